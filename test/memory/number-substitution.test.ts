import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { dutchFacts } from "../../src/languages/facts/dutch.ts";
import { spellings } from "../../src/languages/facts/spellings.ts";
import { substituteNumbers } from "../../src/memory/number-substitution.ts";

const LOCALES = { tr: "tr", ar: "ar-u-nu-latn", so: "so", en: "en-GB", fr: "fr" } as const;
type Code = keyof typeof LOCALES;

const KEEP = ["SMN", "Buurthuis De Brug", "Buurthuis", "113 Zelfmoordpreventie", "LCC+"];

/** Dutch before and after, and the translation before and after. */
const SUBSTITUTED: [code: Code, before: string, after: string, old: string, wanted: string][] = [
  ["tr", "dinsdag 12 januari 2027", "dinsdag 26 januari 2027", "12 Ocak 2027 Salı", "26 Ocak 2027 Salı"],
  [
    "tr",
    "Vanaf dinsdag 12 januari 2027 oefent u gratis Nederlands.",
    "Vanaf woensdag 3 februari 2027 oefent u gratis Nederlands.",
    "12 Ocak 2027 Salı gününden itibaren ücretsiz Hollandaca pratik yapabilirsiniz.",
    "3 Şubat 2027 Çarşamba gününden itibaren ücretsiz Hollandaca pratik yapabilirsiniz.",
  ],
  ["tr", "19.30 tot 21.00 uur", "19.00 tot 21.30 uur", "19.30–21.00 arası", "19.00–21.30 arası"],
  [
    "tr",
    "Werkt u 20 uur per week? Dan hebt u recht op ten minste 80 uur vakantie.",
    "Werkt u 24 uur per week? Dan hebt u recht op ten minste 96 uur vakantie.",
    "Haftada 20 saat mi çalışıyorsunuz? O zaman en az 80 saat izin hakkınız vardır.",
    "Haftada 24 saat mi çalışıyorsunuz? O zaman en az 96 saat izin hakkınız vardır.",
  ],
  ["tr", "Kopie: € 0,25", "Kopie: € 0,30", "Fotokopi: 0,25 €", "Fotokopi: 0,30 €"],
  [
    "tr",
    "Op vrijdag 25 december 2026 en vrijdag 1 januari 2027 is er geen spreekuur.",
    "Op zaterdag 25 december 2027 en vrijdag 1 januari 2027 is er geen spreekuur.",
    "25 Aralık 2026 Cuma ve 1 Ocak 2027 Cuma günleri danışma saati yoktur.",
    "25 Aralık 2027 Cumartesi ve 1 Ocak 2027 Cuma günleri danışma saati yoktur.",
  ],
  [
    "tr",
    "Het kost 12 tot 15 euro, op 1 mei.",
    "Het kost 14 tot 16 euro, op 1 mei.",
    "1 Mayıs, ücret: 12 ila 15 avro.",
    "1 Mayıs, ücret: 14 ila 16 avro.",
  ],
  ["en", "In juni 2000 mensen", "In juni 3000 mensen", "2,000 people in June", "3,000 people in June"],
  ["tr", "Stap 3 kost tijd.", "Stap 4 kost tijd.", "3. adım zaman alır.", "4. adım zaman alır."],
  ["tr", "8% korting", "12% korting", "%8 indirim", "%12 indirim"],
  [
    "ar",
    "dinsdag 12 januari 2027",
    "vrijdag 26 februari 2027",
    "الثلاثاء 12 يناير 2027",
    "الجمعة 26 فبراير 2027",
  ],
  [
    "ar",
    "Ons nummer is 020-123 45 67. Bel vanuit het buitenland +31 20 123 45 67.",
    "Ons nummer is 020-123 45 99. Bel vanuit het buitenland +31 20 123 45 99.",
    "رقمنا هو 020-123 45 67. من خارج هولندا: +31 20 123 45 67.",
    "رقمنا هو 020-123 45 99. من خارج هولندا: +31 20 123 45 99.",
  ],
  [
    "ar",
    "Is de schuld hoogstens € 2.500?",
    "Is de schuld hoogstens € 3.000?",
    "إذا كان الدين 2500 يورو على الأكثر",
    "إذا كان الدين 3000 يورو على الأكثر",
  ],
  ["ar", "nog 14 dagen", "nog 21 dagen", "مهلة 14 يومًا", "مهلة 21 يومًا"],
  ["ar", "nog 3 dagen", "nog 7 dagen", "٣ أيام أخرى", "٧ أيام أخرى"],
  ["ar", "8% van uw loon", "15% van uw loon", "8% من أجركم", "15% من أجركم"],
  ["ar", "Op 12 mei 2027", "Op 3 mei 2027", "في ١٢ مايو ٢٠٢٧", "في ٣ مايو ٢٠٢٧"],
  [
    "so",
    "dinsdag 12 januari 2027",
    "vrijdag 5 februari 2027",
    "Talaado 12 Janaayo 2027",
    "Jimce 5 Febraayo 2027",
  ],
  ["so", "19.30 tot 21.00 uur", "19.00 tot 21.30 uur", "19.30 ilaa 21.00", "19.00 ilaa 21.30"],
  [
    "so",
    "met nog 14 dagen",
    "met nog 21 dagen",
    "laguuna siiyaa 14 maalmood oo kale",
    "laguuna siiyaa 21 maalmood oo kale",
  ],
  ["so", "hoogstens € 2.500", "hoogstens € 3.000", "ugu badnaan € 2.500", "ugu badnaan € 3.000"],
  [
    "so",
    "op 1 januari en 1 juli",
    "op 1 februari en 1 augustus",
    "1 Janaayo iyo 1 Luulyo",
    "1 Febraayo iyo 1 Ogosto",
  ],
  [
    "en",
    "Vanaf woensdag 2 december 2026 kunt u bellen.",
    "Vanaf vrijdag 4 december 2026 kunt u bellen.",
    "From Wednesday 2 December 2026, you can call us.",
    "From Friday 4 December 2026, you can call us.",
  ],
  ["en", "12 januari 2027", "3 februari 2027", "January 12, 2027", "February 3, 2027"],
  ["en", "12 t/m 14 mei", "13 t/m 14 mei", "12 to 14 May", "13 to 14 May"],
  [
    "en",
    "Is de schuld hoogstens € 2.500? Dan hoogstens 15%.",
    "Is de schuld hoogstens € 900? Dan hoogstens 12%.",
    "Is the debt €2,500 or less? Then at most 15%.",
    "Is the debt €900 or less? Then at most 12%.",
  ],
  ["en", "€ 900", "€ 1.250", "€900", "€1,250"],
  ["en", "open tot 19.30 uur", "open tot 20.00 uur", "open until 7:30pm", "open until 8:00pm"],
  [
    "en",
    "10 stoelen en 12 tafels",
    "12 stoelen en 10 tafels",
    "10 chairs and 12 tables",
    "12 chairs and 10 tables",
  ],
  ["en", "Bel 0800-8020.", "Bel 0800-5151.", "Call 0800-8020.", "Call 0800-5151."],
  [
    "en",
    "bijna\u00A01.250 mensen",
    "bijna\u00A02.500 mensen",
    "almost\u00A01,250 people",
    "almost\u00A02,500 people",
  ],
  ["en", "8 % van 12 mensen", "8% van 14 mensen", "8% of 12 people", "8% of 14 people"],
  ["en", "8 %", "8 procent", "8%", "8%"],
  ["en", "open tot 19.00 uur", "open tot 20.00 uur", "open until 7 pm", "open until 8 pm"],
  ["en", "€ 900 of € 950", "€ 800 of € 950", "€\u00A0900 or €\u00A0950", "€\u00A0800 or €\u00A0950"],
  [
    "en",
    "De les begint om 10 uur.",
    "De les begint om 11 uur.",
    "The lesson starts at 10:00.",
    "The lesson starts at 11:00.",
  ],
  [
    "tr",
    "Elke vrijdag van 10.00-12.00 uur",
    "Elke vrijdag van 9.00-12.30 uur",
    "Her cuma 10.00-12.00",
    "Her cuma 9.00-12.30",
  ],
];

