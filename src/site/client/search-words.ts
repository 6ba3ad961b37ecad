import { STEMS } from "../../languages/stems.ts";

/**
 * Words as indexed and as searched for. Build and browser share this code, so that what a reader types
 * matches the words of a text.
 */

/** A word of a text: letters and digits, apostrophes and hyphens between them, and what cannot be seen. */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00AD\u200B-\u200F\u2060\uFEFF]|['’‘`´\u2010\u2011-](?=\u200B?[\p{L}\p{N}]))*/gu;
const HYPHEN = /[-\u2010\u2011]/;

/**
 * After a word of the index, where no language has it. Without a better match Pagefind takes any indexed word
 * that begins what was asked ("u" for "universiteit"); a word with this behind it begins no other.
 */
const END = "ˑ";
/** Stems up to this length are asked for whole: the longer words that begin so are others. */
const SHORT = 3;

/** The words of a text, with their places. */
export const wordsOf = (text: string): RegExpMatchArray[] => [...text.matchAll(WORD)];

/**
 * A word of a text in index form: never empty, without white space, its parts joined by hyphens, of which
 * Pagefind makes words of their own.
 */
export function indexed(word: string, language: string): string {
  const parts = word.split(HYPHEN);
  if (isStemmedHere(language)) {
    const all = parts.length > 1 ? [...parts, parts.join("")] : parts;
    return all.map((part) => keyOf(part, language) + END).join("-");
  }
  const keys = parts.map((part) => keyOf(part, language)).join("-");
  // Pagefind's stemmers need the end of a longer word to see its ending.
  return keys.length <= SHORT ? keys + END : keys;
}

/** What a reader types as the index is asked for it: its words in their order. */
export function asked(text: string, language: string): string[] {
  return wordsOf(text).flatMap(([word]) => {
    const parts = word.split(HYPHEN);
    const isStemmed = isStemmedHere(language);
    const key = isStemmed
      ? keyOf(parts.join(""), language)
      : parts.map((part) => keyOf(part, language)).join("");
    if (key === "") return [];
    return isStemmed && key.length <= SHORT ? key + END : key;
  });
}

const baseOf = (language: string) => language.split("-")[0]!;

/** Are the words of a language stemmed by the lines here, so that Pagefind must not? */
export const isStemmedHere = (language: string): boolean => STEMS[baseOf(language)] !== undefined;

/** One key for all ways to write a word, and for its forms where they are known here. */
function keyOf(word: string, language: string): string {
  const { ending = /['’‘ʼ`´]s$/i, stem } = STEMS[baseOf(language)] ?? {};
  const folded = fold(word.replace(ending, ""));
  // A number has no endings: 112 is not 12.
  return stem && !/\d/.test(folded) ? stem(folded) : folded;
}

/** What Unicode does not take apart. */
const LETTERS: Record<string, string> = {
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
};

/** Hamza before waw, on whatever seat: مسؤول, مسئول, مسءول, and مسوول of those who write none. */
const HAMZA_WAW = /(.)[وء]+و/gu;

/**
 * Small letters and digits, without what readers leave out or write in more ways than one: diacritics, the dot of İ,
 * apostrophes, hamza and its seats, vowel signs, tatweel. Digits are those from 0 to 9.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[ıßæœøłđٱىیکة]/g, (letter) => LETTERS[letter]!)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[^\p{L}\p{N}]|\p{Lm}/gu, "")
    .replace(HAMZA_WAW, "$1يو")
    .replace(/ء/g, "");
}
