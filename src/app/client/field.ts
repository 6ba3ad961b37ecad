/** A text with its markup as markup: in a field to write in, or to read. */
import type { Field, Mark, Piece } from "../review/inline-codes.ts";
import { isolateIn, lastText, STEP } from "./isolate.ts";
import { t } from "./texts.ts";

export type { Field, Mark, Piece };

/** A piece of the visible words, to show in a manner of its own. */
export interface Span {
  start: number;
  end: number;
  className: string;
  title?: string;
}

const ELEMENTS: Partial<Record<Mark["kind"], string>> = { strong: "b", em: "i", s: "s" };
/** Markup without words of its own. */
export const isAlone = ({ kind }: Mark): boolean =>
  kind === "break" || kind === "code" || kind === "autolink" || kind === "footnote";

/** What a mark is called, for those who do not see it. */
export function nameOf({ kind, label }: Mark): string {
  if (kind === "link") return t("chip.link", { label });
  if (kind === "footnote") return t("chip.footnote", { label });
  if (kind === "image") return t("chip.image");
  if (kind === "break") return t("card.break");
  return kind === "code" || kind === "autolink" ? label : t(`chip.${kind}`);
}

/** An element for the mark of this number. */
export function markElement(id: number, mark: Mark): HTMLElement {
  const element = document.createElement(ELEMENTS[mark.kind] ?? "span");
  element.dataset.id = String(id);
  if (!ELEMENTS[mark.kind]) {
    element.className = `chip ${mark.kind}`;
    element.title = nameOf(mark);
  }
  if (isAlone(mark)) {
    element.contentEditable = "false";
    if (mark.kind !== "break") element.textContent = mark.label;
    if (mark.kind === "code" || mark.kind === "autolink") element.dir = "ltr";
  }
  return element;
}

/** Shows a text in an element, in place of what stands there. */
export function show(target: HTMLElement, { pieces, marks }: Field, spans: readonly Span[] = []): void {
  target.textContent = "";
  let seen = 0;
  const text = (parent: HTMLElement, words: string) => {
    const end = seen + words.length;
    let at = seen;
    for (const span of spans) {
      if (span.end <= at || span.start >= end) continue;
      const [from, to] = [Math.max(span.start, at), Math.min(span.end, end)];
      parent.append(words.slice(at - seen, from - seen));
      const mark = document.createElement("span");
      mark.className = span.className;
      if (span.title) mark.title = span.title;
      mark.textContent = words.slice(from - seen, to - seen);
      parent.append(mark);
      at = to;
    }
    parent.append(words.slice(at - seen));
    seen = end;
  };
  const add = (parent: HTMLElement, list: readonly Piece[]) => {
    for (const piece of list) {
      if (typeof piece === "string") {
        text(parent, piece);
        continue;
      }
      const mark = marks[piece.id - 1];
      if (!mark) continue;
      const element = markElement(piece.id, mark);
      const isImage = mark.kind === "image";
      if (isAlone(mark) || isImage) seen++;
      add(element, piece.in ?? []);
      if (isImage) seen++;
      parent.append(element);
    }
  };
  add(target, pieces);
  if (target.contentEditable === "true") addSteps(target);
  isolateIn(target);
}

/** Gives the caret a place before the first and behind the last mark. */
export function addSteps(target: HTMLElement): void {
  if (target.firstChild instanceof HTMLElement) target.prepend(STEP);
  if (target.lastChild instanceof HTMLElement) target.append(STEP);
}

/** The link or image that the caret stands at the end of. */
function endedMark(): Element | undefined {
  const selection = getSelection();
  const node = selection?.anchorNode;
  if (!selection?.isCollapsed || !(node instanceof Text) || selection.anchorOffset < node.length)
    return undefined;
  const mark = node.parentElement?.closest(".chip.link, .chip.image");
  return mark && node === lastText(mark) ? mark : undefined;
}

/** Lets words that are typed behind a link stand behind it: a browser makes them part of it. */
function leaveLinks(field: HTMLElement): void {
  // Whoever is writing in a link goes on in it.
  let written: Element | undefined;
  field.addEventListener("input", () => {
    written = endedMark();
  });
  const moved = () => {
    written = undefined;
  };
  field.addEventListener("pointerdown", moved);
  field.addEventListener("keydown", ({ key }) => {
    if (/^(?:Arrow|Home|End|Page)/.test(key)) moved();
  });
  field.addEventListener("beforeinput", ({ inputType }) => {
    const mark = endedMark();
    if (inputType !== "insertText" || !mark || mark === written) return;
    const step = new Text(STEP);
    mark.after(step);
    getSelection()!.collapse(step, 1);
  });
}

