import { type Fact, textOf } from "../../languages/facts/fact.ts";
import { isTime } from "../../languages/facts/lengths.ts";
import type { TextFacts } from "../../languages/facts/read.ts";
import { inAnyLanguage, languageData } from "../../languages/index.ts";
import { type Message, message } from "../../model/message.ts";
import { SOURCE } from "../../model/site.ts";

/** A unit as a multiple of the base unit of its quantity. */
interface Measure {
  of: string;
  factor: number;
}
const MEASURES: Readonly<Record<string, Measure>> = {
  km: { of: "length", factor: 1000 },
  metre: { of: "length", factor: 1 },
  cm: { of: "length", factor: 0.01 },
  mile: { of: "length", factor: 1609.344 },
  foot: { of: "length", factor: 0.3048 },
  inch: { of: "length", factor: 0.0254 },
  yard: { of: "length", factor: 0.9144 },
  kg: { of: "weight", factor: 1 },
  gram: { of: "weight", factor: 0.001 },
  hectogram: { of: "weight", factor: 0.1 },
  pound: { of: "weight", factor: 0.4536 },
  stone: { of: "weight", factor: 6.35 },
  tonne: { of: "weight", factor: 1000 },
  litre: { of: "volume", factor: 1 },
  decilitre: { of: "volume", factor: 0.1 },
  centilitre: { of: "volume", factor: 0.01 },
  millilitre: { of: "volume", factor: 0.001 },
  gallon: { of: "volume", factor: 3.785 },
  celsius: { of: "warmth", factor: 1 },
  fahrenheit: { of: "warmth", factor: 5 / 9 },
  "square metre": { of: "area", factor: 1 },
  "square foot": { of: "area", factor: 0.0929 },
  hectare: { of: "area", factor: 10_000 },
  acre: { of: "area", factor: 4046.9 },
};
/** Zero of the scale, in the base unit: 0 °F is -17.8 °C. */
const ZERO: Readonly<Record<string, number>> = { fahrenheit: -160 / 9 };
/** Tolerance, as people round when they convert. Times have keys of their own, see lengths.ts. */
const ROUNDING = 0.05;

/** Whether this is a unit rather than a thing that is counted. */
export const isMeasure = (kind: string | undefined): boolean =>
  isTime(kind) || (kind !== undefined && kind in MEASURES);

/** Whether two values in different units are equal: 300 km and 190 miles. */
function isConverted(value: number, unit: string, other: number, otherUnit: string): boolean {
  const [from, to] = [MEASURES[unit], MEASURES[otherUnit]];
  if (!from || !to || from.of !== to.of || unit === otherUnit) return false;
  const [one, two] = [value * from.factor + (ZERO[unit] ?? 0), other * to.factor + (ZERO[otherUnit] ?? 0)];
  const rounded = ROUNDING * Math.max(Math.abs(one), Math.abs(two));
  return Math.abs(one - two) <= (from.of === "warmth" ? Math.max(1, rounded) : rounded);
}

/** In front of an amount that converts another: "€100 ($110)", "€100 or about $110". */
const BESIDE = new RegExp(
  `(?:\\(| (?:${inAnyLanguage(({ particles }) => particles?.other)}) )[^\\d()]{0,16}$`,
  "u",
);
/** Range of exchange rates of the euro. */
const [LEAST, MOST] = [0.5, 2];

/**
 * Whether a number of the translation (in `language`) converts one of the Dutch, which is there too, to another unit or
 * currency: `300 km (190 miles)`.
 */
