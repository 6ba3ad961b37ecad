import { rmSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { draft, type Entry, outdated, sign, stateOf } from "../../src/catalog/entry.ts";
import { merge } from "../../src/catalog/merge.ts";
import { type Catalogue, emptyCatalogue } from "../../src/catalog/po.ts";
import { readCatalogue, updateCatalogue } from "../../src/catalog/store.ts";
import { siteContext } from "../../src/coverage/stored.ts";
import { importTranslations, type Report } from "../../src/exchange/import.ts";
import { indexOf } from "../../src/exchange/match.ts";
import { parseTmx, printTmx } from "../../src/exchange/tmx.ts";
import type { Unit } from "../../src/exchange/unit.ts";
import { printXliff } from "../../src/exchange/xliff.ts";
import { parseXliff } from "../../src/exchange/xliff-parse.ts";
import { type Original, segments } from "../../src/markdown/original.ts";
import { printProblem } from "../../src/model/errors.ts";
import { tempSite } from "../site.ts";
import { original, siteAt } from "./catalogues.ts";

const root = tempSite({});
const site = siteAt(root);
const turkish = site.languages.find(({ code }) => code === "tr")!;
const FILE = "locales/tr/posts/proef.po";
const TODAY = "2026-11-24";
const NAME = "Ayşe Örnek";

const fresh = (of: Original) => merge(emptyCatalogue("tr"), segments(of), of.file, of.body.references);

/** A catalogue in which the entry of each Dutch text is what `change` makes of it. */
function having(of: Original, changes: Record<string, (entry: Entry) => Entry>): Catalogue {
  const empty = fresh(of);
  return { ...empty, entries: empty.entries.map((entry) => changes[entry.source]?.(entry) ?? entry) };
}

interface Result extends Report {
  /** `state: translation` of a Dutch text. */
  of(dutch: string): string;
  entry(dutch: string): Entry;
  obsolete: readonly Entry[];
  lines: string[];
}

/** What becomes of units in a site with this post and this catalogue. */
function receive(
  of: Original,
  before: Catalogue,
  units: readonly Unit[],
  name?: string,
  others: readonly Original[] = [],
): Result {
  rmSync(`${root}/locales`, { recursive: true, force: true });
  updateCatalogue(root, FILE, "tr", () => before);
  const report = importTranslations(siteContext(site, TODAY), indexOf([of, ...others]), "a.tmx", units, {
    name,
    today: TODAY,
  });
  const { entries, obsolete } = readCatalogue(root, FILE, "tr");
  const entry = (dutch: string) => entries.find(({ source }) => source === dutch)!;
  return {
    ...report,
    entry,
    of: (dutch) => `${stateOf(entry(dutch))}: ${entry(dutch).translation}`,
    obsolete,
    lines: report.left.map(printProblem),
  };
}

/** A TMX file as other tools write it: Dutch and Turkish as XML, with the day of the change. */
const tmx = (...pairs: [dutch: string, turkish: string, changed?: string][]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="nl-NL"/><body>
${pairs
  .map(
    ([dutch, words, changed = "20260101"]) =>
      `<tu><tuv xml:lang="nl-NL"><seg>${dutch}</seg></tuv><tuv xml:lang="tr-TR" changedate="${changed}T101500Z"><seg>${words}</seg></tuv></tu>`,
  )
  .join("\n")}
</body></tmx>`;
const units = (...pairs: Parameters<typeof tmx>) => parseTmx(tmx(...pairs), "a.tmx");

const plain = original(["Kom langs."]);
const translated = (text: string) => (entry: Entry) => ({ ...entry, translation: text });

/** What stands in the catalogue for "Kom langs.", by what it is. */
const BEFORE: Record<string, (entry: Entry) => Entry> = {
  nothing: (entry) => entry,
  "the same draft": (entry) => draft(entry, "Uğrayın.", "deepl", "2026-11-23"),
  "another draft": (entry) => draft(entry, "Gelin.", "deepl", "2026-11-23"),
  "text of the pseudo engine": (entry) => draft(entry, "⟦Ķőm⟧", "pseudo", "2026-11-23"),
  "a stale draft": (entry) =>
    outdated(draft({ ...entry, source: "Kom!" }, "Gel!", "deepl", "2026-11-23"), entry.source),
  "the same, signed": (entry) => sign(translated("Uğrayın.")(entry), "Bülent", "2026-11-23"),
  "another, signed": (entry) => sign(translated("Gelin.")(entry), "Bülent", "2026-11-23"),
  "a stale one that was signed": (entry) =>
    outdated(sign({ ...entry, source: "Kom!", translation: "Gel!" }, "Bülent", "2026-11-23"), entry.source),
  "another, typed into the file": translated("Gelin."),
};

const KEPT = (who: string, text = "Gelin.") =>
  `a.tmx:4: tr: "Kom langs.": ${FILE} has "${text}" (${who}), which is kept; the file has "Uğrayın."`;

for (const [what, unsigned, signed] of [
  ["nothing", "draft: Uğrayın.", "reviewed: Uğrayın."],
  ["the same draft", "draft: Uğrayın.", "reviewed: Uğrayın."],
  ["another draft", "draft: Uğrayın.", "reviewed: Uğrayın."],
  ["text of the pseudo engine", "draft: Uğrayın.", "reviewed: Uğrayın."],
  ["a stale draft", "draft: Uğrayın.", "reviewed: Uğrayın."],
  ["the same, signed", "reviewed: Uğrayın.", "reviewed: Uğrayın."],
  ["another, signed", KEPT("signed by Bülent on 2026-11-23"), KEPT("signed by Bülent on 2026-11-23")],
  ["a stale one that was signed", KEPT("by Bülent on 2026-11-23", "Gel!"), "reviewed: Uğrayın."],
  ["another, typed into the file", KEPT("typed into the file, not signed"), "reviewed: Uğrayın."],
] as const) {
  for (const [name, expected] of [
    [undefined, unsigned],
    [NAME, signed],
  ] as const) {
    test(`${name ? "a signed" : "an unsigned"} translation where there is ${what}`, () => {
      const before = having(plain, { "Kom langs.": BEFORE[what]! });
      const result = receive(plain, before, units(["Kom langs.", "Uğrayın."]), name);
      assert.is(result.lines[0] ?? result.of("Kom langs."), expected);
      const had = before.entries.find(({ source }) => source === "Kom langs.")!;
      if (result.lines.length > 0) assert.equal(result.entry("Kom langs.").translation, had.translation);
    });
  }
}

test("an unsigned translation says that a file brought it; a name signs, with the day", () => {
  const [file, person] = [undefined, NAME].map(
    (name) =>
      receive(plain, fresh(plain), units(["Kom langs.", "Uğrayın."]), name).entry("Kom langs.").provenance,
  );
  assert.equal(file, { by: "machine", engine: "import", date: TODAY });
  assert.is(person?.by === "person" && `${person.name} ${person.date}`, `${NAME} ${TODAY}`);
});

test("who signed first stays, when the same comes in signed by another", () => {
  const before = having(plain, { "Kom langs.": BEFORE["the same, signed"]! });
  const { provenance } = receive(plain, before, units(["Kom langs.", "Uğrayın."]), NAME).entry("Kom langs.");
  assert.is(provenance?.by === "person" && provenance.name, "Bülent");
});

test("what a person wrote and a signed translation replaces is kept", () => {
  const take = (what: string) =>
    receive(plain, having(plain, { "Kom langs.": BEFORE[what]! }), units(["Kom langs.", "Uğrayın."]), NAME);
  assert.equal(take("another, typed into the file").entry("Kom langs.").notes, ["earlier: Gelin."]);
  const [old, ...rest] = take("a stale one that was signed").obsolete;
  assert.equal(rest, []);
  assert.equal([old!.source, old!.translation, stateOf(old!)], ["Kom!", "Gel!", "reviewed"]);
  assert.equal(take("a stale one that was signed").entry("Kom langs.").notes, []);
});

test("a stale draft that is replaced stays for the Dutch it was made from", () => {
  const before = having(plain, { "Kom langs.": BEFORE["a stale draft"]! });
  const { obsolete } = receive(plain, before, units(["Kom langs.", "Uğrayın."]));
  assert.equal(
    obsolete.map(({ source, translation }) => [source, translation]),
    [["Kom!", "Gel!"]],
  );
});

/** Dutch of the post, and what a file holds of it -> the translation, or what is said of it. */
const MARKUP = "Bel **ons** of [mail](https://x.nl) `nu`.";
for (const [what, dutch, words, expected] of [
  ["no markup", "Kom langs.", "Uğrayın &amp; *gelin*.", "Uğrayın & \\*gelin\\*."],
  ["white space of its own", "\n  Kom\n  langs.\n", "\n  Uğra \t yın.\n", "Uğra yın."],
  ["letters that are not composed", "Kom langs.", "Ug\u0306rayın.".normalize("NFD"), "Uğrayın."],
  [
    "codes numbered from 0",
    'Bel <bpt i="0" x="0">&lt;b0></bpt>ons<ept i="0"/> of <bpt i="1" x="1"/>mail<ept i="1"/> <ph x="2"/>.',
    '<ph x="2"/> <bpt i="1" x="1"/>yazın<ept i="1"/> ya da <bpt i="0" x="0"/>arayın<ept i="0"/>.',
    "`nu` [yazın](https://x.nl) ya da **arayın**.",
  ],
  [
    "codes without numbers for all languages",
    'Bel <bpt i="1">a</bpt>ons<ept i="1"/> of <bpt i="2">b</bpt>mail<ept i="2"/> <ph>c</ph>.',
    '<bpt i="1">a</bpt>ara<ept i="1"/> <bpt i="2">b</bpt>yaz<ept i="2"/> <ph>c</ph>.',
    "**ara** [yaz](https://x.nl) `nu`.",
  ],
  [
    "isolated codes, highlights and old codes",
    'Bel <it pos="begin" x="1"/>ons<it pos="end" x="1"/> of <hi x="4">mail</hi> <ut x="9">c</ut>.',
    '<it pos="begin" x="1"/>ara<it pos="end" x="1"/> <hi x="4">yaz</hi> <ut x="9">c</ut>.',
    "**ara** [yaz](https://x.nl) `nu`.",
  ],
  ["a term that is marked", '<hi type="term">Kom</hi> langs.', 'U<hi type="term">ğra</hi>yın.', "Uğrayın."],
  ["a mark in the translation only", "Kom langs.", "U<hi>ğra</hi><hi/>yın.", "Uğrayın."],
  ["elements that TMX has not there", "Kom <sub>langs</sub>.", "<b>Uğra<i x='1'>yı</i></b>n.", "Uğrayın."],
  [
    "a mark around codes",
    '<hi>Bel <bpt i="1" x="1"/>ons<ept i="1"/></hi> of <bpt i="2" x="2"/>mail<ept i="2"/> <ph x="3"/>.',
    '<bpt i="1" x="1"/>Ara<ept i="1"/>, <new><bpt i="2" x="2"/>yaz<ept i="2"/></new> <ph x="3"/>.',
    "**Ara**, [yaz](https://x.nl) `nu`.",
  ],
  [
    "words in a code",
    "Kom <ph x='1'>&lt;img alt='<sub>een deur</sub>'></ph> langs.",
    "Uğ <ph x='1'>&lt;img alt='<sub>kapı</sub>'></ph> rayın.",
    "it has words inside a code (<sub>), for which a catalogue has no place; left out",
  ],
  [
    "words in a code of the translation only",
    "Kom langs.",
    "Uğrayın<ph x='1'><sub>!</sub></ph>.",
    "it has words inside a code (<sub>), for which a catalogue has no place; left out",
  ],
  [
    "codes as text, as OmegaT keeps them",
    "Bel &lt;b0&gt;ons&lt;/b0&gt; of &lt;a1&gt;mail&lt;/a1&gt; &lt;c2/&gt;.",
    "&lt;a1&gt;yaz&lt;/a1&gt; &lt;b0&gt;ara&lt;/b0&gt; &lt;c2/&gt;.",
    "[yaz](https://x.nl) **ara** `nu`.",
  ],
  [
    "Markdown",
    "Bel **ons** of [mail](https://x.nl) `nu`.",
    "__Ara__ `nu` [yaz](https://x.nl).",
    "__Ara__ `nu` [yaz](https://x.nl).",
  ],
  [
    "Markdown with other addresses",
    "Bel **ons** of [mail](https://x.nl) `nu`.",
    "**Ara** `nu` [yaz](https://evil.example).",
    "one of its codes is not in the Dutch; left out",
  ],
  ["no codes", "Bel ons of mail .", "Ara, yaz.", "it has no codes where the Dutch has markup; left out"],
  [
    "other codes",
    'Bel <ph x="1"/>ons of mail .',
    "Ara, yaz.",
    "its codes differ from the markup of the Dutch; left out",
  ],
  [
    "a code lost",
    'Bel <bpt i="1" x="1"/>ons<ept i="1"/> of <bpt i="2" x="2"/>mail<ept i="2"/> <ph x="3"/>.',
    '<bpt i="1" x="1"/>Ara<ept i="1"/> yaz <ph x="3"/>.',
    "the link to https://x.nl is missing; left out",
  ],
  [
    "a code twice",
    'Bel <bpt i="1" x="1"/>ons<ept i="1"/> of <bpt i="2" x="2"/>mail<ept i="2"/> <ph x="3"/>.',
    '<bpt i="1" x="1"/>Ara<ept i="1"/> <bpt i="2" x="2"/>yaz<ept i="2"/> <ph x="3"/><ph x="3"/>.',
    "code `nu` occurs twice; left out",
  ],
  [
    "a code of its own",
    'Bel <bpt i="1" x="1"/>ons<ept i="1"/> of <bpt i="2" x="2"/>mail<ept i="2"/> <ph x="3"/>.',
    '<bpt i="1" x="1"/>Ara<ept i="1"/> <bpt i="2" x="2"/>yaz<ept i="2"/> <ph x="3"/><ph x="4"/>.',
    "one of its codes is not in the Dutch; left out",
  ],
  [
    "codes that overlap",
    'Bel <bpt i="1" x="1"/>ons<ept i="1"/> of <bpt i="2" x="2"/>mail<ept i="2"/> <ph x="3"/>.',
    '<bpt i="1" x="1"/>Ara <bpt i="2" x="2"/>yaz<ept i="1"/> x<ept i="2"/> <ph x="3"/>.',
    "its codes are not in pairs; left out",
  ],
  [
    "an invisible direction mark",
    "Kom langs.",
    "Uğrayın\u202E.",
    "it has the invisible direction mark U+202E; left out",
  ],
  ["direction marks that change no words", "Kom langs.", "\u202BUğrayın\u202C\u2068.\u2069", "Uğrayın."],
] as const) {
  test(`a file with ${what}`, () => {
    const of = original(["Kom langs.", MARKUP]);
    const result = receive(of, fresh(of), units([dutch, words]), NAME);
    const [line] = result.lines;
    const taken = result.of(dutch.includes("langs") ? "Kom langs." : MARKUP);
    assert.is(
      line?.replace(/^a\.tmx:4: tr: ".*?": /, "") ?? taken,
      line ? expected : `reviewed: ${expected}`,
    );
    if (line) assert.is(taken, "missing: ");
  });
}

for (const [what, words] of [
  ["empty", ""],
  ["nothing but white space", " \n "],
] as const) {
  test(`a translation that is ${what} is passed over`, () => {
    const result = receive(plain, fresh(plain), units(["Kom langs.", words]), NAME);
    assert.equal([result.of("Kom langs."), result.lines], ["missing: ", []]);
  });
}

test("of two translations of one Dutch the later one is taken, and one day's two are left", () => {
  const later = receive(
    plain,
    fresh(plain),
    units(["Kom langs.", "Gel.", "20260301"], ["Kom langs.", "Uğra.", "20260201"]),
  );
  assert.equal([later.of("Kom langs."), later.lines], ["draft: Gel.", []]);
  const tie = receive(plain, fresh(plain), units(["Kom langs.", "Gel."], ["Kom langs.", "Uğra."]));
  assert.is(tie.of("Kom langs."), "missing: ");
  assert.equal(tie.lines, [
    'a.tmx:4: tr: "Kom langs.": the file has both "Gel." and "Uğra." (line 5); left out',
  ]);
});

test("every post that has the Dutch gets the translation, each with its own markup", () => {
  const [first, second] = ["https://a.nl", "https://b.nl"].map((to) => original([`Lees [dit](${to}).`]));
  const other = { ...second!, slug: "ander", file: "src/content/posts/ander.md" };
  receive(
    first!,
    fresh(first!),
    units(['Lees <bpt i="1"/>dit<ept i="1"/>.', '<bpt i="1"/>Bunu<ept i="1"/> oku.']),
    NAME,
    [other],
  );
  const texts = ["proef", "ander"].map(
    (slug) => readCatalogue(root, `locales/tr/posts/${slug}.po`, "tr").entries.at(-1)!.translation,
  );
  assert.equal(texts, ["[Bunu](https://a.nl) oku.", "[Bunu](https://b.nl) oku."]);
});

test("Dutch that the site has not, and languages it has not, are counted", () => {
  const text = tmx(["Onbekend.", "Bilinmeyen."], ["Kom langs.", "Uğrayın."]);
  const { unknown } = receive(plain, fresh(plain), parseTmx(text, "a.tmx"));
  const { foreign, left } = receive(
    plain,
    fresh(plain),
    parseTmx(text.replaceAll("tr-TR", "fr-FR"), "a.tmx"),
  );
  assert.equal([unknown, foreign, left], [1, 2, []]);
});

// Our own files.

const two = original(["Kom langs.", "Bel **ons** nu."]);
const sent = having(two, {
  "Kom langs.": (entry) => draft(entry, "Gelin.", "deepl", "2026-11-23"),
  "Bel **ons** nu.": (entry) => sign(translated("**Bizi** arayın.")(entry), "Bülent", "2026-11-23"),
  "De titel": (entry) =>
    outdated(sign({ ...entry, source: "Titel", translation: "Başlık" }, "Bülent", "2026-11-23"), "De titel"),
});
const xliff = printXliff(two, sent, turkish);
const memory = printTmx("tr", [{ post: "posts/proef", catalogue: sent, references: two.body.references }]);

/** The XLIFF as it comes back, with one unit changed. */
const edited = (from: string | RegExp, to: string) => {
  const text = xliff.replace(from, to);
  assert.is.not(text, xliff);
  return parseXliff(text, "a.xlf");
};

for (const [what, change, dutch, unsigned, signed] of [
  ["nothing", undefined, "Kom langs.", "draft: Gelin.", "draft: Gelin."],
  ["nothing", undefined, "De titel", "stale: Başlık", "stale: Başlık"],
  ["the words of a draft", [">Gelin.<", ">Uğrayın.<"], "Kom langs.", "draft: Uğrayın.", "reviewed: Uğrayın."],
  [
    "the state of a draft that is right",
    [/"translated"(?=>\s*<source>Kom)/, '"final"'],
    "Kom langs.",
    "draft: Gelin.",
    "reviewed: Gelin.",
  ],
  [
    "a stale translation",
    [">Başlık<", ">Yeni başlık<"],
    "De titel",
    "stale: Başlık",
    "reviewed: Yeni başlık",
  ],
  [
    "the state of a stale translation that is right",
    [/"initial" subState="taalbrug:stale"/, '"final"'],
    "De titel",
    "stale: Başlık",
    "reviewed: Başlık",
  ],
  [
    "a text that was missing",
    [/(Wat &amp; hoe<\/source>)/, "$1<target>Ne &amp; nasıl</target>"],
    "Wat & hoe",
    "draft: Ne & nasıl",
    "reviewed: Ne & nasıl",
  ],
  [
    "what is reviewed",
    [/<pc[^>]*>Bizi<\/pc> arayın\./, 'Hemen <pc id="1">ara</pc>'],
    "Bel **ons** nu.",
    "reviewed: **Bizi** arayın.",
    "reviewed: **Bizi** arayın.",
  ],
  [
    "a unit into two segments",
    [
      /<segment[^>]*>\s*<source>Kom langs\.<\/source>\s*<target>Gelin\.<\/target>\s*<\/segment>/,
      '<segment state="final"><source>Kom </source><target order="3">gelin.</target></segment><ignorable><source> </source></ignorable><segment state="final"><source>langs.</source><target order="1">Buyurun</target></segment>',
    ],
    "Kom langs.",
    "draft: Buyurun gelin.",
    "reviewed: Buyurun gelin.",
  ],
] as const) {
  for (const [name, expected] of [
    [undefined, unsigned],
    [NAME, signed],
  ] as const) {
    test(`a bureau changes ${what}: "${dutch}" is ${expected}${name ? " with a name" : ""}`, () => {
      const back = change ? edited(change[0], change[1]) : parseXliff(xliff, "a.xlf");
      assert.is(receive(two, sent, back, name).of(dutch), expected);
    });
  }
}

for (const [what, from, to, problem] of [
  ["loses a code", /<pc[^>]*>Bizi<\/pc>/, "Bizi", "**bold** is missing; left out"],
  [
    "translates a part",
    /<target>Gelin\.<\/target>\s*<\/segment>/,
    "<target>Gelin.</target></segment><segment><source>Nu.</source></segment>",
    'is only partly translated; missing: "Nu."; the rest is kept sentence by sentence',
  ],
] as const) {
  test(`a bureau that ${what} is reported`, () => {
    const of = what === "translates a part" ? original(["Kom langs.Nu."]) : two;
    const { lines } = receive(of, fresh(of), edited(from, to), NAME);
    assert.ok(
      lines.some((line) => line.endsWith(problem)),
      lines.join("\n"),
    );
  });
}

test("codes may come back in another order, as others of the format", () => {
  const back = edited(
    /<pc[^>]*>Bizi<\/pc> arayın\./,
    'Hemen <sc id="1"/>bizi<ec startRef="1"/> <mrk id="m1" type="term">ara</mrk>',
  );
  assert.is(receive(two, fresh(two), back, NAME).of("Bel **ons** nu."), "reviewed: Hemen **bizi** ara");
});

test("a stale translation is not signed when a tool drops what tells whether it was changed", () => {
  const bare = xliff.replace(/<mda:metadata>[\s\S]*?<\/mda:metadata>/g, "");
  const { lines, ...result } = receive(two, sent, parseXliff(bare, "a.xlf"), NAME);
  assert.is(result.of("De titel"), "stale: Başlık");
  assert.match(
    lines[0]!,
    /^a\.tmx:\d+: tr: "De titel": it is marked as stale, and nothing in the file shows/,
  );
});

test("what was approved without a name to sign it is counted", () => {
  assert.is(receive(two, sent, edited(/"translated"(?=>\s*<source>Kom)/, '"final"')).unsigned, 1);
});

test("a signature of ours holds for exactly its pair", () => {
  const taken = (text: string) => receive(two, fresh(two), parseTmx(text, "a.tmx")).entry("Bel **ons** nu.");
  const { provenance } = taken(memory);
  assert.is(provenance?.by === "person" && provenance.name, "Bülent");
  for (const forged of [
    memory.replace("> arayın.<", "> aramayın.<"),
    memory.replace(/("x-taalbrug-pair">)\w{12}(?=[\s\S]*Bizi)/g, "$1000000000000"),
  ]) {
    const { provenance: other } = taken(forged);
    assert.is(other?.by === "machine" && other.engine, "import");
  }
});

test("flags come along, but none that says more than the state", () => {
  const flags = '<prop type="x-taalbrug-flags">fuzzy, no-wrap</prop>';
  const text = memory.replace(/(?=<tuv xml:lang="nl"><seg>Bel)/, flags);
  const entry = receive(two, fresh(two), parseTmx(text, "a.tmx")).entry("Bel **ons** nu.");
  assert.equal([entry.flags, stateOf(entry)], [["no-wrap"], "reviewed"]);
});

test("a draft of ours gives way to all that is newer or reviewed, without a word", () => {
  for (const change of [
    (entry: Entry) => draft(entry, "Buyurun.", "deepl", "2026-11-24"),
    (entry: Entry) => sign(translated("Buyurun.")(entry), "Bülent", "2026-11-24"),
  ]) {
    const result = receive(two, having(two, { "Kom langs.": change }), parseTmx(memory, "a.tmx"));
    assert.is(result.entry("Kom langs.").translation, "Buyurun.");
    assert.equal(result.lines, []);
  }
});

test("a translation for Dutch that has changed since becomes the stale one of its post", () => {
  const later = original(["Kom snel langs.", "Bel **ons** nu."]);
  const before = merge(sent, segments(later), later.file, later.body.references);
  const back = edited(">Gelin.<", ">Uğrayın.<");
  const { provenance, previous, translation } = receive(later, before, back, NAME).entry("Kom snel langs.");
  assert.equal([translation, previous, provenance?.by], ["Uğrayın.", "Kom langs.", "person"]);
  const [kept] = receive(later, fresh(later), back, NAME).obsolete.filter(
    ({ source }) => source === "Kom langs.",
  );
  assert.equal([kept?.translation, stateOf(kept!)], ["Uğrayın.", "reviewed"]);
});

test("what a machine suggested for the Dutch of now stays, when the earlier Dutch gets another translation", () => {
  const later = original(["Kom snel langs."]);
  const suggestion = { engine: "deepl", date: "2026-11-24", text: "Çabuk gelin." };
  const stale = (entry: Entry) => {
    const earlier = { ...entry, source: "Kom langs.", translation: "Gel." };
    return { ...outdated({ ...earlier, provenance: undefined }, entry.source), suggestion };
  };
  const before = having(later, { "Kom snel langs.": stale });
  const back = parseXliff(xliff.replace(">Gelin.<", ">Uğrayın.<"), "a.xlf");
  const { translation, suggestion: kept } = receive(later, before, back, NAME).entry("Kom snel langs.");
  assert.equal([translation, kept], ["Uğrayın.", suggestion]);
});

test("what one post signed goes before what is stale in another, which keeps its pair", () => {
  const other = { ...plain, slug: "ander", file: "src/content/posts/ander.md" };
  const shelf = (post: string, change: (entry: Entry) => Entry) => ({
    post,
    references: {},
    catalogue: having(plain, { "Kom langs.": change }),
  });
  const text = printTmx("tr", [
    shelf("posts/proef", BEFORE["a stale one that was signed"]!),
    shelf("posts/ander", BEFORE["another, signed"]!),
  ]);
  const result = receive(plain, fresh(plain), parseTmx(text, "a.tmx"), undefined, [other]);
  assert.equal([result.of("Kom langs."), result.lines], ["reviewed: Gelin.", []]);
  assert.equal(
    result.obsolete.map(({ source, translation }) => [source, translation]),
    [["Kom!", "Gel!"]],
  );
});

test("a unit of a post of ours goes before those of others there", () => {
  const other = { ...plain, slug: "ander", file: "src/content/posts/ander.md" };
  const shelf = (post: string, words: string) => ({
    post,
    references: {},
    catalogue: having(plain, { "Kom langs.": (entry) => sign(translated(words)(entry), NAME, "2026-11-23") }),
  });
  const text = printTmx("tr", [shelf("posts/proef", "Gelin."), shelf("posts/ander", "Uğrayın.")]);
  const result = receive(plain, fresh(plain), parseTmx(text, "a.tmx"), undefined, [other]);
  const { entries } = readCatalogue(root, "locales/tr/posts/ander.po", "tr");
  assert.equal(result.lines, []);
  assert.is(result.of("Kom langs."), "reviewed: Gelin.");
  assert.is(entries.at(-1)!.translation, "Uğrayın.");
});

const LONG = "Neem uw brief mee, wij lezen die samen.";
const long = original([LONG]);

/** What platforms put where nobody translated. */
for (const [what, text, why] of [
  ["the Dutch", LONG, "is the same as the Dutch"],
  ["English", "Bring your letter with you and we will read it together.", "is in another language"],
  ["Arabic", "أحضر رسالتك معك، نقرؤها معا.", "is in another script than its language"],
] as const) {
  for (const name of [undefined, NAME]) {
    test(`${what} as Turkish is left out, ${name ? "with a name" : "without a name"}`, () => {
      const result = receive(long, fresh(long), units([LONG, text]), name);
      assert.is(stateOf(result.entry(LONG)), "missing");
      assert.equal(result.lines, [`a.tmx:4: tr: "${LONG}": ${why}; left out, translate it first`]);
    });
  }
  test(`${what} as Turkish in XLIFF is left out, whatever its state says`, () => {
    for (const state of ["initial", "translated", "reviewed", "final"]) {
      const xml =
        `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="nl" trgLang="tr"><file id="f">` +
        `<unit id="u"><segment state="${state}"><source>${LONG}</source><target>${text}</target></segment></unit>` +
        `</file></xliff>`;
      const result = receive(long, fresh(long), parseXliff(xml, "a.xlf"), NAME);
      assert.is(stateOf(result.entry(LONG)), "missing", state);
      assert.match(result.lines.join(), why);
    }
  });
}

for (const [state, expected] of [
  ["initial", "draft"],
  ["new", "draft"],
  ["needs-translation", "draft"],
  ["needs-review-translation", "draft"],
  ["translated", "reviewed"],
  ["final", "reviewed"],
  ["", "reviewed"],
] as const) {
  for (const name of [NAME, undefined]) {
    test(`a translation whose state is "${state}" is ${name ? expected : "a draft without a name"}`, () => {
      const attribute = state && ` state="${state}"`;
      const xml =
        `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="nl" trgLang="tr"><file id="f">` +
        `<unit id="u"><segment${attribute}><source>Kom langs.</source><target>Gelin.</target></segment></unit>` +
        `</file></xliff>`;
      const result = receive(plain, fresh(plain), parseXliff(xml, "a.xlf"), name);
      assert.is(result.of("Kom langs."), `${name ? expected : "draft"}: Gelin.`);
      assert.equal(
        result.unfinished.map(printProblem),
        name && expected === "draft"
          ? [
              `a.tmx:1: tr: "Kom langs.": its state is "${state}", so it is kept as a draft and not signed; whoever reads it can sign it`,
            ]
          : [],
      );
      assert.equal(result.lines, []);
    });
  }
}

test("a unit of which one segment is not finished is a draft", () => {
  const xml =
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="nl" trgLang="tr"><file id="f">` +
    `<unit id="u"><segment state="final"><source>Kom </source><target>Bize </target></segment>` +
    `<segment state="initial"><source>langs.</source><target>gelin.</target></segment></unit></file></xliff>`;
  const result = receive(plain, fresh(plain), parseXliff(xml, "a.xlf"), NAME);
  assert.is(result.of("Kom langs."), "draft: Bize gelin.");
  assert.is(result.unfinished.length, 1);
});

