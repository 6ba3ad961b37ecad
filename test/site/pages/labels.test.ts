import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { HtmlElement } from "html-validate";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sign } from "../../../src/catalog/entry.ts";
import { paths } from "../../../src/model/site.ts";
import { command } from "../../command.ts";
import { attr, attrs, isWaiting, parse, readPage, readPages, textOf, withoutOwnScripts } from "../../html.ts";
import { drafted, inTurkish, left, post, signed, tempSite, translate, type Work, write } from "../../site.ts";

// What pages say of their translation, to machines and on the page that explains the labels.
const software = path.resolve(import.meta.dirname, "../../..");
const ui = (code: string) => JSON.parse(readFileSync(path.join(software, paths.ui(code)), "utf8"));
const [nl, tr, ar, en] = ["nl", "tr", "ar", "en"].map(ui);
const URL = "https://proef.example";
const BODY = "Eerste alinea.\n\nTweede alinea.\n\nDerde alinea.\n\nVierde alinea.\n\nVijfde alinea.";
/** The Dutch may hold no HTML; a translation may, when its signer accepts it by name. */
const HOSTILE = {
  nl: `Een </skript><gevaar>alert(1)</gevaar> "tekst"`,
  tr: `Bir </script><script>alert(1)</script><!-- "x"`,
};
const file = (slug: string) => `${paths.posts}/${slug}.md`;

