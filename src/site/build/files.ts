import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/**
 * A file of the output that no layout prints: a copy of a file (absolute path), or made by the build. With `make` it
 * is made only if missing, so its address must change with its content.
 */
export type PublicFile = { url: string } & (
  | { file: string }
  | { content: string | Uint8Array }
  | { make: () => string }
);

/** One that is a copy. */
export type CopiedFile = Extract<PublicFile, { file: string }>;

/** The content of a file. */
export function contentOf(each: PublicFile): string | Uint8Array {
  if ("file" in each) return readFileSync(each.file);
  return "make" in each ? each.make() : each.content;
}

/** The path of an address in the output folder, with slashes. */
export const placeOf = (url: string): string => {
  const file = decodeURI(url);
  return file.endsWith("/") ? `${file}index.html` : file;
};

/**
 * Writes files into the output, except unchanged ones. Eleventy's own copying reads a path as a
 * pattern, which a folder with brackets in its name breaks.
 */
export function writeFiles(output: string, files: readonly PublicFile[]): void {
  for (const each of files) {
    const target = path.join(output, placeOf(each.url));
    if (isWritten(target, each)) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    if ("file" in each) copyFileSync(each.file, target);
    else writeFileSync(target, "make" in each ? each.make() : each.content);
  }
}

function isWritten(target: string, each: PublicFile): boolean {
  const there = statSync(target, { throwIfNoEntry: false });
  if (!there?.isFile()) return false;
  if ("make" in each) return there.size > 0;
  if ("file" in each) {
    const { size, mtimeMs } = statSync(each.file);
    return there.size === size && there.mtimeMs >= mtimeMs;
  }
  return readFileSync(target).equals(Buffer.from(each.content));
}

/**
 * Removes every file except these addresses and those that `isLeft` accepts, so that no page of a removed post stays.
 * The rest is overwritten: emptying the folder first takes longer, and would remove pages while somebody
 * reads them.
 */
export function removeOthers(
  output: string,
  urls: Iterable<string>,
  isLeft: (url: string) => boolean = () => false,
): void {
  const kept = new Set([...urls].map(placeOf));
  for (const entry of readdirSync(output, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const url = `/${path.relative(output, file).split(path.sep).join("/")}`;
    if (kept.has(url) || isLeft(url)) continue;
    rmSync(file);
    removeEmptyFolders(path.dirname(file), output);
  }
}

function removeEmptyFolders(folder: string, top: string): void {
  if (folder === top || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmptyFolders(path.dirname(folder), top);
}
