import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compareFolders, printDifferences } from "./difference.ts";

const temporary = mkdtempSync(path.join(tmpdir(), "taalbrug-difference-"));
test.after(() => rmSync(temporary, { recursive: true }));

type Files = Record<string, string | Uint8Array>;
let folders = 0;
function folderOf(files: Files): string {
  const folder = path.join(temporary, String(folders++));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

const linesOf = (one: Files, other: Files) =>
  printDifferences(compareFolders(folderOf(one), folderOf(other)));
const many = (text: string) =>
  Object.fromEntries(Array.from({ length: 11 }, (_none, at) => [`${at + 10}`, text]));
const long = "woord ".repeat(30);

for (const [what, one, other, expected] of [
  ["nothing", { a: "x", "b/c": "y" }, { a: "x", "b/c": "y" }, []],
  ["a folder that is not there", {}, {}, []],
  [
    "a word",
    { "b/c": "een\ntwee drie\n" },
    { "b/c": "een\ntwee vier\n" },
    ["b/c:2", "  this   twee drie⏎", "  other  twee vier⏎"],
  ],
  [
    "the order of lines",
    { a: "een\ntwee\n" },
    { a: "twee\neen\n" },
    ["a:1", "  this   een⏎twee⏎", "  other  twee⏎een⏎"],
  ],
  ["an end that is missing", { a: "een\n" }, { a: "een" }, ["a:1", "  this   een⏎", "  other  een"]],
  ["all of a file", { a: "een" }, { a: "" }, ["a:1", "  this   een", "  other  "]],
  [
    "a long line, of which the place is shown",
    { a: `${long}a ${long}` },
    { a: `${long}b ${long}` },
    [
      "a:1",
      `  this   …${long.slice(-50)}a ${long.slice(0, 48)}…`,
      `  other  …${long.slice(-50)}b ${long.slice(0, 48)}…`,
    ],
  ],
  ["a mark that nobody sees", { a: "a\u202Eb" }, { a: "ab" }, ["a:1", "  this   a\\u{202e}b", "  other  ab"]],
  ["a character of two units", { a: "x👩" }, { a: "x👨" }, ["a:1", "  this   x👩", "  other  x👨"]],
  ["a byte order mark", { a: "\uFEFFx" }, { a: "x" }, ["a:1", "  this   \\u{feff}x", "  other  x"]],
  [
    "a byte of no text",
    { a: Uint8Array.of(1, 255, 2) },
    { a: Uint8Array.of(1, 254, 2) },
    ["a:1", "  this   \\u{1}ÿ\\u{2}", "  other  \\u{1}þ\\u{2}"],
  ],
  [
    "a word that is packed",
    { a: gzipSync("een") },
    { a: gzipSync("twee") },
    ["a:1", "  this   een", "  other  twee"],
  ],
  [
    "how it is packed",
    { a: gzipSync(long, { level: 1 }) },
    { a: gzipSync(long, { level: 0 }) },
    ["packed in other bytes: 1 file: a"],
  ],
  [
    "which files there are",
    { a: "x", b: "x" },
    { c: "x", b: "x", "d/e": "" },
    ["only this has 1 file: a", "only other has 2 files: c, d/e"],
  ],
  [
    "the same word in several files",
    { a: "<p>een</p>", b: "<b>een</b>", c: "een" },
    { a: "<p>twee</p>", b: "<b>twee</b>", c: "drie" },
    [
      "a:1",
      "  this   <p>een</p>",
      "  other  <p>twee</p>",
      "  and the same in 1 file: b",
      "c:1",
      "  this   een",
      "  other  drie",
    ],
  ],
  [
    "the same word in many files",
    many("een"),
    many("twee"),
    [
      "10:1",
      "  this   een",
      "  other  twee",
      "  and the same in 10 files: 11, 12, 13, 14, 15, 16, 17, 18, and 2 more",
    ],
  ],
] as [string, Files, Files, string[]][]) {
  test(`what differs is reported: ${what}`, () => {
    assert.equal(linesOf(one, other), expected);
  });
}

test.run();
