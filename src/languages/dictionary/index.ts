import { memoize } from "../../model/memoize.ts";
import { SOURCE } from "../../model/site.ts";
import { exchanged, foldText } from "../folding.ts";
import { languageData } from "../index.ts";
import { FROM_A_TO_K } from "./a-k.ts";
import { FROM_L_TO_Z } from "./l-z.ts";

/**
 * Frequent words of announcements and news, with their beginnings in other languages: enough to see whether a sentence
 * left a trace in a translation, not to translate it. Each row has one topic: `Dutch words | en | tr | ar | so`.
 *
 * Dutch words are whole; their usual suffixes and compounds that end in them count as well. The others are beginnings
 * of words; in Arabic, letters anywhere in a word, as prefixes and patterns hide where it begins.
 */
const ROWS = `${FROM_A_TO_K}${FROM_L_TO_Z}`.split("\n").filter((line) => line.trim() !== "");

const COLUMNS = [SOURCE, "en", "tr", "ar", "so"];

/** The shortest stem without a suffix, and the shortest last part of a compound. */
const SHORTEST_STEM = 3;
const SHORTEST_HEAD = 4;
/** Longer words are skipped. */
const LONGEST_WORD = 40;

/** Words that end or start like one in the table but mean something else. */
const OTHER = new Set(
  "volgens tijdens waardoor natuurlijk anders meerdere gehele overigens weleens vastgesteld zonde bijzonder werking".split(
    " ",
  ),
);

/** A column of the table: words or their beginnings, with the numbers of their rows. */
type Index = ReadonlyMap<string, readonly number[]>;

const indexOf = memoize((code): Index | undefined => {
  const column = COLUMNS.indexOf(code);
  if (column === -1) return undefined;
  const index = new Map<string, number[]>();
  for (const [row, line] of ROWS.entries()) {
    for (const word of line.split("|")[column]!.match(/\S+/g) ?? []) {
      for (const key of formsOf(letters(word, code), code)) index.set(key, [...(index.get(key) ?? []), row]);
    }
  }
  return index;
});

function formsOf(word: string, code: string): string[] {
  const { softens } = languageData(code).dictionary ?? {};
  const soft = word.length > SHORTEST_STEM ? softens?.[word.at(-1)!] : undefined;
  return soft === undefined ? [word] : [word, word.slice(0, -1) + soft];
}

/** Folds a word as in the table: lower case, and in Arabic one form of letters that people use for each other. */
function letters(word: string, code: string): string {
  const folded = foldText(word, code, false);
  const { alike } = languageData(code).dictionary ?? {};
  return alike ? exchanged(folded, alike) : folded;
}

const ENDINGS = ["", ..."'s en e n s t te de ten den er ere ste st je jes tje tjes ing ingen".split(" ")];

/** Returns the row of a Dutch word: the same number for `arts`, `artsen`, `huisarts` and `dokter`. */
export function topicOf(word: string): number | undefined {
  const lower = letters(word, SOURCE);
  if (OTHER.has(lower) || lower.length > LONGEST_WORD) return undefined;
  // The last part of a compound is its topic; the part in front has at least two letters.
  for (const from of [0, ...range(2, lower.length - SHORTEST_HEAD)]) {
    const row = rowOf(lower.slice(from));
    if (row !== undefined) return row;
  }
  return undefined;
}

/** Whether a Dutch word itself is in a row, with any suffix, rather than only the end of a compound. */
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

/** Returns the rows that may have a word of the language `code`; none if the table does not have the language. */
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
  // For a short word, two letters are enough.
  const least = word.length <= SHORTEST_ROOT + 1 ? SHORTEST_ROOT - 1 : SHORTEST_ROOT;
  return range(0, word.length - least).flatMap((from) =>
    range(from + least, Math.min(word.length, from + LONGEST_ROOT)).map((to) => word.slice(from, to)),
  );
}

const LONGEST_ROOT = 8;

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_none, at) => from + at);
