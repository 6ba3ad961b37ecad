/** Catalogues with everything an entry can be, for properties over whole files. */
import fc from "fast-check";
import { blank, complete, draft, type Entry, pairsIn, personOf, sign } from "../../src/catalog/entry.ts";
import { merge } from "../../src/catalog/merge.ts";
import { type Catalogue, emptyCatalogue, parseCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { unreadable } from "../../src/checks/language/unreadable.ts";
import { pairOf } from "../../src/checks/pair.ts";
import { type Original, parseOriginal, segments } from "../../src/markdown/original.ts";
import { fromTagged, toTagged } from "../../src/markdown/tagged.ts";
import { EMPTY_GLOSSARY } from "../../src/model/glossary.ts";
import { parseSite, type Site } from "../../src/model/site.ts";
import { post } from "../site.ts";

/** Every inline construct, and what only looks like one. */
export const CONSTRUCTS = [
  "Gewone zin.",
  "**Bel** ons",
  "*a* en _b_ en **c**",
  "***alles** tegelijk*",
  "__a **b** c__",
  "~~weg~~ is weg",
  "[Zoek hulp](https://x.nl/a_b?c=d&e=f 'een \"titel\"')",
  "[een][ref] [ref] [twee](<x y.md>)",
  "[**vet** in een link](https://x.nl/(a))",
  '![Een *kaart*](../images/kaart.jpg "T")',
  "Typ `npm  start` of `` a`b ``",
  "Zie <https://x.nl/a> of <a@x.nl>",
  "Noot[^1] en [^noot*2], en [^geen]",
  "boven\\\nonder\\\nlaatst",
  "[bel `112`](tel:112)",
  "\\*a\\* &copy; &lt;b&gt; <b>x</b>",
  "Water & brood < 5 euro > 3 \"q\" 'p'",
  "# geen kop, {{naam}}, 50%, ]]> en <b0>",
  "e\u0301\u200D\u2060 \u00A0x\u00A0",
  "مرحبا **بكم** 😀",
];

const LINKS = "\n\n[^1]: Eerste noot.\n[^noot*2]: Tweede noot.\n\n[ref]: https://ref.nl 'Titel'\n";

/** A post whose paragraphs are these texts. */
export function original(paragraphs: readonly string[]): Original {
  const nothing = { languages: ["tr"], images: new Map(), files: new Set<string>(), contacts: new Map() };
  const text = post("De titel", `${paragraphs.join("\n\n")}${LINKS}`, 'description: "Wat & hoe"\n').normalize(
    "NFC",
  );
  return parseOriginal("src/content/posts/proef.md", text, "posts", nothing).original;
}

export const siteAt = (root: string): Site =>
  parseSite(JSON.stringify({ name: "Proef", url: "https://proef.example" }), root);

const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });
const day = fc.constantFrom("2026-01-31", "2027-12-01");
const person = fc.constantFrom("Ayşe Örnek", 'N. <a> & "b"', "عائشة");

/** Markdown as anybody may have typed it. */
const markdown = fc
  .oneof(
    fc.constantFrom(...CONSTRUCTS),
    word,
    fc.array(fc.oneof(word, fc.constantFrom(...CONSTRUCTS)), { maxLength: 3 }).map((all) => all.join(" ")),
  )
  .map(storable)
  .filter((text) => text.trim() !== "");

/** Text as a catalogue can hold it, and XML. */
function storable(text: string): string {
  return text
    .normalize("NFC")
    .toWellFormed()
    .replace(
      /[\r\uFEFF\u2028-\u202E\u2066-\u2069]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
      "",
    );
}

/** A translation of this Dutch: with its markup, or with what somebody made of it. */
function translations(dutch: string, { body }: Original): fc.Arbitrary<string> {
  const tagged = toTagged(dutch, body.references);
  const echo = fromTagged(tagged.xml.replace(/(?<=^|>)[^<]/g, "ş$&"), tagged);
  return fc.oneof(markdown, fc.constant("text" in echo ? echo.text : dutch));
}

