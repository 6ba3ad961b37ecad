import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { PAGEFIND } from "../../../src/site/search/pagefind.ts";
import { command, plainEnvironment } from "../../command.ts";
import { post, tempSite, write } from "../../site.ts";

const LANGUAGES = {
  nl: { name: "Nederlands" },
  tr: { name: "Türkçe", locale: "tr" },
  ar: { name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
};
const POST = "src/content/posts/bericht.md";

interface Started {
  root: string;
  port: number;
  child: ChildProcess;
  /** What it has printed so far. */
  output: () => string;
}

const test = suite<Started>("npm start");

test.before(async (context) => {
  const root = tempSite({ [POST]: post("Bericht", "Eerste versie.") }, { languages: LANGUAGES });
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [path.resolve(import.meta.dirname, "../../../scripts/start.ts"), "--site", root, "--port", String(port)],
    { env: plainEnvironment(), stdio: ["ignore", "pipe", "pipe"] },
  );
  process.on("exit", () => child.kill("SIGKILL"));
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += chunk));
  Object.assign(context, { root, port, child, output: () => printed });
  await until(
    () => printed.includes(`:${port}/ar/`),
    () => printed,
  );
});

test.after(async ({ child }) => {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
});

/** A port that nobody uses at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Waits until `isTrue`, at most 20 seconds; `say` tells what was seen instead. */
async function until(isTrue: () => boolean | Promise<boolean>, say: () => string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isTrue())) {
    if (Date.now() > end) assert.unreachable(`waited 20 seconds; saw: ${say()}`);
    await wait(100);
  }
}

/** Status and body of an answer; fails when nobody listens. */
function get(
  port: number,
  url: string,
  headers: http.OutgoingHttpHeaders = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: "127.0.0.1", port, path: url, headers, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode!, body }));
    });
    request.on("error", reject);
  });
}

/** Can a connection be made to the server by this address of the machine? */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 2_000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on("connect", () => end(true));
    socket.on("timeout", () => end(false));
    socket.on("error", () => end(false));
  });
}

test("prints one address per language, each of which is served", async ({ port, output }) => {
  for (const [code, { name }] of Object.entries(LANGUAGES)) {
    const lines = output()
      .split("\n")
      .filter((line) => line.includes(`http://localhost:${port}/${code}/`));
    assert.is(lines.length, 1, output());
    assert.match(lines[0]!, name);
    const { status, body } = await get(port, `/${code}/`);
    assert.is(status, 200);
    assert.match(body, `<html lang="${code}"`);
  }
  assert.is(output().match(/http:\/\//g)!.length, 3, output());
});

test("serves the texts, and says what is not there", async ({ port }) => {
  const { status, body } = await get(port, "/nl/posts/bericht/");
  assert.is(status, 200);
  assert.match(body, "Eerste versie.");
  assert.is((await get(port, "/nl/posts/niets/")).status, 404);
});

test("listens on this machine only", async ({ port }) => {
  assert.ok(await answers("127.0.0.1", port));
  const others = Object.values(networkInterfaces()).flatMap((list) =>
    list!
      .filter(({ internal }) => !internal)
      .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address)),
  );
  // All of 127.0.0.0/8 is this machine; a server on every address answers there too.
  const addresses = process.platform === "linux" ? ["127.0.0.2", ...others] : others;
  for (const address of addresses) assert.not.ok(await answers(address, port), `answers on ${address}`);
});

for (const host of [
  "evil.example",
  "evil.example:8080",
  "localhost.evil.example",
  "localhost:8080.evil.example",
  "127.0.0.1.evil.example",
  "evil.example#localhost",
  "user@localhost",
  "0.0.0.0",
  "[::]",
]) {
  test(`answers no page that calls it ${host}`, async ({ port }) => {
    const { status, body } = await get(port, "/nl/posts/bericht/", { host });
    assert.is(status, 403);
    assert.not.match(body, "Eerste");
  });
}

for (const host of ["localhost", "127.0.0.1"]) {
  test(`answers to ${host}, with and without port`, async ({ port }) => {
    assert.is((await get(port, "/nl/", { host })).status, 200);
    assert.is((await get(port, "/nl/", { host: `${host}:${port}` })).status, 200);
  });
}

test("opens no socket for another site", async ({ port }) => {
  const upgrade = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const request = http.get({
        host: "127.0.0.1",
        port,
        path: "/",
        agent: false,
        headers: {
          connection: "Upgrade",
          upgrade: "websocket",
          "sec-websocket-version": "13",
          "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
          ...headers,
        },
      });
      request.on("upgrade", (response, socket) => {
        socket.destroy();
        resolve(response.statusCode!);
      });
      request.on("response", (response) => {
        response.resume();
        resolve(response.statusCode!);
      });
      request.on("error", (error: NodeJS.ErrnoException) =>
        error.code === "ECONNRESET" ? resolve(0) : reject(error),
      );
    });
  assert.is(await upgrade({ host: `localhost:${port}`, origin: `http://localhost:${port}` }), 101);
  assert.is.not(await upgrade({ host: "evil.example", origin: "http://evil.example" }), 101);
});

