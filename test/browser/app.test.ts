import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as assert from "uvu/assert";
import { stateOf } from "../../src/catalog/entry.ts";
import { readCatalogue } from "../../src/catalog/store.ts";
import { closeAll, entryOf, open } from "../app/app.ts";
import { command } from "../command.ts";
import { findHiddenText } from "./looks.ts";
import { ADVICE, COST, DANGER, DESKTOP, PHONE, SAFE_PO, SAFE_TITLE, stories, twoPosts } from "./reviewers.ts";

// A post from draft to published page, as a volunteer does it: with a mouse, with a thumb, with the keyboard only.
const { test, enter } = stories("a signed post");
test.after(closeAll);

const statesOf = (root: string) => readCatalogue(root, SAFE_PO, "tr").entries.map(stateOf);

test("a volunteer corrects and signs the most needed post, and its page names them and has no label of AI", async () => {
  const root = twoPosts();
  const reviewer = await enter(await open(root), DESKTOP);
  const { page } = reviewer;
  await reviewer.speak("tr");
  assert.is(await page.locator("html").getAttribute("lang"), "tr");
  await reviewer.name("Ayşe Örnek");

  const needed = page.locator(".tasks a").first();
  assert.match((await needed.textContent())!, /^Veilig thuis/);
  await needed.click();
  await reviewer.rewrite(COST, "Görüşme ücretsizdir.");
  await reviewer.isState("saved");
  assert.is(entryOf(root, COST, SAFE_PO).translation, "Görüşme ücretsizdir.");

  await reviewer.card(COST).locator('[data-do="sign"]').click();
  await reviewer.isSigned(COST);
  await reviewer.card(DANGER).locator('[data-do="sign"]').click();
  await reviewer.isSigned(DANGER);
  assert.equal(statesOf(root).filter((state) => state === "draft").length, 2);

  await page.locator("#sign-all-button").click();
  await reviewer.isSigned(ADVICE);
  await reviewer.isSigned(SAFE_TITLE);
  assert.ok(await page.locator("#sign-all-button").isHidden());
  // The page beside the cards is the one of now.
  await page.frameLocator("#page").locator(".trust-reviewed", { hasText: "Ayşe Örnek" }).waitFor();
  assert.ok(await page.locator("#sign-all-back").evaluate((link) => link === document.activeElement));
  await page.locator("#sign-all-back").click();
  assert.not.match((await page.locator("#main").textContent())!, /Veilig thuis/);

  const output = mkdtempSync(path.join(tmpdir(), "taalbrug-signed-"));
  try {
    const built = await command("build", ["--site", root, "--output", output]);
    assert.is(built.code, 0, built.stderr);
    const html = readFileSync(path.join(output, "tr/posts/veilig/index.html"), "utf8");
    assert.match(html, /class="trust trust-reviewed".*Ayşe Örnek/s);
    assert.match(html, /Görüşme ücretsizdir\./);
    assert.not.match(html, /trust-draft|data-state="draft"|noindex/);
  } finally {
    rmSync(output, { recursive: true });
  }
});

