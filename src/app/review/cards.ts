/** What a reviewer sees of one text: the Dutch, the translation, and the help. */
import { type Change, diffWordsWithSpace } from "diff";
import { authorOf, type Comment, commentsOn, proposedBy, versionsOf } from "../../catalog/comments.ts";
import {
  type Entry,
  ignoredIn,
  isEdited,
  isSigned,
  madeFrom,
  reportsOn,
  type State,
  stateOf,
} from "../../catalog/entry.ts";
import { checkPair, type PairFinding } from "../../checks/index.ts";
import { pairOf } from "../../checks/pair.ts";
import { termSpans } from "../../checks/terms/terms.ts";
import type { Segment } from "../../markdown/body.ts";
import { parseInline, plainInline, visibleText } from "../../markdown/inline.ts";
import { type Original, segments } from "../../markdown/original.ts";
import { splitSentences } from "../../markdown/sentences.ts";
import { align } from "../../memory/align.ts";
import { SOURCE } from "../../model/site.ts";
import { dutchWords } from "../../status/status.ts";
import { sha256 } from "../server/sha256.ts";
import type { OpenCatalogue } from "./catalogue-store.ts";
import { factsIn, type TextRange } from "./facts.ts";
import { type Field, toField, toPlainField } from "./inline-codes.ts";

/** Another text for the same Dutch, ready for the field. */
export interface Other {
  name: string;
  date: string;
  field: Field;
  /** The exact text in the catalogue, to name it by. */
  text: string;
}

export interface Card {
  id: string;
  /** The entry's version; a change is refused when the entry has another one. */
  version: string;
  /** The kind of block as in the catalogue: `heading 2`. */
  kind: string;
  /** The block's id on the page. */
  block?: string | undefined;
  state: State;
  /** Number of words in the Dutch. */
  words: number;
  dutch: Field & { facts: TextRange[]; terms: (TextRange & { at: number })[] };
  translation: Field & { facts: TextRange[] };
  /** Terms and names of the glossary in the Dutch; `at` above is an index of this list. */
  terms: { nl: string; preferred: string; forbidden: readonly string[]; note: string }[];
  /** Who made it: a machine, the person who signed it, or the one who typed it. */
  by?: { kind: "machine" | "signed" | "typed"; name: string; date: string } | undefined;
  /** Who signed first, where two people must. */
  proposed?: { name: string; date: string } | undefined;
  /** For a stale text: how its Dutch changed, and which sentences of the translation are outdated. */
  changed?: { parts: { text: string; is: "same" | "new" | "gone" }[]; mend: string[] } | undefined;
  /** The text in the pivot language. */
  via?: { language: string; field: Field } | undefined;
  /** A machine's draft of the current Dutch, next to a person's text. */
  suggestion?: Other | undefined;
  versions: Other[];
  /** Earlier translations by people of the same Dutch. */
  earlier: string[];
  reports: { date: string; text: string }[];
  comments: Comment[];
  findings: PairFinding[];
  ignored: string[];
}

const KINDS_OF_FRONT = ["title", "description", "text for the image", "place"];

/** The first 12 hex digits of SHA-256 over the Dutch: what a request names a text by. */
export const idOf = (source: string): string => sha256(source).slice(0, 12);

/** Everything of an entry that a person may have read. */
export function versionOf(entry: Entry): string {
  const { source, translation, previous, fuzzy, provenance, drafted, edited, via, suggestion, notes } = entry;
  const all = [source, translation, previous, fuzzy, provenance, drafted, edited, via, suggestion, notes];
  return sha256(JSON.stringify(all)).slice(0, 16);
}

/** Is it a text of the front matter, which has no markup? */
export const isPlain = ({ kinds }: Entry): boolean => kinds.some((kind) => KINDS_OF_FRONT.includes(kind));

/** A text for the editing field of an entry. */
export const fieldOf = (text: string, entry: Entry, { body: { references } }: Original): Field =>
  isPlain(entry) ? toPlainField(text) : toField(text, entry.source, references);

/** Findings for an entry as a translation of the current Dutch. */
export function findingsOn(entry: Entry, { original, language, glossary }: OpenCatalogue): PairFinding[] {
  // Compared with the current Dutch, as that is what a reviewer corrects it to.
  return checkPair(pairOf({ ...entry, previous: undefined }, original, language, glossary));
}

