/**
 * Which sentences of a text stand for which of its translation, after Gale and Church (1993), "A program for aligning
 * sentences in bilingual corpora", with words as evidence beside lengths, as hunalign has it: one for one, several
 * merged into one, one split into several, or one that is gone.
 */
import { FOUND, nameOf, type Trace } from "./traces.ts";

/** A sentence as the comparison sees it. */
export interface Piece {
  /** Letters and digits, without what stands in brackets. */
  length: number;
  /** Marks and words within that join clauses, such as commas. */
  joints: number;
  /** What its translation must show. */
  traces: readonly Trace[];
  /** How often it shows what another sentence said. */
  shows(trace: Trace): number;
}

/** How a language translates another. */
export interface Habit {
  /** Natural logarithm of the usual length of a translation over that of its source. */
  growth: number;
  /** What a lost sentence costs: the more, the more a translation must speak for it. */
  loss: number;
}

/** How many sentences of the source with how many of the translation. */
const BEADS: readonly (readonly [number, number])[] = [
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
 * What a pairing costs: twice a negative log likelihood, tuned on the sample content and on news. A merged sentence
 * mostly has a comma where the full stop was.
 */
const MERGED_AT_JOINT = 2;
const MERGED_WITHOUT_JOINT = 6;
const SPLIT = 4;
/** Traces go together, so each counts for less than it would alone. */
const WEIGHT_OF_TRACE = 1.5;

/**
 * The sentences of the source, by their places, without which the translation fits best; none when it fits better with
 * all of them. A sentence of which every trace is there is not gone. It takes time for each pair of sentences.
 */
export function goneFrom(source: readonly Piece[], translation: readonly Piece[], habit: Habit): number[] {
  const best = cheapest(source, translation, habit);
  if (best.broken.cost >= best.whole) return [];
  return best.broken.gone.filter((at) => {
    const { traces } = source[at]!;
    return traces.length === 0 || traces.some((trace) => leftOf(trace, at, source, translation) <= 0);
  });
}

interface Path {
  cost: number;
  gone: number[];
}

/** What the best pairing costs in which every sentence has its place, and the best in which some have none. */
function cheapest(source: readonly Piece[], translation: readonly Piece[], habit: Habit) {
  const width = translation.length + 1;
  const size = (source.length + 1) * width;
  const whole = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const broken = Array.from({ length: size }, (): Path => ({ cost: Number.POSITIVE_INFINITY, gone: [] }));
  const losses = source.map((_piece, at) => habit.loss + costOfLosing(at, source, translation));
  const costOf = costs(source, translation, habit);
  whole[0] = 0;
  for (let i = 0; i <= source.length; i++) {
    for (let j = 0; j <= translation.length; j++) {
      const at = i * width + j;
      const { cost, gone } = broken[at]!;
      const least = Math.min(whole[at]!, cost);
      if (least === Number.POSITIVE_INFINITY) continue;
      for (const [rows, columns] of BEADS) {
        if (i + rows > source.length || j + columns > translation.length) continue;
        const to = at + rows * width + columns;
        const more = costOf(i, rows, j, columns);
        whole[to] = Math.min(whole[to]!, whole[at]! + more);
        if (cost + more < broken[to]!.cost) broken[to] = { cost: cost + more, gone };
      }
      if (i === source.length || least + losses[i]! >= broken[at + width]!.cost) continue;
      broken[at + width] = { cost: least + losses[i]!, gone: [...(cost < whole[at]! ? gone : []), i] };
    }
  }
  return { whole: whole.at(-1)!, broken: broken.at(-1)! };
}

/** What it costs to pair `rows` sentences from `i` with `columns` from `j`. */
function costs(source: readonly Piece[], translation: readonly Piece[], { growth }: Habit) {
  return (i: number, rows: number, j: number, columns: number): number => {
    const from = source.slice(i, i + rows);
    const to = translation.slice(j, j + columns);
    const length = Math.max(1, sumOf(from, lengthOf));
    const off = Math.log(Math.max(1, sumOf(to, lengthOf)) / length) - growth;
    // Short sentences differ more: measured on the sample content and on news.
    const variance = 0.045 + 0.9 / length;
    const merged = sumOf(to, jointsIn) >= rows - 1 ? MERGED_AT_JOINT : MERGED_WITHOUT_JOINT;
    return (
      (off * off) / variance +
      Math.log(variance) +
      costOfShowing(from, to) +
      merged * (rows - 1) +
      SPLIT * (columns - 1)
    );
  };
}

/** What a sentence that is gone left in the translation all the same: what the others do not account for. */
function costOfLosing(at: number, source: readonly Piece[], translation: readonly Piece[]): number {
  return sumOf(source[at]!.traces, (trace) =>
    costOfTrace(trace, "gone", leftOf(trace, at, source, translation) > 0),
  );
}

/** How often the translation shows a trace of the sentence at `at` beyond what the other sentences account for. */
const leftOf = (trace: Trace, at: number, source: readonly Piece[], translation: readonly Piece[]) =>
  shown(trace, translation) - (countOfTraces(source.toSpliced(at, 1)).get(nameOf(trace))?.count ?? 0);

/** What is said twice must be shown twice. */
function costOfShowing(from: readonly Piece[], to: readonly Piece[]): number {
  return sumOf([...countOfTraces(from).values()], ({ trace, count }) => {
    const found = Math.min(count, shown(trace, to));
    return found * costOfTrace(trace, "there", true) + (count - found) * costOfTrace(trace, "there", false);
  });
}

function countOfTraces(pieces: readonly Piece[]): Map<string, { trace: Trace; count: number }> {
  const counts = new Map<string, { trace: Trace; count: number }>();
  for (const trace of pieces.flatMap(({ traces }) => traces)) {
    const name = nameOf(trace);
    counts.set(name, { trace, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  return counts;
}

const shown = (trace: Trace, pieces: readonly Piece[]) => sumOf(pieces, (piece) => piece.shows(trace));

function costOfTrace({ kind }: Trace, where: "there" | "gone", isFound: boolean): number {
  const likely = FOUND[kind][where];
  return -WEIGHT_OF_TRACE * Math.log(isFound ? likely : 1 - likely);
}

const lengthOf = ({ length }: Piece) => length;
const jointsIn = ({ joints }: Piece) => joints;
const sumOf = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((all, item) => all + of(item), 0);
