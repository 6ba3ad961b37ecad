import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { sign, stateOf } from "../../src/catalog/entry.ts";
import { readCatalogue, updateCatalogue } from "../../src/catalog/store.ts";
import { loadOriginals } from "../../src/markdown/original.ts";
import { loadSite, targets } from "../../src/model/site.ts";
import { engineFor } from "../../src/translate/engines/index.ts";
import type { RunOptions } from "../../src/translate/options.ts";
import { run } from "../../src/translate/run.ts";
import { command } from "../command.ts";
import { type DeeplServer, type Fault, KEY, startDeepl } from "../peers/deepl-server.ts";
import { post, tempSite, write } from "../site.ts";

const test = suite<{ server: DeeplServer }>("run");
test.before.each(async (context) => {
  context.server = await startDeepl();
});
test.after.each(async ({ server }) => {
  await server.close();
});

const LANGUAGES = {
  nl: { name: "Nederlands" },
  tr: { name: "Türkçe", engine: "deepl" },
  en: { name: "English", locale: "en-GB", engine: "deepl" },
};
const BODY =
  "Bel ons **vandaag** op [020-123 45 67](tel:+31201234567).\n\n- Neem een kopie mee.\n- Kom op tijd.";
const newSite = (settings: object = { languages: LANGUAGES }) =>
  tempSite({ "src/content/posts/bellen.md": post("Bellen", BODY) }, settings);

const keyed = (server: DeeplServer) => ({
  DEEPL_AUTH_KEY: KEY,
  DEEPL_SERVER_URL: server.url,
  DEEPL_TIMEOUT_MS: "1000",
});

/** A run in this process, without pauses between attempts. */
function translate(root: string, env: Record<string, string>, more: Partial<RunOptions> = {}) {
  const site = loadSite(root);
  const { posts, pages } = loadOriginals(site);
  return run({
    site,
    originals: [...posts, ...pages],
    languages: targets(site),
    engineFor: (language) => engineFor(language, env),
    today: "2026-11-23",
    retry: { wait: async () => undefined, attempts: 3 },
    ...more,
  });
}

const PO = "locales/tr/posts/bellen.po";
const states = (root: string, file = PO) => readCatalogue(root, file, "tr").entries.map(stateOf);

test("fills every gap as drafts of the engine, with the markup of the Dutch", async ({ server }) => {
  const root = newSite();
  const { languages, undone } = await translate(root, keyed(server));
  assert.equal(undone, []);
  assert.equal(states(root), ["draft", "draft", "draft", "draft"]);
  const text = readFileSync(path.join(root, PO), "utf8");
  assert.match(text, /# machine: deepl 2026-11-23\n/);
  assert.match(text, /msgstr "[^"]*\*\*[^"*]+\*\*[^"]*\[020-123 45 67\]\(tel:\+31201234567\)/);
  assert.equal(languages.tr, {
    engine: "deepl",
    segments: { reviewed: 0, draft: 4, stale: 0, missing: 0 },
    fromMemory: 0,
    sent: 4,
    charactersSent: languages.tr!.charactersSent,
    charactersBilled: languages.tr!.charactersSent,
    findings: 0,
  });
  // Addresses do not travel; Dutch prose does, as context.
  for (const { texts, context } of server.requests) {
    assert.not.match(texts.join(), "tel:");
    assert.match(context!, "Kom op tijd.");
  }
});

test("signs that nobody sees are left out of an answer, which is paid for and kept", async ({ server }) => {
  const root = newSite();
  server.next(...Array.from({ length: 20 }, () => "hidden" as const));
  const { undone, languages } = await translate(root, keyed(server));
  assert.equal(undone, []);
  assert.is(languages.tr!.findings, 0);
  assert.ok(server.requests.every(({ fault }) => fault === "hidden"));
  const { entries, faults } = readCatalogue(root, PO, "tr");
  assert.is(faults, undefined);
  assert.equal(entries.map(stateOf), ["draft", "draft", "draft", "draft"]);
  const text = readFileSync(path.join(root, PO), "utf8");
  assert.not.match(text, /[\0\uFFFD\u202B\u202C]/);
  const { length } = server.requests;
  await translate(root, keyed(server));
  assert.is(server.requests.length, length);
});

