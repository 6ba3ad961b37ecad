import { isEdited, keptOf, personOf, stateOf } from "../catalog/entry.ts";
import { skeleton } from "../languages/facts/dutch.ts";
import type { References } from "../markdown/inline.ts";
import { splitSentences } from "../markdown/sentences.ts";
import { visible } from "../markdown/tagged.ts";
import { carry, wordsKey } from "../markdown/words.ts";
import { SOURCE } from "../model/site.ts";
import { align, type SentencePair } from "./align.ts";
import type { MemoryEntry } from "./entry.ts";
import { substitute } from "./substitute.ts";

/** The translation of a sentence and the segment it comes from. */
export interface SentenceMatch {
  translation: string;
  known: MemoryEntry;
  /** Facts in it were replaced. */
  isSubstituted: boolean;
}

/** A sentence to find, and where it is needed. */
export interface SentenceQuery {
  text: string;
  references: References;
  /** The catalogue's file. */
  post: string;
  /** The current translation and its source, as a memory entry: tried first. */
  base?: MemoryEntry | undefined;
}

/** Finds sentences of translated segments. Segments are split and aligned lazily, and aligned only once. */
export interface SentenceMatcher {
  /** Whether there are no segments. */
  isEmpty(): boolean;
  /**
   * Finds sentences of one segment in order: each call returns the next occurrence of the sentence, the last one
   * repeatedly. A sentence that occurs twice may have two translations.
   */
  inOrder(known: MemoryEntry): (query: SentenceQuery) => SentenceMatch | undefined;
  /** Finds a known sentence, even with other typography or other addresses. */
  find(query: SentenceQuery): SentenceMatch | undefined;
  /** Finds a known sentence that differs only in facts, and replaces them in its translation. */
  findSubstituted(query: SentenceQuery): SentenceMatch | undefined;
}

export interface SentenceMatcherOptions {
  /** Language code of the texts. */
  from: string;
  /** Language code and Intl locale of the translations. */
  to: string;
  locale: string;
  /** Names that are the same in every language. */
  names: readonly string[];
  /** The text that the translation of a segment was made from; undefined if unknown. */
  textOf(known: MemoryEntry): string | undefined;
}

/** Creates a matcher for the sentences of `all`, to which segments may still be added. */
export function createSentenceMatcher(
  all: readonly MemoryEntry[],
  options: SentenceMatcherOptions,
): SentenceMatcher {
  const { from, to, locale, names, textOf } = options;
  const pairs = new Map<MemoryEntry, readonly SentencePair[]>();

  const pairsOf = (known: MemoryEntry): readonly SentencePair[] => {
    const done = pairs.get(known);
    if (done) return done;
    const text = textOf(known);
    const source = text === undefined ? undefined : { text, language: from };
    const translation = { text: known.entry.translation, language: to };
    const found = (source && align(source, translation, known.references)) ?? [];
    pairs.set(known, found);
    return found;
  };
  const sentencesOf = (known: MemoryEntry) => splitSentences(textOf(known) ?? "", from, known.references);
  const facts = (text: string, references: References) => skeleton(visible(text, references), names);

  const byWords = createIndex(all, (known) =>
    sentencesOf(known).map(({ text }) => wordsKey(text, known.references)),
  );
  const byFacts = createIndex(all, (known) =>
    sentencesOf(known).flatMap(({ text }) => {
      const key = facts(text, known.references);
      return key === visible(text, known.references) ? [] : [key];
    }),
  );

  return {
    isEmpty: () => all.length === 0,
    inOrder(known) {
      const left = [...pairsOf(known)];
      return ({ text, references }) => {
        const key = wordsKey(text, references);
        const places = left.filter(({ source }) => wordsKey(source, known.references) === key);
        const [pair] = places;
        if (!pair) return undefined;
        if (places.length > 1) left.splice(left.indexOf(pair), 1);
        const translation = carry(pair.translation, pair.source, text, references);
        return translation === undefined ? undefined : { translation, known, isSubstituted: false };
      };
    },
    find(query) {
      const { text, references } = query;
      const key = wordsKey(text, references);
      return first(byWords(key), query, false, (known) => {
        const pair = pairsOf(known).find(({ source }) => wordsKey(source, known.references) === key);
        return pair && carry(pair.translation, pair.source, text, references);
      });
    },
    findSubstituted(query) {
      const { text, references } = query;
      const key = facts(text, references);
      if (key === visible(text, references)) return undefined;
      return first(byFacts(key), query, true, (known) => {
        const pair = pairsOf(known).find(({ source }) => facts(source, known.references) === key);
        if (!pair) return undefined;
        const { source: before, translation } = pair;
        return substitute({ before, after: text, translation, locale, names, references });
      });
    },
  };
}

/** An index of segments by key, updated at each lookup. */
function createIndex(all: readonly MemoryEntry[], keysOf: (known: MemoryEntry) => readonly string[]) {
  const index = new Map<string, MemoryEntry[]>();
  let count = 0;
  return (key: string): readonly MemoryEntry[] => {
    for (; count < all.length; count++) {
      const known = all[count]!;
      for (const own of keysOf(known)) {
        const others = index.get(own);
        if (others) others.push(known);
        else index.set(own, [known]);
      }
    }
    return index.get(key) ?? [];
  };
}

/** The translation of the first candidate that has one: the base, then by rank. */
function first(
  candidates: readonly MemoryEntry[],
  { post, base }: SentenceQuery,
  isExchanged: boolean,
  translate: (known: MemoryEntry) => string | undefined,
): SentenceMatch | undefined {
  const reliable = candidates.filter((known) => known.post === post || !isCut(known));
  for (const known of [...(base ? [base] : []), ...ranked(reliable, post)]) {
    const translation = translate(known);
    if (translation !== undefined) return { translation, known, isSubstituted: isExchanged };
  }
  return undefined;
}

/**
 * Whether its sentences were cut from a text that a person wrote. People merge and swap sentences, which alignment
 * cannot always detect, so these are used only in their own post.
 */
function isCut({ entry, references }: MemoryEntry): boolean {
  const isPersons = personOf(entry) !== undefined || keptOf(entry) !== undefined || isEdited(entry);
  return isPersons && splitSentences(entry.source, SOURCE, references).length > 1;
}

/** Sorts the best first: reviewed before draft, then the same post before others, then in order of learning. */
export function ranked(candidates: readonly MemoryEntry[], post: string): MemoryEntry[] {
  const rank = ({ entry, post: own }: MemoryEntry) =>
    (stateOf(entry) === "reviewed" ? 2 : 0) + (own === post ? 1 : 0);
  return candidates.toSorted((a, b) => rank(b) - rank(a));
}
