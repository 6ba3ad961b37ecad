/** A text as the editing field holds it: words, and markup by the number it has in the Dutch. */
import { idsLike } from "../../exchange/codes.ts";
import { fold } from "../../markdown/fold.ts";
import { parseInline, type References } from "../../markdown/inline.ts";
import { fromEdited, toTagged } from "../../markdown/tagged.ts";
import { type Inline, STANDALONE, type Tag, tree } from "../../markdown/tree.ts";
import { cleanText } from "../../model/text.ts";

/** Words, or the markup of this number with what stands in it. */
export type Piece = string | { id: number; in?: readonly Piece[] };

/** Markup as the browser shows it; `label` is what cannot be edited of it: an address, code, a footnote's name. */
export interface Mark {
  kind: Tag["kind"];
  label: string;
}

/** What a text may be written with. */
export interface Field {
  pieces: readonly Piece[];
  /** The markup of number 1, 2, …: the Dutch text's first, then what the translation has beside it. */
  marks: readonly Mark[];
}

/** The markup of the Dutch and of a translation of it, by number. */
export function tagsOf(dutch: string, translation: string, references: References): Tag[] {
  const like = toTagged(dutch, references).tags;
  const own = toTagged(translation, references).tags;
  const ids = idsLike(own, like);
  return [...like, ...own.filter((_tag, at) => ids[at]! > like.length)];
}

/** Inline Markdown as pieces, numbered like the Dutch. */
export function toField(markdown: string, dutch: string, references: References): Field {
  const tags = tagsOf(dutch, markdown, references);
  const ids = idsLike(toTagged(markdown, references).tags, toTagged(dutch, references).tags);
  let at = 0;
  const pieces = (nodes: readonly Inline[]): Piece[] =>
    nodes.reduce((all: Piece[], node) => {
      const before = all.at(-1);
      if (typeof node === "string") {
        if (typeof before === "string") all[all.length - 1] = before + node;
        else if (node !== "") all.push(node);
        return all;
      }
      const id = ids[at++]!;
      const inside = pieces(node.children);
      all.push(inside.length > 0 ? { id, in: inside } : { id });
      return all;
    }, []);
  return { pieces: pieces(tree(parseInline(markdown, references))), marks: tags.map(markOf) };
}

/** A text of the front matter, in which nothing is markup. */
export const toPlainField = (text: string): Field => ({ pieces: text === "" ? [] : [text], marks: [] });

function markOf(tag: Tag): Mark {
  switch (tag.kind) {
    case "link":
      return { kind: tag.kind, label: tag.href };
    case "autolink":
      return { kind: tag.kind, label: tag.text };
    case "image":
      return { kind: tag.kind, label: tag.src };
    case "code":
      return { kind: tag.kind, label: tag.content };
    case "footnote":
      return { kind: tag.kind, label: tag.label };
    default:
      return { kind: tag.kind, label: "" };
  }
}

/**
 * What somebody typed as a catalogue holds it. Markup of a number that `tags` has not is left out and its words stay;
 * where Markdown cannot write the markup at all, all words stay, without it. For a text of the front matter give no
 * tags and `isPlain`.
 */
export function fromPieces(
  pieces: readonly Piece[],
  tags: readonly Tag[],
  references: References,
  isPlain: boolean,
): string {
  if (isPlain) return fold(wordsOf(pieces)).replaceAll("\\\n", " ").replace(/\s+/g, " ").trim();
  const nodes = (list: readonly Piece[], around: ReadonlySet<string> = new Set()): Inline[] =>
    list.flatMap((piece): Inline[] => {
      if (typeof piece === "string") return [piece];
      const tag = tags[piece.id - 1];
      const children = nodes(piece.in ?? [], new Set([...around, ...(tag ? [tag.kind] : [])]));
      if (!tag) return children;
      // Neither stands in one of its own kind, nor a link in a picture.
      const isNested = around.has(tag.kind) || (around.has("image") && tag.kind === "link");
      if (isNested && !STANDALONE.has(tag.kind)) return children;
      // Bold around nothing is nothing.
      const isEmpty = children.every((child) => typeof child === "string" && child.trim() === "");
      return isEmpty && !STANDALONE.has(tag.kind) && tag.kind !== "image" ? children : [{ tag, children }];
    });
  const written = fromEdited(nodes(pieces), references);
  const words = wordsOf(pieces, tags);
  return written ?? fromEdited([words], references) ?? words;
}

/** All words, without markup; code and addresses are words, too. */
const wordsOf = (pieces: readonly Piece[], tags: readonly Tag[] = []): string =>
  pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      const tag = tags[piece.id - 1];
      if (tag?.kind === "code") return tag.content;
      return tag?.kind === "autolink" ? tag.text : wordsOf(piece.in ?? [], tags);
    })
    .join("");

/** Characters of words, and pieces, at most: far above any paragraph. */
const MOST_CHARACTERS = 20_000;
const MOST_PIECES = 2_000;
const DEEPEST = 12;

/** Pieces as a browser sent them, made clean; undefined for anything else. Nothing of it is trusted. */
export function readPieces(value: unknown): Piece[] | undefined {
  let count = 0;
  let length = 0;
  const read = (list: unknown, depth: number): Piece[] | undefined => {
    if (!Array.isArray(list) || depth > DEEPEST) return undefined;
    const pieces: Piece[] = [];
    for (const each of list) {
      if (++count > MOST_PIECES) return undefined;
      if (typeof each === "string") {
        length += each.length;
        if (length > MOST_CHARACTERS) return undefined;
        pieces.push(cleanText(each));
        continue;
      }
      const { id, in: inside = [] } = (each ?? {}) as { id?: unknown; in?: unknown };
      const children = read(inside, depth + 1);
      if (!Number.isSafeInteger(id) || (id as number) < 1 || !children) return undefined;
      pieces.push(children.length > 0 ? { id: id as number, in: children } : { id: id as number });
    }
    return pieces;
  };
  return read(value, 0);
}
