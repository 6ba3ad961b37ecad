/** Files as they come: broken, hostile, in other encodings; and the two commands. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { draft, sign } from "../../src/catalog/entry.ts";
import { merge } from "../../src/catalog/merge.ts";
import { catalogueFiles, updateCatalogue } from "../../src/catalog/store.ts";
import { parseTmx } from "../../src/exchange/tmx.ts";
import { parseXliff } from "../../src/exchange/xliff-parse.ts";
import { decodeXml } from "../../src/exchange/xml.ts";
import { command } from "../command.ts";
import { post, tempSite, write } from "../site.ts";

const tmx = (body: string, doctype = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">') =>
  `<?xml version="1.0"?>\n${doctype}\n<tmx version="1.4">\n<header/>\n<body>\n${body}\n</body>\n</tmx>\n`;
const unit = (dutch: string, turkish: string) =>
  `<tu>\n<tuv xml:lang="nl"><seg>${dutch}</seg></tuv>\n<tuv xml:lang="tr"><seg>${turkish}</seg></tuv>\n</tu>`;
const good = tmx(unit("Dag", "Merhaba"));
const xliff = (body: string, root = 'version="2.0" srcLang="nl" trgLang="tr"') =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${root}>\n<file id="f">\n${body}\n</file>\n</xliff>`;
const segment = (inside: string) => `<unit id="u">\n<segment>\n${inside}\n</segment>\n</unit>`;

for (const [what, text, expected] of [
  ["nothing in it", "", "a.tmx:1: is not valid XML: missing root element"],
  ["no XML in it", "Dag\n", "a.tmx:1: is not valid XML: missing root element"],
  ["another kind of XML", "<html/>", "a.tmx:1: is not a TMX file"],
  ["no end", good.slice(0, -8), "a.tmx:6: is not valid XML: unclosed xml tag(s): tmx"],
  [
    "a unit without an end",
    tmx(unit("a", "b").slice(0, -5)),
    "a.tmx:8: is not valid XML: Opening and ending tag mismatch",
  ],
  [
    "a broken unit",
    tmx(`${unit("a", "b")}\n${unit("c", "<b>d</seg>")}`),
    "a.tmx:12: is not valid XML: Opening and ending tag mismatch",
  ],
  ["an entity", tmx(unit("a", "&x;")), "a.tmx:8: is not valid XML: entity not found:&x;"],
  [
    "declarations",
    tmx(unit("a", "b"), '<!DOCTYPE tmx [\n<!ENTITY x "y">\n]>'),
    'a.tmx:2: its DOCTYPE is not <!DOCTYPE tmx SYSTEM "tmx14.dtd">',
  ],
  [
    "declarations beside the DTD",
    tmx(unit("a", "b"), '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "a.tmx:2: its DOCTYPE is not",
  ],
  ["another DTD", tmx("", '<!DOCTYPE tmx SYSTEM "file:///etc/passwd">'), "a.tmx:2: its DOCTYPE is not"],
  ["a DTD of another kind", tmx("", '<!DOCTYPE html SYSTEM "tmx14.dtd">'), "a.tmx:2: its DOCTYPE is not"],
] as const) {
  test(`a TMX file with ${what} is reported with file and line`, () => {
    assert.throws(
      () => parseTmx(text, "a.tmx"),
      (error: Error) => {
        assert.ok(error.message.startsWith(expected), error.message);
        return true;
      },
    );
  });
}

for (const [what, text, expected] of [
  ["another kind of XML", "<tmx/>", "a.xlf:1: is not an XLIFF file"],
  ["version 1.2", xliff("", 'version="1.2"'), "a.xlf:1: is XLIFF 1.2; save it as XLIFF 2.0"],
  [
    "another source",
    xliff("", 'version="2.0" srcLang="en"'),
    'a.xlf:1: is a translation from "en", not from nl',
  ],
  [
    "no target language",
    xliff("", 'version="2.0" srcLang="nl"'),
    "a.xlf:1: does not name the language of its translations",
  ],
  [
    "a broken unit",
    xliff(segment("<source>a</target>")),
    "a.xlf:5: is not valid XML: Opening and ending tag mismatch",
  ],
  ["a prefix that is not declared", xliff(segment("<source><y:x/></source>")), "a.xlf:5: is not valid XML"],
  ["a document type", `<!DOCTYPE xliff SYSTEM "x.dtd">\n${xliff("")}`, "a.xlf:1: its DOCTYPE is not"],
] as const) {
  test(`an XLIFF file with ${what} is reported with file and line`, () => {
    assert.throws(
      () => parseXliff(text, "a.xlf"),
      (error: Error) => {
        assert.ok(error.message.startsWith(expected), error.message);
        return true;
      },
    );
  });
}

for (const [what, content, expected] of [
  ["an annotation", '<mrk id="m1" type="term">Dag</mrk> buur', ["Dag", " buur"]],
  ["annotations that overlap", '<sm id="m1"/>Dag<em startRef="m1"/> buur', ["Dag", " buur"]],
  [
    "an annotation in a pair of codes",
    '<pc id="1"><mrk id="m1">Dag</mrk></pc>',
    ["open 1", "Dag", "close 1"],
  ],
  ["codes that overlap", '<sc id="1"/>Dag<ec startRef="1"/>', ["open 1", "Dag", "close 1"]],
  ["elements of another format", "Dag <b>beste <i>buur</i></b>", ["Dag ", "beste ", "buur"]],
  ["a character by number", 'Da<cp hex="0067"/>', ["Da", "g"]],
] as const) {
  test(`in an XLIFF file ${what} keeps its words`, () => {
    const [unit] = parseXliff(
      xliff(segment(`<source>${content}</source><target>${content}</target>`)),
      "a.xlf",
    );
    for (const parts of [unit!.source, unit!.target]) {
      assert.equal(
        parts.map((part) => (typeof part === "string" ? part : `${part.code} ${part.id}`)),
        expected,
      );
    }
  });
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
for (const [what, bytes] of [
  ["UTF-8", Buffer.from(good)],
  ["UTF-8 with a byte order mark and CRLF", Buffer.from(`\uFEFF${good.replaceAll("\n", "\r\n")}`)],
  ["UTF-16, little end first", utf16(good)],
  ["UTF-16, big end first", utf16(good).swap16()],
] as const) {
  test(`a file in ${what} is read`, () => {
    const [found, ...rest] = parseTmx(decodeXml(bytes, "a.tmx"), "a.tmx");
    assert.equal([found!.source, found!.target, found!.line, rest], [["Dag"], ["Merhaba"], 6, []]);
  });
}

test("a file in another encoding is refused", () => {
  assert.throws(() => decodeXml(Buffer.from([0x3c, 0xe9, 0x3e]), "a.tmx"), /^a\.tmx: is not UTF-8/);
});

test("what looks like a unit in a comment or in CDATA is none", () => {
  const body = `<!-- <tu> -->\n${unit("a <![CDATA[</tu> & b]]>", "c")}\n<!-- </tu> -->`;
  const [found, ...rest] = parseTmx(tmx(body), "a.tmx");
  assert.equal([found!.source.join(""), found!.line, rest], ["a </tu> & b", 7, []]);
});

test("attributes, languages and variants of TMX 1.1 to 1.4 are read", () => {
  const body = `<tu creationdate="20260101T000000Z"><tuv lang="EN"><seg>Hi</seg></tuv><tuv lang="NL-NL"><seg>Dag</seg></tuv>
<tuv lang="TR" changedate="20260102T000000Z"><seg>Merhaba</seg></tuv><tuv xml:lang="so"><seg> </seg></tuv></tu>
<tu><tuv lang="EN"><seg>Hi</seg></tuv><tuv lang="TR"><seg>Merhaba</seg></tuv></tu>`;
  const found = parseTmx(tmx(body, '<!DOCTYPE tmx SYSTEM "tmx11.dtd">'), "a.tmx");
  assert.equal(
    found.map(({ language, target, changed }) => [language, target.join(""), changed]),
    [
      ["EN", "Hi", "20260101T000000Z"],
      ["TR", "Merhaba", "20260102T000000Z"],
      ["so", " ", "20260101T000000Z"],
    ],
  );
});

test("groups, prefixes and code points of XLIFF are read", () => {
  const text = `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="nl-NL" trgLang="tr">
<x:file id="f" original="C:\\werk\\posts\\dag.md"><x:group id="g"><x:unit id="u"><x:segment state="final">
<x:source>Dag<x:cp hex="001A"/></x:source><x:target>Mer<x:cp hex="1F600"/></x:target></x:segment></x:unit></x:group></x:file></x:xliff>`;
  const [found] = parseXliff(text, "a.xlf");
  assert.equal(
    [found!.source.join(""), found!.target.join(""), found!.approved],
    ["Dag\u001A", "Mer😀", true],
  );
});

// The commands.

const FILE = "src/content/posts/bellen.md";
/** A site with a draft and a signed translation. */
function newSite(): string {
  const root = tempSite({ [FILE]: post("Bellen", "Bel **ons**.\n\nKom langs.") });
  updateCatalogue(root, "locales/tr/posts/bellen.po", "tr", (catalogue) => {
    const wanted = ["Bellen", "Bel **ons**.", "Kom langs."].map((text) => ({
      text,
      kind: "paragraph",
      line: 2,
    }));
    const merged = merge(catalogue, wanted, FILE);
    const [first, second, third] = merged.entries;
    const signed = sign({ ...second!, translation: "**Bizi** arayın." }, "Bülent", "2026-11-23");
    return { ...merged, entries: [first!, signed, draft(third!, "Gelin.", "deepl", "2026-11-23")] };
  });
  return root;
}

