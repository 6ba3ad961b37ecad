import { inlineMarkup, type References } from "../markdown/inline.ts";
import { type Sentence, splitSentences } from "../markdown/sentences.ts";

/** A sentence beside its translation. */
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
 * A sentence whose length goes that much beyond or below its share of the whole is not the translation of its neighbour
 * (after Gale and Church, 1993); short sentences differ more.
 */
const RATIO = 1.8;
const RATIO_OF_SHORT = 3;
const SHORT = 20;

/**
 * The sentences of a text beside those of its translation, one to one and in order; undefined when they do not pair:
 * another number of sentences, other markup, lengths that cannot be, or a number that stands in the next sentence.
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

/** Runs of digits as numbers, Arabic ones too (`١٢` is 12): the digits of each script begin at a multiple of 16. */
const numbersIn = (text: string): number[] =>
  (text.match(/[0-9٠-٩۰-۹]+/g) ?? []).map((digits) =>
    Number([...digits].map((digit) => digit.charCodeAt(0) & 15).join("")),
  );
