import { memoize } from "../model/memoize.ts";

/** A word of a text and where it stands. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'ʼ]*/gu;

/** The words of a text as they are written: letters, digits, and apostrophes between them. */
export const wordsIn: (text: string) => readonly string[] = memoize((text) => text.match(WORD) ?? []);

/** The words of a text with their places. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** Stands for what is no prose, see `visibleText`. */
const HIDDEN = "\uFFFC";

/** As many signs that are no word as the text has. */
export const hidden = (text: string): string => HIDDEN.repeat(text.length);

/** Most texts have no address. */
const MAYBE_ADDRESS = /[@/#]|\w\.\w/;
const ADDRESS =
  /https?:\/\/\S+|(?<![^\s(])[@#][\p{L}\p{N}_.-]+|(?<![^\s])[^\s@]{1,64}@\S*|(?<![\p{L}\p{N}-])[\p{L}\p{N}-]+(?:[./][\p{L}\p{N}-]+)+/gu;

/** A text with its addresses, accounts, hashtags and the names in it hidden. */
export function withoutNames(text: string, names: readonly string[]): string {
  const plain = MAYBE_ADDRESS.test(text) ? text.replace(ADDRESS, hidden) : text;
  return names.reduce((rest, name) => (rest.includes(name) ? rest.replaceAll(name, hidden) : rest), plain);
}
