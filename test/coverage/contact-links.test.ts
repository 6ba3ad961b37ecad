/** `npm run contacts -- --link` as its user runs it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { stateOf, wasSigned } from "../../src/catalog/entry.ts";
import { readCatalogue } from "../../src/catalog/store.ts";
import { readFollowed, siteContext } from "../../src/coverage/stored.ts";
import { loadSite, paths } from "../../src/model/site.ts";
import { command } from "../command.ts";
import { drafted, originalsOf, post, signed, tempSite, translate, write } from "../site.ts";

const CONTACTS = `hulp:
  name: Hulp
  phone: 0800-2000
  email: info@hulp.example
`;
const BODY = `Bel [0800-2000](tel:08002000) vandaag.

Mail info@hulp.example of bel 0800-2000.

Wij helpen u graag.

\`Bel 0800-2000\``;
const SETTINGS = {
  languages: {
    nl: { name: "Nederlands" },
    tr: { name: "Türkçe" },
    en: { name: "English" },
    so: { name: "Soomaali", via: "en" },
  },
};

const WORDS: Record<string, string> = {
  Hulp: "Yardım",
  "Bel [0800-2000](tel:08002000) vandaag.": "Bugün [0800-2000](tel:08002000)'i arayın.",
  "Mail info@hulp.example of bel 0800-2000.": "info@hulp.example adresine yazın.",
  "Wij helpen u graag.": "Size yardım ederiz.",
};

/** Turkish: the first text signed, the second drafted with another number; English and Somali drafted. */
function makeSite(): string {
  const root = tempSite(
    { [paths.contacts]: CONTACTS, "src/content/posts/hulp.md": post("Hulp", BODY).replaceAll("\n", "\r\n") },
    SETTINGS,
  );
  translate(root, "hulp", (source) =>
    source.startsWith("Bel [") ? signed("Fatma Yılmaz", "2026-11-21", WORDS[source]) : drafted(WORDS[source]),
  );
  translate(root, "hulp", (source) => drafted(`EN ${source}`), "en");
  translate(
    root,
    "hulp",
    (source) => (entry) => ({
      ...drafted(`SO ${source}`)(entry),
      via: { language: "en", text: `EN ${source}` },
    }),
    "so",
  );
  return root;
}

const read = (root: string, file: string) => readFileSync(path.join(root, file), "utf8");
const entriesOf = (root: string, code: string) => {
  const context = siteContext(loadSite(root), "2026-11-28");
  const [original] = originalsOf(root).posts;
  return readFollowed(original!, context)(code).catalogue.entries;
};
const states = (root: string, code: string) =>
  entriesOf(root, code).map((entry) => `${stateOf(entry)}: ${entry.translation}`);

test("numbers become links in the Dutch and in translations that have the same; others are listed first", async () => {
  const root = makeSite();
  const before = states(root, "tr");
  const dry = await command("contacts", ["--site", root]);
  assert.is(dry.code, 0, dry.stderr);
  assert.equal(states(root, "tr"), before);
  const { code, stdout } = await command("contacts", ["--link", "--site", root]);
  assert.equal(stdout.trim().split("\n"), [
    "hulp  Hulp  0800-2000",
    'src/content/posts/hulp.md: tr has other numbers than the Dutch, and will wait for a person: "Mail info@hulp.example of bel 0800-2000."',
    "src/content/posts/hulp.md:6: [0800-2000](tel:08002000) is now <contact:hulp>",
    "src/content/posts/hulp.md:8: info@hulp.example is now <contact:hulp#email>",
    "src/content/posts/hulp.md:8: 0800-2000 is now <contact:hulp>",
    "src/content/posts/hulp.md: translations linked: tr 1 (1 signed), en 2 (0 signed), so 2 (0 signed)",
  ]);
  assert.is(code, 1);
  const file = read(root, "src/content/posts/hulp.md");
  assert.is(
    file,
    post("Hulp", BODY)
      .replace("[0800-2000](tel:08002000)", "<contact:hulp>")
      .replace("Mail info@hulp.example of bel 0800-2000", "Mail <contact:hulp#email> of bel <contact:hulp>")
      .replaceAll("\n", "\r\n"),
  );
  assert.equal(states(root, "tr"), [
    "draft: Yardım",
    "reviewed: Bugün <contact:hulp>'i arayın.",
    "stale: info@hulp.example adresine yazın.",
    "draft: Size yardım ederiz.",
  ]);
  assert.equal(states(root, "so"), [
    "draft: SO Hulp",
    "draft: SO Bel <contact:hulp> vandaag.",
    "draft: SO Mail <contact:hulp#email> of bel <contact:hulp>.",
    "draft: SO Wij helpen u graag.",
  ]);
  const again = await command("contacts", ["--link", "--site", root]);
  assert.is(again.stdout, "hulp  Hulp  0800-2000\nno text writes out a number or address of a contact\n");
  assert.is(again.code, 0);
});

test("a run that was stopped between the catalogues and the original can be done again", async () => {
  const root = makeSite();
  const file = "src/content/posts/hulp.md";
  const dutch = read(root, file);
  await command("contacts", ["--link", "--site", root]);
  write(root, { [file]: dutch });
  await command("contacts", ["--link", "--site", root]);
  assert.equal(states(root, "tr").slice(0, 2), ["draft: Yardım", "reviewed: Bugün <contact:hulp>'i arayın."]);
});

