import { test } from "uvu";
import * as assert from "uvu/assert";
import { UserError } from "../../../src/model/errors.ts";
import { createEngine } from "../../../src/translate/engines/index.ts";
import { engineOf } from "./request.ts";

const KEYS = {
  DEEPL_AUTH_KEY: "test-key",
  GOOGLE_TRANSLATE_KEY: "test-key",
  AZURE_TRANSLATOR_KEY: "test-key",
  LLM_BASE_URL: "http://127.0.0.1:1/v1",
  LLM_MODEL: "model",
};

test("an unknown engine is a mistake that lists the known ones", () => {
  for (const name of ["bing", "constructor", ""]) {
    assert.throws(
      () => createEngine(name, {}),
      (error: unknown) =>
        error instanceof UserError && /use one of deepl, google, azure, llm, pseudo$/.test(error.message),
    );
  }
});

const ENGINES: [name: string, published: boolean, glossary: string, price: number | undefined][] = [
  ["deepl", true, "kept", 20],
  ["google", true, "none", 20],
  ["azure", true, "none", 10],
  ["llm", true, "told", undefined],
  ["pseudo", false, "none", 0],
];

for (const [name, published, glossary, price] of ENGINES) {
  test(`${name} says whether it is published, what it costs and how it takes a glossary`, () => {
    const engine = engineOf(name, KEYS);
    assert.equal([engine.published, engine.glossary, engine.price], [published, glossary, price]);
    assert.is(engine.keepGlossary !== undefined, glossary === "kept");
  });
}

test.run();
