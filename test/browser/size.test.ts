import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite, paths } from "../../src/model/site.ts";
import { openSample } from "./sample.ts";

// The button for larger letters, on the sample site.
const software = path.resolve(import.meta.dirname, "../..");
const { origin, browser, close } = await openSample();
const { languages } = loadSite(software);
const POST = "posts/nieuw-telefoonspreekuur/";
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

function visit(name: string, url: string, options: object, check: (page: Page) => Promise<void>): void {
  test(name, async () => {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(origin + url);
      await check(page);
      assert.equal(errors, []);
    } finally {
      await context.close();
    }
  });
}

/** Pixels: the letters of the root, the title and the text. */
const letters = (page: Page) =>
  page.evaluate(() =>
    [":root", "h1", "main p, main li"].map((each) =>
      Number.parseFloat(getComputedStyle(document.querySelector(each)!).fontSize),
    ),
  );

for (const { code } of languages) {
  const words = JSON.parse(readFileSync(path.join(software, paths.ui(code)), "utf8")).size;
  visit(
    `${code}: each press makes all letters larger, the last as they were`,
    `/${code}/${POST}`,
    PHONE,
    async (page) => {
      const usual = await letters(page);
      const button = page.getByRole("button", { name: words.label, exact: true });
      const status = page.locator(".handles [role=status]");
      assert.is(await status.textContent(), "");
      for (const [factor, name] of [
        [1.15, words.larger],
        [1.35, words.largest],
        [1, words.normal],
      ] as const) {
        await button.click();
        const now = await letters(page);
        for (const [at, size] of now.entries()) {
          const grown = size / usual[at]!;
          // A title grows with the window, too.
          assert.ok(
            at === 1 ? grown >= 1 && grown <= factor + 0.01 : Math.abs(grown - factor) < 0.01,
            `${at}: ${grown}`,
          );
        }
        assert.is(await status.textContent(), name);
        assert.is(await button.getAttribute("title"), name);
      }
    },
  );

  visit(
    `${code}: the button stands beside the name of the site, in one line with search and menu`,
    `/${code}/`,
    PHONE,
    async (page) => {
      const { rows, room } = await page.evaluate(() => {
        const box = (each: string) => document.querySelector(each)!.getBoundingClientRect();
        const [masthead, brand, handles] = [box(".masthead"), box(".brand"), box(".handles")];
        const { paddingInlineStart } = getComputedStyle(document.querySelector(".masthead")!);
        const inside = masthead.width - 2 * Number.parseFloat(paddingInlineStart);
        return {
          rows: [brand, handles, box(".size"), box(".search-link"), box(".menu-link")].map(
            ({ top, height }) => Math.round(top + height / 2),
          ),
          room: inside - brand.width - handles.width,
        };
      });
      assert.ok(Math.max(...rows) - Math.min(...rows) < 5, rows.join());
      assert.ok(room >= 0, `${room} px too little`);
    },
  );

  for (const size of ["larger", "largest"]) {
    test(`${code}: with ${size} letters no page is wider than a phone of 320 px`, async () => {
      const context = await browser.newContext(PHONE);
      await context.addInitScript((value) => localStorage.setItem("size", value), size);
      const page = await context.newPage();
      const wide: string[] = [];
      for (const url of ["", POST, "posts/leeslijst/", "tags/veiligheid/", "hoe-wij-vertalen/", "404.html"]) {
        const answer = await page.goto(`${origin}/${code}/${url}`);
        if (answer!.status() === 404) continue;
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 320) wide.push(`${url}: ${width} px`);
      }
      await context.close();
      assert.equal(wide, []);
    });
  }
}

visit(
  "the choice lasts on every page, and is there before anything is drawn",
  `/nl/${POST}`,
  PHONE,
  async (page) => {
    await page.locator(".size").press("Enter");
    await page.addInitScript(() => {
      const state = window as unknown as { atBody?: string; shift: number };
      state.shift = 0;
      new MutationObserver(() => {
        if (document.body && state.atBody === undefined) {
          state.atBody = document.documentElement.dataset.size ?? "";
        }
      }).observe(document, { childList: true, subtree: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) state.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const url of ["/", "/nl/", `/ar/${POST}`, "/nl/contact/"]) {
      await page.goto(origin + url);
      await page.waitForTimeout(100);
      const { atBody, shift } = await page.evaluate(() => {
        const state = window as unknown as { atBody: string; shift: number };
        return { atBody: state.atBody, shift: state.shift };
      });
      const usual = url.startsWith("/ar/") ? 18 : 16;
      assert.is(atBody, "larger", url);
      assert.ok(Math.abs((await letters(page))[0]! / usual - 1.15) < 0.01, url);
      // What is left in Arabic is its font, which test/browser/weight.test.ts holds.
      assert.ok(shift <= (url.startsWith("/ar/") ? 0.05 : 0), `${url}: ${shift}`);
    }
  },
);

visit("a page that was left before the choice shows it when it comes back", "/nl/", {}, async (page) => {
  await page.evaluate(() => {
    localStorage.setItem("size", "largest");
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  assert.is((await letters(page))[0], 21.6);
});

test("where the browser keeps nothing the button works for the page", async () => {
  const context = await browser.newContext(PHONE);
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${origin}/so/`);
  await page.locator(".size").click();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  assert.is((await letters(page))[0], 18.4);
  await page.goto(`${origin}/so/${POST}`);
  assert.is((await letters(page))[0], 16);
  assert.equal(errors, []);
  await context.close();
});

for (const url of ["/nl/", `/nl/${POST}`, "/nl/posts/onveilig-thuis/", "/so/", "/ar/posts/leeslijst/"]) {
  const options = { ...PHONE, bypassCSP: true };
  visit(
    `${url}: it is a share of the browser's own letters, which may be twice as large`,
    url,
    options,
    async (page) => {
      const before = (await letters(page))[0]!;
      // As a reader who set 32 px in the browser: percentages and rem start from there.
      await page.addStyleTag({ content: ":root { font-size: calc(32px * var(--size, 1)) !important; }" });
      assert.ok(
        (await page.evaluate(() => document.documentElement.scrollWidth)) <= 320,
        "wider than the phone",
      );
      await page.locator(".size").click();
      assert.ok(Math.abs((await letters(page))[0]! - 36.8) < 0.1, `from ${before}`);
    },
  );
}

visit("without script there is no button", "/nl/", { javaScriptEnabled: false }, async (page) => {
  assert.not.ok(await page.locator(".size").isVisible());
});

test.after(async () => {
  await close();
});

test.run();
