import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { UserError } from "../src/model/errors.ts";
import { paths } from "../src/model/site.ts";
import { measureChecks } from "../test/bench/checks.ts";
import { crowd } from "../test/bench/crowd.ts";
import { plantFaults } from "../test/bench/faults.ts";
import { faultReport } from "../test/bench/faults-report.ts";
import { GROWTH_CASES, growthOf } from "../test/bench/growth.ts";
import { loadHistory } from "../test/bench/history.ts";
import { makePhotos } from "../test/bench/images.ts";
import { lighthouseTable } from "../test/bench/lighthouse.ts";
import { measure } from "../test/bench/measure.ts";
import { openings } from "../test/bench/openings.ts";
import { pageTable } from "../test/bench/pages.ts";
import { HISTORY_SITE, type Replayed, replayHistory } from "../test/bench/replay.ts";
import { makeSite } from "../test/bench/site.ts";
import { judgeLines, judgeParagraphs, trueReport, withoutDifferences } from "../test/bench/true.ts";
import { hasLines, NTREX, type Selection, trueLines } from "../test/bench/true-lines.ts";
import { KEY, startDeepl } from "../test/peers/deepl-server.ts";
import { write } from "../test/site.ts";
import { defineCommand } from "./command.ts";

/** The input of a part of the bench. */
interface Bench {
  folder: string;
  posts: number;
  verbose: boolean;
  lines: Selection;
  /** The part was named on the command line. */
  isOnly: boolean;
}

const PARTS: Record<string, (bench: Bench) => void | Promise<void>> = {
  build: ({ folder, posts }) => benchBuild(folder, posts),
  run: ({ folder }) => benchRun(folder),
  history: ({ folder }) => benchHistory(folder),
  memory: () => benchMemory(),
  faults: ({ verbose }) => benchFaults(verbose),
  true: ({ lines, verbose, isOnly }) => benchTrue(lines, verbose, isOnly),
  app: ({ folder, posts }) => benchApp(folder, posts),
  checks: ({ folder, posts }) => benchChecks(folder, posts),
  growth: () => benchGrowth(),
  images: ({ folder }) => benchImages(folder),
  pages: ({ folder }) => benchPages(folder),
  lighthouse: ({ folder, isOnly }) => (isOnly ? benchLighthouse(folder) : undefined),
};
const LATENCY = 100;

