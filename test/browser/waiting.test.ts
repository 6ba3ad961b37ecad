import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite, paths } from "../../src/model/site.ts";
import { axeFaults, findHiddenText } from "./looks.ts";
import { openSample } from "./sample.ts";

// Texts that readers of a language do not get: how they find help, and the way to them and back.
const { origin, browser, close } = await openSample();
const software = path.resolve(import.meta.dirname, "../..");
const { languages } = loadSite(software);
const others = languages.filter(({ code }) => code !== "nl");
const ui = (code: string) => JSON.parse(readFileSync(path.join(software, paths.ui(code)), "utf8"));
const SAFETY = "posts/onveilig-thuis/";
const WINDOWS = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
];
test.after(close);

/** A test in a window of its own. */
function visit(name: string, options: object, check: (page: Page) => Promise<void>): void {
  test(name, async () => {
    const context = await browser.newContext({ viewport: WINDOWS[1]!, ...options });
    try {
      await check(await context.newPage());
    } finally {
      await context.close();
    }
  });
}

/** The first number on the page as it is opened: in the window, and with nothing above it. */
const firstNumber = (page: Page) =>
  page.evaluate(() => {
    const link = document.querySelector<HTMLAnchorElement>('main a[href^="tel:"]')!;
    const { x, y, width, height } = link.getBoundingClientRect();
    const corners = [y + 2, y + height - 2].map((at) => document.elementFromPoint(x + width / 2, at));
    return { href: link.getAttribute("href"), isFree: corners.every((element) => link.contains(element)) };
  });

for (const { code } of others) {
  for (const viewport of WINDOWS) {
    for (const way of [`.tags a[href="/${code}/tags/veiligheid/"]`, `.post a[href="/${code}/${SAFETY}"]`]) {
      visit(
        `${code}, ${viewport.width} px: one tap from home to a number, by ${way}`,
        { viewport },
        async (page) => {
          await page.goto(`${origin}/${code}/`);
          await page.locator(way).click();
          assert.equal(await firstNumber(page), { href: "tel:112", isFree: true });
          assert.is(await page.evaluate(() => document.documentElement.lang), code);
          assert.equal(await page.evaluate(findHiddenText), []);
        },
      );
    }
  }

  visit(`${code}: axe finds nothing on a page in the place of a text`, {}, async (page) => {
    await page.goto(`${origin}/${code}/${SAFETY}`);
    assert.equal(await axeFaults(page), []);
  });

  visit(
    `${code}: the switcher of the Dutch page leads to the reader's language, and back`,
    {},
    async (page) => {
      await page.goto(`${origin}/nl/${SAFETY}`);
      await page.locator(`.languages a[lang="${code}"]`).click();
      assert.is(new URL(page.url()).pathname, `/${code}/${SAFETY}`);
      await page.locator(".waits .button").click();
      assert.is(new URL(page.url()).pathname, `/nl/${SAFETY}`);
    },
  );
}

