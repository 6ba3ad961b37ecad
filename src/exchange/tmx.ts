/** TMX 1.4b: a language's whole memory in one file. https://www.gala-global.org/tmx-14b */
import type { Element } from "@xmldom/xmldom";
import { type Entry, isPseudo, madeFrom } from "../catalog/entry.ts";
import type { Catalogue } from "../catalog/po.ts";
import type { References } from "../markdown/inline.ts";
import { toTagged } from "../markdown/tagged.ts";
import { ProblemsError } from "../model/errors.ts";
import { message } from "../model/message.ts";
import { SOURCE } from "../model/site.ts";
import { type Code, type Part, toParts } from "./codes.ts";
import { PROPERTIES, type Properties, propertiesOf } from "./properties.ts";
import type { Unit } from "./unit.ts";
import { builder, children, onLines, printXml, readLarge } from "./xml.ts";

/** The catalogue of one original, possibly removed. */
export interface TmxCatalogue {
  /** `posts/taalcafe` */
  post: string;
  catalogue: Catalogue;
  /** Link targets and footnote marks of the original. */
  references: References;
}

const make = builder();
const PREFIX = "x-taalbrug-";

const HEADER = make("header", {
  creationtool: "Taalbrug",
  // The version of the format, not of the program: the same catalogues give the same bytes.
  creationtoolversion: "1",
  segtype: "paragraph",
  "o-tmf": "PO",
  adminlang: "en",
  srclang: SOURCE,
  datatype: "x-markdown",
});

/** The entries of a catalogue for a memory. Text of the pseudo engine is not a translation. */
export const translations = ({ entries, obsolete }: Catalogue): Entry[] =>
  [...entries, ...obsolete].filter((entry) => entry.translation !== "" && !isPseudo(entry));

/**
 * All translations of `language` (BCP 47) as TMX: live and obsolete ones, stale ones with the Dutch they were made
 * from.
 */
export function printTmx(language: string, catalogues: readonly TmxCatalogue[]): string {
  const units = catalogues.flatMap(({ post, catalogue, references }) =>
    translations(catalogue).map((entry) => `    ${printXml(printUnit(entry, language, post, references))}\n`),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n',
    `<tmx version="1.4">\n  ${printXml(HEADER)}\n  <body>\n`,
    ...units,
    "  </body>\n</tmx>\n",
  ].join("");
}

function printUnit(entry: Entry, language: string, post: string, references: References): Element {
  const dutch = madeFrom(entry);
  const facts: Properties = { ...propertiesOf(entry, dutch, references), post };
  const { provenance } = entry;
  const segment = (parts: readonly Part[]) => make("seg", {}, parts.map(printPart));
  return make(
    "tu",
    {},
    onLines(
      [
        ...entry.notes.map((note) => make("note", {}, [note])),
        ...PROPERTIES.flatMap((name) =>
          facts[name] === undefined ? [] : [make("prop", { type: PREFIX + name }, [facts[name]])],
        ),
        make("tuv", { "xml:lang": SOURCE }, [segment(toParts(dutch, references))]),
        make(
          "tuv",
          {
            "xml:lang": language,
            changedate: provenance && `${provenance.date.replaceAll("-", "")}T000000Z`,
            changeid: provenance?.by === "person" ? provenance.name : provenance?.engine,
          },
          [segment(toParts(entry.translation, references, toTagged(dutch, references)))],
        ),
      ],
      3,
    ),
  );
}

/** Recommended by the specification for such codes. */
const TYPES: Record<NonNullable<Code["kind"]>, string> = {
  strong: "bold",
  em: "italic",
  s: "x-strike",
  link: "link",
  image: "image",
  code: "x-code",
  autolink: "link",
  footnote: "fnote",
  break: "lb",
};

function printPart(part: Part): Element | string {
  if (typeof part === "string") return part;
  const { code, id, native, kind } = part;
  const type = kind && TYPES[kind];
  if (code === "alone") return make("ph", { x: id, type }, [native]);
  return code === "open" ? make("bpt", { i: id, x: id, type }, [native]) : make("ept", { i: id }, [native]);
}

/**
 * The translations from Dutch in a TMX file of any tool and version, without empty ones. `file` is for messages.
 * Throws a ProblemsError with file and line when it is not valid TMX.
 */
