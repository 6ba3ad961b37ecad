/** XLIFF 2.0: one post in one language, for a translator or a bureau. OASIS Standard, 5 August 2014. */
import type { Element, Node } from "@xmldom/xmldom";
import { blank, type Entry, isCompleted, isPseudo, signature, stateOf } from "../catalog/entry.ts";
import type { Catalogue } from "../catalog/po.ts";
import type { References } from "../markdown/inline.ts";
import type { Original } from "../markdown/original.ts";
import { toTagged } from "../markdown/tagged.ts";
import { ProblemsError } from "../model/errors.ts";
import { type Language, SOURCE } from "../model/site.ts";
import { type Code, type Part, toParts } from "./codes.ts";
import { FACTS, type Facts, factsOf } from "./facts.ts";
import type { Unit } from "./unit.ts";
import { type Builder, builder, children, ILLEGAL, onLines, printXml, readLarge } from "./xml.ts";

const CORE = "urn:oasis:names:tc:xliff:document:2.0";
/** The metadata module (section 5.4), in which tools keep what they do not know. */
const METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";
const CATEGORY = "taalbrug";
const STALE = `${CATEGORY}:stale`;

const make: Builder = builder({ "": CORE, mda: METADATA });

/** Notes that say what stands elsewhere already. */
const TOLD = ["kind", "previous", "suggestion"];

/**
 * An original in one language as XLIFF: a unit for each text in the order of the document, translated or not.
 * `catalogue` is up to date with the original (`merge`).
 *
 * States: missing is `initial`, a draft `translated`, reviewed `reviewed`. A stale translation is `initial` with the
 * subState `taalbrug:stale` and a note that holds its Dutch, or `translated` with `taalbrug:completed` when a machine
 * has brought it up to date.
 */
