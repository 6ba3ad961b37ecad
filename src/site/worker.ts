// A thread that renders its share of a large library into the cache; the main thread reads it there.
import { workerData } from "node:worker_threads";
import { openCache } from "./cache.ts";
import { loadUi } from "./ui.ts";
import { type Job, renderWork, type Work, type WorkContext } from "./work.ts";

export interface Share extends Omit<WorkContext, "ui"> {
  jobs: readonly Job[];
  cacheFolder: string;
}

const { jobs, cacheFolder, ...context } = workerData as Share;
const cache = openCache<Work>(cacheFolder);
const ui = await loadUi(context.site);
for (const job of jobs) {
  const work = renderWork(job, { ...context, ui });
  // What is wrong with a file the main thread finds again, and says.
  if (!Array.isArray(work)) cache.set(job.key, work);
}
