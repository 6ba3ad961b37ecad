import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import pLimit from "p-limit";
import { defineCommand } from "./command.ts";

interface Outcome {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  output: string;
}

/** Files in parallel: one more than there are cores, since browser tests wait now and then. */
const LANES = availableParallelism() + 1;

/** The slowest folders; their files start first, so that none runs alone at the end. */
const DEAREST = ["test/browser/", "test/site/", "test/coverage/", "test/app/"];
function rank(file: string): number {
  const at = DEAREST.findIndex((folder) => file.startsWith(folder));
  return at === -1 ? DEAREST.length : at;
}
const dearestFirst = (a: string, b: string) => rank(a) - rank(b) || (a < b ? -1 : 1);

const root = path.dirname(import.meta.dirname);
/**
 * Where Node.js keeps what it compiled of each module, for the next process: a test file and each command that it runs
 * start in half the time.
 */
const COMPILED = path.join(root, "node_modules/.cache/compiled");
const bin = (name: string) => path.join(root, "node_modules/.bin", name);

await defineCommand({
  name: "test",
  usage: ["[NAME...]"],
  about: `
Types, lint and every test file; with names, only files whose path contains one
of them. Each line has the seconds that its file took, and the last one counts
all.
`,
  options: {},
  async main(_values, names) {
    const files = globSync("test/**/*.test.ts", { cwd: root }).sort(dearestFirst);
    const chosen = files.filter((file) => names.length === 0 || names.some((name) => file.includes(name)));
    const jobs = [
      ...(names.length === 0
        ? [tool("types", "tsc", "--noEmit"), tool("lint", "biome", "check", "--error-on-warnings")]
        : []),
      ...chosen.map((file) => () => suite(file)),
    ];
    const limit = pLimit(LANES);
    const outcomes = await Promise.all(
      jobs.map((job) =>
        limit(async () => {
          const start = performance.now();
          const outcome = await job();
          const seconds = Math.round((performance.now() - start) / 1000);
          console.log(
            `${outcome.failed > 0 ? "FAIL" : "ok"}  ${outcome.name} (${outcome.passed}, ${seconds} s)`,
          );
          if (outcome.failed > 0) console.log(outcome.output);
          return outcome;
        }),
      ),
    );
    const sum = (key: "passed" | "failed" | "skipped") =>
      outcomes.reduce((total, outcome) => total + outcome[key], 0);
    const skipped = sum("skipped");
    console.log(
      `${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
    );
    return sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;
  },
});

/** A program that is one test: it passes with exit code 0. */
function tool(name: string, program: string, ...options: string[]): () => Promise<Outcome> {
  return async () => {
    const { code, output } = await execute(bin(program), options);
    return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
  };
}

/** A test file, counted from uvu's last lines; one that ran nothing has failed. */
async function suite(file: string): Promise<Outcome> {
  const { code, output } = await execute(process.execPath, [file]);
  const count = (label: string) =>
    [...output.matchAll(new RegExp(`^ *${label}: +(\\d+)`, "gm"))].reduce(
      (sum, [, number]) => sum + Number(number),
      0,
    );
  const [total, passed, skipped] = [count("Total"), count("Passed"), count("Skipped")];
  // uvu counts a skipped test in its total.
  const failed = Math.max(total - passed - skipped, code === 0 && passed > 0 ? 0 : 1);
  return { name: file, passed, failed, skipped, output };
}

function execute(program: string, options: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const env = { NODE_COMPILE_CACHE: COMPILED, ...process.env, NO_COLOR: "1" };
    const child = spawn(program, options, { cwd: root, env });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
