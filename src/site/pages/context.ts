import { formatDate } from "../../i18n/dates.ts";
import { languageOf, type Ui } from "../../i18n/ui.ts";
import { resolve } from "../../markdown/original.ts";
import { leavesAt } from "../../model/schedule.ts";
import { type Site, SOURCE } from "../../model/site.ts";
import type { Article } from "../content/article.ts";
import type { Library } from "../content/library.ts";
import type { RenderedOriginal } from "../content/render.ts";
import { type Addresses, agendaUrl, createAddresses, nameOf, tagUrl } from "./addresses.ts";
import { type ContactPrinter, createContactPrinter } from "./contacts.ts";
import type { DateText, Link, Page, Picture } from "./page.ts";
import { tagName } from "./tag-name.ts";

/** The data from which all pages of a site are made. */
export interface PageContext {
  site: Site;
  ui: Ui;
  /** Of the site's languages, in their order. */
  codes: readonly string[];
  library: Library;
  addresses: Addresses;
  contacts: ContactPrinter;
  /** The menu of each language, by its code. */
  menus: ReadonlyMap<string, readonly Link[]>;
  /** The same for the links of the footer. */
  abouts: ReadonlyMap<string, readonly Link[]>;
  /** Posts by tag; tags in the order in which the newest posts have them. */
  byTag: ReadonlyMap<string, readonly RenderedOriginal[]>;
  /** The instant of the build, in milliseconds. */
  now: number;
  /** Is there an agenda? */
  hasAgenda: boolean;
}

export function createContext(site: Site, ui: Ui, library: Library, now: number): PageContext {
  const codes = site.languages.map(({ code }) => code);
  const contacts = createContactPrinter(site, ui, library.contacts);
  const addresses = createAddresses(library, contacts);
  const menus = new Map(codes.map((code) => [code, menuOf(code, site, library, addresses)]));
  const abouts = new Map(codes.map((code) => [code, aboutOf(code, site, library, addresses)]));
  const hasAgenda = [...library.posts, ...library.pages].some(({ original }) => original.meta.event);
  const byTag = byTagOf(library.posts);
  return { site, ui, codes, library, addresses, contacts, menus, abouts, byTag, now, hasAgenda };
}

function menuOf(code: string, site: Site, library: Library, addresses: Addresses): Link[] {
  const order = site.menu ?? library.pages.map(({ original }) => original.slug);
  return linksTo(order, code, library, addresses);
}

/** The pages `contact` and `privacy`; without the first, the site's e-mail address. */
function aboutOf(code: string, { email }: Site, library: Library, addresses: Addresses): Link[] {
  const to = (slug: string) => linksTo([slug], code, library, addresses);
  const [contact] = to("contact");
  const mail = email === undefined ? [] : [{ text: email, url: `mailto:${email}` }];
  return [...(contact ? [contact] : mail), ...to("privacy")];
}

/** Links to fixed pages that exist. */
function linksTo(slugs: readonly string[], code: string, { pages }: Library, addresses: Addresses): Link[] {
  return slugs.flatMap((slug) => {
    const page = pages.find(({ original }) => original.slug === slug);
    if (!page) return [];
    const published = page.articles[code]?.published === true;
    const article = page.articles[published ? code : SOURCE]!;
    const isOwn = published && article.titleState?.isDutch !== true;
    const offered = page.articles[code]?.offered?.title;
    const name = isOwn
      ? { text: article.title }
      : { text: offered ?? article.title, lang: offered === undefined ? SOURCE : undefined };
    return [{ ...name, url: addresses.of(nameOf(page), code)! }];
  });
}

function byTagOf(posts: readonly RenderedOriginal[]): Map<string, RenderedOriginal[]> {
  const byTag = new Map<string, RenderedOriginal[]>();
  for (const post of posts) {
    for (const tag of post.original.meta.tags ?? []) byTag.set(tag, [...(byTag.get(tag) ?? []), post]);
  }
  return byTag;
}

/**
 * The part common to every page: its address, switcher and menu. `there` returns the address of the page that a reader
 * of a language gets, `isThere` whether it is the same page and no other in its place.
 */
export function frameOf(
  { site, ui, codes, menus, abouts, hasAgenda }: PageContext,
  code: string,
  url: string,
  there: (code: string) => string,
  isThere: (code: string) => boolean = () => true,
): Omit<Page, "title" | "preview"> {
  return {
    url,
    eleventyPaginationGroupNumber: url.slice(code.length + 1),
    lang: code,
    dir: languageOf(site, code).dir,
    t: ui.t(code),
    type: "website",
    noindex: false,
    switches: site.languages.map(({ code: other, name, dir }) => ({
      code: other,
      name,
      dir,
      current: other === code,
      url: there(other),
    })),
    alternates: codes.filter(isThere).map((other) => ({ code: other, url: there(other) })),
    agenda: hasAgenda ? agendaUrl(code) : undefined,
    menu: menus.get(code)!.map((link) => (link.url === url ? { ...link, current: true } : link)),
    about: [...abouts.get(code)!],
  };
}

export const dateText = ({ site }: PageContext, iso: string, code: string): DateText => ({
  iso,
  text: formatDate(iso, languageOf(site, code)),
});

export const tagLink = ({ ui }: PageContext, tag: string, code: string): Link => ({
  ...tagName(ui, tag, code),
  url: tagUrl(code, tag),
});

/** The subjects of the posts that readers of a language may find there, as texts or as pages that say where they are. */
export const tagsIn = (context: PageContext, code: string): Link[] =>
  [...context.byTag]
    .filter(([, posts]) => posts.some(({ articles }) => articles[code]))
    .map(([tag]) => tagLink(context, tag, code));

/** The image of an original on a page in a language. */
export function pictureOf(
  { library }: PageContext,
  { original: { file, meta } }: RenderedOriginal,
  article: Article,
  code: string,
): Picture | undefined {
  if (meta.image === undefined) return undefined;
  const picture = library.pictures.get(resolve(file, meta.image))!;
  const alt = article.imageAlt ?? meta.imageAlt!;
  const lang = article.imageAlt === undefined && code !== SOURCE ? SOURCE : undefined;
  return { ...picture, alt, lang };
}

/** When a post leaves the lists, and whether it has; undefined for one that stays. */
export function leavingOf(
  { site, now }: PageContext,
  { original: { meta } }: RenderedOriginal,
): { at: string; isGone: boolean } | undefined {
  const at = leavesAt(meta, site.timeZone);
  return at === undefined ? undefined : { at: new Date(at).toISOString(), isGone: at <= now };
}

/** Do readers of a language get the Dutch until all of the translation is signed? */
export const isHeld = ({ articles }: RenderedOriginal, code: string): boolean =>
  articles[code]?.held === "review";

/** The originals that are held in a language. */
export const heldIn = ({ library: { posts, pages } }: PageContext, code: string): RenderedOriginal[] =>
  [...posts, ...pages].filter((rendered) => isHeld(rendered, code));

/** When a text was written, changed or signed last, in a language: an ISO date. */
export const changedOn = (
  { original: { meta }, articles }: RenderedOriginal,
  code: string,
): string | undefined =>
  latest([meta.date, meta.updated, ...(articles[code]?.reviewers ?? []).map(({ date }) => date)]);

/** Of ISO dates. */
export const latest = (dates: readonly (string | undefined)[]): string | undefined =>
  dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
