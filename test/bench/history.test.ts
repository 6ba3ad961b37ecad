import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadHistory, parseVersion, replay } from "./history.ts";
import { baselines } from "./limit.ts";

const history = loadHistory().map(({ slug, versions }) => {
  const originals = versions.map(({ text }) => parseVersion(slug, text));
  const costs = baselines(originals);
  const edits = versions.slice(1).map(({ what }, at) => ({ name: `${slug}: ${what}`, what, ...costs[at]! }));
  return { slug, versions, edits };
});
const edits = history.flatMap((post) => post.edits);

test("six posts, at least ten edits each and sixty in all, no edit without effect", () => {
  assert.is(history.length, 6);
  assert.ok(edits.length >= 60, `${edits.length}`);
  for (const { slug, versions } of history) {
    assert.ok(versions.length > 10, slug);
    versions.slice(1).forEach(({ what, text }, at) => {
      assert.is.not(text, versions[at]!.text, `${slug}: ${what}`);
    });
  }
});

for (const [times, text] of [
  [0, "Dag."],
  [2, "Kom. Kom."],
] as const) {
  test(`an edit whose place stands ${times} times in the text is an error`, () => {
    const edit = { what: "word changed", find: "Kom", replace: "Ga" };
    assert.throws(
      () => replay(text, [edit], "a.yaml"),
      (error: Error) =>
        error.message ===
        `a.yaml: edit 1 (word changed): "Kom" stands ${times} times in the text; mend its find`,
    );
  });
}

test("a replacement is text, whatever signs it holds", () => {
  assert.is(replay("€ 1", [{ what: "", find: "1", replace: "$& $1" }], "")[1]!.text, "€ $& $1");
});

/** Kinds of edits that change no word, and those that only bring known sentences to another place. */
const TYPOGRAPHY =
  /^(quotes made curly|hyphens made dashes|double spaces removed|lines re-wrapped|link address changed)$/;
const KNOWN =
  /moved|split|merged|swapped|turned into|removed|undone|made bold|curly|dashes|re-wrapped|link address/;

test("an edit costs most by files, then by blocks, then at the limit", () => {
  for (const { name, wholeFile, wholeBlock, limit } of edits) {
    assert.ok(limit <= wholeBlock, `${name}: ${limit} of ${wholeBlock}`);
    if (wholeFile > 0) assert.ok(wholeBlock <= wholeFile, `${name}: ${wholeBlock} of ${wholeFile}`);
    else assert.is(limit, 0, name);
  }
});

test("an edit of typography changes no words", () => {
  const found = edits.filter(({ what }) => TYPOGRAPHY.test(what));
  assert.ok(found.length >= 10, `${found.length}`);
  for (const { name, wholeFile, limit } of found) assert.equal([wholeFile, limit], [0, 0], name);
});

test("at the limit an edit costs something exactly when a sentence is new", () => {
  for (const { name, what, limit } of edits) assert.is(limit === 0, KNOWN.test(what), `${name}: ${limit}`);
});

test("undoing an edit costs nothing, not even by blocks", () => {
  const found = edits.filter(({ what }) => what === "edit undone");
  assert.ok(found.length >= 5);
  for (const { name, wholeBlock } of found) assert.is(wholeBlock, 0, name);
});

const post = (body: string) => parseVersion("a", `---\ntitle: Titel\ndate: 2026-11-23\n---\n\n${body}\n`);