/** What stands in a field. What a browser made there by itself counts for its words, and so do isolates. */
export function read(field: HTMLElement, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  const put = (...all: Piece[]) => {
    for (const piece of all) {
      const last = pieces[pieces.length - 1];
      if (typeof piece === "string" && typeof last === "string") pieces[pieces.length - 1] = last + piece;
      else pieces.push(piece);
    }
  };
  for (const node of field.childNodes) {
    if (node instanceof Text) {
      const words = node.data.split(STEP).join("").replace(/\n/g, " ");
      if (words !== "") put(words);
    } else if (node instanceof HTMLElement) {
      const id = Number(node.dataset.id);
      const mark = marks[id - 1];
      const inside = mark && isAlone(mark) ? [] : read(node, marks);
      if (mark && (isAlone(mark) || inside.length > 0)) {
        put(inside.length > 0 ? { id, in: inside } : { id });
      } else if (node.tagName === "BR" || node.tagName === "DIV" || node.tagName === "P") {
        put(" ", ...inside);
      } else put(...inside);
    }
  }
  return pieces;
}

/** Ranges in a field for places in its visible words. */
export function rangesOf(
  field: HTMLElement,
  marks: readonly Mark[],
  spans: readonly { start: number; end: number }[],
) {
  const places: [Node, number][] = [];
  const walk = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        for (let at = 0; at < node.data.length; at++) if (node.data[at] !== STEP) places.push([node, at]);
        continue;
      }
      const mark = marks[Number((node as HTMLElement).dataset?.id) - 1];
      const isObject = mark && (isAlone(mark) || mark.kind === "image");
      if (isObject) places.push([node, 0]);
      if (!mark || !isAlone(mark)) walk(node);
      if (mark?.kind === "image") places.push([node, 0]);
    }
  };
  walk(field);
  return spans.flatMap(({ start, end }) => {
    const [from, to] = [places[start], places[end - 1]];
    if (!(from?.[0] instanceof Text) || !(to?.[0] instanceof Text)) return [];
    const range = new Range();
    range.setStart(from[0], from[1]);
    range.setEnd(to[0], to[1] + 1);
    return [range];
  });
}

/** Lets a field be written in as text: no formatting, no pasted markup, no paragraphs. `onBreak` is asked for a new line. */
export function watchField(field: HTMLElement, onBreak: () => void): void {
  leaveLinks(field);
  field.addEventListener("beforeinput", (event) => {
    const { inputType } = event;
    if (inputType.startsWith("format")) event.preventDefault();
    if (inputType === "insertParagraph" || inputType === "insertLineBreak") {
      event.preventDefault();
      onBreak();
    }
  });
  const insert = (event: Event, data: DataTransfer | null) => {
    event.preventDefault();
    const words = (data?.getData("text/plain") ?? "").replace(/\s+/g, " ");
    // The one way that the browser's own undo knows.
    if (words) document.execCommand("insertText", false, words);
  };
  field.addEventListener("paste", (event) => insert(event, event.clipboardData));
  field.addEventListener("drop", (event) => {
    const place = document.caretRangeFromPoint?.(event.clientX, event.clientY);
    if (place)
      getSelection()?.setBaseAndExtent(
        place.startContainer,
        place.startOffset,
        place.startContainer,
        place.startOffset,
      );
    insert(event, event.dataTransfer);
  });
}

/**
 * Puts a mark where the selection is, from wherever it stands: around the selected words or the word at the caret, or in
 * the caret's place. False when the caret is not in the field.
 */
export function putMark(field: HTMLElement, id: number, mark: Mark): boolean {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return false;
  const range = selection.getRangeAt(0);
  if (!field.contains(range.commonAncestorContainer)) return false;
  if (!isAlone(mark) && range.collapsed) {
    selection.modify("move", "backward", "word");
    selection.modify("extend", "forward", "word");
  }
  const target = selection.getRangeAt(0);
  if (!field.contains(target.commonAncestorContainer)) return false;
  const old = field.querySelector<HTMLElement>(`[data-id="${id}"]`);
  const element = markElement(id, mark);
  if (isAlone(mark)) {
    target.collapse(false);
    target.insertNode(element);
  } else {
    element.append(target.extractContents());
    // One inside itself is the same one.
    for (const inner of element.querySelectorAll<HTMLElement>(`[data-id="${id}"]`))
      inner.replaceWith(...inner.childNodes);
    if (element.textContent!.trim() === "") element.textContent = mark.label || nameOf(mark);
    target.insertNode(element);
  }
  if (old && old !== element && old.isConnected && !old.contains(element)) {
    old.replaceWith(...(isAlone(mark) ? [] : old.childNodes));
  }
  for (const empty of field.querySelectorAll<HTMLElement>("[data-id]:empty:not([contenteditable])"))
    empty.remove();
  addSteps(field);
  selection.setBaseAndExtent(
    element.parentNode!,
    indexOf(element) + 1,
    element.parentNode!,
    indexOf(element) + 1,
  );
  return true;
}

const indexOf = (node: Node): number => [...node.parentNode!.childNodes].indexOf(node as ChildNode);
