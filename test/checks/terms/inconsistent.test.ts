import { test } from "uvu";
import * as assert from "uvu/assert";
import { createConsistency } from "../../../src/checks/terms/inconsistent.ts";
import { inEnglish } from "../../../src/model/message.ts";

type Row = readonly [language: string, source: string, translation: string, where: string];

/** What is found, row by row. */
const findings = (...rows: readonly Row[]) => {
  const consistency = createConsistency();
  return rows.map((row) => consistency.add(...row)?.severity);
};

const FIRST: Row = ["tr", "Bel ons nu", "Bizi şimdi arayın", "a.po"];

for (const [what, row, found] of [
  ["the same", ["tr", "Bel ons nu", "Bizi şimdi arayın", "b.po"], undefined],
  ["other capitals and spaces", ["tr", " bel ons  nu", "bizi şimdi  arayın ", "b.po"], undefined],
  ["another translation", ["tr", "Bel ons nu", "Bize telefon edin", "b.po"], "warning"],
  ["another translation in the same file", ["tr", "Bel ons nu", "Bize telefon edin", "a.po"], "warning"],
  ["another language", ["so", "Bel ons nu", "Hadda na soo wac", "b.po"], undefined],
  ["other Dutch", ["tr", "Bel mij nu", "Beni arayın", "b.po"], undefined],
  ["no translation", ["tr", "Bel ons nu", "", "b.po"], undefined],
] as const) {
  test(what, () => {
    assert.equal(findings(FIRST, row), [undefined, found]);
  });
}

test("of one word it is only a note: a heading may need another than a cell", () => {
  assert.equal(findings(["tr", "Open", "Açık", "a.po"], ["tr", "Open", "Açılış saatleri", "b.po"]), [
    undefined,
    "note",
  ]);
});

test("an entry without a translation is not the first", () => {
  assert.equal(findings(["tr", "Bel ons nu", "", "a.po"], FIRST, FIRST), [undefined, undefined, undefined]);
});

test("the message says what stands where", () => {
  const consistency = createConsistency();
  consistency.add(...FIRST);
  const { message } = consistency.add("tr", "Bel ons nu", "Bize telefon edin", "b.po")!;
  assert.is(
    inEnglish(message),
    'the same Dutch is translated in two ways; in a.po it is "Bizi şimdi arayın"',
  );
  const again = consistency.add("tr", "Bel ons nu", "Bize telefon edin", "a.po")!;
  assert.match(inEnglish(again.message), /elsewhere in this file/);
});

test("a hundred thousand texts are told apart", () => {
  const consistency = createConsistency();
  const found = Array.from({ length: 100_000 }, (_, at) =>
    consistency.add("en", `Tekst nummer ${at} van de lijst`, `Text number ${at}`, "a.po"),
  );
  assert.equal(found.filter(Boolean), []);
});

test.run();