/** Dutch before and after, and a translation that is left to the engine. */
const REFUSED: [code: Code, before: string, after: string, old: string][] = [
  // A suffix or a particle may have to follow the vowels of the new number.
  ["tr", "Het begint in 2018.", "Het begint in 2019.", "2018’de başlıyor."],
  ["tr", "hoogstens 15% van het bedrag", "hoogstens 20% van het bedrag", "borcun en fazla %15'i"],
  ["tr", "op 1 januari", "op 1 juli", "1 Ocak’ta"],
  ["tr", "hoogstens 15%", "hoogstens 20%", "en fazla **%15**’i"],
  ["tr", "hoogstens € 40", "hoogstens € 50", "en fazla 40 €\uE001’dur"],
  [
    "tr",
    "De deur is open vanaf 19.15 uur.",
    "De deur is open vanaf 19.30 uur.",
    "Kapı saat 19.15’ten itibaren açık.",
  ],
  ["tr", "Zijn het er 12?", "Zijn het er 14?", "12 mi?"],
  ["tr", "dinsdag", "vrijdag", "salıya"],
  // The translation does not say it, says it more often, or says it elsewhere too.
  ["tr", "Er zijn 12 stoelen.", "Er zijn 15 stoelen.", "On iki sandalye var."],
  ["tr", "Er zijn 2 tafels in 2027.", "Er zijn 3 tafels in 2027.", "2027 yılında masalar var."],
  ["tr", "Er zijn 12 stoelen.", "Er zijn 15 stoelen.", "12 sandalye var. 12 tane!"],
  ["tr", "Elke dinsdag", "Elke vrijdag", "Her salı (salıları)"],
  [
    "tr",
    "Op 12 januari staan er 12 stoelen.",
    "Op 12 januari staan er 15 stoelen.",
    "12 Kânunusani’de on iki sandalye var.",
  ],
  ["tr", "Op 12 januari.", "Op 13 januari.", "12 Ocak Salı günü."],
  ["tr", "Op 30 december.", "Op 2 januari.", "30 Aralık (2026)."],
  // The noun follows the number: 1, 2, 3 to 10, 11 to 99 and 100 are different forms.
  ["ar", "nog 14 dagen", "nog 7 dagen", "مهلة 14 يومًا"],
  ["ar", "nog 7 dagen", "nog 11 dagen", "7 أيام أخرى"],
  ["ar", "80 uur vakantie", "100 uur vakantie", "80 ساعة إجازة"],
  ["ar", "20 uur per week", "8 uur per week", "20 ساعة في الأسبوع"],
  ["ar", "€ 40", "€ 100", "40 يورو"],
  // A month of the Levant, an inflected day, an article before the number, half a day later.
  ["ar", "12 januari 2027", "13 januari 2027", "12 كانون الثاني 2027"],
  ["ar", "Op dinsdag", "Op vrijdag", "بالثلاثاء"],
  ["ar", "14 dagen", "15 dagen", "الـ14 يومًا"],
  ["ar", "om 10.00 uur", "om 19.30 uur", "الساعة 10:00 صباحًا"],
  ["ar", "van 8.00 tot 20.00 uur", "van 9.00 tot 20.00 uur", "من الثامنة صباحًا إلى 8:00 مساءً"],
  ["so", "zaterdag 7 november 2026", "zaterdag 14 november 2026", "Sabtidii 7 Nofembar 2026"],
  ["so", "Om 10.00 uur", "Om 11.00 uur", "10:00-ka subaxnimo"],
  ["so", "tussen 5 en 10 mensen", "tussen 6 en 10 mensen", "5-ta ilaa 10-ka qof"],
  ["so", "om 16.00 uur", "om 17.00 uur", "saacadda 10-ka"],
  ["so", "1 dag", "2 dag", "1 maalin"],
  // Digits are whole numbers, and a fact that could be another one is none.
  ["en", "2 tafels in 2027", "3 tafels in 2027", "2nd table in 2027"],
  ["en", "2 stoelen en twee tafels", "3 stoelen en twee tafels", "two chairs and 2 tables"],
  ["en", "10 mensen, 10 uur", "12 mensen, 10 uur", "10 people, 10 hours"],
  ["en", "10 stoelen en 10 tafels", "10 stoelen en 12 tafels", "10 chairs and 10 tables"],
  ["en", "1 uur", "3 uur", "1 hour"],
  ["en", "12 stoelen", "15 stoelen", "twelve chairs (x.nl/12)"],
  ["en", "12 stoelen", "15 stoelen", "twelve chairs (https://x.nl?n=12)"],
  ["en", "open tot 19.00 uur", "open tot 19.30 uur", "open until 7 pm"],
  ["en", "open vanaf 12.00 uur", "open vanaf 13.00 uur", "open from 12:00 p.m."],
  ["en", "een korting van 11%", "een korting van 8%", "an 11% discount"],
  ["en", "op 5-6-2027", "op 6-6-2027", "on 5/6/2027"],
  ["en", "In mei mag u komen.", "In juni mag u komen.", "In May you may come."],
  ["en", "14 mei en 16 mei", "14 mei en 16 juni", "14 and 16 May"],
  ["en", "Elke dinsdag", "Elke vrijdag", "On Tuesdays"],
  ["en", "van 12 tot 14 mei", "van 12 tot 14 juni", "from 12 May to 14 May"],
  ["en", "de SMN", "de LCC+", "SMN (an association of Moroccan Dutch people)"],
  ["en", "Er zijn 12 stoelen.", "Er zijn 12 tafels.", "There are 12 chairs."],
  ["en", "12 mei", "mei 2027", "12 May"],
  ["en", "1.250 mensen of 1,250 liter", "1.300 mensen of 1,250 liter", "1,250 people or 1.250 litres"],
  ["en", "12 stoelen", "15 stoelen", ""],
  // What a translator wrote beside a date or an hour would have to change with it.
  ["ar", "op 3 mei", "op 12 oktober", "في 3 مايو (أيار)"],
  ["ar", "in mei 2027", "in juni 2027", "في شهر مايو 2027 (5)"],
  ["ar", "om 15.00 uur", "om 17.00 uur", "الساعة 3 عصرا (15:00)"],
  ["ar", "om 15.00 uur", "om 16.00 uur", "الثالثة عصرا (15:00)"],
  ["so", "om 9.00 uur", "om 10.00 uur", "3-da subaxnimo (9.00)"],
  ["so", "om 14.00 uur", "om 20.00 uur", "Saacadda 14:00 galabnimo"],
  ["tr", "om 14.00 uur", "om 20.00 uur", "Öğleden sonra saat 14.00"],
  ["tr", "op 3 maart", "op 4 maart", "3 Mart (Sal)"],
  ["tr", "vóór 30 april", "vóór 30 juni", "En geç 30 Nisan, yani 1 Mayıs öncesi"],
  ["tr", "elke zondag", "elke vrijdag", "Pazar yerinde, her hafta sonu."],
  ["en", "op 3 maart", "op 4 maart", "Come on Tue 3 March"],
  ["en", "Wij sluiten om 13.00 uur.", "Wij sluiten om 14.00 uur.", "We close at 13.00 noon"],
  // A weekday, a month or an address alone, and dates in digits.
  [
    "tr",
    "Daarna zijn wij er elke woensdag en vrijdag van 10.00 tot 12.30 uur. Ons nummer is 020-123 45 67.",
    "Daarna zijn wij er elke dinsdag en vrijdag van 9.00 tot 12.30 uur. Ons nummer is 020-123 45 68.",
    "Ondan sonra her çarşamba ve cuma saat 10.00 ile 12.30 arasında buradayız. Numaramız: 020-123 45 67.",
  ],
  ["en", "In juni 2000 mensen", "In juli 2000 mensen", "2,000 people in June"],
  [
    "en",
    "In juni een cursus van 3 lessen",
    "In juli een cursus van 3 lessen",
    "A course of 3 lessons in June",
  ],
  ["tr", "Zie www.oud.nl of mail a@b.nl", "Zie www.nieuw.nl of mail c@b.nl", "www.oud.nl ya da a@b.nl"],
  ["tr", "Op 12-01-2027", "Op 26-02-2027", "Tarih: 12.01.2027"],
  [
    "ar",
    "Daarna zijn wij er elke woensdag en vrijdag van 10.00 tot 12.30 uur.",
    "Daarna zijn wij er elke dinsdag en donderdag van 10.30 tot 12.00 uur.",
    "وبعد ذلك نستقبل مكالماتكم كل أربعاء وجمعة من الساعة 10:00 إلى الساعة 12:30.",
  ],
  ["ar", "zaterdag en zondag", "maandag en zondag", "السبت والأحد"],
  ["en", "We beginnen in januari 2027.", "We beginnen in maart 2028.", "We start in January 2027."],
  // Digits of the Dutch that are no fact, or a number in digits and in words.
  ["en", "5 kinderen van de 5e klas", "6 kinderen van de 5e klas", "five children of class 5"],
  ["en", "24 lessen, 24/7", "25 lessen, 24/7", "two dozen lessons, 24 hours a day"],
  ["en", "12 stoelen", "15 stoelen", "12 (twelve) chairs"],
  ["tr", "12 stoelen, twaalf tafels", "15 stoelen, twaalf tafels", "On iki sandalye, 12 masa"],
  ["en", "10 stoelen en 10 tafels", "12 stoelen en 12 tafels", "10 chairs and 10 tables"],
  // A language without a list of the hours of the day.
  ["fr", "om 14.00 uur", "om 20.00 uur", "à 14:00 de l’après-midi"],
];

