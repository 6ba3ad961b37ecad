import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Code, inEnglish, type Message, message, type Values, word } from "../../src/model/message.ts";

/** Sentences that no check has. */
const SENTENCES = {
  comma: "، ",
  plain: "has no words",
  one: 'the number "{{text}}" is missing',
  two: "{{one}} and {{other}} and {{one}}",
  outer: "{{finding}}; accepted by {{name}}",
  list: "lacks {{names}}",
  fewer_one: "{{found}} of one pair",
  fewer_other: "{{found}} of {{count}} pairs",
  days_zero: "no day",
  days_two: "two days",
  days_few: "{{count}} days, few",
  days_other: "{{count}} days",
  counted: "has {{count}} of them",
};
const made = (code: keyof typeof SENTENCES | "fewer" | "days", values: Values = {}): Message =>
  message(code as string as Code, values);

for (const [what, given, expected, locale = "en"] of [
  ["a sentence without placeholders", made("plain"), "has no words"],
  ["a value", made("one", { text: "5" }), 'the number "5" is missing'],
  ["a value twice, and a number", made("two", { one: "a", other: 0 }), "a and 0 and a"],
  ["an empty value", made("one", { text: "" }), 'the number "" is missing'],
  [
    "a value that looks like a placeholder",
    made("one", { text: "{{text}} $&" }),
    'the number "{{text}} $&" is missing',
  ],
  [
    "a message in a message",
    made("outer", { finding: made("one", { text: "5" }), name: "Anna" }),
    'the number "5" is missing; accepted by Anna',
  ],
  [
    "a message two deep",
    made("outer", { finding: made("outer", { finding: made("plain"), name: "Anna" }), name: "Berrin" }),
    "has no words; accepted by Anna; accepted by Berrin",
  ],
  ["a list, with the comma of the language", made("list", { names: ["a", "b", "c"] }), "lacks a، b، c"],
  ["a list of one", made("list", { names: ["a"] }), "lacks a"],
  ["the name of a language", made("one", { text: { language: "tr" } }), 'the number "Turkish" is missing'],
  [
    "the same in another language",
    made("one", { text: { language: "tr" } }),
    'the number "Türkçe" is missing',
    "tr",
  ],
  ["one", made("fewer", { found: 0, count: 1 }), "0 of one pair"],
  ["several", made("fewer", { found: 1, count: 3 }), "1 of 3 pairs"],
  ["none, which English counts as several", made("fewer", { found: 0, count: 0 }), "0 of 0 pairs"],
  ["the forms of another language", made("days", { count: 2 }), "two days", "ar"],
  ["a few", made("days", { count: 3 }), "3 days, few", "ar"],
  ["a form that the language leaves out", made("days", { count: 11 }), "11 days", "ar"],
  ["a count in a sentence with one form", made("counted", { count: 1 }), "has 1 of them"],
] as const) {
  test(`words ${what}`, () => assert.is(word(SENTENCES, locale, given), expected));
}

for (const [what, given, expected] of [
  ["a missing value", made("one"), /the message one has no value for \{\{text\}\}/],
  [
    "a missing value of a message in a message",
    made("outer", { finding: made("one"), name: "Anna" }),
    /\{\{text\}\}/,
  ],
  ["an unknown code", message("nowhere" as Code), /messages\.json of en has no "nowhere"/],
] as const) {
  test(`throws at ${what}`, () => assert.throws(() => word(SENTENCES, "en", given), expected));
}

test("English is worded from its file", () => {
  assert.is(
    inEnglish(message("check.facts.missing.time", { text: "10.00 uur" })),
    'the time "10.00 uur" is missing',
  );
});

const root = path.resolve(import.meta.dirname, "../..");
const english: Record<string, string> = JSON.parse(
  readFileSync(path.join(root, "locales/en/messages.json"), "utf8"),
);
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

test("every code of messages.json is used", () => {
  const code = globSync("{src,scripts}/**/*.ts", { cwd: root })
    .map((file) => readFileSync(path.join(root, file), "utf8"))
    .join("\n");
  const codes = new Set(Object.keys(english).map((key) => key.replace(PLURAL, "")));
  const unused = [...codes].filter(
    (each) => !/^(?:comma$|language\.)/.test(each) && !code.includes(`"${each}"`),
  );
  assert.equal(unused, []);
});

test.run();
