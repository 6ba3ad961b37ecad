/** Adds readers' reports to the catalogues, as comments above the entries. */
import { type Entry, madeFrom, report, reportsOn } from "../catalog/entry.ts";
import { parseReportedPlaces, type ReportedPlace, RULE } from "../catalog/report.ts";
import type { SiteContext } from "../coverage/follow.ts";
import { catalogueOf, updateFollowed } from "../coverage/stored.ts";
import type { Segment } from "../markdown/body.ts";
import { plainInline, type References } from "../markdown/inline.ts";
import { type Original, segments } from "../markdown/original.ts";
import { type Problem, ProblemsError } from "../model/errors.ts";
import { type Message, message } from "../model/message.ts";
import { paths, SOURCE, targets } from "../model/site.ts";
import { oneLine, ownWords, plainMail } from "./mail.ts";

/** A reader's report on one place. */
export interface Reported {
  place: ReportedPlace;
  words: string;
  /** The block's possible Dutch in the mail, for when the block is gone. */
  dutch: readonly string[];
}

/** The content of a mail. */
export interface Mail {
  reports: Reported[];
  /** Lines that are not a report: headers, signatures, separators. */
  dropped: string[];
}

/**
 * Reads one or more mails that a link of the site opened. The reader's words are above the rule;
 * if there are none, below the last line. `dutchName` is the mail's word for Dutch.
 */
export function readMail(text: string, dutchName: string): Mail {
  const plain = plainMail(text);
  const places = parseReportedPlaces(plain);
  const parts = places.map(({ start }, at) => {
    const part = plain.slice(places[at - 1]?.end ?? 0, start);
    const rule = part.indexOf(RULE);
    return rule === -1
      ? { above: part, ours: "" }
      : { above: part.slice(0, rule), ours: part.slice(rule + RULE.length) };
  });
  const written = [...parts.map(({ above }) => above), plain.slice(places.at(-1)?.end ?? 0)].map(ownWords);
  const isBelow = written[0]!.words === "";
  const reports = places.map(({ place }, at): Reported => {
    const isLast = at === places.length - 1;
    const own = isBelow ? [written[at + 1]!] : isLast ? written.slice(at) : [written[at]!];
    return {
      place,
      words: oneLine(own.map(({ words }) => words).join(" ")),
      dutch: dutchIn(parts[at]!.ours, dutchName),
    };
  });
  return { reports, dropped: written.flatMap(({ dropped }) => dropped) };
}

/** The text after each `Nederlands:` of a mail's lower half. */
function dutchIn(ours: string, dutchName: string): string[] {
  const label = `${dutchName}:`;
  const pieces = ours.split(label);
  return pieces.slice(1, 9).map((_piece, at) => oneLine(pieces.slice(at + 1).join(label)));
}

/** The result of a report. */
export type Received =
  /**
   * `isNew` is false for a repeated report that still waits; `faults` are unusable entries of the
   * catalogue.
   */
  | {
      kind: "kept";
      at: Pick<Problem, "file" | "line">;
      /** Has the Dutch changed since the reader saw it? */
      isChanged: boolean;
      isNew: boolean;
      faults: readonly Problem[];
    }
  /** Nothing was written: why, and what to do. */
  | { kind: "left"; problem: Problem };

/**
 * Writes a report into the catalogue of its page, above the entry of its block (the title's, for the whole page),
 * once. Reads the file again first. A block whose Dutch has changed is found by that Dutch. Throws a UserError
 * when the catalogue cannot be written.
 */
export function receiveReport(
  context: SiteContext,
  originals: readonly Original[],
  reported: Reported,
): Received {
  const { language, kind, slug, id } = reported.place;
  const words = oneLine(reported.words);
  const left = (file: string, fault: Message, line?: number): Received => ({
    kind: "left",
    problem: { file, line, message: words === "" ? fault : message("report.said", { fault, words }) },
  });
  const original = originals.find((each) => each.kind === kind && each.slug === slug);
  if (!original) {
    const file = `${paths[kind]}/${slug}.md`;
    return left(file, message("report.noText"));
  }
  const { file } = original;
  const all = segments(original);
  const segment = id === undefined ? all[0]! : all.find((each) => each.id === id);
  if (words === "") return left(file, message("report.noWords"), segment?.line);
  if (language === SOURCE) return left(file, message("report.dutch"), segment?.line);
  if (!targets(context.site).some(({ code }) => code === language)) {
    return left(paths.settings, message("report.noLanguage", { language }));
  }
  const catalogue = catalogueOf(original, language);
  try {
    const kept = write(context, original, segment, { ...reported, words });
    return kept ?? left(file, message("report.noBlock", { block: id ?? "" }));
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return left(catalogue, message("report.notWritten", { detail: error.message }));
  }
}

/** Adds a report to one catalogue; undefined when no entry matches. */
function write(
  context: SiteContext,
  original: Original,
  segment: Segment | undefined,
  { place: { language }, words, dutch }: Reported,
): Received | undefined {
  const { references } = original.body;
  const file = catalogueOf(original, language);
  let entry: Entry | undefined;
  let isNew = false;
  let faults: readonly Problem[] = [];
  const written = updateFollowed(original, language, context, ({ catalogue }, stored) => {
    faults = stored.faults ?? [];
    const { entries } = catalogue;
    const found = segment
      ? entries.find(({ source }) => source === segment.text)
      : quoted(entries, dutch, references);
    entry = found;
    isNew = found !== undefined && !reportsOn(found).some((earlier) => earlier.text === words);
    if (!found || !isNew) return stored;
    const noted = report(found, { date: context.today, text: words });
    return { ...catalogue, entries: entries.map((each) => (each === found ? noted : each)) };
  });
  if (!entry) return undefined;
  return {
    kind: "kept",
    isNew,
    isChanged: segment === undefined,
    faults,
    at: { file, line: firstLine(written.text ?? "", written.catalogue.lines?.get(entry.source)) },
  };
}

/** The only entry whose current or translated Dutch a mail quotes; `…` at the end stands for the rest. */
function quoted(
  entries: readonly Entry[],
  quotes: readonly string[],
  references: References,
): Entry | undefined {
  const says = (text: string) => {
    const words = oneLine(plainInline(text, references));
    return quotes.some((quote) =>
      quote.endsWith("…") ? quote.length > 10 && words.startsWith(quote.slice(0, -1)) : words === quote,
    );
  };
  const found = entries.filter((entry) =>
    [entry.source, madeFrom(entry), entry.previous].some((text) => text !== undefined && says(text)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The first line of the comments of the entry on a line, 1-based. */
function firstLine(po: string, entryLine: number | undefined): number | undefined {
  if (entryLine === undefined) return undefined;
  let line = entryLine;
  const rows = po.split("\n");
  while (rows[line - 2]?.startsWith("#")) line--;
  return line;
}
