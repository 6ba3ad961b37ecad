import { resolve } from "../markdown/original.ts";
import { type Language, type Site, SOURCE } from "../model/site.ts";
import { type Article, imageUrl } from "./article.ts";
import { formatDate } from "./dates.ts";
import type { Library } from "./library.ts";
import { languageOf, type Translate, type Ui } from "./ui.ts";
import type { Work } from "./work.ts";

/** A link of the language switcher. Without `url` the page is not there in that language. */
export interface Switch {
  code: string;
  name: string;
  dir: string;
  current: boolean;
  url?: string | undefined;
  /** In the switch's own language: that the page is not there yet. */
  absent?: string | undefined;
}

/** What every page has; the templates read nothing else but this and what its kind adds. */
export interface Page {
  url: string;
  /** The address without its language: Eleventy's i18n plugin groups the pages of a template by it. */
  eleventyPaginationGroupNumber: string;
  lang: string;
  dir: string;
  t: Translate;
  /** For `<title>`, without the site's name. */
  title: string;
  description?: string | undefined;
  noindex: boolean;
  switches: Switch[];
  /** Languages in which the page exists, for hreflang; empty when search engines should not list it. */
  alternates: { code: string; url: string }[];
  /** Address for readers of any other language. */
  xDefault?: string | undefined;
  menu: Link[];
  /** Kind of page in Open Graph's words. */
  type: "article" | "website";
  image?: Picture | undefined;
}

export interface Link {
  text: string;
  url: string;
  /** Set when the text is not in the page's language. */
  lang?: string | undefined;
  current?: boolean | undefined;
}

export interface Picture {
  src: string;
  width: number;
  height: number;
  alt: string;
  /** Set when the alternative text is not in the page's language. */
  lang?: string | undefined;
}

export interface DateText {
  iso: string;
  text: string;
}

/** How far the text of a page can be trusted. */
export interface Trust {
  /** `original`: Dutch, as written; `draft`: nobody has checked some of what is shown; `reviewed`: a person has, all. */
  kind: "original" | "reviewed" | "draft";
  /** A person wrote or signed some of it. */
  partly: boolean;
  reviewers: { name: string; date: DateText }[];
  /** The Dutch page. */
  dutch: string;
  /** The page that explains the labels, where the site has one. */
  explained?: string | undefined;
  /** Address to report a mistake to, subject and page filled in. */
  report?: string | undefined;
}

export interface ArticlePage extends Page {
  html: string;
  date?: DateText | undefined;
  updated?: DateText | undefined;
  author?: string | undefined;
  tags: Link[];
  trust: Trust;
}

/** A post in a list. */
export interface Item extends Link {
  description?: string | undefined;
  date: DateText;
  image?: Picture | undefined;
  /** Some of it is a machine's and unchecked. */
  draft: boolean;
  /** For Dutch-only posts: it is translated but waits for a review. */
  waits?: boolean | undefined;
}

export interface ListPage extends Page {
  heading: string;
  /** Undefined on the home page. */
  tag?: string | undefined;
  items: Item[];
  /** Posts in the whole list. */
  total: number;
  /** Posts that are not there in this language; on the first page only. */
  dutchOnly: Item[];
  newer?: string | undefined;
  older?: string | undefined;
  /** `Page 2 of 5`, when there is more than one. */
  position?: string | undefined;
}

export interface Feed {
  url: string;
  lang: string;
  title: string;
  home: string;
  updated: string;
  entries: {
    url: string;
    title: string;
    description?: string | undefined;
    published: string;
    updated: string;
  }[];
}

/** Everything the site shows, one list per template. */
export interface Dataset {
  site: Site;
  articles: ArticlePage[];
  lists: ListPage[];
  notFound: Page[];
  /** `/`, and the page for addresses outside every language; both offer all languages. */
  choice: { languages: (Language & { t: Translate })[]; pages: { url: string; missing: boolean }[] };
  feeds: Feed[];
  sitemap: Page[];
  /** Files relative to the site folder, and their addresses. */
  images: { file: string; url: string }[];
}

const PER_PAGE = 20;
const FEED_ENTRIES = 20;
/** The page whose slug says that it explains the labels. */
const EXPLAINS = "hoe-wij-vertalen";

const home = (code: string) => `/${code}/`;
export const feedUrl = (code: string): string => `/${code}/feed.xml`;

