import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { po } from "gettext-parser";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Printed, printBlock } from "../../src/catalog/po-printer.ts";
import { type Block, readPo } from "../../src/catalog/po-reader.ts";
import { normalizeText } from "../../src/model/text.ts";
import { needGettext } from "../gettext.ts";

needGettext();
const folder = mkdtempSync(path.join(tmpdir(), "taalbrug-reader-"));
const test = suite("po-reader");
test.after(() => rmSync(folder, { recursive: true }));

/** What both readers can tell of a message, by section and context. */
interface Message {
  msgid: string;
  msgid_plural?: string | undefined;
  msgstr: string;
  translator: string;
  extracted: string;
  reference: string;
  flag: string;
}
type Messages = Record<string, Message>;

const keyOf = (isObsolete: boolean, context: string, msgid: string) =>
  JSON.stringify([isObsolete, context, msgid]);

function ours(text: string): Messages {
  const parts = readPo(normalizeText(text));
  assert.equal(
    parts.filter(({ kind }) => kind === "damage"),
    [],
  );
  const blocks = parts.filter((part): part is Block => part.kind === "block");
  return Object.fromEntries(
    blocks.map((block) => [
      keyOf(block.isObsolete, block.msgctxt ?? "", block.msgid),
      {
        msgid: block.msgid,
        msgid_plural: block.msgid_plural,
        msgstr: block.msgid_plural === undefined ? block.msgstr : "",
        translator: block.translator.join("\n"),
        extracted: block.extracted.join("\n"),
        reference: block.references.join("\n"),
        flag: block.flags.join("\n"),
      },
    ]),
  );
}

type Table = Record<string, Record<string, ReturnType<typeof po.parse>["translations"][string][string]>>;

function theirs(text: string): Messages {
  const { translations, obsolete = {} } = po.parse(normalizeText(text)) as unknown as {
    translations: Table;
    obsolete?: Table;
  };
  const read = (table: Table, isObsolete: boolean) =>
    Object.entries(table).flatMap(([context, messages]) =>
      Object.values(messages).map(({ msgid, msgid_plural, msgstr, comments }) => [
        keyOf(isObsolete, context, msgid),
        {
          msgid,
          msgid_plural,
          msgstr: msgid_plural === undefined ? msgstr[0]! : "",
          translator: comments?.translator ?? "",
          extracted: comments?.extracted ?? "",
          reference: comments?.reference ?? "",
          flag: comments?.flag ?? "",
        },
      ]),
    );
  return Object.fromEntries([...read(translations, false), ...read(obsolete, true)]);
}

const quoted = (text: string) =>
  text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t").replaceAll("\r", "\\r");

/** A message as some tool may write it: `folds` are places where its strings are cut. */
interface Written extends Omit<Printed, "previous"> {
  previous?: string | undefined;
  folds: number[];
  indent: string;
}

function write({ isObsolete, msgid, msgstr, previous, folds, indent, ...comments }: Written): string {
  const mark = isObsolete ? "#~ " : indent;
  const strings = (keyword: string, text: string, prefix: string) => {
    const pieces: string[] = [];
    let rest = [...text];
    for (const fold of folds) {
      pieces.push(rest.slice(0, fold).join(""));
      rest = rest.slice(fold);
    }
    const all = [...pieces, rest.join("")].map((piece) => `"${quoted(piece)}"`);
    return `${prefix}${keyword} ${all.join(`\n${prefix}`)}`;
  };
  return [
    ...comments.translator!.map((line) => `#${line}`),
    ...comments.extracted!.map((line) => `#.${line}`),
    ...comments.references!.map((line) => `#:${line}`),
    ...comments.flags!.map((line) => `#,${line}`),
    ...(previous === undefined ? [] : [strings("msgid", previous, isObsolete ? "#~| " : "#| ")]),
    strings("msgid", msgid, mark),
    strings("msgstr", msgstr, mark),
  ].join("\n");
}

