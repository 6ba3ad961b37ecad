/** Characters that may still be sent, and why no more. */
export interface Purse {
  left: number;
  /** What to tell when it is empty. */
  reason: string;
}

/** The first purse that cannot pay so many characters; all pay when there is none. */
export function pay(purses: readonly Purse[], characters: number): Purse | undefined {
  const short = purses.find(({ left }) => characters > left);
  if (!short) for (const purse of purses) purse.left -= characters;
  return short;
}

/** Takes characters that are gone in any case. */
export function spend(purses: readonly Purse[], characters: number): void {
  for (const purse of purses) purse.left = Math.max(0, purse.left - characters);
}

/** Puts characters back that were not sent. */
export function refund(purses: readonly Purse[], characters: number): void {
  for (const purse of purses) purse.left += characters;
}

/**
 * Resolves when so many characters may go out at `perMinute`, those before them counted. `wait` resolves after
 * milliseconds, `now` is a clock in milliseconds.
 */
export function createPace(
  perMinute: number,
  wait: (ms: number) => Promise<unknown>,
  now: () => number = Date.now,
): (characters: number) => Promise<unknown> {
  let free = 0;
  return async (characters) => {
    const start = Math.max(now(), free);
    free = start + (characters / perMinute) * 60_000;
    const ms = start - now();
    if (ms > 0) await wait(ms);
  };
}
