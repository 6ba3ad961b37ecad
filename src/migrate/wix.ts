import { bulletsIn, PRIVATE_USE, SYMBOL_BULLET } from "../markdown/bullets.ts";
import { DIRECTION_CONTROL, directionControl, normalizeText } from "../model/text.ts";
import { readDate } from "./dates.ts";
import * as wix from "./labels.ts";

/** A piece of a post, with the page's exact text. */
export type Block =
  | { kind: "heading"; text: string }
  /** Lines of one paragraph: its author broke them there. */
  | { kind: "paragraph"; lines: string[] }
  /** `start`: the number of the first item; absent: bullets. */
  | { kind: "list"; start?: number; items: string[] };

/** The data above the text of a post. */
export interface Head {
  /** Absent when the page has only Wix's own lines. */
  title?: string;
  author?: string;
  /** `2024-01-12`; absent when the page has no date, or one without a year. */
  date?: string;
  updated?: string;
}

/** A parsed Wix blog page. */
export interface Page extends Head {
  blocks: Block[];
  /** Left out, in page order. */
  dropped: string[];
  /** For a person to check, a sentence each. */
  notes: string[];
}

/**
 * Reads a Wix blog page pasted as text.
 *
 * Wix's own text is recognised by its words (labels.ts) and its place, and removed above and below the post only.
 * Between the first and the last sentence of the author nothing is removed.
 */
export function readPage(text: string): Page {
  const { lines, notes } = readable(text);
  const { head, body, dropped } = readHead(lines);
  dropped.push(...cutTail(body));
  for (const line of body) {
    if (wix.isLabel(line) || wix.COUNTER_LIKE.test(line)) notes.push(`"${line}" was kept; is it from Wix?`);
  }
  return { ...head, blocks: markHeadings(readBlocks(body)), dropped, notes };
}

/** Soft hyphens, zero-width blanks and control characters: never typed. Joiners stay, emoji need them. */
const INVISIBLE = /(?![\t\n])\p{Cc}|\u00AD|\u200B|\u2060|\uFEFF/gu;

/**
 * Lines without invisible characters: single blanks (a lone no-break space stays one), none at the ends. Bullets of
 * Word's symbol fonts become `•`, other private-use characters go.
 */
