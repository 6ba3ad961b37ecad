import { SOURCE } from "../../model/site.ts";
import type { RenderedOriginal } from "../content/render.ts";
import { previewOf } from "../share/preview.ts";
import { exitOf, homeUrl, nameOf, tagUrl } from "./addresses.ts";
import { comingOnHome } from "./agenda.ts";
import {
  changedOn,
  dateText,
  frameOf,
  isHeld,
  latest,
  leavingOf,
  type PageContext,
  pictureOf,
  tagsIn,
} from "./context.ts";
import type { Item, ListPage } from "./page.ts";
import { tagName } from "./tag-name.ts";
import { calledIn } from "./waiting.ts";

const PER_PAGE = 20;

/** A list of posts: all, or those with a tag. */
interface List {
  posts: readonly RenderedOriginal[];
  tag?: string | undefined;
  /** Address of its first page in a language. */
  url(code: string): string;
}

/** The home page and the pages of tags in every language, with their further pages. */
export function listPages(context: PageContext): ListPage[] {
  const listed = (posts: readonly RenderedOriginal[]) =>
    posts.filter((post) => leavingOf(context, post)?.isGone !== true);
  const home: List = { posts: listed(context.library.posts), url: homeUrl };
  const tags = [...context.byTag].map(
    ([tag, posts]): List => ({ posts: listed(posts), tag, url: (code) => tagUrl(code, tag) }),
  );
  return context.codes.flatMap((code) => [home, ...tags].flatMap((list) => pagesOf(context, list, code)));
}

const inLanguage = ({ posts }: List, code: string) =>
  posts.filter(({ articles }) => articles[code]?.published);

const addressOf = ({ url }: List, code: string, number: number) =>
  number === 1 ? url(code) : `${url(code)}page/${number}/`;

/** The pages of one list in one language. */
function pagesOf(context: PageContext, list: List, code: string): ListPage[] {
  const counts = new Map(
    context.codes.map((other) => [other, Math.ceil(inLanguage(list, other).length / PER_PAGE)]),
  );
  const total = Math.max(1, counts.get(code)!);
  const inOne = { list, code, there: inLanguage(list, code), counts };
  return Array.from({ length: total }, (_none, at) => pageOf(context, inOne, at + 1));
}

/** A list in one language. */
interface ListInLanguage {
  list: List;
  code: string;
  /** Its posts in the language. */
  there: readonly RenderedOriginal[];
  /** The number of its pages in each language. */
  counts: ReadonlyMap<string, number>;
}

function pageOf(
  context: PageContext,
  { list, code, there, counts }: ListInLanguage,
  number: number,
): ListPage {
  const { site, ui, contacts } = context;
  const { posts, tag } = list;
  const t = ui.t(code);
  const total = Math.max(1, counts.get(code)!);
  const listed = there.slice((number - 1) * PER_PAGE, number * PER_PAGE);
  const heading = tag === undefined ? t("home.heading") : tagName(ui, tag, code).text;
  const position = total > 1 ? t("list.position", { number, total }) : undefined;
  const isStart = tag === undefined && number === 1;
  const waiting = (held: "review" | "translation") =>
    number === 1
      ? posts
          .filter(({ articles }) => articles[code]?.held === held)
          .map((post) => waitingItem(context, post, code))
      : [];
  const isThere = (other: string) => number === 1 || number <= counts.get(other)!;
  const page = {
    ...frameOf(
      context,
      code,
      addressOf(list, code, number),
      (other) => addressOf(list, other, isThere(other) ? number : 1),
      isThere,
    ),
    title: isStart ? t("home.title") : position ? `${heading} – ${position}` : heading,
    description: tag === undefined ? t("home.intro") : t("tag.intro", { tag: heading }),
  };
  return {
    ...page,
    preview: previewOf(site, { ...page, heading: tag === undefined ? t("home.title") : heading }),
    xDefault: isStart ? "/" : addressOf(list, SOURCE, number),
    noindex: tag !== undefined && there.length === 0,
    changed: latest(listed.map((post) => changedOn(post, code))),
    heading,
    tag,
    exit: exitOf(site, tag === undefined ? [] : [tag]),
    ...(isStart ? comingOnHome(context, code) : { coming: [] }),
    tags: isStart ? tagsIn(context, code) : [],
    contacts: tag === undefined || number > 1 ? [] : contacts.cardsOf([tag], code),
    items: listed.map((post) => itemOf(context, post, code)),
    total: there.length,
    held: waiting("review"),
    dutchOnly: waiting("translation"),
    newer: number > 1 ? addressOf(list, code, number - 1) : undefined,
    older: number < total ? addressOf(list, code, number + 1) : undefined,
    position,
  };
}

const PATTERNS = 4;

/** A post keeps its drawing, wherever it is listed. */
const patternOf = (slug: string): number =>
  [...slug].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % PATTERNS;

/** A post that is there in the language. */
export function itemOf(context: PageContext, post: RenderedOriginal, code: string): Item {
  const article = post.articles[code]!;
  return {
    text: article.title,
    url: context.addresses.of(nameOf(post), code)!,
    isDutch: article.titleState?.isDutch === true,
    description: article.description,
    date: dateText(context, post.original.meta.date!, code),
    image: pictureOf(context, post, article, code),
    pattern: patternOf(post.original.slug),
    draft: article.unchecked > 0,
    isHeld: false,
    leaves: leavingOf(context, post)?.at,
  };
}

/** A post that is not there in the language: it leads to the page that says so. */
function waitingItem(context: PageContext, post: RenderedOriginal, code: string): Item {
  const { heading, isDraft, ...called } = calledIn(context, post, code);
  return {
    ...called,
    text: heading,
    url: context.addresses.of(nameOf(post), code)!,
    date: dateText(context, post.original.meta.date!, code),
    image: pictureOf(context, post, post.articles[SOURCE]!, code),
    pattern: patternOf(post.original.slug),
    draft: isDraft,
    isHeld: isHeld(post, code),
    leaves: leavingOf(context, post)?.at,
  };
}
