import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import { SOFTWARE } from "../../i18n/ui.ts";
import { type Problem, UserError } from "../../model/errors.ts";
import { type Dataset, pagesIn } from "../pages/dataset.ts";
import { isOfIndex } from "../search/index.ts";
import type { Config } from "./config.ts";
import { connect, type Hearing, INPUT, type Loaded, openBuild, publicFiles } from "./eleventy.ts";
import { removeOthers } from "./files.ts";

/** Marks an output folder as made by a build, so that the next build may overwrite it. */
const MARK = ".taalbrug";

/**
 * Eleventy, ready to write or serve the site in `root` into `output` (both absolute), with its data and the problems
 * to report. With `say`, pictures for previews are drawn first, with lines about the progress. Throws
 * UserErrors for mistakes that concern the whole site (settings, interface texts, a glossary) and for an output folder
 * that is neither empty nor made by a build.
 */
export async function createEleventy(root: string, output: string, hearing?: Hearing): Promise<Made> {
  const build = await openBuild(root, hearing);
  const loaded = build.current();
  const { dataset, search, problems } = loaded;
  // After the data is validated: a typo must not destroy the last build.
  try {
    prepareOutput(output);
    removeStale(output, loaded);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${output}: cannot be written (${(error as NodeJS.ErrnoException).code}); name another folder`,
    );
  }
  // Eleventy's paths are relative to the working folder.
  const fromHere = (place: string) => path.relative(process.cwd(), place);
  const eleventy = new Eleventy(fromHere(INPUT), fromHere(output), {
    configPath: fromHere(path.join(SOFTWARE, ".eleventy.js")),
    config: (config: Config) => connect(config, build),
    quietMode: true,
    source: "script",
  });
  eleventy.disableLogger();
  await eleventy.init();
  return { eleventy, dataset, notes: search.fault === undefined ? [] : [search.fault], problems };
}

/** The result of `createEleventy`. */
interface Made {
  eleventy: Eleventy;
  dataset: Dataset;
  notes: string[];
  /** What readers do not get, and why: a post with a mistake, an unreadable translation. */
  problems: readonly Problem[];
}

function prepareOutput(output: string): void {
  if (existsSync(output) && readdirSync(output).length > 0 && !existsSync(path.join(output, MARK))) {
    throw new UserError(
      `${output}: is neither empty nor made by a build; name an empty or new folder with --output`,
    );
  }
  mkdirSync(output, { recursive: true });
  writeFileSync(path.join(output, MARK), "Made by Taalbrug. The next build replaces what is here.\n");
}

/** Removes files that this build does not write: see `removeOthers`. */
function removeStale(output: string, loaded: Loaded): void {
  const { dataset } = loaded;
  const all = [
    ...pagesIn(dataset),
    ...dataset.feeds,
    ...dataset.aliases,
    ...dataset.choice.pages,
    ...publicFiles(loaded),
  ];
  removeOthers(output, [...all.map(({ url }) => url), `/${MARK}`], isOfIndex);
}
