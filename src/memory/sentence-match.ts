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

/** A sentence's translation and the segment it comes from. */
export interface SentenceMatch {
  translation: string;
  known: MemoryEntry;
  /** Facts were exchanged in it. */
  isSubstituted: boolean;
}

/** A sentence that is looked for, and where. */
export interface SentenceQuery {
  text: string;
  references: References;
  /** The catalogue's file. */
  post: string;
  /** What the translation that stands there now was made from, as the memory would know it: looked at first. */
  base?: MemoryEntry | undefined;
}

/** Sentences of translated segments. Nothing is split before it is asked for, and no segment twice. */
export interface SentenceMatcher {
  /** Knows nothing at all. */
  isEmpty(): boolean;
  /**
   * The sentences of one segment: each call gives the next place where the sentence stands in it, the last one again
   * when there is no other. A sentence that stands twice may be translated in two ways.
   */
  inOrder(known: MemoryEntry): (query: SentenceQuery) => SentenceMatch | undefined;
  /** The translation of a sentence that is known, be it in other typography or with other addresses. */
  find(query: SentenceQuery): SentenceMatch | undefined;
  /** The translation of a sentence that differs in facts alone from one that is known. */
  findSubstituted(query: SentenceQuery): SentenceMatch | undefined;
}

export interface SentenceMatcherOptions {
  /** Code of the language of the texts. */
  from: string;
  /** Code and Intl locale of the translations. */
  to: string;
  locale: string;
  /** Names that stay as they are in every language. */
  names: readonly string[];
  /** The text that a segment's translation was made from; undefined where that is not known. */
  textOf(known: MemoryEntry): string | undefined;
}

/** The sentences of `all`, to which more may be added. */
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

/** Which segments have a key; brought up to date at each look. */
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

/** What the first of the candidates that has one says: the base, then by rank. */
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
 * Is it several sentences that a person wrote? People merge and swap sentences, which no alignment sees for sure, so
 * what is cut from theirs is used in its own post only.
 */
function isCut({ entry, references }: MemoryEntry): boolean {
  const isPersons = personOf(entry) !== undefined || keptOf(entry) !== undefined || isEdited(entry);
  return isPersons && splitSentences(entry.source, SOURCE, references).length > 1;
}

/** The best first: reviewed before draft, then the same post before others, then what was learned first. */
export function ranked(candidates: readonly MemoryEntry[], post: string): MemoryEntry[] {
  const rank = ({ entry, post: own }: MemoryEntry) =>
    (stateOf(entry) === "reviewed" ? 2 : 0) + (own === post ? 1 : 0);
  return candidates.toSorted((a, b) => rank(b) - rank(a));
}