for (const [code, before, after, old, wanted] of SUBSTITUTED) {
  test(`substitutes ${code}: ${before} -> ${after} | ${old}`, () => {
    assert.is(substituteNumbers(before, after, old, LOCALES[code], KEEP), wanted);
  });
}

for (const [code, before, after, old] of REFUSED) {
  test(`refuses ${code}: ${before} -> ${after} | ${old}`, () => {
    assert.is(substituteNumbers(before, after, old, LOCALES[code], KEEP), undefined);
  });
}

const two = (count: number) => String(count).padStart(2, "0");
const MONTH_NAMES =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const DAY_NAMES = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(" ");
const day = fc.integer({ min: 1, max: 31 });
const month = fc.constantFrom(...MONTH_NAMES);
const year = fc.integer({ min: 2024, max: 2030 });
const hour = fc.integer({ min: 6, max: 22 });
const minute = fc.constantFrom(0, 15, 30);

/**
 * Two Dutch facts of one manner, so that a text may have the one where another has the other: they say the same only
 * when they are the same text.
 */
const twins: fc.Arbitrary<[string, string]> = fc.oneof(
  ...[
    fc.tuple(day, month, year).map((parts) => parts.join(" ")),
    fc.tuple(day, month).map((parts) => parts.join(" ")),
    fc.tuple(fc.constantFrom(...DAY_NAMES), day, month, year).map((parts) => parts.join(" ")),
    fc.tuple(day, fc.integer({ min: 1, max: 12 }), year).map(([d, m, y]) => `${two(d)}-${two(m)}-${y}`),
    fc.constantFrom(...DAY_NAMES),
    fc.tuple(hour, minute).map(([h, m]) => `${h}.${two(m)}`),
    fc.tuple(hour, minute).map(([h, m]) => `${two(h)}:${two(m)}`),
    fc.integer({ min: 0, max: 9999 }).map(String),
    fc.integer({ min: 0, max: 99 }).map((value) => `${value},5`),
    fc
      .integer({ min: 1000, max: 99999 })
      .map((value) => `€ ${Math.floor(value / 1000)}.${String(value % 1000).padStart(3, "0")}`),
    fc.integer({ min: 0, max: 999 }).map((value) => `€ ${value},50`),
    fc.integer({ min: 0, max: 100 }).map((value) => `${value}%`),
    fc
      .integer({ min: 1000, max: 9999 })
      .map((value) => `020-123 ${String(value).slice(0, 2)} ${String(value).slice(2)}`),
    fc.constantFrom("a.nl", "https://b.nl/12", "www.c.nl").map((url) => url),
  ].map((fact) => fc.tuple(fact, fact)),
);

