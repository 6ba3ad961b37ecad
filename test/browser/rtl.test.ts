import path from "node:path";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { command } from "../command.ts";
import { post, signed, tempSite, translate } from "../site.ts";
import { launch } from "./chromium.ts";
import { seenIn } from "./glyphs.ts";
import { serve } from "./serve.ts";

// A page in Arabic as Chromium lays it out: where each glyph lands, from left to right.

/** What runs from left to right in Arabic text, and must be seen in the order in which it is written. */
const RUNS = [
  "+31 20 123 45 67",
  "020-123 45 67",
  "0800-2000",
  "LCC+",
  "lhbti+",
  "lhbtiq+",
  "12-01-2027",
  "2026/11/27",
  "19.30",
  "1234 AB Voorbeeldstad",
  "Voorbeeldstraat 12",
  "€ 12,50",
  "1.234,56",
  "70%",
  "redactie@voorbeeld.example",
  "www.veiligthuis.nl/hulp",
  "C++",
  "Samenwerkingsverband Marokkaanse Nederlanders",
];
const DUTCH = "Lees dit rustig en bel ons dan";
const ARABIC = "اتصلوا بالرقم";

/** One block of each kind that a post may have, each with a run of its own in it. */
const body = (text: (run: string) => string) => `## ${text("LCC+")}

${RUNS.map(text).join("\n\n")}

- ${text("lhbti+ punt")}
  - ${text("+31 6 12 34 56 78")}

1. ${text("LCC+ stap")}

> ${text("0900-1234")}

| ${text("kop LCC+")} | ${text("kop twee+")} |
|---|---|
| ${text("cel lhbti+")} | ${text("+31 70 765 43 21")} |

${text("dubbele+")} [${text("link-LCC+")}](https://voorbeeld.example) **${text("vet-lhbti+")}** \`code+ x = 1\`[^noot]

[^noot]: ${text("voetnoot LCC+")}`;

/** Numbers in each place, which readers must not have to put together from two lines. */
const numbers = (text: (run: string) => string) => `## ${text("+31 6 12 34 56 78")}

${text("(070) 321 65 43")}

${text("10:00 – 12:00")}

${text("€ 1.250,00")}

- ${text("020-123 45 67")}
  - ${text("NL12 BANK 0123 4567 89")}

> ${text("[030-987 65 43](tel:+31309876543)")}

| ${text("kop 1")} | kop | kop |
|---|---|---|
| ${text("[+31 70 765 43 21](tel:+31707654321)")} | 06 - 12 34 56 78 | 12,5 – 15 % |

${text("https://voorbeeld.example/een/lang/adres/dat/op/geen/telefoon/past/?taal=ar")}`;

const dutch = (run: string) => `${DUTCH} ${run} op`;
const root = tempSite(
  {
    "src/content/posts/proef.md": post(
      dutch("titel LCC+"),
      body(dutch),
      `description: ${dutch("begin lhbti+")}\ntags: [taal]\n`,
    ),
    "src/content/posts/nummers.md": post(dutch("+31 20 123 45 67"), numbers(dutch)),
    "src/content/pages/over-ons.md": "---\ntitle: Over LCC+\n---\n\nTekst.\n",
  },
  { name: "LCC+ Proef" },
);
const toArabic = (source: string) =>
  source
    .replaceAll(DUTCH, ARABIC)
    .replaceAll(/ op(?![a-z])/g, " من فضلكم")
    .replaceAll("Over LCC+", "عن LCC+");
for (const slug of ["proef", "nummers"]) {
  translate(root, slug, (source) => signed("Proef Persoon", "2026-11-20", toArabic(source)), "ar");
}
translate(
  root,
  "over-ons",
  (source) => signed("Proef Persoon", "2026-11-20", source === "Tekst." ? "نص." : toArabic(source)),
  "ar",
  "pages",
);
const folder = path.join(root, "_site");
const built = await command("build", ["--site", root, "--output", folder]);
assert.is(built.code, 0, built.stderr);
const { origin, close } = await serve(folder);
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });

await page.goto(`${origin}/ar/posts/proef/`);

for (const run of RUNS) {
  test(`Arabic text shows ${run} as it is written`, async () => {
    const found = (await seenIn(page, ".prose > p")).filter((line) => line.includes(run));
    assert.ok(found.length > 0, "no paragraph shows it");
    assert.ok(found[0]!.indexOf(run) > 3, "it does not stand at the left of the words before it");
  });
}

