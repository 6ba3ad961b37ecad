/** Every catalogue is written through here: what our own reader cannot read back is never written. */
import { cleanText, directionControl, excerpt } from "../model/text.ts";
import { carried, type Entry, type Person, type Provenance } from "./entry.ts";
import { printNotes, readNotes } from "./notes.ts";
import { type Catalogue, parseCatalogue, printCatalogue } from "./po.ts";
import { uniteTwins } from "./twins.ts";

/**
 * The PO text of a catalogue, and the catalogue as read back from it. Invisible characters that catalogues exclude
 * are left out; of two entries for one Dutch text both translations are kept. Throws an Error, which
 * is a bug, when the text is still not read back unchanged.
 */
export function printSound(
  catalogue: Catalogue,
  file: string,
  language: string,
): { text: string; catalogue: Catalogue } {
  const text = printCatalogue(catalogue);
  const back = parseCatalogue(text, file, language);
  if (differs(back, catalogue) === undefined) return { text, catalogue: back };
  const cleaned = clean(catalogue);
  const cleanedText = printCatalogue(cleaned);
  const again = parseCatalogue(cleanedText, file, language);
  const where = differs(again, cleaned);
  if (where === undefined) return { text: cleanedText, catalogue: again };
  throw new Error(`${file}: the new content cannot be read back: ${where}`);
}

/** The first difference between two catalogues; undefined without one. */
function differs(one: Catalogue, other: Catalogue): string | undefined {
  if ((one.comment ?? "") !== (other.comment ?? "")) return "the comment above the header";
  const headers = Object.entries(other.headers).find(([name, value]) => one.headers[name] !== value);
  if (headers) return `the header ${headers[0]}`;
  if (!isList(one.unusable ?? [], other.unusable ?? [])) return "the entries that cannot be used";
  return differsIn(one.entries, other.entries) ?? differsIn(one.obsolete, other.obsolete);
}

function differsIn(some: readonly Entry[], others: readonly Entry[]): string | undefined {
  const at = others.findIndex((entry, place) => !some[place] || !isSame(some[place], entry));
  if (at !== -1) return `the entry "${excerpt(others[at]!.source)}"`;
  return some.length === others.length ? undefined : `the entry "${excerpt(some[others.length]!.source)}"`;
}

const isSame = (one: Entry, other: Entry): boolean =>
  one.source === other.source &&
  one.translation === other.translation &&
  one.previous === other.previous &&
  one.fuzzy === other.fuzzy &&
  isList(one.kinds, other.kinds) &&
  isList(one.references, other.references) &&
  isList(one.flags, other.flags) &&
  // The same when the other comments are the same.
  isList(one.notes, other.notes) &&
  isList(printNotes(one), printNotes(other));

const isList = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((text, at) => text === others[at]);

function clean(catalogue: Catalogue): Catalogue {
  const { headers, comment, entries, obsolete } = catalogue;
  const place = (isObsolete: boolean) => (entry: Entry) => ({
    entry: cleanEntry(entry),
    line: 0,
    isObsolete,
  });
  const { placed } = uniteTwins(
    [...entries.map(place(false)), ...obsolete.map(place(true))].filter(({ entry }) => entry.source !== ""),
  );
  return {
    ...catalogue,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, oneLine(value)])),
    comment: comment && cleanText(comment).split("\n").map(trimStart).join("\n"),
    entries: placed.filter(({ isObsolete }) => !isObsolete).map(({ entry }) => settleNotes(entry)),
    obsolete: placed.filter(({ isObsolete }) => isObsolete).map(({ entry }) => settleNotes(entry)),
  };
}

const trimStart = (line: string) => line.trimStart();

/** A text as a single line, for a comment or a header. */
const oneLine = (text: string) =>
  cleanText(text)
    .replace(/\s*\n\s*/g, " ")
    .trim();

/** A word between spaces in a comment. */
const oneWord = (text: string) => oneLine(text).replace(/\s+/g, "-") || NOBODY;

/** For a name with no letter left. */
const NOBODY = "?";

function cleanEntry(entry: Entry): Entry {
  const moved = cleanTexts(entry);
  const { previous, via, suggestion, edited, provenance, kinds, references, flags, notes } = moved;
  return {
    ...moved,
    previous: cleanText(previous ?? "") || undefined,
    ...(via && { via: { language: oneWord(via.language), text: cleanText(via.text) } }),
    ...(suggestion && {
      suggestion: { ...suggestion, engine: oneWord(suggestion.engine), text: cleanText(suggestion.text) },
    }),
    ...(edited && { edited: { ...edited, name: oneLine(edited.name) || NOBODY } }),
    ...(provenance && { provenance: cleanProvenance(provenance) }),
    notes: notes.map(oneLine).filter(isSome),
    kinds: kinds.map(oneLine).filter(isSome),
    references: references.filter((place) => oneLine(place) !== "").map(oneWord),
    flags: flags
      .flatMap((flag) => flag.split(",").map(oneLine))
      .filter((flag) => isSome(flag) && flag !== "fuzzy"),
  };
}

const isSome = (text: string) => text !== "";

/** The entry without notes that would read as provenance. */
function settleNotes(entry: Entry): Entry {
  const { notes } = entry;
  if (isList(readNotes(printNotes(entry)).notes, notes)) return entry;
  return {
    ...entry,
    notes: notes.map((note) => (readNotes([note]).notes.length > 0 ? note : `note: ${note}`)),
  };
}

/**
 * The entry with its texts cleaned. A signature stays valid if the text reads the same; direction marks can change
 * that, so without them it is void.
 */
function cleanTexts(entry: Entry): Entry {
  const [source, translation] = [cleanText(entry.source), cleanText(entry.translation)];
  if (directionControl(entry.source + entry.translation) === undefined)
    return carried(entry, source, translation);
  const { provenance, ...rest } = entry;
  const moved = carried(rest, source, translation);
  return provenance?.by === "person"
    ? { ...moved, provenance, fuzzy: true }
    : { ...moved, ...(provenance && { provenance }) };
}

function cleanProvenance(provenance: Provenance): Provenance {
  if (provenance.by === "person") return { ...provenance, name: oneLine(provenance.name) || NOBODY };
  const { engine, kept } = provenance;
  return {
    ...provenance,
    engine: oneWord(engine),
    ...(kept && { kept: cleanProvenance(kept) as Person }),
  };
}
