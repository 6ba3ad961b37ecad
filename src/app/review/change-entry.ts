/** One change of one entry: made to the version that the person has read, or refused with the current one. */
import type { Entry } from "../../catalog/entry.ts";
import { notAPerson } from "../../catalog/signer.ts";
import type { Audit } from "../server/audit.ts";
import type { Person } from "../server/authentication.ts";
import { Refusal } from "../server/refusal.ts";
import { type Card, cardOf, idOf, versionOf } from "./cards.ts";
import { type CatalogueStore, nameOf, type OpenCatalogue } from "./catalogue-store.ts";
import { placeOf } from "./places.ts";

/** A requested change of one text. */
export interface EditRequest {
  opened: OpenCatalogue;
  person: Person;
  /** The text's id. */
  id: string;
  /** The version of the entry that the person has read. */
  version: string;
}

/** Called after a change. */
export type OnChange = (opened: OpenCatalogue, ids: readonly string[], person: Person) => void;

export interface Editing {
  catalogues: CatalogueStore;
  audit: Audit;
  onChange: OnChange;
}

export interface EntryChange {
  /** Its name in the audit log: `edit`. */
  what: string;
  /** Returns the changed entry; if it throws, nothing changes. */
  step(entry: Entry, opened: OpenCatalogue): Entry;
  /** Keeps the person's text when somebody else changed the entry first, or the Dutch changed. */
  onConflict?(entry: Entry): Entry;
  /** Is the change already made? The answer may have been lost and the request repeated. */
  isDone?(entry: Entry): boolean;
}

/** Throws a Refusal when the name cannot sign. */
export function mustHaveName({ name }: Person): void {
  if (notAPerson(name)) throw new Refusal(403, "name", "enter your name first");
}

/** The result of a change for the current entry. */
type Outcome = { kind: "done" | "changed" | "conflict"; entry: Entry };

function outcomeOf(
  { step, onConflict, isDone }: EntryChange,
  now: { entry: Entry; isGone: boolean; isRead: boolean },
  opened: OpenCatalogue,
): Outcome {
  const { entry, isGone, isRead } = now;
  if (!isRead && !isGone && isDone?.(entry)) return { kind: "done", entry };
  if (isRead && !isGone) return { kind: "changed", entry: step(entry, opened) };
  if (!onConflict) throw conflictOf(entry, opened, isGone);
  return { kind: "conflict", entry: onConflict(entry) };
}

/** Changes one entry, logs who did it, and returns its card. Throws a Refusal, also when both texts were kept. */
export function changeEntry(
  { catalogues, audit, onChange }: Editing,
  { opened, person, id, version }: EditRequest,
  change: EntryChange,
): Card {
  mustHaveName(person);
  let made: { before: string; outcome: Outcome } | undefined;
  const now = catalogues.update(opened, (_entries, catalogue) => {
    const { entry, isGone, put } = placeOf(id, catalogue);
    const before = versionOf(entry);
    const outcome = outcomeOf(
      change,
      { entry, isGone, isRead: before === version },
      { ...opened, catalogue },
    );
    made = { before, outcome };
    return put(outcome.entry);
  });
  const { before, outcome } = made!;
  const { entry, isGone } = placeOf(id, now.catalogue);
  const after = versionOf(outcome.entry);
  const isConflict = outcome.kind === "conflict";
  if (before !== after) {
    const text = idOf(entry.source);
    const what = isConflict ? `${change.what} beside` : change.what;
    audit.add({ what, member: person.id, name: person.name, where: nameOf(opened), text, before, after });
    onChange(now, [text], person);
  }
  if (isConflict) throw conflictOf(entry, now, isGone);
  return cardOf(entry, now);
}

function conflictOf(entry: Entry, opened: OpenCatalogue, isGone: boolean): Refusal {
  const more = { card: cardOf(entry, opened) };
  return isGone
    ? new Refusal(409, "dutch", "the Dutch of this text has changed", more)
    : new Refusal(412, "changed", "somebody else changed this text", more);
}
