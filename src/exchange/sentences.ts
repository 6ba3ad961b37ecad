/** Units of sentences, as most translation tools write them, become texts of ours again. */
import { blank, draft } from "../catalog/entry.ts";
import { hasWords, parseInline } from "../markdown/inline.ts";
import { type Sentence, splitSentences } from "../markdown/sentences.ts";
import { toTagged } from "../markdown/tagged.ts";
import { SOURCE } from "../model/site.ts";
import { IMPORT, type Offer } from "./offer.ts";
import type { TextPlace } from "./place.ts";

/** Sentences in a row of a Dutch text that has more; `dutch` is what they say. */
export interface Sentences extends TextPlace {
  text: { dutch: string; sentences: readonly Sentence[] };
  /** The first of them and the one behind the last, from 0. */
  from: number;
  to: number;
}

/** Tools cut texts in their own ways: what is one sentence for them may be this many of ours. */
const MOST_IN_ONE = 3;

/** Every row of sentences in a text, but the whole. */
export function sentencesIn({ original, dutch, tagged }: TextPlace): Sentences[] {
  const { references } = original.body;
  const sentences = splitSentences(dutch, SOURCE, references);
  const { length } = sentences;
  const text = { dutch, sentences };
  // Without markup and escapes a part of the text is that part of the tagged text.
  const tag = (words: string) =>
    tagged.xml === dutch ? { ...tagged, xml: words } : toTagged(words, references);
  return sentences.flatMap((_first, from) =>
    Array.from({ length: Math.min(MOST_IN_ONE, length - from) }, (_none, more) => from + more + 1)
      .filter((to) => to - from < length)
      .map((to): Sentences => {
        const row = sentences.slice(from, to);
        const words = row.map((one, at) => one.text + (at < row.length - 1 ? one.after : "")).join("");
        return { original, dutch: words, tagged: tag(words), text, from, to };
      }),
  );
}

/** A translation of sentences in a row. */
export interface SentenceOffer {
  sentences: Sentences;
  offer: Offer;
}

/**
 * The text that these sentences (each row once) are of, where all that has words is among them: a draft, whoever signed
 * its sentences. `used` are those it was put together from. `today` is an ISO date.
 */
export function joinSentences(
  offers: readonly SentenceOffer[],
  today: string,
): { offer: Offer; used: SentenceOffer[] } | undefined {
  const { original, text } = offers[0]!.sentences;
  const used: SentenceOffer[] = [];
  let translation = "";
  for (let at = 0; at < text.sentences.length; ) {
    const [longest] = offers
      .filter(({ sentences }) => sentences.from === at)
      .sort((a, b) => b.sentences.to - a.sentences.to);
    const { text: own, after } = text.sentences[at]!;
    if (longest) {
      used.push(longest);
      at = longest.sentences.to;
      translation += longest.offer.entry.translation + text.sentences[at - 1]!.after;
    } else if (hasWords(parseInline(own, original.body.references))) {
      return undefined;
    } else {
      at++;
      translation += own + after;
    }
  }
  if (used.length === 0) return undefined;
  const notes = [...new Set(used.flatMap(({ offer }) => offer.entry.notes))];
  const entry = draft({ ...blank(text.dutch), notes }, translation, IMPORT, today);
  return { offer: { unit: used[0]!.offer.unit, entry, isMachines: false }, used };
}
