import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadTexts, sentenceFor, translateWith } from "../../src/app/server/texts.ts";
import { fillText, sentenceIn } from "../../src/app/texts.ts";
import { isolateInText } from "../../src/markdown/bidi.ts";
import { type Code, message } from "../../src/model/message.ts";
import { loadSite } from "../../src/model/site.ts";
import { write } from "../site.ts";
import { newSite } from "./app.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

const TEXTS = {
  plain: "Bewaard",
  named: "Van {{name}}, {{name}}",
  left_one: "Nog {{count}} tekst",
  left_other: "Nog {{count}} teksten",
  only_other: "{{count}} x",
  empty: "",
};
const DUTCH = { locale: "nl", dir: "ltr" } as const;

for (const [key, values, filled] of [
  ["plain", undefined, "Bewaard"],
  ["named", { name: "Ali" }, "Van Ali, Ali"],
  ["named", {}, "Van , "],
  ["left", { count: 1 }, "Nog 1 tekst"],
  ["left", { count: 2 }, "Nog 2 teksten"],
  ["only", { count: 1 }, "1 x"],
  ["plain", { count: 1 }, "Bewaard"],
  ["empty", undefined, ""],
  ["none", undefined, undefined],
] as const) {
  test(`${key} with ${JSON.stringify(values) ?? "nothing"} is ${JSON.stringify(filled) ?? "no text"}`, () => {
    assert.is(fillText(TEXTS, DUTCH, key, values), filled);
  });
}

test("what runs against the direction of the page is isolated", () => {
  assert.is(
    fillText({ by: "كتبها {{name}}" }, { locale: "ar", dir: "rtl" }, "by", { name: "Ali" }),
    "كتبها \u2068Ali\u2069",
  );
});

const ARABIC = { sentences: { said: 'في "{{text}}" كلمة', typed: 'اكتب "> " قبل' }, locale: "ar" };
for (const [what, code, text, shown] of [
  ["a sign that the sentence quotes", "typed", "", 'اكتب "\u2066> \u2069" قبل'],
  ["a value in Dutch", "said", "Kom langs", 'في "\u2068Kom langs\u2069" كلمة'],
  ["a path", "said", "../images/a.jpg", 'في "\u2068../images/a.jpg\u2069" كلمة'],
  ["a value with a quotation mark", "said", 'a"b <b>', 'في "\u2068a"b <b>\u2069" كلمة'],
  ["a bracket", "said", "(", 'في "(" كلمة'],
] as const) {
  test(`in a sentence from right to left: ${what}`, () => {
    const message = { code: code as string as Code, values: { text } };
    assert.is(sentenceIn(ARABIC, "rtl", message), shown);
    assert.is(isolateInText(shown), shown);
  });
}

const SITE = loadSite(ROOT);
for (const [code, expected] of [
  ["nl", 'src/content/posts/a.md: "datum" is geen bekende sleutel; dit mag: title, date'],
  ["en", 'src/content/posts/a.md: "datum" is not a known key; allowed are title, date'],
  ["tr", 'src/content/posts/a.md: "datum" bilinen bir anahtar değil; olabilenler: title, date'],
] as const) {
  test(`a problem in ${code}`, () => {
    const language = SITE.languages.find((each) => each.code === code)!;
    const problem = message("frontMatter.unknown", { key: "datum", allowed: ["title", "date"] });
    assert.is(`src/content/posts/a.md: ${sentenceFor(language, problem)}`, expected);
  });
}

/** Refusals that nobody meets who uses the app's own pages; the code is shown. */
const OF_PROGRAMS = ["check", "host", "json", "origin", "parts", "type", "version", "visitor"];
/** Those for which the page says what its own place for it says. */
const ELSEWHERE = ["closed", "empty", "errors"];

test("every refusal that a person may meet has words in the interface", () => {
  const source = globSync("src/app/**/*.ts", { cwd: ROOT })
    .map((file) => readFileSync(path.join(ROOT, file), "utf8"))
    .join("\n");
  const codes = new Set([...source.matchAll(/new Refusal\(\s*\d+,\s*"([\w-]+)"/g)].map(([, code]) => code!));
  const kinds = ["busy", "quota", "key", "refused"].map((kind) => `engine-${kind}`);
  const texts = loadTexts(SITE, "nl");
  assert.ok(codes.size > 15, [...codes].join());
  const without = [...codes, ...kinds, "broken", "bug"].filter(
    (code) => !OF_PROGRAMS.includes(code) && !ELSEWHERE.includes(code) && !texts[`error.${code}`],
  );
  assert.equal(without, []);
});

test("texts are the section of the app in ui.json; a key that is missing and a broken file are errors", () => {
  const root = newSite();
  const site = loadSite(root);
  const texts = loadTexts(site, "nl");
  const t = translateWith(texts, site.languages.find(({ code }) => code === "nl")!);
  assert.is(t("save.saved"), texts["save.saved"]);
  assert.throws(() => t("save.none"), /ui\.json has no "review\.save\.none"/);
  write(root, { "locales/nl/ui.json": '{"review":{"save":{"saved":' });
  assert.throws(() => loadTexts(site, "nl"), /^locales\/nl\/ui\.json: is not valid JSON/);
});

test.run();
