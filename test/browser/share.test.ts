import jsQr from "jsqr";
import type { BrowserContext, Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { openSample } from "./sample.ts";

// Sending a page on, and printing it, in Chromium.
const { origin, browser, close } = await openSample();

const POST = "posts/nieuw-telefoonspreekuur/";
const addressOf = (code: string) => `https://taalbrug.example/${code}/${POST}`;
/** The text of A4 between its margins, in CSS pixels. */
const PAPER = { width: 665, height: 980 };

async function visit(options: object, prepare: (context: BrowserContext) => Promise<unknown>, url: string) {
  const context = await browser.newContext(options);
  await prepare(context);
  const page = await context.newPage();
  await page.goto(origin + url);
  return page;
}
const nothing = async () => undefined;

/** A test of one page in a window of its own. */
function look(
  name: string,
  url: string,
  check: (page: Page) => Promise<void>,
  prepare: (context: BrowserContext) => Promise<unknown> = nothing,
  options: object = {},
): void {
  test(name, async () => {
    const page = await visit(options, prepare, url);
    try {
      await check(page);
    } finally {
      await page.context().close();
    }
  });
}

const said = (page: Page) => page.locator(".share [role=status]").textContent();
const button = (page: Page, name: string) => page.locator(`[data-share=${name}]`);
const dataOf = (page: Page, name: string) => page.locator(".share").getAttribute(`data-${name}`);

for (const code of ["nl", "ar"]) {
  look(
    `${code}: the link is copied by keyboard, and that is said`,
    `/${code}/${POST}`,
    async (page) => {
      await button(page, "copy").focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelector(".share [role=status]")!.textContent !== "");
      assert.is(await said(page), await dataOf(page, "copied"));
      assert.is(await page.evaluate(() => navigator.clipboard.readText()), addressOf(code));
    },
    (context) => context.grantPermissions(["clipboard-read", "clipboard-write"]),
  );
}

/** What the page selects when it copies the old way, written down in the page. */
const copiesOldWay = (succeeds: boolean) => (context: BrowserContext) =>
  context.addInitScript((done) => {
    document.execCommand = (name) => {
      const field = document.activeElement as HTMLTextAreaElement;
      Object.assign(window, { copied: `${name} ${field.value}` });
      return done;
    };
  }, succeeds);

for (const [what, prepare] of [
  [
    "without a clipboard",
    (context: BrowserContext) =>
      context.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined })),
  ],
  [
    "with a clipboard that refuses",
    (context: BrowserContext) =>
      context.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
      }),
  ],
] as const) {
  for (const succeeds of [true, false]) {
    look(
      `${what}, the link is ${succeeds ? "copied the old way" : "shown where that fails, too"}`,
      `/ar/${POST}`,
      async (page) => {
        await button(page, "copy").click();
        await page.waitForFunction(() => document.querySelector(".share [role=status]")!.textContent !== "");
        assert.is(await page.evaluate("copied"), `copy ${addressOf("ar")}`);
        const expected = succeeds
          ? await dataOf(page, "copied")
          : `${await dataOf(page, "failed")} \u2066${addressOf("ar")}\u2069`;
        assert.is(await said(page), expected);
        assert.is(await page.locator("textarea").count(), 0);
        assert.is(await page.evaluate(() => document.activeElement!.getAttribute("data-share")), "copy");
      },
      async (context) => {
        await prepare(context);
        await copiesOldWay(succeeds)(context);
      },
    );
  }
}

look(
  "the old way of copying works in Chromium",
  `/nl/${POST}`,
  async (page) => {
    await button(page, "copy").click();
    await page.waitForFunction(() => document.querySelector(".share [role=status]")!.textContent !== "");
    assert.is(await said(page), await dataOf(page, "copied"));
    await page.evaluate(() => {
      const field = document.createElement("textarea");
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.press("ControlOrMeta+V");
    assert.is(await page.locator("textarea").inputValue(), addressOf("nl"));
  },
  async (context) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await context.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  },
);

look(
  "a browser that can hand the page to other apps offers it",
  `/tr/${POST}`,
  async (page) => {
    assert.ok(await button(page, "other").isVisible());
    await button(page, "other").click();
    const { title, url } = (await page.evaluate("shared")) as { title: string; url: string };
    assert.is(url, addressOf("tr"));
    assert.is(title, await page.locator("h1").textContent());
    assert.is(await said(page), "");
  },
  (context) =>
    context.addInitScript(() => {
      // Who changes their mind gets a rejection.
      navigator.share = (data) => {
        Object.assign(window, { shared: data });
        return Promise.reject(new DOMException("", "AbortError"));
      };
    }),
);

look(
  "a browser that cannot does not",
  `/tr/${POST}`,
  async (page) => assert.not.ok(await button(page, "other").isVisible()),
  (context) =>
    context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, "share");
    }),
);

