import { createHash } from "node:crypto";

/** The state of a translation. */
export type State = "reviewed" | "draft" | "stale" | "missing";
export const STATES = ["reviewed", "draft", "stale", "missing"] as const satisfies readonly State[];

/** A person's signature: `hash` is of one Dutch text with one translation, see `signature`. */
export interface Person {
  by: "person";
  name: string;
  date: string;
  hash: string;
}

/** Who wrote the translation, from the entry's translator comments. */
export type Provenance =
  | Person
  /**
   * `kept`: it completed this person's signed text after the Dutch changed; sentences of theirs may be in it.
   * The signed pair stays in the file as an obsolete entry.
   */
  | { by: "machine"; engine: string; date: string; kept?: Person | undefined };

/** A person wrote or read a text without signing it; `hash` is of that text, see `textHash`. */
export interface Mark {
  name: string;
  /** ISO. */
  date: string;
  hash: string;
}

/** The source text of a translation if it is not the Dutch, such as an English one. */
export interface Via {
  language: string;
  text: string;
}

/** A machine's translation that waits for a person, drafted on `date` (ISO). */
export interface Suggestion {
  engine: string;
  date: string;
  text: string;
}

/** One segment in one language: an entry of a PO file. */
export interface Entry {
  /** The Dutch. */
  source: string;
  /** "" when missing. */
  translation: string;
  /** The Dutch that was last translated or signed, if it has changed since (`#| msgid`). */
  previous?: string | undefined;
  fuzzy: boolean;
  provenance?: Provenance | undefined;
  /** `textHash` of the translation as a machine left it; absent in older files. */
  drafted?: string | undefined;
  /** Who typed or edited the translation, unless somebody has signed it since. */
  edited?: Mark | undefined;
  via?: Via | undefined;
  /** A machine's translation of the current Dutch, next to a person's whose Dutch has changed throughout. */
  suggestion?: Suggestion | undefined;
  /** Other translator comments, kept as they are. */
  notes: readonly string[];
  /** Kinds of block of the text (`#.`); `SENTENCE` for one that is kept for the memory. */
  kinds: readonly string[];
  /** `file:line` for each place (`#:`). */
  references: readonly string[];
  /** Other flags than `fuzzy`, kept as they are. */
  flags: readonly string[];
}

/** The kind of an obsolete entry that was only a sentence of a text; it never becomes another text. */
export const SENTENCE = "sentence";

/** The first 12 hex digits of SHA-256 over Dutch, a newline and the translation. */
export function signature(source: string, translation: string): string {
  return createHash("sha256").update(`${source}\n${translation}`).digest("hex").slice(0, 12);
}

/** The first 12 hex digits of SHA-256 over a translation. */
export function textHash(translation: string): string {
  return createHash("sha256").update(translation).digest("hex").slice(0, 12);
}

/**
 * Did a person edit a machine's text without signing? Shown by their name or, if a tool kept no name, by a machine's
 * hash that does not match the current text.
 */
export function isEdited({ edited, drafted, provenance, translation }: Entry): boolean {
  if (translation === "") return false;
  if (edited) return true;
  return provenance?.by === "machine" && drafted !== undefined && drafted !== textHash(translation);
}

/** For the name of a person whom a tool did not record. */
const SOMEBODY = "?";

/** That somebody edited a machine's text, where only the machine's hash showed it. */
const markOf = ({ provenance, translation }: Entry): Mark => ({
  name: SOMEBODY,
  date: provenance!.date,
  hash: textHash(translation),
});

/** Did a person sign exactly this Dutch with exactly this translation? */
export function isSigned({ provenance, source, translation }: Entry): boolean {
  return (
    provenance?.by === "person" && translation !== "" && provenance.hash === signature(source, translation)
  );
}

/** Did a person sign this translation, for the current Dutch or for the one before? */
export function wasSigned(entry: Entry): boolean {
  return isSigned({ ...entry, source: madeFrom(entry) });
}

/** The person whose signed translation a machine completed. */
export function keptOf({ provenance }: Entry): Person | undefined {
  return provenance?.by === "machine" ? provenance.kept : undefined;
}

