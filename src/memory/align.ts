import { inlineMarkup, type References } from "../markdown/inline.ts";
import { type Sentence, splitSentences } from "../markdown/sentences.ts";

/** A sentence and its translation. */
export interface SentencePair {
  source: string;
  translation: string;
}

/** A text (inline Markdown) and its language. */
export interface Text {
  text: string;
  language: string;
}

/**
 * Two sentences do not match if the ratio of actual to expected length is larger than this, or its inverse (after Gale
 * and Church, 1993); short sentences vary more.
 */
const RATIO = 1.8;
const RATIO_OF_SHORT = 3;
const SHORT = 20;

/**
 * Pairs the sentences of a text with those of its translation, one to one and in order. Undefined if they do not match:
 * different counts, markup or lengths, or a number that appears in another sentence.
 */
export function align(source: Text, translation: Text, references: References): SentencePair[] | undefined {
  const from = splitSentences(source.text, source.language, references);
  const to = splitSentences(translation.text, translation.language, references);
  if (from.length !== to.length || from.length === 0) return undefined;
  const lengthOf = (sentences: readonly Sentence[]) =>
    sentences.reduce((sum, { text }) => sum + text.length, 0);
  const growth = lengthOf(to) / lengthOf(from);
  const numbers = to.map(({ text }) => numbersIn(text));
  const fits = from.every((sentence, at) => {
    const other = to[at]!;
    return (
      isBreak(sentence) === isBreak(other) &&
      similarLength(sentence.text.length * growth, other.text.length) &&
      sameMarkup(sentence.text, other.text, references) &&
      numbersIn(sentence.text).every((number) => {
        const places = numbers.flatMap((list, place) => (list.includes(number) ? [place] : []));
        return places.length === 0 || places.includes(at);
      })
    );
  });
  return fits ? from.map(({ text }, at) => ({ source: text, translation: to[at]!.text })) : undefined;
}

const isBreak = ({ after }: Sentence) => after.includes("\n");

function similarLength(expected: number, length: number): boolean {
  const [shorter, longer] = expected < length ? [expected, length] : [length, expected];
  return longer <= shorter * (longer < SHORT * 2 && shorter < SHORT ? RATIO_OF_SHORT : RATIO);
}

function sameMarkup(a: string, b: string, references: References): boolean {
  return inlineMarkup(a, references).join("\0") === inlineMarkup(b, references).join("\0");
}

/** Runs of digits as numbers, also Arabic (`١٢` is 12): the digits of each script start at a multiple of 16. */
const numbersIn = (text: string): number[] =>
  (text.match(/[0-9٠-٩۰-۹]+/g) ?? []).map((digits) =>
    Number([...digits].map((digit) => digit.charCodeAt(0) & 15).join("")),
  );
