import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite } from "../../src/model/site.ts";
import { command } from "../command.ts";
import { attrs, filesOf, type HtmlPage, readPage, readPages } from "../html.ts";
import { launch } from "./chromium.ts";
import { serve } from "./serve.ts";
import { brotli, GATES, gzip, kilobytes, openPhone, shiftOfLateLetters, weigh } from "./weigh.ts";

// What the sample site costs a reader on a slow phone. docs/performance.md has the same figures for more pages.
const temporary = mkdtempSync(path.join(tmpdir(), "taalbrug-weight-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
const folder = path.join(temporary, "site");
const built = await command("build", ["--output", folder]);
assert.is(built.code, 0, built.stderr);
const { languages } = loadSite(path.resolve(import.meta.dirname, "../.."));
const pages = readPages(folder);
const only = (extension: string) => {
  const [file, ...more] = filesOf(folder, extension);
  assert.equal(more, [], `one ${extension}`);
  return path.join(folder, file!);
};
/** All style sheets that a page loads, one after the other. */
const sheetsOf = ({ root }: HtmlPage) =>
  attrs(root, 'link[rel="stylesheet"]', "href").map((url) => readFileSync(path.join(folder, url), "utf8"));
const sum = (texts: readonly string[], weigh: (text: string) => number) =>
  texts.reduce((total, text) => total + weigh(text), 0);
const hasPhoto = ({ html }: { html: string }) => html.includes("/images/");

const { origin, close } = await serve(folder, { packed: true });
const browser = await launch();

test("HTML and style sheet of every page without photos come in one first flight", () => {
  const weighed = pages
    .filter((page) => !hasPhoto(page))
    .map((page) => {
      const texts = [page.html, ...sheetsOf(page)];
      return { url: page.url, bytes: sum(texts, gzip), small: sum(texts, brotli) };
    })
    .sort((a, b) => b.bytes - a.bytes);
  assert.ok(weighed.length > 80, `${weighed.length} pages`);
  for (const { url, bytes, small } of weighed.slice(0, 5)) {
    console.log(`${url}: ${kilobytes(bytes)} of ${kilobytes(GATES.text)} KB, Brotli ${kilobytes(small)}`);
  }
  for (const { url, bytes } of weighed) assert.ok(bytes <= GATES.text, `${url}: ${bytes} bytes`);
});

test("the Arabic letters are small, and only Arabic pages ask for them", async () => {
  assert.ok(statSync(only(".woff2")).size <= GATES.font);
  for (const { url, root } of pages) {
    const preloads = attrs(root, 'link[rel="preload"][as="font"]', "href");
    assert.is(preloads.length, url.startsWith("/ar/") ? 1 : 0, url);
  }
  assert.match(sheetsOf(readPage(folder, "/ar/"))[0]!, /font-family:Vazirmatn;[^}]*font-display:swap/);
});

for (const { code, dir } of languages) {
  const url = `/${code}/posts/nieuw-telefoonspreekuur/`;
  test(`${url} on slow 4G and a slow phone`, async () => {
    assert.not.ok(hasPhoto(readPage(folder, url)));
    const weight = await weigh(browser, origin + url, true);
    const { html, css, script, font, requests, elsewhere, cookies, fcp, lcp, cls } = weight;
    console.log(
      `${code}: HTML ${kilobytes(html)} + CSS ${kilobytes(css)} of ${kilobytes(GATES.text)} KB, ` +
        `script ${kilobytes(script)} of ${kilobytes(GATES.script)}, font ${kilobytes(font)} of ${kilobytes(GATES.font)}, ` +
        `${requests} of ${GATES.requests} requests, shift ${cls.toFixed(3)} of ${GATES.cls}, ` +
        `first paint ${Math.round(fcp)} ms, largest ${Math.round(lcp)} ms`,
    );
    assert.ok(html > 0 && css > 0 && script > 0, "something was not weighed");
    assert.ok(html + css <= GATES.text, `${html + css} bytes of HTML and CSS`);
    assert.ok(script <= GATES.script, `${script} bytes of script`);
    assert.is(font > 0, dir === "rtl", `${font} bytes of font`);
    assert.ok(font <= GATES.font, `${font} bytes of font`);
    assert.ok(requests <= GATES.requests, `${requests} requests`);
    assert.equal(elsewhere, []);
    assert.is(cookies, 0);
    assert.ok(cls < GATES.cls, `things moved by ${cls}`);
  });
}

for (const url of [
  "/nl/",
  "/ar/",
  "/ar/posts/samen-aan-tafel/",
  "/so/tags/samen/",
  "/nl/offline/",
  "/ar/offline/",
  "/",
]) {
  test(`nothing moves on ${url} on slow 4G and a slow phone`, async () => {
    const { cls, elsewhere, cookies } = await weigh(browser, origin + url, true);
    assert.ok(cls < GATES.cls, `things moved by ${cls}`);
    assert.equal([elsewhere, cookies], [[], 0]);
  });
}

test("letters that come long after the text move it hardly", async () => {
  let letters = Promise.withResolvers<void>();
  const late = await serve(folder, {
    hold: (url) => (url.endsWith(".woff2") ? letters.promise : undefined),
  });
  const moved: number[] = [];
  try {
    for (const { url } of pages.filter(({ url: each }) => /^\/ar\/(?!tags|404|search)/.test(each))) {
      letters = Promise.withResolvers();
      const cls = await shiftOfLateLetters(browser, late.origin + url, letters.resolve);
      moved.push(cls);
      assert.ok(cls < GATES.cls, `${url}: things moved by ${cls}`);
    }
  } finally {
    await late.close();
  }
  const mean = moved.reduce((sum, cls) => sum + cls, 0) / moved.length;
  console.log(`late letters: shift ${mean.toFixed(4)} in the mean, ${Math.max(...moved).toFixed(3)} at most`);
  assert.ok(moved.length > 10 && mean < 0.005, `${moved.length} pages, mean ${mean}`);
});

test("a phone takes the photo in its own width, and the newest format", async () => {
  const { page, context } = await openPhone(browser, false);
  await page.goto(`${origin}/nl/posts/samen-aan-tafel/`);
  const shown = await page.evaluate(() =>
    [...document.images].filter(({ complete }) => complete).map(({ currentSrc }) => currentSrc),
  );
  await context.close();
  for (const src of shown) assert.match(src, /-720\.avif$/);
  assert.ok(shown.length > 0);
});

test.after(async () => {
  await browser.close();
  await close();
});

test.run();
