import { memoize } from "../../model/memoize.ts";
import { languageData } from "../index.ts";

/** A multiplier of a number, its end, and whether it may be something else. */
export interface Scale {
  value: number;
  end: number;
  isOpen: boolean;
}

const patternsOf = memoize((language) => {
  const { words = {}, letters = {} } = languageData(language).numbers?.scales ?? {};
  const row = (list: Readonly<Record<string, string>>, isOpen: boolean) =>
    Object.entries(list).map(([value, source]) => ({
      pattern: new RegExp(`^[ -]?(?:${source})(?!\\p{L})`, "u"),
      value: Number(value),
      isOpen,
    }));
  return [...row(words, false), ...row(letters, true)];
});

/** Length of the longest scale word. */
const LONGEST = 14;

/** Finds the multiplier of the digits that end at `end`: the `bn` of `£2.8bn`. `isAmount`: they have a currency. */
export function scaleAt(low: string, end: number, isAmount: boolean, language: string): Scale | undefined {
  const behind = low.slice(end, end + LONGEST);
  for (const { pattern, value, isOpen } of patternsOf(language)) {
    const length = pattern.exec(behind)?.[0].length;
    if (length !== undefined) return { value, end: end + length, isOpen: isOpen && !isAmount };
  }
  return undefined;
}
