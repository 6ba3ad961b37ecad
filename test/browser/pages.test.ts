import path from "node:path";
import pLimit from "p-limit";
import type { BrowserContext, Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite } from "../../src/model/site.ts";
import { filesOf, readPages } from "../html.ts";
import { axeFaults, colourFaults, doubleLetters, findHiddenText } from "./looks.ts";
import { openSample } from "./sample.ts";

// The sample site in Chromium. Each page is opened once and looked at in every way; the tests hold what was seen.

const { folder, origin, browser, close } = await openSample();
const { languages } = loadSite(path.resolve(import.meta.dirname, "../.."));
const urls = readPages(folder).map(({ url }) => url);

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 640 };
/** One page of each kind; what is the same on all pages of a kind is looked at here only. */
const KINDS = [
  "",
  "posts/nieuw-telefoonspreekuur/",
  "hoe-wij-vertalen/",
  "contact/",
  "tags/recht/",
  "search/",
  "404.html",
];
const ofKinds = new Set([
  "/",
  "/404.html",
  ...languages.flatMap(({ code }) => KINDS.map((kind) => `/${code}/${kind}`)),
]);

const faults = {
  axe: [] as string[],
  axeDark: [] as string[],
  console: [] as string[],
  hosts: [] as string[],
  sideways: [] as string[],
  zoom: [] as string[],
};
const links = new Map<string, string>();

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      faults.console.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.console.push(`${page.url()}: ${error.message}`));
  return page;
}

/** A window whose requests to any other host are written down and refused. */
async function newContext(options: object = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: DESKTOP, colorScheme: "light", ...options });
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      faults.hosts.push(route.request().url());
      return route.abort();
    },
  );
  return context;
}

async function look(page: Page, url: string): Promise<void> {
  const response = await page.goto(origin + url);
  if (response?.status() !== 200) faults.console.push(`${url}: status ${response?.status()}`);
  faults.axe.push(...(await axeFaults(page)));
  for (const href of await page.$$eval("a[href]", (all) =>
    all.map((each) => (each as HTMLAnchorElement).href),
  )) {
    if (!links.has(href)) links.set(href, url);
  }
  if (ofKinds.has(url)) {
    await page.emulateMedia({ colorScheme: "dark" });
    faults.axeDark.push(...(await colourFaults(page)));
    await page.emulateMedia({ colorScheme: "light" });
    for (const size of [DESKTOP, { width: 360, height: 640 }]) {
      await page.setViewportSize(size);
      await doubleLetters(page);
      const hidden = await page.evaluate(findHiddenText);
      faults.zoom.push(...hidden.map((what) => `${url} at ${size.width} px, ${what}`));
    }
    await page.evaluate(() => document.documentElement.removeAttribute("style"));
  }
  await page.setViewportSize(PHONE);
  const [wide, shown] = await page.evaluate(
    () => [document.documentElement.scrollWidth, innerWidth] as const,
  );
  if (wide > shown) faults.sideways.push(`${url}: ${wide} px`);
  await page.setViewportSize(DESKTOP);
}

const survey = await newContext();
const limit = pLimit(3);
const free = await Promise.all([1, 2, 3].map(() => newPage(survey)));
await Promise.all(
  urls.map((url) =>
    limit(async () => {
      const page = free.pop()!;
      await look(page, url);
      free.push(page);
    }),
  ),
);

const none = (list: readonly string[]) =>
  assert.is(list.length, 0, `${list.length} faults:\n${list.slice(0, 20).join("\n")}`);

/** Opens a page of its own for one test. */
function visit(name: string, url: string, options: object, check: (page: Page) => Promise<void>): void {
  test(name, async () => {
    const context = await newContext(options);
    try {
      const page = await newPage(context);
      await page.goto(origin + url);
      await check(page);
    } finally {
      await context.close();
    }
  });
}

test("axe finds nothing on any page", () => {
  assert.ok(urls.length > 90, `${urls.length} pages`);
  none(faults.axe);
});