/** The cards of an original, in page order, each text once. */
export function cardsOf(opened: OpenCatalogue): Card[] {
  const bySource = new Map(opened.catalogue.entries.map((entry) => [entry.source, entry]));
  const seen = new Set<string>();
  return segments(opened.original).flatMap((segment): Card[] => {
    const entry = bySource.get(segment.text);
    if (!entry || seen.has(segment.text)) return [];
    seen.add(segment.text);
    return [cardOf(entry, opened, segment)];
  });
}

export function cardOf(
  entry: Entry,
  opened: OpenCatalogue,
  segment: Segment | undefined = segments(opened.original).find(({ text }) => text === entry.source),
): Card {
  const { original, language, glossary, pivot } = opened;
  const { references } = original.body;
  const { source, translation, suggestion, notes } = entry;
  const wordsOf = (text: string) => visibleText(parseInline(text, references));
  const dutchWordsSeen = wordsOf(source);
  const spans = termSpans(dutchWordsSeen, glossary);
  const terms = [...new Set(spans.map(({ term, name }) => term ?? name!))];
  const other = (text: string, name: string, date: string): Other => ({
    name,
    date,
    text,
    field: fieldOf(text, entry, original),
  });
  const viaText = pivot?.textOf(source);
  const first = proposedBy(entry);
  return {
    id: idOf(source),
    version: versionOf(entry),
    kind: segment?.kind ?? entry.kinds[0] ?? "paragraph",
    block: segment?.id,
    state: stateOf(entry),
    words: dutchWords(source),
    dutch: {
      ...fieldOf(source, entry, original),
      facts: factsIn(dutchWordsSeen, SOURCE, glossary),
      terms: spans.map(({ start, end, term, name }) => ({ start, end, at: terms.indexOf(term ?? name!) })),
    },
    translation: {
      ...fieldOf(translation, entry, original),
      facts: factsIn(wordsOf(translation), language.code, glossary),
    },
    terms: terms.map((term) =>
      typeof term === "string"
        ? { nl: term, preferred: term, forbidden: [], note: "" }
        : { nl: term.nl, preferred: term.preferred, forbidden: term.forbidden, note: term.note },
    ),
    by: writerOf(entry),
    proposed: first && { name: first.name, date: first.date },
    changed: changeOf(entry, opened),
    via:
      viaText === undefined
        ? undefined
        : { language: pivot!.language, field: fieldOf(viaText, entry, original) },
    suggestion: suggestion && other(suggestion.text, suggestion.engine, suggestion.date),
    versions: versionsOf(entry).map(({ text, name, date }) => other(text, name, date)),
    earlier: notes.flatMap((note) => (note.startsWith("earlier: ") ? [note.slice("earlier: ".length)] : [])),
    reports: reportsOn(entry),
    comments: commentsOn(entry),
    findings: findingsOn(entry, opened),
    ignored: ignoredIn(entry).filter((name) => name !== ""),
  };
}

function writerOf(entry: Entry): Card["by"] {
  const { provenance, edited, translation } = entry;
  if (translation === "") return undefined;
  if (isSigned(entry) && provenance?.by === "person") {
    return { kind: "signed", name: provenance.name, date: provenance.date };
  }
  if (isEdited(entry)) {
    return { kind: "typed", name: authorOf(entry) ?? "?", date: edited?.date ?? provenance?.date ?? "" };
  }
  if (provenance?.by === "machine") {
    return { kind: "machine", name: provenance.engine, date: provenance.date };
  }
  return provenance && { kind: "typed", name: provenance.name, date: provenance.date };
}

/** How the Dutch changed since it was translated, by sentence of the translation. */
function changeOf(entry: Entry, { original, language }: OpenCatalogue): Card["changed"] {
  const from = entry.previous;
  if (from === undefined || stateOf(entry) !== "stale") return undefined;
  const { references } = original.body;
  const plain = (text: string) => plainInline(text, references);
  const parts = diffWordsWithSpace(plain(from), plain(entry.source)).map(
    ({ value, added, removed }: Change) => ({
      text: value,
      is: added ? ("new" as const) : removed ? ("gone" as const) : ("same" as const),
    }),
  );
  const now = new Set(splitSentences(entry.source, SOURCE, references).map(({ text }) => text));
  const pairs =
    madeFrom(entry) === from
      ? align(
          { text: from, language: SOURCE },
          { text: entry.translation, language: language.code },
          references,
        )
      : undefined;
  const mend = (pairs ?? []).filter(({ source }) => !now.has(source)).map((pair) => plain(pair.translation));
  return { parts, mend };
}
