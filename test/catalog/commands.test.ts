import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { commentsOn, versionsOf } from "../../src/catalog/comments.ts";
import { readCatalogue } from "../../src/catalog/store.ts";
import { command } from "../command.ts";
import { KEY, startDeepl } from "../peers/deepl-server.ts";
import { drafted, left, post, signed, tempSite, translate, write } from "../site.ts";

const test = suite("commands");

const PO = "locales/tr/posts/bellen.po";
const FIRST = "Kom langs.";
const SECOND = "Bel ons vandaag.";
const THIRD = "Neem een kopie mee.";
const LANGUAGES = { nl: { name: "Nederlands" }, tr: { name: "Türkçe", engine: "deepl" } };

/** A person's text that a direction mark makes unusable, and one with a context. */
const RAW = [
  `# reviewed: Ayşe Örnek 2026-11-24 8e2d158520bb\nmsgid "${FIRST}"\nmsgstr "U\u202Eğrayın."`,
  `#~ msgctxt "oud"\n#~ msgid "Weg."\n#~ msgstr "Gitti."`,
];
const FAULTS = [
  /^locales\/tr\/posts\/bellen\.po:\d+: (?:error \[po\] )?has the invisible direction mark U\+202E; remove it/gm,
  /^locales\/tr\/posts\/bellen\.po:\d+: (?:error \[po\] )?has the msgctxt "oud"; remove that line/gm,
];

/** A site with a draft, a missing text, and what cannot be used. */
function newSite(): string {
  const root = tempSite(
    { "src/content/posts/bellen.md": post("Bellen", [FIRST, SECOND, THIRD].join("\n\n")) },
    { languages: LANGUAGES },
  );
  translate(root, "bellen", (source) => (source === FIRST ? left : source === THIRD ? left : drafted()));
  const file = path.join(root, PO);
  writeFileSync(file, `${readFileSync(file, "utf8")}\n${RAW.join("\n\n")}\n`);
  write(root, {
    "a.tmx": `<tmx version="1.4"><header srclang="nl"/><body><tu><tuv xml:lang="nl"><seg>${THIRD}</seg></tuv><tuv xml:lang="tr"><seg>Kopya getirin.</seg></tuv></tu></body></tmx>`,
  });
  return root;
}

for (const [name, options, code] of [
  ["check", () => [], 1],
  ["export", () => ["--format", "tmx"], 1],
  ["export", () => ["--format", "xliff"], 1],
  ["import", (root: string) => [path.join(root, "a.tmx")], 1],
  ["sign", () => ["--post", "bellen", "--language", "tr", "--name", "Ayşe Örnek"], 1],
  ["report", () => ["--post", "bellen", "--language", "tr", "Yanlış."], 0],
] as const) {
  test(`${name}: an entry that cannot be used is reported once, ends nothing, and stays`, async () => {
    const root = newSite();
    const outcome = await command(name, ["--site", root, ...options(root)]);
    const said = outcome.stdout + outcome.stderr;
    assert.equal(
      FAULTS.map((fault) => said.match(fault)?.length),
      [1, 1],
      said,
    );
    assert.is(outcome.code, code, said);
    assert.not.match(said, /^ {4}at /m);
    const text = readFileSync(path.join(root, PO), "utf8");
    for (const raw of RAW) assert.ok(text.includes(`\n\n${raw}\n`), text);
    assert.ok(readCatalogue(root, PO, "tr").entries.length >= 4);
  });
}

test("translate: nobody is paid for a text whose translation is there and cannot be used", async () => {
  const server = await startDeepl();
  const root = newSite();
  const outcome = await command("translate", ["--site", root], {
    DEEPL_AUTH_KEY: KEY,
    DEEPL_SERVER_URL: server.url,
  });
  await server.close();
  const said = outcome.stdout + outcome.stderr;
  assert.equal(
    FAULTS.map((fault) => said.match(fault)?.length),
    [1, 1],
    said,
  );
  assert.is(outcome.code, 1);
  assert.equal(
    server.requests.flatMap(({ texts }) => texts),
    [THIRD],
  );
  const text = readFileSync(path.join(root, PO), "utf8");
  for (const raw of RAW) assert.ok(text.includes(`\n\n${raw}\n`), text);
  // Mended, it is used again, and goes before what stands there by then.
  writeFileSync(path.join(root, PO), text.replace("\u202E", ""));
  const entry = readCatalogue(root, PO, "tr").entries.find(({ source }) => source === FIRST)!;
  assert.is(entry.translation, "Uğrayın.");
});

test("check: two translations of one Dutch text are reported, and both stay when the file is written", async () => {
  const root = newSite();
  translate(root, "bellen", () => signed("Ayşe Örnek", "2026-11-24"));
  const file = path.join(root, PO);
  writeFileSync(
    file,
    `${readFileSync(file, "utf8")}\n# edited: Fatma Yılmaz 2026-11-25 0123456789ab\nmsgid "${FIRST}"\nmsgstr "Bize gelin."\n`,
  );
  const { stdout, code } = await command("check", ["--site", root]);
  assert.is(code, 1);
  assert.match(
    stdout,
    /^locales\/tr\/posts\/bellen\.po:\d+: error \[po\] translates "Kom langs\." a second time, differently from line \d+, which is used; keep one of the two/m,
  );
  await command("report", ["--site", root, "--post", "bellen", "--language", "tr", "Yanlış."]);
  const { entries, faults } = readCatalogue(root, PO, "tr");
  const entry = entries.find(({ source }) => source === FIRST)!;
  assert.is(faults, undefined);
  assert.equal(commentsOn(entry), []);
  assert.ok(
    entry.notes.includes("earlier: Bize gelin.") ||
      versionsOf(entry).some(({ text }) => text === "Bize gelin."),
    entry.notes.join("\n"),
  );
});

test.run();
