import http from "node:http";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { factsIn } from "../../../src/app/review/facts.ts";
import {
  type FieldPart,
  fromParts,
  readParts,
  tagsOf,
  toField,
} from "../../../src/app/review/inline-codes.ts";
import { outdated, report, sign } from "../../../src/catalog/entry.ts";
import { updateCatalogue } from "../../../src/catalog/store.ts";
import { fold } from "../../../src/markdown/fold.ts";
import { inlineMarkup, plainInline } from "../../../src/markdown/inline.ts";
import { EMPTY_GLOSSARY } from "../../../src/model/glossary.ts";
import { KEY, startDeepl } from "../../peers/deepl-server.ts";
import { KEY as GOOGLE_KEY, startGoogle } from "../../peers/google-server.ts";
import { drafted, post, translate, write } from "../../site.ts";
import { auditOf, closeAll, FIRST, fileOf, newSite, open, PO, POST, type TestApp, Visitor } from "../app.ts";

const test = suite<{ app: TestApp; root: string; visitor: Visitor }>("help");
test.before.each(async (context) => {
  context.root = newSite();
  context.app = await open(context.root);
  context.visitor = await Visitor.alone(context.app);
});
test.after.each(async ({ app }) => {
  await app.close();
});
test.after(closeAll);

const TEXTS = [
  "Gewone zin.",
  "**Bel** [ons](tel:112) nu.",
  "*a* en **b *c* d** ~~e~~",
  "Typ `npm start` of ga naar <https://x.nl/a>.",
  "boven\\\nonder **het**\\\nlaatst",
  "![Een *kaart*](../images/kaart.jpg) en [**vet** in een link](https://x.nl/(a))",
  "\\*geen ster\\* &copy; [geen link] 2 * 3 < 4",
  "مرحبا **بكم** في [الموقع](https://x.nl)",
];

for (const text of TEXTS) {
  test(`what goes into the field comes out as it was: ${text.slice(0, 30)}`, () => {
    const tags = tagsOf(text, text, {});
    const { parts, codes } = toField(text, text, {});
    assert.is(codes.length, tags.length);
    const back = fromParts(readParts(JSON.parse(JSON.stringify(parts)))!, tags, {}, false);
    assert.equal(inlineMarkup(back), inlineMarkup(text));
    assert.is(plainInline(back), plainInline(text));
  });
}

test("property: whatever is typed, the words stay and no markup comes in that was not there", () => {
  const dutch = TEXTS.join(" ").replaceAll("\\\n", " ");
  const tags = tagsOf(dutch, dutch, {});
  const part: fc.Arbitrary<FieldPart> = fc.letrec<{ part: FieldPart }>((tie) => ({
    part: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 8 }),
        fc.constantFrom("**", "[x](y)", "`", "<b>", "&amp;", "\\", " ", "a_b_"),
      ),
      fc.record({
        id: fc.integer({ min: 1, max: tags.length + 1 }),
        in: fc.array(tie("part"), { maxLength: 3 }),
      }),
    ),
  })).part;
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  const wordsOf = (parts: readonly FieldPart[]): string =>
    parts
      .map((each) => {
        if (typeof each === "string") return each;
        const tag = tags[each.id - 1];
        const isAlone = tag && ["break", "code", "autolink", "footnote"].includes(tag.kind);
        return isAlone
          ? tag.kind === "code"
            ? tag.content
            : tag.kind === "autolink"
              ? tag.text
              : ""
          : wordsOf(each.in ?? []);
      })
      .join("");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (given) => {
      const parts = readParts(given)!;
      const text = fromParts(parts, tags, {}, false);
      assert.is(fold(text), text);
      assert.is(letters(plainInline(text)), letters(wordsOf(parts)));
      const known = new Set(tags.map(({ kind }) => kind).concat("strong"));
      for (const item of inlineMarkup(text)) {
        assert.ok(
          [...known].some((kind) => item.startsWith(kind === "autolink" ? "link" : kind)),
          item,
        );
      }
    }),
    { numRuns: 500 },
  );
});

