import type { Site } from "../model/site.ts";
import { openCache } from "./cache.ts";
import { type Checked, checkPart } from "./checking.ts";
import type { Part } from "./part.ts";
import { surveyPart } from "./survey.ts";
import { loadUi } from "./ui.ts";
import { type Files, renderWork, type Work, type WorkContext } from "./work.ts";

/** Files to render, each under the key of its result. */
export interface RenderShare {
  jobs: readonly { files: Files; key: string }[];
  context: WorkContext;
  cacheFolder: string;
}

/** Work that a thread can do: what goes in and what comes out can be copied to another thread. */
export const TASKS = {
  /** Renders into the cache; what is wrong with a file is found again, and said, where the result is asked for. */
  async render({ jobs, context, cacheFolder }: RenderShare): Promise<void> {
    const cache = openCache<Work>(cacheFolder);
    const ui = await loadUi(context.site);
    for (const { files, key } of jobs) {
      const work = renderWork(files, context, ui);
      if (!Array.isArray(work)) cache.set(key, work);
    }
  },
  async check({ site, part }: { site: Site; part: Part }): Promise<Checked> {
    return checkPart(site, part);
  },
  async survey({ site, part, today }: { site: Site; part: Part; today: string }) {
    return surveyPart(site, part, today);
  },
};
