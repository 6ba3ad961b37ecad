import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { signCatalogue } from "../../../src/app/review/sign.ts";
import { edit, propose, proposedBy } from "../../../src/catalog/comments.ts";
import { blank, draft, type Entry, isSigned, outdated, sign, stateOf } from "../../../src/catalog/entry.ts";
import { emptyCatalogue, parseCatalogue } from "../../../src/catalog/po.ts";
import { personName } from "../../../src/catalog/signer.ts";
import type { Pair } from "../../../src/checks/check.ts";
import { EMPTY_GLOSSARY } from "../../../src/model/glossary.ts";
import { command } from "../../command.ts";
import { post, tempSite, write } from "../../site.ts";

const language = { code: "tr", name: "Türkçe", locale: "tr", dir: "ltr" } as const;
const pairOf = (entry: Entry): Pair => ({
  source: entry.source,
  translation: entry.translation,
  language,
  references: {},
  glossary: EMPTY_GLOSSARY,
  signer: isSigned(entry) ? "x" : undefined,
});
const signing = { name: "Proef", date: "2026-11-25", accept: [], stale: false };

test("signs drafts, keeps earlier signatures, and leaves what is stale or missing", () => {
  const hello = draft(blank("Hallo"), "Merhaba", "deepl", "2026-11-20");
  const signed = sign(draft(blank("Welkom"), "Hoş geldiniz", "deepl", "2026-11-20"), "Eerder", "2026-11-21");
  const old = outdated(
    sign(draft(blank("Kom"), "Gelin", "deepl", "2026-11-20"), "Eerder", "2026-11-21"),
    "Kom ook",
  );
  const entries = [hello, signed, old, blank("Leeg")];
  const catalogue = { ...emptyCatalogue("tr"), entries };
  const once = signCatalogue(catalogue, pairOf, signing);
  assert.equal(once.catalogue.entries.map(stateOf), ["reviewed", "reviewed", "stale", "missing"]);
  assert.equal(once.catalogue.entries[1], signed);
  assert.equal(once.catalogue.entries[2], old);
  assert.equal([once.signed.length, once.stale, once.missing], [1, [old], [entries[3]]]);
  const all = signCatalogue(catalogue, pairOf, { ...signing, stale: true });
  assert.equal(all.catalogue.entries.map(stateOf), ["reviewed", "reviewed", "reviewed", "missing"]);
});

test("an error stops all of it, until it is accepted by name", () => {
  const good = draft(blank("Hallo"), "Merhaba", "deepl", "2026-11-20");
  const bad = draft(blank("**Bel** ons"), "Bizi arayın", "deepl", "2026-11-20");
  const catalogue = { ...emptyCatalogue("tr"), entries: [good, bad] };
  for (const accept of [[], ["link-targets"]]) {
    const refused = signCatalogue(catalogue, pairOf, { ...signing, accept });
    assert.is(refused.catalogue, catalogue);
    assert.equal(refused.signed, []);
    assert.equal(
      refused.refused.map(({ entry, finding }) => [entry, finding.check]),
      [[bad, "markup"]],
    );
  }
  const { catalogue: signed } = signCatalogue(catalogue, pairOf, { ...signing, accept: ["markup", "facts"] });
  // Only what there was to accept is noted.
  assert.equal(
    signed.entries.map(({ notes }) => notes),
    [[], ["accepted: markup"]],
  );
  // Signed again in another tool, the text is accepted by nobody.
  assert.equal(sign(signed.entries[1]!, "Ander", "2026-11-26").notes, []);
});