/** Did a machine update a person's translation to the current Dutch, so that it waits for a signature? */
export function isCompleted(entry: Entry): boolean {
  return entry.previous !== undefined && keptOf(entry) !== undefined;
}

/** The Dutch that the translation is of. */
export function madeFrom(entry: Entry): string {
  return isCompleted(entry) ? entry.source : (entry.previous ?? entry.source);
}

/**
 * The entry as a translation of the Dutch it was made from: used when the old Dutch of a stale entry comes back, or
 * is elsewhere.
 */
export function retired(entry: Entry): Entry {
  const { previous, suggestion: _, ...rest } = entry;
  if (previous === undefined) return entry;
  const back = { ...rest, source: madeFrom(entry) };
  return { ...back, fuzzy: !isSigned(back) };
}

/**
 * An obsolete entry that comes back. Unsigned, it is a draft: the name in the file's header is that of its last writer,
 * who need not be the one who marked it as reviewed.
 */
export function returned(entry: Entry): Entry {
  return entry.fuzzy || entry.translation === "" || isSigned(entry) ? entry : { ...entry, fuzzy: true };
}

/** Every translation of an entry, each with its Dutch. */
export function pairsIn(entry: Entry): Entry[] {
  const { source, suggestion } = entry;
  if (!suggestion) return [retired(entry)];
  return [retired(entry), draft(blank(source), suggestion.text, suggestion.engine, suggestion.date)];
}

/** The entry after a rewording of its Dutch to `text`: stale, for the Dutch it was made from. */
export function outdated(entry: Entry, text: string): Entry {
  const own = keptOf(entry) ?? entry.provenance;
  const { suggestion: _, ...rest } = entry;
  return {
    ...rest,
    source: text,
    previous: madeFrom(entry),
    fuzzy: true,
    ...(own && { provenance: own }),
    ...(isEdited(entry) && { edited: entry.edited ?? markOf(entry) }),
  };
}

/** The entry for Dutch with the same words in another form: its state is unchanged, its signature valid again. */
export function carried(entry: Entry, source: string, translation: string): Entry {
  const { provenance, edited, drafted } = entry;
  const before = textHash(entry.translation);
  const after = textHash(translation);
  const moved = {
    ...entry,
    source,
    translation,
    ...(edited?.hash === before && { edited: { ...edited, hash: after } }),
    ...(drafted === before && { drafted: after }),
  };
  if (!isSigned(entry) || provenance?.by !== "person") return moved;
  return { ...moved, provenance: { ...provenance, hash: signature(source, translation) } };
}

export function stateOf(entry: Entry): State {
  if (entry.translation === "") return "missing";
  if (entry.previous !== undefined) return "stale";
  return !entry.fuzzy && isSigned(entry) ? "reviewed" : "draft";
}

/**
 * The entry with its translation signed by `name` on `date` (ISO): reviewed from now on. `accepted` are the checks
 * whose errors the signer accepts. The signature answers readers' reports.
 */
export function sign(entry: Entry, name: string, date: string, accepted: readonly string[] = []): Entry {
  const hash = signature(entry.source, entry.translation);
  const { suggestion: _, edited: __, drafted: ___, notes, ...rest } = entry;
  const kept = notes
    .filter((note) => !isAcceptance(note))
    .map((note) => (note.startsWith(REPORT) ? ANSWERED + note : note));
  return {
    ...rest,
    notes: accepted.length > 0 ? [...kept, ACCEPTED + accepted.join(", ")] : kept,
    fuzzy: false,
    previous: undefined,
    provenance: { by: "person", name, date, hash },
  };
}

/**
 * The entry of an impossible signature: a draft, with its name as who typed it, so that no machine
 * replaces the words.
 */
export function unsigned(entry: Entry): Entry {
  const { provenance, ...rest } = entry;
  if (provenance?.by !== "person") return entry;
  const { name, date } = provenance;
  return { ...rest, fuzzy: true, edited: { name, date, hash: textHash(entry.translation) } };
}

