import { setTimeout } from "node:timers/promises";
import { cleanText } from "../model/text.ts";
import { type Answer, type Engine, EngineError, type EngineRequest } from "./engines/engine.ts";

/** First pause between attempts and the longest one, in milliseconds; each pause doubles. */
const FIRST = 1_000;
const LONGEST = 30_000;

/** Longest pause an engine may request, in milliseconds; a run that waits longer looks stuck. */
const PATIENCE = 120_000;

/** How often to send a request whose answers are damaged, and billed. */
const ATTEMPTS_PAID = 2;

/** Settings of `ask`; everything impure is injected. */
export interface RetryOptions {
  /** Attempts in total. */
  attempts?: number;
  /** Resolves after `ms` milliseconds, or when `signal` is aborted. */
  wait?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  /** From 0 up to 1. */
  random?: () => number;
  /** Called before each pause: why, how long (ms), and which attempt (1-based) failed. */
  onRetry?: (error: EngineError, ms: number, attempt: number) => void;
  /** Called for each attempt that is billed without an answer. */
  onWaste?: () => void;
  /** Once aborted, no more attempts are made. */
  signal?: AbortSignal | undefined;
}

/**
 * The engine's answer without the signs that no catalogue may have, asked for again while it is busy. Pauses double
 * from one second on, with jitter so that parallel requests do not come back together, and are never shorter than the
 * engine asked for. Rejects with the EngineError: one that is not `busy` at once; `busy` when the attempts are used up
 * or the engine asks for more than two minutes.
 */
export async function send(
  engine: Engine,
  request: EngineRequest,
  options: RetryOptions = {},
): Promise<Answer> {
  const { texts, ...answer } = await persist(engine.name, () => engine.translate(request), options);
  return { ...answer, texts: texts.map(cleanText) };
}

/** The result of `attempt`, retried like `ask`. `engine` is for messages. */
export async function persist<T>(
  engine: string,
  attempt: () => Promise<T>,
  options: RetryOptions = {},
): Promise<T> {
  const { attempts = 5, wait = pauseFor, random = Math.random, onRetry, onWaste, signal } = options;
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof EngineError) || error.kind !== "busy") throw error;
      const { message, retryAfter = 0, isBilled } = error;
      if (isBilled) onWaste?.();
      const giveUp = (why: string) =>
        new EngineError("busy", `${message}; ${why}`, error.retryAfter, isBilled);
      if (retryAfter > PATIENCE) {
        throw giveUp(`${engine} asks to wait ${Math.ceil(retryAfter / 1000)} seconds: run again after that`);
      }
      if (count >= (isBilled ? Math.min(attempts, ATTEMPTS_PAID) : attempts))
        throw giveUp(`gave up after attempt ${count}: run again later`);
      const ms = Math.max(retryAfter, pause(count, random()));
      onRetry?.(error, ms, count);
      await wait(ms, signal);
      if (signal?.aborted) throw giveUp("stopped before another attempt");
    }
  }
}

/** Resolves after `ms` milliseconds, or when `signal` is aborted. */
export const pauseFor = (ms: number, signal?: AbortSignal): Promise<unknown> =>
  setTimeout(ms, undefined, { signal }).catch(() => undefined);

/** Between half and all of the doubled pause, by `random`. */
function pause(attempt: number, random: number): number {
  return Math.round(Math.min(FIRST * 2 ** (attempt - 1), LONGEST) * (0.5 + random / 2));
}

/**
 * A `Retry-After` header (RFC 9110, 10.2.3: seconds or an HTTP-date) -> milliseconds from `now`; undefined when
 * it is absent or neither.
 */
export function retryAfter(header: string | undefined, now: number = Date.now()): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
