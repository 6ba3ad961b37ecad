import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import http from "node:http";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { filesIn } from "./difference.ts";
import { contentsOf, keep, keepChanges, perform, run, type Side, start } from "./side.ts";
import { CODES } from "./sites/words.ts";

// Visits the reviewers' app of a side over loopback, as browsers do, and keeps what it answers.

const PUBLIC = "https://nakijken.example";

interface Answer {
  status: number;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the app answers.
  data: any;
}

/** One browser; each answer is kept under a name. */
interface Browser {
  ask(name: string, method: string, address: string, body?: unknown, headers?: Headers): Promise<Answer>;
  cookie(): string;
}
type Headers = Record<string, string | undefined>;

/** The app in a process of its own. */
interface App {
  port: number;
  origin: string;
  key: string;
  /** Ends it and keeps what it printed. */
  end(): Promise<void>;
}

async function open(
  side: Side,
  step: string,
  options: readonly string[],
  env: Record<string, string> = {},
): Promise<App> {
  const isPublic = options.length > 0;
  const port = isPublic ? await freePort() : 0;
  const child = start(side, "review", ["--site", side.site, "--port", String(port), ...options], env);
  let printed = "";
  let complaints = "";
  child.stderr!.setEncoding("utf8").on("data", (text) => (complaints += text));
  const ended = once(child, "close");
  await new Promise<void>((resolve) => {
    child.stdout!.setEncoding("utf8").on("data", (text) => {
      printed += text;
      if (printed.includes("Ctrl-C")) resolve();
    });
    child.on("close", () => resolve());
  });
  const link = /open (http\S+)/.exec(printed)?.[1] ?? "http://localhost:0/";
  const { origin, searchParams, port: own } = new URL(link);
  const key = searchParams.get("key") ?? "";
  side.masks.set(key, "<key>");
  side.masks.set(`localhost:${own}`, "localhost:<port>");
  return {
    port: isPublic ? port : Number(own),
    origin,
    key,
    async end() {
      child.kill("SIGINT");
      const [code] = await ended;
      keep(side, `${step}.txt`, `exit code ${code}\n\n${printed}\n--- stderr\n${complaints}`);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

/** Headers that depend on the moment, or on how the answer is sent. */
const UNKEPT = ["date", "connection", "keep-alive", "content-length", "transfer-encoding"];

function browse(side: Side, step: string, { port, origin }: App): Browser {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map((pair) => pair.join("=")).join("; ");
  return {
    cookie,
    async ask(name, method, address, body, headers = {}) {
      const all: Headers = {
        host: new URL(origin).host,
        cookie: cookie() || undefined,
        ...(method !== "GET" && { origin, "content-type": "application/json" }),
        ...headers,
      };
      const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
      const request = http.request({
        port,
        host: "127.0.0.1",
        path: address,
        method,
        headers: sent as Record<string, string>,
      });
      request.end(body === undefined || typeof body === "string" ? body : JSON.stringify(body));
      let response: http.IncomingMessage;
      const chunks: Buffer[] = [];
      try {
        [response] = (await once(request, "response")) as [http.IncomingMessage];
        for await (const chunk of response) chunks.push(chunk as Buffer);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        keep(side, `${step}/${name}.txt`, `${method} ${address}\nno answer: ${code}\n`);
        return { status: 0, text: "", data: undefined };
      }
      const text = Buffer.concat(chunks).toString();
      for (const line of response.headers["set-cookie"] ?? []) {
        const [, own, value] = /^([^=]+)=([^;]*)/.exec(line)!;
        cookies.set(own!, value!);
        // A session, which is signed with a key of its own.
        if (/^[\w-]{20,}\.[\w-]{20,}$/.test(value!)) side.masks.set(value!, "<session>");
      }
      const isJson = response.headers["content-type"]?.startsWith("application/json");
      const data = isJson ? JSON.parse(text) : undefined;
      for (const [secret, mask] of secretsIn(data)) side.masks.set(secret, mask);
      const heads = Object.entries(response.headers)
        .filter(([head]) => !UNKEPT.includes(head))
        .map(([head, value]) => `${head}: ${value}`);
      const shown = isJson ? JSON.stringify(data, null, 2) : text;
      keep(
        side,
        `${step}/${name}.txt`,
        `${method} ${address}\n${[response.statusCode, ...heads].join("\n")}\n\n${shown}\n`,
      );
      return { status: response.statusCode!, text, data };
    },
  };
}

/** What an invitation's answer holds that is another each time. */
const secretsIn = (data: Record<string, unknown> | undefined): [string, string][] =>
  typeof data?.secret === "string"
    ? [
        [data.secret, "<secret>"],
        [String(data.id), "<member>"],
      ]
    : [];

/** One in so many posts is looked at in all ways. */
const SELDOM = 5;

/** `tr/posts/taalcafe` for every original of a site in every language. */
function postsOf({ site }: Side, chosen: readonly string[] | undefined): string[] {
  const names = (["posts", "pages"] as const).flatMap((kind) =>
    [...filesIn(path.join(site, "src/content", kind))]
      .filter((file) => file.endsWith(".md"))
      .map((file) => `${kind}/${file.replace(/\.md$/, "")}`)
      .sort(),
  );
  const wanted = names.filter((name) => chosen === undefined || chosen.includes(name));
  return CODES.flatMap((code) => wanted.map((name) => `${code}/${name}`));
}

/** Somebody works alone: sees every list, every post and its page, then changes texts in each language. */
export async function visitAlone(
  side: Side,
  chosen: readonly string[] | undefined,
  env: Record<string, string>,
): Promise<void> {
  const step = "alone";
  let files = contentsOf(side);
  const app = await open(side, step, [], env);
  const browser = browse(side, step, app);
  await browser.ask("closed", "GET", "/");
  await browser.ask("opened", "GET", `/?key=${app.key}`);
  for (const ui of ["ar", "tr", "nl"]) {
    await browser.ask(`ui-${ui}`, "GET", `/?ui=${ui}&from=/`);
    await browser.ask(`list-ui-${ui}`, "GET", "/");
  }
  for (const code of CODES) {
    await browser.ask(`list-${code}`, "GET", `/?language=${code}`);
    await browser.ask(`list-${code}-json`, "GET", `/api/tasks/${code}`);
  }
  const assets = new Set<string>();
  for (const [at, post] of postsOf(side, chosen).entries()) {
    const name = post.replaceAll("/", "-");
    const { data } = await browser.ask(`${name}-json`, "GET", `/api/posts/${post}`);
    const shown = [await browser.ask(`${name}-preview`, "GET", `/preview/${post}/`)];
    // Filled in by its script: most of it is alike.
    if (at % SELDOM === 0) shown.push(await browser.ask(`${name}-page`, "GET", `/${post}/`));
    const card = data?.cards?.at(-1);
    if (card && at % SELDOM === 0) {
      await browser.ask(`${name}-near`, "GET", `/api/texts/${post}/${card.id}/near`);
    }
    for (const { text } of shown) {
      for (const [address] of text.matchAll(/\/(?:assets|images)\/[\w./%-]+/g)) assets.add(address);
    }
  }
  // Their addresses change with their content: they are kept without.
  for (const address of [...assets].sort()) {
    await browser.ask(
      `files/${address.replace(/\.[0-9a-f]{8}\./, ".").replaceAll("/", "-")}`,
      "GET",
      address,
    );
  }
  await refusals(browser);
  await browser.ask("name", "POST", "/api/name", { name: "Ayşe Örnek" });
  for (const code of CODES) {
    await work(browser, code, chosenOf(code, postsOf(side, chosen)));
    files = keepChanges(side, `${step}/${code}`, files);
  }
  await app.end();
  keepCommits(side, `${step}/commits.txt`);
}

/** What the app refuses. */
async function refusals(browser: Browser): Promise<void> {
  const id = "0123456789ab";
  const requests: [name: string, method: string, address: string, body?: unknown, headers?: Headers][] = [
    ["no-page", "GET", "/nergens"],
    ["no-language", "GET", "/api/tasks/xx"],
    ["no-post", "GET", "/api/posts/tr/posts/nergens"],
    ["no-asset", "GET", "/assets/geen.js"],
    ["no-image", "GET", "/images/geen.png"],
    ["foreign-host", "GET", "/", undefined, { host: "kwaad.example" }],
    ["foreign-origin", "POST", "/api/name", { name: "X" }, { origin: "https://kwaad.example" }],
    ["no-origin", "POST", "/api/name", { name: "X" }, { origin: undefined }],
    ["no-json", "POST", "/api/name", "{", {}],
    ["other-type", "POST", "/api/name", "x", { "content-type": "text/plain" }],
    ["too-large", "POST", "/api/name", { name: "x".repeat(70_000) }],
    ["no-name", "POST", "/api/name", { name: "1" }],
    ["no-invitations", "POST", "/api/invitations", { name: "X", role: "editor", language: "tr" }],
    ["no-join", "POST", "/api/join", { secret: "x" }],
    ["no-visitor", "GET", "/api/events/tr/posts/nergens"],
    ["no-text", "GET", `/api/texts/tr/posts/nergens/${id}/near`],
  ];
  for (const [name, ...request] of requests) await browser.ask(`refused-${name}`, ...request);
}

/** Posts of a language that somebody works in; in the first one engines are asked, which the app allows rarely. */
const WORKED = 4;

/** Posts of a language from all over the list; other ones than in the language before. */
function chosenOf(code: (typeof CODES)[number], posts: readonly string[]): string[] {
  const own = posts.filter((post) => post.startsWith(`${code}/`));
  const step = Math.max(1, Math.floor(own.length / WORKED));
  const first = Math.floor((CODES.indexOf(code) * step) / CODES.length);
  return own.filter((_post, at) => at % step === first);
}

interface Card {
  id: string;
  version: string;
  translation: Record<string, unknown[]>;
}

/** What is sent of a field that was changed. Revisions of before called its parts pieces. */
function typed({ translation }: Card, change: (parts: unknown[]) => unknown[]): Record<string, unknown[]> {
  const name = "parts" in translation ? "parts" : "pieces";
  return { [name]: change(translation[name]!) };
}

/** Saves, conflicts, signs, comments, switches warnings off and asks engines, in some posts of a language. */
async function work(browser: Browser, code: string, posts: readonly string[]): Promise<void> {
  let done = 0;
  for (const post of posts) {
    const { data } = await browser.ask(`${code}-work/${done}-before`, "GET", `/api/posts/${post}`);
    const cards = data?.cards ?? [];
    // The last text is the one whose state a post of the site of states is there for.
    const [first, third, second] = [cards[0], ...cards.slice(-2)];
    if (cards.length < 3) continue;
    const name = (what: string) => `${code}-work/${done}-${what}`;
    const act = (what: string, card: { id: string; version: string }, body: unknown = {}) =>
      browser.ask(name(what), "POST", `/api/texts/${post}/${card.id}/${what.split("-")[0]}`, body, {
        "if-match": `"${card.version}"`,
      });
    const save = (what: string, card: Card, change: (parts: unknown[]) => unknown[]) =>
      browser.ask(name(what), "PUT", `/api/texts/${post}/${card.id}`, typed(card, change), {
        "if-match": `"${card.version}"`,
      });
    const saved = await save("save", second, (parts) => [...parts, " (1)"]);
    const conflict = await save("conflict", second, (parts) => [...parts, " (2)"]);
    await browser.ask(name("unversioned"), "PUT", `/api/texts/${post}/${second.id}`, { parts: ["x"] });
    await save("plain", third, () => ["Zonder opmaak"]);
    let now = conflict.data?.card ?? saved.data?.card ?? second;
    const change = async (what: string, body?: unknown) => {
      const answer = await act(what, now, body);
      now = answer.data?.card ?? now;
      return answer;
    };
    await change("comment", { text: 'Klopt "dit"?' });
    await change("ignore", { check: "end-stop", off: true });
    await change("ignore-off", { check: "end-stop", off: false });
    await change("drop", { text: now.versions?.[0]?.text });
    const signed = await change("sign");
    if (signed.status === 409) await change("sign-accepted", { accept: acceptable(signed) });
    await act("sign-first", first);
    if (done === 0) {
      for (const { engine } of data.engines) await act(`draft-${engine}`, third, { engine });
      await act("back", third);
    }
    const { data: after } = await browser.ask(name("after"), "GET", `/api/posts/${post}`);
    await browser.ask(
      name("sign-all"),
      "POST",
      `/api/posts/${post}/sign`,
      { accept: [] },
      { "if-match": `"${after?.version}"` },
    );
    done++;
  }
}

const acceptable = ({ data }: Answer): string[] =>
  (data?.refused ?? []).map(({ check }: { check: string }) => check);

/** Several people with invitations of each role, who see each other. */
export async function visitTogether(side: Side, chosen: readonly string[] | undefined): Promise<void> {
  const step = "together";
  const files = contentsOf(side);
  const secrets: string[] = [];
  const ids: string[] = [];
  for (const [role, code] of [
    ["translator", "tr"],
    ["reviewer", "ar"],
    ["editor", "en"],
  ] as const) {
    const options = ["--invite", `Proef ${role}`, "--role", role, "--language", code, "--public-url", PUBLIC];
    const { stdout } = await run(side, "review", ["--site", side.site, ...options]);
    const [, id = ""] = /id (\w+);/.exec(stdout) ?? [];
    const [, secret = ""] = /#(\S+)/.exec(stdout) ?? [];
    side.masks.set(id, `<${role}>`).set(secret, `<secret of ${role}>`);
    ids.push(id);
    secrets.push(secret);
    keep(side, `${step}/invite-${role}.txt`, stdout);
  }
  const app = await open(side, step, ["--public-url", PUBLIC]);
  const posts = postsOf(side, chosen);
  const [post] = posts.filter((each) => each.startsWith("tr/"));
  const browsers: Browser[] = [];
  for (const [at, secret] of secrets.entries()) {
    const browser = browse(side, `${step}/${at}`, app);
    await browser.ask("join-page", "GET", "/join");
    await browser.ask("join", "POST", "/api/join", { secret });
    await browser.ask("join-again", "POST", "/api/join", { secret });
    await browser.ask("list", "GET", "/");
    await browser.ask("post", "GET", `/${post}/`);
    browsers.push(browser);
  }
  const listening = browsers[2] ? listen(app, browsers[2], post!) : undefined;
  await setTimeout(200);
  for (const browser of browsers) {
    const { data } = await browser.ask("post-json", "GET", `/api/posts/${post}`);
    const card = data?.cards?.at(-1);
    if (!card) continue;
    const match = { "if-match": `"${card.version}"` };
    const body = typed(card, (parts) => [...parts, " (3)"]);
    const { data: saved } = await browser.ask("save", "PUT", `/api/texts/${post}/${card.id}`, body, match);
    const version = { "if-match": `"${saved?.card?.version ?? card.version}"` };
    await browser.ask("sign", "POST", `/api/texts/${post}/${card.id}/sign`, {}, version);
  }
  const invitation = { name: "Nieuwe Lezer", role: "reviewer", language: "so" };
  for (const browser of browsers) {
    const { data } = await browser.ask("invite", "POST", "/api/invitations", invitation);
    if (data?.id) await browser.ask("revoke", "POST", `/api/invitations/${data.id}/revoke`, {});
    await browser.ask("list-after", "GET", "/");
  }
  if (listening) keep(side, `${step}/events.txt`, await listening.stop());
  await app.end();
  await perform(side, `${step}/people`, "review", ["--people"]);
  await perform(side, `${step}/revoke`, "review", ["--revoke", ids[0]!]);
  await perform(side, `${step}/people-after`, "review", ["--people"]);
  keepChanges(side, `${step}/files`, files);
  keepCommits(side, `${step}/commits.txt`);
}

/** What an open page is told of others: who is there and which texts changed. */
function listen({ port, origin }: App, browser: Browser, post: string): { stop(): Promise<string> } {
  let events = "";
  const headers = { host: new URL(origin).host, cookie: browser.cookie() };
  const request = http.get(
    { port, host: "127.0.0.1", path: `/api/events/${post}?visitor=een`, headers },
    (response) => {
      response.setEncoding("utf8").on("data", (text) => (events += text));
      response.on("error", () => undefined);
    },
  );
  request.on("error", () => undefined);
  return {
    async stop() {
      await setTimeout(300);
      request.destroy();
      // Files that another program changed are told by the file system, in no certain order.
      return events
        .split("\n\n")
        .filter((event) => /^event: (?:here|changed)/m.test(event))
        .join("\n\n");
    },
  };
}

/** Who committed which files; how many commits that were depends on the time between them. */
function keepCommits(side: Side, name: string): void {
  if (!existsSync(path.join(side.site, ".git"))) return;
  const log = execFileSync("git", ["-C", side.site, "log", "--format=%x00%an", "--name-only"], {
    encoding: "utf8",
  });
  const lines = log.split("\0").flatMap((commit) => {
    const [author = "", ...files] = commit.split("\n").filter(Boolean);
    return files.map((file) => `${author}: ${file}`);
  });
  keep(side, name, `${[...new Set(lines)].sort().join("\n")}\n`);
}
