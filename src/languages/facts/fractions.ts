import type { Fraction } from "../language.ts";
import type { Fact } from "./fact.ts";

/** Adds to numbers the fraction that two of them form: `ثلاثة أرباع` may be 3 or 0.75. */
export function fractions(numbers: readonly Fact[], low: string, manner: Fraction | undefined): Fact[] {
  if (!manner) return [...numbers];
  return numbers.map((number, at) => {
    const other = numbers[manner.isTurned ? at - 1 : at + 1];
    const [first, second] = manner.isTurned ? [other, number] : [number, other];
    const value = number.values?.[0] ?? 0;
    if (manner.one?.test(low.slice(number.end, number.end + 24)) && value > 1)
      return withValue(number, 1 / value);
    if (!first || !second || !manner.between.test(low.slice(first.end, second.start))) return number;
    if (manner.second && !manner.second.test(low.slice(second.start, second.end))) return number;
    // `أرباع` may be a quarter, with four in the whole.
    const share = value / Math.max(...(other!.values ?? [0]));
    return share < 1 ? withValue(number, share) : number;
  });
}

const withValue = (number: Fact, value: number): Fact => ({
  ...number,
  values: [...number.values!, Math.round(value * 1e4) / 1e4],
});
