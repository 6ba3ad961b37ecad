import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { Locator } from "playwright-core";
import * as assert from "uvu/assert";
import { runsOf } from "../../src/markdown/bidi.ts";
import { closeAll, entryOf, newSite, open } from "../app/app.ts";
import { drafted, post, translate } from "../site.ts";
import { seenIn } from "./glyphs.ts";
import { DESKTOP, PHONE, type Reviewer, stories } from "./reviewers.ts";

// What a reviewer of Arabic sees in a field: numbers and names as they are stored.
const { test, enter } = stories("a field in Arabic");
test.after(closeAll);

const TITLE = "Bel de taalhulp";
const CALL = "Bel [0900-8844](tel:09008844) of 020-123 45 67.";
const COST = "Een les kost € **5,-** bij LCC+.";
const HOURS = "Van 10:00–12:00.";
const ARABIC: Record<string, string> = {
  [TITLE]: "اتصلوا بمساعدة اللغة LCC+",
  [CALL]: "اتصلوا على [0900-8844](tel:09008844) أو 020-123 45 67.",
  [COST]: "ثمن الدرس € **5,-** عند LCC+.",
  [HOURS]: "من 10:00–12:00.",
};
const PO = "locales/ar/posts/hulp.po";

function arabicSite(): string {
  const root = newSite({}, { "src/content/posts/hulp.md": post(TITLE, [CALL, COST, HOURS].join("\n\n")) });
  translate(root, "hulp", (source) => drafted(ARABIC[source]!), "ar");
  return root;
}

/** Opens the post in an app of its own. */
async function start(options = DESKTOP): Promise<{ root: string; reviewer: Reviewer }> {
  const root = arabicSite();
  const reviewer = await enter(await open(root), options);
  await reviewer.speak("ar");
  await reviewer.name("Noor Voorbeeld");
  await reviewer.open("ar/posts/hulp");
  return { root, reviewer };
}

/** The characters of a field without its marks for links, as they are seen from left to right. */
async function seen(field: Locator): Promise<string> {
  await field.evaluate((element) => {
    element.dataset.looked = "";
  });
  const [text] = await seenIn(field.page(), ".field[data-looked]");
  await field.evaluate((element) => {
    delete element.dataset.looked;
  });
  return text!.replace(/\s/g, "");
}

/** Arabic words as they are seen: from right to left. */
const turned = (words: string) => [...words.replace(/\s/g, "")].reverse().join("");

const SEEN: Record<string, string> = {
  [TITLE]: `LCC+${turned("اتصلوا بمساعدة اللغة")}`,
  [CALL]: `.020-1234567${turned("أو")}0900-8844${turned("اتصلوا على")}`,
  [COST]: `.LCC+${turned("عند")}€5,-${turned("ثمن الدرس")}`,
  [HOURS]: `.10:00–12:00${turned("من")}`,
};

test("every number and name of an opened post is seen as it is stored", async () => {
  const { reviewer } = await start();
  for (const [source, wanted] of Object.entries(SEEN)) assert.is(await seen(reviewer.field(source)), wanted);
});

test("on a telephone, too, where lines are short", async () => {
  const { reviewer } = await start(PHONE);
  for (const [source, runs] of [
    [CALL, ["0900-8844", "020-1234567"]],
    [COST, ["€5,-", "LCC+"]],
    [HOURS, ["10:00–12:00"]],
  ] as const) {
    const text = await seen(reviewer.field(source));
    for (const each of runs) assert.ok(text.includes(each), text);
  }
});

test("what is saved, is what was typed: no mark of direction, and the catalogue stays as it was", async () => {
  const { root, reviewer } = await start();
  const { keyboard } = reviewer.page;
  for (const source of Object.keys(ARABIC)) {
    await reviewer.field(source).click();
    await keyboard.press("Control+End");
    await keyboard.type("؟");
    await reviewer.isState("saved");
    assert.is(entryOf(root, source, PO).translation, `${ARABIC[source]}؟`);
    await keyboard.press("Backspace");
    await reviewer.isState("saved");
    assert.is(entryOf(root, source, PO).translation, ARABIC[source]);
    assert.is(await seen(reviewer.field(source)), SEEN[source]);
  }
  assert.not.match(readFileSync(path.join(root, PO), "utf8"), /[\u200B-\u200F\u202A-\u202E\u2060-\u2069]/);
});

