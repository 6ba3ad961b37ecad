import { datePatterns, formatDate } from "../../i18n/dates.ts";
import { pluralsOf } from "../../i18n/plurals.ts";
import { languageOf, type Translate, type Ui } from "../../i18n/ui.ts";
import { isolateWhole } from "../../markdown/bidi.ts";
import { resolve } from "../../markdown/original.ts";
import { isSafety, type Language, type Site, SOURCE } from "../../model/site.ts";
import type { CopiedFile, PublicFile } from "../build/files.ts";
import type { Article } from "../content/article.ts";
import { recordingOf } from "../content/audio.ts";
import type { Library } from "../content/library.ts";
import type { RenderedOriginal } from "../content/render.ts";
import { createReporter, pathOf, readable } from "../content/report.ts";
import { previewOf, previewOfAll, whatsappUrl } from "../share/preview.ts";
import { qrUrl } from "../share/qr.ts";
import { explain, type Shown } from "./explanation.ts";
import { feedOf } from "./feed.ts";
import type {
  ArticlePage,
  DateText,
  Feed,
  Item,
  Link,
  ListPage,
  OfflinePage,
  Page,
  Picture,
  Preview,
  SearchPage,
  Trust,
} from "./page.ts";
import { siteData, structuredData } from "./structured.ts";

/** Everything the site shows, one list per template. */
export interface Dataset {
  site: Site;
  articles: ArticlePage[];
  lists: ListPage[];
  searches: SearchPage[];
  notFound: Page[];
  /** What readers get who have no connection; in each language. */
  offline: OfflinePage[];
  /** `/`, and the page for addresses outside every language; both offer all languages. */
  choice: { languages: (Language & { t: Translate })[]; pages: ChoicePage[] };
  feeds: Feed[];
  sitemap: Page[];
  /** By language code: slugs of the originals that wait for a review. */
  waiting: Readonly<Record<string, string[]>>;
  /** The images that pages show or link to. */
  images: CopiedFile[];
  /** The recordings of pages that are there. */
  audio: PublicFile[];
}

/** Every page of every language. */
export const pagesIn = ({ articles, lists, searches, notFound, offline }: Dataset): Page[] => [
  ...articles,
  ...lists,
  ...searches,
  ...notFound,
  ...offline,
];

export interface ChoicePage {
  url: string;
  /** For addresses that do not exist. */
  missing: boolean;
  description: string;
  preview: Preview;
  /** What the site says of itself to machines. */
  structured?: string | undefined;
}

const PER_PAGE = 20;
/** The page whose slug says that it explains the labels. */
const EXPLAINS = "hoe-wij-vertalen";

const home = (code: string) => `/${code}/`;
const offlineUrl = (code: string) => `/${code}/offline/`;

