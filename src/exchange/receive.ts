/** Adds translations from elsewhere to a catalogue; a person's text there stays. */

import { earlierNote } from "../catalog/comments.ts";
import {
  blank,
  type Entry,
  isPseudo,
  madeFrom,
  outdated,
  retired,
  SENTENCE,
  stateOf,
} from "../catalog/entry.ts";
import type { Catalogue } from "../catalog/po.ts";
import { hasPersonsText, placeless } from "../catalog/twins.ts";
import type { Offer } from "./offer.ts";
import type { SentenceOffer } from "./sentences.ts";

/**
 * `taken`: added to the catalogue. `same`: already there. `kept`: an old draft of ours.
 * `conflict`: a person wrote another translation.
 */
export interface Outcome {
  offer: Offer;
  what: "taken" | "same" | "kept" | "conflict";
  /** The entry before. */
  before: Entry;
}

/**
 * Adds offers (one per Dutch text and the text it was made from) to a catalogue that is up to date with its original.
 * Reviewed entries do not change. An unsigned offer replaces nothing or a machine's translation, a signed
 * one also a person's unsigned or stale one, which stays as an obsolete entry or a note. An offer for Dutch
 * that is not in the document goes to a stale translation of it, else among the obsolete entries.
 */
export function receive(
  catalogue: Catalogue,
  offers: readonly Offer[],
): { catalogue: Catalogue; outcomes: Outcome[] } {
  const entries = [...catalogue.entries];
  const obsolete = [...catalogue.obsolete];
  const slotOf = slots(entries, obsolete);
  const known = (dutch: string) => [...entries, ...obsolete].find(({ source }) => source === dutch);
  const outcomes = offers.map((offer): Outcome => {
    const slot = slotOf(offer);
    const before = slot.entry ?? blank(madeFrom(offer.entry));
    const what = decide(before, offer);
    if (what === "taken") {
      const { entry, retire } = replace(before, offer.entry, known);
      slot.put(entry);
      if (retire) obsolete.push(retire);
    }
    return { offer, what, before };
  });
  return { catalogue: { ...catalogue, entries, obsolete }, outcomes };
}

/**
 * Adds translations of sentences to the obsolete entries, for the memory, except those already in the
 * translation of their text.
 */
export function receiveSentences(
  catalogue: Catalogue,
  offers: readonly SentenceOffer[],
): { catalogue: Catalogue; outcomes: Outcome[] } {
  const translations = new Map(catalogue.entries.map(({ source, translation }) => [source, translation]));
  const isThere = ({ offer, sentences }: SentenceOffer) =>
    translations.get(sentences.text.dutch)?.includes(offer.entry.translation) ?? false;
  const here = offers
    .filter(isThere)
    .map(({ offer }): Outcome => ({ offer, what: "same", before: offer.entry }));
  const before = new Set(catalogue.obsolete.map(({ source }) => source));
  // Several texts may have the same sentence.
  const rest = new Map(offers.filter((one) => !isThere(one)).map(({ offer }) => [offer.entry.source, offer]));
  const received = receive(catalogue, [...rest.values()]);
  const obsolete = received.catalogue.obsolete.map((entry) =>
    before.has(entry.source) || !rest.has(entry.source) ? entry : { ...entry, kinds: [SENTENCE] },
  );
  return { catalogue: { ...received.catalogue, obsolete }, outcomes: [...here, ...received.outcomes] };
}

interface Slot {
  /** The current entry, as a translation of the Dutch that the offer was made from. */
  entry?: Entry | undefined;
  put(entry: Entry): void;
}

/** Finds the place of an offer. */
function slots(entries: Entry[], obsolete: Entry[]): (offer: Offer) => Slot {
  return ({ entry: { source, ...offered } }) => {
    const dutch = madeFrom({ source, ...offered });
    const isFrom = (entry: Entry) => stateOf(entry) === "stale" && madeFrom(entry) === dutch;
    const place = [
      (entry: Entry) =>
        entry.source === source && (stateOf(entry) === "missing" || madeFrom(entry) === dutch),
      (entry: Entry) => entry.source === dutch,
      (entry: Entry) => isFrom(entry) && entry.translation === offered.translation,
      isFrom,
    ]
      .map((fits) => entries.findIndex(fits))
      .find((at) => at !== -1);
    if (place !== undefined) {
      const there = entries[place]!;
      const put = (entry: Entry) => entries.splice(place, 1, at(there, entry));
      return { entry: as(dutch, there), put };
    }
    const gone = obsolete.findIndex((entry) => entry.source === dutch);
    const put = (entry: Entry) => {
      obsolete.splice(gone === -1 ? obsolete.length : gone, 1, placeless(retired(entry)));
    };
    return { entry: obsolete[gone], put };
  };
}

/** An entry as a translation of this Dutch, if it is one. */
function as(dutch: string, entry: Entry): Entry {
  if (entry.source === dutch) return entry;
  return stateOf(entry) === "missing" ? { ...entry, source: dutch } : retired(entry);
}

/** The offered entry in place of `there`. */
function at(there: Entry, entry: Entry): Entry {
  if (entry.source === there.source) return entry;
  const made = retired(entry);
  if (made.source === there.source) return made;
  const { suggestion } = there;
  return { ...outdated(made, there.source), ...(suggestion && { suggestion }) };
}

function decide(before: Entry, { entry, isMachines }: Offer): Outcome["what"] {
  const state = stateOf(before);
  if (state === "missing") return "taken";
  const isReviewed = stateOf(retired(entry)) === "reviewed";
  if (before.translation === entry.translation) return isReviewed && state !== "reviewed" ? "taken" : "same";
  if (state !== "reviewed" && isReviewed) return "taken";
  if (state === "reviewed" || hasPersonsText(before)) return isMachines ? "kept" : "conflict";
  const isNews = madeFrom(before) !== madeFrom(entry) || isPseudo(before) || dateOf(entry) > dateOf(before);
  return isMachines && !isNews ? "kept" : "taken";
}

const dateOf = ({ provenance }: Entry) => provenance?.date ?? "";

/**
 * The offered entry in place of another. The old one stays as an obsolete entry if it is for earlier Dutch, of
 * which `find` returns the catalogue's entry; a person's for this Dutch stays as a note.
 */
function replace(
  before: Entry,
  offered: Entry,
  find: (dutch: string) => Entry | undefined,
): { entry: Entry; retire?: Entry } {
  const old = placeless(retired(before));
  const known = old.source === madeFrom(offered) ? offered : find(old.source);
  const isLost = hasPersonsText(before);
  const earlier =
    known && isLost && known.translation !== before.translation ? [earlierNote(before.translation)] : [];
  const { notes, flags, kinds, references } = before;
  const more = [...earlier, ...offered.notes].map(toComment).filter((note) => !notes.includes(bare(note)));
  const entry = {
    ...offered,
    notes: union(notes, more),
    flags: union(flags, offered.flags),
    kinds,
    references,
  };
  return known ? { entry } : { entry, retire: old };
}

const union = (some: readonly string[], more: readonly string[]) => [...new Set([...some, ...more])];

/** A note as a single line, as comments require. */
const toComment = (note: string) =>
  note
    .replaceAll("\\\n", " ")
    .replace(/\s*\n\s*/g, " ")
    .trim();

/** Our own note that came back from elsewhere. */
const bare = (note: string) => note.replace(/^note: /, "");