/** Translator comments that people and commands write, each a list of names of checks or a text. */
const ACCEPTED = "accepted: ";
const IGNORE = "ignore: ";
const REPORT = "report: ";
const ANSWERED = "answered ";

const namesIn = ({ notes }: Entry, kind: string): string[] =>
  notes.flatMap((note) =>
    note.startsWith(kind)
      ? note
          .slice(kind.length)
          .split(",")
          .map((name) => name.trim())
      : [],
  );

/** Is it the note of what a signer accepted? It belongs to the signed text. */
export const isAcceptance = (note: string): boolean => note.startsWith(ACCEPTED);

/** Checks whose errors the person who signed the entry accepted (`# accepted: markup`). */
export const acceptedIn = (entry: Entry): string[] => namesIn(entry, ACCEPTED);

/** Checks that anybody switched off for the entry (`# ignore: end-stop, same`). */
export const ignoredIn = (entry: Entry): string[] => namesIn(entry, IGNORE);

/** A reader's report of a mistake, on `date` (ISO). */
export interface Report {
  date: string;
  text: string;
}

/** The entry with a reader's report, above all its other comments (`# report: 2026-11-25 "…"`). */
export function report(entry: Entry, given: Report): Entry {
  return { ...entry, notes: [printReport(given), ...entry.notes] };
}

const printReport = ({ date, text }: Report): string => `${REPORT}${date} ${JSON.stringify(text)}`;

/** The entry with a report answered, which stays as a comment (`# answered report: 2026-11-25 "…"`). */
export function answerReport(entry: Entry, given: Report): Entry {
  const open = printReport(given);
  return { ...entry, notes: entry.notes.map((note) => (note === open ? ANSWERED + note : note)) };
}

/** Readers' reports that no signature and no person has answered, the newest first. */
export function reportsOn({ notes }: Entry): Report[] {
  return notes.flatMap((note) => {
    const found = /^report: (\d{4}-\d{2}-\d{2}) (".*")$/s.exec(note);
    const text = found && parseQuoted(found[2]!);
    return typeof text === "string" ? [{ date: found![1]!, text }] : [];
  });
}

/** The entry with a machine's translation, drafted on `date` (ISO), in place of nothing or of a machine's. */
export function draft(entry: Entry, translation: string, engine: string, date: string): Entry {
  const { edited: _, ...rest } = entry;
  return {
    ...rest,
    translation,
    fuzzy: true,
    previous: undefined,
    provenance: { by: "machine", engine, date },
    drafted: textHash(translation),
  };
}

/**
 * A person's entry whose Dutch has changed, with a translation of the current Dutch: stale until somebody signs.
 * `previous` is the Dutch that `kept` signed.
 */
export function complete(
  entry: Entry,
  translation: string,
  previous: string,
  { engine, date, kept }: { engine: string; date: string; kept: Person },
): Entry {
  const { edited: _, ...rest } = entry;
  const provenance: Provenance = { by: "machine", engine, date, kept };
  return { ...rest, translation, fuzzy: true, previous, provenance, drafted: textHash(translation) };
}

/** The engine that shows a layout instead of translating. */
export const PSEUDO = "pseudo";

/**
 * May the engine of this name write here? It fills what is missing, redoes its own or another machine's draft
 * of changed Dutch, and completes a person's translation of changed Dutch; text signed
 * for the current Dutch is closed, and so is what a machine has completed or made a suggestion for. A person's unsigned
 * text is never replaced: when its Dutch has changed a machine may add a suggestion. Text of the
 * pseudo engine is not a translation: any other engine may replace it, and it replaces no person's.
 */
export function isOpen(entry: Entry, engine: string): boolean {
  const state = stateOf(entry);
  if (state === "missing") return true;
  if (state === "stale") {
    const isPersons = personOf(entry) !== undefined || isEdited(entry);
    return !isCompleted(entry) && !entry.suggestion && !(engine === PSEUDO && isPersons);
  }
  return state === "draft" && isPseudo(entry) && engine !== PSEUDO;
}

/** The translation's author, if a person. */
export function personOf({ provenance }: Entry): Person | undefined {
  return provenance?.by === "person" ? provenance : undefined;
}

