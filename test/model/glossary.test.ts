import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ProblemsError } from "../../src/model/errors.ts";
import { EMPTY_GLOSSARY, loadGlossary, parseGlossary, parseKeep } from "../../src/model/glossary.ts";
import { inEnglish } from "../../src/model/message.ts";

const HEADER = "nl,preferred,forbidden,note";
const short = (text: string) =>
  parseGlossary(text, "g.csv").map(({ nl, preferred, forbidden }) => [nl, preferred, ...forbidden].join("/"));

/** The problems of `act` as `line: message`. */
function problemsOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    assert.instance(error, ProblemsError);
    const { problems } = error as ProblemsError;
    assert.ok(problems.every(({ message }) => !inEnglish(message).includes("\n")));
    return problems.map(({ line, message }) => `${line}: ${inEnglish(message)}`);
  }
  return [];
}

function expectProblems(act: () => unknown, expected: readonly string[]) {
  const found = problemsOf(act);
  assert.is(found.length, expected.length, found.join("\n"));
  expected.forEach((start, at) => {
    assert.ok(found[at]!.startsWith(start), found[at]);
  });
}

test("a row is a term", () => {
  assert.equal(
    parseGlossary(`${HEADER}\nhuiselijk geweld,aile içi şiddet,karı koca kavgası|!dayak, een noot `, "g"),
    [
      {
        nl: "huiselijk geweld",
        preferred: "aile içi şiddet",
        forbidden: ["karı koca kavgası", "dayak"],
        never: ["dayak"],
        note: "een noot",
      },
    ],
  );
});

for (const [what, text, terms] of [
  ["a header alone", HEADER, []],
  ["columns in any order", "note,forbidden,nl,preferred\n,x,a,b", ["a/b/x"]],
  ["capitals and spaces in the header", " NL, Preferred ,Forbidden,NOTE\na,b,,", ["a/b"]],
  ["semicolons", "nl;preferred;forbidden;note\na, of b;b;x|y;c", ["a, of b/b/x/y"]],
  ["a quoted header with semicolons", '"nl";"preferred";"forbidden";"note"\n"a;b";c;;', ["a;b/c"]],
  ["CRLF", `${HEADER}\r\na,b,,\r\nc,d,,\r\n`, ["a/b", "c/d"]],
  ["old Macintosh line ends", `${HEADER}\ra,b,,\rc,d,,`, ["a/b", "c/d"]],
  ["a BOM", `\uFEFF${HEADER}\na,b,,`, ["a/b"]],
  ["a BOM and quotes", `\uFEFF"nl","preferred","forbidden","note"\na,b,,`, ["a/b"]],
  ["decomposed letters", `${HEADER}\ncafe\u0301,s\u0327iddet,,`, ["caf\u00e9/\u015fiddet"]],
  ["empty lines and rows", `\n\n${HEADER}\n\n,,,\na,b,,\n \n`, ["a/b"]],
  ["rows that are too short", `${HEADER}\na,b\nc,d,e`, ["a/b", "c/d/e"]],
  ["white space around and inside", `${HEADER}\n  a   b , "c\nd" ,\t, `, ["a b/c d"]],
  ["quotes around a comma and a quote", `${HEADER}\n"a, b","""c""",,`, ['a, b/"c"']],
  ["gaps between bars", `${HEADER}\na,b,|x|| ! y |!|,`, ["a/b/x/y"]],
  ["the same preferred wording twice", `${HEADER}\na,b,,\nc,b,,`, ["a/b", "c/b"]],
  ["a sign is a part of a word", `${HEADER}\nlhbti+,LGBTİ+,,`, ["lhbti+/LGBTİ+"]],
  ["a name of Object.prototype", `${HEADER}\n__proto__,constructor,,`, ["__proto__/constructor"]],
] as const) {
  test(`reads ${what}`, () => {
    assert.equal(short(text), [...terms]);
  });
}

for (const [what, text, problems] of [
  ["nothing", "", ["1: the first line must name the columns nl,preferred,forbidden,note and no others"]],
  ["no header", "\nhuiselijk geweld,aile içi şiddet,,", ["2: the first line must name"]],
  ["an extra column", `${HEADER},wie\na,b,,,c`, ["1: the first line must name"]],
  ["a missing column", "nl,preferred,note\na,b,", ["1: the first line must name"]],
  ["a column twice", "nl,preferred,forbidden,nl\na,b,,", ["1: the first line must name"]],
  ["the header of the other file", "name,note\nSMN,", ["1: the first line must name"]],
  ["no Dutch", `${HEADER}\n,b,,`, ['2: has no word in the column "nl"']],
  ["a sign for a word", `${HEADER}\na,–,,`, ['2: has no word in the column "preferred"']],
  ["neither", `${HEADER}\n,,x,`, ['2: has no word in the column "nl"', '2: has no word in the column "pref']],
  ["two rows without Dutch", `${HEADER}\n,a,,\n,b,,`, ["2: has no word", "3: has no word"]],
  ["a term twice", `${HEADER}\nRecht,a,,\nb,b,,\nrecht,c,,`, ['4: "recht" is already on line 2']],
  ["the preferred one forbidden", `${HEADER}\na,Hak,x|hak,`, ['2: "hak" is both preferred and forbidden']],
  ["the same with a mark", `${HEADER}\na,hak,!hak,`, ['2: "hak" is both preferred and forbidden']],
  ["two preferred", `${HEADER}\na,b|c,,`, ['2: "b|c": a term has one preferred wording']],
  ["a row too long", `${HEADER}\na,b,,d,e`, ["2: has 5 fields, but the first line has 4"]],
  ["a direction mark", `${HEADER}\na,b,,\nc,d\u202E,,`, ["3: has the invisible direction mark U+202E"]],
  [
    "a direction mark in the header",
    `${HEADER}\u2066\na,b`,
    ["1: has the invisible", "1: the first line must"],
  ],
  [
    "a quote inside a field",
    `${HEADER}\n,b,,\na"b,c,,\n"x"y,d,,`,
    ["2: has no word", '3: has a quote (") inside'],
  ],
  ["text behind a quote", `${HEADER}\n"a"b,c,,`, ['2: has a quote (") inside a field']],
  [
    "an open quote",
    `${HEADER}\na,b,,\n"c,d,,\ne,f,,\n`,
    ['3: has an opening quote (") without a closing one'],
  ],
  ["an open quote in the header", '"nl,preferred', ['1: has an opening quote (") without a closing one']],
  [
    "many mistakes",
    `${HEADER}\na,,,\n"b\nc",x,x,\nA,b,,\u2067`,
    [
      '2: has no word in the column "preferred"',
      '3: "x" is both',
      "5: has the invisible",
      '5: "A" is already on line 2',
    ],
  ],
] as const) {
  test(`refuses ${what}`, () => {
    expectProblems(() => parseGlossary(text, "g.csv"), problems);
  });
}

