/** A rate limit per key: a burst at once, then so many a second. */
export interface Limit {
  /** Is one more allowed now? */
  allows(key: string): boolean;
}

/** Most keys to remember; beyond that, keys with a full bucket are dropped. */
const MOST = 10_000;

/** A token bucket per key. `now` is a clock in milliseconds. */
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