test("a second run asks nothing", async ({ server }) => {
  const root = newSite();
  await translate(root, keyed(server));
  const { length } = server.requests;
  const before = readFileSync(path.join(root, PO), "utf8");
  const { languages } = await translate(root, keyed(server));
  assert.is(server.requests.length, length);
  assert.is(languages.tr!.sent, 0);
  assert.is(readFileSync(path.join(root, PO), "utf8"), before);
});

test("the same text in two posts is asked once, and a new post takes it from the memory", async ({
  server,
}) => {
  const root = newSite();
  write(root, { "src/content/posts/tweede.md": post("Tweede", BODY) });
  await translate(root, keyed(server));
  const asked = server.requests.flatMap(({ texts, fields }) =>
    texts.map((text) => `${fields.target_lang} ${text}`),
  );
  assert.is(new Set(asked).size, asked.length);
  write(root, { "src/content/posts/derde.md": post("Bellen", BODY) });
  const { languages } = await translate(root, keyed(server));
  assert.is(languages.tr!.fromMemory, 4);
  assert.is(languages.tr!.sent, 0);
  assert.equal(states(root, "locales/tr/posts/derde.po"), ["draft", "draft", "draft", "draft"]);
});

test("what a person signed is never touched, and stays beside changed Dutch", async ({ server }) => {
  const root = newSite();
  await translate(root, keyed(server));
  updateCatalogue(root, PO, "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) =>
      sign({ ...entry, translation: `${entry.translation} insan` }, "Proef", "2026-11-23"),
    ),
  }));
  write(root, {
    "src/content/posts/bellen.md": post("Bellen", BODY.replace("Kom op tijd.", "Kom ruim op tijd.")),
  });
  const sent = server.requests.length;
  await translate(root, keyed(server));
  const asked = server.requests.slice(sent).filter(({ fields }) => fields.target_lang === "tr");
  assert.equal(
    asked.flatMap(({ texts }) => texts),
    ["Kom ruim op tijd."],
  );
  assert.equal(states(root), ["reviewed", "reviewed", "reviewed", "stale"]);
  const { entries } = readCatalogue(root, PO, "tr");
  assert.match(entries[3]!.translation, /insan$/);
  assert.is(entries[3]!.previous, "Kom op tijd.");
  assert.is(entries[3]!.suggestion!.engine, "deepl");
});

test("a stale draft is drafted again, and going back costs nothing", async ({ server }) => {
  const root = newSite();
  await translate(root, keyed(server));
  write(root, {
    "src/content/posts/bellen.md": post("Bellen", BODY.replace("Kom op tijd.", "Kom ruim op tijd.")),
  });
  const { languages } = await translate(root, keyed(server));
  assert.is(languages.tr!.sent, 1);
  write(root, { "src/content/posts/bellen.md": post("Bellen", BODY) });
  assert.is((await translate(root, keyed(server))).languages.tr!.sent, 0);
  assert.equal(states(root), ["draft", "draft", "draft", "draft"]);
});

