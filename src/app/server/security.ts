/** Who may send what to the app, which serves drafts and people's words. */
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { headers, unlisted } from "./headers.ts";
import { createLimit, type Limit } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/** Most bytes of a request. */
export const LARGEST = 64 * 1024;

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** The origin of this server's pages, or undefined for a foreign Host (DNS rebinding). */
export function originOf(host: string | undefined, publicUrl: string | undefined): string | undefined {
  if (host === undefined) return undefined;
  if (publicUrl === undefined) return LOOPBACK.test(host) ? `http://${host}` : undefined;
  return host.toLowerCase() === new URL(publicUrl).host ? publicUrl : undefined;
}

/** The address of the client; behind a proxy the one that the proxy saw. */
export function addressOf(context: Context, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy
    ? context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim()
    : undefined;
  return forwarded || getConnInfo(context).remote.address || "?";
}

/**
 * Refuses requests for another host, too many requests, writes from foreign pages, and bodies that are not JSON or too
 * large; sets the security headers.
 */
export const secure = (
  publicUrl: string | undefined,
  requests: Limit = createLimit(1_000, 200),
): MiddlewareHandler[] => [
  headers,
  unlisted,
  ownHost(publicUrl),
  notTooMany(requests, publicUrl !== undefined),
  ownPages(publicUrl),
  onlyJson,
  bodyLimit({
    maxSize: LARGEST,
    onError: () => {
      throw new Refusal(413, "large", `a request has at most ${LARGEST} bytes`);
    },
  }),
];

const ownHost =
  (publicUrl: string | undefined): MiddlewareHandler =>
  ({ req }, next) => {
    if (originOf(req.header("host"), publicUrl) !== undefined) return next();
    const name = publicUrl === undefined ? "localhost" : new URL(publicUrl).host;
    throw new Refusal(403, "host", `this server answers to ${name} only`);
  };

const notTooMany =
  (requests: Limit, isBehindProxy: boolean): MiddlewareHandler =>
  (context, next) => {
    if (requests.allows(addressOf(context, isBehindProxy))) return next();
    throw new Refusal(429, "busy", "too many requests; wait a moment");
  };

const isSafe = (method: string) => method === "GET" || method === "HEAD";

/**
 * Stricter than Hono's csrf: foreign pages may not read the API either, and a write must name its origin, which every
 * browser sends.
 */
const ownPages =
  (publicUrl: string | undefined): MiddlewareHandler =>
  ({ req }, next) => {
    const origin = req.header("origin");
    const site = req.header("sec-fetch-site");
    const isForeign =
      (origin !== undefined && origin !== originOf(req.header("host"), publicUrl)) ||
      site === "cross-site" ||
      site === "same-site";
    if (isForeign && (!isSafe(req.method) || req.path.startsWith("/api/"))) {
      throw new Refusal(403, "origin", "the request does not come from a page of this server");
    }
    if (!isSafe(req.method) && origin === undefined && site !== "same-origin") {
      throw new Refusal(403, "origin", "the request does not name the page it comes from");
    }
    return next();
  };

const onlyJson: MiddlewareHandler = ({ req }, next) => {
  const type = req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (!isSafe(req.method) && type !== "application/json") {
    throw new Refusal(415, "type", "a change must be application/json");
  }
  return next();
};
