import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import pLimit from "p-limit";
import { openBaseline } from "./baseline.ts";
import { type Checkout, haveSamePackages, OWN, openCheckout, UsageError } from "./checkout.ts";
import { compareFolders, type Difference, filesIn, printDifferences } from "./difference.ts";
import { SITES, type Site } from "./sites/index.ts";

export interface Comparing {
  /** Another checkout's folder, or a revision of git. */
  other: string;
  /** Only this one of the sites. */
  site?: string | undefined;
  /** Keep the folders of the comparison. */
  keep?: boolean | undefined;
  /** Told what is done and found, a line at a time. */
  say(line: string): void;
}

/**
 * Works on sites with this checkout and another and compares all that comes of it; the number of files that differ.
 * Rejects with a UsageError.
 */
export async function compare({ other, site, keep, say }: Comparing): Promise<number> {
  if (site !== undefined && !Object.hasOwn(SITES, site)) {
    throw new UsageError(`--site ${site}: must be one of ${Object.keys(SITES).join(", ")}`);
  }
  const folder = mkdtempSync(path.join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "taalbrug-compare-"));
  process.on("exit", () => {
    // A command that is killed may still write.
    if (!keep) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const checkouts = { this: { folder: OWN }, other: openCheckout(other, path.join(folder, "checkout")) };
  if (!haveSamePackages(checkouts.this.folder, checkouts.other.folder)) {
    say("package-lock.json differs: what differs below may come of other packages");
  }
  const sites = Object.entries(SITES).filter(([name]) => site === undefined || name === site);
  const differences = await compareSites(Object.fromEntries(sites), checkouts, folder, say);
  if (keep) {
    const all = printDifferences(differences, Number.POSITIVE_INFINITY);
    writeFileSync(path.join(folder, "differences.txt"), `${all.join("\n")}\n`);
    say(`kept in ${folder}: results/this and results/other, and differences.txt`);
  }
  return differences.length;
}

const SIDES = ["this", "other"] as const;
type Checkouts = Record<(typeof SIDES)[number], Checkout>;

/** All differences; those of each site are told as soon as it is done. What is made goes into `folder`. */
export async function compareSites(
  sites: Readonly<Record<string, Site>>,
  checkouts: Checkouts,
  folder: string,
  say: (line: string) => void,
): Promise<Difference[]> {
  const limit = pLimit(availableParallelism());
  const { tree } = checkouts.other;
  const baseline = tree === undefined ? undefined : openBaseline(tree);
  const all = Object.entries(sites).map(async ([name, site]) => {
    const original = path.join(folder, "sites", name);
    mkdirSync(original, { recursive: true });
    await limit(() => site.make(original));
    settle(original);
    const [mine, theirs] = SIDES.map((side) => path.join(folder, "results", side, name)) as [string, string];
    const isKept = baseline?.take(original, theirs) === true;
    const sides = isKept ? (["this"] as const) : SIDES;
    const work = Object.keys(site.scenarios).flatMap((group) =>
      sides.map((side) =>
        limit(async () => {
          // Paths of the same length, should one stand in a line that is cut.
          const place = path.join(folder, side.padEnd(5, "_"), name, group);
          const results = path.join(folder, "results", side, name, group);
          await workOn(site, group, original, { checkout: checkouts[side].folder, folder, place, results });
        }),
      ),
    );
    await Promise.all(work);
    if (baseline && !isKept) baseline.put(original, theirs);
    const found = compareFolders(mine, theirs);
    const count = found.length === 0 ? "nothing differs" : `${found.length} files differ`;
    say(`${name}: ${count} of ${filesIn(mine).size}${isKept ? ", the other's as kept" : ""}`);
    for (const line of printDifferences(found)) say(`  ${line}`);
    return found.map((each) => ({ ...each, file: `${name}/${each.file}` }));
  });
  return (await Promise.all(all)).flat();
}

/** One checkout does a group of scenarios on a copy of a site. */
async function workOn(
  site: Site,
  group: string,
  original: string,
  at: { checkout: string; folder: string; place: string; results: string },
): Promise<void> {
  const { checkout, results, place } = at;
  const copy = path.join(place, "site");
  mkdirSync(results, { recursive: true });
  cpSync(original, copy, { recursive: true, preserveTimestamps: true });
  const compiled = path.join(at.folder, "compiled");
  const side = { checkout, compiled, site: copy, results, masks: new Map<string, string>() };
  for (const scenario of site.scenarios[group]!) await scenario(side, site);
  rmSync(place, { recursive: true });
}

/** The day of edits that no commit has; status tells it by the files' own time. */
const EDITED = new Date("2026-11-30T10:00:00Z");

/** Gives all files of a site the same time. */
function settle(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.includes(`${path.sep}.git`)) continue;
    utimesSync(path.join(entry.parentPath, entry.name), EDITED, EDITED);
  }
}
