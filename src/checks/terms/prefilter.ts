/** Finds in one pass which of many words a text may contain, so that only those are searched for. */
export interface Prefilter<T> {
  /** Too short to filter. */
  short: readonly T[];
  /** By the hash of its first letters. */
  byStart: ReadonlyMap<number, readonly { word: string; item: T }[]>;
  /** 1 for every hash in `byStart`, to skip most positions of a text fast. */
  marks: Uint8Array;
}

const LETTERS = 3;
const BITS = 16;

/** Creates a prefilter of items, each with a word that is in every text with the item. */
export function createPrefilter<T>(items: readonly { word: string; item: T }[]): Prefilter<T> {
  const long = items.filter(({ word }) => word.length >= LETTERS);
  const byStart = Map.groupBy(long, ({ word }) => hashAt(word, 0));
  const marks = new Uint8Array(1 << BITS);
  for (const hash of byStart.keys()) marks[hash] = 1;
  return { short: items.filter(({ word }) => word.length < LETTERS).map(({ item }) => item), byStart, marks };
}

/** The items that the text may contain. */
export function prefilter<T>(text: string, { short, byStart, marks }: Prefilter<T>): Set<T> {
  const found = new Set(short);
  for (let at = 0; at <= text.length - LETTERS; at++) {
    const hash = hashAt(text, at);
    if (marks[hash] !== 1) continue;
    for (const { word, item } of byStart.get(hash)!) if (text.startsWith(word, at)) found.add(item);
  }
  return found;
}

function hashAt(text: string, at: number): number {
  const hash = (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2);
  return (hash ^ (hash >>> BITS)) & ((1 << BITS) - 1);
}
