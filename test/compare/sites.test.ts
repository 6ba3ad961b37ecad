import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { OWN } from "./checkout.ts";
import { type Outcome, run } from "./side.ts";
import { makeConstructs } from "./sites/constructs.ts";
import { FAULTS, makeFindings } from "./sites/findings.ts";
import { makeMany } from "./sites/many.ts";
import { MISTAKES, makeMistakes, mistake } from "./sites/mistakes.ts";
import { makeStates, POSTS, STATES, TITLES } from "./sites/states.ts";
import { CODES } from "./sites/words.ts";

// The generated sites are what they say they are: else a comparison would compare less than it seems to.

const temporary = mkdtempSync(path.join(tmpdir(), "taalbrug-sites-"));
const test = suite("sites");
test.after(() => rmSync(temporary, { recursive: true }));

const folder = (name: string) => path.join(temporary, name);
const call = (name: string, command: string, ...options: string[]): Promise<Outcome> => {
  const side = { checkout: OWN, compiled: path.join(temporary, "compiled"), site: folder(name) };
  return run(side, command, ["--site", side.site, ...options]);
};
const readJson = async (name: string, command: string) =>
  JSON.parse((await call(name, command, "--json")).stdout);

makeStates(folder("states"));
const { posts } = await readJson("states", "status");

for (const { name, is, but = {}, isKeptBack } of STATES) {
  test(`state ${name} is counted as it says`, () => {
    for (const code of CODES) {
      const wanted = but[code] ?? is;
      const { draft, stale, missing, reviewed, blocked } = posts[name][code];
      const own = typeof wanted === "string" ? { [wanted]: 1 } : wanted;
      // All around it is signed: a title and six paragraphs.
      const all = { reviewed: 7, draft: 0, stale: 0, missing: 0 };
      for (const [state, count] of Object.entries(own)) all[state as keyof typeof all] += count;
      assert.equal({ reviewed, draft, stale, missing }, all, code);
      assert.is(blocked, isKeptBack && but[code] === undefined ? 1 : 0, code);
    }
  });
}

for (const { name, isPublished, held } of POSTS) {
  test(`post ${name} is ${isPublished ? "there" : `held back: ${held}`}`, () => {
    for (const code of CODES) {
      assert.is(posts[name][code].published, isPublished, code);
      assert.is(posts[name][code].held, held, code);
    }
  });
}

for (const { name, isPublished } of TITLES) {
  test(`${name}: the post is ${isPublished ? "" : "not "}there`, () => {
    for (const code of CODES) assert.is(posts[name][code].published, isPublished, code);
  });
}

test("no two states have one name", () => {
  const names = [...STATES, ...POSTS, ...TITLES].map(({ name }) => name);
  assert.equal([...new Set(names)], names);
});

makeFindings(folder("findings"));
const { findings } = await readJson("findings", "check");
type Found = Record<"check" | "language" | "post" | "message", string>;
for (const { check, code, dutch } of FAULTS) {
  test(`${check} finds its fault in "${dutch}" (${code})`, () => {
    const own = (findings as Found[]).filter(
      ({ language, post }) => language === code && post.startsWith("fouten-"),
    );
    // A message has the beginning of the Dutch.
    const found = own.filter(({ message }) => message.includes(`(in "${dutch.slice(0, 40)}`));
    assert.ok(
      found.some((each) => each.check === check),
      found.map((each) => each.check).join(),
    );
  });
}

test("docs/trust.md lists no check of texts that the findings lack", () => {
  const table = readFileSync(path.join(OWN, "docs/trust.md"), "utf8").match(/^\| `.*$/gm)!;
  const listed = table.flatMap((line) =>
    [...line.split("|")[1]!.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!),
  );
  // In the states, and in the mistakes.
  const elsewhere = ["pseudo", "report", "stale-facts", "unsigned", "orphan"];
  const broken = [
    ..."plurals i18next-interpolation ui-keys json po original glossary-file image recording menu".split(" "),
  ];
  const lacking = listed.filter(
    (name) => ![...elsewhere, ...broken].includes(name) && !FAULTS.some(({ check }) => check === name),
  );
  assert.equal(lacking, []);
});

for (const [name, make, pages] of [
  ["states", () => undefined, ["tr/posts/concept", "so/posts/titel-ander-feit", "ar/hoe-wij-vertalen"]],
  [
    "constructs",
    makeConstructs,
    ["tr/posts/alle-bouwstenen", "ar/posts/alle-feiten", "nl/posts/commonmark-lists", "nl/contact"],
  ],
  ["many", (root) => makeMany(root, 25), ["so/page/2"]],
] as [string, (root: string) => void | Promise<void>, string[]][]) {
  test(`the site of ${name} is built`, async () => {
    await make(folder(name));
    const { code, stderr } = await call(name, "build");
    assert.is(code, 0, stderr);
    for (const page of pages) {
      assert.ok(existsSync(path.join(folder(name), "_site", page, "index.html")), page);
    }
  });
}

for (const name of ["originals", "catalogues", "settings", "glossary"]) {
  test(`the mistakes in ${name} are reported, and are no bug`, async () => {
    makeMistakes(folder(name));
    mistake(folder(name), MISTAKES.find((each) => each.name === name)!);
    const { code, stderr } = await call(name, "build");
    // Settings and glossaries concern the whole site; an original or a catalogue costs that text.
    assert.is(code, name === "settings" || name === "glossary" ? 2 : 1, stderr);
    assert.not.match(stderr, /^ {4}at /m);
  });
}

test.run();
