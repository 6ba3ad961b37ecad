/**
 * A server that speaks DeepL's protocol as deepl-node does (v2, and v3 for glossaries), for tests and for
 * running the commands by hand: `node test/peers/deepl-server.ts --port 9911`, then
 * DEEPL_SERVER_URL=http://127.0.0.1:9911 DEEPL_AUTH_KEY=test-key:fx. It translates word for word from a small
 * table and marks every other word.
 */
import { plainText, translatePieces, xmlPieces } from "./markup.ts";
import {
  type Call,
  type Fault,
  type Logged,
  type Peer,
  type PeerOptions,
  type Reply,
  serve,
  spoil,
  startPeer,
} from "./peer.ts";
import { WORDS } from "./words.ts";

export type { Fault };

/** The one key it accepts. */
export const KEY = "test-key:fx";

const LIMITS = { texts: 50, bytes: 128 * 1024 };

/** Target -> our code. */
const TARGETS: Record<string, string> = { TR: "tr", AR: "ar", "EN-GB": "en" };

/** What a translation request asks. */
export interface Asked {
  texts: string[];
  context: string | undefined;
  /** Every other form field. */
  fields: Record<string, string>;
}

export type { Logged };

/** A glossary of the account; dictionaries by pair, such as `nl tr`, each from term to wording. */
export interface Glossary {
  id: string;
  name: string;
  created: string;
  dictionaries: Map<string, Map<string, string>>;
}

export interface DeeplServer extends Peer<Asked> {
  /** Characters the account has, as /v2/usage says. */
  limit: number;
  glossaries: Glossary[];
  /** Glossaries the account may have. */
  room: number;
}

/** Starts it on loopback; `port` 0 takes a free one. */
export async function startDeepl(options: PeerOptions = {}): Promise<DeeplServer> {
  const account: Pick<DeeplServer, "limit" | "glossaries" | "room"> = {
    limit: 500_000,
    glossaries: [],
    room: 1,
  };
  const peer: Peer<Asked> = await startPeer(
    {
      stranger: ({ headers }) =>
        headers.authorization === `DeepL-Auth-Key ${KEY}`
          ? undefined
          : refuse(403, `Forbidden: ${headers.authorization}`),
      aside(call) {
        const { route, url } = call;
        if (route === "POST /v2/translate") return undefined;
        if (route === "GET /v2/usage") {
          return reply({ character_count: peer.billed, character_limit: server.limit });
        }
        return url.pathname.startsWith("/v3/glossaries") ? glossaryReply(server, call) : refuse(404);
      },
      read({ body }) {
        const form = new URLSearchParams(body.toString());
        return {
          texts: form.getAll("text"),
          context: form.get("context") ?? undefined,
          fields: Object.fromEntries([...form].filter(([name]) => name !== "text" && name !== "context")),
        };
      },
      answer: (asked, { body }, fault) => answer(server, asked, body.length, fault),
      refuse,
    },
    options,
  );
  const server: DeeplServer = Object.assign(peer, account);
  return server;
}

const reply = (body: object, status = 200): Reply => ({ status, body });

function refuse(status: number, message = "Refused by the test"): Reply {
  return { status, body: { message } };
}

function answer(
  server: DeeplServer,
  { texts, fields }: Asked,
  bytes: number,
  fault: Fault | undefined,
): Reply {
  if (bytes > LIMITS.bytes || texts.length > LIMITS.texts) return refuse(413, "Payload too large");
  const source = (fields.source_lang ?? "nl").toLowerCase();
  const target = TARGETS[(fields.target_lang ?? "").toUpperCase()];
  if (!target) return refuse(400, "Value for 'target_lang' not supported.");
  if (source !== "nl" && source !== "en") return refuse(400, "Value for 'source_lang' not supported.");
  if (texts.length === 0 || texts.includes("")) return refuse(400, "Parameter 'text' not specified.");
  const glossary = server.glossaries.find(({ id }) => id === fields.glossary_id);
  if (fields.glossary_id && !glossary) return refuse(404, "Glossary not found");
  const terms = glossary?.dictionaries.get(`${source} ${target}`);
  if (glossary && !terms) return refuse(400, "No dictionary found for the language pair");

  const translations = texts.map((text) => {
    const pieces = fields.tag_handling === "xml" ? xmlPieces(text) : [text];
    return (
      pieces && {
        detected_source_language: source.toUpperCase(),
        text: translatePieces(pieces, WORDS[target]!, fault, terms),
        billed_characters: [...plainText(pieces)].length,
      }
    );
  });
  if (!translations.every((translation) => translation !== undefined)) {
    return refuse(400, "Tag handling parsing failed, please check input.");
  }
  const spoiled = spoil(translations, fault, (translation) => ({ ...translation, text: "" }));
  const billed = spoiled.reduce((sum, { billed_characters }) => sum + billed_characters, 0);
  return { status: 200, body: { translations: spoiled }, billed };
}

