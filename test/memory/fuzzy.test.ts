import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createFuzzyIndex } from "../../src/memory/fuzzy.ts";

const WORDS =
  "de het een van op in met voor bij is gemeente buurthuis veiligheid samen mensen kunnen vragen hulp krijgen werk contract school kinderen ouders gesprek maandag dinsdag gratis bellen schrijven brief recht advies gezondheid huisarts taal oefenen lezen luisteren vrijwilliger bijeenkomst spreekuur rekening loket uitkering paspoort afspraak inschrijven formulier tolk wachtkamer".split(
    " ",
  );

const score = (a: string, b: string) => 1 - distance(a, b) / Math.max(a.length, b.length);

function indexOf(texts: readonly string[]) {
  const index = createFuzzyIndex<number>();
  for (const [at, text] of texts.entries()) index.add(text, at);
  return index;
}

const found = (texts: readonly string[], query: string, minimum = 0.7, limit = 10) =>
  indexOf(texts)
    .search(query, minimum, limit)
    .map(({ text }) => text);

const SPREEKUUR = "Het spreekuur begint op woensdag 2 december 2026.";

for (const [query, near] of [
  ["Het spreekuur begint op woensdag 2 december 2026.", true],
  ["Het spreekuur begint op woensdag 9 december 2026.", true],
  ["Het spreekuur begint op vrijdag 4 december 2026.", true],
  ["het spreekuur begint op Woensdag 2 December 2026", true],
  ["Het spreekuur begint weer op woensdag 2 december 2026.", true],
  ["Op woensdag 2 december 2026 begint het spreekuur.", false],
  ["Het spreekuur", false],
  ["De tafel stond klaar bij onze nieuwe buren thuis.", false],
  ["", false],
  ["...", false],
] as const) {
  test(`${JSON.stringify(query)} is ${near ? "" : "not "}near ${JSON.stringify(SPREEKUUR)}`, () => {
    assert.equal(
      found(["Bel de huisarts.", SPREEKUUR, "Neem uw paspoort mee."], query),
      near ? [SPREEKUUR] : [],
    );
  });
}

for (const [text, query] of [
  ["19.30 tot 21.00 uur", "9.30 tot 12.00 uur"],
  ["dinsdag 12 januari 2027", "dinsdag 26 januari 2027"],
  ["€ 12,50", "€ 13,50"],
  ["Café Métro", "café métro"],
  ["Ga naar\r\nhet loket", "Ga naar\nhet loket"],
] as const) {
  test(`${JSON.stringify(query)} finds ${JSON.stringify(text)}`, () => {
    assert.equal(found([text], query), [text]);
  });
}

test("the most alike come first, as many as asked for", () => {
  const texts = [
    "Bel ons nu even snel op",
    "Bel ons nu even op",
    "Bel ons nu even snel terug",
    "Bel ons even",
  ];
  assert.equal(found(texts, "Bel ons nu even op", 0.5, 2), ["Bel ons nu even op", "Bel ons nu even snel op"]);
  assert.equal(indexOf(texts).search("Bel ons nu even op", 1, 9), [
    { value: 1, text: "Bel ons nu even op", score: 1 },
  ]);
});

test("a text added again is found once, with its new value", () => {
  const index = indexOf(["Bel ons", "Bel ons", "Mail ons"]);
  assert.equal(index.search("Bel ons", 0.9, 9), [{ value: 1, text: "Bel ons", score: 1 }]);
  index.add("Bel ons", 7);
  assert.equal(index.search("Bel ons", 0.9, 9), [{ value: 7, text: "Bel ons", score: 1 }]);
});

test("what is added after a search is found, also after words have been counted anew", () => {
  const index = createFuzzyIndex<number>();
  const added: string[] = [];
  for (let at = 0; at < 5000; at++) {
    const text = `${WORDS[at % 50]} ${WORDS[(at * 7) % 49]} ${"abcdefghij"[at % 10]!.repeat(1 + (at % 97))}`;
    index.add(text, at);
    added.push(text);
    if (at % 100 !== 99) continue;
    for (const earlier of [text, added[at >> 1]!, added[0]!]) {
      assert.is(index.search(earlier, 1, 1)[0]?.text, earlier);
    }
  }
});

