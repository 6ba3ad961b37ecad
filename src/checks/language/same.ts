import { isListed, topicOf, topicsIn } from "../../languages/dictionary/index.ts";
import { hasDutchLook, INTERNATIONAL, isFunctionWord, isName } from "../../languages/dutch-words.ts";
import { isAdded, telltalesFor, vocabularyOf } from "../../languages/function-words.ts";
import { languageOf } from "../../languages/index.ts";
import { withoutNames, wordsIn } from "../../languages/tokens.ts";
import { message } from "../../model/message.ts";
import { type Check, type Pair, wordsOf } from "../check.ts";

/** The words of a text: markup, white space, capitals and signs make no translation. */
const bare = (text: string) => wordsIn(text.toLowerCase()).join(" ");

/** A translation as long as the Dutch, give or take some spaces, may be the Dutch. */
const SLACK = 8;

/** Has the translation the words of the Dutch, letter for letter? */
export function isUnchanged(pair: Pair): boolean {
  const { source, translation } = wordsOf(pair);
  if (Math.abs(source.length - translation.length) > SLACK) return false;
  return source === translation || bare(source) === bare(translation);
}

/**
 * The translation is the Dutch as it was. Names, addresses and words that both languages may have (`Hotel`) are the
 * same by right; a sentence of Dutch words is not, and readers would not be told that it is Dutch.
 * Source of the name: Weblate, "Unchanged translation".
 */
export const same: Check = {
  name: "same",
  severity: (pair) => (isDutchSentence(pair) || isKnownDutch(pair) ? "error" : "warning"),
  run(pair) {
    if (!isUnchanged(pair)) return [];
    const isDutch =
      isDutchSentence(pair) || isKnownDutch(pair) || (isDutchWord(pair) && !isName(wordsLeft(pair)));
    return isDutch ? [message("check.same.dutch")] : [];
  },
};

/** So many words, a small word of Dutch among them, are no coincidence. */
const SENTENCE = 3;

/** Several words of Dutch, no name: a copy of it is no translation. */
export function isDutchSentence(pair: Pair): boolean {
  const telltales = telltalesFor(pair.language);
  const words = wordsLeft(pair).filter((word) => /\p{L}/u.test(word));
  if (telltales === undefined || words.length < 2 || isName(words)) return false;
  const small = words.filter(isFunctionWord).map((word) => word.toLowerCase());
  if (small.some((word) => telltales.has(word))) return true;
  return small.length > 0 && words.length >= SENTENCE && !mayShareWords(pair);
}

/** Is it a language of which we know only that it is in the letters of Dutch? */
function mayShareWords({ language }: Pair): boolean {
  const vocabulary = vocabularyOf(language);
  return vocabulary !== "otherLetters" && isAdded(vocabulary);
}

/**
 * A label or a heading of words that Dutch has and the other language does not, as the dictionary knows them: `Kosten`,
 * `Gratis parkeren`. A name of several words has capitals in all of them.
 */
export function isKnownDutch(pair: Pair): boolean {
  const words = wordsLeft(pair).filter((word) => /\p{L}/u.test(word));
  if (telltalesFor(pair.language) === undefined || (words.length > 1 && isName(words))) return false;
  // One compound may be a name or a term that is kept: Taalcafé, verblijfsvergunning.
  if (words.length === 1 && !isListed(words[0]!)) return false;
  const known = words.filter((word) => isOnlyDutch(word, pair));
  return known.length > 0 && 2 * known.length >= words.length;
}

function isOnlyDutch(word: string, pair: Pair): boolean {
  const lower = word.toLowerCase();
  const topic = INTERNATIONAL.has(lower) ? undefined : topicOf(word);
  if (topic === undefined || topicsIn(word, languageOf(pair.language.code)).includes(topic)) return false;
  // Without words of the language its spelling decides: `programma` is Italian, `openingstijden` is Dutch alone.
  return !mayShareWords(pair) || hasDutchLook(lower, vocabularyOf(pair.language));
}

function isDutchWord(pair: Pair): boolean {
  const telltales = telltalesFor(pair.language);
  const vocabulary = vocabularyOf(pair.language);
  return wordsLeft(pair).some((word) => telltales?.has(word.toLowerCase()) || hasDutchLook(word, vocabulary));
}

const wordsLeft = (pair: Pair) => wordsIn(withoutNames(wordsOf(pair).source, pair.glossary.keep));
