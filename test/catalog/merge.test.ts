import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { comment, edit } from "../../src/catalog/comments.ts";
import {
  complete,
  draft,
  type Entry,
  isOpen,
  isSigned,
  type Person,
  sign,
  stateOf,
} from "../../src/catalog/entry.ts";
import { merge } from "../../src/catalog/merge.ts";
import { type Catalogue, emptyCatalogue, parseCatalogue, printCatalogue } from "../../src/catalog/po.ts";

const FILE = "src/content/posts/a.md";
const wanted = (texts: readonly string[]) =>
  texts.map((text, at) => ({ text, kind: "paragraph", line: at + 5 }));
const follow = (catalogue: Catalogue, ...texts: string[]) => merge(catalogue, wanted(texts), FILE);

/** A catalogue of these texts, translated as `<text>` and signed. */
const reviewed = (...texts: string[]): Catalogue => {
  const catalogue = follow(emptyCatalogue("tr"), ...texts);
  return {
    ...catalogue,
    entries: catalogue.entries.map((entry) =>
      sign({ ...entry, translation: `<${entry.source}>` }, "N", "2026-11-23"),
    ),
  };
};
const show = ({ entries, obsolete }: Catalogue) => [
  ...entries.map((entry) => `${stateOf(entry)} ${entry.source} ${entry.translation}`.trim()),
  ...obsolete.map((entry) => `obsolete ${entry.source} ${entry.translation}`),
];

const A = "Kom op maandag naar het buurthuis.";
const B = "Bel ons als u een vraag hebt.";
const C = "De koffie is gratis voor iedereen.";

for (const [what, after, expected] of [
  ["nothing changed", [A, B, C], [`reviewed ${A} <${A}>`, `reviewed ${B} <${B}>`, `reviewed ${C} <${C}>`]],
  ["a block moved", [C, A, B], [`reviewed ${C} <${C}>`, `reviewed ${A} <${A}>`, `reviewed ${B} <${B}>`]],
  [
    "a block came in",
    [A, "Nieuw stuk.", B, C],
    [`reviewed ${A} <${A}>`, "missing Nieuw stuk.", `reviewed ${B} <${B}>`, `reviewed ${C} <${C}>`],
  ],
  ["a block left", [A, C], [`reviewed ${A} <${A}>`, `reviewed ${C} <${C}>`, `obsolete ${B} <${B}>`]],
  [
    "a word changed",
    [A, "Mail ons als u een vraag hebt.", C],
    [
      `reviewed ${A} <${A}>`,
      `stale Mail ons als u een vraag hebt. <${B}>`,
      `reviewed ${C} <${C}>`,
      `obsolete ${B} <${B}>`,
    ],
  ],
  [
    "a block was rewritten",
    [A, "Hier leest u iets heel anders over onze cursus.", C],
    [
      `reviewed ${A} <${A}>`,
      "missing Hier leest u iets heel anders over onze cursus.",
      `reviewed ${C} <${C}>`,
      `obsolete ${B} <${B}>`,
    ],
  ],
  [
    "a block changed and moved",
    [B, C, "Kom op dinsdag naar het buurthuis."],
    [
      `reviewed ${B} <${B}>`,
      `reviewed ${C} <${C}>`,
      `stale Kom op dinsdag naar het buurthuis. <${A}>`,
      `obsolete ${A} <${A}>`,
    ],
  ],
] as const) {
  test(`${what}`, () => {
    assert.equal(show(follow(reviewed(A, B, C), ...after)), [...expected]);
  });
}

test("a stale entry says which Dutch its translation was made from, over several edits", () => {
  let catalogue = reviewed(A, B, C);
  for (const text of ["Kom op dinsdag naar het buurthuis.", "Kom op dinsdag naar ons buurthuis."])
    catalogue = follow(catalogue, text, B, C);
  assert.is(catalogue.entries[0]!.previous, A);
  assert.is(catalogue.entries[0]!.fuzzy, true);
});

test("going back to the Dutch of before makes the signature hold again", () => {
  const before = reviewed(A, B, C);
  const after = follow(follow(before, A, "Mail ons als u een vraag hebt.", C), A, B, C);
  assert.equal(show(after), show(before));
  assert.ok(after.entries.every(isSigned));
});

test("a vanished text comes back with its translation", () => {
  const before = reviewed(A, B, C);
  assert.equal(show(follow(follow(before, A), A, B, C)), show(before));
});

