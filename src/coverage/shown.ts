import { type Entry, madeFrom } from "../catalog/entry.ts";
import { saysOtherFacts } from "../checks/facts/index.ts";
import { isPublishable } from "../checks/index.ts";
import { pairOf } from "../checks/pair.ts";
import { parseInline, visibleText } from "../markdown/inline.ts";
import type { Original } from "../markdown/original.ts";
import type { Glossary } from "../model/glossary.ts";
import type { Language } from "../model/site.ts";

/** `error`: a check found one that nobody accepted. `fact`: the Dutch has another date, number or address now. */
export type KeptBack = "error" | "fact";

/**
 * Why readers get the Dutch in the place of a translation; undefined where they get the translation. An old telephone
 * number beside the right one would still be dialled, so a stale text with another fact is kept back, too.
 */
export function keptBack(
  entry: Entry,
  original: Original,
  { language, glossary }: { language: Language; glossary: Glossary },
): KeptBack | undefined {
  if (isOvertaken(entry, original)) return "fact";
  return isPublishable(pairOf(entry, original, language, glossary)) ? undefined : "error";
}

/** Does the Dutch give another fact now than the Dutch that was translated? */
export function isOvertaken(entry: Entry, { body: { references } }: Original): boolean {
  const from = madeFrom(entry);
  const wordsOf = (text: string) => visibleText(parseInline(text, references));
  return from !== entry.source && saysOtherFacts(wordsOf(from), wordsOf(entry.source));
}
