import { po } from "gettext-parser";
import { type Problem, ProblemsError } from "../model/errors.ts";
import { directionControl, normalizeText } from "../model/text.ts";
import {
  type Entry,
  type Person,
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

/** The PO file with one original's segments in one language. */
export interface Catalogue {
  /** In the order of the file. */
  headers: Readonly<Record<string, string>>;
  /** Comment above the header. */
  comment?: string | undefined;
  /** In the order of the document. */
  entries: readonly Entry[];
  /** Texts that have left the document (`#~`); they come back when the text comes back. */
  obsolete: readonly Entry[];
}

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
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Transfer-Encoding": "8bit",
      "Plural-Forms": PLURAL_FORMS[language.split("-")[0]!] ?? "nplurals=2; plural=(n != 1);",
    },
    entries: [],
    obsolete: [],
  };
}

type Block = ReturnType<typeof po.parse>["translations"][string][string] & { obsolete?: boolean };

/**
 * Reads PO text as any tool may have written it. `file` is for messages.
 * Throws a ProblemsError that names file and line when it is broken.
 */
export function parseCatalogue(text: string, file: string, language: string): Catalogue {
  const source = normalizeText(text);
  const fail = (line: number | undefined, message: string): never => {
    throw new ProblemsError([{ file, line, message } satisfies Problem]);
  };
  if (source.trim() === "") return emptyCatalogue(language);
  let table: ReturnType<typeof po.parse>;
  try {
    table = po.parse(source, { validation: true });
  } catch (error) {
    const { message, lineNumber } = error as Error & { lineNumber?: number };
    const duplicate = /^Duplicate msgid error: entry "(.*)" in/s.exec(message)?.[1];
    const lines = duplicate === undefined ? [] : (entryLines(source).get(duplicate) ?? []);
    if (duplicate === undefined || lines.length > 1) {
      const what = message.replace(/^Error parsing PO data: | at line \d+/g, "");
      return fail(lineNumber ?? lines.at(-1), `is no sound PO file: ${what}`);
    }
    // gettext-parser 10.0.0 takes texts such as "constructor" for duplicates: it looks them up on Object.prototype.
    table = po.parse(source);
  }
  const control = directionControl(source);
  if (control) fail(undefined, `holds the invisible direction mark ${control}; remove it`);
  const context = Object.keys(table.translations).find((name) => name !== "");
  if (context !== undefined) fail(undefined, `has an entry with msgctxt "${context}"; take the msgctxt out`);

  const blocks = Object.values(table.translations[""] ?? {}) as Block[];
  const plural = blocks.find(({ msgid_plural }) => msgid_plural !== undefined);
  if (plural)
    fail(
      entryLines(source).get(plural.msgid)?.[0],
      "has an entry with msgid_plural; posts have no plurals, take it out",
    );
  const header = blocks.find(({ msgid }) => msgid === "");
  const others = blocks.filter(({ msgid }) => msgid !== "");
  const inOrder = (list: Block[]): Block[] => {
    // The parser keys entries by text, and an object lists keys such as "2026" first.
    if (!list.some(({ msgid }) => /^\d+$/.test(msgid))) return list;
    const order = entryLines(source);
    return list.sort((a, b) => order.get(a.msgid)![0]! - order.get(b.msgid)![0]!);
  };
  const obsolete = Object.values(
    (table as { obsolete?: { ""?: Record<string, Block> } }).obsolete?.[""] ?? {},
  );
  if (!header && others.length === 0) fail(1, "holds no PO entries");
  return {
    // What was read was UTF-8, whatever the header said, and what is written is.
    headers: {
      ...emptyCatalogue(language).headers,
      ...table.headers,
      "Content-Type": "text/plain; charset=utf-8",
    },
    comment: header?.comments?.translator,
    entries: inOrder(others).map(toEntry),
    obsolete: inOrder(obsolete).map(toEntry),
  };
}

function toEntry(block: Block): Entry {
  const { comments } = block;
  const flags = (comments?.flag ?? "").split(/[,\n]/).map((flag) => flag.trim());
  const { notes, ...said } = readNotes(lines(comments?.translator));
  const previous = previousOf(comments?.previous ?? "");
  return {
    source: block.msgid,
    translation: block.msgstr[0] ?? "",
    ...(previous !== undefined && { previous }),
    fuzzy: flags.includes("fuzzy"),
    ...said,
    notes,
    kinds: lines(comments?.extracted),
    references: (comments?.reference ?? "").split(/\s+/).filter(Boolean),
    flags: flags.filter((flag) => flag !== "" && flag !== "fuzzy"),
  };
}

