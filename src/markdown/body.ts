import type { Direction } from "./bidi.ts";
import { fold } from "./fold.ts";
import { hasWords, parseInline, type References } from "./inline.ts";
import { isolateTokens } from "./isolate.ts";
import { createMarkdown, hostOf, type Surroundings, type Token } from "./parser.ts";

/** The body of an original, parsed once. */
export interface Body {
  tokens: readonly Token[];
  references: References;
  /** Lines of the file above the body. */
  lineOffset: number;
  /** The segments in the order of the page (footnotes last, as they are shown), each with its inline token. */
  segments: readonly { segment: Segment; at: number }[];
}

/** A block's text as the catalogue holds it. */
export interface Segment {
  /** Dutch inline Markdown, folded; for front matter: plain text. */
  text: string;
  /** What kind of block it is, for translators: `heading 2`, `table cell, column 3`, `title`. */
  kind: string;
  /** Line of the file, 1-based. */
  line: number;
  /** The block's id on the page; absent for front matter. */
  id?: string | undefined;
}

/** What stands in the place of a segment. */
export interface Shown {
  /** Inline Markdown, in whatever language. */
  text: string;
  /** For the element that holds the text, such as `lang` and `dir`. */
  attributes?: Readonly<Record<string, string>> | undefined;
  /** HTML behind the text, inside its block; `dutch` renders the Dutch text as inline HTML. */
  after?: ((dutch: () => string) => string) | undefined;
}

const markdown = createMarkdown();

/** Parses Markdown once; nothing in it can fail. */
export function parseBody(text: string, lineOffset = 0): Body {
  const references: References = {};
  const tokens = markdown.parse(text, references);
  return { tokens, references, lineOffset, segments: findSegments(tokens, lineOffset) };
}

/** The segments of a body, in the order of the page. */
export function bodySegments(body: Body): Segment[] {
  return body.segments.map(({ segment }) => segment);
}

/**
 * Renders a body with each segment's text replaced by what `show` returns (undefined: the Dutch). The block
 * structure is the Dutch one whatever those texts hold: they are parsed as inline Markdown only.
 */
export function renderBody(
  body: Body,
  show: (segment: Segment) => Shown | undefined,
  surroundings?: Surroundings,
): string {
  const tokens = [...body.tokens];
  const environment = { ...surroundings };
  const { dir } = environment;
  const dutch = (children: readonly Token[]) => {
    const own = dir && "ltr";
    return markdown.renderer.renderInline(isolateTokens(children, own), markdown.options, {
      ...environment,
      dir: own,
      copy: true,
    });
  };
  for (const { segment, at } of body.segments) {
    const shown = show(segment);
    if (!shown) continue;
    const inline = body.tokens[at]!;
    const token = clone(inline);
    const children =
      shown.text === segment.text
        ? inline.children!
        : likeFootnotes(parseInline(shown.text, body.references), inline.children!);
    token.children = isolateTokens(children, (shown.attributes?.dir as Direction | undefined) ?? dir);
    const after = shown.after?.(() => dutch(inline.children!));
    if (after !== undefined) token.children.push(raw(token, after));
    if (shown.attributes) addAttributes(tokens, at, token, shown.attributes);
    tokens[at] = token;
  }
  const isolated = tokens.map((token, at) =>
    token.type === "inline" && token === body.tokens[at]
      ? Object.assign(clone(token), { children: isolateTokens(token.children!, dir) })
      : token,
  );
  return markdown.renderer.render(isolated, markdown.options, environment);
}

/**
 * Footnote marks of a translation with the ids of the Dutch ones, so that the way back from each note still leads to
 * its mark; a mark too many gets none.
 */
function likeFootnotes(children: readonly Token[], dutch: readonly Token[]): Token[] {
  const isMark = ({ type }: Token) => type === "footnote_ref";
  const marks = dutch.filter(isMark);
  return children.map((child) => {
    if (!isMark(child)) return child;
    const at = marks.findIndex(({ meta }) => meta!.id === child.meta!.id);
    const [mark] = at === -1 ? [] : marks.splice(at, 1);
    return Object.assign(clone(child), { meta: mark?.meta ?? { ...child.meta, surplus: true } });
  });
}

/** The one traversal: listing and rendering both live on what it finds. */
function findSegments(tokens: readonly Token[], lineOffset: number): Body["segments"] {
  const found: { segment: Segment; at: number }[] = [];
  const open: Token[] = [];
  let line = 1;
  let column = 0;
  tokens.forEach((token, at) => {
    if (token.map) line = token.map[0] + 1;
    if (token.type === "tr_open") column = 0;
    if (token.type === "th_open" || token.type === "td_open") column++;
    if (token.nesting === 1) open.push(token);
    else if (token.nesting === -1) open.pop();
    else if (token.type === "inline" && hasWords(token.children!)) {
      const id = hostOf(tokens, at).attrGet("id");
      const segment: Segment = {
        text: fold(token.content),
        kind: kindOf(open, column),
        line: line + lineOffset,
        id: id === null ? undefined : String(id),
      };
      found.push({ segment, at });
    }
  });
  return found;
}

const KINDS: Record<string, string> = {
  dt_open: "term",
  dd_open: "definition",
  list_item_open: "list item",
  blockquote_open: "quote",
};

function kindOf(open: readonly Token[], column: number): string {
  for (const token of open.toReversed()) {
    if (token.type === "heading_open") return `heading ${token.tag.slice(1)}`;
    if (token.type === "th_open") return `table heading, column ${column}`;
    if (token.type === "td_open") return `table cell, column ${column}`;
    if (token.type === "footnote_open") return `footnote ${Number(token.meta?.id) + 1}`;
    const kind = KINDS[token.type];
    if (kind) return kind;
  }
  return "paragraph";
}

/** A paragraph, heading or cell takes the attributes itself; in a tight list the item holds more than its text. */
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

const clone = (token: Token): Token => Object.assign(Object.create(Object.getPrototypeOf(token)), token);

/** An inline token that renders as the given HTML. Only our own HTML comes here, never an author's. */
function raw(like: Token, html: string): Token {
  return Object.assign(clone(like), { type: "html_inline", tag: "", children: null, content: html });
}
