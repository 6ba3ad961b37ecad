import { statSync } from "node:fs";
import path from "node:path";
import { catalogueFiles } from "../catalog/store.ts";
import { openCache } from "../coverage/cache.ts";
import { perform, threadsFor } from "../coverage/threads.ts";
import { arrange, type Head } from "../markdown/original.ts";
import type { Problem } from "../model/errors.ts";
import { readText } from "../model/files.ts";
import { type Site, targets } from "../model/site.ts";
import type { Log } from "./git.ts";
import { changesOf } from "./history.ts";
import { dateRows, type Row } from "./status.ts";
import { type Surveyed, surveyPart } from "./survey.ts";

/** Every published original, posts newest first, with its progress in each of its languages. */
export interface SiteStatus {
  originals: Head[];
  rows: Row[];
  /** Problems of originals, which are left out, and of catalogues. */
  problems: readonly Problem[];
}

/**
 * The status of a site. `history` is read only when the Dutch of a translation has changed. `today` is an ISO date.
 */
export async function loadSiteStatus(
  site: Site,
  today: string,
  history: () => Log | undefined,
): Promise<SiteStatus> {
  const files = targets(site).flatMap(({ code }) => catalogueFiles(site.root, code));
  const of = threadsFor(files.length, 400);
  const parts = Array.from({ length: of }, (_none, own) => ({ site, part: { own, of }, today }));
  const surveys = await perform(import.meta.resolve("./survey.ts"), surveyPart, parts);
  openCache(site.root, "status").prune(new Set(surveys.flatMap(({ keys }) => keys)));
  const surveyed = surveys.flatMap((survey) => survey.surveyed);
  const { posts, pages } = arrange<Surveyed>(surveyed, ({ original }) => original);
  const all = [...posts, ...pages];
  const problems = [...surveys, ...surveyed].flatMap((each) => each.problems);
  return {
    problems,
    originals: all.map(({ original }) => original),
    rows: dated(
      site,
      all.flatMap(({ rows }) => rows),
      history,
    ),
  };
}

function dated({ root }: Site, rows: readonly Row[], history: () => Log | undefined): Row[] {
  const stale = new Map<string, string[]>();
  for (const { file, stale: own } of rows) {
    if (own.length > 0) stale.set(file, [...(stale.get(file) ?? []), ...own.map(({ text }) => text)]);
  }
  if (stale.size === 0) return dateRows(rows, () => undefined);
  const wanted = [...stale].map(([file, texts]) => {
    const edited = statSync(path.join(root, file), { throwIfNoEntry: false })?.mtime.toISOString() ?? "";
    return [file, { texts, current: readText(root, file) ?? "", edited: edited.slice(0, 10) }] as const;
  });
  return dateRows(rows, changesOf(root, history(), new Map(wanted)));
}
