import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { imageSize } from "image-size";
import jsQr from "jsqr";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite, paths } from "../../../src/model/site.ts";
import type { Card } from "../../../src/site/share/card.ts";
import { picturesOf } from "../../../src/site/share/cards.ts";
import { cutAtWord, previewOf, whatsappUrl } from "../../../src/site/share/preview.ts";
import { qrCode } from "../../../src/site/share/qr.ts";
import { command } from "../../command.ts";
import {
  attr,
  attrs,
  fold,
  type HtmlPage,
  parse,
  readPage,
  readPages,
  textOf,
  xmlFault,
} from "../../html.ts";
import { drafted, inTurkish, post, signed, tempSite, translate } from "../../site.ts";

// What links to a site look like elsewhere, without a Chromium; test/browser/share.test.ts has one.
const software = path.resolve(import.meta.dirname, "../../..");
const ui = (code: string) => JSON.parse(readFileSync(path.join(software, paths.ui(code)), "utf8"));
const URL = "https://proef.example";
const PHOTO = readFileSync(path.join(software, "src/content/images/samen-aan-tafel.jpg"));
/** One pixel. */
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const LONG =
  "Wie werkt, heeft recht op een contract, op loon en op vakantie. Lees hier wat u kunt doen als het misgaat.";
const file = (slug: string) => `${paths.posts}/${slug}.md`;
const illustrated = (title: string, image: string) =>
  post(title, "Tekst.", `image: ../images/${image}\nimageAlt: Een tafel vol eten.\n`);

