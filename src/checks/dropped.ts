import type { References } from "../markdown/inline.ts";
import { parseInline, visibleText } from "../markdown/inline.ts";
import { splitSentences } from "../markdown/sentences.ts";
import { SOURCE } from "../model/site.ts";
import { gainOfDropping, type Habit, likeliestGone, type Piece } from "./beads.ts";
import { type Check, type Pair, wordsOf } from "./check.ts";
import { measuredGrowth } from "./lengths.ts";

/** So much better must the translation fit with a sentence gone; tuned on the sample content. */
const CLEAR = 3.2;

/**
 * A sentence of the Dutch has no place in the translation. Translators merge sentences, so lengths, commas and numbers
 * decide; a person who did so had a reason, so it is an error of drafts only.
 */
export const droppedSentence: Check = {
  name: "dropped-sentence",
  severity: ({ engine }) => (engine === undefined ? "warning" : "error"),
  run(pair) {
    const gone = lost(sides(pair));
    return gone === undefined ? [] : [`the sentence "${excerpt(gone)}" seems to be missing`];
  },
};

/** A sentence of the translation has no place in the Dutch, or stands there twice: engines stutter and make things up. */
export const addedSentence: Check = {
  name: "added-sentence",
  severity: (pair) => (pair.engine !== undefined && repeated(pair) !== undefined ? "error" : "warning"),
  run(pair) {
    const twice = repeated(pair);
    if (twice !== undefined) return [`the sentence "${excerpt(twice)}" stands there twice`];
    const { habit, from, to } = sides(pair);
    const added = lost({ habit: habit && { ...habit, growth: -habit.growth }, from: to, to: from });
    return added === undefined ? [] : [`the sentence "${excerpt(added)}" seems not to be in the Dutch`];
  },
};

/** The first sentence that stands twice in a translation, where none does in the Dutch. */
function repeated(pair: Pair): string | undefined {
  const { source, translation } = wordsOf(pair);
  if (!STOP.test(translation)) return undefined;
  const twice = repeatedIn(translation);
  return twice !== undefined && repeatedIn(source) === undefined ? twice : undefined;
}

const STOP = /[.!?؟…:]["'”’»)\]]*[\s\uFFFC]|\n/;

function repeatedIn(text: string): string | undefined {
  const seen = new Set<string>();
  return `${text} `.split(STOP).find((piece) => {
    const sentence = piece.trim();
    if (!sentence.includes(" ")) return false;
    const isKnown = seen.has(sentence);
    seen.add(sentence);
    return isKnown;
  });
}

/** A text, quickly and slowly cut in sentences. */
interface Side {
  words: string;
  sentences(): string[];
}

interface Sides {
  habit: Habit | undefined;
  from: Side;
  to: Side;
}

function sides(pair: Pair): Sides {
  const { source, translation } = wordsOf(pair);
  const { language, references } = pair;
  return {
    habit: habitOf(language.code),
    from: { words: source, sentences: () => sentencesOf(pair.source, SOURCE, references) },
    to: { words: translation, sentences: () => sentencesOf(pair.translation, language.code, references) },
  };
}

/** Arabic joins what Dutch says in short sentences. */
const MERGING = new Set(["ar"]);

function habitOf(code: string): Habit | undefined {
  const growth = measuredGrowth(code)?.median;
  return growth === undefined ? undefined : { growth, merges: MERGING.has(code.split("-")[0]!) };
}

const sentencesOf = (text: string, language: string, references: References) =>
  splitSentences(text, language, references).map((sentence) =>
    visibleText(parseInline(sentence.text, references)),
  );

/** The first sentence of `from` that has no place in `to`. What a quick cut suspects, the careful one confirms. */
function lost({ habit, from, to }: Sides): string | undefined {
  if (habit === undefined || countOfEnds(from.words) <= countOfEnds(to.words)) return undefined;
  const isClear = (of: readonly Piece[], other: readonly Piece[]) =>
    of.length > other.length && gainOfDropping(of, other, habit) > CLEAR;
  if (!isClear(quickly(from.words).map(pieceOf), quickly(to.words).map(pieceOf))) return undefined;
  const sentences = from.sentences();
  const pieces = sentences.map(pieceOf);
  const others = to.sentences().map(pieceOf);
  const gone = isClear(pieces, others) ? sentences[likeliestGone(pieces, others, habit)] : undefined;
  // A word alone, as in a list over several lines, fits anywhere.
  return gone?.trim().includes(" ") ? gone : undefined;
}

/** Where a sentence ends in most cases: a mark before white space and no small letter, or a line break. */
const END = /[.!?؟…]["'”’»)\]]*[\s\uFFFC]+(?=[^\s\p{Ll}])|\n(?=\S)/gu;

const countOfEnds = (text: string) => text.match(END)?.length ?? 0;

function quickly(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(END)) {
    sentences.push(text.slice(from, index + end.length));
    from = index + end.length;
  }
  return [...sentences, text.slice(from)];
}

const BRACKETS = /\([^()]*\)/g;
const COUNTED = /[\p{L}\p{N}]/gu;
const JOINT = /[,،;؛:—–]/g;
const ASKS = /[?؟][^\p{L}\p{N}]{0,8}$/u;
const SUPPOSES =
  /^[^\p{L}\p{N}]*(?:(?:و|ف)?(?:إذا|لو|إن|عند|حين|عندما)|haddii|marka|if|when|eğer|als|wanneer)(?![\p{L}\p{M}])/iu;
const ANCHOR = /[\d٠-٩]+|[A-Z][A-Z+]{2,}/g;

function pieceOf(sentence: string): Piece {
  const text = sentence.replace(BRACKETS, "");
  return {
    length: text.match(COUNTED)?.length ?? 0,
    joints: text.match(JOINT)?.length ?? 0,
    asks: ASKS.test(text),
    supposes: SUPPOSES.test(text),
    anchors: (text.match(ANCHOR) ?? []).map(western),
  };
}

const western = (number: string) => number.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));

const LONGEST = 60;
const excerpt = (text: string) => {
  const line = text.replaceAll("\n", " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};
