/** Properties of an entry in our files besides Dutch and translation, so that it survives a round trip. */
import {
  blank,
  type Entry,
  isSigned,
  parseSuggestion,
  parseVia,
  printSuggestion,
  printVia,
  signature,
  stateOf,
} from "../catalog/entry.ts";
import { printNotes, readNotes } from "../catalog/notes.ts";
import type { References } from "../markdown/inline.ts";
import { fromTagged, toTagged } from "../markdown/tagged.ts";
import { numbersOf, toParts, toXml } from "./codes.ts";

/**
 * In file order; each value is one text.
 *
 * - `state`: of the entry in its catalogue
 * - `provenance`: the comments with its authors, a line each
 * - `via`, `suggestion`: the comments of that name
 * - `pair`: the signature of Dutch and translation as they are here; a change of either makes the rest void
 * - `post`: `posts/taalcafe`, if the file does not name it otherwise
 * - `now`: the Dutch of the entry, when the Dutch here is the one that its translation was made from
 * - `previous`: the entry's previous Dutch
 * - `dutch`, `translation`: the Markdown, if text and codes do not reproduce it exactly
 * - `flags`: of the PO entry
 */
export const PROPERTIES = [
  "state",
  "provenance",
  "via",
  "suggestion",
  "pair",
  "post",
  "now",
  "previous",
  "dutch",
  "translation",
  "flags",
] as const;

export type Properties = Readonly<Partial<Record<(typeof PROPERTIES)[number], string | undefined>>>;

/** The properties of an entry that is written as a translation of `dutch`. */
export function propertiesOf(entry: Entry, dutch: string, references: References): Properties {
  const { provenance, drafted, edited, via, suggestion, translation, previous, source, flags } = entry;
  const tagged = toTagged(dutch, references);
  const spelled = { dutch: tagged.xml === dutch ? undefined : dutch };
  if (translation === "") return spelled;
  const back = fromTagged(toXml(toParts(translation, references, tagged), numbersOf(tagged)), tagged);
  return {
    ...spelled,
    state: stateOf(entry),
    provenance: printNotes({ notes: [], edited, drafted, provenance }).join("\n") || undefined,
    via: via && printVia(via),
    suggestion: suggestion && printSuggestion(suggestion),
    pair: signature(dutch, translation),
    now: source === dutch ? undefined : source,
    previous,
    translation: "text" in back && back.text === translation ? undefined : translation,
    flags: flags.join(", ") || undefined,
  };
}

/**
 * The inverse of `factsOf`, except for notes. Undefined when the properties are not of exactly this Dutch with exactly
 * this translation.
 */
export function restore(facts: Properties, dutch: string, translation: string): Entry | undefined {
  const { state, provenance, via, suggestion, pair, now, previous, flags } = facts;
  if (state === undefined || pair !== signature(dutch, translation)) return undefined;
  const { notes: _, ...told } = readNotes(provenance?.split("\n") ?? []);
  const entry: Entry = {
    ...blank(now ?? dutch),
    translation,
    previous,
    ...told,
    via: via === undefined ? undefined : parseVia(via),
    suggestion: suggestion === undefined ? undefined : parseSuggestion(suggestion),
    flags: flags?.match(/[\w-]+/g)?.filter((flag) => flag !== "fuzzy") ?? [],
  };
  return { ...entry, fuzzy: state !== "reviewed" || previous !== undefined || !isSigned(entry) };
}
