import { CAPITALIZED, hasDutchLook, isFunctionWord, isName } from "../../languages/dutch-words.ts";
import {
  FUNCTION_WORDS,
  telltalesFor,
  type Vocabulary,
  vocabularyOf,
} from "../../languages/function-words.ts";
import { languageData } from "../../languages/index.ts";
import { hidden, type Token, tokensOf, withoutNames, wordsIn } from "../../languages/tokens.ts";
import { memoize } from "../../model/memoize.ts";
import { message } from "../../model/message.ts";
import { type Language, SOURCE } from "../../model/site.ts";
import { type Check, type Pair, wordsOf } from "../check.ts";
import { isUnchanged } from "./same.ts";

interface Leftover {
  text: string;
  /** Certainly Dutch: several words, with a Dutch function word among them. */
  isGrave: boolean;
}

/**
 * Dutch that a machine left in the translation. A Dutch term in brackets or quotes, or with brackets behind it, is
 * meant for readers to learn. Source of the name: pofilter.
 */
export const untranslated: Check = {
  name: "untranslated",
  severity: (pair) => (leftovers(pair).some(({ isGrave }) => isGrave) ? "error" : "warning"),
  run: (pair) => leftovers(pair).map(({ text }) => message("check.untranslated.dutch", { text })),
};

function leftovers(pair: Pair): Leftover[] {
  const telltales = telltalesFor(pair.language);
  const vocabulary = vocabularyOf(pair.language);
  if (telltales === undefined) return [];
  const { source, translation } = wordsOf(pair);
  if (!mayBeLeft(wordSet(source), translation, telltales, vocabulary) || isUnchanged(pair)) return [];
  const dutch = wordsIn(source.toLowerCase());
  const text = withoutMentions(pair);
  return runsOf(text, dutch)
    .filter((run) => !isExplained(text, wordsOf(pair).translation, run))
    .flatMap((run) => judge(run, text, telltales, pair) ?? []);
}

const wordSet = memoize((text) => new Set(wordsIn(text.toLowerCase())));

/** So many words of the Dutch in a row, with a function word among them, are no coincidence. */
const SENTENCE = 3;

/** A quick test: most translations share few words with the Dutch, and none that could be only Dutch. */
function mayBeLeft(
  dutch: ReadonlySet<string>,
  text: string,
  telltales: ReadonlySet<string>,
  vocabulary: Vocabulary | undefined,
): boolean {
  let shared = 0;
  let isPlain = false;
  return wordsIn(text).some((word) => {
    const lower = word.toLowerCase();
    if (!dutch.has(lower)) return false;
    if (!/\d/.test(word)) shared++;
    isPlain ||= word === lower;
    return (isPlain && shared >= SENTENCE) || telltales.has(lower) || hasDutchLook(word, vocabulary);
  });
}

const QUOTE = /“[^“”]{1,40}”|«[^«»]{1,40}»|‘[^‘’]{1,40}’|"[^"]{1,40}"/g;
/** A title may be long, but a long quotation in Dutch is not a title. */
const LONG_QUOTE =
  /[“„][^“”„]{1,160}[”“]|«[^«»]{1,160}»|(?<!\p{L})['‘][^‘’']{1,160}['’](?!\p{L})|"[^"]{1,160}"/gu;
const BRACKETS = /\([^()]{1,120}\)|\{[^{}]{1,40}\}/g;

/**
 * Quotations in the Dutch, mostly titles or names, which may stay with or without quotes; long ones if not in Dutch.
 */
function quotedIn(source: string, language: Language): string[] {
  const short = source.match(QUOTE) ?? [];
  const long = (source.match(LONG_QUOTE) ?? []).filter(
    (quoted) => !isTellingDutch(wordsIn(quoted), language),
  );
  return [...short, ...long].map((quoted) => quoted.slice(1, -1));
}

const isTellingDutch = (words: readonly string[], language: Language) =>
  words.some(
    (word) => telltalesFor(language)?.has(word.toLowerCase()) || hasDutchLook(word, vocabularyOf(language)),
  );

/** Hides what may be Dutch in the translation: explanations, quotations, addresses and names. */
function withoutMentions(pair: Pair): string {
  const { source, translation } = wordsOf(pair);
  const text = quotedIn(source, pair.language)
    .reduce((rest, quoted) => rest.replaceAll(quoted, hidden), translation)
    .replace(BRACKETS, (found) => (found[0] === "(" && source.includes(found) ? found : hidden(found)))
    .replace(QUOTE, hidden);
  return withoutNames(text, pair.glossary.keep);
}

/** The longest runs of words that are in the Dutch in the same order. */
function runsOf(text: string, dutch: readonly string[]): Token[][] {
  const line = ` ${dutch.join(" ")} `;
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokensOf(text)) {
    const last = run.at(-1);
    const word = token.text.toLowerCase();
    const goesOn =
      last !== undefined &&
      line.includes(` ${last.text.toLowerCase()} ${word} `) &&
      !text.slice(last.end, token.start).includes("\uFFFC");
    if (goesOn) {
      run.push(token);
      continue;
    }
    run = [token];
    if (line.includes(` ${word} `)) runs.push(run);
  }
  return runs;
}