const root = tempSite(
  {
    [file("kort")]: post("Kort", "Tekst.", "tags: [recht]\n"),
    [file("latijn")]: post("Met LCC+ en lhbti+", "Tekst."),
    [file("lang")]: post("Lang", "Tekst.", `updated: 2026-11-22\ndescription: ${LONG}\n`),
    [file("getekend")]: post("Getekend", "Tekst.", "description: Een korte zin.\n"),
    [file("foto")]: illustrated("Foto", "foto.jpg"),
    [file("punt")]: illustrated("Punt", "punt.png"),
    [file("zwaar")]: illustrated("Zwaar", "zwaar.jpg"),
    [file("oud")]: illustrated("Oud", "oud.webp"),
    [file("controle")]: post('"Een \\x08 teken"', "Tekst."),
    [`${paths.pages}/over-ons.md`]: "---\ntitle: Over ons\n---\n\nTekst.\n",
    // More than a list shows on its first page.
    ...Object.fromEntries(
      Array.from({ length: 15 }, (_none, at) => [file(`meer-${at}`), post("Meer", "Tekst.")]),
    ),
  },
  {
    languages: {
      nl: { name: "Nederlands" },
      tr: { name: "Türkçe" },
      ar: { name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
    },
  },
);
mkdirSync(path.join(root, paths.images));
for (const [name, bytes] of [
  ["foto.jpg", PHOTO],
  ["punt.png", DOT],
  ["zwaar.jpg", Buffer.concat([PHOTO, Buffer.alloc(600_000)])],
  ["oud.webp", PHOTO],
] as const) {
  writeFileSync(path.join(root, paths.images, name), bytes);
}
for (const slug of ["kort", "lang", "foto"]) translate(root, slug, () => drafted());
translate(root, "getekend", () => signed("Ayşe Yılmaz", "2026-11-25"));
translate(root, "latijn", (_source, at) => drafted(at === 0 ? "مع LCC+ و lhbti+" : "نص"), "ar");

const folder = path.join(mkdtempSync(path.join(tmpdir(), "taalbrug-share-")), "site");
process.on("exit", () => rmSync(path.dirname(folder), { recursive: true, force: true }));
const built = await command("build", ["--site", root, "--output", folder]);
assert.is(built.code, 0, built.stderr);
const pages = readPages(folder);
const page = (url: string) => readPage(folder, url);
const graphemes = (text: string) => [...new Intl.Segmenter("und").segment(text)].length;

/** `og:image:alt` -> its one value; fails when there are more. */
function og({ root: tree, url }: HtmlPage, name: string): string | undefined {
  const values = attrs(tree, `meta[property="og:${name}"]`, "content");
  assert.ok(values.length <= 1, `${url}: og:${name} stands ${values.length} times`);
  return values[0];
}

test("every page says what a link to it shows", () => {
  assert.ok(pages.some(({ url }) => url === "/nl/page/2/") && pages.length > 30, `${pages.length} pages`);
  for (const each of pages) {
    const { url, html } = each;
    for (const name of ["title", "description", "url", "type", "site_name", "locale", "image", "image:alt"]) {
      assert.ok(og(each, name)?.trim(), `${url}: og:${name}`);
    }
    assert.is(og(each, "url"), URL + url);
    assert.is(attrs(each.root, 'meta[name="twitter:card"]', "content")[0], "summary_large_image", url);
    assert.ok(graphemes(og(each, "description")!) <= 80, `${url}: ${og(each, "description")}`);
    // WhatsApp reads no further.
    assert.ok(Buffer.byteLength(html.slice(0, html.lastIndexOf("twitter:card"))) < 300_000, url);
    const image = og(each, "image")!;
    assert.ok(image.startsWith(`${URL}/`), `${url}: ${image}`);
    const bytes = readFileSync(path.join(folder, image.slice(URL.length)));
    const { width, height } = imageSize(bytes);
    assert.equal([og(each, "image:width"), og(each, "image:height")], [String(width), String(height)], url);
    assert.ok(bytes.length < 600_000 && width >= 300 && width <= 4 * height && height <= 4 * width, url);
  }
});

for (const [url, locale] of [
  ["/", "nl_NL"],
  ["/nl/", "nl_NL"],
  ["/tr/404.html", "tr_TR"],
  ["/ar/posts/latijn/", "ar_EG"],
] as const) {
  test(`${url} is in ${locale}`, () => assert.is(og(page(url), "locale"), locale));
}

const [nl, tr, ar] = ["nl", "tr", "ar"].map(ui);
for (const [url, title, description] of [
  ["/", "Proef", "Nederlands · Türkçe · العربية"],
  ["/404.html", "Proef", "Nederlands · Türkçe · العربية"],
  ["/nl/", nl.home.title, cutAtWord(nl.home.intro)],
  ["/tr/404.html", tr.notFound.title, cutAtWord(tr.notFound.text)],
  ["/tr/tags/recht/", tr.tag.names.recht, tr.tag.intro.replace("{{tag}}", tr.tag.names.recht)],
  ["/nl/page/2/", `${nl.home.heading} – Pagina 2 van 2`, cutAtWord(nl.home.intro)],
  ["/nl/posts/lang/", "Lang", cutAtWord(LONG)],
  ["/nl/posts/kort/", "Kort", cutAtWord(nl.home.intro)],
  ["/tr/posts/getekend/", inTurkish("Getekend"), inTurkish("Een korte zin.")],
  ["/tr/posts/lang/", inTurkish("Lang"), cutAtWord(`${tr.list.draft} · ${inTurkish(LONG)}`)],
  [
    "/ar/posts/latijn/",
    "مع \u2068LCC+\u2069 و \u2068lhbti+\u2069",
    cutAtWord(`${ar.list.draft} · ${ar.home.intro}`).replace("AI", "\u2068AI\u2069"),
  ],
] as const) {
  test(`${url}: a link shows ${title}`, () => {
    const each = page(url);
    assert.equal([og(each, "title"), og(each, "description")], [title, description]);
    const [described] = attrs(each.root, 'meta[name="description"]', "content");
    const isPost = url.includes("/posts/");
    if (!isPost) assert.ok(described, "it has no description for search engines");
    if (described && !isPost && url !== "/" && url !== "/404.html") {
      assert.is(cutAtWord(described), fold(og(each, "description")!));
    }
  });
}

for (const [url, image] of [
  ["/nl/posts/foto/", "foto"],
  ["/nl/posts/punt/", "card"],
  ["/nl/posts/zwaar/", "zwaar"],
  ["/nl/posts/oud/", "oud"],
  ["/nl/posts/kort/", "card"],
  ["/nl/404.html", "card"],
] as const) {
  test(`${url}: the picture is ${image === "card" ? "the fixed one" : "its photo"}`, () => {
    const found = og(page(url), "image")!.slice(URL.length);
    if (image === "card") assert.match(found, /^\/assets\/card\.[0-9a-f]{8}\.png$/);
    else assert.match(found, new RegExp(`^/images/${image}-[0-9a-f]{12}-\\d+\\.jpg$`));
    assert.is(og(page(url), "image:alt"), image === "card" ? nl.share.bridge : "Een tafel vol eten.");
  });
}

test("a title that is Dutch keeps its own punctuation in the link of an Arabic page", () => {
  const dutch = { t: (key: string) => key, title: "Bel 113, nu!", isDutch: true };
  assert.is(previewOf(loadSite(root), { lang: "ar", ...dutch }).title, "\u2068Bel 113, nu!\u2069");
  assert.is(previewOf(loadSite(root), { lang: "tr", ...dutch }).title, "Bel 113, nu!");
});

test("what a picture shows is reported in the page's language", () => {
  assert.is(og(page("/tr/posts/kort/"), "image:alt"), tr.share.bridge);
  assert.is(og(page("/tr/posts/foto/"), "image:alt"), inTurkish("Een tafel vol eten."));
});

for (const [text, longest, expected] of [
  ["Een korte zin.", 80, "Een korte zin."],
  ["een twee drie", 13, "een twee drie"],
  ["een twee drie", 12, "een twee…"],
  ["een twee, drie vier", 12, "een twee…"],
  ["een twee drie", 9, "een twee…"],
  ["een twee drie", 8, "een…"],
  ["arbeidsongeschiktheid", 10, "arbeidson…"],
  // Three letters with a mark each, and a family of four, are four letters to a reader.
  ["a\u0308e\u0308o\u0308👨‍👩‍👧‍👦", 4, "a\u0308e\u0308o\u0308👨‍👩‍👧‍👦"],
  ["👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, "👨‍👩‍👧‍👦…"],
  ["ابتداءً من الأربعاء، يمكنكم الاتصال", 22, "ابتداءً من الأربعاء…"],
] as const) {
  test(`${text} in ${longest} is ${expected}`, () => assert.is(cutAtWord(text, longest), expected));
}

for (const [title, dir, message] of [
  ["Taalcafé", "ltr", "Taalcafé\nhttps://a.nl/tr/x/"],
  ["100% & #1", "ltr", "100% & #1\nhttps://a.nl/tr/x/"],
  ["مقهى اللغة", "rtl", "مقهى اللغة\nhttps://a.nl/tr/x/"],
  ["تحالف LCC+ هنا", "rtl", "تحالف \u2068LCC+\u2069 هنا\nhttps://a.nl/tr/x/"],
] as const) {
  test(`a message about ${title} holds title and address, each with its direction`, () => {
    const link = new globalThis.URL(whatsappUrl({ title, dir, url: "/tr/x/" }, "https://a.nl"));
    assert.equal([link.origin, link.pathname, link.hash], ["https://wa.me", "/", ""]);
    assert.equal([...link.searchParams], [["text", message]]);
  });
}

test("every text can be sent on, and what needs the script is marked as such", () => {
  for (const { url, root: tree } of pages) {
    const section = tree.querySelector(".share");
    assert.is(section !== null, tree.querySelector("article") !== null, url);
    if (!section) continue;
    const [link, ...more] = section.querySelectorAll("a");
    assert.equal(more, [], url);
    assert.match(new globalThis.URL(attr(link!, "href")!).searchParams.get("text")!, `\n${URL}${url}`);
    const buttons = section.querySelectorAll("button");
    assert.is(buttons.length, 3, url);
    for (const button of buttons) {
      assert.ok(button.classList.contains("scripted") && attr(button, "type") === "button", url);
    }
    assert.ok(attr(section.querySelector('[role="status"]'), "role"), url);
  }
});

/** What a reader of codes sees in the SVG of one on something dark: its own squares, eight pixels each. */
function decode(svg: string): { text: string | undefined; margin: number; size: number } {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)![1]);
  const scale = 8;
  const width = size * scale;
  const isWhite = svg.includes(`><path fill="#fff" d="M0 0h${size}v${size}H0z"/>`);
  const pixels = new Uint8ClampedArray(width * width * 4).fill(isWhite ? 255 : 0);
  let margin = size;
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    const [left, top, wide] = [Number(x), Number(y), Number(length)];
    margin = Math.min(margin, left, top, size - left - wide, size - top - 1);
    for (let row = top * scale; row < (top + 1) * scale; row++) {
      for (let column = left * scale; column < (left + wide) * scale; column++) {
        pixels.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3);
      }
    }
  }
  return { text: jsQr.default(pixels, width, width)?.data, margin, size };
}

