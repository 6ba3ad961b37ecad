/**
 * A server that speaks Azure Translator's text API v3.0, for tests and for running the commands by hand:
 * `node test/peers/azure-server.ts --port 9913`, then AZURE_TRANSLATOR_URL=http://127.0.0.1:9913
 * AZURE_TRANSLATOR_KEY=test-key-azure AZURE_TRANSLATOR_REGION=westeurope. It translates word for word as
 * `words.ts` does.
 */
import { htmlPieces, translatePieces } from "./markup.ts";
import {
  type Call,
  countCharacters,
  type Fault,
  type Peer,
  type PeerOptions,
  parseJson,
  type Reply,
  serve,
  spoil,
  startPeer,
} from "./peer.ts";
import { WORDS } from "./words.ts";

/** The one key it accepts, in one region. */
export const KEY = "test-key-azure";
export const REGION = "westeurope";

/** https://learn.microsoft.com/azure/ai-services/translator/service-limits */
const LIMITS = { texts: 1000, characters: 50_000 };

const SOURCES = ["nl", "en"];

export interface Asked {
  texts: string[];
  query: Record<string, string>;
}

/** Starts it on loopback. */
export function startAzure(options: PeerOptions = {}): Promise<Peer<Asked>> {
  return startPeer<Asked>(
    {
      stranger({ headers }) {
        const { "ocp-apim-subscription-key": key, "ocp-apim-subscription-region": region } = headers;
        return key === KEY && region === REGION ? undefined : refuse(401, "401000", `no access for ${key}`);
      },
      aside: ({ route }) => (route === "POST /translate" ? undefined : refuse(404)),
      read: ({ url, body }) => ({
        texts: textsIn(body) ?? [],
        query: Object.fromEntries(url.searchParams),
      }),
      answer,
      refuse,
    },
    options,
  );
}

/** The texts of a body `[{ "Text": … }]`; undefined when it is none. */
function textsIn(body: Buffer): string[] | undefined {
  const items = parseJson(body.toString());
  if (!Array.isArray(items) || items.some((item) => typeof item?.Text !== "string")) return undefined;
  return items.map(({ Text }) => Text);
}

/** The codes that the documentation shows for a status. */
const CODES: Record<number, string> = { 401: "401000", 403: "403001", 429: "429001" };

function refuse(
  status: number,
  code = CODES[status] ?? `${status}000`,
  message = "Refused by the test",
): Reply {
  return { status, body: { error: { code: Number(code), message } } };
}

function answer({ texts, query }: Asked, { body }: Call, fault: Fault | undefined): Reply {
  if (query["api-version"] !== "3.0") return refuse(400, "400021");
  if (!SOURCES.includes(query.from ?? "")) return refuse(400, "400035");
  const words = WORDS[query.to ?? ""];
  if (!words) return refuse(400, "400036");
  if (!textsIn(body)) return refuse(400, "400074");
  if (texts.length > LIMITS.texts) return refuse(400, "400072");
  const characters = countCharacters(texts);
  if (characters > LIMITS.characters) return refuse(400, "400077");
  const items = texts.map((text) => {
    const pieces = query.textType === "html" ? htmlPieces(text) : [text];
    return { translations: [{ text: translatePieces(pieces, words, fault), to: query.to }] };
  });
  const emptied = () => ({ translations: [{ text: "", to: query.to }] });
  return {
    status: 200,
    body: spoil(items, fault, emptied),
    headers: { "X-Metered-Usage": String(characters) },
    billed: characters,
  };
}

if (import.meta.main) {
  const settings = `AZURE_TRANSLATOR_KEY=${KEY} AZURE_TRANSLATOR_REGION=${REGION}`;
  await serve(startAzure, 9913, (url) => `AZURE_TRANSLATOR_URL=${url} ${settings}`);
}
