/**
 * Which letters a language writes as one word across the edge of markup: Turkish and Somali put endings behind it
 * (`**SMN**nin`), Arabic writes "and" and "the" as one with what follows. Where others touch, a space was lost.
 */

import { ARABIC_PREFIXES, ARABIC_PRONOUN, SOMALI_DETERMINER, TURKISH_NAME_ENDINGS } from "./inflection.ts";

/** `right` as it is; `lost`: a space was lost for certain; `unsure`: nobody can tell from the letters. */
export type Join = "right" | "lost" | "unsure";

interface Joins {
  /** What is written as one with the word behind it, and what that says. */
  prefix: RegExp;
  prefixed: Join;
  /** What may be an ending. */
  ending: RegExp;
  /** Words that look like one. */
  words?: RegExp;
  /** What may be an ending behind markup, and as well be a word. */
  maybe?: RegExp;
  /** What may be an ending that is marked itself. */
  marked?: RegExp;
}

const NONE = /(?!)/u;
/** Longer letters are no ending; it also bounds what a pattern can try. */
const LONGEST_ENDING = 20;

/** Endings that make a word of a word, and those of a name. */
const TURKISH = `(?:l[ıiuü]k?|s[ıiuü]z|[cç][ıiuü]|[cç][ae])(?:${TURKISH_NAME_ENDINGS})?|${TURKISH_NAME_ENDINGS}`;

/**
 * Morphemes of Turkish in any order, those of verbs too: `ara` + `yabilirsiniz`. Words such as `danışma` look like them.
 * Source: Göksel and Kerslake, "Turkish: A Comprehensive Grammar", chapter 8.
 */
const TURKISH_CHAIN =
  "(?:l[ae]r|l[ıiuü][kğ]?|[ıiuü]l|[ıiuü]ş|s[ıiuü][zn]|[cç][ıiuüae]|[dt][ae]n?|ki|[yns]?[ıiuüae]|y?l[ae]|[ıiuü]?[nm]|[mn][ıiuü]z|[dt][ıiuü][rkğ]?|y?m[ıiuü]ş|m[ae][kz]?|[aeıiuü]r|[ıiuü]?yor|y?[ae]c[ae][kğ]|y?[ae]bil|y?[ıiuü]p|[ae]r[ae]k|nc[ae]|s[ae]|k[ae]n|[kt]|[ae]y)+";

const SOMALI = `(?:o?yaal|o?yaash|y?o|y?a|y?iin|oyin)?(?:(?:[kghtdy]|dh|sh)?${SOMALI_DETERMINER})?(?:na|se|ba|ley?|nimo)?`;

const ARABIC = `(?:ة|ات|تا|تان|تين|ت|ون|ين|ان|ية|يات|يون|يين|ي|ا|و)?${ARABIC_PRONOUN}?`;

/** By the first part of a language's code; of other languages nothing is known. */
const JOINS: Readonly<Record<string, Joins>> = {
  en: {
    prefix: /^(?:un|in|im|ir|il|dis|mis|non|re|pre|co|anti|multi|inter|over|under|out|sub|self)$/iu,
    prefixed: "unsure",
    ending:
      /^(?:e?s|e?d|ings?|ly|e?rs?|y|al|able|less|ful|ness|ment|ments|hood|ship|ism|ists?|ish|th|st|nd|rd|am|pm)$/u,
  },
  tr: {
    prefix: NONE,
    prefixed: "lost",
    ending: new RegExp(`^(?:${TURKISH})$`, "u"),
    words:
      /^(?:için|içinde|ile|ise|iki|ikinci|ilk|iyi|yeni|ancak|tüm|tek|ama|aynı|açık|arasında|çünkü|kendi|küçük|neden|diye)$/u,
    maybe: new RegExp(`^${TURKISH_CHAIN}$`, "u"),
    // Verbs are denied by an ending: `gel<g id="1">me</g>yin` for `kom **niet**`.
    marked: /^m[ae](?:[dklmnsyz]\p{L}*)?$/u,
  },
  so: {
    prefix: NONE,
    prefixed: "lost",
    ending: new RegExp(`^${SOMALI}$`, "u"),
    words: /^(?:oo|ee|ku|u|ay|ayaa|ama|kale|iyo|waa)$/u,
    // Short endings are too many to list, and some of verbs: `wac` + `aysaa`.
    maybe: /^(?:\p{L}{1,4}|[aeiou]+(?:y?s|n|y|d|t)[aeiou]+n?)$/u,
  },
  ar: {
    prefix: new RegExp(`^${ARABIC_PREFIXES}$`, "u"),
    prefixed: "right",
    ending: new RegExp(`^${ARABIC}$`, "u"),
  },
};

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const ENDS_IN_WORD = new RegExp(`${LETTER}+$`, "u");
const STARTS_WITH_WORD = new RegExp(`^${LETTER}+`, "u");
/** A space follows these, but between digits. An ending may follow, and is usual behind the second kind: `(SMN)nin`. */
const STOP = /[.,;:!?…،؛؟]$/u;
const CLOSER = /[)\]”»]$/u;
/** A space stands before these, but where a word has `(s)`. */
const OPENER = /^(?:[[“«]|\((?!\p{L}{1,3}\)))/u;

/** The word at the edge of a text, without the marks on its letters. */
const wordAt = (pattern: RegExp, text: string) => (pattern.exec(text)?.[0] ?? "").replace(/\p{M}/gu, "");

/** Do a word and a word, or a word and a sign that a space belongs beside, touch? */
export function touches(before: string, behind: string): boolean {
  if (STARTS_WITH_WORD.test(behind)) {
    if (UNSPACED.test([...before].at(-1) ?? "") || UNSPACED.test([...behind][0]!)) return false;
    if (/\d[.,:]$/.test(before) && /^\d/.test(behind)) return false;
    return ENDS_IN_WORD.test(before) || STOP.test(before) || CLOSER.test(before);
  }
  return ENDS_IN_WORD.test(before) && OPENER.test(behind);
}

/** Do a word and a word touch? */
export const areWords = (before: string, behind: string): boolean =>
  ENDS_IN_WORD.test(before) && STARTS_WITH_WORD.test(behind);

/** What touches at an edge, and what stands there: the end of an element, the start of one, or both. */
export interface Touching {
  before: string;
  behind: string;
  closes: boolean;
  opens: boolean;
}

/** May what touches at an edge of markup be written so in the language (a code), where the Dutch has it apart? */
export function joinOf(touching: Touching, language: string): Join {
  const { before, behind, closes, opens } = touching;
  if (!touches(before, behind)) return "right";
  const joins = JOINS[language.split("-")[0]!];
  if (!joins) return opens ? "unsure" : "right";
  const verdicts = [
    ...(closes ? [behindEnd(touching, joins)] : []),
    ...(opens ? [beforeStart(touching, joins)] : []),
  ];
  if (verdicts.includes("right")) return "right";
  return verdicts.includes("unsure") ? "unsure" : "lost";
}

/** Longer words are no units: `15<g>km`. */
const LONGEST_UNIT = 3;

/** A number and a unit, or two numbers: no letters that tell. */
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
  return joins.prefix.test(word) ? joins.prefixed : "lost";
}

function beforeStart({ before, behind }: Touching, joins: Joins): Join {
  const [word, next] = [wordAt(ENDS_IN_WORD, before), wordAt(STARTS_WITH_WORD, behind)];
  if (word === "" || next === "") return "lost";
  if (joins.prefix.test(word)) return joins.prefixed;
  const isUnsure = isUnit(word, next) || isEnding(next, joins) || joins.marked?.test(next);
  return isUnsure ? "unsure" : "lost";
}
