/** Patterns for words, for the language files. */

/** Boundaries of a whole word. */
const [START, END] = ["(?<!\\p{L})", "(?!\\p{L})"];

/** Matches all occurrences of the words, with no letter or mark next to them, in lower-case text. */
export const wholeWords = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`, "gu");

/** Matches all occurrences of the words in any case. */
export const wordsInAnyCase = (source: string): RegExp => new RegExp(`${START}(?:${source})${END}`, "giu");

/** Matches a beginning of a word in any case. */
export const beginning = (source: string): RegExp => new RegExp(`${START}(?:${source})`, "iu");

/** Matches one of the words and a space at the end of a text: in front of a number. */
export const inFront = (source: string): RegExp => new RegExp(`${START}(?:${source}) $`, "u");

/** Matches a beginning of a word in the rest of the clause. */
export const inClause = (source: string): RegExp => new RegExp(`^[^.,;:!?،]*${START}(?:${source})`, "u");
