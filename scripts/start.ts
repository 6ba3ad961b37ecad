import { watch } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { removeLeftovers } from "../src/catalog/files.ts";
import { loadOriginals } from "../src/markdown/original.ts";
import { today } from "../src/model/dates.ts";
import { printProblem, UserError } from "../src/model/errors.ts";
import { loadSite, targets } from "../src/model/site.ts";
import { createEleventy } from "../src/site/build/build.ts";
import { summary } from "../src/site/pages/summary.ts";
import { engineFor } from "../src/translate/engines/index.ts";
import { run as translate } from "../src/translate/run.ts";
import { countPictures, createProgress, defineCommand } from "./command.ts";

await defineCommand({
  name: "start",
  about: `
Translates what it can, builds the site, and serves it on this machine,
again after every change.
`,
  options: {
    port: {
      type: "string",
      default: "8080",
      value: "N",
      about: "8080 by default; the next free one if that is taken",
    },
  },
  async main({ site: root, port }) {
    const number = Number(port);
    if (!Number.isInteger(number) || number < 1 || number > 65535) {
      throw new UserError(`--port ${port}: must be a number from 1 to 65535`);
    }
    const site = loadSite(root);
    removeLeftovers(path.join(root, "locales"));
    const { posts, pages } = loadOriginals(site);
    const { notes, undone } = await translateOrSay({
      site,
      originals: [...posts, ...pages],
      languages: targets(site),
      engineFor: (language) => engineFor(language, process.env, site.engines),
      budget: site.budget.run,
      today: today(site.timeZone),
      onProgress: createProgress(),
    });
    for (const line of [...notes, ...undone]) console.log(line);

    const {
      eleventy,
      dataset,
      notes: faults,
      problems,
    } = await createEleventy(root, path.join(root, "_site"), {
      onPicture: countPictures,
    });
    await eleventy.watch();
    await eleventy.serve(number);
    const { server } = eleventy.eleventyServe;
    await server.ready();
    console.log([...faults, summary(dataset)].join("\n"));
    for (const problem of problems) console.error(printProblem(problem));
    const address = server.server.address() as AddressInfo;
    for (const { code, name } of site.languages)
      console.log(`http://localhost:${address.port}/${code}/  ${name}`);
    watchCode();
  },
});

/** A failing translation must not keep the site from being shown. */
async function translateOrSay(
  options: Parameters<typeof translate>[0],
): Promise<{ notes: string[]; undone: string[] }> {
  try {
    return await translate(options);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { notes: [], undone: [error.message] };
  }
}

/** Modules are loaded once: a change of the software needs a restart, and the user should know. */
function watchCode(): void {
  const software = path.dirname(import.meta.dirname);
  let said = false;
  for (const folder of ["src", "scripts"]) {
    watch(path.join(software, folder), { recursive: true }, (_event, name) => {
      if (said || !name?.endsWith(".ts")) return;
      said = true;
      console.log(`${folder}/${name} changed: stop (Ctrl-C) and run npm start again to see it`);
    });
  }
}
