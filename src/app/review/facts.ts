import { readFacts } from "../../languages/facts/read.ts";
import { languageOf } from "../../languages/index.ts";
import type { Glossary } from "../../model/glossary.ts";

/** The facts in the visible words of a text in the language with this code, as ranges to highlight. */
export function factsIn(text: string, code: string, { keep }: Glossary): TextRange[] {
  // Names may contain figures and number words, which are not facts.
  const names = keep.filter((name) => text.includes(name));
  const bare = names.reduce((rest, name) => rest.replaceAll(name, "\uFFFC".repeat(name.length)), text);
  const { shown, facts } = readFacts(bare, languageOf(code));
  const back = placesIn(bare, shown);
  return facts
    .filter(({ isFaint, keys }) => !isFaint && keys.length > 0)
    .map(({ start, end }) => ({ start: back[start]!, end: back[end - 1]! + 1 }));
}

/** For each character of the text as shown, its offset in the text: invisible characters are not shown. */
function placesIn(text: string, shown: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length && places.length < shown.length; at++) {
    if (text[at] === shown[places.length]) places.push(at);
  }
  return places;
}

/** A range of the visible words of a text: UTF-16 offsets in the result of `visibleText`. */
export interface TextRange {
  start: number;
  end: number;
}
