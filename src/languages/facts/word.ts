import type { NumberWord } from "../number-words.ts";

/** What a word may say. */
export interface Word {
  number?: NumberWord | undefined;
  /** 1 is January. */
  month?: number | undefined;
  /** 1 is Monday. */
  weekday?: number | undefined;
  /** A short name, as `okt`: only beside a number it is one. */
  isShort?: boolean | undefined;
}

/** What the words of a language say. */
export type Words = ReadonlyMap<string, Word>;
