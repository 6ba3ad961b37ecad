import { test } from "uvu";
import * as assert from "uvu/assert";
import {
  authorOf,
  comment,
  commentsOn,
  dropVersion,
  edit,
  ignore,
  keepVersion,
  propose,
  proposedBy,
  versionsOf,
} from "../../src/catalog/comments.ts";
import {
  blank,
  draft,
  type Entry,
  isEdited,
  isOpen,
  outdated,
  PSEUDO,
  sign,
  stateOf,
} from "../../src/catalog/entry.ts";
import { emptyCatalogue, parseCatalogue, printCatalogue } from "../../src/catalog/po.ts";

const DAY = "2026-11-24";
const drafted = draft(blank("Kom langs."), "Gelin.", "deepl", "2026-11-20");
const signed = sign(drafted, "Ayşe", "2026-11-21");
const typed = (entry: Entry, text = "Buyurun.", name = "Fatma Yılmaz") => edit(entry, text, name, DAY);

/** As it comes back from the file. */
const reread = (entry: Entry): Entry =>
  parseCatalogue(printCatalogue({ ...emptyCatalogue("tr"), entries: [entry] }), "x.po", "tr").entries[0]!;

for (const [what, entry, state, author, notes] of [
  ["over a draft", typed(drafted), "draft", "Fatma Yılmaz", []],
  ["where there was nothing", typed(blank("Kom langs.")), "draft", "Fatma Yılmaz", []],
  ["over a signed text", typed(signed), "draft", "Fatma Yılmaz", ["earlier: Gelin."]],
  ["over what another typed", typed(typed(drafted), "Gel.", "Ali"), "draft", "Ali", ["earlier: Buyurun."]],
  ["over one's own", typed(typed(drafted), "Gel."), "draft", "Fatma Yılmaz", []],
  ["over what is stale", typed(outdated(signed, "Kom ook.")), "stale", "Fatma Yılmaz", []],
  ["back to the machine's", typed(typed(drafted), "Gelin."), "draft", undefined, []],
  ["back to the signed", typed(typed(signed), "Gelin."), "reviewed", "Ayşe", ["earlier: Gelin."]],
] as const) {
  test(`typed ${what}: ${state}, and kept in the file`, () => {
    for (const each of [entry, reread(entry)]) {
      assert.is(stateOf(each), state);
      assert.is(authorOf(each), author);
      assert.equal(each.notes, notes);
    }
  });
}

for (const [what, entry, expected] of [
  ["typed in the app", typed(drafted), true],
  ["typed in a tool that keeps fuzzy", { ...drafted, translation: "Buyurun." }, true],
  ["a machine's", drafted, false],
  [
    "a machine's, of before its text was hashed",
    { ...drafted, drafted: undefined, translation: "Buyurun." },
    false,
  ],
  ["signed", sign(typed(drafted), "Ali", DAY), false],
  ["drafted again", draft(typed(drafted), "Gel.", "deepl", DAY), false],
  ["typed, and then the Dutch changed", outdated({ ...drafted, translation: "Buyurun." }, "Kom ook."), true],
] as const) {
  test(`${what}: ${expected ? "a person's words" : "no person's unsigned words"}`, () => {
    assert.is(isEdited(entry), expected);
    assert.is(isEdited(reread(entry)), expected);
  });
}

test("no engine writes over what a person typed, not even over text of the pseudo engine", () => {
  const pseudo = draft(blank("Kom langs."), "⟦Kom langs.⟧", PSEUDO, DAY);
  assert.ok(isOpen(pseudo, "deepl"));
  assert.not.ok(isOpen(typed(pseudo), "deepl"));
  assert.not.ok(isOpen({ ...pseudo, translation: "Buyurun." }, "deepl"));
  assert.not.ok(isOpen(outdated(typed(drafted), "Kom ook."), PSEUDO));
});

test("comments, versions and first signatures come back from the file, whatever is in them", () => {
  const words = { name: "Fatma Yılmaz", date: DAY, text: 'Waarom "gelin"?\nIk weet het niet 2026-11-24 "x"' };
  let entry = comment(comment(drafted, words), { ...words, text: "مرحبا" });
  entry = keepVersion(keepVersion(entry, { ...words, text: "Buyurun.\\\nGelin." }), words);
  entry = propose(entry, "Ali Veli", DAY);
  const back = reread(entry);
  assert.equal(back.notes, entry.notes);
  assert.equal(
    commentsOn(back).map(({ text }) => text),
    [words.text, "مرحبا"],
  );
  assert.equal(
    versionsOf(back).map(({ text }) => text),
    ["Buyurun.\\\nGelin.", words.text],
  );
  assert.is(versionsOf(keepVersion(back, words)).length, 2);
  assert.equal(
    versionsOf(dropVersion(back, words.text)).map(({ text }) => text),
    ["Buyurun.\\\nGelin."],
  );
  assert.is(proposedBy(back)!.name, "Ali Veli");
  // For exactly this text only.
  assert.is(proposedBy(typed(back)), undefined);
});

test("a name may read like what a comment says", () => {
  const words = { name: 'suggestion: a 2026-11-23 "x"', date: DAY, text: 'Buyurun: "gelin".\n' };
  const back = reread(keepVersion(comment(drafted, words), words));
  assert.equal([commentsOn(back), versionsOf(back)], [[words], [words]]);
});

test("a check is ignored once, and heeded again", () => {
  const off = ignore(ignore(ignore(drafted, "same", true), "end-stop", true), "same", true);
  assert.equal(off.notes, ["ignore: end-stop, same"]);
  assert.equal(ignore(ignore(off, "same", false), "end-stop", false).notes, []);
});

test.run();
