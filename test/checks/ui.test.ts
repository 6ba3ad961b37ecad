import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { interpolations } from "../../src/checks/text/placeholders.ts";
import { checkUi } from "../../src/checks/ui.ts";
import { parseUi } from "../../src/i18n/ui-file.ts";
import { inEnglish, type Message } from "../../src/model/message.ts";
import type { Language } from "../../src/model/site.ts";

const tr: Language = { code: "tr", name: "Türkçe", locale: "tr", dir: "ltr" };
const ar: Language = { code: "ar", name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" };

for (const [text, names] of [
  ["{{count}} posts by {{ name }}", ["{{count}}", "{{name}}"]],
  ["{{date, datetime(month: long)}}", ["{{date}}"]],
  ["{{- raw}}", ["{{raw}}"]],
  ["$t(nav.home) {not} {{}}", ["$t(nav.home)"]],
] as const) {
  test(`interpolations of ${text}`, () => {
    assert.equal(interpolations(text), [...names]);
  });
}

const ui = (texts: object) => {
  const parsed = parseUi(JSON.stringify(texts));
  assert.ok("texts" in parsed);
  return (parsed as { texts: Map<string, string> }).texts;
};
const dutch = ui({
  nav: { home: "Begin", by: "Door {{name}}" },
  count_one: "{{count}} bericht",
  count_other: "{{count}} berichten",
});
const six = {
  count_zero: "0",
  count_one: "1",
  count_two: "2",
  count_few: "{{count}}",
  count_many: "{{count}}",
  count_other: "{{count}}",
};

for (const [what, language, texts, findings] of [
  [
    "all is well",
    tr,
    { nav: { home: "Ana", by: "{{name}}" }, count_one: "{{count}} a", count_other: "{{count}} b" },
    [],
  ],
  ["all six Arabic forms", ar, { nav: { home: "ا", by: "{{name}}" }, ...six }, []],
  [
    "a key is missing",
    tr,
    { nav: { by: "{{name}}" }, count_one: "1", count_other: "2" },
    ['ui-keys: has no "nav.home"'],
  ],
  [
    "a key too many",
    tr,
    { nav: { home: "A", by: "{{name}}", x: "y" }, count_one: "1", count_other: "2" },
    ['ui-keys: has "nav.x"'],
  ],
  [
    "an Arabic form is missing",
    ar,
    { nav: { home: "ا", by: "{{name}}" }, ...six, count_few: undefined },
    ['plurals: has no "count_few"'],
  ],
  [
    "a form the language has not",
    tr,
    { nav: { home: "A", by: "{{name}}" }, count_one: "1", count_other: "2", count_few: "3" },
    ['ui-keys: has "count_few"'],
  ],
  [
    "a placeholder is lost",
    tr,
    { nav: { home: "A", by: "X" }, count_one: "1", count_other: "2" },
    ['i18next-interpolation: "nav.by" lacks {{name}}'],
  ],
  [
    "a placeholder is misspelt",
    tr,
    { nav: { home: "A", by: "{{nam}}" }, count_one: "1", count_other: "2" },
    ['i18next-interpolation: "nav.by" lacks {{name}}', 'i18next-interpolation: "nav.by" has {{nam}}'],
  ],
  [
    "a text is empty",
    tr,
    { nav: { home: " ", by: "{{name}}" }, count_one: "1", count_other: "2" },
    ['empty: "nav.home" is empty'],
  ],
  [
    "a direction mark",
    tr,
    { nav: { home: "A\u202E", by: "{{name}}" }, count_one: "1", count_other: "2" },
    ['bidi-controls: "nav.home" has an invisible direction mark, U+202E'],
  ],
] as const) {
  test(`interface: ${what}`, () => {
    const found = checkUi(dutch, ui(texts), language, "ui.json").map(
      ({ check: name, message }) => `${name}: ${inEnglish(message)}`,
    );
    assert.is(found.length, findings.length, found.join("\n"));
    findings.forEach((expected, at) => {
      assert.ok(found[at]!.startsWith(expected), found[at]);
    });
  });
}

const texts = ui({ ask: "Wat klopt er niet?", help: "Bel ons (gratis): “Hulp”." });
for (const [what, ask, help, findings] of [
  ["all is well", "Neler yanlış?", "Bizi arayın (ücretsiz): “Yardım”.", []],
  [
    "end marks",
    "Neler yanlış",
    "Bizi arayın (ücretsiz): “Yardım”!",
    ["end-stop: warning", "end-question: warning"],
  ],
  [
    "spaces",
    " Neler yanlış? ",
    "Bizi  arayın (ücretsiz): “Yardım”.",
    ["begin-space", "end-space", "double-space"],
  ],
  ["halves", "Neler yanlış?", "Bizi arayın ücretsiz): “Yardım.", ["brackets: warning", "quotes: warning"]],
  ["a doubled word", "Neler neler yanlış?", "Bizi arayın (ücretsiz): “Yardım”.", ["doubled-words: warning"]],
  [
    "invisible signs",
    "Neler\u200B yanl\uFFFDş?",
    "Bizi arayın\u200E (ücretsiz): “Yardım”.",
    ["zero-width-space: warning", "bidi-controls: warning", "control-characters: error"],
  ],
] as const) {
  test(`signs of the interface: ${what}`, () => {
    const found = checkUi(texts, ui({ ask, help }), tr, "ui.json").map(
      ({ check, severity }) => `${check}: ${severity}`,
    );
    assert.is(found.length, findings.length, found.join("\n"));
    for (const expected of findings)
      assert.ok(
        found.some((name) => name.startsWith(expected)),
        expected,
      );
  });
}

for (const { code, dir } of [
  { code: "nl", dir: "ltr" },
  tr,
  ar,
  { code: "so", dir: "ltr" },
  { code: "en", dir: "ltr" },
] as const) {
  test(`${code}: the interface of the software is clean`, () => {
    const read = (language: string) =>
      ui(
        JSON.parse(
          readFileSync(path.resolve(import.meta.dirname, `../../locales/${language}/ui.json`), "utf8"),
        ),
      );
    assert.equal(checkUi(read("nl"), read(code), { code, name: code, locale: code, dir }, "ui.json"), []);
  });
}

for (const [json, expected] of [
  ["{", /^is not valid JSON/],
  ["[]", /^must be an object of texts$/],
  ['{"a": 1}', /^"a" must be a text$/],
  ['{"a": {"b": ["c"]}}', /^"a\.b" must be a text$/],
] as const) {
  test(`interface JSON ${json}`, () => {
    const parsed = parseUi(json);
    assert.ok("message" in parsed);
    assert.match(inEnglish((parsed as { message: Message }).message), expected);
  });
}

test.run();