look(
  "the button prints",
  `/nl/${POST}`,
  async (page) => {
    await button(page, "print").click();
    assert.is(await page.evaluate("printed"), 1);
  },
  (context) =>
    context.addInitScript(() => {
      window.print = () => Object.assign(window, { printed: 1 });
    }),
);

look(
  "without script, WhatsApp is offered and nothing that would not work",
  `/so/${POST}`,
  async (page) => {
    assert.is(await page.locator(".share a:visible").count(), 1);
    assert.is(await page.locator(".share button:visible").count(), 0);
  },
  nothing,
  { javaScriptEnabled: false },
);

look(
  "the row stands in a window of 320 px, and each of it is large enough for a thumb",
  `/ar/${POST}`,
  async (page) => {
    const boxes = await page
      .locator(".share .tool:visible")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
    assert.ok(boxes.length >= 3);
    for (const { left, right, height } of boxes) assert.ok(left >= 0 && right <= 320 && height >= 44);
  },
  nothing,
  { viewport: { width: 320, height: 640 } },
);

test("the code for paper is loaded to be printed, and never on a screen", async () => {
  const page = await visit({}, nothing, "/nl/");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/qr.")) asked.push(request.url());
  });
  try {
    for (const code of ["nl", "ar"]) {
      asked.length = 0;
      await page.goto(`${origin}/${code}/${POST}`, { waitUntil: "networkidle" });
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForTimeout(200);
      assert.equal(asked, []);
      const pdf = await page.pdf({ format: "A4" });
      assert.is(asked.length, 1);
      assert.match(asked[0]!, `/${code}/${POST}qr.`);
      assert.ok(pdf.length > 10_000);
    }
  } finally {
    await page.context().close();
  }
});

/** Reads the code in a picture of a page. */
async function decode(page: Page, png: Buffer): Promise<string | undefined> {
  const blank = await page.context().newPage();
  const { pixels, width, height } = await blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data: bytes } = context.getImageData(0, 0, image.width, image.height);
    return { pixels: [...bytes], width: image.width, height: image.height };
  }, png.toString("base64"));
  return jsQr.default(Uint8ClampedArray.from(pixels), width, height)?.data;
}

/** What a sheet of paper shows, and where. */
function readSheet() {
  const box = (selector: string) => {
    const { left, right, top, bottom, width } = document.querySelector(selector)!.getBoundingClientRect();
    return { left, right, top, bottom, width, middle: (left + right) / 2 };
  };
  const cut: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.nodeValue!.trim() || !node.parentElement!.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right } = range.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1) cut.push(node.nodeValue!.trim().slice(0, 60));
  }
  const isShown = (selector: string) =>
    [...document.querySelectorAll(selector)].some((each) => each.checkVisibility());
  const address = getComputedStyle(document.querySelector('.prose a[href^="https:"]')!, "::after").content;
  return {
    cut,
    brand: box(".brand"),
    code: box(".leaflet img"),
    words: box(".leaflet p"),
    title: box("h1"),
    text: document.querySelector(".leaflet")!.textContent,
    label: isShown(".trust-draft"),
    navigation: [".skip", "nav", ".share", ".tools", ".report", ".wrong", "button"].filter(isShown),
    address,
  };
}

for (const [code, colorScheme] of [
  ["nl", "light"],
  ["ar", "light"],
  ["ar", "dark"],
] as const) {
  look(
    `${code}, ${colorScheme}: paper shows whose it is, the label, the text, and a code that leads back`,
    `/${code}/${POST}`,
    async (page) => {
      await page.emulateMedia({ media: "print", colorScheme });
      const image = page.locator(".leaflet img");
      await image.evaluate((each: HTMLImageElement) => each.decode());
      const sheet = await page.evaluate(readSheet);
      assert.equal(sheet.cut, []);
      assert.equal(sheet.navigation, []);
      assert.is(sheet.label, code !== "nl");
      assert.match(sheet.text, addressOf(code));
      assert.match(sheet.address, "https://");
      const [start, end] = code === "ar" ? [sheet.code, sheet.brand] : [sheet.brand, sheet.code];
      assert.ok(start.right < end.left, JSON.stringify(sheet));
      assert.ok(sheet.code.bottom < sheet.title.top, "the title stands above the code");
      // 30 mm.
      assert.ok(Math.abs(sheet.code.width - 113.4) < 1, `${sheet.code.width} px`);
      assert.ok(code === "ar" ? sheet.words.left >= sheet.code.right : sheet.words.right <= sheet.code.left);
      assert.is(await decode(page, await image.screenshot({ scale: "css" })), addressOf(code));
    },
    nothing,
    { viewport: PAPER },
  );
}

test.after(async () => {
  await close();
});

test.run();
