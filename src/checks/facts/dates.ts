import { type Fact, fits } from "../../languages/facts/fact.ts";
import type { TextFacts } from "../../languages/facts/read.ts";
import { inAnyLanguage, languageData } from "../../languages/index.ts";

/** A month with the parts of its date next to it. */
export interface Composed {
  month: Fact;
  day?: Fact | undefined;
  /** Other days of the month: the 7th of `7 en 14 februari`. */
  more: Fact[];
  year?: Fact | undefined;
  weekday?: Fact | undefined;
  parts: Fact[];
  start: number;
  end: number;
}

/** Between a day and its month: `3 maart`, `3-da bisha Maarso`, `3 من مارس`, `1st of March`. */
const DAY_GAP = new RegExp(
  `^(?:['-]?\\p{L}{1,5}|\\.)?(?: (?:${inAnyLanguage(({ particles }) => particles?.ofMonth)}))* ?$`,
  "u",
);
/** Between a month and a day behind it: `March 3`, `Oct. 3`, `March the 3rd`. */
const TURNED_GAP = /^ (?:the )?$/;
const BEHIND_GAP = new RegExp(
  `^(?:'\\p{L}{1,3})?(?: (?:${inAnyLanguage(({ particles }) => particles?.behindMonth)}))?,? ?$`,
  "u",
);
/** Between days of one month (`3, 10 en 17 maart`), or around a month: a word or two. */
const NEAR = /^[^.;:!?؟؛\n]{0,16}$/;
const DAYS_GAP = /^(?:e|de)?(?:, | en | t\/m | tot en met | tot | of | naar | ?[-–] ?)$/;
const YEAR_GAP = /^[^\d.;:!?؟؛\n]{0,12}$/;
const WEEKDAY_GAP = /^,?،? ?$/;
/** In front of Good Friday, which has other names elsewhere. */
const GOOD = /(?<!\p{L})goede $/u;
/** Between the first and the last day of a Dutch range: `maandag tot en met donderdag`. */
export const RANGE_GAP = /^ (?:tot(?: en met)?|t\/m) $|^ ?[-–] ?$/;

const isDay = ({ kind, values, isHour }: Fact) =>
  kind === "number" &&
  !isHour &&
  (values ?? []).some((value) => Number.isInteger(value) && value >= 1 && value <= 31);
/** Not the 2000 of `in juni 2000 mensen`. */
const OF_YEARS: ReadonlySet<string | undefined> = new Set([undefined, "year", "calendar year", "number"]);
const isYear = ({ kind, values, counts, keys }: Fact) =>
  kind === "number" &&
  keys.some((key) => key.startsWith("n:")) &&
  OF_YEARS.has(counts) &&
  (values ?? []).some((value) => value >= 1900 && value < 2100);

/** Whether a number behind a month may be its day: `May 3`, `May the third`, but not `in May two evenings`. */
const isTurnedDay = (number: Fact, language: string) =>
  !languageData(language).names?.isDayFirst &&
  isDay(number) &&
  (number.isDigits || number.isOrdinal === true);

/** The dates of a text, each around the name or the number of its month. */
export function dates({ low, facts }: TextFacts, language: string): Composed[] {
  return facts.flatMap((month, at): Composed[] => {
    if (month.kind !== "month") return [];
    const between = (one: Fact | undefined, other: Fact | undefined) =>
      one && other ? low.slice(one.end, other.start) : "\n";
    if (month.isPart) {
      const parts = facts
        .slice(Math.max(0, at - 2), at + 3)
        .filter(({ start, end }) => start === month.start && end === month.end);
      const [day, year] = parts.filter(({ kind }) => kind === "number");
      return [{ month, day, more: [], year, parts, start: month.start, end: month.end }];
    }
    // `6 augustus, maandag tot en met donderdag`
    const isOfRange = (weekday: Fact) => {
      const next = facts[facts.indexOf(weekday) + 1];
      return next?.kind === "weekday" && RANGE_GAP.test(between(weekday, next));
    };
    const [before, behind, later] = [facts[at - 1], facts[at + 1], facts[at + 2]];
    const left = before && isDay(before) && DAY_GAP.test(between(before, month)) ? before : undefined;
    const right =
      !left && behind && isTurnedDay(behind, language) && TURNED_GAP.test(between(month, behind))
        ? behind
        : undefined;
    const next = right ? later : behind;
    const year = next && isYear(next) && YEAR_GAP.test(between(right ?? month, next)) ? next : undefined;
    const parts = [left, month, right, year].filter((part) => part !== undefined);
    const first = facts[left ? at - 2 : at - 1];
    const last = facts[at + 1 + Number(right !== undefined) + Number(year !== undefined)];
    const weekday = [
      first?.kind === "weekday" &&
      !GOOD.test(low.slice(0, first.start)) &&
      WEEKDAY_GAP.test(between(first, parts[0]))
        ? first
        : undefined,
      last?.kind === "weekday" && WEEKDAY_GAP.test(between(parts.at(-1), last)) && !isOfRange(last)
        ? last
        : undefined,
    ].find((each) => each !== undefined);
    const all = weekday ? [...parts, weekday] : parts;
    return [
      {
        month,
        day: left ?? right,
        more: left ? listed(facts, at - 1, low) : [],
        year,
        weekday,
        parts: all,
        start: Math.min(...all.map(({ start }) => start)),
        end: Math.max(...all.map(({ end }) => end)),
      },
    ];
  });
}

