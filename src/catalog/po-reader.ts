/**
 * Reads PO syntax: text to blocks, each with its line. Nothing is looked up by its text, so duplicates
 * are read twice; an unreadable part is one block, and the others are read all the same.
 */

import { type Code, type Message, message, type Values } from "../model/message.ts";
import { type Chunk, cut, skipSpace } from "./po-chunks.ts";

/** A message of a PO file. */
export interface Block {
  kind: "block";
  /** Line of its `msgid`, 1-based. */
  line: number;
  /** Do its lines start with `#~`? */
  isObsolete: boolean;
  msgctxt?: string | undefined;
  msgid: string;
  msgid_plural?: string | undefined;
  msgstr: string;
  /** The `msgid` of its `#|` comments. */
  previous?: string | undefined;
  /** Its `#` comments without the white space before them, a line each. */
  translator: readonly string[];
  /** `#.` */
  extracted: readonly string[];
  /** `#:` */
  references: readonly string[];
  /** `#,` */
  flags: readonly string[];
  /** As in the file. */
  raw: string;
}

/** An unreadable part of a PO file. */
export interface Damage {
  kind: "damage";
  line: number;
  /** What is wrong, and what to do. */
  message: Message;
  /** Its `msgid`, if any. */
  msgid?: string | undefined;
  raw: string;
}

/** Comments without a message, such as those at the end of a file. */
export interface Loose {
  kind: "loose";
  raw: string;
}

/**
 * Reads PO text with `\n` line ends. Each part's `raw` is its text in the file; printed after other parts,
 * with a blank line between them, it is read as the same part.
 */
export function readPo(source: string): (Block | Damage | Loose)[] {
  const text = source.includes("\\\n") ? unfold(source) : source;
  return cut(text).map((chunk) => (chunk.conflict ? conflictOf(text, chunk) : readChunk(text, chunk)));
}

/** Joins lines after a final backslash; the lines below keep their numbers. */
function unfold(source: string): string {
  const rows = source.split("\n");
  const isOpen = (row: string) => !/^\s*#(?!~)/.test(row) && /(?<!\\)(?:\\\\)*\\$/.test(row);
  for (let at = 0, next = 1; at < rows.length; at = next++) {
    for (; next < rows.length && isOpen(rows[at]!); next++) {
      rows[at] = rows[at]!.slice(0, -1) + rows[next]!;
      rows[next] = "";
    }
  }
  return rows.join("\n");
}

function conflictOf(text: string, { start, end, conflict }: Chunk): Damage {
  const { from, to, isOpen } = conflict!;
  const wrong = isOpen ? message("po.openConflict", { from }) : message("po.conflict", { from, to });
  return { kind: "damage", line: from, message: wrong, raw: text.slice(start, end) };
}

type Keyword = "msgctxt" | "msgid" | "msgid_plural" | "msgstr";

/** The texts of a message, or those of its `#|` comments. */
type Texts = { [keyword in Keyword]?: string } & {
  /** Where a further string belongs. */
  last?: Keyword | undefined;
};

/** A message while its lines are being read. */
interface Reading {
  own: Texts;
  earlier: Texts;
  /** Line of its `msgid`; 0 until it has one. */
  line: number;
  isObsolete?: boolean | undefined;
  translator: string[];
  extracted: string[];
  references: string[];
  flags: string[];
  /** The first error. */
  problem?: { line: number; message: Message } | undefined;
}

function readChunk(text: string, { start, end, firstLine }: Chunk): Block | Damage | Loose {
  const reading: Reading = {
    own: {},
    earlier: {},
    line: 0,
    translator: [],
    extracted: [],
    references: [],
    flags: [],
  };
  for (let at = start, line = firstLine; at < end; line++) {
    const next = text.indexOf("\n", at);
    const until = next === -1 || next > end ? end : next;
    readLine(reading, text, at, until, line);
    at = until + 1;
  }
  const raw = text.slice(start, end);
  const { own, earlier, line, isObsolete, translator, extracted, references, flags } = reading;
  if (isObsolete === undefined) return { kind: "loose", raw };
  const { msgctxt, msgid, msgid_plural, msgstr } = own;
  if (msgid === undefined) wrong(reading, firstLine, "po.noMsgid");
  else if (msgstr === undefined) wrong(reading, line, "po.noMsgstr");
  const { problem } = reading;
  if (problem) return { kind: "damage", ...problem, raw: apart(raw), ...(msgid !== undefined && { msgid }) };
  return {
    kind: "block",
    line,
    isObsolete,
    msgctxt,
    msgid: msgid!,
    msgid_plural,
    msgstr: msgstr!,
    previous: earlier.msgid,
    translator,
    extracted,
    references,
    flags,
    raw,
  };
}

