import type { References } from "../markdown/inline.ts";
import type { Original } from "../markdown/original.ts";
import { type Tagged, toTagged, visible } from "../markdown/tagged.ts";

/** A sentence of a request: known already, or to be asked. */
export interface Part {
  /** In the language that is translated from. */
  text: string;
  /** What is between it and the next: a space or a line break. */
  after: string;
  translation?: string | undefined;
}

/** One segment that an engine must be asked about. */
export interface SegmentRequest {
  /** The Dutch. */
  source: string;
  /** What is translated: the Dutch, or the pivot's text for it. */
  text: string;
  /** Its sentences, of which some are known; a single part where the whole must be asked. */
  parts: readonly Part[];
  /** The first original that has it: its prose is the context, its references the markup's. */
  original: Original;
  /** The translation that was there when this was planned; what is there by the time of the answer must be it. */
  base: string;
}

/** A text on its way to an engine. */
export interface RequestText {
  text: string;
  tagged: Tagged;
  /** What the engine translates: without tags, entities counted as what they mean. */
  characters: number;
}

/** What must be asked for a request: the parts that are not known, each text once. */
export function requestTextsOf({ parts, original }: SegmentRequest): RequestText[] {
  const unknown = parts.filter(({ translation }) => translation === undefined).map(({ text }) => text);
  return [...new Set(unknown)].map((text) => toRequestText(text, original.body.references));
}

export function toRequestText(text: string, references: References): RequestText {
  return { text, tagged: toTagged(text, references), characters: [...visible(text, references)].length };
}

/** Characters of a request that are sent. */
export const charactersOf = (request: SegmentRequest): number =>
  requestTextsOf(request).reduce((sum, { characters }) => sum + characters, 0);