/** What the translator comments say, the last of each kind; what they do not say stays a note. */
function readNotes(
  comments: readonly string[],
): Pick<Entry, "notes" | "provenance" | "drafted" | "edited" | "via" | "suggestion"> {
  const own = new Set<number>();
  const last = <T>(parse: (comment: string) => T | undefined): T | undefined => {
    const at = comments.findLastIndex((comment) => parse(comment) !== undefined);
    if (at === -1) return undefined;
    own.add(at);
    return parse(comments[at]!);
  };
  const via = last(parseVia);
  const suggestion = last(parseSuggestion);
  const edited = last(parseEdited);
  const drafted = last(parseDrafted);
  let provenance: Provenance | undefined = last(parseProvenance);
  if (provenance?.by === "machine") {
    const kept = last((comment): Person | undefined => {
      const found = parseProvenance(comment);
      return found?.by === "person" ? found : undefined;
    });
    if (kept) provenance = { ...provenance, kept };
  }
  return {
    notes: comments.filter((_comment, at) => !own.has(at)),
    ...(provenance && { provenance }),
    ...(drafted !== undefined && { drafted }),
    ...(edited && { edited }),
    ...(via && { via }),
    ...(suggestion && { suggestion }),
  };
}

const lines = (text: string | undefined) => (text ?? "").split("\n").filter((line) => line !== "");

/** The text of `msgid "…"` with any further quoted lines, as `#|` comments hold it. */
function previousOf(comment: string): string | undefined {
  if (!comment.startsWith("msgid ")) return undefined;
  return quoted(comment);
}

function quoted(text: string): string {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gs)]
    .map(([, inner]) => inner!.replace(/\\(.)/gs, (_all, char: string) => ESCAPES[char] ?? char))
    .join("");
}

const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r" };

/** Lines (1-based) on which each text's entries begin, in the order of the file. */
export function entryLines(source: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const rows = source.split("\n");
  for (let at = 0; at < rows.length; at++) {
    const start = /^(?:#~ ?)?msgid (".*)/s.exec(rows[at]!);
    if (!start) continue;
    let text = start[1]!;
    for (let next = at + 1; /^(?:#~ ?)?"/.test(rows[next] ?? ""); next++) text += rows[next];
    const msgid = quoted(text);
    found.set(msgid, [...(found.get(msgid) ?? []), at + 1]);
  }
  return found;
}

/** PO text of a catalogue: the same catalogue gives the same bytes; lines are not folded. */
export function printCatalogue(catalogue: Catalogue): string {
  const position = new Map<object, number>();
  const section = (entries: readonly Entry[]) => {
    const table: Record<string, object> = Object.create(null);
    for (const entry of entries) {
      const block = toBlock(entry);
      position.set(block, position.size);
      table[entry.source] = block;
    }
    return table;
  };
  const header = { msgid: "", msgstr: [""], comments: { translator: catalogue.comment } };
  const table = {
    charset: "utf-8",
    headers: catalogue.headers,
    translations: { "": { "": header, ...section(catalogue.entries) } },
    obsolete: { "": section(catalogue.obsolete) },
  };
  const sort = (a: object, b: object) => position.get(a)! - position.get(b)!;
  return String(po.compile(table as unknown as Parameters<typeof po.compile>[0], { foldLength: 0, sort }));
}

function toBlock(entry: Entry): object {
  const translator = [
    ...entry.notes,
    ...(entry.suggestion ? [printSuggestion(entry.suggestion)] : []),
    ...(entry.via ? [printVia(entry.via)] : []),
    ...(entry.edited ? [printEdited(entry.edited)] : []),
    ...(entry.drafted === undefined ? [] : [printDrafted(entry.drafted)]),
    ...(entry.provenance ? printProvenance(entry.provenance) : []),
  ];
  const flag = [...(entry.fuzzy ? ["fuzzy"] : []), ...entry.flags];
  return {
    msgid: entry.source,
    msgstr: [entry.translation],
    comments: {
      translator: translator.join("\n"),
      extracted: entry.kinds.join("\n"),
      reference: entry.references.join("\n"),
      flag: flag.join(", "),
      previous: entry.previous === undefined ? "" : `msgid ${quote(entry.previous)}`,
    },
  };
}

const quote = (text: string) =>
  `"${text.replace(/[\\"\n\t\r]/g, (char) => ({ "\n": "\\n", "\t": "\\t", "\r": "\\r" })[char] ?? `\\${char}`)}"`;
