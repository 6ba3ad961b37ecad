import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { edit } from "../../src/catalog/comments.ts";
import { draft, type Entry, isEdited, stateOf } from "../../src/catalog/entry.ts";
import { type Catalogue, emptyCatalogue, parseCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { parseOriginal } from "../../src/markdown/original.ts";
import { createMemory } from "../../src/memory/memory.ts";
import { EMPTY_GLOSSARY } from "../../src/model/glossary.ts";
import { applyDrafts, type PlanContext, plan } from "../../src/translate/plan.ts";
import { post } from "../site.ts";

const FILE = "src/content/posts/proef.md";
const PO = "locales/tr/posts/proef.po";
const language = { code: "tr", name: "Türkçe", locale: "tr", dir: "ltr" } as const;
const today = "2026-11-25";

/** What a run does to the catalogue of a post with these paragraphs, with an engine that answers all, or none. */
function run(
  stored: Catalogue,
  paragraphs: readonly string[],
  engine: string,
  elsewhere?: Catalogue,
): Catalogue {
  const nothing = { languages: ["tr"], images: new Map(), files: new Set<string>(), contacts: new Map() };
  const { original } = parseOriginal(FILE, post("De titel", paragraphs.join("\n\n")), "posts", nothing);
  const memory = createMemory(language);
  memory.learn(stored, PO, original.body.references);
  if (elsewhere) memory.learn(elsewhere, "locales/tr/posts/ander.po");
  const context: PlanContext = {
    original,
    post: PO,
    memory,
    engine,
    language,
    glossary: EMPTY_GLOSSARY,
    today,
  };
  const { catalogue, requests: ask } = plan(stored, context);
  const answers = ask.map(({ source, base, parts }) => {
    const translation = parts
      .map((part) => (part.translation ?? `makine(${part.text})`) + part.after)
      .join("");
    return [source, { translation, base, isWhole: parts.length === 1 }] as const;
  });
  return applyDrafts(catalogue, engine === "" ? new Map() : new Map(answers), engine, context);
}

const through = (catalogue: Catalogue): Catalogue => parseCatalogue(printCatalogue(catalogue), PO, "tr");

/** Ways a person's words come into an entry without a signature. */
const WAYS: Record<string, (entry: Entry, text: string) => Entry> = {
  "in the room": (entry, text) => edit(entry, text, "Fatma Yılmaz", today),
  "in a tool that keeps fuzzy": (entry, text) => ({ ...entry, translation: text }),
  "in Poedit without a name": (entry, text) => ({ ...entry, translation: text, fuzzy: false }),
};

for (const [way, type] of Object.entries(WAYS)) {
  test(`what was typed ${way} stands there when its Dutch changes, and the machine's goes beside it`, () => {
    const before = "Kom op maandag naar het buurthuis. Neem iemand mee.";
    const after = "Kom op dinsdag naar het buurthuis. Neem iemand mee.";
    const drafted = through(run(emptyCatalogue("tr"), [before], "deepl"));
    const entries = drafted.entries.map((entry) =>
      entry.source === before ? type(entry, "Gelin. Birini getirin.") : entry,
    );
    const now = through(run(through({ ...drafted, entries }), [after], "deepl"));
    const entry = now.entries.find(({ source }) => source === after)!;
    assert.is(entry.translation, "Gelin. Birini getirin.");
    assert.is(stateOf(entry), "stale");
    assert.ok(isEdited(entry));
    assert.match(entry.suggestion!.text, /makine|Birini/);
    const again = through(run(now, [after], "deepl"));
    assert.equal(again, now);
    // Nor does what the memory knows of the new Dutch.
    const elsewhere = run(emptyCatalogue("tr"), [after], "deepl");
    const filled = through(run(through({ ...drafted, entries }), [after], "deepl", elsewhere));
    assert.is(filled.entries.find(({ source }) => source === after)!.translation, "Gelin. Birini getirin.");
  });
}

const DUTCH = [
  "Kom op maandag naar het buurthuis. Neem iemand mee.",
  "Kom op dinsdag naar het buurthuis. Neem iemand mee.",
  "Kom op vrijdag naar ons buurthuis. Neem iedereen mee.",
  "Neem iemand mee.",
  "De koffie is gratis voor iedereen.",
  "Bel ons als u een vraag hebt.",
];

const step = fc.oneof(
  fc.record({ kind: fc.constant("dutch" as const), texts: fc.subarray(DUTCH, { minLength: 1 }) }),
  fc.record({ kind: fc.constant("run" as const), engine: fc.constantFrom("", "deepl", "pseudo") }),
  fc.record({
    kind: fc.constant("type" as const),
    way: fc.constantFrom(...Object.keys(WAYS)),
    at: fc.nat(5),
  }),
);

test("property: no typed word is ever lost, whatever runs and edits follow each other", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      let paragraphs = [DUTCH[0]!];
      let catalogue = through(run(emptyCatalogue("tr"), paragraphs, "deepl"));
      const typed: string[] = [];
      for (const [number, each] of steps.entries()) {
        if (each.kind === "dutch") paragraphs = each.texts;
        if (each.kind !== "type") {
          const engine = each.kind === "run" ? each.engine : "";
          catalogue = through(run(catalogue, paragraphs, engine));
        } else {
          const at = each.at % catalogue.entries.length;
          const there = catalogue.entries[at]!;
          // What a person replaces is theirs to replace.
          if (typed.includes(there.translation)) continue;
          const words = `İnsan ${number} yazdı.`;
          typed.push(words);
          const entries = catalogue.entries.with(at, WAYS[each.way]!(there, words));
          catalogue = through({ ...catalogue, entries });
        }
        const file = printCatalogue(catalogue);
        for (const words of typed) assert.ok(file.includes(words), `lost: ${words}`);
      }
    }),
    { numRuns: 300 },
  );
});

test("an old file without hashes is planned as it always was", () => {
  const before = "Kom op maandag naar het buurthuis.";
  const old: Catalogue = {
    ...emptyCatalogue("tr"),
    entries: [{ ...draft({ ...blankOf(before) }, "Gelin.", "deepl", today), drafted: undefined }],
  };
  const now = run(through(old), ["Kom op dinsdag naar het buurthuis."], "deepl");
  assert.match(now.entries.at(-1)!.translation, /makine/);
});

const blankOf = (source: string): Entry => ({
  source,
  translation: "",
  fuzzy: false,
  notes: [],
  kinds: [],
  references: [],
  flags: [],
});

test.run();
