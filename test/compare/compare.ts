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
import { haveSamePackages, OWN, openCheckout, UsageError } from "./checkout.ts";
import { compareFolders, type Difference, filesIn, printDifferences } from "./difference.ts";
import type { Side } from "./side.ts";
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

const SIDES = ["this", "other"] as const;

/**
 * Builds sites with this checkout and another and compares all that comes of it. The number of files that differ.
 * Rejects with a UsageError.
 */
export async function compare({ other, site, keep, say }: Comparing): Promise<number> {
  if (site !== undefined && !Object.hasOwn(SITES, site)) {
    throw new UsageError(`--site ${site}: must be one of ${Object.keys(SITES).join(", ")}`);
  }
  const folder = mkdtempSync(path.join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "taalbrug-compare-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (!keep) process.on("exit", remove);
  const checkouts = { this: OWN, other: openCheckout(other, path.join(folder, "checkout")) };
  if (!haveSamePackages(checkouts.this, checkouts.other)) {
    say("package-lock.json differs: what differs below may come of other packages");
  }
  const sites = Object.entries(SITES).filter(([name]) => site === undefined || name === site);
  const differences = await compareSites(sites, checkouts, folder, say);
  const all = [...differences].flatMap(([name, found]) =>
    found.map((each) => ({ ...each, file: `${name}/${each.file}` })),
  );
  if (keep) {
    writeFileSync(
      path.join(folder, "differences.txt"),
      `${printDifferences(all, Number.POSITIVE_INFINITY).join("\n")}\n`,
    );
    say(`kept in ${folder}: results/this and results/other, and differences.txt`);
  } else {
    process.off("exit", remove);
    remove();
  }
  return all.length;
}

/** The differences by name of the site, each told as soon as its site is done. */
export async function compareSites(
  sites: readonly (readonly [name: string, site: Site])[],
  checkouts: Record<(typeof SIDES)[number], string>,
  folder: string,
  say: (line: string) => void,
): Promise<Map<string, Difference[]>> {
  const limit = pLimit(availableParallelism());
  const began = Date.now();
  const differences = new Map<string, Difference[]>();
  await Promise.all(
    sites.map(async ([name, site]) => {
      const original = path.join(folder, "sites", name);
      mkdirSync(original, { recursive: true });
      await limit(() => site.make(original));
      settle(original);
      const work = Object.entries(site.scenarios).flatMap(([group, scenarios]) =>
        SIDES.map((side) =>
          limit(async () => {
            const place = path.join(folder, "work", side.padEnd(5, "_"), name, group);
            const results = path.join(folder, "results", side, name, group);
            mkdirSync(results, { recursive: true });
            const copy: Side = {
              checkout: checkouts[side],
              compiled: path.join(folder, "compiled"),
              site: path.join(place, "site"),
              results,
              masks: new Map(),
            };
            cpSync(original, copy.site, { recursive: true, preserveTimestamps: true });
            for (const scenario of scenarios) await scenario(copy, site);
            rmSync(place, { recursive: true });
          }),
        ),
      );
      await Promise.all(work);
      const [one, other] = SIDES.map((side) => path.join(folder, "results", side, name)) as [string, string];
      const found = compareFolders(one, other);
      differences.set(name, found);
      const seconds = Math.round((Date.now() - began) / 1000);
      const count = found.length === 0 ? "nothing differs" : `${found.length} files differ`;
      say(`${name}: ${count} (${filesIn(one).size} files, ${seconds} s)`);
      for (const line of printDifferences(found)) say(`  ${line}`);
    }),
  );
  return differences;
}

/** The day of edits that no commit has; status tells it by the files' own time. */
const EDITED = new Date("2026-11-30T10:00:00Z");

/** Gives all files of a site one time. */
function settle(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !entry.parentPath.includes(".git")) {
      utimesSync(path.join(entry.parentPath, entry.name), EDITED, EDITED);
    }
  }
}
