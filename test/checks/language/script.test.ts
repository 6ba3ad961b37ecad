import { test } from "uvu";
import * as assert from "uvu/assert";
import { check } from "./checking.ts";

const NAMES = ["wrong-script", "arabic-letters"];

/** What it is about, language, Dutch, translation, findings. */
const CASES: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  ["Turkish letters", "tr", "Bel ons snel", "Bizi çabuk arayın, ığdır şöyle İÜÖ", []],
  ["a modifier apostrophe", "so", "Vraag", "Suʼaal", []],
  ["signs and amounts", "en", "€ 5 per m²", "€5 per m² – 20 µg", []],
  ["a word of the Dutch", "en", "Het Griekse woord λόγος", "The Greek word λόγος", []],
  ["a Cyrillic а in a word", "tr", "Bel ons", "Bizi аrayın", ["wrong-script error"]],
  ["a Greek ο in a word", "en", "Bel ons", "Phοne us", ["wrong-script error"]],
  ["an Arabic word in Somali", "so", "Bel ons", "Na soo wac الآن", ["wrong-script error"]],
  ["an Arabic letter in English", "en", "Bel ons", "Phoنe us", ["wrong-script error"]],
  ["Arabic alone", "ar", "Bel ons nu", "اتصلوا بنا الآن", []],
  ["kept names", "ar", "SMN en LCC+", "منظمة SMN ومجموعة LCC+", []],
  ["a name of the Dutch", "ar", "Wablieft is een krant", "صحيفة Wablieft", []],
  ["and joined to a name", "ar", "Movisie en DigiD", "معهد المعرفة وMovisie وبـDigiD", []],
  ["a Dutch term in brackets", "ar", "Bij de huisarts", "عند طبيب الأسرة (huisarts)", []],
  ["another term in brackets", "ar", "Een privévenster", "نافذة خاصة (incognito)", []],
  [
    "an address",
    "ar",
    "Mail [a@b.example](mailto:a@b.example)",
    "راسلوا [info@b.example](mailto:a@b.example)",
    [],
  ],
  ["a Latin letter in an Arabic word", "ar", "De gemeente", "البلدiية", ["wrong-script error"]],
  ["a Cyrillic letter in an Arabic word", "ar", "De gemeente", "البلدоية", ["wrong-script error"]],
  ["an English word", "ar", "Maak een afspraak", "احجزوا appointment", ["wrong-script error"]],
  ["an abbreviation that is not in the Dutch", "ar", "Uw geheime code", "رمز PIN", ["wrong-script warning"]],
  ["a postcode", "ar", "Postbus 12, 1234 AB Utrecht", "ص.ب. 12، 1234 AB أوترخت", []],
  ["a postcode without its space", "ar", "Postbus 12, 1234AB Utrecht", "ص.ب. 12، 1234 AB أوترخت", []],
  ["a postcode that lost its space", "ar", "Postbus 12, 1234 AB Utrecht", "ص.ب. 12، 1234AB أوترخت", []],
  ["the letter of an option", "ar", "Kies optie B of c.", "اختاروا الخيار B أو c.", []],
  ["another letter", "ar", "Kies de tweede.", "اختاروا الخيار b.", ["wrong-script warning"]],
  [
    "units",
    "ar",
    "Loop vijf kilometer en drink twee glazen.",
    "امشوا 5 km واشربوا 500 ml.",
    ["wrong-script warning"],
  ],
  ["a plural of an abbreviation", "ar", "Neem uw DVD mee.", "أحضروا أقراص DVDs معكم.", []],
  ["a possessive name", "ar", "Kom naar Fatma's keuken.", "تعالوا إلى مطبخ Fatma.", []],
  [
    "a brand",
    "ar",
    "Kijk een serie of pak uw telefoon.",
    "شاهدوا Netflix أو خذوا iPhone.",
    ["wrong-script warning"],
  ],
  ["a network", "ar", "Snel mobiel internet", "إنترنت سريع 5G", ["wrong-script warning"]],
  [
    "a word that many languages have",
    "ar",
    "Meld u aan via internet.",
    "سجلوا online.",
    ["wrong-script warning"],
  ],
  ["a Latin title in quotes", "ar", "Wij kijken een film uit Amerika.", "نشاهد فيلم «the long road».", []],
  [
    "a name that lost the space before it",
    "ar",
    "De organisatie Fier helpt.",
    "تساعد منظمةFier.",
    ["wrong-script warning"],
  ],
  ["two names glued", "ar", "Speel mee met Jan Smit.", "العبوا مع JanSmit.", []],
  ["an unknown word glued", "ar", "De organisatie helpt.", "تساعد منظمةhelp.", ["wrong-script error"]],
  ["a Greek letter as a sign", "so", "Het getal pi is een constante.", "Tirada π waa joogto.", []],
  ["a Greek mu before a unit", "en", "Neem 20 microgram.", "Take 20 μg.", []],
  ["the Arabic word in brackets", "tr", "Kom naar de maaltijd.", "Yemeğe (إفطار) gelin.", []],
  ["a look-alike in brackets", "tr", "Bel ons", "Bizi (аrayın)", ["wrong-script error"]],
  ["a Persian ye and kaf", "ar", "Een boek", "کتاب فی", ["arabic-letters warning"]],
  ["an Urdu he", "ar", "Dit", "ہذا", ["arabic-letters warning"]],
  // Added languages.
  ["a Cyrillic а in a word", "fr", "Bel ons", "Аppelez-nous", ["wrong-script error"]],
  ["an accent", "pl", "Bel ons", "Zadzwoń do nas, ślązak żółć", []],
  ["letters of Persian", "fa", "Een boek lezen wij samen.", "کتابی را با هم می‌خوانیم.", []],
  ["a name in Latin letters", "fa", "Bel Movisie of DigiD.", "با Movisie یا DigiD تماس بگیرید.", []],
  ["an English word", "uk", "Volg de cursus online.", "Пройдіть курс online.", []],
  ["few characters beside a name", "zh", "Neem een versie van het programma.", "Microsoft Windows 版本", []],
  ["Chinese with a name", "zh", "Bel de GGD.", "请致电 GGD。", []],
  ["two of its scripts", "ja", "Bel ons nu.", "今すぐお電話ください。", []],
  ["either of two scripts", "sr", "Het is gratis.", "Besplatno je za sve.", []],
  ["the other of two scripts", "sr", "Het is gratis.", "Бесплатно је за све.", []],
  [
    "the script that the code names",
    "sr-Latn",
    "Het is gratis.",
    "Бесплатно је за све.",
    ["wrong-script error"],
  ],
  ["Arabic", "ku", "Het is gratis.", "بۆ هەمووان بێبەرامبەرە.", []],
  ["Latin letters", "ti", "Het is gratis voor iedereen.", "Kullum nesa yu.", ["wrong-script error"]],
  ["another locale for its dates", "ti", "Het is gratis.", "ብናጻ እዩ።", []],
  ["a script that nobody knows", "xx", "Het is gratis.", "Бесплатно је за све.", []],
];

for (const [what, code, source, translation, findings] of CASES) {
  test(`${code}: ${what}`, () => {
    assert.equal(check(NAMES, code, source, translation), [...findings]);
  });
}

test.run();
