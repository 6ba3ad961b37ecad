import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Pair } from "../../../src/checks/check.ts";
import { checkPair } from "../../../src/checks/index.ts";
import { parseBody } from "../../../src/markdown/body.ts";
import { EMPTY_GLOSSARY } from "../../../src/model/glossary.ts";
import { inEnglish } from "../../../src/model/message.ts";

const { references } = parseBody("x[^n]\n\n[^n]: noot");

/** A Dutch text with its translation, as the checks get it. */
export const pairIn = (code: string, source: string, translation: string): Pair => ({
  source,
  translation,
  language: { code, name: code, locale: code, dir: code === "ar" ? "rtl" : "ltr" },
  references,
  glossary: EMPTY_GLOSSARY,
});

/** Language, Dutch, translation, and what `checks` find: name and severity, or nothing in a true translation. */
export type Case = readonly [code: string, source: string, translation: string, ...found: string[]];

/** Asserts what the named checks find; others may have their say. */
export function testCases(checks: readonly string[], cases: readonly Case[]): void {
  for (const [code, source, translation, ...expected] of cases) {
    test(`${code}: ${JSON.stringify(source)} -> ${JSON.stringify(translation)}`, () => {
      const found = checkPair(pairIn(code, source, translation))
        .filter(({ check }) => checks.includes(check))
        .map(({ check, severity, message }) => `${check} ${severity}: ${inEnglish(message)}`);
      assert.is(found.length, expected.length, found.join("\n"));
      for (const start of expected) {
        assert.ok(
          found.some((line) => line.startsWith(start)),
          `${start} is not in ${found.join("\n")}`,
        );
      }
    });
  }
}
