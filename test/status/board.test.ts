import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { type HtmlElement, HtmlValidate } from "html-validate";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { draft, type Entry, sign } from "../../src/catalog/entry.ts";
import { merge } from "../../src/catalog/merge.ts";
import { emptyCatalogue, printCatalogue } from "../../src/catalog/po.ts";
import { parseOriginal, segments } from "../../src/markdown/original.ts";
import { loadSite, paths } from "../../src/model/site.ts";
import { percent } from "../../src/status/board.ts";
import { costsOf, type Money } from "../../src/status/costs.ts";
import { coverageOverTime, readHistory, wholeAgain } from "../../src/status/history.ts";
import { command } from "../command.ts";
import { attr, elements, parse, textOf } from "../html.ts";
import { commit, git } from "../repository.ts";
import { inTurkish, post, tempSite } from "../site.ts";

const languages = {
  nl: { name: "Nederlands" },
  tr: { name: "Türkçe", engine: "deepl" },
  ar: { name: "العربية", dir: "rtl" },
};
const file = (slug: string) => `${paths.posts}/${slug}.md`;
const po = (slug: string) => paths.catalogue("tr", "posts", slug);
/** Six Dutch words in two segments, and a title of one. */
const original = (title: string) => post(title, "Bel ons vandaag.\n\nKom gerust langs.");
const drafted = (entry: Entry) => draft(entry, inTurkish(entry.source), "deepl", "2026-01-02");
const signedBy = (name: string) => (entry: Entry) =>
  sign({ ...entry, translation: inTurkish(entry.source) }, name, "2026-03-04");

/** The Turkish catalogue of an original's text, each entry as `work` leaves it. */
function catalogue(text: string, work: (entry: Entry, at: number) => Entry): string {
  const surrounding = {
    languages: ["nl", "tr", "ar"],
    images: new Map(),
    files: new Set<string>(),
    contacts: new Map(),
  };
  const { original: parsed } = parseOriginal(file("x"), text, "posts", surrounding);
  const { entries, ...rest } = merge(emptyCatalogue("tr"), segments(parsed), file("x"));
  return printCatalogue({ ...rest, entries: entries.map(work) });
}

const newSite = (files: Record<string, string>, settings: object = {}) =>
  tempSite(files, { languages, ...settings });

for (const [part, whole, text] of [
  [0, 0, "0%"],
  [0, 9, "0%"],
  [1, 900, "<1%"],
  [1, 3, "33%"],
  [899, 900, ">99%"],
  [9, 9, "100%"],
] as const) {
  test(`${part} of ${whole} is ${text}`, () => assert.is(percent(part, whole), text));
}

/** Words in Turkish at the end of each month: reviewed/draft/stale/missing. */
const courseOf = (root: string, month: string, most = 24) =>
  coverageOverTime(loadSite(root), month, most).map(({ month: at, languages: all }) => {
    const { reviewed, draft: drafts, stale, missing } = all.tr!;
    return `${at} ${reviewed}/${drafts}/${stale}/${missing}`;
  });

test("coverage is as it was at the end of each month, and in a month without commits as before", () => {
  const root = newSite({ [file("a")]: original("Een") });
  commit(root, "2026-01-05");
  commit(root, "2026-01-20", { [po("a")]: catalogue(original("Een"), drafted) });
  commit(root, "2026-03-02", {
    [po("a")]: catalogue(original("Een"), (entry, at) => (at === 0 ? signedBy("A")(entry) : drafted(entry))),
  });
  commit(root, "2026-03-31", { [file("b")]: original("Twee") });
  commit(root, "2026-05-02", { [po("a")]: catalogue(original("Een"), signedBy("A")) });
  // The Dutch changes and no run has followed it.
  commit(root, "2026-06-02", { [file("a")]: original("Een").replace("gerust", "morgen") });
  const course = [
    "2026-01 0/7/0/0",
    "2026-02 0/7/0/0",
    "2026-03 1/6/0/7",
    "2026-04 1/6/0/7",
    "2026-05 7/0/0/7",
  ];
  assert.equal(courseOf(root, "2026-07"), [...course, "2026-06 4/0/3/7"]);
  assert.equal(courseOf(root, "2026-06"), course);
  assert.equal(courseOf(root, "2026-06", 2), course.slice(-2));
  assert.equal(courseOf(root, "2026-01"), []);
});