test("axe finds nothing in the dark", () => none(faults.axeDark));

test("no page needs scrolling sideways on a phone of 320 px", () => none(faults.sideways));

test("text at 200 % is neither cut off nor outside the window", () => none(faults.zoom));

test("every link inside the site is answered, and the others are addresses of the web, mail or telephone", async () => {
  const wrong: string[] = [];
  let followed = 0;
  for (const [href, from] of links) {
    const { protocol, origin: host, pathname } = new URL(href);
    if (host !== origin) {
      if (!["https:", "mailto:", "tel:"].includes(protocol)) wrong.push(`${from}: ${href}`);
      continue;
    }
    followed++;
    const { status } = await fetch(origin + pathname);
    if (status !== 200) wrong.push(`${from}: ${href} is answered with ${status}`);
  }
  assert.ok(followed > 90, `${followed} links`);
  none(wrong);
});

test("an address that does not exist is answered with 404 and all languages", async () => {
  const response = await fetch(`${origin}/ar/posts/niets/`);
  assert.is(response.status, 404);
  const text = await response.text();
  for (const { name } of languages) assert.match(text, name);
});

visit("feeds and sitemap are XML that a browser reads", "/nl/", {}, async (page) => {
  const files = filesOf(folder, ".xml");
  assert.is(files.length, languages.length + 1);
  for (const file of files) {
    const root = await page.evaluate(async (url) => {
      const text = await (await fetch(url)).text();
      const { documentElement } = new DOMParser().parseFromString(text, "application/xml");
      return documentElement.querySelector("parsererror")?.textContent ?? documentElement.nodeName;
    }, `/${file}`);
    assert.is(root, file === "sitemap.xml" ? "urlset" : "feed", file);
  }
});

/** Where things stand, as far as their direction matters. */
function measure() {
  const box = (selector: string) => {
    const element = document.querySelector(selector)!;
    const { left, right } = element.getBoundingClientRect();
    return { left, right, middle: (left + right) / 2 };
  };
  const firstLine = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const [first, ...others] = range.getClientRects();
    // Runs of another direction are boxes of their own, from left to right.
    const line = [first!, ...others.filter(({ top }) => top < first!.bottom - 4)];
    return {
      left: Math.min(...line.map(({ left }) => left)),
      right: Math.max(...line.map(({ right }) => right)),
    };
  };
  const paragraph = document.querySelector(".prose > p")!;
  const { left, right } = paragraph.getBoundingClientRect();
  const line = firstLine(paragraph);
  const list = document.querySelector(".prose ul")!;
  const [bullets, item] = [list.getBoundingClientRect(), list.querySelector("li")!.getBoundingClientRect()];
  const languages = [...document.querySelectorAll(".languages li")].map(
    (each) => each.getBoundingClientRect().left,
  );
  return {
    width: innerWidth,
    brand: box(".brand").middle,
    menu: box(".menu").middle,
    textAlign: getComputedStyle(paragraph).textAlign,
    startGap: { left: line.left - left, right: right - line.right },
    bulletRoom: { left: item.left - bullets.left, right: bullets.right - item.right },
    languages,
    direction: getComputedStyle(document.body).direction,
  };
}

for (const { code, dir } of languages) {
  visit(`${code}: the layout runs ${dir}`, `/${code}/posts/nieuw-telefoonspreekuur/`, {}, async (page) => {
    const found = await page.evaluate(measure);
    const [start, end] = dir === "rtl" ? (["right", "left"] as const) : (["left", "right"] as const);
    const isAtStart = (x: number) => (dir === "rtl" ? x > found.width / 2 : x < found.width / 2);
    assert.is(found.direction, dir);
    assert.ok(isAtStart(found.brand), `brand at ${found.brand}`);
    assert.not.ok(isAtStart(found.menu), `menu at ${found.menu}`);
    assert.ok(["start", start].includes(found.textAlign), found.textAlign);
    assert.ok(Math.abs(found.startGap[start]) < 2, JSON.stringify(found.startGap));
    assert.ok(found.bulletRoom[start] > 8, JSON.stringify(found.bulletRoom));
    assert.ok(Math.abs(found.bulletRoom[end]) < 1, JSON.stringify(found.bulletRoom));
    const sorted = found.languages.toSorted((a, b) => (dir === "rtl" ? b - a : a - b));
    assert.equal(found.languages, sorted);
  });
}