/** Is it text of the pseudo engine, which shows a layout only? */
export function isPseudo(entry: Entry): boolean {
  const { provenance } = entry;
  return provenance?.by === "machine" && provenance.engine === PSEUDO && !isEdited(entry);
}

/** A new entry without a translation. */
export function blank(source: string): Entry {
  return { source, translation: "", fuzzy: false, notes: [], kinds: [], references: [], flags: [] };
}

/** Provenance as translator comments, which every PO tool keeps: `machine: deepl 2026-11-23`. The last one counts. */
export function printProvenance(provenance: Provenance): string[] {
  if (provenance.by === "person") {
    const { name, date, hash } = provenance;
    return [`reviewed: ${name} ${date} ${hash}`];
  }
  const { engine, date, kept } = provenance;
  return [...(kept ? printProvenance(kept) : []), `machine: ${engine} ${date}`];
}

/** The hash of a machine's text, as a translator comment: `drafted: 9f2c41d07b1e`. */
export const printDrafted = (hash: string): string => `drafted: ${hash}`;

/** The inverse of `printDrafted`; undefined for any other comment. */
export const parseDrafted = (comment: string): string | undefined =>
  /^drafted: ([0-9a-f]{12})$/.exec(comment)?.[1];

/** Who typed a text, as a translator comment: `edited: Fatma Yılmaz 2026-11-24 9f2c41d07b1e`. */
export const printEdited = (mark: Mark): string => `edited: ${printMark(mark)}`;

/** The inverse of `printEdited`; undefined for any other comment. */
export const parseEdited = (comment: string): Mark | undefined => parseMark(comment, "edited: ");

export const printMark = ({ name, date, hash }: Mark): string => `${name} ${date} ${hash}`;

/** The mark in a comment of this kind. */
export function parseMark(comment: string, kind: string): Mark | undefined {
  if (!comment.startsWith(kind)) return undefined;
  const found = /^(.+) (\d{4}-\d{2}-\d{2}) ([0-9a-f]{12})$/.exec(comment.slice(kind.length));
  return found ? { name: found[1]!, date: found[2]!, hash: found[3]! } : undefined;
}

/** One line of `printProvenance`'s output; undefined for any other comment. */
export function parseProvenance(comment: string): Provenance | undefined {
  const machine = /^machine: (\S+) (\d{4}-\d{2}-\d{2})$/.exec(comment);
  if (machine) return { by: "machine", engine: machine[1]!, date: machine[2]! };
  const person = /^reviewed: (.+) (\d{4}-\d{2}-\d{2}) ([0-9a-f]{12})$/.exec(comment);
  if (person) return { by: "person", name: person[1]!, date: person[2]!, hash: person[3]! };
  return undefined;
}

/** The source text of a translation as a translator comment: `via en: "Come in."`, the text as a JSON string. */
export function printVia({ language, text }: Via): string {
  return `via ${language}: ${JSON.stringify(text)}`;
}

/** The inverse of `printVia`; undefined for any other comment. */
export function parseVia(comment: string): Via | undefined {
  const found = /^via ([A-Za-z0-9-]+): (".*")$/s.exec(comment);
  const text = found && parseQuoted(found[2]!);
  return typeof text === "string" ? { language: found![1]!, text } : undefined;
}

/** A suggestion as a translator comment: `suggestion: deepl 2026-11-23 "Gelin."`, the text as a JSON string. */
export function printSuggestion({ engine, date, text }: Suggestion): string {
  return `suggestion: ${engine} ${date} ${JSON.stringify(text)}`;
}

/** The inverse of `printSuggestion`; undefined for any other comment. */
export function parseSuggestion(comment: string): Suggestion | undefined {
  const found = /^suggestion: (\S+) (\d{4}-\d{2}-\d{2}) (".*")$/s.exec(comment);
  const text = found && parseQuoted(found[3]!);
  return typeof text === "string" ? { engine: found![1]!, date: found![2]!, text } : undefined;
}

/** A JSON string; undefined for an invalid one. */
export function parseQuoted(json: string): string | undefined {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
