import { draft, type Entry, isOpen, retired } from "../catalog/entry.ts";
import { merge } from "../catalog/merge.ts";
import { adoptReviews, type Catalogue } from "../catalog/po.ts";
import { type Original, segments } from "../markdown/original.ts";
import { type Memory, reuse } from "./memory.ts";

/** What has to happen to one original's catalogue before an engine is asked. */
export interface Plan {
  /** Brought up to date with the Dutch, reviews of other tools signed, filled from the memory. */
  catalogue: Catalogue;
  fromMemory: number;
  /** Entries signed because another tool's user reviewed them. */
  adopted: readonly Entry[];
  /** Dutch texts that only an engine can fill, in the order of the document. */
  ask: readonly string[];
}

/**
 * Pure: original, catalogue as it stands and memory in; what to write and what to ask out. `engine` is the name of the
 * one that would be asked, `today` an ISO date.
 */
export function plan(
  original: Original,
  catalogue: Catalogue,
  memory: Memory,
  engine: string,
  today: string,
): Plan {
  const adoptedFrom = adoptReviews(catalogue, today);
  const merged = merge(adoptedFrom.catalogue, segments(original), original.file);
  let fromMemory = 0;
  const replaced: Entry[] = [];
  const entries = merged.entries.map((entry) => {
    const filled = reuse(entry, memory, engine);
    if (filled !== entry) {
      fromMemory++;
      replaced.push(entry);
    }
    return filled;
  });
  return {
    catalogue: { ...merged, entries, obsolete: withRetired(merged.obsolete, replaced, entries) },
    fromMemory,
    adopted: adoptedFrom.adopted,
    ask: entries.filter((entry) => isOpen(entry, engine)).map(({ source }) => source),
  };
}

/**
 * The catalogue with an engine's drafts put in, by Dutch text. An entry that a person filled in the meantime keeps
 * what the person wrote; what a stale draft held stays as an obsolete entry, so going back costs nothing.
 */
export function applyDrafts(
  catalogue: Catalogue,
  drafts: ReadonlyMap<string, string>,
  engine: string,
  today: string,
): Catalogue {
  const replaced: Entry[] = [];
  const entries = catalogue.entries.map((entry) => {
    const translation = drafts.get(entry.source);
    if (translation === undefined || !isOpen(entry, engine)) return entry;
    replaced.push(entry);
    return draft(entry, translation, engine, today);
  });
  return { ...catalogue, entries, obsolete: withRetired(catalogue.obsolete, replaced, entries) };
}

/** Stale drafts that were replaced, kept for the Dutch they were made from, unless that stands here already. */
function withRetired(
  obsolete: readonly Entry[],
  replaced: readonly Entry[],
  entries: readonly Entry[],
): readonly Entry[] {
  const known = new Set([...entries, ...obsolete].map(({ source }) => source));
  const kept = replaced.filter(({ previous }) => previous !== undefined && !known.has(previous));
  return [...kept.map((entry) => ({ ...retired(entry), kinds: [], references: [] })), ...obsolete];
}
