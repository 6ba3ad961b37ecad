/** Facts in a field shown without touching its text, in browsers that can: CSS Custom Highlight API. */
import { type InlineCode, rangesOf } from "./field.ts";

const own = new WeakMap<HTMLElement, Range[]>();

/** Shows these places of a field's visible words, and no others. */
export function highlight(
  field: HTMLElement,
  spans: readonly { start: number; end: number }[],
  codes: readonly InlineCode[],
): void {
  if (typeof Highlight === "undefined" || !CSS.highlights) return;
  const facts = factsOf(CSS.highlights);
  for (const range of own.get(field) ?? []) facts.delete(range);
  const ranges = spans.length > 0 ? rangesOf(field, codes, spans) : [];
  for (const range of ranges) facts.add(range);
  own.set(field, ranges);
}

/** The facts of all fields, which the first of them puts there. */
function factsOf(highlights: HighlightRegistry): Highlight {
  const facts = highlights.get("fact") ?? new Highlight();
  highlights.set("fact", facts);
  return facts;
}
