import type { NumberWord } from "../number-words.ts";

/** The possible meanings of a word. */
export interface Word {
  number?: NumberWord | undefined;
  /** 1 is January. */
  month?: number | undefined;
  /** 1 is Monday. */
  weekday?: number | undefined;
  /** A short name, as `okt`: a name only next to a number. */
  isShort?: boolean | undefined;
}

/** The meanings of the words of a language. */
export type Words = ReadonlyMap<string, Word>;
