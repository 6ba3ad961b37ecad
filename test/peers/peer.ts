/**
 * What the servers that stand in for translation services have in common: they listen on loopback, log what
 * they are asked, take their time, and fail on demand. Each file beside this one adds one maker's protocol.
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { TagFault } from "./markup.ts";

/**
 * What goes wrong with one request. A number is a status; `moveTag` to `moveSpaces` change the first tag of
 * every text; `hidden` puts signs that nobody sees into all; `empty` empties the first translation; `fewer` and `more`
 * change the number of translations;
 * `halfBody` breaks off; `noJson` answers a web page; `hang` never answers; `disconnect` closes the
 * connection without a word. A model can also be cut off, refuse, or put its answer in one of many forms.
 */
export type Fault =
  | (TagFault | "hidden" | "empty" | "fewer" | "more" | "halfBody" | "noJson" | "hang" | "disconnect")
  | (Saying | "cutOff" | "filtered")
  | number
  | Refused;

/** How a model says its answer; see `llm-server.ts`. */
export type Saying =
  | (
      | "think"
      | "thinkEnd"
      | "thinkAfter"
      | "thinkOnly"
      | "thinkParts"
      | "fence"
      | "prose"
      | "before"
      | "after"
    )
  | ("parts" | "refusalPart" | "twice" | "twoAnswers" | "twoCounts" | "list" | "numbers" | "numbersFromZero")
  | ("numbersBare" | "numbersTurned" | "numbersSkip" | "trailingCommas" | "lineEnds" | "form" | "echo")
  | ("badJson" | "halfJson" | "otherKey" | "noWords" | "bareSigns");

/**
 * A status with headers and the maker's own word for it: Google's reason, Azure's code, a model server's
 * code.
 */
export interface Refused {
  status: number;
  retryAfter?: number | string;
  location?: string;
  reason?: string;
}

