import { fits, fittingAny, type Said, thingOf } from "../../languages/facts/fact.ts";
import { isTime } from "../../languages/facts/lengths.ts";
import type { Scan } from "../../languages/facts/read.ts";
import { hasWords } from "../../languages/facts/words.ts";
import { SOURCE } from "../../model/site.ts";
import { remeasured } from "./conversions.ts";
import { type Composed, dates, isBound, RANGE_GAP } from "./dates.ts";
import { doubts, isEmphatic, MOST_IN_WORDS, missingNumber } from "./doubts.ts";
import { isDual, isImplied, surplusOf } from "./implied.ts";
import { nounBehind } from "./misplaced.ts";
import { exchanged } from "./order.ts";
import { merged, shared } from "./pairing.ts";
import { otherPartsOfHour, otherShares } from "./shares.ts";

/** What differs between the facts of a Dutch text and those of a translation: one message per fact. */
export interface Differences {
  /** What readers would be misled by. */
  wrong: string[];
  /** Number words that the translation does not have: it may say the same without them. */
  unsure: string[];
}

/** What differs between the facts of a Dutch text and those of a translation. */
export function differences(dutch: Scan, translation: Scan, language: string): Differences {
  const surplus = surplusOf(dutch, translation, language);
  const isClashing = surplus.some(({ kind, isFaint }) => kind === "number" && !isFaint);
  const mayBeImplied = (fact: Said) => (fact.isDigits ? !isNamed(fact, dutch) : !isClashing);
  const wanted = dutch.said.filter(
    (fact, at) =>
      fact.keys.length > 0 &&
      (isNeeded(fact, isClashing, language) || isOfWeekday(fact, dutch.said[at + 1], dutch)) &&
      !(mayBeImplied(fact) && isImplied(fact, dutch, translation, language, isClashing)),
  );
  const missing = wanted.filter(
    (fact) => !translation.said.some((said) => fits(fact, said) && !(said.isFaint && isExact(fact, dutch))),
  );
  const isOther = surplus.some(isCount) || dutch.said.some((fact) => isRepeated(fact, dutch, translation));
  const [unsure, lost] = [true, false].map((isWeak) =>
    missing.filter((fact) => (!isOther && isFewInWords(fact, dutch)) === isWeak),
  ) as [Said[], Said[]];
  if (missing.length === 0) {
    lost.push(...shared(wanted, translation.said), ...merged(wanted, translation.said));
  }
  lost.push(...rounded(dutch, translation), ...multiplied(dutch, translation, surplus, language));
  return {
    wrong: wrongIn(dutch, translation, lost, surplus, language),
    unsure: doubts(dutch, translation, language, unsure),
  };
}

/** A number that may be what another one became. */
const isCount = ({ kind, isFaint, values = [] }: Said) =>
  kind === "number" && (!isFaint || values.some((value) => value > 1 && value <= MOST_IN_WORDS));

/** Does the translation say a number of the Dutch more often? One of them may be what another became. */
function isRepeated(fact: Said, dutch: Scan, translation: Scan): boolean {
  const times = (facts: readonly Said[]) =>
    facts.filter((each) => isCount(each) && !each.isFaint && fits(fact, each)).length;
  return isCount(fact) && times(translation.said) > times(dutch.said);
}

/** Behind a number that is a part of another: `acht op de tien`, `twee derde`. */
const PART_OF = /^ (?:op|van) (?:de|elke) |^ (?:der|vier|vijf|zes)de/;

/** Is it a small number word of which nobody knows what it counts, neither an hour nor a part of something? */
const isFewInWords = ({ kind, isDigits, values = [], counts, keys, end }: Said, { low }: Scan) =>
  kind === "number" &&
  !isDigits &&
  counts === undefined &&
  values.length === 1 &&
  values[0]! <= MOST_IN_WORDS &&
  keys.every((key) => key.startsWith("n:")) &&
  !PART_OF.test(low.slice(end, end + 10));

