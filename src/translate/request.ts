import type { References } from "../markdown/inline.ts";
import type { Original } from "../markdown/original.ts";
import { type Tagged, toTagged, visible } from "../markdown/tagged.ts";

/** A sentence of a request: known, or to be translated. */
export interface Part {
  /** In the source language. */
  text: string;
  /** What separates it from the next: a space or a line break. */
  after: string;
  translation?: string | undefined;
}

/** One segment for an engine. */
export interface SegmentRequest {
  /** The Dutch. */
  source: string;
  /** The source text: the Dutch, or the pivot's text for it. */
  text: string;
  /** Its sentences, some of them known; a single part for the whole. */
  parts: readonly Part[];
  /** The first original that has it: its prose is the context, its references the markup's. */
  original: Original;
  /** The translation at the time of planning; the answer applies only if it is unchanged. */
  base: string;
}

/** A text on its way to an engine. */
export interface RequestText {
  text: string;
  tagged: Tagged;
  /** The engine's input in plain words: without tags, entities decoded. */
  characters: number;
}

/** The unknown parts of a request, each text once. */
export function requestTextsOf({ parts, original }: SegmentRequest): RequestText[] {
  const unknown = parts.filter(({ translation }) => translation === undefined).map(({ text }) => text);
  return [...new Set(unknown)].map((text) => toRequestText(text, original.body.references));
}

export function toRequestText(text: string, references: References): RequestText {
  return { text, tagged: toTagged(text, references), characters: [...visible(text, references)].length };
}

/** Characters to send for a request. */
export const charactersOf = (request: SegmentRequest): number =>
  requestTextsOf(request).reduce((sum, { characters }) => sum + characters, 0);