/** What may stand between facts in a translation, some of it much like a fact. */
const between = fc.constantFrom(
  ..."kelime|, de|2027|12 |salı|’den|Ocak|may|kaynak 3/4|– |و|يوم|maalin|(an|10:30|%|€|https://x.nl/12|5-ka|\uE000|Friday".split(
    "|",
  ),
);
const gap = fc
  .array(fc.oneof(fc.constant("ve"), between), { maxLength: 2 })
  .map((words) => ` ${words.join(" ")} `);

/** Is the text these words with, between each two, one of the given texts? */
function isMadeOf(text: string, words: readonly string[], choices: readonly (readonly string[])[]): boolean {
  const [word = "", ...others] = words;
  if (!text.startsWith(word)) return false;
  const rest = text.slice(word.length);
  const [texts, ...later] = choices;
  if (!texts) return rest === "";
  return texts.some(
    (choice) => rest.startsWith(choice) && isMadeOf(rest.slice(choice.length), others, later),
  );
}

test("property: an exchange puts each new fact in its place, leaves all else, and can be undone", () => {
  let tried = 0;
  let certain = 0;
  const code = fc.constantFrom<Code>("tr", "ar", "so", "en");
  const facts = fc.array(fc.tuple(twins, gap, fc.nat()), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(code, facts, gap, (code, slots, first) => {
      const locale = LOCALES[code];
      const dutch = (which: 0 | 1) => slots.map(([twin]) => `feit ${twin[which]}`).join(" en ");
      const said = slots.map(([[old]], at) => {
        const all = spellings(dutchFacts(old)[0]!, locale);
        return all[slots[at]![2] % all.length]!;
      });
      const words = [first, ...slots.map(([, words]) => words)];
      const translation = words.map((word, at) => word + (said[at] ?? "")).join("");
      const result = substituteNumbers(dutch(0), dutch(1), translation, locale);
      tried++;
      if (result === undefined) return;
      certain++;
      const wanted = slots.map(([[old, next]], at) => {
        return old === next ? [said[at]!] : spellings(dutchFacts(next)[0]!, locale);
      });
      assert.ok(isMadeOf(result, words, wanted), `${dutch(0)} | ${dutch(1)} | ${translation} | ${result}`);
      assert.is(substituteNumbers(dutch(1), dutch(0), result, locale), translation);
    }),
    { numRuns: 500 },
  );
  assert.ok(certain > tried / 10, `${certain} of ${tried}`);
});

test("property: without a change the translation stays", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: "binary" }), (dutch, translation) => {
      assert.is(substituteNumbers(dutch, dutch, translation, "tr"), translation);
    }),
  );
});

test.run();
