import { languageData } from "../index.ts";
import type { Fact } from "./fact.ts";
import { lengths } from "./lengths.ts";

/** Characters around a number that are searched. */
const AROUND = 12;
const before = ({ start }: Fact, low: string) => low.slice(Math.max(0, start - AROUND), start);

/**
 * Keys of what else a bare number may be, by the words around it: a length of time (`48 uur` and "two days" are
 * `d:2880`), a percentage, the years of a century, a month ("month 9").
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

/** Whether it is the century of a decade: the 20 of "the thirties of the 20th century". */
export const isOfDecade = (number: Fact, low: string, language: string) =>
  languageData(language).numbers?.century?.ofDecade?.test(before(number, low)) ?? false;
