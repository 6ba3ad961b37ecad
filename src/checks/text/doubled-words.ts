import { languageData } from "../../languages/index.ts";
import { memoize } from "../../model/memoize.ts";
import { message } from "../../model/message.ts";
import { SOURCE } from "../../model/site.ts";
import { type Check, wordsOf } from "../check.ts";

/** Words that a language doubles on purpose. */
const twiceIn = memoize((code) => new Set(languageData(code).text?.twice?.match(/\S+/g)));

const OPENERS = "([{“”„‘«‹\"'";
/** A word that can be doubled: with a letter, and no punctuation at its end. */
const WHOLE = /^(?=.*\p{L}).*[\p{L}\p{M}\p{N}+]$/u;
const CONTINUES = /[\p{L}\p{M}\p{N}'’-]/u;
const VOWEL_SIGNS = /[\u064B-\u0652\u0670\u0640]/g;

/** Words that follow themselves on one line, once per repetition, in the form of the second. */
function doublesIn(line: string, language: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (let at = line.indexOf(" "); at !== -1; ) {
    const next = line.indexOf(" ", at + 1);
    while (OPENERS.includes(line[start]!) && start < at) start++;
    const end = at + 1 + at - start;
    if (
      start < at &&
      end <= line.length &&
      mayEqual(line, start, at + 1) &&
      mayEqual(line, at - 1, end - 1)
    ) {
      const word = line.slice(at + 1, end);
      const isDouble = word.toLocaleLowerCase(language) === line.slice(start, at).toLocaleLowerCase(language);
      if (isDouble && WHOLE.test(word) && !CONTINUES.test(line[end] ?? "")) found.push(word);
    }
    start = at + 1;
    at = next;
  }
  return found;
}

/** Rules out most pairs of words: in most scripts, upper and lower case differ in bit 32. */
const mayEqual = (line: string, one: number, other: number) =>
  (line.charCodeAt(one) | 32) === (line.charCodeAt(other) | 32);

const doubles = (text: string, language: string): string[] =>
  text.includes("\n")
    ? text.split("\n").flatMap((line) => doublesIn(line, language))
    : doublesIn(text, language);

/** Shorter ones may be repeated: `Nee. Nee.` */
const SHORTEST_SENTENCE = 7;
const END = /[.!?؟…۔]["'”’»)]*[ \n]/;
const BETWEEN = /(?<=[.!?؟…۔]["'”’»)]{0,3})[ \n]+/u;

/** Sentences that are in the text twice. */
function doubledSentences(text: string): string[] {
  const middle = (text.length - 1) / 2;
  if (
    text[middle] === " " &&
    text.startsWith(text.slice(middle + 1)) &&
    /[^\p{L}\p{M}]/u.test(text.slice(0, middle))
  ) {
    return [text.slice(middle + 1)];
  }
  if (!END.test(text)) return [];
  const seen = new Set<string>();
  return text.split(BETWEEN).filter((sentence) => {
    if (sentence.length < SHORTEST_SENTENCE) return false;
    return seen.size === seen.add(sentence).size;
  });
}

/**
 * A doubled word or sentence where the Dutch has none, except words that the language doubles on purpose. Source:
 * pofilter, "doublewords"; Weblate, "Consecutive duplicated words".
 */
export const doubledWords: Check = {
  name: "doubled-words",
  severity: "warning",
  run(pair) {
    const { source, translation } = wordsOf(pair);
    const { code } = pair.language;
    const known = languageData(code).text?.slips?.test(translation) ? undefined : twiceIn(code);
    const words = doubles(translation, code).filter((word) => !known?.has(word.replace(VOWEL_SIGNS, "")));
    const sentences = doubledSentences(translation);
    if (words.length === 0 && sentences.length === 0) return [];
    const allowed = doubles(source, SOURCE).length;
    return [
      ...[...new Set(words)].slice(allowed).map((word) => message("check.doubled.word", { word })),
      ...sentences
        .slice(doubledSentences(source).length)
        .map((sentence) => message("check.doubled.sentence", { sentence })),
    ];
  },
};
