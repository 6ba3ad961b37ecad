import type { Contacts } from "../model/contacts.ts";
import { fold } from "./fold.ts";
import { hasWords, type References } from "./inline.ts";
import { createMarkdown, hostOf, type Token } from "./parser.ts";

/** The body of an original, parsed once. */
export interface Body {
  tokens: readonly Token[];
  references: References;
  /** Lines of the file above the body. */
  lineOffset: number;
  /** The segments in the order of the page (footnotes last, as they are shown), each with its inline token. */
  segments: readonly { segment: Segment; at: number }[];
}

/** A block's text as in the catalogue. */
export interface Segment {
  /** Dutch inline Markdown, folded; for front matter: plain text. */
  text: string;
  /** The kind of block, for translators: `heading 2`, `table cell, column 3`, `title`. */
  kind: string;
  /** Line of the file, 1-based. */
  line: number;
  /** The block's id on the page; absent for front matter. */
  id?: string | undefined;
}

/** The Markdown dialect, for reading and rendering alike. */
export const markdown = createMarkdown();

/** Parses Markdown once; never fails. Cards of `contacts` have their notes. */
export function parseBody(text: string, lineOffset = 0, contacts: Contacts = new Map()): Body {
  const environment = { contacts };
  const tokens = markdown.parse(text, environment);
  const { contacts: _, ...references }: References & { contacts?: Contacts } = environment;
  return { tokens, references, lineOffset, segments: findSegments(tokens, lineOffset) };
}

/** The segments of a body, in the order of the page. */
export function bodySegments(body: Body): Segment[] {
  return body.segments.map(({ segment }) => segment);
}

/** The only traversal: listing and rendering both use its result. */
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

/** Is a segment in a cell of a table? */
export const isCell = ({ kind }: Segment): boolean => kind.startsWith("table ");

const KINDS: Record<string, string> = {
  dt_open: "term",
  dd_open: "definition",
  list_item_open: "list item",
  blockquote_open: "quote",
  contact_open: "contact note",
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
