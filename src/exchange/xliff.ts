/** XLIFF 2.0: one post in one language, for a translator or a bureau. OASIS Standard, 5 August 2014. */
import type { Element } from "@xmldom/xmldom";
import { blank, type Entry, isCompleted, isPseudo, signature, stateOf } from "../catalog/entry.ts";
import type { Catalogue } from "../catalog/po.ts";
import type { References } from "../markdown/inline.ts";
import type { Original } from "../markdown/original.ts";
import { toTagged } from "../markdown/tagged.ts";
import { type Language, SOURCE } from "../model/site.ts";
import { type Code, type Part, toParts } from "./codes.ts";
import { PROPERTIES, type Properties, propertiesOf } from "./properties.ts";
import { type Builder, builder, ILLEGAL, onLines, printXml } from "./xml.ts";

const CORE = "urn:oasis:names:tc:xliff:document:2.0";
/** The metadata module (section 5.4), in which tools preserve unknown data. */
const METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";
/** Of our metadata, and the prefix of our sub-states and sub-types. */
export const CATEGORY = "taalbrug";
export const STALE = `${CATEGORY}:stale`;

const make: Builder = builder({ "": CORE, mda: METADATA });

/** Categories of notes that repeat other data. */
export const TOLD = ["kind", "previous", "suggestion"];

/**
 * An original in one language as XLIFF: a unit for each text in the order of the document, translated or not.
 * `catalogue` is up to date with the original (`merge`).
 *
 * States: missing is `initial`, a draft `translated`, reviewed `reviewed`. A stale translation is `initial` with the
 * subState `taalbrug:stale` and a note that has its Dutch, or `translated` with `taalbrug:completed` when a machine
 * updated it.
 */
export function printXliff(original: Original, catalogue: Catalogue, language: Language): string {
  const post = `${original.kind}/${original.slug}`;
  const { references } = original.body;
  const units = catalogue.entries.map((entry) =>
    // Text of the pseudo engine is not a translation.
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
        ...printFacts(propertiesOf(entry, source, references)),
        ...(remarks.length > 0 ? [make("notes", {}, onLines(remarks, 4))] : []),
        ...(data.length > 0 ? [make("originalData", {}, onLines(data, 4))] : []),
        make("segment", stateOfSegment(entry), onLines([dutch, ...target], 4)),
      ],
      3,
    ),
  );
}

const note = (category: string, text: string) => make("note", { category }, [text]);

function printFacts(facts: Properties): Element[] {
  const metas = PROPERTIES.flatMap((name) =>
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
      // Many tools fill in a translation and leave the state as it was.
      return {};
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

/** Each code may be moved, nothing else. */
const FIXED = { canCopy: "no", canDelete: "no" };

/** Text and codes as the content of `<source>` and `<target>`; `natives` collects the meanings of codes -> id. */
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

/** Text, with `<cp>` elements for characters that XML excludes. */
function withCodePoints(text: string): (Element | string)[] {
  const points = text.match(ILLEGAL) ?? [];
  return text.split(ILLEGAL).flatMap((piece, at) => {
    const point = points[at]?.codePointAt(0);
    return point === undefined
      ? [piece]
      : [piece, make("cp", { hex: point.toString(16).toUpperCase().padStart(4, "0") })];
  });
}
