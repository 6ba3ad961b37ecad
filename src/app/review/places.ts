/** Finds the text with an id in a catalogue. */
import { type Entry, madeFrom } from "../../catalog/entry.ts";
import type { Catalogue } from "../../catalog/po.ts";
import { Refusal } from "../server/refusal.ts";
import { fieldOf, idOf } from "./cards.ts";
import type { OpenCatalogue } from "./catalogue-store.ts";
import type { Field } from "./inline-codes.ts";

export interface EntryPlace {
  entry: Entry;
  /** The Dutch changed. */
  isGone: boolean;
  /** The catalogue with this entry replaced. */
  put(entry: Entry): Catalogue;
}

/** Finds a text under its own Dutch, or under the Dutch that replaced it. Throws a Refusal when it is gone. */
export function placeOf(id: string, catalogue: Catalogue): EntryPlace {
  const { entries } = catalogue;
  const at = entries.findIndex(({ source }) => idOf(source) === id);
  const later = at === -1 ? entries.findIndex((entry) => isFrom(entry, id)) : at;
  if (later === -1) throw new Refusal(410, "gone", "the Dutch of this text is gone");
  return {
    entry: entries[later]!,
    isGone: at === -1,
    put: (entry) => ({ ...catalogue, entries: entries.with(later, entry) }),
  };
}

const isFrom = (entry: Entry, id: string) =>
  entry.previous !== undefined && [entry.previous, madeFrom(entry)].some((text) => idOf(text) === id);

/** The entry of a text. Throws a Refusal when it is gone. */
export const entryIn = ({ catalogue }: OpenCatalogue, id: string): Entry => placeOf(id, catalogue).entry;

/** Another text for the field of an entry, found by the text's id; for requested drafts. */
export const fieldIn = (opened: OpenCatalogue, id: string, text: string): Field =>
  fieldOf(text, entryIn(opened, id), opened.original);
