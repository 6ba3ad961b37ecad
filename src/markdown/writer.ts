import { parseInline } from "./inline.ts";
import { type Inline, JOINER, type Marked, type Tag, tree } from "./tree.ts";

export const MARKERS: Partial<Record<Tag["kind"], string>> = { strong: "**", em: "*", s: "~~" };

/** Ways to write text and emphasis: the first that parses back has the fewest signs. */
interface Manner {
  escape(text: string, before: Inline | undefined, after: Inline | undefined): string;
  /**
   * What is around each delimiter of emphasis: an entity outside is punctuation and a joiner inside is a letter,
   * so that it can open or close, and not both.
   */
  outside: string;
  inside: string;
}

export const MANNERS: readonly Manner[] = [
  { escape: (text) => text, outside: "", inside: "" },
  { escape: escapeSyntax, outside: "", inside: "" },
  { escape: escapeSyntax, outside: "&NoBreak;", inside: JOINER },
];

/** Signs that can be markup anywhere: a star between spaces or an underscore between letters cannot. */
const SYNTAX =
  /[\\`[\]]|<(?! )|&(?=#?\w+;)|(?<! )\*|\*(?! )|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=~|^)~|~(?=~|$)/gu;

function escapeSyntax(text: string, before: Inline | undefined, after: Inline | undefined): string {
  let escaped = text.replace(SYNTAX, "\\$&");
  // `!` would make an image of a link, `(` a link of a footnote mark.
  if (typeof after === "object" && after.tag.kind === "link") escaped = escaped.replace(/!$/, "\\!");
  if (typeof before === "object" && before.tag.kind === "footnote") escaped = escaped.replace(/^\(/, "\\(");
  return escaped;
}

/** Finished Markdown, or a delimiter of emphasis, which opens or closes depending on its neighbours. */
type WrittenPart = string | Delimiter;
interface Delimiter {
  marker: string;
  opens: boolean;
}

export const write = (nodes: readonly Inline[], manner: Manner) => join(pieces(nodes, manner));

function pieces(nodes: readonly Inline[], manner: Manner): WrittenPart[] {
  const all = nodes.flatMap((node, at): WrittenPart[] => {
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

/** Bold around only emphasis: `***a***` is emphasis around bold. */
function isBoldEmphasis({ tag, children: [child, ...others] }: Marked): boolean {
  return tag.kind === "strong" && typeof child === "object" && child.tag.kind === "em" && others.length === 0;
}

/**
 * Joins all pieces. Where punctuation inside a run of delimiters and a letter outside would keep it from
 * opening or closing (`**(SMN)**nin`), a joiner is inside.
 */
function join(pieces: readonly WrittenPart[]): string {
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

/** An address as shown, if it still leads to the same place; else as linked. */
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
