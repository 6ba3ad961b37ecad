import { UserError } from "../../model/errors.ts";
import { retryAfter } from "../retry.ts";
import { damaged } from "./answer.ts";
import { EngineError } from "./engine.ts";

export type Env = Record<string, string | undefined>;
type Kind = EngineError["kind"];

/** A maker's service, as named in messages. */
export interface Service {
  /** The engine's name. */
  engine: string;
  /** The settings with its key and its address. */
  key: string;
  address: string;
  /** The unit its account counts, with its verb. */
  counts: "characters are" | "credit is";
}

/** A service that takes one POST of JSON for each request. */
export interface JsonService extends Service {
  url: string;
  headers: Record<string, string>;
  /** Milliseconds an answer may take as a whole. */
  timeout: number;
  /**
   * Interprets an error's body where the status is not enough; `reason` may be shown and is never in the
   * server's own words.
   */
  judge(status: number, body: unknown): { kind?: Kind | undefined; reason?: string | undefined } | undefined;
}

/** An HTTP answer; `body` is undefined when it is invalid or incomplete JSON. */
export interface Reply {
  status: number;
  headers: Headers;
  body: unknown;
}

/** The key in `name`; throws a UserError for an invalid one. */
export function readKey(env: Env, name: string): string | undefined {
  const key = env[name]?.trim();
  if (key && !/^[\x21-\x7e]+$/.test(key)) {
    throw new UserError(`${name} has a character that is not allowed in a key; copy it again`);
  }
  return key || undefined;
}

/** The address in `name`, without a trailing slash; throws a UserError for an invalid one. */
export function readAddress(env: Env, name: string, example: string): string | undefined {
  const address = env[name]?.trim();
  if (!address) return undefined;
  const url = URL.parse(address);
  if (!/^https?:$/.test(url?.protocol ?? "") || url?.username || url?.password) {
    throw new UserError(`${name} is not a valid address; set it to one such as ${example}`);
  }
  return address.replace(/\/+$/, "");
}

/** Sends `json` and returns the answer, whatever its status. Rejects with an EngineError when there is none. */
export async function post(service: JsonService, json: string): Promise<Reply> {
  const { url, headers, timeout, engine, address } = service;
  const response = await fetch(url, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json; charset=UTF-8" },
    body: json,
    // Not followed: the key goes only where the settings point.
    redirect: "manual",
    signal: AbortSignal.timeout(timeout),
  }).catch(() => {
    throw new EngineError("busy", `${engine} gave no answer: check the network and ${address}`);
  });
  const text = await response.text().catch(() => "");
  return { status: response.status, headers: response.headers, body: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The JSON of an answer; throws an EngineError for an error status. */
export function accept(service: JsonService, { status, headers, body }: Reply): unknown {
  if (status >= 200 && status < 300) {
    if (body === undefined) throw damaged(service.engine, `${status} without JSON`);
    return body;
  }
  const { kind = kindOf(status), reason } = service.judge(status, body) ?? {};
  const what = [status, reason].filter(Boolean).join(" ");
  throw complaint(service, kind, what, retryAfter(headers.get("retry-after") ?? undefined));
}

/** The meaning of a status without details from the maker (RFC 9110, 15). */
function kindOf(status: number): Kind {
  if (status === 401 || status === 403) return "key";
  if (status === 402) return "quota";
  return status === 408 || status === 425 || status === 429 || status >= 500 ? "busy" : "refused";
}

/** The error of a kind in one line; `what` is a status and names, never words from a server. */
export function complaint(service: Service, kind: Kind, what: string, pause?: number): EngineError {
  const { engine, key, address, counts } = service;
  const misplaced = /\b(?:3\d\d|404)\b/.test(what);
  const lines: Record<Kind, string> = {
    key: `${engine} refuses the key (${what}): check ${key}`,
    quota: `${engine}: the account's ${counts} used up (${what}): wait for the next period or raise its limit`,
    busy: `${engine} is too busy (${what})`,
    refused: `${engine} refuses the request (${what}): ${misplaced ? `check ${address}` : "translate these texts by hand"}`,
  };
  return new EngineError(kind, lines[kind], kind === "busy" ? pause : undefined);
}
