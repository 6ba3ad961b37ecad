import { isListed, topicOf, topicsIn } from "../../languages/dictionary/index.ts";
import { hasDutchLook, INTERNATIONAL, isFunctionWord, isName } from "../../languages/dutch-words.ts";
import { isAdded, telltalesFor, vocabularyOf } from "../../languages/function-words.ts";
import { languageOf } from "../../languages/index.ts";
import { withoutNames, wordsIn } from "../../languages/tokens.ts";
import { message } from "../../model/message.ts";
import { type Check, type Pair, wordsOf } from "../check.ts";

/** The words of a text, without differences in markup, white space, case and punctuation. */
const bare = (text: string) => wordsIn(text.toLowerCase()).join(" ");

/** Only a translation about as long as the Dutch can be the same. */
const SLACK = 8;

/** Whether the translation has exactly the words of the Dutch. */
export function isUnchanged(pair: Pair): boolean {
  const { source, translation } = wordsOf(pair);
  if (Math.abs(source.length - translation.length) > SLACK) return false;
  return source === translation || bare(source) === bare(translation);
}

/**
 * The translation is the unchanged Dutch. Names, addresses and words that both languages may have (`Hotel`) may be the
 * same, but not a sentence of Dutch words, which readers could not recognise as Dutch.
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

/** So many words, with a Dutch function word among them, are no coincidence. */
const SENTENCE = 3;

/** Whether the text is several Dutch words and not a name. */
export function isDutchSentence(pair: Pair): boolean {
  const telltales = telltalesFor(pair.language);
  const words = wordsLeft(pair).filter((word) => /\p{L}/u.test(word));
  if (telltales === undefined || words.length < 2 || isName(words)) return false;
  const small = words.filter(isFunctionWord).map((word) => word.toLowerCase());
  if (small.some((word) => telltales.has(word))) return true;
  return small.length > 0 && words.length >= SENTENCE && !mayShareWords(pair);
}

/** Whether all we know of the language is that it has Latin script. */
function mayShareWords({ language }: Pair): boolean {
  const vocabulary = vocabularyOf(language);
  return vocabulary !== "otherLetters" && isAdded(vocabulary);
}

/**
 * Whether a label or heading consists of words that, by the dictionary, only Dutch has: `Kosten`, `Gratis parkeren`. A
 * name of several words has capitals in all of them.
 */
export function isKnownDutch(pair: Pair): boolean {
  const words = wordsLeft(pair).filter((word) => /\p{L}/u.test(word));
  if (telltalesFor(pair.language) === undefined || (words.length > 1 && isName(words))) return false;
  // One compound may be a name or an untranslated term: Taalcafé, verblijfsvergunning.
  if (words.length === 1 && !isListed(words[0]!)) return false;
  const known = words.filter((word) => isOnlyDutch(word, pair));
  return known.length > 0 && 2 * known.length >= words.length;
}

function isOnlyDutch(word: string, pair: Pair): boolean {
  const lower = word.toLowerCase();
  const topic = INTERNATIONAL.has(lower) ? undefined : topicOf(word);
  if (topic === undefined || topicsIn(word, languageOf(pair.language.code)).includes(topic)) return false;
  // Without words of the language, spelling decides: `programma` is also Italian, `openingstijden` is only Dutch.
  return !mayShareWords(pair) || hasDutchLook(lower, vocabularyOf(pair.language));
}

function isDutchWord(pair: Pair): boolean {
  const telltales = telltalesFor(pair.language);
  const vocabulary = vocabularyOf(pair.language);
  return wordsLeft(pair).some((word) => telltales?.has(word.toLowerCase()) || hasDutchLook(word, vocabulary));
}

const wordsLeft = (pair: Pair) => wordsIn(withoutNames(wordsOf(pair).source, pair.glossary.keep));
