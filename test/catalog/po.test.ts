import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { complete, draft, type Entry, type Person, sign, stateOf } from "../../src/catalog/entry.ts";
import { type Catalogue, emptyCatalogue, parseCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { needGettext } from "../gettext.ts";

const folder = mkdtempSync(path.join(tmpdir(), "taalbrug-po-"));
const test = suite("po");
test.after(() => rmSync(folder, { recursive: true }));

const parse = (text: string, language = "tr") => parseCatalogue(text, "locales/tr/posts/a.po", language);

const entry = (source: string, more: Partial<Entry> = {}): Entry => ({
  source,
  translation: "",
  fuzzy: false,
  notes: [],
  kinds: ["paragraph"],
  references: ["src/content/posts/a.md:5"],
  flags: [],
  ...more,
});

const catalogue = (entries: Entry[], obsolete: Entry[] = [], language = "tr"): Catalogue => ({
  ...emptyCatalogue(language),
  entries,
  obsolete,
});

const sample = catalogue(
  [
    entry("Titel"),
    draft(entry("2026"), "2026", "deepl", "2026-11-23"),
    sign(
      entry('Met "aanhaling" en \\ en\ttab', { translation: "Başka “türlü”" }),
      "Ayşe Örnek",
      "2026-11-24",
    ),
    entry("Straat 1\\\n1234 AB Stad", {
      translation: "Sokak\\\nŞehir",
      fuzzy: true,
      previous: "Straat 2\\\n1234 AB Stad",
    }),
    entry("Met notitie", {
      translation: "Notlu",
      fuzzy: true,
      notes: ["vraag: klopt dit?", "ignore: end-stop"],
      flags: ["no-wrap"],
    }),
  ],
  [sign(entry("Weg", { translation: "Gitti", kinds: [], references: [] }), "Ayşe Örnek", "2026-11-24")],
);

const texts = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.constantFrom("12", "__proto__", "constructor", "a\\\nb", "\u2028!", '"', "%s", "#~ x"),
);
const clean = texts
  .map((text) => text.normalize("NFC").replace(/[\r\uFEFF\u202A-\u202E\u2066-\u2069]/g, ""))
  .filter((text) => text.trim() !== "");
const day = fc.constantFrom("2026-01-31", "2027-12-01");
const entries = fc
  .tuple(
    clean,
    clean,
    clean,
    fc.constantFrom("missing", "draft", "stale", "reviewed", "completed", "suggested"),
    day,
  )
  .map(([source, translation, previous, state, date]): Entry => {
    const base = entry(source, { translation });
    if (state === "missing") return entry(source);
    if (state === "reviewed") return sign(base, "Naam van Iemand", date);
    const drafted = { ...draft(base, translation, "deepl", date), via: { language: "en", text: previous } };
    if (state === "completed") {
      const kept = sign(base, "Naam van Iemand", date).provenance as Person;
      return complete(drafted, translation, previous, { engine: "memory", date, kept });
    }
    if (state === "suggested")
      return {
        ...sign(base, "Naam", date),
        fuzzy: true,
        previous,
        suggestion: { engine: "deepl", date, text: previous },
      };
    return state === "stale" ? { ...drafted, previous } : drafted;
  });
const catalogues = fc.uniqueArray(entries, { selector: ({ source }) => source, maxLength: 12 }).chain((all) =>
  fc.nat(all.length).map((at) =>
    catalogue(
      all.slice(at),
      all.slice(0, at).filter(({ translation }) => translation !== ""),
    ),
  ),
);

test("parsing what was printed gives the same catalogue, and printing that the same bytes", () => {
  const check = (given: Catalogue) => {
    const text = printCatalogue(given);
    const back = parse(text);
    assert.equal(defined(back.entries), defined(given.entries));
    assert.equal(
      back.obsolete.map(({ source, translation }) => [source, translation]),
      given.obsolete.map(({ source, translation }) => [source, translation]),
    );
    assert.is(printCatalogue(back), text);
  };
  check(sample);
  fc.assert(fc.property(catalogues, check));
});

/** Without the keys that are undefined. */
const defined = (all: readonly Entry[]): unknown => JSON.parse(JSON.stringify(all));

needGettext();
const tool = (name: string, ...options: string[]) =>
  execFileSync(name, options, { encoding: "utf8", stdio: "pipe" });
const save = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

