/** XML for the exchange formats: large files in little memory, errors with lines, no entities and no DTD. */
import {
  DOMImplementation,
  DOMParser,
  type Document,
  type Element,
  NAMESPACE,
  XMLSerializer,
} from "@xmldom/xmldom";
import { ProblemsError } from "../model/errors.ts";
import { message } from "../model/message.ts";
import { lineAt } from "../model/text.ts";

/** The text of an XML file's bytes: UTF-8, or UTF-16 with a byte order mark, as some tools write TMX. */
export function decodeXml(bytes: Uint8Array, file: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemsError([{ file, message: message("file.notUtf8") }]);
  }
}

/** A document whose many elements of one name are parsed one at a time. */
export interface Large {
  /** The whole document, with those elements emptied. */
  root: Element;
  /** One of those elements with its content. */
  open(outlined: Element): Element;
}

/**
 * Reads XML text. Throws a ProblemsError with file and line when it is not well-formed, when its document type is
 * not TMX's own, or when it declares anything: nothing is expanded and no other file is read.
 */
export function readLarge(text: string, file: string, name: string): Large {
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const { outline, parts } = cut(source, name);
  const document = parse(outline, file, 1);
  const { doctype } = document;
  if (doctype && !isPlain(doctype)) {
    const line = lineAt(source, source.indexOf("<!DOCTYPE"));
    throw new ProblemsError([{ file, line, message: message("xml.doctype") }]);
  }
  return {
    root: document.documentElement!,
    open(outlined) {
      const part = parts[Number(outlined.getAttribute(PART))]!;
      return parse(part, file, outlined.lineNumber!, namespacesOf(outlined)).documentElement!;
    },
  };
}

const isPlain = ({ name, systemId, internalSubset }: NonNullable<Document["doctype"]>) =>
  name === "tmx" && /^(["'])(?:[^"']*\/)?tmx\d+\.dtd\1$/.test(systemId) && !internalSubset;

/** A placeholder for the cut text, with its place. */
const PART = "taalbrug-part";

/** Cuts each element called `name` out of XML text; line ends stay, so that lines keep their numbers. */
function cut(source: string, name: string): { outline: string; parts: string[] } {
  const tag = new RegExp(
    `<!--.*?-->|<!\\[CDATA\\[.*?\\]\\]>|<\\?.*?\\?>|<(?<start>(?:[\\w.-]+:)?${name})(?=[\\s>])|</(?:[\\w.-]+:)?${name}\\s*>`,
    "gs",
  );
  const outline: string[] = [];
  const parts: string[] = [];
  let kept = 0;
  let open: { at: number; name: string } | undefined;
  for (const { 0: found, index, groups } of source.matchAll(tag)) {
    if (groups?.start !== undefined) open ??= { at: index, name: groups.start };
    if (!open || !found.startsWith("</")) continue;
    const part = source.slice(open.at, index + found.length);
    outline.push(source.slice(kept, open.at), `<${open.name} ${PART}="${parts.push(part) - 1}"/>`);
    outline.push("\n".repeat(part.split("\n").length - 1));
    kept = index + found.length;
    open = undefined;
  }
  outline.push(source.slice(kept));
  return { outline: outline.join(""), parts };
}

/** The namespaces in scope at an element, by prefix. */
function namespacesOf(element: Element): Record<string, string> {
  const found: Record<string, string> = {};
  for (let node: Element | null = element; node; node = node.parentNode as Element | null) {
    for (const { name, value } of node.attributes ?? []) {
      const prefix = /^xmlns(?::(.*)|$)/.exec(name);
      if (prefix) found[prefix[1] ?? ""] ??= value;
    }
  }
  return found;
}

/** Parses XML whose first line is `firstLine` of the file. */
function parse(
  source: string,
  file: string,
  firstLine: number,
  xmlns: Record<string, string> = {},
): Document {
  let reported = "";
  let line = 1;
  const parser = new DOMParser({
    xmlns,
    // Already done; by default other characters than line ends would become line ends.
    normalizeLineEndings: (text) => text,
    onError(_level, what, { locator }) {
      // U+FFFD is a character like any other.
      if (what.startsWith("Unicode replacement character")) return;
      reported ||= what;
      line = locator?.lineNumber || 1;
      throw new Error(what);
    },
  });
  try {
    return parser.parseFromString(source, "text/xml");
  } catch (error) {
    const what = (reported || (error as Error).message)
      .replace(/\s+/g, " ")
      .replace(/ at position \d+.*/, "");
    const fault = what === "" ? message("xml.empty") : message("xml.broken", { detail: what });
    throw new ProblemsError([{ file, line: firstLine + line - 1, message: fault }]);
  }
}

/** The child elements of `parent`, all of them or those with one name, ignoring prefixes. */
export function children(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const element = node as Element;
    if (node.nodeType === 1 && (name === undefined || element.localName === name)) found.push(element);
  }
  return found;
}

/** Creates elements: name, attributes (undefined ones are left out), then the content. */
export type Builder = (
  name: string,
  attributes?: Readonly<Record<string, string | undefined>>,
  content?: readonly (Element | string)[],
) => Element;

/** A builder for names with these prefixes; `""` is the namespace of names without one. */
export function builder(namespaces: Readonly<Record<string, string>> = {}): Builder {
  const document = new DOMImplementation().createDocument(null, "");
  return (name, attributes = {}, content = []) => {
    const prefix = name.includes(":") ? name.split(":")[0]! : "";
    const element = document.createElementNS(namespaces[prefix] ?? null, name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === undefined) continue;
      if (key.startsWith("xmlns:")) element.setAttributeNS(NAMESPACE.XMLNS, key, value);
      else element.setAttribute(key, legal(value));
    }
    for (const item of content) {
      element.appendChild(typeof item === "string" ? document.createTextNode(legal(item)) : item);
    }
    return element;
  };
}

/** Elements on their own lines, `depth` levels deep: the content of an element without text. */
export function onLines(elements: readonly Element[], depth: number): (Element | string)[] {
  const line = (level: number) => `\n${"  ".repeat(level)}`;
  return elements.length === 0
    ? []
    : [...elements.flatMap((element) => [line(depth), element]), line(depth - 1)];
}

const serializer = new XMLSerializer();

export const printXml = (element: Element): string => serializer.serializeToString(element);

/** Characters that XML 1.0 excludes even by number (section 2.2). */
export const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const legal = (text: string) => text.replace(ILLEGAL, "");