/** What a search finds, in the reader's language and in Dutch. */
async function find(page: Page, code: string, query: string): Promise<{ own: string[]; dutch: string[] }> {
  await page.goto(`${origin}/${code}/search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => {
    const { textContent, dataset } = document.querySelector<HTMLElement>(".search-status")!;
    return textContent !== "" && textContent !== dataset.busy;
  });
  const linksIn = (list: string) =>
    page.locator(`${list} a`).evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).pathname));
  return {
    own: await linksIn(".search-status ~ .search-results"),
    dutch: await linksIn(".search-foreign ol"),
  };
}

for (const [code, query] of [
  ["so", "rabshad"],
  ["so", "Rabshadda"],
  ["so", "guur khasab"],
  ["tr", "şiddet"],
  ["tr", "SIDDETE"],
  ["tr", "polis"],
  ["ar", "عنف"],
  ["ar", "العنف الأسري"],
  ["ar", "زواج بالإكراه"],
  ["en", "forced marriage"],
  ["en", "my husband hits me"],
] as const) {
  visit(`${code}: "${query}" finds the post about safety first, though it waits`, {}, async (page) => {
    const { own } = await find(page, code, query);
    assert.is(own[0], `/${code}/${SAFETY}`);
    const [item] = await page.locator(".search-results li").allTextContents();
    assert.match(item!, ui(code).list.waiting);
  });
}

visit('nl: "huwelijksdwang" finds the post about safety, which does not have the word', {}, async (page) => {
  const { own } = await find(page, "nl", "huwelijksdwang");
  assert.is(own[0], `/nl/${SAFETY}`);
  assert.not.match((await page.locator(".search-results").textContent())!, "huwelijksdwang");
});

for (const { code, dir } of others) {
  visit(
    `${code}: where nothing is found, Dutch pages are shown on the same page, as Dutch`,
    {},
    async (page) => {
      await find(page, code, "verblijfsdocument");
      const item = page.locator(".search-foreign li").first();
      await item.waitFor();
      assert.equal([await item.getAttribute("lang"), await item.getAttribute("dir")], ["nl", "ltr"]);
      assert.is(await item.locator("a").getAttribute("href"), `/nl/${SAFETY}`);
      assert.is(await page.locator(".search-foreign h2").textContent(), ui(code).search.inDutch);
      const html = page.locator("html");
      assert.equal([await html.getAttribute("lang"), await html.getAttribute("dir")], [code, dir]);
      assert.equal(await axeFaults(page), []);
    },
  );
}

visit(
  "Dutch pages are shown when asked for, without those found in the reader's language",
  {},
  async (page) => {
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    const { own, dutch } = await find(page, "tr", "Movisie");
    assert.ok(own.length > 0);
    assert.equal(dutch, []);
    const ofDutch = loaded.filter((url) => /^\/search\/.*\/nl\//.test(url));
    assert.equal(ofDutch, []);
    await page.locator(".search-dutch").click();
    await page.waitForFunction(() => {
      const { textContent, dataset } = document.querySelector<HTMLElement>(".search-foreign [role]")!;
      return textContent !== dataset.busy;
    });
    const places = await page
      .locator(".search-foreign a")
      .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).pathname.slice(3)));
    for (const place of places) assert.not.ok(own.includes(`/tr${place}`), place);
    assert.not.ok(await page.locator(".search-dutch").isVisible());
    await page.fill("#site-query", "");
    await page.waitForFunction(() => document.querySelectorAll(".search-foreign li").length === 0);
  },
);

for (const [address, place, isThere] of [
  ["/de/posts/taalcafe/", "posts/taalcafe/", true],
  ["/posts/taalcafe.html", "posts/taalcafe/", true],
  ["/fr/Posts/Taalcafe", "posts/taalcafe/", true],
  [`/de/${SAFETY}`, SAFETY, false],
] as const) {
  visit(`${address} is not there: every language says whether it has the text`, {}, async (page) => {
    const answer = await page.goto(origin + address);
    assert.is(answer!.status(), 404);
    const list = page.locator(".here");
    await list.waitFor();
    const links = await list
      .locator("a")
      .evaluateAll((all) => all.map((each) => [each.getAttribute("href"), each.textContent]));
    assert.equal(
      links,
      languages.map(({ code }) => [
        `/${code}/${place}`,
        ui(code).notFound[isThere || code === "nl" ? "here" : "waits"],
      ]),
    );
    assert.equal(await page.evaluate(findHiddenText), []);
    assert.equal(await axeFaults(page), []);
  });
}

for (const [what, address, options] of [
  ["without such a text", "/de/posts/nergens/", {}],
  ["at the root", "/de/", {}],
  ["without script", "/de/posts/taalcafe/", { javaScriptEnabled: false }],
] as const) {
  visit(
    `an address that is not there, ${what}: the way to the search of each language`,
    options,
    async (page) => {
      await page.goto(origin + address, { waitUntil: "networkidle" });
      assert.not.ok(await page.locator(".here").isVisible());
      assert.is(await page.locator('a[href="/tr/search/"]').count(), 1);
    },
  );
}

test.run();
