import { test } from "uvu";
import * as assert from "uvu/assert";
import { traceReader, tracesOf } from "../../../src/checks/meaning/traces.ts";
import { topicOf, topicsIn } from "../../../src/languages/dictionary/index.ts";
import { soundsOf } from "../../../src/languages/sounds.ts";

for (const [one, other] of [
  ["arts", "huisartsen"],
  ["dokter", "arts"],
  ["gemeente", "gemeenten"],
  ["kinderen", "kind"],
  ["verblijfsvergunning", "vergunning"],
] as const) {
  test(`"${one}" and "${other}" are about the same`, () => {
    assert.type(topicOf(one), "number");
    assert.is(topicOf(one), topicOf(other));
  });
}

test("words that only look like one of the dictionary are about nothing", () => {
  for (const word of ["volgens", "tijdens", "de", "xyz", ""]) assert.is(topicOf(word), undefined, word);
});

for (const [code, dutch, word] of [
  ["en", "gemeente", "municipality’s"],
  ["tr", "kind", "çocuğunuzla"],
  ["tr", "ziek", "HASTANEDE"],
  ["ar", "school", "والمدرسة"],
  ["ar", "helpen", "سيُساعدونكم"],
  ["so", "huis", "gurigaaga"],
] as const) {
  test(`${code}: "${word}" may be a word for "${dutch}"`, () => {
    assert.ok(topicsIn(word, code).includes(topicOf(dutch)!));
    assert.not(topicsIn(word, code).includes(topicOf("muziek")!));
  });
}

test("a language without a dictionary has no topics", () => {
  assert.equal(topicsIn("commune", "fr"), []);
});

for (const [latin, other] of [
  ["Johnson", "جونسون"],
  ["Fatma", "لفاطمة"],
  ["Rotterdam", "روتردام"],
  ["Şükran", "Shukran"],
] as const) {
  test(`${latin} and ${other} begin alike`, () => {
    assert.is(soundsOf(latin)[0]!.slice(0, 2), soundsOf(other)[0]!.slice(0, 2));
  });
}

test("a sentence and its translation have the same traces", () => {
  const traces = tracesOf("Bent u ziek? Bel dan Fatma niet vóór 9 uur.", "nl");
  const kinds = traces.map(({ kind }) => kind);
  assert.equal([...new Set(kinds)].sort(), ["denial", "name", "number", "question", "topic"]);
  for (const [code, text] of [
    ["en", "If you are ill, do not call Fatma before 9 o’clock."],
    ["tr", "Hastaysanız saat 9’dan önce Fatma’yı aramayın."],
    ["ar", "إذا كنتم مرضى فلا تتصلوا بفاطمة قبل الساعة ٩."],
    ["so", "Haddii aad buktid, Fatma ha wicin saacadda 9 ka hor."],
  ] as const) {
    const shows = traceReader(text, code);
    for (const trace of traces) assert.ok(shows(trace) > 0, `${code}: ${trace.kind} ${trace.what}`);
    assert.is(shows({ kind: "number", what: "8" }), 0);
    assert.is(shows({ kind: "name", what: "Marga" }), 0);
  }
});

test.run();