for (const url of ["/nl/", "/ar/", "/tr/posts/nieuw-telefoonspreekuur/", "/ar/posts/leeslijst/"]) {
  visit(`${url}: the first Tab offers the way to the text`, url, {}, async (page) => {
    await page.keyboard.press("Tab");
    const skip = await page.evaluate(() => {
      const { className, textContent } = document.activeElement!;
      const { top, bottom, left, right } = document.activeElement!.getBoundingClientRect();
      return {
        className,
        textContent,
        isInView: top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth,
      };
    });
    assert.is(skip.className, "skip");
    assert.ok(skip.isInView, "it is not in view");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const isInText = await page.evaluate(() => document.activeElement!.closest("main") !== null);
    assert.ok(isInText, "the next Tab does not land in the text");
  });

  for (const colorScheme of ["light", "dark"]) {
    visit(
      `${url}: the keyboard reaches everything in order, and shows where it is, ${colorScheme}`,
      url,
      { colorScheme },
      async (page) => {
        const count = await page.evaluate(
          () =>
            [...document.querySelectorAll("a[href], button, [tabindex]")].filter((each) =>
              each.checkVisibility({ visibilityProperty: true }),
            ).length,
        );
        const seen: number[] = [];
        for (let at = 0; at < count; at++) {
          await page.keyboard.press("Tab");
          const focus = await page.evaluate(() => {
            const element = document.activeElement!;
            const all = [...document.querySelectorAll("a[href], button, [tabindex]")].filter((each) =>
              each.checkVisibility({ visibilityProperty: true }),
            );
            const { outlineWidth, outlineStyle, outlineColor } = getComputedStyle(element);
            const { top, bottom } = element.getBoundingClientRect();
            return {
              at: all.indexOf(element),
              html: element.outerHTML.slice(0, 100),
              outline: outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth),
              outlineColor,
              isInView: bottom > 0 && top < innerHeight,
            };
          });
          seen.push(focus.at);
          assert.ok(focus.outline > 0, `no outline: ${focus.html}`);
          assert.not.match(focus.outlineColor, /, 0\)$|transparent/, focus.html);
          assert.ok(focus.isInView, `not in view: ${focus.html}`);
        }
        assert.equal(
          seen,
          Array.from({ length: count }, (_none, at) => at),
        );
      },
    );
  }
}

/** Numbers in `tel:` links whose digits do not stand from left to right. */
function findTurnedNumbers(): { count: number; turned: string[] } {
  const turned: string[] = [];
  const all = [...document.querySelectorAll('main a[href^="tel:"]')].filter((each) => each.checkVisibility());
  for (const link of all) {
    const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
    let last = { left: Number.NEGATIVE_INFINITY, top: Number.NEGATIVE_INFINITY };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const [at, char] of [...node.nodeValue!].entries()) {
        if (!/[\d+]/.test(char)) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, top, height } = range.getBoundingClientRect();
        const isNextLine = top > last.top + height / 2;
        if (!isNextLine && left <= last.left) {
          turned.push(link.textContent!);
          break;
        }
        last = { left, top };
      }
    }
  }
  return { count: all.length, turned };
}

for (const [url, numbers] of [
  ["/ar/posts/nieuw-telefoonspreekuur/", 3],
  ["/ar/contact/", 4],
  ["/ar/posts/discriminatie-melden/", 3],
] as const) {
  visit(`${url}: telephone numbers read from left to right`, url, {}, async (page) => {
    const { count, turned } = await page.evaluate(findTurnedNumbers);
    assert.ok(count >= numbers, `${count} numbers`);
    assert.equal(turned, []);
  });
}

