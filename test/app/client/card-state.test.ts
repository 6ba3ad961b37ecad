import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  isUnsigned,
  receive,
  setSaving,
  settle,
  startCard,
  textBefore,
  toggle,
  yieldTo,
} from "../../../src/app/client/card-state.ts";
import type { CardData } from "../../../src/app/client/data.ts";
import type { FieldPart } from "../../../src/app/review/inline-codes.ts";

const CODES = [{ kind: "strong" as const, label: "" }];

/** An entry as the server sends it, as far as a state looks at it. */
const entry = (version: string, parts: readonly FieldPart[], rest: object = {}): CardData =>
  ({
    version,
    state: "draft",
    translation: { parts, codes: CODES, facts: [] },
    versions: [],
    ...rest,
  }) as unknown as CardData;

const START = startCard(entry("a", ["Salı"]));

for (const [what, parts, typed, shown] of [
  ["another text goes into the field", ["Çarşamba"], ["Salı"], true],
  ["the same text leaves the field alone", ["Salı"], ["Sal"], false],
  ["a text that differs in white space only leaves the caret", ["Salı günü"], ["Salı  günü "], false],
  ["what is typed stays when the field is to be kept", ["Çarşamba"], undefined, false],
] as const) {
  test(`an entry comes: ${what}`, () => {
    const { state, shown: field } = receive(START, entry("b", parts), typed);
    assert.is(field !== undefined, shown);
    assert.equal(state.first, shown ? parts : ["Salı"]);
    assert.is(state.data.version, "b");
    assert.equal([...state.versions], ["a", "b"]);
    assert.equal([...START.versions], ["a"], "the state before is as it was");
  });
}

for (const [what, versions, words, mine] of [
  ["kept here when the server has no version of it", [], "Salı gelin", true],
  ["among the server's versions", [{ text: "Salı gelin" }], "Salı gelin", false],
  ["left out when there are no words", [], "  ", false],
] as const) {
  test(`somebody else was first: what was typed is ${what}`, () => {
    const other = entry("b", ["Çarşamba"], { versions, by: { kind: "typed", name: "Fatma", date: "" } });
    const { state, shown } = yieldTo(START, other, { parts: ["Salı gelin"], words, version: "a" });
    assert.equal(shown, other.translation);
    assert.equal(state.conflict, {
      name: "Fatma",
      mine: mine ? { parts: ["Salı gelin"], codes: CODES } : undefined,
    });
    assert.is(receive(state, entry("c", ["Perşembe"]), []).state.conflict, undefined, "until the next entry");
  });
}

test("there is something to go back to while another text is in the field", () => {
  assert.equal(textBefore(START, ["Salı gelin"]), ["Salı"]);
  assert.is(textBefore(START, ["Salı"]), undefined);
  assert.is(textBefore(startCard(entry("a", [])), ["Salı"]), undefined);
  const { state } = receive(START, entry("b", ["Çarşamba"]));
  assert.equal(settle(state).state.first, ["Çarşamba"]);
});

test("only a translation that nobody signed can be signed", () => {
  const states = ["draft", "stale", "missing", "reviewed"];
  assert.equal(
    states.filter((state) => isUnsigned(startCard(entry("a", [], { state })))),
    ["draft", "stale"],
  );
});

test("saving and opening what helps change nothing else", () => {
  const { state } = setSaving(START, { state: "waiting" });
  assert.equal({ ...state, saving: START.saving }, START);
  const open = toggle(state).state;
  assert.equal([open.isOpen, open.wasOpened], [true, true]);
  const closed = toggle(open).state;
  assert.equal([closed.isOpen, closed.wasOpened], [false, true]);
});

test.run();
