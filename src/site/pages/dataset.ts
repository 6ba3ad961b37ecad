import type { Translate, Ui } from "../../i18n/ui.ts";
import { type Language, type Site, SOURCE } from "../../model/site.ts";
import type { CopiedFile, PublicFile } from "../build/files.ts";
import type { Library } from "../content/library.ts";
import { previewOfAll } from "../share/preview.ts";
import { agendaFiles, agendaPages } from "./agenda.ts";
import { aliasPages } from "./aliases.ts";
import { articlePages } from "./articles.ts";
import { createContext, heldIn } from "./context.ts";
import { eventFiles } from "./events.ts";
import { feedOf } from "./feed.ts";
import { listPages } from "./lists.ts";
import type {
  AgendaPage,
  AliasPage,
  ArticlePage,
  Feed,
  FollowPage,
  ListPage,
  NotFoundPage,
  OfflinePage,
  Page,
  Preview,
  SearchPage,
  WaitingPage,
} from "./page.ts";
import { siteData } from "./structured.ts";
import { followPage, notFoundPage, offlinePage, searchPage } from "./unlisted.ts";
import { waitingPages } from "./waiting.ts";

/** Everything the site shows, one list per template. */
export interface Dataset {
  site: Site;
  articles: ArticlePage[];
  lists: ListPage[];
  /** The agenda of each language. */
  agendas: AgendaPage[];
  /** Old addresses of originals. */
  aliases: AliasPage[];
  /** In the place of texts that a language does not have. */
  waiting: WaitingPage[];
  searches: SearchPage[];
  notFound: NotFoundPage[];
  /** The offline page of each language. */
  offline: OfflinePage[];
  /** The page about the feed of each language. */
  follow: FollowPage[];
  /** `/`, and the page for addresses outside every language; both offer all languages. */
  choice: { languages: (Language & { t: Translate })[]; pages: ChoicePage[] };
  feeds: Feed[];
  sitemap: Page[];
  /** By language code: slugs of the originals that are held until a person signs. */
  held: Readonly<Record<string, string[]>>;
  /** Images that pages show or link to. */
  images: CopiedFile[];
  /** Calendar files. */
  calendars: PublicFile[];
  /** Originals that appear later. */
  scheduled: Library["scheduled"];
  /** Recordings of existing pages. */
  audio: PublicFile[];
}

/** The lists of pages with an address of their own. */
type Pages = Pick<
  Dataset,
  "articles" | "waiting" | "lists" | "agendas" | "searches" | "notFound" | "offline" | "follow"
>;

/** Every page of every language. */
export const pagesIn = ({
  articles,
  waiting,
  lists,
  agendas,
  searches,
  notFound,
  offline,
  follow,
}: Pages): Page[] => [
  ...articles,
  ...waiting,
  ...lists,
  ...agendas,
  ...searches,
  ...notFound,
  ...offline,
  ...follow,
];

export interface ChoicePage {
  url: string;
  /** For addresses that do not exist. */
  missing: boolean;
  description: string;
  preview: Preview;
  /** The site's structured data. */
  structured?: string | undefined;
}

/**
 * Lays the library out as pages: addresses, links between languages, lists, feeds. `now` is an instant in milliseconds.
 * Pure.
 */
export function buildDataset(site: Site, ui: Ui, library: Library, now: number): Dataset {
  const context = createContext(site, ui, library, now);
  const { codes } = context;
  const articles = articlePages(context);
  const lists = listPages(context);
  const agendas = agendaPages(context);
  const images = new Set(articles.flatMap((page) => page.images));
  const others = {
    searches: codes.map((code) => searchPage(context, code)),
    notFound: codes.map((code) => notFoundPage(context, code)),
    offline: codes.map((code) => offlinePage(context, code)),
    follow: codes.map((code) => followPage(context, code)),
  };
  const all = { articles, waiting: waitingPages(context), lists, agendas, ...others };
  const taken = new Set(pagesIn(all).map(({ url }) => url));
  return {
    site,
    ...all,
    aliases: aliasPages(context, taken),
    choice: {
      languages: site.languages.map((language) => ({ ...language, t: ui.t(language.code) })),
      pages: ["/", "/404.html"].map((url) => choicePage(site, ui, url)),
    },
    feeds: codes.map((code) => feedOf(site, code, articles, ui.t(code)("home.intro"))),
    images: library.files.filter(({ url }) => images.has(url)),
    calendars: [...eventFiles(context), ...agendaFiles(context)],
    scheduled: library.scheduled,
    audio: [...library.audio.values()].filter(({ url }) => articles.some((page) => page.audio?.src === url)),
    sitemap: [...articles, ...lists, ...agendas].filter(({ noindex }) => !noindex),
    held: Object.fromEntries(
      codes.map((code) => [code, heldIn(context, code).map(({ original }) => original.slug)]),
    ),
  };
}

/** The page that offers all languages. */
function choicePage(site: Site, ui: Ui, url: string): ChoicePage {
  const t = ui.t(SOURCE);
  const description = t("home.intro");
  return {
    url,
    missing: url !== "/",
    description,
    preview: previewOfAll(site, { lang: SOURCE, t, title: site.name, description }),
    structured: url === "/" ? siteData(site) : undefined,
  };
}
