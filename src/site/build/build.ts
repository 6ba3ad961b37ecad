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

/** A file in the output that says that a build made the folder, so that the next one may write over it. */
const MARK = ".taalbrug";

/**
 * Eleventy, ready to write or serve the site in `root` into `output` (both absolute), the data it will show, and what
 * whoever builds should know. With `say`, the pictures for previews are drawn first, and it hears how that goes. Throws
 * UserErrors: mistakes that concern the whole site (settings, interface texts, a glossary), or an output folder that is
 * not empty and that no build made.
 */
export async function createEleventy(root: string, output: string, hearing?: Hearing): Promise<Made> {
  const build = await openBuild(root, hearing);
  const loaded = build.current();
  const { dataset, search, problems } = loaded;
  // After the data is known to be sound: a typo must not take the last build away.
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

/** What `createEleventy` gives. */
interface Made {
  eleventy: Eleventy;
  dataset: Dataset;
  notes: string[];
  /** What readers do not get, and why: a post with a mistake, a translation that cannot be read. */
  problems: readonly Problem[];
}

function prepareOutput(output: string): void {
  if (existsSync(output) && readdirSync(output).length > 0 && !existsSync(path.join(output, MARK))) {
    throw new UserError(
      `${output}: is not empty and no build made it; name an empty or new folder with --output`,
    );
  }
  mkdirSync(output, { recursive: true });
  writeFileSync(path.join(output, MARK), "Made by Taalbrug. The next build replaces what is here.\n");
}

/** Removes what this build will not write: see `removeOthers`. */
function removeStale(output: string, loaded: Loaded): void {
  const { dataset } = loaded;
  const all = [...pagesIn(dataset), ...dataset.feeds, ...dataset.choice.pages, ...publicFiles(loaded)];
  removeOthers(output, [...all.map(({ url }) => url), `/${MARK}`], isOfIndex);
}