/** A part that starts in the middle of a message gets an empty comment before it, so that it joins no other. */
const apart = (raw: string) => raw.replace(/^(?=\s*(?:#~\s*)?(?:"|msgstr\b|msgid_plural\b))/, "#\n");

function wrong(reading: Reading, line: number, code: Code, values?: Values): void {
  reading.problem ??= { line, message: message(code, values) };
}

function readLine(reading: Reading, text: string, start: number, end: number, line: number): void {
  let at = skipSpace(text, start, end);
  let isObsolete = false;
  if (text.startsWith("#~", at)) {
    isObsolete = true;
    at = skipSpace(text, at + 2, end);
  }
  if (at === end) return;
  if (text[at] === "#") {
    readComment(reading, text, at, end, line);
  } else if (isObsolete && text[at] === "|") {
    readStrings(reading, reading.earlier, text, at + 1, end, line);
  } else {
    reading.isObsolete ??= isObsolete;
    if (reading.isObsolete !== isObsolete) wrong(reading, line, "po.mixed");
    readStrings(reading, reading.own, text, at, end, line);
  }
}

function readComment(reading: Reading, text: string, start: number, end: number, line: number): void {
  const rest = text.slice(start + 2, end);
  switch (text[start + 1]) {
    case "|":
      readStrings(reading, reading.earlier, text, start + 2, end, line);
      break;
    case ":":
      reading.references.push(rest.trim());
      break;
    case ".":
      reading.extracted.push(rest.trimStart());
      break;
    case ",":
      reading.flags.push(rest.trimStart());
      break;
    default:
      reading.translator.push(text.slice(start + 1, end).trimStart());
  }
}

/** Reads a line of keywords and strings. Nearly all are one string with at most a keyword before it. */
function readStrings(
  reading: Reading,
  texts: Texts,
  text: string,
  start: number,
  end: number,
  line: number,
): void {
  let at = skipSpace(text, start, end);
  for (const keyword of ["msgid", "msgstr"] as const) {
    if (!text.startsWith(keyword, at) || text[at + keyword.length] !== " ") continue;
    open(reading, texts, keyword, line);
    at += keyword.length + 1;
    break;
  }
  const inner = text[at] === '"' && text[end - 1] === '"' && end - 1 > at ? text.slice(at + 1, end - 1) : '"';
  if (!/["\\]/.test(inner)) add(reading, texts, inner, line);
  else if (/^(?:[^"\\]|\\.)*$/.test(inner)) add(reading, texts, meant(inner), line);
  else readTokens(reading, texts, text.slice(at, end), line);
}

const TOKEN = /\s*(?:"((?:[^"\\]|\\.)*)"|([\w\-[\]]+)|#(.*))/y;

/** Reads any other line: several strings and keywords, a comment after them. */
function readTokens(reading: Reading, texts: Texts, text: string, line: number): void {
  let hasString = false;
  for (let at = 0; text.slice(at).trim() !== ""; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [, string, word = "", comment] = TOKEN.exec(text) ?? [];
    const keyword = /^(msgctxt|msgid|msgid_plural|msgstr)(?:\[\d+\])?$/.exec(word)?.[1] as
      | Keyword
      | undefined;
    if (string !== undefined) {
      add(reading, texts, meant(string), line);
      hasString = true;
    } else if (comment !== undefined) {
      reading.translator.push(comment.trimStart());
    } else if (keyword !== undefined) {
      open(reading, texts, keyword, line, word.includes("["));
    } else {
      reading.problem ??= { line, message: damageOf(text.slice(at), hasString) };
      break;
    }
  }
}

/** The error in the rest of a line, and what to do; `hasString` if a string is before it. */
function damageOf(text: string, hasString: boolean): Message {
  const rest = text.trimStart();
  const word = /^(\w+)\s*"/.exec(rest)?.[1];
  if (rest.startsWith('"')) return message("po.openQuote");
  if (/^(?:={7}|>{7}|\|{7})/.test(rest)) return message("po.conflictMark", { mark: rest.slice(0, 7) });
  if (!hasString && word !== undefined) return message("po.keyword", { word });
  return message("po.outside");
}

/** Starts the text of a keyword. */
function open(reading: Reading, texts: Texts, keyword: Keyword, line: number, isForm = false): void {
  if (keyword === "msgid" && texts === reading.own) reading.line ||= line;
  if (texts[keyword] !== undefined && !isForm) wrong(reading, line, "po.twice", { keyword });
  texts.last = keyword;
  texts[keyword] ??= "";
}

/** Adds a string to the text of the keyword before it. */
function add(reading: Reading, texts: Texts, string: string, line: number): void {
  const { last } = texts;
  if (last === undefined) wrong(reading, line, "po.noKeyword");
  else texts[last] += string;
}

const CONTROLS: Record<string, string> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
};

/** The value of a PO string. Numbers are bytes of UTF-8, as in C. */
function meant(string: string): string {
  if (!string.includes("\\")) return string;
  return string.replace(
    /((?:\\(?:[0-7]{1,3}|x[\da-f]{1,2}))+)|\\(.)/gis,
    (_all, bytes: string | undefined, char: string) => (bytes ? fromBytes(bytes) : (CONTROLS[char] ?? char)),
  );
}

function fromBytes(escapes: string): string {
  const bytes = escapes
    .split("\\")
    .slice(1)
    .map((digits) =>
      /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 8),
    );
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
