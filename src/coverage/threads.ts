import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** What a thread is told to do: call the function of this name, which the module (a file URL) exports. */
export interface Order {
  module: string;
  name: string;
  share: unknown;
}

/** How many threads so many items are worth: one for each core, but none for fewer than `least` items. */
export const threadsFor = (items: number, least: number): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(items / least)));

/** The items in even shares, one for each thread they are worth. */
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
  const threads = all.slice(1).map((share) => start({ module, name: work.name, share }));
  const results: R[] = [await work(all[0]!)];
  for (const [at, thread] of threads.entries()) {
    const [result] = (await thread) ?? [await work(all[at + 1]!)];
    results.push(result as R);
  }
  return results;
}

/** A thread's result in a list; nothing when it failed: its share is done again here, where the error shows. */
function start(workerData: Order): Promise<unknown[] | undefined> {
  return once(new Worker(new URL("./worker.ts", import.meta.url), { workerData }), "message").catch(
    () => undefined,
  );
}
