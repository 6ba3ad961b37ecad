import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { CHECKS, checkPair, isPublishable } from "../../src/checks/index.ts";
import { parseBody } from "../../src/markdown/body.ts";
import { EMPTY_GLOSSARY, type Glossary, parseGlossary } from "../../src/model/glossary.ts";
import { inEnglish } from "../../src/model/message.ts";
import type { Language } from "../../src/model/site.ts";

const tr: Language = { code: "tr", name: "Türkçe", locale: "tr", dir: "ltr" };
const { references } = parseBody("x[^n][^kavga]\n\n[^n]: noot\n\n[^kavga]: noot\n\n[ref]: https://ref.nl");
const check = (source: string, translation: string, engine?: string) =>
  checkPair({ source, translation, language: tr, references, glossary: EMPTY_GLOSSARY, engine }).map(
    (found) => `${found.check}: ${inEnglish(found.message)}`,
  );

for (const [source, translation, findings] of [
  ["Tekst", "Metin", []],
  ["**Bel** ons", "Bizi **arayın**", []],
  ["*a* en **b**", "**b** ve *a*", []],
  ["[Bel](tel:112) ons", "Bizi [arayın](tel:112)", []],
  ["[a][ref]", "[b](https://ref.nl)", []],
  ["Zie[^n]", "Bak[^n]", []],
  ["Een\\\ntwee", "Bir\\\niki", []],
  ["Snoep & snacks_2 #1 (SMN) > 3", "Şeker & atıştırmalık_2 #1 (SMN) > 3", []],
  ["**Bel** ons", "Bizi arayın", ["markup: **bold** is missing"]],
  ["Bel ons", "**Bizi** arayın", ["markup: **bold** is not in the Dutch"]],
  // Punctuation before the stars and a letter behind them: CommonMark does not close it.
  ["**(SMN)** is", "**(SMN)**nin", ["markup: **bold** is missing"]],
  [
    "Zet `Melding`",
    "`Bildirim` yazın",
    ["markup: code `Melding` is missing", "markup: code `Bildirim` is not in the Dutch"],
  ],
  ["Zie[^n]", "Bak", ["markup: footnote mark [^n] is missing"]],
  ["Een\\\ntwee", "Bir iki", ["markup: a line break is missing"]],
  [
    "[Bel](tel:112)",
    "[Ara](tel:113)",
    ["link-targets: link tel:112 is missing", "link-targets: link tel:113 is not in the Dutch"],
  ],
  [
    "Bel ons",
    "[Bizi](https://evil.example) arayın",
    ["link-targets: link https://evil.example is not in the Dutch"],
  ],
  ["[a](tel:1) [b](tel:2)", "[b](tel:1) [a](tel:2)", []],
  ["[a](tel:1) [b](tel:1)", "[b](tel:1) [a](tel:1)", []],
  [
    "[Bel](tel:112) of [schrijf](mailto:a@b.nl)",
    "[Ara](mailto:a@b.nl) ya da [yaz](tel:112)",
    ["link-order: the links tel:112 and mailto:a@b.nl have swapped places"],
  ],
  ["![Foto](../images/a.jpg)", "Fotoğraf", ["link-targets: image ../images/a.jpg is missing"]],
  [
    "[a](https://a.nl) [b](https://a.nl)",
    "[a](https://a.nl) b",
    ["link-targets: link https://a.nl is missing"],
  ],
  ["Tekst…", "...", ["empty: the translation has no words"]],
  ["Tekst", "", []],
] as const) {
  test(`${JSON.stringify(source)} -> ${JSON.stringify(translation)}`, () => {
    assert.equal(check(source, translation), [...findings]);
  });
}

test("text of the pseudo engine is never for readers", () => {
  assert.equal(check("Tekst", "⟦Ťéķšť⟧", "pseudo"), [
    "pseudo: this is not a translation: the pseudo engine made it",
  ]);
});

const glossary: Glossary = {
  terms: parseGlossary(
    `nl,preferred,forbidden,note
geweld,şiddet,kavga,
huiselijk geweld,aile içi şiddet,karı koca kavgası|!dayak,
homoseksueel,eşcinsel,sapık|!ibne,
relatie,eşcinsel ilişki,ilişki,
partner,eş,ilişki,
gezond,hasta değil,!hasta,
kind,çocuk,çocuk gelin,
recht,hak,,`,
    "glossary.csv",
  ),
  keep: ["SMN", "LCC+", "Kavga Derneği"],
};
const kavga = 'forbidden: "kavga" must not be used for "geweld"; write "şiddet"';

