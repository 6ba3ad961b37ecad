/**
 * A server that speaks OpenAI's chat completions, for tests and for running the commands by hand:
 * `node test/peers/llm-server.ts --port 9914`, then LLM_BASE_URL=http://127.0.0.1:9914/v1
 * LLM_MODEL=word-for-word LLM_API_KEY=test-key-llm. Its model reads the JSON it is sent and translates word for word as `words.ts`
 * does; of its instructions it follows the languages and the terms.
 */
import { translatePieces, xmlPieces } from "./markup.ts";
import {
  countCharacters,
  type Fault,
  type Peer,
  type PeerOptions,
  parseJson,
  type Reply,
  type Saying,
  serve,
  spoil,
  startPeer,
  strings,
} from "./peer.ts";
import { WORDS } from "./words.ts";

export const KEY = "test-key-llm";
export const MODEL = "word-for-word";

/** Bytes of a request that its context has room for. */
const ROOM = 24 * 1024;

const LANGUAGES: Record<string, string> = { Turkish: "tr", Arabic: "ar", English: "en", Somali: "so" };

export interface Asked {
  texts: string[];
  context: string | undefined;
  model: unknown;
  system: string;
  /** Fields beside the model and the messages. */
  options: Record<string, unknown>;
}

export interface LlmServer extends Peer<Asked> {
  /** Does it know `response_format`? May be changed at any time. */
  formats: boolean;
  /** The one key it accepts; undefined for a server that wants none. */
  key: string | undefined;
}

/** Starts it on loopback. */
export async function startLlm(options: PeerOptions = {}): Promise<LlmServer> {
  const peer: Peer<Asked> = await startPeer<Asked>(
    {
      stranger: ({ headers: { authorization } }) =>
        authorization === (server.key && `Bearer ${server.key}`)
          ? undefined
          : refuse(401, "invalid_api_key", `Incorrect API key provided: ${authorization}`),
      aside: ({ route }) => (route === "POST /v1/chat/completions" ? undefined : refuse(404)),
      read,
      answer: (asked, { body }, fault) => answer(server, asked, body.length, fault),
      refuse,
    },
    options,
  );
  const server: LlmServer = Object.assign(peer, { formats: true, key: KEY });
  return server;
}

function read({ body }: { body: Buffer }): Asked {
  const { model, messages, ...options } = (parseJson(body.toString()) ?? {}) as Record<string, unknown>;
  const said = (role: string) =>
    String(
      (messages as { role: string; content: string }[] | undefined)?.find((one) => one.role === role)
        ?.content,
    );
  const { texts, context } = (parseJson(said("user")) ?? {}) as Record<string, unknown>;
  return {
    texts: strings(texts),
    context: context as string | undefined,
    model,
    system: said("system"),
    options,
  };
}

function refuse(status: number, code = "test", message = "Refused by the test"): Reply {
  return { status, body: { error: { message, type: code, param: null, code } } };
}

function answer(server: LlmServer, asked: Asked, bytes: number, fault: Fault | undefined): Reply {
  const { texts, model, system, options } = asked;
  if (model !== MODEL) return refuse(404, "model_not_found", `no model ${model}`);
  if (options.response_format && !server.formats) return refuse(400, "invalid_request", "response_format");
  if (bytes > ROOM) return refuse(400, "context_length_exceeded");
  const words = WORDS[LANGUAGES[/ into (\w+)/.exec(system)?.[1] ?? ""] ?? ""];
  if (!words || texts.length === 0) return completion("What would you like me to translate?", texts);
  const terms = new Map(
    [...system.matchAll(/^ {2}(".*"): (".*")$/gm)].map(([, from, to]) => [
      JSON.parse(from!),
      JSON.parse(to!),
    ]),
  );
  const translations = texts.map((text) => translatePieces(xmlPieces(text) ?? [text], words, fault, terms));
  const given: string[] = spoil(translations, fault, () => "");
  const json = JSON.stringify({ translations: given });
  if (fault === "filtered") return completion(null, texts, "content_filter");
  if (fault === "cutOff") return completion(json.slice(0, json.length / 2), texts, "length");
  const say = Object.hasOwn(SAYINGS, String(fault)) ? SAYINGS[fault as Saying] : undefined;
  return completion(say ? say(json, given, texts) : json, texts);
}

