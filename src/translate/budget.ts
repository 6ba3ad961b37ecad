/** The remaining characters, and why there are no more. */
export interface Budget {
  left: number;
  /** The message when it is empty. */
  reason: string;
}

/** The first budget that cannot pay for so many characters; undefined when all can. */
export function pay(budgets: readonly Budget[], characters: number): Budget | undefined {
  const short = budgets.find(({ left }) => characters > left);
  if (!short) for (const budget of budgets) budget.left -= characters;
  return short;
}

/** Takes characters that are spent in any case. */
export function spend(budgets: readonly Budget[], characters: number): void {
  for (const budget of budgets) budget.left = Math.max(0, budget.left - characters);
}

/** Returns unsent characters. */
export function refund(budgets: readonly Budget[], characters: number): void {
  for (const budget of budgets) budget.left += characters;
}

/**
 * Resolves when so many characters may be sent at `perMinute`, including earlier ones. `wait` resolves after
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
