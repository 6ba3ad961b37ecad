import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { carry, wordsKey } from "../../src/markdown/words.ts";

for (const [what, a, b, same] of [
  ["straight and curly quotes", `Zij zei: "Kom."`, "Zij zei: “Kom.”", true],
  ["double and single quotes", `Zij zei: "Kom."`, "Zij zei: ‘Kom.’", true],
  ["low Dutch quotes", "Zij zei: ,,Kom.''", "Zij zei: „Kom.”", true],
  ["an apostrophe", "'s Avonds", "’s Avonds", true],
  ["a hyphen and a dash", "10.00 - 12.00 uur", "10.00 – 12.00 uur", true],
  ["two hyphens and a dash", "Let op -- kom op tijd", "Let op — kom op tijd", true],
  ["white space", "Kom  op\u00A0tijd.", "Kom op tijd.", true],
  ["three full stops", "Wacht...", "Wacht…", true],
  ["a soft hyphen", "zelf\u00ADbeschikking", "zelfbeschikking", true],
  ["an address", "[Bel](tel:+31201234567)", "[Bel](tel:+31207654321)", true],
  ["a title of a link", '[Bel](tel:+31 "a")', '[Bel](tel:+31 "b")', true],
  ["the name of a footnote", "Kom.[^a] Bel.", "Kom.[^1] Bel.", true],
  ["a footnote", "Kom.[^a] Bel.", "Kom. Bel.", false],
  ["two ways to write bold", "**Let op**", "__Let op__", true],
  ["a word", "Kom op tijd.", "Kom ruim op tijd.", false],
  ["a digit", "Bel 020-1.", "Bel 020-2.", false],
  ["the text of a link", "[Bel ons](tel:+31)", "[Bel](tel:+31)", false],
  ["bold", "**Let** op", "Let op", false],
  ["code", "`a`", "`b`", false],
  ["a capital", "Kom.", "kom.", false],
  ["a full stop", "Kom.", "Kom!", false],
  ["a line break", "a\\\nb", "a b", false],
] as const) {
  test(`${what} ${same ? "does not change" : "changes"} the words`, () => {
    assert.is(wordsKey(a) === wordsKey(b), same);
  });
}

const A = "https://a.example/";
const B = "https://b.example/";
const C = "https://c.example/";
for (const [what, translation, before, after, expected] of [
  ["nothing", `**Gel** [x](${A})`, `**Kom** [y](${A})`, `**Kom** [y](${A})`, `**Gel** [x](${A})`],
  ["the address of a link", `[x](${A}) gel`, `Kom [y](${A})`, `Kom [y](${B})`, `[x](${B}) gel`],
  [
    "one of two addresses, in another order",
    `[b](${B}) ve [a](${A})`,
    `[a](${A}) en [b](${B})`,
    `[a](${C}) en [b](${B})`,
    `[b](${B}) ve [a](${C})`,
  ],
  [
    "two addresses, exchanged",
    `[a](${A}) ve [b](${B})`,
    `[a](${A}) en [b](${B})`,
    `[a](${B}) en [b](${A})`,
    `[a](${B}) ve [b](${A})`,
  ],
  ["a phone number's address", "[ara](tel:+1)", "[bel](tel:+1)", "[bel](tel:+2)", "[ara](tel:+2)"],
  [
    "one of two equal addresses: nobody knows which",
    `[a](${A}) ve [b](${A})`,
    `[a](${A}) en [b](${A})`,
    `[a](${C}) en [b](${A})`,
    undefined,
  ],
  [
    "both of two equal addresses",
    `[a](${A}) ve [b](${A})`,
    `[a](${A}) en [b](${A})`,
    `[a](${C}) en [b](${C})`,
    `[a](${C}) ve [b](${C})`,
  ],
  ["the address of a link that the translation lacks", "gel", `Kom [y](${A})`, `Kom [y](${B})`, undefined],
  [
    "an address, where the translation has another one",
    `[x](${C})`,
    `Kom [y](${A})`,
    `Kom [y](${B})`,
    undefined,
  ],
  ["the name of a footnote", "Gel.[^a] Ara.", "Kom.[^a] Bel.", "Kom.[^1] Bel.", "Gel.[^1] Ara."],
  [
    "names of footnotes, exchanged",
    "Gel.[^2] Ara.[^1]",
    "Kom.[^1] Bel.[^2]",
    "Kom.[^2] Bel.[^1]",
    "Gel.[^1] Ara.[^2]",
  ],
  ["a footnote that the translation lacks", "Gel. Ara.", "Kom.[^a] Bel.", "Kom.[^1] Bel.", undefined],
  ["typography alone", "“Gel”", `"Kom"`, "“Kom”", "“Gel”"],
] as const) {
  test(`carries over: ${what}`, () => {
    assert.is(wordsKey(before), wordsKey(after));
    assert.is(carry(translation, before, after), expected);
  });
}

const url = fc.constantFrom("https://a.example/", "tel:+31201", "mailto:a@b.example", "../images/a.jpg");
const piece = fc.oneof(
  fc.constantFrom("kom", "langs,", "**vandaag**", "*nu*", "`code`"),
  url.map((address) => `[hier](${address})`),
);
const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(" "));

test("what is carried over has the addresses of the new Dutch and the words of the translation", () => {
  fc.assert(
    fc.property(text, fc.array(url, { minLength: 6, maxLength: 6 }), (before, addresses) => {
      let at = 0;
      const after = before.replace(/\]\([^)]*\)/g, () => `](${addresses[at++]})`);
      // The Dutch itself is its own best translation.
      const carried = carry(before, before, after);
      if (carried !== undefined) assert.is(carried, after);
      assert.is(wordsKey(before), wordsKey(after));
    }),
    { numRuns: 300 },
  );
});

test.run();
