import { countCharacters, toAnswer } from "./answer.ts";
import type { Engine, EngineError, EngineRequest } from "./engine.ts";
import { fromHtml, toHtml } from "./html.ts";
import { accept, type Env, type JsonService, post, readAddress, readKey } from "./http.ts";

const HOME = "https://translation.googleapis.com";

/** Languages of the standard model (mid 2026), each from and into every other. */
const LANGUAGES = new Set(
  `af ak am ar as ay az be bg bho bm bn bs ca ceb ckb co cs cy da de doi dv ee el en eo es et eu fa
  fi fil fr fy ga gd gl gn gom gu ha haw he hi hmn hr ht hu hy id ig ilo is it ja jv ka kk km kn
  ko kri ku ky la lb lg ln lo lt lus lv mai mg mi mk ml mn mr ms mt my nb ne nl no nso ny om or pa
  pl ps pt qu ro ru rw sa sd si sk sl sm sn so sq sr st su sv sw ta te tg th ti tk tl tr ts tt ug
  uk ur uz vi xh yi yo zh zu`.split(/\s+/),
);

/** Our codes -> Google's, where they differ. */
const CODES: Record<string, string> = { nb: "no", pt: "pt-PT", zh: "zh-CN" };

/** What an error means by its reason; a refused key comes as 400, both kinds of limit as 403. */
const REASONS: Record<string, EngineError["kind"]> = {
  keyInvalid: "key",
  API_KEY_INVALID: "key",
  dailyLimitExceeded: "quota",
  rateLimitExceeded: "busy",
  userRateLimitExceeded: "busy",
};

/**
 * Google Cloud Translation Basic (v2). Reads GOOGLE_TRANSLATE_KEY (undefined without it),
 * GOOGLE_TRANSLATE_URL (default: Google's; throws a UserError for an invalid address) and GOOGLE_TIMEOUT_MS
 * (default 10,000). Limits and price: https://cloud.google.com/translate/quotas and /pricing, mid 2026.
 */
export function google(env: Env): Engine | undefined {
  const key = readKey(env, "GOOGLE_TRANSLATE_KEY");
  if (!key) return undefined;
  const service: JsonService = {
    engine: "google",
    key: "GOOGLE_TRANSLATE_KEY",
    address: "GOOGLE_TRANSLATE_URL",
    counts: "characters are",
    url: `${readAddress(env, "GOOGLE_TRANSLATE_URL", HOME) ?? HOME}/language/translate/v2`,
    // Not in the address: addresses end up in logs.
    headers: { "X-Goog-Api-Key": key },
    timeout: Number(env.GOOGLE_TIMEOUT_MS) || 10_000,
    judge,
  };
  return {
    name: "google",
    // A body may have 100,000 bytes; sums of single texts leave out the commas between 128.
    limits: { texts: 128, characters: 30_000, bytes: 100_000 - 127, concurrent: 4, perMinute: 6_000_000 },
    published: true,
    price: 20,
    glossary: "none",
    supports: (from, to) => from !== to && LANGUAGES.has(from) && LANGUAGES.has(to),
    size: (request) => Buffer.byteLength(toBody(request)),
    async translate(request) {
      const body = accept(service, await post(service, toBody(request))) as Translated | null;
      const translations = body?.data?.translations;
      const texts = Array.isArray(translations)
        ? translations.map((translation) => readText(translation?.translatedText))
        : undefined;
      // Tags are billed, too.
      return toAnswer("google", request.texts, texts, countCharacters(request.texts.map(toHtml)));
    },
  };
}

interface Translated {
  data?: { translations?: ({ translatedText?: unknown } | null)[] };
}

const readText = (text: unknown) => (typeof text === "string" ? fromHtml(text) : undefined);

function toBody({ from, to, texts }: EngineRequest): string {
  const [source, target] = [CODES[from] ?? from, CODES[to] ?? to];
  return JSON.stringify({ q: texts.map(toHtml), source, target, format: "html" });
}

interface Refusal {
  error?: { errors?: { reason?: unknown }[]; details?: { reason?: unknown }[] };
}

function judge(_status: number, body: unknown) {
  const { errors, details } = (body as Refusal | null)?.error ?? {};
  const reasons = [errors, details].flat().map((item) => String(item?.reason));
  const reason = reasons.find((name) => Object.hasOwn(REASONS, name));
  return reason === undefined ? undefined : { kind: REASONS[reason], reason };
}
