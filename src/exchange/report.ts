/** Adds readers' reports to the catalogues, as comments above the entries, or to those that editors answer. */
import { type Entry, madeFrom, report, reportsOn } from "../catalog/entry.ts";
import { addSourceReport } from "../catalog/source-reports.ts";
import type { SiteContext } from "../coverage/follow.ts";
import { catalogueOf, updateFollowed } from "../coverage/stored.ts";
import type { Segment } from "../markdown/body.ts";
import type { Kind } from "../markdown/frontmatter.ts";
import { plainInline, type References } from "../markdown/inline.ts";
import { type Original, segments } from "../markdown/original.ts";
import { type Problem, ProblemsError } from "../model/errors.ts";
import { type Message, message } from "../model/message.ts";
import { paths, SOURCE, targets } from "../model/site.ts";
import { oneLine } from "./mail.ts";
import type { Reported } from "./report-text.ts";

/** The result of a report. */
export type Received =
  /**
   * In a catalogue, above the entry of its block, of the Dutch that the reader saw there before it changed, or, where
   * neither is left, of the title. `isNew` is false for a repeated report that still waits; `faults` are unusable
   * entries of the catalogue.
   */
  | {
      kind: "kept";
      at: Pick<Problem, "file" | "line">;
      above: "block" | "changed" | "title";
      isNew: boolean;
      faults: readonly Problem[];
    }
  /** For the editors, as no catalogue can have it: where it is, what it is about, and why. */
  | { kind: "editors"; at: Pick<Problem, "file" | "line">; about: Problem; isNew: boolean }
  /** Nothing was written: why, and what to do. */
  | { kind: "left"; problem: Problem };

/** Finds an original of the site; undefined for one that is gone. */
export type FindOriginal = (kind: Kind, slug: string) => Original | undefined;

/**
 * Writes a report into the catalogue of its page, above the entry of its block (the title's, for the whole page),
 * once. Reads the file again first. A report on the Dutch itself, on a text that is gone or in a language that the site
 * does not have goes to the editors. Throws a UserError when a file cannot be written.
 */
export function receiveReport(context: SiteContext, find: FindOriginal, reported: Reported): Received {
  const { site } = context;
  const { language, kind, slug, id } = reported.place;
  const words = oneLine(reported.words);
  const original = find(kind, slug);
  const file = original?.file ?? `${paths[kind]}/${slug}.md`;
  const all = original ? segments(original) : [];
  const segment = id === undefined ? all[0] : all.find((each) => each.id === id);
  if (words === "") return left({ file, line: segment?.line, message: message("report.noWords") }, words);
  const own = { ...reported, words };
  if (!original) return forEditors(context, own, { file, message: message("report.noText") });
  if (language === SOURCE) {
    return forEditors(context, own, { file, line: segment?.line, message: message("report.dutch") });
  }
  if (!targets(site).some(({ code }) => code === language)) {
    return forEditors(context, own, { file, message: message("report.noLanguage", { language }) });
  }
  try {
    return write(context, original, segment, own);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const fault = message("report.notWritten", { detail: error.message });
    return left({ file: catalogueOf(original, language), message: fault }, words);
  }
}

function left(problem: Problem, words: string): Received {
  const fault: Message = problem.message;
  const said = words === "" ? fault : message("report.said", { fault, words });
  return { kind: "left", problem: { ...problem, message: said } };
}

/** Adds a report to those that editors answer. */
function forEditors(
  { site, today }: SiteContext,
  { place: { language, kind, slug, id }, words, dutch }: Reported,
  about: Problem,
): Received {
  try {
    const report = { date: today, language, kind, slug, block: id, dutch: dutch[0], text: words };
    const { line, isNew } = addSourceReport(site.root, report);
    return { kind: "editors", at: { file: paths.reports, line }, about, isNew };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const fault = message("report.notWritten", { detail: error.message });
    return left({ file: paths.reports, message: fault }, words);
  }
}

/** Adds a report to one catalogue. */
function write(
  context: SiteContext,
  original: Original,
  segment: Segment | undefined,
  { place: { language }, words, dutch }: Reported,
): Received {
  const { references } = original.body;
  const file = catalogueOf(original, language);
  const title = segments(original)[0]!.text;
  let above: Extract<Received, { kind: "kept" }>["above"] = "block";
  let source = title;
  let isNew = false;
  let faults: readonly Problem[] = [];
  const written = updateFollowed(original, language, context, ({ catalogue }, stored) => {
    faults = stored.faults ?? [];
    const { entries } = catalogue;
    const changed = segment ? undefined : quoted(entries, dutch, references);
    above = segment ? "block" : changed ? "changed" : "title";
    const found = changed ?? entries.find((entry) => entry.source === (segment?.text ?? title))!;
    source = found.source;
    const text = above === "title" ? withQuote(words, dutch[0], context) : words;
    isNew = !reportsOn(found).some((earlier) => earlier.text === text);
    if (!isNew) return stored;
    const noted = report(found, { date: context.today, text });
    return { ...catalogue, entries: entries.map((each) => (each === found ? noted : each)) };
  });
  const line = firstLine(written.text ?? "", written.catalogue.lines?.get(source));
  return { kind: "kept", isNew, above, faults, at: { file, line } };
}

/** A report's words with the Dutch of a block that is gone: `Yanlış. (Nederlands: Bel ons op maandag.)` */
const withQuote = (words: string, dutch: string | undefined, { site }: SiteContext): string =>
  dutch === undefined || dutch === "" ? words : `${words} (${site.languages[0]!.name}: ${dutch})`;

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
