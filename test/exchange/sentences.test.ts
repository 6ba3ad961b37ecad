import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { draft, type Entry, isSigned, SENTENCE, sign, stateOf } from "../../src/catalog/entry.ts";
import { merge } from "../../src/catalog/merge.ts";
import { type Catalogue, emptyCatalogue } from "../../src/catalog/po.ts";
import { readCatalogue, updateCatalogue } from "../../src/catalog/store.ts";
import { siteContext } from "../../src/coverage/stored.ts";
import { importTranslations } from "../../src/exchange/import.ts";
import { indexOf } from "../../src/exchange/match.ts";
import { parseTmx } from "../../src/exchange/tmx.ts";
import { parseXliff } from "../../src/exchange/xliff-parse.ts";
import { type Original, segments } from "../../src/markdown/original.ts";
import { printProblem } from "../../src/model/errors.ts";
import { command } from "../command.ts";
import { KEY, startDeepl } from "../peers/deepl-server.ts";
import { post, tempSite } from "../site.ts";
import { original, siteAt } from "./catalogues.ts";

const root = tempSite({});
const site = siteAt(root);
const FILE = "locales/tr/posts/proef.po";
const TODAY = "2026-11-24";
const NAME = "Ayşe Örnek";

const ONE = "De thee staat klaar.";
const TWO = "Neem gerust een buur mee.";
const THREE = "Tot dan!";
const WHOLE = `${ONE} ${TWO} ${THREE}`;
const MARKED = "Lees **eerst** de brief. Bel daarna [ons](https://x.nl).";

