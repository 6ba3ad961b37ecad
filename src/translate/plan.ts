import type { Unsigned } from "../catalog/adopt.ts";
import {
  complete,
  draft,
  type Entry,
  isEdited,
  isOpen,
  isPseudo,
  isSigned,
  madeFrom,
  type Person,
  personOf,
  retired,
  stateOf,
  textHash,
  type Via,
  wasSigned,
} from "../catalog/entry.ts";
import { isOutdatedByPivot } from "../catalog/pivot.ts";
import type { Catalogue } from "../catalog/po.ts";
import { hasPersonsText, placeless, preferred } from "../catalog/twins.ts";
import { type FollowContext, follow } from "../coverage/follow.ts";
import { hasWords, parseInline } from "../markdown/inline.ts";
import type { Original } from "../markdown/original.ts";
import { splitSentences } from "../markdown/sentences.ts";
import { visible } from "../markdown/tagged.ts";
import { align } from "../memory/align.ts";
import type { MemoryEntry } from "../memory/entry.ts";
import type { Memory } from "../memory/memory.ts";
import type { SentenceMatch, SentenceMatcher } from "../memory/sentence-match.ts";
import { SOURCE } from "../model/site.ts";
import type { Part, SegmentRequest } from "./request.ts";

/** The changes to one original's catalogue before an engine is used. */
export interface Plan {
  /** Brought up to date with the Dutch, reviews of other tools signed, filled from the memory. */
  catalogue: Catalogue;
  /** Dutch texts that the memory filled. */
  filled: readonly string[];
  /** Entries signed because another tool marked them as reviewed. */
  adopted: readonly Entry[];
  /** Entries marked as reviewed that count as drafts. */
  unsigned: readonly Unsigned[];
  /** Requests to an engine, in document order. */
  requests: readonly SegmentRequest[];
  /** Texts without their text in the pivot language. */
  waiting: readonly Waiting[];
}

/** A text without its text in the pivot language yet. */
export interface Waiting {
  source: string;
  /** Unknown Dutch characters; the pivot's text will have about as many. */
  characters: number;
  isWhole: boolean;
}

/** The input of a plan. */
export interface PlanContext extends FollowContext {
  original: Original;
  /** The catalogue's file. */
  post: string;
  memory: Memory;
  /** Name of the engine to use; "" for none. */
  engine: string;
}

/** The engine of a draft composed of earlier translations. */
const MEMORY = "memory";

/** Plans what to write and what to ask an engine. Pure. */
export function plan(stored: Catalogue, context: PlanContext): Plan {
  const { original, engine } = context;
  const before = {
    ...stored,
    entries: stored.entries.map(withoutSimilar),
    obsolete: stored.obsolete.map(withoutSimilar),
  };
  const { catalogue, adopted, unsigned } = follow(before, original, context);
  const ask: SegmentRequest[] = [];
  const waiting: Waiting[] = [];
  const replaced: Entry[] = [];
  // An unusable translation exists all the same: nobody pays for another.
  const unusable = new Set(catalogue.faults?.map(({ source }) => source));
  const entries = catalogue.entries.map((entry) => {
    if (!isOpen(entry, engine) || (stateOf(entry) === "missing" && unusable.has(entry.source))) return entry;
    const step = nextStep(entry, catalogue, context);
    if (step.kind === "ask") ask.push(step.request);
    if (step.kind === "wait") waiting.push(step.waiting);
    if (step.kind !== "fill") return engine === "" ? withSimilar(entry, context) : entry;
    replaced.push(entry);
    return step.entry;
  });
  return {
    catalogue: { ...catalogue, entries, obsolete: withRetired(catalogue.obsolete, replaced, entries) },
    filled: replaced.map(({ source }) => source),
    adopted,
    unsigned,
    requests: ask,
    waiting,
  };
}

/** How similar other Dutch must be (0 to 1) for its translation to help a translator. */
const HELPFUL = 0.7;

