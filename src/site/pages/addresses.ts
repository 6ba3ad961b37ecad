import type { Html } from "../../markdown/render.ts";
import { isSafety, type Site } from "../../model/site.ts";
import type { Library } from "../content/library.ts";
import type { RenderedOriginal } from "../content/render.ts";
import { pathOf } from "../content/report.ts";
import type { ContactPrinter } from "./contacts.ts";

/** The page with this slug explains the labels. */
export const EXPLAINS = "pages/hoe-wij-vertalen";

export const homeUrl = (code: string): string => `/${code}/`;
export const offlineUrl = (code: string): string => `/${code}/offline/`;
export const agendaUrl = (code: string): string => `/${code}/agenda/`;
export const followUrl = (code: string): string => `/${code}/follow/`;
export const searchUrl = (code: string): string => `/${code}/search/`;
export const tagUrl = (code: string, tag: string): string => `/${code}/tags/${tag}/`;

/** The name of an original in links: `posts/taalcafe`. */
export const nameOf = ({ original: { kind, slug } }: Pick<RenderedOriginal, "original">): string =>
  `${kind}/${slug}`;

/** Where the quick exit on a page with these tags leads; undefined without one. */
export const exitOf = (site: Site, tags?: readonly string[]): string | undefined =>
  isSafety(site, tags) ? site.exit!.url : undefined;

/** The addresses of originals. */
export interface Addresses {
  /** In exactly that language; undefined where the original has no page in it. */
  own(name: string, code: string): string | undefined;
  /** In that language: its text, or the page that says why it is not there. Undefined where there is no such original. */
  of(name: string, code: string): string | undefined;
  /**
   * HTML with its open links led to this language's pages (where there is none, only their words stay) and its contacts
   * printed.
   */
  resolve(html: Html, code: string): string;
}

export function createAddresses(
  { posts, pages }: Pick<Library, "posts" | "pages">,
  contacts: ContactPrinter,
): Addresses {
  const byName = new Map([...posts, ...pages].map((rendered) => [nameOf(rendered), rendered]));
  const of = (name: string, code: string) => {
    const rendered = byName.get(name);
    return rendered && pathOf(rendered.original, code);
  };
  const own = (name: string, code: string) =>
    byName.get(name)?.articles[code]?.published ? of(name, code) : undefined;
  return {
    own,
    of,
    resolve(html, code) {
      /** The end of the link that is open. */
      let end = "";
      const parts = html.map((part) => {
        if (typeof part === "string") return printInAddresses(part, contacts, code);
        if ("end" in part) return end;
        if ("card" in part) return contacts.card(part.card, code);
        if ("contact" in part) {
          const link = contacts.link(part);
          end = link.end;
          return link.start;
        }
        const url = of(part.original, code);
        end = url === undefined ? "" : "</a>";
        return url === undefined ? "" : `<a href="${url}${part.rest}"${part.attributes}>`;
      });
      return parts.join("");
    },
  };
}

/** A contact's mark in an address. A run in the other direction may begin or end within it. */
const MARK = /%EE%80%80(%E2%81%A8)?([\w-]*)%23(\w*)(%E2%81%A9)?%EE%80%81/g;

/** In the addresses of reports, each contact as the page prints it; a mark that was cut off goes. */
function printInAddresses(html: string, contacts: ContactPrinter, code: string): string {
  if (!html.includes("%EE%80%80")) return html;
  return html
    .replace(MARK, (_all, open = "", id: string, field: string, close = "") => {
      const printed = encodeURIComponent(contacts.text({ id, field: field || undefined }, code));
      return open !== "" && close !== "" ? printed : `${open}${printed}${close}`;
    })
    .replace(/%EE%80%80(?:%E2%81%A8)?[\w-]*(?:%23\w*)?/g, "");
}
