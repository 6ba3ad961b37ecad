import Markdown from "markdown-it";
import deflist from "markdown-it-deflist";
import footnote from "markdown-it-footnote";
import { type ContactLink, type Contacts, contactLink } from "../model/contacts.ts";
import { slugify } from "../model/slug.ts";
import { type Direction, isolateInText } from "./bidi.ts";
import { findCalls, isDanger } from "./danger.ts";

export type MarkdownIt = InstanceType<typeof Markdown>;
export type Token = ReturnType<MarkdownIt["parse"]>[number];
type StateCore = Parameters<Parameters<MarkdownIt["core"]["ruler"]["push"]>[1]>[0];

/** The context of one rendering: words in the page's language, and the images of the site. */
export interface Surroundings {
  labels: Labels;
  /** An image for pages, by its path in the original. */
  image?: ((source: string) => ShownImage | undefined) | undefined;
  /** Direction of the page; runs in the other one are isolated. Absent: none are. */
  dir?: Direction | undefined;
  /** The target of a link in the original, by its address. */
  link?: ((href: string) => LinkTarget) | undefined;
  /** On a page of safety each quote with a number to call is a danger box. */
  isSafety?: boolean | undefined;
  /** HTML below a table, by the id of its first cell. */
  afterTable?: ((id: string) => string) | undefined;
}

/** An address, another original (`posts/taalcafe`, with a suffix such as `#tijden`), or a contact. */
export type LinkTarget =
  | { address: string; isImage?: boolean }
  | { original: string; rest: string }
  | { contact: ContactLink };

/** Addresses and size in pixels of an image; `srcset` and `sizes` as in HTML, newer formats as `sources`. */
export interface ShownImage {
  src: string;
  width: number;
  height: number;
  srcset?: string | undefined;
  sources?: readonly { type: string; srcset: string }[] | undefined;
  sizes?: string | undefined;
  /** All of its addresses in the element. */
  addresses: readonly string[];
}

/** Words of the page, not of the author. */
export interface Labels {
  /** Accessible name of a table that can scroll. */
  table: string;
  /** Accessible name of the list of footnotes. */
  footnotes: string;
  /** Accessible name of the link from a footnote back to the text. */
  footnoteBack: string;
  /** Text of a film card; `{host}` is replaced by the film's site. */
  film: string;
}

const DUTCH: Labels = {
  table: "Tabel",
  footnotes: "Voetnoten",
  footnoteBack: "Terug naar de tekst",
  film: "Bekijk de film op {host}",
};

/** Addresses a post may link to. `//host` would leave the site unnoticed. */
export function isSafeLink(address: string): boolean {
  const scheme = /^([^/?#]*):/.exec(address)?.[1]?.toLowerCase();
  return scheme === undefined
    ? !/^[/\\]{2}/.test(address)
    : ["https", "http", "mailto", "tel", "contact"].includes(scheme);
}

const FILM =
  /^<?(https:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:[\w=-]+&)*v=|shorts\/)[\w-]+|youtu\.be\/[\w-]+|(?:www\.)?vimeo\.com\/\d+)[^\s<>]*)>?$/;

/**
 * The one Markdown dialect: CommonMark without HTML, with tables, strikethrough, footnotes, definition lists,
 * film cards and block ids. Inline footnotes are off: their text would be a block inside another's segment.
 */
export function createMarkdown(): MarkdownIt {
  const md = new Markdown({ html: false, linkify: false, typographer: false });
  md.use(footnote).use(deflist);
  md.inline.ruler.disable("footnote_inline");
  md.validateLink = isSafeLink;
  md.core.ruler.after("inline", "film", replaceFilms);
  md.core.ruler.after("inline", "contacts", replaceContacts);
  md.core.ruler.push("ids", (state) => setIds(state.tokens));
  md.core.ruler.push("calls", (state) => findCalls(state.tokens));
  md.core.ruler.push("align", (state) => alignCells(state.tokens));
  Object.assign(md.renderer.rules, rules());
  return md;
}

/** A paragraph with only the address of a film becomes a link card, which loads nothing by itself. */
function replaceFilms({ tokens, Token }: StateCore) {
  for (let at = tokens.length - 2; at > 0; at--) {
    const token = tokens[at]!;
    const address = token.type === "inline" ? FILM.exec(token.content)?.[1] : undefined;
    const paragraph = tokens[at - 1]!;
    if (!address || paragraph.type !== "paragraph_open" || paragraph.hidden) continue;
    const card = new Token("film", "p", 0);
    card.block = true;
    card.map = paragraph.map;
    card.level = paragraph.level;
    card.content = address;
    tokens.splice(at - 1, 3, card);
  }
}

