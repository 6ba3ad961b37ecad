import { type Fact, fits } from "../../languages/facts/fact.ts";
import { readFacts } from "../../languages/facts/read.ts";
import { languageData, languageOf } from "../../languages/index.ts";
import type { Habit } from "../../languages/language.ts";
import { splitSentences } from "../../markdown/sentences.ts";
import { message } from "../../model/message.ts";
import { SOURCE } from "../../model/site.ts";
import { excerpt } from "../../model/text.ts";
import { type Check, type Pair, wordsOf } from "../check.ts";
import { type AlignmentSentence, goneFrom } from "./alignment-cost.ts";
import { traceReader, tracesOf } from "./traces.ts";

/**
 * A sentence of the Dutch is missing from the translation. Translators merge and split sentences, so counting them
 * proves nothing: one is missing if lengths and words fit better without it. People leave things out for a reason, so
 * it is an error only in drafts, and only for sentences with content: little is left of `Let op!` and `Meer weten?`
 * when they are merged into the next.
 */
export const droppedSentence: Check = {
  name: "dropped-sentence",
  severity: (pair) => (pair.engine !== undefined && saysMuch(goneIn(pair)!) ? "error" : "warning"),
  run(pair) {
    const gone = goneIn(pair);
    return gone === undefined
      ? []
      : [message("check.sentence.dropped", { sentence: excerpt(gone.trim(), LONGEST) })];
  },
};

function goneIn(pair: Pair): string | undefined {
  const habit = languageData(languageOf(pair.language.code)).text?.sentences;
  const { from, to } = sides(pair);
  return habit && lost(from, to, habit);
}

/** Letters of a sentence that merging cannot make superfluous. */
const MUCH = 18;

/** Whether a Dutch sentence is long, or has a number, a name or a denial. */
const saysMuch = (sentence: string) =>
  lengthOf(sentence) >= MUCH ||
  tracesOf(sentence, SOURCE).some(({ kind }) => kind === "number" || kind === "name" || kind === "denial");

/** A sentence of the translation is not in the Dutch, or is repeated: engines stutter and hallucinate. */
export const addedSentence: Check = {
  name: "added-sentence",
  severity: (pair) => (pair.engine !== undefined && repeated(pair) !== undefined ? "error" : "warning"),
  run(pair) {
    const twice = repeated(pair);
    if (twice !== undefined)
      return [message("check.sentence.twice", { sentence: excerpt(twice.trim(), LONGEST) })];
    const habit = languageData(languageOf(pair.language.code)).text?.sentences;
    if (habit === undefined) return [];
    const back = { growth: -habit.growth, loss: LOSS_OF_ADDED };
    const { from, to } = sides(pair);
    const added = countOfEnds(to.words) > countOfEnds(from.words) ? lost(to, from, back) : undefined;
    return added === undefined
      ? []
      : [message("check.sentence.added", { sentence: excerpt(added.trim(), LONGEST) })];
  },
};

/** The first sentence that is repeated in a translation, if none is in the Dutch. */
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

/** Added sentences have fewer traces. */
const LOSS_OF_ADDED = 6;

/** A visible text and its language. */
interface Side {
  code: string;
  words: string;
}

function sides(pair: Pair): { from: Side; to: Side } {
  const { source, translation } = wordsOf(pair);
  return {
    from: { code: SOURCE, words: source },
    to: { code: languageOf(pair.language.code), words: translation },
  };
}

/** Quotation marks, removed before splitting, as a quotation may have several sentences. */
const QUOTE = /["“”„«»]|(?<![\p{L}\p{N}])[‘’']|[‘’'](?![\p{L}\p{N}])/gu;

const sentencesOf = ({ words, code }: Side): string[] =>
  words
    .replace(QUOTE, "")
    .split("\n")
    .flatMap((line) => splitSentences(line, code))
    .map(({ text }) => text);

/** Comparing more pairs of sentences would take too long. */
const LIMIT = 2_500;

/** The first sentence of `from` that is missing from `to`. A quick split and lengths clear most texts. */
function lost(from: Side, to: Side, habit: Habit): string | undefined {
  const ends = countOfEnds(from.words);
  if (ends === 0 || ends * countOfEnds(to.words) > LIMIT) return undefined;
  if (areAlike(quickly(from.words), quickly(to.words), habit)) return undefined;
  const sentences = sentencesOf(from);
  if (sentences.length < 2) return undefined;
  const pieces = sentences.map((sentence) => pieceOf(sentence, from.code));
  const others = sentencesOf(to).map((sentence) => pieceOf(sentence, to.code));
  const gone = goneFrom(pieces, others, habit)
    .filter((at) => from.code !== SOURCE || !saysItsFacts(sentences, at, to))
    .map((at) => sentences[at]!);
  // A single word, as in a list over several lines, fits anywhere.
  return gone.find((sentence) => sentence.trim().includes(" "));
}

/** So many facts of a sentence are no coincidence, nor is a number this large or with a fraction. */
const FACTS = 2;
const LARGE = 13;

/** Whether the translation has the facts that only this Dutch sentence has, which is then part of another sentence. */
function saysItsFacts(sentences: readonly string[], at: number, { words, code }: Side): boolean {
  const factsOf = (sentence: string) =>
    readFacts(sentence, SOURCE).facts.filter(({ isFaint, keys }) => !isFaint && keys.length > 0);
  const others = sentences.filter((_sentence, place) => place !== at).flatMap(factsOf);
  const own = factsOf(sentences[at]!).filter((fact) => !others.some((other) => fits(fact, other)));
  const isTelling = ({ kind, values: [value = 0] = [] }: Fact) =>
    kind === "number" && (value >= LARGE || !Number.isInteger(value));
  if (own.length < FACTS && !own.some(isTelling)) return false;
  const { facts } = readFacts(words, code);
  return own.every((fact) => facts.some((each) => fits(fact, each)));
}

/** Whether both have as many sentences, each about as long as expected. */
function areAlike(from: readonly string[], to: readonly string[], { growth }: Habit): boolean {
  return (
    from.length === to.length &&
    from.every((sentence, at) => {
      const length = Math.max(1, lengthOf(sentence));
      const off = Math.log(Math.max(1, lengthOf(to[at]!)) / length) - growth;
      return Math.abs(off) < CLOSE + 2 / Math.sqrt(length);
    })
  );
}

/** Deviation of long sentences; short ones may deviate more. */
const CLOSE = 0.3;

/** The usual end of a sentence: a mark, white space and no lower-case letter, or a line break. */
const END = /[.!?؟…]["'”’»)\]]*[\s\uFFFC]+(?=[^\s\p{Ll}])|\n(?=\S)/gu;

const countOfEnds = (text: string) => countOf(text, END);

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

const lengthOf = (sentence: string) => countOf(sentence.replace(BRACKETS, ""), COUNTED);

function pieceOf(sentence: string, code: string): AlignmentSentence {
  const text = sentence.replace(BRACKETS, "");
  return {
    length: lengthOf(text),
    joints: countOf(text, JOINT) + countOf(text, languageData(code).text?.joins),
    traces: tracesOf(text, code),
    shows: traceReader(text, code),
  };
}

const countOf = (text: string, pattern: RegExp | undefined) =>
  pattern ? (text.match(pattern)?.length ?? 0) : 0;

const LONGEST = 60;
