import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** A file that two folders have not alike. */
export interface Difference {
  /** Relative to the folders, with `/`. */
  file: string;
  /** `this` and `other`: only that folder has it. */
  in: "both" | "this" | "other";
  /** Where the two first differ. */
  place?: Place | undefined;
}

/** Where two texts first differ, with what stands around it; control characters and marks are shown as `\u{202e}`. */
export interface Place {
  /** 1-based, in both texts. */
  line: number;
  this: string;
  other: string;
  /** What is other on the line, without what is around it: equal where the same change was made. */
  change: string;
}

/** Characters that are shown before and behind the place where texts differ. */
const AROUND = 50;

/** Compares two folders byte for byte; the differences by file. Packed files (gzip) are shown unpacked. */
export function compareFolders(one: string, other: string): Difference[] {
  const [mine, theirs] = [filesIn(one), filesIn(other)];
  return [...new Set([...mine, ...theirs])].sort().flatMap((file): Difference[] => {
    if (!theirs.has(file)) return [{ file, in: "this" }];
    if (!mine.has(file)) return [{ file, in: "other" }];
    const [a, b] = [readFileSync(path.join(one, file)), readFileSync(path.join(other, file))];
    return a.equals(b) ? [] : [{ file, in: "both", place: placeIn(textOf(a), textOf(b)) }];
  });
}

/** Files below a folder, with `/`; a folder that is not there has none. */
export function filesIn(folder: string): Set<string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    return new Set(
      files.map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"),
      ),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Set();
    throw error;
  }
}

/** Bytes as a text that has one character for each byte where they are no UTF-8. */
function textOf(bytes: Buffer): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isPacked ? unpacked(bytes) : bytes;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(plain);
  } catch {
    return plain.toString("latin1");
  }
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    return bytes;
  }
}

/** Undefined when the texts are the same: the files differ in how they are packed. */
function placeIn(one: string, other: string): Place | undefined {
  if (one === other) return undefined;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  // Never between the two halves of a character.
  if (at > 0 && /[\uDC00-\uDFFF]/.test(one[at] ?? other[at]!)) at--;
  const start = one.lastIndexOf("\n", at - 1) + 1;
  const around = (text: string) => {
    const from = Math.max(start, at - AROUND);
    const to = at + AROUND;
    const cut = text.slice(from, to).toWellFormed();
    return `${from > start ? "…" : ""}${visible(cut)}${to < text.length ? "…" : ""}`;
  };
  return {
    line: one.slice(0, start).split("\n").length,
    this: around(one),
    other: around(other),
    change: JSON.stringify(changeOf(lineFrom(one, at), lineFrom(other, at))),
  };
}

/** The rest of a line, and its end where nothing else is left. */
const lineFrom = (text: string, at: number) => /.*|\n/.exec(text.slice(at))?.[0] ?? "";

/** Two texts without the end that they share. */
function changeOf(one: string, other: string): [string, string] {
  let end = 0;
  const most = Math.min(one.length, other.length);
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
  return [one.slice(0, one.length - end), other.slice(0, other.length - end)];
}

const visible = (text: string) =>
  text.replace(/[\p{C}\u2028\u2029]/gu, (char) =>
    char === "\n" ? "⏎" : `\\u{${char.codePointAt(0)!.toString(16)}}`,
  );

/** Names of files that are listed for one change; more are counted. */
const NAMED = 8;

/** Differences as lines to read: each change once, with the files that have it. */
export function printDifferences(differences: readonly Difference[], named = NAMED): string[] {
  const groups = Map.groupBy(differences, ({ in: where, place }) => `${where} ${place?.change}`);
  return [...groups.values()].flatMap((group) => {
    const [{ in: where, file, place }] = group as [Difference];
    const names = group.map((each) => each.file);
    if (where !== "both") return [`only ${where} has ${list(names, named)}`];
    if (!place) return [`packed in other bytes: ${list(names, named)}`];
    return [
      `${file}:${place.line}`,
      `  this   ${place.this}`,
      `  other  ${place.other}`,
      ...(names.length > 1 ? [`  and the same in ${list(names.slice(1), named)}`] : []),
    ];
  });
}

function list(names: readonly string[], named: number): string {
  const count = `${names.length} ${names.length === 1 ? "file" : "files"}`;
  const more = names.length > named ? `, and ${names.length - named} more` : "";
  return `${count}: ${names.slice(0, named).join(", ")}${more}`;
}