test("a post that was renamed keeps its place in the course", () => {
  const root = newSite({
    [file("a")]: original("Een"),
    [po("a")]: catalogue(original("Een"), signedBy("A")),
  });
  commit(root, "2026-01-05");
  renameSync(path.join(root, file("a")), path.join(root, file("b")));
  renameSync(path.join(root, po("a")), path.join(root, po("b")));
  commit(root, "2026-02-05");
  assert.equal(courseOf(root, "2026-03"), ["2026-01 7/0/0/0", "2026-02 7/0/0/0"]);
});

for (const [what, broken] of [
  ["a broken catalogue", { [po("a")]: 'msgid "a\n' }],
  ["a broken original", { [file("a")]: "---\ntitle: [\n---\n\nTekst.\n" }],
  ["an original that is a draft", { [file("a")]: post("Een", "Tekst.", "draft: true\n") }],
] as const) {
  test(`${what} in the history is left out`, () => {
    const whole = catalogue(original("Twee"), signedBy("A"));
    const root = newSite({ [file("a")]: original("Een"), [file("b")]: original("Twee"), [po("b")]: whole });
    commit(root, "2026-01-05");
    commit(root, "2026-02-05", broken);
    assert.equal(courseOf(root, "2026-03"), ["2026-01 7/0/0/7", "2026-02 7/0/0/0"]);
  });
}

const CHARACTERS = "Een".length + "Bel ons vandaag.".length + "Kom gerust langs.".length;

test("whole again counts each text once, and once more for each edit", () => {
  const root = newSite({ [file("a")]: original("Een"), [file("b")]: original("Een") });
  commit(root, "2026-01-05");
  commit(root, "2026-02-05", { [file("a")]: original("Een").replace("gerust", "morgen") });
  const log = readHistory(root)!;
  const site = loadSite(root);
  assert.equal(wholeAgain(site, log, "2026-01"), {
    times: 3,
    characters: { tr: 3 * CHARACTERS, ar: 3 * CHARACTERS },
  });
  // What stood there before the month in which the first bill came was translated in it.
  assert.is(wholeAgain(site, log, "2026-02")?.times, 3);
  assert.is(wholeAgain(site, log, "2026-03")?.times, 2);
});

test("a new name is no edit, and no language is counted that a post is not for", () => {
  const root = newSite({ [file("a")]: original("Een").replace("\n---\n", "\nlanguages: [nl, tr]\n---\n") });
  commit(root, "2026-01-05");
  renameSync(path.join(root, file("a")), path.join(root, file("b")));
  commit(root, "2026-02-05");
  assert.equal(wholeAgain(loadSite(root), readHistory(root)!, "2026-01"), {
    times: 1,
    characters: { tr: CHARACTERS, ar: 0 },
  });
});

const spaces = (text: string | undefined) => text?.replace(/\s/g, " ");
const million: Money = {
  spent: { "2026-02": { deepl: 1_000_000 }, "2026-03": { deepl: 500_000 } },
  prices: new Map([["deepl", 20]]),
  whole: { times: 9, characters: { tr: 4_000_000, ar: 4_000_000 } },
};
const MONEY: [string, Partial<Money>, (string | undefined)[]][] = [
  // Arabic has no engine: nothing is saved there.
  ["all is known", {}, ["€ 30,00", "€ 10,00", "€ 50,00", "2.500.000"]],
  ["a price is not known", { prices: new Map() }, [undefined, undefined, undefined, "2.500.000"]],
  ["there is no history", { whole: undefined }, ["€ 30,00", "€ 10,00", undefined, undefined]],
  [
    "nothing was saved",
    { whole: { times: 1, characters: { tr: 1_000_000 } } },
    ["€ 30,00", "€ 10,00", undefined, undefined],
  ],
  ["it is free", { prices: new Map([["deepl", 0]]) }, ["€ 0,00", "€ 0,00", "€ 0,00", "2.500.000"]],
];
for (const [why, facts, expected] of MONEY) {
  test(`money spent, spent this month and saved, when ${why}`, () => {
    const costs = costsOf(loadSite(newSite({})), { ...million, ...facts }, "2026-03")!;
    const { saved } = costs;
    assert.equal([costs.cost, costs.thisMonth, saved?.cost, saved?.characters].map(spaces), expected);
    assert.is(costs.from, "februari 2026");
  });
}