for (const [selector, run] of [
  ["h1", "titel LCC+"],
  [".prose h2", "LCC+"],
  [".prose > ul > li", "lhbti+ punt"],
  [".prose li li", "+31 6 12 34 56 78"],
  [".prose ol > li", "LCC+ stap"],
  ["blockquote p", "0900-1234"],
  ["th", "kop LCC+"],
  ["th:last-child", "kop twee+"],
  ["td", "cel lhbti+"],
  ["td:last-child", "+31 70 765 43 21"],
  [".prose > p:last-of-type", "dubbele+"],
  ["p a[href^='https']", "link-LCC+"],
  ["p strong", "vet-lhbti+"],
  ["p code", "code+ x = 1"],
  [".footnotes p", "voetnoot LCC+"],
  [".brand", "LCC+ Proef"],
  [".menu li:last-child", "LCC+"],
] as const) {
  test(`${selector} in Arabic shows ${run} as it is written`, async () => {
    const found = await seenIn(page, selector);
    assert.ok(
      found.some((text) => text.includes(run)),
      found.join("\n"),
    );
  });
}

test("a list of posts shows titles and descriptions as they are written", async () => {
  const list = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await list.goto(`${origin}/ar/`);
  assert.match((await seenIn(list, ".post h3")).join("\n"), "titel LCC+");
  assert.match((await seenIn(list, ".post p")).join("\n"), "begin lhbti+");
  await list.close();
});

for (const [code, other, words] of [
  ["ar", "nl", DUTCH],
  ["nl", "ar", ARABIC],
] as const) {
  test(`${code}: with ${other} beside it, both texts show names and numbers as they are written`, async () => {
    const pair = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await pair.goto(`${origin}/${code}/posts/proef/`);
    await pair.click(`[data-parallel="${other}"]`);
    await pair.waitForSelector(".other");
    assert.match((await pair.textContent(".prose .other"))!, words.split(" ")[0]!);
    for (const part of [".own", ".other"]) {
      const found = (await seenIn(pair, `.prose ${part}`)).join("\n");
      for (const run of ["+31 20 123 45 67", "lhbti+", "cel lhbti+", "12-01-2027", "€ 12,50", "1234 AB"]) {
        assert.match(found, run);
      }
    }
    await pair.close();
  });
}

test("titles and attributes isolate what runs from left to right", async () => {
  const text = (selector: string, name: string) => page.getAttribute(selector, name);
  const title = await page.title();
  assert.is(title, `${ARABIC} \u2068titel LCC+\u2069 من فضلكم – \u2068LCC+ Proef\u2069`);
  assert.match((await text('meta[name="description"]', "content"))!, "\u2068begin lhbti+\u2069");
  assert.match((await text('meta[property="og:title"]', "content"))!, "\u2068titel LCC+\u2069");
});

test("without isolation it would be seen otherwise", async () => {
  const plain = await browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
  await plain.goto(`${origin}/ar/posts/proef/`);
  await plain.addStyleTag({ content: "* { unicode-bidi: normal !important; }" });
  await plain.evaluate(() => {
    for (const each of [...document.querySelectorAll("bdi")]) each.replaceWith(...each.childNodes);
    document.body.normalize();
  });
  const text = (await seenIn(plain, ".prose > p")).join("\n");
  for (const run of ["LCC+", "lhbti+", "+31 20 123 45 67"]) assert.not.match(text, run);
  await plain.close();
});

for (const code of ["ar", "nl"]) {
  for (const size of ["", "larger", "largest"]) {
    test(`${code}: with ${size || "normal"} letters numbers that fit are on one line, and no page wider than its window`, async () => {
      const phone = await browser.newPage();
      await phone.addInitScript((value) => value && localStorage.setItem("size", value), size);
      await phone.goto(`${origin}/${code}/posts/nummers/`);
      const faults: string[] = [];
      let seen = 0;
      for (let width = 320; width <= 640; width += 7) {
        await phone.setViewportSize({ width, height: 800 });
        const found = await phone.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          numbers: [...document.querySelectorAll("main .unbroken, main [href^='tel:']")].map((each) => {
            const range = document.createRange();
            range.selectNodeContents(each);
            const lines = [...range.getClientRects()];
            const middles = lines.map(({ top, height }) => top + height / 2);
            const block = each.closest("h1, h2, p, li, td, th, div")!;
            const { paddingLeft, paddingRight } = getComputedStyle(block);
            const room = block.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
            const isOnOneLine = Math.max(...middles) - Math.min(...middles) < 5;
            // A space at the end of a line has no width.
            const isTooWide = lines.reduce((sum, line) => sum + line.width, 0) > room - 12;
            return { text: each.textContent, isWhole: isOnOneLine || (isTooWide && !each.closest("td")) };
          }),
        }));
        seen = found.numbers.length;
        if (found.width > width) faults.push(`${width}: ${found.width} px`);
        for (const { text, isWhole } of found.numbers) if (!isWhole) faults.push(`${width}: ${text}`);
      }
      await phone.close();
      assert.ok(seen >= (code === "ar" ? 10 : 2), `${seen} numbers`);
      assert.equal(faults, []);
    });
  }
}

