import path from "node:path";
import { I18nPlugin } from "@11ty/eleventy";
import { today } from "../model/dates.ts";
import { UserError } from "../model/errors.ts";
import { loadSite, paths, SOURCE } from "../model/site.ts";
import { type Assets, loadAssets } from "./assets.ts";
import { buildDataset, type Dataset } from "./dataset.ts";
import { type PublicFile, writeFiles } from "./files.ts";
import { loadLibrary } from "./library.ts";
import { loopbackServer } from "./server.ts";
import { loadUi, SOFTWARE } from "./ui.ts";

/** Where Eleventy finds the templates; the originals stand outside it. */
export const INPUT = "src/site/pages";

/** The site folder of this process: `--site`, else the software's own. Set before Eleventy starts. */
const siteFolder = (): string => process.env.TAALBRUG_SITE ?? SOFTWARE;

/** Everything Eleventy renders, for the site folder of this process. Throws UserErrors. */
async function loadDataset(): Promise<Dataset> {
  const site = loadSite(siteFolder());
  const ui = await loadUi(site);
  return buildDataset(site, ui, await loadLibrary(site, ui, today()));
}

/** The part of Eleventy's configuration object that is used here. */
interface Config {
  addPlugin(plugin: unknown, options?: object): void;
  addGlobalData(name: string, value: unknown): void;
  addWatchTarget(folder: string): void;
  globalData: Record<string, unknown>;
  on(event: string, listener: (build: { directories: { output: string } }) => Promise<void>): void;
  setServerOptions(options: object): void;
  setFreezeReservedData(freeze: boolean): void;
  watchIgnores: Set<string>;
}

/** The data set of the next build; `refresh` brings it up to date with the files. */
let dataset: Dataset | undefined;
let assets: Assets | undefined;

/** Reads the site folder again. Throws UserErrors, and the last data set stays. */
export async function refresh(): Promise<Dataset> {
  dataset = await loadDataset();
  assets = loadAssets();
  return dataset;
}

/** What the output has beside the pages: assets, and the images and recordings the loader accepted, no other file. */
export function publicFiles(): PublicFile[] {
  return [...Object.values(assets!), ...dataset!.images, ...dataset!.audio];
}

/** Hands Eleventy the data, the assets and a server that listens on loopback only. */
export async function configure(config: Config): Promise<object> {
  const { root } = loadSite(siteFolder());
  if (!dataset) await refresh();
  let isFirst = true;
  config.on("eleventy.before", async ({ directories }) => {
    if (!isFirst) await refreshOrKeep();
    isFirst = false;
    writeFiles(directories.output, publicFiles());
  });
  for (const list of ["articles", "lists", "notFound", "feeds", "sitemap", "choice", "site"] as const) {
    config.addGlobalData(list, () => dataset![list]);
  }
  config.addGlobalData("assets", () => assets!);
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

/** While an editor works a mistake must not end the server: it is said, and the site stays as it was. */
async function refreshOrKeep(): Promise<void> {
  try {
    await refresh();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
  }
}