/** One request as it came in. */
export interface Call {
  /** Method and path, such as `POST /v2/translate`. */
  route: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Reply {
  status: number;
  /** Sent as JSON; a string as it is. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Characters it costs. */
  billed?: number;
}

/** What every protocol logs of a translation request. */
export interface Logged {
  texts: string[];
  headers: IncomingHttpHeaders;
  /** Size of the body on the wire. */
  bytes: number;
  /** Milliseconds since 1970. */
  at: number;
  /** Requests under way when it came, itself included. */
  underWay: number;
  fault: Fault | undefined;
}

/** One maker's protocol; `Asked` is what it reads from a request beside what all log. */
export interface Protocol<Asked extends { texts: string[] }> {
  /** The answer to a request without the right key. */
  stranger(call: Call): Reply | undefined;
  /** The answer to all that is no translation: usage, glossaries, a wrong path. */
  aside(call: Call): Reply | undefined;
  read(call: Call): Asked;
  /** The translations, as the fault leaves them, or a refusal. */
  answer(asked: Asked, call: Call, fault: Fault | undefined): Reply;
  /** A status in the maker's own words. */
  refuse(status: number, reason?: string): Reply;
}

export interface Peer<Asked> {
  url: string;
  /** Every translation request with the right key, in order of arrival. */
  requests: (Logged & Asked)[];
  /** Route of every other request with the right key. */
  asides: string[];
  /** Faults for the translation requests to come, one each, in order; undefined for one that goes well. */
  next(...faults: (Fault | undefined)[]): void;
  /** The same for the other requests: a status, `hang`, `disconnect`, `halfBody` or `noJson`. */
  nextAside(...faults: (Fault | undefined)[]): void;
  /** Milliseconds each answer takes, half of it between head and body; may be changed at any time. */
  latency: number;
  /** Answers no translation request from now on, until the function that it returns is called. */
  hold(): () => void;
  /** Most translation requests that were under way at the same time. */
  readonly peak: number;
  /** Characters billed so far. */
  readonly billed: number;
  /** Stops and drops what is still open. */
  close(): Promise<void>;
}

export interface PeerOptions {
  latency?: number;
  /** 0 takes a free one. */
  port?: number;
}

/** Starts a server on loopback that speaks the protocol. */
export async function startPeer<Asked extends { texts: string[] }>(
  protocol: Protocol<Asked>,
  { latency = 0, port = 0 }: PeerOptions = {},
): Promise<Peer<Asked>> {
  const faults: (Fault | undefined)[] = [];
  const asideFaults: (Fault | undefined)[] = [];
  const count = { underWay: 0, peak: 0, billed: 0 };
  let held: Promise<void> | undefined;

  const http = createServer(async (request, response) => {
    const call = await read(request).catch(() => undefined);
    if (!call) return; // The client went away while it was sending.
    const stranger = protocol.stranger(call);
    if (stranger) return send(response, stranger);
    const aside = protocol.aside(call);
    if (aside) {
      peer.asides.push(call.route);
      return deliver(response, asideFaults.shift(), () => aside);
    }
    count.peak = Math.max(count.peak, ++count.underWay);
    response.on("close", () => count.underWay--);
    const asked = protocol.read(call);
    const fault = faults.shift();
    const { headers, body } = call;
    const { underWay } = count;
    peer.requests.push({ ...asked, headers, bytes: body.length, at: Date.now(), underWay, fault });
    await held;
    await deliver(response, fault, () => protocol.answer(asked, call, fault));
  });

  /** Sends the answer as the fault leaves it. */
  const deliver = async (response: ServerResponse, fault: Fault | undefined, answer: () => Reply) => {
    if (fault === "hang") return;
    if (fault === "disconnect") return response.destroy();
    await setTimeout(peer.latency / 2);
    const reply = refusal(protocol, fault) ?? answer();
    count.billed += reply.billed ?? 0;
    if (fault === "halfBody") return sendHalf(response, reply);
    await send(response, fault === "noJson" ? { status: 200, body: "<html>" } : reply, peer.latency / 2);
  };

  await new Promise<void>((resolve) => http.listen(port, "127.0.0.1", resolve));
  const peer: Peer<Asked> = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    requests: [],
    asides: [],
    next: (...more) => void faults.push(...more),
    nextAside: (...more) => void asideFaults.push(...more),
    latency,
    hold() {
      let release = () => {};
      held = new Promise((resolve) => (release = resolve));
      return () => {
        held = undefined;
        release();
      };
    },
    get peak() {
      return count.peak;
    },
    get billed() {
      return count.billed;
    },
    close() {
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
  return peer;
}

/** What a fault with a status is answered. */
function refusal(protocol: Pick<Protocol<never>, "refuse">, fault: Fault | undefined): Reply | undefined {
  if (typeof fault === "number") return protocol.refuse(fault);
  if (typeof fault !== "object") return undefined;
  const { status, reason, retryAfter, location } = fault;
  const headers = {
    ...(retryAfter !== undefined && { "Retry-After": String(retryAfter) }),
    ...(location !== undefined && { Location: location }),
  };
  return { ...protocol.refuse(status, reason), headers };
}

/** Translations with the first one empty, one fewer or one more. */
export function spoil<Item>(items: Item[], fault: Fault | undefined, emptied: (item: Item) => Item): Item[] {
  if (fault === "empty") return [emptied(items[0]!), ...items.slice(1)];
  if (fault === "fewer") return items.slice(0, -1);
  if (fault === "more") return [...items, items[0]!];
  return items;
}

/** A body as JSON; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The strings in a list; empty when it is no list of strings. */
export function strings(list: unknown): string[] {
  return Array.isArray(list) && list.every((item) => typeof item === "string") ? list : [];
}

export const countCharacters = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + [...text].length, 0);

/** Starts a server from the command line, on `--port`, and prints the settings that lead to it. */
export async function serve(
  start: (options: PeerOptions) => Promise<{ url: string }>,
  port: number,
  settings: (url: string) => string,
): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string", default: String(port) } } });
  const { url } = await start({ port: Number(values.port) });
  console.log(settings(url));
}

async function read(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const url = new URL(request.url ?? "/", "http://localhost");
  const route = `${request.method} ${url.pathname}`;
  return { route, url, headers: request.headers, body: Buffer.concat(chunks) };
}

const print = (body: unknown) => (typeof body === "string" ? body : JSON.stringify(body));

/** Head first, body `pause` milliseconds later, so that answers under way at the same time interleave. */
async function send(response: ServerResponse, { status, body, headers }: Reply, pause = 0) {
  const type = typeof body === "string" ? "text/html" : "application/json";
  response.writeHead(status, { "Content-Type": type, ...headers }).flushHeaders();
  if (pause) await setTimeout(pause);
  response.end(body === undefined ? "" : print(body));
}

/** Announces the whole body, sends half of it, and breaks off. */
function sendHalf(response: ServerResponse, { status, body, headers }: Reply) {
  const text = Buffer.from(print(body));
  response.writeHead(status, {
    ...headers,
    "Content-Type": "application/json",
    "Content-Length": text.length,
  });
  response.write(text.subarray(0, text.length / 2), () => response.destroy());
}
