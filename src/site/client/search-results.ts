import { wordsOf } from "./search-words.ts";

/** A page as a search gives it: Pagefind's fragment of it, which the build fills. */
export interface Found {
  url: string;
  /** The text of the page; its words are those that the index counts. */
  content: string;
  meta: FoundMeta;
}

/** Texts of a result; what a page does not have is absent. */
export interface FoundMeta {
  title: string;
  /** Set when the title is not in the page's language. */
  titleLang?: string;
  description?: string;
  date?: string;
  isoDate?: string;
  /** How far the text can be trusted; absent for Dutch. */
  state?: string;
}

/** A piece of a text, and whether it is a word that was found. */
export type Piece = readonly [text: string, isHit: boolean];

/** Words of an excerpt, and how many of them stand before the first hit. */
const LENGTH = 30;
const BEFORE = 6;
/** What stands between them keeps its direction (Unicode Standard Annex 9). */
const [LRI, PDI] = ["\u2066", "\u2069"];

/** A text in pieces; `hits` counts its words as `wordsOf` does. */
export function pieces(text: string, hits: readonly number[]): Piece[] {
  const words = wordsOf(text);
  const all: Piece[] = [];
  let at = 0;
  for (const hit of hits) {
    const word = words[hit]!;
    all.push([text.slice(at, word.index), false], [word[0], true]);
    at = word.index! + word[0].length;
  }
  return [...all, [text.slice(at), false]];
}

/** The part of a text where most hits stand together, with `…` for what is left out. Hits are in their order. */
export function excerpt(text: string, hits: readonly number[]): Piece[] {
  const words = wordsOf(text);
  const start = Math.max(0, Math.min(densest(hits) - BEFORE, words.length - LENGTH));
  const end = start + LENGTH;
  const part = text.slice(
    start === 0 ? 0 : words[start]!.index,
    end < words.length ? words[end]!.index : text.length,
  );
  // A run of the other direction may be cut in two.
  const isolates = part.match(/[\u2066\u2069]/g) ?? [];
  const before = (start === 0 ? "" : "… ") + (isolates[0] === PDI ? LRI : "");
  const after = (isolates[isolates.length - 1] === LRI ? PDI : "") + (end < words.length ? " …" : "");
  const own = hits.filter((hit) => hit >= start && hit < end).map((hit) => hit - start);
  return [[before, false], ...pieces(part.trim(), own), [after, false]];
}

/** The hit that has most others close behind it. */
function densest(hits: readonly number[]): number {
  const follow = (hit: number) =>
    hits.filter((other) => other >= hit && other < hit + LENGTH - BEFORE).length;
  return hits.reduce((best, hit) => (follow(hit) > follow(best) ? hit : best), hits[0] ?? 0);
}
