import { rmSync } from "node:fs";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Entry, outdated, retired, sign, stateOf } from "../../src/catalog/entry.ts";
import { merge } from "../../src/catalog/merge.ts";
import { type Catalogue, emptyCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { readCatalogue } from "../../src/catalog/store.ts";
import { siteContext } from "../../src/coverage/stored.ts";
import { importTranslations } from "../../src/exchange/import.ts";
import { indexOf } from "../../src/exchange/match.ts";
import { parseTmx, printTmx } from "../../src/exchange/tmx.ts";
import type { Unit } from "../../src/exchange/unit.ts";
import { printXliff } from "../../src/exchange/xliff.ts";
import { parseXliff } from "../../src/exchange/xliff-parse.ts";
import { type Original, segments } from "../../src/markdown/original.ts";
import { tempSite } from "../site.ts";
import { original as originalOf, shelves, siteAt } from "./catalogues.ts";

const root = tempSite({});
const site = siteAt(root);
const turkish = { code: "tr", name: "Türkçe", locale: "tr", dir: "ltr" } as const;
const POST = "posts/proef";
const FILE = `locales/tr/${POST}.po`;

/** What a site has that had nothing before the units came in. */
function brought(original: Original, units: readonly Unit[]): Catalogue {
  rmSync(`${root}/locales`, { recursive: true, force: true });
  const report = importTranslations(siteContext(site, "2028-02-29"), indexOf([original]), "a.tmx", units, {
    today: "2028-02-29",
  });
  assert.equal(report.left, []);
  assert.equal([report.unknown, report.foreign], [0, 0]);
  return readCatalogue(root, FILE, "tr");
}

/** All of an entry but the words a tool may put in another order. */
const facts = (entry: Entry) => {
  const { kinds: _, references: __, fuzzy: ___, ...rest } = entry;
  return JSON.parse(JSON.stringify({ state: stateOf(entry), ...rest }));
};
const translated = (entries: readonly Entry[]) =>
  entries.filter(({ translation }) => translation !== "").map(facts);
const bySource = (entries: readonly Entry[]) =>
  translated(entries).toSorted((a, b) => (a.source < b.source ? -1 : 1));

test("what is exported as TMX comes back as it was into a site that has nothing", () => {
  const check = ({ texts, catalogue }: { texts: string[]; catalogue: Catalogue }) => {
    const original = originalOf(texts);
    const { references } = original.body;
    const text = printTmx("tr", [{ post: POST, catalogue, references }]);
    const back = brought(original, parseTmx(text, "a.tmx"));
    assert.equal(translated(back.entries), translated(catalogue.entries));
    assert.equal(bySource(back.obsolete), bySource(catalogue.obsolete));
    assert.is(printTmx("tr", [{ post: POST, catalogue: back, references }]).length, text.length);
  };
  fc.assert(fc.property(shelves, check), { numRuns: 150 });
});

test("two translations of one Dutch that stand where it became two others come back, each to its place", () => {
  const original = originalOf(["Een.", "Twee."]);
  const base = merge(emptyCatalogue("tr"), segments(original), original.file);
  const words: Record<string, string> = { "Een.": "Bir.", "Twee.": "İki." };
  const entries = base.entries.map((entry) => {
    const made = { ...entry, source: "Een of twee.", translation: words[entry.source] ?? "" };
    const signed = sign(made, "Ayşe Örnek", "2026-11-23");
    return entry.source in words ? outdated(signed, entry.source) : entry;
  });
  const [first, second] = entries.slice(-2);
  const gone = [{ ...retired(second!), kinds: [], references: [] }];
  const catalogue = { ...base, entries, obsolete: gone };
  const { references } = original.body;
  const back = brought(original, parseTmx(printTmx("tr", [{ post: POST, catalogue, references }]), "a.tmx"));
  assert.equal(translated(back.entries), translated([first!, second!]));
});

test("what is exported as XLIFF comes back as it was into a site that has nothing", () => {
  const check = ({ texts, catalogue }: { texts: string[]; catalogue: Catalogue }) => {
    const original = originalOf(texts);
    const text = printXliff(original, catalogue, turkish);
    const back = brought(original, parseXliff(text, "a.xlf"));
    assert.equal(translated(back.entries), translated(catalogue.entries));
  };
  fc.assert(fc.property(shelves, check), { numRuns: 150 });
});

test("what comes back into the site it is from changes nothing", () => {
  const check = ({ texts, catalogue }: { texts: string[]; catalogue: Catalogue }) => {
    const original = originalOf(texts);
    const { references } = original.body;
    const own = brought(original, parseTmx(printTmx("tr", [{ post: POST, catalogue, references }]), "a.tmx"));
    const before = printCatalogue(own);
    for (const units of [
      parseTmx(printTmx("tr", [{ post: POST, catalogue: own, references }]), "a.tmx"),
      parseXliff(printXliff(original, own, turkish), "a.xlf"),
    ]) {
      const report = importTranslations(siteContext(site, "2028-02-29"), indexOf([original]), "a", units, {
        today: "2028-02-29",
        name: "Iemand",
      });
      assert.equal({ ...report, same: 0 }, { ...report, same: 0, signed: 0, drafts: 0, left: [] });
      assert.is(printCatalogue(readCatalogue(root, FILE, "tr")), before);
    }
  };
  fc.assert(fc.property(shelves, check), { numRuns: 100 });
});

test.run();