export function parseTmx(text: string, file: string): Unit[] {
  const { root, open } = readLarge(text, file, "tu");
  const [body] = children(root, "body");
  if (root.localName !== "tmx" || !body) {
    throw new ProblemsError([{ file, line: 1, message: message("tmx.none") }]);
  }
  return children(body, "tu").flatMap((outlined) => readUnit(open(outlined), outlined.lineNumber!));
}

function readUnit(unit: Element, line: number): Unit[] {
  const variants = children(unit, "tuv").map((variant) => ({
    language: variant.getAttribute("xml:lang") ?? variant.getAttribute("lang") ?? "",
    segment: children(variant, "seg")[0],
    variant,
  }));
  const dutch = variants.find(({ language }) => isDutch(language))?.segment;
  if (!dutch) return [];
  const source = readParts(dutch);
  const facts: Properties = Object.fromEntries(
    children(unit, "prop").flatMap((prop) => {
      const type = prop.getAttribute("type") ?? "";
      return type.startsWith(PREFIX) ? [[type.slice(PREFIX.length), prop.textContent ?? ""]] : [];
    }),
  );
  const notesOf = (element: Element) => children(element, "note").map((note) => note.textContent ?? "");
  return variants.flatMap(({ language, segment, variant }): Unit[] => {
    const target = isDutch(language) || !segment ? [] : readParts(segment);
    if (target.length === 0) return [];
    const changed = changedOf(variant) ?? changedOf(unit) ?? "";
    const notes = [...notesOf(unit), ...notesOf(variant)];
    const problem = hasWordsInCodes(dutch) || hasWordsInCodes(segment!) ? WORDS_IN_CODE : undefined;
    return [{ line, language, source, target, changed, approved: false, notes, facts, problem }];
  });
}

const isDutch = (language: string) => new RegExp(`^${SOURCE}(?:[-_]|$)`, "i").test(language);

function changedOf(element: Element): string | undefined {
  const date = element.getAttribute("changedate") ?? element.getAttribute("creationdate") ?? "";
  return /^\d{8}T\d{6}Z$/.test(date) ? date : undefined;
}

/** Text and codes of a segment. The content of a code belongs to the code; words in other elements are words. */
function readParts(segment: Element): Part[] {
  const parts: Part[] = [];
  const counts = new Map<string, number>();
  /** A code's number among its kind, for codes without a name. */
  const nth = (name: string) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts.get(name)!;
  };
  const readCode = codeReader(nth);
  const visit = (element: Element) => {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3 || node.nodeType === 4) parts.push(node.nodeValue ?? "");
      if (node.nodeType !== 1) continue;
      const found = node as Element;
      const code = readCode(found);
      if (code) {
        parts.push(code);
        continue;
      }
      const name = found.localName!;
      const id = `${name} ${found.getAttribute("x") ?? `nth ${nth(name)}`}`;
      parts.push({ code: "open", id, native: "", isAside: true });
      visit(found);
      parts.push({ code: "close", id, native: "", isAside: true });
    }
  };
  visit(segment);
  return parts.every((part) => part === "") ? [] : parts;
}

/** Reads the codes of one segment. `x` names a code in all languages; without it the code itself is its name. */
function codeReader(nth: (name: string) => number): (element: Element) => Code | undefined {
  /** `i` -> id of the code that it closes. */
  const pairs = new Map<string, string>();
  return (element) => {
    const native = element.textContent ?? "";
    const x = element.getAttribute("x");
    const i = element.getAttribute("i") ?? "";
    switch (element.localName) {
      case "bpt":
        pairs.set(i, x === null ? `i${i}` : `x${x}`);
        return { code: "open", id: pairs.get(i)!, native };
      case "ept":
        return { code: "close", id: pairs.get(i) ?? `i${i}`, native };
      case "it":
        return { code: element.getAttribute("pos") === "end" ? "close" : "open", id: `it${x}`, native };
      case "ph":
      case "ut":
        return { code: "alone", id: x === null ? `${nth(native)} ${native}` : `x${x}`, native };
      default:
        return undefined;
    }
  };
}

/** Does a code of the segment contain words, such as the text for an image? */
const hasWordsInCodes = (segment: Element): boolean =>
  ["bpt", "ept", "it", "ph", "ut"].some((name) =>
    [...segment.getElementsByTagNameNS("*", name)].some((code) =>
      [...code.getElementsByTagNameNS("*", "sub")].some((words) => (words.textContent ?? "").trim() !== ""),
    ),
  );

const WORDS_IN_CODE = message("tmx.words");
