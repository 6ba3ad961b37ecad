/** Syntax of other programs that a page would show literally: HTML, their bullets and their symbols. */
import { type Code, type Message, message } from "../model/message.ts";
import { bulletsIn, PRIVATE_USE, SYMBOL_BULLET } from "./bullets.ts";
import { createMarkdown, plainText, type Token } from "./parser.ts";

export interface Found {
  /** Line of the file, 1-based. */
  line: number;
  /** What was found, and what to write instead. */
  message: Message;
}

const CONFLICT = /^(?:<{7}|>{7})(?: |$)/;

/** Marks that git left where two branches changed the same lines; the line of `=======` alone may be a heading's. */
export function conflictsIn(source: string): Found[] {
  const lines = source.split("\n");
  if (!["<", ">"].every((sign) => lines.some((line) => line.startsWith(sign.repeat(7))))) return [];
  return lines.flatMap((line, at) =>
    CONFLICT.test(line)
      ? [{ line: at + 1, message: message("original.conflict", { line: line.slice(0, 20) }) }]
      : [],
  );
}

/** The same dialect, with HTML enabled. */
const markdown = createMarkdown();
markdown.set({ html: true });

/** What to write instead of an element; all others: leave it out. */
const INSTEAD: Readonly<Record<string, Code>> = {
  "b strong": "instead.bold",
  "i em": "instead.italic",
  "s del strike": "instead.struck",
  br: "instead.break",
  p: "instead.paragraph",
  hr: "instead.rule",
  a: "instead.link",
  "img picture": "instead.image",
  "h1 h2 h3 h4 h5 h6": "instead.heading",
  "ul li": "instead.item",
  ol: "instead.numbered",
  blockquote: "instead.quote",
  "code pre kbd tt": "instead.code",
  "table thead tbody tr td th": "instead.table",
  "iframe video embed object": "instead.film",
};

const OTHERS = `abbr address area article aside audio base bdi bdo big body button canvas caption center cite col
  colgroup data datalist dd details dfn dialog div dl dt fieldset figcaption figure font footer form frame frameset
  head header hgroup html input ins label legend link main map mark marquee menu meta meter nav nobr noscript
  optgroup option output param progress q rp rt ruby samp script search section select slot small source span style
  sub summary sup svg template textarea tfoot time title track u var wbr`;

/** Source: HTML, "Index of elements", and the obsolete ones that editors still write. */
const ELEMENTS = new Map([
  ...OTHERS.split(/\s+/).map((name): [string, Code] => [name, "instead.nothing"]),
  ...Object.entries(INSTEAD).flatMap(([names, code]) =>
    names.split(" ").map((name): [string, Code] => [name, code]),
  ),
]);

