import { createHash } from "node:crypto";
import path from "node:path";
import nunjucks from "nunjucks";
import { isolateInText, isolateRuns } from "../markdown/bidi.ts";
import { escapeHtml } from "../markdown/parser.ts";
import { bundle } from "./assets.ts";
import { feedUrl } from "./feed.ts";

/**
 * The layouts' own Nunjucks environment. Eleventy's compiles a page's template anew for every page and hands it the
 * whole data cascade, which takes longer than all the rest of a page; text is escaped here as there.
 */
const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(path.join(import.meta.dirname, "layouts")),
  { autoescape: true, throwOnUndefined: false },
);

/** A path of the site as an address that works from anywhere. */
environment.addFilter("absolute", function (this: { ctx: { site: { url: string } } }, url: string) {
  return `${this.ctx.site.url}${url}`;
});
environment.addFilter("feedUrl", feedUrl);
/** Text with its left-to-right runs isolated, where the page runs right to left. */
environment.addFilter("bidi", function (this: { ctx: { item: { dir: string } } }, text: string) {
  if (this.ctx.item.dir !== "rtl") return text;
  return new nunjucks.runtime.SafeString(isolateRuns(text, escapeHtml));
});
/** The same for a title or an attribute. */
environment.addFilter("isolate", function (this: { ctx: { item: { dir?: string } } }, text: string) {
  return this.ctx.item.dir === "rtl" ? isolateInText(text) : text;
});

/** The script in the head of every page, and its hash for the page's policy (CSP 3, "hash-source"). */
const code = bundle("client/early.ts").trim();
environment.addGlobal("early", {
  code,
  hash: `sha256-${createHash("sha256").update(code).digest("base64")}`,
});

/** What a layout reads: its item of the data set, and what all pages share. */
const SHARED = ["item", "site", "assets", "choice", "sitemap", "home", "search"];

/** The page of a layout in src/site/layouts for the data Eleventy has. */
export function print(layout: string, data: Record<string, unknown>): string {
  return environment.render(layout, Object.fromEntries(SHARED.map((name) => [name, data[name]])));
}
