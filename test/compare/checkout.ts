import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";

/** The checkout that this file belongs to. */
export const OWN = path.resolve(import.meta.dirname, "../..");

/** Wrong usage, in one line. */
export class UsageError extends Error {}

export interface Checkout {
  folder: string;
  /** Of a revision: the id of its files in git. */
  tree?: string | undefined;
}

/**
 * Another checkout of this software: `where` is its folder, or a revision of git, whose files are then written to
 * `folder`, with the packages of this checkout. It is no worktree of git, which would stay behind in the repository when
 * the comparison is killed. Throws a UsageError when it is neither.
 */
export function openCheckout(where: string, folder: string): Checkout {
  if (statSync(where, { throwIfNoEntry: false })?.isDirectory()) {
    return { folder: checked(path.resolve(where)) };
  }
  const tree = git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${where}^{tree}`]);
  const archive = tree && git(["archive", "--format=tar", tree.toString().trim()]);
  if (!archive) throw new UsageError(`${where}: is neither a folder nor a revision of git`);
  mkdirSync(folder, { recursive: true });
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  symlinkSync(path.join(OWN, "node_modules"), path.join(folder, "node_modules"));
  return { folder: checked(folder), tree: tree.toString().trim() };
}

function checked(folder: string): string {
  if (!existsSync(path.join(folder, "package.json")) || !("build" in scriptsOf(folder))) {
    throw new UsageError(
      `${folder}: is no checkout of this software; its package.json has no script "build"`,
    );
  }
  if (existsSync(path.join(folder, "node_modules"))) return folder;
  throw new UsageError(`${folder}: has no packages; run npm ci there`);
}

/** What `npm run` knows in a checkout: `build` -> `node scripts/build.ts`. */
export function scriptsOf(folder: string): Record<string, string> {
  return JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")).scripts ?? {};
}

/** Do both checkouts want the same packages? */
export function haveSamePackages(one: string, other: string): boolean {
  const lockOf = (folder: string) => readFileSync(path.join(folder, "package-lock.json"), "utf8");
  return lockOf(one) === lockOf(other);
}

/** What git prints in this checkout; undefined when it fails. */
function git(options: readonly string[]): Buffer | undefined {
  try {
    return execFileSync("git", ["-C", OWN, ...options], {
      maxBuffer: 2 ** 30,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}
