import type { Page, Route } from "playwright-core";
import * as assert from "uvu/assert";
import { versionsOf } from "../../src/catalog/comments.ts";
import { BODY, closeAll, entryOf, FIRST, newSite, open, POST, SECOND } from "../app/app.ts";
import { killAll, startApp } from "../app/process.ts";
import { post, write } from "../site.ts";
import { findHiddenText } from "./looks.ts";
import { DESKTOP, PHONE, stories } from "./reviewers.ts";

// What comes between a person and a text: another person, the editor of the Dutch, a broken connection.
const { test, enter } = stories("kept texts");
test.after(closeAll);
test.after(killAll);

const ORIGINAL = "src/content/posts/bellen.md";

/** Holds a page's saves back, until what is returned lets them go. */
async function hold(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isOpen = false;
  await page.route("**/api/texts/**", (route) => {
    if (route.request().method() !== "PUT" || isOpen) return route.continue();
    held.push(route);
    return undefined;
  });
  return async () => {
    isOpen = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

for (const [where, options] of [
  ["on a wide window", DESKTOP],
  ["on a phone", PHONE],
] as const) {
  test(`two people write the same text: both are kept, side by side, until one is chosen, ${where}`, async () => {
    const root = newSite();
    const app = await open(root);
    const ayse = await enter(app, options);
    const mehmet = await enter(app, options);
    for (const [reviewer, name] of [
      [ayse, "Ayşe Örnek"],
      [mehmet, "Mehmet Örnek"],
    ] as const) {
      await reviewer.speak("tr");
      await reviewer.name(name);
      await reviewer.open(POST);
    }
    await ayse.page.locator("#others", { hasText: "Mehmet Örnek" }).waitFor();
    const release = await hold(mehmet.page);
    await mehmet.rewrite(SECOND, "Bizi telefonla arayın.");
    await ayse.rewrite(SECOND, "Soru için bizi arayın.");
    await ayse.isState("saved");
    await release();

    const box = mehmet.card(SECOND).locator(".conflicts");
    await box.locator('[role="alert"]', { hasText: "Ayşe Örnek" }).waitFor();
    assert.is(await mehmet.field(SECOND).textContent(), "Soru için bizi arayın.");
    assert.is(await box.locator(".other .text").textContent(), "Bizi telefonla arayın.");
    assert.equal(await mehmet.page.evaluate(findHiddenText), []);
    const kept = entryOf(root, SECOND);
    assert.is(kept.translation, "Soru için bizi arayın.");
    assert.equal(
      versionsOf(kept).map(({ name, text }) => [name, text]),
      [["Mehmet Örnek", "Bizi telefonla arayın."]],
    );
    // Who was first sees it as well.
    await ayse.card(SECOND).locator(".other", { hasText: "Mehmet Örnek" }).waitFor();

    await box.locator(".other button").first().click();
    await mehmet.isState("waiting");
    await mehmet.isState("saved");
    await box.locator(".other").waitFor({ state: "detached" });
    const chosen = entryOf(root, SECOND);
    assert.is(chosen.translation, "Bizi telefonla arayın.");
    assert.equal(versionsOf(chosen), []);
    assert.match(chosen.notes.join("\n"), /^earlier: Soru için bizi arayın\.$/m);
    await ayse.card(SECOND).locator(".field", { hasText: "Bizi telefonla arayın." }).waitFor();
  });
}

test("news of an earlier save that comes late does not bring its text back", async () => {
  const root = newSite();
  const reviewer = await enter(await open(root));
  const { page } = reviewer;
  await reviewer.name("Ayşe Örnek");
  await page.addInitScript(() => {
    const { addEventListener } = EventSource.prototype;
    EventSource.prototype.addEventListener = function (this: EventSource, type: string, listener: unknown) {
      const late = (event: Event) => setTimeout(() => (listener as (event: Event) => void)(event), 2_500);
      addEventListener.call(this, type, type === "changed" ? late : (listener as EventListener));
    };
  });
  await reviewer.open(POST);
  await reviewer.rewrite(SECOND, "Bizi arayın.");
  await reviewer.isState("saved");
  await reviewer.rewrite(SECOND, "Bize telefon edin.");
  await reviewer.isState("saved");
  const seen = await reviewer.field(SECOND).evaluate(async (field) => {
    const texts = new Set<string>();
    for (let tries = 0; tries < 100; tries++) {
      texts.add(field.textContent!);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return [...texts];
  });
  assert.equal(seen, ["Bize telefon edin."]);
});

test("the Dutch changes while somebody types: the card says so and shows it, and the typed text stands beside", async () => {
  const root = newSite();
  const reviewer = await enter(await open(root));
  const { page } = reviewer;
  await reviewer.speak("tr");
  await reviewer.name("Ayşe Örnek");
  await reviewer.open(POST);
  const release = await hold(page);
  await reviewer.rewrite(SECOND, "Bizi telefonla arayın.");
  const now = SECOND.replace("een vraag", "twee vragen");
  write(root, { [ORIGINAL]: post("Bellen", BODY.replace(SECOND, now)) });
  await reviewer.card(now).waitFor();
  await release();
  const other = reviewer.card(now).locator(".other", { hasText: "Bizi telefonla arayın." });
  await other.waitFor();
  assert.equal(await reviewer.card(now).locator(".diff ins").allTextContents(), ["twee", "vragen"]);
  assert.is(await reviewer.card(now).getAttribute("data-state"), "stale");
  assert.is(await reviewer.card(SECOND).count(), 0);
  await other.locator("button").first().click();
  await reviewer.isState("waiting");
  await reviewer.isState("saved");
  assert.is(entryOf(root, now).translation, "Bizi telefonla arayın.");
});

test("the Dutch goes away while somebody types: what was typed stays on the page until it is put away", async () => {
  const root = newSite();
  const reviewer = await enter(await open(root));
  const { page } = reviewer;
  await reviewer.name("Ayşe Örnek");
  await reviewer.open(POST);
  const release = await hold(page);
  await reviewer.rewrite(SECOND, "Bizi telefonla arayın.");
  write(root, { [ORIGINAL]: post("Bellen", FIRST) });
  await reviewer.card(SECOND).waitFor({ state: "detached" });
  await release();
  const left = page.locator("#leftovers li", { hasText: "Bizi telefonla arayın." });
  await left.waitFor();
  await reviewer.open(POST);
  await left.waitFor();
  await left.locator("button").click();
  assert.ok(await page.locator("#leftovers").isHidden());
  await reviewer.open(POST);
  assert.ok(await page.locator("#leftovers").isHidden());
});

test("without a connection the page says so, keeps what is typed, and sends it when there is one", async () => {
  const root = newSite();
  const reviewer = await enter(await open(root));
  await reviewer.name("Ayşe Örnek");
  await reviewer.open(POST);
  const before = entryOf(root, SECOND).translation;
  await reviewer.context.setOffline(true);
  await reviewer.rewrite(SECOND, "Bizi telefonla arayın.");
  await reviewer.isState("offline");
  assert.is(entryOf(root, SECOND).translation, before);
  assert.not.equal(await reviewer.page.evaluate(() => Object.keys(localStorage)), []);
  await reviewer.context.setOffline(false);
  await reviewer.isState("saved");
  assert.is(entryOf(root, SECOND).translation, "Bizi telefonla arayın.");
  assert.equal(await reviewer.page.evaluate(() => Object.keys(localStorage)), []);
});

test("a page of before an upgrade asks to be reloaded, and what was typed there is saved then", async () => {
  const root = newSite();
  const reviewer = await enter(await open(root));
  const { page } = reviewer;
  await reviewer.name("Ayşe Örnek");
  await reviewer.open(POST);
  const before = entryOf(root, SECOND).translation;
  // It sends and keeps what was typed under another name.
  const OLD = ['"parts":', '"pieces":'] as const;
  await page.route("**/api/texts/**", (route) =>
    route.continue({
      postData: route
        .request()
        .postData()!
        .replace(...OLD),
    }),
  );
  await reviewer.rewrite(SECOND, "Bizi telefonla arayın.");
  await reviewer.isState("failed");
  assert.match((await reviewer.card(SECOND).locator(".field-state").textContent())!, /yeniden yükleyin/);
  const kept = await page.evaluate(([now, then]) => {
    for (const [key, text] of Object.entries(localStorage))
      localStorage.setItem(key, text.replace(now, then));
    return Object.values(localStorage).join();
  }, OLD);
  assert.match(kept, /"pieces":\["Bizi telefonla arayın\."/);
  // What a page sends when it is left goes past the route.
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new Error("left"));
  });
  await page.goto("about:blank");
  await page.unroute("**/api/texts/**");
  assert.is(entryOf(root, SECOND).translation, before);
  await reviewer.open(POST);
  await page.waitForFunction(() => Object.keys(localStorage).length === 0);
  assert.is(entryOf(root, SECOND).translation, "Bizi telefonla arayın.");
});

test("the server is killed: what is typed meanwhile is sent when it is back, also from a page that was closed", async () => {
  const root = newSite();
  const app = await startApp(root);
  const reviewer = await enter(app);
  await reviewer.name("Ayşe Örnek");
  await reviewer.open(POST);
  await app.kill();
  await reviewer.rewrite(SECOND, "Bizi telefonla arayın.");
  await reviewer.isState("offline");
  let again = await startApp(root, { port: app.port });
  await reviewer.isState("saved");
  assert.is(entryOf(root, SECOND).translation, "Bizi telefonla arayın.");

  await again.kill();
  await reviewer.rewrite(SECOND, "Bize telefon edin.");
  await reviewer.isState("offline");
  await reviewer.page.close();
  again = await startApp(root, { port: app.port });
  const page = await reviewer.context.newPage();
  // The browser is still let in: no key is asked for again.
  await page.goto(`${app.origin}/${POST}/`);
  await page.locator(".field", { hasText: "Bize telefon edin." }).waitFor();
  await page.locator('.field-state[data-state="saved"]').waitFor();
  assert.is(entryOf(root, SECOND).translation, "Bize telefon edin.");
  await again.kill();
});

test.run();
