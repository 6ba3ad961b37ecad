import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { stateOf } from "../../src/catalog/entry.ts";
import { readCatalogue } from "../../src/catalog/store.ts";
import { command, plainEnvironment } from "../command.ts";
import { type DeeplServer, KEY, startDeepl } from "../peers/deepl-server.ts";
import { KEY as GOOGLE_KEY, startGoogle } from "../peers/google-server.ts";
import { post, tempSite, write } from "../site.ts";

const test = suite<{ server: DeeplServer }>("translate command");
test.before.each(async (context) => {
  context.server = await startDeepl();
});
test.after.each(async ({ server }) => {
  await server.close();
});

const LANGUAGES = { nl: { name: "Nederlands" }, tr: { name: "Türkçe", engine: "deepl" } };
const NAMES = [
  "een",
  "twee",
  "drie",
  "vier",
  "vijf",
  "zes",
  "zeven",
  "acht",
  "negen",
  "tien",
  "elf",
  "twaalf",
];
const manyPosts = (settings: object = {}) =>
  tempSite(
    Object.fromEntries(
      NAMES.map((name) => [`src/content/posts/${name}.md`, post(`Bericht ${name}`, `Dit is tekst ${name}.`)]),
    ),
    { languages: LANGUAGES, ...settings },
  );
const keyed = (server: DeeplServer) => ({ DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: server.url });
const drafts = (root: string) =>
  NAMES.flatMap((name) => readCatalogue(root, `locales/tr/posts/${name}.po`, "tr").entries).filter(
    (entry) => stateOf(entry) === "draft",
  ).length;
const ledger = (root: string) => JSON.parse(readFileSync(path.join(root, "locales/ledger.json"), "utf8"));
const until = async (holds: () => boolean) => {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > 20_000) throw new Error("waited too long");
    await pause(20);
  }
};

test("prints the plan with its cost before anything is sent", async ({ server }) => {
  const root = manyPosts({ engines: { deepl: { price: 20_000 } } });
  const { stdout, code } = await command("translate", ["--site", root, "--dry-run"], keyed(server));
  assert.is(code, 0);
  assert.match(
    stdout,
    /^ +engine +unchanged +memory +sentences +whole +characters +cost\ntr +deepl +0 +0 +0 +24 +\d+ +€\d+\.\d\d\n/,
  );
  assert.is(server.requests.length, 0);
  assert.not(existsSync(path.join(root, "locales")));
});

test("Ctrl-C waits for the answers under way, keeps them, and the next run asks for the rest alone", async ({
  server,
}) => {
  const root = manyPosts();
  server.latency = 300;
  const { code, stderr } = await command("translate", ["--site", root], keyed(server), (kill) => {
    void until(() => server.requests.length >= 4).then(() => kill("SIGINT"));
  });
  assert.is(code, 1);
  assert.match(stderr, "stopping after the answers under way");
  assert.match(stderr, /tr: \d+ segments not translated: stopped; run again to go on/);
  const { length } = server.requests;
  assert.ok(length >= 4 && length <= 8, `${length} requests`);
  const answered = server.requests.flatMap(({ texts }) => texts);
  assert.is(drafts(root), answered.length);
  assert.not(existsSync(path.join(root, ".cache/translate.lock")));
  server.latency = 0;
  assert.is((await command("translate", ["--site", root], keyed(server))).code, 0);
  const all = server.requests.flatMap(({ texts }) => texts);
  assert.is(new Set(all).size, all.length);
  assert.is(drafts(root), 24);
});

test("Ctrl-C ends a pause between attempts at once", async ({ server }) => {
  const root = manyPosts();
  server.next(...Array.from({ length: 12 }, () => ({ status: 429, retryAfter: 60 })));
  const begun = Date.now();
  const { code } = await command(
    "translate",
    ["--site", root],
    { ...keyed(server), DEEPL_TIMEOUT_MS: "1000" },
    (kill) => {
      void until(() => server.requests.length >= 4)
        .then(() => pause(1500))
        .then(() => kill("SIGINT"));
    },
  );
  assert.is(code, 1);
  assert.ok(Date.now() - begun < 55_000, "it waited out the pause");
});

