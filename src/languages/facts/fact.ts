/** The kind of a fact. */
export type Kind = "number" | "time" | "month" | "weekday" | "phone" | "address";

/**
 * A fact at its position in a text, with keys for everything it may mean. Two that share a key may be the same: `n:700`
 * a number, `€:12.5` an amount, `%:15` a percentage, `t:570` minutes since midnight, `h:570` the same on a 12-hour
 * clock, `o:570` a number that is an hour if the other text has the part of the day, `r:17` the hour at which a range
 * ends, `m:3` a month, `w:1` a weekday, `p:` a telephone number, `l:` literal text.
 */
export interface Fact {
  kind: Kind;
  start: number;
  end: number;
  keys: string[];
  /** Written in digits, or literal: a translation may not change it. */
  isDigits: boolean;
  /** Possible values of a number, before its unit is known. */
  values?: number[] | undefined;
  /** Possible minutes since midnight of a time or an hour. */
  hours?: number[] | undefined;
  /** The kind of thing that a number counts, see counted.ts. */
  counts?: string | undefined;
  /** `counts` comes from a number behind it: the 10 of "10 to 12 weeks". */
  isListed?: boolean | undefined;
  /** Often means something else. */
  isFaint?: boolean | undefined;
  /** Followed by "and a half". */
  isHalf?: boolean | undefined;
  isOrdinal?: boolean | undefined;
  /** Part of a date in digits. */
  isPart?: boolean | undefined;
  /** A Dutch time in words, which includes all its numbers. */
  isTold?: boolean | undefined;
  /** `7 pm`: an hour, not a number. */
  isHour?: boolean | undefined;
}

/** Whether two facts may be the same. */
export const fits = (one: Fact, other: Fact) => one.keys.some((key) => other.keys.includes(key));

/** The facts that may be one of `others`. */
export const fittingAny = (facts: readonly Fact[], others: readonly Fact[]): Fact[] =>
  facts.filter((fact) => others.some((other) => fits(other, fact)));

/** Whether a number may be a year from 1900 to 2099. */
export const mayBeYear = ({ isDigits, values = [] }: Fact) =>
  isDigits && values.some((value) => value >= 1900 && value < 2100);

/** Whether a number is a year that counts nothing: `2026`. */
export const isYear = (number: Fact): boolean => !number.counts && mayBeYear(number);

/** What a number counts: a thing, euros, other money or hundredths; undefined if unknown. */
export const thingOf = ({ counts, keys }: Fact): string | undefined =>
  counts ?? /^[€$%](?=:)/.exec(keys[0] ?? "")?.[0];

/** The text of a fact. */
export const textOf = ({ shown }: { shown: string }, { start, end }: Fact): string => shown.slice(start, end);
