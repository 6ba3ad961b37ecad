import { type CsvError, parse } from "csv-parse/sync";
import { type Problem, ProblemsError } from "./errors.ts";
import { readText } from "./files.ts";
import { type Code, message, type Values } from "./message.ts";
import { paths } from "./site.ts";
import { DIRECTION_CONTROL, directionControl, normalizeText } from "./text.ts";

/** A row of a glossary: how to translate a Dutch term into one language, and how not. */
export interface Term {
  /** The Dutch, in dictionary form: lower case, unless it is a name. */
  nl: string;
  preferred: string;
  /** Wrong translations. */
  forbidden: readonly string[];
  /** Those of `forbidden` that are wrong anywhere, whatever the Dutch: slurs. */
  never: readonly string[];
  /** For translators. */
  note: string;
}

/** Agreements of a language's translators. */
export interface Glossary {
  terms: readonly Term[];
  /** Names that stay as they are in every language. */
  keep: readonly string[];
}

export const EMPTY_GLOSSARY: Glossary = { terms: [], keep: [] };

const GLOSSARY_COLUMNS = ["nl", "preferred", "forbidden", "note"] as const;
const KEEP_COLUMNS = ["name", "note"] as const;

/**
 * The glossary of the language `code` of the site folder `root`, and the names of all languages. A missing file
 * is empty. Throws a ProblemsError with every mistake of both files, or that one cannot be read.
 */
export function loadGlossary(root: string, code: string): Glossary {
  const problems: Problem[] = [];
  const load = <T>(file: string, read: (text: string, file: string) => T[]): T[] => {
    try {
      const text = readText(root, file);
      return text === undefined ? [] : read(text, file);
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  };
  const terms = load(paths.glossary(code), parseGlossary);
  const keep = load(paths.keep, parseKeep);
  if (problems.length > 0) throw new ProblemsError(problems);
  return { terms, keep };
}

/**
 * Terms of a CSV file with the columns `nl,preferred,forbidden,note`, in any order, with commas or (as a Dutch Excel
 * writes it) semicolons. `forbidden` has words separated by `|`; one that begins with `!` is forbidden
 * everywhere. Throws a ProblemsError with every mistake.
 */
export function parseGlossary(text: string, file: string): Term[] {
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  const terms = readRows(text, file, GLOSSARY_COLUMNS, problems).map(({ line, cells }) => {
    const problem = (code: Code, values: Values) =>
      problems.push({ file, line, message: message(code, values) });
    const { nl, preferred, note } = cells;
    const words = cells.forbidden.split("|").map((word) => word.trim());
    const never = words.filter((word) => word.startsWith("!")).map(withoutMark);
    const forbidden = words.map(withoutMark);
    for (const column of ["nl", "preferred"] as const) {
      if (!hasWord(cells[column])) problem("glossary.empty", { column });
    }
    if (preferred.includes("|")) problem("glossary.several", { text: preferred });
    const first = lines.get(nl.toLowerCase());
    if (first !== undefined && hasWord(nl)) problem("glossary.twice", { text: nl, line: first });
    lines.set(nl.toLowerCase(), first ?? line);
    for (const word of forbidden) {
      if (word !== "" && word.toLowerCase() === preferred.toLowerCase())
        problem("glossary.both", { text: word });
    }
    return { nl, preferred, forbidden: forbidden.filter(hasWord), never: never.filter(hasWord), note };
  });
  return soundOnly(terms, problems);
}

const withoutMark = (word: string) => word.replace(/^!\s*/, "");
const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

/**
 * Names of a CSV file with the columns `name,note`: they stay as they are in every language.
 * Throws a ProblemsError with every mistake.
 */
export function parseKeep(text: string, file: string): string[] {
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  const names = readRows(text, file, KEEP_COLUMNS, problems).map(({ line, cells: { name } }) => {
    const first = lines.get(name);
    if (!hasWord(name)) {
      problems.push({
        file,
        line,
        message: message("glossary.empty", { column: "name" }),
      });
    } else if (first !== undefined) {
      problems.push({ file, line, message: message("glossary.nameTwice", { text: name, line: first }) });
    }
    lines.set(name, first ?? line);
    return name;
  });
  return soundOnly(names, problems);
}

function soundOnly<T>(rows: T[], problems: Problem[]): T[] {
  if (problems.length > 0) throw new ProblemsError(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  return rows;
}

interface Row<Column extends string> {
  /** Its first line, 1-based. */
  line: number;
  /** Trimmed, white space folded; empty where the row is too short. */
  cells: Record<Column, string>;
}

/** The rows of a CSV file below its header, without empty ones. Adds mistakes to `problems`. */
function readRows<Column extends string>(
  raw: string,
  file: string,
  columns: readonly Column[],
  problems: Problem[],
): Row<Column>[] {
  const text = normalizeText(raw);
  for (const [at, content] of text.split("\n").entries()) {
    const control = DIRECTION_CONTROL.test(content) && directionControl(content);
    if (control) {
      problems.push({
        file,
        line: at + 1,
        message: message("file.direction", { mark: control }),
      });
    }
  }
  const [header, ...records] = readRecords(text, file, problems);
  if (!header && problems.length > 0) return [];
  const names = header?.fields.map((name) => name.toLowerCase()) ?? [];
  if (names.length !== columns.length || !columns.every((column) => names.includes(column))) {
    const line = header?.line ?? 1;
    problems.push({ file, line, message: message("glossary.columns", { columns: columns.join(",") }) });
    return [];
  }
  return records.flatMap(({ line, fields }) => {
    if (fields.length > names.length) {
      const values = { fields: fields.length, columns: names.length };
      problems.push({ file, line, message: message("glossary.fields", values) });
      return [];
    }
    const cells = Object.fromEntries(names.map((name, at) => [name, fields[at] ?? ""]));
    return [{ line, cells: cells as Record<Column, string> }];
  });
}

interface CsvRecord {
  /** Its first line, 1-based. */
  line: number;
  fields: string[];
}

function readRecords(text: string, file: string, problems: Problem[]): CsvRecord[] {
  const records: CsvRecord[] = [];
  const start = /^.*\S.*$/m.exec(text)?.[0] ?? "";
  let broken: Problem | undefined;
  let end = 0;
  parse(text, {
    delimiter: start.split(";").length > start.split(",").length ? ";" : ",",
    record_delimiter: "\n",
    max_record_size: 0,
    relax_column_count: true,
    skip_records_with_error: true,
    trim: true,
    // Only the first counts: after a wrong quote, fields and lines are unclear.
    on_skip(error) {
      if (error) broken ??= { file, ...quoteProblem(error, end + 1) };
      return undefined;
    },
    on_record(fields: string[], { lines }) {
      end = lines;
      const line = lines - fields.join("").split("\n").length + 1;
      const trimmed = fields.map((field) => field.trim().replace(/\s+/g, " "));
      if (!broken && trimmed.some((field) => field !== "")) records.push({ line, fields: trimmed });
      return null;
    },
  });
  if (broken) problems.push(broken);
  return records;
}

/** The error of the record that begins on line `line`: a wrong quote may be detected only lines below it. */
function quoteProblem({ code, lines, message: detail }: CsvError, line: number): Omit<Problem, "file"> {
  if (!code.includes("QUOTE")) return { line, message: message("glossary.csv", { detail }) };
  if (code === "CSV_QUOTE_NOT_CLOSED" || lines !== line) {
    return { line, message: message("glossary.openQuote") };
  }
  return { line, message: message("glossary.innerQuote") };
}
