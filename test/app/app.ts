/** The app to test: the real server on loopback, and browsers without a window. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { type Card, idOf } from "../../src/app/review/cards.ts";
import type { FieldPart } from "../../src/app/review/inline-codes.ts";
import type { Limit } from "../../src/app/server/limits.ts";
import { openApp, type RunningApp } from "../../src/app/server/server.ts";
import type { Entry } from "../../src/catalog/entry.ts";
import { readCatalogue } from "../../src/catalog/store.ts";
import { loadSite } from "../../src/model/site.ts";
import { drafted, post, tempSite, translate } from "../site.ts";

export const BODY =
  "Kom op **maandag** naar het buurthuis.\n\nBel [ons](tel:0201234567) als u een vraag hebt.";
export const FIRST = "Kom op **maandag** naar het buurthuis.";
export const SECOND = "Bel [ons](tel:0201234567) als u een vraag hebt.";
export const PO = "locales/tr/posts/bellen.po";
export const POST = "tr/posts/bellen";

const LANGUAGES = {
  nl: { name: "Nederlands", locale: "nl" },
  tr: { name: "Türkçe", locale: "tr" },
  ar: { name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
};

/** A site with one post, drafted in Turkish. */
export function newSite(settings: object = {}, files: Record<string, string> = {}): string {
  const root = tempSite(
    { "src/content/posts/bellen.md": post("Bellen", BODY), ...files },
    { languages: LANGUAGES, ...settings },
  );
  translate(root, "bellen", (source) =>
    drafted(
      {
        [FIRST]: "**Pazartesi** mahalle evine gelin.",
        [SECOND]: "Sorunuz varsa [bizi](tel:0201234567) arayın.",
      }[source] ?? "Aramak",
    ),
  );
  return root;
}

/** Where browsers come in. */
export interface Entrance {
  origin: string;
  link: string;
  /** Where the server listens. */
  address: string;
}

export interface TestApp extends RunningApp, Entrance {
  root: string;
  log: string[];
}

const opened = new Set<RunningApp>();

/** Closes what a test that failed left open. */
export async function closeAll(): Promise<void> {
  await Promise.all([...opened].map((app) => app.close()));
}

/** Opens the app of a site on a free port. */
export async function open(
  root: string,
  options: { publicUrl?: string; env?: Record<string, string>; requests?: Limit } = {},
): Promise<TestApp> {
  const log: string[] = [];
  const app = await openApp({
    site: loadSite(root),
    port: 0,
    publicUrl: options.publicUrl,
    env: options.env ?? {},
    requests: options.requests,
    log: (line) => log.push(line),
  });
  opened.add(app);
  const close = async () => {
    if (opened.delete(app)) await app.close();
  };
  return { ...app, close, root, log, address: `http://127.0.0.1:${app.port}` };
}

export interface Answered {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at what they expect.
  data: any;
  headers: http.IncomingHttpHeaders;
}

/** One browser. */
export class Visitor {
  private readonly app: Entrance;
  private readonly cookies = new Map<string, string>();
  /** Sent with each request. */
  readonly headers: Record<string, string> = {};

  constructor(app: Entrance, headers: Record<string, string> = {}) {
    this.app = app;
    Object.assign(this.headers, headers);
  }

  /** Alone: with the key of the run, under a name. */
  static async alone(app: Entrance, name = "Ayşe Örnek"): Promise<Visitor> {
    const visitor = new Visitor(app);
    await visitor.ask("GET", app.link.replace(/^https?:\/\/[^/]+/, ""));
    if (name !== "") await visitor.ask("POST", "/api/name", { name });
    return visitor;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string | undefined> = {},
  ): Promise<Answered> {
    const all: Record<string, string | undefined> = {
      host: new URL(this.app.origin).host,
      cookie: this.cookie || undefined,
      ...(method !== "GET" && { origin: this.app.origin, "content-type": "application/json" }),
      ...this.headers,
      ...headers,
    };
    const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    const request = http.request(this.app.address + path, {
      method,
      headers: sent as Record<string, string>,
    });
    request.end(body === undefined || typeof body === "string" ? body : JSON.stringify(body));
    const [response] = (await once(request, "response")) as [http.IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    for (const line of response.headers["set-cookie"] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/max-age=0/i.test(line)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    const text = Buffer.concat(chunks).toString();
    const isJson = response.headers["content-type"]?.startsWith("application/json");
    return {
      status: response.statusCode!,
      data: isJson ? JSON.parse(text) : text,
      headers: response.headers,
    };
  }

  async cards(post = POST): Promise<Card[]> {
    return (await this.ask("GET", `/api/posts/${post}`)).data.cards;
  }

  async card(source: string, post = POST): Promise<Card> {
    return (await this.cards(post)).find(({ id }) => id === idOf(source))!;
  }

  save(card: Pick<Card, "id" | "version">, parts: readonly FieldPart[], post = POST): Promise<Answered> {
    return this.ask("PUT", `/api/texts/${post}/${card.id}`, { parts }, { "if-match": `"${card.version}"` });
  }

  act(card: Pick<Card, "id" | "version">, what: string, body: object = {}, post = POST): Promise<Answered> {
    return this.ask("POST", `/api/texts/${post}/${card.id}/${what}`, body, {
      "if-match": `"${card.version}"`,
    });
  }
}

/** The entry of a Dutch text as the file has it. */
export const entryOf = (root: string, source: string, file = PO): Entry =>
  readCatalogue(root, file, file.split("/")[1]!).entries.find((entry) => entry.source === source)!;

export const fileOf = (root: string, file = PO): string => readFileSync(path.join(root, file), "utf8");

/** What the app wrote down of changes. */
export const auditOf = (root: string): Record<string, string>[] =>
  fileOf(root, ".app/audit.jsonl")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
