/** Another language in a heading, a button or a label: too few words for a detector, and often no function words. */

import { isListed, topicOf, topicsIn } from "../../languages/dictionary/index.ts";
import { hasDutchLook, INTERNATIONAL } from "../../languages/dutch-words.ts";
import { FUNCTION_WORDS, telltalesOf } from "../../languages/function-words.ts";
import { languageData } from "../../languages/index.ts";
import { wordsIn } from "../../languages/tokens.ts";
import { memoize } from "../../model/memoize.ts";
import { SOURCE } from "../../model/site.ts";

/** Longer texts have enough function words, see wrong-language.ts. */
const MOST_WORDS = 8;
const LONGEST_WORD = 40;
const isOverlong = (word: string) => word.length > LONGEST_WORD;
/** The total weight that the words of a text need, see `weigh`. */
const ENOUGH = 3;
/** From these lengths on, a shared beginning is no coincidence and a Dutch word is not a name. */
const LONG = 7;
const LONG_DUTCH = 6;

/** A text of few words. */
interface Label {
  words: readonly Word[];
  /** The words of the Dutch, and the rows of the dictionary that they are in. */
  dutch: ReadonlySet<string>;
  topics: ReadonlySet<number>;
}

interface Word {
  /** In lower case. */
  text: string;
  /** May be a name: spelling proves nothing. */
  isCapital: boolean;
}

/**
 * Returns the code of the language among `languages` that a text of few words is in instead of `code`; undefined if
 * uncertain. `words` are those of the translation without names and quotations, `dutch` is its Dutch.
 *
 * A word has weight if, in the other language, it translates a word of the Dutch (by the dictionary), is frequent, or
 * has its spelling. At least half of the words must have weight, and one word of the right language outweighs all.
 *
 * @example foreignLabel(["Sign", "up"], "Schrijf je in", "tr", ["nl", "en"]) // "en"
 */
export function foreignLabel(
  words: readonly string[],
  dutch: string,
  code: string,
  languages: readonly string[],
): string | undefined {
  if (words.length === 0 || words.length > MOST_WORDS || words.some(isOverlong)) return undefined;
  const label = labelOf(words, dutch);
  const weights = languages
    .filter((other) => other !== code)
    .map((other) => ({ other, weight: weightOf(label, other, code) }));
  const heaviest = weights.reduce((best, each) => (each.weight > best.weight ? each : best));
  return heaviest.weight >= ENOUGH ? heaviest.other : undefined;
}

const CAPITAL = /^\p{Lu}/u;

/** The rows of the dictionary with words of a Dutch text. */
const topicsOf = memoize((dutch) => new Set(wordsIn(dutch).flatMap((word) => topicOf(word) ?? [])));
const lowerWords = memoize((dutch) => new Set(wordsIn(dutch.toLowerCase())));

function labelOf(words: readonly string[], dutch: string): Label {
  // A capital at the start proves nothing, unless all words have one.
  const isTitle = words.length > 1 && words.every((word) => CAPITAL.test(word));
  return {
    words: words.map((word, at) => ({
      text: word.replaceAll("İ", "i").toLowerCase(),
      isCapital: CAPITAL.test(word) && (at > 0 || isTitle),
    })),
    dutch: lowerWords(dutch),
    get topics() {
      return topicsOf(dutch);
    },
  };
}

/** The weight of all words for the language `other`; 0 if one is of the language itself or too few have weight. */
function weightOf(label: Label, other: string, code: string): number {
  const counted = label.words.filter(
    ({ text }, at) =>
      !isNeutral(text, label, other, code) && label.words.findIndex((word) => word.text === text) === at,
  );
  if (counted.some(({ text }) => isOwn(text, label, code, other))) return 0;
  const weights = counted.map((word) =>
    other === SOURCE ? weighDutch(word, label, code) : weigh(word, label, other, code),
  );
  const telling = weights.filter((weight) => weight > 0).length;
  if (2 * telling < counted.length) return 0;
  // Words of this Dutch are untranslated terms, or findings of the check `untranslated`.
  if (other === SOURCE && !counted.some(({ text }, at) => weights[at]! > 0 && !label.dutch.has(text)))
    return 0;
  const isWhole = telling === counted.length && counted.length > 1 && !label.words[0]!.isCapital;
  return weights.reduce((sum, weight) => sum + weight, Number(isWhole));
}

/** Whether a word fits both: taken from the Dutch, international, or a function word of both. */
const isNeutral = (text: string, { dutch }: Label, other: string, code: string) =>
  INTERNATIONAL.has(text) ||
  (other !== SOURCE && dutch.has(text)) ||
  (FUNCTION_WORDS[other]!.has(text) && !telltalesOf(other, code).has(text));

const isAbout = (text: string, { topics }: Label, code: string) =>
  topicsIn(text, code).some((topic) => topics.has(topic));

/** Whether it is a word of the language itself rather than of the other. */
const isOwn = (text: string, label: Label, code: string, other: string) =>
  (FUNCTION_WORDS[code]!.has(text) && !FUNCTION_WORDS[other]!.has(text)) ||
  (languageData(code).words?.unlike?.[other]?.test(text) === true &&
    !(other === SOURCE && topicOf(text) !== undefined)) ||
  isAbout(text, label, code);

function weigh({ text, isCapital }: Word, label: Label, other: string, code: string): number {
  const isKnown = text.length > 3 && topicsIn(text, code).length === 0 && topicsIn(text, other).length > 0;
  const meaning = isAbout(text, label, other) ? (text.length >= LONG ? 3 : 2) : Number(isKnown);
  const own = languageData(other).words;
  const isSpelled = !isCapital && own?.unlike?.[code]?.test(text) === true;
  const spelling = isSpelled ? (own.unlikeAny?.test(text) ? 2 : 1) : 0;
  return meaning + spelling + Number(telltalesOf(other, code).has(text));
}

/** The weight of a word as Dutch from elsewhere: it need not be about the same as the Dutch of this text. */
function weighDutch({ text, isCapital }: Word, { words }: Label, code: string): number {
  const topic = isCapital ? undefined : topicOf(text);
  const isDutch = topic !== undefined && !topicsIn(text, code).includes(topic);
  const isSpelled = !isCapital && hasDutchLook(text, code);
  // A capital at the start may belong to a name.
  const isAlone = words.length === 1;
  const meaning = isDutch ? (isListed(text) ? 2 : 1) : 0;
  const spelling = isSpelled && (!isAlone || (meaning === 2 && text.length >= LONG_DUTCH)) ? 1 : 0;
  return meaning + spelling + Number(telltalesOf(SOURCE, code).has(text));
}