test("a changed post is there at once, and a mistake in one neither ends the server nor its pages", async ({
  root,
  port,
  child,
  output,
}) => {
  let seen = "";
  const shows = (text: string) =>
    until(
      async () => {
        seen = (await get(port, "/nl/posts/bericht/")).body;
        return seen.includes(text);
      },
      () => `${seen}\n${output()}`,
    );
  write(root, { [POST]: post("Bericht", "Tweede versie.") });
  await shows("Tweede versie.");

  write(root, { [POST]: post("Bericht", "Derde versie.", "permalink: x\n") });
  await until(() => /^src\/content\/posts\/bericht\.md:4: "permalink"/m.test(output()), output);
  assert.is(child.exitCode, null);
  await shows("Tweede versie.");

  write(root, { [POST]: post("Bericht", "Vierde versie.") });
  await shows("Vierde versie.");

  write(root, { "src/content/posts/nieuw.md": post("Nieuw", "Een nieuw bericht.") });
  await until(async () => (await get(port, "/nl/posts/nieuw/")).status === 200, output);
});

test("the search follows an edit", async ({ root, port, output }) => {
  const folder = path.join(root, "_site/search", PAGEFIND, "nl/fragment");
  /** The fragments of the index; empty while they are being written. */
  const texts = (): string[] => {
    try {
      return readdirSync(folder).map((name) => gunzipSync(readFileSync(path.join(folder, name))).toString());
    } catch {
      return [];
    }
  };
  const version = async () => /data-version="([^"]+)"/.exec((await get(port, "/nl/search/")).body)?.[1];
  const before = await version();
  assert.type(before, "string");
  write(root, { [POST]: post("Bericht", "Over zwaluwstaarten.") });
  await until(() => texts().some((text) => text.includes("zwaluwstaarten")), output);
  await until(async () => ((await version()) ?? before) !== before, output);
  assert.is((await get(port, `/search/${PAGEFIND}/nl/pagefind-entry.json`)).status, 200);
  const posts = readdirSync(path.join(root, "src/content/posts")).length;
  await until(
    () => texts().length === posts,
    () => `${texts().length} of ${posts}`,
  );
});

test("takes the next port when its own is taken", async ({ root, port }) => {
  const other = spawn(
    process.execPath,
    [
      path.resolve(import.meta.dirname, "../../../scripts/start.ts"),
      "--site",
      tempSite({ [POST]: post("Ander", "Ander.") }, { languages: { nl: LANGUAGES.nl } }),
      "--port",
      String(port),
    ],
    { env: plainEnvironment() },
  );
  process.on("exit", () => other.kill("SIGKILL"));
  try {
    let printed = "";
    for (const stream of [other.stdout, other.stderr]) stream.on("data", (chunk) => (printed += chunk));
    await until(
      () => /http:\/\/localhost:\d+\/nl\//.test(printed),
      () => printed,
    );
    const [, own] = /http:\/\/localhost:(\d+)\/nl\//.exec(printed)!;
    assert.is.not(Number(own), port, root);
    assert.is((await get(Number(own), "/nl/posts/ander/")).status, 404);
    assert.match((await get(Number(own), "/nl/posts/bericht/")).body, "Ander.");
    assert.not.ok(await answers(process.platform === "linux" ? "127.0.0.2" : "::1", Number(own)));
  } finally {
    other.kill("SIGKILL");
  }
});

for (const port of ["0", "65536", "-1", "http", "80.5", ""]) {
  test(`--port=${port} is refused in one line`, async ({ root }) => {
    const { code, stdout, stderr } = await command("start", ["--site", root, `--port=${port}`]);
    assert.is(code, 2, stderr);
    assert.is(stderr.trim().split("\n").length, 1, stderr);
    assert.match(stderr, "--port");
    assert.is(stdout, "");
  });
}

test("a site that cannot be built ends with one line", async () => {
  const root = tempSite({ [POST]: post("Bericht", "Tekst.") }, { languages: LANGUAGES, nmae: 1 });
  const { code, stderr } = await command("start", ["--site", root, "--port", String(await freePort())]);
  assert.is(code, 2, stderr);
  assert.match(stderr, /^src\/site\.json: "nmae"/);
  assert.is(stderr.trim().split("\n").length, 1, stderr);
});

// Last, for an answer that ends the server would take the other tests with it.
for (const address of [
  "/../src/site.json",
  "/%2e%2e/src/site.json",
  "/..%2fsrc/site.json",
  "//etc/passwd",
  "/.taalbrug/../../src/site.json",
  "/%zz",
  "/%00",
]) {
  test(`keeps to its folder, and alive: ${address}`, async ({ port, child, output }) => {
    const answer = await get(port, address).catch(({ message }: Error) => message);
    assert.is.not((answer as { status?: number }).status, 200);
    assert.not.match(JSON.stringify(answer), "proef.example");
    assert.is((await get(port, "/nl/")).status, 200, output());
    assert.is(child.exitCode, null, output());
  });
}

test.run();
