import { inspect } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { UserError } from "../../src/model/errors.ts";
import { type Answer, type Engine, EngineError, type Request } from "../../src/translate/engines/engine.ts";
import { createEngine } from "../../src/translate/engines/index.ts";
import { ask } from "../../src/translate/retry.ts";
import { type Fault, KEY, startDeepl } from "../peers/deepl-server.ts";

const server = await startDeepl();
const ENV = { DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: server.url, DEEPL_TIMEOUT_MS: "1000" };

test.before.each(() => {
  server.requests.length = 0;
  server.latency = 0;
});
test.after(() => server.close());

function engine(name: string, env: Record<string, string | undefined> = ENV): Engine {
  const found = createEngine(name, env);
  if ("missing" in found) throw new Error(found.missing);
  return found.engine;
}

function request(texts: readonly string[] = ["De moskee"], more: Partial<Request> = {}): Request {
  return { from: "nl", to: "tr", texts, ...more };
}

/** The EngineError of one attempt; fails when there is an answer, another error, or a key anywhere in it. */
async function failure(attempt: Promise<Answer>): Promise<EngineError> {
  const error = await attempt.then(
    () => assert.unreachable("there was an answer"),
    (error: unknown) => error,
  );
  assert.instance(error, EngineError);
  const everything = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error);
  assert.not.match(everything, /test-key|wrong-key|Auth-Key/);
  return error as EngineError;
}

const tags = (text: string) => text.match(/<[^>]*>/g) ?? [];

const TEXTS = [
  'Op <g id="1">maandag 5 januari</g> om 14.00 uur<x id="2"/> in de moskee',
  "Vragen &amp; antwoorden: bel 020 123 4567 &lt;gratis&gt;",
  '<g id="1"><g id="2">Dik</g> en schuin</g>',
  "é, 😀 en één",
];

// The contract that every engine keeps.
for (const name of ["deepl", "pseudo"]) {
  const it = (title: string, run: (engine: Engine) => void | Promise<void>) =>
    test(`${name} ${title}`, () => run(engine(name)));

  it("calls itself by the name it is asked by", (engine) => assert.is(engine.name, name));

  it("translates from Dutch and English and keeps the tags and the numbers", async (engine) => {
    for (const [from, to] of [
      ["nl", "tr"],
      ["nl", "ar"],
      ["nl", "en"],
      ["en", "tr"],
      ["en", "ar"],
    ] as const) {
      assert.ok(engine.supports(from, to), `${from} to ${to}`);
      const { texts, billed } = await engine.translate(request(TEXTS, { from, to }));
      assert.equal(texts.map(tags), TEXTS.map(tags));
      assert.equal(
        texts.map((text) => text.match(/\d+/g)),
        TEXTS.map((text) => text.match(/\d+/g)),
      );
      for (const [index, text] of texts.entries()) assert.is.not(text, TEXTS[index]);
      assert.ok(Number.isSafeInteger(billed) && billed >= 0, `billed ${billed}`);
    }
  });

  it("answers in the order of the question", async (engine) => {
    const all = await engine.translate(request(TEXTS));
    for (const [index, text] of TEXTS.entries()) {
      assert.equal((await engine.translate(request([text]))).texts, [all.texts[index]]);
    }
  });

  it("takes as many texts at once as it says", async (engine) => {
    const texts = Array.from({ length: Math.min(engine.limits.texts, 500) }, (_, index) => `Nieuws ${index}`);
    const answer = await engine.translate(request(texts));
    assert.is(answer.texts.length, texts.length);
  });

  it("needs more room for more text", (engine) => {
    assert.ok(engine.size(request(["een"])) > 0);
    assert.ok(engine.size(request(["een", "twee"])) > engine.size(request(["een"])));
    assert.ok(engine.limits.concurrent >= 1 && engine.limits.bytes > engine.size(request(TEXTS)));
  });
}

// Choosing an engine.
test("deepl without a key says what to set", () => {
  for (const key of [undefined, "", " "]) {
    assert.equal(createEngine("deepl", { DEEPL_AUTH_KEY: key }), {
      missing: "deepl has no key: set DEEPL_AUTH_KEY in the environment or .env",
    });
  }
});

test("engines of a later version say so", () => {
  for (const name of ["google", "azure", "llm"]) {
    const found = createEngine(name, ENV);
    assert.ok("missing" in found);
    assert.match(found.missing, `${name} is not built in yet`);
  }
});

