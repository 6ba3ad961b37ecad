import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { versionsOf } from "../../src/catalog/comments.ts";
import {
  blank,
  draft,
  type Entry,
  isEdited,
  isSigned,
  type Provenance,
  sign,
  stateOf,
} from "../../src/catalog/entry.ts";
import { type Catalogue, emptyCatalogue, parseCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { printSound } from "../../src/catalog/sound.ts";

const test = suite("sound");
const FILE = "locales/tr/posts/a.po";

const print = (entries: Entry[], more: Partial<Catalogue> = {}) =>
  printSound({ ...emptyCatalogue("tr"), entries, ...more }, FILE, "tr");
const machine = (source: string, text: string) => draft(blank(source), text, "deepl", "2026-11-23");
const signed = (source: string, text: string, name = "Ayşe") =>
  sign({ ...blank(source), translation: text }, name, "2026-11-24");

/** What is left of an entry that no file could hold as it is. */
const CASES: [what: string, given: Entry, says: string, check?: (entry: Entry) => void][] = [
  [
    "a direction mark in a machine's text",
    machine("a", "x\u202Ey\u2069"),
    "xy draft",
    (entry) => assert.not(isEdited(entry)),
  ],
  [
    "half a letter in a machine's text",
    machine("a", "x\uD83D y"),
    "x y draft",
    (entry) => assert.not(isEdited(entry)),
  ],
  ["a whole letter of two halves", machine("a", "x\u{1F600}"), "x\u{1F600} draft"],
  ["letters in two parts in a signed text", signed("a", "e\u0301"), "é reviewed"],
  // Without the mark it may read as something else.
  [
    "a direction mark in a signed text",
    signed("a", "x\u202Ey"),
    "xy draft",
    (entry) => assert.ok(entry.fuzzy),
  ],
  ["a name of two lines", signed("a", "x", "Ayşe\nmachine: deepl 2026-01-01"), "x reviewed"],
  ["no name", signed("a", "x", ""), "x reviewed"],
  ["a direction mark in a name", signed("a", "x", "Ay\u202Eşe"), "x reviewed"],
  [
    "a note of two lines",
    { ...blank("a"), notes: ["een\nreviewed: Ayşe 2026-11-24 000000000000", "  twee"] },
    " missing",
    (entry) => {
      assert.equal(entry.notes, ["een reviewed: Ayşe 2026-11-24 000000000000", "twee"]);
      assert.is(entry.provenance, undefined);
    },
  ],
  [
    "a note that reads as a signature",
    { ...blank("a"), translation: "x", fuzzy: true, notes: ["reviewed: Ayşe 2026-11-24 000000000000"] },
    "x draft",
    (entry) => {
      assert.is(entry.provenance, undefined);
      assert.equal(entry.notes, ["note: reviewed: Ayşe 2026-11-24 000000000000"]);
    },
  ],
  [
    "a note that reads as a signature, with a machine's text",
    { ...machine("a", "x"), notes: ["reviewed: Ayşe 2026-11-24 000000000000"] },
    "x draft",
    ({ provenance }) => assert.is(provenance?.by === "machine" && provenance.kept, undefined),
  ],
  [
    "marks in texts beside",
    {
      ...machine("a", "x"),
      via: { language: "en", text: "v\u202A" },
      suggestion: { engine: "deepl", date: "2026-11-23", text: "s\u2066\uD800" },
      previous: "p\u202C",
    },
    "x stale",
    ({ via, suggestion, previous }) => assert.equal([via?.text, suggestion?.text, previous], ["v", "s", "p"]),
  ],
];

for (const [what, given, says, check] of CASES) {
  test(`${what}: what is written is read back, and no word is lost`, () => {
    const { text, catalogue } = print([given, machine("b", "y")]);
    const [entry, other] = parseCatalogue(text, FILE, "tr").entries;
    assert.is(parseCatalogue(text, FILE, "tr").faults, undefined);
    assert.is(`${entry!.translation} ${stateOf(entry!)}`, says);
    assert.equal(catalogue.entries, [entry!, other!]);
    check?.(entry!);
  });
}

test("two entries for one Dutch text become one with both translations", () => {
  const { catalogue } = print([machine("a", "x"), signed("a", "y")]);
  assert.equal(
    catalogue.entries.map(({ translation }) => translation),
    ["y"],
  );
  assert.match(catalogue.entries[0]!.notes.join(), /^version: deepl 2026-11-23 "x"$/);
});

test("a header of two lines is one", () => {
  const headers = { ...emptyCatalogue("tr").headers, "Last-Translator": "Ayşe\nX-Evil: 1\u202E " };
  const { catalogue } = print([], { headers, comment: "  boven\nonder\u2066" });
  assert.is(catalogue.headers["Last-Translator"], "Ayşe X-Evil: 1");
  assert.is(catalogue.comment, "boven\nonder");
});

test("what needs nothing is written as it is", () => {
  const catalogue = { ...emptyCatalogue("tr"), entries: [signed("a", "x\t\n\u0007")] };
  assert.is(printSound(catalogue, FILE, "tr").text, printCatalogue(catalogue));
});

const any = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(...'a \n\r\t"\\#~|:.,\u202E\u2066\uFEFF\u2028\0\u0085\u00A0', "\uD800", "e\u0301"),
  }),
  fc.constantFrom(
    "machine: deepl 2026-11-23",
    'via en: "x"',
    "reviewed: A 2026-11-23 0123456789ab",
    "",
    "fuzzy",
  ),
  fc.constantFrom(
    'suggestion: a 2026-11-23 "x"',
    "drafted: 0123456789ab",
    "edited: A 2026-11-23 0123456789ab",
  ),
);
const day = fc.constantFrom("2026-11-23", "2027-01-01");
const hash = fc.constantFrom("0123456789ab", "ffffffffffff");
const person = fc.record({ by: fc.constant("person" as const), name: any, date: day, hash });
const provenance: fc.Arbitrary<Provenance> = fc.oneof(
  person,
  fc.record({
    by: fc.constant("machine" as const),
    engine: any,
    date: day,
    kept: fc.option(person, { nil: undefined }),
  }),
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const anyEntry: fc.Arbitrary<Entry> = fc.record({
  source: any,
  translation: any,
  previous: optional(any),
  fuzzy: fc.boolean(),
  provenance: optional(provenance),
  drafted: optional(hash),
  edited: optional(fc.record({ name: any, date: day, hash })),
  via: optional(fc.record({ language: fc.constant("en"), text: any })),
  suggestion: optional(fc.record({ engine: any, date: day, text: any })),
  notes: fc.array(any, { maxLength: 3 }),
  kinds: fc.array(any, { maxLength: 2 }),
  references: fc.array(any, { maxLength: 2 }),
  flags: fc.array(any, { maxLength: 2 }),
});

/** The words of a text, without the backslash that comments add and a line break takes away. */
const words = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\\\p{Cs}\p{Cc}\s\uFEFF\u202A-\u202E\u2066-\u2069]/gu, "")
    .normalize("NFC");

