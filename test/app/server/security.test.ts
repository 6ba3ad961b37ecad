import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { createLimit } from "../../../src/app/server/limits.ts";
import { openSession, sealSession } from "../../../src/app/server/sessions.ts";
import { auditOf, closeAll, FIRST, fileOf, newSite, open, PO, type TestApp, Visitor } from "../app.ts";

const test = suite<{ app: TestApp; root: string; visitor: Visitor }>("guard");
test.before.each(async (context) => {
  context.root = newSite();
  context.app = await open(context.root);
  context.visitor = await Visitor.alone(context.app);
});
test.after.each(async ({ app }) => {
  await app.close();
});
test.after(closeAll);

test("it listens on loopback only", ({ app }) => {
  assert.match(app.origin, /^http:\/\/localhost:\d+$/);
  assert.match(app.address, /^http:\/\/127\.0\.0\.1:\d+$/);
});

for (const host of ["evil.example", "evil.example:8081", "localhost.evil.example", "127.0.0.1.nip.io"]) {
  test(`a request for Host ${host} is refused: DNS rebinding`, async ({ visitor }) => {
    for (const address of [
      "/",
      "/api/posts/tr/posts/bellen",
      "/assets/app.js",
      "/preview/tr/posts/bellen/",
    ]) {
      const { status, data } = await visitor.ask("GET", address, undefined, { host });
      assert.equal([status, data.code], [403, "host"], address);
    }
  });
}

for (const [what, headers] of [
  ["a foreign Origin", { origin: "https://evil.example" }],
  ["Origin null", { origin: "null" }],
  ["another port of this machine", { origin: "http://localhost:1" }],
  ["a page of another site by its own account", { "sec-fetch-site": "cross-site" }],
  ["another server of this machine by its own account", { "sec-fetch-site": "same-site" }],
  ["nothing that says where it comes from", { origin: undefined }],
] as const) {
  test(`a change from ${what} is refused, in JSON too`, async ({ visitor, root }) => {
    const before = fileOf(root);
    const card = await visitor.card(FIRST);
    const { status, data } = await visitor.ask(
      "PUT",
      `/api/texts/tr/posts/bellen/${card.id}`,
      { parts: ["Kötü."] },
      { "if-match": `"${card.version}"`, ...headers },
    );
    assert.equal([status, data.code], [403, "origin"]);
    assert.is(fileOf(root), before);
  });
}

test("a foreign page may not read either", async ({ visitor }) => {
  const { status } = await visitor.ask("GET", "/api/posts/tr/posts/bellen", undefined, {
    origin: "https://evil.example",
  });
  assert.is(status, 403);
});

for (const type of [
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  undefined,
]) {
  test(`a change as ${type} is refused`, async ({ visitor }) => {
    const card = await visitor.card(FIRST);
    const { status, data } = await visitor.ask(
      "PUT",
      `/api/texts/tr/posts/bellen/${card.id}`,
      JSON.stringify({ parts: ["x"] }),
      { "if-match": `"${card.version}"`, "content-type": type },
    );
    assert.equal([status, data.code], [415, "type"]);
  });
}

for (const headers of [{}, { "transfer-encoding": "chunked" }]) {
  test(`a body above 64 KB is refused${"transfer-encoding" in headers ? ", sent in chunks too" : ""}`, async ({
    visitor,
    root,
  }) => {
    const before = fileOf(root);
    const card = await visitor.card(FIRST);
    const { status } = await visitor.ask(
      "PUT",
      `/api/texts/tr/posts/bellen/${card.id}`,
      { parts: ["a".repeat(70_000)] },
      { "if-match": `"${card.version}"`, ...headers },
    );
    assert.is(status, 413);
    assert.is(fileOf(root), before);
  });
}

for (const body of [
  "",
  "{",
  "[]",
  "null",
  '"x"',
  '{"parts":"x"}',
  '{"parts":[{"id":0}]}',
  '{"parts":[{"id":"1"}]}',
  '{"parts":[["x"]]}',
  '{"parts":[null]}',
]) {
  test(`what is no text is refused: ${body}`, async ({ visitor, root }) => {
    const before = fileOf(root);
    const card = await visitor.card(FIRST);
    const { status } = await visitor.ask("PUT", `/api/texts/tr/posts/bellen/${card.id}`, body, {
      "if-match": `"${card.version}"`,
    });
    assert.is(status, 400);
    assert.is(fileOf(root), before);
  });
}

