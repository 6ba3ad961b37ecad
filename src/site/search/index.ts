import { existsSync } from "node:fs";
import path from "node:path";
import { hashOf, openCache, softwareVersion } from "../../coverage/cache.ts";
import { type PublicFile, placeOf, removeOthers, writeFiles } from "../build/files.ts";
import type { ArticlePage, WaitingPage } from "../pages/page.ts";
import { foundFrom, foundOf } from "./found.ts";
import { isPagefindHere, makeIndex, PAGEFIND } from "./pagefind.ts";

/** Where the search page of a language finds its index. */
export interface SearchIndex {
  /** Folder of the index and Pagefind's runtime, with a slash at the end. */
  base: string;
  /** Changes with the index. */
  version: string;
}

export interface Search {
  /** By language code; a language without an index cannot be searched. */
  indexes: Readonly<Record<string, SearchIndex>>;
  /** The files of all indexes. They are made while pages are written, as Pagefind is a separate program. */
  files: Promise<PublicFile[]>;
  /** Why a search is unavailable, in one line. */
  fault?: string | undefined;
}

/** The folder of all indexes in the output. */
const FOLDER = "search";

/** Paths below the folder of an index, and contents in Base64. */
type Kept = readonly (readonly [path: string, content: string])[];

/** An index of each language's pages: cached if their content is unchanged, else made by Pagefind. */
export async function indexPages(
  root: string,
  codes: readonly string[],
  pages: readonly (ArticlePage | WaitingPage)[],
): Promise<Search> {
  const cache = openCache<Kept>(root, "search");
  const software = softwareVersion();
  const wanted = codes
    .map((code) => {
      const own = pages.filter(({ lang }) => lang === code).map(foundFrom);
      const key = hashOf([software, code, ...own.map((page) => JSON.stringify(page))]);
      return { code, own, key, base: `/${FOLDER}/${PAGEFIND}/${code}/` };
    })
    .filter(({ own }) => own.length > 0);
  const isComplete = wanted.every(({ key }) => cache.has(key)) || (await isPagefindHere());
  const able = wanted.filter(({ key }) => isComplete || cache.has(key));

  const makeFiles = async (): Promise<PublicFile[]> => {
    const files: PublicFile[] = [];
    for (const { code, own, key, base } of able) {
      let kept = cache.get(key);
      if (!kept) {
        kept = keep(
          await makeIndex(
            code,
            own.map((page) => ({ found: foundOf(page), subjects: page.subjects })),
          ),
        );
        cache.set(key, kept);
      }
      for (const [name, content] of kept)
        files.push({ url: base + name, content: Buffer.from(content, "base64") });
    }
    cache.prune(new Set(wanted.map(({ key }) => key)));
    return files;
  };
  const files = makeFiles();
  // An error reaches whoever awaits them; until then it must not end the process.
  files.catch(() => undefined);
  return {
    indexes: Object.fromEntries(
      able.map(({ code, key, base }) => [code, { base, version: key.slice(0, 8) }]),
    ),
    files,
    fault: isComplete
      ? undefined
      : `readers cannot search: Pagefind has no program for ${process.platform}-${process.arch}; the search pages show a note`,
  };
}

const keep = (files: ReadonlyMap<string, Uint8Array>): Kept =>
  [...files].map(([name, content]) => [name, Buffer.from(content).toString("base64")] as const);

/** Is it the address of an index file, managed by `writeIndexes`? */
export const isOfIndex = (url: string): boolean => url.startsWith(`/${FOLDER}/`);

/** Writes the files of all indexes into the output, and removes leftover ones. */
export function writeIndexes(output: string, files: readonly PublicFile[]): void {
  writeFiles(output, files);
  const folder = path.join(output, FOLDER);
  if (!existsSync(folder)) return;
  removeOthers(
    folder,
    files.map(({ url }) => placeOf(url).slice(FOLDER.length + 1)),
  );
}
