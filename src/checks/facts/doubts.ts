/** Numbers that a translation may have lost, or may express in other words. */

import { type Fact, fits, fittingAny, textOf } from "../../languages/facts/fact.ts";
import { isTime } from "../../languages/facts/lengths.ts";
import type { TextFacts } from "../../languages/facts/read.ts";
import { hasWords } from "../../languages/facts/words.ts";
import { type Message, message } from "../../model/message.ts";
import { isImplied } from "./implied.ts";
import { lostPartsOfHour } from "./shares.ts";

/** Up to this number, translators use words, or other words: `met z'n drieën`. */
export const MOST_IN_WORDS = 12;

/** `Per gezin geven wij er één.` */
export const isEmphatic = ({ start, end, keys }: Fact, { low }: TextFacts) =>
  keys.includes("€:1") || low.slice(start, end).includes("é");

/** The message for a number missing from a translation. */
export const missingNumber = (text: string): Message => message("check.facts.missing.number", { text });

/**
 * Returns a message for each number that may be lost: number words missing from the translation (`unsure`), ordinals,
 * `één keer`, parts of an hour and numbers that the Dutch has more often.
 */
export function doubts(
  dutch: TextFacts,
  translation: TextFacts,
  language: string,
  unsure: readonly Fact[],
): Message[] {
  const facts = [
    ...unsure,
    ...lostOrdinals(dutch, translation, language),
    ...lostOnes(dutch, translation, language),
    ...lessOften(dutch, translation),
  ].map((fact) => textOf(dutch, fact));
  return [...new Set([...facts, ...lostPartsOfHour(dutch, translation, language)])].map(missingNumber);
}

/** Texts with more numbers are skipped. */
const MOST_FIGURES = 40;

/** Numbers that the Dutch has more often: `tot 18 jaar gratis; vanaf 18 jaar`, with one of them lost. */
function lessOften(dutch: TextFacts, translation: TextFacts): Fact[] {
  const figures = dutch.facts.filter(
    ({ kind, isFaint, isPart, keys, values = [] }) =>
      (kind === "number" || kind === "time") &&
      values.length < 2 &&
      !isFaint &&
      !isPart &&
      !keys.includes("n:1") &&
      !keys.includes("€:1"),
  );
  if (figures.length > MOST_FIGURES) return [];
  return figures.filter((fact, at) => {
    const alike = fittingAny(figures, [fact]);
    const found = fittingAny(translation.facts, alike);
    return (
      at === figures.indexOf(alike[0]!) && alike.length > 1 && found.length > 0 && found.length < alike.length
    );
  });
}

/** `Verlengen kan één keer` without a one in the translation. */
const lostOnes = (dutch: TextFacts, translation: TextFacts, language: string): Fact[] =>
  dutch.facts.filter(
    (fact) =>
      hasWords(language) &&
      fact.keys.includes("n:1") &&
      isEmphatic(fact, dutch) &&
      (isTime(fact.counts) || fact.counts === "times") &&
      !translation.facts.some((each) => fits(fact, each)) &&
      !isImplied(fact, dutch, translation, language, false),
  );

/** `Vierde`, and not "om de week". */
const ORDINAL = /^\p{L}*(?:de|ste)(?!\p{L})/u;
/** In front of a fraction, `een derde`, or in `ten derde`. */
const NO_PLACE = /(?<!\p{L})(?:een|één|twee|ten) ?$/u;
/** Other languages have names for these. */
const NAMED = /^tweede (?:kerst|paas|pinkster|kamer|helft|wereld|keer|deel|generatie|taal)/;

/** `de vierde verdieping` without a four in the translation. */
function lostOrdinals(dutch: TextFacts, translation: TextFacts, language: string): Fact[] {
  if (!hasWords(language)) return [];
  return dutch.facts.filter(
    (fact) =>
      fact.isOrdinal === true &&
      !fact.isDigits &&
      !fact.isFaint &&
      fact.values?.length === 1 &&
      fact.values[0]! > 1 &&
      fact.values[0]! <= MOST_IN_WORDS &&
      ORDINAL.test(dutch.low.slice(fact.start, fact.end + 1)) &&
      !NAMED.test(dutch.low.slice(fact.start, fact.end + 16)) &&
      !NO_PLACE.test(dutch.low.slice(Math.max(0, fact.start - 5), fact.start)) &&
      !translation.facts.some((each) => fits(fact, each)),
  );
}
