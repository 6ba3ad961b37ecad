import { inspect } from "node:util";
import * as assert from "uvu/assert";
import { type Engine, EngineError, type EngineRequest } from "../../../src/translate/engines/engine.ts";
import { createEngine } from "../../../src/translate/engines/index.ts";

export type Env = Record<string, string | undefined>;

/** Texts with all that must come through. */
export const TEXTS = [
  'Op <g id="1">maandag 5 januari</g> om 14.00 uur<x id="2"/> in de moskee',
  "Vragen &amp; antwoorden: bel 020 123 4567 &lt;gratis&gt;",
  '<g id="1"><g id="2">Dik</g> en schuin</g>',
  "é, 😀 en één",
  'Zo\'n "vraag" — 5 > 3; R&amp;D;',
];

export function engineOf(name: string, env: Env): Engine {
  const found = createEngine(name, env);
  if ("missing" in found) throw new Error(found.missing);
  return found.engine;
}

export function question(
  texts: readonly string[] = ["De moskee"],
  more: Partial<EngineRequest> = {},
): EngineRequest {
  return { from: "nl", to: "tr", texts, ...more };
}

/** The EngineError of one attempt; fails when there is an answer, another error, or a key anywhere in it. */
export async function failure(attempt: Promise<unknown>): Promise<EngineError> {
  const error = await attempt.then(
    () => assert.unreachable("there was an answer"),
    (error: unknown) => error,
  );
  assert.instance(error, EngineError);
  const everything = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error);
  assert.not.match(everything, /test-key|wrong-key|Auth-Key|Bearer/);
  assert.not.match((error as EngineError).message, "\n");
  return error as EngineError;
}

export const tags = (text: string) => text.match(/<[^>]*>/g) ?? [];
