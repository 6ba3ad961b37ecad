import { type Fact, fits, fittingAny, thingOf } from "../../languages/facts/fact.ts";
import { isTime } from "../../languages/facts/lengths.ts";
import type { TextFacts } from "../../languages/facts/read.ts";
import { hasWords } from "../../languages/facts/words.ts";
import { type Code, type Message, message } from "../../model/message.ts";
import { SOURCE } from "../../model/site.ts";
import { distinct } from "../check.ts";
import { remeasured } from "./conversions.ts";
import { type Composed, dates, isBound, RANGE_GAP } from "./dates.ts";
import { doubts, isEmphatic, MOST_IN_WORDS, missingNumber } from "./doubts.ts";
import { extraFacts, isDual, isImplied } from "./implied.ts";
import { nounBehind } from "./misplaced.ts";
import { exchanged } from "./order.ts";
import { merged, shared } from "./pairing.ts";
import { otherPartsOfHour, otherShares } from "./shares.ts";

/** Differences between the facts of a Dutch text and those of a translation: one message per fact. */
export interface Differences {
  /** Would mislead readers. */
  wrong: Message[];
  /** Number words missing from the translation, which may express them in another way. */
  unsure: Message[];
}

/** Compares the facts of a Dutch text with those of a translation. */
export function differences(dutch: TextFacts, translation: TextFacts, language: string): Differences {
  const extra = extraFacts(dutch, translation, language);
  const isClashing = extra.some(({ kind, isFaint }) => kind === "number" && !isFaint);
  const mayBeImplied = (fact: Fact) => (fact.isDigits ? !isNamed(fact, dutch) : !isClashing);
  const wanted = dutch.facts.filter(
    (fact, at) =>
      fact.keys.length > 0 &&
      (isNeeded(fact, isClashing, language) || isOfWeekday(fact, dutch.facts[at + 1], dutch)) &&
      !(mayBeImplied(fact) && isImplied(fact, dutch, translation, language, isClashing)),
  );
  const missing = wanted.filter(
    (fact) => !translation.facts.some((each) => fits(fact, each) && !(each.isFaint && isExact(fact, dutch))),
  );
  const isOther = extra.some(isCount) || dutch.facts.some((fact) => isRepeated(fact, dutch, translation));
  const [unsure, lost] = [true, false].map((isWeak) =>
    missing.filter((fact) => (!isOther && isFewInWords(fact, dutch)) === isWeak),
  ) as [Fact[], Fact[]];
  if (missing.length === 0) {
    lost.push(...shared(wanted, translation.facts), ...merged(wanted, translation.facts));
  }
  lost.push(...rounded(dutch, translation), ...multiplied(dutch, translation, extra, language));
  return {
    wrong: wrongIn(dutch, translation, lost, extra, language),
    unsure: doubts(dutch, translation, language, unsure),
  };
}

/** Whether another number may have become this one. */
const isCount = ({ kind, isFaint, values = [] }: Fact) =>
  kind === "number" && (!isFaint || values.some((value) => value > 1 && value <= MOST_IN_WORDS));

/** Whether the translation has a number more often than the Dutch: another number may have become one of them. */
function isRepeated(fact: Fact, dutch: TextFacts, translation: TextFacts): boolean {
  const times = (facts: readonly Fact[]) =>
    facts.filter((each) => isCount(each) && !each.isFaint && fits(fact, each)).length;
  return isCount(fact) && times(translation.facts) > times(dutch.facts);
}

/** Follows a number that is part of another: `acht op de tien`, `twee derde`. */
const PART_OF = /^ (?:op|van) (?:de|elke) |^ (?:der|vier|vijf|zes)de/;

/** Whether it is a small number word that counts nothing known and is neither an hour nor part of something. */
const isFewInWords = ({ kind, isDigits, values = [], counts, keys, end }: Fact, { low }: TextFacts) =>
  kind === "number" &&
  !isDigits &&
  counts === undefined &&
  values.length === 1 &&
  values[0]! <= MOST_IN_WORDS &&
  keys.every((key) => key.startsWith("n:")) &&
  !PART_OF.test(low.slice(end, end + 10));

