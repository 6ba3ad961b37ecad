/**
 * A server that speaks Google Cloud Translation Basic (v2), for tests and for running the commands by hand:
 * `node test/peers/google-server.ts --port 9912`, then GOOGLE_TRANSLATE_URL=http://127.0.0.1:9912
 * GOOGLE_TRANSLATE_KEY=test-key-google. It translates word for word as `words.ts` does.
 */
import { htmlPieces, isTag, translatePieces } from "./markup.ts";
import {
  countCharacters,
  type Fault,
  type Peer,
  type PeerOptions,
  parseJson,
  type Reply,
  serve,
  spoil,
  startPeer,
  strings,
} from "./peer.ts";
import { WORDS } from "./words.ts";

/** The one key it accepts. */
export const KEY = "test-key-google";

/** https://cloud.google.com/translate/quotas, for Basic. */
const LIMITS = { texts: 128, bytes: 100_000 };

const SOURCES = ["nl", "en"];

export interface Asked {
  texts: string[];
  source: unknown;
  target: unknown;
  format: unknown;
  /** Is the body JSON? */
  isJson: boolean;
}

/** Starts it on loopback. */
export function startGoogle(options: PeerOptions = {}): Promise<Peer<Asked>> {
  return startPeer<Asked>(
    {
      stranger({ headers, url }) {
        const key = headers["x-goog-api-key"] ?? url.searchParams.get("key");
        if (key === KEY) return undefined;
        return key
          ? refuse(400, "API_KEY_INVALID", `API key not valid: ${key}`)
          : refuse(403, "forbidden", "Method doesn't allow unregistered callers");
      },
      aside: ({ route }) => (route === "POST /language/translate/v2" ? undefined : refuse(404, "notFound")),
      read({ body }) {
        const json = parseJson(body.toString()) as Record<string, unknown> | undefined;
        const { q, source, target, format } = json ?? {};
        return { texts: strings(q), source, target, format, isJson: json !== undefined };
      },
      answer: (asked, { body }, fault) => answer(asked, body.length, fault),
      refuse,
    },
    options,
  );
}

/** Old and new form of an error in one, as Google sends it. */
function refuse(status: number, reason = "backendError", message = "Refused by the test"): Reply {
  const info = { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason, domain: "googleapis.com" };
  const isNew = /^[A-Z_]+$/.test(reason);
  return {
    status,
    body: {
      error: {
        code: status,
        message,
        errors: [{ message, domain: "global", reason: isNew ? "badRequest" : reason }],
        status: { 400: "INVALID_ARGUMENT", 403: "PERMISSION_DENIED", 429: "RESOURCE_EXHAUSTED" }[status],
        ...(isNew && { details: [info] }),
      },
    },
  };
}

function answer(
  { texts, source, target, format, isJson }: Asked,
  bytes: number,
  fault: Fault | undefined,
): Reply {
  if (!isJson) return refuse(400, "parseError", "Invalid JSON payload received");
  if (bytes > LIMITS.bytes) return refuse(400, "invalid", "Request payload size exceeds the limit");
  if (texts.length > LIMITS.texts) return refuse(400, "invalid", "Too many text segments");
  if (texts.length === 0) return refuse(400, "required", "Required Text");
  const words = WORDS[String(target)];
  const sources = target === "nl" ? Object.keys(WORDS) : SOURCES;
  if (!words || !sources.includes(String(source))) return refuse(400, "invalid", "Bad language pair");
  const translations = texts.map((text) => {
    const translated = translatePieces(format === "html" ? htmlPieces(text) : [text], words, fault);
    return { translatedText: rewrite(translated, target === "ar") };
  });
  const emptied = () => ({ translatedText: "" });
  return {
    status: 200,
    body: { data: { translations: spoil(translations, fault, emptied) } },
    billed: countCharacters(texts),
  };
}

/**
 * HTML as Google writes it: quotes as entities, void elements without a slash, a style where the direction
 * changes.
 */
function rewrite(html: string, turned: boolean): string {
  const style = turned ? ' style=";text-align:right;direction:rtl"' : "";
  return htmlPieces(html)
    .map((piece) =>
      isTag(piece)
        ? piece.replace(/^<(\w+)(.*?)\/?>$/, (_all, name, attributes) => `<${name}${style}${attributes}>`)
        : piece.replace(/'/g, "&#39;").replace(/"/g, "&quot;"),
    )
    .join("");
}

if (import.meta.main) {
  await serve(startGoogle, 9912, (url) => `GOOGLE_TRANSLATE_URL=${url} GOOGLE_TRANSLATE_KEY=${KEY}`);
}
