import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { draft, type Entry, sign } from "../../../src/catalog/entry.ts";
import { merge } from "../../../src/catalog/merge.ts";
import { updateCatalogue } from "../../../src/catalog/store.ts";
import { command } from "../../command.ts";
import { post, tempSite } from "../../site.ts";

const languages = { nl: { name: "Nederlands" }, tr: { name: "Türkçe" } };
const PHOTO = path.resolve(import.meta.dirname, "../../../src/content/images/samen-aan-tafel.jpg");

const build = (root: string, ...options: string[]) => command("build", ["--site", root, ...options]);
const page = (root: string, url: string) => readFileSync(path.join(root, "_site", url, "index.html"), "utf8");

/** One post of a title and a paragraph; `change` makes the Turkish entry of the paragraph. */
function newSite(change: (entry: Entry) => Entry): string {
  const file = "src/content/posts/bellen.md";
  const root = tempSite({ [file]: post("Bellen", "Kom langs.") }, { languages });
  const texts = ["Bellen", "Kom langs."].map((text, at) => ({ text, kind: "paragraph", line: at + 2 }));
  updateCatalogue(root, "locales/tr/posts/bellen.po", "tr", (catalogue) => {
    const merged = merge(catalogue, texts, file);
    const [title, text] = merged.entries as [Entry, Entry];
    return {
      ...merged,
      entries: [sign({ ...title, translation: "Aramak" }, "Proef", "2026-11-23"), change(text)],
    };
  });
  return root;
}

const before = (entry: Entry) =>
  sign({ ...entry, source: "Kom bij ons.", translation: "Bize gelin." }, "Proef", "2026-11-23");
const stale = (entry: Entry, was: Entry): Entry => ({
  ...was,
  source: entry.source,
  previous: was.source,
  fuzzy: true,
});

for (const [what, change, isUnchecked] of [
  ["was signed by a person", (entry: Entry) => stale(entry, before(entry)), false],
  [
    "has a signature that does not fit",
    (entry: Entry) => stale(entry, { ...before(entry), translation: "Başka." }),
    true,
  ],
  [
    "was a machine's",
    (entry: Entry) =>
      stale(entry, draft({ ...entry, source: "Kom bij ons." }, "Gelin.", "deepl", "2026-11-23")),
    true,
  ],
] as const) {
  test(`a stale translation that ${what} is ${isUnchecked ? "" : "not "}said to be unchecked`, async () => {
    const root = newSite(change);
    assert.is((await build(root)).code, 0);
    const html = page(root, "tr/posts/bellen");
    assert.is(html.includes("trust-draft"), isUnchecked);
    assert.is(html.includes('content="noindex"'), isUnchecked);
  });
}

test("links between originals lead to the page in the language, fragment and all, or to the Dutch one", async () => {
  const root = tempSite(
    {
      "src/content/posts/een.md": post("Een", "[twee](twee.md#kop) en [over](../pages/over.md?x=1)"),
      "src/content/posts/twee.md": post("Twee", "## Kop\n\nTekst."),
      "src/content/pages/over.md": "---\ntitle: Over\n---\n\nTekst.\n",
    },
    { languages },
  );
  assert.is((await build(root)).code, 0);
  assert.match(page(root, "nl/posts/een"), 'href="/nl/posts/twee/#kop"');
  assert.match(page(root, "nl/posts/een"), 'href="/nl/over/?x=1"');
});

for (const [what, files, settings, pattern] of [
  [
    "a link to a draft",
    {
      "src/content/posts/een.md": post("Een", "[b](twee.md)"),
      "src/content/posts/twee.md": post("Twee", "x", "draft: true\n"),
    },
    {},
    /^src\/content\/posts\/een\.md: links to posts\/twee\.md, which is a draft$/m,
  ],
  [
    "a page in the menu that is not there",
    {},
    { menu: ["weg"] },
    /^src\/site\.json: "menu": there is no page "weg"/m,
  ],
] as const) {
  test(`${what} is named in one line, and the rest is built`, async () => {
    const { code, stderr } = await build(
      tempSite(files as Record<string, string>, { languages, ...settings }),
    );
    assert.is(code, 1, stderr);
    assert.match(stderr, pattern);
    assert.not.match(stderr, /\n {4}at /);
  });
}

test("a post that is not UTF-8 is named, not published with broken letters", async () => {
  const root = tempSite({}, { languages });
  mkdirSync(path.join(root, "src/content/posts"), { recursive: true });
  writeFileSync(path.join(root, "src/content/posts/een.md"), Buffer.from(post("Café", "x"), "latin1"));
  const { code, stderr } = await build(root);
  assert.is(code, 1);
  assert.match(stderr, /^src\/content\/posts\/een\.md: is not UTF-8/);
});

test("images are published wherever the site stands, and nothing else from their folder", async () => {
  const top = tempSite({});
  const root = path.join(top, "G [s] {x,y} (z)");
  mkdirSync(path.join(root, "src/content/images"), { recursive: true });
  mkdirSync(path.join(root, "src/content/posts"), { recursive: true });
  writeFileSync(
    path.join(root, "src/site.json"),
    JSON.stringify({ name: "P", url: "https://p.example", languages }),
  );
  copyFileSync(PHOTO, path.join(root, "src/content/images/tafel.jpg"));
  writeFileSync(path.join(root, "src/content/images/evil.html"), "<script>alert(1)</script>");
  writeFileSync(
    path.join(root, "src/content/posts/een.md"),
    post("Een", "![Een tafel](../images/tafel.jpg)"),
  );
  assert.is((await build(root)).code, 0);
  const [, src] = /<img src="(\/images\/tafel-\w+-1280\.jpg)"/.exec(page(root, "nl/posts/een")) ?? [];
  assert.ok(existsSync(path.join(root, "_site", src!)));
  assert.not.ok(existsSync(path.join(root, "_site/images/evil.html")));
});

test("an output that cannot be is reported in one line", async () => {
  const root = tempSite({ "src/content/posts/een.md": post("Een", "x"), bestand: "x" }, { languages });
  const { code, stderr } = await build(root, "--output", path.join(root, "bestand"));
  assert.is(code, 2);
  assert.match(stderr, /bestand: cannot be written \(\w+\); name another folder$/m);
  assert.not.match(stderr, /\n {4}at /);
});

test.run();