test("an unknown engine is a mistake that lists the known ones", () => {
  for (const name of ["bing", "constructor", ""]) {
    assert.throws(
      () => createEngine(name, {}),
      (error: unknown) =>
        error instanceof UserError && /known are deepl, google, azure, llm, pseudo$/.test(error.message),
    );
  }
});

test("an address that is none is a mistake of the settings", () => {
  for (const url of ["api.deepl.com", "localhost:9911", "ftp://x"]) {
    assert.throws(
      () => engine("deepl", { ...ENV, DEEPL_SERVER_URL: url }),
      (error: unknown) => error instanceof UserError && /^DEEPL_SERVER_URL is no address/.test(error.message),
    );
  }
});

// Pseudo.
test("pseudo accents, lengthens by about a third, and leaves tags, entities and facts", async () => {
  const [text] = (
    await engine("pseudo").translate(request(['<g id="1">Vergadering</g> &amp; 12e info@x.nl']))
  ).texts;
  assert.is(text, '⟦<g id="1">Ṽééŕĝååðéŕŕîñĝĝ</g> &amp; 12e info@x.nl⟧');
  const plain = "De vergadering over veiligheid in de buurt begint morgen";
  const [long] = (await engine("pseudo").translate(request([plain]))).texts;
  const growth = (long!.length - 2) / plain.length;
  assert.ok(growth > 1.25 && growth < 1.4, `grew ${growth} times`);
});

test("pseudo is never published; deepl is", () => {
  assert.equal([engine("pseudo").published, engine("deepl").published], [false, true]);
});

// What DeepL is sent.
test("deepl never offers Somali, a language from itself, or one it does not know", () => {
  const { supports } = engine("deepl");
  for (const [from, to] of [
    ["nl", "so"],
    ["en", "so"],
    ["en", "en"],
    ["tr", "nl"],
    ["nl", "constructor"],
  ] as const) {
    assert.not(supports(from, to), `${from} to ${to}`);
  }
});

test("deepl is asked for strict XML, British English, and told the context", async () => {
  await engine("deepl").translate(request(["Welkom"], { to: "en", context: "De gemeente & de buurt" }));
  const [{ fields, context }] = server.requests as [(typeof server.requests)[0]];
  assert.is(context, "De gemeente & de buurt");
  assert.equal(fields, {
    target_lang: "en-GB",
    source_lang: "nl",
    show_billed_characters: "1",
    tag_handling: "xml",
    tag_handling_version: "v2",
    outline_detection: "0",
    split_sentences: "nonewlines",
    preserve_formatting: "1",
  });
});

test("deepl bills characters without tags", async () => {
  const { billed } = await engine("deepl").translate(request(['<g id="1">één</g> &amp; 😀', "uur"]));
  assert.is(billed, 10);
});

test("deepl's size is exactly what the server receives", async () => {
  const deepl = engine("deepl");
  for (const more of [
    {},
    { context: "Wat eraan voorafgaat: “één” + twee\n" },
    { to: "en" },
    { context: "" },
  ]) {
    for (const texts of [["een"], TEXTS, ["a+b=c %20 ~*-._ 'x' \"y\"\n", "المسجد في الحي"]]) {
      const question = request(texts, more);
      await deepl.translate(question);
      assert.is(deepl.size(question), server.requests.at(-1)!.bytes);
    }
  }
});

test("deepl takes a body of exactly its limit, and refuses a byte more", async () => {
  const deepl = engine("deepl");
  const room = deepl.limits.bytes - deepl.size(request([""]));
  assert.is((await deepl.translate(request(["a".repeat(room)]))).texts.length, 1);
  assert.is((await failure(deepl.translate(request(["a".repeat(room + 1)])))).kind, "refused");
});

