import { readFileSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadSite, paths } from "../../src/model/site.ts";
import { command } from "../command.ts";
import { post, write } from "../site.ts";
import { launch } from "./chromium.ts";
import { seenIn } from "./glyphs.ts";
import { copySample } from "./sample.ts";
import { serve } from "./serve.ts";

// The sample site, and some posts of these tests, searched in Chromium.
const software = path.resolve(import.meta.dirname, "../..");
const root = await copySample();
const HOSTILE = '<gevaar onclick="alert(1)"> & <vet>alert(2)</vet>';
const MANY = 23;
write(root, {
  "src/content/posts/proef-vijandig.md": post(
    `'${HOSTILE}'`,
    "Zo staat `<b>vet</b> & <script>alert(3)</script>` in een tekst over waakzaamheid.",
  ),
  ...Object.fromEntries(
    Array.from({ length: MANY }, (_none, at) => [
      `src/content/posts/proef-${at}.md`,
      post(`Proef ${at}`, `Dit gaat over zwaluwstaarten. ${"Nog een zin. ".repeat(at)}`),
    ]),
  ),
});
const folder = path.join(root, "_site");
const built = await command("build", ["--site", root]);
assert.is(built.code, 0, built.stderr);

const { languages } = loadSite(root);
const ui = (code: string) => JSON.parse(readFileSync(path.join(software, paths.ui(code)), "utf8"));
const { origin, close } = await serve(folder);
const browser = await launch();
const said: string[] = [];
test.after(async () => {
  await browser.close();
  await close();
});

const PHONE = { width: 320, height: 640 };
const search = (code: string, query = "") =>
  `${origin}/${code}/search/${query && `?q=${encodeURIComponent(query)}`}`;

/** A window of its own, and a page in it; `note` gets what the console says, and what opens. */
async function newPage(options: object, note: (text: string) => void): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, ...options });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) note(message.text());
  });
  page.on("pageerror", ({ message }) => note(message));
  page.on("dialog", (dialog) => {
    note("a dialog opens");
    return dialog.dismiss();
  });
  return page;
}

/** A test with a page of its own. What the console says counts, but for what `isExpected` expects. */
function visit(
  name: string,
  options: object,
  check: (page: Page, context: BrowserContext) => Promise<void>,
  isExpected: (text: string) => boolean = () => false,
): void {
  test(name, async () => {
    const page = await newPage(options, (text) => {
      if (!isExpected(text)) said.push(`${name}: ${text}`);
    });
    try {
      await check(page, page.context());
    } finally {
      await page.context().close();
    }
  });
}

let shared: Promise<Page> | undefined;
/** A test that opens addresses and looks at them, in one page with all others that do no more: a window takes time. */
function look(name: string, check: (page: Page) => Promise<void>): void {
  test(name, async () => {
    shared ??= newPage({}, (text) => said.push(text));
    await check(await shared);
  });
}

/** Waits until the page has answered, and gives the addresses it found. */
async function answer(page: Page, text: RegExp = /./): Promise<string[]> {
  await page.waitForFunction(
    ([source]) => {
      const status = document.querySelector<HTMLElement>(".search-status")!;
      return status.textContent !== status.dataset.busy && new RegExp(source!).test(status.textContent!);
    },
    [text.source],
    { timeout: 15_000 },
  );
  return page
    .locator(".search-results a")
    .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).pathname));
}

