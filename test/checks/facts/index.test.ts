import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { facts, saysOtherFacts } from "../../../src/checks/facts/index.ts";
import { dutchFacts } from "../../../src/languages/facts/dutch.ts";
import { spellings } from "../../../src/languages/facts/spellings.ts";
import { EMPTY_GLOSSARY, type Glossary } from "../../../src/model/glossary.ts";
import { inEnglish } from "../../../src/model/message.ts";
import type { Language } from "../../../src/model/site.ts";

const LOCALES = { tr: "tr", ar: "ar-u-nu-latn", so: "so", en: "en-GB", fr: "fr" } as const;
type Code = keyof typeof LOCALES;

const language = (code: Code): Language => ({ code, name: code, locale: LOCALES[code], dir: "ltr" });
const glossary: Glossary = { ...EMPTY_GLOSSARY, keep: ["Veilig Thuis 24/7", "LCC+", "De Vier Winden"] };
const check = (source: string, translation: string, code: Code) =>
  facts.run({ source, translation, language: language(code), references: {}, glossary }).map(inEnglish);

for (const [what, source, translation, code, messages] of [
  [
    "a date",
    "Op 3 maart 2026",
    "4 Mart 2026’da",
    "tr",
    ['the date "3 maart 2026" is missing', '"4 Mart 2026" is not in the Dutch'],
  ],
  ["a date without its year", "Op 3 maart 2026", "3 Mart’ta", "tr", ['the date "3 maart 2026" is missing']],
  [
    "Arabic digits as they stand",
    "Op 3 maart",
    "في ٤ مارس",
    "ar",
    ['the date "3 maart" is missing', '"٤ مارس" is not in the Dutch'],
  ],
  ["a range", "Van 10 tot 12 uur", "From 12 to 10", "en", ["the numbers 10 and 12 have swapped places"]],
  ["an amount", "€ 12,50", "€12.60", "en", ['the amount "12,50" is missing', '"12.60" is not in the Dutch']],
  ["a percentage", "8 procent", "9%", "so", ['the percentage "8" is missing', '"9" is not in the Dutch']],
  [
    "a phone number",
    "Bel 020-1234567",
    "Call 020-1234568",
    "en",
    ['the phone number "020-1234567" is missing', '"020-1234568" is not in the Dutch'],
  ],
  [
    "an address",
    "Mail a@b.nl",
    "Email a@c.nl",
    "en",
    ['the address "a@b.nl" is missing', '"a@c.nl" is not in the Dutch'],
  ],
  [
    "a time",
    "Om half acht",
    "At 8.30",
    "en",
    ['the time "half acht" is missing', '"8.30" is not in the Dutch'],
  ],
  [
    "a number twice, another never",
    "3, 4 en 4",
    "3, 3 ve 4",
    "tr",
    ['"3" appears too many times, and "4" too few'],
  ],
  [
    "names that stay",
    "Veilig Thuis 24/7 en De Vier Winden",
    "Veilig Thuis 24/7 ile De Vier Winden",
    "tr",
    [],
  ],
  [
    "a name that stays, explained",
    "Veilig Thuis 24/7",
    "Veilig Thuis 24/7 (24 hours a day)",
    "en",
    ['"24" is not in the Dutch'],
  ],
  [
    "markup and addresses behind it",
    "**3** [tips](https://x.nl/4)",
    "[tips](https://x.nl/4): **3**",
    "en",
    [],
  ],
  ["code", "Typ `12`", "Type `12`", "en", []],
  ["Persian digits", "12 mensen", "۱۲ شخصًا", "ar", []],
  ["invisible marks in a number", "Bel 020-1234567", "اتصلوا \u2066020\u200E-1234567\u2069", "ar", []],
  [
    "a language without words: what every language has",
    "Bel 020-1234567 op 3 maart",
    "Appelez le 3 mars",
    "fr",
    ['the phone number "020-1234567" is missing'],
  ],
  [
    "a language without words: figures only",
    "Drie mensen, 700 tafels",
    "Trois personnes, 700 tables",
    "fr",
    [],
  ],
] as [string, string, string, Code, string[]][]) {
  test(`${code}: ${what}`, () => assert.equal(check(source, translation, code), messages));
}

test("an edit that only moves or rewords says no other facts", () => {
  assert.not(saysOtherFacts("Bel 112. Kom om 10.00 uur.", "Kom om 10 uur. Bel 112."));
  assert.not(saysOtherFacts("Geen feiten", "Ook hier geen feiten"));
  assert.ok(saysOtherFacts("Van 10 tot 12 uur", "Van 12 tot 10 uur"));
});

const months =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const two = (count: number) => String(count).padStart(2, "0");
const figures = (count: number) =>
  fc.array(fc.nat(9), { minLength: count, maxLength: count }).map((all) => all.join(""));

/** A Dutch fact in words around it. */
const dutch = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom(...months), fc.integer({ min: 1990, max: 2050 }))
    .map(([day, month, year]) => `${day} ${month} ${year}`),
  fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${hour}.${two(minute)} uur`),
  fc.integer({ min: 2, max: 999_999 }).map((euros) => `€ ${euros.toLocaleString("nl")}`),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.nat(99)).map(([euros, cents]) => `€ ${euros},${two(cents)}`),
  fc.integer({ min: 2, max: 100 }).map((share) => `${share}%`),
  fc.integer({ min: 13, max: 2_000_000 }).map((number) => number.toLocaleString("nl")),
  figures(8).map((rest) => `06-${rest}`),
  figures(7).map((rest) => `020-${rest}`),
);

for (const code of ["tr", "ar", "so", "en"] as const) {
  const written = dutch.chain((text) => {
    const [fact] = dutchFacts(text);
    return fc.record({ text: fc.constant(text), there: fc.constantFrom(...spellings(fact!, LOCALES[code])) });
  });

  test(`property: ${code}: a fact in a manner of the language passes`, () => {
    fc.assert(
      fc.property(written, ({ text, there }) =>
        assert.equal(check(`Dat is ${text}.`, `(${there}).`, code), []),
      ),
      { numRuns: 2000 },
    );
  });

  test(`property: ${code}: a changed digit is found`, () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.integer({ min: 1, max: 9 }), ({ text, there }, place, more) => {
        const places = [...there.matchAll(/[\d٠-٩]/g)];
        const { 0: digit, index } = places[place % places.length]!;
        const zero = digit.charCodeAt(0) & ~15;
        const changed = String.fromCharCode(zero + (((digit.charCodeAt(0) & 15) + more) % 10));
        const wrong = there.slice(0, index) + changed + there.slice(index + 1);
        assert.ok(check(`Dat is ${text}.`, `(${wrong}).`, code).length > 0, `${text} -> ${wrong}`);
      }),
      { numRuns: 2000 },
    );
  });
}

test.run();