for (const address of [
  "/api/posts/tr/posts/..%2F..%2F..%2Fetc%2Fpasswd",
  "/api/posts/tr/posts/%2e%2e%2fpages%2fcontact",
  "/api/posts/tr/../../../etc/passwd",
  "/api/posts/..%2F.git/posts/bellen",
  "/api/posts/tr/.git%2Fhooks/post-commit",
  "/api/posts/tr/posts/bellen%00",
  "/api/posts/tr/posts/bellen.po",
  "/api/posts/__proto__/posts/bellen",
  "/api/posts/tr/constructor/bellen",
  "/preview/tr/posts/..%2F..%2Fsite.json/",
  "/assets/..%2F..%2Fpackage.json",
  "/assets/../src/site.json",
  "/images/..%2F..%2Fsite.json",
  "/images/%2e%2e/%2e%2e/site.json",
  "/.app/members.json",
  "/.git/config",
  "/locales/tr/posts/bellen.po",
]) {
  test(`no path leads anywhere: ${address}`, async ({ visitor }) => {
    const { status, data } = await visitor.ask("GET", address);
    assert.is(status, 404, JSON.stringify(data).slice(0, 200));
  });
}

test("only catalogues are written, and the app's own folder, which only its owner reads", async ({
  visitor,
  root,
}) => {
  const list = () =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      .filter((file) => !file.startsWith(".cache"))
      .sort();
  const before = list();
  await visitor.save(await visitor.card(FIRST), ["Salı günü gelin."]);
  assert.equal(
    list().filter((file) => !before.includes(file)),
    [".app/audit.jsonl"],
  );
  assert.is(fileOf(root, ".app/.gitignore"), "*\n");
  for (const file of ["audit.jsonl", "key"]) {
    assert.is(statSync(path.join(root, ".app", file)).mode & 0o777, 0o600, file);
  }
});

test("without the key of the run nobody comes in, and a key of another run opens nothing", async ({
  app,
  visitor,
}) => {
  const stranger = new Visitor(app);
  assert.is((await stranger.ask("GET", "/api/posts/tr/posts/bellen")).status, 401);
  assert.is((await stranger.ask("GET", "/tr/posts/bellen/")).status, 401);
  await stranger.ask("GET", "/?key=x");
  assert.is((await stranger.ask("GET", "/")).status, 401);
  for (const forged of [
    visitor.cookie.replace(/room=\w/, "room=x"),
    visitor.cookie.replace(/(room=[^;]+)/, "$1x"),
    `room=${Buffer.from('{"member":"self","device":"x","since":9999999999}').toString("base64url")}.x`,
    "room=..",
    "room=",
  ]) {
    stranger.headers.cookie = forged;
    assert.is((await stranger.ask("GET", "/api/posts/tr/posts/bellen")).status, 401, forged);
  }
  const other = await open(newSite());
  const elsewhere = await Visitor.alone(other);
  stranger.headers.cookie = elsewhere.cookie;
  assert.is((await stranger.ask("GET", "/api/posts/tr/posts/bellen")).status, 401);
  await other.close();
});

