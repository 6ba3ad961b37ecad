import type { Token } from "./parser.ts";

/** Markup, with the data that stays here while the words travel. */
export type Tag =
  | { kind: "strong" | "em" | "s" | "break" }
  | { kind: "link"; href: string; title?: string | undefined }
  | { kind: "image"; src: string; title?: string | undefined }
  | { kind: "code"; content: string }
  /** An address shown as itself. */
  | { kind: "autolink"; href: string; text: string }
  | { kind: "footnote"; label: string };

/** Text, or markup with its content. Texts may be adjacent. */
export type Inline = string | Marked;
export interface Marked {
  tag: Tag;
  children: readonly Inline[];
}

export const STANDALONE: ReadonlySet<Tag["kind"]> = new Set(["code", "autolink", "footnote", "break"]);

export const isBreak = (node: Inline | undefined) => typeof node === "object" && node.tag.kind === "break";

/** The name of markup in findings. */
export function name(tag: Tag): string {
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
export function tree(tokens: readonly Token[]): Inline[] {
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

/** Equal for two texts that read the same: invisible joiners are ignored. */
export function outline(nodes: readonly Inline[]): string {
  return nodes
    .map((node) =>
      typeof node === "string"
        ? node.replaceAll(JOINER, "")
        : // No text has a NUL, so nothing in a text can pass for markup.
          `\0${JSON.stringify(node.tag)}\0${outline(node.children)}\0`,
    )
    .join("");
}

/** U+2060, word joiner: a letter to Markdown, nothing to a reader. */
export const JOINER = "\u2060";
