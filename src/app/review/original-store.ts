/** Originals of a site as they are on disk. */
import path from "node:path";
import type { Kind } from "../../markdown/frontmatter.ts";
import { type Original, parseOriginal, type Scan, scanOriginals } from "../../markdown/original.ts";
import { ProblemsError } from "../../model/errors.ts";
import { readText } from "../../model/files.ts";
import { paths, type Site } from "../../model/site.ts";
import { keepByStamp, stampsOf } from "./stamps.ts";

export interface OriginalStore {
  /** All originals and their surrounding. */
  scan(): Scan;
  /** A published original of the site; undefined for any other name. Throws a ProblemsError for a broken file. */
  find(kind: string, slug: string): Original | undefined;
}

export function openOriginalStore(site: Site): OriginalStore {
  const { root } = site;
  const scans = keepByStamp<Scan>();
  const originals = keepByStamp<Original>();

  const scan = () =>
    scans("", stampsOf(root, [paths.posts, paths.pages, paths.images]), () => scanOriginals(site));

  const parse = (kind: Kind, file: string): Original => {
    const text = readText(root, file) ?? "";
    let { original, problems } = parseOriginal(file, text, kind, scan().surrounding);
    // It may name a new image in a subfolder, which the stamps do not cover.
    if (problems.length > 0) {
      ({ original, problems } = parseOriginal(file, text, kind, scanOriginals(site).surrounding));
    }
    if (problems.length > 0) throw new ProblemsError(problems);
    return original;
  };

  return {
    scan,
    find(kind, slug) {
      // Looked up among existing files: a name from a browser never becomes a path.
      const found = scan().found.find(
        (each) => each.kind === kind && path.posix.basename(each.file, ".md") === slug,
      );
      if (!found) return undefined;
      const { file } = found;
      const original = originals(file, stampsOf(root, [file, paths.images]), () => parse(found.kind, file));
      return original.meta.draft ? undefined : original;
    },
  };
}
