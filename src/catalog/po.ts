import { type Problem, ProblemsError } from "../model/errors.ts";
import { type Message, message } from "../model/message.ts";
import { directionControl, excerpt, normalizeText, withoutDirection } from "../model/text.ts";
import { type Entry, isSigned } from "./entry.ts";
import { printNotes, readNotes } from "./notes.ts";
import { type Printed, printBlock } from "./po-printer.ts";
import { type Block, type Damage, readPo } from "./po-reader.ts";
import { type Doubled, type Placed, uniteTwins } from "./twins.ts";

/** The PO file with one original's segments in one language. */
export interface Catalogue {
  /** In the order of the file. */
  headers: Readonly<Record<string, string>>;
  /** Comment above the header. */
  comment?: string | undefined;
  /** In the order of the document. */
  entries: readonly Entry[];
  /** Texts that have left the document (`#~`); they come back with the text. */
  obsolete: readonly Entry[];
  /** What a person has to correct in the file; absent when there is nothing. */
  faults?: readonly Fault[] | undefined;
  /** Unusable entries, as they are in the file; printed after the others. */
  unusable?: readonly string[] | undefined;
  /** The line of each text in the file that was read. */
  lines?: ReadonlyMap<string, number> | undefined;
}

/** An unusable entry of a catalogue, or a choice for a person; all else is used. */
export interface Fault extends Problem {
  /** The Dutch of the entry, if readable. */
  source?: string | undefined;
}

const CONTENT_TYPE = "text/plain; charset=utf-8";

/** Plural-Forms of the languages of Dutch migrant organisations, as gettext and CLDR give them. */
const PLURAL_FORMS: Record<string, string> = {
  ar: "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);",
  fr: "nplurals=2; plural=(n > 1);",
  uk: "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
  pl: "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
  zh: "nplurals=1; plural=0;",
};

/** A catalogue without entries. */
export function emptyCatalogue(language: string): Catalogue {
  return {
    headers: {
      "Project-Id-Version": "Taalbrug",
      Language: language,
      "MIME-Version": "1.0",
      "Content-Type": CONTENT_TYPE,
      "Content-Transfer-Encoding": "8bit",
      "Plural-Forms": PLURAL_FORMS[language.split("-")[0]!] ?? "nplurals=2; plural=(n != 1);",
    },
    entries: [],
    obsolete: [],
  };
}

/**
 * Reads PO text from any tool. Unusable entries are in `faults`, and stay in `unusable`.
 * `file` is for messages. Throws a ProblemsError with file and line when nothing in it is usable.
 */
export function parseCatalogue(text: string, file: string, language: string): Catalogue {
  const source = normalizeText(text);
  const empty = emptyCatalogue(language);
  if (source.trim() === "") return empty;
  const isClean = directionControl(source) === undefined;
  const faults: Fault[] = [];
  const unusable: string[] = [];
  const placed: Placed[] = [];
  let header: Header | undefined;
  const refuse = ({ line, msgid, raw }: Refused, message: Message) => {
    faults.push({ file, line, message, ...(msgid && { source: msgid }) });
    unusable.push(raw);
  };
  for (const part of readPo(source)) {
    if (part.kind === "loose") {
      unusable.push(part.raw);
    } else if (part.kind === "damage") {
      refuse(part, part.message);
    } else if (isHeader(part) && ((!header && placed.length === 0) || looksLikeHeader(part))) {
      const joined = joinHeaders(header, readHeader(part));
      if (joined) header = joined;
      else refuse(part, message("po.secondHeader"));
    } else {
      const fault = whyUnusable(part, isClean);
      if (fault === undefined) placed.push(toPlaced(part, isClean));
      else refuse(part, fault);
    }
  }
  if (!header && placed.length === 0) {
    const { line = 1, message: fault } = faults[0] ?? { message: message("po.noEntries") };
    throw new ProblemsError([{ file, line, message: message("po.broken", { fault }) }]);
  }
  const { placed: united, doubled } = uniteTwins(placed);
  faults.push(...doubled.map((twins) => doubleOf(file, twins)));
  return {
    // The file was read as UTF-8, whatever its header, and is written as UTF-8.
    headers: { ...empty.headers, ...header?.headers, "Content-Type": CONTENT_TYPE },
    comment: header?.comment,
    entries: united.filter(({ isObsolete }) => !isObsolete).map(({ entry }) => openWhere(doubled, entry)),
    obsolete: united.filter(({ isObsolete }) => isObsolete).map(({ entry }) => entry),
    lines: new Map(united.map(({ entry, line }) => [entry.source, line])),
    ...(faults.length > 0 && { faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }),
    ...(unusable.length > 0 && { unusable }),
  };
}

type Refused = Pick<Damage, "line" | "msgid" | "raw">;

type Header = Pick<Catalogue, "headers" | "comment">;

const isHeader = ({ msgid, msgctxt, msgid_plural, isObsolete }: Block) =>
  msgid === "" && !msgctxt && msgid_plural === undefined && !isObsolete;

