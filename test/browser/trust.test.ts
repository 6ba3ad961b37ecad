import axe from "axe-core";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { launch } from "./chromium.ts";
import { serve } from "./serve.ts";
import { BROKEN, GATED, HELPS, READER, SIGNED, sampleInAllStates, UNSIGNED, ui } from "./states.ts";

// The sample site with one post in each state of trust, in every language, as Chromium shows it.
const { codes, build } = await sampleInAllStates();
const { origin, close } = await serve(await build());
const browser = await launch();
const contexts = await Promise.all(
  [360, 1280].map(async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    return { width, page: await context.newPage() };
  }),
);
test.after(async () => {
  await browser.close();
  await close();
});

const article = (code: string, slug = "") => `${origin}/${code}/${slug && `posts/${slug}/`}`;
/** What a reader sees of the elements: text that has a box. */
const seen = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not seen
      return width * height > 0 ? [(element as HTMLElement).innerText] : [];
    }),
  );

for (const code of codes) {
  const words = ui(code);
  for (const { width, page } of contexts) {
    const at = (what: string) => `${what} (${code}, ${width} px)`;

    test(at("an unsigned post says so above its text"), async () => {
      await page.goto(article(code, UNSIGNED));
      assert.equal(await seen(page, ".trust-draft p"), [words.trust.draft]);
      assert.match(words.trust.draft, /AI/);
      const label = (await page.locator(".trust-draft").boundingBox())!;
      const text = (await page.locator(".prose").boundingBox())!;
      assert.ok(label.y + label.height <= text.y, "the label stands above the text");
      assert.equal(await seen(page, ".trust-reviewed"), []);
    });

    test(
      at("a signed post that was edited shows who signed, and the Dutch beside what is stale"),
      async () => {
        await page.goto(article(code, SIGNED));
        const stale = await seen(page, '.prose [data-state="stale"]');
        assert.is(stale.length, 1);
        assert.match(stale[0]!, words.block.stale);
        assert.match(stale[0]!, HELPS);
        const dutch = page.locator('.prose [data-state="stale"] .block-dutch');
        assert.equal(
          [
            await dutch.getAttribute("lang"),
            await dutch.evaluate((element) => getComputedStyle(element).direction),
          ],
          ["nl", "ltr"],
        );
        assert.match((await seen(page, ".trust-reviewed")).join(), READER);
      },
    );

    test(at("where an hour has changed in the Dutch, the old hour is nowhere"), async () => {
      await page.goto(article(code, SIGNED));
      const kept = await seen(page, '.prose [data-state="missing"][lang="nl"]');
      assert.is(kept.length, 1);
      assert.match(kept[0]!, /19\.20 uur/);
      assert.not.match((await seen(page, "main")).join(), /19[.:]15|7[.:]15/);
    });

    test(at("a wrong telephone number is not shown, the Dutch is"), async () => {
      await page.goto(article(code, BROKEN));
      const text = (await seen(page, "main")).join();
      assert.not.match(text, "45 76");
      const kept = await seen(page, '.prose [data-state="missing"][lang="nl"]');
      assert.is(kept.length, 1);
      assert.match(kept[0]!, "Bel 020-123 45 67");
    });

    test(
      at("a post that waits for a review is listed as such, and leads to a page that says so"),
      async () => {
        await page.goto(article(code));
        const link = page.locator(`a[href="/${code}/posts/${GATED}/"]`);
        const item = page.locator(".dutch-only .post", { has: link });
        assert.is(await item.count(), 1);
        assert.match((await item.textContent())!, words.list.waits);
        await item.locator("a").click();
        assert.match((await seen(page, "main")).join(), words.waiting.review);
        assert.is(await page.locator(`main a[href="/nl/posts/${GATED}/"]`).count(), 1);
      },
    );
  }

  test(`axe finds nothing on the pages of ${code}`, async () => {
    const { page } = contexts[0]!;
    for (const slug of [SIGNED, BROKEN, ""]) {
      await page.goto(article(code, slug));
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      assert.equal(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`),
        [],
        slug,
      );
    }
  });
}

test.run();
