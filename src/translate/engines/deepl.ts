import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import {
  ConnectionError,
  DeepLClient,
  type SourceLanguageCode,
  type TargetLanguageCode,
  type TextResult,
  type TranslateTextOptions,
} from "deepl-node";
import { UserError } from "../../model/errors.ts";
import { retryAfter } from "../retry.ts";
import { type Answer, type Engine, EngineError, type Request } from "./engine.ts";

const SOURCES = ["nl", "en"];

/** Our codes -> DeepL's: it refuses a bare `en` or `pt` as target. Somali is not offered (mid 2026). */
const TARGETS: Record<string, string> = {
  ...Object.fromEntries(
    "ar bg cs da de el es et fi fr hu id it ja ko lt lv nb pl ro ru sk sl sv tr uk vi zh"
      .split(" ")
      .map((code) => [code, code]),
  ),
  en: "en-GB",
  pt: "pt-PT",
};

const OPTIONS = {
  tagHandling: "xml",
  // The default depends on the account's age; v1 guesses at malformed XML, v2 refuses it.
  tagHandlingVersion: "v2",
  // Our tags stand inside sentences; detection could take one for a block and cut the sentence there.
  outlineDetection: false,
  // A line end inside a text is a hard break, not the end of a sentence.
  splitSentences: "nonewlines",
  // Headings and list items are no sentences: no full stop added, no capital forced.
  preserveFormatting: true,
} as const satisfies TranslateTextOptions;

/** What deepl-node hides of the response to a request. */
interface Heard {
  status?: number | undefined;
  retryAfter?: string | undefined;
}

/** One `Heard` for each request under way: concurrent requests share the client and its sockets. */
const underWay = new AsyncLocalStorage<Heard>();

subscribe("http.client.response.finish", (message) => {
  const heard = underWay.getStore();
  if (!heard) return;
  const { response } = message as { response: IncomingMessage };
  heard.status = response.statusCode;
  heard.retryAfter = response.headers["retry-after"];
});

/**
 * DeepL, by way of deepl-node. Reads DEEPL_AUTH_KEY (undefined without it), DEEPL_SERVER_URL (default: DeepL's
 * server for that kind of key; throws a UserError when it is no address) and DEEPL_TIMEOUT_MS (silence after
 * which an attempt fails; default 10,000; deepl-node allows no less than 1,000).
 */
export function deepl(env: Record<string, string | undefined>): Engine | undefined {
  const key = env.DEEPL_AUTH_KEY?.trim();
  if (!key) return undefined;
  const serverUrl = env.DEEPL_SERVER_URL?.trim();
  if (serverUrl && !/^https?:$/.test(URL.parse(serverUrl)?.protocol ?? "")) {
    throw new UserError("DEEPL_SERVER_URL is no address; set it to one such as https://api.deepl.com");
  }
  const client = new DeepLClient(key, {
    ...(serverUrl && { serverUrl }),
    maxRetries: 0, // One attempt: its own retries ignore Retry-After and skip refused connections.
    minTimeout: Number(env.DEEPL_TIMEOUT_MS) || 10_000,
    sendPlatformInfo: false,
  });
  return {
    name: "deepl",
    limits: { texts: 50, bytes: 128 * 1024, concurrent: 4 },
    published: true,
    supports: (from, to) => from !== to && SOURCES.includes(from) && Object.hasOwn(TARGETS, to),
    size: (request) => form(request).toString().length,
    async translate(request) {
      const { from, to, texts } = request;
      const heard: Heard = {};
      const results = await underWay
        .run(heard, () =>
          client.translateText(
            [...texts],
            from as SourceLanguageCode,
            target(to) as TargetLanguageCode,
            options(request),
          ),
        )
        .catch((error) => {
          throw failure(error, heard);
        });
      return answer(texts, results);
    },
  };
}

function target(code: string): string {
  return TARGETS[code] ?? code;
}

/** A fresh object each time: deepl-node writes into it. */
function options({ context }: Request) {
  return { ...OPTIONS, ...(context && { context }) };
}

/** The body as deepl-node builds it: option names in snake case, yes and no as 1 and 0. */
function form(request: Request): URLSearchParams {
  const optionFields = Object.entries(options(request)).map(([name, value]) => [
    name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`),
    typeof value === "boolean" ? String(Number(value)) : value,
  ]);
  return new URLSearchParams([
    ["target_lang", target(request.to)],
    ["source_lang", request.from],
    ["show_billed_characters", "1"],
    ...request.texts.map((text) => ["text", text]),
    ...optionFields,
  ] as [string, string][]);
}

/** deepl-node passes on whatever came; here it must be a translation for each text. */
function answer(texts: readonly string[], results: readonly TextResult[]): Answer {
  const complete =
    results.length === texts.length &&
    texts.every((text, index) => !visible(text).trim() || visible(results[index]?.text).trim());
  if (!complete) throw damaged("translations are missing");
  return {
    texts: results.map(({ text }) => text),
    billed: texts.reduce(
      (sum, text, index) => sum + (results[index]?.billedCharacters ?? [...visible(text)].length),
      0,
    ),
  };
}

/** What DeepL bills: the text without its tags, an entity as the one character it stands for. */
function visible(text: unknown): string {
  return typeof text === "string" ? text.replace(/<[^>]*>/g, "").replace(/&[^;]*;/g, "&") : "";
}

/**
 * Judges by status and class alone. A ConnectionError holds the request with its key, and a message may quote
 * the server, so neither goes into the line.
 */
function failure(error: unknown, { status, retryAfter: header }: Heard): EngineError {
  const what = [(error as Error).constructor.name, status].filter(Boolean).join(" ");
  if (status === 403) return new EngineError("key", `deepl refuses the key (${what}): check DEEPL_AUTH_KEY`);
  if (status === 456) {
    return new EngineError(
      "quota",
      `deepl: the account's characters are used up (${what}): wait for the next period or raise its limit`,
    );
  }
  if (status === 429 || (status !== undefined && status >= 500)) {
    return new EngineError("busy", `deepl is too busy (${what})`, retryAfter(header));
  }
  if (status !== undefined && status < 400) return damaged(what);
  if (error instanceof ConnectionError) {
    return new EngineError("busy", `deepl gave no answer (${what}): check the network and DEEPL_SERVER_URL`);
  }
  const next = status === 404 ? "check DEEPL_SERVER_URL" : "translate these texts by hand";
  return new EngineError("refused", `deepl refuses the request (${what}): ${next}`);
}

function damaged(what: string): EngineError {
  return new EngineError("busy", `deepl gave a damaged answer (${what})`);
}