for (const [fault, line, sentAnyway] of [
  [403, /^tr: 4 segments not translated: deepl refuses the key .*check DEEPL_AUTH_KEY$/, 0],
  [456, /^tr: 4 segments not translated: deepl: the account's characters are used up/, 0],
  [500, undefined, 4],
  [{ status: 429, retryAfter: 1 }, undefined, 4],
  [
    { status: 429, retryAfter: 9_999 },
    /^tr: 4 segments not translated: deepl is too busy .*asks to wait 9999 seconds/,
    0,
  ],
  ["halfBody", undefined, 4],
  ["fewer", undefined, 4],
  ["more", undefined, 4],
  ["empty", undefined, 4],
  ["disconnect", undefined, 4],
  ["hang", undefined, 4],
  ["dropTag", undefined, 4],
  ["doubleTag", undefined, 4],
  ["moveTag", undefined, 4],
] as [Fault, RegExp | undefined, number][]) {
  test(`${JSON.stringify(fault)} from the engine ends in a clear line and a whole catalogue`, async ({
    server,
  }) => {
    const root = newSite({ languages: { nl: LANGUAGES.nl, tr: LANGUAGES.tr } });
    server.next(fault);
    const { languages, undone } = await translate(root, keyed(server));
    if (line) {
      assert.is(undone.length, 1, undone.join("\n"));
      assert.match(undone[0]!, line);
    } else assert.equal(undone, []);
    assert.not.match(JSON.stringify(undone), KEY);
    const wanted = line ? "missing" : "draft";
    assert.equal(states(root), [wanted, wanted, wanted, wanted]);
    if (fault !== "moveTag") assert.is(languages.tr!.sent, sentAnyway);
    // Nothing that was paid for is asked again.
    const { length } = server.requests;
    await translate(root, keyed(server));
    assert.is(server.requests.length > length, line !== undefined);
    assert.equal(states(root), ["draft", "draft", "draft", "draft"]);
  });
}

test("markup that comes back damaged twice is kept as words with a finding", async ({ server }) => {
  const root = newSite({ languages: { nl: LANGUAGES.nl, tr: LANGUAGES.tr } });
  server.next("dropTag", "dropTag");
  const { languages, undone } = await translate(root, keyed(server));
  assert.equal(undone, []);
  assert.ok(languages.tr!.findings > 0);
  assert.equal(states(root), ["draft", "draft", "draft", "draft"]);
});

test("spaces that an engine loses or moves beside a tag are in the catalogue all the same", async ({
  server,
}) => {
  const body = "Kom naar **de moskee** in de buurt. Bel [de gemeente](tel:112) vandaag.";
  const answers = async (...faults: Fault[]) => {
    const root = tempSite({ "src/content/posts/bellen.md": post("Bellen", body) }, { languages: LANGUAGES });
    server.next(...faults);
    await translate(root, keyed(server), { languages: targets(loadSite(root)).slice(0, 1) });
    return readCatalogue(root, PO, "tr").entries.map(({ translation }) => translation);
  };
  const sound = await answers();
  assert.match(sound.at(-1)!, / \*\*o cami\*\* /);
  assert.equal(await answers("moveSpaces"), sound);
});

test("the budget ends a run cleanly, and the next run goes on where it ended", async ({ server }) => {
  const root = newSite({ languages: { nl: LANGUAGES.nl, tr: LANGUAGES.tr } });
  write(root, { "src/content/posts/ander.md": post("Een heel ander bericht", "Met heel andere tekst.") });
  const { undone, languages } = await translate(root, keyed(server), { budget: 60 });
  assert.is(undone.length, 1);
  assert.match(undone[0]!, /segments not translated: the budget is used up; raise --budget/);
  assert.ok(languages.tr!.charactersSent <= 60);
  const sent = languages.tr!.sent;
  assert.is((await translate(root, keyed(server))).languages.tr!.sent, 6 - sent);
});

test("a dry run sends and writes nothing", async ({ server }) => {
  const root = newSite();
  const { languages } = await translate(root, keyed(server), { dryRun: true });
  assert.is(server.requests.length, 0);
  assert.is(languages.tr!.sent, 4);
  assert.not.ok(readdirSync(root).includes("locales"));
});

test("a language that its engine cannot do, or has no key for, is listed and is no failure", async ({
  server,
}) => {
  const root = newSite({
    languages: {
      ...LANGUAGES,
      so: { name: "Soomaali", engine: "deepl" },
      ar: { name: "العربية", dir: "rtl", engine: "google" },
    },
  });
  const { notes, undone, languages } = await translate(root, keyed(server));
  assert.equal(undone, []);
  assert.ok(
    notes.includes("so: 4 segments left for people: deepl does not translate nl to so"),
    notes.join("\n"),
  );
  assert.ok(notes.some((note) => note.startsWith("ar: 4 segments left for people: google")));
  assert.is(languages.so!.engine, null);
  assert.is(languages.so!.segments.missing, 4);
  assert.match(
    (await translate(newSite(), {})).notes.join("\n"),
    "tr: 4 segments left for people: deepl has no key: set DEEPL_AUTH_KEY",
  );
});

test("a broken catalogue is named, left as it is, and stops nothing else", async ({ server }) => {
  const root = newSite();
  const broken = 'msgid "a\nmsgstr "b"\n';
  write(root, { [PO]: broken });
  const { undone, languages } = await translate(root, keyed(server));
  assert.match(
    undone.join("\n"),
    /^locales\/tr\/posts\/bellen\.po:\d+: is not a valid PO file: .*; left as it is$/,
  );
  assert.is(readFileSync(path.join(root, PO), "utf8"), broken);
  assert.is(languages.en!.sent, 4);
});

test("what a reviewer saves while the engine thinks is kept", async ({ server }) => {
  const root = newSite({ languages: { nl: LANGUAGES.nl, tr: LANGUAGES.tr } });
  // The catalogue is there, without translations, when the run starts.
  await translate(root, {});
  server.latency = 200;
  const running = translate(root, keyed(server));
  await new Promise((resolve) => setTimeout(resolve, 100));
  updateCatalogue(root, PO, "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) =>
      entry.source === "Bellen" ? sign({ ...entry, translation: "Arayın" }, "Proef", "2026-11-23") : entry,
    ),
  }));
  await running;
  assert.equal(states(root), ["reviewed", "draft", "draft", "draft"]);
  assert.is(readCatalogue(root, PO, "tr").entries[0]!.translation, "Arayın");
});

