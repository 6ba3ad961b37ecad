import path from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { AddedReports } from "../../../src/app/review/reports.ts";
import { openMembers, type Role } from "../../../src/app/server/members.ts";
import { openPrivateStore } from "../../../src/app/server/private-store.ts";
import { reportsOn } from "../../../src/catalog/entry.ts";
import { readSourceReports } from "../../../src/catalog/source-reports.ts";
import { loadOriginals, segments } from "../../../src/markdown/original.ts";
import { loadSite, paths } from "../../../src/model/site.ts";
import { post, write } from "../../site.ts";
import {
  auditOf,
  closeAll,
  entryOf,
  FIRST,
  fileOf,
  newSite,
  open,
  PO,
  SECOND,
  type TestApp,
  Visitor,
} from "../app.ts";

// Reports that members paste into the app, and how they are closed.
const test = suite<{ app: TestApp; root: string; visitor: Visitor }>("reports");
test.before.each(async (context) => {
  context.root = newSite();
  context.app = await open(context.root);
  context.visitor = await Visitor.alone(context.app);
});
test.after.each(async ({ app }) => {
  await app.close();
});
test.after(closeAll);

const idIn = (root: string, dutch: string) =>
  segments(loadOriginals(loadSite(root)).posts[0]!).find(({ text }) => text === dutch)!.id;
const lastLine = (root: string, dutch: string, language = "tr") =>
  `#taalbrug ${language} posts/bellen ${idIn(root, dutch)}`;
const paste = (visitor: Visitor, text: string) => visitor.ask("POST", "/api/reports", { text });
const outcomes = ({ reports }: AddedReports) => reports.map(({ outcome }) => outcome);

test("a pasted chat goes where the command puts it, once", async ({ root, visitor }) => {
  const chat = `[28-11-2026 14:03] Ayşe Yılmaz: ${lastLine(root, FIRST)} 👇\nGün yanlış 👎`;
  const { status, data } = await paste(visitor, chat);
  assert.is(status, 200, data.message);
  assert.equal(outcomes(data), ["block"]);
  assert.equal(data.dropped, ["[28-11-2026 14:03] Ayşe Yılmaz:"]);
  assert.equal(
    reportsOn(entryOf(root, FIRST)).map(({ text }) => text),
    ["Gün yanlış 👎"],
  );
  assert.not.match(fileOf(root), /Yılmaz/);
  assert.equal(outcomes((await paste(visitor, chat)).data), ["known"]);
  assert.equal(
    auditOf(root).map(({ what, where }) => [what, where]),
    [["report", "tr/posts/bellen"]],
  );
});

test("each report in a text has its own outcome", async ({ root, visitor }) => {
  const gone = "#taalbrug tr posts/weg -";
  const text = `~~~~~\n${lastLine(root, FIRST, "nl")}\nFout.\n~~~~~\n${gone}\nYanlış.\n~~~~~\n${lastLine(root, SECOND)}\n`;
  const { data } = await paste(visitor, text);
  assert.equal(outcomes(data), ["source", "gone", "noWords"]);
  assert.equal(
    readSourceReports(root).reports.map(({ slug, text: words }) => [slug, words]),
    [
      ["bellen", "Fout."],
      ["weg", "Yanlış."],
    ],
  );
});

test("a block that changed: its new entry, or the title", async ({ root, visitor }) => {
  const line = lastLine(root, FIRST);
  const known = `~~~~~\nNederlands: Kom op maandag naar het buurthuis.\n${line}\nYanlış.`;
  write(root, { "src/content/posts/bellen.md": post("Bellen", "Kom op **dinsdag** naar het buurthuis.") });
  assert.equal(outcomes((await paste(visitor, known)).data), ["changed"]);
  assert.equal(outcomes((await paste(visitor, `${line}\nYanlış.`)).data), ["title"]);
  assert.is(reportsOn(entryOf(root, "Bellen")).length, 1);
});

test("a file that cannot be read costs its report, which is not lost from the page", async ({
  root,
  visitor,
}) => {
  const line = lastLine(root, FIRST);
  write(root, { [PO]: 'msgid "a\n' });
  const before = fileOf(root);
  assert.equal(outcomes((await paste(visitor, `${line}\nYanlış.`)).data), ["broken"]);
  write(root, { "src/content/posts/bellen.md": "---\n---\n" });
  assert.equal(outcomes((await paste(visitor, `${line}\nYanlış.`)).data), ["broken"]);
  assert.is(fileOf(root), before);
});

