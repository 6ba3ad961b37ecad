import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { axeFaults } from "./looks.ts";
import { openSample } from "./sample.ts";

// The links by which readers report a block, as Chromium shows them.
const { origin, browser, close } = await openSample();
const POST = "posts/nieuw-telefoonspreekuur/";
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

function visit(name: string, url: string, options: object, check: (page: Page) => Promise<void>): void {
  test(name, async () => {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      await page.goto(origin + url);
      await check(page);
    } finally {
      await context.close();
    }
  });
}

const opacityOf = (page: Page, at: number) =>
  page
    .locator(".prose > p > .wrong")
    .nth(at)
    .evaluate((link) => Number(getComputedStyle(link).opacity));

for (const code of ["nl", "tr", "ar", "so", "en"]) {
  visit(
    `${code}: every block has one link, at its end, that a thumb can hit`,
    `/${code}/${POST}`,
    PHONE,
    async (page) => {
      const faults = await page.evaluate(() => {
        const isRtl = document.documentElement.dir === "rtl";
        const blocks = [...document.querySelectorAll(".prose [id]")].filter(
          (block) => /^(?:P|LI|H\d|TD|TH)$/.test(block.tagName) && /\p{L}/u.test(block.textContent),
        );
        return blocks.flatMap((block) => {
          const own = [...block.querySelectorAll<HTMLAnchorElement>(".wrong")].filter(
            (link) => link.closest("[id]") === block,
          );
          const say = (what: string) => `${block.tagName} ${block.id}: ${what}`;
          const [link] = own;
          if (own.length !== 1) return [say(`${own.length} links`)];
          const { width, height, left, right } = link!.getBoundingClientRect();
          const { opacity } = getComputedStyle(link!);
          const range = document.createRange();
          range.selectNodeContents(block);
          range.setEndBefore(link!);
          const last = [...range.getClientRects()].at(-1)!;
          const isBehind = isRtl ? left < last.left : right > last.right;
          return [
            ...(width < 24 || height < 24 ? [say(`${width} by ${height} px`)] : []),
            ...(left < -1 || right > innerWidth + 1 ? [say("outside the window")] : []),
            ...(isBehind || link!.hasAttribute("dir") ? [] : [say("not behind the text")]),
            ...(Number(opacity) < 0.5 ? [say("cannot be seen")] : []),
            ...(link!.textContent === "" ? [say("has no name")] : []),
            ...(decodeURIComponent(link!.href).includes(` ${block.id}\r\n`)
              ? []
              : [say("reports another block")]),
          ];
        });
      });
      assert.equal(faults, []);
      assert.ok((await page.locator(".prose .wrong").count()) > 10);
    },
  );
}

visit("with a mouse the link shows where the mouse is, or the focus", `/tr/${POST}`, {}, async (page) => {
  await page.mouse.move(0, 0);
  assert.is(await opacityOf(page, 0), 0);
  await page
    .locator(".prose > p")
    .first()
    .hover({ position: { x: 5, y: 5 } });
  assert.is(await opacityOf(page, 0), 1);
  await page.locator(".prose > p > .wrong").nth(1).focus();
  assert.is(await opacityOf(page, 1), 1);
  assert.is(await opacityOf(page, 2), 0);
});

visit("what is selected and copied has no words of the links", `/nl/${POST}`, {}, async (page) => {
  const [label, selected] = await page.evaluate(() => {
    getSelection()!.selectAllChildren(document.querySelector(".prose")!);
    return [document.querySelector(".wrong")!.textContent, getSelection()!.toString()];
  });
  assert.ok(selected!.length > 500);
  assert.not.match(selected!, label!);
});

visit("paper has no links to report", `/ar/${POST}`, {}, async (page) => {
  await page.emulateMedia({ media: "print" });
  assert.not.ok(await page.locator(".wrong").first().isVisible());
});

visit("without the style sheet the links are words", `/so/${POST}`, {}, async (page) => {
  await page.evaluate(() => document.querySelector('link[rel="stylesheet"]')!.remove());
  const { width, height } = (await page.locator(".wrong span").first().boundingBox())!;
  assert.ok(width > 50 && height > 10, `${width} by ${height}`);
});

for (const colorScheme of ["light", "dark"] as const) {
  const options = { colorScheme };
  visit(
    `a block that a link leads to can be read in the box of danger, ${colorScheme}`,
    "/",
    options,
    async (page) => {
      await page.goto(`${origin}/nl/posts/onveilig-thuis/`);
      const id = await page.locator('.prose p:has([href="tel:112"])').getAttribute("id");
      await page.goto(`${origin}/nl/posts/onveilig-thuis/#${id}`);
      assert.equal(await axeFaults(page), []);
    },
  );
}

test.after(async () => {
  await close();
});

test.run();
