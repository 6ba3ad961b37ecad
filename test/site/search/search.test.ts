import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { pluralsOf } from "../../../src/i18n/plurals.ts";
import { excerpt, pieces } from "../../../src/site/client/search-results.ts";
import { PAGEFIND } from "../../../src/site/search/pagefind.ts";
import { command } from "../../command.ts";
import { attr, filesOf, readPage, textOf } from "../../html.ts";
import { drafted, inTurkish, left, post, signed, tempSite, translate, write } from "../../site.ts";

const LONG = Array.from({ length: 100 }, (_none, at) => `w${at}`).join(" ");
const shown = (all: ReturnType<typeof excerpt>) =>
  all.map(([text, isHit]) => (isHit ? `[${text}]` : text)).join("");
for (const [what, text, hits, expected] of [
  ["a short text is whole", "een twee drie", [1], "een [twee] drie"],
  ["signs stay outside the mark", "«een», (twee)!", [0, 1], "«[een]», ([twee])!"],
  ["a text without hits is its beginning", LONG, [], `${words(0, 29)}\u00A0…`],
  ["around a hit", LONG, [50], `…\u00A0${words(44, 49)} [w50] ${words(51, 73)}\u00A0…`],
  [
    "where most hits are",
    LONG,
    [3, 60, 62, 70],
    `…\u00A0${words(54, 59)} [w60] w61 [w62] ${words(63, 69)} [w70] ${words(71, 83)}\u00A0…`,
  ],
  ["the end", LONG, [99], `…\u00A0${words(70, 98)} [w99]`],
  [
    "an hour is not cut",
    `${words(0, 43)} 10.30 ${words(46, 80)}`,
    [51],
    `…\u00A010.30 ${words(46, 50)} [w51] ${words(52, 74)}\u00A0…`,
  ],
  [
    "a run that is cut at both ends keeps its direction",
    `\u2066${LONG}\u2069`,
    [50],
    `…\u00A0\u2066${words(44, 49)} [w50] ${words(51, 73)}\u2069\u00A0…`,
  ],
  [
    "so does one from right to left",
    `\u2067${LONG}\u2069`,
    [50],
    `…\u00A0\u2067${words(44, 49)} [w50] ${words(51, 73)}\u2069\u00A0…`,
  ],
] as const) {
  test(`excerpt: ${what}`, () => assert.is(shown(excerpt(text, hits)), expected));
}

function words(from: number, to: number): string {
  return LONG.split(" ")
    .slice(from, to + 1)
    .join(" ");
}

test("a text in pieces is the text", () => {
  const all = pieces(LONG, [0, 5, 99]);
  assert.is(all.map(([text]) => text).join(""), LONG);
  assert.equal(
    all.filter(([, isHit]) => isHit).map(([text]) => text),
    ["w0", "w5", "w99"],
  );
});

for (const [code, counts] of [
  ["nl", { 0: "other", 1: "one", 2: "other", 101: "other" }],
  [
    "ar",
    {
      0: "zero",
      1: "one",
      2: "two",
      3: "few",
      11: "many",
      100: "other",
      103: "few",
      111: "many",
      202: "other",
      1011: "many",
    },
  ],
  ["so", { 0: "other", 1: "one", 5: "other" }],
  ["pl", { 1: "one", 2: "few", 5: "many", 22: "few", 112: "many", 1002: "few" }],
] as const) {
  test(`${code}: each number has its plural form without the browser's rules`, () => {
    const { forms, choice } = pluralsOf((key) => key, "x", code);
    for (const [count, form] of Object.entries(counts)) {
      const number = Number(count);
      const at = choice[number < 200 ? number : 100 + (number % 100)];
      assert.is(forms[Number(at)], `x_${form}`, count);
    }
  });
}

const languages = {
  nl: { name: "Nederlands" },
  tr: { name: "Türkçe" },
  en: { name: "English", locale: "en-GB" },
};
const SECRET = "Kanarievogel";
const TITLE = '<gevaar onclick="alert(1)"> & vogels';

/** Two posts in Turkish, one a draft with a block in Dutch, one signed; none in English. */
function newSite(): string {
  const root = tempSite(
    {
      "src/content/posts/een.md": post(
        "Bellen",
        `Bel ons. Kom langs.\n\n${SECRET} is Nederlands.\n\nDag.\n\nHallo.\n\nGroet.`,
      ),
      "src/content/posts/twee.md": post(`'${TITLE}'`, "Kom langs."),
    },
    { languages },
  );
  translate(root, "een", (source) => (source.includes(SECRET) ? left : drafted()));
  translate(root, "twee", () => signed("Proef", "2026-11-20"));
  return root;
}