/**
 * A paragraph with only links to contacts, each on a line of its own, becomes a card for each. The words of a card are
 * the contact's: only a note is a text, where the environment has the `contacts`.
 */
function replaceContacts({ tokens, Token, env, md }: StateCore) {
  const { contacts } = env as { contacts?: Contacts };
  for (let at = tokens.length - 2; at > 0; at--) {
    const paragraph = tokens[at - 1]!;
    if (tokens[at]!.type !== "inline" || paragraph.type !== "paragraph_open" || paragraph.hidden) continue;
    const ids = cardsIn(tokens[at]!.children!);
    if (ids.length === 0) continue;
    const make = (type: string, tag: string, nesting: 1 | 0 | -1, more: Partial<Token>) =>
      Object.assign(new Token(type, tag, nesting), { block: true, map: paragraph.map, ...more });
    const cards = ids.flatMap((id) => {
      const content = contacts?.get(id)?.note;
      const children: Token[] = [];
      if (content !== undefined) md.inline.parse(content, md, env, children);
      const note =
        content === undefined
          ? []
          : [
              make("paragraph_open", "p", 1, {}),
              make("inline", "", 0, { content, children }),
              make("paragraph_close", "p", -1, {}),
            ];
      return [make("contact_open", "div", 1, { info: id }), ...note, make("contact_close", "div", -1, {})];
    });
    tokens.splice(at - 1, 3, ...cards);
  }
}

/** The contacts of lines that are one link to a contact each; none if there is anything else. */
function cardsIn(children: readonly Token[]): string[] {
  const ids: string[] = [];
  let line: "empty" | "open" | "full" = "empty";
  for (const token of children) {
    if (line === "open") {
      if (token.type === "link_close") line = "full";
    } else if (token.type === "softbreak" || token.type === "hardbreak") line = "empty";
    else if (token.type !== "text" || token.content.trim() !== "") {
      const link = token.type === "link_open" ? contactLink(String(token.attrGet("href"))) : undefined;
      if (line === "full" || link === undefined || link.field !== undefined) return [];
      ids.push(link.id);
      line = "open";
    }
  }
  return ids;
}

/** The visible element around the inline token: its paragraph, heading or cell, or the item of a tight list. */
export function hostOf(tokens: readonly Token[], inline: number): Token {
  let at = inline - 1;
  while (at > 0 && (tokens[at]!.hidden || tokens[at]!.nesting !== 1)) at--;
  return tokens[at]!;
}

/**
 * Gives each block an id from its Dutch text: a heading's from its words, any other's from a hash. They are the
 * same in every language, and inserting a block changes no other's.
 */
function setIds(tokens: readonly Token[]): void {
  /** By id, the last number given to a text with that id. */
  const taken = new Map<string, number>();
  tokens.forEach((token, at) => {
    if (token.type !== "inline") return;
    const host = hostOf(tokens, at);
    if (host.attrGet("id") !== null) return;
    const wanted = (host.type === "heading_open" && slugify(plainText(token))) || `b-${hash(token.content)}`;
    let id = wanted;
    let count = taken.get(wanted) ?? 1;
    while (taken.has(id)) id = `${wanted}-${++count}`;
    taken.set(wanted, count).set(id, taken.get(id) ?? 1);
    host.attrSet("id", id);
  });
}

/** Column alignment as a class: the site's content security policy allows no style attribute. */
function alignCells(tokens: readonly Token[]): void {
  for (const token of tokens) {
    const style = token.type === "th_open" || token.type === "td_open" ? token.attrGet("style") : null;
    if (style === null) continue;
    token.attrs = token.attrs!.filter(([name]) => name !== "style");
    token.attrJoin("class", `align-${String(style).replace("text-align:", "")}`);
  }
}

/** 32-bit FNV-1a in base 36: short ids, with a number for duplicates. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}

/**
 * The words of an inline token without markup; of an image, its alternative text; of a contact shown as itself, its id.
 */
export function plainText({ children }: { readonly children: readonly Token[] | null }): string {
  return (children ?? [])
    .map((child, at, all): string => {
      if (child.type === "image") return plainText(child);
      if (all[at - 1]?.markup === "autolink") return contactLink(child.content)?.id ?? child.content;
      return child.type === "softbreak" || child.type === "hardbreak" ? " " : child.content;
    })
    .join("");
}

