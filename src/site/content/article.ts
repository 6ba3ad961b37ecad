import path from "node:path";
import { type Entry, madeFrom } from "../../catalog/entry.ts";
import { type Assessed, type Assessment, DUTCH, type SegmentCoverage } from "../../coverage/assess.ts";
import type { Translate } from "../../i18n/ui.ts";
import { hasRightToLeft, isolateInText, isolateRuns } from "../../markdown/bidi.ts";
import { isCell, type Segment } from "../../markdown/body.ts";
import { parseInline, type References } from "../../markdown/inline.ts";
import { isRelative, type Original, placeWords, resolve } from "../../markdown/original.ts";
import { escapeHtml, plainText, type Surroundings } from "../../markdown/parser.ts";
import { contactMark, type Html, type Rendered, renderBody, type Shown } from "../../markdown/render.ts";
import { contactLink } from "../../model/contacts.ts";
import { isSafety, type Language, paths, type Site, SOURCE } from "../../model/site.ts";
import { type Offered, offeredOf } from "./offered.ts";
import { addressesOf, type PictureFiles } from "./pictures.ts";
import { createReporter, pathOf, readable, WAYS_ID } from "./report.ts";

/** One original in one language, ready for a page. */
export interface Article extends Assessment, Rendered {
  title: string;
  /** Set when the title shown is not purely a translation of the current Dutch. */
  titleState?: TitleState | undefined;
  description?: string | undefined;
  imageAlt?: string | undefined;
  /** The place of its event in words, of one that is no contact. */
  place?: string | undefined;
  /** Blocks with a note, in page order. */
  marks: readonly BlockMark[];
  /** What the page in its place may show, where it is not published. */
  offered?: Offered | undefined;
}

/** A note at a block: its translation is of older Dutch, held back for a mistake, or missing. */
export interface BlockMark {
  name: "stale" | "held" | "missing";
  /** The block's id. */
  id: string;
}

/** The content of an article that is not shown. */
export const NOTHING: Rendered & Pick<Article, "marks"> = {
  html: [],
  opening: 0,
  text: "",
  links: [],
  images: [],
  marks: [],
};

/**
 * `isDutch`: the title shown is the Dutch one, as the translated one is wrong. Else the title shown is of older
 * Dutch; `dutch` is the current one.
 */
export type TitleState = { isDutch: true } | { isDutch: false; dutch: string };

/** The context in which a language's pages are rendered. */
export interface Rendering {
  site: Site;
  language: Language;
  t: Translate;
  surroundings: Surroundings;
}

/** The Dutch article. */
export function dutchArticle(original: Original, rendering: Rendering): Article {
  const { title, description, imageAlt } = original.meta;
  const wrong = wrongLinks(original, title, rendering);
  const shown = (segment: Segment): Shown | undefined => {
    const link = wrong(segment, segment.text);
    return link === "" ? undefined : { text: segment.text, after: () => [link] };
  };
  const rendered = renderBody(original.body, shown, rendering.surroundings);
  const place = placeWords(original.meta);
  return { ...DUTCH, title, description, imageAlt, place, ...rendered, marks: [] };
}

/** An original in another language, from its assessed catalogue. */
export function translatedArticle(original: Original, assessed: Assessed, rendering: Rendering): Article {
  const { catalogue: _, coverageOf, ...assessment } = assessed;
  const { published } = assessment;
  /** A text without room for the Dutch next to it: only a translation of the current Dutch. */
  const front = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const { entry, keptBack } = coverageOf(text);
    return keptBack || madeFrom(entry) !== text ? undefined : entry.translation || undefined;
  };
  const { description, imageAlt } = original.meta;
  const { entry, state, keptBack } = coverageOf(original.meta.title);
  const title = keptBack || state === "missing" ? original.meta.title : entry.translation;
  const wrong = wrongLinks(original, title, rendering);
  const { ofBlock, ofTable } = dutchLinks(original, rendering);
  const marks: BlockMark[] = [];
  const shown = (segment: Segment) => {
    const coverage = coverageOf(segment.text);
    const mark = markOf(coverage);
    if (mark && segment.id !== undefined) marks.push({ name: mark, id: segment.id });
    return show(segment, coverage.entry, mark, rendering, wrong, ofBlock);
  };
  const rendered = published
    ? { ...renderBody(original.body, shown, { ...rendering.surroundings, afterTable: ofTable }), marks }
    : NOTHING;
  return {
    ...assessment,
    title,
    titleState: keptBack
      ? { isDutch: true }
      : state === "stale"
        ? { isDutch: false, dutch: entry.source }
        : undefined,
    description: front(description),
    imageAlt: front(imageAlt),
    place: front(placeWords(original.meta)),
    offered: published ? undefined : offeredOf(original, assessed, rendering.site),
    ...rendered,
  };
}

const markOf = ({ state, keptBack }: SegmentCoverage): BlockMark["name"] | undefined =>
  keptBack ? "held" : state === "missing" || state === "stale" ? state : undefined;

