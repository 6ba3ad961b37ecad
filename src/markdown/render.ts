/** Renders a body: its HTML and, from the same traversal, its other data, so that nobody reads HTML back. */
import type { ContactLink } from "../model/contacts.ts";
import type { Direction } from "./bidi.ts";
import { type Body, markdown, type Segment } from "./body.ts";
import { parseInline } from "./inline.ts";
import { isolateTokens } from "./isolate.ts";
import { linkTokens } from "./link.ts";
import { escapeHtml, plainText, type Surroundings, type Token, valueFor } from "./parser.ts";
import { createProse, type Prose } from "./prose.ts";

/**
 * HTML in parts. Links to other originals and to contacts, and their cards, stay open: only the whole site knows what
 * they lead to and print, and a new number renders no text again.
 */
export type Html = readonly HtmlPart[];
export type HtmlPart = string | OpenLink | OpenContact | OpenCard | typeof LINK_END;

/** The start of a link to another original; its words follow, and then `LINK_END`. */
export interface OpenLink {
  /** `posts/taalcafe` */
  original: string;
  /** The suffix of the address, such as `#tijden`. */
  rest: string;
  /** Other attributes of the element, as HTML. */
  attributes: string;
}
export const LINK_END = { end: "link" } as const;

/** The start of a link to a contact; its words follow, if there are any, and then `LINK_END`. */
export interface OpenContact {
  contact: ContactLink;
  /** Its words without markup; undefined for an address shown as itself. */
  words: string | undefined;
  attributes: string;
}

/** The start of the card of the contact with this id; its note follows, if it has one, and `</div>`. */
export interface OpenCard {
  card: string;
}

/** The replacement of a segment. */
export interface Shown {
  /** Inline Markdown, in any language. */
  text: string;
  /**
   * Attributes of the element around the text, such as `lang` and `dir`. With a `lang` its words are not the page's.
   */
  attributes?: Readonly<Record<string, string>> | undefined;
  /** HTML after the text, inside its block; `dutch` renders the Dutch text as inline HTML. */
  after?: ((dutch: () => Html) => Html) | undefined;
}

/** A rendered body. */
export interface Rendered {
  html: Html;
  /** How many of its parts make up the opening: what is there through the first block that is no heading. */
  opening: number;
  /**
   * The words in the page's own language as one line, for a search; runs in the other direction are isolated. A contact
   * is a mark, for `printContacts`.
   */
  text: string;
  /** The originals it links to, `posts/taalcafe`, in order. */
  links: readonly string[];
  /** Addresses of images it shows or links to. */
  images: readonly string[];
}

/** The result of a rendering so far. */
interface Output {
  html: HtmlPart[];
  prose: Prose;
  links: string[];
  images: Set<string>;
}

/** The environment of the dialect's rules. */
type Environment = Partial<Surroundings> & { copy?: boolean };

/**
 * Renders a body, replacing each segment's text with the result of `show` (undefined: the Dutch). The block structure
 * is the Dutch one whatever the texts contain: they are parsed as inline Markdown only.
 */
export function renderBody(
  body: Body,
  show: (segment: Segment) => Shown | undefined,
  surroundings: Partial<Surroundings> = {},
): Rendered {
  const tokens = [...body.tokens];
  const { dir } = surroundings;
  const linked = (children: readonly Token[]) => (surroundings.link ? linkTokens(children) : children);
  const output: Output = { html: [], prose: createProse(), links: [], images: new Set() };
  for (const { segment, at } of body.segments) {
    const shown = show(segment);
    if (!shown) continue;
    const inline = body.tokens[at]!;
    const token = clone(inline);
    const children =
      shown.text === segment.text
        ? inline.children!
        : likeFootnotes(parseInline(shown.text, body.references), inline.children!);
    token.children = isolateTokens(linked(children), (shown.attributes?.dir as Direction | undefined) ?? dir);
    if (shown.attributes?.lang !== undefined) token.meta = FOREIGN;
    const after = shown.after?.(() => dutchCopy(inline.children!, surroundings, output));
    if (after !== undefined) token.children.push(raw(token, after));
    if (shown.attributes) addAttributes(tokens, at, token, shown.attributes);
    tokens[at] = token;
  }
  const isolated = tokens.map((token, at) =>
    token.type === "inline" && token === body.tokens[at]
      ? Object.assign(clone(token), { children: isolateTokens(linked(token.children!), dir) })
      : token,
  );
  const end = endOfOpening(isolated);
  renderTokens(isolated.slice(0, end), surroundings, output);
  const rest: Output = { ...output, html: [] };
  renderTokens(isolated.slice(end), surroundings, rest);
  const opening = joined(output.html);
  const { prose, links, images } = output;
  return {
    html: [...opening, ...joined(rest.html)],
    opening: opening.length,
    text: prose.text(),
    links,
    images: [...images],
  };
}

/** The place behind the first block of a body that is no heading. */
function endOfOpening(tokens: readonly Token[]): number {
  const last = tokens.findIndex(
    ({ level, nesting, type }) => level === 0 && nesting < 1 && type !== "heading_close" && type !== "hr",
  );
  return last === -1 ? tokens.length : last + 1;
}

/** The Dutch of a segment, to show next to its translation. Its words are not the page's. */
function dutchCopy(children: readonly Token[], surroundings: Partial<Surroundings>, output: Output): Html {
  const dir = surroundings.dir && "ltr";
  const copy: Output = { ...output, html: [], prose: createProse() };
  renderTokens(
    isolateTokens(surroundings.link ? linkTokens(children) : children, dir),
    { ...surroundings, dir, copy: true },
    copy,
  );
  return copy.html;
}

