/** Security headers of the app's pages. */
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const NONE = ["'none'"];
const OWN = ["'self'"];

/** Nothing from other hosts, nothing inline, no framing. An answer's own header wins. */
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
  // Covered by the policy above, ignored by current browsers, or up to the proxy in front of the app.
  xFrameOptions: false,
  xXssProtection: false,
  xDownloadOptions: false,
  xDnsPrefetchControl: false,
  xPermittedCrossDomainPolicies: false,
  originAgentCluster: false,
  strictTransportSecurity: false,
});

/** Keeps drafts and people's words out of caches and search engines. */
export const unlisted: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of [
    ["x-robots-tag", "noindex"],
    ["cache-control", "no-store"],
  ] as const) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
};

/** For a page of the site shown next to its texts: no script, and framed by the app only. */
export const PREVIEW_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-same-origin";
