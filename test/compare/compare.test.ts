import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { drafted, left, post, translate, write } from "../site.ts";
import { openBaseline } from "./baseline.ts";
import { OWN, openCheckout, UsageError } from "./checkout.ts";
import { compareSites } from "./compare.ts";
import { contentsOf, keepChanges, keepSite, perform, type Side } from "./side.ts";
import type { Site } from "./sites/index.ts";

const temporary = mkdtempSync(path.join(tmpdir(), "taalbrug-compare-"));
const test = suite("compare");
test.after(() => rmSync(temporary, { recursive: true }));

let folders = 0;
function newFolder(): string {
  const folder = path.join(temporary, String(folders++));
  mkdirSync(folder);
  return folder;
}

/** A copy of this checkout in which `changes` are made: a text for another in the files that a pattern names. */
function changedCheckout(changes: readonly [files: string, from: string, to: string][]): string {
  const folder = newFolder();
  const files = ["package.json", "package-lock.json", "tsconfig.json", ".eleventy.js"];
  for (const name of ["src", "scripts", "locales", ...files]) {
    cpSync(path.join(OWN, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(OWN, "node_modules"), path.join(folder, "node_modules"));
  for (const [files, from, to] of changes) {
    const changed = globSync(files, { cwd: folder }).filter((name) => {
      const text = readFileSync(path.join(folder, name), "utf8");
      writeFileSync(path.join(folder, name), text.replaceAll(from, to));
      return text.includes(from);
    });
    assert.ok(changed.length > 0, `${from} is in none of ${files}`);
  }
  return folder;
}

/** A site with one post, of which a text waits for a translation and another has a warning. */
const SMALL: Site = {
  make(root) {
    write(root, {
      "src/site.json": JSON.stringify({
        name: "Klein",
        url: "https://klein.example",
        cards: false,
        languages: { nl: { name: "Nederlands" }, tr: { name: "Türkçe" }, en: { name: "English" } },
      }),
      "src/content/posts/een.md": post("Een", "Kom langs.\n\nTot dan.\n\nDag.\n\nWelkom."),
    });
    translate(root, "een", (_dutch, at) => (at === 1 ? drafted("Gelin!") : at === 2 ? left : drafted()));
  },
  scenarios: {
    files: [
      async (side) => {
        await perform(side, "build", "build");
        keepSite(side, "_site", path.join(side.site, "_site"));
        await perform(side, "check", "check");
        const files = contentsOf(side);
        await perform(side, "translate", "translate", ["--engine", "pseudo"]);
        keepChanges(side, "translate", files);
      },
    ],
  },
};

test("what a change touches is found, and nothing else", async () => {
  const { go } = JSON.parse(readFileSync(path.join(OWN, "locales/tr/ui.json"), "utf8")).search;
  const other = changedCheckout([
    ["locales/tr/ui.json", `"${go}"`, `"${go} (2)"`],
    ["src/**/*.ts", 'severity: "warning"', 'severity: "note"'],
    ["src/**/*.ts", '"Project-Id-Version": "Taalbrug"', '"Project-Id-Version": "Brug"'],
  ]);
  const lines: string[] = [];
  const found = await compareSites(
    { small: SMALL },
    { this: { folder: OWN }, other: { folder: other } },
    newFolder(),
    (line) => lines.push(line),
  );
  assert.equal(
    found.map(({ file }) => file),
    [
      "small/files/_site/tr/search/index.html",
      "small/files/check.txt",
      "small/files/translate/locales/en/posts/een.po",
    ],
    lines.join("\n"),
  );
  assert.match(lines.join("\n"), `${go} (2)`);
});

const sideOf = (checkout: string): Side => ({
  checkout,
  compiled: path.join(temporary, "compiled"),
  site: newFolder(),
  results: newFolder(),
  masks: new Map([["k3y", "<key>"]]),
});
const readResult = ({ results }: Side, name: string) => readFileSync(path.join(results, name), "utf8");

test("commands run on one day, in one time zone, with no settings of this machine, and folders have names", async () => {
  const checkout = newFolder();
  const script = `console.log(new Date().toISOString().slice(0, 10), Date.now() - new Date() < 9, new Date(0).getHours(),
    process.env.DEEPL_AUTH_KEY === "", process.env.USER, process.argv.at(-1), process.cwd(), "k3y")`;
  write(checkout, {
    "package.json": JSON.stringify({ scripts: { say: "node say.ts" } }),
    "say.ts": script,
  });
  const side = sideOf(checkout);
  await perform(side, "say", "say");
  const printed = "2026-12-02 true 1 true undefined <site> <software> <key>";
  assert.is(readResult(side, "say.txt"), `npm run say\nexit code 0\n\n${printed}\n\n--- stderr\n`);
  await perform(side, "nothing", "nothing");
  assert.match(readResult(side, "nothing.txt"), /^npm run nothing\nexit code 127\n/);
});

test("another style sheet is one difference, and a page that names none that is there is another", () => {
  const output = newFolder();
  write(output, {
    "assets/site.0123abcd.css": "a { color: red }",
    "tr/index.html": '<link href="/assets/site.0123abcd.css"><link href="/assets/site.99999999.css">',
  });
  const side = sideOf(OWN);
  keepSite(side, "_site", output);
  assert.equal(readdirSync(path.join(side.results, "_site/assets")), ["site.<hash>.css"]);
  assert.is(
    readResult(side, "_site/tr/index.html"),
    '<link href="/assets/site.<hash>.css"><link href="/assets/site.99999999.css">',
  );
});

test("what a command wrote is kept, and what it removed is named", () => {
  const side = sideOf(OWN);
  write(side.site, { "locales/a.po": "een", "locales/b.po": "een", "src/c.md": "een", "_site/x": "een" });
  const before = contentsOf(side);
  write(side.site, {
    "locales/a.po": "twee",
    "_site/x": "twee",
    ".app/audit.jsonl": '"2026-12-02T11:00:01.123Z"',
  });
  rmSync(path.join(side.site, "src/c.md"));
  keepChanges(side, "step", before);
  assert.is(readResult(side, "step/locales/a.po"), "twee");
  assert.is(readResult(side, "step/.app/audit.jsonl"), '"<time>"');
  assert.is(readResult(side, "step/gone.txt"), "src/c.md\n");
  assert.not.ok(existsSync(path.join(side.results, "step/locales/b.po")));
});

test("another checkout is a folder or a revision", () => {
  assert.equal(openCheckout(OWN, newFolder()), { folder: OWN });
  for (const where of ["nergens", "--help", temporary]) {
    assert.throws(
      () => openCheckout(where, newFolder()),
      (error: Error) => error instanceof UsageError && error.message.startsWith(where),
    );
  }
  if (!existsSync(path.join(OWN, ".git"))) return;
  const { folder, tree } = openCheckout("HEAD", newFolder());
  assert.match(tree!, /^[0-9a-f]{40}$/);
  for (const name of ["scripts/build.ts", "node_modules/hono"])
    assert.ok(existsSync(path.join(folder, name)), name);
});

test("results of a revision are kept for the same site", () => {
  const [site, results, kept] = [newFolder(), newFolder(), newFolder()];
  write(site, { "src/site.json": "{}" });
  write(results, { "files/build.txt": "exit code 0" });
  const baseline = openBaseline("tree", kept);
  assert.not.ok(baseline.take(site, newFolder()));
  baseline.put(site, results);
  const again = newFolder();
  assert.ok(openBaseline("tree", kept).take(site, again));
  assert.is(readFileSync(path.join(again, "files/build.txt"), "utf8"), "exit code 0");
  assert.not.ok(openBaseline("other", kept).take(site, newFolder()));
  write(site, { "src/site.json": "{ }" });
  assert.not.ok(baseline.take(site, newFolder()));
});

for (const [options, code, printed] of [
  [["--help"], 0, /^npm run compare -- OTHER/],
  [[], 2, /^name one other checkout; see --help\n$/],
  [["a", "b"], 2, /^name one other checkout/],
  [["nergens"], 2, /^nergens: is neither a folder nor a revision of git\n$/],
  [[".", "--site", "x"], 2, /^--site x: must be one of states, /],
  [["--nergens"], 2, /^Unknown option '--nergens'/],
] as const) {
  test(`npm run compare -- ${options.join(" ")}: exit code ${code}`, () => {
    const script = path.join(OWN, "scripts/compare.ts");
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
      encoding: "utf8",
    });
    assert.is(status, code, stderr);
    assert.match(stdout + stderr, printed);
  });
}

test.run();
