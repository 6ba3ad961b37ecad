import { type FSWatcher, watch } from "node:fs";
import path from "node:path";
import { paths, type Site, targets } from "../model/site.ts";

/** Milliseconds of quiet after which a change is told. */
const QUIET = 120;

/**
 * Calls `onChange` after files of a site changed: originals, catalogues, glossaries. A folder that cannot be watched is
 * left out: every request looks at its files anyway.
 */
export function watchSite(site: Site, onChange: () => void): () => void {
  const folders = [
    paths.posts,
    paths.pages,
    ...targets(site).flatMap(({ code }) => [
      path.posix.dirname(paths.glossary(code)),
      path.posix.dirname(paths.catalogue(code, "posts", "x")),
      path.posix.dirname(paths.catalogue(code, "pages", "x")),
    ]),
  ];
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET);
    timer.unref();
  };
  const watchers = folders.flatMap((folder): FSWatcher[] => {
    try {
      const watcher = watch(path.join(site.root, folder), { persistent: false }, later);
      watcher.on("error", () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
