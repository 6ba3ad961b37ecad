/** What every engine keeps to, and every engine with a server beside it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { fromTagged, toTagged } from "../../../src/markdown/tagged.ts";
import { UserError } from "../../../src/model/errors.ts";
import type { Engine, EngineError } from "../../../src/translate/engines/engine.ts";
import { createEngine } from "../../../src/translate/engines/index.ts";
import { ask } from "../../../src/translate/retry.ts";
import * as azure from "../../peers/azure-server.ts";
import * as deepl from "../../peers/deepl-server.ts";
import * as google from "../../peers/google-server.ts";
import * as llm from "../../peers/llm-server.ts";
import type { Fault, Peer } from "../../peers/peer.ts";
import { type Env, engineOf, failure, question, TEXTS, tags } from "./question.ts";

interface Served {
  name: string;
  server: Peer<object>;
  env: Env;
  /** The settings with its key and its address. */
  key: string;
  address: string;
  /** What a bare 403 means to it. */
  forbidden: EngineError["kind"];
  /** How often it asks before it takes 400 for an answer. */
  insists: number;
}

const servers = {
  deepl: await deepl.startDeepl(),
  google: await google.startGoogle(),
  azure: await azure.startAzure(),
  llm: await llm.startLlm(),
};

const SERVED: Served[] = [
  {
    name: "deepl",
    server: servers.deepl,
    env: { DEEPL_AUTH_KEY: deepl.KEY, DEEPL_SERVER_URL: servers.deepl.url, DEEPL_TIMEOUT_MS: "1000" },
    key: "DEEPL_AUTH_KEY",
    address: "DEEPL_SERVER_URL",
    forbidden: "key",
    insists: 1,
  },
  {
    name: "google",
    server: servers.google,
    env: {
      GOOGLE_TRANSLATE_KEY: google.KEY,
      GOOGLE_TRANSLATE_URL: servers.google.url,
      GOOGLE_TIMEOUT_MS: "300",
    },
    key: "GOOGLE_TRANSLATE_KEY",
    address: "GOOGLE_TRANSLATE_URL",
    forbidden: "key",
    insists: 1,
  },
  {
    name: "azure",
    server: servers.azure,
    env: {
      AZURE_TRANSLATOR_KEY: azure.KEY,
      AZURE_TRANSLATOR_REGION: azure.REGION,
      AZURE_TRANSLATOR_URL: servers.azure.url,
      AZURE_TIMEOUT_MS: "300",
    },
    key: "AZURE_TRANSLATOR_KEY",
    address: "AZURE_TRANSLATOR_URL",
    forbidden: "quota",
    insists: 1,
  },
  {
    name: "llm",
    server: servers.llm,
    env: {
      LLM_API_KEY: llm.KEY,
      LLM_MODEL: llm.MODEL,
      LLM_BASE_URL: `${servers.llm.url}/v1`,
      LLM_TIMEOUT_MS: "300",
    },
    key: "LLM_API_KEY",
    address: "LLM_BASE_URL",
    forbidden: "key",
    insists: 2,
  },
];

test.before.each(() => {
  for (const { server } of SERVED) {
    server.requests.length = 0;
    server.latency = 0;
  }
});
test.after(async () => {
  await Promise.all(SERVED.map(({ server }) => server.close()));
});

const MARKDOWN = [
  "Bel ons **vandaag** op [020-123 45 67](tel:+31201234567).",
  "Boven\\\nonder, typ `npm start` en zie <https://geheim.nl>.",
  '***dik** en schuin* ![Een *kaart*](kaart.jpg) < 5 & "meer"',
  "Gewone tekst zonder iets.",
];

