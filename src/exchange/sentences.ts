/** Composes our texts from sentence units, which most translation tools write. */
import { blank, draft } from "../catalog/entry.ts";
import { hasWords, parseInline } from "../markdown/inline.ts";
import { type Sentence, splitSentences } from "../markdown/sentences.ts";
import { toTagged } from "../markdown/tagged.ts";
import { SOURCE } from "../model/site.ts";
import { IMPORT, type Offer } from "./offer.ts";
import type { TextPlace } from "./place.ts";

/** Consecutive sentences of a longer Dutch text; `dutch` is their text. */
export interface Sentences extends TextPlace {
  text: { dutch: string; sentences: readonly Sentence[] };
  /** Indexes of the first one and after the last one, from 0. */
  from: number;
  to: number;
}

/** Tools split texts differently: one sentence of theirs may be this many of ours. */
const MOST_IN_ONE = 3;

/** Every row of sentences in a text, except the whole. */
export function sentencesIn({ original, dutch, tagged }: TextPlace): Sentences[] {
  const { references } = original.body;
  const sentences = splitSentences(dutch, SOURCE, references);
  const { length } = sentences;
  const text = { dutch, sentences };
  // Without markup and escapes a part of the text equals that part of the tagged text.
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

/** A translation of consecutive sentences. */
export interface SentenceOffer {
  sentences: Sentences;
  offer: Offer;
}

/**
 * Composes a text from these sentences (each row once), if all of its words are covered: a draft, whoever signed
 * the sentences. `used` are the sentences in it. `today` is an ISO date.
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
