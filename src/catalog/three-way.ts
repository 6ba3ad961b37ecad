/** Merges two catalogues with a common origin, text by text; git, which merges by lines, would break entries. */
import { adoptReviews, type Judge } from "./adopt.ts";
import { type Entry, isAcceptance, isCompleted, outdated, retired } from "./entry.ts";
import { printNotes } from "./notes.ts";
import type { Catalogue } from "./po.ts";
import { compareTwins, keepBoth, placeless, preferred } from "./twins.ts";

/**
 * The catalogue with the changes of both sides, and the Dutch of each text that now has two translations. A
 * change on one side only is taken over. If both changed a translation, the better one wins (see
 * `compareTwins`) and the other becomes a comment. Reviews in another tool are signed before, as long as
 * it is known in whose file. Pure; `language` is the code of their folder, `today` an ISO date.
 */
export function mergeCatalogues(
  base: Catalogue,
  ours: Catalogue,
  theirs: Catalogue,
  context: { language: string; today: string },
): { catalogue: Catalogue; both: string[] } {
  const [was, own, other] = withSignatures(base, ours, theirs, context);
  const merged = new Map<string, EntryPlace>();
  const both: string[] = [];
  const left: Entry[] = [];
  for (const source of inOrder([...own.keys()], [...other.keys()])) {
    const place = mergePlaces(was.get(source), own.get(source), other.get(source));
    if (!place) continue;
    merged.set(source, place);
    left.push(...place.left);
    if (place.isDouble) both.push(source);
  }
  followDutch(merged, was, own, other);
  followDutch(merged, was, other, own);
  for (const entry of left) {
    const place = merged.get(entry.source) ?? { entry, isObsolete: true };
    merged.set(entry.source, { ...place, entry: preferred(place.entry, entry) });
  }
  const all = [...merged.values()];
  const unusable = mergeSets(base.unusable ?? [], ours.unusable ?? [], theirs.unusable ?? []);
  return {
    catalogue: {
      headers: mergeHeaders(base.headers, ours.headers, theirs.headers),
      comment: mergeComments(base.comment ?? "", ours.comment ?? "", theirs.comment ?? "") || undefined,
      entries: all.filter(({ isObsolete }) => !isObsolete).map(({ entry }) => entry),
      obsolete: all.filter(({ isObsolete }) => isObsolete).map(({ entry }) => placeless(entry)),
      ...(unusable.length > 0 && { unusable }),
    },
    both,
  };
}

interface EntryPlace {
  entry: Entry;
  isObsolete: boolean;
}

/** The entries of a catalogue by their Dutch, in its order. */
type Places = ReadonlyMap<string, EntryPlace>;

function placesOf({ entries, obsolete }: Catalogue): Places {
  const places = new Map(entries.map((entry) => [entry.source, { entry, isObsolete: false }]));
  for (const entry of obsolete) {
    if (!places.has(entry.source)) places.set(entry.source, { entry, isObsolete: true });
  }
  return places;
}

/**
 * The places of all three. If their headers name different people, reviews in another tool are signed with
 * the name in the file of the review; otherwise the next run does it.
 */
function withSignatures(
  base: Catalogue,
  ours: Catalogue,
  theirs: Catalogue,
  context: { language: string; today: string },
): [Places, Places, Places] {
  const names = new Set([base, ours, theirs].map(({ headers }) => headers["Last-Translator"]));
  if (names.size === 1) return [placesOf(base), placesOf(ours), placesOf(theirs)];
  const before = placesOf(base);
  // Without the original a text is judged by its letters; the rest when the merged catalogue is brought up to date.
  const judge: Judge = ({ source, translation }) => (source === translation ? "same" : undefined);
  const adopt = (side: Catalogue): Catalogue => {
    const { catalogue, unsigned } = adoptReviews(side, { ...context, judge });
    // Under the other side's header a person's name would sign a machine's text from here.
    const machines = new Set(
      unsigned.filter(({ reason }) => reason.kind === "machine").map((one) => one.entry),
    );
    const entries = catalogue.entries.map((entry) =>
      machines.has(entry) ? { ...entry, fuzzy: true } : entry,
    );
    return { ...catalogue, entries };
  };
  const was = placesOf(adopt(base));
  const sign = (side: Catalogue): Places => {
    const catalogue = adopt(side);
    const entries = catalogue.entries.map((entry, at) => {
      const old = before.get(entry.source);
      return old && isSame(old.entry, side.entries[at]!) ? was.get(entry.source)!.entry : entry;
    });
    return placesOf({ ...catalogue, entries });
  };
  return [was, sign(ours), sign(theirs)];
}

/** The first list, with each item that only the second has after its predecessor there. */
function inOrder(first: readonly string[], second: readonly string[]): string[] {
  const known = new Set(first);
  const after = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const source of second) {
    if (known.has(source)) last = source;
    else after.set(last, [...(after.get(last) ?? []), source]);
  }
  const withMore = (source: string | undefined) => after.get(source) ?? [];
  return [...withMore(undefined), ...first.flatMap((source) => [source, ...withMore(source)])];
}

