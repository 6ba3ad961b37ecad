import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import path from "node:path";
import { OWN } from "./checkout.ts";
import { filesIn } from "./difference.ts";

/** Results of a revision, kept in `.cache/compare/` so that the next comparison with it takes half the time. */
export interface Baseline {
  /** Puts what was kept for a site into `results`; false when there is nothing. */
  take(site: string, results: string): boolean;
  put(site: string, results: string): void;
}

/** Sites of which results are kept, some 120 MB for all of one revision. */
const MOST = 12;

/**
 * The results of the files of a revision (`tree`, its id in git). They hold for the same site (a folder), packages,
 * runtime and comparison. `folder` is where they are kept.
 */
export function openBaseline(tree: string, folder = path.join(OWN, ".cache/compare")): Baseline {
  const own = ["test/compare", "test/peers", "test/import/fixtures"].map((name) => path.join(OWN, name));
  const base = [
    tree,
    process.version,
    readFileSync(path.join(OWN, "package-lock.json")),
    ...own.flatMap(contents),
  ];
  const place = (site: string) => path.join(folder, hashOf([...base, ...contents(site)]));
  return {
    take(site, results) {
      const kept = place(site);
      if (!existsSync(kept)) return false;
      const now = new Date();
      utimesSync(kept, now, now);
      cpSync(kept, results, { recursive: true });
      return true;
    },
    put(site, results) {
      mkdirSync(folder, { recursive: true });
      const temporary = path.join(folder, `.${process.pid}`);
      cpSync(results, temporary, { recursive: true });
      rmSync(place(site), { recursive: true, force: true });
      renameSync(temporary, place(site));
      prune(folder);
    },
  };
}

/** Names and bytes of the files in a folder; of git only what its branch is at. */
function contents(folder: string): (string | Buffer)[] {
  return [...filesIn(folder)]
    .filter((name) => !name.startsWith(".git/") || name.startsWith(".git/refs/"))
    .sort()
    .flatMap((name) => [name, readFileSync(path.join(folder, name))]);
}

function hashOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("hex").slice(0, 32);
}

/** Removes what was not used for longest. */
function prune(folder: string): void {
  const kept = readdirSync(folder).map((name) => path.join(folder, name));
  const byAge = kept.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byAge.slice(MOST)) rmSync(old, { recursive: true, force: true });
}
