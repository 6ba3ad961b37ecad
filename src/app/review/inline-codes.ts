/** A text in the form of the editing field: words, and markup by its number in the Dutch. */
import { idsLike } from "../../exchange/codes.ts";
import { fold } from "../../markdown/fold.ts";
import { parseInline, type References } from "../../markdown/inline.ts";
import { fromEdited, toTagged } from "../../markdown/tagged.ts";
import { type Inline, STANDALONE, type Tag, tree } from "../../markdown/tree.ts";
import { cleanText } from "../../model/text.ts";

/** Words, or the markup with this number and its content. */
export type FieldPart = string | { id: number; in?: readonly FieldPart[] };

/** Markup for the browser; `label` is the part that cannot be edited: an address, code, a footnote's name. */
export interface InlineCode {
  kind: Tag["kind"];
  label: string;
}

/** The markup that a text may use. */
export interface Field {
  parts: readonly FieldPart[];
  /** Markup number 1, 2, …: first that of the Dutch, then what only the translation has. */
  codes: readonly InlineCode[];
}

/** The markup of the Dutch and of its translation, by number. */
export function tagsOf(dutch: string, translation: string, references: References): Tag[] {
  const like = toTagged(dutch, references).tags;
  const own = toTagged(translation, references).tags;
  const ids = idsLike(own, like);
  return [...like, ...own.filter((_tag, at) => ids[at]! > like.length)];
}

/** Inline Markdown as parts, numbered as in the Dutch. */
export function toField(markdown: string, dutch: string, references: References): Field {
  const tags = tagsOf(dutch, markdown, references);
  const ids = idsLike(toTagged(markdown, references).tags, toTagged(dutch, references).tags);
  let at = 0;
  const parts = (nodes: readonly Inline[]): FieldPart[] =>
    nodes.reduce((all: FieldPart[], node) => {
      const before = all.at(-1);
      if (typeof node === "string") {
        if (typeof before === "string") all[all.length - 1] = before + node;
        else if (node !== "") all.push(node);
        return all;
      }
      const id = ids[at++]!;
      const inside = parts(node.children);
      all.push(inside.length > 0 ? { id, in: inside } : { id });
      return all;
    }, []);
  return { parts: parts(tree(parseInline(markdown, references))), codes: tags.map(codeOf) };
}

/** A text of the front matter, which has no markup. */
export const toPlainField = (text: string): Field => ({ parts: text === "" ? [] : [text], codes: [] });

function codeOf(tag: Tag): InlineCode {
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
 * Converts what somebody typed to Markdown for the catalogue. Markup with a number that is not in `tags` is dropped and
 * its words stay; if Markdown cannot express the markup, all words stay without it. For a text of the front matter pass
 * no tags and `isPlain`.
 */
export function fromParts(
  parts: readonly FieldPart[],
  tags: readonly Tag[],
  references: References,
  isPlain: boolean,
): string {
  if (isPlain) return fold(wordsOf(parts)).replaceAll("\\\n", " ").replace(/\s+/g, " ").trim();
  const nodes = (list: readonly FieldPart[], around: ReadonlySet<string> = new Set()): Inline[] =>
    list.flatMap((part): Inline[] => {
      if (typeof part === "string") return [part];
      const tag = tags[part.id - 1];
      const children = nodes(part.in ?? [], new Set([...around, ...(tag ? [tag.kind] : [])]));
      if (!tag) return children;
      // No markup goes inside its own kind, nor a link inside an image.
      const isNested = around.has(tag.kind) || (around.has("image") && tag.kind === "link");
      if (isNested && !STANDALONE.has(tag.kind)) return children;
      // Bold without content is dropped.
      const isEmpty = children.every((child) => typeof child === "string" && child.trim() === "");
      return isEmpty && !STANDALONE.has(tag.kind) && tag.kind !== "image" ? children : [{ tag, children }];
    });
  const written = fromEdited(nodes(parts), references);
  const words = wordsOf(parts, tags);
  return written ?? fromEdited([words], references) ?? words;
}

/** All words without markup; code and addresses count as words. */
const wordsOf = (parts: readonly FieldPart[], tags: readonly Tag[] = []): string =>
  parts
    .map((part) => {
      if (typeof part === "string") return part;
      const tag = tags[part.id - 1];
      if (tag?.kind === "code") return tag.content;
      return tag?.kind === "autolink" ? tag.text : wordsOf(part.in ?? [], tags);
    })
    .join("");

/** Most characters of words, and most parts: far above any paragraph. */
const MOST_CHARACTERS = 20_000;
const MOST_PARTS = 2_000;
const DEEPEST = 12;

/** Cleans parts sent by a browser; undefined if they are anything else. Untrusted input. */
export function readParts(value: unknown): FieldPart[] | undefined {
  let count = 0;
  let length = 0;
  const read = (list: unknown, depth: number): FieldPart[] | undefined => {
    if (!Array.isArray(list) || depth > DEEPEST) return undefined;
    const parts: FieldPart[] = [];
    for (const each of list) {
      if (++count > MOST_PARTS) return undefined;
      if (typeof each === "string") {
        length += each.length;
        if (length > MOST_CHARACTERS) return undefined;
        parts.push(cleanText(each));
        continue;
      }
      const { id, in: inside = [] } = (each ?? {}) as { id?: unknown; in?: unknown };
      const children = read(inside, depth + 1);
      if (!Number.isSafeInteger(id) || (id as number) < 1 || !children) return undefined;
      parts.push(children.length > 0 ? { id: id as number, in: children } : { id: id as number });
    }
    return parts;
  };
  return read(value, 0);
}
