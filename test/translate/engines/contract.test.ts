/** What every engine keeps to. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { fromTagged, toTagged } from "../../../src/markdown/tagged.ts";
import type { Engine } from "../../../src/translate/engines/engine.ts";
import { engineOf, question, TEXTS, tags } from "./request.ts";
import { close, SERVED } from "./served.ts";

test.after(close);

const MARKDOWN = [
  "Bel ons **vandaag** op [020-123 45 67](tel:+31201234567).",
  "Boven\\\nonder, typ `npm start` en zie <https://geheim.nl>.",
  '***dik** en schuin* ![Een *kaart*](kaart.jpg) < 5 & "meer"',
  "Gewone tekst zonder iets.",
];

for (const { name, env } of [...SERVED, { name: "pseudo", env: {} }]) {
  const it = (title: string, run: (engine: Engine) => void | Promise<void>) =>
    test(`${name} ${title}`, () => run(engineOf(name, env)));

  it("calls itself by the name it is asked by", (engine) => assert.is(engine.name, name));

  it("translates from Dutch and English and keeps the tags and the numbers", async (engine) => {
    const pairs = ["nl", "en"].flatMap((from) => ["tr", "ar", "en", "so"].map((to) => [from, to] as const));
    for (const [from, to] of pairs) {
      if (from === to) continue;
      if (name === "deepl" && to === "so") continue;
      assert.ok(engine.supports(from, to), `${from} to ${to}`);
      const { texts, billed } = await engine.translate(question(TEXTS, { from, to }));
      assert.equal(texts.map(tags), TEXTS.map(tags));
      assert.equal(
        texts.map((text) => text.match(/\d+/g)),
        TEXTS.map((text) => text.match(/\d+/g)),
      );
      for (const [index, text] of texts.entries()) assert.is.not(text, TEXTS[index]);
      assert.ok(Number.isSafeInteger(billed) && billed >= 0, `billed ${billed}`);
    }
  });

  it("answers what becomes Markdown with the same markup", async (engine) => {
    const sent = MARKDOWN.map((markdown) => toTagged(markdown));
    const { texts } = await engine.translate(question(sent.map(({ xml }) => xml)));
    for (const [index, text] of texts.entries()) {
      const result = fromTagged(text, sent[index]!);
      if ("problem" in result) throw new Error(`${text}: ${result.problem}`);
      assert.equal(tags(toTagged(result.text).xml), tags(sent[index]!.xml));
    }
  });

  it("answers in the order of the question", async (engine) => {
    const all = await engine.translate(question(TEXTS));
    for (const [index, text] of TEXTS.entries()) {
      assert.equal((await engine.translate(question([text]))).texts, [all.texts[index]]);
    }
  });

  it("takes a context, an empty one, terms and no terms", async (engine) => {
    const { texts } = await engine.translate(question(["Welkom"]));
    for (const more of [{ context: "" }, { context: "De gemeente & de <buurt>" }, { terms: [] }]) {
      assert.equal((await engine.translate(question(["Welkom"], more))).texts, texts);
    }
  });

  it("takes as many texts at once as it says", async (engine) => {
    const texts = Array.from(
      { length: Math.min(engine.limits.texts, 1000) },
      (_, index) => `Nieuws ${index}`,
    );
    const answer = await engine.translate(question(texts));
    assert.is(answer.texts.length, texts.length);
  });

  it("brings tags without text back", async (engine) => {
    const { texts } = await engine.translate(question(['<x id="1"/>']));
    assert.equal(tags(texts[0]!), ['<x id="1"/>']);
  });

  it("needs more room for more text", (engine) => {
    assert.ok(engine.size(question(["een"])) > 0);
    assert.ok(engine.size(question(["een", "twee"])) > engine.size(question(["een"])));
    assert.ok(engine.limits.bytes > engine.size(question(TEXTS)));
  });

  it("has limits that let something through, and a price that is none or more", ({ limits, price }) => {
    for (const [limit, number] of Object.entries(limits)) assert.ok(number >= 1, `${limit} ${number}`);
    assert.ok(price === undefined || price >= 0);
  });
}

test.run();
