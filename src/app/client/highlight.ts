/** Highlights facts in a field without touching its text, in browsers with the CSS Custom Highlight API. */
import { type InlineCode, rangesOf } from "./field.ts";

const own = new WeakMap<HTMLElement, Range[]>();

/** Highlights these ranges of a field's visible words, and nothing else. */
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

/** The highlight for the facts of all fields, registered on first use. */
function factsOf(highlights: HighlightRegistry): Highlight {
  const facts = highlights.get("fact") ?? new Highlight();
  highlights.set("fact", facts);
  return facts;
}