for (const { name, env } of [...SERVED, { name: "pseudo", env: {} }]) {
  const it = (title: string, run: (engine: Engine) => void | Promise<void>) =>
    test(`${name} ${title}`, () => run(engineOf(name, env)));

  it("calls itself by the name it is asked by", (engine) => assert.is(engine.name, name));

  it("translates from Dutch and English and keeps the tags and the numbers", async (engine) => {
    const pairs = ["nl", "en"].flatMap((from) => ["tr", "ar", "en", "so"].map((to) => [from, to] as const));
    for (const [from, to] of pairs) {
      if (from === to) continue;
      if (name === "deepl" && to === "so") continue;
      assert.ok(engine.supports(from, to), `${from} to ${to}`);
      const { texts, billed } = await engine.translate(question(TEXTS, { from, to }));
      assert.equal(texts.map(tags), TEXTS.map(tags));
      assert.equal(
        texts.map((text) => text.match(/\d+/g)),
        TEXTS.map((text) => text.match(/\d+/g)),
      );
      for (const [index, text] of texts.entries()) assert.is.not(text, TEXTS[index]);
      assert.ok(Number.isSafeInteger(billed) && billed >= 0, `billed ${billed}`);
    }
  });

  it("answers what becomes Markdown with the same markup", async (engine) => {
    const sent = MARKDOWN.map((markdown) => toTagged(markdown));
    const { texts } = await engine.translate(question(sent.map(({ xml }) => xml)));
    for (const [index, text] of texts.entries()) {
      const result = fromTagged(text, sent[index]!);
      if ("problem" in result) throw new Error(`${text}: ${result.problem}`);
      assert.equal(tags(toTagged(result.text).xml), tags(sent[index]!.xml));
    }
  });

  it("answers in the order of the question", async (engine) => {
    const all = await engine.translate(question(TEXTS));
    for (const [index, text] of TEXTS.entries()) {
      assert.equal((await engine.translate(question([text]))).texts, [all.texts[index]]);
    }
  });

  it("takes a context, an empty one, terms and no terms", async (engine) => {
    const { texts } = await engine.translate(question(["Welkom"]));
    for (const more of [{ context: "" }, { context: "De gemeente & de <buurt>" }, { terms: [] }]) {
      assert.equal((await engine.translate(question(["Welkom"], more))).texts, texts);
    }
  });

  it("takes as many texts at once as it says", async (engine) => {
    const texts = Array.from(
      { length: Math.min(engine.limits.texts, 1000) },
      (_, index) => `Nieuws ${index}`,
    );
    const answer = await engine.translate(question(texts));
    assert.is(answer.texts.length, texts.length);
  });

  it("brings tags without text back", async (engine) => {
    const { texts } = await engine.translate(question(['<x id="1"/>']));
    assert.equal(tags(texts[0]!), ['<x id="1"/>']);
  });

  it("needs more room for more text", (engine) => {
    assert.ok(engine.size(question(["een"])) > 0);
    assert.ok(engine.size(question(["een", "twee"])) > engine.size(question(["een"])));
    assert.ok(engine.limits.bytes > engine.size(question(TEXTS)));
  });

  it("has limits that let something through, and a price that is none or more", ({ limits, price }) => {
    for (const [limit, number] of Object.entries(limits)) assert.ok(number >= 1, `${limit} ${number}`);
    assert.ok(price === undefined || price >= 0);
  });
}

/** Fault, kind (of an engine where it differs), milliseconds to wait. */
const FAULTS: [fault: Fault, kind: EngineError["kind"] | undefined, retryAfter?: number][] = [
  [400, "refused"],
  [403, undefined],
  [404, "refused"],
  [429, "busy"],
  [{ status: 429, retryAfter: 1 }, "busy", 1000],
  [{ status: 429, retryAfter: 0 }, "busy", 0],
  [{ status: 429, retryAfter: "soon" }, "busy"],
  [{ status: 503, retryAfter: 3 }, "busy", 3000],
  [500, "busy"],
  [529, "busy"],
  ["fewer", "busy"],
  ["more", "busy"],
  ["empty", "busy"],
  ["halfBody", "busy"],
  ["noJson", "busy"],
  ["disconnect", "busy"],
  ["hang", "busy"],
];

