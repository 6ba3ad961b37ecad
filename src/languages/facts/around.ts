import { languageData } from "../index.ts";
import type { Fact } from "./fact.ts";
import { lengths } from "./lengths.ts";

/** So many characters around a number. */
const AROUND = 12;
const before = ({ start }: Fact, low: string) => low.slice(Math.max(0, start - AROUND), start);

/**
 * Keys of what a bare number may be as well, by what stands around it: a length of time (`48 uur` and "two days" are
 * `d:2880`), a share of a hundred, the years of a century, a month ("month 9").
 */
export function around(number: Fact, low: string, language: string): string[] {
  const { end, values = [] } = number;
  const century = languageData(language).numbers?.century;
  const isCentury =
    century?.before?.test(before(number, low)) || century?.behind?.test(low.slice(end, end + AROUND));
  const isOfMonth = languageData(language).names?.beforeMonth?.test(before(number, low));
  return [
    ...lengths(number, number.counts),
    ...values.filter((value) => value < 1).map((value) => `%:${Math.round(value * 100)}`),
    ...(isCentury ? values.map((value) => `n:${(value - 1) * 100}`) : []),
    ...(isOfMonth ? values.filter((value) => value <= 12).map((value) => `m:${value}`) : []),
  ];
}

/** Is it the 20 of "the thirties of the 20th century"? */
export const isOfDecade = (number: Fact, low: string, language: string) =>
  languageData(language).numbers?.century?.ofDecade?.test(before(number, low)) ?? false;
