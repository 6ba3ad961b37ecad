import path from "node:path";
import { loadUi } from "../../checks/ui.ts";
import { SOFTWARE } from "../../i18n/ui.ts";
import { type Problem, printProblem, UserError } from "../../model/errors.ts";
import { loadSite, paths } from "../../model/site.ts";
import { loadLibrary } from "../content/library.ts";
import { buildDataset, type Dataset, pagesIn } from "../pages/dataset.ts";
import { indexPages, type Search, writeIndexes } from "../search/index.ts";
import { type Drawn, picturesOf } from "../share/cards.ts";
import { illustrate } from "../share/preview.ts";
import { qrFile } from "../share/qr.ts";
import { type Assets, loadAssets } from "./assets.ts";
import type { Config } from "./config.ts";
import { type PublicFile, writeFiles } from "./files.ts";
import { addI18n } from "./i18n-plugin.ts";
import { loopbackServer } from "./server.ts";

/** Eleventy's templates; the originals are elsewhere. */
export const INPUT = path.join(SOFTWARE, "src/site/templates");

/** Progress callbacks for the slow steps of a build, and its time. */
export interface Hearing {
  /** Gets lines about the drawing of previews; without it none are drawn. */
  say?: (line: string) => void;
  /** The instant of the build in milliseconds; absent: that of the clock. */
  now?: number;
  /** Gets how many of the images to be made are done. */
  onPicture?: (done: number, total: number) => void;
}

/** What a build shows. */
export interface Loaded {
  dataset: Dataset;
  assets: Assets;
  cards: Drawn;
  search: Search;
  /** What readers do not get, and why. */
  problems: readonly Problem[];
}

/** A site that is built once, or repeatedly. */
export interface SiteBuild {
  root: string;
  /** The data of the next build. */
  current(): Loaded;
  /**
   * Reads the site folder again. With `say`, missing pictures for previews are drawn, which takes a while. Throws
   * UserErrors and then keeps the data of the last read.
   */
  refresh(hearing?: Hearing): Promise<Loaded>;
}

/** Reads the site in `root`, as `refresh` does. */
export async function openBuild(root: string, hearing?: Hearing): Promise<SiteBuild> {
  let current = await load(root, hearing);
  return {
    root,
    current: () => current,
    async refresh(again) {
      current = await load(root, again);
      return current;
    },
  };
}

/** All data of a build. Throws UserErrors. */
async function load(root: string, { say, onPicture, now = Date.now() }: Hearing = {}): Promise<Loaded> {
  const site = loadSite(root);
  const ui = await loadUi(site);
  const library = await loadLibrary(site, ui, now, onPicture);
  const dataset = buildDataset(site, ui, library, now);
  const assets = loadAssets();
  const { articles, waiting, choice } = dataset;
  const previews = [...pagesIn(dataset), ...choice.pages].map(({ preview }) => preview);
  const cards = await illustrate(previews, (missing) => picturesOf(site, missing, say), assets.card.url);
  const codes = site.languages.map(({ code }) => code);
  const { problems } = library;
  // What an editor left out of a language is not listed there either.
  const searched = waiting.filter(({ reason }) => reason !== "elsewhere");
  return {
    dataset,
    assets,
    cards,
    search: await indexPages(site.root, codes, [...articles, ...searched]),
    problems,
  };
}

/**
 * Files next to the pages: assets, pictures for previews, each text's QR code, resized images of
 * the pages, and recordings.
 */
export function publicFiles({ dataset, assets, cards }: Loaded): PublicFile[] {
  const { site, articles, calendars, images, audio } = dataset;
  const codes = articles.map(({ url }) => qrFile(site.url, url));
  return [...Object.values(assets), ...cards.values(), ...codes, ...calendars, ...images, ...audio];
}

/** The data for templates, by name. */
const LISTS = [
  "articles",
  "waiting",
  "lists",
  "agendas",
  "aliases",
  "searches",
  "notFound",
  "offline",
  "follow",
  "feeds",
  "sitemap",
  "choice",
  "site",
] as const;

/** Gives Eleventy the data of a build, and updates it while serving. */
export function connect(config: Config, build: SiteBuild): void {
  let isFirst = true;
  config.on("eleventy.before", async ({ directories }) => {
    if (!isFirst) await refreshOrKeep(build);
    isFirst = false;
    writeFiles(directories.output, publicFiles(build.current()));
  });
  config.on("eleventy.after", async ({ directories, runMode }) => {
    const { search } = build.current();
    const writing = search.files.then((files) => {
      // Of two edits, the later one wins.
      if (search === build.current().search) writeIndexes(directories.output, files);
    });
    // An editor looks at the page first; the search follows.
    if (runMode === "build") await writing;
    else writing.catch(console.error);
  });
  for (const list of LISTS) config.addGlobalData(list, () => build.current().dataset[list]);
  config.addGlobalData("search", () => build.current().search.indexes);
  config.addGlobalData("assets", () => build.current().assets);
  for (const folder of [paths.settings, "src/content", "locales"]) {
    config.addWatchTarget(path.relative(process.cwd(), path.join(build.root, folder)));
  }
}

/**
 * Eleventy's settings: the i18n plugin, one kind of templates, and a server on loopback only. Without a
 * connected build (`npx eleventy`) it builds the software's own site.
 */
export async function configure(config: Config): Promise<object> {
  if (!("articles" in config.globalData)) connect(config, await openBuild(SOFTWARE));
  addI18n(config);
  for (const folder of ["layouts", "assets", "styles"]) {
    config.addWatchTarget(path.relative(process.cwd(), path.join(SOFTWARE, "src/site", folder)));
  }
  config.setServerOptions(loopbackServer());
  return {
    dir: { input: path.relative(process.cwd(), INPUT) },
    templateFormats: ["11ty.js"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}

/** No mistake stops the server while an editor works: one that concerns the whole site leaves it unchanged. */
async function refreshOrKeep(build: SiteBuild): Promise<void> {
  try {
    const { problems } = await build.refresh();
    for (const problem of problems) console.error(printProblem(problem));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
  }
}
