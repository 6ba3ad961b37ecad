import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite } from "../../src/model/site.ts";
import { attr, readPages } from "../html.ts";
import { openSample } from "./sample.ts";

// The quick exit of the sample site's post on safety, and what the tab remembers after it.
const { folder, origin, browser, close } = await openSample();
const { languages, exit } = loadSite(path.resolve(import.meta.dirname, "../.."));
const ELSEWHERE = exit!.url;
const SAFETY = "/nl/posts/onveilig-thuis/";
const LIST = "/nl/tags/veiligheid/";

/** What another site was asked with: the address, and the page that the reader came from. */
type Asked = { url: string; referer: string | undefined }[];

/** A window in which every other site answers, when `answer` is kept. */
async function newContext(options: object, asked: Asked, answer: Promise<void>): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.route(
    (url) => url.origin !== origin,
    async (route) => {
      asked.push({ url: route.request().url(), referer: (await route.request().allHeaders()).referer });
      await answer;
      await route.fulfill({ contentType: "text/html", body: "<title>Weer</title><p>Zonnig" }).catch(() => {});
    },
  );
  return context;
}

function visit(
  name: string,
  url: string,
  options: object,
  check: (page: Page, asked: Asked, answer: () => void) => Promise<void>,
): void {
  test(name, async () => {
    const asked: Asked = [];
    let answer = () => {};
    const isSlow = options !== null && "slow" in options;
    const answered = isSlow ? new Promise<void>((resolve) => (answer = resolve)) : Promise.resolve();
    const context = await newContext(options, asked, answered);
    try {
      const page = await context.newPage();
      await page.goto(origin + url);
      await check(page, asked, answer);
    } finally {
      answer();
      await context.close();
    }
  });
}

/** Addresses that Back reaches, the nearest first; at most five. */
async function back(page: Page): Promise<string[]> {
  const seen: string[] = [];
  for (let step = 0; step < 5; step++) {
    const before = page.url();
    await page.goBack();
    if (page.url() === before || page.url() === "about:blank") break;
    seen.push(page.url().replace(origin, ""));
  }
  return seen;
}

test("pages of safety have the quick exit and are marked, and no others", () => {
  const marked = readPages(folder)
    .filter(({ root }) => attr(root.querySelector("html"), "data-trace") === "none")
    .map(({ url }) => url);
  const withExit = readPages(folder)
    .filter(({ root }) => root.querySelector(".exit"))
    .map(({ url }) => url);
  // In four languages the text waits, and its page there is one of safety, too.
  const urls = languages.flatMap(({ code }) => [
    `/${code}/tags/veiligheid/`,
    `/${code}/posts/onveilig-thuis/`,
  ]);
  assert.equal(marked.sort(), urls.sort());
  assert.equal(withExit.sort(), marked);
});

for (const size of [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
  { width: 1280, height: 800 },
]) {
  for (const url of [SAFETY, "/ar/posts/onveilig-thuis/", "/so/tags/veiligheid/"]) {
    visit(
      `${url}: it is in view wherever the page is, at ${size.width} by ${size.height}`,
      url,
      { viewport: size },
      async (page) => {
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        for (const top of [0, height / 2, height]) {
          await page.evaluate((y) => scrollTo(0, y), top);
          const { isOnTop, share, box } = await page.evaluate(() => {
            const exit = document.querySelector(".exit")!;
            const box = exit.getBoundingClientRect();
            const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return { isOnTop: exit.contains(hit), share: box.height / innerHeight, box: box.toJSON() };
          });
          assert.ok(isOnTop, `hidden at ${top}`);
          assert.ok(share < 0.25, `takes ${share} of the window`);
          assert.ok(
            box.height >= 44 && box.left >= 0 && box.right <= size.width && box.bottom <= size.height,
            JSON.stringify(box),
          );
        }
        // At the end of the page it covers nothing.
        const [last, bar] = await page.evaluate(() => {
          const all = [...document.querySelectorAll(".site-footer p")];
          return [
            all.at(-1)!.getBoundingClientRect().bottom,
            document.querySelector(".exit")!.getBoundingClientRect().top,
          ];
        });
        assert.ok(last! <= bar!, `${last} and ${bar}`);
      },
    );
  }
}

for (const { code } of languages) {
  visit(
    `${code}: it is the second stop of the Tab key, and the first is the way to the text`,
    `/${code}/tags/veiligheid/`,
    {},
    async (page) => {
      const stops: string[] = [];
      for (let at = 0; at < 2; at++) {
        await page.keyboard.press("Tab");
        stops.push(await page.evaluate(() => document.activeElement!.className));
      }
      assert.equal(stops, ["skip", "exit"]);
    },
  );
}

visit(
  "nothing that has the focus is under it",
  SAFETY,
  { viewport: { width: 320, height: 480 } },
  async (page) => {
    const count = await page.locator("a[href]:visible, button:visible").count();
    for (let at = 0; at < count; at++) {
      await page.keyboard.press("Tab");
      const hidden = await page.evaluate(() => {
        const focus = document.activeElement!;
        if (focus.matches(".exit, .skip")) return undefined;
        const { bottom } = focus.getBoundingClientRect();
        const bar = document.querySelector(".exit")!.getBoundingClientRect().top;
        return bottom > bar ? `${focus.outerHTML.slice(0, 80)}: ${bottom} under ${bar}` : undefined;
      });
      assert.is(hidden, undefined);
    }
  },
);

