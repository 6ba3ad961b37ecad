import { distance } from "fastest-levenshtein";
import type { References } from "../markdown/inline.ts";
import { carry, wordsKey } from "../markdown/words.ts";
import { earlierNote } from "./comments.ts";
import {
  blank,
  carried,
  type Entry,
  keptOf,
  madeFrom,
  outdated,
  pairsIn,
  retired,
  returned,
  SENTENCE,
  wasSigned,
} from "./entry.ts";
import type { Catalogue } from "./po.ts";
import { hasPersonsText, placeless, preferred, withNotesOf } from "./twins.ts";

/** A segment for the catalogue: its text, kind and places. */
export interface Wanted {
  text: string;
  kind: string;
  line: number;
}

/** How similar two texts must be (0 to 1) to count as one changed text: in the same place, and elsewhere. */
const ALIKE_HERE = 0.4;
const ALIKE_ELSEWHERE = 0.6;
/** Most pairs to compare; above that, a text is compared only with texts about as far into the document. */
const MAX_PAIRS = 20_000;

/**
 * Merges a catalogue with its original, which may have changed. Same text: the entry is unchanged. Other typography or
 * addresses: the state is unchanged too, with the addresses exchanged. Other words: the entry of the most similar
 * vanished text near it, stale, with the Dutch it was made from. Vanished text: obsolete, until it comes back. Pure;
 * `file` is for references, `links` has the original's links and footnote marks.
 */
export function merge(
  old: Catalogue,
  segments: readonly Wanted[],
  file: string,
  links: References = {},
): Catalogue {
  const wanted = new Map<string, { kinds: string[]; references: string[] }>();
  for (const { text, kind, line } of segments) {
    const place = wanted.get(text) ?? { kinds: [], references: [] };
    if (!place.kinds.includes(kind)) place.kinds.push(kind);
    place.references.push(`${file}:${line}`);
    wanted.set(text, place);
  }

  const free = new Set([...old.entries, ...old.obsolete].filter((entry) => entry.translation !== ""));
  const chosen = new Map<string, Entry>();
  /**
   * Kept from an entry that gets other Dutch: the pair that a person signed, so that no tool can lose it,
   * and the suggestion for the old Dutch.
   */
  const left: Entry[] = [];
  const gone = new Set(old.obsolete);
  const take = (text: string, entry: Entry, merged: Entry) => {
    chosen.set(text, gone.has(entry) ? returned(merged) : merged);
    free.delete(entry);
    if (merged.previous !== undefined && (wasSigned(merged) || keptOf(entry))) left.push(retired(merged));
    if (entry.suggestion && !merged.suggestion) left.push(...pairsIn(entry).slice(1));
  };
  // Live entries before obsolete ones: `free` keeps that order, and the first of a text wins.
  const bySource = index(free, (entry) => entry.source);
  for (const text of wanted.keys()) {
    const entry = bySource.get(text);
    if (entry) take(text, entry, entry);
  }
  const byPrevious = index(free, (entry) => (entry.source === madeFrom(entry) ? undefined : madeFrom(entry)));
  for (const text of wanted.keys()) {
    const entry = chosen.has(text) ? undefined : byPrevious.get(text);
    if (entry) take(text, entry, retired(entry));
  }
  for (const [text, entry, merged] of sameWords([...wanted.keys()], chosen, free, links)) {
    take(text, entry, merged);
  }
  for (const [text, entry] of predecessors(old, [...wanted.keys()], chosen, free)) {
    take(text, entry, outdated(entry, text));
  }

  // Notes on an untranslated text, such as a reader's report, wait for its translator.
  const withNotes = [...old.entries, ...old.obsolete].filter(
    ({ translation, notes }) => translation === "" && notes.length > 0,
  );
  const obsolete = withoutDoubles([
    ...free,
    ...left,
    ...withNotes.filter(({ source }) => !wanted.has(source)),
  ]);
  const untranslated = index(withNotes, ({ source }) => source);
  const entries = [...wanted].map(([text, place]) => {
    const found = chosen.get(text) ?? blank(text);
    const noted = untranslated.get(text)?.notes ?? [];
    const entry = {
      ...found,
      notes: [...found.notes, ...noted.filter((note) => !found.notes.includes(note))],
    };
    return { ...entry, notes: withEarlier(entry, obsolete.get(text)), ...place };
  });
  return { ...old, entries, obsolete: [...obsolete.values()].filter(({ source }) => !wanted.has(source)) };
}

function index(entries: Iterable<Entry>, key: (entry: Entry) => string | undefined): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const text = key(entry);
    if (text !== undefined && !found.has(text)) found.set(text, entry);
  }
  return found;
}

