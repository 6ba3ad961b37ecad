import { existsSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openMembers, type Role } from "../../../src/app/server/members.ts";
import { openPrivateStore } from "../../../src/app/server/private-store.ts";
import { stateOf } from "../../../src/catalog/entry.ts";
import { command } from "../../command.ts";
import {
  auditOf,
  closeAll,
  entryOf,
  FIRST,
  fileOf,
  newSite,
  open,
  POST,
  type TestApp,
  Visitor,
} from "../app.ts";

const URL = "https://nakijken.example";
const test = suite<{ app: TestApp; root: string }>("people");
test.before.each(async (context) => {
  context.root = newSite();
  context.app = await open(context.root, { publicUrl: URL });
});
test.after.each(async ({ app }) => {
  await app.close();
});
test.after(closeAll);

const peopleOf = (root: string, now?: () => number) => openMembers(openPrivateStore(root), now);

/** Somebody who used an invitation. */
async function joined(
  app: TestApp,
  name: string,
  role: Role,
  language = "tr",
): Promise<Visitor & { id: string }> {
  const { member, secret } = peopleOf(app.root).invite(name, role, language);
  const visitor = new Visitor(app);
  const { status } = await visitor.ask("POST", "/api/join", { secret });
  assert.is(status, 200);
  return Object.assign(visitor, { id: member.id });
}

test("an invitation lets one browser in, once", async ({ app, root }) => {
  const { secret } = peopleOf(root).invite("Fatma Yılmaz", "reviewer", "tr");
  assert.ok(Buffer.from(secret, "base64url").length * 8 >= 128);
  assert.not.match(fileOf(root, ".app/members.json"), secret);
  assert.is(statSync(path.join(root, ".app/members.json")).mode & 0o777, 0o600);
  const [first, second] = [new Visitor(app), new Visitor(app)];
  // To look at the link uses nothing up: chat programs do that.
  assert.is((await second.ask("GET", "/join")).status, 200);
  const { status, headers, data } = await first.ask("POST", "/api/join", { secret });
  assert.equal([status, data.name], [200, "Fatma Yılmaz"]);
  assert.match(headers["set-cookie"]![0]!, /^__Host-room=[^;]+;.*HttpOnly; Secure; SameSite=(?:Lax|Strict)$/);
  assert.equal((await second.ask("POST", "/api/join", { secret })).data.code, "invitation");
  assert.is((await second.ask("GET", `/api/posts/${POST}`)).status, 401);
  assert.is((await first.ask("GET", `/api/posts/${POST}`)).status, 200);
  assert.is((await first.save(await first.card(FIRST), ["Gelin."])).status, 200);
  assert.is(entryOf(root, FIRST).edited!.name, "Fatma Yılmaz");
});

test("an invitation works for seven days", async ({ app, root }) => {
  const early = peopleOf(root, () => Date.now() - 7 * 86_400_000 - 1_000);
  const { secret } = early.invite("Fatma Yılmaz", "reviewer", "tr");
  assert.is((await new Visitor(app).ask("POST", "/api/join", { secret })).status, 403);
  const late = peopleOf(root, () => Date.now() - 7 * 86_400_000 + 60_000);
  const { secret: other } = late.invite("Ali", "reviewer", "tr");
  assert.is((await new Visitor(app).ask("POST", "/api/join", { secret: other })).status, 200);
});

test("who guesses invitations is stopped soon", async ({ app }) => {
  const visitor = new Visitor(app, { "x-forwarded-for": "203.0.113.9" });
  const statuses: number[] = [];
  for (let tries = 0; tries < 14; tries++) {
    statuses.push((await visitor.ask("POST", "/api/join", { secret: `guess${tries}` })).status);
  }
  assert.equal([...new Set(statuses.slice(0, 10))], [403]);
  assert.equal([...new Set(statuses.slice(10))], [429]);
  // Somebody else still comes in.
  assert.ok(await joined(app, "Ali", "translator"));
});