test("texts too large to compare are passed over", () => {
  const huge = "woord ander derde ".repeat(60_000);
  assert.equal(found([huge, `${huge}!`], huge), []);
});

test("of very many texts that share as many words, some are compared and the work stays small", () => {
  const index = createFuzzyIndex<number>();
  for (let at = 0; at < 50_000; at++)
    index.add(`Op dinsdag is het spreekuur open van ${at} tot ${at * 3} uur`, at);
  assert.is(index.search("Op woensdag is het spreekuur open van 9 tot 12 uur", 0.7, 5).length, 5);
});

/** A list of different words, and lists made of it by leaving out, adding and exchanging some. */
const families = fc
  .record({
    words: fc.uniqueArray(fc.constantFrom(...WORDS, "2027"), { minLength: 1, maxLength: 18 }),
    edits: fc.array(
      fc.array(fc.tuple(fc.nat(17), fc.nat(2), fc.constantFrom(...WORDS, "12")), { maxLength: 6 }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ words, edits }) => ({
    query: words.join(" "),
    texts: [
      ...new Set(
        edits.map((edit) => {
          const copy = [...words];
          for (const [at, gone, word] of edit) copy.splice(at % (copy.length + 1), gone, word);
          return copy.join(" ");
        }),
      ),
    ],
  }));
const setOf = (words: string) => new Set(words.replace(/\d+/g, "0").split(" "));

test("property: every score is right, and what shares two thirds of the words is never missed", () => {
  fc.assert(
    fc.property(families, fc.double({ min: 0.3, max: 1, noNaN: true }), ({ texts, query }, minimum) => {
      const results = indexOf(texts).search(query, minimum, texts.length);
      const scores = results.map((near) => near.score);
      assert.equal(
        scores,
        [...scores].sort((a, b) => b - a),
      );
      for (const near of results) {
        assert.is(near.score, score(near.text, query));
        assert.ok(near.score >= minimum);
        assert.is(texts[near.value], near.text);
      }
      const words = setOf(query);
      for (const other of texts) {
        const others = setOf(other);
        const certain =
          3 * [...others].filter((word) => words.has(word)).length >= 2 * Math.max(words.size, others.size);
        if (!certain || score(other, query) < minimum) continue;
        assert.ok(
          results.some((near) => near.text === other),
          `${query} / ${other}`,
        );
      }
    }),
    { numRuns: 500 },
  );
});

/** The same numbers on every machine: a linear congruential generator. */
function randomizer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One word in five, or at least one, gets another letter, goes, or makes place for another. */
function edit(segment: string, random: (below: number) => number): string {
  const words = segment.split(" ");
  for (let times = Math.max(1, Math.floor(words.length / 5)); times > 0; times--) {
    const at = random(words.length);
    const word = words[at] ?? "";
    const letter = random(word.length);
    const changes = [
      [],
      [WORDS[random(WORDS.length)]!],
      [`${word.slice(0, letter)}x${word.slice(letter + 1)}`],
    ];
    words.splice(at, 1, ...changes[random(3)]!);
  }
  return words.join(" ");
}

test("of the texts with a score from 0.75, 99 in 100 are found after edits that leave most words", () => {
  const random = randomizer(7);
  const texts = Array.from({ length: 1000 }, () =>
    Array.from(
      { length: 3 + random(40) },
      () => WORDS[Math.floor(WORDS.length ** (random(1e6) / 1e6)) - 1]!,
    ).join(" "),
  );
  const index = indexOf(texts);
  let all = 0;
  let missed = 0;
  for (let times = 0; times < 500; times++) {
    const query = edit(texts[random(texts.length)]!, random);
    const results = new Set(index.search(query, 0.75, texts.length).map((near) => near.text));
    for (const other of new Set(texts)) {
      if (Math.min(other.length, query.length) < 0.75 * Math.max(other.length, query.length)) continue;
      if (score(other, query) < 0.75) continue;
      all++;
      if (!results.has(other)) missed++;
    }
  }
  assert.ok(all > 300, `${all} pairs`);
  assert.ok(missed <= all / 100, `${missed} of ${all} missed`);
});

test.run();
