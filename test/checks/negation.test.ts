import { test } from "uvu";
import * as assert from "uvu/assert";
import { negation } from "../../src/checks/negation.ts";
import { EMPTY_GLOSSARY } from "../../src/model/glossary.ts";
import { assertGrowsEvenly } from "../growth.ts";

const check = (source: string, translation: string, code: string) =>
  negation.run({
    source,
    translation,
    language: { code, name: code, locale: code, dir: "ltr" },
    references: {},
    glossary: EMPTY_GLOSSARY,
  });

const lost = (word: string) => [`the Dutch denies something ("${word}"), the translation does not`];
const added = (word: string) => [`the translation denies something ("${word}"), the Dutch does not`];

for (const [what, source, translation, code, messages] of [
  ["a denial that is gone", "U mag **niet** roken.", "You may **smoke**.", "en", lost("niet")],
  ["a denial too many", "Bel de politie.", "Polisi aramayın.", "tr", added("aramayın")],
  [
    "in one sentence of three",
    "Kom. U hoeft niet te betalen. Bel niet.",
    "Come. You have to pay. Do not call.",
    "en",
    lost("niet"),
  ],
  ["in another sentence", "Kom. Neem niets mee, want wij koken.", "Come. Bring nothing. We cook.", "en", []],
  ["a sentence moved up", "Betaal niet. Wacht op ons.", "Wait for us. Do not pay.", "en", []],
  [
    "a point in a number",
    "Het kost 1,5 euro. Betaal niet nu.",
    "It costs 1.5 euros. Do not pay now.",
    "en",
    [],
  ],
  ["whether or not", "Vraag of het klopt.", "Doğru olup olmadığını sorun.", "tr", []],
  ["capitals", "NIET ROKEN", "SİGARA İÇİLMEZ", "tr", []],
  ["a noun with -ma", "Werken is leuk.", "Çalışma eğlencelidir.", "tr", []],
  ["a prayer", "Er is een gebed.", "Namaz var.", "tr", []],
  ["vowel marks", "Hij is niet gekomen.", "لَمْ يَأْتِ.", "ar", []],
  ["at least", "Ten minste 8%", "ما لا يقل عن 8%", "ar", []],
  ["must", "U moet komen.", "لا بد أن تأتوا.", "ar", []],
  ["a question with ma", "Werkt u hier?", "Halkan ma ka shaqaysaa?", "so", []],
  [
    "aan, that is: we",
    "Wij willen weten wie u bent.",
    "Waxaan rabnaa inaan ogaanno qofka aad tahay.",
    "so",
    [],
  ],
  ["necessary", "Dat is nodig.", "Taasi waa lagama maarmaan.", "so", []],
  ["a language we have no words for", "U mag niet roken.", "Vous pouvez fumer.", "fr", []],
] as [string, string, string, string, string[]][]) {
  test(`${code}: ${what}`, () => assert.equal(check(source, translation, code), messages));
}

test("a hostile translation takes no longer than its length asks", () => {
  for (const [code, piece] of [
    ["tr", "a"],
    ["tr", "ma"],
    ["tr", "ıp "],
    ["ar", "لا "],
    ["so", "ha "],
    ["so", "ma"],
    ["en", "un"],
    ["en", ". "],
  ] as const) {
    assertGrowsEvenly(`${code} ${piece}`, 20_000, (size) => check("Rook niet.", piece.repeat(size), code));
  }
});

test.run();
