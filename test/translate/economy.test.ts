import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Entry, isSigned, pairsIn, personOf, sign, stateOf } from "../../src/catalog/entry.ts";
import { readCatalogue, updateCatalogue } from "../../src/catalog/store.ts";
import { loadOriginals } from "../../src/markdown/original.ts";
import { splitSentences } from "../../src/markdown/sentences.ts";
import { loadSite, targets } from "../../src/model/site.ts";
import { engineFor } from "../../src/translate/engines/index.ts";
import { run } from "../../src/translate/run.ts";
import { type DeeplServer, KEY, startDeepl } from "../peers/deepl-server.ts";
import { post, tempSite, write } from "../site.ts";

const test = suite<{ server: DeeplServer }>("economy");
test.before.each(async (context) => {
  context.server = await startDeepl();
});
test.after.each(async ({ server }) => {
  await server.close();
});

const LANGUAGES = { nl: { name: "Nederlands" }, tr: { name: "Türkçe", engine: "deepl" } };
const FILE = "src/content/posts/bellen.md";
const PO = "locales/tr/posts/bellen.po";

/** A site with one post of these blocks, and what can be done with it. */
function open(server: DeeplServer, ...blocks: string[]) {
  const root = tempSite({}, { languages: LANGUAGES });
  const keys = { DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: server.url };
  const edit = (...texts: string[]) => write(root, { [FILE]: post("Bellen", texts.join("\n\n")) });
  edit(...blocks);
  return {
    root,
    edit,
    /** Runs, and gives what was sent. */
    async translate(env: Record<string, string> = keys, engine?: string) {
      const before = server.requests.length;
      const site = loadSite(root);
      const { posts, pages } = loadOriginals(site);
      await run({
        site,
        originals: [...posts, ...pages],
        languages: targets(site),
        engineFor: (language) => engineFor(language, env, site.engines, engine),
        today: "2026-11-24",
      });
      return server.requests.slice(before).flatMap(({ texts }) => texts);
    },
    /** Signs every entry, with a person's own words for each sentence. */
    review() {
      updateCatalogue(root, PO, "tr", (catalogue) => ({
        ...catalogue,
        entries: catalogue.entries.map((entry) =>
          sign({ ...entry, translation: byHand(entry.source) }, "Proef", "2026-11-24"),
        ),
      }));
    },
    entry(source: string): Entry {
      return readCatalogue(root, PO, "tr").entries.find((entry) => entry.source === source)!;
    },
    show: () =>
      readCatalogue(root, PO, "tr")
        .entries.filter(({ source }) => source !== "Bellen")
        .map((entry) => `${stateOf(entry)}: ${entry.translation}`),
    obsolete: () => readCatalogue(root, PO, "tr").obsolete,
  };
}

const VOWELS: Record<string, string> = { a: "ı", e: "ü", i: "ü", o: "ö" };

/**
 * What a person makes of a Dutch text: sentence by sentence, so that each can be told from a machine's, and with other
 * vowels, as no signature counts on a text that is Dutch.
 */
const byHand = (dutch: string) =>
  splitSentences(dutch, "nl")
    .map(({ text, after }) => text.replace(/^(\*\*)?(.)(.*?)([.?!]?)(\*\*)?$/s, "$1El $2$3$4$5") + after)
    .join("")
    .replace(/[aeio](?![^(]*\))/g, (vowel) => VOWELS[vowel]!);

const A = "Kom vandaag langs.";
const B = "Neem een vriend mee.";
const C = "De koffie is gratis.";
const D = "De koffie en thee zijn gratis.";
const [hA, hB, hC] = [A, B, C].map(byHand);