test("a vanished text that nobody signed comes back as a draft, whatever name its file has by then", () => {
  const { entries, ...rest } = reviewed(A, B, C);
  const unsigned = entries.map((entry): Entry => ({ ...entry, provenance: undefined }));
  const back = follow({ ...rest, entries: [unsigned[0]!], obsolete: unsigned.slice(1) }, A, B);
  assert.equal(
    back.entries.map(({ fuzzy, translation }) => [fuzzy, translation]),
    [
      [false, `<${A}>`],
      [true, `<${B}>`],
    ],
  );
});

const LINK = "Bel [ons](tel:+31201234567) op maandag.";
for (const [what, before, after, translation, expected] of [
  ["curly quotes", `Zij zei: "Kom."`, "Zij zei: “Kom.”", "Dedi ki: gel.", "Dedi ki: gel."],
  ["a dash", "Van 10 - 12 uur.", "Van 10 – 12 uur.", "Saat 10-12.", "Saat 10-12."],
  [
    "an address",
    LINK,
    LINK.replace("4567", "0000"),
    "[Bizi](tel:+31201234567) arayın.",
    "[Bizi](tel:+31201230000) arayın.",
  ],
] as const) {
  test(`${what} in the Dutch leaves the state as it is, back and forth`, () => {
    const start = follow(emptyCatalogue("tr"), before, A);
    for (const state of ["reviewed", "draft"] as const) {
      const entries = start.entries.map((entry) =>
        state === "reviewed"
          ? sign({ ...entry, translation }, "N", "2026-11-23")
          : draft(entry, translation, "deepl", "2026-11-23"),
      );
      const changed = follow({ ...start, entries }, after, A);
      assert.equal(show(changed)[0], `${state} ${after} ${expected}`);
      assert.equal(changed.obsolete, []);
      const back = follow(parseCatalogue(printCatalogue(changed), "a.po", "tr"), before, A);
      assert.equal(show(back)[0], `${state} ${before} ${translation}`);
    }
  });
}

test("typography changes nothing of what is stale or void", () => {
  const stale = follow(reviewed(`Zij zei: "Kom."`, B), `Zij zei: "Kom snel."`, B);
  const again = follow(stale, "Zij zei: “Kom snel.”", B);
  assert.is(stateOf(again.entries[0]!), "stale");
  assert.is(again.entries[0]!.previous, `Zij zei: "Kom."`);
  const back = follow(again, "Zij zei: “Kom.”", B);
  assert.equal(show(back)[0], `reviewed Zij zei: “Kom.” <Zij zei: "Kom.">`);
  const [signed] = reviewed(`"Kom"`).entries;
  const touched = { ...emptyCatalogue("tr"), entries: [{ ...signed!, translation: "gel!" }] };
  assert.is(stateOf(follow(touched, "“Kom”").entries[0]!), "draft");
});

test("what a machine completed is stale for the Dutch it was completed for when that changes too", () => {
  const once = follow(reviewed(A), "Kom op dinsdag naar het buurthuis.");
  const [stale] = once.entries;
  const kept = stale!.provenance as Person;
  const done = complete(stale!, "Salı günü gelin.", A, { engine: "deepl", date: "2026-11-24", kept });
  assert.is(stateOf(done), "stale");
  assert.is(isOpen(done, "deepl"), false);
  const completed = parseCatalogue(printCatalogue({ ...once, entries: [done] }), "a.po", "tr");
  assert.equal(completed.entries[0]!.provenance, done.provenance);
  const [next] = follow(completed, "Kom op dinsdag naar ons buurthuis.").entries;
  assert.is(next!.previous, "Kom op dinsdag naar het buurthuis.");
  assert.equal(next!.provenance, kept);
  assert.is(isOpen(next!, "deepl"), true);
  assert.is(isOpen(next!, "pseudo"), false);
});

test("one text in two places is one entry that names both", () => {
  const { entries } = merge(
    emptyCatalogue("tr"),
    [
      { text: "Ja", kind: "heading 2", line: 3 },
      { text: "Ja", kind: "list item", line: 9 },
    ],
    FILE,
  );
  assert.is(entries.length, 1);
  assert.equal(entries[0]!.references, [`${FILE}:3`, `${FILE}:9`]);
  assert.equal(entries[0]!.kinds, ["heading 2", "list item"]);
});

test("merging again changes nothing, through the file too", () => {
  const once = follow(reviewed(A, B, C), C, "Kom op dinsdag naar het buurthuis.");
  const twice = merge(
    parseCatalogue(printCatalogue(once), "a.po", "tr"),
    wanted([C, "Kom op dinsdag naar het buurthuis."]),
    FILE,
  );
  assert.is(printCatalogue(twice), printCatalogue(once));
});

