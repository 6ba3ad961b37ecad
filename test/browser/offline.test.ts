import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { formatDate } from "../../src/i18n/dates.ts";
import { command, plainEnvironment } from "../command.ts";
import { filesOf } from "../html.ts";
import { post, tempSite } from "../site.ts";
import { launch } from "./chromium.ts";
import { type Hosting, type Served, serve } from "./serve.ts";

// Each test has a copy of the site, a server that can go and come back, and a browser that has never been here.
const temporary = mkdtempSync(path.join(tmpdir(), "taalbrug-offline-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
const built = path.join(temporary, "site");
const { code, stderr } = await command("build", ["--output", built]);
assert.is(code, 0, stderr);
const browser = await launch();

const POST = "/nl/posts/taalcafe/";
const ui = (language: string) =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../locales/${language}/ui.json`), "utf8"));
const LOCALES: Record<string, string> = { nl: "nl", ar: "ar-u-nu-latn", so: "so" };

class Visit {
  readonly folder: string;
  page!: Page;
  #served: Served | undefined;
  #context!: BrowserContext;
  #port = 0;

  constructor(name: string) {
    this.folder = path.join(temporary, name);
    cpSync(built, this.folder, { recursive: true });
  }

  async begin(): Promise<void> {
    await this.comesBack();
    this.#context = await browser.newContext();
    this.page = await this.#context.newPage();
  }

  /** The network is there, as `hosting` makes it. */
  async comesBack(hosting: Hosting = {}): Promise<void> {
    await this.goes();
    this.#served = await serve(this.folder, { port: this.#port, ...hosting });
    this.#port = Number(new URL(this.#served.origin).port);
  }

  async goes(): Promise<void> {
    await this.#served?.close();
    this.#served = undefined;
  }

  get asked(): string[] {
    return this.#served!.asked;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Opens a page, and gives the worker time to keep it. */
  async read(url: string): Promise<void> {
    await this.open(url);
    await this.page.evaluate(() => navigator.serviceWorker.ready);
    await this.keeps(url);
  }

  open(url: string): Promise<unknown> {
    return this.page.goto(this.origin + url);
  }

  keeps(url: string): Promise<void> {
    return until(async () => (await this.kept()).includes(url), `${url} to be kept`);
  }

  forgets(url: string): Promise<void> {
    return until(async () => !(await this.kept()).includes(url), `${url} to be forgotten`);
  }

  kept(): Promise<string[]> {
    return this.page.evaluate(async () =>
      (await (await caches.open("taalbrug-pages")).keys()).map(({ url }) => new URL(url).pathname),
    );
  }

  caches(): Promise<string[]> {
    return this.page.evaluate(() => caches.keys());
  }

  text(selector: string): Promise<string | null> {
    return this.page.evaluate((each) => {
      const element = document.querySelector<HTMLElement>(each);
      return element?.checkVisibility() ? element.textContent.trim() : null;
    }, selector);
  }

  /** For what the page's script writes, which takes its time. */
  shows(selector: string, text: string | null): Promise<void> {
    return until(async () => (await this.text(selector)) === text, `${selector}: ${text}`);
  }

  change(file: string, from: string | RegExp, to: string): void {
    const whole = path.join(this.folder, file);
    writeFileSync(whole, readFileSync(whole, "utf8").replaceAll(from, to));
  }

  async end(): Promise<void> {
    await this.#context.close();
    await this.goes();
    rmSync(this.folder, { recursive: true });
  }
}

/** Waits until it is so. Playwright's own waiting takes a promise for a yes. */
async function until(isSo: () => Promise<boolean>, what: string, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) assert.unreachable(`waited in vain for ${what}`);
    await wait(50);
  }
}

/** A port that nobody uses at this moment. */
async function freePort(): Promise<number> {
  const { origin, close } = await serve(built);
  await close();
  return Number(new URL(origin).port);
}

let count = 0;
function visit(name: string, check: (visit: Visit) => Promise<void>): void {
  test(name, async () => {
    const own = new Visit(`visit-${++count}`);
    await own.begin();
    try {
      await check(own);
    } finally {
      await own.end();
    }
  });
}

const today = () => new Date().toLocaleDateString("sv");

for (const language of ["nl", "ar", "so"]) {
  visit(
    `${language}: without a connection, what was read is there, and says of which day it is`,
    async (own) => {
      const url = `/${language}/posts/samen-aan-tafel/`;
      const words = ui(language).offline;
      await own.read(url);
      await own.keeps(`/${language}/offline/`);
      const title = await own.text("h1");
      const ground = () =>
        own.page.evaluate(() => getComputedStyle(document.querySelector(".languages ul")!).backgroundColor);
      const colour = await ground();
      await own.goes();

      await own.open(url);
      assert.is(await own.text("h1"), title);
      assert.is(await ground(), colour, "the style sheet is not there");
      const day = formatDate(today(), { locale: LOCALES[language]! });
      assert.is(await own.text(".kept-note"), words.note.replace("{{date}}", day));
      if (language === "ar") {
        await own.page.evaluate(() => document.fonts.ready);
        const fonts = await own.page.evaluate(() => [...document.fonts].map(({ status }) => status));
        assert.ok(fonts.includes("loaded"), fonts.join());
      }

      await own.open(`/${language}/`);
      assert.is(await own.text("h1"), ui(language).home.title.replace(/\s+/g, " "));

      await own.open(`/${language}/contact/`);
      assert.is(await own.text(".no-connection"), words.none);
      assert.is(await own.text("h1"), words.title);
      await own.shows("#kept-pages li a", title);
      await own.shows("#kept-pages li .meta", day);
      await own.page.click("#kept-pages li a");
      await own.page.waitForURL(`**${url}`);
      assert.is(await own.text("h1"), title);
    },
  );
}

visit("with a connection a page is never the kept one", async (own) => {
  await own.read(POST);
  await own.read(POST);
  own.change(`${POST}index.html`, "Taalcafé", "Nieuw café");
  await own.open(POST);
  assert.match((await own.text("h1"))!, "Nieuw café");
  assert.is(await own.text(".kept-note"), null);
  await own.comesBack({ hold: () => wait(3000) });
  own.change(`${POST}index.html`, "Nieuw café", "Nieuwer café");
  await own.open(POST);
  assert.match((await own.text("h1"))!, "Nieuwer café", "three seconds are no reason for an old page");
});

visit(
  "a network that says nothing for ten seconds is as good as none, but only where there is a copy",
  async (own) => {
    await own.read(POST);
    await own.keeps("/nl/offline/");
    own.change(`${POST}index.html`, "Taalcafé", "Nieuw café");
    await own.comesBack({ hold: (url) => (url.endsWith("/") ? wait(12_000) : undefined) });
    const start = Date.now();
    await own.open(POST);
    assert.ok(Date.now() - start > 9_500, `${Date.now() - start} ms`);
    assert.match((await own.text("h1"))!, "Taalcafé");
    assert.is.not(await own.text(".kept-note"), null);
    await wait(4_000);
    await own.comesBack();
    await own.open("/nl/contact/");
    assert.is(await own.text("h1"), "Contact");
  },
);

visit("a server in trouble is no new page, a page that is gone is none to keep", async (own) => {
  await own.read(POST);
  await own.comesBack({ status: 503 });
  await own.open(POST);
  assert.is.not(await own.text(".kept-note"), null);
  await own.comesBack();
  rmSync(path.join(own.folder, POST), { recursive: true });
  await own.open(POST);
  await own.forgets(POST);
  await own.goes();
  await own.open(POST);
  assert.is.not(await own.text(".no-connection"), null, "a page that was taken away is kept");
});

visit("pages with the quick exit leave nothing, nor do pages that become such", async (own) => {
  const safety = "/nl/posts/onveilig-thuis/";
  await own.open(safety);
  await wait(2_500);
  assert.is(
    await own.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    0,
  );
  await own.read(POST);
  await own.open(safety);
  await own.open("/nl/tags/veiligheid/");
  await wait(500);
  for (const url of await own.kept()) assert.not.match(url, /veilig/);
  own.change(`${POST}index.html`, "<html ", '<html data-trace="none" ');
  await own.open(POST);
  await own.forgets(POST);
  await own.goes();
  await own.open(safety);
  assert.is.not(await own.text(".no-connection"), null);
  await own.shows("#kept-none", ui("nl").offline.empty);
});

for (const isFirst of [true, false]) {
  visit(
    `a host without Cache-Control: a page with the quick exit that was opened ${isFirst ? "before" : "after"} others leaves nothing, and others are kept`,
    async (own) => {
      const safety = "/nl/posts/onveilig-thuis/";
      await own.comesBack({ cacheControl: "" });
      if (isFirst) await own.open(safety);
      await own.read(POST);
      await own.keeps("/nl/offline/");
      if (!isFirst) await own.open(safety);
      await own.open("/nl/contact/");
      await own.goes();
      await own.open(safety);
      assert.is.not(await own.text(".no-connection"), null, "it can be read offline");
      await own.open(POST);
      assert.match((await own.text("h1"))!, "Taalcafé");
      assert.is.not(await own.text(".kept-note"), null, "a copy without its day");
    },
  );
}

visit("a host without Cache-Control: with a connection a page is the latest", async (own) => {
  await own.comesBack({ cacheControl: "" });
  await own.read(POST);
  await own.read(POST);
  own.change(`${POST}index.html`, "Taalcafé", "Nieuw café");
  await own.open(POST);
  assert.match((await own.text("h1"))!, "Nieuw café");
});

visit("a host that lets nothing be kept: what was read can be read without a connection", async (own) => {
  await own.comesBack({ cacheControl: "no-store" });
  await own.read(POST);
  await own.keeps("/nl/offline/");
  await own.goes();
  await own.open(POST);
  assert.is.not(await own.text(".kept-note"), null);
});

visit("fifty pages are kept, the oldest go", async (own) => {
  const html = readFileSync(path.join(own.folder, POST, "index.html"), "utf8");
  const all = Array.from({ length: 53 }, (_none, at) => `/nl/stuk-${at}/`);
  for (const url of all) {
    mkdirSync(path.join(own.folder, url));
    writeFileSync(path.join(own.folder, url, "index.html"), html);
  }
  await own.read(POST);
  for (const url of all) await own.read(url);
  await until(async () => (await own.kept()).length === 52, "52 pages");
  const kept = await own.kept();
  assert.equal(kept.filter((url) => url.includes("stuk")).sort(), all.slice(3).sort());
  assert.ok(kept.includes("/nl/") && kept.includes("/nl/offline/"), kept.join());
});

visit(
  "after a change of the site the old copies are gone, and pages that were kept before still look right",
  async (own) => {
    await own.read(POST);
    await own.read("/nl/contact/");
    const before = await own.caches();
    const sheet = filesOf(own.folder, ".css").find((file) => file.startsWith("assets/site."))!;
    const other = sheet.replace(/\.\w+\.css$/, ".00000000.css");
    renameSync(path.join(own.folder, sheet), path.join(own.folder, other));
    for (const file of [...filesOf(own.folder, ".html"), "sw.js"]) own.change(file, sheet, other);
    own.change("sw.js", /taalbrug-[0-9a-f]{8}/g, "taalbrug-00000000");
    await own.open("/nl/contact/");
    await until(async () => {
      const names = await own.caches();
      return names.includes("taalbrug-00000000") && names.length === 2;
    }, "the new copies alone");
    assert.is(before.length, 2);
    await own.goes();
    // The browser's own memory may be gone, too.
    const session = await own.page.context().newCDPSession(own.page);
    await session.send("Network.clearBrowserCache");
    await own.open(POST);
    const display = await own.page.evaluate(
      () => getComputedStyle(document.querySelector(".languages ul")!).display,
    );
    assert.is(display, "flex");
  },
);

visit("the kept pages can be deleted", async (own) => {
  await own.read(POST);
  await own.open("/nl/offline/");
  assert.is(await own.text(".no-connection"), null);
  await own.page.click("#kept-forget");
  await until(async () => !(await own.caches()).includes("taalbrug-pages"), "an empty cache");
  await own.shows("#kept-none", ui("nl").offline.empty);
  assert.equal([await own.text("#kept-pages li"), await own.text("#kept-forget")], [null, null]);
});

visit("nobody is told what was read: only pages and what they are made of are asked for", async (own) => {
  await own.read(POST);
  await own.keeps("/nl/offline/");
  await own.read("/nl/contact/");
  const known = /^GET (?:\/nl\/(?:|offline\/|contact\/|posts\/taalcafe\/)|\/sw\.js|\/assets\/[\w.-]+)$/;
  for (const line of own.asked) assert.match(line, known);
  assert.is(own.asked.filter((line) => line === `GET ${POST}`).length, 1, "a page is fetched twice");
  assert.equal(await own.page.context().cookies(), []);
  assert.equal(await own.page.evaluate(() => Object.keys(localStorage)), []);
});

visit("without script the offline page is a page like others", async (own) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const language of ["nl", "tr", "ar", "so", "en"]) {
    await page.goto(`${own.origin}/${language}/contact/`);
    await page.click('footer a[href$="/offline/"]');
    assert.is(await page.textContent("h1"), ui(language).offline.title);
    assert.not.ok(await page.isVisible(".no-connection"));
    assert.not.ok(await page.isVisible("#kept"));
  }
  await context.close();
});

test("npm start brings no worker in, and sends one away that was there", async () => {
  const root = tempSite({ "src/content/posts/een.md": post("Een", "Tekst.") });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  // Somebody looked at the built site on the same port before.
  const earlier = await serve(built, { port });
  const context = await browser.newContext();
  const page = await context.newPage();
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.goto(`${origin}/nl/`);
  await until(async () => (await workers()) === 1, "the worker");
  await earlier.close();

  const start = path.resolve(import.meta.dirname, "../../scripts/start.ts");
  const child = spawn(process.execPath, [start, "--site", root, "--port", String(port)], {
    env: plainEnvironment(),
    stdio: "ignore",
  });
  try {
    const isUp = () =>
      fetch(`${origin}/nl/`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until(isUp, "npm start", 30_000);
    await page.goto(`${origin}/nl/posts/een/`);
    assert.is(await page.textContent("h1"), "Een");
    await until(async () => (await workers()) === 0, "the worker to go");
    await page.reload();
    await wait(2_500);
    assert.is(await workers(), 0);
  } finally {
    child.kill("SIGKILL");
    await context.close();
  }
});

test.after(() => browser.close());

test.run();
