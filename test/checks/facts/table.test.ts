import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Check } from "../../../src/checks/check.ts";
import { facts, numberWords, saysOtherFacts } from "../../../src/checks/facts/index.ts";
import { negation } from "../../../src/checks/meaning/negation.ts";
import { EMPTY_GLOSSARY } from "../../../src/model/glossary.ts";
import type { Language } from "../../../src/model/site.ts";
import { type Case, FACT_CASES, OTHER_FACTS } from "./cases.ts";
import { FOUND_LATER } from "./found-later.ts";
import { MEASURES } from "./measures.ts";
import { NEGATION_CASES } from "./negation-cases.ts";
import { ORDINARY_AR } from "./ordinary-ar.ts";
import { ORDINARY_EN } from "./ordinary-en.ts";
import { ORDINARY_SO } from "./ordinary-so.ts";
import { ORDINARY_TR } from "./ordinary-tr.ts";

const languages: Record<string, Language> = {
  tr: { code: "tr", name: "Türkçe", locale: "tr", dir: "ltr" },
  ar: { code: "ar", name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
  so: { code: "so", name: "Soomaali", locale: "so", dir: "ltr" },
  en: { code: "en", name: "English", locale: "en-GB", dir: "ltr" },
};

const settings = { references: {}, glossary: EMPTY_GLOSSARY };

/** Begins a verdict that only a warning gives. */
const UNSURE = "unsure: ";

/** One test per case: a true translation has no finding, any other at least one. */
function testCases(check: Check, code: string, kind: string, cases: readonly Case[]): void {
  const language = languages[code] as Language;
  for (const [source, translation, verdict] of cases) {
    test(`${code}, ${kind}, ${verdict}: ${source} -> ${translation}`, () => {
      const found = check.run({ source, translation, language, ...settings });
      if (verdict === "true" || verdict.startsWith(UNSURE)) assert.equal(found, []);
      else assert.ok(found.length > 0, "nothing is found");
      if (verdict.startsWith(UNSURE)) {
        const doubts = numberWords.run({ source, translation, language, ...settings });
        assert.ok(doubts.length > 0, "nothing is doubted");
      }
    });
  }
}

/** A table proves little when it is short, or when hardly anything in it must pass. */
function testShare(name: string, cases: readonly Case[], least: number): void {
  test(`the table of ${name} is long enough, and half of it or more must pass`, () => {
    const passing = cases.filter(([, , verdict]) => verdict === "true").length;
    assert.ok(cases.length >= least, `${cases.length} cases`);
    assert.ok(passing * 2 >= cases.length, `${passing} of ${cases.length} are true`);
  });
}

const ORDINARY = { tr: ORDINARY_TR, ar: ORDINARY_AR, so: ORDINARY_SO, en: ORDINARY_EN };

for (const [code, kinds] of [FACT_CASES, FOUND_LATER, ORDINARY, MEASURES].flatMap((table) =>
  Object.entries(table),
)) {
  for (const [kind, cases] of Object.entries(kinds)) testCases(facts, code, kind, cases);
}
for (const [code, cases] of Object.entries(NEGATION_CASES)) testCases(negation, code, "negation", cases);

const factCases = Object.values(FACT_CASES).flatMap((kinds) => Object.values(kinds).flat());
testShare("facts", factCases, 200);
testShare("negation", Object.values(NEGATION_CASES).flat(), 80);

for (const [before, after, differs] of OTHER_FACTS) {
  test(`${before} | ${after}: ${differs ? "other facts" : "the same facts"}`, () => {
    assert.is(saysOtherFacts(before, after), differs);
  });
}

test.run();
