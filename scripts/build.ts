import path from "node:path";
import { printProblem } from "../src/model/errors.ts";
import { createEleventy } from "../src/site/build/build.ts";
import { summary } from "../src/site/pages/summary.ts";
import { countPictures, defineCommand } from "./command.ts";

await defineCommand({
  name: "build",
  about: `
Renders the site in all its languages, and draws a picture of every page for link
previews if Chromium is installed ("cards": false in src/site.json: never).
`,
  options: {
    output: { type: "string", value: "DIR", about: "output folder (default: _site in the site's folder)" },
  },
  notes: `
Exit code 1: a post or a translation is unusable; each is a line, and the
rest of the site is built. 2: a mistake that concerns the whole site, in the
settings, the interface texts or a glossary; the last build stays.
`,
  async main({ site, output }) {
    const folder = path.resolve(output ?? path.join(site, "_site"));
    const { eleventy, dataset, notes, problems } = await createEleventy(site, folder, {
      say: console.log,
      onPicture: countPictures,
    });
    await eleventy.write();
    console.log([...notes, summary(dataset), `written to ${folder}`].join("\n"));
    for (const problem of problems) console.error(printProblem(problem));
    return problems.length > 0 ? 1 : 0;
  },
});