for (const [what, prepare, name, expected] of [
  ["the first to read a draft proposes it", (entry: Entry) => entry, "Ali", "draft"],
  [
    "who wrote it only proposes it",
    (entry: Entry) => edit(entry, "Selam", "Ali", "2026-11-24"),
    "Ali",
    "draft",
  ],
  [
    "another than who wrote it signs",
    (entry: Entry) => edit(entry, "Selam", "Ayşe", "2026-11-24"),
    "Ali",
    "reviewed",
  ],
  [
    "another than who proposed it signs",
    (entry: Entry) => propose(entry, "Ayşe", "2026-11-24"),
    "Ali",
    "reviewed",
  ],
  [
    "who proposed it cannot sign it too",
    (entry: Entry) => propose(entry, "Ali", "2026-11-24"),
    "Ali",
    "draft",
  ],
  [
    "words changed since they were proposed are the first's again",
    (entry: Entry) => ({ ...propose(entry, "Ayşe", "2026-11-24"), translation: "Selam" }),
    "Ali",
    "draft",
  ],
] as const) {
  test(`with four eyes, ${what}`, () => {
    const entry = prepare(draft(blank("Hallo"), "Merhaba", "deepl", "2026-11-20"));
    const catalogue = { ...emptyCatalogue("tr"), entries: [entry] };
    const outcome = signCatalogue(catalogue, pairOf, { ...signing, name, fourEyes: true });
    assert.is(stateOf(outcome.catalogue.entries[0]!), expected);
    assert.equal([outcome.signed.length, outcome.proposed.length], expected === "draft" ? [0, 1] : [1, 0]);
    if (expected === "draft") assert.is(proposedBy(outcome.catalogue.entries[0]!)!.name, "Ali");
  });
}

test("what a person signed stays theirs, whoever signs the rest", () => {
  const entry = fc.record({
    source: fc.string({ minLength: 1 }),
    translation: fc.string(),
    by: fc.constantFrom("machine", "person", "stale"),
  });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ source }) => source }), fc.boolean(), (list, stale) => {
      const entries = list.map(({ source, translation, by }) => {
        const drafted = draft(blank(source), translation, "deepl", "2026-11-20");
        if (by === "machine" || translation === "") return drafted;
        const own = sign(drafted, "Eerder", "2026-11-21");
        return by === "stale" ? outdated(own, `${source} nu`) : own;
      });
      const { catalogue } = signCatalogue({ ...emptyCatalogue("tr"), entries }, pairOf, {
        ...signing,
        stale,
      });
      for (const [at, before] of entries.entries()) {
        const after = catalogue.entries[at]!;
        assert.is(after.translation, before.translation);
        if (stateOf(before) === "reviewed") assert.equal(after.provenance, before.provenance);
        if (stateOf(before) === "stale" && !stale) assert.equal(after, before);
        if (stateOf(before) === "missing") assert.equal(after, before);
      }
    }),
  );
});

for (const [text, name] of [
  ["Fatma Yılmaz", "Fatma Yılmaz"],
  ["  مريم   العلوي ", "مريم العلوي"],
  ["Zoe\u0308 d’Arc", "Zoë d’Arc"],
] as const) {
  test(`a name: ${text}`, () => assert.is(personName(text), name));
}

for (const text of ["", " ", "123", "a@b.nl", "<Anna>", "An\u202Ena", "x".repeat(81)]) {
  test(`no name: ${JSON.stringify(text).slice(0, 20)}`, () =>
    assert.throws(() => personName(text), /--name/));
}

const PO = "locales/tr/posts/proef.po";
const FILES = {
  "src/content/posts/proef.md": post("Bel ons", "Bel [ons](tel:112).\n\nWelkom."),
  [PO]: [
    'msgid ""\nmsgstr ""\n"Language: tr\\n"',
    '# machine: deepl 2026-11-20\n#, fuzzy\nmsgid "Bel ons"\nmsgstr "Bizi arayın"',
    '# machine: deepl 2026-11-20\n#, fuzzy\nmsgid "Bel [ons](tel:112)."\nmsgstr "Bizi [arayın](tel:113)."',
    '# report: 2026-11-24 "Het nummer is fout"\n# machine: deepl 2026-11-20\n#, fuzzy\nmsgid "Welkom."\nmsgstr "Hoş geldiniz."',
  ].join("\n\n"),
};
const signPost = (site: string, ...options: string[]) =>
  command("sign", [
    "--site",
    site,
    "--post",
    "proef",
    "--language",
    "tr",
    "--name",
    "Proef Persoon",
    ...options,
  ]);

