import { type Entry, madeFrom } from "../catalog/entry.ts";
import { saysOtherFacts } from "../checks/facts/index.ts";
import { isPublishable } from "../checks/index.ts";
import { pairOf } from "../checks/pair.ts";
import { parseInline, visibleText } from "../markdown/inline.ts";
import type { Original } from "../markdown/original.ts";
import type { Glossary } from "../model/glossary.ts";
import type { Language } from "../model/site.ts";

/** `error`: a check found an error that nobody accepted. `fact`: a date, number or address changed in the Dutch. */
export type KeptBack = "error" | "fact";

/**
 * Why readers see the Dutch instead of a translation; undefined when they see the translation. An old phone
 * number next to the right one would still be dialled, so a stale text with a changed fact is kept back, too.
 */
export function keptBack(
  entry: Entry,
  original: Original,
  { language, glossary }: { language: Language; glossary: Glossary },
): KeptBack | undefined {
  if (isOvertaken(entry, original)) return "fact";
  return isPublishable(pairOf(entry, original, language, glossary)) ? undefined : "error";
}

/** Did a fact change between the translated Dutch and the current one? */
export function isOvertaken(entry: Entry, { body: { references } }: Original): boolean {
  const from = madeFrom(entry);
  const wordsOf = (text: string) => visibleText(parseInline(text, references));
  return from !== entry.source && saysOtherFacts(wordsOf(from), wordsOf(entry.source));
}
