/**
 * What a language writes as one word across the edge of markup: Turkish and Somali add suffixes behind it
 * (`**SMN**nin`), Arabic joins "and" and "the" to the next word. If other words touch, a space is missing.
 */

import { languageData, languageOf } from "./index.ts";
import type { Join, Joins } from "./language.ts";

/** Most letters of a suffix, which also bounds the time of patterns. */
const LONGEST_ENDING = 20;

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
/** Scripts without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const ENDS_IN_WORD = new RegExp(`${LETTER}+$`, "u");
const STARTS_WITH_WORD = new RegExp(`^${LETTER}+`, "u");
/** Followed by a space, except between digits. A suffix may follow too, mostly after the second kind: `(SMN)nin`. */
const STOP = /[.,;:!?…،؛؟]$/u;
const CLOSER = /[)\]”»]$/u;
/** Preceded by a space, except in a word with `(s)`. */
const OPENER = /^(?:[[“«]|\((?!\p{L}{1,3}\)))/u;

/** The word at the edge of a text, without the marks on its letters. */
const wordAt = (pattern: RegExp, text: string) => (pattern.exec(text)?.[0] ?? "").replace(/\p{M}/gu, "");

/** Whether two words touch, or a word and a sign that needs a space. */
export function touches(before: string, behind: string): boolean {
  if (STARTS_WITH_WORD.test(behind)) {
    if (UNSPACED.test([...before].at(-1) ?? "") || UNSPACED.test([...behind][0]!)) return false;
    if (/\d[.,:]$/.test(before) && /^\d/.test(behind)) return false;
    return ENDS_IN_WORD.test(before) || STOP.test(before) || CLOSER.test(before);
  }
  return ENDS_IN_WORD.test(before) && OPENER.test(behind);
}

/** Whether two words touch. */
export const areWords = (before: string, behind: string): boolean =>
  ENDS_IN_WORD.test(before) && STARTS_WITH_WORD.test(behind);

/** Texts that touch at an edge of markup: the end of an element, the start of one, or both. */
export interface Touching {
  before: string;
  behind: string;
  closes: boolean;
  opens: boolean;
}

/** Whether texts may touch at an edge of markup in the language (a code), if they do not in the Dutch. */
export function joinOf(touching: Touching, language: string): Join {
  const { before, behind, closes, opens } = touching;
  if (!touches(before, behind)) return "right";
  const joins = languageData(languageOf(language)).joins;
  if (!joins) return opens ? "unsure" : "right";
  const verdicts = [
    ...(closes ? [behindEnd(touching, joins)] : []),
    ...(opens ? [beforeStart(touching, joins)] : []),
  ];
  if (verdicts.includes("right")) return "right";
  return verdicts.includes("unsure") ? "unsure" : "lost";
}

/** The longest unit: `15<g>km`. */
const LONGEST_UNIT = 3;

/** Whether they are a number and a unit or two numbers, where letters prove nothing. */
function isUnit(word: string, next: string): boolean {
  const [isNumber, isNext] = [/\p{N}$/u.test(word), /^\p{N}/u.test(next)];
  return (isNumber && (isNext || next.length <= LONGEST_UNIT)) || (isNext && word.length <= LONGEST_UNIT);
}

const isEnding = (word: string, { ending, words }: Joins): boolean =>
  word.length <= LONGEST_ENDING && ending.test(word) && !words?.test(word);

const isMaybe = (word: string, { maybe, words }: Joins): boolean =>
  word.length <= LONGEST_ENDING && maybe?.test(word) === true && !words?.test(word);

function behindEnd({ before, behind }: Touching, joins: Joins): Join {
  const [word, next] = [wordAt(ENDS_IN_WORD, before), wordAt(STARTS_WITH_WORD, behind)];
  if (next === "") return "lost";
  if (isUnit(word, next)) return "right";
  if (isEnding(next, joins)) return STOP.test(before) ? "unsure" : "right";
  if (isMaybe(next, joins)) return "unsure";
  return joins.prefix?.test(word) ? (joins.prefixed ?? "lost") : "lost";
}

function beforeStart({ before, behind }: Touching, joins: Joins): Join {
  const [word, next] = [wordAt(ENDS_IN_WORD, before), wordAt(STARTS_WITH_WORD, behind)];
  if (word === "" || next === "") return "lost";
  if (joins.prefix?.test(word)) return joins.prefixed ?? "lost";
  const isUnsure = isUnit(word, next) || isEnding(next, joins) || joins.marked?.test(next);
  return isUnsure ? "unsure" : "lost";
}