visit("a turned number would be seen", "/ar/contact/", { bypassCSP: true }, async (page) => {
  await page.addStyleTag({ content: "main * { unicode-bidi: normal !important; }" });
  const { turned } = await page.evaluate(findTurnedNumbers);
  assert.ok(turned.includes("+31 20 123 45 67"), turned.join());
});

for (const code of ["nl", "ar"]) {
  visit(
    `${code}: paper holds the text and no navigation`,
    `/${code}/posts/nieuw-telefoonspreekuur/`,
    {},
    async (page) => {
      await page.emulateMedia({ media: "print" });
      const isShown = (selector: string) =>
        page.evaluate((each) => document.querySelector(each)?.checkVisibility() ?? false, selector);
      for (const selector of [
        ".skip",
        ".languages",
        ".menu",
        ".menu-link",
        ".search-link",
        ".tags",
        ".report",
        ".way",
        ".tools",
        ".related",
        ".share",
      ]) {
        assert.not.ok(await isShown(selector), `${selector} is printed`);
      }
      for (const selector of [".brand", "h1", ".prose", "footer"])
        assert.ok(await isShown(selector), selector);
      if (code !== "nl") assert.ok(await isShown(".trust-draft"), "the label is not printed");
      const colors = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
      assert.equal(colors, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    },
  );
}

test("on paper a list has no blank drawings, and 112 is in its sentence", async () => {
  const context = await newContext();
  const page = await newPage(context);
  await page.emulateMedia({ media: "print" });
  await page.goto(`${origin}/nl/`);
  const [left, item] = await page.$eval(".post", (post) => [
    post.querySelector("h3")!.getBoundingClientRect().left,
    post.getBoundingClientRect().left,
  ]);
  assert.is(left, item);
  assert.not.ok(await page.isVisible(".arch"));
  await page.goto(`${origin}/nl/posts/onveilig-thuis/`);
  const { padding, color, decoration } = await page.$eval('.danger [href="tel:112"]', (link) => {
    const style = getComputedStyle(link);
    return { padding: style.padding, color: style.color, decoration: style.textDecorationLine };
  });
  await context.close();
  assert.equal([padding, color, decoration], ["0px", "rgb(0, 0, 0)", "underline"]);
});

test("paper shows where the links of the text lead", async () => {
  const context = await newContext();
  const page = await newPage(context);
  await page.goto(`${origin}/nl/posts/nieuw-telefoonspreekuur/`);
  await page.emulateMedia({ media: "print" });
  const printed = await page.evaluate(() =>
    [...document.querySelectorAll('.prose a[href^="https:"]')].map(
      (each) => getComputedStyle(each, "::after").content,
    ),
  );
  await context.close();
  assert.ok(printed.length > 0);
  for (const content of printed) assert.match(content, "https://");
});

for (const { code } of languages) {
  test(`${code}: without the style sheet the page reads in its order`, async () => {
    const context = await newContext();
    await context.route(/\.css$/, (route) => route.fulfill({ contentType: "text/css", body: "" }));
    const page = await newPage(context);
    await page.goto(`${origin}/${code}/posts/nieuw-telefoonspreekuur/`);
    const order = [
      ".skip",
      ".languages",
      ".brand",
      ".menu",
      "h1",
      ...(code === "nl" ? [] : [".trust-draft"]),
      ".prose",
      "footer",
    ];
    const tops = await page.evaluate(
      (selectors) => selectors.map((each) => document.querySelector(each)!.getBoundingClientRect().top),
      order,
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    const { turned } = await page.evaluate(findTurnedNumbers);
    await context.close();
    // Readers of feeds and reading modes have no style sheet either.
    assert.equal(turned, []);
    assert.equal(
      tops,
      tops.toSorted((a, b) => a - b),
    );
    assert.ok(wide, "it is wider than the window");
  });
}

// Last: every page of every test above counts.
test("no page says anything on the console", () => none(faults.console));

test("no page asks another host for anything", () => none(faults.hosts));

test.after(async () => {
  await close();
});

test.run();
