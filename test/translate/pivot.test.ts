import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Entry, sign, stateOf } from "../../src/catalog/entry.ts";
import { readCatalogue, updateCatalogue } from "../../src/catalog/store.ts";
import { loadOriginals } from "../../src/markdown/original.ts";
import { loadSite, targets } from "../../src/model/site.ts";
import { engineFor } from "../../src/translate/engines/index.ts";
import type { RunOptions } from "../../src/translate/options.ts";
import { run } from "../../src/translate/run.ts";
import { KEY as DEEPL_KEY, type DeeplServer, startDeepl } from "../peers/deepl-server.ts";
import { KEY as GOOGLE_KEY, startGoogle } from "../peers/google-server.ts";
import { post, tempSite, write } from "../site.ts";

const test = suite<{ deepl: DeeplServer; google: Awaited<ReturnType<typeof startGoogle>> }>("pivot");
test.before.each(async (context) => {
  context.deepl = await startDeepl();
  context.google = await startGoogle();
});
test.after.each(async ({ deepl, google }) => {
  await deepl.close();
  await google.close();
});

const SETTINGS = {
  languages: {
    nl: { name: "Nederlands" },
    so: { name: "Soomaali", engine: "google", via: "en" },
    en: { name: "English", engine: "deepl" },
  },
};
const FILE = "src/content/posts/bellen.md";
const A = "Kom vandaag langs.";
const B = "De koffie is gratis.";

function open({
  deepl,
  google,
}: {
  deepl: DeeplServer;
  google: { url: string; requests: { texts: string[]; source?: unknown }[] };
}) {
  const root = tempSite({ [FILE]: post("Bellen", `${A} ${B}`) }, SETTINGS);
  const keys = {
    DEEPL_AUTH_KEY: DEEPL_KEY,
    DEEPL_SERVER_URL: deepl.url,
    GOOGLE_TRANSLATE_KEY: GOOGLE_KEY,
    GOOGLE_TRANSLATE_URL: google.url,
  };
  const entry = (language: string, source = `${A} ${B}`): Entry =>
    readCatalogue(root, `locales/${language}/posts/bellen.po`, language).entries.find(
      (one) => one.source === source,
    )!;
  return {
    root,
    entry,
    /** Runs, and gives what Google was sent. */
    async translate(env: Record<string, string> = keys, more: Partial<RunOptions> = {}) {
      const before = google.requests.length;
      const site = loadSite(root);
      const { posts, pages } = loadOriginals(site);
      const result = await run({
        site,
        originals: [...posts, ...pages],
        languages: targets(site),
        engineFor: (language) => engineFor(language, env),
        today: "2026-11-24",
        ...more,
      });
      return { ...result, asked: google.requests.slice(before).flatMap(({ texts }) => texts) };
    },
    change(language: string, to: (entry: Entry) => Entry) {
      updateCatalogue(root, `locales/${language}/posts/bellen.po`, language, (catalogue) => ({
        ...catalogue,
        entries: catalogue.entries.map((one) => (one.source === `${A} ${B}` ? to(one) : one)),
      }));
    },
  };
}

test("Somali is translated from the English of the same run, and records it", async (context) => {
  const site = open(context);
  const { asked, languages, undone } = await site.translate();
  assert.equal(undone, []);
  const english = site.entry("en").translation;
  assert.ok(asked.includes(english), asked.join("|"));
  assert.ok(context.google.requests.every(({ source }) => source === "en"));
  assert.equal(site.entry("so").via, { language: "en", text: english });
  assert.equal(Object.keys(languages), ["so", "en"]);
  assert.equal((await site.translate()).asked, []);
});

test("reviewed English that changed makes the draft stale, and only its changed sentence is asked", async (context) => {
  const site = open(context);
  await site.translate();
  const [first] = site.entry("en").translation.split(". ");
  const corrected = `${first}. Coffee and tea are free.`;
  site.change("en", (entry) => sign({ ...entry, translation: corrected }, "Proef", "2026-11-24"));
  await site.translate({});
  assert.is(stateOf(site.entry("so")), "stale");
  const { asked } = await site.translate();
  assert.equal(asked, ["Coffee and tea are free."]);
  assert.is(stateOf(site.entry("so")), "draft");
  assert.is(site.entry("so").via!.text, corrected);
});

test("what a person signed was signed for the Dutch and stays, whatever becomes of the English", async (context) => {
  const site = open(context);
  await site.translate();
  site.change("so", (entry) =>
    sign({ ...entry, translation: "Qof ayaa qoray. Waa bilaash." }, "Proef", "2026-11-24"),
  );
  site.change("en", (entry) =>
    sign({ ...entry, translation: "Other words. All other." }, "Proef", "2026-11-24"),
  );
  assert.equal((await site.translate()).asked, []);
  assert.is(stateOf(site.entry("so")), "reviewed");
  // When the Dutch changes, the sentences of the person stay.
  write(site.root, { [FILE]: post("Bellen", `${A} De thee is gratis.`) });
  await site.translate();
  const entry = site.entry("so", `${A} De thee is gratis.`);
  assert.is(stateOf(entry), "stale");
  assert.match(entry.translation, /^Qof ayaa qoray\. /);
});

