/** A text with its markup as markup: in a field to write in, or to read. */
import type { Field, FieldPart, InlineCode } from "../review/inline-codes.ts";
import { isolateIn, lastText, STEP } from "./isolate.ts";
import { t } from "./texts.ts";

export type { Field, FieldPart, InlineCode };

/** A range of the visible words to show in another style. */
export interface Span {
  start: number;
  end: number;
  className: string;
  title?: string;
}

const ELEMENTS: Partial<Record<InlineCode["kind"], string>> = { strong: "b", em: "i", s: "s" };
/** Markup without words of its own. */
export const isAlone = ({ kind }: InlineCode): boolean =>
  kind === "break" || kind === "code" || kind === "autolink" || kind === "footnote";

/** The label of an inline code for screen readers. */
export function nameOf({ kind, label }: InlineCode): string {
  if (kind === "link") return t("codes.link", { label });
  if (kind === "footnote") return t("codes.footnote", { label });
  if (kind === "image") return t("codes.image");
  if (kind === "break") return t("card.break");
  return kind === "code" || kind === "autolink" ? label : t(`codes.${kind}`);
}

/** An element for the inline code with this number. */
export function codeElement(id: number, code: InlineCode): HTMLElement {
  const element = document.createElement(ELEMENTS[code.kind] ?? "span");
  element.dataset.id = String(id);
  if (!ELEMENTS[code.kind]) {
    element.className = `inline-code ${code.kind}`;
    element.title = nameOf(code);
  }
  if (isAlone(code)) {
    element.contentEditable = "false";
    if (code.kind !== "break") element.textContent = code.label;
    if (code.kind === "code" || code.kind === "autolink") element.dir = "ltr";
  }
  return element;
}

/** Replaces an element's content with a text. */
export function show(target: HTMLElement, { parts, codes }: Field, spans: readonly Span[] = []): void {
  target.textContent = "";
  let seen = 0;
  const text = (parent: HTMLElement, words: string) => {
    const end = seen + words.length;
    let at = seen;
    for (const span of spans) {
      if (span.end <= at || span.start >= end) continue;
      const [from, to] = [Math.max(span.start, at), Math.min(span.end, end)];
      parent.append(words.slice(at - seen, from - seen));
      const shown = document.createElement("span");
      shown.className = span.className;
      if (span.title) shown.title = span.title;
      shown.textContent = words.slice(from - seen, to - seen);
      parent.append(shown);
      at = to;
    }
    parent.append(words.slice(at - seen));
    seen = end;
  };
  const add = (parent: HTMLElement, list: readonly FieldPart[]) => {
    for (const part of list) {
      if (typeof part === "string") {
        text(parent, part);
        continue;
      }
      const code = codes[part.id - 1];
      if (!code) continue;
      const element = codeElement(part.id, code);
      const isImage = code.kind === "image";
      if (isAlone(code) || isImage) seen++;
      add(element, part.in ?? []);
      if (isImage) seen++;
      parent.append(element);
    }
  };
  add(target, parts);
  if (target.contentEditable === "true") addSteps(target);
  isolateIn(target);
}

/** Gives the caret a place before the first and after the last inline code. */
export function addSteps(target: HTMLElement): void {
  if (target.firstChild instanceof HTMLElement) target.prepend(STEP);
  if (target.lastChild instanceof HTMLElement) target.append(STEP);
}

/** The link or image that ends at the caret. */
function endedCode(): Element | undefined {
  const selection = getSelection();
  const node = selection?.anchorNode;
  if (!selection?.isCollapsed || !(node instanceof Text) || selection.anchorOffset < node.length)
    return undefined;
  const code = node.parentElement?.closest(".inline-code.link, .inline-code.image");
  return code && node === lastText(code) ? code : undefined;
}

