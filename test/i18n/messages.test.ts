import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkUi } from "../../src/checks/ui.ts";
import { sentencesIn } from "../../src/i18n/messages.ts";
import { inEnglish, message, word } from "../../src/model/message.ts";
import { loadSite, paths } from "../../src/model/site.ts";

const root = path.resolve(import.meta.dirname, "../..");
const { languages } = loadSite(root);
const textsOf = (code: string) =>
  new Map(Object.entries<string>(JSON.parse(readFileSync(path.join(root, paths.messages(code)), "utf8"))));
const english = textsOf("en");

for (const language of languages) {
  const { code } = language;
  const texts = textsOf(code);

  test(`${code}: every message has a sentence with the same placeholders`, () => {
    const findings = checkUi(english, texts, language, paths.messages(code));
    assert.equal(
      findings.filter(({ severity }) => severity === "error").map((finding) => inEnglish(finding.message)),
      [],
    );
  });

  if (code === "en") continue;
  test(`${code}: every sentence is in the language itself`, () => {
    // What is the same in both has no words of its own.
    const same = [...texts].filter(([key, text]) => text === english.get(key)).map(([, text]) => text);
    const words = same.filter((text) => /\p{L}{3}/u.test(text.replace(/\{\{\w+\}\}/g, "")));
    assert.equal(words, []);
  });

  test(`${code}: no sentence ends with a full stop, as many are parts of another`, () => {
    assert.equal(
      [...texts.values()].filter((text) => /(?<!\.\.)\.$/.test(text)),
      [],
    );
  });
}

for (const [code, expected] of [
  ["nl", 'het tijdstip "10.00 uur" ontbreekt'],
  ["en", 'the time "10.00 uur" is missing'],
  ["zgh", 'het tijdstip "10.00 uur" ontbreekt'],
] as const) {
  test(`a finding for somebody who reads ${code}: ${expected}`, () => {
    const { sentences, locale } = sentencesIn(code);
    const time = message("check.facts.missing.time", { text: "10.00 uur" });
    assert.is(word(sentences, locale, time), expected);
  });
}

test.run();
