import { createHash } from "node:crypto";
import path from "node:path";
import nunjucks from "nunjucks";
import { type Direction, isolateInText, isolateRuns, isolateWhole } from "../../markdown/bidi.ts";
import { escapeHtml } from "../../markdown/parser.ts";
import { memoize } from "../../model/memoize.ts";
import { feedUrl } from "../pages/feed.ts";
import { bundle } from "./assets.ts";

/**
 * The layouts' own Nunjucks environment. Eleventy's compiles a page's template anew for every page and hands it the
 * whole data cascade, which takes longer than all the rest of a page; text is escaped here as there.
 */
const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(path.resolve(import.meta.dirname, "../layouts")),
  { autoescape: true, throwOnUndefined: false },
);

/** A path of the site as an address that works from anywhere. */
environment.addFilter("absolute", function (this: { ctx: { site: { url: string } } }, url: string) {
  return `${this.ctx.site.url}${url}`;
});
environment.addFilter("feedUrl", feedUrl);
interface InPage {
  ctx: { item: { dir?: Direction } };
}
/** Text for an element: runs against its direction (by default the page's) are isolated. */
environment.addFilter("bidi", function (this: InPage, text: string | undefined, dir = this.ctx.item.dir) {
  if (text === undefined || dir === undefined) return text;
  return new nunjucks.runtime.SafeString(isolateRuns(String(text), escapeHtml, dir));
});
/** The same for a title or an attribute. */
environment.addFilter("isolate", function (this: InPage, text: string | undefined) {
  const { dir } = this.ctx.item;
  return text === undefined || dir === undefined ? text : isolateInText(text, dir);
});
/** The same for a name in Dutch. */
environment.addFilter("whole", function (this: InPage, text: string) {
  return isolateWhole(text, this.ctx.item.dir ?? "ltr");
});

/** The script in the head of every page, and its hash for the page's policy (CSP 3, "hash-source"). */
const scriptOf = memoize((file) => {
  const code = bundle(file).trim();
  return { code, hash: `sha256-${createHash("sha256").update(code).digest("base64")}` };
});
environment.addGlobal("early", () => scriptOf("client/early.ts"));

/** The data of a layout: its item of the data set, and what all pages share. */
const SHARED = ["item", "site", "assets", "choice", "sitemap", "home", "search"];

/** Renders a layout in src/site/layouts with Eleventy's data. */
export function renderLayout(layout: string, data: Record<string, unknown>): string {
  return environment.render(layout, Object.fromEntries(SHARED.map((name) => [name, data[name]])));
}