test("of a reviewed paragraph only the changed sentence is sent, with the paragraph as context", async ({
  server,
}) => {
  const site = open(server, `${A} ${B} ${C}`);
  await site.translate();
  site.review();
  const signed = site.entry(`${A} ${B} ${C}`);
  site.edit(`${A} ${B} ${D}`);
  assert.equal(await site.translate(), [D]);
  assert.match(server.requests.at(-1)!.context!, `${A} ${B} ${D}`);
  const entry = site.entry(`${A} ${B} ${D}`);
  assert.is(stateOf(entry), "stale");
  assert.is(entry.previous, `${A} ${B} ${C}`);
  assert.ok(entry.translation.startsWith(`${hA} ${hB} `), entry.translation);
  assert.not.match(entry.translation, hC!);
  assert.equal(entry.provenance, {
    by: "machine",
    engine: "deepl",
    date: "2026-11-24",
    kept: personOf(signed),
  });
  // The pair that was signed is still there, and holds.
  const kept = site.obsolete().find(({ source }) => source === `${A} ${B} ${C}`)!;
  assert.ok(isSigned(kept));
  assert.is(kept.translation, `${hA} ${hB} ${hC}`);
  // Nothing is open any more.
  assert.equal(await site.translate(), []);
});

test("of a draft the other sentences stay as they were drafted, and the result is a draft", async ({
  server,
}) => {
  const site = open(server, `${A} ${B} ${C}`);
  await site.translate();
  const before = site.entry(`${A} ${B} ${C}`).translation;
  site.edit(`${A} ${D} ${C}`);
  assert.equal(await site.translate(), [D]);
  const [first, , last] = splitSentences(before, "tr").map(({ text }) => text);
  const { translation } = site.entry(`${A} ${D} ${C}`);
  assert.ok(translation.startsWith(first!) && translation.endsWith(last!), translation);
  assert.equal(site.show(), [`draft: ${translation}`]);
});

for (const [what, before, after, expected] of [
  ["moved", [A, B], [B, A], [`reviewed: ${hB}`, `reviewed: ${hA}`]],
  ["split in two", [`${A} ${B} ${C}`], [`${A} ${B}`, C], [`stale: ${hA} ${hB}`, `stale: ${hC}`]],
  ["merged", [A, `${B} ${C}`], [`${A} ${B} ${C}`], [`stale: ${hA} ${hB} ${hC}`]],
  ["turned into a list", [A, B], [`- ${A}\n- ${B}`], [`reviewed: ${hA}`, `reviewed: ${hB}`]],
  [
    "of one paragraph made into a list",
    [`${A} ${B} ${C}`],
    [`- ${A}\n- ${B}\n- ${C}`],
    [`stale: ${hA}`, `stale: ${hB}`, `stale: ${hC}`],
  ],
  ["turned into a heading", [A, B], [`## ${A}`, B], [`reviewed: ${hA}`, `reviewed: ${hB}`]],
  ["in another order in their paragraph", [`${A} ${B}`], [`${B} ${A}`], [`stale: ${hB} ${hA}`]],
  ["without one of them", [`${A} ${B} ${C}`], [`${A} ${C}`], [`stale: ${hA} ${hC}`]],
  ["moved to another paragraph", [`${A} ${B}`, C], [A, `${B} ${C}`], [`stale: ${hA}`, `stale: ${hB} ${hC}`]],
  ["with curly quotes", [`Zij zei: "Kom."`], ["Zij zei: “Kom.”"], ['reviewed: El Züj züü: "Köm."']],
  [
    "with another address",
    ["**Bel** [ons](tel:+3120)."],
    ["**Bel** [ons](tel:+3121)."],
    ["reviewed: **El Bel** [ons](tel:+3121)."],
  ],
] as [string, string[], string[], string[]][]) {
  test(`texts that are ${what} cost nothing and keep a person's words`, async ({ server }) => {
    const site = open(server, ...before);
    await site.translate();
    site.review();
    if (what === "with another address") {
      // The mark of a person stands inside the bold.
      const [source] = before;
      updateCatalogue(site.root, PO, "tr", (catalogue) => ({
        ...catalogue,
        entries: catalogue.entries.map((entry) =>
          entry.source === source
            ? sign({ ...entry, translation: "**El Bel** [ons](tel:+3120)." }, "Proef", "2026-11-24")
            : entry,
        ),
      }));
    }
    site.edit(...after);
    assert.equal(await site.translate(), []);
    assert.equal(site.show(), expected);
    for (const text of before) {
      const held = [...readCatalogue(site.root, PO, "tr").entries, ...site.obsolete()].some(
        (entry) => entry.source === text && isSigned(entry),
      );
      assert.ok(held || expected.every((line) => line.startsWith("reviewed")), `${text} is still signed`);
    }
    // And back again: every signature holds.
    site.edit(...before);
    assert.equal(await site.translate(), []);
    assert.ok(
      site.show().every((line) => line.startsWith("reviewed: ")),
      site.show().join("\n"),
    );
  });
}