function wrongIn(
  dutch: TextFacts,
  translation: TextFacts,
  lost: readonly Fact[],
  extra: readonly Fact[],
  language: string,
): Message[] {
  const [days, daysThere] = [dates(dutch, SOURCE), dates(translation, language)];
  const [here, there] = [byPart(days), byPart(daysThere)];
  const namesDays = dutch.facts.some(({ kind }) => kind === "weekday");
  const isExplained = (fact: Fact) => isWithinRange(fact, dutch) || isMarket(fact, dutch);
  const added = extra.filter((fact) => isAddition(fact, there.get(fact), namesDays) && !isExplained(fact));
  const messages = [
    ...lost.map((fact) => message(missingCode(fact, here.get(fact)), { text: textOf(fact, dutch, here) })),
    ...added.map((fact) => message("check.facts.added", { text: textOf(fact, translation, there) })),
  ];
  if (messages.length > 0) return distinct(messages);
  const unbound = days.filter((date) => !isBound(date, translation));
  if (unbound.length > 0) {
    return unbound.map(({ start, end }) =>
      message("check.facts.missing.date", { text: dutch.shown.slice(start, end) }),
    );
  }
  return [
    ...unbalanced(dutch, translation),
    ...fewer(dutch, translation, extra),
    ...remeasured(dutch, translation, language),
    ...otherShares(dutch, translation, language),
    ...otherPartsOfHour(dutch, translation, language),
    ...exchanged({ ...dutch, days }, { ...translation, days: daysThere }, language),
  ];
}

/** A name in front of a number, not at the start of its sentence. */
const NAME = /[\p{L}\d] \p{Lu}\p{L}+ $/u;

/** Whether the number belongs to a name: `Formule 1`. */
const isNamed = (fact: Fact, dutch: TextFacts) =>
  fact.isDigits &&
  NAME.test(dutch.shown.slice(Math.max(0, fact.start - 24), fact.start)) &&
  nounBehind(fact, dutch, SOURCE) === undefined;

/** Whether it is the number of a name, a score (`1-0`) or a list (`1)`), which a word like "first" cannot replace. */
const isExact = (fact: Fact, dutch: TextFacts) =>
  fact.isDigits &&
  fact.kind !== "time" &&
  (isNamed(fact, dutch) ||
    /\d[-–]$/.test(dutch.low.slice(Math.max(0, fact.start - 2), fact.start)) ||
    /^(?:[-–]\d|\))/.test(dutch.low.slice(fact.end, fact.end + 2)));

/** Maps each part of a date to its date. */
const byPart = (days: readonly Composed[]) =>
  new Map(days.flatMap((date) => date.parts.map((part) => [part, date] as const)));

