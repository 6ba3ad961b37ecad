/** A unit in the base unit of what it measures, and how far off a conversion may be. */
interface Measure {
  of: string;
  factor: number;
}
const MEASURES: Readonly<Record<string, Measure>> = {
  century: { of: "months", factor: 1200 },
  decade: { of: "months", factor: 120 },
  year: { of: "months", factor: 12 },
  month: { of: "months", factor: 1 },
  week: { of: "time", factor: 10080 },
  day: { of: "time", factor: 1440 },
  hour: { of: "time", factor: 60 },
  "quarter of an hour": { of: "time", factor: 15 },
  minute: { of: "time", factor: 1 },
  second: { of: "time", factor: 1 / 60 },
  km: { of: "length", factor: 1000 },
  metre: { of: "length", factor: 1 },
  cm: { of: "length", factor: 0.01 },
  mile: { of: "length", factor: 1609.344 },
  foot: { of: "length", factor: 0.3048 },
  inch: { of: "length", factor: 0.0254 },
  yard: { of: "length", factor: 0.9144 },
  kg: { of: "weight", factor: 1 },
  gram: { of: "weight", factor: 0.001 },
  pound: { of: "weight", factor: 0.4536 },
  stone: { of: "weight", factor: 6.35 },
  tonne: { of: "weight", factor: 1000 },
  litre: { of: "volume", factor: 1 },
  gallon: { of: "volume", factor: 3.785 },
  celsius: { of: "warmth", factor: 1 },
  fahrenheit: { of: "warmth", factor: 5 / 9 },
  "square metre": { of: "area", factor: 1 },
  "square foot": { of: "area", factor: 0.0929 },
  hectare: { of: "area", factor: 10_000 },
  acre: { of: "area", factor: 4046.9 },
};
/** What is zero on the scale: -17.8 °C is 0 °F. */
const ZERO: Readonly<Record<string, number>> = { fahrenheit: -160 / 9 };
/** Times convert exactly; who makes kilometres of miles rounds them. */
const EXACT: ReadonlySet<string> = new Set(["months", "time"]);
const ROUNDING = 0.05;

export const isMeasure = (kind: string | undefined): boolean => kind !== undefined && kind in MEASURES;

/** Is `value` of one unit the same as `other` of another: 300 km and 190 miles, two weeks and 14 days? */
export function isConverted(value: number, unit: string, other: number, otherUnit: string): boolean {
  const [from, to] = [MEASURES[unit], MEASURES[otherUnit]];
  if (!from || !to || from.of !== to.of || unit === otherUnit) return false;
  const [one, two] = [value * from.factor + (ZERO[unit] ?? 0), other * to.factor + (ZERO[otherUnit] ?? 0)];
  const room = EXACT.has(from.of) ? 1e-6 : ROUNDING;
  return Math.abs(one - two) <= room * Math.max(Math.abs(one), Math.abs(two));
}
