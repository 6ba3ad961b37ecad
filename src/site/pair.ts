import type { Entry } from "../catalog/entry.ts";
import type { Pair } from "../checks/check.ts";
import type { Original } from "../markdown/original.ts";
import type { Language } from "../model/site.ts";

/** An entry as the checks get it: held against the Dutch it was made from. */
export function pairOf(entry: Entry, original: Original, language: Language): Pair {
  return {
    source: entry.previous ?? entry.source,
    translation: entry.translation,
    language,
    references: original.body.references,
    engine: entry.provenance?.by === "machine" ? entry.provenance.engine : undefined,
  };
}
