import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { type DOMNode, HtmlElement, Parser, StaticConfigLoader, TextNode } from "html-validate";

/** A page of a built site. */
export interface HtmlPage {
  /** Address on the site: `/tr/posts/taalcafe/`, `/404.html`. */
  url: string;
  html: string;
  root: HtmlElement;
}

const config = await new StaticConfigLoader().getConfigFor("page.html");

/** HTML or XML text as a tree; `querySelectorAll` knows the simple selectors. */
export const parse = (text: string): HtmlElement => new Parser(config).parseHtml(text);

/** Files of a built site below `folder` that end in `extension`, with `/` and sorted. */
export function filesOf(folder: string, extension = ""): string[] {
  return globSync(`**/*${extension}`, { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** All pages of a built site. */
export function readPages(folder: string): HtmlPage[] {
  return filesOf(folder, ".html").map((file) =>
    readPage(folder, `/${file.replace(/(^|\/)index\.html$/, "$1")}`),
  );
}

/** The page at `url`; throws when there is none. */
export function readPage(folder: string, url: string): HtmlPage {
  const html = readFileSync(path.join(folder, url.endsWith("/") ? `${url}index.html` : url), "utf8");
  return { url, html, root: parse(html) };
}

/** Does it have the place of a text that its language does not have? */
export const isWaiting = (root: HtmlElement): boolean => root.querySelector(".waits") !== null;

/**
 * A page without the scripts that the software gives every page: the one in its head, as the page's policy names it by
 * its hash, and files of its own under /assets/. What is left over, a text brought in.
 */
export function withoutOwnScripts(html: string): string {
  const hash = /script-src 'self' '(sha256-[^']+)'/.exec(html)?.[1];
  return html
    .replace(/<script>([^<]*)<\/script>/, (whole, code: string) =>
      `sha256-${createHash("sha256").update(code).digest("base64")}` === hash ? "" : whole,
    )
    .replace(/<script src="\/assets\/[\w.]+\.js" defer><\/script>/g, "");
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0" };

/** `&amp;` -> `&`; an entity that is not known here throws. */
export function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    const char = ENTITIES[name];
    if (char === undefined) throw new Error(`unknown entity ${whole}`);
    return char;
  });
}

/** As a reader sees it: white space folded, without the isolates U+2066 to U+2069. */
export const fold = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** All text in a node, as a reader sees it. */
export const textOf = (node: DOMNode | null): string => (node ? fold(decode(node.textContent)) : "");

/** The text of a block of a page, without the links that report it and lead to its Dutch. */
export function blockText(node: DOMNode | null): string {
  const textIn = (part: DOMNode): string => {
    if (part instanceof HtmlElement && ["wrong", "pair"].some((name) => part.classList.contains(name)))
      return "";
    return part instanceof TextNode ? part.textContent : part.childNodes.map(textIn).join("");
  };
  return node ? fold(decode(textIn(node))) : "";
}

/** An attribute's value; undefined without the attribute. */
export const attr = (element: HtmlElement | null, name: string): string | undefined => {
  const value = element?.getAttributeValue(name);
  return value === null || value === undefined ? undefined : decode(value);
};

/** Attribute values of everything that matches. */
export const attrs = (root: HtmlElement, selector: string, name: string): string[] =>
  root.querySelectorAll(selector).flatMap((element) => attr(element, name) ?? []);

/** Elements in the order of the document, the given one first. */
export function* elements(root: HtmlElement): Generator<HtmlElement> {
  yield root;
  for (const child of root.childNodes) if (child instanceof HtmlElement) yield* elements(child);
}

/** `text` is what one element says itself, or an attribute of it; `lang` the language it is marked with. */
export interface Words {
  text: string;
  lang: string;
  where: string;
}

const SAYING_ATTRIBUTES = ["title", "aria-label", "aria-description", "alt", "placeholder"];
/** Names of `<meta>` whose content is read by people. */
const SAYING_META = /^(?:description|og:title|og:description|og:site_name|og:image:alt|twitter:(?!card$).*)$/;

/**
 * Every text that a reader can meet on a page, with the language it is marked with, but for the inside of elements
 * for which `skip` is true. A `<bdi>` is part of the text it stands in.
 */
export function* wordsOf(root: HtmlElement, skip: (element: HtmlElement) => boolean): Generator<Words> {
  yield* visit(root, "");

  function* visit(element: HtmlElement, outer: string): Generator<Words> {
    if (skip(element)) return;
    const lang = attr(element, "lang") ?? outer;
    const say = function* (text: string | undefined, where: string): Generator<Words> {
      const folded = fold(text ?? "");
      if (folded !== "") yield { text: folded, lang, where };
    };
    for (const name of SAYING_ATTRIBUTES) yield* say(attr(element, name), `${element.tagName}[${name}]`);
    if (element.is("meta") && SAYING_META.test(attr(element, "name") ?? attr(element, "property") ?? "")) {
      yield* say(attr(element, "content"), "meta");
    }
    let run = "";
    for (const child of element.childNodes) {
      if (child instanceof TextNode || (child instanceof HtmlElement && child.is("bdi"))) {
        run += decode(child.textContent);
      } else if (child instanceof HtmlElement) {
        yield* say(run, element.tagName);
        run = "";
        yield* visit(child, lang);
      }
    }
    yield* say(run, element.tagName);
  }
}

/** What keeps XML from being well-formed; undefined when it is. Knows elements, attributes, entities and comments. */
export function xmlFault(xml: string): string | undefined {
  const body = xml.replace(/^<\?xml [^?]*\?>\s*/, "").replace(/<!--(?:(?!--)[\s\S])*-->/g, "");
  if (body.length === xml.length) return "has no XML declaration at its start";
  const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g;
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  const between = (text: string): string | undefined => {
    if (text.includes("<")) return `stray < in ${JSON.stringify(text.slice(0, 80))}`;
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text)) {
      return `stray & in ${JSON.stringify(text.slice(0, 80))}`;
    }
    return open.length === 0 && text.trim() !== ""
      ? `text outside the root: ${text.trim().slice(0, 80)}`
      : undefined;
  };
  for (const match of body.matchAll(TAG)) {
    const [whole, closing, name, attributes = "", empty] = match;
    const fault = between(body.slice(at, match.index));
    if (fault) return fault;
    at = match.index + whole.length;
    if (closing) {
      const expected = open.pop();
      if (expected !== name) return `</${name}> closes <${expected}>`;
      continue;
    }
    if (open.length === 0) roots++;
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return `<${name}> has an attribute twice`;
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(attributes)) return `stray & in <${name}>`;
    if (!empty) open.push(name!);
  }
  if (open.length > 0) return `<${open.at(-1)}> is not closed`;
  return between(body.slice(at)) ?? (roots === 1 ? undefined : `has ${roots} roots`);
}
