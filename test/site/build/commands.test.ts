import { test } from "uvu";
import * as assert from "uvu/assert";
import { draft, sign } from "../../../src/catalog/entry.ts";
import { merge } from "../../../src/catalog/merge.ts";
import { updateCatalogue } from "../../../src/catalog/store.ts";
import { command } from "../../command.ts";
import { inTurkish, post, tempSite, write } from "../../site.ts";

const languages = {
  nl: { name: "Nederlands" },
  tr: { name: "Türkçe" },
  en: { name: "English", locale: "en-GB" },
};
const FILE = "src/content/posts/bellen.md";
const TEXTS = ["Bellen", "Bel **ons**.", "Kom langs."];

/** A site with one post, signed in Turkish as far as `count` says, drafted beyond. */
function newSite(count: number, translate = inTurkish): string {
  const root = tempSite({ [FILE]: post("Bellen", "Bel **ons**.\n\nKom langs.") }, { languages });
  updateCatalogue(root, "locales/tr/posts/bellen.po", "tr", (catalogue) => {
    const merged = merge(
      catalogue,
      TEXTS.map((text, at) => ({ text, kind: "paragraph", line: at + 2 })),
      FILE,
    );
    const entries = merged.entries.map((entry, at) =>
      at < count
        ? sign({ ...entry, translation: translate(entry.source) }, "Proef Lezer", "2026-11-23")
        : draft(entry, translate(entry.source), "deepl", "2026-11-23"),
    );
    return { ...merged, entries };
  });
  return root;
}

test("status tells per post and language how far it is", async () => {
  const root = newSite(1);
  const { code, stdout } = await command("status", ["--site", root, "--json"]);
  assert.is(code, 0);
  const turkish = {
    reviewed: 1,
    draft: 2,
    stale: 0,
    missing: 0,
    published: true,
    reviewers: ["Proef Lezer"],
    blocked: 0,
    since: "2026-11-23",
    reports: 0,
    signed: [{ name: "Proef Lezer", date: "2026-11-23", segments: 1, words: 1 }],
  };
  const english = {
    reviewed: 0,
    draft: 0,
    stale: 0,
    missing: 3,
    published: false,
    reviewers: [],
    blocked: 0,
    since: "2026-11-20",
    reports: 0,
    signed: [],
  };
  assert.equal(JSON.parse(stdout), {
    posts: { bellen: { tr: turkish, en: { ...english, held: "translation" } } },
    pages: {},
    languages: { tr: turkish, en: english },
  });
  const table = (await command("status", ["--site", root])).stdout;
  assert.match(table, /bellen +1\/2\/0\/0 \* +0\/0\/0\/3/);
});

test("status sees Dutch that changed since the last run", async () => {
  const root = newSite(3);
  write(root, { [FILE]: post("Bellen", "Bel **ons**.\n\nKom gerust langs.") });
  const { stdout } = await command("status", ["--site", root, "--json"]);
  const { reviewed, stale } = JSON.parse(stdout).posts.bellen.tr;
  assert.equal([reviewed, stale], [2, 1]);
});

test("check is silent and ends with 0 when all is well", async () => {
  const { code, stdout } = await command("check", ["--site", newSite(2), "--json"]);
  assert.is(code, 0, stdout);
  assert.equal(JSON.parse(stdout), { findings: [] });
});

test("check names file, line and text of each fault, and ends with 1", async () => {
  const root = newSite(1, (text) => inTurkish(text).replaceAll("*", ""));
  const { code, stdout } = await command("check", ["--site", root, "--json"]);
  assert.is(code, 1);
  const [finding, ...rest] = JSON.parse(stdout).findings;
  assert.equal(rest, []);
  assert.match(finding.message, '**bold** is missing (in "Bel **ons**.")');
  assert.equal(
    [finding.check, finding.severity, finding.file, finding.language, finding.post],
    ["markup", "error", "locales/tr/posts/bellen.po", "tr", "bellen"],
  );
  assert.type(finding.line, "number");
  const { stdout: text } = await command("check", ["--site", root]);
  assert.match(text, new RegExp(`^locales/tr/posts/bellen\\.po:${finding.line}: error \\[markup\\]`));
});

for (const [what, files, pattern] of [
  [
    "a broken catalogue",
    { "locales/tr/posts/bellen.po": 'msgid "a\n' },
    /^locales\/tr\/posts\/bellen\.po:\d+: error \[po\] is not a valid PO file/m,
  ],
  [
    "broken interface JSON",
    { "locales/tr/ui.json": "{" },
    /^locales\/tr\/ui\.json(?::1)?: error \[json\] is not valid JSON/m,
  ],
  [
    "a lost interface text",
    { "locales/tr/ui.json": "{}" },
    /^locales\/tr\/ui\.json: error \[ui-keys\] has no "site\.skip"; add it/m,
  ],
  [
    "a mistake in a post",
    { [FILE]: "---\ntitel: x\n---\n" },
    /^src\/content\/posts\/bellen\.md:2: error \[original\] "titel" is not a known key/m,
  ],
  [
    "a catalogue without its post",
    { "locales/tr/posts/weg.po": "" },
    /^locales\/tr\/posts\/weg\.po: note \[orphan\] has no original/m,
  ],
  [
    "a review that nobody signed",
    {
      "locales/en/posts/bellen.po":
        'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "Bellen"\nmsgstr "Calling"\n',
    },
    /^locales\/en\/posts\/bellen\.po:4: warning \[unsigned\] is not signed: the file's Last-Translator is not the name of a person; fill in/m,
  ],
] as const) {
  test(`check tells of ${what}`, async () => {
    const root = newSite(2);
    write(root, files);
    const { stdout, stderr } = await command("check", ["--site", root]);
    assert.match(stdout + stderr, pattern);
  });
}

for (const name of ["build", "translate", "check", "status", "import", "start", "bench"]) {
  test(`npm run ${name} -- --help says what it does`, async () => {
    const { code, stdout, stderr } = await command(name, ["--help"]);
    assert.is(code, 0, stderr);
    assert.match(stdout, /npm (?:run )?\w+/);
  });
}

test.run();