test("a name that stays as it is comes in, and is signed", () => {
  const name = original(["Samen aan Tafel"]);
  const result = receive(name, fresh(name), units(["Samen aan Tafel", "Samen aan Tafel"]), NAME);
  assert.is(result.of("Samen aan Tafel"), "reviewed: Samen aan Tafel");
});

test("notes come along, and one from elsewhere cannot pass for ours", () => {
  const notes = ["ignore: end-stop", "eerste\nregel", "reviewed: Iemand 2026-01-01 0123456789ab"];
  const xml = tmx(["Kom langs.", "Uğrayın."]).replace(
    "<tu>",
    `<tu>${notes.map((note) => `<note>${note}</note>`).join("")}`,
  );
  const entry = receive(plain, fresh(plain), parseTmx(xml, "a.tmx")).entry("Kom langs.");
  assert.equal(
    entry.notes,
    notes.map((note) => `note: ${note.replace("\n", " ")}`),
  );
  assert.is(stateOf(entry), "draft");
});

test("a broken catalogue is reported and left as it is; the others are written", () => {
  rmSync(`${root}/locales`, { recursive: true, force: true });
  const other = { ...plain, slug: "ander", file: "src/content/posts/ander.md" };
  updateCatalogue(root, FILE, "tr", () => fresh(plain));
  const report = (() => {
    const broken = tempSite({ [FILE]: 'msgid "a\n' });
    const result = importTranslations(
      siteContext(siteAt(broken), TODAY),
      indexOf([plain, other]),
      "a.tmx",
      units(["Kom langs.", "Gel."]),
      {
        today: TODAY,
      },
    );
    assert.is(readCatalogue(broken, "locales/tr/posts/ander.po", "tr").entries.at(-1)!.translation, "Gel.");
    return result;
  })();
  assert.match(
    report.left.map(printProblem).join("\n"),
    /^locales\/tr\/posts\/proef\.po:\d+: is not a valid PO file/,
  );
});

test.run();