const root = tempSite(
  {
    [file("concept")]: post("Concept", BODY, "updated: 2026-11-22\ndescription: Kort gezegd.\n"),
    [file("deels")]: post("Deels", BODY),
    [file("nagekeken")]: post("Nagekeken", BODY),
    [file("verouderd")]: post("Verouderd", BODY),
    [file("gaten")]: post("Gaten", BODY),
    [file("stuk")]: post("Stuk", BODY.replace("Derde", "Bel **ons** voor de derde")),
    [file("wacht")]: post("Wacht", BODY, "review: required\n"),
    [file("wacht-ook")]: post("Wacht ook", BODY, "review: required\n"),
    [file("vijandig")]: post(`'${HOSTILE.nl}'`, BODY),
    [`${paths.pages}/hoe-wij-vertalen.md`]:
      "---\ntitle: Hoe wij vertalen\ndescription: Zo gaat het.\n---\n\nTekst.\n",
  },
  {
    editor: "Ans de Vries",
    languages: {
      nl: { name: "Nederlands" },
      tr: { name: "Türkçe" },
      ar: { name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
      en: { name: "English", locale: "en-GB" },
    },
  },
);
const person = () => signed("Ayşe Yılmaz", "2026-11-24");
const WORKS: Record<string, (source: string, at: number) => Work> = {
  concept: () => drafted(),
  deels: (_source, at) => (at % 2 === 0 ? person() : drafted()),
  nagekeken: (_source, at) => (at === 1 ? signed("Mehmet", "2026-11-22") : person()),
  verouderd: () => drafted(),
  gaten: (source) => (source.startsWith("Derde") ? left : drafted()),
  stuk: (source) => drafted(source.startsWith("Bel") ? "Arayın." : undefined),
  wacht: () => drafted(),
  "wacht-ook": () => drafted(),
  vijandig: (_source, at) =>
    at === 0
      ? (entry) => sign({ ...entry, translation: HOSTILE.tr }, "Mehmet", "2026-11-24", ["markup"])
      : drafted(),
};
for (const [slug, work] of Object.entries(WORKS)) translate(root, slug, work);
for (const slug of ["concept", "nagekeken"]) translate(root, slug, () => drafted("نص"), "ar");
for (const code of ["tr", "ar"])
  translate(root, "hoe-wij-vertalen", () => drafted(code === "ar" ? "نص" : undefined), code, "pages");
write(root, { [file("verouderd")]: post("Verouderd", BODY.replace("Tweede", "Tweede nieuwe")) });

const folder = path.join(mkdtempSync(path.join(tmpdir(), "taalbrug-labels-")), "site");
process.on("exit", () => rmSync(path.dirname(folder), { recursive: true, force: true }));
const built = await command("build", ["--site", root, "--output", folder]);
assert.is(built.code, 0, built.stderr);
const pages = readPages(folder);
const page = (slug: string, code = "tr") => readPage(folder, `/${code}/posts/${slug}/`);

interface Data {
  "@type": string;
  "@id": string;
  inLanguage: string | string[];
  translationOfWork?: Data;
  workTranslation?: Data[];
  [name: string]: unknown;
}
/** The structured data of a page; undefined without. */
function dataOf({ html, url }: { html: string; url: string }): Data | undefined {
  const [block, ...more] = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
  assert.equal(more, [], url);
  return block && JSON.parse(block[1]!);
}

test("each post and page says what it is, in schema.org's words", () => {
  for (const each of pages) {
    const isArticle = each.root.querySelector("article") !== null;
    const data = dataOf(each);
    assert.is(data !== undefined, isArticle || each.url === "/", each.url);
    if (!data || !isArticle) continue;
    const isPost = each.url.includes("/posts/");
    assert.is(data["@context"], "https://schema.org", each.url);
    assert.is(data["@type"], isPost ? "Article" : "WebPage", each.url);
    assert.equal([data["@id"], data.url], [URL + each.url, URL + each.url]);
    assert.is(data.inLanguage, each.url.split("/")[1], each.url);
    assert.is(data.headline, textOf(each.root.querySelector("h1")), each.url);
    assert.is(data.datePublished, isPost ? "2026-11-20" : undefined, each.url);
    assert.is(data.dateModified, each.url.includes("concept") ? "2026-11-22" : undefined, each.url);
    assert.equal(data.publisher, { "@type": "Organization", name: "Proef", url: URL }, each.url);
  }
});

test("the first page says whose site it is, and in which languages", () => {
  assert.equal(dataOf(readPage(folder, "/")), {
    "@context": "https://schema.org",
    "@type": "WebSite",
    "@id": `${URL}/`,
    url: `${URL}/`,
    name: "Proef",
    inLanguage: ["nl", "tr", "ar", "en"],
    publisher: { "@type": "Organization", name: "Proef", url: URL },
  });
});

test("every translation names its Dutch page, and the Dutch page names it", () => {
  const data = new Map(pages.flatMap((each) => dataOf(each) ?? []).map((each) => [each["@id"], each]));
  let links = 0;
  data.delete(`${URL}/`);
  for (const each of data.values()) {
    const { translationOfWork, workTranslation } = each;
    if (each.inLanguage !== "nl") {
      assert.is(workTranslation, undefined, each["@id"]);
      assert.is(translationOfWork!["@id"], each["@id"].replace(/(example\/)\w+/, "$1nl"));
      assert.is(translationOfWork!.inLanguage, "nl");
      const listed = data.get(translationOfWork!["@id"])!.workTranslation!;
      assert.ok(
        listed.some((other) => other["@id"] === each["@id"]),
        each["@id"],
      );
      continue;
    }
    assert.is(translationOfWork, undefined, each["@id"]);
    for (const other of workTranslation ?? []) {
      links++;
      assert.is(data.get(other["@id"])?.inLanguage, other.inLanguage, other["@id"]);
    }
  }
  assert.is(links, 7 + 2 + 2);
  assert.is(data.get(`${URL}/nl/posts/wacht/`)!.workTranslation, undefined);
});

const MACHINE = "https://schema.org/TrainedAlgorithmicMediaDigitalSource";
const PART = "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource";
const named = (...names: string[]) => names.map((name) => ({ "@type": "Person", name }));

for (const [slug, code, mark, disclosure, source, translator, contributor] of [
  ["concept", "tr", "machine", "ai-autonomous", MACHINE, undefined, undefined],
  ["stuk", "tr", "machine", "ai-autonomous", MACHINE, undefined, undefined],
  ["deels", "tr", "machine-partly-checked", "ai-autonomous", PART, undefined, named("Ayşe Yılmaz")],
  ["nagekeken", "tr", "checked", undefined, undefined, named("Ayşe Yılmaz", "Mehmet"), undefined],
  ["nagekeken", "ar", "machine", "ai-autonomous", MACHINE, undefined, undefined],
  ["nagekeken", "nl", undefined, undefined, undefined, undefined, undefined],
] as const) {
  test(`${code}/${slug}: machines read that it is ${mark ?? "the original"}`, () => {
    const { root, html, url } = page(slug, code);
    assert.is(attr(root.querySelector("article"), "data-translation"), mark);
    assert.equal(attrs(root, 'meta[name="ai-disclosure"]', "content"), disclosure ? [disclosure] : []);
    const data = dataOf({ html, url })!;
    assert.is(data.digitalSourceType, source);
    assert.equal(data.translator, translator);
    assert.equal(data.contributor, contributor);
  });
}

test("a list marks what a machine translated, for machines too", () => {
  const marks = new Map(
    readPage(folder, "/tr/")
      .root.querySelectorAll(".post")
      .map((item) => [attrs(item, "a", "href")[0]!, attr(item, "data-translation")]),
  );
  assert.is(marks.get("/tr/posts/concept/"), "machine");
  assert.is(marks.get("/tr/posts/deels/"), "machine");
  assert.is(marks.get("/tr/posts/nagekeken/"), undefined);
  assert.is(marks.get("/nl/posts/wacht/"), undefined);
});

test("a feed says which posts a machine translated", () => {
  const feed = parse(readFileSync(path.join(folder, "tr/feed.xml"), "utf8"));
  const labels = new Map(
    feed
      .querySelectorAll("entry")
      .map((entry) => [attrs(entry, "link", "href")[0]!, attrs(entry, "category", "label")]),
  );
  assert.equal(labels.get(`${URL}/tr/posts/concept/`), [tr.list.draft]);
  assert.equal(labels.get(`${URL}/tr/posts/nagekeken/`), []);
});

test("a title cannot leave the structured data", () => {
  for (const code of ["nl", "tr"] as const) {
    const { html, url } = page("vijandig", code);
    assert.is(withoutOwnScripts(html).match(/<\/script/g)?.length, 1, url);
    assert.is(dataOf({ html, url })!.headline, HOSTILE[code]);
  }
});

test("every label of a machine's text says AI, in every language", () => {
  for (const texts of [nl, tr, ar, ui("so"), en]) {
    for (const text of [texts.trust.draft, texts.trust.partly, texts.list.draft])
      assert.match(text, /\bAI\b/);
  }
});

/** What the page about the labels shows under the heading of one of them. */
function shownUnder(code: string, title: string): { example: HtmlElement; places: HtmlElement } {
  const section = readPage(folder, `/${code}/hoe-wij-vertalen/`).root.querySelector(".marks")!;
  const parts = section.childElements;
  const at = parts.findIndex((each) => each.is("h3") && textOf(each) === title);
  assert.ok(at !== -1, `${code}: no heading says ${title}`);
  return { example: parts[at + 1]!, places: parts[at + 2]! };
}

const count = (texts: { marks: Record<string, string> }, number: number) =>
  texts.marks[number === 1 ? "now_one" : "now_other"]!.replace("{{count}}", String(number));

for (const [title, words, number, link] of [
  [tr.list.draft, tr.trust.draft, 5, "/tr/posts/concept/"],
  [tr.marks.partly, tr.trust.partly, 2, "/tr/posts/deels/"],
  [tr.marks.reviewed, "24 Kasım 2026 tarihinde Ayşe Yılmaz", 1, "/tr/posts/nagekeken/"],
  [tr.marks.stale, `${inTurkish("Zo gaat het.")} ${tr.block.stale} Zo gaat het.`, 1, "/tr/posts/verouderd/"],
  [tr.marks.held, `Zo gaat het. ${tr.block.held}`, 1, "/tr/posts/stuk/"],
  [tr.block.missing, `Zo gaat het. ${tr.block.missing}`, 1, "/tr/posts/gaten/"],
  [tr.list.waiting, tr.list.waits, 2, "/tr/posts/wacht/"],
] as const) {
  test(`the page about the labels shows "${title}" and where it stands`, () => {
    const { example, places } = shownUnder("tr", title);
    assert.match(textOf(example), words);
    const [href, ...more] = attrs(places, "a", "href");
    assert.equal(more, []);
    assert.is(href!.replace(/#.*/, ""), link);
    assert.match(textOf(places), count(tr, number));
  });
}

for (const [title, dutch, note] of [
  [tr.marks.stale, inTurkish("Tweede alinea."), tr.block.stale],
  [tr.marks.held, "Bel ons voor de derde alinea.", tr.block.held],
  [tr.block.missing, "Derde alinea.", tr.block.missing],
] as const) {
  test(`"${title}": the link leads to the block itself`, () => {
    const [url, id] = attrs(shownUnder("tr", title).places, "a", "href")[0]!.split("#");
    const block = readPage(folder, url!).root.querySelector(`.prose [id="${id}"]`);
    assert.ok(textOf(block).startsWith(dutch), textOf(block));
    assert.match(textOf(block), note);
  });
}

test("a label that stands nowhere says so, and names nobody", () => {
  for (const title of [ar.marks.partly, ar.marks.reviewed, ar.marks.stale, ar.list.waiting]) {
    const { example, places } = shownUnder("ar", title);
    assert.is(textOf(places), ar.marks.nowhere, title);
    assert.equal(attrs(places, "a", "href"), []);
    assert.not.match(textOf(example), "Ayşe");
  }
});

test("the Dutch page about the labels shows them for every language", () => {
  const { places } = shownUnder("nl", nl.list.draft);
  const languages = places
    .querySelectorAll("li")
    .map((item) => [
      textOf(item.querySelector("span")),
      attrs(item, "a", "href")[0],
      attrs(item, "a", "dir")[0],
    ]);
  assert.equal(languages, [
    ["Türkçe", "/tr/posts/concept/", "ltr"],
    ["العربية", "/ar/posts/concept/", "rtl"],
  ]);
  assert.match(textOf(places), count(nl, 5));
  assert.match(textOf(places), count(nl, 3));
  const stale = shownUnder("nl", nl.marks.stale).example;
  assert.equal(attrs(stale, "span[dir]", "lang"), ["tr", "nl"]);
});

test("only the page about the labels has them, and it names the editor and the address for complaints", () => {
  for (const { url, root } of pages) {
    const explains = url.endsWith("/hoe-wij-vertalen/") && !isWaiting(root);
    assert.is(root.querySelector(".marks") !== null, explains, url);
    assert.is(root.querySelector(".complain") !== null, explains, url);
  }
  const complain = readPage(folder, "/tr/hoe-wij-vertalen/").root.querySelector(".complain")!;
  assert.match(textOf(complain), tr.complain.editor.replace("{{editor}}", "Ans de Vries"));
  assert.match(textOf(complain), tr.complain.expect);
  assert.equal(attrs(complain, "a", "href"), ["mailto:redactie@proef.example"]);
});

test("the summary of a build says what waits for a review", () => {
  assert.match(built.stdout, /^Türkçe: .* 2 held back until a person signs \(wacht, wacht-ook\)/m);
  assert.not.match(built.stdout, /^(?:Nederlands|العربية): .*held back/m);
});

test.run();
