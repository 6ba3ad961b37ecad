import * as assert from "uvu/assert";

/** Four times as much may take this many times as long: quadratic work takes 16 times. */
const MOST = 11;
/** Milliseconds below which a measurement says nothing. */
const NOISE = 10;

/** Times that both are measured, at least and at most: whatever disturbs makes a time longer, never shorter. */
const FEWEST_TIMES = 3;
const TIMES = 25;

/**
 * Asserts that `work` over four times as much takes about four times as long: a ratio, as machines differ. What counts
 * is the time this thread has computed, not what a clock shows: other programs have no part in it.
 */
export function assertGrowsEvenly(what: string, size: number, work: (size: number) => unknown): void {
  const measure = (much: number) => {
    const start = process.threadCpuUsage();
    work(much);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  };
  let [once, fourTimes] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const isEven = () => fourTimes <= MOST * Math.max(once, NOISE);
  for (let time = 0; time < TIMES && (time < FEWEST_TIMES || !isEven()); time++) {
    once = Math.min(once, measure(size));
    fourTimes = Math.min(fourTimes, measure(4 * size));
  }
  assert.ok(
    isEven(),
    `${what}: ${once.toFixed(1)} ms, and ${fourTimes.toFixed(1)} ms for four times as much`,
  );
}
