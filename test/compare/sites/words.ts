import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { inWords } from "../../browser/difficult.ts";
import { Dictionary } from "../../peers/words.ts";

/** The languages that generated sites are translated into. */
export const CODES = ["tr", "ar", "so", "en"] as const;
export type Code = (typeof CODES)[number];

/** A Dutch text with its translations. */
export type Phrase = Readonly<Record<"nl" | Code, string>>;

const PAIRS = path.resolve(import.meta.dirname, "../../bench/pairs");

const columnOf = (code: Code): Record<"nl" | "translation", string>[] =>
  parse(readFileSync(path.join(PAIRS, `${code}.csv`), "utf8"), { columns: true });

/** Sixty Dutch texts, each in all languages: true translations, with the facts and markup of real posts. */
export function phrases(): Phrase[] {
  const columns = CODES.map((code) => [code, columnOf(code)] as const);
  return columns[0]![1].map(({ nl }, at) => ({
    nl,
    ...(Object.fromEntries(columns.map(([code, rows]) => [code, rows[at]!.translation])) as Record<
      Code,
      string
    >),
  }));
}

/** Days, months and common words as they are; any other word of a language for any other Dutch word. */
const DICTIONARIES = Object.fromEntries(
  Object.entries({ tr: 1, ar: 2, en: 3, so: 4 }).map(([code, column]) => [
    code,
    new Dictionary(code, column, (word) => inWords(code, word)),
  ]),
);

/** What stays as it is: addresses, names of footnotes and references, code, entities, escapes. */
const CODE = /(<[^>]*>|\]\([^)]*\)|\[\^[^\]]*\]|\]\[[^\]]*\]|``.*?``|`[^`]*`|&#?\w+;|\\.)/;

/** A translation of inline Markdown word for word, with its markup, figures, days and months; it means nothing. */
export const wordForWord = (code: string, dutch: string): string =>
  dutch
    .split(CODE)
    .map((part, at) => (at % 2 === 0 ? DICTIONARIES[code]!.translate(part) : part))
    .join("");
