import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { command } from "../../command.ts";
import { attr, attrs, filesOf, readPage, textOf } from "../../html.ts";
import { drafted, post, tempSite, translate, write } from "../../site.ts";

// What a page has around its text: related posts, footer, credits; and the page about the feed.
const LANGUAGES = {
  nl: { name: "Nederlands" },
  tr: { name: "Türkçe", locale: "tr" },
};
const dated = (title: string, day: number, tags: string) =>
  `---\ntitle: ${title}\ndate: 2026-11-${day}\ntags: [${tags}]\n---\n\nTekst.\n`;
const page = (title: string) => `---\ntitle: ${title}\n---\n\nTekst.\n`;

async function built(files: Record<string, string>, settings: object = {}): Promise<string> {
  const root = tempSite(files, { languages: LANGUAGES, ...settings });
  return build(root);
}

async function build(root: string): Promise<string> {
  const { code, stderr } = await command("build", ["--site", root]);
  assert.is(code, 0, stderr);
  return path.join(root, "_site");
}

const footerOf = (folder: string, url: string) =>
  readPage(folder, url)
    .root.querySelectorAll(".site-footer a")
    .map((link) => [textOf(link), attr(link, "href")]);

const root = tempSite(
  {
    "src/content/posts/een.md": dated("Een", 10, "werk, taal"),
    "src/content/posts/twee.md": dated("Twee", 11, "recht"),
    "src/content/posts/drie.md": dated("Drie", 12, "taal"),
    "src/content/posts/vier.md": dated("Vier", 13, "recht"),
    "src/content/posts/vijf.md": dated("Vijf", 14, "werk"),
    "src/content/posts/zes.md": dated("Zes", 15, "taal"),
    "src/content/pages/contact.md": page("Contact met ons"),
    "src/content/pages/privacy.md": page("Uw gegevens"),
  },
  { languages: LANGUAGES, menu: [] },
);
for (const slug of ["een", "twee", "vijf"]) translate(root, slug, () => drafted());
translate(root, "contact", () => drafted(), "tr", "pages");
const folder = await build(root);

for (const [url, expected] of [
  ["/nl/posts/een/", ["/nl/posts/zes/", "/nl/posts/vijf/"]],
  ["/nl/posts/twee/", ["/nl/posts/vier/", "/nl/posts/zes/"]],
  ["/nl/posts/zes/", ["/nl/posts/drie/", "/nl/posts/een/"]],
  // Posts that are only in Dutch are left out.
  ["/tr/posts/een/", ["/tr/posts/vijf/", "/tr/posts/twee/"]],
  ["/tr/posts/twee/", ["/tr/posts/vijf/", "/tr/posts/een/"]],
  ["/nl/contact/", []],
] as const) {
  test(`${url}: related are those with a tag in common, then the newest, in the same language`, () => {
    const { root } = readPage(folder, url);
    assert.equal(attrs(root, ".related a", "href"), expected);
    assert.is(root.querySelectorAll(".related time").length, expected.length);
  });
}

test("the footer leads to contact, privacy, following and reading offline, in the page's language", () => {
  assert.equal(footerOf(folder, "/nl/posts/een/"), [
    ["Contact met ons", "/nl/contact/"],
    ["Uw gegevens", "/nl/privacy/"],
    ["Nieuwe berichten volgen", "/nl/follow/"],
    ["Lezen zonder internet", "/nl/offline/"],
  ]);
  const turkish = footerOf(folder, "/tr/search/");
  assert.equal(
    turkish.map(([, href]) => href),
    ["/tr/contact/", "/tr/privacy/", "/tr/follow/", "/tr/offline/"],
  );
  const { root } = readPage(folder, "/tr/search/");
  assert.equal(attrs(root, ".site-footer a[lang]", "lang"), ["nl"]);
});

test("without a page on contact the footer has the address", async () => {
  const own = await built({ "src/content/posts/een.md": post("Een", "Tekst.") });
  assert.equal(footerOf(own, "/nl/")[0], ["redactie@proef.example", "mailto:redactie@proef.example"]);
  const silent = await built({ "src/content/posts/een.md": post("Een", "Tekst.") }, { email: undefined });
  assert.is(footerOf(silent, "/nl/").length, 2);
});

test("the page about the feed has its address, and is not for search engines", () => {
  for (const code of ["nl", "tr"]) {
    const { root } = readPage(folder, `/${code}/follow/`);
    const [link] = root.querySelectorAll(".follow a");
    assert.is(attr(link!, "href"), `/${code}/feed.xml`);
    assert.is(textOf(link!), `https://proef.example/${code}/feed.xml`);
    assert.equal(attrs(root, 'meta[name="robots"]', "content"), ["noindex"]);
    assert.equal(
      attrs(root, ".languages a", "href"),
      ["nl", "tr"].map((each) => `/${each}/follow/`),
    );
  }
});

test("a page cannot be at the address of the page about the feed", async () => {
  const root = tempSite({ "src/content/pages/follow.md": page("Volg ons") }, { languages: LANGUAGES });
  const { code, stderr } = await command("build", ["--site", root]);
  assert.is(code, 1);
  assert.match(stderr, /follow\.md.*"follow"/);
});

test("whose photo it is stands below it; who agreed to be shown is published nowhere", async () => {
  const secret = "Geheime toestemming van de buurvrouw";
  const keys =
    "image: ../images/tafel.png\nimageAlt: Een tafel\nimageCredit: A. Proef & zoon\n" +
    `imageConsent: ${secret}\ntags: [veiligheid]\n`;
  const own = tempSite(
    { "src/content/posts/een.md": post("Een", "Eerste.\n\nTweede.", keys) },
    { languages: LANGUAGES },
  );
  const image = sharp({ create: { width: 400, height: 300, channels: 3, background: "#14606c" } });
  write(own, { "src/content/images/tafel.png": "" });
  await image.png().toFile(path.join(own, "src/content/images/tafel.png"));
  translate(own, "een", () => drafted());
  const site = await build(own);
  assert.is(
    textOf(readPage(site, "/nl/posts/een/").root.querySelector("figcaption")),
    "Foto: A. Proef & zoon",
  );
  const { html } = readPage(site, "/nl/posts/een/");
  const places = ["Eerste.", "<figure", "figcaption", "Tweede."].map((part) => html.indexOf(part));
  assert.equal(
    places,
    places.toSorted((a, b) => a - b),
    "the photo comes behind the beginning of the text",
  );
  const files = filesOf(site, "");
  assert.ok(files.length > 20);
  for (const file of files) {
    const bytes = readFileSync(path.join(site, file));
    assert.is(bytes.includes("toestemming"), false, file);
  }
});

test.run();
