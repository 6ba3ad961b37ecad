/** Undo and redo of a field. The browser's own covers typing only, and breaks when runs are isolated. */
import type { FieldPart } from "./field.ts";
import { STEP } from "./isolate.ts";

/** The content of a field, and the number of characters before the caret. */
interface Moment {
  parts: readonly FieldPart[];
  caret: number;
}

/** A pause in typing of this many milliseconds ends a step. */
const PAUSE = 1000;
const MOST_STEPS = 200;

export class Undo {
  private readonly field: HTMLElement;
  private readonly read: () => FieldPart[];
  private readonly write: (parts: readonly FieldPart[]) => void;
  private past: Moment[] = [];
  private future: Moment[] = [];
  private now: Moment;
  private time = 0;

  constructor(field: HTMLElement, read: () => FieldPart[], write: (parts: readonly FieldPart[]) => void) {
    this.field = field;
    this.read = read;
    this.write = write;
    this.now = this.moment();
    field.addEventListener("keydown", (event) => {
      const step = stepOf(event);
      if (!step) return;
      event.preventDefault();
      this[step]();
    });
    // From a menu, or by shaking a phone.
    field.addEventListener("beforeinput", (event) => {
      if (!event.inputType.startsWith("history")) return;
      event.preventDefault();
      this[event.inputType === "historyUndo" ? "undo" : "redo"]();
    });
  }

  /** Call after every change of the field: typing without a pause is one step. */
  note(): void {
    const moment = this.moment();
    if (JSON.stringify(moment.parts) !== JSON.stringify(this.now.parts)) {
      const time = Date.now();
      if (time - this.time > PAUSE) this.past = [...this.past, this.now].slice(-MOST_STEPS);
      this.time = time;
      this.future = [];
    }
    this.now = moment;
  }

  /** Makes the next change a step of its own. */
  pause(): void {
    this.time = 0;
  }

  /** Call when somebody else's text came into the field. */
  forget(): void {
    Object.assign(this, { past: [], future: [], now: this.moment(), time: 0 });
  }

  private undo(): void {
    this.step(this.past, this.future);
  }

  private redo(): void {
    this.step(this.future, this.past);
  }

  private step(from: Moment[], to: Moment[]): void {
    const moment = from.pop();
    if (!moment) return;
    to.push(this.now);
    this.now = moment;
    this.time = 0;
    this.write(moment.parts);
    placeCaret(this.field, moment.caret);
  }

  private moment = (): Moment => ({ parts: this.read(), caret: caretIn(this.field) });
}

function stepOf({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: KeyboardEvent): "undo" | "redo" | undefined {
  if (altKey || ctrlKey === metaKey) return undefined;
  // Keyboards with other scripts use the key in the same position.
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace("Key", "").toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && ctrlKey && !shiftKey ? "redo" : undefined;
}

/** Characters before the caret, without the ones added for it. */
function caretIn(field: HTMLElement): number {
  const selection = getSelection();
  if (!selection?.focusNode || !field.contains(selection.focusNode)) return 0;
  const range = new Range();
  range.setStart(field, 0);
  range.setEnd(selection.focusNode, selection.focusOffset);
  return range.toString().split(STEP).join("").length;
}

function placeCaret(field: HTMLElement, count: number): void {
  const [node, offset] = placeOf(field, count);
  const fixed = node.parentElement!.closest<HTMLElement>('[contenteditable="false"]');
  if (fixed) {
    const at = [...fixed.parentNode!.childNodes].indexOf(fixed);
    getSelection()!.collapse(fixed.parentNode, at + (offset > 0 ? 1 : 0));
  } else getSelection()!.collapse(node, offset);
}

/** The position after this many characters; the end if there are fewer. */
function placeOf(field: HTMLElement, count: number): [Node, number] {
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  let left = count;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = 0; at <= node.length; at++) {
      if (left === 0) return [node, at];
      if (at < node.length && node.data[at] !== STEP) left--;
    }
  }
  return [field, field.childNodes.length];
}