for (const [body, status, code] of [
  [{}, 422, "report"],
  [{ text: 1 }, 422, "report"],
  [{ text: " \n " }, 422, "report"],
  [{ text: "x".repeat(20_001) }, 422, "report"],
  [{ text: "Er klopt iets niet." }, 422, "report-place"],
  [{ text: "#taalbrug tr posts/../../x - Fout" }, 422, "report-place"],
] as const) {
  test(`a paste of ${JSON.stringify(body).slice(0, 50)} is refused`, async ({ root, visitor }) => {
    const before = fileOf(root);
    const { status: given, data } = await visitor.ask("POST", "/api/reports", body);
    assert.equal([given, data.code], [status, code]);
    assert.is(fileOf(root), before);
  });
}

test("a report is closed without a signature, by its date and words", async ({ root, visitor }) => {
  await paste(visitor, `${lastLine(root, FIRST)}\nBir.`);
  await paste(visitor, `${lastLine(root, FIRST)}\nİki.`);
  const card = await visitor.card(FIRST);
  const [newest] = card.reports;
  const { status, data } = await visitor.act(card, "answer", newest!);
  assert.is(status, 200, data.message);
  assert.equal(
    data.card.reports.map(({ text }: { text: string }) => text),
    ["Bir."],
  );
  assert.match(fileOf(root), /# answered report: .* "İki\."/);
  assert.is((await visitor.act(card, "answer", { date: "gisteren", text: "Bir." })).status, 400);
  assert.is((await visitor.act(card, "answer", newest!)).status, 412);
});

test("an editor closes a report on the Dutch once", async ({ root, visitor }) => {
  await paste(visitor, `${lastLine(root, FIRST, "nl")}\nFout.`);
  const [report] = readSourceReports(root).reports;
  const close = () => visitor.ask("POST", `/api/reports/${report!.id}/answer`, {});
  assert.is((await close()).status, 200);
  assert.equal(readSourceReports(root).reports, []);
  assert.match(fileOf(root, paths.reports), /"answered":\{"name":"Ayşe Örnek"/);
  assert.is((await close()).status, 404);
});

test("roles: translators add and close nothing, reviewers see no reports on the Dutch, editors do all", async () => {
  const root = newSite();
  const app = await open(root, { publicUrl: "https://nakijken.example" });
  const members = openMembers(openPrivateStore(root));
  const join = async (role: Role) => {
    const visitor = new Visitor(app);
    const { secret } = members.invite("Fatma Yılmaz", role, "tr");
    await visitor.ask("POST", "/api/join", { secret });
    return visitor;
  };
  const [translator, reviewer, editor] = [
    await join("translator"),
    await join("reviewer"),
    await join("editor"),
  ];
  const dutch = `${lastLine(root, FIRST, "nl")}\nDit klopt niet.`;
  assert.is((await paste(new Visitor(app), dutch)).status, 401);
  assert.is((await paste(translator, dutch)).status, 403);
  assert.equal(outcomes((await paste(reviewer, dutch)).data), ["source"]);
  assert.equal(outcomes((await paste(reviewer, `${lastLine(root, FIRST)}\nYanlış.`)).data), ["block"]);

  const list = async (visitor: Visitor) => (await visitor.ask("GET", "/?language=tr")).data as string;
  const seen = (html: string) => [
    /id="reports-title"/.test(html),
    /id="source-title"/.test(html),
    /id="report-form"/.test(html),
  ];
  assert.equal(seen(await list(translator)), [true, false, false]);
  assert.equal(seen(await list(reviewer)), [true, false, true]);
  assert.equal(seen(await list(editor)), [true, true, true]);
  // A language with reports is marked in the list of another one.
  assert.match((await editor.ask("GET", "/?language=ar")).data, /lang="tr"[^\n]*class="badge"/);

  const card = await translator.card(FIRST);
  assert.is((await translator.act(card, "answer", card.reports[0]!)).status, 403);
  const { id } = readSourceReports(root).reports[0]!;
  assert.is((await reviewer.ask("POST", `/api/reports/${id}/answer`, {})).status, 403);
  assert.is((await editor.ask("POST", `/api/reports/${id}/answer`, {})).status, 200);
  assert.equal(seen(await list(editor)), [true, false, true]);
  await app.close();
});

test("readers never see a report: neither its words nor its file are in a page", async ({
  root,
  visitor,
}) => {
  await paste(visitor, `${lastLine(root, FIRST)}\nGizli sözler.`);
  await paste(visitor, `${lastLine(root, FIRST, "nl")}\nGeheime woorden.`);
  const { data } = await visitor.ask("GET", "/preview/tr/posts/bellen/");
  assert.not.match(data, /Gizli|Geheime/);
  assert.is((await visitor.ask("GET", `/${paths.reports}`)).status, 404);
  assert.is(path.extname(paths.reports), ".jsonl");
});

test.run();