const CAFE = "posts/taalcafe/";
const PHONING = "posts/nieuw-telefoonspreekuur/";
const REPORTING = "posts/discriminatie-melden/";
const WORK = "posts/uw-rechten-op-het-werk/";
for (const [code, query, slug, marked] of [
  ["nl", "taalcafe", CAFE, "taalcafé"],
  ["nl", "TAALCAFÉS", CAFE, "taalcafé"],
  ["nl", "koffie taalcafe", CAFE, "koffie"],
  ["nl", "hoe vind ik het taalcafé zwembad?", CAFE, "taalcafé"],
  ["nl", "incassobureaus", PHONING, "incassobureau"],
  ["tr", "BELEDİYE", PHONING, "Belediyeden"],
  ["tr", "BELEDIYE", PHONING, "Belediyeden"],
  ["tr", "ÇALIŞMA", WORK, "Çalışma"],
  ["tr", "calismak", WORK, "Çalışma"],
  ["tr", "saldiriya", REPORTING, "saldırıya"],
  ["ar", "الاطفال", CAFE, "أطفالكم"],
  ["ar", "الاجور", WORK, "للأجور"],
  ["ar", "المدرسه", CAFE, "المدرسة"],
  ["ar", "امثله", PHONING, "أمثلة"],
  ["so", "su'aal", CAFE, "Su’aal"],
  ["so", "su’aalo", CAFE, "Su’aal"],
  ["so", "suaasha", CAFE, "Su’aal"],
  ["so", "SUʼAAL", CAFE, "Su’aal"],
  ["so", "degmo", PHONING, "degmada"],
  ["en", "cafes", CAFE, "café"],
] as const) {
  look(`${code}: "${query}" finds ${marked}`, async (page) => {
    await page.goto(search(code, query));
    const found = await answer(page);
    assert.ok(found.includes(`/${code}/${slug}`), `found ${found.join(", ") || "nothing"}`);
    const item = page.locator(".search-results li", { has: page.locator(`a[href="/${code}/${slug}"]`) });
    const marks = await item.locator("mark").allTextContents();
    const folded = marks.map((mark) => mark.toLowerCase());
    assert.ok(folded.includes(marked.toLowerCase()), marks.join(", "));
  });
}

for (const [code, query, slug] of [
  // The post is there in Dutch only.
  ["so", "Jeugdjournaal", "posts/leeslijst/"],
  // A block that is still Dutch, a note of the page, and the words of its frame.
  ["tr", "uitspraak", "posts/leeslijst/"],
  ["tr", "Hollandacanın şu anki hâli", PHONING],
  ["nl", "Klopt dit niet", CAFE],
] as const) {
  look(`${code}: "${query}" does not find ${slug}`, async (page) => {
    await page.goto(search(code, query));
    assert.not.ok((await answer(page)).includes(`/${code}/${slug}`));
  });
}

