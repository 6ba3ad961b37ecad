/** What is read of a model's words, whatever stands around its JSON; `llm.test.ts` asks a server. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readCompletion } from "../../../src/translate/engines/completion.ts";

const read = (content: unknown, count = 1) => readCompletion({ choices: [{ message: { content } }] }, count);

/** Signs that JSON, fences and thoughts are made of; `&` and `>` are left out, as they come back escaped. */
const text = fc
  .array(fc.constantFrom(..."ab é😀\"\\[]{},:'`\n\t".split(""), '"}', "],", '\\"', "```"))
  .map((signs) => signs.join(""));
const texts = fc.array(text, { minLength: 1, maxLength: 4 });

test("texts come back as they were given, in each form", () => {
  fc.assert(
    fc.property(texts, (given) => {
      const json = JSON.stringify({ translations: given });
      const forms = [
        json,
        JSON.stringify({ translations: given }, null, 2),
        JSON.stringify(given),
        JSON.stringify({ translations: { ...given } }),
        `<think>{"translations": ["</think>\n${json}`,
        `Here: ${json} {that} is [all] of "it`,
        `${json}\n${json}`,
      ];
      for (const form of forms) assert.equal(read(form, given.length), given, form);
    }),
  );
});

/** What models add about what they did. */
const REMARKS = [
  "Note: I kept {naam} and [1].",
  'Note: I kept {"naam"} and ["1", "2", "3", "4", "5"] as they are.',
  'I left {"naam} alone, and the bracket [ too.',
  'Kept: {"a": "b"}, {"1": "x", "2": "y", "3": "z", "4": "v", "5": "w"} and [["c", "d", "e", "f", "g"]].',
  "Anything else? {} [] }{ ][",
  'Is ["naam] one of the texts?',
];

test("a remark before or behind the JSON may have brackets and braces", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...REMARKS), (given, remark) => {
      const json = JSON.stringify({ translations: given });
      const list = JSON.stringify(given);
      for (const form of [`${json}\n${remark}`, `${json}\n\n${remark}\n`, `${remark}\n\n${json}`]) {
        assert.equal(read(form, given.length), given, form);
      }
      for (const form of [`${list}\n${remark}`, `\`\`\`json\n${list}\n\`\`\`\n${remark}`]) {
        assert.equal(read(form, given.length), given, form);
      }
      assert.equal(
        read(`${json} Note: I kept ["${"naam".repeat(9)}", "b", "c", "d", "e"].`, given.length),
        given,
      );
    }),
  );
});

/** What the model said about one text, and what is read of it. */
const SAID: readonly (readonly [what: string, said: string, read: string | RegExp])[] = [
  [
    "a list of words of the answer",
    '{"translations": ["Merhaba {naam}"]}\nI kept ["naam"].',
    "Merhaba {naam}",
  ],
  ["the same before it", 'I keep ["naam"] as it is.\n{"translations": ["Merhaba {naam}"]}', "Merhaba {naam}"],
  ["a picture of the form", 'As {"translations": ["...", "..."]}:\n{"translations": ["Merhaba"]}', "Merhaba"],
  ["another list", '{"translations": ["Merhaba"]}\nOr ["Selam"].', /two answers that differ/],
  ["another answer in a sentence", '{"translations": ["a"]}\nOr {"translations": ["b"]}', /two answers/],
  ["a list of its own", '{"translations": ["a"]}\n["a", "b"]', /two answers that differ/],
  ["a second answer that broke off", '{"translations": ["a"]}\nBetter: {"translations": ["b', /no JSON/],
  ["a list that broke off", '{"translations": ["a"]}\n["b', /no JSON/],
  ["half an answer behind a remark", 'I kept ["naam"]:\n{"translations": ["a"', /no JSON/],
];
for (const [what, said, expected] of SAID) {
  test(`beside an answer: ${what}`, () => {
    if (typeof expected === "string") assert.equal(read(said), [expected]);
    else assert.throws(() => read(said), expected);
  });
}

test("an answer that was cut off anywhere is none", () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.boolean(), (given, at, isBare) => {
      const json = JSON.stringify(isBare ? given : { translations: given });
      assert.throws(() => read(json.slice(0, at % json.length)), /no JSON with translations/);
    }),
  );
});

test("what is no completion is no answer", () => {
  for (const body of [null, {}, { choices: [] }, { choices: {} }, { choices: [null] }, { choices: [{}] }]) {
    assert.throws(() => readCompletion(body, 1), /no JSON with translations/);
  }
  for (const content of [undefined, null, 7, {}, [], [null, 7], [{ type: "text", text: 7 }]]) {
    assert.throws(() => read(content), /no JSON with translations/);
  }
});

test.run();
