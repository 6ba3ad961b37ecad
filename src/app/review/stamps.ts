/** Values computed from files, cached until the files change. */
import { statSync } from "node:fs";
import path from "node:path";

/** Equal while a file is unchanged as far as the disk reports; a folder's stamp changes with its file names. */
export function stampOf(root: string, file: string): string {
  const found = statSync(path.join(root, file), { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : "";
}

/** The stamps of several files, as one key. */
export const stampsOf = (root: string, files: readonly string[]): string =>
  files.map((file) => stampOf(root, file)).join();

/** Caches one value per name, recomputed when its key changes. */
export function keepByStamp<T>(): (name: string, key: string, make: () => T) => T {
  const known = new Map<string, { key: string; value: T }>();
  return (name, key, make) => {
    const found = known.get(name);
    if (found?.key === key) return found.value;
    const value = make();
    known.set(name, { key, value });
    return value;
  };
}
