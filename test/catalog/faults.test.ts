import { suite } from "uvu";
import * as assert from "uvu/assert";
import { edit, versionsOf } from "../../src/catalog/comments.ts";
import { draft, type Entry, sign, stateOf } from "../../src/catalog/entry.ts";
import { merge } from "../../src/catalog/merge.ts";
import { type Catalogue, emptyCatalogue, parseCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { printProblem } from "../../src/model/errors.ts";

const test = suite("faults");

const FILE = "locales/tr/posts/a.po";
const parse = (text: string) => parseCatalogue(text, FILE, "tr");
const HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n';
const SOUND = 'msgid "sound"\nmsgstr "sağlam"\n';

const told = ({ faults = [] }: Catalogue) => faults.map(printProblem);
const pairs = (entries: readonly Entry[]) => entries.map(({ source, translation }) => [source, translation]);

/** An entry that cannot be used, from line 5 of a file on, and what is said of it. */
const UNUSABLE: { what: string; given: string; says: string }[] = [
  {
    what: "a quotation mark that is not escaped",
    given: '# nota\nmsgid "a "b" c"\nmsgstr "x"',
    says: '6: has text outside quotation marks; write a quotation mark inside a text as \\"',
  },
  {
    what: "a string that is cut off",
    given: 'msgid "a"\nmsgstr "x',
    says: "6: has a text without a closing quotation mark; add it",
  },
  {
    what: "a word that is no keyword",
    given: 'msgidd "a"\nmsgstr "x"',
    says: '5: has "msgidd", which is not a keyword of PO files; write msgid or msgstr',
  },
  { what: "no msgstr", given: 'msgid "a"', says: "5: has no msgstr; add one" },
  {
    what: "two msgstr",
    given: 'msgid "a"\nmsgstr "x"\nmsgstr "y"',
    says: "7: has more than one msgstr; keep one",
  },
  {
    what: "a text without a keyword",
    given: '#\n"x"',
    says: "6: has a text without a keyword; write msgid or msgstr in front of it",
  },
  {
    what: "no msgid",
    given: '# c\nmsgstr "x"',
    says: "5: has no msgid; add one, or remove the rest of the entry",
  },
  {
    what: "prose",
    given: "Zo maar een zin.",
    says: '5: has text outside quotation marks; write a quotation mark inside a text as \\"',
  },
  {
    what: "half of it marked as obsolete",
    given: '#~ msgid "a"\nmsgstr "x"',
    says: "6: has #~ at the start of some of its lines only; add it to all of them or to none",
  },
  {
    what: "a previous text that is cut off",
    given: '#, fuzzy\n#| msgid "o\nmsgid "a"\nmsgstr "x"',
    says: "6: has a text without a closing quotation mark; add it",
  },
  {
    what: "a plural",
    given: 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "x"\nmsgstr[1] "y"',
    says: "5: has a msgid_plural; posts have no plurals, so remove it",
  },
  {
    what: "a context",
    given: 'msgctxt "c"\nmsgid "a"\nmsgstr "x"',
    says: '6: has the msgctxt "c"; remove that line',
  },
  {
    what: "an obsolete context",
    given: '#~ msgctxt "c"\n#~ msgid "a"\n#~ msgstr "x"',
    says: '6: has the msgctxt "c"; remove that line',
  },
  {
    what: "an invisible direction mark",
    given: '# reviewed: Vertaler 2026-11-24 8e2d158520bb\nmsgid "a"\nmsgstr "x\u202E"',
    says: "6: has the invisible direction mark U+202E; remove it",
  },
  {
    what: "no Dutch",
    given: '#~ msgid ""\n#~ msgstr "x"',
    says: "5: has no Dutch in its msgid; add it, or remove the entry",
  },
  {
    what: "a second header that says other things",
    given: 'msgid ""\nmsgstr "Content-Type: text/plain; charset=latin-1\\n"',
    says: "5: is a second header that differs from the first; keep one",
  },
  {
    what: "a mark of a conflict that is left over",
    given: 'msgid "a"\nmsgstr "x"\n>>>>>>> other',
    says: '7: has a conflict marker left by git, ">>>>>>>"; remove it',
  },
  {
    what: "a conflict between two entries",
    given:
      '<<<<<<< HEAD\nmsgid "a"\nmsgstr "x"\n\nmsgid "b"\nmsgstr "y"\n=======\nmsgid "a"\nmsgstr "z"\n>>>>>>> other',
    says: "5: git left both sides of a conflict here (lines 5 to 14); keep one, and remove the lines with <<<<<<<, ======= and >>>>>>>",
  },
  {
    what: "a conflict within an entry",
    given:
      '# c\nmsgid "a"\n<<<<<<< HEAD\nmsgstr "x"\n||||||| 1234567\nmsgstr ""\n=======\nmsgstr "y"\n>>>>>>> other',
    says: "7: git left both sides of a conflict here (lines 7 to 13); keep one, and remove the lines with <<<<<<<, ======= and >>>>>>>",
  },
  {
    what: "two conflicts in an entry",
    given:
      '<<<<<<< HEAD\n# c\n=======\n# d\n>>>>>>> other\nmsgid "a"\n<<<<<<< HEAD\nmsgstr "x"\n=======\nmsgstr "y"\n>>>>>>> other\n"z"',
    says: "5: git left both sides of a conflict here (lines 5 to 15); keep one, and remove the lines with <<<<<<<, ======= and >>>>>>>",
  },
];

for (const { what, given, says } of UNUSABLE) {
  test(`${what}: that entry is reported alone, the others are used, and its text stays as it is`, () => {
    for (const [before, after] of [
      ["", `\n\n${SOUND}`],
      [SOUND, ""],
      [SOUND, '\n\n# c\n#, fuzzy\nmsgid "next"\nmsgstr "sonraki"\n'],
    ] as const) {
      const lines = before.split("\n").length - 1 + (before === "" ? 0 : 1);
      const text = HEADER + (before === "" ? "" : `${before}\n`) + given + after;
      const catalogue = parse(text);
      assert.equal(told(catalogue), [`${FILE}:${says.replace(/\d+/g, (line) => moved(line, lines, says))}`]);
      assert.equal(catalogue.entries.filter(({ source }) => source === "sound").length, 1);
      assert.equal(catalogue.entries.length, after.includes("next") ? 2 : 1);
      const printed = printCatalogue(catalogue);
      assert.ok(printed.includes(`\n\n${given}\n`), printed);
      const again = parse(printed);
      assert.equal(pairs(again.entries), pairs(catalogue.entries));
      assert.equal(again.unusable, catalogue.unusable);
      assert.equal(again.faults?.length, 1);
      assert.is(printCatalogue(again), printed);
    }
  });
}

/** A line number of a message, in a file with more lines above. */
function moved(digits: string, lines: number, says: string): string {
  const isLine = says.startsWith(`${digits}:`) || new RegExp(`lines.*\\b${digits}\\b`).test(says);
  return isLine ? String(Number(digits) + lines) : digits;
}

test("a conflict without an end takes what follows with it, and loses nothing", () => {
  const text = `${HEADER}${SOUND}\n<<<<<<< HEAD\nmsgid "a"\nmsgstr "x"\n\nmsgid "b"\nmsgstr "y"\n`;
  const catalogue = parse(text);
  assert.equal(pairs(catalogue.entries), [["sound", "sağlam"]]);
  assert.match(told(catalogue)[0]!, "a.po:8: git left both sides of a conflict here (from line 8 on)");
  assert.ok(
    printCatalogue(catalogue).endsWith('<<<<<<< HEAD\nmsgid "a"\nmsgstr "x"\n\nmsgid "b"\nmsgstr "y"\n'),
  );
});

test("several unusable entries stay apart, whatever they are", () => {
  for (const one of UNUSABLE) {
    for (const other of UNUSABLE) {
      const catalogue = parse(`${HEADER}${SOUND}\n${one.given}\n\n${other.given}\n`);
      const again = parse(printCatalogue(catalogue));
      assert.equal(again.unusable, catalogue.unusable, `${one.what}, ${other.what}`);
      assert.equal(pairs(again.entries), pairs(catalogue.entries));
    }
  }
});

test("what is unusable stays through a merge with the Dutch, in which its text is missing", () => {
  const catalogue = parse(`${HEADER}msgctxt "c"\nmsgid "a"\nmsgstr "x"\n\n${SOUND}`);
  const merged = merge(
    catalogue,
    ["a", "sound"].map((text, at) => ({ text, kind: "paragraph", line: at + 1 })),
    "a.md",
  );
  assert.equal(merged.entries.map(stateOf), ["missing", "draft"]);
  assert.equal(merged.faults, catalogue.faults);
  const again = parse(printCatalogue(merged));
  assert.equal(again.unusable, ['msgctxt "c"\nmsgid "a"\nmsgstr "x"']);
  assert.equal(pairs(again.entries), [
    ["a", ""],
    ["sound", "sağlam"],
  ]);
  assert.is(again.faults?.[0]?.source, "a");
});

test("comments at the end of a file stay there, and are no fault", () => {
  const text = `${printCatalogue(parse(HEADER + SOUND))}\n# nog te doen\n# morgen\n`;
  const catalogue = parse(text);
  assert.is(catalogue.faults, undefined);
  assert.is(printCatalogue(catalogue), text);
});

test("direction marks in comments and in the header go, as they carry no words", () => {
  const catalogue = parse(
    'msgid ""\nmsgstr "Last-Translator: Ayşe\u202E Örnek\\n"\n\n# klopt \u2067dit\u2069?\n#: \u2068a b.md\u2069:5\nmsgid "a"\nmsgstr "x"\n',
  );
  assert.is(catalogue.faults, undefined);
  assert.is(catalogue.headers["Last-Translator"], "Ayşe Örnek");
  assert.equal(catalogue.entries[0]!.notes, ["klopt dit?"]);
});

for (const [what, text, says] of [
  [
    "no PO file",
    "Geachte redactie,\n\nhierbij de vertaling.\n",
    `${FILE}:1: is not a valid PO file: has text outside quotation marks`,
  ],
  ["comments only", "# niets\n", `${FILE}:1: is not a valid PO file: has no entries`],
  [
    "one conflict",
    '<<<<<<< HEAD\nmsgid "a"\nmsgstr "x"\n=======\n>>>>>>> b\n',
    `${FILE}:1: is not a valid PO file: git left both sides`,
  ],
] as const) {
  test(`a file that is ${what} is refused`, () => {
    assert.throws(
      () => parse(text),
      (error: Error) => error.message.startsWith(says),
    );
  });
}

const entry = (source: string, translation: string, more: Partial<Entry> = {}): Entry => ({
  source,
  translation,
  fuzzy: false,
  notes: [],
  kinds: [],
  references: [],
  flags: [],
  ...more,
});
const machine = (source: string, text: string, date = "2026-11-23") =>
  draft(entry(source, ""), text, "deepl", date);
const signed = (source: string, text: string, name = "Ayşe", date = "2026-11-24") =>
  sign(entry(source, text), name, date);
const unfuzzy = (one: Entry): Entry => ({ ...one, fuzzy: false });
const stale = (text: string, previous: string): Entry => ({
  ...signed(previous, text),
  source: "a",
  fuzzy: true,
  previous,
});

/** Entries of a file as git may leave them, live ones first, and what is made of them. */
const TWINS: {
  what: string;
  live: Entry[];
  obsolete: Entry[];
  /** Translation and state of each entry; obsolete ones with `~`. */
  says: string[];
  versions?: [name: string, text: string][];
  notes?: string[];
  /** Is a person told? */
  isTold?: boolean;
  /** Does the first wait for a review? Not asked where absent. */
  isFuzzy?: boolean;
}[] = [
  { what: "the same twice", live: [machine("a", "x"), machine("a", "x")], obsolete: [], says: ["x draft"] },
  {
    what: "the same twice, one signed",
    live: [machine("a", "x"), signed("a", "x")],
    obsolete: [],
    says: ["x reviewed"],
  },
  {
    what: "one without a translation",
    live: [entry("a", "", { notes: ["vraag"] }), signed("a", "x")],
    obsolete: [],
    says: ["x reviewed"],
    notes: ["vraag"],
  },
  {
    what: "a machine's and a signed one",
    live: [machine("a", "x"), signed("a", "y")],
    obsolete: [],
    says: ["y reviewed"],
    versions: [["deepl", "x"]],
    isTold: true,
  },
  {
    what: "two signed ones: the later",
    live: [signed("a", "x"), signed("a", "y", "Fatma", "2026-11-25")],
    obsolete: [],
    says: ["y reviewed"],
    versions: [["Ayşe", "x"]],
    isTold: true,
  },
  {
    what: "a text that nobody signed and a machine's",
    live: [machine("a", "x"), entry("a", "y", { notes: ["vraag"] })],
    obsolete: [],
    says: ["y draft"],
    versions: [["deepl", "x"]],
    notes: ["vraag"],
    isTold: true,
  },
  ...[
    ["a fuzzy one and one that is not", entry("a", "x", { fuzzy: true }), entry("a", "y"), []],
    ["one that is not fuzzy and one that is", entry("a", "y"), entry("a", "x", { fuzzy: true }), []],
    [
      "one that somebody typed in the app and one that is not fuzzy",
      edit(entry("a", ""), "x", "Fatma", "2026-11-25"),
      entry("a", "y"),
      [["Fatma", "x"]],
    ],
    [
      "a signed one that was marked as needing work and one that is not fuzzy",
      { ...signed("a", "x"), fuzzy: true },
      entry("a", "y"),
      [["Ayşe", "x"]],
    ],
    [
      "an older machine's that is not fuzzy",
      machine("a", "x"),
      unfuzzy(machine("a", "y", "2026-11-01")),
      [["deepl", "x"]],
    ],
  ].map(([what, first, second, versions]) => ({
    what: what as string,
    live: [first as Entry, second as Entry],
    obsolete: [],
    says: ["y draft"],
    versions: versions as [string, string][],
    notes: (versions as unknown[]).length > 0 ? [] : ["earlier: x"],
    isTold: true,
    isFuzzy: false,
  })),
  {
    what: "the same text twice, one of them fuzzy",
    live: [entry("a", "x", { fuzzy: true }), entry("a", "x")],
    obsolete: [],
    says: ["x draft"],
    isFuzzy: false,
  },
  {
    what: "two texts that nobody signed",
    live: [entry("a", "x"), entry("a", "y\\\nz")],
    obsolete: [],
    says: ["x draft"],
    notes: ["earlier: y z"],
    isTold: true,
    isFuzzy: true,
  },
  {
    what: "what was accepted for the other text",
    live: [
      { ...machine("a", "x"), notes: ["accepted: facts", "ignore: end-stop"] },
      { ...signed("a", "y"), notes: ["accepted: markup"] },
    ],
    obsolete: [],
    says: ["y reviewed"],
    versions: [["deepl", "x"]],
    notes: ["accepted: markup", "ignore: end-stop"],
    isTold: true,
  },
  {
    what: "three",
    live: [entry("a", "x"), entry("a", "y"), signed("a", "z")],
    obsolete: [],
    says: ["z reviewed"],
    notes: ["earlier: x", "earlier: y"],
    isTold: true,
  },
  {
    what: "two obsolete ones",
    live: [],
    obsolete: [signed("a", "x"), signed("a", "y", "Fatma", "2026-11-20")],
    says: ["~x reviewed"],
    versions: [["Fatma", "y"]],
  },
  {
    what: "two obsolete ones without a signature",
    live: [],
    obsolete: [entry("a", "x"), entry("a", "y")],
    says: ["~x draft"],
    notes: ["earlier: y"],
  },
  {
    what: "an obsolete twin of a live one",
    live: [machine("a", "x")],
    obsolete: [signed("a", "y")],
    says: ["y reviewed"],
    versions: [["deepl", "x"]],
  },
  {
    what: "an obsolete twin that is worth less",
    live: [signed("a", "x")],
    obsolete: [entry("a", "y")],
    says: ["x reviewed"],
    notes: ["earlier: y"],
  },
  {
    what: "an obsolete twin of one that is missing",
    live: [entry("a", "")],
    obsolete: [entry("a", "y")],
    says: ["y draft"],
    isFuzzy: true,
  },
  {
    what: "an obsolete twin of a draft, marked as reviewed and not signed",
    live: [machine("a", "x")],
    obsolete: [entry("a", "y")],
    says: ["y draft"],
    versions: [["deepl", "x"]],
    isFuzzy: true,
  },
  {
    what: "a translation of earlier Dutch and one of the Dutch of now",
    live: [stale("x", "old"), signed("a", "y")],
    obsolete: [],
    says: ["y reviewed", "~x reviewed"],
    isTold: true,
  },
  {
    what: "a translation of earlier Dutch that is there already",
    live: [stale("x", "old"), signed("a", "y")],
    obsolete: [signed("old", "x", "Fatma")],
    says: ["y reviewed", "~x reviewed"],
    isTold: true,
  },
  {
    what: "a suggestion",
    live: [
      signed("a", "y"),
      { ...stale("x", "old"), suggestion: { engine: "deepl", date: "2026-11-26", text: "z" } },
    ],
    obsolete: [],
    says: ["y reviewed", "~x reviewed"],
    versions: [["deepl", "z"]],
    isTold: true,
  },
];

for (const { what, live, obsolete, says, versions = [], notes = [], isTold = false, isFuzzy } of TWINS) {
  test(`twins, ${what}: every text is kept`, () => {
    const print = (entries: Entry[], gone: Entry[]) =>
      printCatalogue({ ...emptyCatalogue("tr"), entries, obsolete: gone });
    const catalogue = parse(print(live, obsolete));
    const name = (prefix: string) => (one: Entry) => `${prefix}${one.translation} ${stateOf(one)}`;
    assert.equal([...catalogue.entries.map(name("")), ...catalogue.obsolete.map(name("~"))], says);
    const [first] = [...catalogue.entries, ...catalogue.obsolete];
    assert.equal(
      versionsOf(first!).map((version) => [version.name, version.text]),
      versions,
    );
    assert.equal(
      first!.notes.filter((note) => !note.startsWith("version: ")),
      notes,
    );
    assert.is(catalogue.faults !== undefined, isTold);
    assert.is(first!.fuzzy, isFuzzy ?? first!.fuzzy);
    // Written once more they are one entry, and there is nothing to mend.
    const again = parse(printCatalogue(catalogue));
    assert.equal([...again.entries, ...again.obsolete], [...catalogue.entries, ...catalogue.obsolete]);
    assert.is(again.faults, undefined);
  });
}

test("twins are reported with the lines of both", () => {
  const catalogue = parse(`${HEADER}msgid "a"\nmsgstr "x"\n\n${SOUND}\nmsgid "a"\nmsgstr "y"\n`);
  assert.equal(told(catalogue), [
    `${FILE}:11: translates "a" a second time, differently from line 5, which is used; keep one of the two`,
  ]);
  assert.is(catalogue.lines?.get("a"), 5);
  assert.equal(pairs(catalogue.entries), [
    ["a", "x"],
    ["sound", "sağlam"],
  ]);
});

test.run();