/** Keeps words typed after a link outside of it: browsers put them inside. */
function leaveLinks(field: HTMLElement): void {
  // Somebody who is writing in a link stays in it.
  let written: Element | undefined;
  field.addEventListener("input", () => {
    written = endedCode();
  });
  const moved = () => {
    written = undefined;
  };
  field.addEventListener("pointerdown", moved);
  field.addEventListener("keydown", ({ key }) => {
    if (/^(?:Arrow|Home|End|Page)/.test(key)) moved();
  });
  field.addEventListener("beforeinput", ({ inputType }) => {
    const code = endedCode();
    if (inputType !== "insertText" || !code || code === written) return;
    const step = new Text(STEP);
    code.after(step);
    getSelection()!.collapse(step, 1);
  });
}

/** Reads a field. Elements that a browser added itself count as their words, and so do isolates. */
export function fieldParts(field: HTMLElement, codes: readonly InlineCode[]): FieldPart[] {
  const parts: FieldPart[] = [];
  const put = (...all: FieldPart[]) => {
    for (const part of all) {
      const last = parts[parts.length - 1];
      if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
      else parts.push(part);
    }
  };
  for (const node of field.childNodes) {
    if (node instanceof Text) {
      const words = node.data.split(STEP).join("").replace(/\n/g, " ");
      if (words !== "") put(words);
    } else if (node instanceof HTMLElement) {
      const id = Number(node.dataset.id);
      const code = codes[id - 1];
      const inside = code && isAlone(code) ? [] : fieldParts(node, codes);
      if (code && (isAlone(code) || inside.length > 0)) {
        put(inside.length > 0 ? { id, in: inside } : { id });
      } else if (node.tagName === "BR" || node.tagName === "DIV" || node.tagName === "P") {
        put(" ", ...inside);
      } else put(...inside);
    }
  }
  return parts;
}

/** Ranges in a field for offsets in its visible words. */
export function rangesOf(
  field: HTMLElement,
  codes: readonly InlineCode[],
  spans: readonly { start: number; end: number }[],
) {
  const places: [Node, number][] = [];
  const walk = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        for (let at = 0; at < node.data.length; at++) if (node.data[at] !== STEP) places.push([node, at]);
        continue;
      }
      const code = codes[Number((node as HTMLElement).dataset?.id) - 1];
      const isObject = code && (isAlone(code) || code.kind === "image");
      if (isObject) places.push([node, 0]);
      if (!code || !isAlone(code)) walk(node);
      if (code?.kind === "image") places.push([node, 0]);
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

/**
 * Makes a field editable as text: no formatting, no pasted markup, no paragraphs. `onBreak` is called for a new line.
 */
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
    // The only way that the browser's own undo can follow.
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
 * Moves an inline code to the selection: around the selected words or the word at the caret, or at the
 * caret. False when the caret is not in the field.
 */
export function putCode(field: HTMLElement, id: number, code: InlineCode): boolean {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return false;
  const range = selection.getRangeAt(0);
  if (!field.contains(range.commonAncestorContainer)) return false;
  if (!isAlone(code) && range.collapsed) {
    selection.modify("move", "backward", "word");
    selection.modify("extend", "forward", "word");
  }
  const target = selection.getRangeAt(0);
  if (!field.contains(target.commonAncestorContainer)) return false;
  const old = field.querySelector<HTMLElement>(`[data-id="${id}"]`);
  const element = codeElement(id, code);
  if (isAlone(code)) {
    target.collapse(false);
    target.insertNode(element);
  } else {
    element.append(target.extractContents());
    // One inside itself is still the same code.
    for (const inner of element.querySelectorAll<HTMLElement>(`[data-id="${id}"]`))
      inner.replaceWith(...inner.childNodes);
    if (element.textContent!.trim() === "") element.textContent = code.label || nameOf(code);
    target.insertNode(element);
  }
  if (old && old !== element && old.isConnected && !old.contains(element)) {
    old.replaceWith(...(isAlone(code) ? [] : old.childNodes));
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
