import { draft, type Entry, isOpen, stateOf } from "../catalog/entry.ts";
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
  const retired: Entry[] = [];
  const entries = merged.entries.map((entry) => {
    const filled = reuse(entry, memory, engine);
    if (filled !== entry) {
      fromMemory++;
      retired.push(...retire(entry));
    }
    return filled;
  });
  return {
    catalogue: { ...merged, entries, obsolete: [...retired, ...merged.obsolete] },
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
  const retired: Entry[] = [];
  const entries = catalogue.entries.map((entry) => {
    const translation = drafts.get(entry.source);
    if (translation === undefined || !isOpen(entry, engine)) return entry;
    retired.push(...retire(entry));
    return draft(entry, translation, engine, today);
  });
  return { ...catalogue, entries, obsolete: [...retired, ...catalogue.obsolete] };
}

/** A stale draft as the obsolete entry of the Dutch it was made from. */
function retire(entry: Entry): Entry[] {
  if (stateOf(entry) !== "stale") return [];
  const { previous, ...rest } = entry;
  return [{ ...rest, source: previous!, fuzzy: true, kinds: [], references: [] }];
}