test("cookies are for this server and no script, and pages run nothing from elsewhere", async ({ app }) => {
  const { headers } = await new Visitor(app).ask("GET", app.link.replace(app.origin, ""));
  assert.match(headers["set-cookie"]![0]!, /^room=[^;]+;.*HttpOnly;.*SameSite=Strict$/);
  const visitor = await Visitor.alone(app);
  const page = await visitor.ask("GET", "/tr/posts/bellen/");
  const policy = String(page.headers["content-security-policy"]);
  assert.match(policy, /^default-src 'none'; script-src 'self';/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.not.match(policy, /unsafe|data:|\*/);
  assert.is(page.headers["x-content-type-options"], "nosniff");
  assert.not.match(page.data, /<script(?![^>]* src="\/assets\/| type="application\/json")/);
  assert.not.match(page.data, / on\w+=| style=/);
  assert.match(
    String((await visitor.ask("GET", "/preview/tr/posts/bellen/")).headers["content-security-policy"]),
    /sandbox/,
  );
  // A refusal is no way around.
  const refused = await visitor.ask("GET", "/nowhere");
  assert.match(String(refused.headers["content-security-policy"]), /default-src 'none'/);
});

test("script in a text stays text, in the file and on the page", async ({ visitor, root }) => {
  const evil = `<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))`;
  const { status } = await visitor.save(await visitor.card(FIRST), [evil]);
  assert.is(status, 200);
  const card = await visitor.card(FIRST);
  assert.equal(card.translation.parts, [evil]);
  const { data } = await visitor.ask("GET", "/preview/tr/posts/bellen/");
  assert.not.match(data, /<script>alert|<img src=x|href="javascript/);
  assert.ok(fileOf(root).includes("alert(1)"));
  await visitor.act(card, "comment", { text: evil });
  const page = await visitor.ask("GET", "/tr/posts/bellen/");
  assert.not.match(page.data, /<script>alert/);
});

test("no redirect leads to another site", async ({ visitor }) => {
  for (const from of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/x/../..//evil.example",
  ]) {
    const { status, headers } = await visitor.ask("GET", `/?ui=tr&from=${encodeURIComponent(from)}`);
    assert.equal([status, headers.location], [303, "/"], from);
  }
  const { headers } = await visitor.ask("GET", "/?ui=tr&from=%2Ftr%2Fposts%2Fbellen%2F");
  assert.is(headers.location, "/tr/posts/bellen/");
});

test("too many requests are refused, and the server goes on", async ({ root }) => {
  let now = 0;
  const app = await open(root, { requests: createLimit(20, 1, () => now) });
  const visitor = await Visitor.alone(app);
  const statuses: number[] = [];
  for (let count = 0; count < 25; count++) statuses.push((await visitor.ask("GET", "/nowhere")).status);
  assert.equal([statuses[0], statuses.at(-1)], [404, 429]);
  now = 5_000;
  assert.is((await visitor.ask("GET", "/api/posts/tr/posts/bellen")).status, 200);
  await app.close();
});

test("a limit lets through so many at once, and then so many a second, for each on its own", () => {
  let now = 0;
  const limit = createLimit(3, 2, () => now);
  const take = (key: string, times: number) => Array.from({ length: times }, () => limit.allows(key));
  assert.equal(take("a", 4), [true, true, true, false]);
  assert.equal(take("b", 1), [true]);
  now = 1_000;
  assert.equal(take("a", 3), [true, true, false]);
  now = 60_000;
  assert.equal(take("a", 4), [true, true, true, false]);
});

test("a session is what it was sealed as, or nothing", () => {
  const key = Buffer.alloc(32, 1);
  const session = { member: "a1", device: "d", since: 1_000 };
  const value = sealSession(session, key);
  assert.equal(openSession(value, key, 2_000), session);
  // Browsers have sessions of this form: another one would send every member away.
  const [text, mac] = [
    "eyJtZW1iZXIiOiJhMSIsImRldmljZSI6ImQiLCJzaW5jZSI6MTAwMH0",
    "78mfpOFphw8UrnRwSSDIR0l4IZ0ybyAt5l3D2HGSiRc",
  ];
  assert.is(value, `${text}.${mac}`);
  assert.is(openSession(value, Buffer.alloc(32, 2), 2_000), undefined);
  assert.is(openSession(value, key, 1_000 + 91 * 86_400), undefined);
  assert.is(openSession(value, key, 10), undefined);
  const other = Buffer.from(JSON.stringify({ ...session, member: "b2" })).toString("base64url");
  assert.is(openSession(`${other}.${value.split(".")[1]}`, key, 2_000), undefined);
  for (const broken of ["", ".", "a", `${value}.x`, value.slice(1)]) {
    assert.is(openSession(broken, key, 2_000), undefined, broken);
  }
});

test("every change leaves a line that says who did what", async ({ visitor, root }) => {
  await visitor.save(await visitor.card(FIRST), ["Salı günü gelin."]);
  const [line] = auditOf(root);
  const card = await visitor.card(FIRST);
  assert.is(line!.after, card.version);
  assert.equal(
    [line!.what, line!.name, line!.where, line!.text],
    ["edit", "Ayşe Örnek", "tr/posts/bellen", card.id],
  );
  assert.match(line!.at!, /^\d{4}-\d\d-\d\dT/);
  assert.ok(fileOf(root, PO).includes("Salı günü gelin."));
});

test.run();
