import { languageData } from "../index.ts";
import type { Fact } from "./fact.ts";

/** Two letters or more: `XVIII`, `II`. One letter is often a name, or "I". */
const SEVERAL = /(?<![\p{L}\d.-])(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?![\p{L}\d-])/gu;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Finds Roman numerals in a text in its original case: `XVIII. yüzyıl`, `Willem III`. */
export function romans(shown: string, language: string): Fact[] {
  if (!/[IVX]/.test(shown)) return [];
  const one = languageData(language).numbers?.romanLetter;
  const found = [...shown.matchAll(SEVERAL), ...(one ? shown.matchAll(one) : [])];
  return found.map(({ 0: text, index: start }) => ({
    kind: "number",
    start,
    end: start + text.length,
    keys: [],
    values: [numberOf(text)],
    isOrdinal: true,
    isDigits: false,
  }));
}

/** A smaller letter in front of a larger one is subtracted. */
const numberOf = (text: string) =>
  [...text].reduce((sum, letter, at) => {
    const [value, next] = [VALUES[letter]!, VALUES[text[at + 1] ?? ""] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);