test("a second run says so and stops; the first goes on", async ({ server }) => {
  const root = manyPosts();
  const release = server.hold();
  const first = command("translate", ["--site", root], { ...keyed(server), DEEPL_TIMEOUT_MS: "600000" });
  await until(() => server.requests.length > 0);
  const second = await command("translate", ["--site", root], keyed(server));
  release();
  assert.is(second.code, 1);
  assert.match(second.stderr, /another run is translating this site \(process \d+ on /);
  assert.is((await first).code, 0);
  assert.is(drafts(root), 24);
});

test("the month's budget of an engine is kept over runs, in a ledger", async ({ server }) => {
  const root = manyPosts({ budget: { month: { deepl: 200 } } });
  const first = await command("translate", ["--site", root], keyed(server));
  assert.is(first.code, 1);
  assert.match(
    first.stderr,
    /tr: \d+ segments not translated: the month's budget of deepl \(200 characters\)/,
  );
  const [month] = Object.keys(ledger(root));
  const spent = ledger(root)[month!].deepl;
  assert.ok(spent > 150 && spent <= 200, `${spent}`);
  assert.is(server.billed, spent);
  const again = await command("translate", ["--site", root], keyed(server));
  assert.is(again.code, 1);
  assert.ok(server.billed <= 200);
  const dry = await command("translate", ["--site", root, "--dry-run"], keyed(server));
  assert.is(dry.code, 1);
  assert.match(dry.stderr, "the month's budget of deepl");
});

test("what the account has left is asked of the engine and not overdrawn", async ({ server }) => {
  const root = manyPosts();
  server.limit = 120;
  const { code, stdout, stderr } = await command("translate", ["--site", root], keyed(server));
  assert.is(code, 1);
  assert.match(stdout, "deepl: 0 of 120 characters of the account are used");
  assert.match(stderr, /segments not translated: the account of deepl has too few characters left/);
  assert.ok(server.billed > 60 && server.billed <= 120, `${server.billed}`);
});

test("of a post that is larger than the budget what fits is translated", async ({ server }) => {
  const words = "aap noot mies wim zus jet teun vuur gijs lam kees bok weide does hok duif schapen".split(
    " ",
  );
  const text = words.map((word) => `Hier staat ${word}.`).join("\n\n");
  const root = tempSite({ "src/content/posts/een.md": post("Bericht", text) }, { languages: LANGUAGES });
  const { code, stdout } = await command("translate", ["--site", root, "--budget", "150"], keyed(server));
  assert.is(code, 1);
  const sent = Number(/(\d+) sent \((\d+) characters\)/.exec(stdout)![2]);
  assert.ok(sent > 100 && sent <= 150, stdout);
});

test("limits and price of an engine are settings", async ({ server }) => {
  const root = manyPosts({ engines: { deepl: { concurrent: 1, texts: 1 } } });
  await command("translate", ["--site", root], keyed(server));
  assert.is(server.peak, 1);
  assert.ok(server.requests.every(({ texts }) => texts.length === 1));
  const wrong = manyPosts({ engines: { deepl: { texts: 0, speed: 3 }, google: 1 } });
  const { code, stderr } = await command("translate", ["--site", wrong], keyed(server));
  assert.is(code, 2);
  assert.match(stderr, /"engines\.deepl\.texts" must be a whole number of 1 or more/);
  assert.match(stderr, /"engines\.deepl\.speed" is not a setting/);
  assert.match(stderr, /"engines\.google" must be an object/);
});

test("--watch translates what an editor saves, within the budget, and survives a mistake", async ({
  server,
}) => {
  const root = tempSite(
    { "src/content/posts/een.md": post("Bericht", "Dit is tekst.") },
    { languages: LANGUAGES },
  );
  const child = spawn(
    process.execPath,
    [path.resolve("scripts/translate.ts"), "--site", root, "--watch", "--budget", "60"],
    { env: { ...plainEnvironment(), ...keyed(server) } },
  );
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (out += chunk));
  const asked = () => server.requests.flatMap(({ texts }) => texts);
  const edit = (text: string) => write(root, { "src/content/posts/een.md": post("Bericht", text) });
  try {
    await until(() => out.includes("waiting for changes"));
    assert.equal(asked(), ["Bericht", "Dit is tekst."]);
    edit("Dit is tekst. En nog een zin.");
    await until(() => asked().length === 3);
    assert.equal(asked().slice(2), ["En nog een zin."]);
    await until(() => out.split("1 sent").length === 2);
    write(root, { "src/content/posts/een.md": "---\nfout: ja\n---\n" });
    await until(() => out.includes('"fout"'));
    edit("Dit is tekst. En nog een zin. Deze zin is te lang voor wat er nog over is.");
    await until(() => out.includes("the budget is used up"));
    assert.is(asked().length, 3);
  } finally {
    child.kill("SIGINT");
  }
  const [code] = await new Promise<[number | null]>((resolve) =>
    child.on("close", (status) => resolve([status])),
  );
  assert.is(code, 0, out);
});