test("without English a segment waits, and the run says so", async (context) => {
  const site = open(context);
  const { DEEPL_AUTH_KEY: _, ...withoutDeepl } = {
    DEEPL_AUTH_KEY: DEEPL_KEY,
    GOOGLE_TRANSLATE_KEY: GOOGLE_KEY,
    GOOGLE_TRANSLATE_URL: context.google.url,
  };
  const { asked, notes, undone } = await site.translate(withoutDeepl);
  assert.equal(asked, []);
  assert.equal(undone, []);
  assert.ok(notes.includes("so: 2 segments wait for their en text"), notes.join("\n"));
});

test("English that may not be shown is not built upon", async (context) => {
  const site = open(context);
  await site.translate();
  // Emphasis that the Dutch has not.
  site.change("en", (entry) => ({ ...entry, translation: `**${entry.translation}**` }));
  write(site.root, { "src/content/posts/ander.md": post("Ander", "Nog een tekst.") });
  const { asked } = await site.translate();
  assert.ok(
    asked.every((text) => !text.includes("<g")),
    asked.join("|"),
  );
  assert.is(stateOf(site.entry("so")), "draft");
});

test("what a machine completed follows the English too, and a reviewer's unsigned word stays", async (context) => {
  const site = open(context);
  await site.translate();
  site.change("so", (entry) =>
    sign({ ...entry, translation: "Qof ayaa qoray. Waa bilaash." }, "Proef", "2026-11-24"),
  );
  const dutch = `${A} De thee is gratis.`;
  write(site.root, { [FILE]: post("Bellen", dutch) });
  await site.translate();
  const [first] = site.entry("en", dutch).translation.split(". ");
  const correct = (language: string, translation: string, fuzzy = true) =>
    updateCatalogue(site.root, `locales/${language}/posts/bellen.po`, language, (catalogue) => ({
      ...catalogue,
      entries: catalogue.entries.map((one) => (one.source === dutch ? { ...one, translation, fuzzy } : one)),
    }));
  correct("en", `${first}. Tea costs nothing.`);
  assert.equal((await site.translate()).asked, ["Tea costs nothing."]);
  const entry = site.entry("so", dutch);
  assert.is(stateOf(entry), "stale");
  assert.match(entry.translation, /^Qof ayaa qoray\. /);
  assert.is(entry.previous, `${A} ${B}`);
  correct("so", "Elle ayaa saxay. Waa bilaash.", false);
  correct("en", `${first}. Tea is on us.`);
  assert.equal((await site.translate()).asked, []);
  assert.is(site.entry("so", dutch).translation, "Elle ayaa saxay. Waa bilaash.");
});

test("English words count as terms only where the Dutch has the term", async (context) => {
  const site = open(context);
  write(site.root, {
    "locales/en/glossary.csv": "nl,preferred,forbidden,note\nboete,fine,penalty,\n",
    "locales/so/glossary.csv": "nl,preferred,forbidden,note\nboete,ganaax,cadaab,\n",
    [FILE]: post("Bellen", "Dat is goed.\n\nU krijgt een boete."),
  });
  await site.translate({ DEEPL_AUTH_KEY: DEEPL_KEY, DEEPL_SERVER_URL: context.deepl.url });
  updateCatalogue(site.root, "locales/en/posts/bellen.po", "en", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((one) =>
      sign(
        {
          ...one,
          translation:
            one.source === "Bellen"
              ? "Call"
              : one.source.startsWith("Dat")
                ? "That is fine."
                : "You get a fine.",
        },
        "Proef",
        "2026-11-24",
      ),
    ),
  }));
  const { asked } = await site.translate();
  assert.ok(asked.includes("That is fine."), asked.join("|"));
  assert.not.ok(asked.includes("You get a fine."));
  assert.match(site.entry("so", "U krijgt een boete.").translation, "ganaax");
});

test("the plan counts what waits for the English of this run", async (context) => {
  const site = open(context);
  let rows: readonly { language: string; whole: number; characters: number; via?: string | undefined }[] = [];
  await site.translate(undefined, {
    dryRun: true,
    onPlan: (plan) => {
      rows = plan;
    },
  });
  const [somali, english] = rows;
  assert.equal([somali!.language, somali!.via, somali!.whole], ["so", "en", 2]);
  assert.is(somali!.characters, english!.characters);
  assert.is(context.google.requests.length, 0);
});

test.run();