for (const { code } of languages) {
  const words = ui(code);

  look(`${code}: a query without result says so, and where else to look`, async (page) => {
    await page.goto(search(code, "xyzzyqqq"));
    assert.equal(await answer(page), []);
    const text = await page.locator(".search-status").textContent();
    assert.is(text, words.search.none.replace("{{query}}", "\u2068xyzzyqqq\u2069"));
    assert.is(await page.locator(".search-status").getAttribute("role"), "status");
    assert.ok(await page.locator(`.tags a[href="/${code}/"]`).isVisible());
    const dutch = page.locator(".search-foreign [role]");
    if (code === "nl") assert.is(await dutch.count(), 0);
    else await dutch.getByText(words.search.noDutch).waitFor();
  });

  visit(
    `${code}: without script the page says so and offers the subjects`,
    { javaScriptEnabled: false },
    async (page) => {
      await page.goto(search(code, "taalcafe"));
      assert.not.ok(await page.locator("form").isVisible());
      assert.is(await page.locator(".search-help").textContent(), words.search.help);
      assert.ok(await page.locator(".search-help").isVisible());
      assert.ok(await page.locator(`.tags a[href="/${code}/tags/recht/"]`).isVisible());
      assert.ok(await page.locator(`.tags a[href="/${code}/"]`).isVisible());
    },
  );

  for (const colorScheme of ["light", "dark"]) {
    visit(
      `${code}: results are accessible and fit a phone, ${colorScheme}`,
      { colorScheme, bypassCSP: true },
      async (page) => {
        await page.goto(search(code, "LCC recht 112"));
        await answer(page);
        await page.goto(search(code, "LCC"));
        assert.ok((await answer(page)).length > 0);
        await page.addScriptTag({ content: axe.source });
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run(),
        );
        assert.equal(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`),
          [],
        );
        const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.equal(await widths(), [320, 320]);
        await page.fill("#site-query", "x".repeat(200));
        await answer(page, /x{200}/);
        assert.equal(await widths(), [320, 320]);
      },
    );
  }

  look(`${code}: the way to the search is in the header of a phone, beside the menu`, async (page) => {
    await page.goto(`${origin}/${code}/`);
    const link = page.locator(".search-link");
    const [search, menu] = await Promise.all([link.boundingBox(), page.locator(".menu-link").boundingBox()]);
    assert.ok(search!.width >= 24 && search!.height >= 24);
    assert.ok(
      Math.abs(search!.y + search!.height / 2 - menu!.y - menu!.height / 2) < 4,
      "they stand in two lines",
    );
    await link.click();
    assert.is(new URL(page.url()).pathname, `/${code}/search/`);
  });
}

look("a result tells how far it can be trusted, and when it was written", async (page) => {
  await page.goto(search("tr", "belediye"));
  await answer(page);
  const { list } = ui("tr");
  const lines = await page.locator(".search-results .meta").allTextContents();
  assert.ok(
    lines.some((line) => line.includes("2026") && line.includes(list.draft)),
    lines.join("; "),
  );
  for (const line of lines) assert.match(line, list.draft);
  assert.match(
    (await page.locator(".search-results time").first().getAttribute("datetime"))!,
    /^2026-\d\d-\d\d$/,
  );
  await page.goto(search("nl", "gemeente"));
  await answer(page);
  assert.is(await page.locator(".search-results [data-state]").count(), 0);
});

visit(
  "in Arabic what runs left to right does so in a result",
  { viewport: { width: 1280, height: 800 } },
  async (page) => {
    await page.goto(search("ar", "LCC"));
    await answer(page);
    const at = await page.evaluate(() => {
      const mark = [...document.querySelectorAll(".search-results mark")].find((each) =>
        each.nextSibling?.textContent?.startsWith("+"),
      )!;
      const range = document.createRange();
      range.setStart(mark.nextSibling!, 0);
      range.setEnd(mark.nextSibling!, 1);
      return { letters: mark.getBoundingClientRect(), plus: range.getBoundingClientRect() };
    });
    assert.ok(at.plus.left >= at.letters.right - 4, "+LCC");
  },
);

for (const [code, query] of [
  ["ar", "هاتف"],
  ["nl", "nummer"],
] as const) {
  look(`${code}: telephone numbers in results are on one line, as they are written`, async (page) => {
    await page.goto(search(code, query));
    await answer(page);
    const numbers = await page.$$eval(".search-results .unbroken", (all) =>
      all.map((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
        return { text: each.textContent, lines: new Set(tops).size };
      }),
    );
    assert.ok(numbers.some(({ text }) => text === "020-123 45 67"));
    for (const { text, lines } of numbers) assert.is(lines, 1, text!);
    const seen = (await seenIn(page, ".search-results p")).join("\n").replace(/\s/g, "");
    for (const { text } of numbers) assert.match(seen, text!.replace(/\s/g, ""));
  });
}

look("markup in a title or text is text", async (page) => {
  await page.goto(search("nl", "waakzaamheid"));
  assert.equal(await answer(page), ["/nl/posts/proef-vijandig/"]);
  assert.is(await page.locator(".search-results h2").textContent(), HOSTILE);
  assert.match(
    (await page.locator(".search-results p").first().textContent())!,
    "<b>vet</b> & <script>alert(3)</script>",
  );
  assert.is(await page.locator(".search-results :is(gevaar, vet, script, b)").count(), 0);
  await page.fill("#site-query", '<img src=x onerror="alert(1)"> & <script>alert(2)</script>');
  await answer(page, /Niets|pagina/);
  assert.is(await page.locator("main :is(img, script)").count(), 0);
  await page.goto(search("nl", '"><script>alert(4)</script>'));
  await answer(page);
});

visit("ten results are shown, more when asked for", {}, async (page) => {
  await page.goto(search("nl", "zwaluwstaart"));
  assert.is((await answer(page)).length, 10);
  assert.is(await page.locator(".search-status").textContent(), `${MANY} pagina’s gevonden`);
  for (const count of [20, MANY]) {
    await page.locator(".search-more").click();
    await page.waitForFunction(
      (wanted) => document.querySelectorAll(".search-results li").length === wanted,
      count,
    );
    // Who uses a keyboard goes on with the first of the new ones.
    const focused = await page.evaluate(() =>
      [...document.querySelectorAll(".search-results a")].indexOf(document.activeElement!),
    );
    assert.is(focused, count === 20 ? 10 : 20);
  }
  assert.not.ok(await page.locator(".search-more").isVisible());
});

visit("the keyboard is enough, and going back leads to the results", {}, async (page) => {
  await page.goto(search("nl"));
  const tabTo = async (selector: string) => {
    for (let count = 0; count < 30; count++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((each) => document.activeElement!.matches(each), selector)) return;
    }
    assert.unreachable(`Tab does not reach ${selector}`);
  };
  await tabTo("#site-query");
  await page.keyboard.type("taalcafe");
  await page.keyboard.press("Enter");
  await answer(page);
  assert.is(new URL(page.url()).search, "?q=taalcafe");
  await tabTo(".search-results a");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/nl/${CAFE}`);
  await page.goBack();
  assert.equal(await answer(page), [`/nl/${CAFE}`]);
  assert.is(await page.inputValue("#site-query"), "taalcafe");
});

visit("typing leaves no trail in the history", {}, async (page) => {
  await page.goto(`${origin}/nl/`);
  await page.goto(search("nl"));
  const before = await page.evaluate(() => history.length);
  for (const word of ["taal", "werk", "recht"]) {
    await page.fill("#site-query", word);
    await page.waitForFunction((query) => location.search === `?q=${query}`, word);
  }
  assert.is(await page.evaluate(() => history.length), before);
  await page.fill("#site-query", "");
  await page.waitForFunction(() => location.search === "");
  assert.is(await page.locator(".search-results li").count(), 0);
});

visit("nothing is loaded before it is used, and nothing of the search on other pages", {}, async (page) => {
  const loaded: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/search/") || pathname.startsWith("/assets/search")) loaded.push(pathname);
  });
  for (const url of ["/", "/nl/", `/ar/${CAFE}`, "/so/contact/", "/tr/tags/recht/"]) {
    await page.goto(origin + url, { waitUntil: "networkidle" });
    assert.equal(loaded, [], url);
  }
  await page.goto(search("nl"), { waitUntil: "networkidle" });
  assert.is(loaded.length, 2, loaded.join());
  await page.focus("#site-query");
  await page.waitForResponse((response) => response.url().endsWith(".pf_meta"));
  assert.not.ok(loaded.some((pathname) => /\/(?:index|fragment)\//.test(pathname)));
});

visit("a late answer to an old question is dropped", {}, async (page) => {
  let held: (() => void) | undefined;
  await page.route("**/fragment/*", async (route) => {
    if (!held)
      await new Promise<void>((resolve) => {
        held = resolve;
      });
    await route.continue();
  });
  await page.goto(search("nl", "waakzaamheid"));
  await page.waitForRequest("**/fragment/*");
  await page.fill("#site-query", "taalcafe");
  assert.equal(await answer(page), [`/nl/${CAFE}`]);
  const late = page.waitForResponse("**/fragment/*");
  held!();
  await late;
  await page.waitForTimeout(200);
  assert.equal(await answer(page), [`/nl/${CAFE}`]);
});

const isOffline = (text: string) => /ERR_INTERNET_DISCONNECTED|Failed to|fetch/i.test(text);
visit(
  "without a connection the page says so, and searches again when asked",
  {},
  async (page, context) => {
    await page.goto(search("nl"));
    await context.setOffline(true);
    await page.fill("#site-query", "taalcafe");
    await answer(page);
    const { search: words } = ui("nl");
    assert.is(await page.locator(".search-status").textContent(), words.failed);
    await context.setOffline(false);
    await page.locator(".search-again").click();
    await answer(page, /gevonden/);
    assert.is(await page.locator(".search-results li").count(), 1);
    assert.not.ok(await page.locator(".search-again").isVisible());
    // With the index open, a part of it may still be missing.
    await context.setOffline(true);
    await page.fill("#site-query", "zwaluwstaart");
    await answer(page, /lukt nu niet/);
  },
  isOffline,
);

visit(
  "a browser that cannot search is told so, and so is one that does not get the script",
  {},
  async (page, context) => {
    await context.addInitScript(() => {
      Reflect.deleteProperty(HTMLScriptElement, "supports");
    });
    await page.goto(search("so"));
    assert.not.ok(await page.locator("form").isVisible());
    assert.ok(await page.locator(".search-help").isVisible());
    const other = await browser.newContext();
    await other.route("**/assets/search.*.js", (route) =>
      route.fulfill({ body: "", contentType: "text/javascript" }),
    );
    const late = await other.newPage();
    await late.goto(search("so"));
    assert.not.ok(await late.locator(".search-help").isVisible());
    await late.locator(".search-help").waitFor({ state: "visible", timeout: 12_000 });
    await other.close();
  },
);

test("the console stays quiet", () => assert.equal(said, []));

test.run();
