import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isDeepStrictEqual } from "node:util";
import {
  ConnectionError,
  DeepLClient,
  GlossaryEntries,
  type MultilingualGlossaryInfo,
  type SourceGlossaryLanguageCode,
  type SourceLanguageCode,
  type TargetGlossaryLanguageCode,
  type TargetLanguageCode,
  type TextResult,
  type TranslateTextOptions,
} from "deepl-node";
import { retryAfter } from "../retry.ts";
import { damaged, toAnswer, visible } from "./answer.ts";
import {
  type Answer,
  type Engine,
  EngineError,
  type EngineRequest,
  type TermPair,
  type Usage,
} from "./engine.ts";
import { complaint, type Env, readAddress, readKey, type Service } from "./http.ts";

const SERVICE: Service = {
  engine: "deepl",
  key: "DEEPL_AUTH_KEY",
  address: "DEEPL_SERVER_URL",
  counts: "characters are",
};

const NONE = Number.POSITIVE_INFINITY;

const SOURCES = ["nl", "en"];

/**
 * Our codes -> DeepL's: it refuses a bare `en` or `pt` as target. Somali is not offered (mid 2026). All of
 * them can have glossaries, which know no variants: there our codes are DeepL's.
 */
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
  // Our tags are inside sentences; detection could take one for a block and cut the sentence there.
  outlineDetection: false,
  // A line end inside a text is a hard break, not the end of a sentence.
  splitSentences: "nonewlines",
  // Headings and list items are not sentences: no full stop added, no capital forced.
  preserveFormatting: true,
} as const satisfies TranslateTextOptions;

