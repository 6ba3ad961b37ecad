import { test } from "uvu";
import * as assert from "uvu/assert";
import { limits } from "../../../src/checks/meaning/limits.ts";
import { EMPTY_GLOSSARY } from "../../../src/model/glossary.ts";

const found = (code: string, source: string, translation: string) =>
  limits.run({
    source,
    translation,
    language: { code, name: code, locale: code, dir: "ltr" },
    references: {},
    glossary: EMPTY_GLOSSARY,
  }).length > 0;

for (const [code, verdict, source, translation] of [
  ["en", "true", "U betaalt minimaal 10 euro.", "You pay at least 10 euros."],
  ["en", "true", "U betaalt minimaal 10 euro.", "You pay a minimum of 10 euros."],
  ["en", "turned", "U betaalt minimaal 10 euro.", "You pay at most 10 euros."],
  ["en", "turned", "U betaalt minimaal 10 euro.", "You pay up to 10 euros."],
  ["en", "turned", "U betaalt maximaal 10 euro.", "You pay at least 10 euros."],
  ["en", "true", "U betaalt maximaal 10 euro.", "You pay no more than 10 euros."],
  ["tr", "turned", "U betaalt minimaal 10 euro.", "En fazla 10 avro ödersiniz."],
  ["tr", "true", "U betaalt minimaal 10 euro.", "En az 10 avro ödersiniz."],
  ["tr", "turned", "U betaalt hoogstens 10 euro.", "En az 10 avro ödersiniz."],
  ["ar", "turned", "U betaalt minimaal 10 euro.", "تدفعون 10 يورو كحد أقصى."],
  ["ar", "true", "U betaalt minimaal 10 euro.", "تدفعون 10 يورو على الأقل."],
  ["so", "turned", "U betaalt minimaal 10 euro.", "Waxaad bixinaysaa ugu badnaan 10 yuuro."],
  ["so", "true", "U betaalt minimaal 10 euro.", "Waxaad bixinaysaa ugu yaraan 10 yuuro."],
  [
    "en",
    "turned",
    "Open tot 12 uur. Neem niet meer dan twee tassen mee.",
    "Open until 12. You can bring more than two bags.",
  ],
  [
    "so",
    "turned",
    "Open tot 12 uur. Neem niet meer dan twee tassen mee.",
    "Ilaa 12:00 waa furan. Waxaad qaadan kartaa wax ka badan laba bac.",
  ],
  ["so", "true", "Bewaar het niet langer dan drie dagen.", "Hana hayn wax ka badan saddex maalmood."],
  ["en", "true", "U hoeft niet meer dan 10 euro te betalen.", "You pay at most 10 euros."],
  ["en", "turned", "Kinderen jonger dan 12 mogen gratis.", "Children over 12 are free."],
  ["en", "true", "Kinderen jonger dan 12 mogen gratis.", "Children under 12 are free."],
  ["tr", "turned", "Kinderen jonger dan 12 mogen gratis.", "12 yaşından büyük çocuklar ücretsizdir."],
  ["tr", "true", "Kinderen jonger dan 12 mogen gratis.", "12 yaşından küçük çocuklar ücretsizdir."],
  ["ar", "turned", "Kinderen ouder dan 12 betalen.", "الأطفال دون سن 12 يدفعون."],
  ["ar", "true", "Kinderen ouder dan 12 betalen.", "الأطفال فوق سن 12 يدفعون."],
  ["en", "turned", "Kom vóór 10 uur.", "Come after 10 o'clock."],
  ["tr", "turned", "Kom vóór 10 uur.", "Saat 10'dan sonra gelin."],
  ["tr", "true", "Kom vóór 10 uur.", "Saat 10'dan önce gelin."],
  ["ar", "turned", "Kom vóór 10 uur.", "تعالوا بعد الساعة 10."],
  ["so", "turned", "Kom vóór 10 uur.", "Kaalay 10ka ka dib."],
  ["so", "true", "Kom vóór 10 uur.", "Kaalay 10ka ka hor."],
  ["en", "true", "Alleen voor mensen vanaf minimaal 18 jaar.", "Under 18s are not admitted."],
  ["en", "true", "Bel niet na 18.00 uur.", "Do not call after 6 pm."],
  ["en", "true", "Bel niet na 18.00 uur.", "Only call before 6 pm."],
  ["tr", "true", "Kom uiterlijk 3 mei.", "En geç 3 Mayıs'ta gelin."],
  ["so", "true", "U betaalt niet meer dan 10 euro.", "Kama badnaan doonto 10 yuuro."],
  ["ar", "true", "U betaalt niet meer dan 10 euro.", "لا يزيد المبلغ عن 10 يورو."],
  ["ar", "turned", "U betaalt niet meer dan 10 euro.", "تدفعون على الأقل 10 يورو."],
  ["so", "turned", "Kinderen jonger dan 12 mogen mee.", "Carruurta ka weyn 12 way raaci karaan."],
  ["en", "true", "Dit is voor Juliette en haar moeder.", "This is for Juliette and her mother, after all."],
  ["en", "true", "Zij kwamen ruim 20 keer.", "They came more than 20 times."],
  ["en", "true", "Alleen voor wie ouder is dan 67.", "Only for people over 67."],
  ["en", "turned", "Alleen voor wie ouder is dan 67.", "Only for people under 67."],
  ["en", "turned", "Voor bewoners van 65 jaar en ouder.", "For residents aged 65 and under."],
  ["tr", "turned", "Voor bewoners van 65 jaar en ouder.", "65 yaş ve altı sakinler için."],
  ["tr", "true", "Voor bewoners van 65 jaar en ouder.", "65 yaş ve üzeri sakinler için."],
  [
    "ar",
    "turned",
    "Bent u jonger dan 18 jaar? Dan mag u niet naar binnen.",
    "هل عمركم أكثر من 18 سنة؟ إذن لا يسمح لكم بالدخول.",
  ],
  [
    "ar",
    "true",
    "Bent u jonger dan 18 jaar? Dan mag u niet naar binnen.",
    "هل عمركم أقل من 18 سنة؟ إذن لا يسمح لكم بالدخول.",
  ],
  [
    "en",
    "turned",
    "Kom vóór 1 juni. Daarna is het te laat.",
    "Come after 1 June. After that it is too late.",
  ],
  ["en", "true", "Kom vóór 1 juni. Daarna is het te laat.", "Come before 1 June. After that it is too late."],
  [
    "so",
    "turned",
    "Vader krijgt na de geboorte een week vrij.",
    "Aabbuhu dhalmada ka hor ayuu helaa hal toddobaad.",
  ],
  ["en", "true", "Dat is min of meer klaar.", "That is more or less ready."],
  ["tr", "true", "Na de les gaan wij eten.", "Ders bitince yemek yeriz, ondan önce değil."],
  [
    "en",
    "turned",
    "Bewaar de bon minimaal vijf jaar. De vergoeding is nooit hoger dan de bon.",
    "Keep the receipt for at most five years. The refund is never higher than the receipt.",
  ],
] as const) {
  test(`${code}, ${verdict}: ${source} -> ${translation}`, () => {
    assert.is(found(code, source, translation), verdict === "turned");
  });
}

test("a language without words for limits is left alone", () => {
  assert.not(found("uk", "U betaalt minimaal 10 euro.", "Ви платите щонайбільше 10 євро."));
});

test.run();