test("a number is seen as it is typed, from its first digit to the words behind it", async () => {
  const { root, reviewer } = await start();
  const { keyboard } = reviewer.page;
  const field = reviewer.field(HOURS);
  await field.click();
  await keyboard.press("Control+A");
  await keyboard.type("اتصلوا ");
  let typed = "";
  for (const key of "+31 20 123 45 67") {
    await keyboard.type(key);
    typed += key.trim();
    // A sign by itself belongs to nothing yet.
    if (typed !== "+") assert.is(await seen(field), `${typed}${turned("اتصلوا")}`);
  }
  for (const key of " أو LCC+، الآن.") await keyboard.type(key);
  assert.is(await seen(field), `.${turned("، الآن")}LCC+${turned("أو")}+31201234567${turned("اتصلوا")}`);
  await reviewer.isState("saved");
  assert.is(entryOf(root, HOURS, PO).translation, "اتصلوا +31 20 123 45 67 أو LCC+، الآن.");
});

test("a number in a link can be written in, in its middle, at its end and behind it", async () => {
  const { root, reviewer } = await start();
  const { keyboard } = reviewer.page;
  const field = reviewer.field(CALL);
  await field.click();
  await keyboard.press("Control+Home");
  // Behind 0900-88; in text from right to left the arrow to the left goes forward.
  await field.evaluate((element) => {
    const text = document
      .createTreeWalker(element.querySelector(".inline-code.link")!, NodeFilter.SHOW_TEXT)
      .nextNode()!;
    getSelection()!.collapse(text, 7);
  });
  await keyboard.type("7");
  assert.match(await seen(field), "0900-88744");
  await keyboard.press("Backspace");
  await keyboard.press("Control+End");
  await keyboard.press("Backspace");
  await keyboard.type(" 89");
  assert.is(await seen(field), SEEN[CALL]!.replace(".020-1234567", "020-123456789"));
  await keyboard.type(" مساءً.");
  await reviewer.isState("saved");
  assert.is(
    entryOf(root, CALL, PO).translation,
    "اتصلوا على [0900-8844](tel:09008844) أو 020-123 45 67 89 مساءً.",
  );
});

test("undo and redo go back and forth over what was typed, and over what a button did", async () => {
  const { root, reviewer } = await start();
  const { page } = reviewer;
  const field = reviewer.field(CALL);
  const text = () => field.evaluate((element) => element.textContent!.replaceAll("\u200B", ""));
  const first = await text();
  await field.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" 30-5");
  const typed = await text();
  assert.is(typed, `${first} 30-5`);
  await page.keyboard.press("Alt+KeyC");
  assert.match(await text(), "Bel 0900-8844 of");
  await page.keyboard.press("Control+Z");
  assert.is(await text(), typed);
  await page.keyboard.press("Control+Z");
  assert.is(await text(), first);
  assert.is(await seen(field), SEEN[CALL]);
  await page.keyboard.press("Control+Z");
  assert.is(await text(), first);
  await page.keyboard.press("Control+Shift+Z");
  assert.is(await text(), typed);
  // The caret is back where it was.
  await page.keyboard.type("6");
  assert.is(await text(), `${typed}6`);
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+Z");
  await reviewer.isState("saved");
  assert.is(entryOf(root, CALL, PO).translation, ARABIC[CALL]);
});

/** What stands in a field, how much of it before the caret, and what is isolated. */
const stateOf = (field: Locator) =>
  field.evaluate((element) => {
    const { focusNode, focusOffset } = getSelection()!;
    const before = new Range();
    before.setStart(element, 0);
    before.setEnd(focusNode!, focusOffset);
    const bare = (text: string) => text.replaceAll("\u200B", "").replaceAll("\u00A0", " ");
    return {
      text: bare(element.textContent!),
      caret: bare(before.toString()).length,
      isolated: [...element.querySelectorAll("[data-run]")].map((each) => bare(each.textContent!)).join(""),
    };
  });

