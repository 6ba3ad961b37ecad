import { test } from "uvu";
import * as assert from "uvu/assert";
import type { EngineError } from "../../../src/translate/engines/engine.ts";
import { type Fault, KEY, startDeepl } from "../../peers/deepl-server.ts";
import { engineOf, failure, question } from "./request.ts";

const server = await startDeepl();
const ENV = { DEEPL_AUTH_KEY: KEY, DEEPL_SERVER_URL: server.url, DEEPL_TIMEOUT_MS: "1000" };
const deepl = engineOf("deepl", ENV);

test.before.each(() => {
  server.requests.length = 0;
  server.asides.length = 0;
  server.glossaries.length = 0;
  server.room = 1;
});
test.after(() => server.close());

test("a free account costs nothing", () => {
  assert.is(deepl.price, 0);
  assert.is(engineOf("deepl", { DEEPL_AUTH_KEY: "test-key" }).price, 20);
});

// What DeepL is sent.
test("never offers Somali, a language from itself, or one it does not know", () => {
  const { supports } = deepl;
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

test("asks for strict XML, British English, and tells the context", async () => {
  await deepl.translate(question(["Welkom"], { to: "en", context: "De gemeente & de buurt" }));
  const { fields, context } = server.requests[0]!;
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

test("bills characters without tags", async () => {
  const { billed } = await deepl.translate(question(['<g id="1">één</g> &amp; 😀', "uur"]));
  assert.is(billed, 10);
});

test("measures a request with a glossary too, and sends its name", async () => {
  server.room = 1;
  const glossary = await deepl.keepGlossary!("taalbrug", "nl", "tr", [{ from: "moskee", to: "mescit" }]);
  const asked = question(["De moskee", "é 😀"], { glossary, context: "a b" });
  const { texts } = await deepl.translate(asked);
  assert.is(deepl.size(asked), server.requests[0]!.bytes);
  assert.is(server.requests[0]!.fields.glossary_id, glossary);
  assert.is(texts[0], "O mescit");
});

test("takes a body of exactly its limit, and refuses a byte more", async () => {
  const room = deepl.limits.bytes - deepl.size(question([""]));
  assert.is((await deepl.translate(question(["a".repeat(room)]))).texts.length, 1);
  assert.is((await failure(deepl.translate(question(["a".repeat(room + 1)])))).kind, "refused");
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
  ["fewer", "busy", "deepl gave a damaged answer (translations: 1 for 2 texts)"],
  ["more", "busy", "deepl gave a damaged answer (translations: 3 for 2 texts)"],
  ["empty", "busy", "deepl gave a damaged answer (translation 1 of 2 is empty)"],
  ["halfBody", "busy", "deepl gave a damaged answer (ConnectionError 200)"],
  ["disconnect", "busy", "deepl gave no answer (ConnectionError): check the network and DEEPL_SERVER_URL"],
  ["hang", "busy", "deepl gave no answer (ConnectionError): check the network and DEEPL_SERVER_URL"],
];

for (const [fault, kind, message, retryAfter] of FAULTS) {
  test(`${JSON.stringify(fault)} is "${kind}", in one line, after one attempt`, async () => {
    server.next(fault);
    const error = await failure(deepl.translate(question(["De buurt", "Nieuws"])));
    assert.equal([error.kind, error.message, error.retryAfter], [kind, message, retryAfter]);
    assert.is(server.requests.length, 1);
  });
}

const REFUSED: [string, () => Promise<unknown>, EngineError["kind"]][] = [
  [
    "a wrong key",
    () => engineOf("deepl", { ...ENV, DEEPL_AUTH_KEY: "wrong-key:fx" }).translate(question()),
    "key",
  ],
  [
    "a refused connection",
    () => engineOf("deepl", { ...ENV, DEEPL_SERVER_URL: "http://127.0.0.1:1" }).translate(question()),
    "busy",
  ],
  ["Somali", () => deepl.translate(question(["uur"], { to: "so" })), "refused"],
  ["malformed XML", () => deepl.translate(question(['<g id="1">los'])), "refused"],
  ["a text without text", () => deepl.translate(question([""])), "refused"],
  ["more texts than it takes", () => deepl.translate(question(Array(51).fill("uur"))), "refused"],
];

for (const [title, attempt, kind] of REFUSED) {
  test(`${title} is "${kind}"`, async () => {
    const error = await failure(attempt());
    assert.is(error.kind, kind);
    assert.not.match(error.message, "\n");
  });
}

for (const [fault, moved] of [
  ["moveTag", 'bir <g id="1"></g>cami<x id="2"/>'],
  ["dropTag", 'bir cami<x id="2"/>'],
  ["doubleTag", 'bir <g id="1">cami</g><g id="1">cami</g><x id="2"/>'],
] as const) {
  test(`${fault} comes through as it is`, async () => {
    server.next(fault);
    const { texts } = await deepl.translate(question(['een <g id="1">moskee</g><x id="2"/>']));
    assert.equal(texts, [moved]);
  });
}

test.run();
