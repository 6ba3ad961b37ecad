/** Readers' reports that belong to no catalogue: on the source itself, or on a text that is gone. Editors answer them. */
import * as v from "valibot";
import type { Problem } from "../model/errors.ts";
import { readText } from "../model/files.ts";
import { message } from "../model/message.ts";
import { paths } from "../model/site.ts";
import { textHash } from "./entry.ts";
import { replaceText } from "./files.ts";

/** A report, as a line of JSON; a line that is no report stays as it is. */
const Stored = v.looseObject({
  /** ISO. */
  date: v.string(),
  /** The language of the page that the reader saw. */
  language: v.string(),
  kind: v.picklist(["posts", "pages"]),
  slug: v.string(),
  /** Id of the block; absent for the whole page. */
  block: v.optional(v.string()),
  /** The block's Dutch as the reader saw it, if it is known. */
  dutch: v.optional(v.string()),
  /** The reader's words. */
  text: v.string(),
  /** Who answered it, and when. */
  answered: v.optional(v.object({ name: v.string(), date: v.string() })),
});
export type SourceReport = v.InferOutput<typeof Stored>;

/** A report that waits for an answer, with its line (1-based). */
export interface WaitingReport extends SourceReport {
  id: string;
  line: number;
}

/** Equal for a report that came twice. */
const idOf = ({ language, kind, slug, block = "", text }: SourceReport): string =>
  textHash(JSON.stringify([language, kind, slug, block, text]));

const isWaiting = ({ answered }: SourceReport): boolean => answered === undefined;

function parse(line: string): SourceReport | undefined {
  try {
    const read = v.safeParse(Stored, JSON.parse(line));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The reports that wait, the oldest first, and a problem for each line that is no report. Throws a ProblemsError when
 * the file cannot be read.
 */
export function readSourceReports(root: string): { reports: WaitingReport[]; problems: Problem[] } {
  const file = paths.reports;
  const reports: WaitingReport[] = [];
  const problems: Problem[] = [];
  (readText(root, file) ?? "").split("\n").forEach((row, at) => {
    if (row.trim() === "") return;
    const report = parse(row);
    if (!report) problems.push({ file, line: at + 1, message: message("report.line") });
    else if (isWaiting(report)) reports.push({ ...report, id: idOf(report), line: at + 1 });
  });
  return { reports, problems };
}

/** Adds a report, unless the same one still waits. Throws a UserError when the file cannot be written. */
export function addSourceReport(root: string, report: SourceReport): { line: number; isNew: boolean } {
  let outcome = { line: 0, isNew: false };
  update(root, (rows) => {
    const at = rows.findIndex((row) => {
      const known = parse(row);
      return known !== undefined && isWaiting(known) && idOf(known) === idOf(report);
    });
    outcome = { line: (at === -1 ? rows.length : at) + 1, isNew: at === -1 };
    return at === -1 ? [...rows, JSON.stringify(report)] : rows;
  });
  return outcome;
}

/** Marks a report as answered; false when none with this id waits. Throws a UserError when it cannot be written. */
export function answerSourceReport(root: string, id: string, by: { name: string; date: string }): boolean {
  let isFound = false;
  update(root, (rows) =>
    rows.map((row) => {
      const report = parse(row);
      if (!report || !isWaiting(report) || idOf(report) !== id) return row;
      isFound = true;
      return JSON.stringify({ ...report, answered: by });
    }),
  );
  return isFound;
}

/** Reads the lines, changes them and writes them; again on the new ones if another program wrote in the meantime. */
function update(root: string, change: (rows: readonly string[]) => readonly string[]): void {
  const file = paths.reports;
  for (;;) {
    const before = readText(root, file);
    const rows = before === undefined ? [] : before.replace(/\n$/, "").split("\n");
    const after = change(before === "" ? [] : rows)
      .map((row) => `${row}\n`)
      .join("");
    if (after === (before ?? "") || replaceText(root, file, before, after)) return;
  }
}
