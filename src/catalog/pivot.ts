import type { References } from "../markdown/inline.ts";
import { wordsKey } from "../markdown/words.ts";
import { type Entry, isCompleted, isEdited, isPseudo, isSigned, madeFrom, outdated } from "./entry.ts";
import type { Catalogue } from "./po.ts";

/** The pivot language of another language, and its text for a Dutch segment. */
export interface Pivot {
  language: string;
  /** Undefined when it has none for the current Dutch. */
  textOf(source: string): string | undefined;
}

/** The texts of a pivot's catalogue, brought up to date with the Dutch; `isUsable` selects texts to build on. */
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
 * The catalogue, with machine translations of a pivot's changed text made stale; `previous` is then
 * the Dutch itself. A person's signature is for the Dutch and stays.
 */
export function followPivot(catalogue: Catalogue, pivot: Pivot, links: References): Catalogue {
  const entries = catalogue.entries.map((entry) => {
    const { via, source } = entry;
    if (via?.language !== pivot.language || (entry.previous !== undefined && !isCompleted(entry)))
      return entry;
    // Not fuzzy: a person accepted it, even without a name; a machine does not correct what a person typed.
    if (isSigned(entry) || !entry.fuzzy || isEdited(entry)) return entry;
    const text = pivot.textOf(source);
    if (text === undefined || text === via.text || entry.translation === "") return entry;
    if (wordsKey(text, links) === wordsKey(via.text, links)) return { ...entry, via: { ...via, text } };
    return outdated(entry, source);
  });
  return { ...catalogue, entries };
}

/** Is it stale because the pivot's text changed, although the Dutch did not? */
export function isOutdatedByPivot({ source, previous }: Entry): boolean {
  return previous === source;
}
