import path from "node:path";
import { I18nPlugin } from "@11ty/eleventy";
import { loadUi } from "../../checks/ui.ts";
import { SOFTWARE } from "../../i18n/ui.ts";
import { today } from "../../model/dates.ts";
import { type Problem, printProblem, UserError } from "../../model/errors.ts";
import { loadSite, paths, SOURCE } from "../../model/site.ts";
import { loadLibrary } from "../content/library.ts";
import { buildDataset, type Dataset, pagesIn } from "../pages/dataset.ts";
import { indexPages, type Search, writeIndexes } from "../search/index.ts";
import { type Drawn, picturesOf } from "../share/cards.ts";
import { illustrate } from "../share/preview.ts";
import { qrFile } from "../share/qr.ts";
import { type Assets, loadAssets } from "./assets.ts";
import { type PublicFile, writeFiles } from "./files.ts";
import { loopbackServer } from "./server.ts";

/** Where Eleventy finds the templates; the originals stand outside it. */
export const INPUT = "src/site/templates";

/** The site folder of this process: `--site`, else the software's own. Set before Eleventy starts. */
const siteFolder = (): string => process.env.TAALBRUG_SITE ?? SOFTWARE;

/** Everything that is shown, for the site folder of this process. Throws UserErrors. */
async function load({ say, onPicture }: Hearing): Promise<Loaded> {
  const site = loadSite(siteFolder());
  const ui = await loadUi(site);
  const library = await loadLibrary(site, ui, today(), onPicture);
  const dataset = buildDataset(site, ui, library);
  const assets = loadAssets();
  const { articles, choice } = dataset;
  const previews = [...pagesIn(dataset), ...choice.pages].map(({ preview }) => preview);
  const cards = await illustrate(previews, (missing) => picturesOf(site, missing, say), assets.card.url);
  const codes = site.languages.map(({ code }) => code);
  const { problems } = library;
  return { dataset, assets, cards, search: await indexPages(site.root, codes, articles), problems };
}

/** How whoever started a build hears of what takes long. */
export interface Hearing {
  /** A line at a time, how the drawing of previews goes; without it none are drawn. */
  say?: (line: string) => void;
  /** How many of the images that have to be made are done. */
  onPicture?: (done: number, total: number) => void;
}

interface Loaded {
  dataset: Dataset;
  assets: Assets;
  cards: Drawn;
  search: Search;
  /** What readers do not get, and why. */
  problems: readonly Problem[];
}

/** The part of Eleventy's configuration object that is used here. */
interface Config {
  addPlugin(plugin: unknown, options?: object): void;
  addGlobalData(name: string, value: unknown): void;
  addWatchTarget(folder: string): void;
  globalData: Record<string, unknown>;
  on(event: string, listener: (build: Build) => Promise<void>): void;
  setServerOptions(options: object): void;
  setFreezeReservedData(freeze: boolean): void;
  watchIgnores: Set<string>;
}

interface Build {
  directories: { output: string };
  runMode: "build" | "watch" | "serve";
}

/** The data set of the next build; `refresh` brings it up to date with the files. */
let loaded: Loaded | undefined;

/**
 * Reads the site folder again. With `say`, pictures for previews are drawn where they are missing, which takes a while.
 * Throws UserErrors, and the last data set stays.
 */
export async function refresh(hearing: Hearing = {}): Promise<Loaded> {
  loaded = await load(hearing);
  return loaded;
}

/**
 * What the output has beside the pages: assets, pictures for previews, the QR code of each text, what was made of the
 * images that pages show, and recordings.
 */
export function publicFiles(): PublicFile[] {
  const { dataset, assets, cards } = loaded!;
  const { site, articles, images, audio } = dataset;
  const codes = articles.map(({ url }) => qrFile(site.url, url));
  return [...Object.values(assets), ...cards.values(), ...codes, ...images, ...audio];
}

/** Hands Eleventy the data, the assets and a server that listens on loopback only. */
export async function configure(config: Config): Promise<object> {
  const { root } = loadSite(siteFolder());
  if (!loaded) await refresh();
  let isFirst = true;
  config.on("eleventy.before", async ({ directories }) => {
    if (!isFirst) await refreshOrKeep();
    isFirst = false;
    writeFiles(directories.output, publicFiles());
  });
  config.on("eleventy.after", async ({ directories, runMode }) => {
    const { search } = loaded!;
    const writing = search.files.then((files) => {
      // Of two edits, the later one has the last word.
      if (search === loaded!.search) writeIndexes(directories.output, files);
    });
    // An editor looks at the page first; the search follows.
    if (runMode === "build") await writing;
    else writing.catch(console.error);
  });
  for (const list of [
    "articles",
    "lists",
    "searches",
    "notFound",
    "offline",
    "feeds",
    "sitemap",
    "choice",
    "site",
  ] as const) {
    config.addGlobalData(list, () => loaded!.dataset[list]);
  }
  config.addGlobalData("search", () => loaded!.search.indexes);
  config.addGlobalData("assets", () => loaded!.assets);
  rememberLanguageCodes();
  config.addPlugin(I18nPlugin, { defaultLanguage: SOURCE, errorMode: "never" });
  // The plugin computes `page.lang` for every page, which costs each of them a pass over its data; items know theirs.
  config.addPlugin((later: Config) => {
    delete later.globalData["eleventyComputed.page.lang"];
  });

  for (const folder of ["layouts", "assets", "styles"]) config.addWatchTarget(`src/site/${folder}`);
  for (const folder of [paths.settings, "src/content", "locales"]) {
    config.addWatchTarget(path.relative(SOFTWARE, path.join(root, folder)));
  }
  config.setServerOptions(loopbackServer());
  return {
    dir: { input: INPUT },
    templateFormats: ["11ty.js"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}

/**
 * The plugin asks of each part of each address whether it is a language, and takes a third of a large build for it;
 * the answers are few, so they are kept.
 */
function rememberLanguageCodes(): void {
  const { Comparator } = I18nPlugin;
  const known = new Map<string, boolean>();
  const { isLangCode } = Comparator;
  Comparator.isLangCode = (code) => {
    const answer = known.get(code) ?? isLangCode(code);
    known.set(code, answer);
    return answer;
  };
}

/** While an editor works no mistake ends the server: one that concerns the whole site leaves it as it was. */
async function refreshOrKeep(): Promise<void> {
  try {
    const { problems } = await refresh();
    for (const problem of problems) console.error(printProblem(problem));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
  }
}