await defineCommand({
  name: "bench",
  usage: [
    "[--posts N] [--only PART] [--verbose]",
    "--only true [--data DIR] [--language CODE] [--lines N-M] [--verbose]",
  ],
  about: `
build    a site of N posts of 400 words in five languages (default 2000: 10,000
         articles) is built cold and warm, next to Eleventy alone: the same number
         of small pages without any of this software
run      500 of those posts are translated by a server on this machine that takes
         100 ms for each answer, next to the ideal: requests x latency / concurrency
history  87 edits of six posts, each translated by a server on this machine:
         characters sent, next to the whole file, the whole block and only the
         changed sentences; and what a reviewer wrote that was lost
memory   200,000 segments are loaded and 1,000 changed texts looked up
faults   one fault of each kind is planted in each of some 1,300 true pairs: how
         many the checks find, and what they find in the true pairs. Pairs of
         the sample content, and pairs that no check was made with, apart;
         with --verbose, all missed faults and false alarms
true     translations by people, line by line as a machine's draft: how many are
         hidden from readers, by which check, and how many planted faults are
         found; and two lines as one text, with a line lost; with --verbose, all
         hidden lines and missed faults
app      the app of a site of N posts is opened, next to a plain reading of the
         same files; and twenty reviewers save for a minute, each as often as
         a page ever does: how long a save took, and what was lost
checks   npm run check and npm run status over N posts in four languages, cold
         (no .cache) and warm, next to msgfmt --statistics -c on the same files
growth   texts designed to be slow: the time for four times the length over the
         time for the length; 4 is even, 16 is quadratic
images   photos of a phone are converted for a site, cold and warm
pages    what pages of the sample site weigh and when they are seen, on slow 4G
         and a phone four times slower than this machine, in Chromium
lighthouse  Lighthouse's scores for six pages, each the median of five; only when
         it is named, as it installs Lighthouse (185 MB) in .cache/ first
`,
  options: {
    posts: { type: "string", default: "2000", value: "N", about: "posts of the generated site" },
    only: { type: "string", value: "PART", about: "one part" },
    verbose: { type: "boolean", default: false, about: "all missed faults, false alarms and hidden lines" },
    data: {
      type: "string",
      default: NTREX,
      value: "DIR",
      about: "has nl-tr.tsv and the like: number, Dutch, translation (default ../shared/data/ntrex)",
    },
    language: { type: "string", value: "CODE", about: "translations into this language only" },
    lines: { type: "string", default: "1-999999999", value: "N-M", about: "only lines with these numbers" },
  },
  notes: `
Everything happens in a temporary folder, in memory where the machine has
/dev/shm. Machines differ: read the ratios.
`,
  async main({ posts: count, only, verbose, data, language, lines }) {
    const posts = Number(count);
    if (!Number.isInteger(posts) || posts < 1)
      throw new UserError(`--posts ${count}: must be a number from 1`);
    const names = Object.keys(PARTS);
    if (only !== undefined && !names.includes(only))
      throw new UserError(`--only ${only}: must be one of ${names.join(", ")}`);
    const top = mkdtempSync(path.join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "taalbrug-bench-"));
    const selection = { folder: data, language, ...rangeOf(lines) };
    try {
      for (const name of only === undefined ? names : [only]) {
        const folder = path.join(top, name);
        await PARTS[name]!({ folder, posts, verbose, lines: selection, isOnly: only === name });
      }
    } finally {
      rmSync(top, { recursive: true });
    }
    return undefined;
  },
});

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
  server.limit = 1_000_000_000;
  const { seconds, mebibytes, stdout } = await measure(
    "scripts/translate.ts",
    ["--site", site, "--language", "tr", "--budget", "1000000000", "--json"],
    { DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: server.url },
  ).finally(() => server.close());
  const ended = Date.now();
  const { sent } = JSON.parse(stdout).languages.tr;
  const ideal = (server.requests.length * LATENCY) / server.peak / 1000;
  const sending = (ended - server.requests[0]!.at) / 1000;
  console.log(
    `run: ${sent} segments in ${server.requests.length} requests, ${server.peak} at once: ${seconds.toFixed(1)} s, ` +
      `ideal ${ideal.toFixed(1)} s, ratio ${(seconds / ideal).toFixed(2)}; ` +
      `from the first request on ${(sending / ideal).toFixed(2)}; ${mebibytes} MiB`,
  );
}

async function benchHistory(root: string): Promise<void> {
  const all: Replayed[] = [];
  for (const { slug, versions } of loadHistory()) {
    const server = await startDeepl();
    const site = path.join(root, slug);
    const settings = { name: "Bench", url: "https://bench.example", ...HISTORY_SITE };
    write(site, { [paths.settings]: JSON.stringify(settings) });
    all.push(...(await replayHistory(site, slug, versions, server)));
    await server.close();
  }
  const sum = (key: "sent" | "limit" | "wholeBlock" | "wholeFile") =>
    all.reduce((total, edit) => total + edit[key], 0);
  const line = (name: string, characters: number) =>
    console.log(
      `${name.padEnd(18)} ${String(characters).padStart(7)} characters  ${(characters / sum("limit")).toFixed(2)} x the changed sentences`,
    );
  console.log(`history: ${all.length} edits, ${all.flatMap(({ lost }) => lost).length} reviewed texts lost`);
  line("whole file", sum("wholeFile"));
  line("whole block", sum("wholeBlock"));
  line("changed sentences", sum("limit"));
  line("sent", sum("sent"));
}

async function benchMemory(): Promise<void> {
  const { stdout } = await measure("test/bench/memory.ts", []);
  const { segments, loadSeconds, medianMs, p95Ms, found, mebibytes } = JSON.parse(stdout);
  console.log(
    `memory: ${segments} segments loaded in ${loadSeconds.toFixed(2)} s, ${mebibytes} MiB; ` +
      `a near match in ${medianMs.toFixed(2)} ms (median), ${p95Ms.toFixed(2)} ms (95 of 100), ${found} of 1000 found`,
  );
}

function benchFaults(verbose: boolean): void {
  const { checked, planted } = plantFaults();
  console.log(faultReport(checked, planted, verbose));
}

/** Without lines the part is skipped, or fails if it was named. */
function benchTrue(selection: Selection, verbose: boolean, isAsked: boolean): void {
  if (!hasLines(selection.folder)) {
    const message = `${selection.folder}: has no nl-tr.tsv or the like; name a folder that has with --data`;
    if (isAsked) throw new UserError(message);
    console.log(`true: left out; ${message}`);
    return;
  }
  const { kept, out } = withoutDifferences(trueLines(selection));
  console.log(trueReport(judgeLines(kept), judgeParagraphs(kept), out, verbose));
}

