import { cpSync } from "node:fs";
import path from "node:path";
import * as assert from "uvu/assert";
import { report } from "../../src/catalog/entry.ts";
import { updateCatalogue } from "../../src/catalog/store.ts";
import { closeAll, entryOf, FIRST, newSite, open, PO, POST, Visitor } from "../app/app.ts";
import { post, tempSite } from "../site.ts";
import { axeFaults, colourFaults, findHiddenText } from "./looks.ts";
import { stories } from "./reviewers.ts";

// How the app looks and what it lets through, in every language of its interface.
const { test, enter } = stories("looks");
test.after(closeAll);

/** The sample site, to work on. */
function sampleSite(): string {
  const root = tempSite({});
  const own = path.resolve(import.meta.dirname, "../..");
  for (const part of ["src/site.json", "src/content", "locales"]) {
    cpSync(path.join(own, part), path.join(root, part), { recursive: true });
  }
  return root;
}
const sample = open(sampleSite());

for (const ui of ["nl", "tr", "ar", "so", "en"]) {
  test(`${ui}: axe finds nothing, light and dark, wide and narrow, and nothing is cut off`, async () => {
    const reviewer = await enter(await sample);
    const { page } = reviewer;
    await reviewer.speak(ui);
    const found: string[] = [];
    const look = async (where: string) => {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          const faults = await (colorScheme === "light" ? axeFaults : colourFaults)(page);
          found.push(...faults.map((fault) => `${where}, ${width} px, ${colorScheme}: ${fault}`));
        }
        const hidden = await page.evaluate(findHiddenText);
        found.push(...hidden.map((what) => `${where}, ${width} px: ${what}`));
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    };
    await look("the list");
    const language = ui === "nl" ? "tr" : ui;
    // A short one, with a text whose Dutch has changed in another.
    await reviewer.open(`${language}/pages/over-ons`);
    await page.locator(".field").first().click();
    await page.locator('[data-do="more"]').first().click();
    await page.locator(".near .hint:not([hidden]), .near li").first().waitFor();
    await look("a page");
    await page.locator("#help-button").click();
    await look("the keys");
    assert.equal(found, []);
  });
}

test("a text whose Dutch has changed, and a door that is closed, are in order for axe, too", async () => {
  const reviewer = await enter(await sample);
  const { page } = reviewer;
  await reviewer.open("ar/posts/nieuw-telefoonspreekuur");
  await page.locator('.card[data-state="stale"] .field').click();
  assert.equal(await axeFaults(page), []);
  await reviewer.context.clearCookies();
  await page.goto(`${reviewer.app.origin}/`);
  assert.equal(await axeFaults(page), []);
  await page.goto(`${reviewer.app.origin}/join#x`);
  assert.equal(await axeFaults(page), []);
});

