import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { UserError } from "../src/model/errors.ts";
import { makeSite } from "../test/bench/site.ts";
import { run } from "./command.ts";

const HELP = `
npm run bench -- [--posts N]

Makes a site of N posts of 400 words in five languages (default 2000: 10,000
pages) in a temporary folder, and measures building it cold and warm.

  --posts N  posts
`;

const ROOT = path.dirname(import.meta.dirname);

await run(HELP, { posts: { type: "string", default: "2000" } }, async ({ posts }) => {
  const count = Number(posts);
  if (!Number.isInteger(count) || count < 1) throw new UserError(`--posts ${posts}: must be a number from 1`);
  const folder = mkdtempSync(path.join(tmpdir(), "taalbrug-bench-"));
  try {
    makeSite(folder, count);
    const pages = count * 5;
    for (const name of ["cold", "warm"]) {
      const { seconds, mebibytes, output } = measure("scripts/build.ts", "--site", folder);
      console.log(
        `build ${name}: ${seconds.toFixed(1)} s, ${((seconds * 1000) / pages).toFixed(2)} ms a page, ${mebibytes} MiB at most`,
      );
      console.log(output);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function measure(script: string, ...options: string[]) {
  const start = performance.now();
  const child = spawnSync(
    process.execPath,
    ["--import", path.join(ROOT, "test/bench/peak.ts"), path.join(ROOT, script), ...options],
    { encoding: "utf8", maxBuffer: 1e8 },
  );
  const seconds = (performance.now() - start) / 1000;
  if (child.status !== 0) throw new Error(child.stderr);
  return { seconds, mebibytes: Number(/peak (\d+)/.exec(child.stderr)?.[1]), output: child.stderr };
}
