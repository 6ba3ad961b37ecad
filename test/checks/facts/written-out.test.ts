import { test } from "uvu";
import * as assert from "uvu/assert";
import { facts } from "../../../src/checks/facts/index.ts";
import { languageData } from "../../../src/languages/index.ts";
import { EMPTY_GLOSSARY } from "../../../src/model/glossary.ts";
import { ARABIC_FORMS, arabic, hourInWords, partOfDay, somali } from "./written-out.ts";

const LOCALES = { ar: "ar-u-nu-latn", so: "so" } as const;
type Code = keyof typeof LOCALES;

const isFound = (source: string, translation: string, code: Code) => {
  const language = { code, name: code, locale: LOCALES[code], dir: "ltr" } as const;
  return facts.run({ source, translation, language, references: {}, glossary: EMPTY_GLOSSARY }).length > 0;
};

/** All that are true and found, or false and not found: none, if all is well. */
const wrong: string[] = [];
function compare(source: string, translation: string, code: Code, isTrue: boolean): void {
  if (isFound(source, translation, code) === isTrue) wrong.push(`${source} -> ${translation}`);
}
test.before.each(() => {
  wrong.length = 0;
});

/** All numbers to 320, and every so many of the others to a hundred million. */
const NUMBERS = [
  ...Array.from({ length: 318 }, (_none, at) => at + 3),
  ...Array.from({ length: 160 }, (_none, at) => Math.round(321 * 1.0825 ** at)),
  ...[1000, 1500, 2000, 2500, 10_000, 15_000, 100_000, 1e6, 2e6, 1_002_500, 2_037_508, 15e6],
];

const WORDS = [
  ...ARABIC_FORMS.map((form) => ["ar", (value: number) => `حضر ${arabic(value, form)} من الناس.`] as const),
  ["so", (value: number) => `Waxaa yimid ${somali(value)} qof.`] as const,
];

for (const [at, [code, inWords]] of WORDS.entries()) {
  test(`${code}: numbers in words, form ${at + 1}`, () => {
    for (const value of NUMBERS) {
      const source = `Er kwamen ${value.toLocaleString("nl", { useGrouping: value > 9999 })} mensen.`;
      compare(source, inWords(value), code, true);
      compare(source, inWords(value + [1, 10, 100][value % 3]!), code, false);
    }
    assert.equal(wrong, []);
  });
}

for (const code of ["ar", "so"] as const) {
  test(`${code}: hours in words`, () => {
    for (let hour = 1; hour < 24; hour++) {
      for (let minute = 0; minute < 60; minute += 5) {
        const there = `${hourInWords(hour, minute, code)} ${partOfDay(hour, code)}`;
        const dutch = (minutes: number) => `Om ${hour}.${String(minutes).padStart(2, "0")} uur`;
        compare(dutch(minute), there, code, true);
        compare(dutch((minute + 15) % 60), there, code, false);
      }
    }
    assert.equal(wrong, []);
  });

  test(`${code}: dates with every name of a month`, () => {
    const [own, dutch] = [languageData(code).names!, languageData("nl").names!];
    const [days, dutchDays, dutchMonths] = [own.weekdays, dutch.weekdays, dutch.months];
    for (const [month, names] of own.months.entries()) {
      for (const [at, name] of names.split("|").entries()) {
        const [day, weekday] = [1 + ((at * 5 + month) % 28), (at + month) % 7];
        const there = `${days[weekday]!.split("|")[0]} ${day} ${name} 2027`;
        const dutch = (one: number, two: number, three: number) =>
          `${dutchDays[one]} ${two} ${dutchMonths[three]!.split("|")[0]} 2027`;
        compare(dutch(weekday, day, month), there, code, true);
        compare(dutch((weekday + 1) % 7, day, month), there, code, false);
        compare(dutch(weekday, (day % 28) + 1, month), there, code, false);
        compare(dutch(weekday, day, (month + 1) % 12), there, code, false);
      }
    }
    assert.equal(wrong, []);
  });
}

test.run();
