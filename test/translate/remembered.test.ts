import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { openCatalogueStore } from "../../src/app/review/catalogue-store.ts";
import { openSimilarTexts } from "../../src/app/review/similar.ts";
import { personOf, sign, stateOf } from "../../src/catalog/entry.ts";
import { emptyCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { readCatalogue } from "../../src/catalog/store.ts";
import { loadOriginals } from "../../src/markdown/original.ts";
import { loadSite, targets } from "../../src/model/site.ts";
import { run } from "../../src/translate/run.ts";
import { post, tempSite } from "../site.ts";

const DUTCH = "De markt is iedere dinsdag op het plein.";
const TURKISH = "Pazar her salı meydanda kurulur.";
const ENGLISH = "The market is on the square every Tuesday, and you can come with your children.";
const TAS = "locales/tr/posts/tas.po";
const LANGUAGES = { nl: { name: "Nederlands" }, tr: { name: "Türkçe" } };

const po = (translator: string, entries: string) =>
  'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: tr\\n"\n' +
  `"Last-Translator: ${translator}\\n"\n"PO-Revision-Date: 2026-10-01 12:00+0200\\n"\n\n${entries}`;
const entry = (dutch: string, turkish: string, before = "") =>
  `${before}msgid "${dutch}"\nmsgstr "${turkish}"\n\n`;
const obsolete = (dutch: string, turkish: string) => `#~ msgid "${dutch}"\n#~ msgstr "${turkish}"\n`;
const signed = (name: string, turkish: string) =>
  printCatalogue({
    ...emptyCatalogue("tr"),
    entries: [sign({ ...read(entry(DUTCH, "")), translation: turkish }, name, "2026-10-01")],
  });
/** The first entry of a file with these entries. */
const read = (entries: string) =>
  readCatalogue(tempSite({ "a.po": po("", entries) }), "a.po", "tr").entries[0]!;

/** A site with two posts that share a paragraph; `markt.po` is given, and of the other only the title is translated. */
const siteWith = (markt: string, originals = ["markt", "tas"]) =>
  tempSite(
    {
      ...Object.fromEntries(
        originals.map((slug) => [
          `src/content/posts/${slug}.md`,
          post(slug === "tas" ? "Een tas" : "De markt", DUTCH),
        ]),
      ),
      "locales/tr/posts/markt.po": markt,
      [TAS]: po("Fatma Demir", entry("Een tas", "Bir çanta")),
    },
    { languages: LANGUAGES },
  );

async function translate(root: string, dryRun = false) {
  const site = loadSite(root);
  const { posts, pages } = loadOriginals(site);
  return run({
    site,
    originals: [...posts, ...pages],
    languages: targets(site),
    engineFor: () => ({ missing: "no engine" }),
    today: "2026-11-23",
    dryRun,
  });
}

const reused = (root: string) =>
  readCatalogue(root, TAS, "tr").entries.find(({ source }) => source === DUTCH)!;

test("a dry run says whose name a run would sign", async () => {
  const root = siteWith(po("Ayşe Örnek", entry(DUTCH, TURKISH)), ["markt", "tas"]);
  const said = (notes: readonly string[]) => notes.filter((note) => note.includes("markt.po")).join();
  assert.match(
    said((await translate(root, true)).notes),
    /1 entry reviewed in another tool, would be signed as Ayşe/,
  );
  assert.match(
    said((await translate(root)).notes),
    /1 entry reviewed in another tool, signed as Ayşe Örnek$/,
  );
});

const DEEPL = "DeepL <noreply-mt-deepl@weblate.org>";

/** What `markt.po` has that nobody signed. */
const UNREAD: [what: string, markt: string, turkish: string][] = [
  ["a machine's, in a file of a machine", po(DEEPL, entry(DUTCH, TURKISH)), TURKISH],
  [
    "a machine's with its comment, in a file of a machine",
    po(DEEPL, entry(DUTCH, TURKISH, "# machine: deepl 2026-10-01\n")),
    TURKISH,
  ],
  [
    "what somebody typed in a tool without a name",
    po("", entry(DUTCH, TURKISH, "# edited: Ayşe Örnek 2026-10-01 0123456789ab\n")),
    TURKISH,
  ],
  [
    "one in a file of another language",
    po("Ayşe Örnek", entry(DUTCH, TURKISH)).replace("Language: tr", "Language: so"),
    TURKISH,
  ],
  ["an unreadable one", po("Ayşe Örnek", entry(DUTCH, ENGLISH)), ENGLISH],
  ["one with a signature of a machine", signed("DeepL", TURKISH), TURKISH],
  ["one with a signature below an unreadable text", signed("Ayşe Örnek", ENGLISH), ENGLISH],
  ["an obsolete one", po("Ayşe Örnek", obsolete(DUTCH, TURKISH)), TURKISH],
  [
    "an obsolete one with a signature of a machine",
    signed("DeepL", TURKISH).replace(/^(?=msg)/gm, "#~ "),
    TURKISH,
  ],
];

for (const [what, markt, turkish] of UNREAD) {
  for (const originals of [["markt", "tas"], ["tas"]]) {
    const where = originals.length === 1 ? "a post that is gone" : "another post";
    test(`nobody's review, ${what}: reused from ${where} it stays a draft`, async () => {
      const root = siteWith(markt, originals);
      const { languages, notes } = await translate(root);
      const drafts = [reused(root)];
      const text = readFileSync(path.join(root, TAS), "utf8");
      await translate(root);
      const again = await translate(root);
      drafts.push(reused(root));
      for (const one of drafts) {
        assert.is(one.translation, turkish);
        assert.is(stateOf(one), "draft");
        assert.ok(one.fuzzy && (one.provenance ?? one.edited));
      }
      assert.is(readFileSync(path.join(root, TAS), "utf8"), text);
      assert.ok(languages.tr!.fromMemory >= 1);
      assert.not.match([...notes, ...again.notes].join("\n"), /tas\.po.*(?:2 entries|is not signed)/);
      assert.equal(
        again.notes.filter((note) => note.includes("tas.po")),
        [],
      );
    });
  }
}

for (const originals of [["markt", "tas"], ["tas"]]) {
  const where = originals.length === 1 ? "a post that is gone" : "another post";
  for (const header of ["Fatma Demir", ""]) {
    test(`a review of another tool in ${where} is reused with its signature, beside ${header || "no name"}`, async () => {
      const root = siteWith(po("Ayşe Örnek <ayse@voorbeeld.example>", entry(DUTCH, TURKISH)), originals);
      const file = path.join(root, TAS);
      writeFileSync(file, readFileSync(file, "utf8").replace("Fatma Demir", header));
      await translate(root);
      const one = reused(root);
      assert.is(stateOf(one), "reviewed");
      assert.is(personOf(one)?.name, "Ayşe Örnek");
      assert.is(personOf(one)?.date, "2026-10-01");
      const { notes } = await translate(root);
      assert.not.match(notes.join("\n"), /signed as Fatma|tas\.po: (?:\d+ texts: )?is not signed: "Ayşe/);
      assert.is(stateOf(reused(root)), "reviewed");
    });
  }
}

for (const [what, markt, isSigned] of [
  ["a machine's file", po(DEEPL, entry(DUTCH, TURKISH)), false],
  ["a machine's signature", signed("DeepL", TURKISH), false],
  ["a person's file", po("Ayşe Örnek", entry(DUTCH, TURKISH)), true],
  ["a person's signature", signed("Ayşe Örnek", TURKISH), true],
] as const) {
  test(`the room shows a similar text of ${what} as ${isSigned ? "signed" : "a draft"}`, async () => {
    const root = siteWith(markt);
    const shelf = openCatalogueStore(loadSite(root), () => undefined);
    const work = shelf.open(shelf.find("posts", "tas")!, "tr")!;
    const open = work.catalogue.entries.find(({ source }) => source === DUTCH)!;
    const found = await openSimilarTexts(shelf.site).of(work, open);
    assert.equal(
      found.map((near) => [near.percent, near.isSigned]),
      [[100, isSigned]],
    );
  });
}

test.run();
