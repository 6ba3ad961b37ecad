import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** The task of a thread: call the function of this name, exported by the module (a file URL). */
export interface Order {
  module: string;
  name: string;
  share: unknown;
}

/** The number of threads for so many items: one per core, but one for fewer than `least` items. */
export const threadsFor = (items: number, least: number): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(items / least)));

/** The items in even shares, one per thread. */
export function shares<T>(items: readonly T[], least: number): T[][] {
  const count = threadsFor(items.length, least);
  return Array.from({ length: count }, (_none, own) => items.filter((_item, at) => at % count === own));
}

/**
 * Does `work` for each share, the first in this thread and each other in one of its own; results in their order. The
 * module (a file URL) exports `work` by its name; shares and results can be copied to another thread.
 */
export async function perform<S, R>(
  module: string,
  work: (share: S) => R | Promise<R>,
  all: readonly S[],
): Promise<R[]> {
  const threads = all.slice(1).map((share) => start<R>({ module, name: work.name, share }));
  const results: R[] = [await work(all[0]!)];
  for (const [at, thread] of threads.entries()) {
    const done = await thread;
    results.push("result" in done ? done.result : await again(work, all[at + 1]!, done.error));
  }
  return results;
}

/** An error of the work itself, with its class, which threads cannot pass on; any other is a warning. */
async function again<S, R>(work: (share: S) => R | Promise<R>, share: S, error: Error): Promise<R> {
  const result = await work(share);
  process.emitWarning(`a thread failed, and its share was done without it: ${error.message}`);
  return result;
}

async function start<R>(workerData: Order): Promise<{ result: R } | { error: Error }> {
  try {
    const [result] = await once(
      new Worker(new URL("./worker.ts", import.meta.url), { workerData }),
      "message",
    );
    return { result };
  } catch (error) {
    return { error: error as Error };
  }
}
