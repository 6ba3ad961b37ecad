/**
 * Two entries for one Dutch text, as in a git merge of two branches that each add one. The better one stays, with the
 * other's content as comments.
 */

import { earlierNote, keepVersion } from "./comments.ts";
import {
  type Entry,
  isAcceptance,
  isEdited,
  isPseudo,
  isSigned,
  keptOf,
  madeFrom,
  personOf,
  retired,
  returned,
  SENTENCE,
  textHash,
} from "./entry.ts";

/** An entry as in a file. */
export interface Placed {
  entry: Entry;
  line: number;
  isObsolete: boolean;
}

/** Two live entries of a file with different translations. */
export interface Doubled {
  source: string;
  /** The lines of the used entry and of another. */
  used: number;
  kept: number;
  /** Neither is fuzzy: somebody reviewed both, or nobody looked. */
  isUndecided: boolean;
}

/** One entry per Dutch text: the best of twins, in the place of the first live one. */
export function uniteTwins(all: readonly Placed[]): { placed: readonly Placed[]; doubled: Doubled[] } {
  if (new Set(all.map(({ entry }) => entry.source)).size === all.length) return { placed: all, doubled: [] };
  const groups = Map.groupBy(all, ({ entry }) => entry.source);
  const left: Placed[] = [];
  const doubled: Doubled[] = [];
  const placed = [...groups.values()].map((group): Placed => {
    if (group.length === 1) return group[0]!;
    const live = group.find(({ isObsolete }) => !isObsolete);
    const twins = live ? group.map(asLive) : group;
    const [best, ...others] = twins.toSorted((a, b) => compareTwins(a.entry, b.entry)) as [
      Placed,
      ...Placed[],
    ];
    let { entry } = best;
    for (const other of others) {
      const kept = keepBoth(entry, other.entry);
      entry = kept.entry;
      left.push(...kept.left.map((one) => ({ entry: one, line: other.line, isObsolete: true })));
      const isTold = !best.isObsolete && !other.isObsolete && isOther(best.entry, other.entry);
      const isUndecided = !best.entry.fuzzy && !other.entry.fuzzy;
      if (isTold) doubled.push({ source: entry.source, used: best.line, kept: other.line, isUndecided });
    }
    return { entry, line: best.line, isObsolete: live === undefined };
  });
  // In file order; a leftover may be the twin of something.
  const position = new Map([...groups.values()].map((group, at) => [placed[at]!, positionOf(group, all)]));
  placed.sort((a, b) => position.get(a)! - position.get(b)!);
  if (left.length === 0) return { placed, doubled };
  return { placed: uniteTwins([...placed, ...left]).placed, doubled };
}

const asLive = (placed: Placed): Placed =>
  placed.isObsolete ? { ...placed, entry: returned(placed.entry) } : placed;

const positionOf = (group: readonly Placed[], all: readonly Placed[]): number =>
  all.indexOf(group.find(({ isObsolete }) => !isObsolete) ?? group[0]!);

const isOther = (one: Entry, other: Entry) =>
  one.translation !== other.translation && one.translation !== "" && other.translation !== "";

/**
 * The first entry with additions from the second: comments, and another translation as a comment that names its author
 * (`# version: …`, or `# earlier: …` without a name). A translation of earlier Dutch is an entry of its own, in
 * `left`.
 */
export function keepBoth(entry: Entry, other: Entry): { entry: Entry; left: Entry[] } {
  const isSame = entry.translation === other.translation;
  const isForNow = madeFrom(other) === other.source;
  const left = isOther(entry, other) && !isForNow ? [placeless(retired(other))] : [];
  const suggestion = entry.suggestion ?? (entry.previous === undefined ? undefined : other.suggestion);
  const united: Entry = {
    ...entry,
    ...(isSame &&
      !isSigned(entry) &&
      without({ drafted: other.drafted, edited: other.edited, via: other.via })),
    ...without({ drafted: entry.drafted, edited: entry.edited, via: entry.via, suggestion }),
    notes: withNotesOf(other, entry.notes),
    kinds: union(entry.kinds, other.kinds),
    references: union(entry.references, other.references),
    flags: union(entry.flags, other.flags),
  };
  const withText = isOther(entry, other) && isForNow ? keepText(united, other) : united;
  const more = other.suggestion;
  if (!more || more.text === suggestion?.text) return { entry: withText, left };
  return { entry: keepVersion(withText, { name: more.engine, date: more.date, text: more.text }), left };
}

/** An entry with the translation of another as a comment. */
function keepText(entry: Entry, other: Entry): Entry {
  const writer = writerOf(other);
  if (writer) return keepVersion(entry, { ...writer, text: other.translation });
  const note = earlierNote(other.translation);
  return entry.notes.includes(note) ? entry : { ...entry, notes: [...entry.notes, note] };
}

/** The person or engine that an entry names for its translation. */
function writerOf({ edited, provenance, translation }: Entry): { name: string; date: string } | undefined {
  if (edited?.hash === textHash(translation)) return { name: edited.name, date: edited.date };
  if (!provenance) return undefined;
  return { name: provenance.by === "person" ? provenance.name : provenance.engine, date: provenance.date };
}

/** Does an entry have a person's words, or words reviewed in a tool that names nobody? */
export function hasPersonsText(entry: Entry): boolean {
  if (entry.translation === "") return false;
  return !entry.fuzzy || personOf(entry) !== undefined || entry.provenance === undefined || isEdited(entry);
}

/**
 * The better of two translations of one Dutch text, by author; the first of equals. The other one
 * becomes a comment if a person wrote it.
 */
export function preferred(first: Entry, second: Entry): Entry {
  const [one, other] = rankOf(second) > rankOf(first) ? [second, first] : [first, second];
  return hasPersonsText(other) || other.translation === "" ? keepBoth(one, other).entry : one;
}

/** Orders two entries for one Dutch text: negative when `a` is better. */
export function compareTwins(a: Entry, b: Entry): number {
  return rankOf(b) - rankOf(a) || compare(dateOf(b), dateOf(a));
}

/**
 * Text signed for exactly this Dutch, then text whose "needs work" somebody removed, then other text by people, then
 * by machines. A signed text marked as needing work loses to one marked as reviewed.
 */
function rankOf(entry: Entry): number {
  if (entry.translation === "") return 0;
  if (!entry.fuzzy) return isSigned(entry) ? 6 : 5;
  if (isSigned(entry)) return 4;
  if (hasPersonsText(entry) || keptOf(entry)) return 3;
  return isPseudo(entry) ? 1 : 2;
}

const dateOf = ({ edited, provenance }: Entry) => edited?.date ?? provenance?.date ?? "";
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const union = (some: readonly string[], more: readonly string[]) => [...new Set([...some, ...more])];

/** Notes with those of another entry for the same Dutch. What a signer accepted belongs to that entry's text. */
export const withNotesOf = (other: Entry, notes: readonly string[]): readonly string[] =>
  union(
    notes,
    other.notes.filter((note) => !isAcceptance(note)),
  );

/** An entry of Dutch that is not in the document. */
export const placeless = (entry: Entry): Entry => ({
  ...entry,
  kinds: entry.kinds.includes(SENTENCE) ? [SENTENCE] : [],
  references: [],
});

/** Without the keys that are undefined. */
function without<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
