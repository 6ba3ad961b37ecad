import { hidden, withoutNames, wordsIn } from "../../languages/tokens.ts";
import type { Pair } from "../check.ts";

/** Brackets, placeholders and quotations, up to a length at which they are no longer a mention of something. */
const MENTION =
  /\([^()]{1,120}\)|\{[^{}]{1,40}\}|“[^“”]{1,80}”|«[^«»]{1,80}»|(?<![\p{L}\p{N}])‘[^‘’]{1,80}’|"[^"]{1,80}"/gu;

/** The text with what may be in any language hidden: what stands in brackets, quotes and braces. */
export const withoutMentions = (text: string): string => text.replace(MENTION, hidden);

/** The words of a text outside of names that stay, brackets and quotations, in their order. */
export const proseWords = (text: string, { glossary }: Pair) =>
  wordsIn(withoutNames(withoutMentions(text), glossary.keep)).filter((word) => /\p{L}/u.test(word));