visit("Back does not lead to the page that was left", "/nl/", {}, async (page, asked) => {
  await page.goto(origin + LIST);
  await page.locator(`.post a[href="${SAFETY}"]`).click();
  await page.waitForURL(origin + SAFETY);
  // Places on the page are entries of the tab's history, too.
  await page.locator(".skip").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`${origin}${SAFETY}#site-text`);
  await page.locator(".exit").click();
  await page.waitForURL(ELSEWHERE);
  assert.is(await page.title(), "Weer");
  assert.equal(asked, [{ url: ELSEWHERE, referer: undefined }]);
  assert.equal(await back(page), ["/nl/"]);
});

visit(
  "the next page of the site takes its place, so that a later exit leaves nothing either",
  "/nl/",
  {},
  async (page) => {
    await page.goto(origin + SAFETY);
    await page.locator('.tags a[href="/nl/tags/veiligheid/"]').click();
    await page.waitForURL(origin + LIST);
    await page.locator(".menu a", { hasText: "Contact" }).click();
    await page.waitForURL(`${origin}/nl/contact/`);
    assert.equal(await back(page), ["/nl/"]);
  },
);

visit("the way to the text still leads there", SAFETY, {}, async (page) => {
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement!.closest("main") !== null));
});

visit(
  "the page is empty at once, however slow the other site is",
  SAFETY,
  { slow: true },
  async (page, asked, answer) => {
    // The page is not asked, as Chromium answers nothing while another page is on its way; it tells.
    const told = page.waitForEvent("console");
    await page.evaluate(() => {
      new MutationObserver(() => {
        const all = [...document.body.querySelectorAll("*")];
        const said = all.map((each) => `${each.getAttribute("role")}: ${each.textContent}`);
        console.log(JSON.stringify([...said, document.title, location.pathname]));
      }).observe(document.body, { childList: true });
    });
    await page.locator(".exit").click({ noWaitAfter: true });
    assert.equal(JSON.parse((await told).text()), [
      "alert: Deze pagina gaat dicht.",
      "www.buienradar.nl",
      "/",
    ]);
    answer();
    await page.waitForURL(ELSEWHERE);
    assert.equal(
      asked.map(({ url }) => url),
      [ELSEWHERE],
    );
  },
);

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
for (const [what, keys, leaves] of [
  ["Shift three times", ["Shift", "Shift", "Shift"], true],
  ["Escape three times", ["Escape", "Escape", "Escape"], true],
  ["Escape four times", ["Escape", "Escape", "Escape", "Escape"], true],
  ["Shift twice", ["Shift", "Shift"], false],
  ["Shift and Escape in turn", ["Shift", "Escape", "Shift", "Escape"], false],
  ["three capitals", ["Shift+A", "Shift+B", "Shift+C"], false],
  ["Shift with Tab three times", ["Shift+Tab", "Shift+Tab", "Shift+Tab"], false],
  ["Shift with a letter between", ["Shift", "Shift", "a", "Shift"], false],
] as const) {
  visit(`${what}: ${leaves ? "leaves" : "stays"}`, SAFETY, {}, async (page) => {
    await press(page, ...keys).catch(() => {});
    if (leaves) await page.waitForURL(ELSEWHERE);
    else {
      await page.waitForTimeout(200);
      assert.is(page.url(), origin + SAFETY);
    }
  });
}

visit("Shift three times, slowly: stays", SAFETY, {}, async (page) => {
  await press(page, "Shift", "Shift");
  await page.waitForTimeout(5200);
  await press(page, "Shift");
  await page.waitForTimeout(200);
  assert.is(page.url(), origin + SAFETY);
});

visit("keys do nothing on an ordinary page", "/nl/", {}, async (page) => {
  await press(page, "Shift", "Shift", "Shift");
  await page.waitForTimeout(200);
  assert.is(page.url(), `${origin}/nl/`);
});

visit("a link that the reader opens in another tab opens there", SAFETY, {}, async (page) => {
  const [other] = await Promise.all([
    page.context().waitForEvent("page"),
    page.locator('.tags a[href="/nl/tags/recht/"]').click({ modifiers: ["Control"] }),
  ]);
  await other.waitForURL(`${origin}/nl/tags/recht/`);
  assert.is(page.url(), origin + SAFETY);
});

visit(
  "without script it is a link that does not tell where the reader was",
  SAFETY,
  { javaScriptEnabled: false },
  async (page, asked) => {
    const link = page.locator(".exit");
    assert.is(await link.getAttribute("target"), null);
    assert.is(await link.getAttribute("rel"), "noreferrer nofollow");
    assert.not.ok(await link.locator("small").isVisible());
    await link.click();
    await page.waitForURL(ELSEWHERE);
    assert.equal(asked, [{ url: ELSEWHERE, referer: undefined }]);
  },
);

visit(
  "no other link tells another site where its visitor was",
  "/nl/posts/nieuw-telefoonspreekuur/",
  {},
  async (page, asked) => {
    await page.locator('.prose a[href^="https:"]').first().click();
    await page.waitForURL((url) => url.origin !== origin);
    assert.is(asked[0]!.referer, undefined);
  },
);

visit("paper has no quick exit", SAFETY, {}, async (page) => {
  await page.emulateMedia({ media: "print" });
  for (const selector of [".exit", ".honest"])
    assert.not.ok(await page.locator(selector).isVisible(), selector);
});

for (const colorScheme of ["light", "dark"]) {
  visit(`its words can be read, in the ${colorScheme}`, SAFETY, { colorScheme }, async (page) => {
    const [ink, paper] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.querySelector(".exit")!);
      return [color, backgroundColor].map((each) => {
        const [r, g, b] = each.match(/[\d.]+/g)!.map((part) => {
          const value = Number(part) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      });
    });
    const contrast = (Math.max(ink!, paper!) + 0.05) / (Math.min(ink!, paper!) + 0.05);
    assert.ok(contrast > 7, `${contrast}`);
  });
}

test.after(async () => {
  await close();
});

test.run();