/** Languages that dictionaries can be between. */
const GLOSSARY_LANGUAGES = ["nl", "tr", "ar", "en", "de", "fr"];

/** The v3 endpoints that list, make and fill glossaries. */
function glossaryReply(server: DeeplServer, { route, url, body }: Call): Reply {
  const [method, path] = route.split(" ") as [string, string];
  const [id, part] = path.split("/").slice(3);
  const form = new URLSearchParams(body.toString());
  if (id === undefined) {
    if (method === "GET") return reply({ glossaries: server.glossaries.map(describe) });
    return method === "POST" ? create(server, form) : refuse(405);
  }
  const glossary = server.glossaries.find((one) => one.id === id);
  if (!glossary) return refuse(404, "Glossary not found");
  if (method === "PUT" && part === "dictionaries") {
    return fill(glossary, form) ?? reply(dictionaryInfo(glossary, pairOf(form)));
  }
  const pair = pairOf(url.searchParams);
  const dictionary = glossary.dictionaries.get(pair);
  if (!dictionary) return refuse(404, "No dictionary found for the language pair");
  if (method === "GET" && part === "entries") {
    const entries = [...dictionary].map((entry) => entry.join("\t")).join("\n");
    const [source_lang, target_lang] = pair.split(" ");
    return reply({ dictionaries: [{ source_lang, target_lang, entries, entries_format: "tsv" }] });
  }
  if (method === "DELETE" && part === "dictionaries") {
    glossary.dictionaries.delete(pair);
    return { status: 204 };
  }
  return refuse(404);
}

function create(server: DeeplServer, form: URLSearchParams): Reply {
  if (server.glossaries.length >= server.room) return refuse(456, "Quota exceeded");
  const glossary: Glossary = {
    id: crypto.randomUUID(),
    name: form.get("name") ?? "",
    created: new Date().toISOString(),
    dictionaries: new Map(),
  };
  for (let at = 0; form.has(`dictionaries[${at}].entries`); at++) {
    const prefix = `dictionaries[${at}].`;
    const fields = [...form].filter(([name]) => name.startsWith(prefix));
    const own = new URLSearchParams(fields.map(([name, value]) => [name.slice(prefix.length), value]));
    const refused = fill(glossary, own);
    if (refused) return refused;
  }
  if (!glossary.name || glossary.dictionaries.size === 0) return refuse(400, "Bad request");
  server.glossaries.push(glossary);
  return reply(describe(glossary), 201);
}

/** Puts a dictionary into a glossary, in the place of the one it had for the pair; or the refusal. */
function fill(glossary: Glossary, form: URLSearchParams): Reply | undefined {
  const pair = pairOf(form);
  if (!pair.split(" ").every((code) => GLOSSARY_LANGUAGES.includes(code))) {
    return refuse(400, "Unsupported glossary source or target language");
  }
  const entries = (form.get("entries") ?? "")
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t"));
  const terms = new Map(entries.map(([from, to]) => [from!, to!]));
  const isValid = entries.every((entry) => entry.length === 2 && entry.every((term) => term.trim()));
  if (!isValid || terms.size === 0 || terms.size < entries.length || form.get("entries_format") !== "tsv") {
    return refuse(400, "Invalid glossary entries provided");
  }
  glossary.dictionaries.set(pair, terms);
  return undefined;
}

const pairOf = (fields: URLSearchParams) => `${fields.get("source_lang")} ${fields.get("target_lang")}`;

function describe(glossary: Glossary) {
  return {
    glossary_id: glossary.id,
    name: glossary.name,
    creation_time: glossary.created,
    dictionaries: [...glossary.dictionaries.keys()].map((pair) => dictionaryInfo(glossary, pair)),
  };
}

function dictionaryInfo({ dictionaries }: Glossary, pair: string) {
  const [source_lang, target_lang] = pair.split(" ");
  return { source_lang, target_lang, entry_count: dictionaries.get(pair)!.size };
}

if (import.meta.main) {
  await serve(startDeepl, 9911, (url) => `DEEPL_SERVER_URL=${url} DEEPL_AUTH_KEY=${KEY}`);
}
