/** What browsers are told that the app's pages may do. */
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const NONE = ["'none'"];
const OWN = ["'self'"];

/** Nothing from elsewhere, nothing inline, in nobody's frame. An answer that says otherwise for itself keeps that. */
export const headers: MiddlewareHandler = secureHeaders({
  overwrite: false,
  contentSecurityPolicy: {
    defaultSrc: NONE,
    scriptSrc: OWN,
    styleSrc: OWN,
    imgSrc: OWN,
    fontSrc: OWN,
    connectSrc: OWN,
    frameSrc: OWN,
    formAction: OWN,
    baseUri: NONE,
    frameAncestors: NONE,
  },
  referrerPolicy: "same-origin",
  // What the policy above says already, what no browser of today reads, and what the proxy before the app decides.
  xFrameOptions: false,
  xXssProtection: false,
  xDownloadOptions: false,
  xDnsPrefetchControl: false,
  xPermittedCrossDomainPolicies: false,
  originAgentCluster: false,
  strictTransportSecurity: false,
});

/** Drafts and people's words are kept by no cache and found by no search engine. */
export const unlisted: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of [
    ["x-robots-tag", "noindex"],
    ["cache-control", "no-store"],
  ] as const) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
};

/** Of a page of the site, shown beside its texts: no script, and only in a frame of the app. */
export const PREVIEW_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-same-origin";