function wrongIn(
  dutch: Scan,
  translation: Scan,
  lost: readonly Said[],
  surplus: readonly Said[],
  language: string,
): string[] {
  const [days, daysThere] = [dates(dutch, SOURCE), dates(translation, language)];
  const [here, there] = [byPart(days), byPart(daysThere)];
  const namesDays = dutch.said.some(({ kind }) => kind === "weekday");
  const isExplained = (said: Said) => isWithinRange(said, dutch) || isMarket(said, dutch);
  const added = surplus.filter((said) => isAddition(said, there.get(said), namesDays) && !isExplained(said));
  const messages = [
    ...lost.map((fact) => `the ${nameOf(fact, here.get(fact))} "${textOf(fact, dutch, here)}" is missing`),
    ...added.map((said) => `"${textOf(said, translation, there)}" is not in the Dutch`),
  ];
  if (messages.length > 0) return [...new Set(messages)];
  const unbound = days.filter((date) => !isBound(date, translation));
  if (unbound.length > 0) {
    return unbound.map(({ start, end }) => `the date "${dutch.shown.slice(start, end)}" is missing`);
  }
  return [
    ...unbalanced(dutch, translation),
    ...fewer(dutch, translation, surplus),
    ...remeasured(dutch, translation, language),
    ...otherShares(dutch, translation, language),
    ...otherPartsOfHour(dutch, translation, language),
    ...exchanged({ ...dutch, days }, { ...translation, days: daysThere }, language),
  ];
}

/** In front of a number: a name that does not begin its sentence. */
const NAME = /[\p{L}\d] \p{Lu}\p{L}+ $/u;

/** Is it the number of a name: `Formule 1`? */
const isNamed = (fact: Said, dutch: Scan) =>
  fact.isDigits &&
  NAME.test(dutch.shown.slice(Math.max(0, fact.start - 24), fact.start)) &&
  nounBehind(fact, dutch, SOURCE) === undefined;

/** Is it a figure of a name, a score, `1-0`, or a list, `1)`, which no word like "first" says? */
const isExact = (fact: Said, dutch: Scan) =>
  fact.isDigits &&
  fact.kind !== "time" &&
  (isNamed(fact, dutch) ||
    /\d[-–]$/.test(dutch.low.slice(Math.max(0, fact.start - 2), fact.start)) ||
    /^(?:[-–]\d|\))/.test(dutch.low.slice(fact.end, fact.end + 2)));

/** Each part of a date with its date. */
const byPart = (days: readonly Composed[]) =>
  new Map(days.flatMap((date) => date.parts.map((part) => [part, date] as const)));

/** Must a translation say the fact? `isClashing`: it says a number that the Dutch does not. */
function isNeeded(fact: Said, isClashing: boolean, language: string): boolean {
  // `een euro` is one when there is another amount instead.
  if (fact.isFaint) return isClashing && fact.keys[0]?.startsWith("€") === true;
  const isKnown = hasWords(language);
  if (fact.kind === "month" || fact.kind === "weekday" || fact.kind === "time") return isKnown;
  if (fact.kind !== "number") return true;
  const value = fact.values?.[0] ?? 0;
  if (!isKnown) return fact.isDigits && value > 12;
  if (fact.isDigits || fact.isHour) return true;
  return (
    isClashing ||
    ((!fact.isOrdinal || (value > MOST_IN_WORDS && fact.values?.length === 1)) && value > 1 && !isRound(fact))
  );
}

/** A hundred, a thousand, a million: other languages say "hundreds" and the like. */
const isRound = ({ values = [] }: Said) => /^10{2,}$/.test(String(values[0]));

/** `honderd` of which the translation has made a thousand. */
function rounded(dutch: Scan, translation: Scan): Said[] {
  const roundIn = ({ said }: Scan) => said.filter((fact) => !fact.isDigits && isRound(fact));
  const there = roundIn(translation);
  return roundIn(dutch).filter(
    (fact) =>
      there.length > 0 &&
      !translation.said.some((each) => fits(fact, each)) &&
      there.every((each) => !dutch.said.some((own) => fits(own, each))),
  );
}

/** `een week` or `eenmaal`, of which the translation has made two of them. */
function multiplied(dutch: Scan, translation: Scan, surplus: readonly Said[], language: string): Said[] {
  const isSeveral = ({ kind, isOrdinal, counts, values = [] }: Said) =>
    kind === "number" && (!isOrdinal || counts === "times") && values.some((value) => value > 1);
  return dutch.said.filter(
    (fact) =>
      fact.isListed !== true &&
      (fact.keys.includes("n:1") || fact.keys.includes("€:1")) &&
      (isTime(fact.counts) || fact.counts === "times" || isEmphatic(fact, dutch)) &&
      !translation.said.some((each) => each.counts === fact.counts && fits(fact, each)) &&
      (surplus.some((each) => each.counts === fact.counts && isSeveral(each)) ||
        isDual(thingOf(fact), dutch, translation, language)),
  );
}