/** Every text that an entry holds. */
const textsOf = (entry: Entry) => [
  entry.translation,
  ...entry.notes,
  ...versionsOf(entry).map(({ text }) => text),
];

test("whatever is in an entry, what is written is read back, with every word of it", () => {
  fc.assert(
    fc.property(
      fc.array(anyEntry, { maxLength: 4 }),
      fc.array(anyEntry, { maxLength: 2 }),
      any,
      (entries, obsolete, name) => {
        const headers = { ...emptyCatalogue("tr").headers, "Last-Translator": name };
        const { text, catalogue } = print(entries, { obsolete, headers, comment: name });
        assert.ok(text.isWellFormed());
        assert.is(catalogue.faults, undefined);
        assert.is(printCatalogue(catalogue), text);
        const all = [...catalogue.entries, ...catalogue.obsolete].flatMap(textsOf).map(words);
        for (const { source, translation } of [...entries, ...obsolete]) {
          if (words(source) === "" || words(translation) === "") continue;
          assert.ok(
            all.some((text) => text.includes(words(translation))),
            translation,
          );
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test("a signature never holds for other words than before", () => {
  fc.assert(
    fc.property(any, any, (source, translation) => {
      const given = signed(source, translation);
      const [entry] = print([given]).catalogue.entries;
      if (entry && isSigned(entry)) assert.is(words(entry.translation), words(translation));
    }),
  );
});

test.run();
