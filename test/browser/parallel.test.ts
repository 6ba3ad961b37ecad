import axe from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { openSample } from "./sample.ts";
import { ui } from "./states.ts";

// Reading with another language beside one's own, on the sample site in Chromium.
const { origin, browser, close } = await openSample();

/** A page of its own for one test; `pages` are the addresses that it asked for. */
function visit(
  name: string,
  url: string,
  options: object,
  check: (page: Page, asked: string[], context: BrowserContext) => Promise<void>,
): void {
  test(name, async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 700 }, ...options });
    try {
      await context.addInitScript(axe.source);
      const page = await context.newPage();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      page.on("pageerror", (error) => assert.unreachable(error.message));
      await page.goto(origin + url);
      await check(page, asked, context);
    } finally {
      await context.close();
    }
  });
}

const button = (code: string) => `[data-parallel="${code}"]`;
const shown = (page: Page) => page.waitForSelector(".other");
const status = (page: Page) => page.textContent(".parallel-status");

/** Blocks with a translation, each with its words and the words beside it. */
const pairs = (page: Page) =>
  page.$$eval(".prose [id]", (blocks) =>
    blocks.flatMap((block) => {
      const other = block.querySelector<HTMLElement>(":scope > .both > .other");
      return other
        ? [
            {
              id: block.id,
              lang: other.lang,
              dir: other.dir,
              text: other.textContent!.replace(/\s+/g, " ").trim(),
            },
          ]
        : [];
    }),
  );

for (const code of ["tr", "ar", "so", "en"]) {
  const url = `/${code}/posts/uw-rechten-op-het-werk/`;
  visit(`${code}: each block gets the Dutch block with its id`, url, {}, async (page, asked) => {
    const before = await page.innerHTML(".prose");
    assert.not.ok(
      asked.some((each) => each.startsWith("/nl/")),
      "the Dutch page was asked for unasked",
    );
    await page.click(button("nl"));
    await shown(page);
    const found = await pairs(page);
    const dutch = await (await page.context().newPage()).goto(`${origin}/nl/posts/uw-rechten-op-het-werk/`);
    assert.ok(dutch?.ok());
    const there = new Map(
      await page
        .context()
        .pages()
        .at(-1)!
        .$$eval(".prose [id]", (blocks) =>
          blocks.map((block) => {
            for (const each of block.querySelectorAll(".wrong, .footnote-ref, .footnote-back")) each.remove();
            return [block.id, block.textContent!.replace(/\s+/g, " ").trim()] as const;
          }),
        ),
    );
    assert.ok(found.length > 18, `${found.length} blocks`);
    for (const { id, lang, dir, text } of found) {
      assert.equal([lang, dir, text], ["nl", "ltr", there.get(id)], id);
    }
    assert.is(await page.textContent(".parallel-title"), "Uw rechten op het werk");
    assert.is(await page.getAttribute(button("nl"), "aria-pressed"), "true");
    assert.ok(await status(page));

    await page.click(button("nl"));
    assert.is(await page.innerHTML(".prose"), before, "closing leaves something behind");
    assert.is(await page.$(".parallel-head"), null);
    assert.is(await status(page), "");
  });
}

visit(
  "the choice holds on the next page, until it is taken back",
  "/tr/posts/taalcafe/",
  {},
  async (page) => {
    await page.focus(button("nl"));
    await page.keyboard.press("Space");
    await shown(page);
    await page.goto(`${origin}/tr/contact/`);
    await shown(page);
    assert.is(await page.getAttribute(button("nl"), "aria-pressed"), "true");
    await page.keyboard.press("Tab");
    await page.focus(button("nl"));
    await page.keyboard.press("Enter");
    await page.goto(`${origin}/tr/posts/taalcafe/`);
    await page.waitForLoadState("networkidle");
    assert.is(await page.$(".other"), null);
  },
);

visit("what is Dutch already does not stand there twice", "/ar/posts/leeslijst/", {}, async (page) => {
  const missing = await page.$$eval('[data-state="missing"]', (all) => all.length);
  assert.ok(missing > 0, "the sample has no missing block");
  await page.click(button("nl"));
  await shown(page);
  const twice = await page.$$eval(".both", (all) =>
    all.flatMap((both) =>
      both.querySelector('[data-state="missing"], .block-dutch') ? [both.textContent] : [],
    ),
  );
  assert.equal(twice, []);
});

