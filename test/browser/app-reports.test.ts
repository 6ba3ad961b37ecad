import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import * as assert from "uvu/assert";
import { reportsOn } from "../../src/catalog/entry.ts";
import { readSourceReports } from "../../src/catalog/source-reports.ts";
import { loadOriginals, segments } from "../../src/markdown/original.ts";
import { loadSite } from "../../src/model/site.ts";
import { closeAll, entryOf, FIRST, newSite, open, POST, SECOND } from "../app/app.ts";
import { command } from "../command.ts";
import { axeFaults, findHiddenText } from "./looks.ts";
import { PHONE, stories } from "./reviewers.ts";

// A reader's report on its way through the app: pasted, announced, answered.
const { test, enter } = stories("reports");
test.after(closeAll);

const lineOf = (root: string, dutch: string, language = "tr") => {
  const all = segments(loadOriginals(loadSite(root)).posts[0]!);
  return `#taalbrug ${language} ${POST.slice(3)} ${all.find(({ text }) => text === dutch)!.id} 👇`;
};

async function paste(page: Page, text: string): Promise<void> {
  if (!(await page.locator("#report-text").isVisible())) await page.locator(".add-report summary").click();
  await page.locator("#report-text").fill(text);
  await page.locator("#report-form button").click();
}

test("a message is pasted, the notice counts it, and its card closes it", async () => {
  const root = newSite();
  const reviewer = await enter(await open(root), PHONE);
  const { page } = reviewer;
  await reviewer.speak("nl");
  await reviewer.name("Ayşe Örnek");
  assert.is(await page.locator("#reports-title").count(), 0);

  await paste(page, "The number is wrong");
  await page.locator("#report-form .error", { hasText: "adres van de pagina" }).waitFor();
  assert.is(await page.locator("#report-text").inputValue(), "The number is wrong");

  await paste(page, `[28-11-2026 14:03] Fatma: ${lineOf(root, FIRST)}\nGün yanlış 👎`);
  await page.locator("#reports-title", { hasText: "1 melding" }).waitFor();
  assert.is(await page.locator("#report-text").inputValue(), "");
  assert.match((await page.locator(".added").textContent())!, /Gün yanlış 👎.*nu bij dit stuk.*Fatma/s);
  assert.equal(await axeFaults(page), []);
  assert.equal(await page.evaluate(findHiddenText), []);

  await page.locator("#reports a").click();
  const report = reviewer.card(FIRST).locator(".reports");
  assert.match((await report.textContent())!, /Gün yanlış/);
  await report.locator("button").click();
  await report.waitFor({ state: "hidden" });
  assert.equal(reportsOn(entryOf(root, FIRST)), []);
});

test("what the reader left open stays in the field, to be asked", async () => {
  const root = newSite();
  const { page } = await enter(await open(root));
  const text = `~~~~~\n${lineOf(root, FIRST)}\n`;
  await paste(page, text);
  await page.locator(".added p").waitFor();
  assert.is(await page.locator("#report-text").inputValue(), text);
});

test("an open list shows at once what comes in by the command, and an editor closes it", async () => {
  const root = newSite();
  const reviewer = await enter(await open(root));
  const { page } = reviewer;
  await reviewer.speak("ar");
  await reviewer.name("Layla Voorbeeld");
  await page.goto(`${reviewer.app.origin}/?language=tr`);
  const file = path.join(root, "bericht.txt");
  writeFileSync(
    file,
    `~~~~~\n${lineOf(root, SECOND)}\nYanlış.\n~~~~~\n${lineOf(root, SECOND, "nl")}\nFout: 020.`,
  );
  assert.is((await command("report", ["--site", root, "--file", file])).code, 0);
  await page.locator("#reports-title").waitFor();
  await page.locator("#source-title").waitFor();
  assert.match((await page.locator("#reports").textContent())!, /Fout: 020\./);
  assert.equal(await axeFaults(page), []);
  await page.locator("[data-answer]").click();
  await page.locator("#source-title").waitFor({ state: "detached" });
  assert.equal(readSourceReports(root).reports, []);
  assert.ok(await page.locator("#reports-title").isVisible());
});

test.run();
