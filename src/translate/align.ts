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

/** A translation this many times longer or shorter than its sentence is of another one (after Gale and Church, 1993). */
const RATIO = 3.5;
/** Short sentences differ more in length. */
const SHORT = 25;

/**
 * The sentences of a text beside those of its translation, one to one and in order; undefined when they do not pair:
 * another number of sentences, other markup, lengths that cannot be, or a number that stands in the next sentence.
 */
export function align(source: Text, translation: Text, references: References): SentencePair[] | undefined {
  const from = splitSentences(source.text, source.language, references);
  const to = splitSentences(translation.text, translation.language, references);
  if (from.length !== to.length || from.length === 0) return undefined;
  const numbers = to.map(({ text }) => numbersIn(text));
  const fits = from.every((sentence, at) => {
    const other = to[at]!;
    return (
      isBreak(sentence) === isBreak(other) &&
      similarLength(sentence.text, other.text) &&
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

function similarLength(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  return longer <= Math.max(SHORT * 2, shorter * RATIO);
}

function sameMarkup(a: string, b: string, references: References): boolean {
  return inlineMarkup(a, references).join("\0") === inlineMarkup(b, references).join("\0");
}

/** Runs of digits as numbers, Arabic ones too (`١٢` is 12): the digits of each script begin at a multiple of 16. */
const numbersIn = (text: string): number[] =>
  (text.match(/[0-9٠-٩۰-۹]+/g) ?? []).map((digits) =>
    Number([...digits].map((digit) => digit.charCodeAt(0) & 15).join("")),
  );