test("names to keep", () => {
  assert.equal(parseKeep("name,note\nSMN,\nLCC+,koepel\n\nVeilig  Thuis", "k"), [
    "SMN",
    "LCC+",
    "Veilig Thuis",
  ]);
  assert.equal(parseKeep("note;name\n;Smn\n;SMN", "k"), ["Smn", "SMN"]);
  expectProblems(
    () => parseKeep("name,note\nSMN,\n,x\nSMN,\n-,", "k"),
    [
      '3: has no word in the column "name"',
      '4: "SMN" is already on line 2',
      '5: has no word in the column "name"',
    ],
  );
  expectProblems(
    () => parseKeep(`${HEADER}\na,b,,`, "k"),
    ["1: the first line must name the columns name,note"],
  );
});

const cell = fc.string({ unit: fc.constantFrom(..."ab é,;|\"'+\n ") }).map((text) => `x${text}x`);

test("what is quoted comes back", () => {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.uniqueArray(cell, { selector: (text) => text.replace(/\s+/g, " ") }),
      cell,
      (names, note) => {
        const text = ["name,note", ...names.map((name) => `${quote(name)},${quote(note)}`)].join("\r\n");
        assert.equal(
          parseKeep(text, "k"),
          names.map((name) => name.replace(/\s+/g, " ")),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test("any text is terms or problems, each with its line", () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab,;|!"\n\r \u202E\0é') });
  fc.assert(
    fc.property(text, fc.boolean(), (rows, header) => {
      const all = header ? `${HEADER}\n${rows}` : rows;
      const count = all.split(/\r\n?|\n/).length;
      for (const problem of problemsOf(() => parseGlossary(all, "g"))) {
        const line = Number(/^(\d+): /.exec(problem)?.[1]);
        assert.ok(line >= 1 && line <= count, `${JSON.stringify(all)}: ${problem}`);
      }
    }),
    { numRuns: 500 },
  );
});

test("a large file", () => {
  const rows = Array.from(
    { length: 5000 },
    (_, at) => `term ${at},"${"woord ".repeat(60)}${at}",x${at}|y,noot`,
  );
  assert.is(parseGlossary([HEADER, ...rows].join("\n"), "g").length, 5000);
  assert.equal(
    problemsOf(() => parseGlossary([HEADER, ...rows, '"open', ...rows].join("\n"), "g")),
    ['5002: has an opening quote (") without a closing one'],
  );
});

function inSite(files: Record<string, string | Uint8Array>, act: (root: string) => void) {
  const root = mkdtempSync(path.join(tmpdir(), "glossary-"));
  try {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), content);
    }
    act(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test("loads the terms of a language and the names of all", () => {
  inSite(
    { "locales/tr/glossary.csv": `${HEADER}\na,b,,\n`, "locales/keep.csv": "name,note\nSMN,\n" },
    (root) => {
      const { terms, keep } = loadGlossary(root, "tr");
      assert.equal([terms.map(({ nl }) => nl), keep], [["a"], ["SMN"]]);
      assert.equal(loadGlossary(root, "ar"), { terms: [], keep: ["SMN"] });
    },
  );
});

test("files that are not there are empty", () => {
  inSite({}, (root) => assert.equal(loadGlossary(root, "tr"), EMPTY_GLOSSARY));
  inSite({ locales: "a file" }, (root) => assert.equal(loadGlossary(root, "tr"), EMPTY_GLOSSARY));
});

test("tells the mistakes of both files", () => {
  const latin1 = new Uint8Array([0x6e, 0x6c, 0xe9]);
  inSite({ "locales/tr/glossary.csv": latin1, "locales/keep.csv": "x" }, (root) => {
    assert.throws(
      () => loadGlossary(root, "tr"),
      (error: Error) => {
        assert.match(
          error.message,
          /^locales\/tr\/glossary\.csv: is not UTF-8.*\nlocales\/keep\.csv:1: the first/,
        );
        return error instanceof ProblemsError;
      },
    );
  });
  inSite({ "locales/keep.csv/x": "" }, (root) => {
    assert.throws(() => loadGlossary(root, "tr"), /^locales\/keep\.csv: cannot be read \(EISDIR\)$/);
  });
});

test.run();