for (const { name, server, env, key, address, forbidden, insists } of SERVED) {
  const it = (title: string, run: (engine: Engine) => void | Promise<void>) =>
    test(`${name} ${title}`, () => run(engineOf(name, env)));

  for (const [fault, kind = forbidden, retryAfter] of FAULTS) {
    it(`fails with "${kind}" at ${JSON.stringify(fault)}, after one attempt`, async (engine) => {
      const attempts = fault === 400 ? insists : 1;
      server.next(...Array(attempts).fill(fault));
      const error = await failure(engine.translate(question(["De buurt", "Nieuws"])));
      assert.equal([error.kind, error.retryAfter], [kind, retryAfter]);
      assert.is(server.requests.length, attempts);
    });
  }

  for (const fault of ["moveTag", "dropTag", "doubleTag"] as const) {
    it(`lets ${fault} through, for the checks to see`, async (engine) => {
      const sent = toTagged("een **moskee**<https://x.nl>");
      server.next(fault);
      const { texts } = await engine.translate(question([sent.xml]));
      assert.ok("problem" in fromTagged(texts[0]!, sent), texts[0]);
    });
  }

  it("measures exactly what the server receives", async (engine) => {
    const questions = [["een"], TEXTS, ["a+b=c %20 ~*-._ 'x' \"y\"\n", "المسجد في الحي"]].flatMap((texts) =>
      [
        {},
        { context: "Wat eraan voorafgaat: “één” + twee\n" },
        { to: "en" },
        { context: "" },
        { terms: [{ from: "moskee", to: 'de "Camii"' }] },
      ].map((more) => question(texts, more)),
    );
    for (const asked of questions) {
      await engine.translate(asked);
      assert.is(engine.size(asked), server.requests.at(-1)!.bytes);
    }
  });

  it("is taken at exactly its limits", async (engine) => {
    const { bytes, characters } = engine.limits;
    const sizeOf = (text: string) => engine.size(question([text]));
    const texts: string[] = [];
    if (Number.isFinite(bytes)) {
      // The widest characters, so that bytes run out before characters.
      const [room, width] = [bytes - sizeOf(""), sizeOf("😀") - sizeOf("")];
      texts.push("😀".repeat(room / width) + "a".repeat(room % width));
      assert.is(sizeOf(texts[0]!), bytes);
    }
    if (Number.isFinite(characters)) {
      // Tags grow most on the way.
      texts.push('<x id="1"/>'.repeat(characters / 11) + "b".repeat(characters % 11));
      assert.is(texts.at(-1)!.length, characters);
    }
    assert.ok(texts.length > 0);
    for (const text of texts) assert.is((await engine.translate(question([text]))).texts.length, 1);
  });

  it("keeps a wrong key to itself, also where the server repeats it", async () => {
    const error = await failure(engineOf(name, { ...env, [key]: "wrong-key:fx" }).translate(question()));
    assert.is(error.kind, "key");
    assert.match(error.message, new RegExp(`^${name} refuses the key \\(.*40[013].*\\): check .*${key}`));
  });

  it("names what to check when nobody answers", async () => {
    const error = await failure(
      engineOf(name, { ...env, [address]: "http://127.0.0.1:1" }).translate(question()),
    );
    assert.is(error.kind, "busy");
    assert.match(error.message, new RegExp(`^${name} gave no answer.*: check the network and ${address}`));
  });

  it("takes no address that is none, and no key that is none", () => {
    for (const [setting, value] of [
      [address, "api.example.org"],
      [address, "localhost:9911"],
      [address, "ftp://x"],
      [address, "https://name:secret@x.nl"],
      [key, "wrong-key\u2026"],
      [key, "wrong key"],
    ] as const) {
      assert.throws(
        () => engineOf(name, { ...env, [setting]: value }),
        (error: unknown) =>
          error instanceof UserError &&
          error.message.startsWith(`${setting} `) &&
          !/wrong|secret/.test(error.message),
        `${setting}=${value}`,
      );
    }
  });

  it("may have a slash at the end of its address, and spaces around its settings", async () => {
    const spaced = Object.fromEntries(Object.entries(env).map(([setting, value]) => [setting, ` ${value} `]));
    const engine = engineOf(name, { ...spaced, [address]: ` ${env[address]}/ ` });
    assert.is((await engine.translate(question())).texts.length, 1);
  });

  it("says what to set when nothing is", () => {
    for (const value of [undefined, "", " "]) {
      const nothing = Object.fromEntries(Object.keys(env).map((setting) => [setting, value]));
      const found = createEngine(name, nothing);
      assert.ok("missing" in found);
      assert.match(found.missing, new RegExp(`^${name} has no (key|server): set [A-Z_]+ .*\\.env$`));
    }
  });

  it("offers no language into itself, and none that there is not", ({ supports }) => {
    for (const [from, to] of [
      ["en", "en"],
      ["nl", "nl"],
      ["nl", "constructor"],
      ["nl", ""],
      ["qqq", "tr"],
    ] as const) {
      assert.not(supports(from, to), `${from} to ${to}`);
    }
  });

  it("waits as long as it is asked, in seconds or until a date", async (engine) => {
    const later = new Date(Date.now() + 60_000).toUTCString();
    server.next({ status: 429, retryAfter: 9 }, { status: 503, retryAfter: later });
    const pauses: number[] = [];
    const { texts } = await ask(engine, question(), { wait: async (ms) => pauses.push(ms) });
    assert.equal(texts, ["O cami"]);
    assert.is(pauses[0], 9000);
    assert.ok(pauses[1]! > 50_000 && pauses[1]! <= 60_000, `waited ${pauses[1]}`);
  });

  it("hears its own Retry-After in each of many requests at once", async (engine) => {
    // Over fresh connections first, then over used ones.
    for (const round of [1, 2]) {
      server.requests.length = 0;
      server.latency = 20;
      const faults = Array.from({ length: 12 }, (_, index) =>
        index % 3 === 2 ? 429 : { status: 429, retryAfter: round * 100 + index },
      );
      server.next(...faults);
      const heard = await Promise.all(
        faults.map(async (_, index) => {
          const text = `tekst ${index}`;
          return [text, (await failure(engine.translate(question([text])))).retryAfter];
        }),
      );
      const said = new Map(
        server.requests.map(({ texts, fault }) => [
          texts[0],
          typeof fault === "object" ? Number(fault.retryAfter) * 1000 : undefined,
        ]),
      );
      for (const [text, ms] of heard) assert.is(ms, said.get(text as string), `${text} in round ${round}`);
    }
    assert.ok(server.peak >= 12);
  });
}

for (const { name, server, env } of SERVED.filter(({ name }) => name !== "deepl")) {
  test(`${name} follows no redirect`, async () => {
    let visits = 0;
    const elsewhere = createServer((_request, response) => {
      visits++;
      response.end("{}");
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    for (const status of [301, 307]) {
      server.next({ status, location });
      const error = await failure(engineOf(name, env).translate(question()));
      assert.is(error.kind, "refused");
      assert.match(error.message, /: check [A-Z_]+/);
    }
    assert.is(visits, 0);
    elsewhere.close();
  });
}

test.run();
