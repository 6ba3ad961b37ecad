import type { Fact } from "./fact.ts";

/** How a language says a fraction of two numbers. */
interface Manner {
  /** Between the two. */
  between: RegExp;
  /** How the second one is written. */
  second?: RegExp;
  /** The whole comes first: "of three places two". */
  isTurned?: true;
  /** Behind the whole: one part of it. */
  one?: RegExp;
}

const MANNERS: Readonly<Record<string, Manner>> = {
  ar: { between: /^ $/, second: /^(?:ال)?(?:اثلاث|ارباع|اخماس|اسداس|اسباع|اثمان|اتساع|اعشار)/ },
  so: {
    between: /^[ -]meelood\p{L}* (?:oo )?$/u,
    isTurned: true,
    one: /^[ -]meelood\p{L}* (?:oo )?(?:meel|mid|hal)(?!ood)/u,
  },
};

/** Numbers, with the fraction that two of them make together: `ثلاثة أرباع` may be 3, and may be 0.75. */
export function fractions(numbers: readonly Fact[], low: string, language: string): Fact[] {
  const manner = MANNERS[language];
  if (!manner) return [...numbers];
  return numbers.map((number, at) => {
    const other = numbers[manner.isTurned ? at - 1 : at + 1];
    const [first, second] = manner.isTurned ? [other, number] : [number, other];
    const value = number.values?.[0] ?? 0;
    if (manner.one?.test(low.slice(number.end, number.end + 24)) && value > 1)
      return withValue(number, 1 / value);
    if (!first || !second || !manner.between.test(low.slice(first.end, second.start))) return number;
    if (manner.second && !manner.second.test(low.slice(second.start, second.end))) return number;
    // `أرباع` may be a quarter, and four of them are the whole.
    const share = value / Math.max(...(other!.values ?? [0]));
    return share < 1 ? withValue(number, share) : number;
  });
}

const withValue = (number: Fact, value: number): Fact => ({
  ...number,
  values: [...number.values!, Math.round(value * 1e4) / 1e4],
});