function show(
  segment: Segment,
  entry: Entry,
  mark: BlockMark["name"] | undefined,
  { t, language: { code, dir } }: Rendering,
  wrong: WrongLink,
  dutch: (segment: Segment) => string,
): Shown {
  const note = (key: string) =>
    `<span class="block-note" lang="${code}" dir="${dir}">${noteHtml(t(key), dir)}</span>`;
  if (mark === "missing" || mark === "held") {
    return {
      text: segment.text,
      attributes: { lang: SOURCE, dir: "ltr", "data-state": "missing" },
      after: () => [`${wrong(segment, segment.text)} ${note(`block.${mark}`)}`],
    };
  }
  if (mark === "stale") {
    return {
      text: entry.translation,
      attributes: { "data-state": "stale" },
      after: (present): Html => [
        `${wrong(segment, entry.translation)} ${note("block.stale")} `,
        `<span class="block-dutch" lang="${SOURCE}" dir="ltr">`,
        ...present(),
        "</span>",
      ],
    };
  }
  return { text: entry.translation, after: () => [dutch(segment) + wrong(segment, entry.translation)] };
}

/** A note at a block. In letters that run left to right it is one run already. */
const noteHtml = (note: string, dir: Language["dir"]): string =>
  hasRightToLeft(note) ? isolateRuns(note, escapeHtml, dir) : escapeHtml(note);

/**
 * Links to a block of the Dutch page; with scripts, a button shows the Dutch in this page instead. In a table a link in
 * each cell would widen it, so it has one, below it. The space before a block's link belongs to it.
 */
function dutchLinks(
  original: Original,
  { t, language }: Rendering,
): { ofBlock(segment: Segment): string; ofTable(id: string): string } {
  const page = escapeHtml(pathOf(original, SOURCE));
  const words = t("parallel.block");
  const label = escapeHtml(isolateInText(words, language.dir));
  const link = (id: string, rest: string) => `<a href="${page}#${id}" hreflang="${SOURCE}"${rest}</a>`;
  return {
    ofBlock: (segment) =>
      isCell(segment)
        ? ""
        : link(segment.id!, ` class="pair" title="${label}">\u00A0${SOURCE.toUpperCase()}`),
    ofTable: (id) => `<p class="pair">${link(id, `>${isolateRuns(words, escapeHtml, language.dir)}`)}</p>\n`,
  };
}

/** HTML of the link that reports a block, for what the page shows of it; "" where the site takes no reports. */
type WrongLink = (segment: Segment, shown: string) => string;

/**
 * The links of an article, after a hard space, so that none of them gets a line of its own. On pages with a quick exit
 * none opens WhatsApp: its list of chats would show the text to whoever looks at the telephone. They lead to the ways to
 * report, where the page says so.
 */
function wrongLinks(original: Original, heading: string, { site, language, t }: Rendering): WrongLink {
  const isWatched = site.whatsapp !== undefined && isSafety(site, original.meta.tags);
  const report = isWatched
    ? () => `#${WAYS_ID}`
    : createReporter({ site, original, language, title: heading, t });
  if (!report) return () => "";
  const { references } = original.body;
  const label = t("report.block");
  const title = escapeHtml(isolateInText(label, language.dir));
  const words = isolateRuns(label, escapeHtml, language.dir);
  return ({ id, text }, shown) => {
    const dutch = withMarks(text, references);
    const href = report({ id: id!, dutch, shown: shown === text ? dutch : withMarks(shown, references) });
    // A block shown in Dutch has another language and direction than the page.
    const own =
      shown === text && language.code !== SOURCE ? ` lang="${language.code}" dir="${language.dir}"` : "";
    return `\u00A0<a class="wrong"${own} href="${escapeHtml(readable(href))}" title="${title}"><span>${words}</span></a>`;
  };
}

/** The words of inline Markdown with a mark for each contact, which pages replace by its number. */
function withMarks(text: string, references: References): string {
  const tokens = parseInline(text, references);
  return plainText({
    children: tokens.map((token, at) => {
      const link = tokens[at - 1]?.markup === "autolink" ? contactLink(token.content) : undefined;
      return link ? Object.assign(Object.create(token), { content: contactMark(link) }) : token;
    }),
  });
}

/** How wide an image in the text is: the column, on a phone with 16 px at each side. The same in picture.njk. */
const COLUMN = "(min-width: 42rem) 40rem, calc(100vw - 2rem)";

/** What rendering needs next to the original: words in the page's language, images, links. */
export function surroundingsOf(
  original: Original,
  pictures: ReadonlyMap<string, PictureFiles>,
  t: Translate,
  dir: Language["dir"],
  isSafety: boolean,
): Surroundings {
  return {
    dir,
    isSafety,
    labels: {
      table: t("content.table"),
      footnotes: t("content.footnotes"),
      footnoteBack: t("content.footnoteBack"),
      film: t("content.film", { host: "{host}" }),
    },
    image(source) {
      const picture = pictures.get(resolve(original.file, source));
      return picture && { ...picture, sizes: COLUMN, addresses: addressesOf(picture) };
    },
    link(href) {
      const contact = contactLink(href);
      if (contact) return { contact };
      if (!isRelative(href)) return { address: href };
      const file = resolve(original.file, href);
      const picture = pictures.get(file);
      if (picture) return { address: picture.largest, isImage: true };
      const kind = file.startsWith(`${paths.posts}/`) ? "posts" : "pages";
      const rest = /[?#].*$/.exec(href)?.[0] ?? "";
      return { original: `${kind}/${path.posix.basename(file, ".md")}`, rest };
    },
  };
}