/** The merge of one text; undefined when it is removed. `left` are its translations of other Dutch. */
function mergePlaces(
  was: EntryPlace | undefined,
  own: EntryPlace | undefined,
  other: EntryPlace | undefined,
): (EntryPlace & { left: Entry[]; isDouble: boolean }) | undefined {
  if (own && other) {
    // The side that moved it has its new place; new text is in a document.
    const isMoved = own.isObsolete !== other.isObsolete;
    const isObsolete = isMoved ? was !== undefined && !was.isObsolete : own.isObsolete;
    return { ...mergeEntries(was?.entry, own.entry, other.entry), isObsolete };
  }
  const there = (own ?? other)!;
  const place = { ...there, left: [], isDouble: false };
  if (!was) return place;
  // Removed on one side: the other side's work stays, for when its Dutch comes back.
  if (isSame(was.entry, there.entry)) return undefined;
  return { ...place, entry: retired(there.entry), isObsolete: true };
}

function mergeEntries(was: Entry | undefined, own: Entry, other: Entry) {
  const { entry, left, isDouble } = mergeTexts(was, own, other);
  const notes = mergeSets(was?.notes ?? [], own.notes, other.notes).filter(
    // A signer accepted it for that text.
    (note) => !isAcceptance(note) || entry.notes.includes(note),
  );
  const added = entry.notes.filter((note) => !own.notes.includes(note) && !other.notes.includes(note));
  const merged: Entry = {
    ...entry,
    notes: [...notes, ...added],
    kinds: mergeOne(was?.kinds, own.kinds, other.kinds),
    references: mergeOne(was?.references, own.references, other.references),
    flags: mergeSets(was?.flags ?? [], own.flags, other.flags),
  };
  return { entry: merged, left, isDouble };
}

/** One of two entries with its translation and provenance; the other's becomes a comment if both changed. */
function mergeTexts(was: Entry | undefined, own: Entry, other: Entry) {
  const only = (entry: Entry) => ({ entry, left: [], isDouble: false });
  if (isSameText(own, other) || (was && isSameText(was, other))) return only(own);
  if (was && isSameText(was, own)) return only(other);
  const [first, second] = compareTwins(own, other) <= 0 ? [own, other] : [other, own];
  const isDouble = first.translation !== second.translation && second.translation !== "";
  return { ...keepBoth(first, second), isDouble };
}

/**
 * Where one side changed the Dutch of a text and kept its translation as stale, and the other side worked on that
 * translation: the edited one becomes the stale one.
 */
function followDutch(merged: Map<string, EntryPlace>, was: Places, changed: Places, worked: Places): void {
  for (const { entry, isObsolete } of changed.values()) {
    const { source, previous } = entry;
    const old = previous === undefined ? undefined : was.get(previous)?.entry;
    const work = previous === undefined ? undefined : worked.get(previous)?.entry;
    if (isObsolete || !old || !work || was.has(source) || worked.has(source)) continue;
    const isCarried = !isCompleted(entry) && entry.translation === old.translation;
    if (!isCarried || work.translation === "" || isSameText(old, work)) continue;
    const { kinds, references, flags } = entry;
    const notes = mergeSets(old.notes, entry.notes, work.notes);
    merged.set(source, {
      entry: { ...outdated(work, source), notes, kinds, references, flags },
      isObsolete: false,
    });
  }
}

/** Do two entries have the same translation and provenance? */
function isSameText(one: Entry, other: Entry): boolean {
  const told = (entry: Entry) => printNotes({ ...entry, notes: [] }).join("\n");
  return (
    one.translation === other.translation &&
    one.previous === other.previous &&
    one.fuzzy === other.fuzzy &&
    told(one) === told(other)
  );
}

const isSame = (one: Entry, other: Entry) =>
  isSameText(one, other) && one.notes.join("\n") === other.notes.join("\n");

/** Items of both lists, and those that either side added. */
function mergeSets(was: readonly string[], own: readonly string[], other: readonly string[]): string[] {
  const kept = own.filter((item) => other.includes(item) || !was.includes(item));
  const added = other.filter((item) => !own.includes(item) && !was.includes(item));
  return [...new Set([...kept, ...added])];
}

/** The changed list; ours if both changed. */
function mergeOne(was: readonly string[] = [], own: readonly string[], other: readonly string[]) {
  return own.join("\n") === was.join("\n") ? other : own;
}

/** Comments above the header: lines that either side added stay. */
function mergeComments(was: string, own: string, other: string): string {
  if (own === was) return other;
  if (other === was) return own;
  return mergeSets(was.split("\n"), own.split("\n"), other.split("\n")).join("\n");
}

type Headers = Catalogue["headers"];

/** Each header from the side that changed it; if both did, from the file saved last. */
function mergeHeaders(was: Headers, own: Headers, other: Headers): Headers {
  const revised = (headers: Headers) => headers["PO-Revision-Date"] ?? "";
  const last = revised(other) > revised(own) ? other : own;
  const names = inOrder(Object.keys(own), Object.keys(other));
  return Object.fromEntries(
    names.flatMap((name) => {
      const of = own[name] === was[name] ? other : other[name] === was[name] ? own : last;
      const value = of[name] ?? (of === last ? (own[name] ?? other[name]) : undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
