import path from "node:path";
import { madeFrom } from "../../catalog/entry.ts";
import { type Assessed, type Assessment, DUTCH, type SegmentCoverage } from "../../coverage/assess.ts";
import type { Translate } from "../../i18n/ui.ts";
import { hasRightToLeft, isolateInText, isolateRuns } from "../../markdown/bidi.ts";
import { renderBody, type Segment, type Shown } from "../../markdown/body.ts";
import { plainInline } from "../../markdown/inline.ts";
import { isRelative, type Original, resolve } from "../../markdown/original.ts";
import { escapeHtml, type Surroundings } from "../../markdown/parser.ts";
import { type Language, paths, type Site, SOURCE } from "../../model/site.ts";
import type { PictureFiles } from "./pictures.ts";
import { createReporter, pathOf, readable } from "./report.ts";

/** One original in one language, ready for a page. */
export interface Article extends Assessment {
  title: string;
  /** Set when the title shown is not for the Dutch of now alone. */
  titleState?: TitleState | undefined;
  description?: string | undefined;
  imageAlt?: string | undefined;
  /** The rendered body. Links to other originals stand in it as `taalbrug:posts/slug`. */
  html: string;
}

/**
 * `held`: the title shown is the Dutch one, as the translated one is not right. `stale`: the Dutch has other words now,
 * `dutch`.
 */
export type TitleState = { held: true } | { held: false; dutch: string };

/** What a page in a language is made with. */
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
    return link === "" ? undefined : { text: segment.text, after: () => link };
  };
  const html = renderBody(original.body, shown, rendering.surroundings);
  return { ...DUTCH, title, description, imageAlt, html };
}

/** An original in another language, from what was found of its catalogue. */
export function translatedArticle(original: Original, assessed: Assessed, rendering: Rendering): Article {
  const { catalogue: _, coverageOf: standingOf, ...assessment } = assessed;
  /** A text that has no place for the Dutch beside it: only what says what the Dutch says now. */
  const front = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const { entry, keptBack } = standingOf(text);
    return keptBack || madeFrom(entry) !== text ? undefined : entry.translation || undefined;
  };
  const { description, imageAlt } = original.meta;
  const { entry, state, keptBack } = standingOf(original.meta.title);
  const title = keptBack || state === "missing" ? original.meta.title : entry.translation;
  const wrong = wrongLinks(original, title, rendering);
  const dutch = dutchLinks(original, rendering);
  const shown = (segment: Segment) => show(segment, standingOf(segment.text), rendering, wrong, dutch);
  return {
    ...assessment,
    title,
    titleState: keptBack
      ? { held: true }
      : state === "stale"
        ? { held: false, dutch: entry.source }
        : undefined,
    description: front(description),
    imageAlt: front(imageAlt),
    html: assessment.published ? renderBody(original.body, shown, rendering.surroundings) : "",
  };
}

function show(
  segment: Segment,
  { entry, state, keptBack }: SegmentCoverage,
  { t, language: { code, dir } }: Rendering,
  wrong: WrongLink,
  dutch: (segment: Segment) => string,
): Shown {
  const note = (key: string) =>
    `<span class="block-note" lang="${code}" dir="${dir}">${noteHtml(t(key), dir)}</span>`;
  if (state === "missing" || keptBack) {
    return {
      text: segment.text,
      attributes: { lang: SOURCE, dir: "ltr", "data-state": "missing" },
      after: () => `${wrong(segment, segment.text)} ${note(keptBack ? "block.held" : "block.missing")}`,
    };
  }
  if (state === "stale") {
    return {
      text: entry.translation,
      attributes: { "data-state": "stale" },
      after: (present) =>
        `${wrong(segment, entry.translation)} ${note("block.stale")} ` +
        `<span class="block-dutch" lang="${SOURCE}" dir="ltr">${present()}</span>`,
    };
  }
  return { text: entry.translation, after: () => dutch(segment) + wrong(segment, entry.translation) };
}

/** A note at a block. In letters that run left to right it is one run already. */
export const noteHtml = (note: string, dir: Language["dir"]): string =>
  hasRightToLeft(note) ? isolateRuns(note, escapeHtml, dir) : escapeHtml(note);

/**
 * Links to a block of the Dutch page; where scripts run, a button shows the Dutch in this page instead. The space before
 * it is its own: it goes with it.
 */
function dutchLinks(original: Original, { t, language }: Rendering): (segment: Segment) => string {
  const page = pathOf(original, SOURCE);
  const label = escapeHtml(isolateInText(t("parallel.block"), language.dir));
  const name = SOURCE.toUpperCase();
  return ({ id }) =>
    `<a class="pair" href="${escapeHtml(page)}#${id}" hreflang="${SOURCE}" title="${label}">\u00A0${name}</a>`;
}

/** HTML of the link that reports a block, for what the page shows of it; "" where the site takes no reports. */
type WrongLink = (segment: Segment, shown: string) => string;

/** The links of an article. They stand behind a hard space, so that none of them gets a line of its own. */
function wrongLinks(original: Original, heading: string, { site, language, t }: Rendering): WrongLink {
  const report = createReporter({ site, original, language, title: heading, t });
  if (!report) return () => "";
  const { references } = original.body;
  const label = t("report.block");
  const title = escapeHtml(isolateInText(label, language.dir));
  const words = isolateRuns(label, escapeHtml, language.dir);
  return ({ id, text }, shown) => {
    const dutch = plainInline(text, references);
    const href = report({ id: id!, dutch, shown: shown === text ? dutch : plainInline(shown, references) });
    // A block that is shown in Dutch has another language and direction than the page.
    const own =
      shown === text && language.code !== SOURCE ? ` lang="${language.code}" dir="${language.dir}"` : "";
    return `\u00A0<a class="wrong"${own} href="${escapeHtml(readable(href))}" title="${title}"><span>${words}</span></a>`;
  };
}

/** How wide an image in the text is: the column, on a phone with 16 px at each side. The same in picture.njk. */
const COLUMN = "(min-width: 42rem) 40rem, calc(100vw - 2rem)";

/** What rendering an original needs beside its text: words in the page's language, images, links. */
export function surroundingsOf(
  original: Original,
  pictures: ReadonlyMap<string, PictureFiles>,
  t: Translate,
  dir: Language["dir"],
): Surroundings {
  return {
    dir,
    labels: {
      table: t("content.table"),
      footnotes: t("content.footnotes"),
      footnoteBack: t("content.footnoteBack"),
      film: t("content.film", { host: "{host}" }),
    },
    image(source) {
      const picture = pictures.get(resolve(original.file, source));
      return picture && { ...picture, sizes: COLUMN };
    },
    link(href) {
      if (!isRelative(href)) return href;
      const file = resolve(original.file, href);
      const picture = pictures.get(file);
      if (picture) return picture.largest;
      const kind = file.startsWith(`${paths.posts}/`) ? "posts" : "pages";
      return `taalbrug:${kind}/${path.posix.basename(file, ".md")}${/[?#].*$/.exec(href)?.[0] ?? ""}`;
    },
  };
}
