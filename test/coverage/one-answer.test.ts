/** Pages, checks, status, runs, the app, exports and reports give one answer about every text. */

import { rmSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { openCatalogueStore } from "../../src/app/review/catalogue-store.ts";
import {
  blank,
  complete,
  draft,
  type Entry,
  type Person,
  reportsOn,
  type State,
  sign,
  signature,
  stateOf,
} from "../../src/catalog/entry.ts";
import { emptyCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { readCatalogue } from "../../src/catalog/store.ts";
import { loadUi } from "../../src/checks/ui.ts";
import { contextOf, filesOf } from "../../src/coverage/originals.ts";
import { readFollowed, siteContext } from "../../src/coverage/stored.ts";
import { receiveReport } from "../../src/exchange/report.ts";
import { loadOriginals, scanOriginals, segments } from "../../src/markdown/original.ts";
import { createMemory } from "../../src/memory/memory.ts";
import { inEnglish } from "../../src/model/message.ts";
import { loadSite, paths, type Site } from "../../src/model/site.ts";
import { renderOriginal } from "../../src/site/content/render.ts";
import { checkPart } from "../../src/status/checking.ts";
import { surveyPart } from "../../src/status/survey.ts";
import { plan } from "../../src/translate/plan.ts";
import { post, tempSite, write } from "../site.ts";

const TODAY = "2026-11-27";
const LANGUAGES = {
  nl: { name: "Nederlands" },
  tr: { name: "Türkçe" },
  en: { name: "English" },
  so: { name: "Soomaali", via: "en" },
};
const CODES = ["tr", "en", "so"] as const;
type Code = (typeof CODES)[number];

/** Dutch, what it was before its fact changed, and translations that are right and that give another fact. */
const TEXTS: { dutch: string; before: string; right: Record<Code, string>; wrong: Record<Code, string> }[] = [
  {
    dutch: "Open dag in het buurthuis",
    before: "Feest in het buurthuis",
    right: { tr: "Mahalle evinde açık gün", en: "Open day at the centre", so: "Maalin furan oo xarunta ah" },
    wrong: { tr: "2 gün açık ev", en: "Open for 2 days", so: "2 maalmood oo furan" },
  },
  {
    dutch: "Kom op 3 maart om 10.00 uur langs.",
    before: "Kom op 4 maart om 10.00 uur langs.",
    right: {
      tr: "3 Mart'ta saat 10.00'da gelin.",
      en: "Come by on 3 March at 10:00.",
      so: "Kaalay 3 Maarso saacadda 10:00.",
    },
    wrong: {
      tr: "4 Mart'ta saat 10.00'da gelin.",
      en: "Come by on 4 March at 10:00.",
      so: "Kaalay 4 Maarso saacadda 10:00.",
    },
  },
  {
    dutch: "Bel 020 123 45 67 voor hulp met brieven.",
    before: "Bel 020 123 45 68 voor hulp met brieven.",
    right: {
      tr: "Mektuplarla ilgili yardım için 020 123 45 67 numarasını arayın.",
      en: "Call 020 123 45 67 for help with letters.",
      so: "Wac 020 123 45 67 si laguu caawiyo warqadaha.",
    },
    wrong: {
      tr: "Mektuplarla ilgili yardım için 020 123 45 76 numarasını arayın.",
      en: "Call 020 123 45 76 for help with letters.",
      so: "Wac 020 123 45 76 si laguu caawiyo warqadaha.",
    },
  },
  {
    dutch: "Het is gratis voor iedereen in de buurt.",
    before: "Het is gratis voor alle vrouwen in de buurt.",
    right: {
      tr: "Mahalledeki herkes için ücretsizdir.",
      en: "It is free for everyone in the area.",
      so: "Waa u bilaash qof kasta oo xaafadda ah.",
    },
    wrong: {
      tr: "Mahalledeki herkes için 5 avrodur.",
      en: "It is 5 euros for everyone in the area.",
      so: "Waa 5 yuuro qof kasta oo xaafadda ah.",
    },
  },
];

const FILE = `${paths.posts}/open-dag.md`;
const BODY = TEXTS.slice(1)
  .map(({ dutch }) => dutch)
  .join("\n\n");

const PERSON = "Ayşe Örnek";
const person = (source: string, translation: string, name = PERSON): Person => ({
  by: "person",
  name,
  date: "2026-11-01",
  hash: signature(source, translation),
});

/** Everything an entry can be, by name; `text` is the translation, `before` the Dutch it may have been made from. */
const KINDS: Record<string, (dutch: string, text: string, before: string) => Entry> = {
  missing: (dutch) => blank(dutch),
  draft: (dutch, text) => draft(blank(dutch), text, "deepl", "2026-11-01"),
  edited: (dutch, text) => ({
    ...draft(blank(dutch), text, "deepl", "2026-11-01"),
    edited: { name: PERSON, date: "2026-11-02", hash: "0123456789ab" },
  }),
  elsewhere: (dutch, text) => ({ ...blank(dutch), translation: text }),
  signed: (dutch, text) => sign({ ...blank(dutch), translation: text }, PERSON, "2026-11-01"),
  "signed by name of check": (dutch, text) =>
    sign({ ...blank(dutch), translation: text }, PERSON, "2026-11-01", ["same", "facts", "untranslated"]),
  "signed by a machine": (dutch, text) => sign({ ...blank(dutch), translation: text }, "DeepL", "2026-11-01"),
  "made stale by a tool": (dutch, text, before) => ({
    ...blank(dutch),
    translation: text,
    previous: before,
    fuzzy: true,
    provenance: person(before, text),
  }),
  "of older Dutch": (_dutch, text, before) =>
    sign({ ...blank(before), translation: text }, PERSON, "2026-11-01"),
  "draft of older Dutch": (_dutch, text, before) => draft(blank(before), text, "deepl", "2026-11-01"),
  completed: (dutch, text, before) =>
    complete(blank(dutch), text, before, { engine: "deepl", date: "2026-11-02", kept: person(before, "x") }),
  suggested: (dutch, text, before) => ({
    ...blank(dutch),
    translation: text,
    previous: before,
    fuzzy: true,
    provenance: person(before, text),
    suggestion: { engine: "deepl", date: "2026-11-02", text: "Gelin." },
  }),
};

interface Made {
  kind: string;
  words: "right" | "wrong" | "copy";
  via: "none" | "of now" | "of before";
}
const made = fc.record<Made>({
  kind: fc.constantFrom(...Object.keys(KINDS)),
  words: fc.constantFrom("right", "right", "wrong", "copy"),
  via: fc.constantFrom("none", "of now", "of before"),
});
const file = fc.record({
  translator: fc.constantFrom(PERSON, "DeepL", ""),
  header: fc.constantFrom("", "", "", "ar"),
  entries: fc.tuple(made, made, made, made),
});
const catalogues = fc.record({ tr: file, en: file, so: file });

type FileOf = typeof file extends fc.Arbitrary<infer T> ? T : never;

function printed(code: Code, { translator, header, entries }: FileOf): string {
  const empty = emptyCatalogue(code);
  const all = entries.map(({ kind, words, via }, at) => {
    const { dutch, before, right, wrong } = TEXTS[at]!;
    const text = words === "copy" ? dutch : (words === "right" ? right : wrong)[code];
    const entry = KINDS[kind]!(dutch, text, before);
    if (code !== "so" || via === "none" || entry.translation === "") return entry;
    const from = TEXTS[at]!;
    return { ...entry, via: { language: "en", text: via === "of now" ? from.right.en : from.wrong.en } };
  });
  const headers = {
    ...empty.headers,
    ...(header && { Language: header }),
    "Last-Translator": translator,
    "PO-Revision-Date": "2026-11-03 10:00+0100",
  };
  return printCatalogue({ ...empty, headers, entries: all });
}

const statesIn = (entries: readonly Entry[]): State[] =>
  TEXTS.map(({ dutch }) => stateOf(entries.find(({ source }) => source === dutch) ?? blank(dutch)));

const countOf = (states: readonly State[]) =>
  Object.fromEntries(
    (["reviewed", "draft", "stale", "missing"] as const).map((state) => [
      state,
      states.filter((each) => each === state).length,
    ]),
  );

const root = tempSite({ [FILE]: post(TEXTS[0]!.dutch, BODY) }, { languages: LANGUAGES });
const site: Site = loadSite(root);
const ui = await loadUi(site);

/** Texts of which readers get the Dutch, by what the check says of them, and by what the page shows. */
async function compare(): Promise<void> {
  const { found, surrounding } = scanOriginals(site);
  const [original] = loadOriginals(site).posts;
  const context = contextOf(site, surrounding, TODAY);
  const page = renderOriginal(filesOf(site, found[0]!), { ...context, pictures: new Map() }, ui);
  assert.not.ok(Array.isArray(page));
  const part = { own: 0, of: 1 };
  const checked = await checkPart({ site, part });
  const [surveyed] = surveyPart({ site, part, today: TODAY }).surveyed;
  const shelf = openCatalogueStore(site, () => undefined);
  const exported = readFollowed(original!, siteContext(site, TODAY));
  for (const code of CODES) {
    const { catalogue, context: followed, adopted, unsigned } = exported(code);
    const states = statesIn(catalogue.entries);
    const row = surveyed!.rows.find(({ language }) => language === code)!;
    const { reviewed, draft: drafts, stale, missing } = row.coverage;
    assert.equal({ reviewed, draft: drafts, stale, missing }, countOf(states), `${code}: status`);
    assert.equal(statesIn(shelf.open(original!, code)!.catalogue.entries), states, `${code}: app`);
    const memory = createMemory(followed.language);
    const planned = plan(readCatalogue(root, paths.catalogue(code, "posts", "open-dag"), code), {
      ...followed,
      original: original!,
      post: "",
      memory,
      engine: "",
    });
    const filled = new Set(planned.filled);
    const untouched = (_state: State, at: number) => !filled.has(TEXTS[at]!.dutch);
    assert.equal(
      statesIn(planned.catalogue.entries).filter(untouched),
      states.filter(untouched),
      `${code}: run`,
    );
    assert.equal([planned.adopted, planned.unsigned], [adopted, unsigned], `${code}: run`);

    // What the check calls an error, or a fact that changed, is what the page does not show; else it shows it.
    const article = (page as Exclude<typeof page, unknown[]>).articles[code]!;
    const own = checked.findings.filter(({ language }) => language === code);
    const keptBack = TEXTS.map(({ dutch }) =>
      own.some(
        ({ check, severity, message }) =>
          (severity === "error" || check === "stale-facts") && inEnglish(message).endsWith(`(in "${dutch}")`),
      ),
    );
    assert.is(
      row.coverage.blocked,
      keptBack.filter(Boolean).length,
      `${code}: blocked, ${JSON.stringify(own)}`,
    );
    assert.equal(article.states, countOf(states), `${code}: page`);
    assert.is(article.blocked, row.coverage.blocked, `${code}: page`);
    if (!article.published) continue;
    for (const [at, { dutch }] of TEXTS.entries()) {
      const entry = catalogue.entries.find(({ source }) => source === dutch)!;
      const isShown = entry.translation !== "" && !keptBack[at];
      const html = (at === 0 ? article.title : article.html.join("")).replace(NUMBERS, "");
      const escaped = (isShown ? entry.translation : dutch).replaceAll("'", "&#39;");
      assert.ok(
        html.includes(escaped) || html.includes(isShown ? entry.translation : dutch),
        `${code}: "${isShown ? entry.translation : dutch}" is not shown in ${html}`,
      );
    }
    const unread = TEXTS.filter(
      ({ dutch }, at) =>
        states[at] === "reviewed" &&
        catalogue.entries.some(({ source, translation }) => source === dutch && translation === dutch),
    );
    for (const { dutch } of unread) {
      const entry = catalogue.entries.find(({ source }) => source === dutch)!;
      assert.ok(
        entry.notes.some((note) => note.startsWith("accepted: ")),
        `${code}: a copy counts as checked`,
      );
    }
    for (const { provenance } of catalogue.entries.filter((entry) => stateOf(entry) === "reviewed"))
      assert.is(provenance?.by === "person" && provenance.name, PERSON, code);
  }
  // A report goes to an entry as the others see it, and leaves a file that says the same.
  for (const code of CODES) {
    const { catalogue } = exported(code);
    const place = {
      language: code,
      kind: "posts" as const,
      slug: "open-dag",
      id: segments(original!)[1]!.id,
    };
    receiveReport(siteContext(site, TODAY), () => original!, {
      place,
      words: "Dit klopt niet",
      dutch: [],
    });
    const after = readFollowed(original!, siteContext(site, TODAY))(code).catalogue;
    assert.equal(statesIn(after.entries), statesIn(catalogue.entries), `${code}: report`);
    assert.is(after.entries.filter((entry) => reportsOn(entry).length > 0).length, 1);
  }
}

/** What is put around a number that stays on one line. */
const NUMBERS = /<span class="unbroken">|<\/span>|<a href="tel:[^"]*">|<\/a>/g;

test("pages, checks, status, runs, the app, exports and reports agree about every text", async () => {
  await fc.assert(
    fc.asyncProperty(catalogues, async (all) => {
      rmSync(path.join(root, ".cache"), { recursive: true, force: true });
      write(
        root,
        Object.fromEntries(
          CODES.map((code) => [paths.catalogue(code, "posts", "open-dag"), printed(code, all[code])]),
        ),
      );
      await compare();
    }),
    { numRuns: 60, includeErrorInReport: true },
  );
});

test.run();
