/**
 * A server that speaks DeepL's v2 protocol as deepl-node does, for tests and for running the commands by hand:
 * `node test/peers/deepl-server.ts --port 9911`, then DEEPL_SERVER_URL=http://127.0.0.1:9911
 * DEEPL_AUTH_KEY=test-key:fx. It translates word for word from a small table and marks every other word.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";

/** The one key it accepts. */
export const KEY = "test-key:fx";

const LIMITS = { texts: 50, bytes: 128 * 1024 };

/**
 * What goes wrong with one request. A number is a status; `moveTag` to `doubleTag` change the first tag of
 * every text; `empty` empties the first translation; `fewer` and `more` change the number of translations;
 * `halfBody` breaks off; `hang` never answers; `disconnect` closes the connection without a word.
 */
export type Fault =
  | (keyof typeof TAG_FAULTS | "empty" | "fewer" | "more" | "halfBody" | "hang" | "disconnect")
  | number
  | { status: number; retryAfter?: number | string };

/** One translation request as it came in. */
export interface Logged {
  texts: string[];
  context: string | undefined;
  /** Every other form field. */
  fields: Record<string, string>;
  /** Size of the body on the wire. */
  bytes: number;
  /** Milliseconds since 1970. */
  at: number;
  /** Requests under way when it came, itself included. */
  underWay: number;
  fault: Fault | undefined;
}

export interface DeeplServer {
  url: string;
  /** Every translation request with the right key, in order of arrival. */
  requests: Logged[];
  /** Faults for the requests to come, one each, in order. */
  next(...faults: Fault[]): void;
  /** Milliseconds each answer takes, half of it between head and body; may be changed at any time. */
  latency: number;
  /** Most requests that were under way at the same time. */
  readonly peak: number;
  /** Characters billed so far, as /v2/usage says. */
  readonly billed: number;
  /** Stops and drops what is still open. */
  close(): Promise<void>;
}

/** Starts it on loopback; `port` 0 takes a free one. */
export async function startDeepl({ latency = 0, port = 0 } = {}): Promise<DeeplServer> {
  const faults: Fault[] = [];
  let underWay = 0;
  let peak = 0;
  let billed = 0;

  const http = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const body = await read(request).catch(() => undefined);
    if (!body) return; // The client went away while it was sending.
    if (request.headers.authorization !== `DeepL-Auth-Key ${KEY}`) {
      return send(response, 403, { message: "Forbidden" });
    }
    if (pathname === "/v2/usage") {
      return send(response, 200, { character_count: billed, character_limit: 500_000 });
    }
    if (pathname !== "/v2/translate" || request.method !== "POST") {
      return send(response, 404, { message: "Not found" });
    }
    peak = Math.max(peak, ++underWay);
    response.on("close", () => underWay--);
    const form = new URLSearchParams(body.toString());
    const fault = faults.shift();
    server.requests.push({
      texts: form.getAll("text"),
      context: form.get("context") ?? undefined,
      fields: Object.fromEntries([...form].filter(([name]) => name !== "text" && name !== "context")),
      bytes: body.length,
      at: Date.now(),
      underWay,
      fault,
    });
    if (fault === "hang") return;
    if (fault === "disconnect") return request.socket.destroy();
    await setTimeout(server.latency / 2);
    const { status, body: answer, headers } = outcome(form, body.length, fault);
    if (answer.translations) {
      billed += answer.translations.reduce((sum, { billed_characters }) => sum + billed_characters, 0);
    }
    if (fault === "halfBody") return sendHalf(response, answer);
    await send(response, status, answer, headers, server.latency / 2);
  });
  await new Promise<void>((resolve) => http.listen(port, "127.0.0.1", resolve));

  const server: DeeplServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    requests: [],
    next: (...more) => void faults.push(...more),
    latency,
    get peak() {
      return peak;
    },
    get billed() {
      return billed;
    },
    close() {
      http.closeAllConnections();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
  return server;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Head first, body `pause` milliseconds later, so that answers under way at the same time interleave. */
async function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
  pause = 0,
) {
  response.writeHead(status, { "Content-Type": "application/json", ...headers }).flushHeaders();
  if (pause) await setTimeout(pause);
  response.end(JSON.stringify(body));
}

/** Announces the whole body, sends half of it, and breaks off. */
function sendHalf(response: ServerResponse, body: object) {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": text.length });
  response.write(text.subarray(0, text.length / 2), () => response.destroy());
}

interface Translation {
  detected_source_language: string;
  text: string;
  billed_characters: number;
}

