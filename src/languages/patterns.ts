/** Patterns as the files of the languages need them: words in a text that is letters, spaces and signs. */

/** What stands around a whole word, for patterns that are put together by hand. */
const [START, END] = ["(?<!\\p{L})", "(?!\\p{L})"];

/** Every occurrence of one of the words, with no letter and no mark beside it; of text in small letters. */
export const wholeWords = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`, "gu");

/** Every occurrence of one of the words, in small letters or capitals. */
export const wordsInAnyCase = (source: string): RegExp => new RegExp(`${START}(?:${source})${END}`, "giu");

/** One of the beginnings of a word, in small letters or capitals. */
export const beginning = (source: string): RegExp => new RegExp(`${START}(?:${source})`, "iu");

/** One of the words at the end of a text, before a space: what stands in front of a number. */
export const inFront = (source: string): RegExp => new RegExp(`${START}(?:${source}) $`, "u");

/** One of the beginnings of a word, in what is left of the clause. */
export const inClause = (source: string): RegExp => new RegExp(`^[^.,;:!?،]*${START}(?:${source})`, "u");