const build = (root: string, env: Record<string, string> = {}) => command("build", ["--site", root], env);
const folderOf = (root: string, code: string) => path.join(root, "_site/search", PAGEFIND, code);

/** What the index of a language gives for its pages. */
function foundIn(root: string, code: string) {
  const folder = path.join(folderOf(root, code), "fragment");
  return readdirSync(folder)
    .map((name) =>
      JSON.parse(
        gunzipSync(readFileSync(path.join(folder, name)))
          .toString()
          .slice("pagefind_dcd".length),
      ),
    )
    .toSorted((a, b) => a.url.localeCompare(b.url));
}

const root = newSite();
const built = await build(root);
assert.is(built.code, 0, built.stderr);

test("each language has an index of its own, with the pages that are there, as their readers see them", () => {
  assert.equal(
    foundIn(root, "nl").map(({ url, meta }) => [url, meta.title, meta.state]),
    [
      ["/nl/posts/een/", "Bellen", undefined],
      ["/nl/posts/twee/", TITLE, undefined],
    ],
  );
  const [een, twee] = foundIn(root, "tr");
  assert.equal([een.url, een.meta.state, twee.meta.state], ["/tr/posts/een/", "draft", "reviewed"]);
  assert.equal([een.meta.isoDate, een.meta.date], ["2026-11-20", "20 Kasım 2026"]);
  assert.not.match(een.content, SECRET);
  assert.match(een.content, /^\p{Lu}/u);
});

test("a page is found by the words of its text alone, not by what the site says at it", async () => {
  const body = `## Kop hier

Kom [langs](https://voorbeeld.example).[^1]

- punt
- nog eens

| kop | nog |
|---|---|
| cel | los |

https://youtu.be/aqz-KE-bpKQ

\`\`\`
code
\`\`\`

Oud nieuws.

Nergens vertaald.

[^1]: Noot.`;
  const before = "Oude berichten.";
  const site = tempSite(
    { "src/content/posts/een.md": post("Titel", body.replace("Oud nieuws.", before)) },
    { languages },
  );
  translate(site, "een", (source) =>
    source.startsWith("Nergens")
      ? left
      : source === before
        ? signed("Proef", "2026-11-20", "Eski.")
        : drafted(),
  );
  write(site, { "src/content/posts/een.md": post("Titel", body) });
  assert.is((await build(site)).code, 0);
  const shown = (code: string) => foundIn(site, code)[0].content;
  const both = (words: (dutch: string) => string, last: string[]) =>
    [
      words("Kop hier"),
      `${words("Kom langs")}.`,
      ...["punt", "nog eens", "kop", "nog", "cel", "los"].map(words),
      "code",
      ...last,
      `${words("Noot")}.`,
    ]
      .join(" · ")
      .replaceAll(". · ", ". ");
  assert.is(
    shown("nl"),
    both((dutch) => dutch, ["Oud nieuws.", "Nergens vertaald."]),
  );
  assert.is(shown("tr"), both(inTurkish, ["Eski."]));
});

test("a title that is shown in Dutch is marked as Dutch", async () => {
  const body = "Kom langs.\n\nDag.\n\nHallo.\n\nGroet.";
  const site = tempSite({ "src/content/posts/een.md": post("Bel 112", body) }, { languages });
  translate(site, "een", (source) =>
    signed("Proef", "2026-11-20", source === "Bel 112" ? "112'yi arayın" : undefined),
  );
  // A number that changed: the old title is not shown any more.
  write(site, { "src/content/posts/een.md": post("Bel 113", body) });
  assert.is((await build(site)).code, 0);
  assert.equal(
    foundIn(site, "tr").map(({ meta }) => [meta.title, meta.titleLang]),
    [["Bel 113", "nl"]],
  );
});

test("a language without pages cannot be searched, and says so", async () => {
  const site = tempSite(
    { "src/content/posts/een.md": post("Bellen", "Kom langs.", "languages: []\n") },
    { languages },
  );
  assert.is((await build(site)).code, 0);
  assert.not.ok(existsSync(folderOf(site, "en")));
  const { root: page } = readPage(path.join(site, "_site"), "/en/search/");
  assert.is(page.querySelector("form"), null);
  assert.match(textOf(page.querySelector("main")), "You cannot search this site right now.");
});

