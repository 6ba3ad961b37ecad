import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Card } from "../../../src/app/review/cards.ts";
import { commentsOn, proposedBy, versionsOf } from "../../../src/catalog/comments.ts";
import { isEdited, stateOf } from "../../../src/catalog/entry.ts";
import { post, write } from "../../site.ts";
import {
  auditOf,
  BODY,
  closeAll,
  entryOf,
  FIRST,
  fileOf,
  newSite,
  open,
  PO,
  POST,
  SECOND,
  type TestApp,
  Visitor,
} from "../app.ts";

const test = suite<{ app: TestApp; root: string; visitor: Visitor }>("saving");
test.before.each(async (context) => {
  context.root = newSite();
  context.app = await open(context.root);
  context.visitor = await Visitor.alone(context.app);
});
test.after.each(async ({ app }) => {
  await app.close();
});
test.after(closeAll);

const BOLD = { id: 1, in: ["Salı"] };

test("what is typed is in the file when it is acknowledged, as a person's words", async ({
  visitor,
  root,
}) => {
  const { status, data } = await visitor.save(await visitor.card(FIRST), [BOLD, " mahalle evine gelin."]);
  assert.is(status, 200);
  const entry = entryOf(root, FIRST);
  assert.is(entry.translation, "**Salı** mahalle evine gelin.");
  assert.is(stateOf(entry), "draft");
  assert.ok(isEdited(entry));
  assert.equal(data.card.by, { kind: "typed", name: "Ayşe Örnek", date: entry.edited!.date });
  assert.match(fileOf(root), /# edited: Ayşe Örnek \d{4}-\d\d-\d\d [0-9a-f]{12}\n/);
});

for (const [what, parts, text, found] of [
  [
    "bold glued to an ending",
    [{ id: 1, in: ["Pazartesi"] }, "nin günü gelin."],
    "**Pazartesi**nin günü gelin.",
    [],
  ],
  ["markup that got lost", ["Pazartesi gelin."], "Pazartesi gelin.", ["markup"]],
  ["markup twice", [BOLD, " ve ", BOLD, "."], "**Salı** ve **Salı**.", ["markup"]],
  ["markup that the Dutch does not have", [{ id: 9, in: ["Salı"] }, " gelin."], "Salı gelin.", ["markup"]],
  [
    "what Markdown would read as markup",
    ["2 * 3 * 4 [x](y) ", BOLD],
    "2 * 3 * 4 \\[x\\](y) **Salı**",
    ["markup"],
  ],
  ["white space", ["  Gelin \n", { id: 1, in: [" Salı "] }, "  günü. "], "Gelin **Salı** günü.", []],
  ["marks that hide what is written", ["Ge\u202Elin\u2066 ", BOLD, "\u0000."], "Gelin **Salı**.", []],
  ["letters in parts", ["Go\u0308ru\u0308n ", BOLD], "Görün **Salı**", []],
] as const) {
  test(`${what}: saved, and said when it is wrong`, async ({ visitor, root }) => {
    const { status, data } = await visitor.save(await visitor.card(FIRST), parts as never);
    assert.is(status, 200);
    assert.is(entryOf(root, FIRST).translation, text);
    const checks = (data.card as Card).findings
      .map(({ check }) => check)
      .filter((check) => check === "markup");
    assert.equal([...new Set(checks)], found);
    // What the field gets back is what it holds.
    const again = await visitor.save(data.card, data.card.translation.parts);
    assert.is(again.status, 200);
    assert.is(entryOf(root, FIRST).translation, text);
  });
}

test("a link keeps its address, whatever is done to its words", async ({ visitor, root }) => {
  const card = await visitor.card(SECOND);
  assert.equal(card.dutch.codes, [{ kind: "link", label: "tel:0201234567" }]);
  const { data } = await visitor.save(card, ["Arayın: ", { id: 1, in: ["bize telefon edin"] }, "."]);
  assert.is(entryOf(root, SECOND).translation, "Arayın: [bize telefon edin](tel:0201234567).");
  const lost = await visitor.save(data.card, ["Arayın."]);
  assert.ok(lost.data.card.findings.some(({ check }: { check: string }) => check === "link-targets"));
});

test("an empty text is not saved: what stood there stays", async ({ visitor, root }) => {
  const before = fileOf(root);
  const { status, data } = await visitor.save(await visitor.card(FIRST), [" ", { id: 1 }]);
  assert.equal([status, data.code], [422, "empty"]);
  assert.is(fileOf(root), before);
});

test("a save that does not say what it has read is refused", async ({ visitor, root }) => {
  const before = fileOf(root);
  const card = await visitor.card(FIRST);
  for (const version of [undefined, "*", card.version, '"x"', `W/"${card.version}"`]) {
    for (const [method, action, body] of [
      ["PUT", "", { parts: ["x"] }],
      ["POST", "/sign", {}],
      ["POST", "/comment", { text: "x" }],
      ["POST", "/ignore", { check: "same", off: true }],
      ["POST", "/drop", { text: "x" }],
    ] as const) {
      const { status } = await visitor.ask(method, `/api/texts/${POST}/${card.id}${action}`, body, {
        "if-match": version,
      });
      assert.is(status, 428, `${method} ${action} ${version}`);
    }
  }
  assert.is(fileOf(root), before);
});

test("of two who save the same text both are kept, and the second sees both", async ({
  visitor,
  app,
  root,
}) => {
  const other = await Visitor.alone(app, "Fatma Yılmaz");
  const read = await visitor.card(FIRST);
  assert.is((await visitor.save(read, [BOLD, " buyurun."])).status, 200);
  const { status, data } = await other.save(read, [BOLD, " gelin."]);
  assert.is(status, 412);
  assert.equal(data.card.translation.parts, [BOLD, " buyurun."]);
  assert.equal(
    data.card.versions.map(({ name, text }: { name: string; text: string }) => [name, text]),
    [["Fatma Yılmaz", "**Salı** gelin."]],
  );
  const entry = entryOf(root, FIRST);
  assert.is(entry.translation, "**Salı** buyurun.");
  assert.is(versionsOf(entry)[0]!.text, "**Salı** gelin.");
  // Chosen after all, it is no other version any more; what it replaces stays as a note.
  const chosen = await other.save(data.card, data.card.versions[0].field.parts);
  assert.is(chosen.status, 200);
  assert.equal(chosen.data.card.versions, []);
  assert.equal(chosen.data.card.earlier, ["**Salı** buyurun."]);
});

test("an answer that got lost is no conflict: the same save again is done", async ({ visitor, root }) => {
  const read = await visitor.card(FIRST);
  await visitor.save(read, [BOLD, " gelin."]);
  const before = fileOf(root);
  const again = await visitor.save(read, [BOLD, " gelin."]);
  assert.is(again.status, 200);
  assert.is(fileOf(root), before);
});

test("another version is put away by hand only", async ({ visitor, app, root }) => {
  const other = await Visitor.alone(app, "Fatma Yılmaz");
  const read = await visitor.card(FIRST);
  await visitor.save(read, [BOLD, " buyurun."]);
  const { data } = await other.save(read, [BOLD, " gelin."]);
  const { status } = await other.act(data.card, "drop", { text: "**Salı** gelin." });
  assert.is(status, 200);
  assert.equal(versionsOf(entryOf(root, FIRST)), []);
});

test("a change of the file by another program is seen, and conflicts like a person's", async ({
  visitor,
  root,
}) => {
  const read = await visitor.card(FIRST);
  const file = path.join(root, PO);
  writeFileSync(file, fileOf(root).replace("**Pazartesi** mahalle evine gelin.", "**Pazartesi** buyurun."));
  assert.equal((await visitor.card(FIRST)).translation.parts, [{ id: 1, in: ["Pazartesi"] }, " buyurun."]);
  const { status } = await visitor.save(read, [BOLD, " gelin."]);
  assert.is(status, 412);
  const entry = entryOf(root, FIRST);
  assert.is(entry.translation, "**Pazartesi** buyurun.");
  assert.is(versionsOf(entry)[0]!.text, "**Salı** gelin.");
});

test("when the Dutch changes meanwhile, the page learns it and what was typed is kept beside the new text", async ({
  visitor,
  root,
}) => {
  const read = await visitor.card(FIRST);
  const now = "Kom op **dinsdag** naar het buurthuis.";
  write(root, { "src/content/posts/bellen.md": post("Bellen", BODY.replace(FIRST, now)) });
  const { status, data } = await visitor.save(read, [BOLD, " gelin."]);
  assert.equal([status, data.code], [409, "dutch"]);
  assert.is(data.card.state, "stale");
  assert.equal(
    data.card.versions.map(({ text }: { text: string }) => text),
    ["**Salı** gelin."],
  );
  assert.equal(
    data.card.changed.parts.filter(({ is }: { is: string }) => is !== "same"),
    [
      { text: "maandag", is: "gone" },
      { text: "dinsdag", is: "new" },
    ],
  );
  assert.is(versionsOf(entryOf(root, now))[0]!.text, "**Salı** gelin.");
});

test("when the Dutch is gone, the answer says so and nothing is lost from the file", async ({
  visitor,
  root,
}) => {
  const read = await visitor.card(FIRST);
  write(root, { "src/content/posts/bellen.md": post("Bellen", SECOND) });
  const { status, data } = await visitor.save(read, [BOLD, " gelin."]);
  assert.equal([status, data.code], [410, "gone"]);
  assert.ok(fileOf(root).includes("mahalle evine gelin"));
});

test("a broken catalogue is reported, and stays as it is", async ({ visitor, root }) => {
  const read = await visitor.card(FIRST);
  const broken = 'msgid "half';
  writeFileSync(path.join(root, PO), broken);
  const { status, data } = await visitor.save(read, ["Gelin."]);
  assert.is(status, 503);
  assert.match(data.message, /bellen\.po:\d+: is not a valid PO file/);
  assert.is(fileOf(root), broken);
});

for (const [address, what] of [
  [`/${POST}/`, "the page of a post"],
  ["/?language=tr", "the task list"],
] as const) {
  test(`a file that ${what} needs and that is broken is named there, in the language of the page`, async ({
    visitor,
    root,
  }) => {
    write(root, { "locales/tr/glossary.csv": "woord,vertaling\n" });
    const { status, data } = await visitor.ask("GET", address);
    assert.is(status, 503);
    assert.match(data, '<html lang="nl"');
    assert.match(data, '<bdi dir="ltr">locales/tr/glossary.csv:1</bdi>: de eerste regel moet de kolommen');
  });
}

test("an entry that cannot be used is reported once, stays as it is, and stops nobody", async ({
  visitor,
  app,
  root,
}) => {
  const half = '# reviewed: Ayşe Örnek 2026-11-24 8e2d158520bb\nmsgid "half';
  writeFileSync(path.join(root, PO), `${fileOf(root)}\n${half}\n`);
  for (const words of ["Gelin.", "Gelsene."]) {
    const { status } = await visitor.save(await visitor.card(FIRST), [words]);
    assert.is(status, 200);
  }
  assert.is(entryOf(root, FIRST).translation, "Gelsene.");
  assert.ok(fileOf(root).endsWith(`\n\n${half}\n`));
  assert.is(app.log.filter((line) => line.includes("has a text without a closing quotation mark")).length, 1);
});

test("a text is signed in one's name, an error only when it is accepted by name", async ({
  visitor,
  root,
}) => {
  const { data } = await visitor.save(await visitor.card(SECOND), ["Bizi arayın."]);
  const refused = await visitor.act(data.card, "sign", { accept: [] });
  assert.equal([refused.status, refused.data.code], [409, "errors"]);
  assert.equal(
    refused.data.refused.map(({ check }: { check: string }) => check),
    ["link-targets"],
  );
  assert.is(stateOf(entryOf(root, SECOND)), "draft");
  const signed = await visitor.act(data.card, "sign", { accept: ["link-targets"] });
  assert.is(signed.status, 200);
  const entry = entryOf(root, SECOND);
  assert.is(stateOf(entry), "reviewed");
  assert.match(fileOf(root), /# accepted: link-targets\n# reviewed: Ayşe Örnek /);
});

test("a whole post is signed as it was read, all or nothing", async ({ visitor, root }) => {
  const { data: read } = await visitor.ask("GET", `/api/posts/${POST}`);
  const sign = (version: string) =>
    visitor.ask("POST", `/api/posts/${POST}/sign`, { accept: [] }, { "if-match": `"${version}"` });
  await visitor.save(await visitor.card(FIRST), [BOLD, " gelin."]);
  assert.is((await sign(read.version)).status, 412);
  assert.is(stateOf(entryOf(root, FIRST)), "draft");
  const { data: now } = await visitor.ask("GET", `/api/posts/${POST}`);
  // The day is another one than in the Dutch.
  const refused = await sign(now.version);
  assert.equal(
    [refused.status, refused.data.refused.map(({ check }: { check: string }) => check)],
    [409, ["facts", "facts"]],
  );
  await visitor.save(await visitor.card(FIRST), [{ id: 1, in: ["Pazartesi"] }, " gelin."]);
  const { data: good } = await visitor.ask("GET", `/api/posts/${POST}`);
  const { status, data } = await sign(good.version);
  assert.is(status, 200);
  assert.equal([...new Set(data.cards.map(({ state }: Card) => state))], ["reviewed"]);
});

test("without a name nothing is changed", async ({ app, root }) => {
  const nobody = await Visitor.alone(app, "");
  const before = fileOf(root);
  const card = await nobody.card(FIRST);
  assert.equal((await nobody.save(card, ["x"])).data.code, "name");
  assert.equal((await nobody.act(card, "sign")).data.code, "name");
  for (const name of ["", "  ", "123", "a@b.nl", "x".repeat(81), "Ay\u202Eşe", "<b>"]) {
    assert.is((await nobody.ask("POST", "/api/name", { name })).status, 422, name);
  }
  assert.is(fileOf(root), before);
});

test("with four eyes the second person signs", async () => {
  const root = newSite({ fourEyes: true });
  const app = await open(root);
  const first = await Visitor.alone(app, "Ayşe Örnek");
  const second = await Visitor.alone(app, "Fatma Yılmaz");
  const { data } = await first.act(await first.card(FIRST), "sign");
  assert.is(data.card.state, "draft");
  assert.is(data.card.proposed.name, "Ayşe Örnek");
  assert.is(proposedBy(entryOf(root, FIRST))!.name, "Ayşe Örnek");
  assert.is((await first.act(data.card, "sign")).data.card.state, "draft");
  const { data: done } = await second.act(await second.card(FIRST), "sign");
  assert.equal([done.card.state, done.card.by.name], ["reviewed", "Fatma Yılmaz"]);
  await app.close();
});

test("comments and ignored checks are kept in the catalogue", async ({ visitor, root }) => {
  const text = 'Waarom "gelin"?\n\u202Etweede regel';
  const { data } = await visitor.act(await visitor.card(FIRST), "comment", { text });
  assert.equal(commentsOn(entryOf(root, FIRST))[0]!.text, 'Waarom "gelin"?\ntweede regel');
  await visitor.act(data.card, "ignore", { check: "end-stop", off: true });
  assert.match(fileOf(root), /# ignore: end-stop\n/);
  const off = await visitor.act(await visitor.card(FIRST), "ignore", { check: "end-stop", off: false });
  assert.is(off.status, 200);
  assert.not.match(fileOf(root), /# ignore:/);
  for (const body of [{ text: " " }, { text: "x".repeat(2_001) }, {}]) {
    assert.is((await visitor.act(off.data.card, "comment", body)).status, 422);
  }
  assert.is(
    (await visitor.act(off.data.card, "ignore", { check: "x\n# reviewed: A 2026-01-01 0", off: true }))
      .status,
    422,
  );
});

test("a signature is committed in its signer's name, with that file only", async ({ visitor, app, root }) => {
  const git = (...options: string[]) =>
    execFileSync("git", ["-C", root, "-c", "user.name=x", "-c", "user.email=x@x.nl", ...options], {
      encoding: "utf8",
    });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "Begin");
  write(root, { "andere.txt": "x", "geplaatst.txt": "y" });
  git("add", "geplaatst.txt");
  await visitor.act(await visitor.card(FIRST), "sign");
  await app.close();
  assert.match(
    git("log", "-1", "--format=%an <%ae>%n%s"),
    /^Ayşe Örnek <self@taalbrug\.invalid>\nSign tr\/posts\/bellen\n$/,
  );
  assert.is(git("show", "--name-only", "--format=", "HEAD").trim(), PO);
  // What somebody else staged stays staged.
  assert.match(git("status", "--porcelain"), /^A {2}geplaatst\.txt$/m);
  assert.equal(app.log, []);
});

test("when git fails, the save is there and the failure is reported once", async ({ visitor, app, root }) => {
  execFileSync("git", ["-C", root, "init", "-q"]);
  write(root, { ".git/index.lock": "" });
  const { status } = await visitor.act(await visitor.card(FIRST), "sign");
  assert.is(status, 200);
  assert.is(stateOf(entryOf(root, FIRST)), "reviewed");
  await app.close();
  assert.is(app.log.length, 1);
  assert.match(app.log[0]!, /^git: not committed, tried again later: /);
});

test("every save of many at once is on disk when it is acknowledged", async ({ visitor, root }) => {
  const texts = Array.from({ length: 40 }, (_none, at) => `Dit is stuk nummer ${at} van de tekst.`);
  write(root, { "src/content/posts/lang.md": post("Lang", texts.join("\n\n")) });
  const cards = (await visitor.cards("tr/posts/lang")).filter(({ kind }) => kind === "paragraph");
  assert.is(cards.length, 40);
  await Promise.all(
    cards.map(async (card, at) => {
      const words = `Bu metnin ${at} numaralı parçası.`;
      const { status } = await visitor.save(card, [words], "tr/posts/lang");
      assert.is(status, 200);
      assert.ok(fileOf(root, "locales/tr/posts/lang.po").includes(words));
    }),
  );
  assert.is(auditOf(root).length, 40);
});

test.run();
