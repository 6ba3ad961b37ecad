import { readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { complete, draft, type Entry, type Person, report, sign } from "../../src/catalog/entry.ts";
import { loadSite, paths, targets } from "../../src/model/site.ts";
import { readHistory } from "../../src/status/history.ts";
import { loadSiteStatus, type SiteStatus } from "../../src/status/load.ts";
import { tableLines, waitLines } from "../../src/status/overview.ts";
import { dutchWords, statusOf } from "../../src/status/status.ts";
import { waitsOf } from "../../src/status/waits.ts";
import { command } from "../command.ts";
import { commit, git } from "../repository.ts";
import { left, post, tempSite, translate, type Work, write } from "../site.ts";

const languages = { nl: { name: "Nederlands" }, tr: { name: "Türkçe" }, ar: { name: "العربية", dir: "rtl" } };
const FILE = `${paths.posts}/bellen.md`;
const BODY = "Bel **ons** vandaag.\n\nKom langs bij de balie.\n\n- Neem koffie mee.";

/** Turkish that no check has anything against. */
const TURKISH: Record<string, string> = {
  Bellen: "Arayın",
  Veilig: "Güvende",
  Stuk: "Bozuk",
  Oud: "Eski",
  Lang: "Uzun",
  "Bel **ons** vandaag.": "**Bizi** bugün arayın.",
  "Kom langs bij de balie.": "Danışmaya uğrayın.",
  "Neem koffie mee.": "Kahve getirin.",
  "Kom langs.": "Uğrayın.",
  "Bel ons.": "Bizi arayın.",
};
const translated = (entry: Entry): Entry => ({ ...entry, translation: TURKISH[entry.source] ?? "Uğrayın." });
const drafted =
  (date: string): Work =>
  (entry) =>
    draft(entry, translated(entry).translation, "deepl", date);
const signed =
  (name: string, date: string): Work =>
  (entry) =>
    sign(translated(entry), name, date);

const newSite = (files: Record<string, string> = { [FILE]: post("Bellen", BODY) }, settings: object = {}) =>
  tempSite(files, { languages, ...settings });

const standingsOf = (root: string): Promise<SiteStatus> =>
  loadSiteStatus(loadSite(root), "2026-11-30", () => readHistory(root));

async function statusIn(root: string) {
  const { originals, rows } = await standingsOf(root);
  const codes = targets(loadSite(root)).map(({ code }) => code);
  return statusOf(codes, originals, rows);
}

const turkish = async (root: string, slug = "bellen") => (await statusIn(root)).posts[slug]!.tr!;
const changed = (text = "Kom morgen langs bij de balie.") =>
  post("Bellen", BODY.replace("Kom langs bij de balie.", text));

for (const [text, words] of [
  ["Kom langs", 2],
  ["Bel **ons** op 020-1234567.", 4],
  ["Lees [het formulier](https://voorbeeld.example/een/lang/pad).", 3],
  ["Schrijf naar <mailto:info@voorbeeld.example>", 2],
  ["’s Avonds, om 19.30 uur", 5],
  ["– …", 0],
] as const) {
  test(`${JSON.stringify(text)} has ${words} words`, () => assert.is(dutchWords(text), words));
}

test("a status has what it had, and says who signed how much", async () => {
  const root = newSite();
  translate(root, "bellen", (source) =>
    source === "Bellen"
      ? signed("Ayşe", "2026-11-20")
      : source.startsWith("Bel ")
        ? signed("Ayşe", "2026-11-24")
        : source.startsWith("Kom")
          ? signed("Mehmet", "2026-11-22")
          : drafted("2026-11-12"),
  );
  const { posts, pages, languages: all } = await statusIn(root);
  assert.equal(pages, {});
  assert.equal(posts.bellen!.tr, {
    reviewed: 3,
    draft: 1,
    stale: 0,
    missing: 0,
    published: true,
    reviewers: ["Ayşe", "Mehmet"],
    blocked: 0,
    since: "2026-11-12",
    reports: 0,
    signed: [
      { name: "Ayşe", date: "2026-11-24", segments: 2, words: 4 },
      { name: "Mehmet", date: "2026-11-22", segments: 1, words: 5 },
    ],
  });
  assert.equal(all.tr, posts.bellen!.tr);
  // Nothing is there: it waits since the post's own day.
  assert.equal([posts.bellen!.ar!.missing, posts.bellen!.ar!.since], [4, "2026-11-20"]);
  assert.is(posts.bellen!.ar!.held, "translation");
});

test("a text that stands twice counts twice, for whoever signed it once", async () => {
  const root = newSite({ [FILE]: post("Bellen", "Kom langs.\n\nBel ons.\n\nKom langs.") });
  translate(root, "bellen", (source) => (source === "Kom langs." ? signed("Ayşe", "2026-11-20") : left));
  const { reviewed, signed: people } = await turkish(root);
  assert.is(reviewed, 2);
  assert.equal(people, [{ name: "Ayşe", date: "2026-11-20", segments: 2, words: 4 }]);
});

test("a signature for Dutch that has changed counts no more, nor does the pair that is kept of it", async () => {
  const root = newSite();
  translate(root, "bellen", () => signed("Ayşe", "2026-11-20"));
  write(root, { [FILE]: changed() });
  const { stale, signed: people } = await turkish(root);
  assert.is(stale, 1);
  assert.equal(people, [{ name: "Ayşe", date: "2026-11-20", segments: 3, words: 7 }]);
});

test("a post that is for no other language is listed, with nothing in it", async () => {
  const root = newSite({ [FILE]: post("Bellen", BODY, "languages: [nl]\n") });
  assert.equal((await statusIn(root)).posts, { bellen: {} });
});

const kept: Person = { by: "person", name: "Ayşe", date: "2026-09-01", hash: "0123456789ab" };

/** Since when stale text waits, with the commits that `prepare` makes. */
const SINCE: [string, (root: string) => void, string | undefined][] = [
  ["without git nobody knows", (root) => write(root, { [FILE]: changed() }), undefined],
  [
    "it is the day of the commit that changed the text, not of a later one",
    (root) => {
      commit(root, "2026-06-01", { [FILE]: post("Bellen", BODY) });
      commit(root, "2026-07-02", { [FILE]: changed() });
      commit(root, "2026-08-03", { [FILE]: changed().replace("---\n\n", "tags: [werk]\n---\n\n") });
    },
    "2026-07-02",
  ],
  [
    "a text that came, went and came back waits since it came back",
    (root) => {
      commit(root, "2026-05-01", { [FILE]: changed() });
      commit(root, "2026-06-01", { [FILE]: post("Bellen", BODY) });
      commit(root, "2026-07-02", { [FILE]: changed() });
    },
    "2026-07-02",
  ],
  [
    "the file was called otherwise then",
    (root) => {
      commit(root, "2026-06-01", { [FILE]: post("Bellen", BODY) });
      commit(root, "2026-07-02", { [FILE]: changed() });
      const old = path.join(root, paths.posts, "oud.md");
      renameSync(path.join(root, FILE), old);
      commit(root, "2026-07-20");
      renameSync(old, path.join(root, FILE));
      commit(root, "2026-08-20");
    },
    "2026-07-02",
  ],
  [
    "the lines are broken otherwise than in the catalogue",
    (root) => {
      commit(root, "2026-06-01", { [FILE]: post("Bellen", BODY) });
      commit(root, "2026-07-02", { [FILE]: changed("> Kom morgen langs\n> bij de balie.") });
    },
    "2026-07-02",
  ],
];
for (const [why, prepare, since] of SINCE) {
  test(`since when stale text waits: ${why}`, async () => {
    const root = newSite();
    translate(root, "bellen", () => signed("Ayşe", "2026-05-20"));
    prepare(root);
    const { stale, since: found } = await turkish(root);
    assert.is(stale, 1);
    assert.is(found, since);
  });
}

test("a site may be a folder of a repository", async () => {
  const root = newSite();
  const site = path.join(root, "site");
  write(site, { "src/site.json": readFileSync(path.join(root, "src/site.json"), "utf8") });
  write(site, { [FILE]: post("Bellen", BODY) });
  translate(site, "bellen", () => signed("Ayşe", "2026-05-20"));
  commit(root, "2026-06-01");
  write(site, { [FILE]: changed() });
  commit(root, "2026-07-02");
  assert.is((await turkish(site)).since, "2026-07-02");
});

test("Dutch that no commit has yet waits since the file was saved", async () => {
  const root = newSite();
  translate(root, "bellen", () => signed("Ayşe", "2026-05-20"));
  commit(root, "2026-06-01");
  write(root, { [FILE]: changed() });
  const now = Date.now();
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  assert.ok([day(now), day(now - 60_000)].includes((await turkish(root)).since ?? ""));
});

test("a clone of the last commits does not take its first for the day the Dutch changed", async () => {
  const root = newSite();
  translate(root, "bellen", () => signed("Ayşe", "2026-05-20"));
  commit(root, "2026-06-01");
  commit(root, "2026-07-02", { [FILE]: changed() });
  commit(root, "2026-08-03", { "README.md": "x" });
  const clone = tempSite({});
  rmSync(clone, { recursive: true });
  git(root, ["clone", "--quiet", "--depth", "1", `file://${root}`, clone]);
  assert.is((await turkish(root)).since, "2026-07-02");
  const { stale, since } = await turkish(clone);
  assert.equal([stale, since], [1, undefined]);
});

test("without git, stale text waits at the latest since a machine wrote for its new Dutch", async () => {
  const root = newSite();
  translate(root, "bellen", (source) =>
    source.startsWith("Kom")
      ? (entry) => complete(entry, "TR", "Kom langs.", { engine: "deepl", date: "2026-10-05", kept })
      : signed("Ayşe", "2026-11-20"),
  );
  assert.is((await turkish(root)).since, "2026-10-05");
});

// One site in which everything waits.
const busy = newSite(
  {
    [FILE]: post("Bellen", BODY),
    [`${paths.posts}/veilig.md`]: post("Veilig", BODY, "tags: [veiligheid]\n"),
    [`${paths.posts}/stuk.md`]: post("Stuk", `Bel [112](tel:112) bij **nood**.\n\n${BODY}`),
    [`${paths.posts}/oud.md`]: post("Oud", BODY),
    [`${paths.posts}/een-naam-die-zo-lang-is-dat-hij-nergens-past.md`]: post("Lang", BODY),
  },
  { review: { veiligheid: "required" } },
);
translate(busy, "bellen", (source) =>
  source === "Bellen"
    ? (entry) =>
        [
          { date: "2026-11-05", text: "Het nummer\u001b[2J klopt niet" },
          { date: "2026-11-03", text: "Fout" },
        ].reduceRight(report, signed("Ayşe", "2026-11-01")(entry))
    : signed("Ayşe", "2026-11-01"),
);
translate(busy, "veilig", (source) =>
  source === "Veilig" ? signed("Ali", "2026-11-09") : drafted("2026-11-02"),
);
translate(busy, "stuk", (source) =>
  source.startsWith("Bel [") ? (e) => draft(e, "TR", "deepl", "2026-11-08") : drafted("2026-11-08"),
);
translate(busy, "oud", () => signed("Ayşe", "2026-11-01"));
translate(busy, "een-naam-die-zo-lang-is-dat-hij-nergens-past", () => drafted("2026-11-04"));
commit(busy, "2026-11-10");
commit(busy, "2026-11-15", { [`${paths.posts}/oud.md`]: changed().replace("title: Bellen", "title: Oud") });

test("what waits is listed by urgency, each list the longest waiting first", async () => {
  const { rows } = await standingsOf(busy);
  const waits = waitsOf("tr", rows);
  const list = (items: { name: string; segments: number; since?: string | undefined }[]) =>
    items.map(({ name, segments, since }) => [name, segments, since]);
  assert.equal(waits.reports, [
    {
      name: "bellen",
      title: "Bellen",
      since: "2026-11-03",
      texts: ["Het nummer\u001b[2J klopt niet", "Fout"],
    },
  ]);
  assert.equal(list(waits.held), [["veilig", 3, "2026-11-02"]]);
  assert.equal(list(waits.blocked), [["stuk", 1, undefined]]);
  assert.equal(list(waits.stale), [["oud", 1, "2026-11-15"]]);
  assert.equal(list(waits.drafts), [
    ["een-naam-die-zo-lang-is-dat-hij-nergens-past", 4, "2026-11-04"],
    ["stuk", 5, "2026-11-08"],
  ]);
  assert.equal(waits.missing, []);
  assert.equal(
    waits.people.map(({ name, date }) => [name, date]),
    [
      ["Ali", "2026-11-09"],
      ["Ayşe", "2026-11-01"],
    ],
  );
  assert.is(waitsOf("ar", rows).missing.length, 5);
});

test("the lines fit a terminal, name everything in order, and hold no command of one", async () => {
  const { rows } = await standingsOf(busy);
  const { languages: all } = loadSite(busy);
  const lines = [
    ...tableLines(await statusIn(busy)),
    ...waitLines(
      ["tr", "ar"].map((code) => waitsOf(code, rows)),
      all,
    ),
  ];
  const text = lines.join("\n");
  assert.ok(
    lines.every((line) => line.length <= 100 && !/\p{Cc}/u.test(line)),
    text,
  );
  assert.match(text, /bellen +4\/0\/0\/0 \* +0\/0\/0\/4$/m);
  assert.match(text, /^een-naam-die-zo-lang-is-dat-hij-nergens-past\n +0\/4\/0\/0 \*/m);
  assert.match(text, /tr Türkçe: signed last by Ali \(2026-11-09\), Ayşe \(2026-11-01\)/);
  assert.match(text, /ar العربية: nobody has signed yet/);
  const places = [
    "bellen: 2 since 2026-11-03",
    '"Het nummer [2J klopt niet"',
    "veilig: 3 segments since 2026-11-02",
    "stuk: 1 segment",
    "oud: 1 segment since 2026-11-15",
    "stuk: 5 segments since 2026-11-08",
  ].map((line) => text.indexOf(line));
  assert.not.ok(places.includes(-1), text);
  assert.equal(
    places.toSorted((a, b) => a - b),
    places,
  );
});

test("where nothing waits nothing is listed", async () => {
  const root = newSite({ [FILE]: post("Bellen", BODY, "languages: [nl, tr]\n") });
  translate(root, "bellen", () => signed("Ayşe", "2026-11-01"));
  const { rows } = await standingsOf(root);
  assert.equal(waitLines([waitsOf("tr", rows), waitsOf("ar", rows)], loadSite(root).languages), []);
});

test("a long list is cut, and says how much it left out", async () => {
  const slugs = Array.from({ length: 11 }, (_none, at) => `bericht-${at}`);
  const root = newSite(
    Object.fromEntries(slugs.map((slug) => [`${paths.posts}/${slug}.md`, post(slug, BODY)])),
  );
  const { stdout } = await command("status", ["--site", root]);
  assert.is(stdout.match(/^ {4}bericht-/gm)?.length, 16);
  assert.is(stdout.match(/^ {4}and 3 more: --json has all$/gm)?.length, 2);
});

test("each broken catalogue is said in a line, with its file", async () => {
  const root = newSite();
  const codes = ["tr", "ar"];
  write(
    root,
    Object.fromEntries(codes.map((code) => [paths.catalogue(code, "posts", "bellen"), 'msgid "a\n'])),
  );
  const { code, stderr } = await command("status", ["--site", root]);
  assert.is(code, 1);
  assert.equal(
    stderr
      .trim()
      .split("\n")
      .map((line) => line.replace(/:\d+: (is not a valid PO file).*/, " $1")),
    [
      "locales/tr/posts/bellen.po is not a valid PO file",
      "locales/ar/posts/bellen.po is not a valid PO file",
    ],
  );
});

test.run();