/** A list of translations as an object with a number for each. */
const numbered = (texts: readonly string[], numberOf: (at: number) => number) =>
  Object.fromEntries(texts.map((text, at) => [numberOf(at), text]));

interface Part {
  type: string;
  [key: string]: unknown;
}

const THOUGHT = 'The user wants {"translations": ["..."]}. Let me see.';

/** What a model says instead of bare JSON; `asked` are the texts it was to translate. */
const SAYINGS: Record<Saying, (json: string, given: string[], asked: string[]) => string | Part[]> = {
  think: (json) => `<think>${THOUGHT}</think>\n\n${json}`,
  thinkEnd: (json) => `${THOUGHT}</think>\n\n${json}`,
  thinkAfter: (json) => `<think>${THOUGHT}</think>${json}<think>Was that right?`,
  thinkOnly: (json) => `<think>${json}`,
  thinkParts: (json) => [
    { type: "thinking", text: THOUGHT },
    { type: "text", text: json },
  ],
  fence: (json) => `\`\`\`json\n${json}\n\`\`\``,
  prose: (json) => `Here are the translations:\n\n${json}\n\nLet me know if you need more!`,
  before: (json) => `I kept [the names], {naam} and "these" as they are: ${json}`,
  after: (json) => `${json}\n\nNote: "uur" [hour] was {left} out.`,
  parts: (json) => [
    { type: "text", text: json.slice(0, 20) },
    { type: "text", text: json.slice(20) },
  ],
  refusalPart: () => [{ type: "refusal", refusal: "I cannot help with that." }],
  twice: (json) => `${json}\n\n\`\`\`json\n${json}\n\`\`\``,
  twoAnswers: (json, given) => `${json}\n\nOr:\n\n${JSON.stringify([...given].fill("?"))}`,
  twoCounts: (json, given) => `${json}\n${JSON.stringify(given.slice(1))}`,
  list: (_json, given) => JSON.stringify(given),
  numbers: (_json, given) => JSON.stringify({ translations: numbered(given, (at) => at + 1) }),
  numbersFromZero: (_json, given) => JSON.stringify({ translations: numbered(given, (at) => at) }),
  numbersBare: (_json, given) => JSON.stringify(numbered(given, (at) => at + 1)),
  numbersTurned: (_json, given) =>
    `{${given.map((text, at) => `"${at + 1}":${JSON.stringify(text)}`).reverse()}}`,
  numbersSkip: (_json, given) => JSON.stringify(numbered(given, (at) => (at + 1) * 2)),
  trailingCommas: (json) => json.replace(/\]\}$/, ",\n],\n}"),
  lineEnds: (json) => json.replaceAll(" ", "\n"),
  form: (json) => `The form is {"translations": []}, so: ${json}`,
  echo: (json, _given, asked) => `${JSON.stringify({ texts: asked })}\n${json}`,
  badJson: (json) => json.replace('"]', "]"),
  halfJson: (json) => json.replace(/\}$/, ""),
  otherKey: (_json, given) => JSON.stringify({ vertalingen: given }),
  noWords: () => "I have translated the texts.",
  bareSigns: (json) => json.replaceAll("&amp;", "&").replaceAll(" ", "&nbsp;"),
};

function completion(
  content: string | Part[] | null,
  texts: readonly string[],
  finish_reason = "stop",
): Reply {
  const [prompt_tokens, completion_tokens] = [countCharacters(texts), content?.length ?? 0];
  return {
    status: 200,
    body: {
      object: "chat.completion",
      model: MODEL,
      choices: [{ index: 0, message: { role: "assistant", content }, finish_reason }],
      usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens },
    },
    billed: countCharacters(texts),
  };
}

if (import.meta.main) {
  const settings = `LLM_MODEL=${MODEL} LLM_API_KEY=${KEY}`;
  await serve(startLlm, 9914, (url) => `LLM_BASE_URL=${url}/v1 ${settings}`);
}
