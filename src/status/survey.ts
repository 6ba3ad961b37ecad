import { type Head, scanOriginals } from "../markdown/original.ts";
import type { Problem } from "../model/errors.ts";
import type { Site } from "../model/site.ts";
import { assessWork, contextOf, filesOf } from "../site/work.ts";
import { isIn, type Part } from "./part.ts";
import { type Row, rowsOf } from "./status.ts";

/** An original with a row for each language it is for. */
export interface Surveyed {
  original: Head;
  rows: Row[];
}

/** A share of the originals of a site; `today` is an ISO date. */
interface Share {
  site: Site;
  part: Part;
  today: string;
}

/** How far the originals are, without rendering them; and what is wrong with the files. */
export function surveyPart({ site, part, today }: Share): { surveyed: Surveyed[]; problems: Problem[] } {
  const { found, surrounding, problems: unread } = scanOriginals(site);
  const context = contextOf(site, surrounding, today);
  const problems = part.own === 0 ? unread : [];
  const surveyed = found.flatMap((file, at): Surveyed[] => {
    const work = isIn(part, at) ? assessWork(filesOf(site, file), context) : [];
    if (Array.isArray(work)) {
      problems.push(...work);
      return [];
    }
    const { kind, slug, file: name, meta } = work.original;
    return [{ original: { kind, slug, file: name, meta }, rows: rowsOf(work) }];
  });
  return { surveyed, problems };
}
