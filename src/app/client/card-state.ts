/**
 * A card's state as a value. A change of it is a function from a state to a transaction: the state after it, and the text
 * that goes into the field, if another one does. Nothing here touches the page.
 */
import type { Field, FieldPart } from "../review/inline-codes.ts";
import type { Answer } from "./api.ts";
import type { CardData } from "./data.ts";
import type { SaveState, Unsaved } from "./saver.ts";

export interface CardState {
  /** The entry as the server had it last. */
  data: CardData;
  /** What stood in the field before anything was typed here. */
  first: readonly FieldPart[];
  /** All versions of the text that were here, with the one of now. */
  versions: ReadonlySet<string>;
  saving: { state: SaveState; answer?: Answer<object> | undefined };
  /** Is what helps open, and was it ever? */
  isOpen: boolean;
  wasOpened: boolean;
  /** Somebody else's text came first: their name, and what was typed here, if it is nowhere else. Until the next entry. */
  conflict?: { name: string; mine?: Field | undefined } | undefined;
}

export interface Transaction {
  state: CardState;
  shown?: Field;
}

/** The state of a card that was not touched yet. */
export const startCard = (data: CardData): CardState => ({
  data,
  first: data.translation.parts,
  versions: new Set([data.version]),
  saving: { state: "saved" },
  isOpen: false,
  wasOpened: false,
});

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
/** Folding white space is no reason to move the caret. */
const isAlike = (one: readonly FieldPart[], other: readonly FieldPart[]) =>
  JSON.stringify(one).replace(/\s+/g, "") === JSON.stringify(other).replace(/\s+/g, "");

const withEntry = (state: CardState, data: CardData): CardState => ({
  ...state,
  data,
  versions: new Set([...state.versions, data.version]),
  conflict: undefined,
});

/** The entry as the server has it now. `typed` is what stands in the field; without it the field is left alone. */
export function receive(state: CardState, data: CardData, typed?: readonly FieldPart[]): Transaction {
  const { translation } = data;
  const next = withEntry(state, data);
  const isOther = !isSame(translation.parts, state.data.translation.parts);
  if (!typed || !isOther || isAlike(typed, translation.parts)) return { state: next };
  return { state: { ...next, first: translation.parts }, shown: translation };
}

/** Somebody else was first: their text goes into the field, and what was typed stays beside it. */
export function yieldTo(state: CardState, data: CardData, typed: Unsaved): Transaction {
  const { translation, versions, by } = data;
  // Where the server kept it, it is among the versions.
  const isLost = versions.length === 0 && typed.words.trim() !== "";
  const mine = isLost ? { parts: typed.parts, codes: state.data.translation.codes } : undefined;
  const next = withEntry(state, data);
  return {
    state: { ...next, first: translation.parts, conflict: { name: by?.name ?? "", mine } },
    shown: translation,
  };
}

/** How the save went that runs, or the one before. */
export const setSaving = (state: CardState, saving: CardState["saving"]): Transaction => ({
  state: { ...state, saving },
});

/** What stands there now is what to go back to. */
export const settle = (state: CardState): Transaction => ({
  state: { ...state, first: state.data.translation.parts },
});

/** Opens what helps, or closes it. */
export const toggle = (state: CardState): Transaction => ({
  state: { ...state, isOpen: !state.isOpen, wasOpened: true },
});

/** Can somebody sign it? */
export const isUnsigned = ({ data }: CardState): boolean =>
  data.state !== "reviewed" && data.state !== "missing";

/** What to go back to, when that is another text than `typed`. */
export const textBefore = (
  { first }: CardState,
  typed: readonly FieldPart[],
): readonly FieldPart[] | undefined => (first.length === 0 || isSame(first, typed) ? undefined : first);