for (const [text, code, expected] of [
  [
    "Bel 0800-2000 op 12 januari 2027 om 14.00 uur.",
    "nl",
    ["0800-2000", "12", "januari", "2027", "14.00 uur"],
  ],
  ["في 12 يناير، الساعة ٢", "ar", ["12", "يناير", "٢"]],
  ["saat\u200B 14.00’te", "tr", ["14.00"]],
  ["Zomaar een zin.", "nl", []],
] as const) {
  test(`facts for the eye: ${text}`, () => {
    const found = factsIn(text, code, EMPTY_GLOSSARY).map(({ start, end }) => text.slice(start, end));
    for (const fact of expected)
      assert.ok(
        found.some((each) => fact.includes(each) || each.includes(fact)),
        `${fact} in ${found}`,
      );
    if (expected.length === 0) assert.equal(found, []);
  });
}

test("terms of the glossary are shown with what to write and what to avoid", async () => {
  const root = newSite(
    {},
    { "locales/tr/glossary.csv": "nl,preferred,forbidden,note\nbuurthuis,mahalle evi,kulüp,Not a club\n" },
  );
  const app = await open(root);
  const visitor = await Visitor.alone(app);
  const card = await visitor.card(FIRST);
  assert.equal(card.terms, [
    { nl: "buurthuis", preferred: "mahalle evi", forbidden: ["kulüp"], note: "Not a club" },
  ]);
  const words = plainInline(FIRST);
  assert.equal(
    card.dutch.terms.map(({ start, end }) => words.slice(start, end)),
    ["buurthuis"],
  );
  await app.close();
});

test("of a stale text only the sentence that changed is to be mended", async ({ visitor, root }) => {
  const before = "Kom op maandag naar het buurthuis. Neem iemand mee. De koffie is gratis.";
  const after = before.replace("Neem iemand mee.", "Neem twee mensen mee.");
  write(root, { "src/content/posts/lang.md": post("Lang", after) });
  translate(
    root,
    "lang",
    () => (entry) =>
      entry.source === after
        ? outdated(
            sign(
              {
                ...entry,
                source: before,
                translation: "Pazartesi mahalle evine gelin. Birini getirin. Kahve ücretsiz.",
              },
              "Ali",
              "2026-11-20",
            ),
            after,
          )
        : entry,
  );
  const card = await visitor.card(after, "tr/posts/lang");
  assert.is(card.state, "stale");
  assert.equal(card.changed!.mend, ["Birini getirin."]);
  assert.equal(
    card.changed!.parts.filter(({ is }) => is !== "same").map(({ text, is }) => `${is} ${text}`),
    ["gone iemand", "new twee", "new mensen "],
  );
});

test("near matches of all posts are shown with their likeness, signed ones too", async ({
  visitor,
  root,
}) => {
  const like = "Kom op dinsdag naar het buurthuis.";
  write(root, { "src/content/posts/ander.md": post("Ander", like) });
  translate(
    root,
    "ander",
    () => (entry) => sign({ ...entry, translation: "Salı günü mahalle evine gelin." }, "Ali", "2026-11-20"),
  );
  const card = await visitor.card(FIRST);
  const { data } = await visitor.ask("GET", `/api/texts/${POST}/${card.id}/near`);
  const [near] = data.near;
  assert.equal(
    [near.dutch, near.field.parts, near.isSigned],
    [like, ["Salı günü mahalle evine gelin."], true],
  );
  assert.ok(near.percent > 60 && near.percent < 100, near.percent);
});

test("what readers reported comes first in the task list and on the card, and a signature answers it", async ({
  visitor,
  root,
}) => {
  write(root, {
    "src/content/posts/veilig.md": post("Veilig", "Bel ons.", "review: required\n"),
    "src/content/posts/oud.md": post("Oud", "Kom langs bij ons."),
  });
  translate(root, "veilig", () => drafted());
  translate(
    root,
    "oud",
    () => (entry) => outdated(sign({ ...entry, translation: "Gelin." }, "Ali", "2026-11-20"), entry.source),
  );
  updateCatalogue(root, PO, "tr", (catalogue) => ({
    ...catalogue,
    entries: catalogue.entries.map((entry) =>
      entry.source === FIRST ? report(entry, { date: "2026-11-25", text: "De dag is fout" }) : entry,
    ),
  }));
  const { data } = await visitor.ask("GET", "/api/tasks/tr");
  assert.equal(
    data.tasks.map(({ slug, reason }: { slug: string; reason: string }) => `${slug} ${reason}`),
    ["bellen reports", "veilig held", "oud stale"],
  );
  assert.ok(data.tasks.every(({ minutes }: { minutes: number }) => minutes >= 1));
  const card = await visitor.card(FIRST);
  assert.equal(card.reports, [{ date: "2026-11-25", text: "De dag is fout" }]);
  const signed = await visitor.act(card, "sign");
  assert.equal(signed.data.card.reports, []);
  const { data: now } = await visitor.ask("GET", "/api/tasks/tr");
  assert.equal(now.tasks[0].slug, "veilig");
  assert.is(now.signed, 1);
});