const text = fc
  .oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc.constantFrom("2026", "12", "constructor", "__proto__", "toString", 'a "b" c', "a\\", "\\n", "#~ x"),
    fc.constantFrom("msgid", 'msgstr "x"', "e\u0301", "a\\\nb", "\n", "line\nline\n", "<<<<<<< HEAD", "x\ty"),
  )
  // A file is UTF-8, with line ends that are one sign, and composed letters.
  .map((given) => normalizeText(given.toWellFormed()).replaceAll("\uFEFF", ""));
const comment = fc
  .tuple(fc.constantFrom("", " ", "  ", "\t"), text)
  // The first sign tells comments apart.
  .map(([space, words]) => space + words.replace(/\n/g, " ").replace(/^[\s:.,|~#]+/, ""));
const written = fc.record({
  isObsolete: fc.boolean(),
  msgid: text.filter((given) => given !== ""),
  msgstr: text,
  previous: fc.option(text, { nil: undefined }),
  translator: fc.array(comment, { maxLength: 3 }),
  extracted: fc.array(comment, { maxLength: 2 }),
  references: fc.array(comment, { maxLength: 2 }),
  flags: fc.array(fc.constantFrom(" fuzzy", "fuzzy, no-wrap", " c-format"), { maxLength: 2 }),
  folds: fc.array(fc.nat(9), { maxLength: 3 }),
  indent: fc.constantFrom("", "", "  ", "\t"),
});
const files = fc
  .record({
    header: fc.boolean(),
    messages: fc.uniqueArray(written, {
      selector: ({ isObsolete, msgid }) => keyOf(isObsolete, "", msgid.normalize("NFC")),
      maxLength: 8,
    }),
    between: fc.constantFrom("\n", "\n\n", "\n\n\n", "\n \n"),
    end: fc.constantFrom("", "\n", "\n\n"),
    lineEnd: fc.constantFrom("\n", "\r\n"),
    start: fc.constantFrom("", "\uFEFF"),
  })
  .map(({ header, messages, between, end, lineEnd, start }) => {
    const first = header ? ['msgid ""\nmsgstr ""\n"Language: tr\\n"'] : [];
    const all = [...first, ...messages.map(write)].join(between) + end;
    return start + all.replaceAll("\n", lineEnd);
  });

test("every file that gettext-parser reads says the same here", () => {
  fc.assert(
    fc.property(files, (given) => assert.equal(ours(given), theirs(given))),
    { numRuns: 2000 },
  );
});

test("the project's own catalogues say the same here as in gettext-parser", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const found = globSync("locales/**/*.po", { cwd: root });
  assert.ok(found.length > 40);
  for (const file of found) {
    const given = readFileSync(path.join(root, file), "utf8");
    assert.equal(ours(given), theirs(given), file);
  }
});

const HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n';
/** What tools and people write now and then; `not` is who reads it in another way, or not at all. */
const ODDITIES: { what: string; given: string; says: [msgid: string, msgstr: string][]; not?: string[] }[] = [
  { what: "no newline at the end", given: 'msgid "a"\nmsgstr "x"', says: [["a", "x"]] },
  {
    what: "no blank line between messages",
    given: 'msgid "a"\nmsgstr "x"\nmsgid "b"\nmsgstr "y"',
    says: [
      ["a", "x"],
      ["b", "y"],
    ],
  },
  { what: "blank lines within a message", given: 'msgid "a"\n\n\nmsgstr "x"\n\n"y"\n', says: [["a", "xy"]] },
  {
    what: "both texts on a line",
    given: 'msgid "a" msgstr "x"\n# c\nmsgid "b" msgstr "y"\n',
    says: [
      ["a", "x"],
      ["b", "y"],
    ],
  },
  { what: "several strings on a line", given: 'msgid "a" "b"\nmsgstr "x""y"\n', says: [["ab", "xy"]] },
  { what: "no space before a string", given: 'msgid"a"\nmsgstr"x"\n', says: [["a", "x"]] },
  { what: "tabs", given: '\tmsgid\t"a"\t\n\tmsgstr\t"x"\t\n', says: [["a", "x"]] },
  {
    what: "a comment behind a string",
    given: 'msgid "a" # c "d"\nmsgstr "x"\n',
    says: [["a", "x"]],
    not: ["gettext"],
  },
  {
    what: "a comment between the texts",
    given: 'msgid "a"\n# c\nmsgstr "x"\n',
    says: [["a", "x"]],
    not: ["gettext"],
  },
  {
    what: "a comment within a text",
    given: 'msgid "a"\nmsgstr ""\n# c\n"x"\n',
    says: [["a", "x"]],
    not: ["gettext", "gettext-parser"],
  },
  {
    what: "escapes of C",
    given: 'msgid "a\\t\\n\\"\\\\"\nmsgstr "x\\r"\n',
    says: [['a\t\n"\\', "x\r"]],
    not: ["gettext"],
  },
  {
    what: "bytes of C",
    given: 'msgid "\\303\\251 \\x41"\nmsgstr "\\a\\b\\f\\v"\n',
    says: [["é A", "\x07\b\f\v"]],
    not: ["gettext-parser"],
  },
  {
    what: "an escape that is none",
    given: 'msgid "a\\q"\nmsgstr "x"\n',
    says: [["aq", "x"]],
    not: ["gettext"],
  },
  {
    what: "a line that goes on after a backslash",
    given: 'msgid "a\\\nb"\nmsgstr "x"\n',
    says: [["ab", "x"]],
    not: ["gettext"],
  },
  {
    what: "a backslash at the end of a comment",
    given: '# a\\\nmsgid "a"\nmsgstr "x"\n',
    says: [["a", "x"]],
    not: ["gettext"],
  },
  { what: "obsolete without a space", given: '#~msgid "a"\n#~msgstr "x"\n', says: [["a", "x"]] },
  {
    what: "obsolete with previous",
    given: '#, fuzzy\n#~| msgid "o"\n#~| "ld"\n#~ msgid "a"\n#~ msgstr "x"\n#~ "y"\n',
    says: [["a", "xy"]],
  },
  { what: "a bare mark of obsolete", given: '#~\n#~ msgid "a"\n#~\n#~ msgstr "x"\n', says: [["a", "x"]] },
  {
    what: "a context",
    given: 'msgctxt "c"\nmsgid "a"\nmsgstr "x"\n\nmsgid "b"\nmsgstr "y"\n',
    says: [
      ["a", "x"],
      ["b", "y"],
    ],
  },
  { what: "an obsolete context", given: '#~ msgctxt "c"\n#~ msgid "a"\n#~ msgstr "x"\n', says: [["a", "x"]] },
  {
    what: "previous of a context",
    given: '#, fuzzy\n#| msgctxt "d"\n#| msgid "old"\nmsgid "a"\nmsgstr "x"\n',
    says: [["a", "x"]],
  },
  { what: "comments without a message", given: 'msgid "a"\nmsgstr "x"\n\n# c\n', says: [["a", "x"]] },
  {
    what: "a text that is a number",
    given: 'msgid "b"\nmsgstr "y"\n\nmsgid "2026"\nmsgstr "2026"\n',
    says: [
      ["b", "y"],
      ["2026", "2026"],
    ],
  },
  {
    what: "names of properties",
    given: 'msgid "constructor"\nmsgstr "x"\n\nmsgid "__proto__"\nmsgstr "y"\n',
    says: [
      ["constructor", "x"],
      ["__proto__", "y"],
    ],
  },
  {
    what: "letters in two parts",
    given: 'msgid "e\u0301"\nmsgstr "x"\n',
    says: [["é", "x"]],
    not: ["gettext"],
  },
  { what: "CRLF", given: '# c\r\nmsgid "a"\r\nmsgstr ""\r\n"x"\r\n', says: [["a", "x"]] },
  {
    what: "a quotation mark in a comment",
    given: '# say "a\n#. say "b\nmsgid "a"\nmsgstr "x"\n',
    says: [["a", "x"]],
  },
  {
    what: "words of PO in a text",
    given: 'msgid "a msgstr b"\nmsgstr "msgid \\"msgstr\\" c"\n',
    says: [["a msgstr b", 'msgid "msgstr" c']],
  },
];

const saidBy = (text: string) =>
  readPo(normalizeText(text)).flatMap((part) => (part.kind === "block" && part.msgid !== "" ? [part] : []));
const pairs = (blocks: readonly Block[]) => blocks.map(({ msgid, msgstr }) => [msgid, msgstr]);

for (const { what, given, says, not = [] } of ODDITIES) {
  test(`${what}: read as it is meant`, () => {
    assert.equal(pairs(saidBy(HEADER + given)), says);
    if (!not.includes("gettext-parser")) assert.equal(ours(HEADER + given), theirs(HEADER + given));
    if (not.includes("gettext")) return;
    const file = path.join(folder, "a.po");
    writeFileSync(file, (HEADER + given).replaceAll("\r\n", "\n"));
    const copied = execFileSync("msgcat", ["--no-wrap", file], { encoding: "utf8", stdio: "pipe" });
    assert.equal(pairs(saidBy(copied)).sort(), says.toSorted());
  });
}

test("comments are kept wherever they are", () => {
  const [block, loose] = readPo('# 1\nmsgid "a" # 2\n# 3\nmsgstr ""\n# 4\n"x" # 5\n\n\n# 6\n# 7\n');
  assert.equal((block as Block).translator, ["1", "2", "3", "4", "5"]);
  assert.equal(loose, { kind: "loose", raw: "# 6\n# 7" });
});

test("a message has the line of its msgid", () => {
  const given = `${HEADER}# c\n#, fuzzy\nmsgid ""\n"a"\nmsgstr "x"\n#~ msgctxt "c"\n#~ msgid "b"\n#~ msgstr "y"\nmsgid "c\\\nd"\nmsgstr "z"\nmsgid "e"\nmsgstr ""\n`;
  assert.equal(
    saidBy(given).map(({ line, msgid }) => [line, msgid]),
    [
      [6, "a"],
      [10, "b"],
      [12, "cd"],
      [15, "e"],
    ],
  );
});

const printed = fc
  .record({
    isObsolete: fc.boolean(),
    msgid: text.filter((given) => given !== ""),
    msgstr: text,
    previous: fc.option(text, { nil: undefined }),
    translator: fc.array(fc.oneof(text, fc.constantFrom("", "a\nb", "a\r\nb", "a\rb")), { maxLength: 3 }),
    extracted: fc.array(text, { maxLength: 2 }),
    references: fc.array(text, { maxLength: 2 }),
    flags: fc.constantFrom([], ["fuzzy"], ["fuzzy, no-wrap"]),
  })
  // gettext-parser knows a text once.
  .map((block): Printed => block);

test("a message is printed byte for byte as gettext-parser does", () => {
  fc.assert(
    fc.property(printed, (block) => {
      const { isObsolete, msgid, msgstr, previous, translator, extracted, references, flags } = block;
      const comments = {
        translator: translator!.join("\n"),
        extracted: extracted!.join("\n"),
        reference: references!.join("\n"),
        flag: flags!.join("\n"),
        previous: previous === undefined ? "" : `msgid "${quoted(previous)}"`,
      };
      const section = { "": { [msgid]: { msgid, msgstr: [msgstr], comments } } };
      const table = {
        charset: "utf-8",
        headers: {},
        translations: isObsolete ? {} : section,
        obsolete: isObsolete ? section : {},
      };
      if (msgid === "__proto__") return;
      const theirs = String(
        po.compile(table as unknown as Parameters<typeof po.compile>[0], { foldLength: 0 }),
      );
      assert.is(`${printBlock(block)}\n`, theirs.slice(theirs.indexOf("\n\n") + 2));
    }),
    { numRuns: 2000 },
  );
});

test.run();
