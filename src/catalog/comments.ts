/** Edits and remarks by people who do not sign; all are comments that every PO tool keeps. */
import {
  type Entry,
  ignoredIn,
  isEdited,
  isSigned,
  type Mark,
  parseMark,
  parseQuoted,
  personOf,
  printMark,
  signature,
  textHash,
  wasSigned,
} from "./entry.ts";

/** A remark with its day (ISO). */
export interface Comment {
  name: string;
  date: string;
  text: string;
}

const COMMENT = "comment: ";
const VERSION = "version: ";
const PROPOSED = "proposed: ";
const IGNORE = "ignore: ";

/** The author of the current words, if known. */
export function authorOf(entry: Entry): string | undefined {
  const { edited, translation } = entry;
  return edited?.hash === textHash(translation) ? edited.name : personOf(entry)?.name;
}

/**
 * The entry with what a person typed without signing: a machine never replaces it. It stays a draft, or stale,
 * until somebody signs; a return to the text signed for the current Dutch is reviewed again. Words that somebody
 * signed, or that another person typed, stay as a note.
 */
export function edit(entry: Entry, translation: string, name: string, date: string): Entry {
  if (translation === entry.translation) return entry;
  const { edited: _, ...rest } = entry;
  const isPersons = (personOf(entry) !== undefined || isEdited(entry)) && entry.translation !== "";
  // Text signed for earlier Dutch is among the obsolete entries.
  const isKept = entry.previous !== undefined && wasSigned(entry);
  const isLoss = isPersons && !isKept && (isSigned(entry) || authorOf(entry) !== name);
  const earlier = earlierNote(entry.translation);
  const notes = isLoss && !entry.notes.includes(earlier) ? [...entry.notes, earlier] : entry.notes;
  const next: Entry = { ...rest, notes, translation };
  if (isSigned(next)) return { ...next, fuzzy: next.previous !== undefined };
  if (next.drafted === textHash(translation)) return { ...next, fuzzy: true };
  return { ...next, fuzzy: true, edited: { name, date, hash: textHash(translation) } };
}

/** An earlier translation of the same Dutch, as a single line for a comment. */
export const earlierNote = (translation: string): string =>
  `earlier: ${translation
    .replaceAll("\\\n", " ")
    .replace(/\s*\n\s*/g, " ")
    .trim()}`;

/** Comments on an entry, the oldest first. */
export const commentsOn = (entry: Entry): Comment[] => remarks(entry, COMMENT);

/** The entry with one more comment. */
export const comment = (entry: Entry, words: Comment): Entry => withRemark(entry, COMMENT, words);

/** Other versions that came in while somebody else's was there, the oldest first. */
export const versionsOf = (entry: Entry): Comment[] => remarks(entry, VERSION);

/** The entry with another version next to the current one, once. */
export function keepVersion(entry: Entry, version: Comment): Entry {
  const known = versionsOf(entry).some(({ text }) => text === version.text);
  return known || version.text === entry.translation ? entry : withRemark(entry, VERSION, version);
}

/** The entry without the other versions of this text, as a person has seen them. */
export function dropVersion(entry: Entry, text: string): Entry {
  const isIt = (note: string) => parseRemark(note, VERSION)?.text === text;
  return { ...entry, notes: entry.notes.filter((note) => !isIt(note)) };
}

/** The first signer of two, for exactly this Dutch with exactly this translation. */
export function proposedBy({ notes, source, translation }: Entry): Mark | undefined {
  const hash = signature(source, translation);
  return notes
    .map((note) => parseMark(note, PROPOSED))
    .findLast((mark) => mark !== undefined && mark.hash === hash);
}

/** The entry with the first of two signatures; its state is unchanged until the second person signs. */
export function propose(entry: Entry, name: string, date: string): Entry {
  const mark = { name, date, hash: signature(entry.source, entry.translation) };
  const notes = entry.notes.filter((note) => parseMark(note, PROPOSED) === undefined);
  return { ...entry, notes: [...notes, PROPOSED + printMark(mark)] };
}

/** The entry with a check's warnings switched off, or on again. */
export function ignore(entry: Entry, check: string, isOff: boolean): Entry {
  const others = ignoredIn(entry).filter((name) => name !== check && name !== "");
  const names = isOff ? [...others, check] : others;
  const notes = entry.notes.filter((note) => !note.startsWith(IGNORE));
  return { ...entry, notes: names.length > 0 ? [...notes, IGNORE + names.join(", ")] : notes };
}

const withRemark = (entry: Entry, kind: string, { name, date, text }: Comment): Entry => ({
  ...entry,
  notes: [...entry.notes, `${kind}${name} ${date} ${JSON.stringify(text)}`],
});

const remarks = ({ notes }: Entry, kind: string): Comment[] =>
  notes.map((note) => parseRemark(note, kind)).filter((words) => words !== undefined);

function parseRemark(note: string, kind: string): Comment | undefined {
  if (!note.startsWith(kind)) return undefined;
  const found = /^(.+?) (\d{4}-\d{2}-\d{2}) ("(?:[^"\\]|\\.)*")$/s.exec(note.slice(kind.length));
  const text = found && parseQuoted(found[3]!);
  return typeof text === "string" ? { name: found![1]!, date: found![2]!, text } : undefined;
}
