import { hashOf, openCache, softwareVersion } from "./cache.ts";
import type { PublicFile } from "./files.ts";
import type { ArticlePage } from "./page.ts";
import { closePagefind, makeIndex, NoPagefindError, PAGEFIND } from "./pagefind.ts";
import { foundFrom, foundOf } from "./search-found.ts";

/** Where the search page of a language finds its index. */
export interface SearchIndex {
  /** Folder of the index and Pagefind's runtime, with a slash at the end. */
  base: string;
  /** Changes with the index. */
  version: string;
}

export interface Search {
  /** By language code; a language without one cannot be searched. */
  indexes: Record<string, SearchIndex>;
  files: PublicFile[];
  /** Why there is no index, in one line. */
  fault?: string;
}

/** Paths below the folder of an index, and contents in Base64. */
type Kept = readonly (readonly [path: string, content: string])[];

/** An index of each language's pages: from the cache, where what they hold is the same, else made by Pagefind. */
export async function indexPages(
  root: string,
  codes: readonly string[],
  pages: readonly ArticlePage[],
): Promise<Search> {
  const cache = openCache<Kept>(root, "search");
  const software = softwareVersion();
  const used = new Set<string>();
  const search: Search = { indexes: {}, files: [] };
  for (const code of codes) {
    const own = pages.filter(({ lang }) => lang === code).map(foundFrom);
    if (own.length === 0) continue;
    const key = hashOf([software, code, ...own.map((page) => JSON.stringify(page))]);
    used.add(key);
    let kept = cache.get(key);
    if (!kept) {
      try {
        kept = keep(await makeIndex(code, own.map(foundOf)));
      } catch (error) {
        if (!(error instanceof NoPagefindError)) throw error;
        search.fault = error.message;
        continue;
      }
      cache.set(key, kept);
    }
    const base = `/search/${PAGEFIND}/${code}/`;
    search.indexes[code] = { base, version: key.slice(0, 8) };
    search.files.push(
      ...kept.map(([path, content]) => ({ url: base + path, content: Buffer.from(content, "base64") })),
    );
  }
  await closePagefind();
  cache.prune(used);
  return search;
}

const keep = (files: ReadonlyMap<string, Uint8Array>): Kept =>
  [...files].map(([path, content]) => [path, Buffer.from(content).toString("base64")] as const);
