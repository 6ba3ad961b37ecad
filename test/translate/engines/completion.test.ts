/** What is read of a model's words, whatever stands around its JSON; `llm.test.ts` asks a server. */
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readCompletion } from "../../../src/translate/engines/completion.ts";
import { assertGrowsEvenly } from "../../growth.ts";

const read = (content: unknown) => readCompletion({ choices: [{ message: { content } }] });

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
      for (const form of forms) assert.equal(read(form), given, form);
    }),
  );
});

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
    assert.throws(() => readCompletion(body), /no JSON with translations/);
  }
  for (const content of [undefined, null, 7, {}, [], [null, 7], [{ type: "text", text: 7 }]]) {
    assert.throws(() => read(content), /no JSON with translations/);
  }
});

test("the work grows with the answer", () => {
  for (const unit of ['["', '{"', "[", "<think>", "</think>", '"\\', '{"a": 1} ', "[ ", "```"]) {
    assertGrowsEvenly(unit, 2000, (times) => {
      try {
        read(unit.repeat(times));
      } catch {
        // No answer, as it should be.
      }
    });
  }
});

test.run();
