import { stringify } from "yaml";
import type { FrontMatter } from "../markdown/frontmatter.ts";
import { HTML_START } from "../markdown/unsupported.ts";
import { slugify } from "../model/slug.ts";
import type { Block, Page } from "./wix.ts";

const LONGEST_SLUG = 60;

/**
 * A page as an original: the name of its file without `.md`, and its text. `date` (`2024-01-12`) is the day it was
 * published.
 */
export function toOriginal(
  { title, author, updated, blocks }: Omit<Page, "title"> & { title: string },
  date: string,
): { slug: string; markdown: string } {
  const meta: FrontMatter = { title, date, ...(updated && { updated }), ...(author && { author }) };
  return {
    slug: slugOf(title) || `bericht-${date}`,
    markdown: `---\n${stringify(meta, { lineWidth: 0 })}---\n\n${blocks.map(printBlock).join("\n\n")}\n`,
  };
}

/** At most 60 characters, cut between words. */
function slugOf(title: string): string {
  const slug = slugify(title);
  if (slug.length <= LONGEST_SLUG) return slug;
  const end = slug.lastIndexOf("-", LONGEST_SLUG);
  return slug.slice(0, end === -1 ? LONGEST_SLUG : end);
}

function printBlock(block: Block, at: number, blocks: readonly Block[]): string {
  switch (block.kind) {
    case "heading":
      return `## ${escapeMarkdown(block.text, HEADING)}`;
    case "paragraph":
      return escapeMarkdown(block.lines.join("\n"), PARAGRAPH).replaceAll("\n", "\\\n");
    case "list": {
      const { start, items } = block;
      const isOdd = isOddInRow(blocks, at);
      const marker = (item: number) =>
        start === undefined ? (isOdd ? "*" : "-") : `${start + item}${isOdd ? ")" : "."}`;
      return items.map((text, item) => `${marker(item)} ${escapeMarkdown(text, PARAGRAPH)}`).join("\n");
    }
  }
}

/** Markdown joins two adjacent lists of one kind, unless their signs differ: every second one has the other. */
function isOddInRow(blocks: readonly Block[], at: number): boolean {
  const kindOf = (block: Block | undefined) =>
    block?.kind === "list" ? (block.start === undefined ? "bullets" : "numbers") : undefined;
  let first = at;
  while (first > 0 && kindOf(blocks[first - 1]) === kindOf(blocks[at])) first--;
  return (at - first) % 2 === 1;
}

/** Signs to escape with a backslash; `least`: how often one must occur to have a meaning. */
interface Rule {
  sign: RegExp;
  least?: number;
}

const INLINE: readonly Rule[] = [
  // A backslash before punctuation or a line's end.
  { sign: /\\(?=[!-/:-@[-`{-~]|$)/gm },
  // Links and images; references mean nothing without a definition.
  { sign: /\](?=\()/g },
  // Addresses in angle brackets, and HTML, which the dialect has not and the loader refuses.
  { sign: /<(?=[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>|[^\s<>@]+@[^\s<>]+>)/gi },
  { sign: HTML_START },
  { sign: /&(?=#?[a-z0-9]+;)/gi },
  // Marks that come in pairs. A line end has a backslash before it, so it is no blank.
  { sign: /`+/g, least: 2 },
  { sign: /~{2,}/g, least: 2 },
  { sign: /(?<=[^\s*])\*+|(?<!\*)\*+(?=[^\s*]|\n)/g, least: 2 },
  { sign: /(?<![\p{L}\p{N}_])_+(?=[^\s_]|\n)|(?<=[^\s_])_+(?![\p{L}\p{N}_])/gu, least: 2 },
];

/** The closing marks of a heading. */
const HEADING: readonly Rule[] = [...INLINE, { sign: /(?<=^|\s)#(?=#*$)/g }];

/** What starts a block at the start of a line. */
const PARAGRAPH: readonly Rule[] = [
  ...INLINE,
  { sign: /^#(?=#{0,5}(?: |$))/gm },
  { sign: /^>/gm },
  // Lists, definitions, code, rules, footnotes, and references, which cannot follow a line of text.
  { sign: /^[-+*:~](?= |$)/gm },
  { sign: /(?<=^\d{1,9})[.)](?= |$)/gm },
  { sign: /^(?:`(?=``)|~(?=~~))/gm },
  { sign: /^([*_-])(?=(?: ?\1){2,}$)/gm },
  // A rule together with the sign of its list.
  { sign: /^\*+(?=[* ]*$)/gm },
  { sign: /^\[(?=\^[^\] ]+\]:)/gm },
  { sign: /^\[(?=[\s\S]*\]:)/g },
  // Underlines of headings, and the line below the head of a table.
  { sign: /^(?:=(?==*$)|[|:-](?=[-:| ]*$))/gm },
];

/** Text as Markdown that renders as that text, with backslashes only where Markdown would interpret a sign. */
function escapeMarkdown(text: string, rules: readonly Rule[]): string {
  const signs = new Set<number>();
  for (const { sign, least = 1 } of rules) {
    const found = [...text.matchAll(sign)];
    if (found.length < least) continue;
    for (const { 0: run, index } of found) {
      for (let at = index; at < index + run.length; at++) signs.add(at);
    }
  }
  // By UTF-16 unit: every sign is one.
  return text.replace(/[\s\S]/g, (unit, at: number) => (signs.has(at) ? `\\${unit}` : unit));
}
