import type { Entry } from "../catalog/entry.ts";
import type { References } from "../markdown/inline.ts";

/** A translated segment. */
export interface MemoryEntry {
  /** Its source is the Dutch that was translated, even if the entry is stale. */
  entry: Entry;
  /** The file of its catalogue. */
  post: string;
  references: References;
}
