import { test } from "uvu";
import * as assert from "uvu/assert";
import type { EngineError } from "../../../src/translate/engines/engine.ts";
import { KEY, REGION, startAzure } from "../../peers/azure-server.ts";
import type { Fault } from "../../peers/peer.ts";
import { engineOf, failure, question } from "./request.ts";

const server = await startAzure();
const ENV = {
  AZURE_TRANSLATOR_KEY: KEY,
  AZURE_TRANSLATOR_REGION: REGION,
  AZURE_TRANSLATOR_URL: server.url,
  AZURE_TIMEOUT_MS: "300",
};
const azure = engineOf("azure", ENV);

test.before.each(() => {
  server.requests.length = 0;
});
test.after(() => server.close());

test("asks version 3.0 for HTML, in the resource's region", async () => {
  await azure.translate(question(['Op <g id="1">maandag</g><x id="2"/>'], { from: "en", to: "so" }));
  const { texts, query, headers } = server.requests[0]!;
  assert.equal(query, { "api-version": "3.0", from: "en", to: "so", textType: "html" });
  assert.equal(texts, ['Op <b id="1">maandag</b><img id="2"/>']);
  assert.is(headers["ocp-apim-subscription-region"], REGION);
});

test("a global resource has no region", async () => {
  const { AZURE_TRANSLATOR_REGION: _, ...env } = ENV;
  const error = await failure(engineOf("azure", env).translate(question()));
  assert.is(
    error.message,
    "azure refuses the key (401 401000): check AZURE_TRANSLATOR_KEY and AZURE_TRANSLATOR_REGION",
  );
});

test("bills what the service metered", async () => {
  const { billed } = await azure.translate(question(['<g id="1">één</g> 😀', "uur"]));
  assert.is(billed, '<b id="1">één</b> '.length + 1 + 3);
});

test("knows languages by its own codes", async () => {
  assert.ok(azure.supports("nl", "zh"));
  // The server knows no Chinese; what counts is what it was asked.
  await failure(azure.translate(question(["uur"], { to: "zh" })));
  assert.is(server.requests[0]!.query.to, "zh-Hans");
});

const FAULTS: [fault: Fault, kind: EngineError["kind"], message: string][] = [
  [
    { status: 403, reason: "403001" },
    "quota",
    "azure: the account's characters are used up (403 403001): wait for the next period or raise its limit",
  ],
  [
    { status: 403, reason: "403000" },
    "key",
    "azure refuses the key (403 403000): check AZURE_TRANSLATOR_KEY and AZURE_TRANSLATOR_REGION",
  ],
  [{ status: 429, reason: "429000", retryAfter: 2 }, "busy", "azure is too busy (429 429000)"],
  [{ status: 429, reason: "429001", retryAfter: 2 }, "busy", "azure is too busy (429 429001)"],
  [{ status: 429, reason: "429002", retryAfter: 2 }, "busy", "azure is too busy (429 429002)"],
  [408, "busy", "azure is too busy (408 408000)"],
  [503, "busy", "azure is too busy (503 503000)"],
  [400, "refused", "azure refuses the request (400 400000): translate these texts by hand"],
  [404, "refused", "azure refuses the request (404 404000): check AZURE_TRANSLATOR_URL"],
  ["noJson", "busy", "azure gave a damaged answer (200 without JSON)"],
  ["more", "busy", "azure gave a damaged answer (translations: 3 for 2 texts)"],
  ["disconnect", "busy", "azure gave no answer: check the network and AZURE_TRANSLATOR_URL"],
];

for (const [fault, kind, message] of FAULTS) {
  test(`${JSON.stringify(fault)} is "${kind}"`, async () => {
    server.next(fault);
    const error = await failure(azure.translate(question(["De buurt", "Nieuws"])));
    assert.equal([error.kind, error.message], [kind, message]);
    assert.is(error.retryAfter, typeof fault === "object" && fault.retryAfter ? 2000 : undefined);
  });
}

test("more texts or characters than Azure takes are refused", async () => {
  for (const texts of [Array(1001).fill("uur"), ["a".repeat(50_001)]]) {
    assert.is((await failure(azure.translate(question(texts)))).kind, "refused");
  }
});

test.run();
