/** Prints the syntax of PO files, as gettext does but for the lines, which are not folded. */
import type { Block } from "./po-reader.ts";

/** What is printed of a message. */
export type Printed = Pick<Block, "isObsolete" | "msgid" | "msgstr"> &
  Partial<Pick<Block, "previous" | "translator" | "extracted" | "references" | "flags">>;

/** A message without a newline at its end; `readPo` is the inverse. */
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

/** Comments of one kind; a text of several lines is several comments. */
function printComments(mark: string, comments: readonly string[]): string[] {
  const text = comments.join("\n");
  return text === "" ? [] : text.split(/\r?\n|\r/).map((line) => mark + line);
}

/** A keyword with its text; each line of a text that has several is a string of its own. */
function printString(keyword: string, text: string, mark: string): string {
  const strings = text.match(/[^\n]*\n|[^\n]+/g) ?? [""];
  const all = strings.length > 1 ? ["", ...strings] : strings;
  return `${mark}${keyword} ${all.map((string) => `"${quoted(string)}"`).join(`\n${mark}`)}`;
}

const ESCAPES: Record<string, string> = { "\n": "\\n", "\t": "\\t", "\r": "\\r" };

const quoted = (text: string) => text.replace(/[\\"\n\t\r]/g, (char) => ESCAPES[char] ?? `\\${char}`);