const SIMILAR = /^similar \(\d+ %\): /;

/** A missing text left for people, with the translation of the most similar one as a note. */
function withSimilar(entry: Entry, { memory }: PlanContext): Entry {
  if (stateOf(entry) !== "missing") return entry;
  const [found] = memory.similar(entry.source, HELPFUL, 1);
  if (!found) return entry;
  const { source, translation } = found.entry;
  const note = `similar (${Math.floor(found.score * 100)} %): ${JSON.stringify(source)} = ${JSON.stringify(translation)}`;
  return { ...entry, notes: [...entry.notes, note] };
}

function withoutSimilar(entry: Entry): Entry {
  if (!entry.notes.some((note) => SIMILAR.test(note))) return entry;
  return { ...entry, notes: entry.notes.filter((note) => !SIMILAR.test(note)) };
}

type Step =
  /** Found in the memory. */
  | { kind: "fill"; entry: Entry }
  | { kind: "ask"; request: SegmentRequest }
  /** The pivot's text does not exist yet. */
  | { kind: "wait"; waiting: Waiting };

/** How to fill an open entry: from the memory, by sentences from the memory, by an engine. */
function nextStep(entry: Entry, catalogue: Catalogue, context: PlanContext): Step {
  const { memory, post, pivot } = context;
  const { source } = entry;
  const links = context.original.body.references;
  const fill = (filled: Entry): Step => ({ kind: "fill", entry: filled });
  const byPivot = isOutdatedByPivot(entry);
  const exact = byPivot ? undefined : memory.find(source, post);
  if (isTouched(entry, catalogue)) return suggestOnly(entry, exact, context);
  // A person's sentences come before a draft of the whole.
  if (exact && (!personOf(entry) || stateOf(exact) === "reviewed"))
    return fill(reuse(entry, exact, context.today));

  const fromDutch = byPivot ? undefined : lookUp(source, SOURCE, entry, memory.sentences, context);
  if (fromDutch?.every(isKnown)) return fill(assemble(entry, fromDutch, catalogue, context));
  if (exact) return fill(suggest(entry, exact.translation, engineOf(exact), context.today));
  const text = pivot ? pivot.textOf(source) : source;
  if (text === undefined) {
    const unknown = (fromDutch ?? []).filter((piece) => !isKnown(piece));
    const isWhole = unknown.length === (fromDutch ?? []).length;
    const texts = isWhole ? [source] : unknown.map(({ sentence }) => sentence.text);
    const characters = texts.reduce((sum, one) => sum + [...visible(one, links)].length, 0);
    return { kind: "wait", waiting: { source, characters, isWhole } };
  }
  const found = pivot ? byWayOf(pivot.language, text, fromDutch, entry, context) : fromDutch!;
  if (found.every(isKnown)) return fill(assemble(entry, found, catalogue, context));
  // Alone, without a known neighbour, a sentence is better translated among the others.
  const parts = found.some(isKnown)
    ? found.map(({ sentence, translation }): Part => ({ ...sentence, translation }))
    : [{ text, after: "" }];
  return {
    kind: "ask",
    request: { source, text, parts, original: context.original, base: entry.translation },
  };
}

/**
 * Has somebody edited a person's entry since its Dutch changed? Text from a run or a signature is with its
 * Dutch among the obsolete entries.
 */
function isTouched(entry: Entry, { obsolete }: Catalogue): boolean {
  if (isEdited(entry)) return true;
  // A machine completed it, nobody has edited it since, and its Dutch has changed once more.
  if (entry.drafted === textHash(entry.translation)) return false;
  if (!personOf(entry) || wasSigned(entry) || isOutdatedByPivot(entry)) return false;
  return !obsolete.some(
    ({ source, translation }) => source === madeFrom(entry) && translation === entry.translation,
  );
}

