/**
 * Aligns the sentences of a text with those of its translation, after Gale and Church (1993), "A program for aligning
 * sentences in bilingual corpora", with words as evidence in addition to lengths, as in hunalign: one to one, several
 * merged into one, one split into several, or one deleted.
 */
import type { Habit } from "../../languages/language.ts";
import { FOUND, nameOf, type Trace } from "./traces.ts";

/** The features of a sentence that are compared. */
export interface AlignmentSentence {
  /** Number of letters and digits outside brackets. */
  length: number;
  /** Number of commas and other marks and words that join clauses. */
  joints: number;
  /** Expected in its translation. */
  traces: readonly Trace[];
  /** How often it shows a trace of another sentence. */
  shows(trace: Trace): number;
}

/** Numbers of sentences that may be paired: source, translation. */
const GROUPINGS: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 1],
  [3, 1],
  [4, 1],
  [1, 2],
  [1, 3],
  [1, 4],
  [2, 2],
  [2, 3],
  [3, 2],
];

/**
 * Costs of pairings: twice a negative log likelihood, tuned on the sample content and on news. A merged sentence mostly
 * has a comma where the full stop was.
 */
const MERGED_AT_JOINT = 2;
const MERGED_WITHOUT_JOINT = 6;
const SPLIT = 4;
/** Traces are correlated, so this is less than it would be for independent ones. */
const WEIGHT_OF_TRACE = 1.5;

/**
 * Returns the indices of the source sentences without which the translation fits best; none if it fits better with all.
 * A sentence with all its traces in the translation is not gone. Takes time for each pair of sentences.
 */
export function goneFrom(
  source: readonly AlignmentSentence[],
  translation: readonly AlignmentSentence[],
  habit: Habit,
): number[] {
  const evidence = gather(source, translation);
  const best = cheapest(source, translation, habit, evidence);
  return best.broken.cost < best.whole ? best.broken.gone.filter(evidence.lacks) : [];
}

/** Which traces of the source the translation shows. */
interface Evidence {
  /** The cost of pairing `rows` sentences from `i` with `columns` sentences from `j`. */
  costOfShowing(i: number, rows: number, j: number, columns: number): number;
  /** The cost of deleting a sentence. */
  costOfLosing(at: number): number;
  /** Whether a trace of the sentence is missing, or it has none. */
  lacks(at: number): boolean;
}

/** A trace of the source, with the number of `sentences` that have it. */
interface Known {
  kind: Trace["kind"];
  /** How often the first n sentences of the translation show it, by n. */
  shown: number[];
  sentences: number;
}

function gather(source: readonly AlignmentSentence[], translation: readonly AlignmentSentence[]): Evidence {
  const known = new Map<string, Known>();
  const traces = source.map((piece) =>
    piece.traces.map((trace) => {
      const name = nameOf(trace);
      const found = known.get(name) ?? { kind: trace.kind, shown: shownIn(trace, translation), sentences: 0 };
      found.sentences++;
      known.set(name, found);
      return found;
    }),
  );
  /** How often the translation shows a trace beyond what the other sentences account for. */
  const left = ({ shown, sentences }: Known) => shown.at(-1)! - (sentences - 1);
  return {
    costOfShowing(i, rows, j, columns) {
      const seen: Known[] = [];
      let cost = 0;
      for (let row = i; row < i + rows; row++) {
        for (const trace of traces[row]!) {
          // A trace that occurs twice must be shown twice.
          const before = seen.filter((other) => other === trace).length;
          cost += costOf(trace, "there", trace.shown[j + columns]! - trace.shown[j]! > before);
          seen.push(trace);
        }
      }
      return cost;
    },
    costOfLosing: (at) => sumOf(traces[at]!, (trace) => costOf(trace, "gone", left(trace) > 0)),
    lacks: (at) => traces[at]!.length === 0 || traces[at]!.some((trace) => left(trace) <= 0),
  };
}

function shownIn(trace: Trace, translation: readonly AlignmentSentence[]): number[] {
  const shown = [0];
  for (const piece of translation) shown.push(shown.at(-1)! + piece.shows(trace));
  return shown;
}

function costOf({ kind }: Known, where: "there" | "gone", isFound: boolean): number {
  const likely = FOUND[kind][where];
  return -WEIGHT_OF_TRACE * Math.log(isFound ? likely : 1 - likely);
}

interface Path {
  cost: number;
  gone: number[];
}

/** The costs of the best pairing of all sentences, and of the best one in which some are gone. */
function cheapest(
  source: readonly AlignmentSentence[],
  translation: readonly AlignmentSentence[],
  habit: Habit,
  evidence: Evidence,
): { whole: number; broken: Path } {
  const width = translation.length + 1;
  const size = (source.length + 1) * width;
  const whole = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const broken = Array.from({ length: size }, (): Path => ({ cost: Number.POSITIVE_INFINITY, gone: [] }));
  const losses = source.map((_piece, at) => habit.loss + evidence.costOfLosing(at));
  whole[0] = 0;
  for (let i = 0; i <= source.length; i++) {
    for (let j = 0; j <= translation.length; j++) {
      const at = i * width + j;
      const { cost, gone } = broken[at]!;
      const least = Math.min(whole[at]!, cost);
      if (least === Number.POSITIVE_INFINITY) continue;
      for (const [rows, columns] of GROUPINGS) {
        if (i + rows > source.length || j + columns > translation.length) continue;
        const to = at + rows * width + columns;
        const lengths = costOfLengths(source.slice(i, i + rows), translation.slice(j, j + columns), habit);
        const more = lengths + evidence.costOfShowing(i, rows, j, columns);
        whole[to] = Math.min(whole[to]!, whole[at]! + more);
        if (cost + more < broken[to]!.cost) broken[to] = { cost: cost + more, gone };
      }
      if (i === source.length || least + losses[i]! >= broken[at + width]!.cost) continue;
      broken[at + width] = { cost: least + losses[i]!, gone: [...(cost < whole[at]! ? gone : []), i] };
    }
  }
  return { whole: whole.at(-1)!, broken: broken.at(-1)! };
}

/** The cost of pairing sentences of these lengths, some merged or one split. */
function costOfLengths(
  from: readonly AlignmentSentence[],
  to: readonly AlignmentSentence[],
  { growth }: Habit,
): number {
  const length = Math.max(1, sumOf(from, lengthOf));
  const off = Math.log(Math.max(1, sumOf(to, lengthOf)) / length) - growth;
  // Short sentences vary more: measured on the sample content and on news.
  const variance = 0.045 + 0.9 / length;
  const merged = from.length - 1;
  const costOfMerging = sumOf(to, jointsIn) >= merged ? MERGED_AT_JOINT : MERGED_WITHOUT_JOINT;
  return (off * off) / variance + Math.log(variance) + costOfMerging * merged + SPLIT * (to.length - 1);
}

const lengthOf = ({ length }: AlignmentSentence) => length;
const jointsIn = ({ joints }: AlignmentSentence) => joints;
const sumOf = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((all, item) => all + of(item), 0);
