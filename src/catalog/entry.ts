import { createHash } from "node:crypto";

/** Where a translation stands. */
export type State = "reviewed" | "draft" | "stale" | "missing";
export const STATES = ["reviewed", "draft", "stale", "missing"] as const satisfies readonly State[];

/** Who wrote the translation, as the entry's translator comment says. */
export type Provenance =
  | { by: "machine"; engine: string; date: string }
  /** `hash` signs one Dutch text with one translation: see `signature`. */
  | { by: "person"; name: string; date: string; hash: string };

/** One segment in one language: an entry of a PO file. */
export interface Entry {
  /** The Dutch. */
  source: string;
  /** "" when there is none. */
  translation: string;
  /** The Dutch that the translation was made from, when the Dutch has changed since (`#| msgid`). */
  previous?: string | undefined;
  fuzzy: boolean;
  provenance?: Provenance | undefined;
  /** Translator comments that are not provenance, kept as they are. */
  notes: readonly string[];
  /** Kinds of block the text stands in (`#.`). */
  kinds: readonly string[];
  /** `file:line` for each place it stands in (`#:`). */
  references: readonly string[];
  /** Flags beside `fuzzy`, kept as they are. */
  flags: readonly string[];
}

/** The first 12 hex digits of SHA-256 over Dutch, a newline and the translation. */
export function signature(source: string, translation: string): string {
  return createHash("sha256").update(`${source}\n${translation}`).digest("hex").slice(0, 12);
}

/** Did a person sign exactly this Dutch with exactly this translation? */
export function isSigned({ provenance, source, translation }: Entry): boolean {
  return (
    provenance?.by === "person" && translation !== "" && provenance.hash === signature(source, translation)
  );
}

/** Did a person sign this translation, for the Dutch of now or for the one before it changed? */
export function wasSigned(entry: Entry): boolean {
  return isSigned({ ...entry, source: entry.previous ?? entry.source });
}

/**
 * The entry as a translation of the Dutch it was made from: what a stale entry is worth when that Dutch comes back, or
 * stands elsewhere.
 */
export function retired(entry: Entry): Entry {
  const { previous, ...rest } = entry;
  if (previous === undefined) return entry;
  const back = { ...rest, source: previous };
  return { ...back, fuzzy: !isSigned(back) };
}

export function stateOf(entry: Entry): State {
  if (entry.translation === "") return "missing";
  if (entry.previous !== undefined) return "stale";
  return !entry.fuzzy && isSigned(entry) ? "reviewed" : "draft";
}

/** The entry with its translation signed by `name` on `date` (ISO): reviewed from now on. */
export function sign(entry: Entry, name: string, date: string): Entry {
  const hash = signature(entry.source, entry.translation);
  return { ...entry, fuzzy: false, previous: undefined, provenance: { by: "person", name, date, hash } };
}

/** The entry with a machine's translation, drafted on `date` (ISO). */
export function draft(entry: Entry, translation: string, engine: string, date: string): Entry {
  return {
    ...entry,
    translation,
    fuzzy: true,
    previous: undefined,
    provenance: { by: "machine", engine, date },
  };
}

/**
 * May the engine of this name write here? Never over what a person signed, be it stale by now. What the pseudo engine
 * made is no translation: any other engine may replace it.
 */
export function isOpen(entry: Entry, engine: string): boolean {
  const state = stateOf(entry);
  if (state === "missing") return true;
  if (entry.provenance?.by === "person") return false;
  return state === "stale" || (isPseudo(entry) && engine !== "pseudo");
}

/** Is it text of the pseudo engine, which shows a layout and means nothing? */
export function isPseudo({ provenance }: Entry): boolean {
  return provenance?.by === "machine" && provenance.engine === "pseudo";
}

/** A new entry without a translation. */
export function blank(source: string): Entry {
  return { source, translation: "", fuzzy: false, notes: [], kinds: [], references: [], flags: [] };
}

/** Provenance as the translator comment that every PO tool keeps: `machine: deepl 2026-11-23`. */
export function printProvenance(provenance: Provenance): string {
  return provenance.by === "machine"
    ? `machine: ${provenance.engine} ${provenance.date}`
    : `reviewed: ${provenance.name} ${provenance.date} ${provenance.hash}`;
}

/** The inverse of `printProvenance`; undefined for any other comment. */
export function parseProvenance(comment: string): Provenance | undefined {
  const machine = /^machine: (\S+) (\d{4}-\d{2}-\d{2})$/.exec(comment);
  if (machine) return { by: "machine", engine: machine[1]!, date: machine[2]! };
  const person = /^reviewed: (.+) (\d{4}-\d{2}-\d{2}) ([0-9a-f]{12})$/.exec(comment);
  if (person) return { by: "person", name: person[1]!, date: person[2]!, hash: person[3]! };
  return undefined;
}
