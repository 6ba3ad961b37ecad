import { readFacts } from "../../languages/facts/read.ts";
import { languageOf } from "../../languages/index.ts";
import type { Glossary } from "../../model/glossary.ts";

/** Where the facts of a text stand, for the eye: its visible words, in the language of this code. */
export function factsIn(text: string, code: string, { keep }: Glossary): TextRange[] {
  // Names may hold figures and number words, which are no facts.
  const names = keep.filter((name) => text.includes(name));
  const bare = names.reduce((rest, name) => rest.replaceAll(name, "\uFFFC".repeat(name.length)), text);
  const { shown, facts } = readFacts(bare, languageOf(code));
  const back = placesIn(bare, shown);
  return facts
    .filter(({ isFaint, keys }) => !isFaint && keys.length > 0)
    .map(({ start, end }) => ({ start: back[start]!, end: back[end - 1]! + 1 }));
}

/** For each character of the text as it is shown, its place in the text: signs that nobody sees are left out of it. */
function placesIn(text: string, shown: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length && places.length < shown.length; at++) {
    if (text[at] === shown[places.length]) places.push(at);
  }
  return places;
}

/** A part of the visible words of a text: offsets in UTF-16 units, in what `visibleText` gives. */
export interface TextRange {
  start: number;
  end: number;
}
