/** What every engine keeps to that asks a server: its limits, its errors, its keys. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { fromTagged, toTagged } from "../../../src/markdown/tagged.ts";
import { UserError } from "../../../src/model/errors.ts";
import type { Engine, EngineError } from "../../../src/translate/engines/engine.ts";
import { createEngine } from "../../../src/translate/engines/index.ts";
import { send } from "../../../src/translate/retry.ts";
import type { Fault } from "../../peers/peer.ts";
import { engineOf, failure, question, TEXTS } from "./request.ts";
import { close, reset, SERVED } from "./served.ts";

test.before.each(reset);
test.after(close);

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
    const { texts } = await send(engine, question(), { wait: async (ms) => pauses.push(ms) });
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
    try {
      for (const status of [301, 307]) {
        server.next({ status, location });
        const error = await failure(engineOf(name, env).translate(question()));
        assert.is(error.kind, "refused");
        assert.match(error.message, /: check [A-Z_]+/);
      }
      assert.is(visits, 0);
    } finally {
      elsewhere.closeAllConnections();
      elsewhere.close();
    }
  });
}

test.run();
