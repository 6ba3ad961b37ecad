/** What DeepL keeps for an account: usage and glossaries. */
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

// The account.
test("usage is what the account has used, and may use", async () => {
  await deepl.translate(question(["uur"]));
  server.limit = 1234;
  assert.equal(await deepl.usage!(), { used: server.billed, limit: 1234 });
  assert.ok(server.billed >= 3);
});

const USAGE_FAULTS: [fault: Fault, kind: EngineError["kind"], message: RegExp][] = [
  [403, "key", /check DEEPL_AUTH_KEY/],
  [456, "quota", /used up/],
  [{ status: 429, retryAfter: 2 }, "busy", /too busy/],
  ["noJson", "busy", /damaged answer/],
  ["halfBody", "busy", /damaged answer/],
  ["disconnect", "busy", /gave no answer/],
];

for (const [fault, kind, message] of USAGE_FAULTS) {
  test(`usage at ${JSON.stringify(fault)} is "${kind}"`, async () => {
    server.nextAside(fault);
    const error = await failure(deepl.usage!());
    assert.is(error.kind, kind);
    assert.match(error.message, message);
    assert.is(error.retryAfter, typeof fault === "object" ? 2000 : undefined);
  });
}

// Glossaries.
const TERMS = [
  { from: "moskee", to: "cami" },
  { from: "taalcafé", to: "dil kafe" },
  { from: "112", to: "112" },
];
const keep = (to: string, terms: readonly { from: string; to: string }[], name = "taalbrug") =>
  deepl.keepGlossary!(name, "nl", to, terms);
const writes = () => server.asides.filter((route) => !route.startsWith("GET "));
const kept = (pair: string) => Object.fromEntries(server.glossaries[0]!.dictionaries.get(pair) ?? []);
/** A glossary that somebody else made, `age` milliseconds ago. */
const older = (name: string, age: number, pair: string, terms: [string, string][]) => {
  const created = new Date(Date.now() - age).toISOString();
  server.glossaries.push({
    id: `${name}-${age}`,
    name,
    created,
    dictionaries: new Map([[pair, new Map(terms)]]),
  });
};

test("a glossary is made once, with a dictionary for each pair", async () => {
  const id = await keep("tr", TERMS);
  assert.is(await keep("ar", TERMS.slice(1)), id);
  assert.is(await deepl.keepGlossary!("taalbrug", "en", "tr", TERMS.slice(0, 1)), id);
  assert.equal(
    server.glossaries.map((glossary) => glossary.id),
    [id],
  );
  assert.equal([...server.glossaries[0]!.dictionaries.keys()], ["nl tr", "nl ar", "en tr"]);
  assert.equal(kept("nl tr"), { moskee: "cami", taalcafé: "dil kafe", 112: "112" });
});

test("English has a dictionary without a variant, which serves British English", async () => {
  const glossary = await keep("en", [{ from: "moskee", to: "masjid" }]);
  assert.equal([...server.glossaries[0]!.dictionaries.keys()], ["nl en"]);
  const { texts } = await deepl.translate(question(["de moskee"], { to: "en", glossary }));
  assert.equal(texts, ["the masjid"]);
});

test("what is the same is not written again, in any order", async () => {
  const id = await keep("tr", TERMS);
  server.asides.length = 0;
  assert.is(await keep("tr", TERMS.toReversed()), id);
  assert.equal(writes(), []);
});

for (const [what, terms] of [
  ["another wording", [{ from: "moskee", to: "mescit" }, ...TERMS.slice(1)]],
  ["one more", [...TERMS, { from: "buurt", to: "mahalle" }]],
  ["one fewer", TERMS.slice(1)],
] as const) {
  test(`${what} is written once`, async () => {
    const id = await keep("tr", TERMS);
    await keep("ar", TERMS);
    server.asides.length = 0;
    assert.is(await keep("tr", terms), id);
    assert.equal(writes(), [`PUT /v3/glossaries/${id}/dictionaries`]);
    assert.equal(kept("nl tr"), Object.fromEntries(terms.map(({ from, to }) => [from, to])));
    assert.equal(Object.keys(kept("nl ar")).length, 3);
    server.asides.length = 0;
    await keep("tr", terms);
    assert.equal(writes(), []);
  });
}