for (const [what, before, after, words] of [
  ["where sentences do not pair", `${A} ${B}`, `${A} ${D}`, "Hepsi tek cümlede"],
  ["where no sentence still holds", C, D, hC!],
] as const) {
  test(`${what} the whole is asked, and waits beside the person's translation`, async ({ server }) => {
    const site = open(server, before);
    await site.translate();
    updateCatalogue(site.root, PO, "tr", (catalogue) => ({
      ...catalogue,
      entries: catalogue.entries.map((entry) =>
        sign({ ...entry, translation: words }, "Proef", "2026-11-24"),
      ),
    }));
    site.edit(after);
    assert.equal(await site.translate(), [after]);
    const entry = site.entry(after);
    assert.is(stateOf(entry), "stale");
    assert.is(entry.previous, before);
    assert.is(entry.translation, words);
    assert.is(entry.suggestion!.engine, "deepl");
    assert.equal(await site.translate(), []);
    // Other Dutch, and this Dutch again: what was paid for is still known.
    site.edit(before);
    assert.equal(await site.translate(), []);
    assert.equal(site.show(), [`reviewed: ${words}`]);
    site.edit(after);
    assert.equal(await site.translate(), []);
    assert.equal(site.show(), [`draft: ${entry.suggestion!.text}`]);
  });
}

test("over several edits the diff begins at the last signature", async ({ server }) => {
  const site = open(server, `${A} ${B} ${C}`);
  await site.translate();
  site.review();
  site.edit(`${A} ${B} ${D}`);
  await site.translate();
  site.edit(`${A} Neem twee vriendinnen mee. ${D}`);
  assert.equal(await site.translate(), ["Neem twee vriendinnen mee."]);
  const entry = site.entry(`${A} Neem twee vriendinnen mee. ${D}`);
  assert.is(entry.previous, `${A} ${B} ${C}`);
  assert.ok(entry.translation.startsWith(`${hA} `));
  // Both earlier texts come back for nothing.
  site.edit(`${A} ${B} ${D}`);
  assert.equal(await site.translate(), []);
  site.edit(`${A} ${B} ${C}`);
  assert.equal(await site.translate(), []);
  assert.equal(site.show(), [`reviewed: ${hA} ${hB} ${hC}`]);
});

test("without an engine a person's text waits, stale, and an engine completes it later", async ({
  server,
}) => {
  const site = open(server, `${A} ${C}`);
  await site.translate();
  site.review();
  site.edit(`${A} ${D}`);
  for (const [env, engine] of [
    [{}, undefined],
    [{}, "pseudo"],
  ] as const) {
    await site.translate(env, engine);
    assert.equal(site.show(), [`stale: ${hA} ${hC}`]);
    assert.is(personOf(site.entry(`${A} ${D}`))!.name, "Proef");
  }
  assert.equal(await site.translate(), [D]);
  assert.match(site.show()[0]!, hA!);
});

test("a date that changed is exchanged without an engine, in drafts and in a person's text", async ({
  server,
}) => {
  const dutch = (day: number) => `De cursus begint op ${day} januari 2027.`;
  const turkish = (day: number) => `Kurs ${day} Ocak 2027 tarihinde başlıyor.`;
  const site = open(server, `${dutch(12)} ${A}`);
  await site.translate();
  updateCatalogue(site.root, PO, "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) =>
      sign({ ...entry, translation: `${turkish(12)} ${hA}` }, "Proef", "2026-11-24"),
    ),
  }));
  site.edit(`${dutch(19)} ${A}`);
  assert.equal(await site.translate(), []);
  assert.equal(site.show(), [`stale: ${turkish(19)} ${hA}`]);
  site.edit(`${dutch(19)} ${A}`, dutch(26));
  assert.equal(await site.translate(), []);
  assert.match(site.show()[1]!, turkish(26));
});