test("of Pagefind's files only those that are used are there", () => {
  const names = filesOf(folderOf(root, "nl")).map((name) => name.replace(/_?[0-9a-f]{7,}/g, ""));
  assert.equal([...new Set(names)].toSorted(), [
    "fragment/unknown.pf_fragment",
    "index/unknown.pf_index",
    "pagefind-entry.json",
    "pagefind.js",
    "pagefind.unknown.pf_meta",
    "wasm.unknown.pagefind",
  ]);
});

test("the script of the search is small", () => {
  const [name, ...more] = filesOf(path.join(root, "_site/assets"), ".js").filter((file) =>
    file.startsWith("search."),
  );
  assert.equal(more, []);
  const bytes = gzipSync(readFileSync(path.join(root, "_site/assets", name!))).length;
  assert.ok(bytes <= 6 * 1024, `${bytes} bytes`);
});

test("what has not changed is not indexed again; what has changed is, and nothing is left of before", async () => {
  const site = newSite();
  assert.is((await build(site)).code, 0);
  const caches = () => readdirSync(path.join(site, ".cache/search")).toSorted();
  const times = () => caches().map((name) => statSync(path.join(site, ".cache/search", name)).mtimeMs);
  const before = [caches(), times()];
  assert.is((await build(site)).code, 0);
  assert.equal([caches(), times()], before);

  const version = (code: string) =>
    attr(readPage(path.join(site, "_site"), `/${code}/search/`).root.querySelector("form"), "data-version");
  const old = { nl: version("nl"), tr: version("tr"), files: filesOf(folderOf(site, "nl")) };
  // Only a diacritic: the keys of the words stay the same, what readers see does not.
  write(site, { "src/content/posts/drie.md": post("Café", "Koffie.", "languages: []\n") });
  assert.is((await build(site)).code, 0);
  write(site, { "src/content/posts/drie.md": post("Cafe", "Koffie.", "languages: []\n") });
  const cafe = filesOf(folderOf(site, "nl"));
  assert.is((await build(site)).code, 0);
  assert.is.not(version("nl"), old.nl);
  assert.is(version("tr"), old.tr);
  assert.equal(
    foundIn(site, "nl").map(({ meta }) => meta.title),
    ["Cafe", "Bellen", TITLE],
  );
  const fragments = (names: string[]) => names.filter((name) => name.startsWith("fragment/")).length;
  assert.equal([fragments(old.files), fragments(cafe)], [2, 3]);
  const now = filesOf(folderOf(site, "nl"));
  assert.is(fragments(now), 3);
  assert.is(fragments(now.filter((name) => !cafe.includes(name))), 1);
  assert.is(caches().length, 3);
});

test("a page without a word of text can be found by its title", async () => {
  const site = tempSite(
    { "src/content/posts/een.md": post("Foto", "…") },
    { languages: { nl: languages.nl } },
  );
  const { code, stderr } = await build(site);
  assert.is(code, 0, stderr);
  assert.equal(
    foundIn(site, "nl").map(({ url, content, meta }) => [url, content, meta.title]),
    [["/nl/posts/een/", "…", "Foto"]],
  );
});

test("a machine that Pagefind has no program for builds the site, says so in one line, and so does the page", async () => {
  const site = newSite();
  // The name by which Pagefind looks for its program.
  const { code, stdout, stderr } = await build(site, { npm_config_arch: "sparc" });
  assert.is(code, 0, stderr);
  assert.match(
    stdout,
    /^readers cannot search: Pagefind has no program for \S+; the search pages show a note$/m,
  );
  assert.is(stderr, "");
  assert.not.ok(existsSync(path.join(site, "_site/search")));
  const { root: page, html } = readPage(path.join(site, "_site"), "/tr/search/");
  assert.is(page.querySelector("form"), null);
  assert.match(textOf(page.querySelector("main")), "Bu sitede şu anda arama yapılamıyor.");
  assert.not.match(html, "wasm-unsafe-eval");
});

test("a page cannot take the address of the search", async () => {
  const site = tempSite({ "src/content/pages/search.md": "---\ntitle: Zoek\n---\n\nJa.\n" });
  const { code, stderr } = await build(site);
  assert.is(code, 1);
  assert.match(stderr, 'a page cannot be called "search"; rename it');
});

test.run();