for (const address of [
  "https://a.nl/nl/x/",
  "https://taalbrug.example/ar/posts/nieuw-telefoonspreekuur/",
  `https://www.${"een-heel-lange-naam-".repeat(3)}.voorbeeld.example/ar/posts/${"wat-u-moet-weten-over-".repeat(6)}hulp/`,
]) {
  test(`the code of ${address.length} characters leads to ${address.slice(0, 40)}`, () => {
    const { text, margin, size } = decode(qrCode(address));
    assert.is(text, address);
    assert.is(margin, 4);
    // At 30 mm on paper: 0.4 mm for each module is what phones read with ease.
    assert.ok(30 / size > 0.4, `${size} modules`);
  });
}

test("every text has the code of its own page, and its address in words", () => {
  let count = 0;
  for (const { url, root: tree } of pages) {
    const leaflet = tree.querySelector(".leaflet");
    assert.is(leaflet !== null, tree.querySelector("article") !== null, url);
    if (!leaflet) continue;
    count++;
    const image = leaflet.querySelector("img");
    assert.is(attr(image, "loading"), "lazy", url);
    const svg = readFileSync(path.join(folder, attr(image, "src")!), "utf8");
    assert.is(decode(svg).text, URL + url);
    assert.is(textOf(leaflet.querySelector("bdi")), URL + url);
    assert.is(attr(leaflet.querySelector("bdi"), "dir"), "ltr");
  }
  assert.ok(count > 20, `${count} codes`);
});

