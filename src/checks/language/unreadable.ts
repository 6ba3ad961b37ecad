import { hasDutchLook, isFunctionWord } from "../../languages/dutch-words.ts";
import { telltalesFor, vocabularyOf } from "../../languages/function-words.ts";
import { type Pair, wordsOf } from "../check.ts";
import { proseWords } from "./mentions.ts";
import { isInOtherScript } from "./other-script.ts";
import { isDutchSentence, isKnownDutch, isUnchanged } from "./same.ts";
import { foreignLanguage } from "./wrong-language.ts";

/** The check that a text fails as a whole. */
export type Unreadable = "same" | "wrong-language" | "wrong-script";

/**
 * Returns why nobody who reads the language can have accepted a translation: all of it is the unchanged Dutch (`same`),
 * in another script (`wrong-script`) or in another of our languages (`wrong-language`); undefined if somebody may have.
 *
 * Stricter than the checks of these names, which also report suspicions. Names, numbers, abbreviations, words that both
 * languages have, quotations, and texts that are mostly names pass.
 *
 * @example unreadable({ source: "Het is gratis.", translation: "Het is gratis.", … }) // "same"
 * @example unreadable({ source: "Samen aan Tafel", translation: "Samen aan Tafel", … }) // undefined
 */
export function unreadable(pair: Pair): Unreadable | undefined {
  if (isUnchanged(pair)) return isPlainDutch(pair) || isKnownDutch(pair) ? "same" : undefined;
  if (isInOtherScript(pair)) return "wrong-script";
  return foreignLanguage(pair) === undefined ? undefined : "wrong-language";
}

/** Whether it is a Dutch sentence outside names and quotations, with words that the language does not have. */
function isPlainDutch(pair: Pair): boolean {
  const telltales = telltalesFor(pair.language);
  const vocabulary = vocabularyOf(pair.language);
  const words = proseWords(wordsOf(pair).source, pair);
  const isTelling = (word: string) => telltales?.has(word.toLowerCase()) || hasDutchLook(word, vocabulary);
  return isDutchSentence(pair) && words.map(startInSmall).some(isTelling) && !isMostlyNames(words);
}

/** Lowers the first word, as every sentence starts with a capital. */
const startInSmall = (word: string, at: number) => (at === 0 ? word.toLowerCase() : word);

const CAPITAL = /^\p{Lu}/u;

/** Whether at least half of the words are names. The first word does not count, unless another capital follows it. */
function isMostlyNames(words: readonly string[]): boolean {
  const isCapital = (at: number) => CAPITAL.test(words[at] ?? "") && !isFunctionWord(words[at]!);
  const names = words.filter((_, at) => isCapital(at) && (at > 0 || isCapital(1))).length;
  const plain = words.filter((word) => !CAPITAL.test(word) || isFunctionWord(word)).length;
  return names >= plain;
}
