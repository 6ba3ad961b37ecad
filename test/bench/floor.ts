// Eleventy alone: so many pages from one paginated template with nothing in it. The measure beside which a build is read.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import Eleventy from "@11ty/eleventy";

const [folder, count] = process.argv.slice(2) as [string, string];
mkdirSync(path.join(folder, "in"), { recursive: true });
writeFileSync(
  path.join(folder, "in/page.11ty.js"),
  `export const data = { pagination: { data: "numbers", size: 1, alias: "n" }, permalink: ({ n }) => "/" + n + "/index.html", eleventyExcludeFromCollections: true };
export const render = ({ n }) => "<!doctype html><title>" + n + "</title>";`,
);
process.chdir(folder);
const eleventy = new Eleventy("in", "out", {
  quietMode: true,
  config: (config: { addGlobalData(name: string, value: unknown): void }) =>
    config.addGlobalData(
      "numbers",
      Array.from({ length: Number(count) }, (_none, at) => at),
    ),
});
eleventy.disableLogger();
await eleventy.write();