/** Like markdown-it's own renderer, except for links to other originals and our own tokens. */
function renderTokens(tokens: readonly Token[], env: Environment, output: Output): void {
  const { html, prose } = output;
  const openLinks: boolean[] = [];
  /** In the words of an address shown as itself that prints something else. */
  let isReplaced = false;
  tokens.forEach((token, at) => {
    if (isReplaced && token.type !== "link_close") return;
    isReplaced = false;
    if (token.type === "inline") {
      if (token.meta === FOREIGN) renderTokens(token.children!, env, { ...output, prose: createProse() });
      else renderTokens(token.children!, env, output);
      return;
    }
    if (token.type === "raw") {
      html.push(...(token.meta as { html: Html }).html);
      return;
    }
    if (token.type === "link_open" && env.link) {
      const part = linkStart(tokens, at, env, output);
      openLinks.push(typeof part !== "string");
      if (typeof part === "object" && "contact" in part) {
        isReplaced = part.words === undefined;
        if (isReplaced) prose.add(token, contactMark(part.contact));
      }
      html.push(part);
      return;
    }
    if (token.type === "link_close" && openLinks.pop()) {
      html.push(LINK_END);
      return;
    }
    if (token.type === "contact_open") {
      prose.add(token);
      html.push({ card: token.info });
      return;
    }
    const image = token.type === "image" ? env.image?.(String(token.attrGet("src"))) : undefined;
    for (const address of image?.addresses ?? []) output.images.add(address);
    prose.add(token, token.type === "image" && env.image && !image ? plainText(token) : undefined);
    const rule = markdown.renderer.rules[token.type];
    html.push(
      rule
        ? rule(tokens as Token[], at, markdown.options, env, markdown.renderer)
        : markdown.renderer.renderToken(tokens as Token[], at, markdown.options),
    );
  });
}

function linkStart(
  tokens: readonly Token[],
  at: number,
  env: Environment,
  { links, images }: Output,
): string | OpenLink | OpenContact {
  const token = tokens[at]!;
  const target = env.link!(String(token.attrGet("href")));
  const title = token.attrGet("title");
  const attributes = title === null ? "" : ` title="${valueFor(title, env)}"`;
  if ("original" in target) {
    links.push(target.original);
    return { original: target.original, rest: escapeHtml(target.rest), attributes };
  }
  if ("contact" in target) {
    const end = tokens.findIndex(({ type }, place) => place > at && type === "link_close");
    const words = plainText({ children: tokens.slice(at + 1, end) });
    return { ...target, words: token.markup === "autolink" ? undefined : words, attributes };
  }
  if (target.isImage) images.add(target.address);
  return `<a href="${escapeHtml(target.address)}"${attributes}>`;
}

/** A contact in the words of a page; private-use characters are refused in every source. */
export const contactMark = ({ id, field = "" }: ContactLink): string => `\uE000${id}#${field}\uE001`;

/** Words with each contact in them as `print` gives it. */
export const printContacts = (text: string, print: (link: ContactLink) => string): string =>
  text.replace(/\uE000([^#]*)#([^\uE001]*)\uE001/g, (_all, id: string, field: string) =>
    print({ id, field: field || undefined }),
  );

/** Merges adjacent texts. */
function joined(html: Html): HtmlPart[] {
  const parts: HtmlPart[] = [];
  for (const part of html) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

/**
 * Footnote marks of a translation with the ids of the Dutch ones, so that the way back from each note still leads to
 * its mark; an extra mark gets none.
 */
function likeFootnotes(children: readonly Token[], dutch: readonly Token[]): Token[] {
  const isMark = ({ type }: Token) => type === "footnote_ref";
  const marks = dutch.filter(isMark);
  return children.map((child) => {
    if (!isMark(child)) return child;
    const at = marks.findIndex(({ meta }) => meta!.id === child.meta!.id);
    const [mark] = at === -1 ? [] : marks.splice(at, 1);
    return Object.assign(clone(child), { meta: mark?.meta ?? { ...child.meta, extra: true } });
  });
}

/** A paragraph, heading or cell takes the attributes itself; in a tight list the item has more than its text. */
function addAttributes(
  tokens: Token[],
  at: number,
  inline: Token,
  attributes: Readonly<Record<string, string>>,
): void {
  const parent = tokens[at - 1]!;
  if (parent.nesting === 1 && !parent.hidden) {
    const host = clone(parent);
    host.attrs = [...(host.attrs ?? [])];
    for (const [name, value] of Object.entries(attributes)) host.attrSet(name, value);
    tokens[at - 1] = host;
    return;
  }
  const span = clone(inline);
  Object.assign(span, {
    type: "span_open",
    tag: "span",
    nesting: 1,
    block: false,
    attrs: Object.entries(attributes),
  });
  const end = clone(inline);
  Object.assign(end, { type: "span_close", tag: "span", nesting: -1, block: false, attrs: null });
  inline.children = [span, ...inline.children!, end];
}

/** Marks an inline token whose words are in another language than the page. */
const FOREIGN = { isForeign: true };

const clone = (token: Token): Token => Object.assign(Object.create(Object.getPrototypeOf(token)), token);

/** An inline token that renders as the given HTML. For our own HTML only, never an author's. */
function raw(like: Token, html: Html): Token {
  return Object.assign(clone(like), { type: "raw", tag: "", children: null, content: "", meta: { html } });
}
