import { type FSWatcher, watch } from "node:fs";
import path from "node:path";
import { paths, type Site, targets } from "../../model/site.ts";

/** Milliseconds to wait after a change, so that a burst of changes is reported once. */
const QUIET = 120;

/**
 * Calls `onChange` with an original, catalogue or glossary (relative to the site) shortly after it changed. Folders
 * that cannot be watched are skipped: every request checks its files anyway.
 */
export function watchSite(site: Site, onChange: (file: string) => void): () => void {
  const folders = [
    paths.posts,
    paths.pages,
    path.posix.dirname(paths.reports),
    ...targets(site).flatMap(({ code }) => [
      path.posix.dirname(paths.glossary(code)),
      path.posix.dirname(paths.catalogue(code, "posts", "x")),
      path.posix.dirname(paths.catalogue(code, "pages", "x")),
    ]),
  ];
  const waiting = new Map<string, NodeJS.Timeout>();
  const later = (file: string) => {
    if (waiting.has(file)) return;
    const tell = () => {
      waiting.delete(file);
      onChange(file);
    };
    waiting.set(file, setTimeout(tell, QUIET).unref());
  };
  const watchers = folders.flatMap((folder): FSWatcher[] => {
    try {
      const watcher = watch(path.join(site.root, folder), { persistent: false }, (_event, name) => {
        // Names that start with a dot are of files being written.
        if (name && !name.startsWith(".")) later(`${folder}/${name}`);
      });
      watcher.on("error", () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  });
  return () => {
    for (const timer of waiting.values()) clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
