import type { Entry } from "../catalog/entry.ts";
import type { References } from "../markdown/inline.ts";

/** A translated segment. */
export interface MemoryEntry {
  /** With the Dutch that its translation says. */
  entry: Entry;
  /** File of the catalogue it stands in. */
  post: string;
  references: References;
}