test("with the keyboard only, from the list to the last signature", async () => {
  const root = twoPosts();
  const { page } = await enter(await open(root), DESKTOP);
  const { keyboard } = page;
  const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
  const inCard = () => page.evaluate(() => document.activeElement?.closest(".card")?.id ?? "");
  const tabTo = async (selector: string) => {
    for (let presses = 0; presses < 40; presses++) {
      if (await page.evaluate((each) => document.activeElement?.matches(each), selector)) return;
      await keyboard.press("Tab");
    }
    assert.unreachable(`Tab does not come to ${selector}`);
  };
  await tabTo("#name");
  await keyboard.type("Mehmet Örnek");
  await Promise.all([page.waitForEvent("load"), keyboard.press("Enter")]);
  await tabTo(".tasks a");
  await keyboard.press("Enter");
  await page.locator(".card").first().waitFor();

  await keyboard.press("?");
  const dialog = page.locator("#help");
  await dialog.waitFor();
  const keys = await dialog.locator("kbd").allTextContents();
  for (const key of ["Alt ↓", "Alt ↑", "Ctrl S", "Ctrl ⏎", "Alt C", "Ctrl Z", "Alt I", "?"]) {
    assert.ok(keys.includes(key), `${key} is not in the list`);
  }
  await keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });

  await keyboard.press("Alt+ArrowDown");
  const first = await inCard();
  await keyboard.press("Alt+ArrowDown");
  const second = await inCard();
  assert.ok(first !== "" && second !== "" && first !== second);
  await keyboard.press("Alt+ArrowUp");
  assert.is(await inCard(), first);

  await keyboard.press("Control+A");
  await keyboard.type("Evde güvende misiniz");
  await keyboard.press("Control+S");
  await page.locator('#save-state[data-state="saved"]').waitFor();
  assert.is(entryOf(root, SAFE_TITLE, SAFE_PO).translation, "Evde güvende misiniz");
  // Back to how it was, and that can be undone like any typing.
  await keyboard.press("Alt+KeyZ");
  assert.is(await page.locator(`#${first} .field`).textContent(), "Evde güvende");
  await keyboard.press("Alt+KeyC");
  assert.is(await page.locator(`#${first} .field`).textContent(), SAFE_TITLE);
  await keyboard.press("Alt+KeyZ");

  // A question mark in a text is a question mark.
  await keyboard.press("End");
  await keyboard.type("?");
  assert.ok(await dialog.isHidden());
  for (let card = 0; card < 4; card++) {
    const here = await inCard();
    await keyboard.press("Control+Enter");
    await page.locator(`#${here}[data-state="reviewed"]`).waitFor();
    await page.waitForFunction((id) => document.activeElement?.closest(".card")?.id !== id, here);
  }
  assert.equal(statesOf(root), ["reviewed", "reviewed", "reviewed", "reviewed"]);
  assert.is(entryOf(root, SAFE_TITLE, SAFE_PO).translation, "Evde güvende?");
  assert.is(await focused(), "sign-all-back");
});

for (const ui of ["tr", "ar"]) {
  test(`on a phone of 360 px in ${ui}, by touch, nothing stands outside the window`, async () => {
    const root = twoPosts();
    const reviewer = await enter(await open(root), PHONE);
    const { page } = reviewer;
    const fits = async (where: string) => {
      assert.equal(await page.evaluate(findHiddenText), [], where);
      assert.is(await page.evaluate(() => document.documentElement.scrollWidth), 360, where);
      assert.equal(await page.evaluate(findSmall), [], where);
    };
    await page.locator(`.ui a[hreflang="${ui}"]`).tap();
    await page.locator(`html[lang="${ui}"]`).waitFor();
    await fits("the list");
    await page.locator("#name").tap();
    await page.keyboard.insertText("Ayşe Örnek");
    await page.locator("#name-form button").tap();
    await page.locator("#name-form[data-known]").waitFor();
    await page.locator('.tabs a[lang="tr"]').tap();
    await page.locator(".tasks a").first().tap();
    await page.locator(".card").first().waitFor();
    await fits("the post");

    await reviewer.field(COST).tap();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText("Görüşme ücretsizdir.");
    await reviewer.isState("waiting");
    await fits("while typing");
    await reviewer.card(COST).locator('[data-do="more"]').tap();
    await page.locator(".near .hint:not([hidden])").first().waitFor();
    await fits("with the help open");
    await reviewer.card(COST).locator("textarea").tap();
    await page.keyboard.insertText(
      "Kaynak: https://www.voorbeeld.example/een/heel/lang/adres/zonder/spaties.html",
    );
    await reviewer.card(COST).locator(".comments button").tap();
    await reviewer.card(COST).locator(".comments li").waitFor();
    await fits("with a comment");
    await reviewer.card(COST).locator('[data-do="sign"]').tap();
    await reviewer.isSigned(COST);
    await page.locator("#sign-all-button").tap();
    await reviewer.isSigned(DANGER);
    await fits("all signed");
    assert.equal(statesOf(root), ["reviewed", "reviewed", "reviewed", "reviewed"]);
    assert.is(entryOf(root, COST, SAFE_PO).translation, "Görüşme ücretsizdir.");
  });
}

/** What a thumb misses (WCAG 2.5.8 asks for 24 px; links in a line of text are left out there, too). */
function findSmall(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>("button, input, select, textarea, .tasks a, .tabs a, .ui a"),
  ]
    .filter((each) => each.checkVisibility())
    .flatMap((each) => {
      const { width, height } = each.getBoundingClientRect();
      return width < 24 || height < 24 ? [`${each.outerHTML.slice(0, 80)} ${width} x ${height}`] : [];
    });
}

test.run();
