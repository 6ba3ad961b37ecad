/** The field of a card: what is typed in it, its markup, and its undo. */
import {
  codeElement,
  type Field,
  type FieldPart,
  fieldParts,
  type InlineCode,
  isAlone,
  nameOf,
  putCode,
  show,
  watchField,
} from "./field.ts";
import { isolateIn } from "./isolate.ts";
import { Undo } from "./undo.ts";

export interface CardField {
  readonly element: HTMLElement;
  parts(): FieldPart[];
  /** The words alone. */
  words(): string;
  /** Shows somebody else's text; typing can then not be undone past it. */
  replace(field: Field): void;
  /** Replaces the text and saves it as if it was typed. */
  use(parts: readonly FieldPart[]): void;
  /** Inserts markup of the Dutch, by its index, at the caret or around the selection. */
  put(at: number): void;
  /** Indexes of the Dutch's markup that the field lacks. */
  lost(): number[];
}

export interface FieldOptions {
  /** Markup that the text may use: that of the Dutch, and `all` with that of the translation. */
  dutch(): readonly InlineCode[];
  all(): readonly InlineCode[];
  onTyped(): void;
}

/** Makes an element the field of a card that shows `start`. */
export function openField(
  element: HTMLElement,
  start: Field,
  { dutch, all, onTyped }: FieldOptions,
): CardField {
  const parts = () => fieldParts(element, all());
  const codeOf = (at: number) => element.querySelector(`[data-id="${at + 1}"]`);
  const lost = () => dutch().flatMap((_code, at) => (codeOf(at) ? [] : [at]));
  /** A word that is being composed must not be changed. */
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
  const undo = new Undo(element, parts, (before) => {
    show(element, { parts: before, codes: all() });
    onTyped();
  });
  return {
    element,
    parts,
    words: () => element.textContent!.replaceAll("\u200B", ""),
    replace(field) {
      show(element, field);
      undo.forget();
    },
    use(chosen) {
      show(element, { parts: chosen, codes: all() });
      element.focus();
      undo.pause();
      typed();
    },
    put,
    lost,
  };
}

/** Inserts markup at the caret or around the selection, else at the end of the field. */
function putAnywhere(element: HTMLElement, id: number, code: InlineCode): void {
  if (putCode(element, id, code)) return;
  element.querySelector(`[data-id="${id}"]`)?.remove();
  const added = codeElement(id, code);
  if (!isAlone(code)) added.textContent = code.label || nameOf(code);
  element.append(" ", added);
}