/** The current text is a person's, perhaps for the current Dutch: a machine's becomes a suggestion. */
function suggestOnly(entry: Entry, exact: Entry | undefined, { original, pivot, today }: PlanContext): Step {
  if (exact) return { kind: "fill", entry: suggest(entry, exact.translation, engineOf(exact), today) };
  const { source, translation: base } = entry;
  const text = pivot ? pivot.textOf(source) : source;
  const characters = [...visible(source, original.body.references)].length;
  if (text === undefined) return { kind: "wait", waiting: { source, characters, isWhole: true } };
  return { kind: "ask", request: { source, text, parts: [{ text, after: "" }], original, base } };
}

/** A sentence of a text, with its match in the memory. */
interface SentencePart {
  sentence: { text: string; after: string };
  translation?: string | undefined;
  /** Its translation's origin; absent for a piece without words, such as `3.`. */
  found?: SentenceMatch | undefined;
}

const isKnown = ({ translation }: SentencePart) => translation !== undefined;

function lookUp(
  text: string,
  language: string,
  entry: Entry,
  table: SentenceMatcher,
  { original, post }: PlanContext,
): SentencePart[] {
  const { references } = original.body;
  const base: MemoryEntry | undefined =
    entry.translation === "" || isPseudo(entry) ? undefined : { entry: retired(entry), post, references };
  // A first run of many posts has nothing to search.
  if (!base && table.isEmpty()) return [{ sentence: { text, after: "" } }];
  const own = base ? table.inOrder(base) : () => undefined;
  return splitSentences(text, language, references).map((sentence) => {
    if (!hasWords(parseInline(sentence.text, references))) return { sentence, translation: sentence.text };
    const query = { text: sentence.text, references, post, base };
    const found = own(query) ?? table.find(query) ?? table.findSubstituted(query);
    return { sentence, translation: found?.translation, found };
  });
}

/**
 * The same for the pivot's text. If an entry does not name its pivot text, for example because a
 * person wrote it, its sentences are matched by their Dutch, if that pairs with the pivot's.
 */
function byWayOf(
  language: string,
  text: string,
  fromDutch: readonly SentencePart[] | undefined,
  entry: Entry,
  context: PlanContext,
): SentencePart[] {
  const pieces = lookUp(text, language, entry, context.memory.pivotSentences, context);
  if (!fromDutch || entry.via) return pieces;
  const dutch = { text: entry.source, language: SOURCE };
  const pairs = align(dutch, { text, language }, context.original.body.references);
  if (!pairs) return pieces;
  return pieces.map(({ sentence, ...own }, at) => {
    const { translation, found } = fromDutch[at]!;
    return translation === undefined ? { sentence, ...own } : { sentence, translation, found };
  });
}

/**
 * The entry with a translation of the same Dutch elsewhere, in its state: with its signature, or as a draft. An
 * unsigned text without an author is a draft of the memory: not fuzzy and without a comment, it would pass for a review
 * by the person in this file's header.
 */
function reuse(entry: Entry, known: Entry, today: string): Entry {
  const { translation, fuzzy, provenance, drafted, edited, via } = known;
  const copy = {
    ...entry,
    drafted,
    edited,
    translation,
    fuzzy,
    previous: undefined,
    ...(provenance && { provenance }),
    ...(via && { via }),
  };
  if (fuzzy || isSigned(known)) return copy;
  return provenance || edited ? { ...copy, fuzzy: true } : draft(copy, translation, MEMORY, today);
}

/** The entry with a translation composed of known sentences. */
function assemble(
  entry: Entry,
  pieces: readonly SentencePart[],
  catalogue: Catalogue,
  context: PlanContext,
): Entry {
  const translation = pieces.map((piece) => piece.translation + piece.sentence.after).join("");
  const all = pieces.flatMap(({ found }) => found ?? []);
  const sources = new Set(all.map(({ known }) => known));
  const engines = new Set([...sources].map((known) => engineOf(known.entry)));
  const engine = engines.size === 1 ? [...engines][0]! : MEMORY;
  const [first] = sources;
  const person = personOf(first!.entry);
  const isGone = !catalogue.entries.some(({ source }) => source === first!.entry.source);
  const isWhatItWas =
    first!.post === context.post && all.every(({ isSubstituted: isExchanged }) => !isExchanged);
  const isSplit = sources.size === 1 && isSigned(first!.entry) && isGone && isWhatItWas;
  // Part of a signed text: still theirs, to be signed again in its new shape.
  const whole =
    isSplit && !personOf(entry) ? { ...entry, previous: first!.entry.source, provenance: person } : entry;
  return finish(whole, translation, catalogue, context, engine);
}

