import {
  acceptedIn,
  type Entry,
  ignoredIn,
  isEdited,
  madeFrom,
  personOf,
  wasSigned,
} from "../catalog/entry.ts";
import type { References } from "../markdown/inline.ts";
import type { Glossary } from "../model/glossary.ts";
import type { Language } from "../model/site.ts";
import type { Pair } from "./check.ts";

/** Turns an entry into the input of a check, with the Dutch it was made from as the source. */
export function pairOf(
  entry: Entry,
  original: { body: { references: References } },
  language: Language,
  glossary: Glossary,
): Pair {
  return {
    source: madeFrom(entry),
    translation: entry.translation,
    language,
    references: original.body.references,
    glossary,
    engine: entry.provenance?.by === "machine" && !isEdited(entry) ? entry.provenance.engine : undefined,
    // Hashing is slow, and few entries have an error to accept.
    get signer() {
      return wasSigned(entry) ? personOf(entry)?.name : undefined;
    },
    accepted: acceptedIn(entry),
    ignored: ignoredIn(entry),
  };
}
