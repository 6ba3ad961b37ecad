import path from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { catalogueFiles, readCatalogue } from "../../../src/catalog/store.ts";
import { wordsOf } from "../../../src/checks/check.ts";
import { entities, markup } from "../../../src/checks/text/markup.ts";
import { placeholders } from "../../../src/checks/text/placeholders.ts";
import { typography } from "../../../src/checks/text/typography.ts";
import { url } from "../../../src/checks/text/url.ts";
import { loadSite, targets } from "../../../src/model/site.ts";
import { pairIn } from "./cases.ts";

const CHECKS = [...typography, entities, placeholders, url];
const site = loadSite(path.resolve(import.meta.dirname, "../../.."));
const MOST = 0.01;

for (const { code } of targets(site)) {
  const pairs = catalogueFiles(site.root, code)
    .flatMap((file) => readCatalogue(site.root, file, code).entries)
    .filter(({ translation }) => translation !== "")
    .map(({ source, translation }) => pairIn(code, source, translation));

  for (const { name, run } of CHECKS) {
    test(`${code}: ${name} says little of the repository's own content`, () => {
      assert.ok(pairs.length > 200);
      const found = pairs.filter((pair) => run(pair).length > 0);
      assert.ok(found.length <= MOST * pairs.length, found.map(({ translation }) => translation).join("\n"));
    });
  }
}

const SIGNS = "a b. ?!:;…\"“”„«»'‘’()[]{}<>*_`~\\&#%$\u0640\u200B\u200F\n1اé،؟".split("");

test("no check says anything of a text that stays as it is", () => {
  const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 30 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(text, fc.constantFrom("en", "tr", "so", "sv"), (same, code) => {
      const pair = pairIn(code, same, same);
      for (const { name, run } of [...CHECKS, markup]) {
        assert.equal(run(pair), [], `${name}: ${JSON.stringify(wordsOf(pair))}`);
      }
    }),
  );
});

test.run();