const engineOf = ({ provenance }: Entry) => (provenance?.by === "machine" ? provenance.engine : MEMORY);

/** The entry with a machine's translation of the current Dutch. */
function finish(
  entry: Entry,
  translation: string,
  catalogue: Catalogue,
  { pivot, today }: Pick<PlanContext, "pivot" | "today">,
  engine: string,
): Entry {
  const text = pivot?.textOf(entry.source);
  const via: Via | undefined = pivot && text !== undefined ? { language: pivot.language, text } : undefined;
  const made = { ...entry, via };
  const kept = personOf(entry);
  if (!kept) return draft(made, translation, engine, today);
  return complete(made, translation, signedDutch(kept, catalogue) ?? madeFrom(entry), {
    engine,
    date: today,
    kept,
  });
}

/** A person's entry with no valid sentence left: theirs stays, the machine's becomes a suggestion. */
function suggest(entry: Entry, text: string, engine: string, date: string): Entry {
  return { ...entry, suggestion: { engine, date, text } };
}

/** The Dutch that a signature was made for, if the file still has the pair. */
function signedDutch({ hash }: Person, { entries, obsolete }: Catalogue): string | undefined {
  return [...obsolete, ...entries]
    .map(retired)
    .find((entry) => personOf(entry)?.hash === hash && isSigned(entry))?.source;
}

/** An engine's answer to a request. */
export interface Draft {
  translation: string;
  /** The translation at the time of the request. */
  base: string;
  /** The whole was requested: it has no sentence of the base. */
  isWhole: boolean;
}

/**
 * The catalogue with an engine's drafts, by Dutch text. An entry that a person changed in the meantime keeps
 * the person's text; a stale entry's text stays as an obsolete one, so going back is free and a signed
 * pair is never lost.
 */
export function applyDrafts(
  catalogue: Catalogue,
  drafts: ReadonlyMap<string, Draft>,
  engine: string,
  context: Pick<PlanContext, "pivot" | "today">,
): Catalogue {
  const replaced: Entry[] = [];
  const entries = catalogue.entries.map((entry) => {
    const answer = drafts.get(entry.source);
    if (!answer || !isOpen(entry, engine)) return entry;
    if (entry.translation !== "" && entry.translation !== answer.base) return entry;
    if ((answer.isWhole && personOf(entry)) || isEdited(entry))
      return suggest(entry, answer.translation, engine, context.today);
    replaced.push(entry);
    return finish(entry, answer.translation, catalogue, context, engine);
  });
  return { ...catalogue, entries, obsolete: withRetired(catalogue.obsolete, replaced, entries) };
}

/**
 * Replaced stale translations, kept for the Dutch they were made from; of two for one Dutch a signed one wins
 * over a draft, and a person's text stays as a comment.
 */
function withRetired(
  obsolete: readonly Entry[],
  replaced: readonly Entry[],
  entries: readonly Entry[],
): readonly Entry[] {
  const live = new Set(entries.map(({ source }) => source));
  const table = new Map(obsolete.map((entry) => [entry.source, entry]));
  for (const entry of replaced) {
    const old = placeless(retired(entry));
    const other = table.get(old.source);
    // Next to a live entry of that Dutch it stays as a comment, which is for people's words only.
    if (entry.previous === undefined || (live.has(old.source) && !hasPersonsText(old))) continue;
    table.set(old.source, other ? preferred(other, old) : old);
  }
  return [...table.values()];
}
