import { characterOf } from "../model/entities.ts";

/** Splits tagged text (see tagged.ts) into texts and tags, to look at both sides of a tag. */

/** One side of an element. */
export interface Side {
  id: number;
  kind: "start" | "end";
  /** As written; empty for the other side of `<x id="1"/>`. */
  raw: string;
}

/** A piece of text; `raw` is its written form, empty for the content of an `<x/>`. */
export interface EdgeText {
  text: string;
  raw: string;
}

/** Adjacent tags, and the texts on either side: empty at the ends of the whole. */
export interface Edge {
  before: EdgeText;
  sides: readonly Side[];
  behind: EdgeText;
}

const TAG = /(<[^>]*>)/;
const START = /^<[gx]\s+id\s*=\s*["'](\d+)["']\s*(\/?)>$/;

/**
 * The edges of tagged text in order: the `behind` of each is the `before` of the next. `contentOf` returns what
 * `<x id="…"/>` shows; one that shows nothing, such as a footnote mark, ends the text before it.
 * Undefined for invalid tagged text.
 */
export function edgesOf(xml: string, contentOf: (id: number) => string): Edge[] | undefined {
  const edges: { before: EdgeText; sides: Side[]; behind: EdgeText }[] = [];
  const open: number[] = [];
  let last: EdgeText = { text: "", raw: "" };
  let sides: Side[] = [];
  const addText = (piece: EdgeText) => {
    if (sides.length > 0) edges.push({ before: last, sides, behind: piece });
    last = piece;
    sides = [];
  };
  const close = (raw: string): boolean => {
    const id = open.pop();
    if (id !== undefined) sides.push({ id, kind: "end", raw });
    return id !== undefined;
  };
  for (const [at, raw] of xml.split(TAG).entries()) {
    if (at % 2 === 0) {
      if (raw !== "") addText({ text: decode(raw), raw });
      continue;
    }
    const [, number, isEmpty] = START.exec(raw) ?? [];
    if (number === undefined) {
      if (!/^<\/[gx]\s*>$/.test(raw) || !close(raw)) return undefined;
      continue;
    }
    const id = Number(number);
    const content = raw[1] === "x" && isEmpty ? contentOf(id) : "";
    if (!isEmpty) open.push(id);
    if (!isEmpty || content !== "") sides.push({ id, kind: "start", raw });
    if (content !== "") addText({ text: content, raw: "" });
    if (isEmpty) sides.push({ id, kind: "end", raw: content === "" ? raw : "" });
  }
  if (open.length > 0) return undefined;
  if (sides.length > 0) addText({ text: "", raw: "" });
  return edges;
}

const decode = (xml: string) =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => characterOf(name)!);
