import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite } from "../../src/model/site.ts";
import { openSample } from "./sample.ts";

// What a reader who follows a link sees before anything is touched, on a phone.
const { folder, origin, browser, close } = await openSample();
const { languages } = loadSite(path.resolve(import.meta.dirname, "../.."));
const SAFETY = "/nl/posts/onveilig-thuis/";
/** How far down the first sentence may begin, of 640 px. */
const LOWEST = 480;

/** A device with a voice for every language, which it knows at once. */
function giveVoices(codes: string[]): void {
  const voices = codes.map((lang) => ({ lang, name: lang, localService: true }));
  Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => voices, cancel() {} } });
}

async function phone(
  width: number,
  height: number,
  check: (page: Page) => Promise<void>,
  { voices = true, size = "" } = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, isMobile: true, hasTouch: true });
  try {
    if (voices) await context.addInitScript(giveVoices, [...languages.map(({ code }) => code)]);
    await context.addInitScript((each) => localStorage.setItem("size", each), size);
    await check(await context.newPage());
  } finally {
    await context.close();
  }
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(origin + url);
  await page.evaluate(() => document.fonts.ready);
}

/** Runs in the page. Top and bottom of the first line of its text, or of when and where its event is. */
function firstLine(): [top: number, bottom: number] {
  const walker = document.createTreeWalker(
    document.querySelector("section.event, .prose")!,
    NodeFilter.SHOW_TEXT,
  );
  let node = walker.nextNode();
  while (!/\S/.test(node!.nodeValue!)) node = walker.nextNode();
  const range = document.createRange();
  range.selectNodeContents(node!);
  const { top, bottom } = range.getClientRects()[0]!;
  return [Math.round(top), Math.round(bottom)];
}

for (const { code } of languages) {
  const posts = readdirSync(path.join(folder, code, "posts")).map((slug) => `/${code}/posts/${slug}/`);
  for (const voices of [true, false]) {
    test(`${code}: at 360 by 640 the text begins on the first screen, ${voices ? "with" : "without"} a voice`, async () => {
      assert.ok(posts.length > 5);
      await phone(
        360,
        640,
        async (page) => {
          const tops: number[] = [];
          for (const url of posts) {
            await open(page, url);
            // The page in the place of a text.
            if (await page.$(".waits")) continue;
            const [top] = await page.evaluate(firstLine);
            tops.push(top);
            assert.ok(top <= LOWEST, `${url}: ${top} px`);
            const isOffered = await page.isVisible(".listen button");
            assert.is(isOffered, voices, "reading aloud");
            const label = await page.$(".trust-draft");
            assert.is(label !== null, code !== "nl", url);
            const at = label && (await label.boundingBox())!;
            if (at) assert.ok(at.y + at.height <= top, `${url}: the label is not above the text`);
          }
          console.log(`${code}: the first sentence is at ${Math.min(...tops)} to ${Math.max(...tops)} px`);
        },
        { voices },
      );
    });
  }
}

for (const [width, height] of [
  [320, 568],
  [360, 640],
] as const) {
  test(`at ${width} by ${height} the danger box is whole on the first screen, and nothing covers it`, async () => {
    await phone(width, height, async (page) => {
      await open(page, SAFETY);
      const [box, exit] = await Promise.all(
        [".danger", ".exit"].map(async (selector) => (await page.locator(selector).first().boundingBox())!),
      );
      assert.ok(box!.y > 0 && box!.y + box!.height <= exit!.y, JSON.stringify([box, exit]));
      const [number] = await page.$$eval('.danger [href="tel:112"]', (links) =>
        links.map((link) => {
          const { left, top, width, height } = link.getBoundingClientRect();
          return [top, top + height - 1].map((y) => document.elementFromPoint(left + width / 2, y) === link);
        }),
      );
      assert.equal(number, [true, true], "112 is covered");
    });
  });
}

test("the switcher is as high where languages lack the page as where all have it", async () => {
  await phone(320, 568, async (page) => {
    const heights: number[] = [];
    for (const url of [SAFETY, "/nl/posts/taalcafe/"]) {
      await open(page, url);
      heights.push((await page.locator(".languages").boundingBox())!.height);
    }
    assert.is(heights[0], heights[1]);
    assert.ok(heights[0]! <= 90, `${heights[0]} px`);
  });
});

for (const size of ["", "larger", "largest"]) {
  test(`name, letters, search and menu are in one row, letters ${size || "as they are"}`, async () => {
    for (const width of [320, 360, 414]) {
      await phone(
        width,
        640,
        async (page) => {
          for (const { code } of languages) {
            await open(page, `/${code}/contact/`);
            const middles = await page.$$eval(".brand, .size, .search-link, .menu-link", (all) =>
              all.map((each) => {
                const { top, height } = each.getBoundingClientRect();
                return top + height / 2;
              }),
            );
            assert.is(middles.length, 4);
            const apart = Math.max(...middles) - Math.min(...middles);
            assert.ok(apart < 12, `${code}, ${width} px: ${middles}`);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(wide <= 0, `${code}, ${width} px: ${wide} px too wide`);
          }
        },
        { size },
      );
    }
  });
}

test.after(close);

test.run();
