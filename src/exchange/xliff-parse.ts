/** Reads XLIFF 2 of any tool. */
import type { Element, Node } from "@xmldom/xmldom";
import { ProblemsError } from "../model/errors.ts";
import { type Code as MessageCode, message, type Values } from "../model/message.ts";
import { SOURCE } from "../model/site.ts";
import { type Code, type Part, wordsOf } from "./codes.ts";
import type { Properties } from "./properties.ts";
import type { Unit } from "./unit.ts";
import { CATEGORY, STALE, TOLD } from "./xliff.ts";
import { children, readLarge } from "./xml.ts";

/**
 * The translations from Dutch in an XLIFF 2 file, without untranslated units. `file` is for messages.
 * Throws a ProblemsError with file and line when it is not valid XLIFF 2, or is not from Dutch.
 */
export function parseXliff(text: string, file: string): Unit[] {
  const { root, open } = readLarge(text, file, "unit");
  const fail = (code: MessageCode, values?: Values): never => {
    throw new ProblemsError([{ file, line: root.lineNumber ?? 1, message: message(code, values) }]);
  };
  if (root.localName !== "xliff") fail("xliff.none");
  const version = root.getAttribute("version") ?? "";
  if (!/^2\.\d/.test(version)) fail("xliff.version", { version });
  const from = root.getAttribute("srcLang") ?? "";
  if (!new RegExp(`^${SOURCE}(?:-|$)`, "i").test(from)) fail("xliff.from", { from, source: SOURCE });
  const language = root.getAttribute("trgLang");
  if (!language) return fail("xliff.noTarget");
  return children(root, "file").flatMap((element) => {
    const original = element.getAttribute("original") ?? "";
    const post = /((?:posts|pages)\/[^/]+)\.md$/.exec(original)?.[1];
    return unitsOf(element).flatMap((outlined) =>
      readUnit(open(outlined), outlined.lineNumber!, language, post),
    );
  });
}

/** The units of a file or a group, in their order. */
function unitsOf(parent: Element): Element[] {
  return children(parent).flatMap((child) =>
    child.localName === "unit" ? [child] : child.localName === "group" ? unitsOf(child) : [],
  );
}

function readUnit(unit: Element, line: number, language: string, post: string | undefined): Unit[] {
  const segments = segmentsOf(unit);
  const texts = segments.filter(({ isText, source }) => isText && source.length > 0);
  const done = texts.filter(({ target }) => target.length > 0);
  if (done.length === 0) return [];
  const told = factsIn(unit);
  const stale = told.pair === undefined && texts.some(({ isStale }) => isStale);
  const isWhole = done.length === texts.length;
  const asUnit = (segment: Segment): Unit => ({
    line,
    language,
    source: trimmed(segment.source),
    target: trimmed(segment.target),
    changed: "",
    approved: segment.isApproved,
    unfinished: segment.unfinished,
    notes: [],
    facts: { post },
    problem: segment.isStale ? UNTOLD : undefined,
  });
  return [
    {
      line,
      language,
      source: segments.flatMap(({ source }) => source),
      target: segments
        .toSorted((a, b) => a.order - b.order)
        .flatMap(({ source, target, isText }) => (isText || target.length > 0 ? target : source)),
      changed: "",
      approved: texts.every(({ isApproved }) => isApproved),
      unfinished: done.find(({ unfinished }) => unfinished !== undefined)?.unfinished,
      notes: children(unit, "notes")
        .flatMap((notes) => children(notes, "note"))
        .filter((note) => !TOLD.includes(note.getAttribute("category") ?? ""))
        .map((note) => note.textContent ?? ""),
      facts: { post, ...told },
      partly: isWhole
        ? undefined
        : {
            done: done.map(asUnit),
            missing: texts
              .filter(({ target }) => target.length === 0)
              .map(({ source }) => wordsOf(source).trim()),
          },
      problem: isWhole && stale ? UNTOLD : undefined,
    },
  ];
}

/** Parts without white space at their ends, which tools leave at the edges of the segment. */
const trimmed = (parts: readonly Part[]): Part[] =>
  parts.map((part, at) => {
    if (typeof part !== "string") return part;
    const text = at === 0 ? part.trimStart() : part;
    return at === parts.length - 1 ? text.trimEnd() : text;
  });

const UNTOLD = message("xliff.stale", { state: STALE });

/** States of an unfinished translation, in XLIFF 2 and as tools keep them from XLIFF 1.2. */
const UNFINISHED = /^(?:initial|new|needs-[\w-]+)$/;

type Segment = ReturnType<typeof segmentsOf>[number];

/** Segments, and what is between them, in the order of the Dutch; `order` is that of the translation. */
function segmentsOf(unit: Element) {
  return children(unit)
    .filter(({ localName }) => localName === "segment" || localName === "ignorable")
    .map((segment, at) => {
      const [source] = children(segment, "source");
      const [target] = children(segment, "target");
      const state = segment.getAttribute("state") ?? "";
      const isStale = segment.getAttribute("subState") === STALE;
      return {
        source: source ? readParts(source) : [],
        target: target ? readParts(target) : [],
        order: Number(target?.getAttribute("order") || at + 1),
        isText: segment.localName === "segment",
        isApproved: state === "reviewed" || state === "final",
        isStale,
        // We set the state of a stale one: our metadata shows whether somebody changed it since.
        unfinished: UNFINISHED.test(state) && !isStale ? state : undefined,
      };
    });
}

/** Our metadata. */
function factsIn(unit: Element): Properties {
  const metas = children(unit, "metadata")
    .flatMap((metadata) => children(metadata, "metaGroup"))
    .filter((group) => group.getAttribute("category") === CATEGORY)
    .flatMap((group) => children(group, "meta"));
  return Object.fromEntries(metas.map((meta) => [meta.getAttribute("type") ?? "", meta.textContent ?? ""]));
}

/** Text and codes of a source or a target; annotations are skipped. */
function readParts(element: Element): Part[] {
  const parts: Part[] = [];
  const visit = (node: Node | null): void => {
    for (; node; node = node.nextSibling) {
      if (node.nodeType === 3 || node.nodeType === 4) parts.push(node.nodeValue ?? "");
      if (node.nodeType !== 1) continue;
      const found = node as Element;
      const id = found.getAttribute("id") ?? "";
      const code = (kind: Code["code"], name = id) => parts.push({ code: kind, id: name, native: "" });
      switch (found.localName) {
        case "cp":
          parts.push(codePoint(found.getAttribute("hex") ?? ""));
          break;
        case "ph":
          code("alone");
          break;
        case "sc":
          code("open");
          break;
        case "ec":
          code("close", found.getAttribute("startRef") ?? id);
          break;
        case "pc":
          code("open");
          visit(found.firstChild);
          code("close");
          break;
        default:
          visit(found.firstChild);
      }
    }
  };
  visit(element.firstChild);
  return parts.every((part) => part === "") ? [] : parts;
}

function codePoint(hex: string): string {
  const point = Number.parseInt(hex, 16);
  return point >= 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : "";
}