for (const format of ["tmx", "xliff"]) {
  test(`export as ${format}, import into the same site without catalogues: the catalogues are the same`, async () => {
    const root = newSite();
    const empty = tempSite({});
    cpSync(path.join(root, "src"), path.join(empty, "src"), { recursive: true });
    const out = path.join(root, "uit");
    const exported = await command("export", [
      "--site",
      root,
      "--format",
      format,
      "--language",
      "tr",
      "--output",
      out,
    ]);
    assert.is(exported.code, 0, exported.stderr);
    const file = path.join(out, format === "tmx" ? "taalbrug-tr.tmx" : "tr/posts/bellen.xlf");
    assert.match(
      exported.stdout,
      format === "tmx" ? `${file}: 2 translations` : `${file}: 3 texts, 1 not translated`,
    );
    const imported = await command("import", ["--site", empty, file]);
    assert.equal([imported.code, imported.stderr], [0, ""]);
    assert.is(imported.stdout, `${file}: 1 signed, 1 draft, 0 already there\n`);
    const [one, two] = [root, empty].map((site) =>
      readFileSync(path.join(site, "locales/tr/posts/bellen.po"), "utf8"),
    );
    const words = (text: string) => text.split("\n").filter((line) => !/^#[.:]/.test(line));
    assert.equal(words(two!), words(one!));
  });
}

test("without --output everything goes to export in the site's folder", async () => {
  const root = newSite();
  assert.is((await command("export", ["--site", root])).code, 0);
  for (const code of ["tr", "ar", "so", "en"]) assert.ok(existsSync(`${root}/export/taalbrug-${code}.tmx`));
});

test("import lists what it left out and ends with 1", async () => {
  const root = newSite();
  write(root, { "a.tmx": tmx(`${unit("Kom langs.", "Uğrayın.")}\n${unit("Bel **ons**.", "Ara.")}`) });
  const { code, stdout, stderr } = await command("import", [
    "--site",
    root,
    "--name",
    "Ayşe <a@x.nl>",
    `${root}/a.tmx`,
  ]);
  assert.is(code, 1);
  assert.is(stdout, `${root}/a.tmx: 1 signed, 0 drafts, 0 already there; 1 left out\n`);
  assert.is(stderr, `${root}/a.tmx:10: tr: "Bel **ons**.": **bold** is missing; left out\n`);
  assert.match(
    readFileSync(`${root}/locales/tr/posts/bellen.po`, "utf8"),
    /# reviewed: Ayşe \d{4}-\d\d-\d\d [0-9a-f]{12}$/m,
  );
});

for (const [what, options, pattern] of [
  ["a broken file", ["goed.tmx", "kapot.tmx"], /^\S+kapot\.tmx:6: is not valid XML: .*\n$/],
  ["no file", ["weg.tmx"], /weg\.tmx: there is no such file\n$/],
  ["pages and translations", ["goed.tmx", "pagina.txt"], /^import pages and translations .* in two calls\n$/],
  ["a name for pages", ["pagina.txt", "--name", "N"], /^--name is for translations/],
  ["a day for translations", ["goed.tmx", "--date", "2026-01-01"], /^--date is for pages/],
  [
    "a name that is none",
    ["goed.tmx", "--name", "<a@x.nl>"],
    /^--name "<a@x\.nl>": looks like an e-mail address; write the name/,
  ],
  ["a name with a hidden mark", ["goed.tmx", "--name", "a\u202E"], /^--name/],
] as const) {
  test(`import with ${what} writes nothing and says why in a line`, async () => {
    const root = newSite();
    write(root, {
      "goed.tmx": tmx(unit("Kom langs.", "Uğrayın.")),
      "kapot.tmx": tmx("<tu>"),
      "pagina.txt": "x",
    });
    const before = catalogueFiles(root, "tr").map((file) => readFileSync(`${root}/${file}`, "utf8"));
    const { code, stdout, stderr } = await command("import", [
      "--site",
      root,
      ...options.map((option) => (/\.(?:tmx|txt)$/.test(option) ? `${root}/${option}` : option)),
    ]);
    assert.is(code, 2, stderr);
    assert.match(stderr, pattern);
    assert.is(stdout, "");
    assert.equal(
      catalogueFiles(root, "tr").map((file) => readFileSync(`${root}/${file}`, "utf8")),
      before,
    );
  });
}

for (const [options, pattern] of [
  [["--format", "csv"], /^--format csv: write tmx or xliff\n$/],
  [["--language", "xx"], /^--language xx: the site has tr, ar, so, en\n$/],
  [["--post", "weg"], /^--post weg: no post or page has that name/],
] as const) {
  test(`export ${options.join(" ")} is refused in a line`, async () => {
    const { code, stderr } = await command("export", ["--site", newSite(), ...options]);
    assert.is(code, 2);
    assert.match(stderr, pattern);
  });
}

test("export tells of a broken catalogue, and writes the rest", async () => {
  const root = newSite();
  writeFileSync(`${root}/locales/tr/posts/weg.po`, 'msgid "a\n');
  const { code, stderr, stdout } = await command("export", ["--site", root, "--language", "tr"]);
  assert.is(code, 1);
  assert.match(stderr, /^locales\/tr\/posts\/weg\.po:\d+: is not a valid PO file: .*; left out\n$/);
  assert.match(stdout, "2 translations");
  rmSync(`${root}/export`, { recursive: true });
});

test("export --help and import --help say what they do", async () => {
  for (const name of ["export", "import"]) {
    const { code, stdout } = await command(name, ["--help"]);
    assert.is(code, 0);
    assert.match(stdout, new RegExp(`^npm run ${name} --`));
  }
});

test.run();
