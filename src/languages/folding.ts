/**
 * Text with the differences gone that make no other word: Unicode form, capitals, kinds of apostrophe, hyphen and white
 * space, what a reader does not see, and in Arabic the marks and the seats of letters.
 */

import { languageData } from "./index.ts";

/** A letter, mark or digit of folded text: neither a sign of ASCII nor what stands for any other sign. */
export const LETTER = "[^\\0-/:-@[-`{-\\x7F\\uFFFC]";

/** A text as patterns see it. */
export interface Folded {
  text: string;
  /** Where each character begins and ends in the original; absent when nothing has moved. */
  starts?: number[];
  ends?: number[];
}

/** All terms are looked for in a text, one after the other: the last text as it is for terms, and for names. */
const last: { text: string; language: string; folded: Folded }[] = [];

/** A text folded, with the way back; `language` is the first part of a language's code. */
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

/** Soft hyphens, joiners and direction marks: a reader does not see them. */
const UNSEEN = /[\u00AD\u061C\u200C-\u200F\u2060\uFEFF]/g;

/** A text with the differences gone that make no other word; of a name, capitals stay. */
export function foldText(text: string, language: string, isName: boolean): string {
  const plain = (NOT_ASCII.test(text) ? foldSigns(text) : text).replaceAll("`", "'").replace(/[\s-]/g, " ");
  const { marks, alike, hasDotlessI, alikeWhenSmall } = languageData(language).letters ?? {};
  const unmarked = marks ? plain.replace(marks, "") : plain;
  const letters = alike ? exchanged(unmarked, alike) : unmarked;
  if (isName) return letters;
  if (!hasDotlessI) return letters.replaceAll("İ", "i").toLowerCase();
  // As toLocaleLowerCase("tr"), which takes many times as long.
  const small = letters.replaceAll("I", "ı").replaceAll("İ", "i").toLowerCase();
  return alikeWhenSmall ? exchanged(small, alikeWhenSmall) : small;
}

const patterns = new WeakMap<object, RegExp>();

/** A text with some of its letters exchanged for others. */
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
      // Patterns that know every letter of Unicode are slow to make: here, once, all other signs become one.
      .replace(/[^\p{L}\p{M}\p{N}\0-\x7F]/gu, "\uFFFC")
  );
}