export function isConversion(
  added: Fact,
  dutch: TextFacts,
  translation: TextFacts,
  language: string,
): boolean {
  const { values = [], counts, keys } = added;
  const own = translation.facts.indexOf(added);
  const before = translation.facts[own - 1];
  const isBeside = before && BESIDE.test(translation.low.slice(before.end, added.start));
  const isMoney = keys.some((key) => /^[€$]/.test(key));
  if (!isBeside && !(counts !== undefined && counts in MEASURES)) return false;
  return dutch.facts.some((fact) => {
    const pairs = (fact.values ?? []).flatMap((value) => values.map((other) => [value, other] as const));
    const isTold = translation.facts.some(
      (each) => each !== added && each.keys.some((key) => fact.keys.includes(key)),
    );
    if (!isTold) return false;
    if (isMoney && isBeside && fact.keys.some((key) => /^[€$]/.test(key)))
      return pairs.some(([value, other]) => other >= LEAST * value && other <= MOST * value);
    const [from, to] = [signOf(fact, dutch, SOURCE), signOf(added, translation, language)];
    return pairs.some(([value, other]) =>
      isConverted(from * value, fact.counts ?? "", to * other, counts ?? ""),
    );
  });
}

/** -1 for degrees below zero. */
const signOf = (fact: Fact, scan: TextFacts, language: string) =>
  MEASURES[fact.counts ?? ""]?.of === "warmth" && isBelowZero(fact, scan, language) ? -1 : 1;

/** Whether the number is below zero: `-5 °C`, `5 graden onder nul`, but not the end of `3-5 °C`. */
function isBelowZero({ start, end }: Fact, { low }: TextFacts, language: string): boolean {
  const { before, behind } = languageData(language).aroundNumbers?.belowZero ?? {};
  const front = low.slice(Math.max(0, start - 24), start);
  return (
    /(?<![\d°])(?<!° ?c ?)[-−–] ?$/.test(front) ||
    (before?.test(front) ?? false) ||
    (behind?.test(low.slice(end, end + 40)) ?? false)
  );
}

/** Units of time, for lengths of time only: `24 uur` as 24 days, but not a time of day as hours. */
const TIMES: Readonly<Record<string, Measure>> = {
  minute: { of: "time", factor: 1 },
  hour: { of: "time", factor: 60 },
  day: { of: "time", factor: 1440 },
  week: { of: "time", factor: 10_080 },
  month: { of: "time", factor: 43_800 },
  year: { of: "time", factor: 525_600 },
};
const measureOf = (unit: string): Measure | undefined => MEASURES[unit] ?? TIMES[unit];

/** A yard is nearly a metre. */
const isNearly = (one: number, other: number) => Math.abs(one - other) <= 0.1 * Math.max(one, other);

/** Whether it is a plain number: not an hour, an ordinal or part of a list. */
const isPlain = ({ kind, isHour, isOrdinal, isListed }: Fact) =>
  kind === "number" && !isHour && !isOrdinal && !isListed;

/** Numbers with another unit or sign in the translation: `5 km` as 5 miles, `-5 °C` as 5 °C. */
export function remeasured(dutch: TextFacts, translation: TextFacts, language: string): Message[] {
  return dutch.facts.flatMap((fact) => {
    const { counts: unit = "", values = [] } = fact;
    const measure = measureOf(unit);
    const same = translation.facts.filter((each) => values.some((value) => each.values?.includes(value)));
    const isHourThere = translation.facts.some(({ keys }) =>
      fact.keys.some((key) => key.startsWith("t:") && keys.includes(`o:${key.slice(2)}`)),
    );
    if (!measure || same.length === 0 || !isPlain(fact) || isHourThere) return [];
    const isOther = same.every((each) => {
      const other = measureOf(each.counts ?? "");
      return isPlain(each) && other?.of === measure.of && !isNearly(measure.factor, other.factor);
    });
    if (isOther) return [message("check.facts.unit", { text: textOf(dutch, fact) })];
    const isTurned =
      measure.of === "warmth" &&
      same.every(
        (each) =>
          MEASURES[each.counts ?? ""]?.of === measure.of &&
          isBelowZero(each, translation, language) !== isBelowZero(fact, dutch, SOURCE),
      );
    return isTurned ? [message("check.facts.belowZero", { text: textOf(dutch, fact) })] : [];
  });
}
