import { francAll } from "franc-min";
import { isListed } from "../../languages/dictionary/index.ts";
import { isFunctionWord, isName } from "../../languages/dutch-words.ts";
import {
  FUNCTION_WORDS,
  isAdded,
  isOwn,
  telltalesOf,
  unmistakableFor,
  vocabularyOf,
} from "../../languages/function-words.ts";
import { LANGUAGES, languageData, languageOf } from "../../languages/index.ts";
import { hidden, withoutNames, wordsIn } from "../../languages/tokens.ts";
import { message } from "../../model/message.ts";
import { SOURCE } from "../../model/site.ts";
import { type Check, type Pair, wordsOf } from "../check.ts";
import { withoutMentions } from "./mentions.ts";
import { isUnchanged } from "./same.ts";
import { foreignLabel } from "./short-texts.ts";

/** Texts with fewer characters are judged only by frequent words. */
const FEWEST = 40;
/** Letters outside names and brackets: enough for frequent words, for the detector, and for a reliable detector. */
const FEW = 20;
const SOME = 28;
const MANY = 40;

/**
 * The detector ranks languages by trigrams; the best gets 1. A text is in another language if its own scores this much
 * less. For correct translations that the detector gets wrong, the difference is below 0.02.
 */
const MARGIN = 0.08;
const MARGIN_OF_SHORT = 0.15;

/** Our languages in Latin script, with their codes in the detector. */
const DETECTED = new Map(
  LANGUAGES.flatMap(({ code, words }) => (words?.detector ? [[code, words.detector]] : [])),
);
const LATIN = [...DETECTED.keys()];

/** The translation is in another of our languages: a mix-up of files or columns, or an engine that gave up. */
export const wrongLanguage: Check = {
  name: "wrong-language",
  severity: "error",
  run(pair) {
    const code = languageOf(pair.language.code);
    const found = otherThan(pair, code);
    return found === undefined || isUnchanged(pair)
      ? []
      : [
          message("check.language.wrong", {
            found: { language: found },
            wanted: languageData(code).name === undefined ? pair.language.name : { language: code },
          }),
        ];
  },
};

function otherThan(pair: Pair, code: string): string | undefined {
  const { name, letters } = languageData(code);
  if (name === undefined) return otherThanAdded(pair);
  return letters?.own ? otherThanOwn(pair, letters.own) : otherThanLatin(pair, code);
}

/** Minimum number of different frequent words of another language, and their minimum share of all words. */
const FEWEST_TELLTALES = 3;
const SHARE_OF_TELLTALES = 0.15;
/** Minimum ratio of frequent words of the other language to those of the language itself. */
const OF_THE_OTHER = 5;
/** The margin of the detector that fewer such words need. */
const MARGIN_OF_SURE = 0.2;

/**
 * Returns the code of another of our languages that a text in Latin script is certainly in. Names, quotations and words
 * of the Dutch do not count, so a text may have any length.
 */
export function foreignLanguage(pair: Pair): string | undefined {
  const code = languageOf(pair.language.code);
  if (FUNCTION_WORDS[code] === undefined) return isOwn(code) ? undefined : otherThanAdded(pair);
  const text = proseOf(pair);
  const words = wordsIn(text).filter((word) => /\p{L}/u.test(word));
  const label = foreignLabel(words, wordsOf(pair).source, code, LATIN);
  if (label !== undefined) return label;
  // A title with capitals is a name.
  if (words.length < FEWEST_TELLTALES || words.every((word) => CAPITALIZED.test(word) || KNOWN.has(word)))
    return undefined;
  const lower = words.map((word) => word.toLowerCase());
  const dutch = new Set(wordsIn(wordsOf(pair).source.toLowerCase()));
  return LATIN.find((other) => {
    if (other === code) return false;
    const telltales = telltalesOf(other, code);
    const found = lower.filter((word) => {
      const isTelling = telltales.has(word) || languageData(other).words?.telling?.inWord.test(word);
      return isTelling && (other === SOURCE || !dutch.has(word));
    });
    const against = lower.filter(
      (word) => FUNCTION_WORDS[code]!.has(word) && !FUNCTION_WORDS[other]!.has(word),
    ).length;
    const different = new Set(found).size;
    const isFrequent =
      found.length >= SHARE_OF_TELLTALES * words.length && found.length >= OF_THE_OTHER * against;
    if (different >= FEWEST_TELLTALES && isFrequent) return true;
    return (
      different > 0 &&
      against === 0 &&
      count(text, LATIN_LETTER) >= SOME &&
      detected(text, code, MARGIN_OF_SURE) === other
    );
  });
}

/**
 * For a language whose words we do not have: minimum number of unmistakable words of one of ours, of those and its
 * frequent words, and their share of all words. Dutch, which may be a title in the text, needs more.
 */
const FEWEST_SURE = 2;
const FEWEST_IN_ADDED = 4;
const SHARE_IN_ADDED = 0.25;
/** Arabic joins "and" to the next word. */
const AND = /^[وف](?=.{2})/u;

