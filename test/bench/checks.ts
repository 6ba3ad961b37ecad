/** How long `npm run check` and `npm run status` take over a large site, beside msgfmt over the same files. */
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { paths } from "../../src/model/site.ts";
import { type Measured, measure } from "./measure.ts";
import { makeSite } from "./site.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const CODES = ["tr", "ar", "so", "en"];

export interface ChecksMeasured {
  /** Entries that hold a translation. */
  entries: number;
  /** By command and cache: `check, cold`. */
  runs: [name: string, measured: Measured][];
  /** Seconds that `msgfmt --statistics -c` takes, a process for each file; undefined where it is not installed. */
  msgfmt: number | undefined;
}

/** Makes a site of `posts` posts in `root`, with the project's glossaries, and measures both commands. */
export async function measureChecks(root: string, posts: number): Promise<ChecksMeasured> {
  makeSite(root, posts);
  for (const file of [paths.keep, ...CODES.map(paths.glossary)])
    cpSync(path.join(ROOT, file), path.join(root, file));
  const runs: [string, Measured][] = [];
  for (const command of ["check", "status"]) {
    rmSync(path.join(root, ".cache"), { recursive: true, force: true });
    for (const cache of ["cold", "warm"]) {
      runs.push([`${command}, ${cache}`, await measure(`scripts/${command}.ts`, ["--site", root])]);
    }
  }
  const status = await measure("scripts/status.ts", ["--site", root, "--json"]);
  const languages: Record<"reviewed" | "draft" | "stale", number>[] = Object.values(
    JSON.parse(status.stdout).languages,
  );
  const entries = languages.reduce((sum, { reviewed, draft, stale }) => sum + reviewed + draft + stale, 0);
  return { entries, runs, msgfmt: timeMsgfmt(root) };
}

function timeMsgfmt(root: string): number | undefined {
  if (spawnSync("msgfmt", ["--version"]).error) return undefined;
  const start = performance.now();
  const loop = "find locales -name '*.po' -print0 | xargs -0 -n1 msgfmt --statistics -c -o /dev/null";
  const { status, stderr } = spawnSync("sh", ["-c", loop], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`msgfmt ended with ${status}: ${stderr.slice(-500)}`);
  return (performance.now() - start) / 1000;
}