/** Lays the library out as pages: addresses, links between languages, lists, feeds. Pure. */
export function buildDataset(site: Site, ui: Ui, { posts, pages, pictures, files, audio }: Library): Dataset {
  const urls = new Map<string, string>();
  for (const { original, articles } of [...posts, ...pages]) {
    for (const [code, { published }] of Object.entries(articles)) {
      if (!published) continue;
      urls.set(`${code} ${original.kind}/${original.slug}`, pathOf(original, code));
    }
  }
  /** Where an original is read in a language, or else in Dutch. */
  const urlOf = (name: string, code: string) => urls.get(`${code} ${name}`) ?? urls.get(`${SOURCE} ${name}`);
  const nameOf = ({ original }: RenderedOriginal) => `${original.kind}/${original.slug}`;
  const codes = site.languages.map(({ code }) => code);

  const menus = new Map(codes.map((code) => [code, menuOf(code)]));
  function menuOf(code: string): Link[] {
    const order = site.menu ?? pages.map(({ original }) => original.slug);
    return order.flatMap((slug) => {
      const work = pages.find(({ original }) => original.slug === slug);
      if (!work) return [];
      const published = work.articles[code]?.published === true;
      const article = work.articles[published ? code : SOURCE]!;
      const isOwn = published && article.titleState?.held !== true;
      return [{ text: article.title, url: urlOf(nameOf(work), code)!, lang: isOwn ? undefined : SOURCE }];
    });
  }

  const frame = (
    code: string,
    url: string,
    there: (code: string) => string | undefined,
  ): Omit<Page, "title" | "preview"> => {
    const { dir } = languageOf(site, code);
    return {
      url,
      eleventyPaginationGroupNumber: url.slice(code.length + 1),
      lang: code,
      dir,
      t: ui.t(code),
      type: "website",
      noindex: false,
      switches: site.languages.map((language) => {
        const target = there(language.code);
        return {
          code: language.code,
          name: language.name,
          dir: language.dir,
          current: language.code === code,
          ...(target === undefined ? { absent: ui.t(language.code)("switch.absent") } : { url: target }),
        };
      }),
      alternates: codes.flatMap((other) => {
        const target = there(other);
        return target === undefined ? [] : [{ code: other, url: target }];
      }),
      menu: menus.get(code)!.map((link) => (link.url === url ? { ...link, current: true } : link)),
    };
  };

  const dateText = (iso: string, code: string): DateText => ({
    iso,
    text: formatDate(iso, languageOf(site, code)),
  });

  const pictureOf = ({ original }: RenderedOriginal, article: Article, code: string): Picture | undefined => {
    if (original.meta.image === undefined) return undefined;
    const picture = pictures.get(resolve(original.file, original.meta.image))!;
    const alt = article.imageAlt ?? original.meta.imageAlt!;
    const lang = article.imageAlt === undefined && code !== SOURCE ? SOURCE : undefined;
    return { ...picture, alt, lang };
  };

  const tagLink = (tag: string, code: string): Link => ({
    ...tagName(ui, tag, code),
    url: `/${code}/tags/${tag}/`,
  });

  const exitOf = (tags?: readonly string[]) => (isSafety(site, tags) ? site.exit!.url : undefined);

  const shown = [...posts, ...pages].flatMap((work) =>
    codes.flatMap((code): Shown[] => {
      const article = work.articles[code];
      if (!article?.published) return [];
      const { meta } = work.original;
      const name = nameOf(work);
      const url = urlOf(name, code)!;
      const page = frame(code, url, (other) => urls.get(`${other} ${name}`));
      const trust = trustOf(work, article, code, page.t);
      const unchecked = trust.kind === "draft" && !site.indexDrafts;
      const isHeld = article.titleState?.held;
      const unmarked: Omit<ArticlePage, "structured" | "preview"> = {
        ...page,
        type: work.original.kind === "posts" ? "article" : "website",
        title: article.title,
        titleState: article.titleState,
        description: article.description,
        noindex: unchecked,
        xDefault: urls.get(`${SOURCE} ${name}`),
        html: resolveLinks(article.html, code),
        date: meta.date === undefined ? undefined : dateText(meta.date, code),
        updated: meta.updated === undefined ? undefined : dateText(meta.updated, code),
        author: meta.author,
        tags: (meta.tags ?? []).map((tag) => tagLink(tag, code)),
        image: pictureOf(work, article, code),
        exit: exitOf(meta.tags),
        trust,
        beside: page.switches.flatMap(({ code: other, url: there, name, dir }) =>
          there !== undefined && other !== code && (code === SOURCE || other === SOURCE)
            ? [{ code: other, url: there, name, dir }]
            : [],
        ),
        changed: changedOn(work, code),
        whatsapp: whatsappUrl(
          { ...page, title: isHeld ? isolateWhole(article.title, page.dir) : article.title },
          site.url,
        ),
        qr: qrUrl(site.url, url),
        audio: recordingOf(audio.get(`${name}.${code}`), languageOf(site, code)),
      };
      const preview = previewOf(site, {
        ...unmarked,
        label: trust.kind === "draft" ? page.t("list.draft") : undefined,
        isDutch: isHeld,
      });
      return [{ work, page: { ...unmarked, preview, structured: structuredData(site, unmarked) } }];
    }),
  );

  const isWaiting = ({ articles }: RenderedOriginal, code: string) => articles[code]?.held === "review";
  const waitingIn = (code: string) => [...posts, ...pages].filter((work) => isWaiting(work, code));
  const articlePages = shown.map(({ work, page }): ArticlePage => {
    if (nameOf(work) !== `pages/${EXPLAINS}`) return page;
    const waiting = (code: string) =>
      waitingIn(code).map((other) => ({
        text: other.articles[SOURCE]!.title,
        url: urlOf(nameOf(other), SOURCE)!,
        lang: SOURCE,
      }));
    return { ...page, explanation: explain(site, ui, { page, work }, shown, waiting) };
  });

  function trustOf(work: RenderedOriginal, article: Article, code: string, t: Translate): Trust {
    const { reviewers, checked, unchecked } = article;
    const isOriginal = code === SOURCE;
    const report = createReporter({
      site,
      original: work.original,
      language: languageOf(site, code),
      title: article.title,
      t,
    });
    return {
      kind: isOriginal ? "original" : unchecked > 0 ? "draft" : "reviewed",
      partly: checked > 0,
      mark: isOriginal
        ? undefined
        : unchecked === 0
          ? "checked"
          : checked > 0
            ? "machine-partly-checked"
            : "machine",
      reviewers: reviewers.map(({ name, date }) => ({ name, date: dateText(date, code) })),
      dutch: urlOf(nameOf(work), SOURCE)!,
      explained: urlOf(`pages/${EXPLAINS}`, code),
      report: report && readable(report()),
    };
  }

  /** Links to other originals, which rendering left open: this language's page, or the Dutch one. */
  function resolveLinks(html: string, code: string): string {
    // A link to what has no page, a draft or a post with a mistake, leaves its words.
    const followed = html.replace(
      /<a href="taalbrug:([^"?#]+)[^>]*>(.*?)<\/a>/gs,
      (link, name, words: string) => (urlOf(name, code) === undefined ? words : link),
    );
    return followed.replace(/href="taalbrug:([^"?#]+)([^"]*)"/g, (_all, name: string, rest: string) => {
      const url = `${urlOf(name, code)!}${rest}`;
      return urls.has(`${code} ${name}`) ? `href="${url}"` : `href="${url}" hreflang="${SOURCE}"`;
    });
  }

  const itemOf = (work: RenderedOriginal, code: string, page: string): Item => {
    const article = work.articles[code]!;
    const foreign = code !== page;
    return {
      text: article.title,
      url: urlOf(nameOf(work), code)!,
      lang: foreign ? code : undefined,
      dutchTitle: !foreign && article.titleState?.held === true,
      description: article.description,
      date: dateText(work.original.meta.date!, page),
      image: pictureOf(work, article, code),
      draft: !foreign && article.unchecked > 0,
      waits: isWaiting(work, page),
    };
  };

  const byTag = new Map<string, RenderedOriginal[]>();
  for (const work of posts) {
    for (const tag of work.original.meta.tags ?? []) byTag.set(tag, [...(byTag.get(tag) ?? []), work]);
  }

  /** The pages of one list of posts in one language. */
  const listPages = (
    works: readonly RenderedOriginal[],
    code: string,
    base: string,
    tag?: string,
  ): ListPage[] => {
    const t = ui.t(code);
    const there = works.filter(({ articles }) => articles[code]?.published);
    const waiting = works.filter((work) => isWaiting(work, code));
    const absent = works.filter(({ articles }) => articles[code]?.held === "translation");
    const count = Math.max(1, Math.ceil(there.length / PER_PAGE));
    const address = (number: number, language: string) => {
      const own = base.replace(`/${code}/`, `/${language}/`);
      return number === 1 ? own : `${own}page/${number}/`;
    };
    const counts = new Map(
      codes.map((other) => [
        other,
        Math.ceil(works.filter(({ articles }) => articles[other]?.published).length / PER_PAGE),
      ]),
    );
    return Array.from({ length: count }, (_none, at) => {
      const number = at + 1;
      const heading = tag === undefined ? t("home.heading") : tagName(ui, tag, code).text;
      const position = count > 1 ? t("list.position", { number, total: count }) : undefined;
      const start = tag === undefined && number === 1;
      const listed = there.slice(at * PER_PAGE, number * PER_PAGE);
      const page = {
        ...frame(code, address(number, code), (other) =>
          number === 1 || number <= counts.get(other)! ? address(number, other) : undefined,
        ),
        title: start ? t("home.title") : position ? `${heading} – ${position}` : heading,
        description: tag === undefined ? t("home.intro") : t("tag.intro", { tag: heading }),
      };
      return {
        ...page,
        preview: previewOf(site, { ...page, heading: tag === undefined ? t("home.title") : heading }),
        xDefault: start ? "/" : address(number, SOURCE),
        noindex: tag !== undefined && there.length === 0,
        changed: latest(listed.map((work) => changedOn(work, code))),
        heading,
        tag,
        exit: exitOf(tag === undefined ? [] : [tag]),
        tags: start ? [...byTag.keys()].map((each) => tagLink(each, code)) : [],
        items: listed.map((work) => itemOf(work, code, code)),
        total: there.length,
        waiting: number === 1 ? waiting.map((work) => itemOf(work, SOURCE, code)) : [],
        dutchOnly: number === 1 ? absent.map((work) => itemOf(work, SOURCE, code)) : [],
        newer: number > 1 ? address(number - 1, code) : undefined,
        older: number < count ? address(number + 1, code) : undefined,
        position,
      };
    });
  };

  const lists = codes.flatMap((code) => [
    ...listPages(posts, code, home(code)),
    ...[...byTag].flatMap(([tag, works]) => listPages(works, code, `/${code}/tags/${tag}/`, tag)),
  ]);

  /** A page that search engines should not list; switching leads to `there`. */
  function unlisted(
    code: string,
    url: string,
    there: (code: string) => string,
    texts: { title: string; description: string },
  ): Page {
    const page = { ...frame(code, url, there), ...texts };
    const preview = previewOf(site, { ...page, heading: ui.t(code)("home.title") });
    return { ...page, preview, alternates: [], noindex: true };
  }

  const searchUrl = (code: string) => `/${code}/search/`;
  const searches = codes.map((code): SearchPage => {
    const t = ui.t(code);
    return {
      ...unlisted(code, searchUrl(code), searchUrl, {
        title: t("search.title"),
        description: t("home.intro"),
      }),
      counts: pluralsOf(t, "search.count", languageOf(site, code).locale),
      subjects: [...byTag]
        .filter(([, works]) => works.some(({ articles }) => articles[code]?.published))
        .map(([tag]) => tagLink(tag, code)),
      dutch: code === SOURCE ? undefined : searchUrl(SOURCE),
    };
  });

  return {
    site,
    articles: articlePages,
    lists,
    searches,
    notFound: codes.map((code) => {
      const t = ui.t(code);
      const texts = { title: t("notFound.title"), description: t("notFound.text") };
      return unlisted(code, `/${code}/404.html`, home, texts);
    }),
    offline: site.languages.map((language) => {
      const { code } = language;
      const t = ui.t(code);
      const texts = { title: t("offline.title"), description: t("offline.how") };
      return { ...unlisted(code, offlineUrl(code), offlineUrl, texts), dates: datePatterns(language) };
    }),
    choice: {
      languages: site.languages.map((language) => ({ ...language, t: ui.t(language.code) })),
      pages: ["/", "/404.html"].map((url): ChoicePage => {
        const t = ui.t(SOURCE);
        const description = t("home.intro");
        return {
          url,
          missing: url !== "/",
          description,
          preview: previewOfAll(site, { lang: SOURCE, t, title: site.name, description }),
          structured: url === "/" ? siteData(site) : undefined,
        };
      }),
    },
    feeds: codes.map((code) => feedOf(site, code, articlePages, ui.t(code)("home.intro"))),
    images: shownFiles(articlePages, files),
    audio: [...audio.values()].filter(({ url }) => articlePages.some((page) => page.audio?.src === url)),
    sitemap: [...articlePages, ...lists].filter(({ noindex }) => !noindex),
    waiting: Object.fromEntries(
      codes.map((code) => [code, waitingIn(code).map(({ original }) => original.slug)]),
    ),
  };
}

/** When a text was written, changed or signed last, in a language. */
const changedOn = ({ original: { meta }, articles }: RenderedOriginal, code: string): string | undefined =>
  latest([meta.date, meta.updated, ...(articles[code]?.reviewers ?? []).map(({ date }) => date)]);

/** Of ISO dates. */
const latest = (dates: readonly (string | undefined)[]): string | undefined =>
  dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);

/** The files that pages name: in their text, or as the image of a post. */
function shownFiles(articles: readonly ArticlePage[], files: readonly CopiedFile[]): CopiedFile[] {
  const shown = new Set<string>();
  for (const { html, image } of articles) {
    const addresses = `${html} ${image ? JSON.stringify(image) : ""}`.matchAll(/\/images\/[\w.-]+/g);
    for (const [address] of addresses) shown.add(address);
  }
  return files.filter(({ url }) => shown.has(url));
}

/** A tag in words of the language; a tag nobody translated stays Dutch and says so. */
function tagName(ui: Ui, tag: string, code: string): { text: string; lang?: string | undefined } {
  const key = `tag.names.${tag}`;
  if (ui.has(key)) return { text: ui.t(code)(key) };
  return { text: tag, lang: code === SOURCE ? undefined : SOURCE };
}