// What goes wrong at DeepL.
const FAULTS: [fault: Fault, kind: EngineError["kind"], message: string, retryAfter?: number][] = [
  [403, "key", "deepl refuses the key (AuthorizationError 403): check DEEPL_AUTH_KEY"],
  [
    456,
    "quota",
    "deepl: the account's characters are used up (QuotaExceededError 456): wait for the next period or raise its limit",
  ],
  [429, "busy", "deepl is too busy (TooManyRequestsError 429)"],
  [{ status: 429, retryAfter: 1 }, "busy", "deepl is too busy (TooManyRequestsError 429)", 1000],
  [{ status: 503, retryAfter: 3 }, "busy", "deepl is too busy (DeepLError 503)", 3000],
  [{ status: 429, retryAfter: "soon" }, "busy", "deepl is too busy (TooManyRequestsError 429)"],
  [500, "busy", "deepl is too busy (DeepLError 500)"],
  [529, "busy", "deepl is too busy (DeepLError 529)"],
  [400, "refused", "deepl refuses the request (DeepLError 400): translate these texts by hand"],
  [404, "refused", "deepl refuses the request (DeepLError 404): check DEEPL_SERVER_URL"],
  ["fewer", "busy", "deepl gave a damaged answer (translations are missing)"],
  ["more", "busy", "deepl gave a damaged answer (translations are missing)"],
  ["empty", "busy", "deepl gave a damaged answer (translations are missing)"],
  ["halfBody", "busy", "deepl gave a damaged answer (ConnectionError 200)"],
  ["disconnect", "busy", "deepl gave no answer (ConnectionError): check the network and DEEPL_SERVER_URL"],
  ["hang", "busy", "deepl gave no answer (ConnectionError): check the network and DEEPL_SERVER_URL"],
];

for (const [fault, kind, message, retryAfter] of FAULTS) {
  test(`deepl ${JSON.stringify(fault)} is "${kind}", in one line, after one attempt`, async () => {
    server.next(fault);
    const error = await failure(engine("deepl").translate(request(["De buurt", "Nieuws"])));
    assert.equal([error.kind, error.message, error.retryAfter], [kind, message, retryAfter]);
    assert.is(server.requests.length, 1);
  });
}

const REFUSED: [string, () => Promise<Answer>, EngineError["kind"]][] = [
  [
    "a wrong key",
    () => engine("deepl", { ...ENV, DEEPL_AUTH_KEY: "wrong-key:fx" }).translate(request()),
    "key",
  ],
  [
    "a refused connection",
    () => engine("deepl", { ...ENV, DEEPL_SERVER_URL: "http://127.0.0.1:1" }).translate(request()),
    "busy",
  ],
  ["Somali", () => engine("deepl").translate(request(["uur"], { to: "so" })), "refused"],
  ["malformed XML", () => engine("deepl").translate(request(['<g id="1">los'])), "refused"],
  ["a text without text", () => engine("deepl").translate(request([""])), "refused"],
  ["more texts than it takes", () => engine("deepl").translate(request(Array(51).fill("uur"))), "refused"],
];

for (const [title, attempt, kind] of REFUSED) {
  test(`deepl with ${title} is "${kind}"`, async () => {
    const error = await failure(attempt());
    assert.is(error.kind, kind);
    assert.not.match(error.message, "\n");
  });
}

test("tags without text may come back without text", async () => {
  const { texts } = await engine("deepl").translate(request(['<x id="1"/>']));
  assert.equal(texts, ['<x id="1"/>']);
});

for (const [fault, moved] of [
  ["moveTag", 'bir <g id="1"></g>cami<x id="2"/>'],
  ["dropTag", 'bir cami<x id="2"/>'],
  ["doubleTag", 'bir <g id="1">cami</g><g id="1">cami</g><x id="2"/>'],
] as const) {
  test(`deepl ${fault} comes through, for the checks to see`, async () => {
    server.next(fault);
    const { texts } = await engine("deepl").translate(request(['een <g id="1">moskee</g><x id="2"/>']));
    assert.equal(texts, [moved]);
  });
}

// Retry-After.
test("a retry waits as long as DeepL asks, in seconds or until a date", async () => {
  const later = new Date(Date.now() + 60_000).toUTCString();
  server.next({ status: 429, retryAfter: 9 }, { status: 503, retryAfter: later });
  const pauses: number[] = [];
  const { texts } = await ask(engine("deepl"), request(), { wait: async (ms) => pauses.push(ms) });
  assert.equal(texts, ["O cami"]);
  assert.is(pauses[0], 9000);
  assert.ok(pauses[1]! > 50_000 && pauses[1]! <= 60_000, `waited ${pauses[1]}`);
});

test("concurrent requests hear their own Retry-After, over fresh and over used connections", async () => {
  const deepl = engine("deepl");
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
        return [text, (await failure(deepl.translate(request([text])))).retryAfter];
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

test.run();
