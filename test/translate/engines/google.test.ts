import { test } from "uvu";
import * as assert from "uvu/assert";
import type { EngineError } from "../../../src/translate/engines/engine.ts";
import { KEY, startGoogle } from "../../peers/google-server.ts";
import type { Fault } from "../../peers/peer.ts";
import { engineOf, failure, question } from "./request.ts";

const server = await startGoogle();
const ENV = { GOOGLE_TRANSLATE_KEY: KEY, GOOGLE_TRANSLATE_URL: server.url, GOOGLE_TIMEOUT_MS: "300" };
const google = engineOf("google", ENV);

test.before.each(() => {
  server.requests.length = 0;
});
test.after(() => server.close());

test("asks for HTML, with the key in a header and not in the address", async () => {
  await google.translate(question(['Op <g id="1">maandag</g><x id="2"/>'], { to: "so" }));
  const { texts, source, target, format, headers } = server.requests[0]!;
  assert.equal([source, target, format], ["nl", "so", "html"]);
  assert.equal(texts, ['Op <b id="1">maandag</b><img id="2"/>']);
  assert.is(headers["x-goog-api-key"], KEY);
});

test("reads entities and tags that came back in another form", async () => {
  const { texts } = await google.translate(
    question(['Zo\'n "vraag" &amp; <g id="1">uur</g><x id="2"/>'], { to: "ar" }),
  );
  assert.is(texts[0], 'الZo\'الn "الvraag" &amp; <g id="1">الساعة</g><x id="2"/>');
});

test("bills every character it sends, tags too", async () => {
  const { billed } = await google.translate(question(['<g id="1">één</g> 😀', "uur"]));
  assert.is(billed, '<b id="1">één</b> '.length + 1 + 3);
});

test("knows languages by its own codes", async () => {
  assert.ok(google.supports("nl", "nb"));
  // The server knows no Norwegian; what counts is what it was asked.
  await failure(google.translate(question(["uur"], { to: "nb" })));
  assert.is(server.requests[0]!.target, "no");
});

const FAULTS: [fault: Fault, kind: EngineError["kind"], message: string][] = [
  [
    { status: 400, reason: "API_KEY_INVALID" },
    "key",
    "google refuses the key (400 API_KEY_INVALID): check GOOGLE_TRANSLATE_KEY",
  ],
  [
    { status: 400, reason: "keyInvalid" },
    "key",
    "google refuses the key (400 keyInvalid): check GOOGLE_TRANSLATE_KEY",
  ],
  [{ status: 403, reason: "forbidden" }, "key", "google refuses the key (403): check GOOGLE_TRANSLATE_KEY"],
  [
    { status: 403, reason: "dailyLimitExceeded" },
    "quota",
    "google: the account's characters are used up (403 dailyLimitExceeded): wait for the next period or raise its limit",
  ],
  [
    { status: 403, reason: "userRateLimitExceeded", retryAfter: 2 },
    "busy",
    "google is too busy (403 userRateLimitExceeded)",
  ],
  [{ status: 403, reason: "rateLimitExceeded" }, "busy", "google is too busy (403 rateLimitExceeded)"],
  [{ status: 429, reason: "RATE_LIMIT_EXCEEDED" }, "busy", "google is too busy (429)"],
  [{ status: 403, reason: "constructor" }, "key", "google refuses the key (403): check GOOGLE_TRANSLATE_KEY"],
  [400, "refused", "google refuses the request (400): translate these texts by hand"],
  [404, "refused", "google refuses the request (404): check GOOGLE_TRANSLATE_URL"],
  ["noJson", "busy", "google gave a damaged answer (200 without JSON)"],
  ["halfBody", "busy", "google gave a damaged answer (200 without JSON)"],
  ["fewer", "busy", "google gave a damaged answer (translations: 1 for 2 texts)"],
  ["hang", "busy", "google gave no answer: check the network and GOOGLE_TRANSLATE_URL"],
];

for (const [fault, kind, message] of FAULTS) {
  test(`${JSON.stringify(fault)} is "${kind}"`, async () => {
    server.next(fault);
    const error = await failure(google.translate(question(["De buurt", "Nieuws"])));
    assert.equal([error.kind, error.message], [kind, message]);
    assert.is(error.retryAfter, typeof fault === "object" && fault.retryAfter ? 2000 : undefined);
  });
}

test("more texts or bytes than Google takes are refused", async () => {
  for (const texts of [Array(129).fill("uur"), ["a".repeat(100_000)]]) {
    assert.is((await failure(google.translate(question(texts)))).kind, "refused");
  }
});

test.run();