test("a renamed post keeps its translations and signatures, and costs nothing", async ({ server }) => {
  const root = newSite({ languages: { nl: LANGUAGES.nl, tr: LANGUAGES.tr } });
  await translate(root, keyed(server));
  updateCatalogue(root, PO, "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) => sign(entry, "Proef", "2026-11-23")),
  }));
  renameSync(
    path.join(root, "src/content/posts/bellen.md"),
    path.join(root, "src/content/posts/ons-bellen.md"),
  );
  const { languages } = await translate(root, keyed(server));
  assert.is(languages.tr!.sent, 0);
  assert.equal(states(root, "locales/tr/posts/ons-bellen.po"), [
    "reviewed",
    "reviewed",
    "reviewed",
    "reviewed",
  ]);
});

test("with --post too, what other posts have is not paid again", async ({ server }) => {
  const root = newSite({ languages: { nl: LANGUAGES.nl, tr: LANGUAGES.tr } });
  await translate(root, keyed(server));
  write(root, { "src/content/posts/ander.md": post("Ander", BODY) });
  const { posts } = loadOriginals(loadSite(root));
  const { languages } = await translate(root, keyed(server), {
    originals: posts.filter(({ slug }) => slug === "ander"),
  });
  assert.equal([languages.tr!.fromMemory, languages.tr!.sent], [3, 1]);
});

test("whatever runs and edits follow each other, gettext accepts the file and no signed word is lost or paid again", async ({
  server,
}) => {
  const A = "Kom op maandag naar het buurthuis.";
  const B = "Kom op dinsdag naar het buurthuis.";
  const C = "Kom op vrijdag naar ons buurthuis.";
  const root = newSite({ languages: { nl: LANGUAGES.nl, tr: LANGUAGES.tr } });
  const set = (...texts: string[]) =>
    write(root, { "src/content/posts/bellen.md": post("Bellen", texts.join("\n\n")) });
  const check = () =>
    execFileSync("msgfmt", ["-c", "-o", "/dev/null", path.join(root, PO)], { stdio: "pipe" });
  set(A);
  await translate(root, keyed(server));
  updateCatalogue(root, PO, "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) =>
      entry.source === A ? sign({ ...entry, translation: "İNSAN" }, "Proef", "2026-11-23") : entry,
    ),
  }));
  for (const [texts, env] of [
    [[B], {}],
    [[B, A], keyed(server)],
    [[C, B], {}],
    [[A, C], keyed(server)],
    [[B], keyed(server)],
    [[C], {}],
    [[A], keyed(server)],
  ] as [string[], Record<string, string>][]) {
    set(...texts);
    await translate(root, env);
    check();
    assert.match(readFileSync(path.join(root, PO), "utf8"), "İNSAN");
  }
  assert.is(readCatalogue(root, PO, "tr").entries.find(({ source }) => source === A)!.translation, "İNSAN");
  assert.equal(states(root), ["draft", "reviewed"]);
  assert.is(server.requests.flatMap(({ texts }) => texts).filter((text) => text === A).length, 1);
});

