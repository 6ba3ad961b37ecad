/** So many at once, and so many a second from then on; for each key on its own. */
export interface Limit {
  /** May there be one more now? */
  allows(key: string): boolean;
}

/** Keys that are remembered; with more, those that are full again are forgotten. */
const MOST = 10_000;

/** A token bucket for each key. `now` is a clock in milliseconds. */
export function createLimit(burst: number, perSecond: number, now: () => number = Date.now): Limit {
  const buckets = new Map<string, { left: number; at: number }>();
  const filled = ({ left, at }: { left: number; at: number }) =>
    Math.min(burst, left + ((now() - at) / 1000) * perSecond);
  return {
    allows(key) {
      if (buckets.size >= MOST) {
        for (const [other, bucket] of buckets) if (filled(bucket) >= burst) buckets.delete(other);
      }
      const left = filled(buckets.get(key) ?? { left: burst, at: now() });
      buckets.set(key, { left: left < 1 ? left : left - 1, at: now() });
      return left >= 1;
    },
  };
}
