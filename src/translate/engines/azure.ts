import { countCharacters, toAnswer } from "./answer.ts";
import type { Engine, EngineRequest } from "./engine.ts";
import { fromHtml, GROWTH, toHtml } from "./html.ts";
import { accept, type Env, type JsonService, post, readAddress, readKey } from "./http.ts";

const HOME = "https://api.cognitive.microsofttranslator.com";

/** Languages of the standard models (mid 2026), each from and into every other. */
const LANGUAGES = new Set(
  `af am ar as az ba be bg bho bn bo brx bs ca cs cy da de doi dsb dv el en es et eu fa fi fil fj fo fr ga
  gl gom gu ha he hi hr hsb ht hu hy id ig ikt is it iu ja ka kk km kmr kn ko ks ku ky ln lo lt lug lv lzh
  mai mg mi mk ml mr ms mt mww my nb ne nl nso nya or otq pa pl prs ps pt ro ru run rw sd si sk sl sm sn
  so sq st sv sw ta te th ti tk tn to tr tt ty ug uk ur uz vi xh yo yua yue zh zu`.split(/\s+/),
);

/** Our codes -> Azure's, where they differ. */
const CODES: Record<string, string> = { pt: "pt-pt", zh: "zh-Hans" };

/**
 * Azure Translator, text v3.0. Reads AZURE_TRANSLATOR_KEY (undefined without it), AZURE_TRANSLATOR_REGION (of
 * the resource; a global one has none), AZURE_TRANSLATOR_URL (default: the global one; a resource's own
 * address ends in `/translator/text/v3.0`; throws a UserError for an invalid address) and AZURE_TIMEOUT_MS
 * (default 20,000: an answer takes up to 15 seconds). Limits:
 * https://learn.microsoft.com/azure/ai-services/translator/service-limits, mid 2026; a minute's characters
 * are those of the free tier.
 */
export function azure(env: Env): Engine | undefined {
  const key = readKey(env, "AZURE_TRANSLATOR_KEY");
  if (!key) return undefined;
  const region = readKey(env, "AZURE_TRANSLATOR_REGION");
  const address = readAddress(env, "AZURE_TRANSLATOR_URL", HOME) ?? HOME;
  const service = ({ from, to }: EngineRequest): JsonService => ({
    engine: "azure",
    key: "AZURE_TRANSLATOR_KEY and AZURE_TRANSLATOR_REGION",
    address: "AZURE_TRANSLATOR_URL",
    counts: "characters are",
    url: `${address}/translate?${new URLSearchParams({
      "api-version": "3.0",
      from: CODES[from] ?? from,
      to: CODES[to] ?? to,
      textType: "html",
    })}`,
    headers: {
      "Ocp-Apim-Subscription-Key": key,
      ...(region && { "Ocp-Apim-Subscription-Region": region }),
    },
    timeout: Number(env.AZURE_TIMEOUT_MS) || 20_000,
    judge,
  });
  return {
    name: "azure",
    limits: {
      texts: 1000,
      characters: Math.floor(50_000 / GROWTH),
      bytes: Number.POSITIVE_INFINITY,
      concurrent: 4,
      perMinute: 33_300,
    },
    published: true,
    price: 10,
    glossary: "none",
    supports: (from, to) => from !== to && LANGUAGES.has(from) && LANGUAGES.has(to),
    size: (request) => Buffer.byteLength(toBody(request)),
    async translate(request) {
      const reply = await post(service(request), toBody(request));
      const body = accept(service(request), reply) as Translated | null;
      const texts = Array.isArray(body)
        ? body.map((item) => readText(item?.translations?.[0]?.text))
        : undefined;
      const billed = Number(reply.headers.get("x-metered-usage") ?? Number.NaN);
      const sent = countCharacters(request.texts.map(toHtml));
      return toAnswer("azure", request.texts, texts, Number.isSafeInteger(billed) ? billed : sent);
    },
  };
}

type Translated = ({ translations?: ({ text?: unknown } | null)[] } | null)[];

const readText = (text: unknown) => (typeof text === "string" ? fromHtml(text) : undefined);

function toBody({ texts }: EngineRequest): string {
  return JSON.stringify(texts.map((text) => ({ Text: toHtml(text) })));
}

interface Refusal {
  error?: { code?: unknown; message?: unknown };
}

/**
 * A free tier that is used up is 403, as is an address that may not ask; the gateway's code is the status
 * alone.
 */
function judge(status: number, body: unknown) {
  const { code, message } = (body as Refusal | null)?.error ?? {};
  const reason = /^\d{6}$/.test(String(code)) ? String(code) : undefined;
  const isUsedUp = status === 403 && (reason === "403001" || /quota/i.test(String(message)));
  return { kind: isUsedUp ? ("quota" as const) : undefined, reason };
}
