import { type Entry, isPseudo, pairsIn, stateOf } from "../catalog/entry.ts";
import type { Catalogue } from "../catalog/po.ts";
import type { References } from "../markdown/inline.ts";
import { type Language, SOURCE } from "../model/site.ts";
import type { MemoryEntry } from "./entry.ts";
import { createFuzzyIndex, type FuzzyIndex } from "./fuzzy.ts";
import { createSentenceMatcher, ranked, type SentenceMatcher } from "./sentence-match.ts";

/** A translated segment whose Dutch is much like another. */
export interface Similar {
  entry: Entry;
  /** 0 to 1: one minus the edit distance over the longer length. */
  score: number;
}

/** All translated segments of one language: all catalogues, obsolete entries too. */
export interface Memory {
  /** Adds what a catalogue, with its signatures judged, knows; stale entries for the Dutch they were made from. `post` is the catalogue's file. */
  learn(catalogue: Catalogue, post: string, references?: References): void;
  /** The best translation of exactly this Dutch: reviewed before draft, the same post before others. */
  find(source: string, post: string): Entry | undefined;
  /** The sentences of all segments, by their Dutch. */
  sentences: SentenceMatcher;
  /** The sentences of all segments by the text in the pivot language they were made from; none without a pivot. */
  pivotSentences: SentenceMatcher;
  /** The translated segments most like this Dutch, at least `minimum`; for a person to look at. */
  similar(source: string, minimum: number, limit: number): Similar[];
}

/** An empty memory; `names` stay as they are in every language. */
export function createMemory(language: Language, names: readonly string[] = []): Memory {
  const known = new Map<string, MemoryEntry[]>();
  const all: MemoryEntry[] = [];
  let fuzzy: { index: FuzzyIndex<MemoryEntry>; count: number } | undefined;
  const { code, locale, via } = language;
  const options = { to: code, locale, names };

  return {
    learn({ entries, obsolete }, post, references = {}) {
      for (const entry of [...entries, ...obsolete].flatMap(pairsIn)) {
        const state = stateOf(entry);
        if ((state !== "reviewed" && state !== "draft") || isPseudo(entry)) continue;
        const one = { entry, post, references };
        all.push(one);
        const others = known.get(entry.source);
        if (others) others.push(one);
        else known.set(entry.source, [one]);
      }
    },
    find: (source, post) => ranked(known.get(source) ?? [], post)[0]?.entry,
    sentences: createSentenceMatcher(all, { ...options, from: SOURCE, textOf: ({ entry }) => entry.source }),
    pivotSentences: createSentenceMatcher(all, {
      ...options,
      from: via ?? SOURCE,
      textOf: ({ entry }) => (entry.via && entry.via.language === via ? entry.via.text : undefined),
    }),
    similar(source, minimum, limit) {
      fuzzy ??= { index: createFuzzyIndex(), count: 0 };
      for (; fuzzy.count < all.length; fuzzy.count++)
        fuzzy.index.add(all[fuzzy.count]!.entry.source, all[fuzzy.count]!);
      return fuzzy.index
        .search(source, minimum, limit)
        .map(({ value, score }) => ({ entry: value.entry, score }));
    },
  };
}
