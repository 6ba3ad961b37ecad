import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkPair, isPublishable } from "../../../src/checks/index.ts";
import { findTerm } from "../../../src/checks/terms/terms.ts";
import { parseBody } from "../../../src/markdown/body.ts";
import { loadGlossary } from "../../../src/model/glossary.ts";
import { loadSite, SOURCE, targets } from "../../../src/model/site.ts";

/** The repository's own glossaries. */
const site = loadSite(path.resolve(import.meta.dirname, "../../.."));
const FEWEST = 80;

const isWhole = (text: string, language: string) => {
  const [range] = findTerm(text, text, language);
  return range?.start === 0 && range.end === text.length;
};

for (const { code } of targets(site)) {
  test(`${code}: the glossary is sound`, () => {
    const { terms } = loadGlossary(site.root, code);
    assert.ok(terms.length >= FEWEST, `${terms.length} terms`);
    for (const { nl, preferred, forbidden } of terms) {
      assert.ok(isWhole(nl, SOURCE), nl);
      assert.ok(isWhole(preferred, code), preferred);
      for (const word of forbidden) {
        assert.ok(isWhole(word, code), word);
        assert.equal(findTerm(preferred, word, code), [], `${nl}: "${word}" stands in "${preferred}"`);
      }
    }
  });
}

/** Source and draft of a machine, by language. */
type Drafts = Record<string, readonly (readonly [source: string, draft: string])[]>;

const BLOCKED: Drafts = {
  en: [
    ["Homo's zijn welkom", "Homos are welcome"],
    ["Welkom", "Homos are welcome"],
    ["Homo's zijn welkom", "Homosexuals are welcome"],
    ["Transvrouwen", "She-males"],
    ["Trans vrouwen", "Transsexuals"],
    ["Lhbti'ers", "Homosexuals"],
    ["Gehandicapten", "Handicapped people"],
    ["Een mens en een homo", "Homo sapiens and a homo"],
    ["Vluchtelingen", "Fugitives"],
    ["De gemeente bouwt een school", "The parish is building a school"],
    ["De gemeente bouwt een school", "Parish officials are building a school"],
  ],
  tr: [
    ["Lhbti-personen", "Cinsel sapkınlık sahipleri"],
    ["Lhbti'ers", "Homoseksüeller"],
    ["Lhbtiq+-personen", "Homoseksüeller"],
    ["LHBTQI+'ers", "Homoseksüeller"],
    ["Homo's", "Homoseksüeller"],
    ["Transvrouwen", "Dönme kadınlar"],
    ["Transmannen", "Dönmeler"],
    ["Gehandicapten", "Özürlüler"],
    ["Slachtoffers", "Kurbanlar"],
    ["Vluchtelingen", "Kaçaklar"],
  ],
  ar: [
    ["Homoseksualiteit is normaal", "الشذوذ أمر طبيعي"],
    ["Homo zijn is normaal", "الشذوذ أمر طبيعي"],
    ["Lhbti zijn is normaal", "الشذوذ أمر طبيعي"],
    ["Homo's", "الشاذون"],
    ["Welkom", "مرحبا بالشاذين جنسيًا"],
    ["Welkom", "رجل شاذ"],
    ["Welkom", "الشواذ"],
    ["Gehandicapten", "المعاقون"],
  ],
  so: [
    ["Gehandicapten", "Curyaamiinta"],
    ["Gehandicapten", "Curyaanka"],
    ["Welkom", "Curyaannada"],
    ["Een rechter", "Midig"],
    ["Welkom", "Kaniisiinta"],
  ],
};

const SHOWN: Drafts = {
  en: [
    ["De homo sapiens", "Homo sapiens"],
    ["De mens", "Homo sapiens"],
    ["Vluchtelingen op Lesbos", "Refugees on Lesbos"],
    ["Een migrant is geen buitenlander", "A migrant is not a foreigner"],
    ["Transvrouwen", "Trans women"],
    ["Gehandicapten", "Disabled people"],
    ["Dat staat in de Advocate van maandag", "It is in Monday’s Advocate"],
    ["De gemeente in de staat Louisiana", "Officials of Orleans Parish in the state of Louisiana"],
  ],
  tr: [
    ["Offerfeest: steun voor slachtoffers", "Kurban Bayramı; mağdurlara destek"],
    ["Transgender vluchtelingen en hun recht op terugkeer", "Trans mülteciler geri dönme hakkına sahiptir"],
    ["Vluchtelingen en een gaslek", "Mülteciler ve kaçak gaz"],
    ["De homo sapiens", "Homo sapiens'in tarihi"],
    ["De mens", "Homo sapiens"],
  ],
  ar: [
    ["Discriminatie is verboden, uitblinken niet", "التمييز ممنوع، أما التميز فلا"],
    ["Een uitzonderlijk geval", "حالة شاذة"],
  ],
  so: [
    ["De rechter zit rechts", "Garsooruhu wuxuu fadhiyaa midig"],
    ["De kerk in de buurt", "Kaniisadda xaafadda"],
    ["De kerken in de stad", "kaniisadaha magaalada"],
    ["In de kerk", "Gudaha kaniisada"],
  ],
};

for (const [drafts, isShown] of [
  [BLOCKED, false],
  [SHOWN, true],
] as const) {
  for (const language of targets(site)) {
    const glossary = loadGlossary(site.root, language.code);
    const { references } = parseBody("x");
    for (const [source, translation] of drafts[language.code] ?? []) {
      test(`${language.code}: "${source}" -> "${translation}" is ${isShown ? "shown" : "blocked"}`, () => {
        const pair = { source, translation, language, references, glossary, engine: "deepl" };
        assert.is(isPublishable(pair), isShown, JSON.stringify(checkPair(pair)));
      });
    }
  }
}

test("names are found in every language", () => {
  const { keep } = loadGlossary(site.root, SOURCE);
  assert.ok(keep.length > 0);
  for (const { code } of site.languages) {
    for (const name of keep) assert.is(findTerm(`« ${name} », (${name}).`, name, code).length, 2, name);
  }
});

test.run();