test("who is revoked is out at once, also by a command beside the server", async ({ app, root }) => {
  const visitor = await joined(app, "Fatma Yılmaz", "reviewer");
  const card = await visitor.card(FIRST);
  const { code, stdout } = await command("review", ["--site", root, "--revoke", visitor.id]);
  assert.is(code, 0, stdout);
  const before = fileOf(root);
  assert.is((await visitor.save(card, ["Gelin."])).status, 401);
  assert.is((await visitor.ask("GET", "/")).status, 401);
  assert.is(fileOf(root), before);
  const { secret, member } = peopleOf(root).invite("Ali", "reviewer", "tr");
  peopleOf(root).revoke(member.id);
  assert.is((await new Visitor(app).ask("POST", "/api/join", { secret })).status, 403);
});

test("a cookie is worth nothing changed, or made elsewhere, or for another member", async ({ app, root }) => {
  const visitor = await joined(app, "Fatma Yılmaz", "translator");
  const editor = await joined(app, "Ali", "editor");
  const [name, value] = visitor.cookie.split("=") as [string, string];
  const [text, mac] = value.split(".") as [string, string];
  const session = JSON.parse(Buffer.from(text, "base64url").toString());
  const sealed = (change: object) =>
    `${Buffer.from(JSON.stringify({ ...session, ...change })).toString("base64url")}.${mac}`;
  for (const forged of [
    sealed({ member: editor.id }),
    sealed({ since: session.since + 1 }),
    `${text}.${"A".repeat(mac.length)}`,
    `${text}.`,
    text,
    "",
  ]) {
    const stranger = new Visitor(app, { cookie: `${name}=${forged}` });
    assert.is((await stranger.ask("GET", `/api/posts/${POST}`)).status, 401, forged);
  }
  // Of a app with another key, for the same member and device.
  const elsewhere = await open(newSite(), { publicUrl: URL });
  const other = await joined(elsewhere, "Fatma Yılmaz", "editor");
  assert.is((await new Visitor(app, { cookie: other.cookie }).ask("GET", `/api/posts/${POST}`)).status, 401);
  // One of a app that somebody has alone opens nothing here.
  const alone = await open(newSite());
  const self = await Visitor.alone(alone);
  const cookie = self.cookie.replace("room=", "__Host-room=");
  assert.is((await new Visitor(app, { cookie }).ask("GET", `/api/posts/${POST}`)).status, 401);
  await Promise.all([elsewhere.close(), alone.close()]);
  assert.ok(existsSync(path.join(root, ".app/key")));
});

test("a folder .review/ of an earlier version becomes .app/ by itself, with its members and their devices", async ({
  app,
  root,
}) => {
  const member = await joined(app, "Fatma Yılmaz", "reviewer");
  await app.close();
  renameSync(path.join(root, ".app"), path.join(root, ".review"));
  renameSync(path.join(root, ".review/members.json"), path.join(root, ".review/people.json"));
  // Two processes at once.
  const listed = await Promise.all([1, 2].map(() => command("review", ["--site", root, "--people"])));
  for (const { code, stdout } of listed) {
    assert.is(code, 0);
    assert.match(stdout, /Fatma Yılmaz/);
  }
  assert.equal(
    [".review", ".app/people.json", ".app/members.json"].map((name) => existsSync(path.join(root, name))),
    [false, false, true],
  );
  assert.is(statSync(path.join(root, ".app")).mode & 0o777, 0o700);
  const again = await open(root, { publicUrl: URL });
  const visitor = new Visitor(again, { cookie: member.cookie });
  assert.is((await visitor.ask("GET", `/api/posts/${POST}`)).status, 200);
  await again.close();
});

for (const [role, may] of [
  ["translator", { save: 200, sign: 403, back: 403, invite: 403, other: 404 }],
  ["reviewer", { save: 200, sign: 200, back: 403, invite: 403, other: 404 }],
  ["editor", { save: 200, sign: 200, back: 422, invite: 200, other: 200 }],
] as const) {
  test(`a ${role} does what the role says, and no more`, async ({ app, root }) => {
    const visitor = await joined(app, "Fatma Yılmaz", role);
    const saved = await visitor.save(await visitor.card(FIRST), [{ id: 1, in: ["Pazartesi"] }, " gelin."]);
    assert.is(saved.status, may.save);
    assert.is((await visitor.act(saved.data.card, "sign")).status, may.sign);
    const { data } = await visitor.ask("GET", `/api/posts/${POST}`);
    const all = await visitor.ask("POST", `/api/posts/${POST}/sign`, {}, { "if-match": `"${data.version}"` });
    assert.is(all.status, may.sign);
    assert.is(stateOf(entryOf(root, FIRST)), may.sign === 200 ? "reviewed" : "draft");
    assert.is((await visitor.act(await visitor.card(FIRST), "back")).status, may.back);
    const invitation = { name: "Ali", language: "tr", role: "editor" };
    assert.is((await visitor.ask("POST", "/api/invitations", invitation)).status, may.invite);
    assert.is((await visitor.ask("POST", `/api/invitations/${visitor.id}/revoke`, {})).status, may.invite);
    if (may.invite === 200) return;
    for (const address of [
      "/api/posts/ar/posts/bellen",
      "/ar/posts/bellen/",
      "/preview/ar/posts/bellen/",
      "/api/events/ar/posts/bellen?visitor=x",
    ]) {
      assert.is((await visitor.ask("GET", address)).status, may.other, address);
    }
    assert.is((await visitor.ask("POST", "/api/name", { name: "Ander" })).status, 403);
  });
}

