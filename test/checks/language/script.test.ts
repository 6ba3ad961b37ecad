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
  ["a Persian ye and kaf", "ar", "Een boek", "کتاب فی", ["arabic-letters warning"]],
  ["an Urdu he", "ar", "Dit", "ہذا", ["arabic-letters warning"]],
  ["a language we know nothing of", "fr", "Bel ons", "Аppelez-nous", []],
];

for (const [what, code, source, translation, findings] of CASES) {
  test(`${code}: ${what}`, () => {
    assert.equal(check(NAMES, code, source, translation), [...findings]);
  });
}

test.run();
