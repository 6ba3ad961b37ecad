/** Pairs sentences of a text with those of its translation, for checks of small words. */

const SENTENCE_END = /(?<=[.!?؟…]["”’»)]?)\s+|\n/u;
const BEFORE_CAPITAL = /(?<=[.!?؟]["'”’»)]?)\s+(?=[^\s\p{Ll}])|\n/u;

/** The sentences of a text in its original case: none starts with a lower-case letter, so `3 t.o.v. 4` is one. */
export const writtenSentencesIn = (text: string): string[] => text.split(BEFORE_CAPITAL);

/** The sentences of a lower-case text, without those that have no letters. */
export const sentencesIn = (text: string): string[] =>
  text.split(SENTENCE_END).filter((each) => /\p{L}/u.test(each));

/** The sentences of two texts, equally many. */
export type Pairing = [here: readonly string[], there: readonly string[]];

/**
 * Ways to pair the sentences of two texts. If one has one more, two neighbours are joined, where lengths fit best.
 * Texts that differ more are one sentence each.
 */
export function inStep(here: readonly string[], there: readonly string[]): Pairing[] {
  if (here.length === there.length) return [[here, there]];
  const [least, most] = [here.length, there.length].sort((a, b) => a - b) as [number, number];
  if (least === 0 || most > least + 1 || most > LONGEST) return [[[here.join(" ")], [there.join(" ")]]];
  return here.length > there.length
    ? joined(here, there).map((each) => [each, there])
    : joined(there, here).map((each) => [here, each]);
}

/** The most sentences that are paired. */
const LONGEST = 20;
/** How much worse than the best way another way may fit. */
const CLOSE = 0.8;

/** Joins two neighbours, in each way that makes all sentences about as long as those of the other text. */
function joined(more: readonly string[], fewer: readonly string[]): (readonly string[])[] {
  const scale = more.join("").length / Math.max(1, fewer.join("").length);
  const ways = more.slice(1).map((_text, at) => {
    const texts = more.toSpliced(at, 2, `${more[at]} ${more[at + 1]}`);
    const off = texts.map((text, place) => Math.abs(Math.log(text.length / (scale * fewer[place]!.length))));
    return { texts, off: off.reduce((sum, each) => sum + each, 0) };
  });
  const best = Math.min(...ways.map(({ off }) => off));
  return ways.filter(({ off }) => off <= best + CLOSE).map(({ texts }) => texts);
}