test("an editor invites, and everything about people is written down", async ({ app, root }) => {
  const editor = await joined(app, "Ali", "editor");
  const { data } = await editor.ask("POST", "/api/invitations", {
    name: "Hodan",
    language: "ar",
    role: "translator",
  });
  assert.is((await new Visitor(app).ask("POST", "/api/join", { secret: data.secret })).status, 200);
  assert.is((await editor.ask("POST", `/api/invitations/${data.id}/revoke`, {})).status, 200);
  assert.equal(
    auditOf(root).map(({ what, name }) => `${what} ${name}`),
    ["join Ali", "invite Ali", "join Hodan", "revoke Ali"],
  );
  for (const wrong of [{ role: "admin" }, { language: "../x" }, { name: "<b>" }, { name: "" }]) {
    const body = { name: "Hodan", language: "ar", role: "translator", ...wrong };
    assert.is((await editor.ask("POST", "/api/invitations", body)).status, 422, JSON.stringify(wrong));
  }
  assert.match((await editor.ask("GET", "/")).data, /Hodan/);
});

test("it answers to its public address only, and takes changes from its pages only", async ({ app }) => {
  const visitor = await joined(app, "Fatma Yılmaz", "reviewer");
  for (const host of [
    "localhost",
    `127.0.0.1:${app.port}`,
    "evil.example",
    "nakijken.example.evil.example",
  ]) {
    assert.is((await visitor.ask("GET", "/", undefined, { host })).status, 403, host);
  }
  const card = await visitor.card(FIRST);
  for (const origin of ["http://nakijken.example", "https://evil.example", `http://localhost:${app.port}`]) {
    const { status } = await visitor.ask(
      "PUT",
      `/api/texts/${POST}/${card.id}`,
      { parts: ["x"] },
      { origin, "if-match": `"${card.version}"` },
    );
    assert.is(status, 403, origin);
  }
});

test("the command invites and lists, and says what is missing", async ({ root }) => {
  const invite = ["--site", root, "--invite", "Fatma Yılmaz", "--language", "tr", "--role", "translator"];
  const { stdout, code } = await command("review", [...invite, "--public-url", `${URL}/`]);
  assert.is(code, 0);
  assert.match(
    stdout,
    /^Fatma Yılmaz \(translator, tr\), id [0-9a-f]{12}; .*\nhttps:\/\/nakijken\.example\/join#[\w-]{32}\n$/,
  );
  assert.match(
    (await command("review", ["--site", root, "--people"])).stdout,
    /Fatma Yılmaz {2}translator {2}tr {2}invited/,
  );
  for (const [options, expected] of [
    [invite, "--invite goes with --public-url"],
    [[...invite.slice(0, 4), "--public-url", URL], "--language : must be one of tr, ar"],
    [[...invite, "--public-url", URL, "--role", "admin"], "--role admin: must be one of"],
    [["--site", root, "--public-url", "http://x.nl"], "must be an origin such as https://"],
    [["--site", root, "--public-url", "https://x.nl/pad"], "must be an origin such as https://"],
    [["--site", root, "--revoke", "x"], "no member has that id"],
    [["--site", root, "--port", "80000"], "must be a number from 0 to 65535"],
  ] as const) {
    const { code: failed, stderr } = await command("review", options);
    assert.is(failed, 2, expected);
    assert.ok(stderr.includes(expected), stderr);
    assert.is(stderr.trim().split("\n").length, 1);
  }
});

test.run();