/** The code of our language that a text is in instead of one whose words we do not have; undefined if uncertain. */
function otherThanAdded(pair: Pair): string | undefined {
  if (!isAdded(vocabularyOf(pair.language))) return undefined;
  const words = wordsIn(proseOf(pair)).filter((word) => /\p{L}/u.test(word));
  if (words.every((word) => CAPITALIZED.test(word) || KNOWN.has(word))) return undefined;
  const lower = words.map((word) => word.toLowerCase().replace(AND, ""));
  const dutch = new Set(wordsIn(wordsOf(pair).source.toLowerCase()));
  return unmistakableFor(pair.language).find(({ code, isSure }) => {
    const own = lower.filter((word) => code === SOURCE || !dutch.has(word));
    const sure = new Set(own.filter(isSure)).size;
    const found = own.filter((word) => isSure(word) || FUNCTION_WORDS[code]?.has(word));
    return (
      sure >= (code === SOURCE ? FEWEST_TELLTALES : FEWEST_SURE) &&
      new Set(found).size >= (FUNCTION_WORDS[code] ? FEWEST_IN_ADDED : FEWEST_TELLTALES) &&
      found.length >= SHARE_IN_ADDED * words.length
    );
  })?.code;
}

const LATIN_LETTER = /[A-Za-z\u00C0-\u024F]/g;

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

/** The code of the wrong language of a text, for languages with a script of their own. */
function otherThanOwn(pair: Pair, own: RegExp): string | undefined {
  if (count(pair.translation, LATIN_LETTER) < FEWEST) return undefined;
  const text = proseOf(pair);
  const latin = count(text, LATIN_LETTER);
  if (latin < FEW || latin <= count(text, own)) return undefined;
  return ranked(text)[0]?.code;
}

/** The code of the wrong language of a text, for languages in Latin script. */
function otherThanLatin(pair: Pair, code: string): string | undefined {
  const counts = frequentWords(wordsOf(pair).translation);
  if (isPlainly(code, counts)) return undefined;
  const guess = pair.translation.length < FEWEST ? undefined : likeliest(pair, code, counts);
  return guess ?? foreignLanguage(pair);
}

function likeliest(pair: Pair, code: string, counts: Record<string, number>): string | undefined {
  const text = proseOf(pair);
  const latin = count(text, LATIN_LETTER);
  const other = LANGUAGES.find(({ letters }) => {
    const own = letters?.own ? count(text, letters.own) : 0;
    return own >= FEW && own > latin;
  });
  if (other) return other.code;
  if (latin < FEW) return undefined;
  const told = LANGUAGES.find(({ words }) => {
    const { telling } = words ?? {};
    return telling && count(text, telling.letters) * telling.share > latin;
  });
  if (told) return told.code === code ? undefined : told.code;
  const plain = LATIN.find((other) => isPlainly(other, counts, SURE));
  if (plain !== undefined && !counts[code]) return plain;
  if (latin < SOME) return undefined;
  const found = detected(text, code, latin < MANY ? MARGIN_OF_SHORT : MARGIN);
  // Names and headlines mislead the detector: if there are words of the language, it needs words of the other, too.
  const hasTelltale = (other: string) =>
    wordsIn(text).some((word) => telltalesOf(other, code).has(word.toLowerCase()));
  return found !== undefined && counts[code] && !hasTelltale(found) ? undefined : found;
}

/** Languages by frequent word. */
const KNOWN = new Map<string, string[]>();
for (const [code, words] of Object.entries(FUNCTION_WORDS)) {
  for (const word of words) KNOWN.set(word, [...(KNOWN.get(word) ?? []), code]);
}

/** How many frequent words of each language a text has. */
function frequentWords(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of wordsIn(text)) {
    for (const code of KNOWN.get(word.toLowerCase()) ?? []) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** So many frequent words of a language are enough, unless another has more than half as many. */
const ENOUGH = 2;
/** So many are enough if the text has none of its own language. */
const SURE = 3;

/** The detector is slow, and frequent words identify most texts. */
function isPlainly(code: string, counts: Record<string, number>, enough = ENOUGH): boolean {
  const others = Object.entries(counts).map(([other, found]) => (other === code ? 0 : found));
  return (counts[code] ?? 0) >= Math.max(enough, ...others.map((found) => 2 * found));
}

const CAPITALIZED = /^\p{Lu}/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'ʼ]*/gu;

/** Hides what may be in any language: brackets, quotations, addresses, names. */
function proseOf(pair: Pair): string {
  const { source, translation } = wordsOf(pair);
  const text = withoutNames(withoutMentions(translation), pair.glossary.keep);
  const dutch = wordsIn(source);
  const isPlain = (word: string, at: number) =>
    isFunctionWord(word) || (at === 0 && isListed(word) && !isName(dutch));
  const names = new Set(dutch.filter((word, at) => CAPITALIZED.test(word) && !isPlain(word, at)));
  return text.replace(WORD, (word) => (names.has(word) ? hidden(word) : word));
}

/** Our languages in Latin script, the likeliest first. */
function ranked(text: string): { code: string; score: number }[] {
  const ranking = francAll(text.replace(/[\d\uFFFC]+/g, " "), { only: [...DETECTED.values()] });
  return ranking.flatMap(([name, score]) => {
    const code = LATIN.find((each) => DETECTED.get(each) === name);
    return code === undefined ? [] : { code, score };
  });
}

/** The likeliest language, if `code` is behind it by at least the margin. */
function detected(text: string, code: string, margin: number): string | undefined {
  const ranking = ranked(text);
  const expected = ranking.find((each) => each.code === code)?.score ?? 0;
  const best = ranking[0];
  return best !== undefined && best.score - expected >= margin ? best.code : undefined;
}
