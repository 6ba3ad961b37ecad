/** Prints PO syntax like gettext, but without folding lines. */
import type { Block } from "./po-reader.ts";

/** The parts of a message to print. */
export type Printed = Pick<Block, "isObsolete" | "msgid" | "msgstr"> &
  Partial<Pick<Block, "previous" | "translator" | "extracted" | "references" | "flags">>;

/** A message without a final newline; `readPo` is the inverse. */
export function printBlock(block: Printed): string {
  const { isObsolete, previous, translator = [], extracted = [], references = [], flags = [] } = block;
  const mark = isObsolete ? "#~ " : "";
  return [
    ...printComments("# ", translator),
    ...printComments("#: ", references),
    ...printComments("#. ", extracted),
    ...printComments("#, ", flags),
    ...(previous === undefined ? [] : [`${isObsolete ? "#~| " : "#| "}msgid "${quoted(previous)}"`]),
    printString("msgid", block.msgid, mark),
    printString("msgstr", block.msgstr, mark),
  ].join("\n");
}

/** Comments of one kind, one per line of the text. */
function printComments(mark: string, comments: readonly string[]): string[] {
  const text = comments.join("\n");
  return text === "" ? [] : text.split(/\r?\n|\r/).map((line) => mark + line);
}

/** A keyword with its text, one string per line. */
function printString(keyword: string, text: string, mark: string): string {
  const strings = text.match(/[^\n]*\n|[^\n]+/g) ?? [""];
  const all = strings.length > 1 ? ["", ...strings] : strings;
  return `${mark}${keyword} ${all.map((string) => `"${quoted(string)}"`).join(`\n${mark}`)}`;
}

const ESCAPES: Record<string, string> = { "\n": "\\n", "\t": "\\t", "\r": "\\r" };

const quoted = (text: string) => text.replace(/[\\"\n\t\r]/g, (char) => ESCAPES[char] ?? `\\${char}`);
