/** Matches a file's units with the site's Dutch texts. */
import { fold } from "../markdown/fold.ts";
import { type Original, segments } from "../markdown/original.ts";
import { type Tagged, toTagged } from "../markdown/tagged.ts";
import { message } from "../model/message.ts";
import {
  areNested,
  flatCodes,
  hasCodes,
  keyOf,
  numbersOf,
  type Part,
  toParts,
  toXml,
  withoutAsides,
  wordsOf,
} from "./codes.ts";
import type { Match, TextPlace } from "./place.ts";
import { type Sentences, sentencesIn } from "./sentences.ts";
import type { Unit } from "./unit.ts";

export interface Index {
  find(unit: Unit): Match | undefined;
  /** The same for a unit of one sentence of a longer text, or of several consecutive ones. */
  findSentences(unit: Unit): Match<Sentences> | undefined;
  /** The original called `posts/taalcafe`. */
  original(post: string): Original | undefined;
}

/** Every Dutch text of the originals, by all the forms in which tools write it. */
export function indexOf(originals: readonly Original[]): Index {
  const places = originals.flatMap((original) =>
    [...new Set(segments(original).map(({ text }) => text))].map(
      (dutch): TextPlace => ({ original, dutch, tagged: toTagged(dutch, original.body.references) }),
    ),
  );
  const byPost = new Map(originals.map((original) => [`${original.kind}/${original.slug}`, original]));
  // Most files need no sentences: their units are our whole texts.
  let sentences: ReturnType<typeof finder<Sentences>> | undefined;
  return {
    original: (post) => byPost.get(post),
    find: finder(places),
    findSentences(unit) {
      sentences ??= finder(places.flatMap(sentencesIn));
      return sentences(unit);
    },
  };
}

/** Finds units among places. */
function finder<P extends TextPlace>(places: readonly P[]): (unit: Unit) => Match<P> | undefined {
  const byXml = new Map<string, P[]>();
  const byMarkdown = new Map<string, P[]>();
  const byWords = new Map<string, P[]>();
  const add = (map: Map<string, P[]>, text: string, place: P) => {
    const key = keyOf(text);
    const found = map.get(key);
    if (found) found.push(place);
    else map.set(key, [place]);
  };
  for (const place of places) {
    add(byXml, place.tagged.xml, place);
    add(byMarkdown, place.dutch, place);
    add(byWords, place.tagged.xml.replace(/<[^>]*>/g, ""), place);
  }
  return ({ source, target }) =>
    byCodes(byXml, source, target) ??
    byFlatCodes(byXml, source, target) ??
    byText(byMarkdown, source, target) ??
    byCodes(byXml, withoutAsides(source), withoutAsides(target)) ??
    withoutCodes(byWords, source);
}

type Places<P> = ReadonlyMap<string, readonly P[]>;

/** Codes in the file's format, or a text without any. */
export function byCodes<P>(
  known: Places<P>,
  source: readonly Part[],
  target: readonly Part[],
): Match<P> | undefined {
  if (!areNested(source)) return undefined;
  const ids = new Map<string, number>();
  const places = known.get(keyOf(toXml(source, ids)));
  return (
    places && {
      places,
      read: () =>
        areNested(target)
          ? { xml: toXml(withoutAsides(target, ids), new Map(ids)) }
          : { problem: message("exchange.pairs") },
    }
  );
}

/** Codes as text, as OmegaT keeps them in its projects. */
function byFlatCodes<P>(
  known: Places<P>,
  source: readonly Part[],
  target: readonly Part[],
): Match<P> | undefined {
  const flat = hasCodes(source) ? undefined : flatCodes(wordsOf(source));
  return flat && byCodes(known, flat, flatCodes(wordsOf(target)) ?? target);
}

/** Markdown as in the catalogue: a PO file that went through another tool. */
function byText<P>(known: Places<P>, source: readonly Part[], target: readonly Part[]): Match<P> | undefined {
  const places = hasCodes(source) || hasCodes(target) ? undefined : known.get(keyOf(wordsOf(source)));
  const markdown = fold(wordsOf(target));
  return places && { places, read: ({ tagged }) => readMarkdown(markdown, tagged) };
}

function readMarkdown(markdown: string, tagged: Tagged): { xml: string; markdown: string } {
  const parts = toParts(markdown, tagged.references, tagged);
  return { xml: toXml(parts, numbersOf(tagged)), markdown };
}

function withoutCodes<P>(known: Places<P>, source: readonly Part[]): Match<P> | undefined {
  const words = toXml([wordsOf(source)], new Map());
  const places = known.get(keyOf(words));
  const problem = message(hasCodes(withoutAsides(source)) ? "exchange.otherCodes" : "exchange.noCodes");
  return places && { places, read: () => ({ problem }) };
}