/** Lines of `Name: value`, as git leaves them twice, and no text that lacks its Dutch. */
const looksLikeHeader = ({ msgstr }: Block) =>
  msgstr.split("\n").every((line) => line.trim() === "" || /^[A-Za-z][\w-]*:/.test(line));

function readHeader({ msgstr, translator }: Block): Header {
  const headers = withoutDirection(msgstr)
    .split("\n")
    .map((line) => [line.split(":", 1)[0]!.trim(), line.slice(line.indexOf(":") + 1).trim()] as const)
    .filter(([name]) => name !== "")
    .map(([name, value]) => [SPELLINGS.get(name.toLowerCase()) ?? name, value] as const);
  const comment = translator.length > 0 ? withoutDirection(translator.join("\n")) : undefined;
  return { headers: Object.fromEntries(headers), comment };
}

/** Headers that programs look for, by their names in small letters. */
const SPELLINGS = new Map(
  [
    "Project-Id-Version",
    "Report-Msgid-Bugs-To",
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Language",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Plural-Forms",
  ].map((name) => [name.toLowerCase(), name]),
);

/** The header of a file that has two; undefined when they conflict. */
function joinHeaders(first: Header | undefined, second: Header): Header | undefined {
  if (!first) return second;
  const names = Object.keys(second.headers).filter((name) => Object.hasOwn(first.headers, name));
  if (names.some((name) => first.headers[name] !== second.headers[name])) return undefined;
  const comments = [...new Set([first.comment, second.comment])].filter((comment) => comment !== undefined);
  return {
    headers: { ...first.headers, ...second.headers },
    comment: comments.length > 0 ? comments.join("\n") : undefined,
  };
}

/** Why an entry is unusable, and what to do; undefined when it is usable. */
function whyUnusable(block: Block, isClean: boolean): Message | undefined {
  const { msgctxt, msgid, msgid_plural, msgstr, previous = "" } = block;
  if (msgctxt) return message("po.context", { text: excerpt(msgctxt) });
  if (msgid_plural !== undefined) return message("po.plural");
  if (msgid === "") return message("po.noDutch");
  const control = isClean ? undefined : directionControl(msgid + msgstr + previous);
  return control === undefined ? undefined : message("file.direction", { mark: control });
}

/** Nobody has chosen between the two translations yet, so no name in the file signs the one in use. */
function openWhere(doubled: readonly Doubled[], entry: Entry): Entry {
  const isUndecided = doubled.some((twins) => twins.isUndecided && twins.source === entry.source);
  const isOpen = isUndecided && !isSigned(entry);
  return isOpen ? { ...entry, fuzzy: true } : entry;
}

function doubleOf(file: string, { source, used, kept }: Doubled): Fault {
  return { file, line: kept, message: message("po.double", { text: excerpt(source), line: used }), source };
}

function toPlaced(block: Block, isClean: boolean): Placed {
  const cleanAll = (texts: readonly string[]) => (isClean ? texts : texts.map(withoutDirection));
  const { line, isObsolete, msgid, msgstr, previous } = block;
  const flags = itemsOf(block.flags, /,|^\s|\s$/);
  const { notes, ...told } = readNotes(linesOf(cleanAll(block.translator)));
  const entry: Entry = {
    source: msgid,
    translation: msgstr,
    ...(previous && { previous }),
    fuzzy: flags.includes("fuzzy"),
    ...told,
    notes,
    kinds: linesOf(block.extracted),
    references: itemsOf(cleanAll(block.references), /\s/),
    flags: flags.length > 0 ? flags.filter((flag) => flag !== "fuzzy") : flags,
  };
  return { entry, line, isObsolete };
}

const linesOf = (comments: readonly string[]) =>
  comments.includes("") ? comments.filter((comment) => comment !== "") : comments;

/** The items of comments that are lists; most have one. */
function itemsOf(lists: readonly string[], separator: RegExp): readonly string[] {
  if (!lists.some((list) => list === "" || separator.test(list))) return lists;
  return lists
    .flatMap((list) => list.split(separator))
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** PO text of a catalogue: the same catalogue gives the same bytes; lines are not folded. */
export function printCatalogue(catalogue: Catalogue): string {
  const { headers, comment, entries, obsolete, unusable = [] } = catalogue;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value.trim()}\n`);
  const header = { isObsolete: false, msgid: "", msgstr: lines.join("") };
  const blocks = [
    printBlock({ ...header, translator: comment === undefined ? [] : [comment] }),
    ...entries.map((entry) => printBlock(toBlock(entry, false))),
    ...obsolete.map((entry) => printBlock(toBlock(entry, true))),
    ...unusable,
  ];
  // Lone surrogates are written as U+FFFD.
  return `${blocks.join("\n\n")}\n`.toWellFormed();
}

function toBlock(entry: Entry, isObsolete: boolean): Printed {
  const { source, translation, previous, fuzzy, kinds, references, flags } = entry;
  const all = [...(fuzzy ? ["fuzzy"] : []), ...flags];
  return {
    isObsolete,
    msgid: source,
    msgstr: translation,
    previous,
    translator: printNotes(entry),
    extracted: kinds,
    references,
    flags: all.length > 0 ? [all.join(", ")] : [],
  };
}
