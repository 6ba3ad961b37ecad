import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SOFTWARE } from "../i18n/ui.ts";

/**
 * Results kept between commands, one JSON file per key. The key is a hash of everything a result depends on, so a stale
 * result cannot be found.
 */
export interface Cache<T> {
  has(key: string): boolean;
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  /** Removes what was there when the cache was opened, except these keys. */
  prune(used: ReadonlySet<string>): void;
}

type Kind = "pages" | "check" | "status" | "cards" | "search";

/**
 * The folder of a site for cached results of a kind, created if missing; undefined
 * if it is not writable.
 */
export function cacheFolder(root: string, kind: Kind): string | undefined {
  const folder = path.join(root, ".cache", kind);
  try {
    mkdirSync(folder, { recursive: true });
    // The cache belongs to this machine: git must ignore it in any repository.
    writeFileSync(path.join(root, ".cache", ".gitignore"), "*\n");
    return folder;
  } catch {
    return undefined;
  }
}

/** A cache of a site: each kind of result in a folder of its own. */
export function openCache<T>(root: string, kind: Kind): Cache<T> {
  const folder = cacheFolder(root, kind);
  // Without a folder nothing is cached.
  const stored = new Set(folder === undefined ? [] : readdirSync(folder));
  const fileOf = (key: string) => path.join(root, ".cache", kind, key);
  return {
    has: (key) => stored.has(key),
    get(key) {
      try {
        return JSON.parse(readFileSync(fileOf(key), "utf8")) as T;
      } catch {
        // Missing, damaged, or removed by another command: computed again.
        return undefined;
      }
    },
    set(key, value) {
      // No fsync: after a power cut a lost or damaged file is computed again.
      const temporary = `${fileOf(key)}.${process.pid}`;
      try {
        writeFileSync(temporary, JSON.stringify(value));
        renameSync(temporary, fileOf(key));
      } catch {
        // Not cached; computed again next time.
      }
    },
    prune(used) {
      for (const key of stored) if (!used.has(key)) rmSync(fileOf(key), { force: true });
    },
  };
}

/** 128 bits of SHA-256 over parts, each with its length so that no two lists of parts meet. */
export function hashOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("hex").slice(0, 32);
}

/** A hash of the software itself: its source, its dependencies' versions, and the runtime with its ICU. */
export function softwareVersion(): string {
  const folder = path.join(SOFTWARE, "src");
  const sources = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), "utf8"));
  const lock = readFileSync(path.join(SOFTWARE, "package-lock.json"), "utf8");
  return hashOf([...sources, lock, process.version, process.versions.icu ?? ""]);
}
