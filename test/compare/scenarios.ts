import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { visitAlone, visitTogether } from "./app.ts";
import { filesIn } from "./difference.ts";
import { startEngines } from "./engines.ts";
import { contentsOf, keepChanges, keepSite, perform, type Side } from "./side.ts";

/** Commands that are run one after another on a copy of a site of their own, so that scenarios need no order. */
export type Scenario = (side: Side, site: SiteFacts) => Promise<void>;

/** What scenarios must know of a site. */
export interface SiteFacts {
  /** Options of `npm run sign`, one call after another. */
  signings?: readonly (readonly string[])[];
  /** Posts whose blocks are reported, each in a language: `tr/posts/taalcafe`. */
  reported?: readonly string[];
  /** Posts whose catalogues are lost, and come back from an export. */
  lost?: readonly string[];
  /** Posts that are opened in the reviewers' app; all by default. */
  reviewed?: readonly string[];
}

const siteOf = (side: Side) => path.join(side.site, "_site");

/** The site as it is: its pages, and what is known of it. */
export const built: Scenario = async (side) => {
  await perform(side, "build", "build");
  keepSite(side, "_site", siteOf(side));
  await perform(side, "check-json", "check", ["--json"]);
  await perform(side, "status-json", "status", ["--json"]);
};

/** What is printed of it for people: on a terminal, and on paper for the board. Follows `built`. */
export const printed: Scenario = async (side) => {
  await perform(side, "check", "check");
  await perform(side, "status", "status");
  await perform(side, "board", "status", ["--html", path.join(side.results, "board.html")]);
};

/** What a run would do, and what other tools get. */
export const planned: Scenario = async (side) => {
  const engines = await startEngines();
  try {
    await perform(side, "plan-json", "translate", ["--dry-run", "--json"], engines.env);
    await perform(side, "plan-within-a-budget", "translate", ["--dry-run", "--budget", "300"], engines.env);
  } finally {
    await engines.close();
  }
  for (const format of ["tmx", "xliff"]) {
    const folder = path.join(side.results, `exported-${format}`);
    await perform(side, `export-${format}`, "export", ["--format", format, "--output", folder]);
  }
};

/**
 * What people do with files: sign, report what a page shows, lose a catalogue and bring it back from an export; and the
 * site that comes of it, built over the one before. Follows `built`.
 */
export const signed: Scenario = async (side, { signings = [], reported = [], lost = [] }) => {
  let files = contentsOf(side);
  for (const [at, options] of signings.entries()) {
    await perform(side, `sign-${at + 1}`, "sign", options);
    files = keepChanges(side, `sign-${at + 1}`, files);
  }
  for (const post of reported) {
    const step = `report-${post.replaceAll("/", "-")}`;
    const page = path.join(siteOf(side), post, "index.html");
    const mails = existsSync(page) ? mailsIn(readFileSync(page, "utf8")) : [];
    const texts = mails.map(
      (mail, at) => `Van: Een Lezer <lezer@voorbeeld.example>\n\nDit is fout (${at}).${mail}`,
    );
    await perform(side, step, "report", ["-"], {}, texts.join("\n\n"));
    files = keepChanges(side, step, files);
  }
  const exported = path.join(side.site, "export");
  for (const format of ["tmx", "xliff"]) {
    await perform(side, `export-signed-${format}`, "export", ["--format", format]);
  }
  for (const post of lost) {
    const [code] = post.split("/");
    const step = `import-${post.replaceAll("/", "-")}`;
    const catalogue = path.join(side.site, "locales", `${post}.po`);
    rmSync(catalogue, { force: true });
    await perform(side, `${step}-tmx`, "import", [path.join(exported, `taalbrug-${code}.tmx`)]);
    files = keepChanges(side, `${step}-tmx`, files);
    rmSync(catalogue, { force: true });
    const xliff = path.join(exported, `${post}.xlf`);
    await perform(side, `${step}-xliff`, "import", [xliff, "--name", "Vertaalbureau Voorbeeld"]);
    files = keepChanges(side, `${step}-xliff`, files);
  }
  await perform(side, "build-signed", "build");
  keepSite(side, "_site-signed", siteOf(side));
  await perform(side, "check-signed-json", "check", ["--json"]);
  await perform(side, "status-signed-json", "status", ["--json"]);
};

/** Pages that were copied from another site, and stand in `pasted/`, become posts. */
export const pasted: Scenario = async (side) => {
  const files = contentsOf(side);
  const folder = path.join(side.site, "pasted");
  const pages = [...filesIn(folder)].sort().map((name) => path.join(folder, name));
  await perform(side, "import-pages", "import", [...pages, "--date", "2026-10-01"]);
  keepChanges(side, "import-pages", files);
};

/** The mails that some of a page's links open: for its first blocks, its last ones and as a whole. */
function mailsIn(html: string): string[] {
  const bodies = [...html.matchAll(/href="mailto:[^"]*?body=([^"]*)"/g)].map(([, body]) => body!);
  const chosen = [...bodies.slice(0, 2), ...bodies.slice(-2)];
  return [...new Set(chosen)].map((body) => decodeURIComponent(body.replaceAll("&amp;", "&")));
}

/** A translation run with engines, another one after it, and the site that comes of it. */
export const translated: Scenario = async (side) => {
  const engines = await startEngines();
  try {
    let files = contentsOf(side);
    await perform(side, "translate", "translate", ["--json"], engines.env);
    files = keepChanges(side, "translate", files);
    await perform(side, "translate-again", "translate", [], engines.env);
    files = keepChanges(side, "translate-again", files);
    await perform(side, "translate-pseudo", "translate", ["--engine", "pseudo"]);
    keepChanges(side, "translate-pseudo", files);
  } finally {
    await engines.close();
  }
  await built(side, {});
};

/** The reviewers' app for somebody alone: what it answers, and what it writes. */
export const reviewed: Scenario = async (side, { reviewed: posts }) => {
  const engines = await startEngines();
  try {
    await visitAlone(side, posts, engines.env);
  } finally {
    await engines.close();
  }
};

/** The app for several people. */
export const reviewedTogether: Scenario = (side, { reviewed: posts }) => visitTogether(side, posts);