test("before the first bill there is nothing to say of money", () => {
  assert.is(costsOf(loadSite(newSite({})), { ...million, spent: {} }, "2026-03"), undefined);
});

const validate = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Matters of taste: the standard allows both.
    "doctype-style": "off",
    "long-title": "off",
    // The frame of a table that scrolls must be a region with a name; it is no section of the text.
    "prefer-native-element": "off",
  },
});

/** The page that the command writes for a site. */
async function boardOf(root: string): Promise<HtmlElement> {
  const out = path.join(root, "out/stand.html");
  const { code, stdout, stderr } = await command("status", ["--site", root, "--html", out]);
  assert.is(code, 0, stderr);
  assert.match(stdout, "stand.html is written");
  const html = readFileSync(out, "utf8");
  const report = validate.validateStringSync(html);
  assert.equal(
    report.results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
    [],
  );
  assert.not.match(html, /<script|<link|src=|@import|url\((?!#)/i);
  return parse(html);
}

/** The name of a site and of a person; a title may hold no HTML. */
const HOSTILE = `<script>alert(1)</script> & "x" {{ 7*7 }}`;
const TITLE = `<gevaar>alert(1)</gevaar> & "x" {{ 7*7 }}`;
/** The rows of the table of that name, as texts. */
const table = (root: HtmlElement, label: string) =>
  root
    .querySelectorAll(".scroll")
    .filter((each) => attr(each, "aria-label") === label)
    .flatMap((each) => each.querySelectorAll("tbody tr"))
    .map((row) => row.childElements.map((cell) => textOf(cell)));

test("the page tells the board all of it, and escapes what comes from files", async () => {
  const root = newSite(
    { [file("a")]: original(`'${TITLE}'`), [file("b")]: original("Twee") },
    { name: HOSTILE, engines: { deepl: { price: 20 } } },
  );
  const [a, b] = [original(`'${TITLE}'`), original("Twee")];
  commit(root, "2026-01-05", { [po("b")]: catalogue(b, drafted) });
  commit(root, "2026-02-05", {
    [po("a")]: catalogue(a, (entry, at) => (at < 2 ? signedBy(HOSTILE)(entry) : drafted(entry))),
    [po("b")]: catalogue(b, signedBy("ليلى حسن")),
    [paths.ledger]: JSON.stringify({ "2026-01": { deepl: 20 } }),
  });
  const page = await boardOf(root);
  const text = textOf(page.querySelector("body"));
  assert.not.ok([...elements(page)].some((element) => element.is("script")));
  assert.is(textOf(page.querySelector("h1")), "Stand van de vertalingen");
  for (const hostile of [HOSTILE, TITLE]) assert.ok(text.includes(hostile));
  assert.not.match(text, "49");
  // Titles and names of any script stand apart from the Dutch around them.
  const isolated = page.querySelectorAll("bdi").map((element) => textOf(element));
  for (const name of ["العربية", "ليلى حسن", HOSTILE]) assert.ok(isolated.includes(name), name);
  const signers = page.querySelectorAll("th bdi").map((element) => textOf(element));
  assert.equal(signers, [HOSTILE, "ليلى حسن", "deepl"]);
  const own = page.querySelectorAll("bdi").find((element) => textOf(element) === "العربية")!;
  assert.equal([attr(own, "lang"), attr(own, "dir")], ["ar", "rtl"]);
  assert.match(text, "Turks (Türkçe)");

  const people = table(page, "Tabel: wie keek wat na");
  assert.equal(people, [
    [HOSTILE, "Turks", "10", "2", "4 maart 2026"],
    ["ليلى حسن", "Turks", "7", "3", "4 maart 2026"],
  ]);
  const months = table(page, "Tabel: nagekeken en concept per maand");
  // The hostile title has seven words. Of 20: seven drafted; then 17 signed and three drafted.
  assert.equal(months.slice(0, 2), [
    ["januari 2026", "0% / 35%", "0% / 0%"],
    ["februari 2026", "85% / 15%", "0% / 0%"],
  ]);
  const charts = page.querySelectorAll("svg").filter((svg) => attr(svg, "role") === "img");
  assert.is(charts.length, 2);
  assert.match(
    attr(charts[0]!, "aria-label")!,
    "Turks: in januari 2026 was 0% nagekeken en 35% concept; nu is dat 85% en 15%.",
  );
  assert.match(
    text,
    /Concept: vertaald door AI, nog door niemand nagekeken .* – 1 stuk tekst, 3 woorden, sinds 2 januari 2026/,
  );
  assert.match(text, /Voor deze taal heeft nog niemand getekend/);
  assert.match(text, /Uitgegeven sinds januari 2026/);
  assert.match(text, /samen 2 keer een hele tekst, dus \d+ tekens/);
});

test("without git the page says so, and has all the rest", async () => {
  const root = newSite({
    [file("a")]: original("Een"),
    [po("a")]: catalogue(original("Een"), signedBy("Ayşe")),
  });
  const page = await boardOf(root);
  const text = textOf(page.querySelector("body"));
  assert.match(text, "er is geen geschiedenis van git gevonden");
  assert.match(text, "100% nagekeken");
  assert.match(text, "Hier wacht niets.");
  assert.match(text, "Er is nog niets in rekening gebracht");
  assert.is(table(page, "Tabel: wie keek wat na").length, 1);
});

test("a history that begins this month is no course yet", async () => {
  const root = newSite({ [file("a")]: original("Een") });
  const now = new Date();
  commit(root, new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10));
  assert.match(textOf((await boardOf(root)).querySelector("body")), "De geschiedenis begint deze maand");
});

test("a repository without a commit is as good as none", async () => {
  const root = newSite({ [file("a")]: original("Een") });
  git(root, ["init", "--quiet"]);
  assert.match(textOf((await boardOf(root)).querySelector("body")), "geen geschiedenis van git");
});

test("a site without any text has a page, too", async () => {
  assert.match(textOf((await boardOf(newSite({}))).querySelector("body")), "0% nagekeken");
});

for (const [what, options, message] of [
  ["no name", ["--html", ""], /^--html needs the name of a file/],
  ["the name of a folder", ["--html", "FOLDER"], /^--html .*folder: cannot be written \(EISDIR\)/],
] as const) {
  test(`--html with ${what} is refused in a line`, async () => {
    const root = newSite({ [file("a")]: original("Een") });
    const folder = path.join(root, "folder");
    mkdirSync(folder);
    const { code, stderr } = await command("status", [
      "--site",
      root,
      ...options.map((option) => option.replace("FOLDER", folder)),
    ]);
    assert.is.not(code, 0);
    assert.match(stderr, message);
    assert.is(stderr.trim().split("\n").length, 1);
  });
}

test("--json with --html prints JSON and nothing else", async () => {
  const root = newSite({ [file("a")]: original("Een") });
  const out = path.join(root, "stand.html");
  const { stdout } = await command("status", ["--site", root, "--json", "--html", out]);
  assert.equal(Object.keys(JSON.parse(stdout)), ["posts", "pages", "languages"]);
  assert.ok(existsSync(out));
  rmSync(out);
});

test.run();