interface Outcome {
  status: number;
  body: { translations?: Translation[]; message?: string };
  headers?: Record<string, string>;
}

function refuse(status: number, message: string): Outcome {
  return { status, body: { message } };
}

/** What the request earns: the fault's status, a refusal, or translations as the fault leaves them. */
function outcome(form: URLSearchParams, bytes: number, fault: Fault | undefined): Outcome {
  if (typeof fault === "number") return refuse(fault, "Refused by the test");
  if (typeof fault === "object") {
    const { status, retryAfter } = fault;
    const headers = retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) };
    return { ...refuse(status, "Refused by the test"), headers };
  }
  const texts = form.getAll("text");
  if (bytes > LIMITS.bytes || texts.length > LIMITS.texts) return refuse(413, "Payload too large");
  const source = (form.get("source_lang") ?? "NL").toUpperCase();
  const words = WORDS[(form.get("target_lang") ?? "").toUpperCase()];
  if (!words) return refuse(400, "Value for 'target_lang' not supported.");
  if (source !== "NL" && source !== "EN") return refuse(400, "Value for 'source_lang' not supported.");
  if (texts.length === 0 || texts.includes("")) return refuse(400, "Parameter 'text' not specified.");

  const xml = form.get("tag_handling") === "xml";
  const translations: Translation[] = [];
  for (const text of texts) {
    const translated = xml ? translateXml(text, words, fault) : { text: words.translate(text), plain: text };
    if (!translated) return refuse(400, "Tag handling parsing failed, please check input.");
    translations.push({
      detected_source_language: source,
      text: translated.text,
      billed_characters: [...translated.plain].length,
    });
  }
  if (fault === "empty") translations[0]!.text = "";
  if (fault === "fewer") translations.pop();
  if (fault === "more") translations.push({ ...translations[0]! });
  return { status: 200, body: { translations } };
}

/** The translation of an XML fragment, and what it says without tags; undefined when it is malformed. */
function translateXml(text: string, words: Dictionary, fault: Fault | undefined) {
  const pieces = parse(text);
  if (!pieces) return undefined;
  return {
    text: changeTags(pieces, fault)
      .map((piece) => (isTag(piece) ? piece : encodeXml(words.translate(decodeXml(piece)))))
      .join(""),
    plain: decodeXml(pieces.filter((piece) => !isTag(piece)).join("")),
  };
}

const TAG = /<(?<close>\/?)(?<name>[A-Za-z][\w.-]*)(?:\s+[A-Za-z][\w.-]*\s*=\s*"[^"<&]*")*\s*(?<empty>\/?)>/;
const ENTITY = /&(?:(?<name>amp|lt|gt|quot|apos)|#(?<decimal>\d+)|#x(?<hex>[\da-fA-F]+));/g;
const CHARACTERS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function isTag(piece: string): boolean {
  return piece.startsWith("<");
}

/** Tags and the texts between them, in order; undefined when it is no well-formed XML fragment. */
function parse(text: string): string[] | undefined {
  const pieces = text.split(/(<[^>]*>)/).filter(Boolean);
  const open: string[] = [];
  for (const piece of pieces) {
    if (!isTag(piece)) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
      if (/[<&\0-\x08\v\f\x0e-\x1f]/.test(piece.replace(ENTITY, ""))) return undefined;
      continue;
    }
    const match = TAG.exec(piece);
    if (match?.[0] !== piece) return undefined;
    const { close, name, empty } = match.groups!;
    if (close && empty) return undefined;
    if (close && open.pop() !== name) return undefined;
    if (!close && !empty) open.push(name!);
  }
  return open.length === 0 ? pieces : undefined;
}

/** The index behind the element that starts at `start`. */
function elementEnd(pieces: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < pieces.length; at++) {
    const { close, empty } = TAG.exec(isTag(pieces[at]!) ? pieces[at]! : "")?.groups ?? { empty: "/" };
    if (close) depth--;
    else if (!empty) depth++;
    if (depth === 0) return at + 1;
  }
  return pieces.length;
}

/** Pieces around and of the first element -> the pieces as the fault leaves them; well-formed as before. */
const TAG_FAULTS = {
  /** The text falls out of its tags; a tag without text goes to the other end. */
  moveTag: (before: string[], element: string[], after: string[]) =>
    element.length > 1
      ? [...before, element[0]!, element.at(-1)!, ...element.slice(1, -1), ...after]
      : after.length > 0
        ? [...before, ...after, ...element]
        : [...element, ...before],
  dropTag: (before: string[], element: string[], after: string[]) => [
    ...before,
    ...element.slice(1, -1),
    ...after,
  ],
  doubleTag: (before: string[], element: string[], after: string[]) => [
    ...before,
    ...element,
    ...element,
    ...after,
  ],
};

