/**
 * Inline Markdown as an engine may see it: XML in which markup is numbered tags, `<g id="1">…</g>` around words and
 * `<x id="2"/>` in their place. Engines drop stars and translate addresses, so neither travels; they also move, lose
 * and double tags, so what comes back is read by id and compared with what was sent.
 */
import { characterOf, escapeXml, unescapeXml } from "../model/entities.ts";
import { parseInline, type References } from "./inline.ts";
import { type Inline, isBreak, name, outline, STANDALONE, type Tag, tree } from "./tree.ts";
import { MANNERS, MARKERS, write } from "./writer.ts";

export interface Tagged {
  /** A fragment: text, the tags `g` and `x`, and XML's own entities. */
  xml: string;
  /** The tag with id 1, 2, …: in the order of the text. */
  tags: readonly Tag[];
  /** Link targets and footnote marks of the text; the answer is parsed with the same. */
  references: References;
}

/** Inline Markdown (a segment's text) as tagged text. */
export function toTagged(markdown: string, references: References = {}): Tagged {
  const tags: Tag[] = [];
  const print = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        if (typeof node === "string") return escapeXml(node);
        const id = tags.push(node.tag);
        return STANDALONE.has(node.tag.kind)
          ? `<x id="${id}"/>`
          : `<g id="${id}">${print(node.children)}</g>`;
      })
      .join("");
  return { xml: print(tree(parseInline(markdown, references))), tags, references };
}

/**
 * An engine's answer as inline Markdown with the markup of what was sent: the same tags, in any order. Text is text:
 * what Markdown would read as markup is escaped. The result is folded, and is parsed before it is
 * returned, so that it either has this markup and these words or is a problem, in one line.
 */
export function fromTagged(xml: string, tagged: Tagged): { text: string } | { problem: string } {
  const answer = readTagged(xml, tagged.tags);
  if ("problem" in answer) return answer;
  const problem = compare(answer.places, tagged);
  if (problem !== undefined) return { problem };

  const wanted = settle(answer.nodes);
  if (wanted.at(0) === " ") wanted.shift();
  if (wanted.at(-1) === " ") wanted.pop();
  // Only a text that begins with a break may come back with one.
  const begins = tagged.tags[0]?.kind === "break" && tagged.xml.startsWith('<x id="1"/>');
  if ((isBreak(wanted.at(0)) && !begins) || isBreak(wanted.at(-1))) {
    return { problem: "a line break is at the start or the end of the text" };
  }
  const text = print(wanted, tagged.references);
  return text === undefined ? { problem: "the tags have an order that Markdown cannot express" } : { text };
}

/**
 * A person's version of a text's markup as inline Markdown, folded, even with lost, doubled or moved markup, which the
 * checks report. White space and line breaks at its ends are left out. Undefined where Markdown cannot express it.
 */
export function fromEdited(nodes: readonly Inline[], references: References = {}): string | undefined {
  const wanted = settle(nodes);
  while (wanted.at(0) === " " || isBreak(wanted.at(0))) wanted.shift();
  while (wanted.at(-1) === " " || isBreak(wanted.at(-1))) wanted.pop();
  return print(wanted, references);
}

