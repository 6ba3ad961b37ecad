import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { isRoot } from "../../src/site/share/chromium.ts";
import { chromiumPath } from "../browser/chromium.ts";
import { serve } from "../browser/serve.ts";
import { median } from "../browser/weigh.ts";

const RUNS = 5;
const LANGUAGES = ["nl", "ar", "so"];
const KINDS = { home: "", post: "posts/nieuw-telefoonspreekuur/" };
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof CATEGORIES)[number];

/** Where it is installed; its versions are fixed in test/bench/lighthouse/. */
const HOME = path.resolve(import.meta.dirname, "../../.cache/lighthouse");

/** What is used of Lighthouse and its launcher, which are not installed with the project. */
interface Lighthouse {
  run(url: string, flags: object): Promise<{ lhr: Report } | undefined>;
  launch(options: object): Promise<{ port: number; kill(): void }>;
}
interface Report {
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; numericValue?: number }>;
}

/** Installs Lighthouse where it is not yet. */
async function load(): Promise<Lighthouse> {
  if (!existsSync(path.join(HOME, "node_modules/lighthouse"))) {
    console.log("lighthouse: installing it into .cache/lighthouse (185 MB)");
    mkdirSync(HOME, { recursive: true });
    for (const name of ["package.json", "package-lock.json"]) {
      copyFileSync(path.join(import.meta.dirname, "lighthouse", name), path.join(HOME, name));
    }
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: HOME,
      stdio: "inherit",
    });
  }
  const require = createRequire(path.join(HOME, "package.json"));
  const module = (name: string) => import(pathToFileURL(require.resolve(name)).href);
  const [{ default: run }, { launch }] = await Promise.all([module("lighthouse"), module("chrome-launcher")]);
  return { run, launch };
}

/**
 * Lighthouse's marks on its phone setting for home and a post of a built site, each the median of five, as a Markdown
 * table; below it what cost points. Drafts must be open to search engines (`indexDrafts`) for a fair mark in SEO.
 */
export async function lighthouseTable(folder: string): Promise<string> {
  const { run, launch } = await load();
  const { origin, close } = await serve(folder, { packed: true });
  const rows: string[] = [];
  const lost = new Set<string>();
  for (const [kind, rest] of Object.entries(KINDS)) {
    for (const code of LANGUAGES) {
      const reports: Report[] = [];
      for (let at = 0; at < RUNS; at++) reports.push(await once(run, launch, `${origin}/${code}/${rest}`));
      const marks = CATEGORIES.map((category) =>
        median(reports.map(({ categories }) => Math.round((categories[category].score ?? 0) * 100))),
      );
      const time = (audit: string) =>
        `${(median(reports.map(({ audits }) => audits[audit]!.numericValue!)) / 1000).toFixed(1)} s`;
      const cells = [...marks, time("first-contentful-paint"), time("largest-contentful-paint")];
      rows.push(`| ${kind}, ${code} | ${cells.join(" | ")} |`);
      for (const fault of reports.flatMap(faultsIn)) lost.add(`${kind}, ${code}: ${fault}`);
    }
  }
  await close();
  const heads = ["page", ...CATEGORIES, "first paint", "largest paint"];
  return [
    `| ${heads.join(" | ")} |`,
    `| --- |${" ---: |".repeat(heads.length - 1)}`,
    ...rows,
    ...(lost.size > 0 ? ["", ...lost] : []),
  ].join("\n");
}

/** In a browser of its own, as Lighthouse asks for. */
async function once(run: Lighthouse["run"], launch: Lighthouse["launch"], url: string): Promise<Report> {
  const chrome = await launch({
    chromePath: chromiumPath(),
    chromeFlags: ["--headless", "--disable-gpu", ...(isRoot ? ["--no-sandbox"] : [])],
  });
  try {
    const result = await run(url, { port: chrome.port, logLevel: "error", onlyCategories: CATEGORIES });
    return result!.lhr;
  } finally {
    chrome.kill();
  }
}

/** What cost points, but for the times, which the marks for performance tell. */
function faultsIn({ categories, audits }: Report): string[] {
  return CATEGORIES.filter((category) => category !== "performance").flatMap((category) =>
    categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 1)
      .map(({ id }) => `${category}: ${audits[id]!.title} (${id})`),
  );
}
