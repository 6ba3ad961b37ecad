import { type Original, segments } from "../markdown/original.ts";
import { visible } from "../markdown/tagged.ts";

/** Enough to make the subject clear, little against the size of a request. */
const CONTEXT_CHARACTERS = 4_000;

/**
 * Plain Dutch prose of an original to send along with its texts: the title, the segments around the texts, and
 * their nearest neighbours, in page order.
 */
export function contextOf(original: Original, sources: ReadonlySet<string>): string {
  const all = segments(original).map(({ text }) => ({
    own: sources.has(text),
    text: visible(text, original.body.references),
  }));
  const places = all.flatMap(({ own }, at) => (own ? [at] : []));
  const away = (at: number) => (at === 0 ? 0 : Math.min(...places.map((place) => Math.abs(place - at))));
  let left = CONTEXT_CHARACTERS;
  const chosen = new Set<number>();
  for (const at of [...all.keys()].sort((a, b) => away(a) - away(b))) {
    const { length } = all[at]!.text;
    if (length > left) break;
    left -= length + 1;
    chosen.add(at);
  }
  return all
    .filter((_segment, at) => chosen.has(at))
    .map(({ text }) => text)
    .join("\n");
}
