import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { imageSize } from "image-size";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite } from "../../src/model/site.ts";
import type { Card } from "../../src/site/share/card.ts";
import { draw } from "../../src/site/share/draw.ts";
import { command } from "../command.ts";
import { attrs, readPage, readPages } from "../html.ts";
import { drafted, inTurkish, post, tempSite, translate, write } from "../site.ts";
import { chromiumPath, launch } from "./chromium.ts";

// The pictures of pages that Chromium draws for previews.
const software = path.resolve(import.meta.dirname, "../..");
const temporary = mkdtempSync(path.join(tmpdir(), "taalbrug-cards-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
const chromium = chromiumPath();
const { languages } = loadSite(software);
const browser = await launch();
const page = await browser.newPage();

const cardIn = (code: string, title: string, more: Partial<Card> = {}): Card => {
  const language = languages.find((each) => each.code === code)!;
  return { lang: code, dir: language.dir, title, site: "Taalbrug", languages: [language], ...more };
};

interface Ink {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Pixels of it. */
  count: number;
}

/** Where a card has pixels that are close to a colour, between two heights. */
async function inkOf(png: Buffer, colour: string, from: number, to: number): Promise<Ink> {
  return page.evaluate(
    async ([data, wanted, top, bottom]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const aim = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
      const ink = { left: image.width, right: 0, top: image.height, bottom: 0, count: 0 };
      for (let y = top; y < bottom; y++) {
        for (let x = 0; x < image.width; x++) {
          const at = 4 * (y * image.width + x);
          if (aim.some((value, channel) => Math.abs(pixels[at + channel]! - value) > 40)) continue;
          ink.left = Math.min(ink.left, x);
          ink.right = Math.max(ink.right, x + 1);
          ink.top = Math.min(ink.top, y);
          ink.bottom = Math.max(ink.bottom, y + 1);
          ink.count++;
        }
      }
      return ink;
    },
    [png.toString("base64"), colour, from, to] as const,
  );
}

const LIGHT = "#f8eeda";
const SAFFRON = "#f4b942";
/** Above the band of tiles. */
const titleOf = (png: Buffer) => inkOf(png, LIGHT, 0, 414);
const labelOf = (png: Buffer) => inkOf(png, SAFFRON, 0, 150);
const AI = "ترجمة بالذكاء الاصطناعي (AI)";
const SENTENCE = "Zeven organisaties werken vijf jaar verder aan gelijkheid en veiligheid in de buurt. ";

const CASES: readonly (readonly [string, Card])[] = [
  ["Dutch", cardIn("nl", "Taalcafé: Nederlands praten met koffie en thee")],
  ["Turkish", cardIn("tr", "İş yerinde haklarınız", { label: "Yapay zekâ (AI) çevirisi" })],
  ["Arabic", cardIn("ar", "مقهى اللغة: محادثة بالهولندية مع القهوة والشاي", { label: AI })],
  ["Somali", cardIn("so", "Xuquuqdaada goobta shaqada", { label: "Waxaa turjumay AI" })],
  [
    "English",
    cardIn("en", "Alliance for Change from Within continues its work", { label: "Translated by AI" }),
  ],
  ["one word", cardIn("tr", "Şiddet")],
  [
    "a very long word",
    cardIn("nl", "Arbeidsongeschiktheidsverzekeringsmaatschappijenklachtencommissievoorzitter"),
  ],
  ["a title of 850 characters", cardIn("nl", SENTENCE.repeat(10), { label: "Door AI vertaald" })],
  ["a Dutch title on an Arabic page", cardIn("ar", "Alliantie gaat door", { titleLanguage: languages[0] })],
  [
    "a long name of the site",
    cardIn("nl", "Kort", { site: "Vereniging van samenwerkende buurthuizen en ".repeat(3) }),
  ],
  ["all languages", cardIn("nl", "Taalbrug", { site: undefined, languages: [...languages, ...languages] })],
];
const word = "محادثة";
const inArabic = {
  joined: cardIn("ar", word),
  // U+200C keeps two letters apart.
  apart: cardIn("ar", [...word].join("\u200C")),
  name: cardIn("ar", "LCC+"),
  // The same letters as they stand where nothing can turn them.
  dutch: cardIn("ar", "LCC+", { titleLanguage: languages[0] }),
};
const FIXED: Card = { lang: "nl", dir: "ltr", title: "", languages: [] };
const all = [...CASES.map(([, card]) => card), ...Object.values(inArabic), FIXED];
const drawn = new Map<Card, Buffer>();
await draw(all, chromium, (card, picture) => drawn.set(card, Buffer.from(picture)));

for (const [what, card] of CASES) {
  test(`${what}: the title stands whole within its margins`, async () => {
    const png = drawn.get(card)!;
    assert.equal(imageSize(png), { width: 1200, height: 630, type: "png" });
    assert.ok(png.length < 100_000, `${png.length} bytes`);
    const title = await titleOf(png);
    assert.ok(title.count > 500, "there is no title");
    assert.ok(title.left >= 60 && title.right <= 1140, JSON.stringify(title));
    assert.ok(title.bottom <= 408, JSON.stringify(title));
    const label = await labelOf(png);
    if (!card.label) assert.is(label.count, 0);
    else {
      assert.ok(label.count > 500, "there is no label");
      assert.ok(label.bottom < title.top, "the label stands in the title");
      const [start, end] = [label.left < 70, label.right > 1130];
      assert.equal([start, end], card.dir === "rtl" ? [false, true] : [true, false]);
    }
    // Paper, with the site's name and the language at its two ends.
    const words = await inkOf(png, "#0a5866", 530, 630);
    assert.ok(words.left >= 60 && words.right <= 1140, JSON.stringify(words));
  });
}

test("Arabic letters join, and run from the right", async () => {
  const [joined, apart] = await Promise.all(
    [inArabic.joined, inArabic.apart].map((card) => titleOf(drawn.get(card)!)),
  );
  const width = ({ left, right }: Ink) => right - left;
  assert.ok(width(apart!) > 1.15 * width(joined!), `${width(joined!)} px joined, ${width(apart!)} px apart`);
  assert.ok(joined!.right > 1120 && joined!.left > 600, JSON.stringify(joined));
});

test("a name in Latin letters keeps its order in an Arabic title", async () => {
  const [name, dutch] = [inArabic.name, inArabic.dutch].map((card) => drawn.get(card)!);
  const [there, here] = await Promise.all([name!, dutch!].map(titleOf));
  assert.ok(there!.left > 600 && here!.left < 100, `${there!.left}, ${here!.left}`);
  assert.ok(Math.abs(there!.count / here!.count - 1) < 0.05, `${there!.count}, ${here!.count}`);
  // Turned, it would read "+LCC": a plus has nothing as high up as a letter.
  for (const [png, { left, right, top }] of [
    [name!, there!],
    [dutch!, here!],
  ] as const) {
    const tip = await inkOf(png, LIGHT, top, top + 12);
    assert.ok(tip.left < left + 4 && tip.right < right - 8, JSON.stringify({ left, right, tip }));
  }
});

test("the fixed picture is what the code draws today", async () => {
  const kept = readFileSync(path.join(software, "src/site/assets/card.png"));
  const today = drawn.get(FIXED)!;
  assert.ok(kept.length < 40_000, `${kept.length} bytes`);
  assert.equal(imageSize(kept), imageSize(today));
  for (const colour of [SAFFRON, "#0b4753", "#fbf6ec"]) {
    const [now, then] = await Promise.all([today, kept].map((png) => inkOf(png, colour, 0, 630)));
    const share = now!.count / then!.count;
    assert.ok(share > 0.99 && share < 1.01, `${colour} has changed: run node test/fixed-card.ts`);
  }
});

for (const [what, program] of [
  ["ends at once", "exit 1"],
  ["never says a word", "exec sleep 60"],
] as const) {
  test(`a program that ${what} is given up`, async () => {
    const file = path.join(temporary, "program");
    writeFileSync(file, `#!/bin/sh\n${program}\n`, { mode: 0o755 });
    const start = performance.now();
    const failed = await draw([cardIn("nl", "Kort")], file, () => assert.unreachable(), 300).then(
      () => false,
      () => true,
    );
    assert.ok(failed);
    assert.ok(performance.now() - start < 55_000, "it waited for the program");
  });
}

/** The processes that this one started, where the system tells (Linux). */
const children = (): number[] => {
  const file = `/proc/${process.pid}/task/${process.pid}/children`;
  return existsSync(file) ? readFileSync(file, "utf8").split(" ").filter(Boolean).map(Number) : [];
};

test("a Chromium that stops in the middle is given up, and what it drew is kept", async () => {
  const before = new Set(children());
  const cards = Array.from({ length: 30 }, (_none, at) => cardIn("nl", `Kaart ${at}`));
  const done: Card[] = [];
  let stopped: number | undefined;
  const reason = await draw(
    cards,
    chromium,
    (card) => {
      done.push(card);
      stopped ??= children().find((id) => !before.has(id));
      // The group of the browser, which the driver gave its own.
      if (stopped !== undefined) process.kill(-stopped, "SIGSTOP");
    },
    5000,
  ).then(
    () => "none",
    (error: Error) => error.message,
  );
  if (stopped === undefined) return;
  process.kill(-stopped, "SIGKILL");
  assert.is(reason, "no answer in 5 s");
  assert.ok(done.length > 0 && done.length < 30, `${done.length} cards`);
});

test("cards are drawn once, and again only where what they say has changed", async () => {
  const site = tempSite(
    {
      "src/content/posts/een.md": post("Een", "Tekst.", "tags: [recht]\n"),
      "src/content/posts/twee.md": post("Twee", "Tekst."),
    },
    { cards: true, languages: { nl: { name: "Nederlands" }, tr: { name: "Türkçe" } } },
  );
  translate(site, "een", () => drafted());
  const output = path.join(temporary, "cached");
  const build = async () => {
    const { code, stdout, stderr } = await command("build", ["--site", site, "--output", output]);
    assert.is(code, 0, stderr);
    assert.is(stderr, "");
    return stdout.match(/^cards: .*$/gm) ?? [];
  };
  const files = () => readdirSync(path.join(output, "cards")).sort();
  const times = () => files().map((name) => statSync(path.join(output, "cards", name)).mtimeMs);
  const imageAt = (url: string, name = "image") =>
    attrs(readPage(output, url).root, `meta[property="og:${name}"]`, "content")[0]!;

  // "/", two homes and their 404, a tag in two languages, two posts and a translation.
  assert.is((await build()).at(-1), "cards: 8 drawn");
  assert.is(files().length, 8);
  const [before, written] = [files(), times()];
  const [dutch, turkish] = [imageAt("/nl/posts/een/"), imageAt("/tr/posts/een/")];
  assert.is.not(dutch, turkish);
  assert.is(imageAt("/tr/posts/een/", "image:alt"), `Yapay zekâ (AI) çevirisi – ${inTurkish("Een")} – Proef`);
  assert.is(imageAt("/nl/404.html"), imageAt("/nl/"));

  assert.equal(await build(), []);
  assert.equal([files(), times()], [before, written]);

  const other = imageAt("/nl/posts/twee/");
  write(site, { "src/content/posts/twee.md": post("Anders", "Andere tekst.") });
  assert.equal(await build(), ["cards: 1 drawn"]);
  assert.is(imageAt("/nl/posts/een/"), dutch);
  assert.is(files().length, 8);
  assert.not.ok(files().includes(path.basename(other)));
  assert.equal(readdirSync(path.join(site, ".cache/cards")).sort(), files());
});

test("the sample site has a card of its own for every page without a photo, and none is heavy", async () => {
  const output = path.join(temporary, "sample");
  const { code, stderr } = await command("build", ["--output", output]);
  assert.is(code, 0, stderr);
  const weights: number[] = [];
  for (const { url, root } of readPages(output)) {
    const image = attrs(root, 'meta[property="og:image"]', "content")[0]!;
    if (url.includes("samen-aan-tafel")) {
      assert.match(image, /\/images\/samen-aan-tafel-[0-9a-f]+-\d+\.jpg$/);
      continue;
    }
    assert.match(image, "/cards/", url);
    weights.push(statSync(path.join(output, new URL(image).pathname)).size);
    const [alt] = attrs(root, 'meta[property="og:image:alt"]', "content");
    // In the place of a text that waits, the title may be a machine's.
    const isUnchecked =
      root.querySelector(".article-header .trust-draft") !== null ||
      root.querySelectorAll(".waits header .badge").length > 1;
    assert.is(/\bAI\b/.test(alt!), isUnchecked, `${url}: ${alt}`);
  }
  const average = weights.reduce((sum, each) => sum + each, 0) / weights.length;
  assert.ok(average < 60_000, `${average} bytes on average`);
  assert.ok(Math.max(...weights) < 100_000, `${Math.max(...weights)} bytes`);
});

test.after(() => browser.close());

test.run();