/** Lays the library out as pages: addresses, links between languages, lists, feeds. Pure. */
export function buildDataset(site: Site, ui: Ui, { posts, pages, images }: Library): Dataset {
  const urls = new Map<string, string>();
  for (const { original, articles } of [...posts, ...pages]) {
    for (const [code, { published }] of Object.entries(articles)) {
      if (!published) continue;
      const folder = original.kind === "posts" ? "posts/" : "";
      urls.set(`${code} ${original.kind}/${original.slug}`, `/${code}/${folder}${original.slug}/`);
    }
  }
  /** Where an original is read in a language, or else in Dutch. */
  const urlOf = (name: string, code: string) => urls.get(`${code} ${name}`) ?? urls.get(`${SOURCE} ${name}`);
  const nameOf = ({ original }: Work) => `${original.kind}/${original.slug}`;
  const codes = site.languages.map(({ code }) => code);

  const menus = new Map(codes.map((code) => [code, menuOf(code)]));
  function menuOf(code: string): Link[] {
    const order = site.menu ?? pages.map(({ original }) => original.slug);
    return order.flatMap((slug) => {
      const work = pages.find(({ original }) => original.slug === slug);
      if (!work) return [];
      const published = work.articles[code]?.published === true;
      const article = work.articles[published ? code : SOURCE]!;
      return [{ text: article.title, url: urlOf(nameOf(work), code)!, lang: published ? undefined : SOURCE }];
    });
  }

  const frame = (
    code: string,
    url: string,
    there: (code: string) => string | undefined,
  ): Omit<Page, "title"> => {
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

  const pictureOf = ({ original }: Work, article: Article, code: string): Picture | undefined => {
    if (original.meta.image === undefined) return undefined;
    const file = resolve(original.file, original.meta.image);
    const alt = article.imageAlt ?? original.meta.imageAlt!;
    const lang = article.imageAlt === undefined && code !== SOURCE ? SOURCE : undefined;
    return { src: imageUrl(file), ...images.get(file)!, alt, lang };
  };

  const tagLink = (tag: string, code: string): Link => ({
    ...tagName(ui, tag, code),
    url: `/${code}/tags/${tag}/`,
  });

  const articlePages = [...posts, ...pages].flatMap((work) =>
    codes.flatMap((code): ArticlePage[] => {
      const article = work.articles[code];
      if (!article?.published) return [];
      const { meta } = work.original;
      const name = nameOf(work);
      const url = urlOf(name, code)!;
      const page = frame(code, url, (other) => urls.get(`${other} ${name}`));
      const trust = trustOf(work, article, code, url, page.t);
      const unchecked = trust.kind === "draft" && !site.indexDrafts;
      return [
        {
          ...page,
          type: work.original.kind === "posts" ? "article" : "website",
          title: article.title,
          description: article.description,
          noindex: unchecked,
          xDefault: urls.get(`${SOURCE} ${name}`),
          html: resolveLinks(article.html, code),
          date: meta.date === undefined ? undefined : dateText(meta.date, code),
          updated: meta.updated === undefined ? undefined : dateText(meta.updated, code),
          author: meta.author,
          tags: (meta.tags ?? []).map((tag) => tagLink(tag, code)),
          image: pictureOf(work, article, code),
          trust,
        },
      ];
    }),
  );

  function trustOf(work: Work, article: Article, code: string, url: string, t: Translate): Trust {
    const { reviewers, checked, unchecked } = article;
    const subject = t("report.subject", { title: article.title });
    const body = `${t("report.body")}\n\n${site.url}${url}\n`;
    return {
      kind: code === SOURCE ? "original" : unchecked > 0 ? "draft" : "reviewed",
      partly: checked > 0,
      reviewers: reviewers.map(({ name, date }) => ({ name, date: dateText(date, code) })),
      dutch: urlOf(nameOf(work), SOURCE)!,
      explained: urlOf(`pages/${EXPLAINS}`, code),
      report:
        site.email &&
        `mailto:${site.email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`,
    };
  }

  /** Links to other originals, which rendering left open: this language's page, or the Dutch one. */
  function resolveLinks(html: string, code: string): string {
    return html.replace(/href="taalbrug:([^"?#]+)([^"]*)"/g, (_all, name: string, rest: string) => {
      const url = `${urlOf(name, code)}${rest}`;
      return urls.has(`${code} ${name}`) ? `href="${url}"` : `href="${url}" hreflang="${SOURCE}"`;
    });
  }

  const itemOf = (work: Work, code: string, page: string): Item => {
    const article = work.articles[code]!;
    const foreign = code !== page;
    return {
      text: article.title,
      url: urlOf(nameOf(work), code)!,
      lang: foreign ? code : undefined,
      description: article.description,
      date: dateText(work.original.meta.date!, page),
      image: pictureOf(work, article, code),
      draft: !foreign && article.unchecked > 0,
      waits: foreign && work.articles[page]?.held === "review",
    };
  };

  /** The pages of one list of posts in one language. */
  const listPages = (works: readonly Work[], code: string, base: string, tag?: string): ListPage[] => {
    const t = ui.t(code);
    const there = works.filter(({ articles }) => articles[code]?.published);
    const absent = works.filter(({ articles }) => articles[code] && !articles[code]!.published);
    const count = Math.max(1, Math.ceil(there.length / PER_PAGE));
    const path = (number: number, language: string) => {
      const own = base.replace(`/${code}/`, `/${language}/`);
      return number === 1 ? own : `${own}page/${number}/`;
    };
    const pagesIn = new Map(
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
      return {
        ...frame(code, path(number, code), (other) =>
          number === 1 || number <= pagesIn.get(other)! ? path(number, other) : undefined,
        ),
        xDefault: start ? "/" : path(number, SOURCE),
        title: start ? t("home.title") : position ? `${heading} – ${position}` : heading,
        description: tag === undefined ? t("home.intro") : t("tag.intro", { tag: heading }),
        noindex: tag !== undefined && there.length === 0,
        heading,
        tag,
        items: there.slice(at * PER_PAGE, number * PER_PAGE).map((work) => itemOf(work, code, code)),
        total: there.length,
        dutchOnly: number === 1 ? absent.map((work) => itemOf(work, SOURCE, code)) : [],
        newer: number > 1 ? path(number - 1, code) : undefined,
        older: number < count ? path(number + 1, code) : undefined,
        position,
      };
    });
  };

  const byTag = new Map<string, Work[]>();
  for (const work of posts) {
    for (const tag of work.original.meta.tags ?? []) byTag.set(tag, [...(byTag.get(tag) ?? []), work]);
  }
  const lists = codes.flatMap((code) => [
    ...listPages(posts, code, home(code)),
    ...[...byTag].flatMap(([tag, works]) => listPages(works, code, `/${code}/tags/${tag}/`, tag)),
  ]);

  return {
    site,
    articles: articlePages,
    lists,
    notFound: codes.map((code) => ({
      ...frame(code, `/${code}/404.html`, home),
      alternates: [],
      title: ui.t(code)("notFound.title"),
      noindex: true,
    })),
    choice: {
      languages: site.languages.map((language) => ({ ...language, t: ui.t(language.code) })),
      pages: [
        { url: "/", missing: false },
        { url: "/404.html", missing: true },
      ],
    },
    feeds: codes.map((code) => feedOf(code, articlePages)),
    images: [...images.keys()].map((file) => ({ file, url: imageUrl(file) })),
    sitemap: [...articlePages, ...lists].filter(({ noindex }) => !noindex),
  };

  function feedOf(code: string, all: readonly ArticlePage[]): Feed {
    const entries = all
      .filter((page) => page.lang === code && page.type === "article")
      .slice(0, FEED_ENTRIES)
      .map(({ url, title, description, date, updated }) => ({
        url,
        title,
        description,
        published: `${date!.iso}T00:00:00Z`,
        updated: `${(updated ?? date!).iso}T00:00:00Z`,
      }));
    return {
      url: feedUrl(code),
      lang: code,
      title: `${site.name} – ${languageOf(site, code).name}`,
      home: home(code),
      // A feed needs a date even when it is empty (RFC 4287, 4.1.1).
      updated:
        entries
          .map((entry) => entry.updated)
          .sort()
          .at(-1) ?? "1970-01-01T00:00:00Z",
      entries,
    };
  }
}

/** A tag in words of the language; a tag nobody translated stays Dutch and says so. */
function tagName(ui: Ui, tag: string, code: string): { text: string; lang?: string | undefined } {
  const key = `tag.names.${tag}`;
  if (ui.has(key)) return { text: ui.t(code)(key) };
  return { text: tag, lang: code === SOURCE ? undefined : SOURCE };
}
