import { type Budget, createPace } from "./budget.ts";
import { type Engine, EngineError } from "./engines/engine.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import type { RunOptions } from "./options.ts";
import { pauseFor } from "./retry.ts";

/** The budgets of a run: its own, each engine's monthly one, and the remaining characters of an account. */
export interface Budgets {
  ledger: Ledger;
  /** The budgets of an engine, without a request to it. */
  of(engine: string): readonly Budget[];
  /**
   * An engine's budgets, pace and bill; an engine that reports its account's usage is asked for it. Rejects with
   * an EngineError when it refuses the key or nothing is left.
   */
  open(engine: Engine): Promise<Account>;
}

export interface Account {
  budgets: readonly Budget[];
  /** Resolves when so many characters may be sent. */
  pace(characters: number): Promise<unknown>;
  /** Writes what an engine billed into the ledger. */
  onBilled(characters: number): void;
}

export function openBudgets(
  { site, budget, today, retry, signal }: Pick<RunOptions, "site" | "budget" | "today" | "retry" | "signal">,
  notes: string[],
): Budgets {
  const ledger = openLedger(site.root, today.slice(0, 7));
  const run: Budget = {
    left: budget ?? Number.POSITIVE_INFINITY,
    reason: "the budget is used up; raise --budget or the setting budget.run",
  };
  const months = new Map(
    Object.entries(site.budget.month).map(([name, month]): [string, Budget] => {
      const reason = `the month's budget of ${name} (${month} characters) is used up; wait for the next month or raise the setting budget.month.${name}`;
      return [name, { left: Math.max(0, month - ledger.spent(name)), reason }];
    }),
  );
  const budgets = (name: string) => [run, months.get(name)].filter((budget) => budget !== undefined);
  const accounts = new Map<string, Account>();
  const openAccount = async (engine: Engine): Promise<Account> => {
    const { name, limits } = engine;
    const usage = await usageOf(engine);
    if (usage) notes.push(`${name}: ${usage.used} of ${usage.limit} characters of the account are used`);
    const left = usage ? Math.max(0, usage.limit - usage.used) : Number.POSITIVE_INFINITY;
    const reason = `the account of ${name} has too few characters left; wait for its next period or raise its limit`;
    return {
      budgets: [...budgets(name), { left, reason }],
      pace: createPace(limits.perMinute, (ms) => (retry?.wait ?? pauseFor)(ms, signal)),
      onBilled: (characters) => ledger.add(name, characters),
    };
  };
  return {
    ledger,
    of: budgets,
    async open(engine) {
      const account = accounts.get(engine.name) ?? (await openAccount(engine));
      accounts.set(engine.name, account);
      return account;
    },
  };
}

/** The used characters of the account; undefined when the engine cannot report them, or not now. */
async function usageOf(engine: Engine) {
  try {
    return await engine.usage?.();
  } catch (error) {
    if (!(error instanceof EngineError) || error.kind === "key" || error.kind === "quota") throw error;
    return undefined;
  }
}