test("npm run sign refuses, accepts by name, and opens the gate", async () => {
  const site = tempSite({
    ...FILES,
    "src/content/posts/proef.md": post("Bel ons", "Bel [ons](tel:112).\n\nWelkom.", "review: required\n"),
  });
  const published = async () => {
    const { stdout } = await command("status", ["--site", site, "--json"]);
    return JSON.parse(stdout).posts.proef.tr;
  };
  assert.is((await published()).published, false);
  const before = readFileSync(path.join(site, PO), "utf8");
  const refused = await signPost(site);
  assert.is(refused.code, 1);
  assert.match(
    refused.stderr,
    /^locales\/tr\/posts\/proef\.po:12: \[link-targets\] link tel:112 is missing/m,
  );
  assert.match(refused.stderr, /nothing is signed; .*--accept link-targets$/m);
  assert.is(readFileSync(path.join(site, PO), "utf8"), before);

  const done = await signPost(site, "--accept", "link-targets");
  assert.is(done.code, 0, done.stderr);
  assert.match(done.stdout, /3 texts signed by Proef Persoon/);
  const { entries } = parseCatalogue(readFileSync(path.join(site, PO), "utf8"), PO, "tr");
  assert.equal(
    entries.map(({ notes }) => notes),
    [[], ["accepted: link-targets"], ['answered report: 2026-11-24 "Het nummer is fout"']],
  );
  const { published: isThere, reviewers, reviewed } = await published();
  assert.equal([isThere, reviewers, reviewed], [true, ["Proef Persoon"], 3]);
  const check = JSON.parse((await command("check", ["--site", site, "--json"])).stdout).findings;
  const accepted = check.filter((finding: { accepted?: string }) => finding.accepted === "Proef Persoon");
  assert.equal(
    accepted.map(({ severity }: { severity: string }) => severity),
    ["note", "note"],
  );

  // The Dutch changes: no signature is renewed by itself.
  write(site, {
    "src/content/posts/proef.md": post(
      "Bel ons",
      "Bel [ons](tel:112).\n\nWelkom hier.",
      "review: required\n",
    ),
  });
  const stale = await signPost(site);
  assert.is(stale.code, 1);
  assert.match(stale.stdout, /not signed, the Dutch has changed: "Welkom hier\."; .*--stale/);
  assert.is((await published()).published, false);
  assert.is((await signPost(site, "--stale")).code, 0);
  assert.is((await published()).published, true);
});

for (const [what, options, message] of [
  ["no post", ["--language", "tr", "--name", "A"], /give --post/],
  [
    "an unknown post",
    ["--post", "x", "--language", "tr", "--name", "A"],
    /--post x: no post or page has that name/,
  ],
  ["an unknown language", ["--post", "proef", "--language", "xx", "--name", "A"], /must be one of tr, ar/],
  [
    "an unknown check",
    ["--post", "proef", "--language", "tr", "--name", "A", "--accept", "x"],
    /no check has that name/,
  ],
  ["an address as a name", ["--post", "proef", "--language", "tr", "--name", "a@b.nl"], /e-mail address/],
] as const) {
  test(`npm run sign with ${what} says what to do`, async () => {
    const site = tempSite(FILES);
    const { code, stderr } = await command("sign", ["--site", site, ...options]);
    assert.is(code, 2);
    assert.match(stderr, message);
    assert.is(stderr.trim().split("\n").length, 1);
  });
}

test("npm run sign leaves a broken catalogue as it is", async () => {
  const site = tempSite(FILES);
  writeFileSync(path.join(site, PO), 'msgid "Bel ons\nmsgstr');
  const { code, stderr } = await signPost(site);
  assert.is(code, 2);
  assert.match(stderr, /proef\.po.*PO/);
  assert.is(readFileSync(path.join(site, PO), "utf8"), 'msgid "Bel ons\nmsgstr');
});

test.run();