test("no terms, no glossary", async () => {
  assert.is(await keep("tr", []), undefined);
  assert.is(
    await keep("tr", [
      { from: " ", to: "x" },
      { from: "x", to: "" },
    ]),
    undefined,
  );
  assert.equal(writes(), []);
});

test("when the last term of a pair goes, so does its dictionary and nothing else", async () => {
  older("van een ander", 0, "nl tr", [["a", "b"]]);
  server.room = 2;
  const id = await keep("tr", TERMS);
  await keep("ar", TERMS);
  server.asides.length = 0;
  assert.is(await keep("tr", []), undefined);
  assert.equal(writes(), [`DELETE /v3/glossaries/${id}/dictionaries`]);
  assert.equal(
    server.glossaries.map(({ dictionaries }) => [...dictionaries.keys()]),
    [["nl tr"], ["nl ar"]],
  );
});

test("of two glossaries of a name the newest counts; others are left alone", async () => {
  older("taalbrug", 1000, "nl tr", [["moskee", "oud"]]);
  older("taalbrug", 10, "nl tr", [["moskee", "cami"]]);
  older("taalbrug", 5000, "nl tr", [["moskee", "ouder"]]);
  older("anders", 0, "nl tr", [["moskee", "vreemd"]]);
  assert.is(await keep("tr", TERMS.slice(0, 1)), "taalbrug-10");
  assert.equal(writes(), []);
});

test("pairs without glossaries ask nothing", async () => {
  assert.is(await keep("so", TERMS), undefined);
  assert.is(await deepl.keepGlossary!("taalbrug", "tr", "nl", TERMS), undefined);
  assert.equal(server.asides, []);
});

test("terms go out on one line each, and the first of two wordings counts", async () => {
  const terms = [
    { from: " sociale\n\tkaart ", to: "sosyal\u2028harita" },
    { from: "sociale kaart", to: "iki" },
    { from: "constructor", to: "yapıcı" },
  ];
  const id = await keep("tr", terms);
  assert.equal(kept("nl tr"), { "sociale kaart": "sosyal harita", constructor: "yapıcı" });
  // The client cannot read "constructor" back; then it is written again rather than never.
  assert.is(await keep("tr", terms), id);
});

test("an account without room for a glossary is no account without characters", async () => {
  older("van een ander", 0, "nl tr", [["a", "b"]]);
  const error = await failure(keep("tr", TERMS));
  assert.is(error.kind, "refused");
  assert.is(
    error.message,
    "deepl refuses the glossary (QuotaExceededError 456): delete another glossary of the account",
  );
});

const GLOSSARY_FAULTS: [fault: Fault, kind: EngineError["kind"], message: RegExp][] = [
  [403, "key", /check DEEPL_AUTH_KEY/],
  [400, "refused", /refuses the glossary \(DeepLError 400\): check its terms/],
  [500, "busy", /too busy/],
  ["noJson", "busy", /damaged answer/],
  ["halfBody", "busy", /damaged answer/],
  ["disconnect", "busy", /gave no answer/],
];

for (const [fault, kind, message] of GLOSSARY_FAULTS) {
  for (const step of [1, 2, 3]) {
    test(`a glossary at ${JSON.stringify(fault)} in step ${step} is "${kind}"`, async () => {
      await keep("tr", TERMS);
      // Listing, reading, writing.
      server.nextAside(...Array<undefined>(step - 1), fault);
      const attempt = keep("tr", TERMS.slice(1));
      // What came and cannot be read is written again.
      if (step === 2 && fault === "noJson") return assert.ok(await attempt);
      const error = await failure(attempt);
      assert.is(error.kind, kind);
      assert.match(error.message, message);
    });
  }
}

test.run();
