/** What a fact is about. */
export type Kind = "number" | "time" | "month" | "weekday" | "phone" | "address";

/**
 * A fact where it stands in a text, with everything it may mean. Two that share a key may be the same: `n:700` a number,
 * `€:12.5` an amount, `%:15`, `t:570` minutes since midnight, `h:570` the same on a clock of twelve, `o:570` a number that
 * is an hour where the other text says the part of the day, `r:17` the hour at which a range ends, `m:3` a month, `w:1` a weekday, `p:` a telephone number, `l:`
 * what is the same letter by letter.
 */
export interface Fact {
  kind: Kind;
  start: number;
  end: number;
  keys: string[];
  /** It stands in figures, or letter by letter: nothing of it may change. */
  isDigits: boolean;
  /** What a number may be, before its unit is known. */
  values?: number[] | undefined;
  /** Minutes since midnight, of a time or an hour. */
  hours?: number[] | undefined;
  /** The kind of thing that a number counts, see counted.ts. */
  counts?: string | undefined;
  /** It has that from a number behind it: the 10 of "10 to 12 weeks". */
  isListed?: boolean | undefined;
  /** Often another word. */
  isFaint?: boolean | undefined;
  /** "And a half" stands behind it. */
  isHalf?: boolean | undefined;
  isOrdinal?: boolean | undefined;
  /** Of a date in figures. */
  isPart?: boolean | undefined;
  /** A Dutch time in words, with all numbers in it. */
  isTold?: boolean | undefined;
  /** `7 pm`: an hour and no number. */
  isHour?: boolean | undefined;
}

/** May two facts be the same? */
export const fits = (one: Fact, other: Fact) => one.keys.some((key) => other.keys.includes(key));

/** Those facts that may be one of `others`. */
export const fittingAny = (facts: readonly Fact[], others: readonly Fact[]): Fact[] =>
  facts.filter((fact) => others.some((other) => fits(other, fact)));

/** May a number be a year of our time? */
export const mayBeYear = ({ isDigits, values = [] }: Fact) =>
  isDigits && values.some((value) => value >= 1900 && value < 2100);

/** `2026`, which counts nothing. */
export const isYear = (number: Fact): boolean => !number.counts && mayBeYear(number);

/** What a number counts: a thing, euros, other money or hundredths; undefined where nobody knows. */
export const thingOf = ({ counts, keys }: Fact): string | undefined =>
  counts ?? /^[€$%](?=:)/.exec(keys[0] ?? "")?.[0];

/** The text of a fact. */
export const textOf = ({ shown }: { shown: string }, { start, end }: Fact): string => shown.slice(start, end);