test("a fresh draft and a back-translation come from an engine with a key, are billed, and change nothing by themselves", async () => {
  const server = await startDeepl();
  const google = await startGoogle();
  const root = newSite({ engines: { deepl: { price: 20 } }, budget: { month: { deepl: 200 } } });
  const app = await open(root, {
    env: {
      DEEPL_AUTH_KEY: KEY,
      DEEPL_SERVER_URL: server.url,
      GOOGLE_TRANSLATE_KEY: GOOGLE_KEY,
      GOOGLE_TRANSLATE_URL: google.url,
    },
  });
  const visitor = await Visitor.alone(app);
  const before = fileOf(root);
  const { data } = await visitor.ask("GET", `/api/posts/${POST}`);
  assert.equal(
    data.engines.map(({ engine }: { engine: string }) => engine),
    ["deepl", "google"],
  );
  assert.ok(data.backTranslation);
  const card = await visitor.card(FIRST);
  const fresh = await visitor.act(card, "draft", { engine: "deepl" });
  assert.is(fresh.status, 200, JSON.stringify(fresh.data));
  assert.ok(fresh.data.billed > 0);
  assert.equal(inlineMarkup(fresh.data.text), ["strong"]);
  assert.ok(fresh.data.field.parts.some((part: FieldPart) => typeof part === "object" && part.id === 1));
  const back = await visitor.act(card, "back", {});
  assert.is(back.status, 200, JSON.stringify(back.data));
  assert.ok(back.data.text.length > 0);
  assert.is(fileOf(root), before);
  assert.match(fileOf(root, "locales/ledger.json"), /"deepl": [1-9]\d*/);
  assert.ok(auditOf(root).some(({ what }) => what === "draft"));
  // The month's budget ends it.
  let last = await visitor.act(card, "draft", { engine: "deepl" });
  for (let tries = 0; tries < 12 && last.status === 200; tries++)
    last = await visitor.act(card, "draft", { engine: "deepl" });
  assert.is(last.status, 502);
  assert.match(last.data.message, /budget of deepl/);
  for (const engine of ["azure", "pseudo", "../x", undefined]) {
    assert.is((await visitor.act(card, "draft", { engine })).status, 422);
  }
  await app.close();
  await Promise.all([server.close(), google.close()]);
});

test("without a key there is no button, and nothing is asked", async ({ visitor }) => {
  const { data } = await visitor.ask("GET", `/api/posts/${POST}`);
  assert.equal([data.engines, data.backTranslation], [[], false]);
  assert.is((await visitor.act(await visitor.card(FIRST), "back")).status, 422);
});

test("who else is in a post is shown, and what they change, and what changes on disk", async ({
  app,
  visitor,
  root,
}) => {
  const other = await Visitor.alone(app, "Fatma Yılmaz");
  const events: { event: string; data: Record<string, unknown> }[] = [];
  const request = http.get(`${app.address}/api/events/${POST}?visitor=a1`, {
    headers: { host: new URL(app.origin).host, cookie: other.cookie },
  });
  request.on("response", (response) => {
    response.setEncoding("utf8").on("data", (text: string) => {
      for (const [, event, data] of text.matchAll(/event: (\w+)\ndata: (.*)/g))
        events.push({ event: event!, data: JSON.parse(data!) });
    });
  });
  const until = async (event: string) => {
    for (let waited = 0; !events.some((each) => each.event === event); waited += 20) {
      if (waited > 10_000) throw new Error(`no ${event} in ${JSON.stringify(events)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return events.findLast((each) => each.event === event)!.data;
  };
  assert.equal(await until("here"), { others: [] });
  await visitor.save(await visitor.card(FIRST), ["Gelin."]);
  const { cards } = (await until("changed")) as { cards: { version: string }[] };
  assert.is(cards[0]!.version, (await visitor.card(FIRST)).version);
  // One's own writing is no news; another program's is.
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.not.ok(events.some(({ event }) => event === "files"));
  write(root, { [PO]: fileOf(root).replace("Gelin.", "Buyurun.") });
  await until("files");
  request.destroy();
});

test.run();
