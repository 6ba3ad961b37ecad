import { test } from "uvu";
import * as assert from "uvu/assert";
import { blank, draft, type Entry, sign, stateOf } from "../../src/catalog/entry.ts";
import { createPivot, followPivot } from "../../src/catalog/pivot.ts";
import { type Catalogue, emptyCatalogue, parseCatalogue, printCatalogue } from "../../src/catalog/po.ts";

const DUTCH = "Kom op tijd.";
const english = (entry: Entry): Catalogue => ({ ...emptyCatalogue("en"), entries: [entry] });
const drafted = (text: string) => draft(blank(DUTCH), text, "deepl", "2026-11-23");
const pivotOf = (entry: Entry, isUsable = true) => createPivot("en", english(entry), () => isUsable);
const somali = (entry: Entry): Catalogue => ({ ...emptyCatalogue("so"), entries: [entry] });
const from = (text: string): Entry => ({
  ...draft(blank(DUTCH), "Waqtiga imow.", "google", "2026-11-23"),
  via: { language: "en", text },
});

for (const [what, entry, expected] of [
  ["a draft", drafted("Be on time."), "Be on time."],
  ["a reviewed one", sign(drafted("Be on time."), "N", "2026-11-23"), "Be on time."],
  ["none", blank(DUTCH), undefined],
  ["one of older Dutch", { ...drafted("Be on time."), previous: "Kom." }, undefined],
  ["text of the pseudo engine", draft(blank(DUTCH), "⟦x⟧", "pseudo", "2026-11-23"), undefined],
] as const) {
  test(`the pivot's text: ${what}`, () => {
    assert.is(pivotOf(entry).textOf(DUTCH), expected);
    assert.is(pivotOf(entry, false).textOf(DUTCH), undefined);
  });
}

for (const [what, entry, text, state] of [
  ["is the same", from("Be on time."), "Be on time.", "draft"],
  ["has other words", from("Be on time."), "Arrive on time.", "stale"],
  ["has other typography", from("Don't be late."), "Don’t be late.", "draft"],
  [
    "was never recorded",
    draft(blank(DUTCH), "Waqtiga imow.", "google", "2026-11-23"),
    "Be on time.",
    "draft",
  ],
  [
    "has other words, but a person signed",
    sign(from("Be on time."), "N", "2026-11-23"),
    "Arrive.",
    "reviewed",
  ],
] as const) {
  test(`what was made from English that ${what} is ${state}`, () => {
    const after = followPivot(somali(entry), pivotOf(drafted(text)), {});
    assert.is(stateOf(after.entries[0]!), state);
    const again = parseCatalogue(printCatalogue(after), "a.po", "so");
    assert.equal(again.entries[0]!.via, after.entries[0]!.via);
    assert.is(stateOf(again.entries[0]!), state);
  });
}

test("a text with quotes, a break and a backslash is recorded as it is", () => {
  const text = 'Say "yes" \\\\ **now**\\\nOr call.';
  const read = parseCatalogue(printCatalogue(somali(from(text))), "a.po", "so");
  assert.is(read.entries[0]!.via!.text, text);
});

test.run();
