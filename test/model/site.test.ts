import { test } from "uvu";
import * as assert from "uvu/assert";
import { ProblemsError } from "../../src/model/errors.ts";
import { isSafety, parseSite, targets } from "../../src/model/site.ts";

const base = { name: "Proef", url: "https://proef.example" };
const parse = (settings: unknown) =>
  parseSite(typeof settings === "string" ? settings : JSON.stringify(settings), "/x");

test("name and url are enough; all else has a default", () => {
  const site = parse(base);
  assert.equal(
    targets(site).map(({ code, engine, via }) => [code, engine, via]),
    [
      ["tr", "deepl", undefined],
      ["ar", "deepl", undefined],
      ["so", "google", "en"],
      ["en", "deepl", undefined],
    ],
  );
  assert.is(site.languages.find(({ code }) => code === "ar")!.dir, "rtl");
  assert.is(site.indexDrafts, false);
});

test("Dutch comes first, and a slash at the end of the address goes", () => {
  const site = parse({
    ...base,
    url: "https://proef.example/",
    languages: { tr: { name: "Türkçe" }, nl: { name: "Nederlands" } },
  });
  assert.equal(
    site.languages.map(({ code }) => code),
    ["nl", "tr"],
  );
  assert.is(site.url, "https://proef.example");
});

for (const [given, number] of [
  ["+31612345678", "+31612345678"],
  ["+31 6 12-34.56 78", "+31612345678"],
  ["+39 06 1234 5678", "+390612345678"],
  [undefined, undefined],
]) {
  test(`a number on WhatsApp is kept without spaces: ${given}`, () => {
    assert.is(parse({ ...base, whatsapp: given }).whatsapp, number);
  });
}

test("languages with three letters are languages", () => {
  assert.equal(
    targets(parse({ ...base, languages: { nl: { name: "Nederlands" }, zgh: { name: "ⵜⴰⵎⴰⵣⵉⵖⵜ" } } })).length,
    1,
  );
});

for (const [what, exit, tags, expected] of [
  ["the tag veiligheid, without a setting", undefined, ["recht", "veiligheid"], true],
  ["another tag, without a setting", undefined, ["recht"], false],
  ["no tags", undefined, undefined, false],
  ["a tag of the settings", { tags: ["geweld"] }, ["geweld"], true],
  ["a tag that the settings leave out", { tags: ["geweld"] }, ["veiligheid"], false],
  ["the tag veiligheid, where only the address is set", { url: "https://a.nl/" }, ["veiligheid"], true],
  ["any tag where the quick exit is off", false, ["veiligheid"], false],
] as const) {
  test(`${what}: ${expected ? "a page of safety" : "an ordinary page"}`, () => {
    assert.is(isSafety(parse({ ...base, ...(exit !== undefined && { exit }) }), tags), expected);
  });
}

test("the quick exit leads to the weather, or where the settings say", () => {
  assert.is(parse(base).exit!.url, "https://www.buienradar.nl/");
  assert.is(parse({ ...base, exit: { url: "https://a.nl/nieuws" } }).exit!.url, "https://a.nl/nieuws");
  assert.is(parse({ ...base, exit: false }).exit, undefined);
});

for (const [what, settings, expected] of [
  ["broken JSON", "{", "is not valid JSON"],
  ["a list", "[]", "must be a JSON object"],
  ["no name and no url", {}, '"name" is missing'],
  ["an unknown key", { ...base, engine: "x" }, '"engine" is not a setting; allowed are name, url'],
  ["__proto__", '{"name":"a","url":"https://a.nl","__proto__":{"x":1}}', '"__proto__" is not a setting'],
  ["an empty name", { ...base, name: " " }, '"name" must be a non-empty text'],
  ["an address with a path", { ...base, url: "https://a.nl/pad" }, '"url" must be an origin'],
  [
    "a form that is not safe",
    { ...base, report: "http://a.nl/melden" },
    '"report" must be the address of a form',
  ],
  ["a number without a country", { ...base, whatsapp: "06 12345678" }, '"whatsapp" must be a telephone'],
  ["a number with its zero", { ...base, whatsapp: "+31 06 12345678" }, '"whatsapp" must be a telephone'],
  ["a number with its zero in brackets", { ...base, whatsapp: "+31 (0)6 12345678" }, '"+31 (0)6 12345678"'],
  ["a Dutch number with a digit too few", { ...base, whatsapp: "+3161234567" }, '"+3161234567"'],
  ["a number that is a link", { ...base, whatsapp: "https://wa.me/31612345678" }, '"whatsapp" must be'],
  ["a number that is no text", { ...base, whatsapp: 31612345678 }, '"whatsapp" must be a non-empty text'],
  ["a form that is a mail", { ...base, report: "mailto:a@a.nl" }, '"report" must be the address of a form'],
  ["no Dutch", { ...base, languages: { tr: { name: "T" } } }, '"languages" must include "nl"'],
  ["a language without a name", { ...base, languages: { nl: {} } }, '"languages.nl.name" is missing'],
  [
    "a wrong direction",
    { ...base, languages: { nl: { name: "N", dir: "left" } } },
    '"languages.nl.dir" must be ltr or rtl',
  ],
  [
    "a wrong locale",
    { ...base, languages: { nl: { name: "N", locale: "x_y" } } },
    '"languages.nl.locale": "x_y" is not a locale that Intl knows',
  ],
  [
    "a path as a language",
    { ...base, languages: { nl: { name: "N" }, "../x": { name: "X" } } },
    '"languages.../x": "../x" is not a language code',
  ],
  [
    "a pivot that is not there",
    { ...base, languages: { nl: { name: "N" }, so: { name: "S", via: "en" } } },
    'the site does not have the language "en"',
  ],
  ["a review rule in other words", { ...base, review: { veiligheid: "ja" } }, '"review" must be an object'],
  ["four eyes in other words", { ...base, fourEyes: "ja" }, '"fourEyes" must be true or a list of tags'],
  ["a budget in words", { ...base, budget: { run: "veel" } }, '"budget" must be'],
  ["a switch in words", { ...base, cards: "nee" }, '"cards" must be true or false'],
  ["a quick exit to nowhere", { ...base, exit: { url: "buienradar.nl" } }, '"exit" must be'],
  ["a quick exit without TLS", { ...base, exit: { url: "http://a.nl" } }, '"exit" must be'],
  ["a quick exit that runs script", { ...base, exit: { url: "javascript:alert(1)" } }, '"exit" must be'],
  ["tags that are no list", { ...base, exit: { tags: "veiligheid" } }, '"exit" must be'],
  ["a quick exit with another key", { ...base, exit: { tag: "veiligheid" } }, '"exit" must be'],
  ["a quick exit that is true", { ...base, exit: true }, '"exit" must be'],
  ["an invisible direction mark", { ...base, name: "a\u202Eb" }, "invisible direction mark U+202E"],
] as const) {
  test(`${what} is reported in one line`, () => {
    assert.throws(
      () => parse(settings),
      (error: unknown) =>
        error instanceof ProblemsError &&
        error.message
          .split("\n")
          .some((line) => line.startsWith("src/site.json: ") && line.includes(expected)),
    );
  });
}

test.run();
