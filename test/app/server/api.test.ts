import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openMembers } from "../../../src/app/server/members.ts";
import { openPrivateStore } from "../../../src/app/server/private-store.ts";
import { closeAll, FIRST, fileOf, newSite, open, POST, type TestApp, Visitor } from "../app.ts";

// What the API answers to bodies that are JSON, but not what a route reads.
const test = suite<{ app: TestApp; root: string; visitor: Visitor }>("api");
test.before(async (context) => {
  context.root = newSite();
  context.app = await open(context.root);
  context.visitor = await Visitor.alone(context.app);
});
test.after(async ({ app }) => {
  await app.close();
});
test.after(closeAll);

for (const [method, action, body, status, code] of [
  ["PUT", "", {}, 400, "parts"],
  ["PUT", "", { pieces: ["Salı"] }, 400, "outdated"],
  ["PUT", "", { parts: [{ id: 1, in: "x" }] }, 400, "parts"],
  ["POST", "/comment", {}, 422, "comment"],
  ["POST", "/comment", { text: 1 }, 422, "comment"],
  ["POST", "/comment", { text: " \n " }, 422, "comment"],
  ["POST", "/comment", { text: "x".repeat(2_001) }, 422, "comment"],
  ["POST", "/ignore", {}, 422, "check"],
  ["POST", "/ignore", { check: "toString", off: true }, 422, "check"],
  ["POST", "/ignore", { check: "same", off: "yes" }, 400, "json"],
  ["POST", "/drop", { text: 1 }, 400, "json"],
  ["POST", "/sign", { accept: "same" }, 400, "json"],
  ["POST", "/sign", { accept: [1] }, 400, "json"],
  ["POST", "/draft", {}, 422, "engine"],
  ["POST", "/draft", { engine: "none" }, 422, "engine"],
] as const) {
  test(`${method} ${action || "of a text"} refuses ${JSON.stringify(body).slice(0, 40)}`, async ({
    visitor,
    root,
  }) => {
    const before = fileOf(root);
    const card = await visitor.card(FIRST);
    const { status: given, data } = await visitor.ask(
      method,
      `/api/texts/${POST}/${card.id}${action}`,
      body,
      {
        "if-match": `"${card.version}"`,
      },
    );
    assert.equal([given, data.code], [status, code], data.message);
    assert.is(fileOf(root), before);
  });
}

for (const [address, body, status, code] of [
  ["/api/name", {}, 422, "name"],
  ["/api/name", { name: ["Ayşe Örnek"] }, 422, "name"],
  [`/api/here/${POST}`, { visitor: "a b", text: "0123456789ab" }, 400, "json"],
  [`/api/here/${POST}`, { visitor: "a", text: "x" }, 400, "json"],
  [`/api/here/${POST}`, { visitor: "a", text: "0123456789ab" }, 200, undefined],
] as const) {
  test(`POST ${address} answers ${status} to ${JSON.stringify(body)}`, async ({ visitor }) => {
    const { status: given, data } = await visitor.ask("POST", address, body);
    assert.equal([given, data.code], [status, code], data.message);
  });
}

test("a refusal names the property and what is wrong with it", async ({ visitor }) => {
  const { data } = await visitor.act(await visitor.card(FIRST), "drop", { text: 1 });
  assert.match(data.message, /^text: .*string/);
});

test("an id that is none leads to no text, with and without a body", async ({ visitor }) => {
  for (const id of ["0123456789AB", "0123456789a", "0123456789abc", "..%2Fx"]) {
    const { status, data } = await visitor.ask("PUT", `/api/texts/${POST}/${id}`, { parts: ["x"] });
    assert.equal([status, data.code], [404, "missing"], id);
  }
});

test("an invitation needs a language, a role and a name, in this order", async () => {
  const root = newSite();
  const app = await open(root, { publicUrl: "https://nakijken.example" });
  const { secret } = openMembers(openPrivateStore(root)).invite("Fatma Yılmaz", "editor", "tr");
  const editor = new Visitor(app);
  assert.equal((await editor.ask("POST", "/api/join", {})).data.code, "invitation");
  assert.is((await editor.ask("POST", "/api/join", { secret })).status, 200);
  for (const [body, code] of [
    [{}, "invitation"],
    [{ language: "nl", role: "editor", name: "Ali" }, "invitation"],
    [{ language: "tr", role: "owner", name: "1" }, "invitation"],
    [{ language: "tr", role: ["editor"], name: "Ali" }, "invitation"],
    [{ language: "tr", role: "editor" }, "name"],
    [{ language: "tr", role: "editor", name: "1" }, "name"],
  ] as const) {
    const { status, data } = await editor.ask("POST", "/api/invitations", body);
    assert.equal([status, data.code], [422, code], JSON.stringify(body));
  }
  await app.close();
});

test.run();