test("gettext's own tools accept our files and we read what they write", () => {
  const check = (given: Catalogue) => {
    const file = save("a.po", printCatalogue(given));
    tool("msgfmt", "-c", "-o", path.join(folder, "a.mo"), file);
    const copy = parse(tool("msgcat", "--no-wrap", file));
    assert.equal(
      copy.entries.map(({ source, translation }) => [source, translation]),
      given.entries.map(({ source, translation }) => [source, translation]),
    );
    assert.equal(copy.entries.map(stateOf), given.entries.map(stateOf));
    const wrapped = parse(tool("msgcat", file));
    assert.equal(wrapped.entries.map(stateOf), given.entries.map(stateOf));
    assert.equal(wrapped.obsolete.map(stateOf), given.obsolete.map(stateOf));
  };
  check(sample);
  // The tools know no control characters but tab and newline.
  const printable = catalogues.filter(({ entries: all, obsolete }) =>
    [...all, ...obsolete].every(
      (one) =>
        !/(?![\t\n])\p{C}/u.test(one.source + one.translation + (one.previous ?? "")) &&
        // msgfmt wants both texts to begin and end with a newline, or neither; segments never do.
        ![one.source, one.translation, one.previous ?? "a"].some((text) => /^\n|\n$/.test(text)),
    ),
  );
  fc.assert(fc.property(printable, check), { numRuns: 25 });
});

test("msgmerge against a changed template keeps words and provenance, and its fuzzy entries are stale", () => {
  const po = save(
    "old.po",
    printCatalogue(
      catalogue([
        sign(
          entry("De deur is open vanaf tien uur.", { translation: "Kapı saat onda açılır." }),
          "Ayşe Örnek",
          "2026-11-24",
        ),
      ]),
    ),
  );
  const pot = save("new.pot", printCatalogue(catalogue([entry("De deur is open vanaf elf uur.")])));
  const [merged] = parse(tool("msgmerge", "--quiet", "--previous", po, pot)).entries;
  assert.is(merged!.translation, "Kapı saat onda açılır.");
  assert.is(merged!.previous, "De deur is open vanaf tien uur.");
  assert.is(stateOf(merged!), "stale");
  assert.is(merged!.provenance?.by, "person");
});

test("msgfmt counts the states as we do", () => {
  const counts = execFileSync(
    "sh",
    ["-c", `msgfmt --statistics -o /dev/null ${save("b.po", printCatalogue(sample))} 2>&1`],
    { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
  );
  assert.match(counts, "1 translated message, 3 fuzzy translations, 1 untranslated message");
});

test("an empty file, a byte order mark and CRLF are taken without a word", () => {
  assert.equal(parse("").entries, []);
  const text = `\uFEFF${printCatalogue(sample)}`.replaceAll("\n", "\r\n");
  assert.equal(parse(text).entries.map(stateOf), sample.entries.map(stateOf));
});

test("headers of other tools stay", () => {
  const text = printCatalogue(sample).replace(
    '"Language: tr\\n"',
    '"Language: tr\\n"\n"Last-Translator: Ayşe Örnek <a@example.org>\\n"\n"X-Generator: Poedit 3.4\\n"',
  );
  const back = printCatalogue(parse(text));
  assert.match(back, "Last-Translator: Ayşe Örnek <a@example.org>");
  assert.match(back, "X-Generator: Poedit 3.4");
});

test("the four states", () => {
  const signed = sign(entry("a", { translation: "x" }), "N", "2026-11-23");
  for (const [given, state] of [
    [entry("a"), "missing"],
    [draft(entry("a"), "x", "deepl", "2026-11-23"), "draft"],
    [{ ...draft(entry("a"), "x", "deepl", "2026-11-23"), previous: "b" }, "stale"],
    [signed, "reviewed"],
    // The signature is for exactly this Dutch with exactly this translation.
    [{ ...signed, translation: "y" }, "draft"],
    [{ ...signed, source: "b" }, "draft"],
    [{ ...signed, fuzzy: true }, "draft"],
    [entry("a", { translation: "x" }), "draft"],
  ] as const) {
    assert.is(stateOf(given), state);
  }
  assert.is(signed.provenance?.by === "person" && signed.provenance.hash, signature("a", "x"));
});

function signature(source: string, translation: string): string {
  return execFileSync("sh", ["-c", 'printf "%s\\n%s" "$0" "$1" | sha256sum', source, translation], {
    encoding: "utf8",
  }).slice(0, 12);
}

test("lines are not folded, however long", () => {
  const long = "woord ".repeat(200).trim();
  const text = printCatalogue(catalogue([draft(entry(long), long, "deepl", "2026-11-23")]));
  assert.is(text.split("\n").filter((line) => line.includes("woord")).length, 2);
  assert.is(readFileSync(save("c.po", text), "utf8"), text);
});

test.run();
