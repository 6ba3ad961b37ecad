import { test } from "uvu";
import * as assert from "uvu/assert";
import type { CardData } from "../../../src/app/client/data.ts";
import {
  neighbour,
  nextUnsigned,
  progressOf,
  receivePost,
  startPostState,
  textOfBlock,
  worstOf,
} from "../../../src/app/client/post-state.ts";

const ORDER = ["a", "b", "c"];
const post = (...ids: string[]) => ({
  cards: ids.map((id) => ({ id })),
  engines: [{ engine: "deepl" }],
  backTranslation: true,
  canSign: true,
});

test("a post is what the server sent last, and the focus stays on a text that is still there", () => {
  const first = receivePost(startPostState, post(...ORDER));
  assert.equal([first.order, first.current, first.isLoaded], [ORDER, undefined, true]);
  assert.equal(first.settings, {
    engines: [{ engine: "deepl" }],
    backTranslation: true,
    canSign: true,
  });
  const focused = { ...first, current: "b" };
  assert.is(receivePost(focused, post("b", "a")).current, "b");
  assert.is(receivePost(focused, post("a", "c")).current, undefined);
});

for (const [from, step, found] of [
  [undefined, 1, "a"],
  [undefined, -1, undefined],
  ["a", 1, "b"],
  ["a", -1, undefined],
  ["c", 1, undefined],
  ["c", -1, "b"],
] as const) {
  test(`${step === 1 ? "after" : "before"} ${from ?? "nothing"} comes ${found ?? "nothing"}`, () => {
    assert.is(neighbour(ORDER, from, step), found);
  });
}

for (const [from, unsigned, found] of [
  ["a", "abc", "b"],
  ["a", "ac", "c"],
  ["c", "ab", "a"],
  ["b", "b", "b"],
  ["b", "", undefined],
] as const) {
  test(`after ${from}, with ${unsigned || "nothing"} to sign, comes ${found ?? "the end"}`, () => {
    const stateOf = (id: string): CardData["state"] => (unsigned.includes(id) ? "draft" : "reviewed");
    assert.is(nextUnsigned(ORDER, from, stateOf), found);
  });
}

test("the page's block leads to its text, and what stands above to the first", () => {
  const blockOf = (id: string) => ({ b: "kop" })[id];
  assert.is(textOfBlock(ORDER, "", blockOf), "a");
  assert.is(textOfBlock(ORDER, "kop", blockOf), "b");
  assert.is(textOfBlock(ORDER, "elders", blockOf), undefined);
});

test("what is not on the server does not look so", () => {
  assert.is(worstOf([]), "saved");
  assert.is(worstOf(["saved", "waiting", "saved"]), "waiting");
  assert.is(worstOf(["waiting", "failed", "offline"]), "failed");
  assert.is(worstOf(["failed", "closed"]), "closed");
});

test("progress counts what is signed, what waits and what is missing", () => {
  assert.equal(progressOf([]), { total: 0, signed: 0, open: 0, hasMissing: false });
  assert.equal(progressOf(["reviewed", "draft", "stale", "missing"]), {
    total: 4,
    signed: 1,
    open: 2,
    hasMissing: true,
  });
});

test.run();
