import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { findTerm } from "../../src/checks/terms.ts";
import { loadGlossary } from "../../src/model/glossary.ts";
import { loadSite, SOURCE, targets } from "../../src/model/site.ts";

/** The repository's own glossaries. */
const site = loadSite(path.resolve(import.meta.dirname, "../.."));
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

test("names are found in every language", () => {
  const { keep } = loadGlossary(site.root, SOURCE);
  assert.ok(keep.length > 0);
  for (const { code } of site.languages) {
    for (const name of keep) assert.is(findTerm(`« ${name} », (${name}).`, name, code).length, 2, name);
  }
});

test.run();