test("the sitemap says when a page changed last", () => {
  const entries = parse(readFileSync(path.join(folder, "sitemap.xml"), "utf8")).querySelectorAll("url");
  const changed = new Map(
    entries.map((entry) => [textOf(entry.querySelector("loc")), textOf(entry.querySelector("lastmod"))]),
  );
  for (const [url, date] of [
    ["/nl/posts/kort/", "2026-11-20"],
    ["/nl/posts/lang/", "2026-11-22"],
    ["/nl/posts/getekend/", "2026-11-20"],
    // Somebody signed it that day.
    ["/tr/posts/getekend/", "2026-11-25"],
    ["/nl/over-ons/", ""],
    ["/nl/", "2026-11-22"],
    ["/tr/", "2026-11-25"],
    ["/nl/tags/recht/", "2026-11-20"],
  ] as const) {
    assert.is(changed.get(URL + url), date, url);
  }
});

test("feeds say in the text of a post that AI translated it, and hold nothing that XML cannot", () => {
  const xml = (code: string) => readFileSync(path.join(folder, code, "feed.xml"), "utf8");
  const of = (code: string, slug: string) =>
    parse(xml(code))
      .querySelectorAll("entry")
      .find((entry) => textOf(entry.querySelector("id")).endsWith(`/${slug}/`))!;
  assert.is(textOf(of("tr", "lang").querySelector("summary")), `${tr.list.draft} · ${inTurkish(LONG)}`);
  assert.is(textOf(of("tr", "kort").querySelector("summary")), tr.list.draft);
  assert.is(textOf(of("tr", "getekend").querySelector("summary")), inTurkish("Een korte zin."));
  assert.is(of("nl", "kort").querySelector("summary"), null);
  assert.match(xml("ar"), "<title>مع \u2068LCC+\u2069 و \u2068lhbti+\u2069</title>");
  for (const [code, texts] of [
    ["nl", nl],
    ["tr", tr],
    ["ar", ar],
  ] as const) {
    assert.is(textOf(parse(xml(code)).querySelector("subtitle")), texts.home.intro);
    assert.is(xmlFault(xml(code)), undefined);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no others.
    assert.not.match(xml(code), /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/);
  }
  assert.is(textOf(of("nl", "controle").querySelector("title")), "Een teken");
});