/** Translation units as OmegaT writes them: one for each sentence, tags as text. */
const tmx = (...pairs: Pair[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="6.0" segtype="sentence" srclang="NL"/>
  <body>
${pairs
  .map(
    ([dutch, turkish]) => `    <tu>
      <tuv lang="NL"><seg>${dutch}</seg></tuv>
      <tuv lang="TR" changeid="Ayşe" changedate="20260101T101500Z"><seg>${turkish}</seg></tuv>
    </tu>`,
  )
  .join("\n")}
  </body>
</tmx>
`;
type Pair = [dutch: string, turkish: string];
const FIRST: Pair = [ONE, "Çay hazır."];
const SECOND: Pair = [TWO, "Bir komşunuzu da getirin."];
const THIRD: Pair = [THREE, "Görüşürüz!"];

const fresh = (of: Original) => merge(emptyCatalogue("tr"), segments(of), of.file, of.body.references);
const having = (of: Original, change: (entry: Entry) => Entry): Catalogue => {
  const empty = fresh(of);
  return {
    ...empty,
    entries: empty.entries.map((entry) => (entry.source === WHOLE ? change(entry) : entry)),
  };
};

/** What is in the post's catalogue after such a file came in. */
function receive(of: Original, before: Catalogue, text: string, name?: string, others: Original[] = []) {
  rmSync(`${root}/locales`, { recursive: true, force: true });
  updateCatalogue(root, FILE, "tr", () => before);
  const units = text.includes("<xliff") ? parseXliff(text, "a.xlf") : parseTmx(text, "a.tmx");
  const report = importTranslations(siteContext(site, TODAY), indexOf([of, ...others]), "a.tmx", units, {
    name,
    today: TODAY,
  });
  const { entries, obsolete } = readCatalogue(root, FILE, "tr");
  const { signed, drafts, joined, sentences, same, unknown } = report;
  return {
    says: entries.slice(2).map((entry) => `${stateOf(entry)}: ${entry.translation}`),
    obsolete: obsolete.map((entry) => `${stateOf(entry)}: ${entry.source} = ${entry.translation}`),
    kinds: obsolete.map(({ kinds }) => kinds.join()),
    counts: { signed, drafts, joined, sentences, same, unknown },
    lines: report.left.map(printProblem),
    entries,
  };
}

const NONE = { signed: 0, drafts: 0, joined: 0, sentences: 0, same: 0, unknown: 0 };
const plain = original([WHOLE]);

test("a text of which all sentences came is put together, as a draft, whoever is named", () => {
  for (const name of [undefined, NAME]) {
    const result = receive(plain, fresh(plain), tmx(SECOND, THIRD, FIRST), name);
    assert.equal(result.says, ["draft: Çay hazır. Bir komşunuzu da getirin. Görüşürüz!"]);
    assert.equal(result.entries[2]!.provenance, { by: "machine", engine: "import", date: TODAY });
    assert.equal(result.obsolete, []);
    assert.equal(result.counts, { ...NONE, drafts: 1, joined: 1 });
    assert.equal(result.lines, []);
  }
});

test("a text of which sentences are missing stays open, and what came is kept for the memory", () => {
  const result = receive(plain, fresh(plain), tmx(FIRST, THIRD));
  assert.equal(result.says, ["missing: "]);
  assert.equal(result.obsolete, [`draft: ${ONE} = Çay hazır.`, `draft: ${THREE} = Görüşürüz!`]);
  assert.equal(result.kinds, [SENTENCE, SENTENCE]);
  assert.equal(result.counts, { ...NONE, sentences: 2 });
});

test("with a name the sentences that are kept are signed, each for itself", () => {
  const result = receive(plain, fresh(plain), tmx(FIRST), NAME);
  assert.equal(result.obsolete, [`reviewed: ${ONE} = Çay hazır.`]);
  assert.equal(result.counts, { ...NONE, sentences: 1 });
});

test("the rest that comes later completes the text", () => {
  const first = receive(plain, fresh(plain), tmx(FIRST, SECOND));
  assert.equal(first.says, ["missing: "]);
  const again = importTranslations(
    siteContext(site, TODAY),
    indexOf([plain]),
    "b.tmx",
    parseTmx(tmx(FIRST, SECOND, THIRD), "b.tmx"),
    {
      today: TODAY,
    },
  );
  assert.equal([again.drafts, again.joined, again.sentences], [1, 1, 0]);
});

for (const [what, change, says, counts, line] of [
  [
    "a machine's draft",
    (entry: Entry) => draft(entry, "Makine.", "deepl", "2026-11-23"),
    "draft: Çay hazır. Bir komşunuzu da getirin. Görüşürüz!",
    { drafts: 1, joined: 1 },
  ],
  [
    "a signed text of the same words",
    (entry: Entry) =>
      sign(
        { ...entry, translation: "Çay hazır. Bir komşunuzu da getirin. Görüşürüz!" },
        "Bülent",
        "2026-11-23",
      ),
    "reviewed: Çay hazır. Bir komşunuzu da getirin. Görüşürüz!",
    { same: 1 },
  ],
  [
    "another signed text",
    (entry: Entry) => sign({ ...entry, translation: "Çay var." }, "Bülent", "2026-11-23"),
    "reviewed: Çay var.",
    {},
    /^a\.tmx:\d+: tr: ".*": locales\/tr\/posts\/proef\.po has "Çay var\." \(signed by Bülent on 2026-11-23\), which is kept/,
  ],
] as const) {
  test(`sentences where there is ${what}`, () => {
    const result = receive(plain, having(plain, change), tmx(FIRST, SECOND, THIRD), NAME);
    assert.equal(result.says, [says]);
    assert.equal(result.counts, { ...NONE, ...counts });
    if (line) assert.match(result.lines.join("\n"), line);
    else assert.equal(result.lines, []);
  });
}

test("a sentence that is in the signed text already is there already", () => {
  const before = having(plain, (entry) =>
    sign({ ...entry, translation: "Çay hazır. Herkes gelsin. Görüşürüz!" }, "Bülent", "2026-11-23"),
  );
  const result = receive(plain, before, tmx(FIRST, SECOND));
  assert.equal(result.says, ["reviewed: Çay hazır. Herkes gelsin. Görüşürüz!"]);
  assert.equal(result.obsolete, [`draft: ${TWO} = Bir komşunuzu da getirin.`]);
  assert.equal(result.counts, { ...NONE, same: 1, sentences: 1 });
});

test("a unit of the whole text goes before those of its sentences", () => {
  const result = receive(plain, fresh(plain), tmx(FIRST, SECOND, THIRD, [WHOLE, "Hepsi."]), NAME);
  assert.equal(result.says, ["reviewed: Hepsi."]);
  assert.equal(result.counts, { ...NONE, signed: 1 });
});

test("tools that cut elsewhere: two of our sentences in a unit", () => {
  const result = receive(plain, fresh(plain), tmx([`${ONE} ${TWO}`, "Çay hazır, komşunuzla gelin."], THIRD));
  assert.equal(result.says, ["draft: Çay hazır, komşunuzla gelin. Görüşürüz!"]);
});

test("codes in sentences are those of the sentence", () => {
  const marked = original([MARKED]);
  const result = receive(
    marked,
    fresh(marked),
    tmx(
      ["Lees &lt;b0&gt;eerst&lt;/b0&gt; de brief.", "&lt;b0&gt;Önce&lt;/b0&gt; mektubu okuyun."],
      ["Bel daarna &lt;a0&gt;ons&lt;/a0&gt;.", "Sonra &lt;a0&gt;bizi&lt;/a0&gt; arayın."],
    ),
  );
  assert.equal(result.says, ["draft: **Önce** mektubu okuyun. Sonra [bizi](https://x.nl) arayın."]);
});

test("a sentence whose codes are damaged is reported with its line, and the text stays open", () => {
  const marked = original([MARKED]);
  const result = receive(
    marked,
    fresh(marked),
    tmx(
      ["Lees &lt;b0&gt;eerst&lt;/b0&gt; de brief.", "Önce mektubu okuyun."],
      ["Bel daarna &lt;a0&gt;ons&lt;/a0&gt;.", "Sonra &lt;a0&gt;bizi&lt;/a0&gt; arayın."],
    ),
  );
  assert.equal(result.says, ["missing: "]);
  assert.match(result.lines.join("\n"), /^a\.tmx:6: tr: ".*": .*; left out$/);
  assert.equal(result.counts, { ...NONE, sentences: 1 });
});

test("two translations of a sentence on one day are reported, and neither is used", () => {
  const result = receive(plain, fresh(plain), tmx(FIRST, [ONE, "Çay var."], SECOND, THIRD));
  assert.equal(result.says, ["missing: "]);
  assert.match(result.lines.join("\n"), /the file has both "Çay hazır\." and "Çay var\."/);
});

test("a sentence that a text of its own has, too, serves both", () => {
  const of = original([WHOLE, THREE]);
  const result = receive(of, fresh(of), tmx(FIRST, SECOND, THIRD), NAME);
  assert.equal(result.says, [
    "draft: Çay hazır. Bir komşunuzu da getirin. Görüşürüz!",
    "reviewed: Görüşürüz!",
  ]);
  assert.equal(result.counts, { ...NONE, signed: 1, drafts: 1, joined: 1 });
});

test("a sentence of no text is of Dutch that the site has not", () => {
  const result = receive(plain, fresh(plain), tmx(["Iets heel anders.", "Bambaşka."]));
  assert.equal(result.counts, { ...NONE, unknown: 1 });
});

test("a sentence that was kept never stands in for a text that is like it", () => {
  const long = "De thee staat klaar in de grote zaal van het buurthuis aan de haven. Kom.";
  const of = original([long]);
  const result = receive(of, fresh(of), tmx([long.replace(" Kom.", ""), "Çay salonda hazır."]));
  assert.equal(result.says, ["missing: "]);
  const again = merge(readCatalogue(root, FILE, "tr"), segments(of), of.file);
  assert.equal(again.entries.map(stateOf), ["missing", "missing", "missing"]);
  assert.equal(
    again.obsolete.map(({ kinds }) => kinds),
    [[SENTENCE]],
  );
  assert.ok(!again.obsolete.some(isSigned));
});

test("import says what it did, and the next run asks for the missing sentences only", async () => {
  const folder = tempSite(
    { "src/content/posts/thee.md": post("Thee", `${WHOLE}\n\n${MARKED}`) },
    { languages: { nl: { name: "Nederlands" }, tr: { name: "Türkçe", engine: "deepl" } } },
  );
  const file = path.join(folder, "omegat.tmx");
  writeFileSync(
    file,
    tmx(
      FIRST,
      THIRD,
      ["Lees &lt;b0&gt;eerst&lt;/b0&gt; de brief.", "&lt;b0&gt;Önce&lt;/b0&gt; mektubu okuyun."],
      ["Bel daarna &lt;a0&gt;ons&lt;/a0&gt;.", "Sonra &lt;a0&gt;bizi&lt;/a0&gt; arayın."],
      ["Iets heel anders.", "Bambaşka."],
    ),
  );
  const { stdout, stderr, code } = await command("import", ["--site", folder, file, "--name", NAME]);
  assert.is(
    stdout,
    `${file}: 0 signed, 1 draft (1 composed of sentences), 0 already there; 2 sentences of texts that lack others, kept for npm run translate; 1 of Dutch that the site has not\n`,
  );
  assert.equal([code, stderr], [0, ""]);
  const server = await startDeepl();
  await command("translate", ["--site", folder], { DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: server.url });
  await server.close();
  assert.equal(
    server.requests.flatMap(({ texts }) => texts),
    ["Thee", TWO],
  );
  const text = readFileSync(path.join(folder, "locales/tr/posts/thee.po"), "utf8");
  assert.match(text, /msgstr "Çay hazır\. .* Görüşürüz!"/);
});

/** A unit of XLIFF that a tool cut into segments, of which some may lack a translation. */
const unit = (...found: [dutch: string, turkish?: string, state?: string][]) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="nl" trgLang="tr"><file id="f"><unit id="u">${found
    .map(
      ([dutch, turkish, state = "translated"]) =>
        `<segment${turkish === undefined ? "" : ` state="${state}"`}><source>${dutch}</source>${
          turkish === undefined ? "" : `<target>${turkish}</target>`
        }</segment>`,
    )
    .join("<ignorable><source> </source></ignorable>")}</unit></file></xliff>`;

const MISSING = (...missing: string[]) =>
  `a.tmx:1: tr: "${WHOLE}": is only partly translated; missing: ${missing.map((text) => `"${text}"`).join(", ")}`;
const KEPT = "; the rest is kept sentence by sentence";

for (const [what, text, name, obsolete, line] of [
  [
    "one of three",
    unit(FIRST, [TWO], [THREE]),
    undefined,
    [`draft: ${ONE} = Çay hazır.`],
    MISSING(TWO, THREE) + KEPT,
  ],
  [
    "two of three",
    unit(FIRST, [TWO], THIRD),
    undefined,
    [`draft: ${ONE} = Çay hazır.`, `draft: ${THREE} = Görüşürüz!`],
    MISSING(TWO) + KEPT,
  ],
  [
    "one with a name",
    unit(FIRST, [TWO], [THREE]),
    NAME,
    [`reviewed: ${ONE} = Çay hazır.`],
    MISSING(TWO, THREE) + KEPT,
  ],
  [
    "white space at the end",
    unit([`${ONE} `, "Çay hazır. "], [TWO], [THREE]),
    undefined,
    [`draft: ${ONE} = Çay hazır.`],
    MISSING(TWO, THREE) + KEPT,
  ],
  [
    "segments that are no sentences",
    unit(["De thee", "Çay"], ["staat klaar.", "hazır."], [`${TWO} ${THREE}`]),
    undefined,
    ["draft: De thee = Çay", "draft: staat klaar. = hazır."],
    MISSING(`${TWO} ${THREE}`) + KEPT,
  ],
] as const) {
  test(`of a unit that is translated in part the words are kept: ${what}`, () => {
    const result = receive(plain, fresh(plain), text, name);
    assert.equal(result.says, ["missing: "]);
    assert.equal(result.obsolete, obsolete);
    assert.ok(result.kinds.every((kind) => kind === SENTENCE));
    assert.equal(result.counts, { ...NONE, sentences: obsolete.length });
    assert.equal(result.lines, [line]);
    const again = importTranslations(
      siteContext(site, TODAY),
      indexOf([plain]),
      "b.tmx",
      parseTmx(tmx(FIRST, SECOND, THIRD), "b.tmx"),
      {
        today: TODAY,
      },
    );
    assert.is(again.joined, 1, "and what was missing completes the text");
  });
}

test("a unit that is translated in part takes nothing from what stands there", () => {
  const there = having(plain, (entry) => sign({ ...entry, translation: "Bizim." }, NAME, TODAY));
  const result = receive(plain, there, unit(FIRST, [TWO], [THREE]));
  assert.equal(result.says, ["reviewed: Bizim."]);
  assert.equal(result.obsolete, [`draft: ${ONE} = Çay hazır.`]);
});

test("a unit that is translated in part, of Dutch that the site has not, is unknown", () => {
  const result = receive(plain, fresh(plain), unit(["Iets anders.", "Başka."], ["Nog iets."]));
  assert.equal([result.counts, result.lines], [{ ...NONE, unknown: 1 }, []]);
});

test("a segment with codes that is no sentence is left out with its words", () => {
  const of = original([MARKED]);
  const first: Pair = ['Lees <pc id="1">eerst</pc>', 'Önce <pc id="1">okuyun</pc>'];
  const { lines, obsolete } = receive(
    of,
    fresh(of),
    unit(first, ['de brief. Bel daarna <pc id="2">ons</pc>.']),
    NAME,
  );
  assert.equal(obsolete, []);
  assert.equal(lines, [
    'a.tmx:1: tr: "Lees eerst de brief. Bel daarna ons.": is only partly translated; missing: "de brief. Bel daarna ons."; left out because its codes need the whole text: "Önce okuyun"',
  ]);
});

test.run();
