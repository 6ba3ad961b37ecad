import { type Entry, isPseudo, pairsIn, stateOf } from "../catalog/entry.ts";
import type { Catalogue } from "../catalog/po.ts";
import type { References } from "../markdown/inline.ts";
import { type Language, SOURCE } from "../model/site.ts";
import type { MemoryEntry } from "./entry.ts";
import { createFuzzyIndex, type FuzzyIndex } from "./fuzzy.ts";
import { createSentenceMatcher, ranked, type SentenceMatcher } from "./sentence-match.ts";

/** A translated segment with similar Dutch. */
export interface Similar {
  entry: Entry;
  /** 0 to 1: one minus the edit distance over the longer length. */
  score: number;
}

/** All translated segments of one language: all catalogues, obsolete entries too. */
export interface Memory {
  /** Adds a catalogue with judged signatures; stale entries with the Dutch they were made from. `post` is its file. */
  learn(catalogue: Catalogue, post: string, references?: References): void;
  /** Returns the best translation of exactly this Dutch: reviewed before draft, the same post before others. */
  find(source: string, post: string): Entry | undefined;
  /** Matches sentences of all segments by their Dutch. */
  sentences: SentenceMatcher;
  /** Matches them by the text in the pivot language that they were made from; nothing without a pivot. */
  pivotSentences: SentenceMatcher;
  /** Returns the segments most similar to this Dutch, with a score of at least `minimum`, for a person to look at. */
  similar(source: string, minimum: number, limit: number): Similar[];
}

/** Creates an empty memory. `names` are the same in every language. */
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
