import { hashOf, openCache, softwareVersion } from "../coverage/cache.ts";
import { assessOriginal, contextOf, filesOf, keyOf } from "../coverage/originals.ts";
import { type Head, inputsOf, scanOriginals } from "../markdown/original.ts";
import type { Problem } from "../model/errors.ts";
import type { Site } from "../model/site.ts";
import { isIn, type Part } from "./part.ts";
import { type Row, rowsOf } from "./status.ts";

/** An original with a row for each language it is for. */
export interface Surveyed {
  original: Head;
  rows: Row[];
  /** Problems of its catalogues. */
  problems: readonly Problem[];
}

/** A share of the originals of a site; `today` is an ISO date. */
interface Share {
  site: Site;
  part: Part;
  today: string;
}

interface Survey {
  surveyed: Surveyed[];
  problems: Problem[];
  /** The cache keys of the results. */
  keys: string[];
}

/** The progress of the originals, without rendering them, and problems of the files. */
export function surveyPart({ site, part, today }: Share): Survey {
  const { found, surrounding, problems: unread } = scanOriginals(site);
  const context = contextOf(site, surrounding, today);
  const problems = part.own === 0 ? unread : [];
  const cache = openCache<Surveyed>(site.root, "status");
  const keys: string[] = [];
  const settings = [site.languages, site.review, ...context.glossaries, inputsOf(surrounding)];
  const base = hashOf([softwareVersion(), JSON.stringify(settings), today]);
  const surveyed = found.flatMap((file, at): Surveyed[] => {
    if (!isIn(part, at)) return [];
    const files = filesOf(site, file);
    const key = keyOf(base, files);
    keys.push(key);
    const kept = cache.get(key);
    if (kept) return [kept];
    const work = assessOriginal(files, context);
    if (Array.isArray(work)) {
      problems.push(...work);
      return [];
    }
    const { kind, slug, file: name, meta } = work.original;
    const made = { original: { kind, slug, file: name, meta }, rows: rowsOf(work), problems: work.problems };
    cache.set(key, made);
    return [made];
  });
  return { surveyed, problems, keys };
}