test("whatever is typed wherever, words and caret are those of plain text, and all runs are isolated", async () => {
  const { reviewer } = await start();
  const { page } = reviewer;
  const field = reviewer.field(CALL);
  await field.click();
  const devices = await page.context().newCDPSession(page);
  const keys = fc.constantFrom(..."0213-+€اب و.،() LC").map((key) => ({ typed: key }));
  const edit = fc.oneof(
    { weight: 6, arbitrary: keys },
    { weight: 2, arbitrary: fc.constant({ erased: 1 }) },
    { weight: 1, arbitrary: fc.nat(40).map((caret) => ({ caret })) },
    { weight: 1, arbitrary: fc.constantFrom("مرحبا", "12").map((composed) => ({ composed })) },
  );
  const steps = fc.sample(edit, { numRuns: 120, seed: 7 }) as {
    typed?: string;
    erased?: number;
    caret?: number;
    composed?: string;
  }[];
  let { text, caret } = await stateOf(field);
  for (const { typed, erased = 0, caret: moved, composed } of steps) {
    if (moved !== undefined) {
      caret = Math.min(moved, text.length);
      await putCaret(field, caret);
    } else if (composed !== undefined) {
      const part = { text: composed.slice(0, 1), selectionStart: 1, selectionEnd: 1 };
      await devices.send("Input.imeSetComposition", part);
      await devices.send("Input.insertText", { text: composed });
    } else if (typed !== undefined) await page.keyboard.type(typed);
    else await page.keyboard.press("Backspace");
    const put = typed ?? composed ?? "";
    const start = Math.max(0, caret - erased);
    text = text.slice(0, start) + put + text.slice(caret);
    caret = start + put.length;
    const state = await stateOf(field);
    const isolated = runsOf(text, "rtl").map((run) => text.slice(...run));
    assert.equal(state, { text, caret, isolated: isolated.join("") });
  }
  await reviewer.isState("saved");
});

test("a number that is written over in digits of Arabic is seen in the order in which it is typed", async () => {
  const { reviewer } = await start();
  const { page } = reviewer;
  const field = reviewer.field(CALL);
  await field.click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("من 12-34");
  for (const [behind, digit] of [..."١٢-٣٤"].entries()) {
    await putCaret(field, 3 + behind);
    await field.evaluate(() => getSelection()!.modify("extend", "forward", "character"));
    await page.keyboard.type(digit);
  }
  const { text } = await stateOf(field);
  assert.is(text, "من ١٢-٣٤");
  assert.is(await seen(field), `١٢-٣٤${turned("من")}`);
});

/** Puts the caret behind so many characters of a field. */
const putCaret = (field: Locator, count: number) =>
  field.evaluate((element, behind) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = behind;
    for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
      for (let at = 0; at <= node.length; at++) {
        if (left === 0) return getSelection()!.collapse(node, at);
        if (at < node.length && node.data[at] !== "\u200B") left--;
      }
    }
  }, count);

test("the rest of the card is seen as it is stored, too", async () => {
  const { reviewer } = await start();
  const { page } = reviewer;
  await reviewer.field(CALL).click();
  await page.keyboard.press("Control+End");
  const card = reviewer.card(CALL);
  await card.locator('[data-do="more"]').click();
  await card.locator("textarea").fill("الرقم 06 - 12 34 56 78 خطأ");
  await card.locator(".comments button").click();
  await card.locator(".comments li").waitFor();
  const [comment] = await seenIn(page, ".comments li p");
  assert.is(comment!.replace(/\s/g, ""), `${turned("خطأ")}06-12345678${turned("الرقم")}`);
  // The link's mark of the Dutch, in a button of the interface.
  const label = await card.locator(".code-button").first().textContent();
  assert.match(label!, "\u2068tel:09008844\u2069");
});

test.run();
