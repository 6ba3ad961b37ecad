/**
 * Text with codes, as in TMX and XLIFF: Markdown's markup is a code with an id, and the words between
 * are words. On export codes are numbered in the order of the Dutch; on import only their order in the Dutch
 * counts, as each tool numbers them differently.
 */

import type { References } from "../markdown/inline.ts";
import { type Tagged, toTagged } from "../markdown/tagged.ts";
import { STANDALONE, type Tag } from "../markdown/tree.ts";
import { MANNERS, write } from "../markdown/writer.ts";
import { escapeXml, unescapeXml } from "../model/entities.ts";
import { ILLEGAL } from "./xml.ts";

/** Markup around words is two codes with one id, any other a single code. */
export interface Code {
  code: "open" | "close" | "alone";
  id: string;
  /** The meaning of the code, in Markdown or the file's source format. */
  native: string;
  /** Known on export only. */
  kind?: Tag["kind"] | undefined;
  /** May it be not markup but an annotation of the words, such as a term? */
  isAside?: boolean | undefined;
}

export type Part = string | Code;

/**
 * Inline Markdown as text and codes. With `like` (the Dutch of a translation), equal markup gets equal ids, and
 * markup that the Dutch lacks gets new ids.
 */
export function toParts(markdown: string, references: References = {}, like?: Tagged): Part[] {
  const { xml, tags } = toTagged(markdown, references);
  const ids = like ? idsLike(tags, like.tags) : tags.map((_tag, at) => at + 1);
  const open: Code[] = [];
  return xml.split(/(<[^>]*>)/).flatMap((piece): Part[] => {
    if (piece === "") return [];
    if (!piece.startsWith("<")) return [unescapeXml(piece)];
    if (piece === "</g>") return [open.pop()!];
    const at = Number(/\d+/.exec(piece)![0]) - 1;
    const { kind } = tags[at]!;
    const id = String(ids[at]);
    const [start, end] = nativeOf(tags[at]!);
    if (STANDALONE.has(kind)) return [{ code: "alone", id, native: start, kind }];
    open.push({ code: "close", id, native: end, kind });
    return [{ code: "open", id, native: start, kind }];
  });
}

/** For each tag the unused id of an equal one in the Dutch; new ids for others. */
export function idsLike(tags: readonly Tag[], dutch: readonly Tag[]): number[] {
  const left = dutch.map((tag) => JSON.stringify(tag));
  let more = dutch.length;
  return tags.map((tag) => {
    const at = left.indexOf(JSON.stringify(tag));
    if (at === -1) return ++more;
    left[at] = "";
    return at + 1;
  });
}

/** Markup in Markdown, before and after its content. */
function nativeOf(tag: Tag): [start: string, end: string] {
  const [start = "", end = ""] = write([{ tag, children: ["\0"] }], MANNERS[0]!).split("\0");
  return [start, end];
}

/**
 * Text and codes as tagged text (`markdown/tagged.ts`). `ids` has the number of each code; an unknown code
 * gets the next one, so the Dutch is read first, with an empty map.
 */
export function toXml(parts: readonly Part[], ids: Map<string, number>): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return escapeXml(part);
      if (part.code === "close") return "</g>";
      const id = ids.get(part.id) ?? ids.size + 1;
      ids.set(part.id, id);
      return part.code === "alone" ? `<x id="${id}"/>` : `<g id="${id}">`;
    })
    .join("");
}

/** The numbers of the codes that `toParts` makes of a translation of this Dutch. */
export const numbersOf = ({ tags }: Tagged) => new Map(tags.map((_tag, at) => [String(at + 1), at + 1]));

/** Is every opening code closed, the last one first? */
export function areNested(parts: readonly Part[]): boolean {
  const open: string[] = [];
  const sound = parts.every((part) => {
    if (typeof part === "string" || part.code === "alone") return true;
    return part.code === "open" ? open.push(part.id) > 0 : open.pop() === part.id;
  });
  return sound && open.length === 0;
}

/** The parts without codes that may be annotations; with `known`, only those with other ids. */
export const withoutAsides = (parts: readonly Part[], known?: ReadonlyMap<string, unknown>): Part[] =>
  parts.filter((part) => typeof part === "string" || !part.isAside || known?.has(part.id));

/** All visible text, without codes. */
export const wordsOf = (parts: readonly Part[]) => parts.filter((part) => typeof part === "string").join("");

export const hasCodes = (parts: readonly Part[]) => parts.some((part) => typeof part !== "string");

/** Codes that a tool wrote as text, such as OmegaT's `<b0>…</b0>` and `<br1/>`; undefined without any. */
export function flatCodes(text: string): Part[] | undefined {
  const pieces = text.split(/(<\/?[a-z]{1,10}\d{1,5}\/?>)/i);
  if (pieces.length === 1) return undefined;
  return pieces
    .map((piece, at): Part => {
      if (at % 2 === 0) return piece;
      const id = piece.replace(/[</>]/g, "");
      const code = piece.startsWith("</") ? "close" : piece.endsWith("/>") ? "alone" : "open";
      return { code, id, native: piece };
    })
    .filter((part) => part !== "");
}

/** Equal for texts that tools do not distinguish: white space is folded, characters that XML excludes are left out. */
export const keyOf = (text: string) =>
  text
    .replace(ILLEGAL, "")
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/^ | $/g, "")
    .normalize("NFC");
