import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { comment, commentsOn, edit, versionsOf } from "../../src/catalog/comments.ts";
import { blank, draft, type Entry, outdated, sign, stateOf } from "../../src/catalog/entry.ts";
import { type Catalogue, emptyCatalogue, parseCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { plainEnvironment } from "../command.ts";

const test = suite("merge-po");
const folders: string[] = [];
test.after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const FILE = "locales/tr/posts/a.po";
const SCRIPT = path.resolve(import.meta.dirname, "../../scripts/merge-po.ts");

function git(root: string, ...options: string[]) {
  const settings = ["-c", "user.name=N", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false"];
  const env = {
    ...plainEnvironment(),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    LC_ALL: "C",
    GIT_EDITOR: "true",
  };
  const { status, stdout, stderr } = spawnSync("git", [...settings, ...options], {
    cwd: root,
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

/** A repository in which two branches changed the catalogue; `undefined` where a side has no such file. */
function repository(
  base: string | undefined,
  ours: string | undefined,
  theirs: string | undefined,
  isDriven = true,
) {
  const root = mkdtempSync(path.join(tmpdir(), "taalbrug-merge-"));
  folders.push(root);
  const save = (text: string | undefined, message: string) => {
    const file = path.join(root, FILE);
    mkdirSync(path.dirname(file), { recursive: true });
    if (text === undefined) rmSync(file, { force: true });
    else writeFileSync(file, text);
    git(root, "add", "-A");
    assert.is(git(root, "commit", "-q", "--allow-empty", "-m", message).status, 0);
  };
  git(root, "init", "-q", "-b", "main");
  if (isDriven) {
    git(root, "config", "merge.po.driver", `"${process.execPath}" "${SCRIPT}" %O %A %B %P`);
    writeFileSync(path.join(root, ".gitattributes"), "locales/**/*.po merge=po\n");
  }
  save(base, "base");
  git(root, "checkout", "-q", "-b", "theirs");
  save(theirs, "theirs");
  git(root, "checkout", "-q", "main");
  save(ours, "ours");
  return root;
}

const textIn = (root: string) => readFileSync(path.join(root, FILE), "utf8");
const parse = (text: string) => parseCatalogue(text, FILE, "tr");
const print = (entries: readonly Entry[], obsolete: readonly Entry[] = [], more: Partial<Catalogue> = {}) =>
  printCatalogue({ ...emptyCatalogue("tr"), entries, obsolete, ...more });

const [A, B, C, D] = ["Kom langs.", "Bel ons vandaag.", "De thee is klaar.", "Neem een buur mee."] as [
  string,
  string,
  string,
  string,
];
const machine = (source: string, text: string) => draft(blank(source), text, "deepl", "2026-11-20");
const signed = (entry: Entry, text: string, name = "Ayşe", date = "2026-11-24") =>
  sign({ ...entry, translation: text }, name, date);
const typed = (entry: Entry, text: string, name = "Fatma") => edit(entry, text, name, "2026-11-25");
const [a, b, c, d] = [machine(A, "a0"), machine(B, "b0"), machine(C, "c0"), machine(D, "d0")] as [
  Entry,
  Entry,
  Entry,
  Entry,
];
const header = (name: string, date: string) => ({
  headers: { ...emptyCatalogue("tr").headers, "Last-Translator": name, "PO-Revision-Date": date },
});

const show = ({ entries, obsolete }: Catalogue) => [
  ...entries.map((entry) => `${entry.source} ${stateOf(entry)} ${entry.translation}`.trim()),
  ...obsolete.map((entry) => `~ ${entry.source} ${stateOf(entry)} ${entry.translation}`),
];

interface Situation {
  what: string;
  base?: string;
  ours: string;
  theirs: string;
  /** The texts after the merge. */
  says: string[];
  /** Other translations that stay as comments. */
  versions?: string[];
  /** Words of people that are to be found somewhere, with the driver and without. */
  words?: string[];
  check?: (catalogue: Catalogue) => void;
  /** Words that git itself takes out: the other side changed that line, and not the signature. */
  gitTakes?: string[];
}

const SITUATIONS: Situation[] = [
  {
    what: "changes of different entries",
    base: print([a, b, c]),
    ours: print([signed(a, "a1"), b, c]),
    theirs: print([a, b, typed(c, "c1")]),
    says: [`${A} reviewed a1`, `${B} draft b0`, `${C} draft c1`],
  },
  {
    what: "changes of neighbours",
    base: print([a, b]),
    ours: print([signed(a, "a1"), b]),
    theirs: print([a, signed(b, "b1")]),
    says: [`${A} reviewed a1`, `${B} reviewed b1`],
  },
  {
    what: "the same signature on both sides",
    base: print([a]),
    ours: print([signed(a, "a1")]),
    theirs: print([signed(a, "a1")]),
    says: [`${A} reviewed a1`],
  },
  {
    what: "the same text, signed on one side",
    base: print([a]),
    ours: print([typed(a, "a1")]),
    theirs: print([signed(a, "a1")]),
    says: [`${A} reviewed a1`],
  },
  {
    what: "one side signs while the other types",
    base: print([a]),
    ours: print([typed(a, "a1")]),
    theirs: print([signed(a, "a0")]),
    says: [`${A} reviewed a0`],
    versions: ["Fatma a1"],
    gitTakes: ["a0"],
  },
  {
    what: "both sign, each in their own way: the later goes first",
    base: print([a]),
    ours: print([signed(a, "a1", "Ayşe", "2026-11-26")]),
    theirs: print([signed(a, "a2", "Fatma", "2026-11-25")]),
    says: [`${A} reviewed a1`],
    versions: ["Fatma a2"],
  },
  {
    what: "both type",
    base: print([a]),
    ours: print([typed(a, "a1", "Ayşe")]),
    theirs: print([typed(a, "a2", "Fatma")]),
    says: [`${A} draft a1`],
    versions: ["Fatma a2"],
  },
  {
    what: "both translate a text in a tool that names nobody",
    base: print([blank(A)]),
    ours: print([{ ...blank(A), translation: "a1" }]),
    theirs: print([{ ...blank(A), translation: "a2" }]),
    says: [`${A} draft a1`],
    check: ({ entries }) => assert.equal(entries[0]!.notes, ["earlier: a2"]),
    words: ["a1", "a2"],
  },
  {
    what: "both add an entry in the same place",
    base: print([a]),
    ours: print([a, b]),
    theirs: print([a, signed(c, "c1")]),
    says: [`${A} draft a0`, `${B} draft b0`, `${C} reviewed c1`],
  },
  {
    what: "both add the same obsolete entry",
    base: print([a]),
    ours: print([a], [signed(b, "b1")]),
    theirs: print([a], [signed(b, "b1")]),
    says: [`${A} draft a0`, `~ ${B} reviewed b1`],
  },
  {
    what: "both add an obsolete entry, each with its own text",
    base: print([a]),
    ours: print([a], [signed(b, "b1")]),
    theirs: print([a], [signed(b, "b2", "Fatma", "2026-11-25")]),
    says: [`${A} draft a0`, `~ ${B} reviewed b2`],
    versions: ["Ayşe b1"],
  },
  {
    what: "both make an entry obsolete, and one signed it before",
    base: print([a, b]),
    ours: print([a], [b]),
    theirs: print([a], [signed(b, "b1")]),
    says: [`${A} draft a0`, `~ ${B} reviewed b1`],
  },
  {
    what: "one side takes the Dutch out while the other signs it",
    base: print([a, b]),
    ours: print([a], [b]),
    theirs: print([a, signed(b, "b1")]),
    says: [`${A} draft a0`, `~ ${B} reviewed b1`],
  },
  {
    what: "one side takes the Dutch out without a trace while the other signs it",
    base: print([a, b]),
    ours: print([a]),
    theirs: print([a, signed(b, "b1")]),
    says: [`${A} draft a0`, `~ ${B} reviewed b1`],
  },
  {
    what: "one side takes an obsolete entry out",
    base: print([a], [b, c]),
    ours: print([a], [c]),
    theirs: print([signed(a, "a1")], [b, c]),
    says: [`${A} reviewed a1`, `~ ${C} draft c0`],
  },
  {
    what: "the Dutch of a draft changes while the other side signs it",
    base: print([a, b]),
    ours: print([a, outdated(b, D)]),
    theirs: print([a, signed(b, "b1")]),
    says: [`${A} draft a0`, `${D} stale b1`, `~ ${B} reviewed b1`],
    words: ["b1"],
    check: ({ entries }) => assert.is(entries[1]!.provenance?.by, "person"),
  },
  {
    what: "the Dutch changes and a machine drafts it again while the other side signs it",
    base: print([a, b]),
    ours: print([a, d], [b]),
    theirs: print([a, signed(b, "b1")]),
    says: [`${A} draft a0`, `${D} draft d0`, `~ ${B} reviewed b1`],
  },
  {
    what: "the Dutch comes back on one side",
    base: print([a], [signed(b, "b1")]),
    ours: print([a, signed(b, "b1")]),
    theirs: print([signed(a, "a1")], [signed(b, "b1")]),
    says: [`${A} reviewed a1`, `${B} reviewed b1`],
  },
  {
    what: "comments on both sides, and one that is answered",
    base: print([{ ...a, notes: ['report: 2026-11-20 "Fout."'] }]),
    ours: print([
      comment(
        { ...a, notes: ['report: 2026-11-20 "Fout."'] },
        { name: "Ayşe", date: "2026-11-24", text: "Waarom?" },
      ),
    ]),
    theirs: print([signed({ ...a, notes: ['report: 2026-11-20 "Fout."'] }, "a1")]),
    says: [`${A} reviewed a1`],
    words: ["Waarom?"],
    check({ entries }) {
      assert.equal(
        entries[0]!.notes.filter((note) => note.includes("report: ")),
        ['answered report: 2026-11-20 "Fout."'],
      );
      assert.equal(
        commentsOn(entries[0]!).map(({ text }) => text),
        ["Waarom?"],
      );
    },
  },
  {
    what: "the places of the texts on both sides",
    base: print([
      { ...a, references: ["a.md:5"] },
      { ...b, references: ["a.md:7"] },
    ]),
    ours: print([
      { ...a, references: ["a.md:6"] },
      { ...b, references: ["a.md:8"] },
    ]),
    theirs: print([
      { ...a, references: ["a.md:7"] },
      { ...b, references: ["a.md:9"] },
    ]),
    says: [`${A} draft a0`, `${B} draft b0`],
  },
  {
    what: "what an error was accepted for",
    base: print([a]),
    ours: print([sign({ ...a, translation: "a1" }, "Ayşe", "2026-11-24", ["facts"])]),
    theirs: print([signed(a, "a2", "Fatma", "2026-11-25")]),
    says: [`${A} reviewed a2`],
    versions: ["Ayşe a1"],
    check: ({ entries }) => assert.not.ok(entries[0]!.notes.some((note) => note.startsWith("accepted: "))),
  },
  {
    what: "reviews of two people in Poedit: each signs what is theirs",
    base: print([a, b, { ...c, fuzzy: false }], [], header("Zeynep", "2026-11-20 10:00+0100")),
    ours: print(
      [{ ...a, fuzzy: false }, b, { ...c, fuzzy: false }],
      [],
      header("Ayşe <a@example.org>", "2026-11-24 10:00+0100"),
    ),
    theirs: print(
      [a, { ...b, fuzzy: false }, { ...c, fuzzy: false }],
      [],
      header("Fatma", "2026-11-25 10:00+0100"),
    ),
    says: [`${A} reviewed a0`, `${B} reviewed b0`, `${C} reviewed c0`],
    check({ entries, headers }) {
      assert.equal(
        entries.map(
          ({ provenance }) => provenance?.by === "person" && `${provenance.name} ${provenance.date}`,
        ),
        ["Ayşe 2026-11-24", "Fatma 2026-11-25", "Zeynep 2026-11-20"],
      );
      assert.is(headers["Last-Translator"], "Fatma");
    },
  },
  {
    what: "a machine's file and a person's: the person's name signs nothing of the machine's",
    base: print([a, b, c], [], header("DeepL", "2026-11-20 10:00+0100")),
    ours: print(
      [{ ...a, fuzzy: false }, { ...b, translation: "b1", fuzzy: false }, c],
      [],
      header("DeepL <noreply-mt-deepl@weblate.org>", "2026-11-24 10:00+0100"),
    ),
    theirs: print([a, typed(b, "b2"), { ...c, fuzzy: false }], [], header("Fatma", "2026-11-25 10:00+0100")),
    says: [`${A} draft a0`, `${B} draft b2`, `${C} reviewed c0`],
    versions: ["deepl b1"],
    check({ entries, headers }) {
      assert.is(headers["Last-Translator"], "Fatma");
      assert.equal(
        entries.map(({ fuzzy }) => fuzzy),
        [true, true, false],
      );
    },
  },
  {
    what: "headers and the comment above them",
    base: print([a], [], { comment: "een" }),
    ours: print([a], [], {
      comment: "een\nonze",
      headers: { ...emptyCatalogue("tr").headers, "X-Own": "1" },
    }),
    theirs: print([a], [], {
      comment: "een\nhun",
      headers: { ...emptyCatalogue("tr").headers, "X-Other": "2" },
    }),
    says: [`${A} draft a0`],
    words: ["onze", "hun"],
    check: ({ headers }) => assert.equal([headers["X-Own"], headers["X-Other"]], ["1", "2"]),
  },
  {
    what: "a file that both sides add",
    ours: print([signed(a, "a1"), b]),
    theirs: print([a, signed(c, "c1")]),
    says: [`${A} reviewed a1`, `${C} reviewed c1`, `${B} draft b0`],
    versions: ["deepl a0"],
  },
  {
    what: "twins that git made before",
    base: print([a], [signed(b, "b1"), signed(b, "b2", "Fatma")]),
    ours: print([signed(a, "a1")], [signed(b, "b1"), signed(b, "b2", "Fatma")]),
    theirs: print([a, c], [signed(b, "b1"), signed(b, "b2", "Fatma")]),
    says: [`${A} reviewed a1`, `${C} draft c0`, `~ ${B} reviewed b1`],
    versions: ["Fatma b2"],
  },
  {
    what: "entries that cannot be used",
    base: print([a]),
    ours: `${print([a])}\nmsgctxt "x"\nmsgid "e"\nmsgstr "e1"\n`,
    theirs: `${print([signed(a, "a1")])}\nmsgctxt "y"\nmsgid "e"\nmsgstr "e2"\n`,
    says: [`${A} reviewed a1`],
    words: ["e1", "e2"],
    check: ({ unusable, faults }) => assert.equal([unusable?.length, faults?.length], [2, 2]),
  },
];

/** The translations that a person wrote, in all three. */
const wordsOf = ({ base, ours, theirs, words = [] }: Situation) => [
  ...words,
  ...[ours, theirs, base].flatMap((text) =>
    text === undefined
      ? []
      : [...parse(text).entries, ...parse(text).obsolete].flatMap((entry) => [
          ...(entry.provenance?.by === "person" || entry.edited ? [entry.translation] : []),
          ...versionsOf(entry).map((version) => version.text),
        ]),
  ),
];

for (const situation of SITUATIONS) {
  const { what, base, ours, theirs, says, versions = [], check, gitTakes = [] } = situation;
  for (const [which, first, second] of [
    ["", ours, theirs],
    [" the other way round", theirs, ours],
  ] as const) {
    test(`${what}${which}: nothing is left to mend, and every text is there`, () => {
      const root = repository(base, first, second);
      const { status, stderr, stdout } = git(root, "merge", "-q", "theirs", "-m", "merge");
      assert.is(status, 0, stdout + stderr);
      const catalogue = parse(textIn(root));
      const isFirst = which === "";
      // Equals keep the place and the words of the side that merges.
      if (isFirst || !/equal|both type|names nobody|in the same place|both sides add/.test(what))
        assert.equal(show(catalogue).toSorted(), says.toSorted());
      const found = [...catalogue.entries, ...catalogue.obsolete].flatMap(versionsOf);
      if (isFirst || !/both type/.test(what))
        assert.equal(
          found.map(({ name, text }) => `${name} ${text}`),
          versions,
        );
      if (isFirst) check?.(catalogue);
      for (const words of wordsOf(situation)) assert.ok(textIn(root).includes(words), `${words} is gone`);
      assert.is(git(root, "status", "--porcelain").stdout, "");
    });
  }

  test(`${what}, without the driver: what git leaves is read, and no text of a person is lost`, () => {
    const root = repository(base, ours, theirs, false);
    git(root, "merge", "-q", "theirs", "-m", "merge");
    const printed = printCatalogue(parse(textIn(root)));
    for (const words of wordsOf(situation))
      assert.is(printed.includes(words), !gitTakes.includes(words), `${words} is gone`);
    assert.is(printCatalogue(parse(printed)), printed);
  });
}

test("a rebase keeps both texts, too", () => {
  const root = repository(print([a]), print([typed(a, "a1")]), print([signed(a, "a2", "Fatma")]));
  const { status, stdout, stderr } = git(root, "rebase", "-q", "theirs");
  assert.is(status, 0, stdout + stderr);
  const [entry] = parse(textIn(root)).entries;
  assert.is(entry!.translation, "a2");
  assert.equal(
    versionsOf(entry!).map(({ text }) => text),
    ["a1"],
  );
});

test("a text with two translations is reported, with its line in the file", () => {
  const root = repository(print([a, b]), print([a, typed(b, "b1")]), print([a, signed(b, "b2", "Fatma")]));
  const { stdout, stderr } = git(root, "merge", "theirs", "-m", "merge");
  const line =
    /a\.po:(\d+): both branches translated "Bel ons vandaag\."; one of the two is kept as a comment/.exec(
      stdout + stderr,
    )?.[1];
  assert.is(textIn(root).split("\n")[Number(line) - 1], `msgid "${B}"`);
});

test("a file that moved on one side is merged in its new place", () => {
  const root = repository(print([a, b, c]), print([a, b, c]), print([a, signed(b, "b1"), c]));
  const moved = "locales/tr/posts/nieuw.po";
  git(root, "mv", FILE, moved);
  writeFileSync(path.join(root, moved), print([signed(a, "a1"), b, c]));
  git(root, "commit", "-qam", "move");
  assert.is(git(root, "merge", "-q", "theirs", "-m", "merge").status, 0);
  const catalogue = parse(readFileSync(path.join(root, moved), "utf8"));
  assert.equal(show(catalogue), [`${A} reviewed a1`, `${B} reviewed b1`, `${C} draft c0`]);
});

test("a file that one side removed and the other changed stays, for a person to decide", () => {
  const root = repository(print([a]), undefined, print([signed(a, "a1")]));
  const { status } = git(root, "merge", "-q", "theirs", "-m", "merge");
  assert.is(status, 1);
  assert.ok(existsSync(path.join(root, FILE)));
  assert.equal(show(parse(textIn(root))), [`${A} reviewed a1`]);
});

for (const [what, broken] of [
  ["no PO file", "Geachte redactie,\n\nhierbij de vertaling.\n"],
  ["not UTF-8", undefined],
] as const) {
  test(`a side that is ${what} leaves git's own conflict`, () => {
    const root = repository(print([a]), print([signed(a, "a1")]), broken ?? "");
    if (broken === undefined) {
      git(root, "checkout", "-q", "theirs");
      writeFileSync(path.join(root, FILE), Buffer.from([0x23, 0xe9, 0x0a]));
      git(root, "commit", "-qam", "broken");
      git(root, "checkout", "-q", "main");
    }
    const { status, stdout, stderr } = git(root, "merge", "theirs", "-m", "merge");
    assert.is(status, 1);
    assert.match(stdout + stderr, /locales\/tr\/posts\/a\.po(?::1)?: is (?:not a valid PO file|not UTF-8)/);
    assert.not.match(stdout + stderr, /^ {4}at /m);
    assert.match(textIn(root), /^<<<<<<< ours$/m);
    assert.ok(textIn(root).includes('msgstr "a1"'));
    assert.match(git(root, "status", "--porcelain").stdout, /^UU /m);
  });
}

test("the project's own repository names the driver for its catalogues", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const attributes = readFileSync(path.join(root, ".gitattributes"), "utf8");
  assert.match(attributes, /^locales\/\*\*\/\*\.po merge=po$/m);
});

test.run();