const words = fc.constantFrom(
  "kom",
  "bel",
  "maandag",
  "dinsdag",
  "koffie",
  "vraag",
  "huis",
  "12",
  "gratis",
  "altijd",
);
const text = fc.array(words, { minLength: 1, maxLength: 7 }).map((list) => list.join(" "));
const versions = fc.array(fc.uniqueArray(text, { minLength: 1, maxLength: 8 }), {
  minLength: 2,
  maxLength: 8,
});

test("whatever edits come, no word that a person signed is lost", () => {
  fc.assert(
    fc.property(versions, ([first, ...edits]) => {
      let catalogue = reviewed(...first!);
      const signed = catalogue.entries.map(({ translation }) => translation);
      for (const edit of edits) {
        catalogue = parseCatalogue(printCatalogue(follow(catalogue, ...edit)), "a.po", "tr");
        const kept = new Set(
          [...catalogue.entries, ...catalogue.obsolete].map(({ translation }) => translation),
        );
        for (const translation of signed)
          assert.ok(kept.has(translation), `${translation} is gone after ${edit.join(" | ")}`);
        assert.equal(
          catalogue.entries.map(({ source }) => source),
          edit,
        );
      }
      // Going back to the start gives back every signature.
      assert.ok(follow(catalogue, ...first!).entries.every(isSigned));
    }),
  );
});

/** What people do with a text that nobody has translated: each leaves its words in another way. */
const TYPING: ((entry: Entry, text: string) => Entry)[] = [
  (entry, text) => sign({ ...entry, translation: text }, "N", "2026-11-23"),
  (entry, text) => edit(entry, text, "N", "2026-11-23"),
  (entry, text) => ({ ...entry, translation: text }),
  (entry, text) => ({ ...entry, translation: text, fuzzy: true }),
  (entry, text) => comment(entry, { name: "N", date: "2026-11-23", text }),
  (entry, text) => edit(draft(entry, "x", "deepl", "2026-11-23"), text, "N", "2026-11-23"),
];

/** A comment on a text that took over a translation, whose own Dutch comes back. */
const GONE_NOTE: [string[][], number[]] = [
  [
    ["dinsdag", "huis", "kom kom"],
    ["maandag", "kom", "kom maandag", "huis maandag", "dinsdag"],
    ["maandag", "koffie"],
    ["huis maandag", "kom"],
    ["kom"],
  ],
  [0, 0, 0, 4, 0, 4, ...Array<number>(24).fill(0)],
];

test("whatever edits come, no word that a person wrote is lost, signed or not", () => {
  fc.assert(
    fc.property(
      versions,
      fc.array(fc.nat(TYPING.length), { minLength: 30, maxLength: 30 }),
      (edits, ways) => {
        let catalogue = emptyCatalogue("tr");
        const typed: string[] = [];
        for (const edited of edits) {
          catalogue = parseCatalogue(printCatalogue(follow(catalogue, ...edited)), "a.po", "tr");
          const entries = catalogue.entries.map((entry) => {
            const way = TYPING[ways[typed.length % ways.length]!];
            if (entry.translation !== "" || !way) return entry;
            typed.push(`(tekst ${typed.length})`);
            return way(entry, typed.at(-1)!);
          });
          catalogue = { ...catalogue, entries };
        }
        const text = printCatalogue(follow(catalogue));
        for (const words of typed) assert.ok(text.includes(words), `${words} is gone`);
      },
    ),
    { numRuns: 300, examples: [GONE_NOTE] },
  );
});

test("a draft is never taken for a review", () => {
  fc.assert(
    fc.property(versions, ([first, ...edits]) => {
      const start = follow(emptyCatalogue("tr"), ...first!);
      let catalogue: Catalogue = {
        ...start,
        entries: start.entries.map((entry) => draft(entry, `<${entry.source}>`, "deepl", "2026-11-23")),
      };
      for (const edit of edits) catalogue = follow(catalogue, ...edit);
      assert.ok(catalogue.entries.every((entry) => stateOf(entry) !== "reviewed"));
    }),
  );
});

test("in a long post that was rewritten, changed texts still find their work", () => {
  const long = (word: string) =>
    Array.from({ length: 400 }, (_none, at) => `${word} ${at} ${"woord ".repeat(20)}${at * at}`);
  const { entries } = follow(reviewed(...long("bel")), ...long("mail"));
  assert.is(entries.filter((entry) => stateOf(entry) === "stale").length, 400);
});

test.run();
