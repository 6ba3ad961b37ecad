import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite, paths } from "../../src/model/site.ts";
import { command } from "../command.ts";
import { launch } from "./chromium.ts";
import { axeFaults, colourFaults, findHiddenText } from "./looks.ts";
import { copySample } from "./sample.ts";
import { serve } from "./serve.ts";

// The sample site with an event of every kind in one: a series with a move and a cancellation.
const root = await copySample();
const post = path.join(root, paths.posts, "taalcafe.md");
const EVENT = `event:
  start: 2027-01-05T19:30
  end: 2027-01-05T21:00
  repeat: monthly first tuesday
  repeatUntil: 2027-12-31
  moved: { from: 2027-02-02, to: 2027-02-04T20:00 }
  cancelled: [2027-01-05, 2027-03-02]
  place: buurthuis
  online: https://video.example/taalcafe
until: 2027-11-30
`;
writeFileSync(post, readFileSync(post, "utf8").replace(/event:\n(?: .*\n)+/, EVENT));
const output = path.join(root, "_out");
const clock = path.resolve(import.meta.dirname, "../clock.ts");
const built = await command("build", ["--site", root, "--output", output], {
  NOW: "2026-12-02T11:00:00Z",
  NODE_OPTIONS: `--import ${clock}`,
});
assert.is(built.code, 0, built.stderr);
const { origin, close } = await serve(output);
const browser = await launch();
const codes = loadSite(root).languages.map(({ code }) => code);

interface Visit {
  width?: number;
  dark?: boolean;
  script?: boolean;
  /** The instant that the reader's clock has. */
  at?: string;
}

async function visit(
  url: string,
  { width = 360, dark = false, script = true, at = "2026-12-02T12:00:00Z" }: Visit,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 640 },
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: script,
  });
  try {
    const page = await context.newPage();
    if (script) await page.clock.setFixedTime(at);
    await page.goto(origin + url);
    await check(page);
  } finally {
    await context.close();
  }
}
const shown = (page: Page, selector: string) => page.locator(selector).filter({ visible: true }).count();

for (const code of codes) {
  for (const width of [320, 360, 1280]) {
    test(`${code}, ${width} px: all of the block is in sight, and a button's height can be touched`, async () => {
      await visit(`/${code}/posts/taalcafe/`, { width }, async (page) => {
        await page.click(".event summary");
        assert.equal(await page.evaluate(findHiddenText), []);
        const box = (await page.locator("section.event").boundingBox())!;
        for (const each of await page.locator(".event :is(time, .hours, .moved, .where span)").all()) {
          const { x, width: wide } = (await each.boundingBox())!;
          assert.ok(
            x >= box.x && x + wide <= box.x + box.width,
            `${await each.textContent()} leaves its block`,
          );
        }
        for (const tool of await page.locator(".event .tool").all()) {
          assert.ok((await tool.boundingBox())!.height >= 24);
        }
      });
      await visit(`/${code}/agenda/`, { width }, async (page) => {
        assert.equal(await page.evaluate(findHiddenText), []);
      });
    });
  }
}

for (const url of ["/ar/posts/taalcafe/", "/tr/agenda/", "/so/"]) {
  test(`${url}: axe finds nothing, in the light and in the dark`, async () => {
    await visit(url, {}, async (page) => assert.equal(await axeFaults(page), []));
    await visit(url, { dark: true }, async (page) => assert.equal(await colourFaults(page), []));
  });
}

test("what is over leaves at midnight of the site's time zone, on a site that was not built since", async () => {
  const times = async (at: string) => {
    let count = 0;
    await visit("/tr/posts/taalcafe/", { at }, async (page) => {
      count = await shown(page, ".event > ul > li");
    });
    return count;
  };
  assert.is(await times("2027-01-05T22:59:00Z"), 2);
  assert.is(await times("2027-01-05T23:00:00Z"), 1);
  const listed = async (at: string) => {
    let found: number[] = [];
    await visit("/tr/agenda/", { at }, async (page) => {
      found = [await shown(page, ".agenda li"), await shown(page, "main > [data-appears]")];
    });
    return found;
  };
  assert.equal(await listed("2027-02-04T22:59:00Z"), [11, 0]);
  assert.equal(await listed("2027-02-04T23:00:00Z"), [10, 0]);
  assert.equal(await listed("2028-01-01T12:00:00Z"), [0, 1]);
});

test("a post leaves the home page after its last day, and says so at its address", async () => {
  const isListed = async (at: string) => {
    let count = 0;
    await visit("/tr/", { at }, async (page) => {
      count = await shown(page, '.posts a[href="/tr/posts/taalcafe/"]');
    });
    return count;
  };
  assert.is(await isListed("2027-11-30T22:59:00Z"), 1);
  assert.is(await isListed("2027-11-30T23:00:00Z"), 0);
  for (const [at, expected] of [
    ["2027-11-30T22:59:00Z", []],
    ["2027-11-30T23:00:00Z", ["Bu yazı artık güncel değil."]],
    ["2027-12-08T00:00:00Z", ["Bu yazı artık güncel değil.", "Bu etkinlik sona erdi."]],
  ] as const) {
    await visit("/tr/posts/taalcafe/", { at }, async (page) => {
      assert.equal(await page.locator(".event-over").filter({ visible: true }).allTextContents(), [
        ...expected,
      ]);
    });
  }
});

test("without script the build decides, and everything is there", async () => {
  await visit("/ar/posts/taalcafe/", { script: false }, async (page) => {
    assert.is(await shown(page, ".event > ul > li"), 2);
    assert.is(await shown(page, ".event-over"), 0);
    await page.click(".event summary");
    assert.is(await shown(page, ".event details li"), 10);
    assert.is(await page.getAttribute('.event [href$=".ics"]', "href"), "/ar/posts/taalcafe/event.ics");
  });
});

test("on paper all dates are there", async () => {
  await visit("/tr/posts/taalcafe/", {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    const heights = await page.$$eval(".event details li", (all) =>
      all.map((each) => each.getBoundingClientRect().height),
    );
    assert.is(heights.filter((height) => height > 10).length, 10);
    assert.is(await shown(page, ".event details li"), 10);
    assert.is(await shown(page, ".event .tool"), 0);
  });
});

test("in Arabic hours run from left to right, and days from right to left", async () => {
  await visit("/ar/posts/taalcafe/", {}, async (page) => {
    const order = await page.evaluate(() => {
      const left = (text: string, within: string) => {
        const node = document.querySelector(within)!.firstChild!;
        const at = node.nodeValue!.indexOf(text);
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        return range.getBoundingClientRect().left;
      };
      return {
        hours: left("19:30", ".event .hours") > left("21:00", ".event .hours"),
        digits: left("1", ".event .hours") < left(":30", ".event .hours"),
        year: left("2027", ".event time") < left("5", ".event time"),
      };
    });
    assert.equal(order, { hours: true, digits: true, year: true });
  });
});

test.after(async () => {
  await browser.close();
  await close();
});

test.run();
