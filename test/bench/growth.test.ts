import { test } from "uvu";
import * as assert from "uvu/assert";
import { GROWTH_CASES } from "./growth.ts";

// How long they take is measured by `npm run bench -- --only growth`.
for (const name of new Set(GROWTH_CASES.map(({ area }) => area))) {
  test(`hostile texts end without an error: ${name}`, () => {
    const cases = GROWTH_CASES.filter(({ area }) => area === name);
    for (const { unit, times, work } of cases) {
      assert.not.throws(() => work(times), undefined, JSON.stringify(unit));
    }
  });
}

test.run();
