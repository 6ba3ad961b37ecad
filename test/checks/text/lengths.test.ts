import { test } from "uvu";
import * as assert from "uvu/assert";
import { createLengths } from "../../../src/checks/text/lengths.ts";
import { inEnglish } from "../../../src/model/message.ts";

const DUTCH = "Een vrijwilliger van het buurthuis helpt u op weg met de taal.";
const TURKISH = "Mahalle evinden bir gönüllü, dili öğrenmenizde size yardımcı olur.";

/** What a text of so many characters is called where the Dutch has 100. */
const judged = (lengths: ReturnType<typeof createLengths>, code: string, size: number) =>
  lengths.judge(code, "x".repeat(100), "y".repeat(size))?.check;

for (const [code, source, translation, found] of [
  ["tr", DUTCH, TURKISH, undefined],
  ["ar", DUTCH, "يساعدكم متطوع من مركز الحي على البدء بتعلم اللغة.", undefined],
  ["so", DUTCH, "Mutadawac ka socda xarunta xaafadda ayaa kaa caawinaya bilowga luqadda.", undefined],
  ["en", DUTCH, "A volunteer from the community centre helps you get started with the language.", undefined],
  ["tr", DUTCH, "Bir gönüllü var.", "short"],
  ["en", DUTCH, "A volunteer.", "short"],
  ["so", DUTCH, "Mutadawac ".repeat(25), "long"],
  ["tr", DUTCH, "", undefined],
  ["en", "Fietsen", "Riding a bicycle through the city", undefined],
  ["fr", DUTCH, "Un", undefined],
] as const) {
  test(`${code}: "${translation.slice(0, 30)}" is ${found ?? "as long as it may be"}`, () => {
    const finding = createLengths().judge(code, source, translation);
    assert.is(finding?.check, found);
    assert.is(finding?.severity, found && "warning");
  });
}

test("the usual length is learned, also of a language nobody measured", () => {
  const lengths = createLengths();
  for (let at = 0; at < 199; at++) lengths.learn("fr", "x".repeat(100), "y".repeat(190 + (at % 21)));
  assert.is(judged(lengths, "fr", 20), undefined, "199 pairs are not enough");
  lengths.learn("fr", "x".repeat(100), "y".repeat(200));
  assert.is(judged(lengths, "fr", 200), undefined);
  assert.is(judged(lengths, "fr", 100), "short");
  assert.is(judged(lengths, "fr", 500), "long");
  assert.match(
    inEnglish(lengths.judge("fr", "x".repeat(100), "y".repeat(90))!.message),
    /90 characters where about (?:199|20[01]) are usual/,
  );
});

test("what is learned goes before what was measured, and a few odd texts do not count", () => {
  const lengths = createLengths();
  for (let at = 0; at < 200; at++)
    lengths.learn("tr", "x".repeat(100), "y".repeat(at < 40 ? 5 : 300 + (at % 9)));
  assert.is(judged(lengths, "tr", 110), "short");
  assert.is(judged(lengths, "tr", 300), undefined);
  assert.is(judged(lengths, "en", 110), undefined);
});

test("short texts and empty ones teach nothing", () => {
  const lengths = createLengths();
  for (let at = 0; at < 300; at++) {
    lengths.learn("tr", "kort", "y".repeat(400));
    lengths.learn("tr", DUTCH, "");
  }
  assert.is(lengths.judge("tr", DUTCH, TURKISH), undefined);
});

test.run();