visit("beside the Dutch, a machine's text keeps its label", "/nl/posts/taalcafe/", {}, async (page) => {
  const buttons = await page.$$eval("[data-parallel]", (all) =>
    all.map((each) => [(each as HTMLElement).lang, each.textContent]),
  );
  assert.equal(buttons, [
    ["tr", "Türkçe"],
    ["ar", "العربية"],
    ["so", "Soomaali"],
    ["en", "English"],
  ]);
  await page.click(button("ar"));
  await shown(page);
  const label = await page.$eval(".parallel-label", (each) => ({
    text: each.textContent!,
    dir: getComputedStyle(each).direction,
    lang: each.closest<HTMLElement>("[lang]")!.lang,
  }));
  assert.match(label.text, /\(AI\)/);
  assert.equal([label.lang, label.dir], ["ar", "rtl"]);
  for (const { dir, lang } of await pairs(page)) assert.equal([dir, lang], ["rtl", "ar"]);
  await page.click(button("tr"));
  await page.waitForSelector('.other[lang="tr"]');
  assert.is(await page.$('.other[lang="ar"]'), null, "two languages at once");
});

visit(
  "without a connection it says so, and the page stays",
  "/so/posts/taalcafe/",
  {},
  async (page, _asked, context) => {
    const before = await page.innerHTML(".prose");
    await context.setOffline(true);
    await page.click(button("nl"));
    await page.waitForFunction(() => {
      const status = document.querySelector<HTMLElement>(".parallel-status")!;
      return status.textContent === status.dataset.failed;
    });
    assert.is(await page.getAttribute(button("nl"), "aria-pressed"), "false");
    assert.is(await page.innerHTML(".prose"), before);
  },
);

visit(
  "without script each block leads to its Dutch",
  "/tr/posts/taalcafe/",
  { javaScriptEnabled: false },
  async (page) => {
    assert.not.ok(await page.isVisible(button("nl")));
    const links = await page.$$(".prose .pair");
    assert.ok(links.length > 10, `${links.length} links`);
    const id = await page.$eval(".prose [id]", (block) => block.id);
    await page.click(`#${id} > .pair`);
    await page.waitForURL(`${origin}/nl/posts/taalcafe/#${id}`);
    await page.waitForSelector(`#${id}`);
  },
);

for (const code of ["tr", "ar", "so", "en"]) {
  visit(
    `${code}: without script a table has one link to its Dutch, below it`,
    `/${code}/posts/taalcafe/`,
    { javaScriptEnabled: false },
    async (page) => {
      assert.is((await page.$$(".table .pair")).length, 0, "links in cells widen them");
      const tables = await page.$$(".table");
      const links = await page.$$(".table + .pair a");
      assert.ok(tables.length > 0);
      assert.is(links.length, tables.length);
      assert.is((await links[0]!.textContent())!.trim(), ui(code).parallel.block);
      const id = await page.$eval(".table th", (cell) => cell.id);
      await links[0]!.click();
      await page.waitForURL(`${origin}/nl/posts/taalcafe/#${id}`);
      assert.is(await page.$eval(`#${id}`, (cell) => cell.tagName), "TH");
    },
  );
}

visit("with script the links make way for the button", "/tr/posts/taalcafe/", {}, async (page) => {
  assert.not.ok(await page.isVisible(".pair"));
  assert.ok(await page.isVisible(button("nl")));
});

for (const [url, code] of [
  ["/ar/posts/leeslijst/", "nl"],
  ["/nl/posts/uw-rechten-op-het-werk/", "ar"],
  ["/ar/contact/", "nl"],
  ["/so/posts/uw-rechten-op-het-werk/", "nl"],
] as const) {
  for (const colorScheme of ["light", "dark"]) {
    visit(`${url} with ${code}: axe finds nothing, ${colorScheme}`, url, { colorScheme }, async (page) => {
      await page.click(button(code));
      await shown(page);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const found = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: typeof import("axe-core") };
          const { violations } = await axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`);
        });
        assert.equal(found, [], `${width} px`);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(sideways <= 0, `${sideways} px too wide at ${width} px`);
      }
      const [own, other] = await page.$eval(".prose > p .both", (both) =>
        [...both.children].map((each) => each.getBoundingClientRect().toJSON()),
      );
      assert.ok(Math.abs(own.top - other.top) < 12, "on a wide screen they do not stand side by side");
      // One's own language comes first in reading order.
      assert.ok(url.startsWith("/ar/") ? own.left > other.left : own.left < other.left);
    });
  }
}

test.after(async () => {
  await close();
});

test.run();
