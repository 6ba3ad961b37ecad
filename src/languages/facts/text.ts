import { languageData } from "../index.ts";

/** A text in the form in which facts are searched. Both versions have the same length, so they share positions. */
export interface LoweredText {
  /** In its original case, without invisible characters. */
  shown: string;
  /** Lower case, Western digits, one kind of space, apostrophe and hyphen, one form of Arabic alef and yeh. */
  low: string;
}

const ASCII = /^[\0-\x7F]*$/;
/** Soft hyphens, joiners and direction marks. */
const UNSEEN = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const SIGNS: Readonly<Record<string, string>> = {
  "\u00A0": " ",
  "\u2009": " ",
  "\u202F": " ",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "\u2010": "-",
  "\u2011": "-",
  "٪": "%",
  "٫": ".",
  "٬": ",",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
};
const SIGN = new RegExp(`[${Object.keys(SIGNS).join("")}]`, "g");
const EASTERN = /[٠-٩۰-۹]/g;
/** An Arabic comma within a number: `30،000`, `2،5`; not in `2018،2019`, which is two numbers. */
const COMMA = /(?<=(?<!\d)\d{1,3})،(?=\d{1,3}(?!\d))/g;

/** Prepares a text; `language` is the primary subtag of its code. */
export function loweredText(text: string, language: string): LoweredText {
  if (ASCII.test(text)) return { shown: text, low: lowered(text, language) };
  let shown = text.replace(UNSEEN, "");
  const { vowels } = languageData(language).letters ?? {};
  if (vowels) shown = shown.replace(vowels, "");
  return { shown, low: lowered(shown, language) };
}

/** Folds a text, keeping its length. */
export function lowered(text: string, language: string): string {
  const signs = ASCII.test(text)
    ? text
    : text
        .replace(EASTERN, (digit) => String(digit.charCodeAt(0) & 15))
        .replace(COMMA, ",")
        .replace(SIGN, (sign) => SIGNS[sign]!);
  const { hasDotlessI } = languageData(language).letters ?? {};
  // In other languages, the lower case of İ is two characters.
  return hasDotlessI ? signs.toLocaleLowerCase(language) : signs.replaceAll("İ", "i").toLowerCase();
}
