/**
 * Inline Markdown as an engine may see it: XML in which markup is numbered tags, `<g id="1">…</g>` around words and
 * `<x id="2"/>` in their place. Engines drop stars and translate addresses, so neither travels; they also move, lose
 * and double tags, so what comes back is read by id and compared with what was sent.
 */
import { parseInline, type References } from "./inline.ts";
import type { Token } from "./parser.ts";

/** Markup, with all of it that stays here while the words travel. */
export type Tag =
  | { kind: "strong" | "em" | "s" | "break" }
  | { kind: "link"; href: string; title?: string | undefined }
  | { kind: "image"; src: string; title?: string | undefined }
  | { kind: "code"; content: string }
  /** An address shown as itself. */
  | { kind: "autolink"; href: string; text: string }
  | { kind: "footnote"; label: string };

export interface Tagged {
  /** A fragment: text, the tags `g` and `x`, and XML's own entities. */
  xml: string;
  /** The tag with id 1, 2, …: in the order of the text. */
  tags: readonly Tag[];
  /** What the text's links and footnote marks may name; the answer is parsed with the same. */
  references: References;
}

/** Text, or markup with what stands in it. Texts may be neighbours. */
type Inline = string | Marked;
interface Marked {
  tag: Tag;
  children: readonly Inline[];
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
 * what Markdown would read as markup is escaped where it would. The result is folded, and is parsed before it is
 * handed out, so that it has this markup and these words or is a problem, said in one line.
 */
export function fromTagged(xml: string, tagged: Tagged): { text: string } | { problem: string } {
  const answer = read(xml, tagged.tags);
  if ("problem" in answer) return answer;
  const problem = compare(answer.places, tagged);
  if (problem !== undefined) return { problem };

  const wanted = settle(answer.nodes);
  if (wanted.at(0) === " ") wanted.shift();
  if (wanted.at(-1) === " ") wanted.pop();
  if (isBreak(wanted.at(0)) || isBreak(wanted.at(-1))) {
    return { problem: "a line break stands at the start or the end of the text" };
  }
  for (const manner of MANNERS) {
    const text = write(wanted, manner);
    // Without any of these, Markdown is nothing but text.
    if (!/[\\`*_~[<&]/.test(text)) return { text };
    if (outline(tree(parseInline(text, tagged.references))) === outline(wanted)) return { text };
  }
  return { problem: "the tags stand in an order that Markdown has no way to write" };
}

const STANDALONE: ReadonlySet<Tag["kind"]> = new Set(["code", "autolink", "footnote", "break"]);

const isBreak = (node: Inline | undefined) => typeof node === "object" && node.tag.kind === "break";

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const escapeXml = (text: string) => text.replace(/[&<>]/g, (char) => ENTITIES[char as keyof typeof ENTITIES]);

/** Markup as findings call it. */
function name(tag: Tag): string {
  switch (tag.kind) {
    case "strong":
      return "**bold**";
    case "em":
      return "*emphasis*";
    case "s":
      return "~~struck out~~";
    case "break":
      return "a line break";
    case "link":
      return `the link to ${tag.href}`;
    case "autolink":
      return `the address ${tag.text}`;
    case "image":
      return `the image ${tag.src}`;
    case "code":
      return `code \`${tag.content}\``;
    case "footnote":
      return `footnote mark [^${tag.label}]`;
  }
}

/** The parser's flat tokens as a tree. */
function tree(tokens: readonly Token[]): Inline[] {
  const root: Inline[] = [];
  const open = [root];
  tokens.forEach((token, at) => {
    if (token.nesting === -1) {
      open.pop();
      return;
    }
    const tag = tagOf(token, tokens[at + 1]);
    const children = tag?.kind === "image" ? tree(token.children ?? []) : [];
    open.at(-1)!.push(tag ? { tag, children } : token.type === "softbreak" ? " " : token.content);
    // An address shown as itself has its text in the tag.
    if (token.nesting === 1) open.push(tag?.kind === "autolink" ? [] : children);
  });
  return root;
}

function tagOf(token: Token, next: Token | undefined): Tag | undefined {
  const attribute = (key: string) => String(token.attrGet(key) ?? "");
  const title = attribute("title") || undefined;
  switch (token.type) {
    case "strong_open":
      return { kind: "strong" };
    case "em_open":
      return { kind: "em" };
    case "s_open":
      return { kind: "s" };
    case "hardbreak":
      return { kind: "break" };
    case "code_inline":
      return { kind: "code", content: token.content };
    case "footnote_ref":
      return { kind: "footnote", label: String(token.meta?.label) };
    case "image":
      return { kind: "image", src: attribute("src"), title };
    case "link_open":
      return token.markup === "autolink"
        ? { kind: "autolink", href: attribute("href"), text: next?.content ?? "" }
        : { kind: "link", href: attribute("href"), title };
    default:
      return undefined;
  }
}

/** What two texts must have in common to read the same: joiners aside, as they cannot be seen. */
function outline(nodes: readonly Inline[]): string {
  return nodes
    .map((node) =>
      typeof node === "string"
        ? node.replaceAll(JOINER, "")
        : // No text holds a NUL, so nothing in a text can pass for markup.
          `\0${JSON.stringify(node.tag)}\0${outline(node.children)}\0`,
    )
    .join("");
}

/** Where a tag stands, as far as that may not change. */
interface Place {
  /** Words stand in it, or another tag than a line break. */
  filled: boolean;
  /** Id of the image in whose alternative text it stands, unseen; else 0. */
  image: number;
}

type Reading = { nodes: readonly Inline[]; places: ReadonlyMap<number, Place> } | { problem: string };

const PART =
  /<(?<start>[gx])\s+id\s*=\s*(["'])(?<id>\d+)\2\s*(?<empty>\/?)>|<\/(?<end>[gx])\s*>|&(?:#(?<decimal>\d+)|#x(?<hex>[\da-fA-F]+)|(?<entity>amp|lt|gt|quot|apos));|(?<text>[^<&\0]+)/gy;

/** An element that is not closed yet, and the image and the link it is or stands in. */
interface Open {
  element: string;
  id: number;
  children: Inline[];
  image: number;
  link?: Tag | undefined;
}

/** Reads the little XML that tagged text can be: nothing is mended, as any mend might move words. */
function read(xml: string, tags: readonly Tag[]): Reading {
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
      if (places.has(id)) return { problem: `${name(tag)} stands twice` };
      if (tag.kind === "link" && link) return { problem: `${name(tag)} stands inside ${name(link)}` };
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
      const text = groups.text ?? character(groups);
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

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What an entity or a character reference stands for; undefined where XML 1.0 has no such character. */
function character(groups: Record<string, string | undefined>): string | undefined {
  const { entity, decimal, hex } = groups;
  if (entity !== undefined) return NAMED[entity];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const exists = code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  return exists ? String.fromCodePoint(code) : undefined;
}

/** What is wrong with the tags of an answer, if anything is. */
function compare(places: ReadonlyMap<number, Place>, { xml, tags }: Tagged): string | undefined {
  if (tags.length === 0) return undefined;
  const sent = read(xml, tags);
  if ("problem" in sent) return sent.problem;
  for (const [id, { filled, image }] of sent.places) {
    const place = places.get(id);
    const tag = tags[id - 1]!;
    if (!place) return `${name(tag)} is missing`;
    if (filled && !place.filled) return `${name(tag)} has lost its words`;
    if (place.filled && !filled) return `${name(tag)} has words in it that stood outside`;
    if (place.image !== image) {
      const [where, other] = image === 0 ? ["inside", place.image] : ["outside", image];
      return `${name(tag)} stands ${where} ${name(tags[other - 1]!)}`;
    }
  }
  return undefined;
}

/**
 * White space as a segment holds it: folded, none beside a line break. Emphasis neither opens before nor closes
 * after a space (CommonMark 6.2), so what stands there moves out of it; so does a line break at its end.
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

const MARKERS: Partial<Record<Tag["kind"], string>> = { strong: "**", em: "*", s: "~~" };

/** U+2060, word joiner: a letter to Markdown, nothing to a reader. */
const JOINER = "\u2060";

/** How to write text and emphasis: the first manner that parses back is the one with the fewest signs. */
interface Manner {
  escape(text: string, before: Inline | undefined, after: Inline | undefined): string;
  /**
   * What stands around each delimiter of emphasis: an entity outside is punctuation and a joiner inside is a letter,
   * so that it can open or close, and not both.
   */
  outside: string;
  inside: string;
}

const MANNERS: readonly Manner[] = [
  { escape: (text) => text, outside: "", inside: "" },
  { escape: escapeSyntax, outside: "", inside: "" },
  { escape: escapeSyntax, outside: "&NoBreak;", inside: JOINER },
];

/** All that can be markup wherever it stands: a star between spaces or an underscore between letters cannot. */
const SYNTAX =
  /[\\`[\]]|<(?! )|&(?=#?\w+;)|(?<! )\*|\*(?! )|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=~|^)~|~(?=~|$)/gu;

function escapeSyntax(text: string, before: Inline | undefined, after: Inline | undefined): string {
  let escaped = text.replace(SYNTAX, "\\$&");
  // `!` would make an image of a link, `(` a link of a footnote mark.
  if (typeof after === "object" && after.tag.kind === "link") escaped = escaped.replace(/!$/, "\\!");
  if (typeof before === "object" && before.tag.kind === "footnote") escaped = escaped.replace(/^\(/, "\\(");
  return escaped;
}

/** Finished Markdown, or a delimiter of emphasis, which opens or closes depending on what it stands between. */
type Piece = string | Delimiter;
interface Delimiter {
  marker: string;
  opens: boolean;
}

const write = (nodes: readonly Inline[], manner: Manner) => join(pieces(nodes, manner));

function pieces(nodes: readonly Inline[], manner: Manner): Piece[] {
  const all = nodes.flatMap((node, at): Piece[] => {
    const before = nodes[at - 1];
    if (typeof node === "string") return [manner.escape(node, before, nodes[at + 1])];
    const { tag, children } = node;
    // Backticks would run together, and so would the stars of neighbours.
    const apart = typeof before === "object" && before.tag.kind === tag.kind ? JOINER : "";
    switch (tag.kind) {
      case "break":
        return ["\\\n"];
      case "code":
        return [apart, codeSpan(tag.content)];
      case "autolink":
        return [`<${spelling(tag)}>`];
      case "footnote":
        return [`[^${tag.label}]`];
      case "link":
        return ["[", ...pieces(children, manner), `](${destination(tag.href, tag.title)})`];
      case "image":
        return ["![", ...pieces(children, manner), `](${destination(tag.src, tag.title)})`];
      default: {
        const marker = MARKERS[tag.kind]!;
        const { outside, inside } = manner;
        return [
          apart + outside,
          { marker, opens: true },
          inside || (isBoldEmphasis(node) ? JOINER : ""),
          ...pieces(children, manner),
          inside,
          { marker, opens: false },
          outside,
        ];
      }
    }
  });
  return all.filter((piece) => piece !== "");
}

/** Bold around nothing but emphasis: `***a***` is emphasis around bold. */
function isBoldEmphasis({ tag, children: [child, ...others] }: Marked): boolean {
  return tag.kind === "strong" && typeof child === "object" && child.tag.kind === "em" && others.length === 0;
}

/**
 * One text of all pieces. Where punctuation inside a run of delimiters and a letter outside it would keep it from
 * opening or closing (`**(SMN)**nin`), a joiner stands inside.
 */
function join(pieces: readonly Piece[]): string {
  const out: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at++]!;
    if (typeof piece === "string") {
      out.push(piece);
      continue;
    }
    let run = piece.marker;
    let opens = piece.opens;
    let closes = !piece.opens;
    for (let next = pieces[at]; typeof next === "object" && next.marker[0] === run[0]; next = pieces[++at]) {
      run += next.marker;
      opens ||= next.opens;
      closes ||= !next.opens;
    }
    const before = [...(out.at(-1) ?? "").slice(-2).toWellFormed()].at(-1);
    const next = pieces[at];
    const [after] = (typeof next === "object" ? next.marker : (next ?? "")).slice(0, 2).toWellFormed();
    const head = closes && !flanks(after, before) ? JOINER : "";
    const tail = opens && !flanks(head || before, after) ? JOINER : "";
    out.push(head + run + tail);
  }
  return out.join("");
}

/**
 * CommonMark's left-flanking delimiter run: `inner` is the character that it would open before, `outer` the one on its
 * other side; undefined is the end of the text. The mirror image is right-flanking.
 */
function flanks(outer: string | undefined, inner: string | undefined): boolean {
  return !isSpace(inner) && (!isPunctuation(inner) || isSpace(outer) || isPunctuation(outer));
}

const isSpace = (char = " ") => /[\t-\r\p{Zs}]/u.test(char);
const isPunctuation = (char = " ") => /[\p{P}\p{S}]/u.test(char);

function codeSpan(content: string): string {
  const runs = new Set((content.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length++;
  const fence = "`".repeat(length);
  // The parser takes one space off both ends where both have one.
  const isPadded = content.startsWith(" ") && content.endsWith(" ") && /[^ ]/.test(content);
  const pad = isPadded || content.startsWith("`") || content.endsWith("`") ? " " : "";
  return fence + pad + content + pad + fence;
}

/** An address as it was shown, if it still leads to the same place; else as it is linked to. */
function spelling({ href, text }: Extract<Tag, { kind: "autolink" }>): string {
  const [first] = tree(parseInline(`<${text}>`));
  const same = typeof first === "object" && first.tag.kind === "autolink" && first.tag.href === href;
  return same ? text : href;
}

const withoutEntities = (text: string) => text.replace(/&(?=#?\w+;)/g, "\\&");

/** Destination and title; an address is percent-encoded already, so only parentheses can be in the way. */
function destination(address: string, title: string | undefined): string {
  const plain = /^[^()]+(?:\([^()]*\)[^()]*)*$/.test(address) || (address === "" && title === undefined);
  const target = withoutEntities(plain ? address : `<${address}>`);
  if (title === undefined) return target;
  const quoted = withoutEntities(title.replace(/["\\]/g, "\\$&"))
    // White space other than single spaces would be folded, and a backtick could seem to open code.
    .replace(/^ | $|(?<= ) |[\t\r\n`]/g, (char) => `&#${char.charCodeAt(0)};`);
  return `${target} "${quoted}"`;
}
