import { wordsOf } from "./search-words.ts";

/** A page in Pagefind's results: the fragment that the build filled. */
export interface Found {
  url: string;
  /** The text of the page, with the words that the index counts. */
  content: string;
  meta: FoundMeta;
}

/** Texts of a result; absent ones are missing from the page. */
export interface FoundMeta {
  title: string;
  /** Set when the title is not in the page's language. */
  titleLang?: string;
  description?: string;
  date?: string;
  isoDate?: string;
  /** How far the text can be trusted, or why it is not there; absent for Dutch. */
  state?: string;
}

/** A piece of a text, and whether it is a match. */
export type ExcerptPart = readonly [text: string, isHit: boolean];

/** Words of an excerpt, and the most words before the first hit. */
const LENGTH = 30;
const BEFORE = 6;
/** What is between one of the first two and the last keeps its direction (Unicode Standard Annex 9). */
const [LRI, RLI, PDI] = ["\u2066", "\u2067", "\u2069"] as const;

/** A text, or the part of it between two places, in pieces. `hits` counts the words of the text as `wordsOf` does. */
export function pieces(text: string, hits: readonly number[], from = 0, to = text.length): ExcerptPart[] {
  const words = wordsOf(text);
  const all: ExcerptPart[] = [];
  let at = from;
  for (const hit of hits) {
    const word = words[hit]!;
    if (word.index! < from || word.index! >= to) continue;
    all.push([text.slice(at, word.index), false], [word[0], true]);
    at = word.index! + word[0].length;
  }
  return [...all, [text.slice(at, to), false]];
}

/** The part of a text with the most hits close together, with `…` for what is cut. Hits are in text order. */
export function excerpt(text: string, hits: readonly number[]): ExcerptPart[] {
  const words = wordsOf(text);
  const start = Math.max(0, Math.min(densest(hits) - BEFORE, words.length - LENGTH));
  const end = words[start + LENGTH];
  // What is between spaces stays whole: 10.30, (LCC+).
  const from = start === 0 ? 0 : text.lastIndexOf(" ", words[start]!.index) + 1;
  const to = end
    ? text.slice(0, text.lastIndexOf(" ", end.index)).replace(/[\s·]+$/, "").length
    : text.length;
  // A run of the other direction may be cut.
  const cutAt = (at: number) =>
    [LRI, RLI].find((mark) => text.lastIndexOf(mark, at - 1) > text.lastIndexOf(PDI, at - 1)) ?? "";
  const before = (start === 0 ? "" : "…\u00A0") + (from > 0 ? cutAt(from) : "");
  const after = (cutAt(to) && PDI) + (end ? "\u00A0…" : "");
  return [[before, false], ...pieces(text, hits, from, to), [after, false]];
}

/** The hit with the most others close after it. */
function densest(hits: readonly number[]): number {
  const follow = (hit: number) =>
    hits.filter((other) => other >= hit && other < hit + LENGTH - BEFORE).length;
  return hits.reduce((best, hit) => (follow(hit) > follow(best) ? hit : best), hits[0] ?? 0);
}
