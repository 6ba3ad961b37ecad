import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readReports } from "../../src/exchange/report-text.ts";
import { loadSite, paths } from "../../src/model/site.ts";
import { command } from "../command.ts";
import { attrs, readPages } from "../html.ts";
import { launch } from "./chromium.ts";
import { axeFaults, findHiddenText } from "./looks.ts";
import { copySample } from "./sample.ts";
import { serve } from "./serve.ts";
import { GATES, gzip } from "./weigh.ts";

// A site with a number on WhatsApp and an e-mail address: both ways to report a mistake, as Chromium shows them.
const root = await copySample();
const settings = path.join(root, paths.settings);
const known = JSON.parse(readFileSync(settings, "utf8"));
writeFileSync(settings, JSON.stringify({ ...known, whatsapp: "+31 6 12345678" }));
const built = await command("build", ["--site", root, "--output", path.join(root, "_site")]);
assert.is(built.code, 0, built.stderr);
const site = loadSite(root);
const { origin, close } = await serve(path.join(root, "_site"));
const browser = await launch();

const POST = "posts/nieuw-telefoonspreekuur/";
const SAFETY = "posts/onveilig-thuis/";

function visit(name: string, url: string, options: object, check: (page: Page) => Promise<void>): void {
  test(name, async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
    try {
      const page = await context.newPage();
      await page.goto(origin + url);
      await check(page);
    } finally {
      await context.close();
    }
  });
}

const ways = (page: Page) =>
  page
    .locator("#site-report a")
    .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ href }) => href));
/** What the site gets, from a link that somebody sends without a change. */
const sent = (href: string) => new URL(href).searchParams.get("text") ?? "";

for (const code of ["nl", "tr", "ar", "so", "en"]) {
  visit(
    `${code}: below the text are both ways, without script too`,
    `/${code}/${POST}`,
    { javaScriptEnabled: false },
    async (page) => {
      const [chat, mail, ...others] = await ways(page);
      assert.match(chat!, /^https:\/\/wa\.me\/31612345678\?text=/);
      assert.match(mail!, /^mailto:redactie/);
      assert.equal(others, []);
      const { reports } = readReports(`${sent(chat!)}Dit is fout.`, site);
      assert.equal(
        reports.map(({ place, words }) => [place.language, place.slug, place.id, words]),
        [[code, "nieuw-telefoonspreekuur", undefined, "Dit is fout."]],
      );
      for (const link of await page.locator("#site-report a").all()) {
        const { height, width } = (await link.boundingBox())!;
        assert.ok(height >= 44 && width >= 44);
      }
    },
  );
  for (const width of [320, 1280]) {
    visit(
      `${code}: the ways are in order at ${width} px`,
      `/${code}/${POST}`,
      { viewport: { width, height: 800 } },
      async (page) => {
        await page.locator("#site-report").scrollIntoViewIfNeeded();
        assert.equal(await page.evaluate(findHiddenText), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        assert.equal(await axeFaults(page), []);
      },
    );
  }
}

visit("a block opens WhatsApp with its texts", `/tr/${POST}`, {}, async (page) => {
  const block = page.locator(".prose > p").first();
  const href = (await block.locator(".wrong").getAttribute("href"))!;
  assert.match(href, /^https:\/\/wa\.me\//);
  const [report] = readReports(`${sent(href)}Yanlış.`, site).reports;
  assert.equal([report!.place.id, report!.words], [await block.getAttribute("id"), "Yanlış."]);
  assert.ok(report!.dutch[0]!.length > 10);
  assert.ok(encodeURI(decodeURI(href)).length < 1900);
});

visit(
  "a page with a quick exit opens WhatsApp only where it says that messages stay",
  `/nl/${SAFETY}`,
  {},
  async (page) => {
    const blocks = await page
      .locator(".wrong")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.equal([...new Set(blocks)], ["#site-report"]);
    assert.is((await ways(page)).length, 2);
    assert.ok(await page.locator("#site-report .trace").isVisible());
    assert.is(await page.locator('meta[name="referrer"]').getAttribute("content"), "same-origin");
  },
);

visit("other pages have no such warning", `/nl/${POST}`, {}, async (page) => {
  assert.is(await page.locator(".trace").count(), 0);
});

visit(
  "the page about the labels has the number, which opens WhatsApp",
  "/ar/hoe-wij-vertalen/",
  {},
  async (page) => {
    const link = page.locator('.complain a[href="https://wa.me/31612345678"]');
    assert.match((await link.textContent())!.replace(/[\u2066-\u2069]/g, ""), /^\+31612345678$/);
  },
);

visit("paper has no ways to report", `/ar/${POST}`, {}, async (page) => {
  await page.emulateMedia({ media: "print" });
  assert.not.ok(await page.locator("#site-report").isVisible());
});

test("with the number a text is as light as it may be", () => {
  const weighed = readPages(path.join(root, "_site"))
    .filter(({ html, url }) => url.includes("/posts/") && !html.includes("/images/"))
    .map(({ html, url, root: page }) => {
      const sheets = attrs(page, 'link[rel="stylesheet"]', "href").map((each) =>
        readFileSync(path.join(root, "_site", each), "utf8"),
      );
      return { url, bytes: [html, ...sheets].reduce((total, text) => total + gzip(text), 0) };
    })
    .sort((a, b) => b.bytes - a.bytes);
  assert.ok(weighed.length > 10);
  const { url, bytes } = weighed[0]!;
  assert.ok(bytes <= GATES.text, `${url}: ${bytes} bytes`);
});

test.after(async () => {
  await browser.close();
  await close();
});

test.run();
