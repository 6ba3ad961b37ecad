import { type Pair, wordsOf } from "./check.ts";
import { hasDutchLook, isFunctionWord, isName } from "./dutch.ts";
import { telltalesFor } from "./function-words.ts";
import { withoutMentions } from "./mentions.ts";
import { isDutchSentence, isKnownDutch, isUnchanged } from "./same.ts";
import { lettersOf } from "./script.ts";
import { withoutNames, wordsIn } from "./tokens.ts";
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
  const { code } = pair.language;
  const words = proseWords(wordsOf(pair).source, pair);
  const isTelling = (word: string) => telltalesFor(code)?.has(word.toLowerCase()) || hasDutchLook(word, code);
  return isDutchSentence(pair) && words.map(startInSmall).some(isTelling) && !isMostlyNames(words);
}

/** A sentence begins with a capital whatever its word is. */
const startInSmall = (word: string, at: number) => (at === 0 ? word.toLowerCase() : word);

/** The words of a text outside of names that stay, brackets and quotations, in their order. */
const proseWords = (text: string, { glossary }: Pair) =>
  wordsIn(withoutNames(withoutMentions(text), glossary.keep)).filter((word) => /\p{L}/u.test(word));

const CAPITAL = /^\p{Lu}/u;

/** Has a text as many names as other words? A capital at its beginning is neither, unless another follows it. */
function isMostlyNames(words: readonly string[]): boolean {
  const isCapital = (at: number) => CAPITAL.test(words[at] ?? "") && !isFunctionWord(words[at]!);
  const names = words.filter((_, at) => isCapital(at) && (at > 0 || isCapital(1))).length;
  const plain = words.filter((word) => !CAPITAL.test(word) || isFunctionWord(word)).length;
  return names >= plain;
}

/**
 * So many words in other letters are no name, where the Dutch may be one; of a sentence and of words that the dictionary
 * knows one is enough. And so many of ten letters are no mixture.
 */
const FEWEST_WORDS = 3;
const SHARE = 0.9;
const ABBREVIATION = /^[A-Z\d]+$/;

/** Is a text that should be in Latin or in Arabic letters in others, but for names? */
function isInOtherScript(pair: Pair): boolean {
  const { source, translation } = wordsOf(pair);
  const dutch = new Set(wordsIn(source.toLowerCase()));
  const words = proseWords(translation, pair).filter((word) => !dutch.has(word.toLowerCase()));
  const { own, other } = lettersOf(words.join(" "), pair.language.code);
  if (other < SHARE * (own + other) || (isName(wordsIn(source)) && !isKnownDutch(pair))) return false;
  const isNoName = (word: string, at: number) =>
    word.length > 1 && !ABBREVIATION.test(word) && (at === 0 || !CAPITAL.test(word));
  const fewest = isDutchSentence(pair) || isKnownDutch(pair) ? 1 : FEWEST_WORDS;
  return words.filter(isNoName).length >= fewest;
}
