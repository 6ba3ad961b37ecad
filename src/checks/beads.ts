/**
 * Which sentences of a text stand for which of its translation, by their lengths, after Gale and Church (1993), "A
 * program for aligning sentences in bilingual corpora": one for one, two or three merged into one, one split in two, or
 * one that is gone.
 */

/** A sentence as the comparison sees it. */
export interface Piece {
  /** Letters and digits, without what stands in brackets. */
  length: number;
  /** Marks within that join clauses, such as commas. */
  joints: number;
  /** Ends with a question mark. */
  asks: boolean;
  /** Begins with the word for `if`. */
  supposes: boolean;
  /** Numbers and abbreviations, which every language keeps. */
  anchors: readonly string[];
}

/** How a language translates Dutch. */
export interface Habit {
  /** Natural logarithm of the usual length of a translation over that of its source. */
  growth: number;
  /** Does it often make one sentence of two? */
  merges: boolean;
}

/**
 * What a pairing costs: twice a negative log likelihood, tuned on the sample content. A merged sentence mostly has a
 * comma where the full stop was; `Is er gevaar? Bel 112` may become `If there is danger, call 112` for nothing.
 */
const MERGED_AT_NEW_JOINT = { often: 2, seldom: 5 };
const MERGED_AT_JOINT = { often: 10, seldom: 12 };
const MERGED_WITHOUT_JOINT = 14;
const SPLIT = 9;
const ANCHOR_ASTRAY = 6;

/** Most that are merged into one. */
const MOST = 3;

/** Beyond so many pairs the comparison takes too long. */
const LIMIT = 10_000;

/**
 * How much better the translation fits if sentences of the source are gone than if all are there; Infinity when it fits
 * only so, 0 when there is too much to compare.
 */
export function gainOfDropping(
  source: readonly Piece[],
  translation: readonly Piece[],
  habit: Habit,
): number {
  if (source.length * translation.length > LIMIT) return 0;
  const { whole, broken } = costs(source, translation, habit);
  return whole === broken ? 0 : whole - broken;
}

/** Which sentence of the source is the one without which the translation fits best: its place in the list. */
export function likeliestGone(source: readonly Piece[], translation: readonly Piece[], habit: Habit): number {
  const without = source.map((_, gone) => source.filter((_, at) => at !== gone));
  const fits = without.map((rest) => costs(rest, translation, habit).whole);
  return fits.indexOf(Math.min(...fits));
}

/** Costs of the best pairing in which every sentence of the source has its place, and of the best in which not. */
function costs(source: readonly Piece[], translation: readonly Piece[], habit: Habit) {
  const width = translation.length + 1;
  const whole = new Float64Array((source.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const broken = whole.slice();
  whole[0] = 0;
  for (let i = 0; i <= source.length; i++) {
    for (let j = 0; j <= translation.length; j++) {
      const at = i * width + j;
      const reach = (rows: number, columns: number) => {
        if (i + rows > source.length || j + columns > translation.length) return;
        const to = at + rows * width + columns;
        const cost = costOf(source.slice(i, i + rows), translation.slice(j, j + columns), habit);
        whole[to] = Math.min(whole[to]!, whole[at]! + cost);
        broken[to] = Math.min(broken[to]!, broken[at]! + cost);
      };
      if (whole[at] === Number.POSITIVE_INFINITY && broken[at] === Number.POSITIVE_INFINITY) continue;
      for (let rows = 1; rows <= MOST; rows++) reach(rows, 1);
      reach(1, 2);
      if (i < source.length) broken[at + width] = Math.min(broken[at + width]!, whole[at]!, broken[at]!);
    }
  }
  return { whole: whole.at(-1)!, broken: broken.at(-1)! };
}

function costOf(from: readonly Piece[], to: readonly Piece[], habit: Habit): number {
  const length = Math.max(1, sum(from, "length"));
  const off = Math.log(Math.max(1, sum(to, "length")) / length) - habit.growth;
  // Short sentences differ more: measured on the sample content.
  const variance = 0.03 + 0.9 / length;
  const isAstray = from.some(({ anchors }) =>
    anchors.some((anchor) => to.every((piece) => !piece.anchors.includes(anchor))),
  );
  const split = to.length > 1 ? SPLIT : 0;
  return (
    (off * off) / variance +
    Math.log(variance) +
    split +
    costOfMerging(from, to, habit) +
    (isAstray ? ANCHOR_ASTRAY : 0)
  );
}

function costOfMerging(from: readonly Piece[], to: readonly Piece[], { merges }: Habit): number {
  const merged = from.length - 1;
  if (merged === 0 || (from[0]!.asks && !to[0]!.asks && to[0]!.supposes)) return 0;
  const joints = sum(to, "joints");
  if (joints < merged) return merged * MERGED_WITHOUT_JOINT;
  const costs = joints - sum(from, "joints") >= merged ? MERGED_AT_NEW_JOINT : MERGED_AT_JOINT;
  return merged * costs[merges ? "often" : "seldom"];
}

const sum = (pieces: readonly Piece[], of: "length" | "joints") =>
  pieces.reduce((all, piece) => all + piece[of], 0);
