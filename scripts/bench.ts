import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { UserError } from "../src/model/errors.ts";
import { measure } from "../test/bench/measure.ts";
import { makeSite } from "../test/bench/site.ts";
import { KEY, startDeepl } from "../test/peers/deepl-server.ts";
import { run } from "./command.ts";

const HELP = `
npm run bench -- [--posts N] [--only build|run]

build  a site of N posts of 400 words in five languages (default 2000: 10,000
       articles) is built cold and warm, beside Eleventy alone: the same number
       of pages from a template with nothing in it
run    10,000 segments are translated by a server on this machine that takes
       100 ms for each answer, beside the ideal: requests x latency / concurrency

Everything happens in a temporary folder, in memory where the machine has
/dev/shm. Machines differ: read the ratios.
`;

const LATENCY = 100;

await run(
  HELP,
  { posts: { type: "string", default: "2000" }, only: { type: "string" } },
  async ({ posts, only }) => {
    const count = Number(posts);
    if (!Number.isInteger(count) || count < 1)
      throw new UserError(`--posts ${posts}: must be a number from 1`);
    if (only !== undefined && only !== "build" && only !== "run")
      throw new UserError(`--only ${only}: must be build or run`);
    const folder = mkdtempSync(path.join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "taalbrug-bench-"));
    try {
      if (only !== "run") await benchBuild(path.join(folder, "build"), count);
      if (only !== "build") await benchRun(path.join(folder, "run"));
    } finally {
      rmSync(folder, { recursive: true });
    }
    return undefined;
  },
);

async function benchBuild(site: string, posts: number): Promise<void> {
  makeSite(site, posts);
  const articles = posts * 5;
  const floor = await measure("test/bench/floor.ts", [path.join(site, "_floor"), String(articles)]);
  const line = (name: string, { seconds, mebibytes }: Awaited<ReturnType<typeof measure>>) =>
    console.log(
      `${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${((seconds * 1000) / articles).toFixed(2)} ms a page  ` +
        `${mebibytes} MiB  ${(seconds / floor.seconds).toFixed(2)} x Eleventy alone`,
    );
  console.log(`build: ${articles} articles`);
  line("Eleventy alone", floor);
  for (const name of ["cold", "warm"]) {
    const measured = await measure("scripts/build.ts", ["--site", site]);
    line(name, measured);
  }
}

async function benchRun(site: string): Promise<void> {
  // A post of the bench has some 20 segments.
  makeSite(site, 500, []);
  const server = await startDeepl({ latency: LATENCY });
  const { seconds, mebibytes, stdout } = await measure(
    "scripts/translate.ts",
    ["--site", site, "--language", "tr", "--budget", "1000000000", "--json"],
    {
      DEEPL_AUTH_KEY: KEY,
      DEEPL_SERVER_URL: server.url,
    },
  );
  await server.close();
  const { sent } = JSON.parse(stdout).languages.tr;
  const ideal = (server.requests.length * LATENCY) / server.peak / 1000;
  console.log(
    `run: ${sent} segments in ${server.requests.length} requests, ${server.peak} at once: ${seconds.toFixed(1)} s, ` +
      `ideal ${ideal.toFixed(1)} s, ratio ${(seconds / ideal).toFixed(2)}, ${mebibytes} MiB`,
  );
}