test("a signature for the Dutch before a change stays a signature for that", async () => {
  const root = makeSite();
  const changed = BODY.replace(
    "Bel [0800-2000](tel:08002000) vandaag",
    "Bel vandaag nog [0800-2000](tel:08002000)",
  );
  write(root, { "src/content/posts/hulp.md": post("Hulp", changed) });
  const before = states(root, "tr")[1];
  assert.is(before, "stale: Bugün [0800-2000](tel:08002000)'i arayın.");
  await command("contacts", ["--link", "--site", root]);
  const [, entry] = readCatalogue(root, paths.catalogue("tr", "posts", "hulp"), "tr").entries;
  assert.is(entry!.previous, "Bel <contact:hulp> vandaag.");
  assert.ok(wasSigned(entry!));
});

test("a new number changes no state and no signature, and is on the pages of every language", async () => {
  const root = makeSite();
  const both = "info@hulp.example adresine yazın ya da 0800-2000'i arayın.";
  translate(root, "hulp", (source) =>
    signed("Fatma Yılmaz", "2026-11-21", source.startsWith("Mail") ? both : WORDS[source]),
  );
  await command("contacts", ["--link", "--site", root]);
  const outcome = async () => {
    const { stdout } = await command("status", ["--json", "--site", root]);
    const built = await command("build", ["--site", root]);
    assert.is(built.code, 0, built.stderr);
    const calls = ["nl", "tr"].map(
      (code) => read(root, `_site/${code}/posts/hulp/index.html`).match(/href="tel:[^"]+"/g) ?? [],
    );
    return { status: stdout, catalogue: read(root, "locales/tr/posts/hulp.po"), calls };
  };
  const before = await outcome();
  assert.equal(before.calls, [
    ['href="tel:08002000"', 'href="tel:08002000"'],
    ['href="tel:08002000"', 'href="tel:08002000"'],
  ]);
  write(root, { [paths.contacts]: CONTACTS.replace("0800-2000", "020-123 45 67") });
  const after = await outcome();
  assert.equal(
    after.calls.flat(),
    before.calls.flat().map(() => 'href="tel:+31201234567"'),
  );
  assert.is(after.status, before.status);
  assert.is(after.catalogue, before.catalogue);
});

test("check finds what is written out, with its line", async () => {
  const { stdout } = await command("check", ["--json", "--site", makeSite()]);
  const found = JSON.parse(stdout).findings.filter(({ check }: { check: string }) => check === "contact");
  assert.equal(
    found.map(({ line, message }: { line: number; message: string }) => `${line} ${message.split(";")[0]}`),
    [
      '6 "[0800-2000](tel:08002000)" is also in src/content/contacts.yaml, as hulp',
      '8 "info@hulp.example" is also in src/content/contacts.yaml, as hulp',
      '8 "0800-2000" is also in src/content/contacts.yaml, as hulp',
    ],
  );
});

for (const [name, contacts] of [
  ["no contact can be read", "hulp:\n\tname: Hulp\n"],
  ["a contact of a subject has a mistake", CONTACTS.replace("0800-2000", "0800-200")],
  ["the file is empty", ""],
] as const) {
  test(`the last build stays when ${name}: nobody loses the way to help`, async () => {
    const root = tempSite(
      { [paths.contacts]: CONTACTS, "src/content/posts/hulp.md": post("Hulp", BODY) },
      { ...SETTINGS, contacts: { veiligheid: ["hulp"] } },
    );
    const built = () => command("build", ["--site", root]);
    assert.is((await built()).code, 0);
    const before = read(root, "_site/nl/posts/hulp/index.html");
    write(root, { [paths.contacts]: contacts });
    const { code, stderr } = await built();
    assert.is(code, 2, stderr);
    assert.match(stderr, "contact");
    assert.is(read(root, "_site/nl/posts/hulp/index.html"), before);
  });
}

test("a report of a block quotes the number that the page prints", async () => {
  const root = tempSite({
    [paths.contacts]: CONTACTS,
    "src/content/posts/hulp.md": post("Hulp", "Bel <contact:hulp> of mail <contact:hulp#email>."),
  });
  await command("build", ["--site", root]);
  const [href] =
    /mailto:redactie[^"]*Nederlands[^"]*/.exec(read(root, "_site/nl/posts/hulp/index.html")) ?? [];
  assert.match(decodeURIComponent(href!), "Bel 0800-2000 of mail info@hulp.example.");
});

test("a text that Markdown would read otherwise is left for a person", async () => {
  const root = tempSite({
    [paths.contacts]: CONTACTS,
    "src/content/posts/hulp.md": post("Hulp", "[Bel ons](tel:08002000)"),
  });
  const { code, stdout } = await command("contacts", ["--link", "--site", root]);
  assert.is(code, 1);
  assert.match(stdout, "hulp.md:6: cannot be replaced without changing more; write the links by hand");
  assert.match(read(root, "src/content/posts/hulp.md"), "[Bel ons](tel:08002000)");
});

test.run();