const card: Card = {
  lang: "nl",
  dir: "ltr",
  title: "Kort",
  site: "Proef",
  languages: [{ code: "nl", dir: "ltr", name: "Nederlands" }],
};

for (const [what, cards, find, expected] of [
  ["no Chromium", true, () => undefined, /^cards: Chromium was not found, .*install it.*"cards": false/],
  [
    "a Chromium that is none",
    true,
    () => process.execPath,
    /^cards: 0 of 1 drawn, the other .*\(Chromium: .+\)$/,
  ],
  [
    "a Chromium that cannot be found",
    true,
    () => {
      throw new Error("CHROMIUM_PATH=/geen: the program does not exist");
    },
    /^cards: 0 of 1 drawn, .*\(Chromium: CHROMIUM_PATH=\/geen: the program does not exist\)$/,
  ],
  ["cards that are not wanted", false, () => assert.unreachable() as undefined, undefined],
] as const) {
  test(`${what}: ${expected ? "one line" : "no line"}, and the build goes on`, async () => {
    const said: string[] = [];
    const site = { ...loadSite(tempSite({})), cards };
    const drawn = await picturesOf(site, [card], (line) => said.push(line), find);
    assert.is(drawn.size, 0);
    assert.is(said.length, expected ? 1 : 0, said.join("\n"));
    if (expected) assert.match(said[0]!, expected);
  });
}

test("who writes waits for no picture", async () => {
  const site = { ...loadSite(tempSite({})), cards: true };
  assert.is((await picturesOf(site, [card], undefined, () => assert.unreachable() as undefined)).size, 0);
  assert.equal(readdirSync(path.join(site.root, ".cache/cards")), []);
});

test("a folder that cannot be written keeps no build from its end", async () => {
  const site = { ...loadSite(tempSite({ ".cache": "a file" })), cards: true };
  const said: string[] = [];
  assert.is((await picturesOf(site, [card], (line) => said.push(line))).size, 0);
  assert.equal(said, ["cards: .cache is not writable, so previews show a fixed picture"]);
});

test("a program that is no Chromium ends no build", async () => {
  const site = tempSite({ [file("een")]: post("Een", "Tekst.") }, { cards: true });
  const output = path.join(path.dirname(folder), "kapot");
  const { code, stdout, stderr } = await command("build", ["--site", site, "--output", output], {
    CHROMIUM_PATH: "/geen/chromium",
  });
  assert.is(code, 0, stderr);
  assert.is(stderr, "");
  assert.is(stdout.match(/^cards: /gm)?.length, 1, stdout);
  assert.match(stdout, "CHROMIUM_PATH=/geen/chromium: the program does not exist");
  assert.match(og(readPage(output, "/nl/posts/een/"), "image")!, "/assets/card.");
  assert.not.ok(existsSync(path.join(output, "cards")));
});

test.run();