/** The other days of a list that ends with the one at `last`: `3, 10 en 17 maart`. */
function listed(facts: readonly Fact[], last: number, low: string): Fact[] {
  const found: Fact[] = [];
  for (let at = last - 1; facts[at]; at--) {
    const day = facts[at]!;
    if (!isDay(day) || !day.isDigits || !DAYS_GAP.test(low.slice(day.end, facts[at + 1]!.start))) break;
    found.push(day);
  }
  return found;
}

/** Whether the translation has the days, the year and the weekday of a Dutch date next to its month. */
export function isBound({ month, day, more, year, weekday }: Composed, translation: TextFacts): boolean {
  const around = translation.facts
    .filter((found) => fits(month, found))
    .map((found) => beside(found, translation));
  // The month is still in Dutch.
  if (around.length === 0) return true;
  const isBeside = (...parts: (Fact | undefined)[]) =>
    around.some(({ before, behind }) => {
      const place = (part: Fact | undefined) =>
        part &&
        (before.some((each) => fits(part, each)) ? -1 : behind.some((each) => fits(part, each)) ? 1 : 0);
      const [first, last] = [place(parts[0]), place(parts[1])];
      // Year, month, day is an order for digits only.
      if (first === 1 && last === -1) return false;
      return first !== 0 && last !== 0 && place(parts[2]) !== 0;
    });
  if (day && weekday && isOfSameMonth(weekday, day, month, translation)) return true;
  return isBeside(day, year, weekday) && more.every((each) => isBeside(each));
}

/** `from Friday 2 April to Monday the 5th`: a weekday and a day of a month named earlier. */
function isOfSameMonth(weekday: Fact, day: Fact, month: Fact, { low, facts }: TextFacts): boolean {
  return facts.some((found, at) => {
    const next = facts[at + 1];
    if (!next || !fits(weekday, found) || !fits(day, next) || facts[at + 2]?.kind === "month") return false;
    const isDate =
      WEEKDAY_GAP.test(low.slice(found.end, next.start)) || TURNED_GAP.test(low.slice(found.end, next.start));
    return (
      isDate &&
      facts
        .slice(0, at)
        .findLast(({ kind }) => kind === "month")
        ?.keys.some((key) => month.keys.includes(key)) === true
    );
  });
}

/** The most facts of a date on either side of its month, with the other days of a list. */
const MOST_BESIDE = 12;

/** The facts before and behind a month that may belong to its date. */
function beside(month: Fact, { low, facts }: TextFacts): { before: Fact[]; behind: Fact[] } {
  const [before, behind]: [Fact[], Fact[]] = [[], []];
  const at = facts.indexOf(month);
  const [least, most] = [at - MOST_BESIDE, at + MOST_BESIDE];
  const isWithin = (each: Fact) => each.start >= month.start && each.end <= month.end;
  for (let edge = month, place = at - 1; facts[place] && place > least; place--) {
    const next = facts[place]!;
    const gap = low.slice(next.end, edge.start);
    if (!isWithin(next) && !NEAR.test(gap)) break;
    // "30 of 247th September": not a day.
    if (edge === month && next.isDigits && !isDay(next) && !isYear(next) && DAY_GAP.test(gap)) break;
    // Also "كانون الثاني/يناير": two names of one month.
    if (next.kind === "month" && !fits(next, month)) break;
    before.push(next);
    edge = next;
  }
  let hasYear = false;
  const [day] = before;
  // "25 Mart'ta 8.": a month has one day.
  const hasDay = day?.isDigits === true && isDay(day) && DAY_GAP.test(low.slice(day.end, month.start));
  for (let edge = month, place = at + 1; facts[place] && place < most; place++) {
    const next = facts[place]!;
    const gap = low.slice(edge.end, next.start);
    if (!isWithin(next) && !NEAR.test(gap)) break;
    if (edge.kind === "weekday" && !isYear(next)) break;
    if (isYear(next)) {
      if (hasYear) break;
      hasYear = true;
      behind.push(next);
    } else if (isDay(next) && !isWithin(next)) {
      // The day of another month, as in `24 and 31 December 2026`, may come between this one and the year.
      if (hasDay || hasYear || !(edge === month ? BEHIND_GAP.test(gap) : true)) {
        if (hasDay || hasYear || facts[place + 1]?.kind !== "month") break;
      } else if (!isOfNext(next, place, facts, low)) behind.push(next);
    } else if (next.kind !== "month") {
      behind.push(next);
      if (next.kind !== "weekday" && !isWithin(next)) break;
    }
    edge = next;
  }
  return { before, behind };
}

/** Whether a number behind a month belongs to the next month. */
function isOfNext(number: Fact, at: number, facts: readonly Fact[], low: string): boolean {
  const next = facts[at + 1];
  return next?.kind === "month" && DAY_GAP.test(low.slice(number.end, next.start));
}