const LONGEST_TERM = 4;

/** Whether a term has its explanation in brackets behind it, which are already hidden in `text`. */
function isExplained(text: string, translation: string, run: readonly Token[]): boolean {
  const { end } = run.at(-1)!;
  const bracket = translation.slice(end, end + 3).indexOf("(");
  return run.length <= LONGEST_TERM && bracket !== -1 && text[end + bracket] === "\uFFFC";
}

/** Removes names that start with an article: `Het Juridisch Loket is open` may be English or Dutch. */
const withoutTitles = (words: readonly string[]) =>
  words
    .join(" ")
    .replace(/(?<!\S)(?:De|Het)(?: \p{Lu}\S*)+/gu, "")
    .match(/\S+/g) ?? [];

function judge(
  run: readonly Token[],
  text: string,
  telltales: ReadonlySet<string>,
  pair: Pair,
): Leftover | undefined {
  const vocabulary = vocabularyOf(pair.language);
  const isTelling = (word: string) => telltales.has(word.toLowerCase());
  const isLooking = (word: string) => hasDutchLook(word, vocabulary);
  const all = run.map((token) => token.text).filter((word) => /\p{L}/u.test(word));
  const others = withoutTitles(all);
  const words = others.some((word) => isTelling(word) || isLooking(word)) ? all : others;
  // `Ben Miller` is a name, even though `ben` is Dutch.
  if (isName(words) || (words.length > 1 && words.every((word) => CAPITALIZED.test(word)))) return undefined;
  const found = text.slice(run[0]!.start, run.at(-1)!.end);
  const isPlain = isSentence(words) && (isClose(vocabulary) ? words.some(isLooking) : !words.some(isEnglish));
  const isGrave = words.length > 1 && (words.some(isTelling) || isPlain);
  if (isGrave) return { text: found, isGrave };
  const isTerm = (word: string) => pair.glossary.terms.some(({ preferred }) => preferred.includes(word));
  const isDutch = words.some(
    (word) => (isLooking(word) && !isTerm(word)) || (word.length > 2 && telltales.has(word)),
  );
  return isDutch ? { text: found, isGrave } : undefined;
}

/** An English title in the Dutch is not Dutch. */
const isEnglish = (word: string) =>
  FUNCTION_WORDS.en!.has(word.toLowerCase()) && !FUNCTION_WORDS[SOURCE]!.has(word.toLowerCase());

/** Whether a language with this vocabulary may have whole phrases in common with Dutch. */
const isClose = (vocabulary: Vocabulary = "") =>
  vocabulary === "latin" || vocabulary === "near" || languageData(vocabulary).words?.sharesPhrases === true;

/** Names do not count: `The address is Marktplein 8, 1234 AB Voorbeeldstad` is English. */
function isSentence(words: readonly string[]): boolean {
  const small = words.filter(isFunctionWord).length;
  const plain = words.filter((word) => /^\p{Ll}/u.test(word) || isFunctionWord(word)).length;
  return plain > 1 && (words.length > SENTENCE || (words.length === SENTENCE && small > 0));
}
