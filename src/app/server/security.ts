/** Who may ask what of the room: the rules of a server that holds drafts and people's words. */
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createLimit } from "./limits.ts";

/** Bytes of a request at most. */
export const LARGEST = 64 * 1024;

/** Why a request was not granted; `code` has words in ui.json where a person may meet it. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 502 | 503;
  readonly code: string;
  /** More to answer with. */
  readonly more: object;

  constructor(status: Refusal["status"], code: string, message: string, more: object = {}) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** The origin that pages of this server have, or undefined for a Host that is not its own (DNS rebinding). */
export function originOf(host: string | undefined, publicUrl: string | undefined): string | undefined {
  if (host === undefined) return undefined;
  if (publicUrl === undefined) return LOOPBACK.test(host) ? `http://${host}` : undefined;
  return host.toLowerCase() === new URL(publicUrl).host ? publicUrl : undefined;
}

/** The address that a request came from; behind a proxy the one that the proxy saw. */
export function addressOf(context: Context, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy
    ? context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim()
    : undefined;
  return forwarded || getConnInfo(context).remote.address || "?";
}

/**
 * Refuses what does not name this server, writes that do not come from its own pages, bodies that are no JSON or too
 * large, and too many requests; and says to browsers what its pages may do.
 */
export function secure(
  publicUrl: string | undefined,
  requests = createLimit(1_000, 200),
): MiddlewareHandler[] {
  const isSafe = (method: string) => method === "GET" || method === "HEAD";

  const own: MiddlewareHandler = async (context, next) => {
    const { req } = context;
    const origin = originOf(req.header("host"), publicUrl);
    if (origin === undefined) {
      const name = publicUrl === undefined ? "localhost" : new URL(publicUrl).host;
      throw new Refusal(403, "host", `this server answers to ${name} only`);
    }
    if (!requests.allows(addressOf(context, publicUrl !== undefined))) {
      throw new Refusal(429, "busy", "too many requests; wait a moment");
    }
    const from = req.header("origin");
    const site = req.header("sec-fetch-site");
    const isForeign =
      (from !== undefined && from !== origin) || site === "cross-site" || site === "same-site";
    const isApi = req.path.startsWith("/api/");
    if (isSafe(req.method) ? isApi && isForeign : isForeign) {
      throw new Refusal(403, "origin", "the request does not come from a page of this server");
    }
    if (!isSafe(req.method)) {
      // A browser says where a write comes from; what says nothing at all is no page of ours.
      if (from === undefined && site !== "same-origin") {
        throw new Refusal(403, "origin", "the request does not say from which page it comes");
      }
      const type = req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
      if (type !== "application/json") {
        throw new Refusal(415, "type", "a change must be application/json");
      }
    }
    return next();
  };

  const limited = bodyLimit({
    maxSize: LARGEST,
    onError: () => {
      throw new Refusal(413, "large", `a request may have ${LARGEST} bytes`);
    },
  });

  const headers: MiddlewareHandler = async (context, next) => {
    await next();
    const { res } = context;
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!res.headers.has(name)) res.headers.set(name, value);
    }
  };
  return [headers, own, limited];
}

/** Nothing from elsewhere, nothing inline, in nobody's frame. */
const HEADERS: Record<string, string> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-robots-tag": "noindex",
  "cache-control": "no-store",
};

/** Of a page of the site, shown beside its texts: no script, and only in a frame of the room. */
export const PREVIEW_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-same-origin";
