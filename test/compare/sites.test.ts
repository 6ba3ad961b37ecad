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
import { makeStates, POSTS, STATES } from "./sites/states.ts";
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
      const total = Object.values(own).reduce((sum, count) => sum + count, 0);
      // All around it is signed: a title and six paragraphs.
      const all = { reviewed: 7, draft: 0, stale: 0, missing: 0 };
      for (const [state, count] of Object.entries(own)) all[state as keyof typeof all] += count;
      assert.equal({ reviewed, draft, stale, missing }, all, `${code}: ${total}`);
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

test("no two states have one name", () => {
  const names = [...STATES, ...POSTS].map(({ name }) => name);
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
  // Of other sites: states has the first four, mistakes the files that are broken.
  const elsewhere = [
    "pseudo",
    "report",
    "stale-facts",
    "unsigned",
    "orphan",
    "plurals",
    "i18next-interpolation",
  ];
  const broken = ["ui-keys", "json", "po", "original", "glossary-file"];
  const lacking = listed.filter(
    (name) => ![...elsewhere, ...broken].includes(name) && !FAULTS.some(({ check }) => check === name),
  );
  assert.equal(lacking, []);
});

test("the site of all constructs is built", async () => {
  await makeConstructs(folder("constructs"));
  const { code, stderr } = await call("constructs", "build");
  assert.is(code, 0, stderr);
  for (const page of [
    "tr/posts/alle-bouwstenen",
    "ar/posts/alle-feiten",
    "nl/posts/commonmark-lists",
    "nl/contact",
  ]) {
    assert.ok(existsSync(path.join(folder("constructs"), "_site", page, "index.html")), page);
  }
});

test("the site of many posts has lists of several pages", async () => {
  makeMany(folder("many"), 25);
  const { code, stderr } = await call("many", "build");
  assert.is(code, 0, stderr);
  assert.ok(existsSync(path.join(folder("many"), "_site/so/page/2/index.html")));
});

for (const name of ["originals", "catalogues", "settings", "glossary"]) {
  test(`the mistakes in ${name} are told, and are no bug`, async () => {
    makeMistakes(folder(name));
    mistake(folder(name), MISTAKES.find((each) => each.name === name)!);
    const { code, stderr } = await call(name, "build");
    assert.is(code, 2, stderr);
    assert.not.match(stderr, /^ {4}at /m);
  });
}

test.run();
