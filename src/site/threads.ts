import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { TASKS } from "./tasks.ts";

type Name = keyof typeof TASKS;
type Share<K extends Name> = Parameters<(typeof TASKS)[K]>[0];
type Result<K extends Name> = Awaited<ReturnType<(typeof TASKS)[K]>>;

/** What a thread is told to do. */
export interface Order {
  task: Name;
  share: Share<Name>;
}

/** How many threads so many items are worth: one for each core, but none for fewer than `least` items. */
export const threadsFor = (items: number, least: number): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(items / least)));

/** The items in even shares, one for each thread they are worth. */
export function shares<T>(items: readonly T[], least: number): T[][] {
  const count = threadsFor(items.length, least);
  return Array.from({ length: count }, (_none, own) => items.filter((_item, at) => at % count === own));
}

/** Does each share of a task, the first in this thread and each other in one of its own; results in their order. */
export async function perform<K extends Name>(task: K, all: readonly Share<K>[]): Promise<Result<K>[]> {
  const work = TASKS[task] as (share: Share<K>) => Promise<Result<K>>;
  const threads = all.slice(1).map((share) => start(task, share));
  const results = [await work(all[0]!)];
  for (const [at, thread] of threads.entries()) {
    const [result] = (await thread) ?? [await work(all[at + 1]!)];
    results.push(result as Result<K>);
  }
  return results;
}

/** A thread's result in a list; nothing when it failed: its share is done again here, where the error shows. */
function start(task: Name, share: Share<Name>): Promise<unknown[] | undefined> {
  const workerData: Order = { task, share };
  return once(new Worker(new URL("./worker.ts", import.meta.url), { workerData }), "message").catch(
    () => undefined,
  );
}