for (const [what, source, translation, findings] of [
  ["all as it should be", "Huiselijk geweld bij **SMN**.", "**SMN**'de aile içi şiddete karşı.", []],
  ["no term at all", "Welkom", "Hoş geldiniz, kavga yok, sapık yok", []],
  ["a forbidden word for its term", "Geen geweld!", "Şiddet ve kavgaya hayır!", [kavga]],
  [
    "and the preferred one is missing",
    "Geen geweld!",
    "Kavgaya hayır!",
    [kavga, 'glossary: the preferred wording of "geweld" is missing: "şiddet"'],
  ],
  ["across markup", "Geweld", "Şiddet, **kav**ga", ["markup: **bold** is not in the Dutch", kavga]],
  ["a word of a term inside a longer one", "Huiselijk geweld", "Aile içi şiddet ve kavga", []],
  [
    "a word that is never right, for its term",
    "Huiselijk geweld",
    "Dayak, aile içi şiddet",
    ['forbidden: "dayak" must not be used for "huiselijk geweld"; write "aile içi şiddet"'],
  ],
  [
    "a word that is never right, without its term",
    "Welkom",
    "Hoş geldiniz ibneler",
    ['forbidden: "ibne" must not be used; for "homoseksueel" write "eşcinsel"'],
  ],
  ["inside a wording that is right for another term", "Partner, relatie", "Eş, eşcinsel ilişki", []],
  ["inside a name", "Geweld, zegt Kavga Derneği", "Kavga Derneği: şiddet", []],
  ["never right, but inside the preferred wording", "Welkom", "Hasta değilse", []],
  ["inside the preferred wording", "Een relatie", "Bir eşcinsel ilişki", []],
  [
    "inside and outside the preferred wording",
    "Een relatie",
    "Bir eşcinsel ilişki, bir ilişki",
    ['forbidden: "ilişki" must not be used for "relatie"; write "eşcinsel ilişki"'],
  ],
  [
    "in code, an address and a footnote mark",
    "Geweld `x`[^kavga]",
    "Şiddet `kavga` <https://kavga.tr>[^kavga]",
    [
      "markup: code `x` is missing",
      "markup: code `kavga` is not in the Dutch",
      "link-targets: link https://kavga.tr is not in the Dutch",
    ],
  ],
  ["in an address that words lead to", "[Geweld](https://kavga.tr)", "[Şiddet](https://kavga.tr)", []],
  [
    "in an alternative text",
    "![Geweld](a.jpg)",
    "![Kavga](a.jpg)",
    [kavga, 'glossary: the preferred wording of "geweld" is missing: "şiddet"'],
  ],
  ["the Dutch term in code", "Typ `geweld` en `SMN`", "`geweld` ve `SMN` yazın: kavga", []],
  ["words on two sides of code", "huiselijk `x` geweld", "`x` şiddet", []],
  ["words on two lines", "huiselijk\\\ngeweld", "aile içi\\\nşiddet", []],
  [
    "a name that is gone",
    "SMN en LCC+",
    "Fas Derneği ve LCC+",
    ['glossary: the name "SMN" is missing; keep it as it is'],
  ],
  ["a name in other letters", "SMN", "smn", ['glossary: the name "SMN" is missing; keep it as it is']],
  ["names with suffixes", "SMN en LCC+", "SMN’nin ve LCC+'ın", []],
] as const) {
  test(`glossary: ${what}`, () => {
    const pair = { source, translation, language: tr, references, glossary };
    assert.equal(
      checkPair(pair)
        .filter(({ check }) => check !== "negation")
        .map((found) => `${found.check}: ${inEnglish(found.message)}`),
      [...findings],
    );
  });
}

test("a forbidden word keeps a draft from readers until somebody signs it", () => {
  const pair = { source: "Geweld", translation: "Kavga", language: tr, references, glossary };
  for (const [source, translation, signer, severity] of [
    ["Geweld", "Kavga", undefined, "error"],
    ["Geweld", "Kavga", "Anna", "note"],
    // The term is said as well: the word may say something else.
    ["Geweld", "Şiddet, kavga", undefined, "warning"],
    ["Geweld", "Şiddet, kavga", "Anna", "warning"],
    ["Huiselijk geweld", "Aile içi şiddet, dayak", undefined, "error"],
    ["Welkom", "Dayak", undefined, "error"],
    ["Welkom", "Dayak", "Anna", "note"],
    // The preferred wording stands in the forbidden one only.
    ["Een kind", "Çocuk gelin", undefined, "error"],
    ["Een kind", "Çocuk, çocuk gelin", undefined, "warning"],
    // A word of one row grave, of another not.
    ["Geweld, een partner", "Kavga, eş, ilişki", undefined, "error"],
  ] as const) {
    const text = { ...pair, source, translation, signer };
    const found = checkPair(text).filter(({ check }) => check === "forbidden");
    assert.ok(found.length > 0, translation);
    for (const finding of found) assert.is(finding.severity, severity, translation);
    assert.is(isPublishable(text), severity !== "error", translation);
  }
  const draft = { ...pair, translation: "Kötülük", engine: "deepl" };
  assert.equal(
    checkPair(draft).map((found) => `${found.check}: ${found.severity}`),
    ["glossary: warning"],
  );
  assert.ok(isPublishable(draft));
  assert.ok(isPublishable({ ...draft, translation: "" }));
  assert.not.ok(isPublishable({ ...draft, translation: "**Şiddet**" }));
});

test("an error that a reader of a PO file cannot see is accepted by the check's name only", () => {
  const pair = { source: "[Bel](tel:112)", translation: "[Ara](tel:113)", language: tr, references };
  const signed = { ...pair, glossary: EMPTY_GLOSSARY, signer: "Anna" };
  assert.not.ok(isPublishable(signed));
  assert.not.ok(isPublishable({ ...signed, accepted: ["link-targets"], signer: undefined }));
  assert.not.ok(isPublishable({ ...signed, ignored: ["link-targets"] }));
  const accepted = { ...signed, accepted: ["link-targets"] };
  assert.ok(isPublishable(accepted));
  for (const found of checkPair(accepted)) {
    assert.is(found.severity, "note");
    assert.is(found.accepted, "Anna");
    assert.match(inEnglish(found.message), /; accepted by Anna$/);
  }
});

test("a warning is ignored for an entry that says so", () => {
  const pair = { source: "SMN", translation: "smn", language: tr, references, glossary };
  assert.equal(
    checkPair(pair).map(({ check }) => check),
    ["glossary"],
  );
  assert.equal(checkPair({ ...pair, ignored: ["glossary"] }), []);
});

test("docs/trust.md lists every check", () => {
  const listed = readFileSync(path.resolve(import.meta.dirname, "../../docs/trust.md"), "utf8");
  const missing = CHECKS.filter(({ name }) => !listed.includes(`\`${name}\``)).map(({ name }) => name);
  assert.equal(missing, []);
});

test.run();