const TAG = /<(?:\/?(?<name>[a-z][a-z\d]*)(?=[\s/>])[^<>]*>|(?<sign>!--|!\[CDATA\[|!doctype\b|\?))/gi;

/** A `<` in text with which Markdown with HTML would begin a tag of `ELEMENTS` or a comment. */
export const HTML_START = new RegExp(`<(?=/?(?:${[...ELEMENTS.keys()].join("|")})[\\s/>]|!|\\?)`, "gi");

/** Tags and comments in a piece of HTML, or in plain text, each element once: `<b>`, `<!--`. */
function tagsIn(html: string): { sign: string; name: string; at: number }[] {
  const found = new Map<string, { sign: string; name: string; at: number }>();
  for (const { index: at, groups = {} } of html.matchAll(TAG)) {
    const name = groups.name?.toLowerCase() ?? "";
    const sign = name === "" ? `<${groups.sign}` : `<${name}>`;
    if ((name === "" || ELEMENTS.has(name)) && !found.has(sign)) found.set(sign, { sign, name, at });
  }
  return [...found.values()];
}

const insteadOf = (name: string): Message => message(name === "" ? "instead.comment" : ELEMENTS.get(name)!);

const linesBefore = (text: string, at: number) => text.slice(0, at).split("\n").length - 1;

/**
 * HTML in the body of an original, which its pages would show as text: each element once per line. Code, escaped signs
 * and addresses are not HTML; `<3`, `< 18 jaar` and `<naam>` are text.
 */
export function htmlIn(body: string, lineOffset: number): Found[] {
  if (!/<[a-z/!?]/i.test(body)) return [];
  const found = new Map<string, Found>();
  const add = (html: string, line: number, isBlock: boolean) => {
    for (const { sign, name, at } of tagsIn(html)) {
      const place = line + linesBefore(html, at) + lineOffset;
      const wrong = message(isBlock || name === "" ? "html.block" : "html.inline", {
        sign,
        instead: insteadOf(name),
      });
      if (!found.has(`${place} ${sign}`)) found.set(`${place} ${sign}`, { line: place, message: wrong });
    }
  };
  let line = 1;
  for (const token of markdown.parse(body, {})) {
    if (token.map) line = token.map[0] + 1;
    if (token.type === "html_block") add(token.content, line, true);
    let below = 0;
    for (const child of flat(token.children ?? [])) {
      if (child.type === "html_inline") add(child.content, line + below, false);
      below += child.type === "html_inline" ? linesBefore(child.content, Number.POSITIVE_INFINITY) : 0;
      if (child.type === "softbreak" || child.type === "hardbreak") below++;
    }
  }
  return [...found.values()];
}

/** Inline tokens, with those of alternative texts. */
const flat = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token) => (token.type === "image" ? flat(token.children ?? []) : [token]));

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** The error of HTML and entities in a key of front matter, which is plain text, or undefined. */
export function htmlInPlain(key: string, text: string): Message | undefined {
  const [tag] = tagsIn(text);
  const sign = tag?.sign ?? /<contact:[^>]*>|\]\((?:contact|tel|mailto|https?):[^)]*\)/i.exec(text)?.[0];
  if (sign !== undefined) return message("html.plain", { key, sign });
  const { unescapeAll } = markdown.utils;
  const entity = text.match(ENTITY)?.find((one) => unescapeAll(one) !== one);
  return entity === undefined ? undefined : message("html.entity", { key, sign: entity });
}

/** Private-use characters anywhere in a file, each line once; `tokens` are its body's, where entities may mean them. */
export function privateUseIn(source: string, tokens: readonly Token[], lineOffset: number): Found[] {
  if (PRIVATE_USE.test(source)) {
    return source.split("\n").flatMap((line, at) => privateUseAt(line, at + 1));
  }
  return tokens.flatMap(({ type, map, children }) =>
    type === "inline" ? privateUseAt(plainText({ children }), (map?.[0] ?? 0) + 1 + lineOffset) : [],
  );
}

function privateUseAt(text: string, line: number): Found[] {
  const found = PRIVATE_USE.exec(text)?.[0];
  if (found === undefined) return [];
  const sign = `U+${found.codePointAt(0)!.toString(16).toUpperCase()}`;
  const code = SYMBOL_BULLET.test(text.trimStart()) ? "bullet.word" : "original.privateUse";
  return [{ line, message: message(code, { sign }) }];
}

/** Paragraphs that start with another program's bullet. `tokens` are the body's. */
export function bulletsInBody(tokens: readonly Token[], lineOffset: number): Found[] {
  const lines: { text: string; line: number }[] = [];
  let lists = 0;
  tokens.forEach((token, at) => {
    if (token.type === "list_item_open") lists++;
    if (token.type === "list_item_close") lists--;
    if (token.type !== "inline") return;
    const start = (token.map?.[0] ?? 0) + 1 + lineOffset;
    const texts = token.content.split("\n").map((text) => text.trim());
    // A heading, a cell or an item already ends a list of another kind; an item may run on into one.
    const isParagraph = tokens[at - 1]!.type === "paragraph_open";
    if (!isParagraph || lists > 0) texts[0] = "";
    lines.push(...(isParagraph ? texts : [""]).map((text, below) => ({ text, line: start + below })));
  });
  return bulletsIn(lines.map(({ text }) => text)).flatMap((bullet, at): Found[] => {
    if (!bullet) return [];
    return [{ line: lines[at]!.line, message: message("bullet.other", { sign: bullet.marker }) }];
  });
}
