import type { References } from "../markdown/inline.ts";
import { wordsKey } from "../markdown/words.ts";
import { type Entry, isCompleted, isEdited, isPseudo, isSigned, madeFrom, outdated } from "./entry.ts";
import type { Catalogue } from "./po.ts";

/** The language that another is translated by way of, and its text for a Dutch segment. */
export interface Pivot {
  language: string;
  /** Undefined where it has none that says what the Dutch says now. */
  textOf(source: string): string | undefined;
}

/** The texts of a pivot's catalogue, brought up to date with the Dutch; `isUsable` says which may be built upon. */
export function createPivot(
  language: string,
  { entries }: Catalogue,
  isUsable: (entry: Entry) => boolean,
): Pivot {
  const bySource = new Map(entries.map((entry) => [entry.source, entry]));
  return {
    language,
    textOf(source) {
      const entry = bySource.get(source);
      if (!entry || entry.translation === "" || isPseudo(entry) || madeFrom(entry) !== source)
        return undefined;
      return isOutdatedByPivot(entry) || !isUsable(entry) ? undefined : entry.translation;
    },
  };
}

/**
 * The catalogue with stale what a machine made from a text of the pivot that now has other words; `previous` is then
 * the Dutch itself. What a person signed was signed for the Dutch and stays.
 */
export function followPivot(catalogue: Catalogue, pivot: Pivot, links: References): Catalogue {
  const entries = catalogue.entries.map((entry) => {
    const { via, source } = entry;
    if (via?.language !== pivot.language || (entry.previous !== undefined && !isCompleted(entry)))
      return entry;
    // Without fuzzy a person said that it is right, be it without a name; what a person typed is not a machine's to mend.
    if (isSigned(entry) || !entry.fuzzy || isEdited(entry)) return entry;
    const text = pivot.textOf(source);
    if (text === undefined || text === via.text || entry.translation === "") return entry;
    if (wordsKey(text, links) === wordsKey(via.text, links)) return { ...entry, via: { ...via, text } };
    return outdated(entry, source);
  });
  return { ...catalogue, entries };
}

/** Is it stale because the pivot's text changed, while the Dutch did not? */
export function isOutdatedByPivot({ source, previous }: Entry): boolean {
  return previous === source;
}
