/**
 * Cuts PO text into messages without reading them, so that damage stays in the message it is in.
 * https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
 */

/** The lines of one message, with the comments above it. */
export interface Chunk {
  start: number;
  /** After its last line that is not blank. */
  end: number;
  /** 1-based. */
  firstLine: number;
  /** Sides of a git conflict: the lines of its first mark and its last. */
  conflict?: { from: number; to: number; isOpen: boolean } | undefined;
}

type LineKind = "blank" | "comment" | "msgctxt" | "msgid" | "msgstr" | "more" | "conflict" | "other";

/** A chunk and the properties of its lines so far. */
interface Growing extends Chunk {
  hasContext: boolean;
  hasId: boolean;
  hasText: boolean;
  /** Has it a line that is not PO syntax? */
  isOdd: boolean;
  /** Is there a blank line above it? */
  isApart: boolean;
  /** Comments that may belong to the next message: the start of the first, and the end of the line before it. */
  comments?: { start: number; line: number; before: number } | undefined;
}

const CONFLICT_START = "<<<<<<<";
const CONFLICT_END = ">>>>>>>";

/** The messages of a PO text. As in gettext, blank lines have no meaning, except next to damage. */
export function cut(text: string): Chunk[] {
  const chunks: Growing[] = [];
  let last: Growing | undefined;
  let isApart = true;
  let line = 0;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf("\n", start);
    if (end === -1) end = text.length;
    line++;
    const kind = kindOf(text, start, end);
    if (kind === "blank") {
      // Lines right after the last mark may complete the message above it.
      if (last?.conflict && !last.conflict.isOpen) last = undefined;
    } else {
      if (!last || beginsAnother(kind, last, isApart)) {
        last = { ...begin(last, kind, start, line), isApart };
        chunks.push(last);
      } else if (kind === "more" && isInserted(last) && chunks.length > 1) {
        chunks.pop();
        last = chunks.at(-1)!;
      }
      take(last, kind, text, start, end, line);
    }
    isApart = kind === "blank";
  }
  return chunks;
}

/** Does a line start another message than the line before it? */
function beginsAnother(kind: LineKind, last: Growing, isApart: boolean): boolean {
  const { hasContext, hasId, hasText, isOdd, conflict } = last;
  if (conflict) return false;
  switch (kind) {
    case "comment":
      return hasText || (isApart && (hasContext || hasId || isOdd));
    case "msgctxt":
      return hasContext || hasId || hasText || (isApart && isOdd);
    case "msgid":
      return hasId || hasText || (isApart && (hasContext || isOdd));
    case "conflict":
      return isApart;
    case "msgstr":
      return isApart && hasText;
    case "other":
      return isApart && (hasContext || hasId || hasText || isOdd);
    default:
      return false;
  }
}

/** Are these comments in the middle of a text that continues after them? */
const isInserted = ({ hasContext, hasId, hasText, isOdd, isApart, conflict }: Growing) =>
  !hasContext && !hasId && !hasText && !isOdd && !isApart && !conflict;

/** The chunk that starts at this line, or at the comments right above it, which are taken from the chunk before. */
function begin(
  before: Growing | undefined,
  kind: LineKind,
  start: number,
  line: number,
): Omit<Growing, "isApart"> {
  const comments = kind === "msgid" || kind === "msgctxt" ? before?.comments : undefined;
  if (comments) before!.end = comments.before;
  const first = comments ?? { start, line };
  return {
    start: first.start,
    end: start,
    firstLine: first.line,
    hasContext: false,
    hasId: false,
    hasText: false,
    isOdd: false,
  };
}

/** Adds a line to a chunk. */
function take(chunk: Growing, kind: LineKind, text: string, start: number, end: number, line: number): void {
  if (kind === "comment") chunk.comments ??= { start, line, before: chunk.end };
  else chunk.comments = undefined;
  chunk.end = end;
  if (kind === "conflict") chunk.conflict = { from: chunk.conflict?.from ?? line, to: line, isOpen: true };
  if (chunk.conflict) {
    if (text.startsWith(CONFLICT_END, start))
      chunk.conflict = { from: chunk.conflict.from, to: line, isOpen: false };
  } else if (kind === "other" || (kind === "more" && !chunk.hasId && !chunk.hasContext && !chunk.hasText)) {
    chunk.isOdd = true;
  } else if (kind === "msgstr") {
    chunk.hasText = true;
  } else if (kind === "msgid" || kind === "msgctxt") {
    chunk.hasContext ||= kind === "msgctxt";
    chunk.hasId ||= kind === "msgid" || follows("msgid", text, start, end);
    chunk.hasText ||= follows("msgstr", text, start, end);
  }
}

/** Is this keyword on the line, after a string? */
function follows(keyword: string, text: string, start: number, end: number): boolean {
  const at = text.indexOf(keyword, start + 1);
  return at !== -1 && at < end && new RegExp(`(?<!\\\\)"\\s*${keyword}\\b`).test(text.slice(start, end));
}

const [HASH, TILDE, QUOTE, PIPE, BRACKET] = [0x23, 0x7e, 0x22, 0x7c, 0x5b];

/** The first character from `start` on that is not white space, or `end`. */
export function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

const isSpace = (code: number) => code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0;

function kindOf(text: string, start: number, end: number): LineKind {
  let at = skipSpace(text, start, end);
  if (at === end) return "blank";
  if (text.charCodeAt(at) === HASH) {
    if (text.charCodeAt(at + 1) !== TILDE) return "comment";
    at = skipSpace(text, at + 2, end);
    const code = text.charCodeAt(at);
    if (at === end || code === HASH || code === PIPE) return "comment";
  }
  if (text.charCodeAt(at) === QUOTE) return "more";
  if (isKeyword("msgid", text, at)) return "msgid";
  if (isKeyword("msgstr", text, at)) return "msgstr";
  if (isKeyword("msgctxt", text, at)) return "msgctxt";
  if (isKeyword("msgid_plural", text, at)) return "more";
  return text.startsWith(CONFLICT_START, at) ? "conflict" : "other";
}

/** Is this keyword here, and not the start of a longer word? */
function isKeyword(name: string, text: string, at: number): boolean {
  if (!text.startsWith(name, at)) return false;
  const next = text.charCodeAt(at + name.length);
  return Number.isNaN(next) || next === QUOTE || next === BRACKET || next === 0x0a || isSpace(next);
}
