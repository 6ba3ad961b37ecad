import * as assert from "uvu/assert";

/** Four times as much may take this many times as long: quadratic work takes 16 times. */
const MOST = 11;
/** Milliseconds below which a measurement says nothing. */
const NOISE = 10;

/** Asserts that `work` over four times as much takes about four times as long: a ratio, as machines differ. */
export function assertGrowsEvenly(what: string, size: number, work: (size: number) => unknown): void {
  const best = (much: number) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        work(much);
        return performance.now() - start;
      }),
    );
  const [once, fourTimes] = [best(size), best(4 * size)];
  assert.ok(
    fourTimes <= MOST * Math.max(once, NOISE),
    `${what}: ${once.toFixed(1)} ms, and ${fourTimes.toFixed(1)} ms for four times as much`,
  );
}