/** Settled text and markup as Markdown that parses back to exactly that. */
function print(wanted: readonly Inline[], references: References): string | undefined {
  return MANNERS.map((manner) => write(wanted, manner)).find(
    (text) =>
      // Without any of these, Markdown is only text.
      !/[\\`*_~[<&]/.test(text) || outline(tree(parseInline(text, references))) === outline(wanted),
  );
}

/** The place of a tag, as far as it must not change. */
interface Place {
  /** It contains words, or another tag than a line break. */
  filled: boolean;
  /** Id of the image in whose alternative text it is, unseen; else 0. */
  image: number;
}

type Reading = { nodes: readonly Inline[]; places: ReadonlyMap<number, Place> } | { problem: string };

const PART =
  /<(?<start>[gx])\s+id\s*=\s*(["'])(?<id>\d+)\2\s*(?<empty>\/?)>|<\/(?<end>[gx])\s*>|&(?<reference>#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos);|(?<text>[^<&\0]+)/gy;

/** An unclosed element, and the image and the link it is or is in. */
interface Open {
  element: string;
  id: number;
  children: Inline[];
  image: number;
  link?: Tag | undefined;
}

/** Reads the little XML allowed in tagged text: nothing is repaired, as that might move words. */
function readTagged(xml: string, tags: readonly Tag[]): Reading {
  const root: Inline[] = [];
  const open: Open[] = [{ element: "", id: 0, children: root, image: 0 }];
  const places = new Map<number, Place>();
  let at = 0;
  for (const { 0: whole, groups = {} } of xml.matchAll(PART)) {
    const { children, image, link } = open.at(-1)!;
    const { start, end, empty } = groups;
    if (start !== undefined) {
      const id = Number(groups.id);
      const tag = tags[id - 1];
      if (!tag) return { problem: `tag ${id} is not in the Dutch` };
      if (places.has(id)) return { problem: `${name(tag)} occurs twice` };
      if (tag.kind === "link" && link) return { problem: `${name(tag)} is inside ${name(link)}` };
      const inside = tag.kind === "image" ? { image: id } : { image, link: tag.kind === "link" ? tag : link };
      const element = { tag, children: [] };
      children.push(element);
      places.set(id, { filled: false, image });
      open.push({ element: start, id, children: element.children, ...inside });
    }
    if (end !== undefined || empty) {
      const closed = open.at(-1)!;
      if (closed.element !== (end ?? start)) break;
      places.get(closed.id)!.filled = closed.children.some(isFilling);
      open.pop();
    }
    if (start === undefined && end === undefined) {
      const text = groups.text ?? characterOf(groups.reference!);
      if (text === undefined) break;
      const before = children.at(-1);
      if (typeof before === "string") children[children.length - 1] = before + text;
      else children.push(text);
    }
    at += whole.length;
  }
  if (at < xml.length) return { problem: `the answer is not well-formed XML at "${xml.slice(at, at + 20)}"` };
  const { id } = open.at(-1)!;
  return id > 0 ? { problem: `${name(tags[id - 1]!)} is not closed` } : { nodes: root, places };
}

const isFilling = (node: Inline) =>
  typeof node === "string" ? /[^ \t\r\n]/.test(node) : node.tag.kind !== "break";

/** The error of an answer's tags, if any. */
function compare(places: ReadonlyMap<number, Place>, { xml, tags }: Tagged): string | undefined {
  if (tags.length === 0) return undefined;
  const sent = readTagged(xml, tags);
  if ("problem" in sent) return sent.problem;
  for (const [id, { filled, image }] of sent.places) {
    const place = places.get(id);
    const tag = tags[id - 1]!;
    if (!place) return `${name(tag)} is missing`;
    if (filled && !place.filled) return `${name(tag)} has lost its words`;
    if (place.filled && !filled) return `${name(tag)} has words that were outside`;
    if (place.image !== image) {
      const [where, other] = image === 0 ? ["inside", place.image] : ["outside", image];
      return `${name(tag)} is ${where} ${name(tags[other - 1]!)}`;
    }
  }
  return undefined;
}

/**
 * White space as in a segment: folded, none next to a line break. Emphasis neither opens before nor closes
 * after a space (CommonMark 6.2), so it moves out; so does a line break at its end.
 * A space at either end of a list is a text of its own.
 */
function settle(nodes: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  const add = (node: Inline) => {
    if (isBreak(node) && out.at(-1) === " ") out.pop();
    if (node !== " " || !(out.at(-1) === " " || isBreak(out.at(-1)))) out.push(node);
  };
  for (const node of nodes) {
    if (typeof node === "string") {
      node
        .replace(/[ \t\r\n]+/g, " ")
        .split(/^( )|( )$/)
        .filter(Boolean)
        .forEach(add);
      continue;
    }
    const children = STANDALONE.has(node.tag.kind) ? [] : settle(node.children);
    const after: Inline[] = [];
    if (node.tag.kind in MARKERS) {
      if (children[0] === " ") add(children.shift()!);
      while (children.at(-1) === " " || isBreak(children.at(-1))) after.unshift(children.pop()!);
    }
    add({ tag: node.tag, children });
    after.forEach(add);
  }
  return out;
}

/** The words of inline Markdown without its markup. */
export const visible = (text: string, references: References): string =>
  unescapeXml(withoutTags(toTagged(text, references).xml));

/** Tagged text as plain XML text. */
export const withoutTags = (xml: string) => xml.replace(/<[^>]*>/g, "");
