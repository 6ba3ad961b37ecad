import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Engine, EngineError, type EngineRequest } from "../../src/translate/engines/engine.ts";
import { pseudo } from "../../src/translate/engines/pseudo.ts";
import { type RetryOptions, retryAfter, send } from "../../src/translate/retry.ts";

const REQUEST: EngineRequest = { from: "nl", to: "tr", texts: ["water"] };

const busy = (retryAfter?: number) => new EngineError("busy", "pseudo is busy", retryAfter);

/** Asks an engine that fails with each of `failures` in turn, and answers after them; no time passes. */
async function asked(failures: readonly Error[], options: RetryOptions = {}) {
  const left = [...failures];
  const pauses: number[] = [];
  let calls = 0;
  const engine: Engine = {
    ...pseudo(),
    translate(request) {
      calls++;
      const failure = left.shift();
      return failure ? Promise.reject(failure) : pseudo().translate(request);
    },
  };
  const wait = async (ms: number) => void pauses.push(ms);
  const outcome = await send(engine, REQUEST, { wait, random: () => 1, ...options }).catch((error) => error);
  return { outcome, pauses, calls };
}

test("an answer comes through without a pause", async () => {
  const { outcome, pauses, calls } = await asked([]);
  assert.equal(outcome, await pseudo().translate(REQUEST));
  assert.equal([pauses, calls], [[], 1]);
});

const PAUSES: [string, Error[], RetryOptions, number[]][] = [
  ["double", [busy(), busy(), busy(), busy()], {}, [1000, 2000, 4000, 8000]],
  ["are halved at most by the jitter", [busy(), busy()], { random: () => 0 }, [500, 1000]],
  ["stop growing", Array(7).fill(busy()), { attempts: 8 }, [1000, 2000, 4000, 8000, 16000, 30000, 30000]],
  ["last as long as the engine asks", [busy(7000), busy(100)], {}, [7000, 2000]],
  ["last two minutes when the engine asks for that", [busy(120_000)], {}, [120_000]],
];

for (const [title, failures, options, expected] of PAUSES) {
  test(`pauses ${title}`, async () => {
    const { outcome, pauses, calls } = await asked(failures, options);
    assert.equal(pauses, expected);
    assert.is(calls, failures.length + 1);
    assert.equal(outcome.texts.length, 1);
  });
}

test("gives up when the attempts are used up", async () => {
  const { outcome, pauses, calls } = await asked(Array(9).fill(busy(1000)), { attempts: 3 });
  assert.instance(outcome, EngineError);
  assert.equal([outcome.kind, outcome.retryAfter], ["busy", 1000]);
  assert.is(outcome.message, "pseudo is busy; gave up after attempt 3: run again later");
  assert.equal([pauses.length, calls], [2, 3]);
});

test("gives up at once when the engine asks for more than two minutes", async () => {
  const { outcome, calls } = await asked([busy(120_001)]);
  assert.equal([outcome.kind, outcome.retryAfter, calls], ["busy", 120_001, 1]);
  assert.is(outcome.message, "pseudo is busy; pseudo asks to wait 121 seconds: run again after that");
});

for (const failure of [
  new EngineError("quota", "used up"),
  new EngineError("key", "wrong"),
  new EngineError("refused", "no", 1000),
  new TypeError("a bug"),
]) {
  test(`throws at once: ${failure.message}`, async () => {
    const { outcome, calls } = await asked([failure]);
    assert.is(outcome, failure);
    assert.is(calls, 1);
  });
}

test("tells of each pause before it", async () => {
  const told: unknown[] = [];
  await asked([busy(), busy(5000)], {
    onRetry: ({ message }, ms, attempt) => told.push([message, ms, attempt]),
  });
  assert.equal(told, [
    ["pseudo is busy", 1000, 1],
    ["pseudo is busy", 5000, 2],
  ]);
});

test("really waits when nothing is handed in", async () => {
  const start = performance.now();
  const engine: Engine = { ...pseudo(), translate: () => Promise.reject(busy()) };
  await send(engine, REQUEST, { attempts: 2, random: () => 0 }).catch(() => {});
  assert.ok(performance.now() - start > 480);
});

const NOW = Date.parse("Mon, 23 Nov 2026 12:00:00 GMT");
const HEADERS: [string | undefined, number | undefined][] = [
  ["1", 1000],
  [" 90 ", 90_000],
  ["0", 0],
  ["Mon, 23 Nov 2026 12:00:30 GMT", 30_000],
  ["Mon, 23 Nov 2026 11:00:00 GMT", 0],
  ["soon", undefined],
  ["", undefined],
  [undefined, undefined],
];

for (const [header, expected] of HEADERS) {
  test(`Retry-After ${JSON.stringify(header)} is ${expected} ms`, () => {
    assert.is(retryAfter(header, NOW), expected);
  });
}

test.run();