/** Text as HTML text or attribute value. */
export const { escapeHtml } = new Markdown().utils;

/** The id of the first cell of the table that ends at a token. */
function firstCellOf(tokens: readonly Token[], end: number): string {
  const start = tokens.slice(0, end).findLastIndex(({ type }) => type === "table_open");
  return String(
    tokens
      .slice(start)
      .find(({ type }) => type === "th_open")!
      .attrGet("id"),
  );
}

type Rules = MarkdownIt["renderer"]["rules"];

const around = (env: object | undefined): Surroundings => ({
  labels: DUTCH,
  ...(env as Partial<Surroundings>),
});

/** Text as an attribute's value, with runs against the page's direction isolated. */
export function valueFor(text: unknown, env: object | undefined): string {
  const { dir } = around(env);
  return escapeHtml(dir ? isolateInText(String(text), dir) : String(text));
}

function rules(): Rules {
  const number = (token: Token) => Number(token.meta?.id) + 1;
  const occurrence = (token: Token) =>
    Number(token.meta?.subId) > 0 ? `-${Number(token.meta?.subId) + 1}` : "";
  return {
    blockquote_open: (tokens, at, options, env, self) =>
      isDanger(tokens[at]!, around(env).isSafety === true)
        ? '<blockquote class="danger">\n'
        : self.renderToken(tokens, at, options),
    table_open: (tokens, at, options, env, self) =>
      `<div class="table" role="region" tabindex="0" aria-label="${valueFor(around(env).labels.table, env)}">` +
      self.renderToken(tokens, at, options),
    table_close: (tokens, at, _options, env) =>
      `</table></div>\n${around(env).afterTable?.(firstCellOf(tokens, at)) ?? ""}`,
    image(tokens, at, _options, env) {
      const token = tokens[at]!;
      const source = String(token.attrGet("src"));
      const find = around(env).image;
      const file = find?.(source);
      // An unreadable photo: its words are better than a broken picture.
      if (find && !file) return escapeHtml(plainText(token));
      const size = file
        ? ` width="${file.width}" height="${file.height}" loading="lazy" decoding="async"`
        : "";
      const title = token.attrGet("title");
      const choice = (srcset: string) =>
        ` srcset="${escapeHtml(srcset)}"${file?.sizes ? ` sizes="${escapeHtml(file.sizes)}"` : ""}`;
      const image =
        `<img src="${escapeHtml(file?.src ?? source)}"${file?.srcset ? choice(file.srcset) : ""} ` +
        `alt="${valueFor(plainText(token), env)}"` +
        `${title === null ? "" : ` title="${valueFor(title, env)}"`}${size}>`;
      const sources = (file?.sources ?? []).map(
        ({ type, srcset }) => `<source type="${escapeHtml(type)}"${choice(srcset)}>`,
      );
      return sources.length === 0 ? image : `<picture>${sources.join("")}${image}</picture>`;
    },
    film(tokens, at, _options, env) {
      const address = tokens[at]!.content;
      const host = address.includes("vimeo") ? "Vimeo" : "YouTube";
      const text = valueFor(around(env).labels.film.replace("{host}", host), env);
      return `<p class="film"><a href="${escapeHtml(address)}" rel="noreferrer">${text}</a></p>\n`;
    },
    footnote_ref(tokens, at, _options, env) {
      const token = tokens[at]!;
      const note = number(token);
      // A second copy of the same text on the page, or a mark too many, must not repeat an id.
      const id =
        (env as { copy?: boolean }).copy || token.meta?.extra ? "" : ` id="fnref${note}${occurrence(token)}"`;
      return `<sup class="footnote-ref"><a href="#fn${note}"${id} role="doc-noteref">${note}</a></sup>`;
    },
    footnote_block_open: (_tokens, _at, _options, env) =>
      `<section class="footnotes" role="doc-endnotes" aria-label="${valueFor(around(env).labels.footnotes, env)}">\n<ol>\n`,
    footnote_block_close: () => "</ol>\n</section>\n",
    footnote_open: (tokens, at) => `<li id="fn${number(tokens[at]!)}">`,
    footnote_anchor(tokens, at, _options, env) {
      const token = tokens[at]!;
      const label = valueFor(around(env).labels.footnoteBack, env);
      return ` <a href="#fnref${number(token)}${occurrence(token)}" class="footnote-back" role="doc-backlink" aria-label="${label}">↩\uFE0E</a>`;
    },
  };
}
