/** Bidi isolates in a text that a browser shows or edits; stored text has none. */
import {
  type Direction,
  elementFor,
  firstDirection,
  opposite,
  type Run,
  runsOf,
} from "../../markdown/bidi.ts";

/** A place for the caret next to what cannot be edited. */
export const STEP = "\u200B";
/** Takes the place of what is not text. */
const OBJECT = "\uFFFC";

interface Shown {
  text: string;
  /** The node and offset of each character. */
  places: [node: Node, offset: number][];
  /** The isolates now present, each with its run. */
  isolates: { element: HTMLElement; run: Run }[];
}

/**
 * Wraps each run of an element's text that goes against its direction in an element, and unwraps those that no longer
 * fit. Nothing else of the text changes, and the caret stays where it is.
 */
export function isolateIn(element: HTMLElement): void {
  const { text, isolates } = shownIn(element);
  const dir = element.dir === "rtl" || element.dir === "ltr" ? element.dir : firstDirection(text);
  const runs = runsOf(text, dir);
  const now = joined(isolates.map(({ run }) => run));
  const isFit = ({ element: { localName }, run }: (typeof isolates)[number]) =>
    runs.some(
      ([start, end]) => start <= run[0] && run[1] <= end && localName === elementFor(text.slice(start, end)),
    );
  if (now.join() === runs.join() && isolates.every(isFit)) return;
  const caret = markCaret(element);
  for (const isolate of isolates) isolate.element.replaceWith(...isolate.element.childNodes);
  element.normalize();
  const { places } = shownIn(element);
  // Backwards, as each one changes the places after it.
  for (const run of [...runs].reverse())
    wrap(places.slice(...run), elementFor(text.slice(...run)), opposite(dir));
  if (caret) putCaret(caret);
  element.normalize();
}

/** Joins runs that touch. */
const joined = (parts: readonly Run[]): Run[] =>
  parts.reduce((runs: Run[], [start, end]) => {
    const last = runs[runs.length - 1];
    if (last?.[1] === start) runs[runs.length - 1] = [last[0], end];
    else runs.push([start, end]);
    return runs;
  }, []);

function shownIn(element: HTMLElement): Shown {
  const shown: Shown = { text: "", places: [], isolates: [] };
  const put = (char: string, node: Node, offset: number) => {
    shown.text += char;
    shown.places.push([node, offset]);
  };
  const walk = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        [...node.data.split("")].forEach((char, at) => {
          if (char !== STEP) put(char, node, at);
        });
      } else if (node instanceof HTMLElement) {
        const start = shown.text.length;
        const isObject = node.contentEditable === "false" || node.tagName === "BR";
        if (isObject || node.matches(".image")) put(OBJECT, node, 0);
        if (!isObject) walk(node);
        if (node.matches(".image")) put(OBJECT, node, 0);
        if (node.dataset.run !== undefined) {
          shown.isolates.push({ element: node, run: [start, shown.text.length] });
        }
      }
    }
  };
  walk(element);
  return shown;
}

/** Wraps characters in an element; where markup starts among them and ends elsewhere, wraps each part. */
function wrap(places: Shown["places"], name: string, dir: Direction): void {
  const isolate = document.createElement(name);
  isolate.dir = dir;
  isolate.dataset.run = "";
  const [first, last] = [places[0]!, places[places.length - 1]!];
  const range = new Range();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  widen(range);
  try {
    range.surroundContents(isolate);
  } catch {
    const nodes = [...new Set(places.map(([node]) => node))].reverse();
    for (const node of nodes)
      wrap(
        places.filter((place) => place[0] === node),
        name,
        dir,
      );
  }
}

/** Extends a range over markup that starts or ends exactly at its edge, so that it includes both ends. */
function widen(range: Range): void {
  const { commonAncestorContainer: common, startContainer, startOffset, endContainer, endOffset } = range;
  let start: Node = startContainer;
  while (startOffset === 0 && start.parentNode !== common && start !== common && !start.previousSibling) {
    start = start.parentNode!;
  }
  let end: Node = endContainer;
  const isAtEnd = endOffset === (endContainer as Text).length;
  while (isAtEnd && end.parentNode !== common && end !== common && !end.nextSibling) end = end.parentNode!;
  if (start !== startContainer) range.setStartBefore(start);
  if (end !== endContainer) range.setEndAfter(end);
}

/** Marks the caret with a comment, if it is in the element, so that nodes can move around it. */
function markCaret(element: HTMLElement): Comment | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || !element.contains(selection.focusNode)) return undefined;
  const caret = document.createComment("");
  const range = new Range();
  range.setStart(selection.focusNode!, selection.focusOffset);
  range.insertNode(caret);
  return caret;
}

/** Puts the caret back: at the end of a run it goes into the run, so that typing continues it. */
function putCaret(caret: Comment): void {
  const { parentNode, previousSibling: before, nextSibling: after } = caret;
  const inRun = before instanceof HTMLElement && before.dataset.run !== undefined ? lastText(before) : before;
  const at = [...parentNode!.childNodes].indexOf(caret);
  caret.remove();
  const selection = getSelection()!;
  if (inRun instanceof Text) selection.collapse(inRun, inRun.length);
  else if (after instanceof Text) selection.collapse(after, 0);
  else selection.collapse(parentNode, at);
}

export const lastText = (node: Node): Node => (node.lastChild ? lastText(node.lastChild) : node);