/** Parts of the response that deepl-node hides. */
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
 * DeepL, by way of deepl-node. Reads DEEPL_AUTH_KEY (undefined without it), DEEPL_SERVER_URL (default:
 * DeepL's server for that kind of key; throws a UserError for an invalid address) and DEEPL_TIMEOUT_MS
 * (silence after which an attempt fails; default 10,000; deepl-node allows no less than 1,000).
 */
export function deepl(env: Env): Engine | undefined {
  const key = readKey(env, SERVICE.key);
  if (!key) return undefined;
  const serverUrl = readAddress(env, SERVICE.address, "https://api.deepl.com");
  const client = new DeepLClient(key, {
    ...(serverUrl && { serverUrl }),
    maxRetries: 0, // One attempt: its own retries ignore Retry-After and skip refused connections.
    minTimeout: Number(env.DEEPL_TIMEOUT_MS) || 10_000,
    sendPlatformInfo: false,
  });
  const supports = (from: string, to: string) =>
    from !== to && SOURCES.includes(from) && Object.hasOwn(TARGETS, to);
  return {
    name: "deepl",
    limits: { texts: 50, characters: NONE, bytes: 128 * 1024, concurrent: 4, perMinute: NONE },
    published: true,
    price: key.endsWith(":fx") ? 0 : 20,
    glossary: "kept",
    supports,
    size: (request) => form(request).toString().length,
    translate: (request) => translate(client, request),
    usage: () => usage(client),
    keepGlossary: async (name, from, to, termPairs) =>
      supports(from, to) ? keepGlossary(client, name, [from, to] as unknown as Pair, termPairs) : undefined,
  };
}

/** One call of the client; rejects with EngineErrors only. */
async function call<Result>(make: () => Promise<Result>, about?: "glossary"): Promise<Result> {
  const heard: Heard = {};
  return underWay.run(heard, make).catch((error) => {
    throw failure(error, heard, about);
  });
}

async function translate(client: DeepLClient, request: EngineRequest): Promise<Answer> {
  const { from, to, texts } = request;
  const results: readonly TextResult[] = await call(() =>
    client.translateText(
      [...texts],
      from as SourceLanguageCode,
      target(to) as TargetLanguageCode,
      options(request),
    ),
  );
  const billed = texts.reduce(
    (sum, text, at) => sum + (results[at]?.billedCharacters ?? [...visible(text)].length),
    0,
  );
  return toAnswer(
    "deepl",
    texts,
    results.map(({ text }) => text),
    billed,
  );
}

async function usage(client: DeepLClient): Promise<Usage> {
  const { character } = await call(() => client.getUsage());
  if (!character) throw damaged("deepl", "no characters in the usage");
  return { used: character.count, limit: character.limit };
}

type Pair = readonly [from: SourceGlossaryLanguageCode, to: TargetGlossaryLanguageCode];

/** A free account may have one glossary (mid 2026), so a name has one, with a dictionary for each pair. */
async function keepGlossary(
  client: DeepLClient,
  name: string,
  [from, to]: Pair,
  termPairs: readonly TermPair[],
): Promise<string | undefined> {
  const kept = (await call(() => client.listMultilingualGlossaries(), "glossary"))
    .filter((glossary) => glossary.name === name)
    .sort((a, b) => b.creationTime.getTime() - a.creationTime.getTime())[0];
  const isKept = kept?.dictionaries.some(
    (pair) => pair.sourceLangCode === from && pair.targetLangCode === to,
  );
  const wanted = entriesOf(termPairs);
  if (Object.keys(wanted).length === 0) {
    const remove = () => client.deleteMultilingualGlossaryDictionary(kept!, from, to);
    if (isKept) await call(remove, "glossary");
    return undefined;
  }
  const entries = new GlossaryEntries({ entries: wanted });
  const dictionary = { sourceLangCode: from, targetLangCode: to, entries };
  if (!kept) {
    const create = () => client.createMultilingualGlossary(name, [dictionary]);
    return (await call(create, "glossary")).glossaryId;
  }
  if (!isKept || !isDeepStrictEqual(await entriesIn(client, kept, [from, to]), wanted)) {
    await call(() => client.replaceMultilingualGlossaryDictionary(kept, dictionary), "glossary");
  }
  return kept.glossaryId;
}

/** The terms of the glossary for the pair; undefined when the response is unreadable. */
async function entriesIn(client: DeepLClient, glossary: MultilingualGlossaryInfo, pair: Pair) {
  const heard: Heard = {};
  const get = () => client.getMultilingualGlossaryDictionaryEntries(glossary, ...pair);
  try {
    const { entries } = await underWay.run(heard, get);
    return { ...entries.entries() };
  } catch (error) {
    // deepl-node takes a term such as "constructor" for a double.
    if (heard.status === 200 && !(error instanceof ConnectionError)) return undefined;
    throw failure(error, heard, "glossary");
  }
}

/** Terms on one line each, as DeepL requires; the first of two wordings counts. */
function entriesOf(termPairs: readonly TermPair[]): Record<string, string> {
  const line = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const entries = termPairs
    .map(({ from, to }) => [line(from), line(to)] as const)
    .filter(([from, to]) => from && to)
    .toReversed();
  return Object.fromEntries(entries);
}

function target(code: string): string {
  return TARGETS[code] ?? code;
}

/** A fresh object each time: deepl-node writes into it. */
function options({ context, glossary }: EngineRequest) {
  return { ...OPTIONS, ...(context && { context }), ...(glossary && { glossary }) };
}

/** The body as deepl-node builds it: option names in snake case, yes and no as 1 and 0. */
function form(request: EngineRequest): URLSearchParams {
  const optionFields = Object.entries(options(request)).map(([name, value]) => [
    name === "glossary" ? "glossary_id" : name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`),
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

/**
 * Judges by status and class alone. A ConnectionError has the request with its key, and a message may quote
 * the server, so neither goes into the line.
 */
function failure(error: unknown, { status, retryAfter: header }: Heard, about?: "glossary"): EngineError {
  const what = [(error as Error).constructor.name, status].filter(Boolean).join(" ");
  if (status === 403) return complaint(SERVICE, "key", what);
  if (status === 429 || (status !== undefined && status >= 500)) {
    return complaint(SERVICE, "busy", what, retryAfter(header));
  }
  if (status !== undefined && status < 400) return damaged("deepl", what);
  if (error instanceof ConnectionError) {
    return new EngineError("busy", `deepl gave no answer (${what}): check the network and DEEPL_SERVER_URL`);
  }
  if (about === "glossary") {
    const next = status === 456 ? "delete another glossary of the account" : "check its terms";
    return new EngineError("refused", `deepl refuses the glossary (${what}): ${next}`);
  }
  return complaint(SERVICE, status === 456 ? "quota" : "refused", what);
}
