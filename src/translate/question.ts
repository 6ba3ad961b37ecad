import type { Original } from "../markdown/original.ts";
import { segments } from "../markdown/original.ts";
import { type Tagged, toTagged } from "../markdown/tagged.ts";

/** A Dutch text on its way to an engine. */
export interface Question {
  text: string;
  /** The first original that has it: its prose is the context, its references the markup's. */
  original: Original;
  tagged: Tagged;
  /** What the engine translates: without tags, entities counted as what they stand for. */
  characters: number;
}

export function toQuestion(text: string, original: Original): Question {
  const tagged = toTagged(text, original.body.references);
  const characters = [...withoutTags(tagged.xml).replace(/&#?\w+;/g, "&")].length;
  return { text, original, tagged, characters };
}

/** Tagged text as plain XML text. */
export const withoutTags = (xml: string) => xml.replace(/<[^>]*>/g, "");

/** Enough to know the subject, little against the size of a request. */
const CONTEXT_CHARACTERS = 4_000;

/** Dutch prose of an original, plain, to send along with its texts. */
export function contextOf(original: Original): string {
  return segments(original)
    .map(({ text }) => withoutTags(toTagged(text, original.body.references).xml))
    .join("\n")
    .slice(0, CONTEXT_CHARACTERS);
}
