/**
 * A card's state as a value. A change is a function from a state to a transaction: the next state and, if it changed,
 * the text for the field. Nothing here touches the page.
 */
import type { Field, FieldPart } from "../review/inline-codes.ts";
import type { Answer } from "./api.ts";
import type { CardData } from "./data.ts";
import type { SaveState, Unsaved } from "./saver.ts";

export interface CardState {
  /** The entry as the server last had it. */
  data: CardData;
  /** The text of the field before anything was typed here. */
  first: readonly FieldPart[];
  /** All versions of the text seen here, including the current one. */
  versions: ReadonlySet<string>;
  saving: { state: SaveState; answer?: Answer<object> | undefined };
  /** Is the help open, and was it ever? */
  isOpen: boolean;
  wasOpened: boolean;
  /**
   * Somebody else saved first: their name, and what was typed here unless it is kept elsewhere. Until the next entry.
   */
  conflict?: { name: string; mine?: Field | undefined } | undefined;
}

export interface Transaction {
  state: CardState;
  shown?: Field;
}

/** The state of an untouched card. */
export const startCard = (data: CardData): CardState => ({
  data,
  first: data.translation.parts,
  versions: new Set([data.version]),
  saving: { state: "saved" },
  isOpen: false,
  wasOpened: false,
});

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
/** Folded white space is no reason to move the caret. */
const isAlike = (one: readonly FieldPart[], other: readonly FieldPart[]) =>
  JSON.stringify(one).replace(/\s+/g, "") === JSON.stringify(other).replace(/\s+/g, "");

const withEntry = (state: CardState, data: CardData): CardState => ({
  ...state,
  data,
  versions: new Set([...state.versions, data.version]),
  conflict: undefined,
});

/** Takes the server's entry. `typed` is the text in the field; without it the field is left alone. */
export function receive(state: CardState, data: CardData, typed?: readonly FieldPart[]): Transaction {
  const { translation } = data;
  const next = withEntry(state, data);
  const isOther = !isSame(translation.parts, state.data.translation.parts);
  if (!typed || !isOther || isAlike(typed, translation.parts)) return { state: next };
  return { state: { ...next, first: translation.parts }, shown: translation };
}

/** Somebody else saved first: their text goes into the field, and what was typed is shown below it. */
export function yieldTo(state: CardState, data: CardData, typed: Unsaved): Transaction {
  const { translation, versions, by } = data;
  // If the server kept it, it is among the versions.
  const isLost = versions.length === 0 && typed.words.trim() !== "";
  const mine = isLost ? { parts: typed.parts, codes: state.data.translation.codes } : undefined;
  const next = withEntry(state, data);
  return {
    state: { ...next, first: translation.parts, conflict: { name: by?.name ?? "", mine } },
    shown: translation,
  };
}

/** How the current or the last save went. */
export const setSaving = (state: CardState, saving: CardState["saving"]): Transaction => ({
  state: { ...state, saving },
});

/** Makes the current text the one to go back to. */
export const settle = (state: CardState): Transaction => ({
  state: { ...state, first: state.data.translation.parts },
});

/** Opens or closes the help. */
export const toggle = (state: CardState): Transaction => ({
  state: { ...state, isOpen: !state.isOpen, wasOpened: true },
});

/** Is there a text to sign? */
export const isUnsigned = ({ data }: CardState): boolean =>
  data.state !== "reviewed" && data.state !== "missing";

/** The text to go back to, when it differs from `typed`. */
export const textBefore = (
  { first }: CardState,
  typed: readonly FieldPart[],
): readonly FieldPart[] | undefined => (first.length === 0 || isSame(first, typed) ? undefined : first);
