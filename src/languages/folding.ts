/**
 * Removes differences that do not make another word: Unicode form, case, kinds of apostrophe, hyphen and white space,
 * invisible characters, and in Arabic marks and variants of letters.
 */

import { languageData } from "./index.ts";

/** A letter, mark or digit of folded text: neither an ASCII sign nor the replacement of any other sign. */
export const LETTER = "[^\\0-/:-@[-`{-\\x7F\\uFFFC]";

/** A folded text. */
export interface Folded {
  text: string;
  /** Start and end of each character in the original; absent if nothing has moved. */
  starts?: number[];
  ends?: number[];
}

/** The last text, folded for terms and for names, as all terms are searched in a text in a row. */
const last: { text: string; language: string; folded: Folded }[] = [];

/** Folds a text and keeps its original positions; `language` is the primary subtag of a code. */
export function fold(text: string, language: string, isName: boolean): Folded {
  const kept = last[Number(isName)];
  if (kept?.text === text && kept.language === language) return kept.folded;
  const folded = foldAll(text, language, isName);
  last[Number(isName)] = { text, language, folded };
  return folded;
}

function foldAll(text: string, language: string, isName: boolean): Folded {
  const folded = foldText(text, language, isName);
  if (folded.length === text.length && text.normalize("NFC") === text) return { text: folded };
  const starts: number[] = [];
  const ends: number[] = [];
  let moved = "";
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = foldText(letter, language, isName);
    for (let at = 0; at < piece.length; at++) {
      starts.push(index);
      ends.push(index + letter.length);
    }
    moved += piece;
  }
  return { text: moved, starts, ends };
}

/** Soft hyphens, joiners and direction marks, which are invisible. */
const UNSEEN = /[\u00AD\u061C\u200C-\u200F\u2060\uFEFF]/g;

/** Folds a text; a name keeps its capitals. */
export function foldText(text: string, language: string, isName: boolean): string {
  const plain = (NOT_ASCII.test(text) ? foldSigns(text) : text).replaceAll("`", "'").replace(/[\s-]/g, " ");
  const { marks, alike, hasDotlessI, alikeWhenSmall } = languageData(language).letters ?? {};
  const unmarked = marks ? plain.replace(marks, "") : plain;
  const letters = alike ? exchanged(unmarked, alike) : unmarked;
  if (isName) return letters;
  if (!hasDotlessI) return letters.replaceAll("İ", "i").toLowerCase();
  // Like toLocaleLowerCase("tr"), but many times as fast.
  const small = letters.replaceAll("I", "ı").replaceAll("İ", "i").toLowerCase();
  return alikeWhenSmall ? exchanged(small, alikeWhenSmall) : small;
}

const patterns = new WeakMap<object, RegExp>();

/** Replaces some letters of a text by others. */
export function exchanged(text: string, letters: Readonly<Record<string, string>>): string {
  const pattern = patterns.get(letters) ?? new RegExp(`[${Object.keys(letters).join("")}]`, "g");
  patterns.set(letters, pattern);
  return text.replace(pattern, (letter) => letters[letter]!);
}

const NOT_ASCII = /[^\0-\x7F]/;

function foldSigns(text: string): string {
  return (
    text
      .normalize("NFC")
      .replace(UNSEEN, "")
      .replace(/[‘’ʻʼ´′]/g, "'")
      .replace(/[\s\u2010-\u2015\u2212]/g, " ")
      // Patterns with Unicode classes are slow to compile: here all other signs become one, so that others do without.
      .replace(/[^\p{L}\p{M}\p{N}\0-\x7F]/gu, "\uFFFC")
  );
}
