import { distance } from "fastest-levenshtein";

export interface FuzzyMatch<T> {
  value: T;
  text: string;
  /** 0 to 1: one minus the edit distance over the longer length, in UTF-16 units. */
  score: number;
}

/**
 * Finds similar texts. Words decide which pairs are compared: case is ignored, and all numbers count as one word,
 * because numbers change most. A text is certain to be found if the two share two thirds of the distinct words of the
 * one with more. With fewer it may be missed, and so may a text in which nearly every word has a changed letter, or one
 * without words. For the worst cases, see `CELLS`.
 */
export interface FuzzyIndex<T> {
  /** Adds a text. Adding it again replaces its value. */
  add(text: string, value: T): void;
  /** Returns up to `limit` different texts with a score of at least `minimum` (above 0), the most similar first. */
  search(text: string, minimum: number, limit: number): FuzzyMatch<T>[];
}

/** Words are hashed to 18 bits: a collision costs a comparison, never a result. */
const HASHES = 1 << 18;

/**
 * Cells of edit distance tables that one search may fill, 32 per step: some 20 ms. Of thousands of texts that share as
 * many words, only as many are compared as fit; two texts of more than 7,000 characters are never compared.
 */
const CELLS = 50_000_000;

/** Word frequencies are counted from this many texts on, in a sample of at most this many. */
const FEW = 1000;
const SAMPLE = 20_000;

/**
 * Prefix filtering, as in set similarity joins: two sets that share much share some of their rarest members, so only
 * the rarer half of a text's words is indexed and looked up (Chaudhuri, Ganti and Kaushik, "A primitive operator for
 * similarity joins", 2006; Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", 2007). A third of the
 * looked-up words must be shared, not one, which leaves few candidates (Wang, Li and Feng, "Can we beat the prefix
 * filtering?", 2012).
 */
export function createFuzzyIndex<T>(): FuzzyIndex<T> {
  const ids = new Map<string, number>();
  const texts: string[] = [];
  const values: T[] = [];
  /** How many texts there were when words were last ranked. */
  let counted = 0;
  let ranks = new Uint32Array(0);
  /** The texts that have a word in their rarer half, by its rank. */
  let postings = new Map<number, number[]>();
  let indexed = 0;

  // Words are ranked again each time the number of texts has doubled. Any order will do, if it is the same for all
  // texts.
  function update(): void {
    if (texts.length >= Math.max(FEW, 2 * counted)) {
      ranks = rankWords(texts);
      counted = texts.length;
      postings = new Map();
      indexed = 0;
    }
    for (; indexed < texts.length; indexed++) post(indexed, rarerHalf(texts[indexed]!, ranks), postings);
  }

  return {
    add(text, value) {
      const id = ids.get(text) ?? texts.length;
      ids.set(text, id);
      texts[id] = text;
      values[id] = value;
    },
    search(text, minimum, limit) {
      update();
      const words = rarerHalf(text, ranks);
      const lists = words.flatMap((rank) => [postings.get(rank) ?? []]);
      const least = Math.max(1, Math.floor(words.length / 3));
      return candidates(lists, least, texts, text.length, minimum)
        .map((id) => ({ value: values[id]!, text: texts[id]!, score: similarity(texts[id]!, text) }))
        .filter(({ score }) => score >= minimum)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}

/** Adds a text to the lists of its words. */
function post(id: number, words: readonly number[], postings: Map<number, number[]>): void {
  for (const word of words) {
    const list = postings.get(word);
    if (list) list.push(id);
    else postings.set(word, [id]);
  }
}

/**
 * Texts in at least `least` of the lists whose length allows the score, those in most lists first; as many as `CELLS`
 * allows to compare with a text of `length` characters.
 */
function candidates(
  lists: readonly (readonly number[])[],
  least: number,
  texts: readonly string[],
  length: number,
  minimum: number,
): number[] {
  const shortest = Math.floor(length * minimum);
  const longest = Math.ceil(length / minimum);
  const shared = new Uint16Array(texts.length);
  const found: number[] = [];
  for (const list of lists) {
    for (const id of list) {
      if (++shared[id]! !== least) continue;
      const other = texts[id]!.length;
      if (other >= shortest && other <= longest) found.push(id);
    }
  }
  let cells = CELLS;
  return found
    .sort((a, b) => shared[b]! - shared[a]! || a - b)
    .filter((id) => {
      cells -= length * texts[id]!.length;
      return cells >= 0;
    });
}

function similarity(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length);
}

/** The rank of each hash, rare before common; 0 if no text of the sample has it. */
function rankWords(texts: readonly string[]): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(HASHES);
  const step = Math.ceil(texts.length / SAMPLE);
  for (let at = 0; at < texts.length; at += step) for (const word of hashes(texts[at]!)) counts[word]!++;
  const known: number[] = [];
  for (const [word, count] of counts.entries()) if (count > 0) known.push(word);
  known.sort((a, b) => counts[a]! - counts[b]!);
  const ranks = new Uint32Array(HASHES);
  for (const [at, word] of known.entries()) ranks[word] = HASHES + at;
  return ranks;
}

/** Ranks of the rarest distinct words of a text: half of them plus one. */
function rarerHalf(text: string, ranks: Uint32Array): number[] {
  const all = Uint32Array.from(hashes(text));
  for (const [at, word] of all.entries()) all[at] = ranks[word] || word;
  all.sort();
  const words: number[] = [];
  for (const rank of all) if (rank !== words.at(-1)) words.push(rank);
  return words.slice(0, Math.floor(words.length / 2) + 1);
}

/** One hash per word (FNV-1a over its letters). */
function hashes(text: string): number[] {
  const found: number[] = [];
  let hash = 0;
  let before = 0;
  for (let at = 0; at <= text.length; at++) {
    const letter = at < text.length ? LETTERS[text.charCodeAt(at)]! : 0;
    if (letter === 0) {
      if (before !== 0) found.push((hash ^ (hash >>> 18)) & (HASHES - 1));
    } else if (before === 0) hash = Math.imul(0x811c9dc5 ^ letter, 0x01000193);
    else if (letter !== DIGIT || before !== DIGIT) hash = Math.imul(hash ^ letter, 0x01000193);
    before = letter;
  }
  return found;
}

const DIGIT = "0".charCodeAt(0);

/** Each UTF-16 unit as it is hashed: letters in lower case, one digit for all digits, 0 for separators. */
const LETTERS = Uint16Array.from({ length: 0x10000 }, (_none, unit) => {
  const char = String.fromCharCode(unit);
  if (/\p{Nd}/u.test(char)) return DIGIT;
  return /[\p{L}\p{M}]/u.test(char) ? char.toLowerCase().charCodeAt(0) : 0;
});