const GLOSSARY =
  "nl,preferred,forbidden,note\nhomoseksueel,eşcinsel,!ibne|cinsel tercih,\ngemeente,belediye,,\n";
const SENTENCE = "Bel Movisie als u **homoseksueel** bent. De gemeente helpt ook.";

test("deepl is given the glossary once, and again only when it changed", async ({ server }) => {
  const root = tempSite(
    {
      "src/content/posts/een.md": post("Bericht", SENTENCE),
      "locales/tr/glossary.csv": GLOSSARY,
      "locales/keep.csv": "name,note\nMovisie,\n",
    },
    { languages: LANGUAGES },
  );
  await command("translate", ["--site", root], keyed(server));
  const [request] = server.requests;
  assert.ok(request!.fields.glossary_id, "the request names a glossary");
  const text = readCatalogue(root, "locales/tr/posts/een.po", "tr").entries[1]!.translation;
  assert.match(text, "Movisie");
  assert.match(text, "**eşcinsel**");
  assert.match(text, /[Bb]elediye/);
  write(root, { "src/content/posts/twee.md": post("Ander", "De gemeente is open.") });
  await command("translate", ["--site", root], keyed(server));
  assert.is(server.requests.at(-1)!.fields.glossary_id, request!.fields.glossary_id);
  write(root, { "src/content/posts/twee.md": post("Ander", "De gemeente is dicht.") });
  write(root, { "locales/tr/glossary.csv": GLOSSARY.replace("belediye", "yerel yönetim") });
  await command("translate", ["--site", root], keyed(server));
  assert.match(
    readCatalogue(root, "locales/tr/posts/twee.po", "tr").entries[1]!.translation,
    /yerel yönetim/i,
  );
});

test("google takes no glossary: names and sensitive terms travel as tags and come back in their wording", async () => {
  const google = await startGoogle();
  try {
    const root = tempSite(
      {
        "src/content/posts/een.md": post("Bericht", SENTENCE),
        "locales/tr/glossary.csv": GLOSSARY,
        "locales/keep.csv": "name,note\nMovisie,\n",
      },
      { languages: { ...LANGUAGES, tr: { name: "Türkçe", engine: "google" } } },
    );
    const env = { GOOGLE_TRANSLATE_KEY: GOOGLE_KEY, GOOGLE_TRANSLATE_URL: google.url };
    const { code, stderr } = await command("translate", ["--site", root], env);
    assert.is(code, 0, stderr);
    const sent = google.requests.flatMap(({ texts }) => texts).join("\n");
    assert.not.match(sent, "Movisie");
    assert.not.match(sent, "homoseksueel");
    // The engine inflects plain terms itself.
    assert.match(sent, "gemeente");
    const text = readCatalogue(root, "locales/tr/posts/een.po", "tr").entries[1]!.translation;
    assert.match(text, "Movisie");
    assert.match(text, "**eşcinsel**");
  } finally {
    await google.close();
  }
});

test.run();
