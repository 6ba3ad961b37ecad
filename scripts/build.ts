import path from "node:path";
import { createEleventy } from "../src/site/build.ts";
import { summary } from "../src/site/summary.ts";
import { countPictures, run } from "./command.ts";

const HELP = `
npm run build -- [--output DIR] [--site DIR]

Renders the site in all its languages, and draws a picture of every page for link
previews where there is a Chromium ("cards": false in src/site.json: never).

  --output DIR  where to (default: _site in the site's folder)
  --site DIR    another organisation's folder
`;

await run(HELP, { output: { type: "string" } }, async ({ site, output }) => {
  const folder = path.resolve(output ?? path.join(site, "_site"));
  const { eleventy, dataset, notes } = await createEleventy(site, folder, {
    say: console.log,
    onPicture: countPictures,
  });
  await eleventy.write();
  console.log([...notes, summary(dataset), `written to ${folder}`].join("\n"));
});