test("one sentence that changed in two paragraphs is sent once", async ({ server }) => {
  const site = open(server, `${A} ${C}`, `${B} ${C}`);
  await site.translate();
  site.edit(`${A} ${D}`, `${B} ${D}`);
  assert.equal(await site.translate(), [D]);
  assert.equal(
    site.show().map((line) => line.split(":")[0]),
    ["draft", "draft"],
  );
  assert.equal(await site.translate(), []);
});

test("what a reviewer types into a stale entry stays, and a machine's waits beside it", async ({
  server,
}) => {
  const site = open(server, `${A} ${C}`);
  await site.translate();
  site.review();
  site.edit(`${A} ${D}`);
  await site.translate({});
  updateCatalogue(site.root, PO, "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) =>
      stateOf(entry) === "stale" ? { ...entry, translation: "Bize gelin. Elle yazıldı." } : entry,
    ),
  }));
  assert.equal(await site.translate(), [`${A} ${D}`]);
  assert.equal(site.show(), ["stale: Bize gelin. Elle yazıldı."]);
  assert.is(site.entry(`${A} ${D}`).suggestion!.engine, "deepl");
  assert.equal(await site.translate(), []);
});

test("a sentence that stands twice keeps both translations", async ({ server }) => {
  const site = open(server, `${A} ${B} ${A}`);
  await site.translate();
  updateCatalogue(site.root, PO, "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) =>
      entry.source === "Bellen"
        ? entry
        : sign(
            { ...entry, translation: "Bugün gelin. Bir arkadaş getirin. Haydi gelin bize!" },
            "Proef",
            "2026-11-24",
          ),
    ),
  }));
  site.edit(`${A} ${D} ${A}`);
  assert.equal(await site.translate(), [D]);
  assert.match(site.show()[0]!, /^stale: Bugün gelin\. .* Haydi gelin bize!$/);
  // New, it is sent once.
  site.edit(`${A} ${D} ${A}`, `${A} Kom nog eens. ${D} Kom nog eens.`);
  assert.equal(await site.translate(), ["Kom nog eens."]);
});

test("a sentence cut from a person's paragraph is not used in another post", async ({ server }) => {
  const site = open(server, `${A} ${B} ${C}`);
  await site.translate();
  site.review();
  write(site.root, { "src/content/posts/ander.md": post("Bellen", C) });
  assert.equal(await site.translate(), [C]);
});

test("the name of a footnote changes nothing", async ({ server }) => {
  const site = open(server, `${A}[^a] ${B}`, "[^a]: Een noot.");
  await site.translate();
  updateCatalogue(site.root, PO, "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) => sign(entry, "Proef", "2026-11-24")),
  }));
  site.edit(`${A}[^1] ${B}`, "[^1]: Een noot.");
  assert.equal(await site.translate(), []);
  assert.ok(
    site.show().every((line) => line.startsWith("reviewed: ")),
    site.show().join("\n"),
  );
  assert.match(site.show()[0]!, "[^1]");
});

for (const fault of ["fewer", "empty"] as const) {
  test(`an answer that is damaged each time (${fault}) is asked in smaller parts, and booked`, async ({
    server,
  }) => {
    const site = open(server, A, B, C);
    server.next(fault, fault);
    await site.translate();
    assert.equal(
      site.show().map((line) => line.split(":")[0]),
      ["draft", "draft", "draft"],
    );
    const [month] = Object.values(
      JSON.parse(readFileSync(path.join(site.root, "locales/ledger.json"), "utf8")),
    );
    assert.ok((month as { deepl: number }).deepl >= server.billed, "what was billed is booked");
  });
}

