import { test } from "uvu";
import * as assert from "uvu/assert";
import { periods } from "../../../src/checks/meaning/periods.ts";
import { EMPTY_GLOSSARY } from "../../../src/model/glossary.ts";
import { inEnglish } from "../../../src/model/message.ts";

const run = (code: string, source: string, translation: string) =>
  periods
    .run({
      source,
      translation,
      language: { code, name: code, locale: code, dir: code === "ar" ? "rtl" : "ltr" },
      references: {},
      glossary: EMPTY_GLOSSARY,
    })
    .map(inEnglish);

for (const [code, source, translation] of [
  ["tr", "U moet binnen 6 weken bezwaar maken.", "6 hafta içinde itiraz etmelisiniz."],
  ["ar", "U hoort binnen drie weken iets van ons.", "ستسمع منا خلال ثلاثة أسابيع."],
  ["so", "U krijgt € 250 per maand.", "Waxaad helaysaa € 250 bishii."],
  ["so", "Het spreekuur is gratis, elke week.", "La-talintu waa bilaash, toddobaad kasta."],
  ["en", "Neem twee tabletten per dag.", "Take two tablets daily."],
  ["en", "Betaal binnen 14 dagen.", "Pay within two weeks."],
  ["en", "Een contract van 12 maanden.", "A contract of one year."],
  ["en", "Kinderen tot 12 jaar.", "Children aged up to 12."],
  ["tr", "Kinderen van 4 jaar.", "4 yaşındaki çocuklar."],
  ["ar", "Binnen een half jaar.", "خلال ستة أشهر."],
  ["xx", "Binnen 6 weken.", "6 months"],
  ["tr", "Elke maandag voor mensen van 55 jaar en ouder.", "Her pazartesi, 55 yaş ve üstü için."],
  ["so", "Geef de planten om de dag water.", "Geedaha maalin dhaaf u waraabi."],
  ["tr", "Wandelgroep 55+ loopt elke maandag.", "55 yaş ve üstü grup her pazartesi yürüyor."],
  ["tr", "Wij komen om de week bij elkaar.", "İki haftada bir buluşuyoruz."],
  ["ar", "Wij komen om de week bij elkaar.", "نلتقي كل أسبوعين."],
  ["so", "Wij komen om de week bij elkaar.", "Waxaan kulannaa labadii toddobaadba mar."],
  ["en", "Wij komen om de week bij elkaar.", "We meet every other week."],
  ["ar", "Elke vrijdag, voor kinderen tot 6 jaar.", "كل يوم جمعة، للأطفال حتى سن السادسة."],
] as const) {
  test(`${code}: "${translation}" says "${source}"`, () => assert.equal(run(code, source, translation), []));
}

for (const [code, source, translation] of [
  ["tr", "U moet binnen 6 weken bezwaar maken.", "6 ay içinde itiraz etmelisiniz."],
  ["tr", "Neem twee tabletten per dag.", "Haftada iki tablet alın."],
  ["ar", "U hoort binnen drie weken iets van ons.", "ستسمع منا خلال ثلاثة أشهر."],
  ["ar", "U krijgt € 250 per maand.", "تحصل على 250 يورو سنويا."],
  ["so", "U moet binnen 6 weken bezwaar maken.", "Waa inaad 6 bilood gudahood ku diidaa."],
  ["so", "U krijgt € 250 per maand.", "Waxaad helaysaa € 250 sanadkii."],
  ["en", "U moet binnen 6 weken bezwaar maken.", "You must object within 6 months."],
  ["en", "Neem twee tabletten per dag.", "Take two tablets per week."],
  ["en", "Wij komen om de week bij elkaar.", "We meet every week."],
  ["tr", "Wij komen om de week bij elkaar.", "Her hafta buluşuyoruz."],
  ["ar", "Wij komen om de week bij elkaar.", "نلتقي كل أسبوع."],
  ["so", "Wij komen om de week bij elkaar.", "Toddobaad kasta waan kulannaa."],
] as const) {
  test(`${code}: "${translation}" does not say "${source}"`, () => {
    assert.is(run(code, source, translation).length, 1);
  });
}

test.run();