export function printXliff(original: Original, catalogue: Catalogue, language: Language): string {
  const post = `${original.kind}/${original.slug}`;
  const { references } = original.body;
  const units = catalogue.entries.map((entry) =>
    // Text of the pseudo engine is no translation.
    printUnit(isPseudo(entry) ? { ...blank(entry.source), kinds: entry.kinds } : entry, references),
  );
  const file = make(
    "file",
    {
      id: post.replace("/", "."),
      original: original.file,
      srcDir: "ltr",
      trgDir: language.dir,
      "xml:space": "preserve",
    },
    onLines(units, 2),
  );
  const root = make(
    "xliff",
    { "xmlns:mda": METADATA, version: "2.0", srcLang: SOURCE, trgLang: language.code },
    onLines([file], 1),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printXml(root)}\n`;
}

function printUnit(entry: Entry, references: References): Element {
  const { source, translation, notes, previous, suggestion, kinds } = entry;
  const natives = new Map<string, string>();
  const text = (name: string, parts: readonly Part[]) => make(name, {}, printParts(parts, natives));
  const dutch = text("source", toParts(source, references));
  const target =
    translation === ""
      ? []
      : [text("target", toParts(translation, references, toTagged(source, references)))];
  const remarks = [
    ...kinds.map((kind) => note("kind", kind)),
    ...(previous === undefined || previous === source ? [] : [note("previous", previous)]),
    ...(suggestion ? [note("suggestion", suggestion.text)] : []),
    ...notes.map((line) => note("note", line)),
  ];
  const data = [...natives].map(([native, id]) => make("data", { id }, withCodePoints(native)));
  return make(
    "unit",
    { id: `u${signature(source, "")}` },
    onLines(
      [
        ...printFacts(factsOf(entry, source, references)),
        ...(remarks.length > 0 ? [make("notes", {}, onLines(remarks, 4))] : []),
        ...(data.length > 0 ? [make("originalData", {}, onLines(data, 4))] : []),
        make("segment", stateOfSegment(entry), onLines([dutch, ...target], 4)),
      ],
      3,
    ),
  );
}

const note = (category: string, text: string) => make("note", { category }, [text]);

function printFacts(facts: Facts): Element[] {
  const metas = FACTS.flatMap((name) =>
    facts[name] === undefined ? [] : [make("mda:meta", { type: name }, [facts[name]])],
  );
  if (metas.length === 0) return [];
  const group = make("mda:metaGroup", { category: CATEGORY }, onLines(metas, 5));
  return [make("mda:metadata", {}, onLines([group], 4))];
}

function stateOfSegment(entry: Entry): Record<string, string> {
  switch (stateOf(entry)) {
    case "reviewed":
      return { state: "reviewed" };
    case "stale":
      return isCompleted(entry)
        ? { state: "translated", subState: `${CATEGORY}:completed` }
        : { state: "initial", subState: STALE };
    case "draft":
      return { state: "translated" };
    case "missing":
      return { state: "initial" };
  }
}

const TYPES: Record<NonNullable<Code["kind"]>, { type: string; subType?: string }> = {
  strong: { type: "fmt", subType: "xlf:b" },
  em: { type: "fmt", subType: "xlf:i" },
  s: { type: "fmt", subType: `${CATEGORY}:strike` },
  link: { type: "link" },
  image: { type: "image" },
  code: { type: "other", subType: `${CATEGORY}:code` },
  autolink: { type: "link" },
  footnote: { type: "other", subType: `${CATEGORY}:footnote` },
  break: { type: "fmt", subType: "xlf:lb" },
};

/** Each code may be moved, and no more. */
const FIXED = { canCopy: "no", canDelete: "no" };

/** Text and codes as what stands in `<source>` and `<target>`; `natives` collects what codes stand for -> its id. */
function printParts(parts: readonly Part[], natives: Map<string, string>): (Element | string)[] {
  const reference = (native: string) => {
    const id = natives.get(native) ?? `d${natives.size + 1}`;
    natives.set(native, id);
    return id;
  };
  const root: (Element | string)[] = [];
  const open: { start: Code; inside: (Element | string)[] }[] = [];
  for (const part of parts) {
    const here = open.at(-1)?.inside ?? root;
    if (typeof part === "string") here.push(...withCodePoints(part));
    else if (part.code === "open") open.push({ start: part, inside: [] });
    else if (part.code === "alone") {
      const { id, native, kind } = part;
      const shown = native === "\\\n" ? {} : { disp: native };
      here.push(make("ph", { id, ...FIXED, ...TYPES[kind!], ...shown, dataRef: reference(native) }));
    } else {
      const { start, inside } = open.pop()!;
      const { id, kind } = part;
      const data = { dataRefStart: reference(start.native), dataRefEnd: reference(part.native) };
      (open.at(-1)?.inside ?? root).push(make("pc", { id, ...FIXED, ...TYPES[kind!], ...data }, inside));
    }
  }
  return root;
}

/** Text whose characters that XML cannot hold are `<cp>` elements. */
function withCodePoints(text: string): (Element | string)[] {
  const points = text.match(ILLEGAL) ?? [];
  return text.split(ILLEGAL).flatMap((piece, at) => {
    const point = points[at]?.codePointAt(0);
    return point === undefined
      ? [piece]
      : [piece, make("cp", { hex: point.toString(16).toUpperCase().padStart(4, "0") })];
  });
}

/**
 * The translations from Dutch in an XLIFF 2 file, untranslated units left out. `file` is for messages.
 * Throws a ProblemsError that names file and line when it is no sound XLIFF 2, or is not from Dutch.
 */
export function parseXliff(text: string, file: string): Unit[] {
  const { root, open } = readLarge(text, file, "unit");
  const fail = (message: string): never => {
    throw new ProblemsError([{ file, line: root.lineNumber ?? 1, message }]);
  };
  if (root.localName !== "xliff") fail("is no XLIFF: it has no <xliff>");
  const version = root.getAttribute("version") ?? "";
  if (!/^2\.\d/.test(version)) fail(`is XLIFF ${version}; save it as XLIFF 2.0`);
  const from = root.getAttribute("srcLang") ?? "";
  if (!new RegExp(`^${SOURCE}(?:-|$)`, "i").test(from))
    fail(`is a translation from "${from}", not from ${SOURCE}`);
  const language = root.getAttribute("trgLang");
  if (!language) return fail("names no language of its translations; add trgLang");
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
  const segments = children(unit)
    .filter(({ localName }) => localName === "segment" || localName === "ignorable")
    .map((segment, at) => {
      const [source] = children(segment, "source");
      const [target] = children(segment, "target");
      const order = Number(target?.getAttribute("order") || at + 1);
      const words = { source: source ? readParts(source) : [], target: target ? readParts(target) : [] };
      return {
        ...words,
        order,
        state: segment.getAttribute("state") ?? "initial",
        stale: segment.getAttribute("subState") === STALE,
        isText: segment.localName === "segment",
      };
    });
  const texts = segments.filter(({ isText, source }) => isText && source.length > 0);
  const empty = texts.filter(({ target }) => target.length === 0);
  if (empty.length === texts.length) return [];
  const ordered = segments.toSorted((a, b) => a.order - b.order);
  const told: Facts = Object.fromEntries(
    children(unit, "metadata")
      .flatMap((metadata) => children(metadata, "metaGroup"))
      .filter((group) => group.getAttribute("category") === CATEGORY)
      .flatMap((group) => children(group, "meta"))
      .map((meta) => [meta.getAttribute("type") ?? "", meta.textContent ?? ""]),
  );
  return [
    {
      line,
      language,
      source: segments.flatMap(({ source }) => source),
      target: ordered.flatMap(({ source, target, isText }) =>
        isText || target.length > 0 ? target : source,
      ),
      changed: "",
      approved: texts.every(({ state }) => state === "reviewed" || state === "final"),
      notes: children(unit, "notes")
        .flatMap((notes) => children(notes, "note"))
        .filter((item) => !TOLD.includes(item.getAttribute("category") ?? ""))
        .map((item) => item.textContent ?? ""),
      facts: { post, ...told },
      problem:
        empty.length > 0
          ? "only a part of it is translated"
          : told.pair === undefined && texts.some(({ stale }) => stale)
            ? `it is marked as stale, and no tool kept what tells whether it was changed; take subState="${STALE}" away where it is right`
            : undefined,
    },
  ];
}

/** Text and codes of a source or a target; annotations are passed over. */
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
