/** The translator comments of an entry: provenance, and people's notes. */
import {
  type Entry,
  type Provenance,
  parseDrafted,
  parseEdited,
  parseProvenance,
  parseSuggestion,
  parseVia,
  printDrafted,
  printEdited,
  printProvenance,
  printSuggestion,
  printVia,
} from "./entry.ts";

type NotesOfEntry = Pick<Entry, "notes" | "provenance" | "drafted" | "edited" | "via" | "suggestion">;

/** Parsed translator comments, the last of each kind; any other comment stays a note. */
export function readNotes(comments: readonly string[]): NotesOfEntry {
  const notes: string[] = [];
  const told: Omit<NotesOfEntry, "notes"> = {};
  for (let at = comments.length - 1; at >= 0; at--) {
    const comment = comments[at]!;
    if (!take(told, comment)) notes.unshift(comment);
  }
  return { notes, ...told };
}

/** Parses a comment into the result; false when it is a note. */
function take(told: Omit<NotesOfEntry, "notes">, comment: string): boolean {
  const found = <K extends keyof typeof told>(key: K, value: (typeof told)[K]): boolean => {
    if (value === undefined || told[key] !== undefined) return false;
    told[key] = value;
    return true;
  };
  switch (comment.slice(0, comment.indexOf(" "))) {
    case "via":
      return found("via", parseVia(comment));
    case "suggestion:":
      return found("suggestion", parseSuggestion(comment));
    case "edited:":
      return found("edited", parseEdited(comment));
    case "drafted:":
      return found("drafted", parseDrafted(comment));
    case "machine:":
      return found("provenance", parseProvenance(comment));
    case "reviewed:":
      return found("provenance", parseProvenance(comment)) || keep(told, parseProvenance(comment));
    default:
      return false;
  }
}

/** Adds the person whose text a machine completed. */
function keep(told: Omit<NotesOfEntry, "notes">, person: Provenance | undefined): boolean {
  const { provenance } = told;
  if (person?.by !== "person" || provenance?.by !== "machine" || provenance.kept) return false;
  told.provenance = { ...provenance, kept: person };
  return true;
}

/** The inverse of `readNotes`: the comments, the last of which names the translation's author. */
export function printNotes({ notes, suggestion, via, edited, drafted, provenance }: NotesOfEntry): string[] {
  return [
    ...notes,
    ...(suggestion ? [printSuggestion(suggestion)] : []),
    ...(via ? [printVia(via)] : []),
    ...(edited ? [printEdited(edited)] : []),
    ...(drafted === undefined ? [] : [printDrafted(drafted)]),
    ...(provenance ? printProvenance(provenance) : []),
  ];
}