test("Arabic is typed from right to left, with a link in the middle of it", async () => {
  const reviewer = await enter(await sample);
  const { page } = reviewer;
  await reviewer.name("Layla Voorbeeld");
  await reviewer.open("ar/posts/onveilig-thuis");
  const field = page.locator(".field:has(.inline-code.link)").first();
  assert.is(await field.getAttribute("lang"), "ar");
  assert.is(await field.evaluate((each) => getComputedStyle(each).direction), "rtl");
  // Names of keys stay as they are on the keys.
  assert.is(
    await page
      .locator(".card kbd")
      .first()
      .evaluate((key) => getComputedStyle(key).direction),
    "ltr",
  );
  const link = field.locator(".inline-code.link");
  const words = await link.textContent();
  const caret = () =>
    page.evaluate(() => {
      const range = getSelection()!.getRangeAt(0).cloneRange();
      const { left } = range.getClientRects()[0] ?? range.getBoundingClientRect();
      return left;
    });
  // At the start, which is the right: what is typed goes on to the left of it.
  await field.click();
  await page.keyboard.press("Control+Home");
  const box = (await field.boundingBox())!;
  const places = [await caret()];
  for (const letter of ["س", "ل", "ا", "م"]) {
    await page.keyboard.type(letter);
    places.push(await caret());
  }
  assert.ok(
    places[0]! > box.x + box.width * 0.9,
    `it starts at ${places[0]} of ${box.x} to ${box.x + box.width}`,
  );
  for (let at = 1; at < places.length; at++) {
    assert.ok(places[at]! < places[at - 1]!, `the caret goes to the left: ${places.join(", ")}`);
  }
  await page.keyboard.type(" ");
  // Glyphs: the first letter stands at the right of the last.
  const glyphs = await field.evaluate((each) => {
    const text = document.createTreeWalker(each, NodeFilter.SHOW_TEXT).nextNode() as Text;
    return [0, 3].map((at) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    });
  });
  assert.ok(glyphs[0]! > glyphs[1]!);

  // Right behind the link in reading order: text goes on at its left, and the link keeps its words.
  await link.evaluate((each) => {
    const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    let last = texts.nextNode()!;
    while (texts.nextNode()) last = texts.currentNode;
    getSelection()!.collapse(last, last.textContent!.length);
  });
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type(" سريعا");
  assert.is(await link.textContent(), words);
  const [chip, typed] = await link.evaluate((each) => {
    const text = document.createTreeWalker(each.parentElement!, NodeFilter.SHOW_TEXT);
    while (text.nextNode() && !text.currentNode.nodeValue!.includes("سريعا"));
    const range = document.createRange();
    const start = text.currentNode.nodeValue!.indexOf("سريعا");
    range.setStart(text.currentNode, start);
    range.setEnd(text.currentNode, start + 5);
    const [one, other] = [each.getBoundingClientRect(), range.getBoundingClientRect()];
    return [
      { left: one.left, bottom: one.bottom },
      { right: other.right, top: other.top },
    ];
  });
  assert.ok(
    typed!.right! <= chip!.left! + 1 || typed!.top! >= chip!.bottom! - 1,
    "what follows the link stands at its left, or below",
  );
  // Who mends the last letter of the link's words stays in it.
  await link.evaluate((each) => {
    const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    let last = texts.nextNode()!;
    while (texts.nextNode()) last = texts.currentNode;
    getSelection()!.collapse(last, last.textContent!.length);
  });
  await page.keyboard.press("Backspace");
  await page.keyboard.type(words!.at(-1)!);
  assert.is(await link.textContent(), words);
  await reviewer.isState("saved");
  assert.match((await field.textContent())!, /^سلام /);
});

const SCRIPT = `<script>alert(1)</script><img src=x onerror=alert(2)>`;

test("script and markup in a text, a comment, a name, a report and the Dutch stay text", async () => {
  // The Dutch shows HTML behind a backslash only; a title may hold no element that HTML has.
  const evil = "Pas op: \\<b onclick=alert(3)>niet\\</b> klikken.";
  const title = "Erg <gevaar onclick=alert(2)>";
  const root = newSite({}, { "src/content/posts/erg.md": post(title, evil) });
  updateCatalogue(root, PO, "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) => report(entry, { date: "2026-11-25", text: SCRIPT })),
  }));
  const app = await open(root);
  const reviewer = await enter(app);
  const { page } = reviewer;
  // A name with a bracket is no name; one with quotes is.
  await page.locator("#name").fill(`Ayşe ${SCRIPT}`);
  await page.locator("#name-form button").click();
  await page.locator("#name-form .error:not([hidden])").waitFor();
  await reviewer.name(`Ayşe "><i`.replace("><", "' onx='"));
  await reviewer.open(POST);
  await reviewer.card(FIRST).locator(".reports", { hasText: SCRIPT }).waitFor();
  await reviewer.rewrite(FIRST, `${SCRIPT} [x](javascript:alert(4))`);
  await reviewer.isState("saved");
  await reviewer.card(FIRST).locator('[data-do="more"]').click();
  await reviewer.card(FIRST).locator("textarea").fill(SCRIPT);
  await reviewer.card(FIRST).locator(".comments button").click();
  await reviewer.card(FIRST).locator(".comments li", { hasText: SCRIPT }).waitFor();
  // Pasted markup comes in as its words.
  await reviewer.field(FIRST).evaluate((field, html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    data.setData("text/plain", html);
    field.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, SCRIPT);
  await reviewer.isState("saved");
  for (const address of [POST, "tr/posts/erg"]) {
    await reviewer.open(address);
    const strange = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          ".card script, .card img, .card [onclick], .card [onerror], h1 img, .task-list img",
        ),
        ...document
          .querySelector<HTMLIFrameElement>("#page")!
          .contentDocument!.querySelectorAll("[onerror], [onclick]"),
      ].map((each) => each.outerHTML),
    );
    assert.equal(strange, []);
  }
  assert.match(entryOf(root, FIRST).translation, /script/);
  await page.goto(`${app.origin}/?language=tr`);
  assert.is(await page.locator("main img, main script").count(), 0);
  const card = await (await Visitor.alone(app)).card(FIRST);
  assert.is(card.translation.codes.length, 1);
});

test.run();