/** Texts of a post, and the sentences that the last edit has to pay for. */
const CASES: readonly (readonly [what: string, versions: readonly string[], paid: readonly string[]])[] = [
  ["nothing", ["Kom om tien uur.", "Kom om tien uur."], []],
  [
    "a word changed",
    ["Kom om tien uur. Neem brood mee.", "Kom om elf uur. Neem brood mee."],
    ["Kom om elf uur."],
  ],
  ["a word taken out", ["Kom dan om tien uur. Dag.", "Kom om tien uur. Dag."], ["Kom om tien uur."]],
  ["the first word taken out", ["Dag. Ook Jan komt.", "Dag. Jan komt."], ["Jan komt."]],
  ["the last word taken out", ["Bel ons nu. Dag.", "Bel ons. Dag."], ["Bel ons."]],
  ["a point made a question mark", ["Komt u. Dag.", "Komt u? Dag."], ["Komt u?"]],
  ["a sentence added", ["Dag. Welkom.", "Dag. Kom binnen. Welkom."], ["Kom binnen."]],
  ["a sentence added twice", ["Dag.", "Dag.\n\n- Bel ons.\n- Bel ons."], ["Bel ons."]],
  ["a sentence removed", ["Dag. Kom binnen. Welkom.", "Dag. Welkom."], []],
  [
    "two sentences joined",
    ["Kom om tien uur. Neem brood mee.", "Kom om tien uur en neem brood mee."],
    ["Kom om tien uur en neem brood mee."],
  ],
  [
    "a sentence made two",
    ["Kom op tijd en neem brood mee. Dag.", "Kom op tijd. Neem brood mee. Dag."],
    ["Kom op tijd.", "Neem brood mee."],
  ],
  ["sentences swapped", ["Kom binnen. Bel ons. Dag.", "Bel ons. Kom binnen. Dag."], []],
  ["a sentence moved", ["Kom. Bel ons.\n\nDag.", "Kom.\n\nDag. Bel ons."], []],
  ["a paragraph split", ["Kom binnen. Bel ons.", "Kom binnen.\n\nBel ons."], []],
  ["paragraphs made one", ["Kom binnen.\n\nBel ons.", "Kom binnen. Bel ons."], []],
  ["a paragraph made a list", ["Kom binnen. Bel ons.", "- Kom binnen.\n- Bel ons."], []],
  ["a heading added", ["Dag.", "## Welkom bij ons\n\nDag."], ["Welkom bij ons"]],
  [
    "a cell changed",
    ["| Dag | Uur |\n| --- | --- |\n| ma | negen |", "| Dag | Uur |\n| --- | --- |\n| ma | tien |"],
    ["tien"],
  ],
  ["an edit undone", ["Kom om tien uur.", "Kom om elf uur.", "Kom om tien uur."], []],
  ["an old sentence back", ["Bel ons.", "Dag.", "Dag. Kom.\n\nBel ons."], ["Kom."]],
  ["quotes made curly", ['Hij zegt: "dag", \'s avonds.', "Hij zegt: “dag”, ’s avonds."], []],
  ["a hyphen made a dash", ["Kom - als het kan - op tijd.", "Kom – als het kan — op tijd."], []],
  ["three points made one sign", ["Wacht... Dag.", "Wacht… Dag."], []],
  ["a soft hyphen", ["Kom naar het taalcafé.", "Kom naar het taal\u00ADcafé."], []],
  ["a hyphen taken out", ["Stuur een e-mail.", "Stuur een email."], ["Stuur een email."]],
  ["white space", ["Kom  om 10\u00A0uur binnen.", "Kom om\n10 uur   binnen."], []],
  ["a link address changed", ["Kijk [hier](https://a.example).", "Kijk [hier](https://b.example)."], []],
  ["a line break taken out", ["**Havenlaan 8\\\nVoorbeeldstad**", "**Havenlaan 8 Voorbeeldstad**"], []],
  ["part of a word made bold", ["Een groot huis.", "Een **gr**oot huis."], []],
  ["words made bold", ["Kom **niet** te laat.", "Kom niet **te** laat."], []],
  [
    "a phone number changed",
    ["Bel [010-123](tel:010123) nu. Dag.", "Bel [010-124](tel:010124) nu. Dag."],
    ["Bel 010-124 nu."],
  ],
  [
    "a word behind an abbreviation changed",
    ["Neem bijv. brood mee. Dag.", "Neem bijv. kaas mee. Dag."],
    ["Neem bijv. kaas mee."],
  ],
  ["a sign that XML escapes", ["Thee.", "Koffie & thee < koek."], ["Koffie & thee < koek."]],
  ["a footnote added", ["Kom binnen.", "Kom binnen.[^a]\n\n[^a]: Op tijd."], ["Op tijd."]],
];

for (const [what, versions, paid] of CASES) {
  test(`limit: ${what} costs ${paid.length === 0 ? "nothing" : JSON.stringify(paid.join(" "))}`, () => {
    const { limit } = baselines(versions.map(post)).at(-1)!;
    assert.is(limit, paid.join("").length);
  });
}

test("by files and by blocks, each text costs once", () => {
  const [edit] = baselines(["Dag.", "Kom nu.\n\n- Dag.\n- Kom nu."].map(post));
  assert.equal(edit, {
    wholeFile: "Titel".length + "Kom nu.".length + "Dag.".length,
    wholeBlock: "Kom nu.".length,
    limit: "Kom nu.".length,
  });
});

test.run();
