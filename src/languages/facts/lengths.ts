import type { Fact } from "./fact.ts";

/** Units of time in minutes (`d:`), or from a month on in months (`y:`). See counted.ts. */
const UNITS: Readonly<Record<string, readonly [key: string, factor: number]>> = {
  second: ["d", 1 / 60],
  minute: ["d", 1],
  "quarter of an hour": ["d", 15],
  hour: ["d", 60],
  day: ["d", 1440],
  week: ["d", 10_080],
  fortnight: ["d", 20_160],
  month: ["y", 1],
  year: ["y", 12],
  decade: ["y", 120],
  century: ["y", 1200],
};

/** Whether this is a unit of time. */
export const isTime = (unit: string | undefined): boolean => unit !== undefined && unit in UNITS;

/**
 * Keys of a length of time, the same for `48 uur` and "two days": `d:2880` in minutes, `y:24` in months. None for other
 * units.
 */
export function lengths({ values = [], isOrdinal, isHour }: Fact, unit: string | undefined): string[] {
  const known = unit === undefined ? undefined : UNITS[unit];
  if (!known || isHour || (isOrdinal && values.every(Number.isInteger))) return [];
  const [key, factor] = known;
  return values.map((value) => `${key}:${Math.round(value * factor * 1e6) / 1e6}`);
}