test("never more requests at once than the engine allows, and never fewer than there is work for", async ({
  server,
}) => {
  const posts = Array.from({ length: 12 }, (_none, at) => [
    `src/content/posts/p-${at}.md`,
    post(`Bericht ${at}`, `Zin ${at}.`),
  ]);
  const root = tempSite(Object.fromEntries(posts), { languages: { nl: LANGUAGES.nl, tr: LANGUAGES.tr } });
  server.latency = 50;
  server.next("dropTag", 500, "halfBody");
  await translate(root, keyed(server));
  assert.is(server.peak, 4);
});

test("a run that was killed and started again asks for nothing it had been given", async ({ server }) => {
  const posts = Array.from({ length: 12 }, (_none, at) => [
    `src/content/posts/p-${at}.md`,
    post(`Bericht ${at}`, `Tekst van bericht ${at}.\n\nNog een zin ${at}.`),
  ]);
  const root = tempSite(Object.fromEntries(posts), { languages: { nl: LANGUAGES.nl, tr: LANGUAGES.tr } });
  server.latency = 60;
  const options = ["--site", root];
  for (let round = 0; round < 3; round++) {
    await command("translate", options, keyed(server), (kill) => {
      const timer = setInterval(() => {
        if (server.requests.length < (round + 1) * 3) return;
        clearInterval(timer);
        setTimeout(() => kill("SIGKILL"), 40);
      }, 5);
    });
  }
  const { code, stdout, stderr } = await command("translate", [...options, "--json"], keyed(server));
  assert.is(code, 0, stderr);
  assert.is(JSON.parse(stdout).languages.tr.segments.draft, 36);
  // Asked more than once at most for what was under way at the three kills (four requests at a time, three texts each).
  const asked = server.requests.flatMap(({ texts }) => texts);
  assert.is(new Set(asked).size, 36);
  assert.ok(asked.length - 36 <= 3 * 4 * 3, `${asked.length - 36} asked again`);
});

test("the command: exit codes, JSON alone on stdout, and no key in any output", async ({ server }) => {
  const root = newSite();
  writeFileSync(path.join(root, "x"), "");
  for (const [options, env, code, pattern] of [
    [[], keyed(server), 0, /tr: deepl; 0 from memory; 4 sent/],
    [["--dry-run"], keyed(server), 0, /tr: .*0 to send/],
    [["--language", "de"], keyed(server), 2, /--language de: the site has tr, en/],
    [["--post", "niets"], keyed(server), 2, /--post niets: no post or page has that name/],
    [["--engine", "babel"], keyed(server), 2, /"babel" is not an engine; use one of deepl/],
    [["--budget", "veel"], keyed(server), 2, /--budget veel: must be a whole number/],
    [["--wat"], keyed(server), 2, /Unknown option '--wat'/],
    [["--site", "/niets"], keyed(server), 2, /--site "\/niets": the folder does not exist/],
    [["--help"], {}, 0, /npm run translate/],
  ] as [string[], Record<string, string>, number, RegExp][]) {
    const { code: actual, stdout, stderr } = await command("translate", ["--site", root, ...options], env);
    assert.is(actual, code, `${options}: ${stdout}${stderr}`);
    assert.match(stdout + stderr, pattern);
    assert.not.match(stdout + stderr, KEY);
    assert.not.match(stderr, /\n {4}at /);
  }
  write(root, { "src/content/posts/bellen.md": post("Bellen", `${BODY}\n\nNieuw.`) });
  const wrong = await command("translate", ["--site", root, "--json"], {
    ...keyed(server),
    DEEPL_AUTH_KEY: "fout-geheim:fx",
  });
  assert.is(wrong.code, 1);
  assert.match(wrong.stderr, "deepl refuses the key");
  assert.not.match(wrong.stdout + wrong.stderr, "fout-geheim");
  assert.is(JSON.parse(wrong.stdout).languages.tr.segments.missing, 1);
});

test("the pseudo engine's text counts as a draft, and a real engine replaces it", async ({ server }) => {
  const root = newSite({ languages: { nl: LANGUAGES.nl, tr: LANGUAGES.tr } });
  const pseudo = { engineFor: () => engineFor(targets(loadSite(root))[0]!, {}, {}, "pseudo") };
  await translate(root, {}, pseudo);
  assert.equal(states(root), ["draft", "draft", "draft", "draft"]);
  assert.is((await translate(root, {}, pseudo)).languages.tr!.sent, 0);
  assert.is((await translate(root, keyed(server))).languages.tr!.sent, 4);
});

test.run();
