/** Texts with tags as translation services read them, and what they do to the tags on a bad day. */
import type { Dictionary } from "./words.ts";

const TAG = /<(?<close>\/?)(?<name>[A-Za-z][\w.-]*)(?:\s+[A-Za-z][\w.-]*\s*=\s*"[^"<&]*")*\s*(?<empty>\/?)>/;
const VOID = new Set(["br", "img", "wbr"]);
const ENTITY = /&(?:(?<name>amp|lt|gt|quot|apos)|#(?<decimal>\d+)|#x(?<hex>[\da-fA-F]+));/g;
const CHARACTERS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function isTag(piece: string): boolean {
  return piece.startsWith("<");
}

/** Tags and the texts between them, in order. */
export function htmlPieces(text: string): string[] {
  return text.split(/(<[^>]*>)/).filter(Boolean);
}

/** The same of XML; undefined when it is no well-formed fragment. */
export function xmlPieces(text: string): string[] | undefined {
  const pieces = htmlPieces(text);
  const open: string[] = [];
  for (const piece of pieces) {
    if (!isTag(piece)) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
      if (/[<&\0-\x08\v\f\x0e-\x1f]/.test(piece.replace(ENTITY, ""))) return undefined;
      continue;
    }
    const match = TAG.exec(piece);
    if (match?.[0] !== piece) return undefined;
    const { close, name, empty } = match.groups!;
    if (close && empty) return undefined;
    if (close && open.pop() !== name) return undefined;
    if (!close && !empty) open.push(name!);
  }
  return open.length === 0 ? pieces : undefined;
}

/** The translation of pieces, with their tags as the fault leaves them. */
export function translatePieces(
  pieces: readonly string[],
  words: Dictionary,
  fault: unknown,
  terms?: ReadonlyMap<string, string>,
): string {
  return changeTags(pieces, fault)
    .map((piece) => (isTag(piece) ? piece : encode(hide(words.translate(decode(piece), terms), fault))))
    .join("");
}

/** The words with signs that nobody sees: direction marks, half a letter, a NUL. */
const hide = (text: string, fault: unknown) =>
  fault === "hidden" ? `\u202B${text.slice(0, 2)}\u0000${text.slice(2)}\uD83D\u202C` : text;

/** What the pieces say without tags. */
export function plainText(pieces: readonly string[]): string {
  return decode(pieces.filter((piece) => !isTag(piece)).join(""));
}

/** Pieces around and of the first element -> the pieces as the fault leaves them; well-formed as before. */
const TAG_FAULTS = {
  /** The text falls out of its tags; a tag without text goes to the other end. */
  moveTag: (before: string[], element: string[], after: string[]) =>
    element.length > 1
      ? [...before, element[0]!, element.at(-1)!, ...element.slice(1, -1), ...after]
      : after.length > 0
        ? [...before, ...after, ...element]
        : [...element, ...before],
  dropTag: (before: string[], element: string[], after: string[]) => [
    ...before,
    ...element.slice(1, -1),
    ...after,
  ],
  doubleTag: (before: string[], element: string[], after: string[]) => [
    ...before,
    ...element,
    ...element,
    ...after,
  ],
  /** The space before the tag moves into it, and the one behind it goes. */
  moveSpaces: (before: string[], element: string[], after: string[]) => [
    ...before.map((piece, at) => (at === before.length - 1 ? piece.trimEnd() : piece)),
    ...element.map((piece, at) => (at === 1 && element.length > 2 ? ` ${piece}` : piece)),
    ...after.map((piece, at) => (at === 0 ? piece.trimStart() : piece)),
  ],
};

export type TagFault = keyof typeof TAG_FAULTS;

function changeTags(pieces: readonly string[], fault: unknown): readonly string[] {
  const start = pieces.findIndex(isTag);
  if (start === -1 || typeof fault !== "string" || !Object.hasOwn(TAG_FAULTS, fault)) return pieces;
  const end = elementEnd(pieces, start);
  const change = TAG_FAULTS[fault as TagFault];
  return change(pieces.slice(0, start), pieces.slice(start, end), pieces.slice(end));
}

/** The index behind the element that starts at `start`. */
function elementEnd(pieces: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < pieces.length; at++) {
    const tag = isTag(pieces[at]!) ? TAG.exec(pieces[at]!)?.groups : undefined;
    if (tag?.close) depth--;
    else if (tag && !tag.empty && !VOID.has(tag.name!)) depth++;
    if (depth === 0) return at + 1;
  }
  return pieces.length;
}

function encode(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function decode(text: string): string {
  return text.replace(ENTITY, (_whole, name?: string, decimal?: string, hex?: string) =>
    name ? CHARACTERS[name]! : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}
