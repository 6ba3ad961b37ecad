/** The field of a card: what is typed in it, its markup, and its undo. */
import {
  type Field,
  isAlone,
  type Mark,
  markElement,
  nameOf,
  type Piece,
  putMark,
  read,
  show,
  watchField,
} from "./field.ts";
import { isolateIn } from "./isolate.ts";
import { Undo } from "./undo.ts";

export interface CardField {
  readonly element: HTMLElement;
  pieces(): Piece[];
  /** The words alone. */
  words(): string;
  /** Shows somebody else's text, in the place of what can be undone. */
  replace(field: Field): void;
  /** Puts another text in, to be saved like one that was typed. */
  use(pieces: readonly Piece[]): void;
  /** Puts the Dutch's markup of this place in the list where the caret or the selection is. */
  put(at: number): void;
  /** Places in the list of the Dutch's markup that the field has not. */
  lost(): number[];
}

export interface FieldOptions {
  /** What the text may be written with: the Dutch's markup, and all that the translation has. */
  dutch(): readonly Mark[];
  all(): readonly Mark[];
  onTyped(): void;
}

/** Makes an element the field of a card that shows `start`. */
export function openField(
  element: HTMLElement,
  start: Field,
  { dutch, all, onTyped }: FieldOptions,
): CardField {
  const pieces = () => read(element, all());
  const codeOf = (at: number) => element.querySelector(`[data-id="${at + 1}"]`);
  const lost = () => dutch().flatMap((_mark, at) => (codeOf(at) ? [] : [at]));
  /** A word that is being composed must not be touched. */
  const typed = (isComposing = false) => {
    if (!isComposing) isolateIn(element);
    undo.note();
    onTyped();
  };
  const put = (at: number) => {
    undo.pause();
    putAnywhere(element, at + 1, dutch()[at]!);
    element.focus();
    typed();
  };
  watchField(element, () => {
    const at = lost().find((each) => dutch()[each]!.kind === "break");
    if (at !== undefined) put(at);
  });
  element.addEventListener("input", (event) => typed((event as InputEvent).isComposing));
  element.addEventListener("compositionend", () => typed());
  show(element, start);
  const undo = new Undo(element, pieces, (before) => {
    show(element, { pieces: before, marks: all() });
    onTyped();
  });
  return {
    element,
    pieces,
    words: () => element.textContent!.replaceAll("\u200B", ""),
    replace(field) {
      show(element, field);
      undo.forget();
    },
    use(chosen) {
      show(element, { pieces: chosen, marks: all() });
      element.focus();
      undo.pause();
      typed();
    },
    put,
    lost,
  };
}

/** Puts markup where the caret or the selection is, else at the end of the field. */
function putAnywhere(element: HTMLElement, id: number, mark: Mark): void {
  if (putMark(element, id, mark)) return;
  element.querySelector(`[data-id="${id}"]`)?.remove();
  const added = markElement(id, mark);
  if (!isAlone(mark)) added.textContent = mark.label || nameOf(mark);
  element.append(" ", added);
}
