import { test } from "uvu";
import * as assert from "uvu/assert";
import { dutchFacts } from "../../../src/languages/facts/dutch.ts";
import { spellings } from "../../../src/languages/facts/spellings.ts";

const LOCALES = { tr: "tr", ar: "ar-u-nu-latn", so: "so", en: "en-GB" } as const;
type Code = keyof typeof LOCALES;

const first = (dutch: string) => dutchFacts(dutch, ["SMN"])[0]!;

for (const [dutch, code, usual, ...others] of [
  ["dinsdag 12 januari 2027", "tr", "12 Ocak 2027 Salı", "12.01.2027 Salı", "dinsdag 12 januari 2027"],
  ["12 januari 2027", "tr", "12 Ocak 2027", "12.01.2027", "12/1/2027"],
  ["dinsdag", "tr", "Salı", "salı"],
  ["januari 2027", "tr", "Ocak 2027"],
  [
    "dinsdag 12 januari 2027",
    "ar",
    "الثلاثاء 12 يناير 2027",
    "الثلاثاء، 12 يناير 2027",
    "الثلاثاء ١٢ يناير ٢٠٢٧",
  ],
  ["vrijdag", "ar", "الجمعة", "جمعة"],
  ["vrijdag 1 mei 2026", "so", "Jimce 1 Maajo 2026", "Jimco 1 Maajo 2026", "Jimce 1 Maayo 2026"],
  ["12 januari", "en", "12 January", "January 12"],
  ["12 januari 2027", "en", "12 January 2027", "January 12, 2027", "12/01/2027"],
  ["10.00 uur", "tr", "10:00", "10.00"],
  ["9.30 uur", "en", "9:30", "09:30", "9.30", "9.30am", "9:30 am"],
  ["19.30 uur", "en", "19:30", "7.30pm", "7:30 pm"],
  ["19 uur", "en", "19:00", "19", "7pm", "7 pm"],
  ["19.30 uur", "ar", "19:30", "١٩:٣٠"],
  ["€ 1.250,50", "tr", "1.250,50 €", "€1.250,50", "1250,50 €"],
  ["€ 1.250,50", "en", "€1,250.50", "1250.50 euros", "€ 1.250,50"],
  ["€ 1.250,-", "en", "€1,250", "€1250", "€ 1.250,-"],
  ["€ 40", "ar", "40 يورو", "٤٠ يورو", "€40"],
  ["€ 2.500", "so", "€ 2,500", "€ 2.500"],
  ["8%", "tr", "%8", "yüzde 8", "8%"],
  ["8%", "ar", "8%", "8 في المئة", "٨٪"],
  ["70 procent", "en", "70%", "70 per cent", "70 percent"],
  ["8%", "so", "8%", "boqolkiiba 8"],
  ["1.250", "en", "1,250", "1250", "1.250"],
  ["2018", "en", "2018", "2,018"],
  ["3,5", "en", "3.5", "3,5"],
  ["1.250", "ar", "1,250", "١٬٢٥٠", "1250"],
  ["020-123 45 67", "tr", "020-123 45 67"],
  ["https://x.nl", "ar", "https://x.nl"],
  ["a@b.nl", "so", "a@b.nl"],
  ["SMN", "en", "SMN"],
] as [string, Code, string, ...string[]][]) {
  test(`${dutch} in ${code} is ${usual}`, () => {
    const found = spellings(first(dutch), LOCALES[code]);
    assert.is(found[0], usual);
    for (const other of [...others, first(dutch).text])
      assert.ok(found.includes(other), `${other}: ${found}`);
    assert.is(new Set(found).size, found.length);
  });
}

test.run();
