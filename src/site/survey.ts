import { type Head, scanOriginals } from "../markdown/original.ts";
import type { Problem } from "../model/errors.ts";
import type { Site } from "../model/site.ts";
import type { Assessment } from "./assess.ts";
import { isIn, type Part } from "./part.ts";
import { assessWork, contextOf, filesOf } from "./work.ts";

/** What is known of an original, by code of the languages it is for. */
export interface Row {
  original: Head;
  languages: Record<string, Assessment>;
}

/** How far a share of the originals is, without rendering them; and what is wrong with the files. */
export function surveyPart(site: Site, part: Part, today: string): { rows: Row[]; problems: Problem[] } {
  const { found, surrounding, problems: unread } = scanOriginals(site);
  const context = contextOf(site, surrounding, today);
  const problems = part.own === 0 ? unread : [];
  const rows = found.flatMap((file, at): Row[] => {
    const work = isIn(part, at) ? assessWork(filesOf(site, file), context) : [];
    if (Array.isArray(work)) {
      problems.push(...work);
      return [];
    }
    const { kind, slug, file: name, meta } = work.original;
    const languages = [...work.languages].map(([code, assessed]): [string, Assessment] => {
      const { catalogue: _, standingOf: __, ...assessment } = assessed;
      return [code, assessment];
    });
    return [{ original: { kind, slug, file: name, meta }, languages: Object.fromEntries(languages) }];
  });
  return { rows, problems };
}
