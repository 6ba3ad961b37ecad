import { fold } from "./fold.ts";
import { createMarkdown, type MarkdownIt, plainText, type Token } from "./parser.ts";

/** The parser's environment: link reference definitions and footnotes for inline Markdown. */
export type References = NonNullable<Parameters<MarkdownIt["parse"]>[1]>;

const inlineMarkdown = createMarkdown();
inlineMarkdown.core.ruler.disable(["footnote_tail", "film", "contacts", "ids", "calls", "align"]);

/** Without any of these characters inline Markdown is plain text: nine segments out of ten. */
const MARKUP = /[*_~`[\]<!\\&\n]/;

/** A text token to make others of. */
const TEXT = inlineMarkdown.parseInline("x", {})[0]!.children![0]!;

/** Parsed texts of an original, cached as long as it lives: checking, rendering and comparing use the same texts. */
const parsed = new WeakMap<References, Map<string, readonly Token[]>>();

/**
 * Tokens of inline Markdown only: block syntax in `markdown` is text. Link references and footnote
 * marks count only where the original defines them. The tokens are shared: clone one before you change it.
 */
export function parseInline(markdown: string, references: References = {}): readonly Token[] {
  const known = parsed.get(references) ?? new Map<string, readonly Token[]>();
  parsed.set(references, known);
  const tokens = known.get(markdown) ?? tokenize(fold(markdown), references);
  known.set(markdown, tokens);
  return tokens;
}

function tokenize(markdown: string, references: References): readonly Token[] {
  if (!MARKUP.test(markdown)) {
    const text = Object.assign(Object.create(Object.getPrototypeOf(TEXT)), TEXT, { content: markdown });
    return markdown === "" ? [] : [text];
  }
  const { footnotes } = references as { footnotes?: { refs?: Record<string, number>; list?: object[] } };
  const environment = {
    ...references,
    // The footnote rule counts in its environment, so each text gets a copy.
    ...(footnotes && {
      footnotes: {
        refs: { ...footnotes.refs },
        list: footnotes.list?.map((note) => ({ ...note, count: 0 })),
      },
    }),
  };
  return inlineMarkdown.parseInline(markdown, environment)[0]?.children ?? [];
}

/**
 * The markup of inline Markdown as a sorted list of names, which a translation must have too, in any order.
 * `strong`, `em`, `s`, `link https://…`, `image ../images/a.jpg`, `code npm start`, `footnote 1`, `break`.
 */
export function inlineMarkup(markdown: string, references: References = {}): string[] {
  return markupOf(parseInline(markdown, references)).sort();
}

/** The link targets of inline Markdown, in order. */
export function linksIn(markdown: string, references: References = {}): string[] {
  return parseInline(markdown, references).flatMap((token) =>
    token.type === "link_open" ? [String(token.attrGet("href"))] : [],
  );
}

function markupOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (token.nesting === -1) return [];
    switch (token.type) {
      case "text":
      case "text_special":
      case "softbreak":
        return [];
      case "hardbreak":
        return ["break"];
      case "link_open": {
        const title = token.attrGet("title");
        return [`link ${token.attrGet("href")}${title === null ? "" : ` "${title}"`}`];
      }
      case "image":
        return [`image ${token.attrGet("src")}`, ...markupOf(token.children ?? [])];
      case "code_inline":
        return [`code ${token.content}`];
      case "footnote_ref":
        return [`footnote ${token.meta?.label ?? Number(token.meta?.id) + 1}`];
      default:
        return [token.type.replace("_open", "")];
    }
  });
}

/** Has the text a visible word: a letter outside code and outside an address shown as itself? */
export function hasWords(tokens: readonly Token[]): boolean {
  let inAddress = false;
  return tokens.some((token) => {
    if (token.type === "link_open" || token.type === "link_close") {
      inAddress = token.type === "link_open" && token.markup === "autolink";
      return false;
    }
    if (token.type === "image") return hasWords(token.children ?? []);
    return !inAddress && token.type !== "code_inline" && /\p{L}/u.test(token.content);
  });
}

/** The words of inline Markdown as copied from a page: without markup, with code and addresses. */
export function plainInline(markdown: string, references: References = {}): string {
  return MARKUP.test(markdown) ? plainText({ children: parseInline(markdown, references) }) : markdown;
}

/** Replaces anything other than prose, so that the words around it do not join. Source: Unicode 23.8, "Specials". */
const OBJECT = "\uFFFC";

/**
 * The words of parsed Markdown as a reader sees them, without markup. Code, a footnote mark and an address shown as
 * itself are U+FFFC each; an alternative text is between two.
 */
export function visibleText(tokens: readonly Token[]): string {
  let inAddress = false;
  return tokens
    .map((token) => {
      if (token.type === "link_open") inAddress = token.markup === "autolink";
      if (token.type === "link_close") inAddress = false;
      if (token.nesting !== 0) return "";
      if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
      if (token.type === "image") return OBJECT + visibleText(token.children ?? []) + OBJECT;
      if (token.type === "code_inline" || token.type === "footnote_ref" || inAddress) return OBJECT;
      return token.content;
    })
    .join("");
}
