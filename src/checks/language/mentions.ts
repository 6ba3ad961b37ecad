import { hidden, withoutNames, wordsIn } from "../../languages/tokens.ts";
import type { Pair } from "../check.ts";

/** Brackets, placeholders and quotations that are short enough to be a mention. */
const MENTION =
  /\([^()]{1,120}\)|\{[^{}]{1,40}\}|“[^“”]{1,80}”|«[^«»]{1,80}»|(?<![\p{L}\p{N}])‘[^‘’]{1,80}’|"[^"]{1,80}"/gu;

/** Hides what may be in any language: text in brackets, quotes and braces. */
export const withoutMentions = (text: string): string => text.replace(MENTION, hidden);

/** The words of a text outside untranslated names, brackets and quotations, in order. */
export const proseWords = (text: string, { glossary }: Pair) =>
  wordsIn(withoutNames(withoutMentions(text), glossary.keep)).filter((word) => /\p{L}/u.test(word));
