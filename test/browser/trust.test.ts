import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite, paths, targets } from "../../src/model/site.ts";
import { command } from "../command.ts";
import { launch } from "./chromium.ts";
import { serve } from "./serve.ts";

// The sample site with one post in each state of trust, in every language, as Chromium shows it.
const software = path.resolve(import.meta.dirname, "../..");
const root = mkdtempSync(path.join(tmpdir(), "taalbrug-trust-"));
process.on("exit", () => rmSync(root, { recursive: true, force: true }));
for (const name of [paths.settings, "src/content", "locales"]) {
  cpSync(path.join(software, name), path.join(root, name), { recursive: true });
}
const edit = (file: string, change: (text: string) => string) => {
  const before = readFileSync(path.join(root, file), "utf8");
  const after = change(before);
  assert.is.not(after, before, `${file} is not changed`);
  writeFileSync(path.join(root, file), after);
};
const settings = loadSite(root);
const codes = targets(settings).map(({ code }) => code);
const ui = (code: string) => JSON.parse(readFileSync(path.join(software, paths.ui(code)), "utf8"));

const [SIGNED, UNSIGNED, BROKEN, GATED] = [
  "taalcafe",
  "discriminatie-melden",
  "samen-aan-tafel",
  "onveilig-thuis",
];
const READER = "Proef Persoon";
for (const code of codes) {
  const options = ["--site", root, "--post", SIGNED!, "--language", code, "--name", READER];
  const { code: exit, stderr } = await command("sign", options);
  assert.is(exit, 0, stderr);
  // A telephone number with two digits exchanged.
  edit(paths.catalogue(code, "posts", BROKEN!), (po) =>
    po.replace(/^msgstr .*020-123 45 67\]/gm, (line) => line.replace("45 67]", "45 76]")),
  );
}
// After it was signed: other words in one paragraph, another hour in the next.
const OLD_HOUR = "19.15";
const HELPS = "Een vrijwilliger helpt u rustig op weg.";
edit(`${paths.posts}/${SIGNED}.md`, (text) =>
  text.replace("Een vrijwilliger helpt u op weg.", HELPS).replace(OLD_HOUR, "19.20"),
);

const folder = path.join(root, "_site");
const built = await command("build", ["--site", root, "--output", folder]);
assert.is(built.code, 0, built.stderr);
const { origin, close } = await serve(folder);
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

    test(at("a post that waits for a review is listed as such, and leads to the Dutch"), async () => {
      const answer = await page.goto(article(code, GATED));
      assert.is(answer!.status(), 404);
      await page.goto(article(code));
      const item = page.locator(".dutch-only .post", { has: page.locator(`a[href="/nl/posts/${GATED}/"]`) });
      assert.is(await item.count(), 1);
      assert.match((await item.textContent())!, words.list.waits);
    });
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
