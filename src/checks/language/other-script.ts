import { isName } from "../../languages/dutch-words.ts";
import { lettersOf } from "../../languages/scripts.ts";
import { wordsIn } from "../../languages/tokens.ts";
import { type Pair, wordsOf } from "../check.ts";
import { proseWords } from "./mentions.ts";
import { isDutchSentence, isKnownDutch } from "./same.ts";

const CAPITAL = /^\p{Lu}/u;

/**
 * Words in another script (one, if the Dutch is a sentence or words of the dictionary) and share of letters from which
 * a text is neither a name nor mixed.
 */
const FEWEST_WORDS = 3;
const SHARE = 0.9;
const ABBREVIATION = /^[A-Z\d]+$/;

/** Whether a whole text, except names, is in another script than that of its language. */
export function isInOtherScript(pair: Pair): boolean {
  const { source, translation } = wordsOf(pair);
  const dutch = new Set(wordsIn(source.toLowerCase()));
  const words = proseWords(translation, pair).filter((word) => !dutch.has(word.toLowerCase()));
  const { own, other } = lettersOf(words.join(" "), pair.language);
  if (other < SHARE * (own + other) || (isName(wordsIn(source)) && !isKnownDutch(pair))) return false;
  const isNoName = (word: string, at: number) =>
    word.length > 1 && !ABBREVIATION.test(word) && (at === 0 || !CAPITAL.test(word));
  const fewest = isDutchSentence(pair) || isKnownDutch(pair) ? 1 : FEWEST_WORDS;
  return words.filter(isNoName).length >= fewest;
}
