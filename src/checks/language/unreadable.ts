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
 * Why nobody who reads the language can have accepted a translation: all of it is the Dutch as it was (`same`), is in
 * other letters (`wrong-script`) or in another of our languages (`wrong-language`); undefined where somebody may have.
 *
 * It is sure, where the checks of these names also suspect. What may be right as it is passes: names, numbers,
 * abbreviations, words that both languages have, quotations, and texts that are mostly names.
 *
 * @example unreadable({ source: "Het is gratis.", translation: "Het is gratis.", … }) // "same"
 * @example unreadable({ source: "Samen aan Tafel", translation: "Samen aan Tafel", … }) // undefined
 */
export function unreadable(pair: Pair): Unreadable | undefined {
  if (isUnchanged(pair)) return isPlainDutch(pair) || isKnownDutch(pair) ? "same" : undefined;
  if (isInOtherScript(pair)) return "wrong-script";
  return foreignLanguage(pair) === undefined ? undefined : "wrong-language";
}

/** A sentence of Dutch outside its names and quotations, with words that the language does not have. */
function isPlainDutch(pair: Pair): boolean {
  const telltales = telltalesFor(pair.language);
  const vocabulary = vocabularyOf(pair.language);
  const words = proseWords(wordsOf(pair).source, pair);
  const isTelling = (word: string) => telltales?.has(word.toLowerCase()) || hasDutchLook(word, vocabulary);
  return isDutchSentence(pair) && words.map(startInSmall).some(isTelling) && !isMostlyNames(words);
}

/** A sentence begins with a capital whatever its word is. */
const startInSmall = (word: string, at: number) => (at === 0 ? word.toLowerCase() : word);

const CAPITAL = /^\p{Lu}/u;

/** Has a text as many names as other words? A capital at its beginning is neither, unless another follows it. */
function isMostlyNames(words: readonly string[]): boolean {
  const isCapital = (at: number) => CAPITAL.test(words[at] ?? "") && !isFunctionWord(words[at]!);
  const names = words.filter((_, at) => isCapital(at) && (at > 0 || isCapital(1))).length;
  const plain = words.filter((word) => !CAPITAL.test(word) || isFunctionWord(word)).length;
  return names >= plain;
}