function readable(text: string): { lines: string[]; notes: string[] } {
  const control = directionControl(text);
  const lines = normalizeText(text)
    .replace(new RegExp(DIRECTION_CONTROL, "gu"), "")
    .replace(/[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(INVISIBLE, "")
    .split("\n")
    .map((line) => line.trim().replace(SYMBOL_BULLET, "• "));
  const symbols = new Set(lines.flatMap((line) => line.match(new RegExp(PRIVATE_USE, "gu")) ?? []));
  const codes = [...symbols].map((symbol) => `U+${symbol.codePointAt(0)!.toString(16).toUpperCase()}`);
  return {
    lines: lines.map((line) =>
      line
        .replace(new RegExp(PRIVATE_USE, "gu"), "")
        .replace(/\s+/g, (run) => (/^[\u00A0\u202F]$/.test(run) ? run : " "))
        .trim(),
    ),
    notes: [
      ...(control ? [`invisible direction marks (${control}) were removed`] : []),
      ...(codes.length > 0 ? [`private-use symbols (${codes.join(", ")}) were removed`] : []),
    ],
  };
}

const BULLET = /^[•·◦▪●‣]\s?(?=\S)/;

/** A line without its bullet, and whether it had one. */
function unlisted(line: string): [text: string, hasBullet: boolean] {
  return [line.replace(BULLET, ""), BULLET.test(line)];
}

const LONGEST_HEADING = 80;

/** Title, author and dates; Wix's text around them; and the remaining lines. */
function readHead(lines: readonly string[]): { head: Head; body: string[]; dropped: string[] } {
  const head: Head = {};
  const start = headerEnd(lines);
  const dropped = lines.slice(0, start).filter(Boolean);
  let at = start;
  for (; at < lines.length; at++) {
    const [line, hasBullet] = unlisted(lines[at]!);
    if (line === "") continue;
    const [next] = unlisted(lines.slice(at + 1).find(Boolean) ?? "");
    const use = takeDetail(head, line, hasBullet, next);
    if (use === "name follows" && lines[at + 1]) head.author = lines[++at]!;
    else if (use === "taken") continue;
    else if (use || (!head.title && wix.isLabel(line))) dropped.push(line);
    else if (!head.title) head.title = line;
    else break;
  }
  return { head, body: lines.slice(at), dropped };
}

/** Where the header of the site ends, its name and its menu: at the search field, when the author's name follows it. */
function headerEnd(lines: readonly string[]): number {
  const search = lines.findIndex(wix.isSearch);
  const isMenu = lines
    .slice(0, search)
    .every((line) => line.length <= LONGEST_HEADING && !/[.!?…]$/.test(line));
  const hasWriter = lines.slice(search).some((line) => wix.writerName(...unlisted(line)) !== undefined);
  return search !== -1 && isMenu && hasWriter ? search + 1 : 0;
}

/**
 * Author, date or reading time, above the title or below it; undefined for any other line. Each counts once: a
 * second date is the author's own.
 */
function takeDetail(
  head: Head,
  line: string,
  hasBullet: boolean,
  next: string,
): "taken" | "name follows" | "of no use" | undefined {
  const name = wix.writerName(line, hasBullet);
  if (name !== undefined && head.author === undefined) {
    if (name === "") return "name follows";
    head.author = name;
    return "taken";
  }
  const updated = wix.UPDATED.exec(line)?.[1];
  const date = readDate(updated ?? line);
  if (date === "no year") {
    // "8 maart" can be a title.
    return updated || hasBullet || wix.READING_TIME.test(next) ? "of no use" : undefined;
  }
  const key = updated ? "updated" : "date";
  if (date && head[key] === undefined) {
    head[key] = date;
    return "taken";
  }
  const text = updated ?? line;
  return [wix.READING_TIME, wix.AGO, wix.RATING].some((known) => known.test(text)) ? "of no use" : undefined;
}

/** Removes Wix's text below the post from the end of `body`, and returns it. */
function cutTail(body: string[]): string[] {
  const dropped = body.splice(endOf(body)).filter(Boolean);
  for (let line = body.pop(); line !== undefined; line = body.pop()) {
    const counters = (wix.GLUED_COUNTERS.exec(line) ?? wix.COUNTERS.exec(line))?.[0];
    const end = counters ?? (wix.isLabel(line) || isLikes(line, body) ? line : "");
    if (end !== "") dropped.unshift(end);
    const left = line.slice(0, line.length - end.length).trimEnd();
    if (left === "") continue;
    body.push(left);
    break;
  }
  return dropped;
}

/** A lone number under the counters is the number of likes. */
function isLikes(line: string, above: readonly string[]): boolean {
  return /^\d+$/.test(line) && wix.COUNTERS.test(above.findLast(Boolean) ?? "");
}

/**
 * Where the post ends and only teasers and comments follow: at "Recente blogposts" with "Alles weergeven" below it,
 * or under views and comments that are glued together, when one of Wix's lines is below them.
 */
function endOf(body: readonly string[]): number {
  const filled = [...body.entries()].filter(([, line]) => line !== "");
  for (const [index, [at, line]] of filled.entries()) {
    const next = filled[index + 1]?.[1] ?? "";
    if (wix.isTeasers(line, next)) return at;
    if (wix.GLUED_COUNTERS.test(line) && (wix.isLabel(next) || /^\d+$/.test(next))) return at + 1;
  }
  return body.length;
}

/** A list line without another program's bullet: its marker, its number when it has one, its text. */
const LIST_LINE = /^(?:(?<dash>[-*])\s|(?<number>\d{1,2})[.)]\s)(?<item>\S.*)$/u;

interface ListLine {
  /** The sign of a bullet, or the number before the item. */
  list: string | number;
  item: string;
}

/**
 * The list lines among `lines`. A dash or a number makes one only next to another: a lone "- Hilde" signs a quote,
 * a lone "1. Inleiding" is a heading; see `bulletsIn` for the signs of other programs.
 */
function listLines(lines: readonly string[]): (ListLine | undefined)[] {
  const filled = lines.filter(Boolean);
  const bullets = bulletsIn(filled);
  const marked = filled.map((line) => LIST_LINE.exec(line)?.groups);
  let at = 0;
  return lines.map((line) => {
    if (line === "") return undefined;
    const bullet = bullets[at];
    const before = marked[at - 1];
    const found = marked[at];
    const after = marked[++at];
    if (bullet) return { list: bullet.marker, item: bullet.item };
    if (!found) return undefined;
    const item = found.item!;
    if (found.dash) return before?.dash || after?.dash ? { list: found.dash, item } : undefined;
    const number = Number(found.number);
    const inOrder = Number(before?.number) === number - 1 || Number(after?.number) === number + 1;
    return inOrder ? { list: number, item } : undefined;
  });
}

/**
 * The lines that begin a list of bullets: after other text, with another sign, or behind a wider gap than its author
 * leaves between bullets. Bullets with a blank line between all of them are one list; where some touch, a blank line
 * parts two lists of several, and more blank lines part any.
 */
function listStarts(
  lines: readonly string[],
  listed: readonly (ListLine | undefined)[],
): ReadonlySet<number> {
  const bullets = [...listed.entries()].filter(([, entry]) => typeof entry?.list === "string");
  const starts = new Set<number>();
  for (let at = 0; at < bullets.length; ) {
    const run = [bullets[at++]![0]];
    while (at < bullets.length && isSameRun(lines, listed, run.at(-1)!, bullets[at]![0]))
      run.push(bullets[at++]![0]);
    for (const start of startsIn(run)) starts.add(start);
  }
  return starts;
}

/** Are two bullets of one kind, with nothing but blank lines between them? */
const isSameRun = (
  lines: readonly string[],
  listed: readonly (ListLine | undefined)[],
  from: number,
  to: number,
) => listed[from]!.list === listed[to]!.list && lines.slice(from + 1, to).every((line) => line === "");

/** Where lists begin in a run of bullets, which are given by their lines. */
function startsIn(run: readonly number[]): number[] {
  const gaps = run.slice(1).map((line, at) => line - run[at]! - 1);
  const usual = Math.min(...gaps);
  const lists = splitAt(run, (at) => gaps[at - 1]! > usual);
  // One blank line too many parts no bullet from its list.
  const isLone = lists.some(({ length }) => length === 1);
  return (isLone ? splitAt(run, (at) => gaps[at - 1]! > Math.max(usual, 1)) : lists).map(([first]) => first!);
}

function splitAt<T>(all: readonly T[], isStart: (at: number) => boolean): T[][] {
  const parts: T[][] = [];
  for (const [at, one] of all.entries()) {
    if (at === 0 || isStart(at)) parts.push([]);
    parts.at(-1)!.push(one);
  }
  return parts;
}

/** Paragraphs and lists. A blank line ends a paragraph; where a page has none, every line is a paragraph. */
function readBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  const listed = listLines(lines);
  const starts = listStarts(lines, listed);
  const isSpaced = lines.some((line, at) => line === "" && at > 0 && at < lines.length - 1);
  let isNew = true;
  lines.forEach((line, at) => {
    const last = blocks.at(-1);
    const entry = listed[at];
    if (line === "") isNew = true;
    else if (entry) {
      const { list, item } = entry;
      const start = typeof list === "number" ? list : undefined;
      const isNext =
        last?.kind === "list" &&
        (start === undefined
          ? last.start === undefined && !starts.has(at)
          : last.start !== undefined && start === last.start + last.items.length);
      if (isNext) last.items.push(item);
      else blocks.push({ kind: "list", ...(start !== undefined && { start }), items: [item] });
    } else {
      if (last?.kind === "paragraph" && isSpaced && !isNew) last.lines.push(line);
      else blocks.push({ kind: "paragraph", lines: [line] });
      isNew = false;
    }
  });
  return blocks;
}

const MOST_HEADINGS = 2;

/** Short lines without end punctuation, one or two above a text or a list, become headings. */
function markHeadings(blocks: readonly Block[]): Block[] {
  const marked = [...blocks];
  let first = 0;
  for (const [at, block] of blocks.entries()) {
    if (shortLine(block) !== undefined) continue;
    const lines =
      at - first <= MOST_HEADINGS ? blocks.slice(first, at).map((above) => shortLine(above)!) : [];
    for (const text of lines) marked[first++] = { kind: "heading", text };
    first = at + 1;
  }
  return marked;
}

/** The line of a block that could be a heading. */
function shortLine(block: Block): string | undefined {
  if (block.kind !== "paragraph" || block.lines.length > 1) return undefined;
  const line = block.lines[0]!;
  const isHeading =
    line.length <= LONGEST_HEADING &&
    /^(?![-–—*>]).*\p{L}/u.test(line) &&
    !/[.!?…:;,]["'’”»)\]]*$/.test(line) &&
    !/@|:\/\/|\bwww\./.test(line);
  return isHeading ? line : undefined;
}