const note = fc.constantFrom("vraag: klopt dit?", "ignore: end-stop", "earlier: <b> & x", "n°  2");

/** An entry in any state. */
function entries(dutch: string, of: Original): fc.Arbitrary<Entry> {
  return fc
    .record({
      translation: translations(dutch, of),
      previous: markdown,
      via: fc.option(markdown, { nil: undefined }),
      name: person,
      date: day,
      notes: fc.uniqueArray(note, { maxLength: 2 }),
      flags: fc.subarray(["no-wrap", "x-y"]),
    })
    .chain(({ translation, previous, via, name, date, ...rest }) => {
      const base = { ...blank(dutch), ...rest, translation };
      const from = via === undefined ? base : { ...base, via: { language: "en", text: via } };
      const drafted = draft(from, translation, "deepl", date);
      const signed = sign(base, name, date);
      const earlier = sign({ ...base, source: previous }, name, date);
      const kept = personOf(earlier)!;
      return fc.constantFrom(
        { ...base, translation: "" },
        drafted,
        { ...drafted, previous },
        // Typed into the file; signed, and not any more; signed for other Dutch; signed for this.
        base,
        { ...signed, fuzzy: true },
        { ...earlier, source: dutch },
        { ...earlier, source: dutch, previous, fuzzy: true },
        {
          ...earlier,
          source: dutch,
          previous,
          fuzzy: true,
          suggestion: { engine: "llm", date, text: previous },
        },
        // Its English has changed, its Dutch has not.
        { ...drafted, previous: dutch },
        signed,
        complete(base, translation, previous, { engine: "deepl", date, kept }),
      );
    });
}

/** A post with its catalogue: every state, every construct, and texts that have left the document. */
export const shelves: fc.Arbitrary<{ texts: string[]; catalogue: Catalogue }> = fc
  .uniqueArray(fc.constantFrom(...CONSTRUCTS), { minLength: 1, maxLength: 6 })
  .chain((constructs) => {
    const texts = constructs.map((text, at) => `${at} ${text}`);
    const made = original(texts);
    const live = segments(made).map(({ text }) => entries(text, made));
    const gone = fc
      .uniqueArray(markdown, { maxLength: 3 })
      .chain((all) => fc.tuple(...all.map((text, at) => entries(`weg ${at} ${text}`, made))));
    return fc.record({ live: fc.tuple(...live), gone }).map(({ live: all, gone: obsolete }) => {
      const bare = obsolete
        .filter(({ translation, previous }) => translation !== "" && previous === undefined)
        .map((entry) => ({ ...entry, kinds: [], references: [] }));
      const readable = all.map((entry) => (isReadable(entry, made) ? entry : blank(entry.source)));
      return {
        texts,
        catalogue: upToDate({ ...emptyCatalogue("tr"), entries: readable, obsolete: bare }, made),
      };
    });
  })
  .filter(({ texts, catalogue: { entries: live, obsolete } }) => {
    const made = original(texts);
    return [...live, ...obsolete].flatMap(pairsIn).every((entry) => isReadable(entry, made));
  });

const turkish = siteAt("").languages.find(({ code }) => code === "tr")!;

/** Random letters may be another script's, which no import takes. */
const isReadable = (entry: Entry, of: Original) =>
  unreadable(pairOf(entry, of, turkish, EMPTY_GLOSSARY)) === undefined;

/** A catalogue as commands that follow each other leave it. */
function upToDate(catalogue: Catalogue, of: Original): Catalogue {
  const stored = parseCatalogue(printCatalogue(catalogue), "a.po", "tr");
  const merged = merge(stored, segments(of), of.file, of.body.references);
  return printCatalogue(merged) === printCatalogue(catalogue) ? merged : upToDate(merged, of);
}