/** Whether a translation must have the fact. `isClashing`: it has a number that the Dutch does not have. */
function isNeeded(fact: Fact, isClashing: boolean, language: string): boolean {
  // `een euro` is an amount only if the translation has another one instead.
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

/** A hundred, a thousand, a million: other languages may use "hundreds" and the like. */
const isRound = ({ values = [] }: Fact) => /^10{2,}$/.test(String(values[0]));

/** `honderd` that became a thousand in the translation. */
function rounded(dutch: TextFacts, translation: TextFacts): Fact[] {
  const roundIn = ({ facts }: TextFacts) => facts.filter((fact) => !fact.isDigits && isRound(fact));
  const there = roundIn(translation);
  return roundIn(dutch).filter(
    (fact) =>
      there.length > 0 &&
      !translation.facts.some((each) => fits(fact, each)) &&
      there.every((each) => !dutch.facts.some((own) => fits(own, each))),
  );
}

/** `een week` or `eenmaal` that became more than one in the translation. */
function multiplied(
  dutch: TextFacts,
  translation: TextFacts,
  extra: readonly Fact[],
  language: string,
): Fact[] {
  const isSeveral = ({ kind, isOrdinal, counts, values = [] }: Fact) =>
    kind === "number" && (!isOrdinal || counts === "times") && values.some((value) => value > 1);
  return dutch.facts.filter(
    (fact) =>
      fact.isListed !== true &&
      (fact.keys.includes("n:1") || fact.keys.includes("€:1")) &&
      (isTime(fact.counts) || fact.counts === "times" || isEmphatic(fact, dutch)) &&
      !translation.facts.some((each) => each.counts === fact.counts && fits(fact, each)) &&
      (extra.some((each) => each.counts === fact.counts && isSeveral(each)) ||
        isDual(thingOf(fact), dutch, translation, language)),
  );
}

/** `elke derde donderdag` */
const isOfWeekday = ({ isOrdinal, end }: Fact, next: Fact | undefined, { low }: TextFacts) =>
  isOrdinal === true && next?.kind === "weekday" && low.slice(end, next.start) === " ";

/** Whether an added fact is a fault: digits always, a word only in a date or a list of days. */
function isAddition(fact: Fact, date: Composed | undefined, namesDays: boolean): boolean {
  if (fact.isDigits) return true;
  // A word that is also "market" is certainly a weekday only in a date.
  if (fact.kind === "weekday") return namesDays && (!fact.isFaint || date !== undefined);
  return fact.kind === "month" && date?.day !== undefined;
}

/** `Pazartesi, salı ve çarşamba`: the days of `maandag tot en met woensdag`, one by one. */
function isWithinRange({ kind, keys }: Fact, { low, facts }: TextFacts): boolean {
  if (kind !== "weekday") return false;
  const dayOf = (fact: Fact) => Number(fact.keys.find((key) => key.startsWith("w:"))?.slice(2));
  return facts.some((first, at) => {
    const last = facts[at + 1];
    if (first.kind !== "weekday" || last?.kind !== "weekday") return false;
    const length = (dayOf(last) - dayOf(first) + 7) % 7;
    const offset = (Number(keys[0]!.slice(2)) - dayOf(first) + 7) % 7;
    return RANGE_GAP.test(low.slice(first.end, last.start)) && offset < length;
  });
}

/** Turkish `pazar` is a market and Sunday. */
const isMarket = ({ kind, isFaint, keys }: Fact, { low }: TextFacts) =>
  kind === "weekday" && isFaint === true && keys.includes("w:7") && /markt|bazaar|braderie/.test(low);

/** Digits or weekdays that the translation has more often than the Dutch, while others are missing. */
function unbalanced(dutch: TextFacts, translation: TextFacts): Message[] {
  const figures = dutch.facts.filter(({ isDigits, kind }) => isDigits || kind === "weekday");
  if (figures.length < 2) return [];
  const count = ({ facts }: TextFacts, fact: Fact) => facts.filter((each) => fits(fact, each)).length;
  // Of two equal numbers, `17 uur` and `17 jaar`, one may have become "5 o'clock".
  const countOfAll = (fact: Fact) => fittingAny(translation.facts, fittingAny(dutch.facts, [fact])).length;
  const short = figures.find((fact) => countOfAll(fact) < count(dutch, fact));
  if (!short) return [];
  const long = figures.find(
    (fact) => fact.kind === short.kind && count(translation, fact) > count(dutch, fact),
  );
  if (!long) return [];
  const text = ({ start, end }: Fact) => dutch.shown.slice(start, end);
  return [message("check.facts.often", { often: text(long), seldom: text(short) })];
}

/** A number word that the translation has less often than the Dutch, with another number instead. */
function fewer(dutch: TextFacts, translation: TextFacts, extra: readonly Fact[]): Message[] {
  const others = extra.filter(({ kind, isFaint, isOrdinal }) => kind === "number" && !isFaint && !isOrdinal);
  if (others.length === 0) return [];
  const count = (facts: readonly Fact[], fact: Fact) => facts.filter((each) => fits(fact, each)).length;
  const short = dutch.facts.find(
    (fact) =>
      fact.kind === "number" &&
      !fact.isFaint &&
      !fact.isDigits &&
      others.some(({ counts }) => counts === fact.counts) &&
      count(translation.facts, fact) < count(dutch.facts, fact),
  );
  return short ? [missingNumber(textOf(short, dutch, new Map()))] : [];
}

const MISSING = {
  time: "check.facts.missing.time",
  month: "check.facts.missing.month",
  weekday: "check.facts.missing.weekday",
  phone: "check.facts.missing.phone",
  address: "check.facts.missing.address",
} as const;

function missingCode(fact: Fact, date: Composed | undefined): Code {
  if (date && date.parts.length > 1) return "check.facts.missing.date";
  if (fact.kind !== "number") return MISSING[fact.kind];
  const unit = fact.keys[0]![0];
  if (unit === "€" || unit === "$") return "check.facts.missing.amount";
  return unit === "%" ? "check.facts.missing.percentage" : "check.facts.missing.number";
}

/** The fact as written; for part of a date, the whole date. */
function textOf(fact: Fact, { shown }: TextFacts, dated: ReadonlyMap<Fact, Composed>): string {
  const { start, end } = dated.get(fact) ?? fact;
  return shown.slice(start, end);
}