test("the way back begins at the right, and its signs point left", async () => {
  const [way] = await page.$$eval(".crumbs", (all) =>
    all.map((crumbs) => {
      const steps = [...crumbs.querySelectorAll("a")].map((each) => each.getBoundingClientRect().left);
      const item = crumbs.querySelector("li + li")!;
      return {
        steps,
        sign: getComputedStyle(item, "::before").content,
        direction: getComputedStyle(item).direction,
      };
    }),
  );
  assert.is(way!.steps.length, 2);
  assert.ok(way!.steps[0]! > way!.steps[1]!);
  // U+203A is mirrored by its direction (UAX 9, L4).
  assert.equal([way!.sign, way!.direction], ['"›"', "rtl"]);
});

test("tables, lists, quotes and footnotes begin at the right", async () => {
  const found = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
    const [prose, quote] = [box(".prose"), document.querySelector("blockquote")!];
    const style = getComputedStyle(quote);
    return {
      firstCell: box("th:first-child").right > box("th:last-child").right,
      cell: getComputedStyle(document.querySelector("td")!).textAlign,
      bullets: prose.right - box(".prose > ul > li").right > 10,
      nested: box(".prose > ul > li").right - box(".prose li li").right > 10,
      numbers: prose.right - box(".prose ol > li").right > 10,
      quote: [style.borderRightWidth, style.borderLeftWidth],
      menu: box(".menu li").left > box(".menu li:last-child").left,
      code: getComputedStyle(document.querySelector("p code")!).unicodeBidi,
    };
  });
  assert.ok(
    found.firstCell && found.bullets && found.nested && found.numbers && found.menu,
    JSON.stringify(found),
  );
  assert.is(found.cell, "start");
  assert.not.equal(found.quote[0], found.quote[1]);
  assert.is(found.code, "plaintext");
});

test("drawings that show a way are mirrored, and no others", async () => {
  const mirrored = await page.$$eval(".icon, .wrong", (all) =>
    all.flatMap((each) => {
      if (!each.checkVisibility()) return [];
      const { transform } = getComputedStyle(each, each.matches(".wrong") ? "::before" : null);
      return [[each.matches(".mirror, .wrong:not([dir='ltr'] *)"), transform.startsWith("matrix(-1")]];
    }),
  );
  assert.ok(mirrored.some(([should]) => should) && mirrored.some(([should]) => !should));
  for (const [should, is] of mirrored) assert.is(is, should);
});

test("Arabic type is its own: one step larger, roomy, upright, not spaced", async () => {
  const typeOf = (view: Page) =>
    view.evaluate(() =>
      [...document.querySelectorAll("h1, .prose p, .prose li, td, em, .meta, .tool")].map((each) => {
        const style = getComputedStyle(each);
        return {
          tag: each.tagName,
          size: Number.parseFloat(style.fontSize),
          line: Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize),
          style: style.fontStyle,
          spacing: style.letterSpacing,
          family: style.fontFamily.split(",")[0],
        };
      }),
    );
  const own = await typeOf(page);
  const other = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await other.goto(`${origin}/nl/posts/proef/`);
  const [paragraph, latin] = [own, await typeOf(other)].map((all) => all.find(({ tag }) => tag === "P")!);
  await other.close();
  assert.ok(paragraph!.size > latin!.size * 1.1, `${paragraph!.size} px beside ${latin!.size}`);
  for (const { tag, line, style, spacing, family } of own) {
    assert.is(style, "normal", tag);
    assert.is(spacing, "normal", tag);
    assert.is(family, "Vazirmatn", tag);
    if (["P", "LI"].includes(tag)) assert.ok(line >= 1.5 && line <= 1.8, `${tag} ${line}`);
  }
});

test.after(async () => {
  await browser.close();
  await close();
});

test.run();
