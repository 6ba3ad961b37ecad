import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { asked, fold, indexed, isStemmedHere, wordsOf } from "../../../src/site/client/search-words.ts";
import { APART, TOGETHER } from "./cases.ts";

for (const [text, folded] of [
  ["Café", "cafe"],
  ["cafe\u0301", "cafe"],
  ["İSTANBUL", "istanbul"],
  ["IĞDIR", "igdir"],
  ["ışığı", "isigi"],
  ["kâr", "kar"],
  ["su’aal", "suaal"],
  ["suʼaal", "suaal"],
  ["أَسْئِلَة", "اسيله"],
  ["إلى", "الي"],
  ["آلة", "اله"],
  ["مـدرسـة", "مدرسه"],
  ["شيء", "شي"],
  ["ﻻ", "لا"],
  ["١٢٣", "123"],
  ["۱۲۳", "123"],
  ["Straße", "strasse"],
  ["Łódź", "lodz"],
  ["tele\u00ADfoon", "telefoon"],
  ["tele\u200Bfoon\uFEFF", "telefoon"],
  ["مسؤول", "مسيول"],
  ["مسئول", "مسيول"],
  ["مسءول", "مسيول"],
  ["مسوول", "مسيول"],
  ["ووزارة", "ووزاره"],
  ["…«»", ""],
] as const) {
  test(`"${text}" folds to "${folded}"`, () => assert.is(fold(text), folded));
}

for (const [text, words] of [
  ["Bel 020-123 45 67.", ["Bel", "020-123", "45", "67"]],
  ["foto's, ‘taalcafé’ en LCC+", ["foto's", "taalcafé", "en", "LCC"]],
  ["en/of · 10.30 uur", ["en", "of", "10", "30", "uur"]],
  ["-- ' -", []],
  ["(\u2066Juridisch Loket\u2069)؟", ["Juridisch", "Loket"]],
  ["مَدْرَسَةٌ، بالبيت", ["مَدْرَسَةٌ", "بالبيت"]],
  ["tele\u200Bfoon 020-\u200B123", ["tele\u200Bfoon", "020-\u200B123"]],
] as const) {
  test(`the words of "${text}"`, () =>
    assert.equal(
      wordsOf(text).map(([word]) => word),
      [...words],
    ));
}

/** As Pagefind looks for words that it does not stem: by their beginning, in the parts of what is indexed. */
const finds = (typed: string, word: string, language: string) =>
  asked(typed, language).every((key) =>
    wordsOf(word).some(([each]) =>
      indexed(each, language)
        .split("-")
        .some((part) => part.startsWith(key)),
    ),
  );

for (const [language, families] of Object.entries(TOGETHER)) {
  for (const family of families) {
    test(`${language}: the forms of ${family[0]} find each other`, () => {
      for (const typed of family) {
        const missed = family.filter((word) => !finds(typed, word, language));
        // Pagefind takes parts that are joined with a hyphen for one word, too.
        const rest = isStemmedHere(language) ? missed : missed.filter((word) => !word.includes("-"));
        assert.equal(rest, [], `${typed} does not find ${rest.join()}`);
      }
    });
  }
}

for (const [language, groups] of Object.entries(APART)) {
  for (const group of groups) {
    test(`${language}: ${group.join(", ")} are words of their own`, () => {
      for (const typed of group) {
        const found = group.filter((word) => word !== typed && finds(typed, word, language));
        assert.equal(found, [], `${typed} finds ${found.join()}`);
      }
    });
  }
}

test("what no page has is no beginning of what one has", () => {
  // Pagefind, which finds nothing that begins as asked, takes the longest word that what is asked begins with.
  for (const [typed, word, language] of [
    ["universiteit", "u", "nl"],
    ["verzekering", "ver", "nl"],
    ["kompassen", "kom", "nl"],
    ["islands", "is", "en"],
    ["evrensel", "ev", "tr"],
  ] as const) {
    const [key] = asked(typed, language);
    assert.not.ok(key!.startsWith(indexed(word, language)), `${typed} falls back to ${word}`);
  }
});

const LANGUAGES = ["nl", "tr", "ar", "so", "en", "de", "en-GB"];
const language = fc.constantFrom(...LANGUAGES);
const letters = fc.constantFrom(
  ..."aeiıİIoöuüşŞğçßéŁkKlnrsStdDyzZhm'’ʼ-\u2011 .,+()0123",
  ..."اأإآةهىيءؤئوفبكلنمتس",
  ..."\u0301\u0327\u064B\u0651\u0640\u00AD\u200D\u2066\u2069\u00A0",
  "😀",
  "ﷺ",
);
const text = fc.string({ unit: letters, maxLength: 24 });

test("folding twice folds no more", () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: "binary", maxLength: 12 })), (word) => {
      assert.is(fold(fold(word)), fold(word));
    }),
    { numRuns: 3000 },
  );
});

test("capitals and Unicode's forms make no difference", () => {
  fc.assert(
    fc.property(text, (word) => {
      for (const form of ["NFC", "NFD"] as const) assert.is(fold(word.normalize(form)), fold(word));
      assert.is(fold(word.toLocaleUpperCase("tr")), fold(word));
      assert.is(fold(word.toUpperCase()), fold(word));
    }),
    { numRuns: 2000 },
  );
});

test("every word of a text finds itself, however it is typed", () => {
  fc.assert(
    fc.property(language, text, (language, text) => {
      for (const [word] of wordsOf(text)) {
        if (fold(word) === "") continue;
        const keys = indexed(word, language).split("-");
        // As Pagefind does with an unstemmed word of several parts.
        const whole = isStemmedHere(language) ? [] : [keys.join("")];
        for (const typed of [word, word.toUpperCase(), word.normalize("NFD")]) {
          for (const key of asked(typed, language)) {
            assert.ok(
              [...keys, ...whole].some((each) => each.startsWith(key)),
              `${typed}: ${key} in ${keys}`,
            );
          }
        }
      }
    }),
    { numRuns: 3000, examples: [["en", "a-\u0624\u0624"]] },
  );
});

test("each word of a text is one word of the index, so that words can be counted", () => {
  fc.assert(
    fc.property(language, text, (language, text) => {
      for (const [word] of wordsOf(text)) assert.match(indexed(word, language), /^[^\s_<>&]+$/u);
    }),
    { numRuns: 2000 },
  );
});

test.run();
