import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createPace, pay, refund } from "../../src/translate/budget.ts";
import { openLedger } from "../../src/translate/ledger.ts";
import { tempSite } from "../site.ts";

test("a request is paid by every purse or by none", () => {
  const run = { left: 100, reason: "run" };
  const month = { left: 60, reason: "month" };
  assert.is(pay([run, month], 50), undefined);
  assert.is(pay([run, month], 20), month);
  assert.equal([run.left, month.left], [50, 10]);
  refund([run, month], 50);
  assert.equal([run.left, month.left], [100, 60]);
});

test("the pace waits for what went before, and not for what was long ago", async () => {
  let clock = 0;
  const waits: number[] = [];
  const pace = createPace(
    600,
    async (ms) => {
      waits.push(ms);
      clock += ms;
    },
    () => clock,
  );
  await pace(300);
  await pace(300);
  await pace(10);
  assert.equal(waits, [30_000, 30_000]);
  clock += 1_000_000;
  await pace(300);
  assert.is(waits.length, 2);
});

test("without a limit there is no wait", async () => {
  const pace = createPace(Number.POSITIVE_INFINITY, () => {
    throw new Error("waited");
  });
  for (let at = 0; at < 10; at++) await pace(1_000_000);
});

test("the ledger counts by month and engine, over runs, and keeps what others wrote", () => {
  const root = tempSite({});
  const ledger = openLedger(root, "2026-11");
  ledger.add("deepl", 40);
  assert.is(ledger.spent("deepl"), 40);
  const other = openLedger(root, "2026-11");
  other.add("google", 7);
  other.save();
  ledger.save();
  assert.equal(JSON.parse(readFileSync(path.join(root, "locales/ledger.json"), "utf8")), {
    "2026-11": { google: 7, deepl: 40 },
  });
  assert.is(openLedger(root, "2026-11").spent("deepl"), 40);
  assert.is(openLedger(root, "2026-12").spent("deepl"), 0);
});

for (const text of ["", "[]", '{ "2026-11": 3 }', '{ "2026-11": { "deepl": "veel" } }', "{"]) {
  test(`a broken ledger is reported, not guessed: ${text}`, () => {
    const root = tempSite({ "locales/ledger.json": text });
    assert.throws(
      () => openLedger(root, "2026-11"),
      /locales\/ledger\.json: must be .*; correct it, or delete it/,
    );
  });
}

test.run();
