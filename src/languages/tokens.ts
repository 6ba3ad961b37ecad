import { memoize } from "../model/memoize.ts";

/** A word of a text with its position. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'ʼ]*/gu;

/** The words of a text in their original case: letters, digits, and apostrophes between them. */
export const wordsIn: (text: string) => readonly string[] = memoize((text) => text.match(WORD) ?? []);

/** The words of a text with their positions. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** Replaces what is not prose, see `visibleText`. */
const HIDDEN = "\uFFFC";

/** Hides a text, keeping its length. */
export const hidden = (text: string): string => HIDDEN.repeat(text.length);

/** Most texts have no address. */
const MAYBE_ADDRESS = /[@/#]|\w\.\w/;
const ADDRESS =
  /https?:\/\/\S+|(?<![^\s(])[@#][\p{L}\p{N}_.-]+|(?<![^\s])[^\s@]{1,64}@\S*|(?<![\p{L}\p{N}-])[\p{L}\p{N}-]+(?:[./][\p{L}\p{N}-]+)+/gu;

/** Hides addresses, accounts, hashtags and names in a text. */
export function withoutNames(text: string, names: readonly string[]): string {
  const plain = MAYBE_ADDRESS.test(text) ? text.replace(ADDRESS, hidden) : text;
  return names.reduce((rest, name) => (rest.includes(name) ? rest.replaceAll(name, hidden) : rest), plain);
}