/** `elke derde donderdag` */
const isOfWeekday = ({ isOrdinal, end }: Said, next: Said | undefined, { low }: Scan) =>
  isOrdinal === true && next?.kind === "weekday" && low.slice(end, next.start) === " ";

/** Is it a fault that the translation says this? Figures are; a word only where it makes a date or a list of days. */
function isAddition(said: Said, date: Composed | undefined, namesDays: boolean): boolean {
  if (said.isDigits) return true;
  // A weekday that is a market as well is one for sure only in a date.
  if (said.kind === "weekday") return namesDays && (!said.isFaint || date !== undefined);
  return said.kind === "month" && date?.day !== undefined;
}

/** `Pazartesi, salı ve çarşamba`: the days of `maandag tot en met woensdag`, one by one. */
function isWithinRange({ kind, keys }: Said, { low, said }: Scan): boolean {
  if (kind !== "weekday") return false;
  const dayOf = (fact: Said) => Number(fact.keys.find((key) => key.startsWith("w:"))?.slice(2));
  return said.some((first, at) => {
    const last = said[at + 1];
    if (first.kind !== "weekday" || last?.kind !== "weekday") return false;
    const length = (dayOf(last) - dayOf(first) + 7) % 7;
    const offset = (Number(keys[0]!.slice(2)) - dayOf(first) + 7) % 7;
    return RANGE_GAP.test(low.slice(first.end, last.start)) && offset < length;
  });
}

/** Turkish `pazar` is a market and Sunday. */
const isMarket = ({ kind, isFaint, keys }: Said, { low }: Scan) =>
  kind === "weekday" && isFaint === true && keys.includes("w:7") && /markt|bazaar|braderie/.test(low);

/** Figures that stand there once too often, while others are one too few. */
function unbalanced(dutch: Scan, translation: Scan): string[] {
  const figures = dutch.said.filter(({ isDigits, kind }) => isDigits || kind === "weekday");
  if (figures.length < 2) return [];
  const count = ({ said }: Scan, fact: Said) => said.filter((each) => fits(fact, each)).length;
  // Of two that are alike, `17 uur` and `17 jaar`, one may be the fifth hour.
  const countOfAll = (fact: Said) => fittingAny(translation.said, fittingAny(dutch.said, [fact])).length;
  const short = figures.find((fact) => countOfAll(fact) < count(dutch, fact));
  if (!short) return [];
  const long = figures.find(
    (fact) => fact.kind === short.kind && count(translation, fact) > count(dutch, fact),
  );
  if (!long) return [];
  const text = ({ start, end }: Said) => dutch.shown.slice(start, end);
  return [`"${text(long)}" stands there too often, and "${text(short)}" too seldom`];
}

/** A number word that stands there less often than in the Dutch, where the translation says another number. */
function fewer(dutch: Scan, translation: Scan, surplus: readonly Said[]): string[] {
  const others = surplus.filter(
    ({ kind, isFaint, isOrdinal }) => kind === "number" && !isFaint && !isOrdinal,
  );
  if (others.length === 0) return [];
  const count = (facts: readonly Said[], fact: Said) => facts.filter((each) => fits(fact, each)).length;
  const short = dutch.said.find(
    (fact) =>
      fact.kind === "number" &&
      !fact.isFaint &&
      !fact.isDigits &&
      others.some(({ counts }) => counts === fact.counts) &&
      count(translation.said, fact) < count(dutch.said, fact),
  );
  return short ? [missingNumber(textOf(short, dutch, new Map()))] : [];
}

const NAMES = {
  time: "time",
  month: "month",
  weekday: "weekday",
  phone: "phone number",
  address: "address",
} as const;

function nameOf(fact: Said, date: Composed | undefined): string {
  if (date && date.parts.length > 1) return "date";
  if (fact.kind !== "number") return NAMES[fact.kind];
  const unit = fact.keys[0]![0];
  return unit === "€" || unit === "$" ? "amount" : unit === "%" ? "percentage" : "number";
}

/** The fact as it is written; of a date, all of it. */
function textOf(fact: Said, { shown }: Scan, dated: ReadonlyMap<Said, Composed>): string {
  const { start, end } = dated.get(fact) ?? fact;
  return shown.slice(start, end);
}