test("a text left for people comes with the translation of the most similar one, until it is translated", async ({
  server,
}) => {
  const site = open(server, "Neem vandaag een goede vriend mee naar het buurthuis.");
  await site.translate();
  site.review();
  site.edit(
    "Neem vandaag een goede vriend mee naar het buurthuis.",
    "Neem vandaag een goede buurvrouw mee naar het buurthuis.",
    "Iets heel anders.",
  );
  await site.translate({});
  await site.translate({});
  const [, , missing, other] = readCatalogue(site.root, PO, "tr").entries;
  assert.is(missing!.notes.length, 1);
  assert.match(missing!.notes[0]!, /^similar \(8\d %\): "Neem .* vriend .*" = "El Nüüm .*"$/);
  assert.equal(other!.notes, []);
  await site.translate();
  assert.equal(readCatalogue(site.root, PO, "tr").entries[2]!.notes, []);
});

test("a machine's draft touched by a reviewer during the run is not written over", async ({ server }) => {
  const site = open(server, `${A} ${B} ${C}`);
  await site.translate();
  site.review();
  site.edit(`${A} ${B} ${D}`);
  server.latency = 200;
  const running = site.translate();
  await new Promise((resolve) => setTimeout(resolve, 100));
  updateCatalogue(site.root, PO, "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) =>
      entry.source === "Bellen" ? entry : { ...entry, translation: `${entry.translation} Elle.` },
    ),
  }));
  await running;
  assert.match(site.show()[0]!, /^stale: .* Elle\.$/);
});

const sentence = fc.constantFrom(
  A,
  B,
  C,
  D,
  "Bel **ons** gerust.",
  "Lees [meer](https://a.example/).",
  "Kom je ook?",
  "Wij helpen u graag.",
  "Dat kan elke dag.",
);
const paragraph = fc.uniqueArray(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(" "));
const version = fc.uniqueArray(paragraph, { minLength: 1, maxLength: 4 });

/** What a machine completed leaves the post, and comes back as the nearest to a text that is new. */
const COMPLETED_TWICE = [
  ["Kom je ook? Lees [meer](https://a.example/). De koffie en thee zijn gratis.", "Kom vandaag langs."],
  ["De koffie en thee zijn gratis.", "Kom vandaag langs."],
  ["Kom vandaag langs. Lees [meer](https://a.example/). De koffie en thee zijn gratis."],
];

test("whatever edits come, every sentence of a person survives where its Dutch stands, and every signed pair", async ({
  server,
}) => {
  await fc.assert(
    fc.asyncProperty(version, fc.array(version, { minLength: 1, maxLength: 4 }), async (first, edits) => {
      const site = open(server, ...first);
      await site.translate();
      site.review();
      const signed = first.map((source) => [source, byHand(source)] as const);
      const dutchOf = (text: string) => splitSentences(text, "nl").map((one) => one.text);
      const hands = new Set(first.flatMap(dutchOf));
      for (const edit of edits) {
        site.edit(...edit);
        await site.translate();
        const { entries, obsolete } = readCatalogue(site.root, PO, "tr");
        for (const [source, translation] of signed) {
          const pairs = [...entries, ...obsolete].flatMap(pairsIn);
          const pair = pairs.find((entry) => entry.source === source && isSigned(entry));
          assert.is(pair?.translation, translation, `${source} after ${edit.join(" | ")}`);
        }
        for (const { source, translation } of entries) {
          for (const text of dutchOf(source).filter((one) => hands.has(one)))
            assert.ok(translation.includes(byHand(text)), `"${byHand(text)}" is not in "${translation}"`);
        }
        assert.ok(entries.every((entry) => entry.translation !== ""));
      }
      const { length } = server.requests;
      site.edit(...first);
      await site.translate();
      assert.is(server.requests.length, length);
      assert.ok(site.show().every((line) => line.startsWith("reviewed: ")));
      assert.match(readFileSync(path.join(site.root, PO), "utf8"), "# reviewed: Proef");
    }),
    { numRuns: 25, examples: [[["Kom vandaag langs. Lees [meer](https://a.example/)."], COMPLETED_TWICE]] },
  );
});

test.run();
