// Shared by the service worker and the page that lists the kept pages.

/** The cache of pages. */
export const PAGES = "taalbrug-pages";
const PATH = "x-path";
const TIME = "x-time";

/** A page to keep, with its path and the time it was loaded. */
export const toKeep = (path: string, html: string): Response =>
  new Response(html, {
    headers: { "content-type": "text/html; charset=utf-8", [PATH]: path, [TIME]: String(Date.now()) },
  });

export const pathOf = (kept: Response): string => kept.headers.get(PATH)!;

/** Milliseconds since 1970. */
export const timeOf = (kept: Response): number => Number(kept.headers.get(TIME));

/** `/tr/` of `/tr/posts/taalcafe/`; undefined for an address outside every language. */
export function homeOf(path: string): string | undefined {
  const home = /^\/[^/]+\//.exec(path);
  return home ? home[0] : undefined;
}

export const offlineOf = (home: string): string => `${home}offline/`;

/** Home pages and offline pages, which are kept even if unread. */
export const isCompanion = (path: string): boolean => /^\/[^/]+\/(?:offline\/)?$/.test(path);

/** A day in words; `patterns` are the twelve of an offline page, with `|` between them. */
export function dayOf(time: number, patterns: string): string {
  const date = new Date(time);
  return patterns
    .split("|")
    [date.getMonth()]!.replace("{d}", String(date.getDate()))
    .replace("{y}", String(date.getFullYear()));
}
