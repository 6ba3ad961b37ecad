/**
 * Compares the words of two texts: if they differ only in typography (quotes, dashes, white space) or
 * addresses, a translation of one is a translation of the other.
 */
import { parseInline, type References } from "./inline.ts";
import { fromTagged, toTagged } from "./tagged.ts";
import { type Inline, type Tag, tree } from "./tree.ts";

/** Equal for two texts with the same words. */
export function wordsKey(markdown: string, references: References = {}): string {
  return keyOf(tree(parseInline(markdown, references)));
}

function keyOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) =>
      typeof node === "string"
        ? foldTypography(node.replace(FOOTNOTE, MARK))
        : // No text has a NUL, so nothing in a text can pass for markup.
          `\0${node.tag.kind} ${contentOf(node.tag)}\0${keyOf(node.children)}\0`,
    )
    .join("");
}

/** The parts of a tag other than an address or a footnote's name. */
function contentOf(tag: Tag): string {
  return tag.kind === "code" ? tag.content : "";
}

/** A footnote mark, also of a removed note, where it is text. */
const FOOTNOTE = /\[\^([^\]\s]+)\]/g;
const MARK = "\0footnote \0\0";

const TYPOGRAPHY: readonly [RegExp, string][] = [
  // Soft hyphens and joiners are invisible.
  [/[\u00AD\u200B-\u200D\u2060]/g, ""],
  [/,,|''|["'`´‘’‚‛“”„‟«»‹›′″]/g, "'"],
  [/[-‐‑‒–—―−]+/g, "-"],
  [/\.{3}/g, "…"],
  [/[\s\u00A0\u202F\u2009]+/g, " "],
];

const foldTypography = (text: string) =>
  TYPOGRAPHY.reduce((folded, [pattern, sign]) => folded.replace(pattern, sign), text);

/**
 * Turns a translation of `before` into one of `after`, which has the same `wordsKey`: the addresses of `after` replace
 * those of `before`. Undefined when it is unclear which address belongs where.
 */
export function carry(
  translation: string,
  before: string,
  after: string,
  references: References = {},
): string | undefined {
  const renamed = renameFootnotes(translation, before, after);
  if (renamed === undefined) return undefined;
  const from = addressed(before, references);
  const to = addressed(after, references);
  const changed = new Map<string, Tag>();
  for (const [at, tag] of from.entries()) {
    const key = JSON.stringify(tag);
    const target = to[at]!;
    const other = changed.get(key);
    if (other && JSON.stringify(other) !== JSON.stringify(target)) return undefined;
    changed.set(key, target);
  }
  if ([...changed].every(([key, tag]) => key === JSON.stringify(tag))) return renamed;
  const tagged = toTagged(renamed, references);
  const left = from.map((tag) => JSON.stringify(tag));
  const tags: Tag[] = [];
  for (const tag of tagged.tags) {
    const at = left.indexOf(JSON.stringify(tag));
    if (isAddressed(tag) && at === -1) return undefined;
    if (isAddressed(tag)) left.splice(at, 1);
    tags.push(isAddressed(tag) ? changed.get(JSON.stringify(tag))! : tag);
  }
  if (left.length > 0) return undefined;
  const result = fromTagged(tagged.xml, { ...tagged, tags });
  return "text" in result ? result.text : undefined;
}

/**
 * The translation with the footnote names of `after` instead of those of `before`; undefined when they do not match.
 */
function renameFootnotes(translation: string, before: string, after: string): string | undefined {
  const labels = (text: string) => [...text.matchAll(FOOTNOTE)].map(([, label]) => label!);
  const [old, next] = [labels(before), labels(after)];
  if (old.join(" ") === next.join(" ")) return translation;
  const own = labels(translation);
  const names = new Map(old.map((label, at) => [label, next[at]!]));
  const fits = old.every((label, at) => names.get(label) === next[at]);
  if (!fits || own.toSorted().join(" ") !== old.toSorted().join(" ")) return undefined;
  return translation.replace(FOOTNOTE, (_all, label: string) => `[^${names.get(label)}]`);
}

const isAddressed = ({ kind }: Tag) => kind === "link" || kind === "image" || kind === "autolink";

const addressed = (markdown: string, references: References) =>
  toTagged(markdown, references).tags.filter(isAddressed);
