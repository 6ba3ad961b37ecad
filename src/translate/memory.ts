import { type Entry, isOpen, isPseudo, retired, stateOf } from "../catalog/entry.ts";
import type { Catalogue } from "../catalog/po.ts";

/** All translated segments of one language, by their Dutch. */
export interface Memory {
  /** The best translation of exactly this Dutch: reviewed before draft, the first one learned before later ones. */
  find(source: string): Entry | undefined;
  /** Adds what a catalogue knows: obsolete entries too, and stale ones for the Dutch they were made from. */
  learn(catalogue: Catalogue): void;
}

export function createMemory(): Memory {
  const known = new Map<string, Entry>();
  return {
    find: (source) => known.get(source),
    learn({ entries, obsolete }) {
      for (const entry of [...entries, ...obsolete].map(retired)) {
        const state = stateOf(entry);
        if ((state !== "reviewed" && state !== "draft") || isPseudo(entry)) continue;
        const other = known.get(entry.source);
        if (!other || (state === "reviewed" && stateOf(other) !== "reviewed")) known.set(entry.source, entry);
      }
    },
  };
}

/** The entry with the memory's translation, if a machine may write there and the memory has one. */
export function reuse(entry: Entry, memory: Memory, engine: string): Entry {
  const found = isOpen(entry, engine) ? memory.find(entry.source) : undefined;
  if (!found) return entry;
  const { translation, fuzzy, provenance } = found;
  return { ...entry, translation, fuzzy, previous: undefined, ...(provenance && { provenance }) };
}