function changeTags(pieces: string[], fault: Fault | undefined): string[] {
  const start = pieces.findIndex(isTag);
  if (start === -1 || typeof fault !== "string" || !Object.hasOwn(TAG_FAULTS, fault)) return pieces;
  const end = elementEnd(pieces, start);
  const change = TAG_FAULTS[fault as keyof typeof TAG_FAULTS];
  return change(pieces.slice(0, start), pieces.slice(start, end), pieces.slice(end));
}

function encodeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function decodeXml(text: string): string {
  return text.replace(ENTITY, (_whole, name?: string, decimal?: string, hex?: string) =>
    name ? CHARACTERS[name]! : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}

/** Dutch | Turkish | Arabic | English. Months and days first: the dates of a text must survive. */
const TABLE = `
  januari | Ocak | يناير | January
  februari | Şubat | فبراير | February
  maart | Mart | مارس | March
  april | Nisan | أبريل | April
  mei | Mayıs | مايو | May
  juni | Haziran | يونيو | June
  juli | Temmuz | يوليو | July
  augustus | Ağustos | أغسطس | August
  september | Eylül | سبتمبر | September
  oktober | Ekim | أكتوبر | October
  november | Kasım | نوفمبر | November
  december | Aralık | ديسمبر | December
  maandag | Pazartesi | الاثنين | Monday
  dinsdag | Salı | الثلاثاء | Tuesday
  woensdag | Çarşamba | الأربعاء | Wednesday
  donderdag | Perşembe | الخميس | Thursday
  vrijdag | Cuma | الجمعة | Friday
  zaterdag | Cumartesi | السبت | Saturday
  zondag | Pazar | الأحد | Sunday
  de | o | تلك | the
  het | şu | ذلك | the
  een | bir | واحد | a
  en | ve | و | and
  of | veya | أو | or
  in | içinde | في | in
  op | üzerinde | على | on
  van | ait | من | of
  voor | için | لأجل | for
  met | ile | مع | with
  naar | doğru | إلى | to
  om | saat | عند | at
  uur | sularında | الساعة | hours
  niet | değil | ليس | not
  is | olur | يكون | is
  zijn | olurlar | يكونون | are
  wij | biz | نحن | we
  u | siz | أنتم | you
  gemeente | belediye | البلدية | municipality
  moskee | cami | المسجد | mosque
  buurt | mahalle | الحي | neighbourhood
  vergadering | toplantı | الاجتماع | meeting
  gezondheid | sağlık | الصحة | health
  veiligheid | güvenlik | السلامة | safety
  nieuws | haberler | الأخبار | news
  welkom | hoşgeldiniz | مرحبا | welcome
  gratis | ücretsiz | مجانا | free
  adres | adres | العنوان | address
  telefoon | telefon | الهاتف | telephone
  vandaag | bugün | اليوم | today
  morgen | yarın | غدا | tomorrow
`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" | ") as [string, string, string, string]);

/** Whatever holds a digit, an @, a :// or a dot before a letter stays as it is; else a word. */
const WORD = /\S*(?:[\d@]|:\/\/|\.\p{L})\S*|(?<word>[\p{L}\p{M}]+)/gu;

class Dictionary {
  readonly #locale: string;
  readonly #words: Map<string, string>;
  readonly #mark: (word: string) => string;

  constructor(locale: string, column: 1 | 2 | 3, mark: (word: string) => string) {
    this.#locale = locale;
    this.#words = new Map(TABLE.map((row) => [row[0], row[column]]));
    this.#mark = mark;
  }

  translate(text: string): string {
    return text.replace(WORD, (piece, word?: string) => {
      if (!word) return piece;
      const found = this.#words.get(word.toLowerCase());
      if (found === undefined) return this.#mark(word);
      const capital = word[0] !== word[0]!.toLowerCase();
      return capital ? found[0]!.toLocaleUpperCase(this.#locale) + found.slice(1) : found;
    });
  }
}

const WORDS: Record<string, Dictionary> = {
  TR: new Dictionary("tr", 1, (word) => `${word}ışı`),
  AR: new Dictionary("ar", 2, (word) => `ال${word}`),
  "EN-GB": new Dictionary("en", 3, (word) => `${word}ish`),
};

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: "string", default: "9911" } } });
  const { url } = await startDeepl({ port: Number(values.port) });
  console.log(`DEEPL_SERVER_URL=${url} DEEPL_AUTH_KEY=${KEY}`);
}