function rangeOf(lines: string): { from: number; to: number } {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(lines) ?? [];
  if (from === undefined) throw new UserError(`--lines ${lines}: must be two numbers, such as 1-497`);
  return { from: Number(from), to: Number(to) };
}

/** The worst text of each area; times below 10 ms are noise, so they count as 10. */
function benchGrowth(): void {
  console.log("growth: time for four times the length, over the time for the length");
  for (const [name, cases] of Map.groupBy(GROWTH_CASES, ({ area }) => area)) {
    const ratios = cases.map((each) => {
      const { once, fourTimes } = growthOf(each);
      return { unit: each.unit, ratio: fourTimes / Math.max(once, 10), fourTimes };
    });
    const worst = ratios.reduce((a, b) => (b.ratio > a.ratio ? b : a));
    console.log(
      `${name.padEnd(16)} ${worst.ratio.toFixed(1).padStart(5)} x  ${worst.fourTimes.toFixed(0).padStart(5)} ms  ${JSON.stringify(worst.unit)}`,
    );
  }
}

async function benchApp(folder: string, posts: number): Promise<void> {
  const { plain, opened } = await openings(path.join(folder, "open"), posts);
  console.log(
    `app: ${posts} posts; goal: open in under 2 s; their files read plainly in ${plain.toFixed(2)} s`,
  );
  for (const [name, { address, list, post }] of opened) {
    const line = [
      `address ${address.toFixed(2)} s`,
      `list ${list.toFixed(2)} s`,
      `a post ${post.toFixed(2)} s`,
    ];
    console.log(`${name.padEnd(14)} ${line.join("  ")}  list ${(list / plain).toFixed(1)} x reading`);
  }
  const { saves, conflicts, lost, failed, medianMs, p95Ms } = await crowd(path.join(folder, "crowd"), 60);
  console.log(
    `20 reviewers   ${saves} saves, ${conflicts} conflicts, ${lost.length} lost, ${failed.length} failed; ` +
      `${medianMs.toFixed(0)} ms (median), ${p95Ms.toFixed(0)} ms (95 of 100), goal 100`,
  );
}

async function benchChecks(site: string, posts: number): Promise<void> {
  const { entries, runs, msgfmt } = await measureChecks(site, posts);
  console.log(`checks: ${posts} posts, ${entries} translated entries; goal under 6 s and 1 GB`);
  for (const [name, { seconds, mebibytes, stdout }] of runs) {
    const ratio = msgfmt === undefined ? "" : `  ${(seconds / msgfmt).toFixed(2)} x msgfmt`;
    const last = name.startsWith("check") ? `  ${stdout.trim().split("\n").at(-1)}` : "";
    console.log(`${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${mebibytes} MiB${ratio}${last}`);
  }
  console.log(
    msgfmt === undefined
      ? "msgfmt is not installed (Debian: gettext): no ratio"
      : `msgfmt         ${msgfmt.toFixed(1).padStart(6)} s, a process for each file`,
  );
}

async function benchImages(site: string): Promise<void> {
  const photos = await makePhotos(site);
  for (const name of ["cold", "warm"]) {
    const { seconds, mebibytes } = await measure("scripts/build.ts", ["--site", site]);
    console.log(
      `images: ${photos} photos of 12 megapixels, ${name} ${seconds.toFixed(1)} s, ` +
        `${(seconds / photos).toFixed(2)} s a photo, ${mebibytes} MiB`,
    );
  }
}

async function benchPages(output: string): Promise<void> {
  await measure("scripts/build.ts", ["--output", output]);
  console.log(`pages: KB as hosts pack them\n\n${await pageTable(output)}`);
}

/** The sample site with unchecked pages open to search engines. */
async function benchLighthouse(site: string): Promise<void> {
  for (const name of ["src/content", "locales"]) {
    cpSync(path.join(import.meta.dirname, "..", name), path.join(site, name), { recursive: true });
  }
  const settings = readFileSync(path.join(import.meta.dirname, "..", paths.settings), "utf8");
  write(site, { [paths.settings]: JSON.stringify({ ...JSON.parse(settings), indexDrafts: true }) });
  await measure("scripts/build.ts", ["--site", site]);
  console.log(`lighthouse:\n\n${await lighthouseTable(path.join(site, "_site"))}`);
}