/** For each new text the vanished entry with the same words, and its new form. */
function sameWords(
  texts: readonly string[],
  chosen: ReadonlyMap<string, Entry>,
  free: ReadonlySet<Entry>,
  links: References,
): [string, Entry, Entry][] {
  const open = texts.filter((text) => !chosen.has(text));
  if (open.length === 0 || free.size === 0) return [];
  // Keeps the entry as it is: a stale one stays stale.
  const present = index(free, ({ source }) => wordsKey(source, links));
  const earlier = index(free, (entry) => wordsKey(madeFrom(entry), links));
  const used = new Set<Entry>();
  return open.flatMap((text): [string, Entry, Entry][] => {
    const key = wordsKey(text, links);
    const entry = present.get(key) ?? earlier.get(key);
    if (!entry || used.has(entry)) return [];
    const kept = wordsKey(entry.source, links) === key ? entry : retired(entry);
    const translation = carry(entry.translation, kept.source, text, links);
    if (translation === undefined) return [];
    used.add(entry);
    return [[text, entry, carried(kept, text, translation)]];
  });
}

/** For each new text its most likely vanished entry, best pairs first. */
function predecessors(
  old: Catalogue,
  texts: readonly string[],
  chosen: ReadonlyMap<string, Entry>,
  free: ReadonlySet<Entry>,
): [string, Entry][] {
  const open = texts.filter((text) => !chosen.has(text));
  const vanished = [...free].filter(({ kinds }) => !kinds.includes(SENTENCE));
  if (open.length === 0 || vanished.length === 0) return [];

  // Between which kept neighbours was it, and where is it now?
  const anchors = new Map(
    texts.flatMap((text) => (chosen.has(text) ? [[text, chosen.get(text)!.source]] : [])),
  );
  const gapNow = gaps(texts, (text) => anchors.get(text));
  const kept = new Set(anchors.values());
  const gapThen = gaps(old.entries, (entry) => (kept.has(entry.source) ? entry.source : undefined));

  const near = Math.max(20, Math.ceil(MAX_PAIRS / open.length));
  const pairs: { text: string; entry: Entry; score: number }[] = [];
  for (const [at, text] of open.entries()) {
    const middle = Math.round((at / open.length) * vanished.length);
    for (const entry of vanished.slice(Math.max(0, middle - near), middle + near)) {
      const here = gapNow.get(text) === gapThen.get(entry);
      const alike = similarity(text, madeFrom(entry));
      if (alike >= (here ? ALIKE_HERE : ALIKE_ELSEWHERE))
        pairs.push({ text, entry, score: alike + (here ? 1 : 0) });
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  const usedTexts = new Set<string>();
  const usedEntries = new Set<Entry>();
  return pairs.flatMap(({ text, entry }) => {
    if (usedTexts.has(text) || usedEntries.has(entry)) return [];
    usedTexts.add(text);
    usedEntries.add(entry);
    return [[text, entry] as [string, Entry]];
  });
}

/** Each item's gap, identified by the last kept neighbour before it. */
function gaps<T>(items: readonly T[], anchor: (item: T) => string | undefined): Map<T, string> {
  let gap = "";
  return new Map(
    items.map((item) => {
      gap = anchor(item) ?? gap;
      return [item, gap];
    }),
  );
}

/** 1 for equal texts, 0 for texts with nothing in common: one minus the edit distance over the longer length. */
function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  // The distance is at least the difference in length: skip texts that differ too much.
  if (Math.abs(a.length - b.length) > longer * (1 - ALIKE_HERE)) return 0;
  return 1 - distance(a, b) / longer;
}

/**
 * Entries without a place, by the Dutch they translate. PO allows a text once: of two a signed one comes before
 * another, then a person's, then the older one. A person's other text stays as a comment.
 */
function withoutDoubles(entries: readonly Entry[]): Map<string, Entry> {
  const kept = new Map<string, Entry>();
  for (const entry of entries.flatMap(pairsIn).map(placeless)) {
    const other = kept.get(entry.source);
    kept.set(entry.source, other ? preferred(other, entry) : entry);
  }
  return kept;
}

/** The notes of an entry, with those and the text of another for the same Dutch, which has no place of its own. */
function withEarlier({ notes, translation }: Entry, earlier: Entry | undefined): readonly string[] {
  if (!earlier) return notes;
  const all = withNotesOf(earlier, notes);
  const note = earlierNote(earlier.translation);
  const isTold = !hasPersonsText(earlier) || earlier.translation === translation || all.includes(note);
  return isTold ? all : [...all, note];
}
