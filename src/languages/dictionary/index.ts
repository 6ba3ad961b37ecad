import { SOURCE } from "../../model/site.ts";
import { exchanged, foldText } from "../folding.ts";
import { languageData } from "../index.ts";
import { FROM_A_TO_K } from "./a-k.ts";
import { FROM_L_TO_Z } from "./l-z.ts";

/**
 * Frequent words of announcements and news with how they begin in other languages: enough to see whether a sentence
 * left a trace in a translation, not to translate it. A row is about one thing: `Dutch words | en | tr | ar | so`.
 *
 * Dutch words are whole; their usual endings and compounds that end in them count as well. The others are beginnings of
 * words; of Arabic, letters anywhere in a word, as prefixes and patterns hide where it begins.
 */
const ROWS = `${FROM_A_TO_K}${FROM_L_TO_Z}`.split("\n").filter((line) => line.trim() !== "");

const COLUMNS = [SOURCE, "en", "tr", "ar", "so"];

/** What is left of a word without its ending, and the shortest second half of a compound. */
const SHORTEST_STEM = 3;
const SHORTEST_HEAD = 4;
/** Longer words are none. */
const LONGEST_WORD = 40;

/** Words that end or begin like one of the table and mean something else. */
const OTHER = new Set(
  "volgens tijdens waardoor natuurlijk anders meerdere gehele overigens weleens vastgesteld zonde bijzonder werking".split(
    " ",
  ),
);

/** What the rows say of a language: a word or its beginning, and the numbers of its rows. */
type Index = ReadonlyMap<string, readonly number[]>;

const indexes = new Map<string, Index>();

/** Made when it is first asked for. */
function indexOf(code: string): Index | undefined {
  const column = COLUMNS.indexOf(code);
  const known = indexes.get(code);
  if (column === -1 || known) return known;
  const index = new Map<string, number[]>();
  for (const [row, line] of ROWS.entries()) {
    for (const word of line.split("|")[column]!.match(/\S+/g) ?? []) {
      for (const key of formsOf(letters(word, code), code)) index.set(key, [...(index.get(key) ?? []), row]);
    }
  }
  indexes.set(code, index);
  return index;
}

function formsOf(word: string, code: string): string[] {
  const { softens } = languageData(code).dictionary ?? {};
  const soft = word.length > SHORTEST_STEM ? softens?.[word.at(-1)!] : undefined;
  return soft === undefined ? [word] : [word, word.slice(0, -1) + soft];
}

/** A word as the table has it: small letters, and of Arabic those that are often written alike as one. */
function letters(word: string, code: string): string {
  const folded = foldText(word, code, false);
  const { alike } = languageData(code).dictionary ?? {};
  return alike ? exchanged(folded, alike) : folded;
}

const ENDINGS = ["", ..."'s en e n s t te de ten den er ere ste st je jes tje tjes ing ingen".split(" ")];

/** The row that a Dutch word is in: the same number for `arts`, `artsen`, `huisarts` and `dokter`. */
export function topicOf(word: string): number | undefined {
  const lower = letters(word, SOURCE);
  if (OTHER.has(lower) || lower.length > LONGEST_WORD) return undefined;
  // What a compound is about stands at its end; no word before it has one letter.
  for (const from of [0, ...range(2, lower.length - SHORTEST_HEAD)]) {
    const row = rowOf(lower.slice(from));
    if (row !== undefined) return row;
  }
  return undefined;
}

/** Is a Dutch word itself in a row, with whatever ending, and not only the end of a compound? */
export const isListed = (word: string): boolean => rowOf(letters(word, SOURCE)) !== undefined;

function rowOf(word: string): number | undefined {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    const rows = ending === "" || stem.length >= SHORTEST_STEM ? indexOf(SOURCE)!.get(stem) : undefined;
    if (rows) return rows[0];
  }
  return undefined;
}

const SHORTEST_ROOT = 3;

/** The rows that a word of the language `code` may be of; none of a language that the table does not have. */
export function topicsIn(word: string, code: string): number[] {
  const index = indexOf(code);
  if (index === undefined || word.length > LONGEST_WORD) return [];
  const folded = letters(word, code);
  return [...new Set(piecesOf(folded, code).flatMap((piece) => index.get(piece) ?? []))];
}

function piecesOf(word: string, code: string): string[] {
  const { isRoots, shortestBeginning = word.length, ending } = languageData(code).dictionary ?? {};
  if (!isRoots) {
    const least = shortestBeginning;
    const stem = ending ? [word.replace(ending, "")] : [];
    return [word, ...stem, ...range(least, word.length - 1).map((length) => word.slice(0, length))];
  }
  // Of a short word two letters tell.
  const least = word.length <= SHORTEST_ROOT + 1 ? SHORTEST_ROOT - 1 : SHORTEST_ROOT;
  return range(0, word.length - least).flatMap((from) =>
    range(from + least, Math.min(word.length, from + LONGEST_ROOT)).map((to) => word.slice(from, to)),
  );
}

const LONGEST_ROOT = 8;

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_none, at) => from + at);
