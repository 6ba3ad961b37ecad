import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { HtmlElement } from "html-validate";
import sharp from "sharp";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { draft } from "../../../src/catalog/entry.ts";
import { paths } from "../../../src/model/site.ts";
import { command } from "../../command.ts";
import {
  attr,
  attrs,
  blockText,
  filesOf,
  isWaiting,
  readPage,
  textOf,
  withoutOwnScripts,
  xmlFault,
} from "../../html.ts";
import { drafted, inTurkish, left, post, signed, tempSite, translate, write } from "../../site.ts";

// A site of posts in every state that a post can be in.
const software = path.resolve(import.meta.dirname, "../../..");
const LANGUAGES = {
  nl: { name: "Nederlands" },
  tr: { name: "Türkçe", locale: "tr" },
  ar: { name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
};
const ui = (code: string) => JSON.parse(readFileSync(path.join(software, paths.ui(code)), "utf8"));
const [tr, ar] = [ui("tr"), ui("ar")];

const temporary = mkdtempSync(path.join(tmpdir(), "taalbrug-states-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
let outputs = 0;
/** A new folder to build into, outside the site. */
const newOutput = () => path.join(temporary, String(outputs++));
const build = (root: string, output: string) => command("build", ["--site", root, "--output", output]);
async function buildSoundly(root: string, output: string): Promise<void> {
  const { code, stderr } = await build(root, output);
  assert.is(code, 0, stderr);
}

const file = (slug: string) => `${paths.posts}/${slug}.md`;
const BODY = "Eerste alinea.\n\nTweede alinea.\n\n- Een punt.\n- Nog een punt.";
/** As hostile as an original may be: tags that HTML has are refused in it. */
const HOSTILE = `Een <gevaar>alert(1)</gevaar> & "tekst" {{ 7*7 }} {% raw %} $t(site.menu) <vet>vet</vet>`;
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const many = (count: number) =>
  Array.from({ length: count }, (_none, at) => `Alinea nummer ${at}.`).join("\n\n");

const root = tempSite(
  {
    [file("nagekeken")]: post("Nagekeken", BODY, "description: Kort gezegd.\n"),
    [file("deels")]: post("Deels", BODY),
    [file("concept")]: post("Concept", BODY),
    [file("verouderd")]: post("Verouderd", BODY),
    [file("verouderd-concept")]: post("Verouderd concept", BODY),
    [file("gaten")]: post("Gaten", BODY),
    [file("stuk")]: post("Stuk", `Bel **vandaag** [ons](tel:112).\n\n${BODY}`),
    [file("nep")]: post("Nep", BODY),
    [file("zonder-titel")]: post("Zonder titel", BODY),
    [file("zonder-catalogus")]: post("Zonder catalogus", BODY),
    [file("net-niet")]: post("Net niet", many(99)),
    [file("net-wel")]: post("Net wel", many(99)),
    [file("wacht")]: post("Wacht", BODY, "review: required\n"),
    [file("wacht-op-een")]: post("Wacht op een", BODY, "review: required\n"),
    [file("getekend")]: post("Getekend", BODY, "review: required\n"),
    [file("veilig")]: post("Veilig", BODY, "tags: [veiligheid]\n"),
    [file("veilig-los")]: post("Veilig los", BODY, "tags: [veiligheid]\nreview: optional\n"),
    [file("alleen-turks")]: post("Alleen Turks", BODY, "languages: [nl, tr]\n"),
    [file("geheim")]: post("Geheim bericht", "Verborgen woorden.", "draft: true\n"),
    [file("gewijzigd")]: post("Gewijzigd", BODY),
    [file("vijandig")]: post(
      quoted(HOSTILE),
      HOSTILE.replace("{% raw %} ", ""),
      `author: ${quoted(HOSTILE)}\ndescription: ${quoted(HOSTILE)}\n`,
    ),
    "locales/tr/ui.json": JSON.stringify({
      ...tr,
      home: { ...tr.home, intro: `<script>alert(2)</script> & "giriş" <b>` },
      post: { ...tr.post, author: "<i>Yazan</i> {{author}}" },
    }),
  },
  { name: 'Proef <b> & "naam"', languages: LANGUAGES, review: { veiligheid: "required" } },
);

const person = (text?: string) => signed("Ayşe Yılmaz", "2026-11-24", text);
translate(root, "nagekeken", (_source, at) =>
  at === 1 ? signed("Mehmet", "2026-11-22") : at < 3 ? person() : signed("Ayşe Yılmaz", "2026-11-23"),
);
translate(root, "nagekeken", () => person("AR"), "ar");
translate(root, "deels", (_source, at) => (at % 2 === 0 ? person() : drafted()));
translate(root, "concept", () => drafted());
translate(root, "verouderd", () => person());
translate(root, "verouderd-concept", () => drafted());
translate(root, "gaten", (source) => (source === "Een punt." ? left : drafted()));
translate(root, "stuk", (source) =>
  drafted(source.startsWith("Bel") ? "Bugün [bizi](tel:113) arayın." : undefined),
);
translate(root, "nep", () => (entry) => draft(entry, `[!! ${entry.source}]`, "pseudo", "2026-11-20"));
translate(root, "zonder-titel", (_source, at) => (at === 0 ? left : person()));
translate(root, "net-niet", (_source, at) => (at < 79 ? person() : left));
translate(root, "net-wel", (_source, at) => (at < 80 ? person() : left));
translate(root, "wacht", () => drafted());
translate(root, "wacht-op-een", (_source, at) => (at === 2 ? drafted() : person()));
for (const slug of ["getekend", "alleen-turks", "gewijzigd"]) translate(root, slug, () => person());
for (const slug of ["veilig", "veilig-los"]) translate(root, slug, () => drafted());
translate(root, "vijandig", () => drafted(inTurkish(HOSTILE)));
const edited = BODY.replace("Tweede alinea.", "Tweede **nieuwe** alinea.");
// The Dutch is edited, and no run has brought these catalogues up to date.
write(root, {
  [file("verouderd")]: post("Verouderd", edited),
  [file("verouderd-concept")]: post("Verouderd concept", edited),
  [file("gewijzigd")]: post("Gewijzigde titel", BODY.replace("Nog een punt.", "Nog een nieuw punt.")),
});

const folder = newOutput();
test("a site with posts in every state is built", () => buildSoundly(root, folder));

const page = (slug: string, code = "tr") => readPage(folder, `/${code}/posts/${slug}/`).root;
const isThere = (slug: string, code = "tr") =>
  existsSync(path.join(folder, code, "posts", slug, "index.html")) && !isWaiting(page(slug, code));
/** The words of a page about itself: other posts below it have labels of their own. */
const ownText = (root: HtmlElement) =>
  root
    .querySelectorAll("article > *")
    .filter((each) => attr(each, "class") !== "related")
    .map(textOf)
    .join(" ");
const hidden = (element: HtmlElement) =>
  attrs(element, 'meta[name="robots"]', "content").join() === "noindex";
/** Items of a home page's lists, by the address they lead to. */
const list = (code: string, isApart: boolean) =>
  new Map(
    readPage(folder, `/${code}/`)
      .root.querySelectorAll(".post")
      .filter((item) => (item.closest(".dutch-only") !== null) === isApart)
      .map((item) => [attrs(item, "a", "href")[0]!, item]),
  );
const posts = () => list("tr", false);
const apart = () => list("tr", true);
const inSitemap = (slug: string) =>
  readFileSync(path.join(folder, "sitemap.xml"), "utf8").includes(
    `<loc>https://proef.example/tr/posts/${slug}/</loc>`,
  );

test("a reviewed post says who and when, and may be found", () => {
  const root = page("nagekeken");
  const line = textOf(root.querySelector(".trust-reviewed"));
  assert.is(root.querySelector(".trust-draft"), null);
  assert.match(line, "Mehmet");
  assert.match(line, "22 Kasım 2026");
  // The latest date of each.
  assert.match(line, "Ayşe Yılmaz");
  assert.match(line, "24 Kasım 2026");
  assert.not.match(line, "23 Kasım");
  assert.not.match(ownText(root), /\bAI\b|yapay zek/i);
  assert.not.ok(hidden(root));
  assert.ok(inSitemap("nagekeken"));
  assert.not.match(textOf(posts().get("/tr/posts/nagekeken/")!), tr.list.draft);
  assert.is(attr(root.querySelector('meta[name="description"]'), "content"), inTurkish("Kort gezegd."));
  assert.match(textOf(page("nagekeken", "ar").querySelector(".trust-reviewed")), "24 نوفمبر 2026");
});

for (const [slug, label] of [
  ["deels", tr.trust.partly],
  ["verouderd-concept", tr.trust.draft],
  ["concept", tr.trust.draft],
  ["gaten", tr.trust.draft],
  ["stuk", tr.trust.draft],
] as const) {
  test(`${slug}: the label stands above the text, and the page is not for search engines`, () => {
    const root = page(slug);
    const shown = root.querySelector(".trust-draft");
    assert.is(textOf(shown?.querySelector("p") ?? null), label);
    assert.ok(shown!.location.offset < root.querySelector(".prose")!.location.offset);
    assert.is(root.querySelector(".trust-reviewed"), null);
    assert.ok(hidden(root));
    assert.not.ok(inSitemap(slug));
    assert.match(textOf(posts().get(`/tr/posts/${slug}/`)!), tr.list.draft);
  });
}

/** The block of the Turkish page whose Dutch reads `dutch`. */
function block(slug: string, dutch: string): HtmlElement {
  const blocks = page(slug, "nl").querySelectorAll(".prose [id]");
  const id = attr(blocks.find((each) => blockText(each) === dutch) ?? null, "id");
  assert.ok(id, `no Dutch block says ${dutch}`);
  return page(slug).querySelector(`.prose [id="${id}"]`)!;
}

test("a stale block keeps its translation and shows the Dutch of now", () => {
  const stale = block("verouderd", "Tweede nieuwe alinea.");
  assert.is(attr(stale, "data-state"), "stale");
  assert.ok(textOf(stale).startsWith(inTurkish("Tweede alinea.")));
  assert.is(textOf(stale.querySelector(".block-note")), tr.block.stale);
  const dutch = stale.querySelector(".block-dutch")!;
  assert.equal(
    [attr(dutch, "lang"), attr(dutch, "dir"), textOf(dutch)],
    ["nl", "ltr", "Tweede nieuwe alinea."],
  );
  assert.is(textOf(dutch.querySelector("strong")), "nieuwe");
  assert.is(page("verouderd").querySelectorAll("[data-state]").length, 1);
});

for (const [slug, dutch, note, why] of [
  ["gaten", "Een punt.", tr.block.missing, "a block that nobody translated"],
  ["stuk", "Bel vandaag ons.", tr.block.held, "a draft that lost its markup and leads to another number"],
] as const) {
  test(`${why} is Dutch, and says so`, () => {
    const host = block(slug, dutch);
    const missing = attr(host, "data-state") ? host : host.querySelector("[data-state]")!;
    assert.equal(
      ["data-state", "lang", "dir"].map((name) => attr(missing, name)),
      ["missing", "nl", "ltr"],
    );
    assert.is(blockText(host), `${dutch} ${note}`);
    const element = host.querySelector(".block-note")!;
    assert.equal([attr(element, "lang"), attr(element, "dir")], ["tr", "ltr"]);
    assert.is(page(slug).querySelectorAll("[data-state]").length, 1);
    assert.not.match(textOf(page(slug)), "Bugün");
  });
}

test("what people wrote is never said to be a machine's, though its Dutch changed since", () => {
  const root = page("verouderd");
  assert.not.match(ownText(root), /\bAI\b/);
  assert.not.match(textOf(posts().get("/tr/posts/verouderd/")!), tr.list.draft);
});

test("Dutch that was edited after the catalogue was written shows at once", () => {
  assert.is(textOf(page("gewijzigd").querySelector("h1")), inTurkish("Gewijzigd"));
  const stale = block("gewijzigd", "Nog een nieuw punt.");
  assert.match(textOf(stale), inTurkish("Nog een punt."));
  assert.is(textOf(stale.querySelector(".block-dutch")), "Nog een nieuw punt.");
});

for (const [slug, why, waits] of [
  ["zonder-titel", "no title", false],
  ["zonder-catalogus", "no catalogue", false],
  ["net-niet", "79 of 100 segments", false],
  ["nep", "text of the pseudo engine", false],
  ["wacht", "review: required, all drafts", true],
  ["wacht-op-een", "review: required, one draft", true],
  ["veilig", "a tag whose posts must be reviewed", true],
] as const) {
  test(`${why}: listed apart, with a page in its place`, () => {
    assert.not.ok(isThere(slug));
    assert.ok(isThere(slug, "nl"));
    assert.not.ok(posts().has(`/tr/posts/${slug}/`));
    const item = apart().get(`/tr/posts/${slug}/`);
    assert.ok(item, "is not listed apart");
    const root = page(slug);
    assert.match(textOf(root.querySelector("main")), tr.waiting[waits ? "review" : "translation"]);
    assert.is(textOf(root.querySelector("h1")), textOf(item.querySelector("a")));
    assert.ok(attrs(root, "main a", "href").includes(`/nl/posts/${slug}/`));
    assert.ok(hidden(root) && !inSitemap(slug));
    assert.is(textOf(item).includes(tr.list.waits), waits);
    assert.is(item.closest(".waiting") !== null, waits, "is in the other list");
    const entry = page(slug, "nl")
      .querySelectorAll(".languages li")
      .find((each) => textOf(each).includes("Türkçe"))!;
    assert.equal(attrs(entry, "a", "href"), [`/tr/posts/${slug}/`]);
    assert.equal(attrs(page(slug, "nl"), 'link[hreflang="tr"]', "href"), []);
  });
}

for (const [slug, why] of [
  ["net-wel", "80 of 100 segments"],
  ["getekend", "review: required, all signed"],
  ["veilig-los", "review: optional against the rule of its tag"],
  ["alleen-turks", "only some languages"],
] as const) {
  test(`${why}: published`, () => {
    assert.ok(isThere(slug));
    assert.ok(posts().has(`/tr/posts/${slug}/`));
    assert.not.ok(apart().has(`/tr/posts/${slug}/`));
  });
}

test("a post that leaves out a language is not in it, nor listed there; a page says where it is", () => {
  assert.not.ok(isThere("alleen-turks", "ar"));
  const main = page("alleen-turks", "ar").querySelector("main")!;
  assert.match(textOf(main), ar.waiting.elsewhere);
  assert.equal(
    attrs(main, "a[hreflang]", "href"),
    ["nl", "tr"].map((code) => `/${code}/posts/alleen-turks/`),
  );
  assert.not.match(readPage(folder, "/ar/").html, "alleen-turks");
  assert.match(readPage(folder, "/ar/").html, ar.list.dutchOnly);
});

test("a draft of an editor appears nowhere", () => {
  const faults = filesOf(folder).filter(
    (name) =>
      name.includes("geheim") || /geheim|verborgen/i.test(readFileSync(path.join(folder, name), "latin1")),
  );
  assert.equal(faults, []);
});

/** The one `<script>` of a page, which does not run; it may not hold what would end it. */
const DATA_BLOCK = /<script type="application\/ld\+json">[^<]*<\/script>/;

test("HTML, braces and script in any text are text", () => {
  for (const code of ["nl", "tr"]) {
    const root = page("vijandig", code);
    const text = code === "nl" ? HOSTILE : inTurkish(HOSTILE);
    assert.is(textOf(root.querySelector("h1")), text);
    assert.is(textOf(root.querySelector("title")), `${text} – Proef <b> & "naam"`);
    assert.is(attr(root.querySelector('meta[name="description"]'), "content"), text);
    assert.is(attr(root.querySelector('meta[property="og:title"]'), "content"), text);
    assert.match(
      textOf(root.querySelector(".prose")),
      text.replace("{% raw %} ", code === "nl" ? "" : "{% raw %} "),
    );
    assert.match(textOf(root.querySelector("article > .meta")), HOSTILE);
    assert.match(textOf(root.querySelector(".brand")), 'Proef <b> & "naam"');
    if (code === "tr") {
      const subject = new URL(attrs(root, ".report a", "href")[0]!).searchParams.get("subject")!;
      assert.is(
        subject.replace(/[\u2066-\u2069]/g, ""),
        tr.report.subject.replace("{{title}}", () => text),
      );
    }
  }
  assert.is(
    textOf(readPage(folder, "/tr/").root.querySelector(".hero p")),
    `<script>alert(2)</script> & "giriş" <b>`,
  );
  for (const name of filesOf(folder)) {
    if (!/\.(?:html|xml)$/.test(name)) continue;
    const text = readFileSync(path.join(folder, name), "utf8");
    assert.not.match(withoutOwnScripts(text).replace(DATA_BLOCK, ""), /<script|<b>|<i>|<gevaar|<vet/, name);
    assert.not.match(text, /&amp;(?:lt|gt|amp|quot|#39);/, `${name}: escaped twice`);
    if (name.endsWith(".xml")) assert.is(xmlFault(text), undefined, name);
  }
  const feed = readFileSync(path.join(folder, "tr/feed.xml"), "utf8");
  assert.match(feed, `<title>${inTurkish("Een")} &lt;gevaar&gt;`);
});

/** Every file of a folder with its bytes, to see that nothing changed. */
const contents = (dir: string) =>
  new Map(filesOf(dir).map((name) => [name, readFileSync(path.join(dir, name), "latin1")]));
const newSite = () =>
  tempSite(
    { [file("een")]: post("Een", BODY), [file("twee")]: post("Twee", BODY) },
    { languages: LANGUAGES },
  );

/** A site of which the first post is reviewed, built once for all tests that change one. */
const sound = { root: newSite(), output: newOutput() };
translate(sound.root, "een", () => person());
test("a site of two posts is built", () => buildSoundly(sound.root, sound.output));

/** A copy of that site with what its build made, the cache too. */
function builtSite(): { root: string; output: string } {
  const copy = { root: tempSite({}), output: newOutput() };
  cpSync(sound.root, copy.root, { recursive: true });
  cpSync(sound.output, copy.output, { recursive: true });
  return copy;
}

test("a mistake that concerns the whole site ends the build with one line, and the last build stays", async () => {
  const { root, output } = builtSite();
  const before = contents(output);
  assert.ok(before.size > 10);
  const { title: _title, ...home } = tr.home;
  const settings = readFileSync(path.join(root, "src/site.json"), "utf8");
  const cases: [name: string, text: string, line: RegExp, repaired: string][] = [
    [
      "locales/tr/ui.json",
      JSON.stringify({ ...tr, home }),
      /^locales\/tr\/ui\.json .*"home\.title"/,
      JSON.stringify(tr),
    ],
    ["locales/tr/ui.json", `{ "home": `, /^locales\/tr\/ui\.json .*JSON/, JSON.stringify(tr)],
    [
      "locales/tr/glossary.csv",
      "nl,preferred,forbidden,note\n,x,,\n",
      /^locales\/tr\/glossary\.csv:2: /,
      "nl,preferred,forbidden,note\n",
    ],
    [
      "src/site.json",
      `{ "name": "x", "url": "https://x.example", "nmae": 1 }`,
      /^src\/site\.json: "nmae"/,
      settings,
    ],
  ];
  for (const [name, text, line, repaired] of cases) {
    write(root, { [name]: text });
    const { code, stderr, stdout } = await build(root, output);
    const what = `${name}: ${stderr}`;
    assert.is(code, 2, what);
    assert.match(stderr, line);
    assert.is(stderr.trim().split("\n").length, 1, what);
    assert.is(stdout, "", what);
    assert.equal(contents(output), before, what);
    write(root, { [name]: repaired });
  }
  await buildSoundly(root, output);
});

/** The files of a built site, without the pages in the place of texts that a language does not have. */
const shownIn = (output: string) =>
  filesOf(output).filter(
    (name) => !name.endsWith("index.html") || !isWaiting(readPage(output, `/${name.slice(0, -10)}`).root),
  );

/** A mistake in a file, the line that says it, and the pages that readers lose by it. */
const SMALL_MISTAKES: [what: string, name: string, text: string, line: RegExp, lost: RegExp][] = [
  ["code in a post", file("twee"), "---js\ntitle: x\n---\n", /twee\.md:1: .*---js/, /^\w\w\/posts\/twee\//],
  [
    "a post's refused address",
    file("twee"),
    post("Twee", "[ergens](javascript:alert(1))"),
    /twee\.md:6: .*javascript:/,
    /^\w\w\/posts\/twee\//,
  ],
  [
    "a post's unknown key",
    file("twee"),
    post("Twee", BODY, "permalink: ../../x\n"),
    /twee\.md:4: "permalink"/,
    /^\w\w\/posts\/twee\//,
  ],
  ["a post in a folder below", `${paths.posts}/weg/drie.md`, post("Drie", BODY), /weg\/drie\.md: /, /^$/],
  [
    "a catalogue that is no PO file",
    paths.catalogue("tr", "posts", "een"),
    'msgid "half\n',
    /tr\/posts\/een\.po:\d+: /,
    /^tr\/posts\/een\//,
  ],
  [
    "a catalogue that is a folder",
    `${paths.catalogue("tr", "posts", "twee")}/x`,
    "",
    /tr\/posts\/twee\.po: cannot be read \(EISDIR\)/,
    /^$/,
  ],
  [
    "a catalogue that is not UTF-8",
    paths.catalogue("tr", "posts", "een"),
    "\uFFFF",
    /tr\/posts\/een\.po: /,
    /^tr\/posts\/een\//,
  ],
];
for (const [what, name, text, line, lost] of SMALL_MISTAKES) {
  test(`${what} costs readers that text only, with one line and exit code 1`, async () => {
    const { root, output } = builtSite();
    const before = shownIn(output);
    if (text === "\uFFFF") writeFileSync(path.join(root, name), Buffer.from([0x6d, 0xff, 0xfe, 0x80]));
    else write(root, { [name]: text });
    const { code, stderr } = await build(root, output);
    assert.is(code, 1, stderr);
    assert.is(stderr.trim().split("\n").length, 1, stderr);
    assert.match(stderr, line);
    const after = shownIn(output);
    const pages = before.filter((page) => page.endsWith("index.html") && !lost.test(page));
    assert.equal(
      pages.filter((page) => !after.includes(page)),
      [],
    );
    assert.not.ok(after.some((page) => lost.test(page) && page.endsWith("index.html")));
    const { code: again, stderr: same } = await build(root, output);
    assert.equal([again, same], [1, stderr], "a warm build says the same");
  });
}

test("an entry that cannot be used costs its block, with one line and exit code 1", async () => {
  const root = tempSite(
    { [file("een")]: post("Een", `${BODY}\n\nVierde alinea.\n\nVijfde alinea.\n\nZesde alinea.`) },
    { languages: LANGUAGES },
  );
  const output = newOutput();
  translate(root, "een", () => person());
  const po = paths.catalogue("tr", "posts", "een");
  const sound = readFileSync(path.join(root, po), "utf8");
  write(root, { [po]: sound.replace('msgid "Zesde alinea."', 'msgctxt "x"\nmsgid "Zesde alinea."') });
  for (const when of ["cold", "warm"]) {
    const { code, stderr } = await build(root, output);
    assert.is(code, 1, stderr);
    assert.match(stderr, /^locales\/tr\/posts\/een\.po:\d+: [^\n]*msgctxt[^\n]*\n$/, when);
    const page = readFileSync(path.join(output, "tr/posts/een/index.html"), "utf8");
    assert.match(page, /lang="nl"[^>]*>Zesde alinea\./);
    assert.match(page, inTurkish("Vijfde alinea."));
  }
});

test("a link to a post with a mistake leaves its words", async () => {
  const { root, output } = builtSite();
  write(root, {
    [file("een")]: post("Een", "Lees [het **tweede** bericht](twee.md#kop) ook."),
    [file("twee")]: "---\ntitel: x\n---\n",
  });
  const { code, stderr } = await build(root, output);
  assert.is(code, 1);
  assert.match(
    stderr,
    /^src\/content\/posts\/een\.md: links to posts\/twee\.md, which has an error itself$/m,
  );
  const page = readFileSync(path.join(output, "nl/posts/een/index.html"), "utf8");
  assert.match(page, "Lees het <strong>tweede</strong> bericht ook.");
});

test("a folder that no build made is left alone", async () => {
  const root = newSite();
  const output = newOutput();
  write(output, { "brief.txt": "Niet weggooien." });
  const { code, stderr } = await build(root, output);
  assert.is(code, 2, stderr);
  assert.match(stderr, output);
  assert.match(stderr, "--output");
  assert.equal([...contents(output)], [["brief.txt", "Niet weggooien."]]);
});

test("a post that is taken away leaves nothing behind", async () => {
  const { root, output } = builtSite();
  translate(root, "twee", () => person());
  await buildSoundly(root, output);
  assert.ok(existsSync(path.join(output, "tr/posts/twee/index.html")));
  rmSync(path.join(root, file("twee")));
  await buildSoundly(root, output);
  for (const [name, text] of contents(output))
    assert.not.match(`${name} ${text}`, /posts\/twee|twee\.|>Twee</, name);
  assert.ok(existsSync(path.join(output, "nl/posts/een/index.html")));
});

/** A grey PNG. */
const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#888" } })
    .png()
    .toBuffer();

test("a change of anything a page shows is in the next build", async () => {
  const { root, output } = builtSite();
  const image = path.join(root, paths.images, "foto.png");
  const settings = {
    name: "Proef",
    url: "https://proef.example",
    email: "redactie@proef.example",
    languages: LANGUAGES,
  };
  const een = (body: string) =>
    post("Een", `${body}\n\n![Een foto](../images/foto.png)\n\nLees [twee](twee.md).`);
  write(root, { [`${paths.images}/foto.png`]: "", [file("een")]: een(BODY) });
  writeFileSync(image, await png(10, 20));
  for (const slug of ["een", "twee"]) translate(root, slug, () => drafted());

  const changes: [
    what: string,
    change: () => void | Promise<void>,
    url: string,
    shown: string | RegExp,
    gone?: string | RegExp,
  ][] = [
    [
      "a post",
      () => write(root, { [file("een")]: een(BODY.replace("Eerste", "Allereerste")) }),
      "/nl/posts/een/",
      "Allereerste alinea",
      "Eerste alinea",
    ],
    [
      "its translation",
      () => translate(root, "een", (source) => drafted(source.startsWith("Aller") ? "Yepyeni." : undefined)),
      "/tr/posts/een/",
      "Yepyeni.",
      "block-note",
    ],
    ["a review", () => translate(root, "een", () => person()), "/tr/posts/een/", "Ayşe Yılmaz", "noindex"],
    [
      "a signature that does not fit",
      () => {
        const po = path.join(root, paths.catalogue("tr", "posts", "een"));
        writeFileSync(
          po,
          readFileSync(po, "utf8").replace(inTurkish("Tweede alinea."), inTurkish("Tweede alinea!")),
        );
      },
      "/tr/posts/een/",
      "noindex",
    ],
    [
      "a gap",
      () => translate(root, "een", (source) => (source === "Een punt." ? left : drafted())),
      "/tr/posts/een/",
      tr.block.missing,
    ],
    [
      "a text of the interface inside a post",
      () =>
        write(root, {
          "locales/tr/ui.json": JSON.stringify({ ...tr, block: { ...tr.block, missing: "Daha çevrilmedi" } }),
        }),
      "/tr/posts/een/",
      "Daha çevrilmedi",
      tr.block.missing,
    ],
    [
      "an image",
      async () => writeFileSync(image, await png(30, 40)),
      "/tr/posts/een/",
      'width="30" height="40"',
      'width="10"',
    ],
    [
      "the post that it links to",
      () => rmSync(path.join(root, paths.catalogue("tr", "posts", "twee"))),
      "/tr/posts/twee/",
      tr.waiting.translation,
    ],
    [
      "the site's name",
      () => write(root, { "src/site.json": JSON.stringify({ ...settings, name: "Andere naam" }) }),
      "/tr/posts/een/",
      "Andere naam",
      "Proef<",
    ],
    [
      "the site's address",
      () => write(root, { "src/site.json": JSON.stringify({ ...settings, url: "https://ander.example" }) }),
      "/tr/posts/een/",
      "https://ander.example/tr/posts/een/",
      "https://proef.example",
    ],
    [
      "a language's direction",
      () =>
        write(root, {
          "src/site.json": JSON.stringify({
            ...settings,
            languages: { ...LANGUAGES, tr: { ...LANGUAGES.tr, dir: "rtl" } },
          }),
        }),
      "/tr/posts/een/",
      'lang="tr" dir="rtl">Daha',
      'lang="tr" dir="ltr"',
    ],
  ];
  for (const [what, change, url, shown, gone] of changes) {
    await change();
    await buildSoundly(root, output);
    const { html } = readPage(output, url);
    assert.match(html, shown, what);
    if (gone !== undefined) assert.not.match(html, gone, what);
  }
  rmSync(image);
  const { code, stderr } = await build(root, output);
  assert.is(code, 1, "an image that is gone");
  assert.match(stderr, /^src\/content\/posts\/een\.md:\d+: image .*foto\.png/);
});

test.run();
