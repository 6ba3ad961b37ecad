/** Links contacts in an original and its catalogues, in the place of the numbers and addresses that they write out. */
import {
  carried,
  type Entry,
  isSigned,
  madeFrom,
  outdated,
  signature,
  stateOf,
  wasSigned,
} from "../catalog/entry.ts";
import { replaceText } from "../catalog/files.ts";
import { bodySegments } from "../markdown/body.ts";
import { type Original, parseOriginal, type Surrounding } from "../markdown/original.ts";
import { type Linked, linkContacts, replaced, type WrittenOut, writtenOut } from "../markdown/written-out.ts";
import { UserError } from "../model/errors.ts";
import { targets } from "../model/site.ts";
import { lineAt } from "../model/text.ts";
import type { SiteContext } from "./follow.ts";
import { readFollowed, updateFollowed } from "./stored.ts";

/** What linking would do to an original. */
export interface LinkPlan {
  original: Original;
  /** The file as it was read. */
  before: string;
  /** What it writes out now, with the line of each. */
  places: readonly (WrittenOut & { line: number })[];
  /** The file with links; undefined where Markdown would read the rest otherwise, so that a person must do it. */
  text: string | undefined;
  /** By Dutch text, what it becomes. */
  changes: ReadonlyMap<string, Linked>;
  /** Translations that do not have the same numbers, and so wait for a person afterwards; by language code. */
  left: ReadonlyMap<string, readonly Entry[]>;
  /** How many translations are linked, and how many of them are signed; by language code. */
  linked: ReadonlyMap<string, { count: number; signed: number }>;
}

/** Finds what an original, whose file has this text, writes out of contacts; undefined for nothing. */
export function planLinks(
  original: Original,
  text: string,
  surrounding: Surrounding,
  context: SiteContext,
): LinkPlan | undefined {
  const { contacts } = surrounding;
  const start = startOf(text, original.body.lineOffset);
  const places = writtenOut(text.slice(start), contacts).map((place) => ({
    ...place,
    line: lineAt(text, start + place.start),
  }));
  if (places.length === 0) return undefined;
  const { references } = original.body;
  const changes = new Map<string, Linked>();
  for (const { text: dutch } of bodySegments(original.body)) {
    const linked = linkContacts(dutch, contacts, references);
    if (linked.text !== dutch) changes.set(dutch, linked);
  }
  const after = text.slice(0, start) + replaced(text.slice(start), places);
  const isSound = keepsBlocks(original, after, surrounding, changes);
  const left = new Map<string, Entry[]>();
  const linked = new Map<string, { count: number; signed: number }>();
  const followed = readFollowed(original, context);
  for (const { code } of isSound ? targets(context.site) : []) {
    const entries = followed(code).catalogue.entries.filter(
      ({ source, translation }) => translation !== "" && changes.has(source),
    );
    const own = entries.filter((entry) => linkEntry(entry, changes, surrounding, original) !== undefined);
    left.set(
      code,
      entries.filter((entry) => !own.includes(entry)),
    );
    linked.set(code, {
      count: own.length,
      signed: own.filter((entry) => stateOf(entry) === "reviewed").length,
    });
  }
  return { original, before: text, places, text: isSound ? after : undefined, changes, left, linked };
}

/** The offset of the line after `lines` lines. */
function startOf(text: string, lines: number): number {
  let at = 0;
  for (let line = 0; line < lines; line++) at = text.indexOf("\n", at) + 1;
  return at;
}

/** Does the new file have the blocks of the old one, each with its linked text? */
function keepsBlocks(
  { file, kind, body }: Original,
  text: string,
  surrounding: Surrounding,
  changes: LinkPlan["changes"],
): boolean {
  const { original, problems } = parseOriginal(file, text, kind, surrounding);
  const expected = bodySegments(body).map((segment) => changes.get(segment.text)?.text ?? segment.text);
  const found = bodySegments(original.body).map((segment) => segment.text);
  return problems.length === 0 && JSON.stringify(found) === JSON.stringify(expected);
}

/**
 * Writes the catalogues and then the original, so that a run that is stopped in between can be done again. A signature
 * goes along where the translation had the same numbers as the Dutch: it reads the same.
 */
export function applyLinks(plan: LinkPlan, surrounding: Surrounding, context: SiteContext): void {
  const { original, text, changes } = plan;
  const { site } = context;
  if (text === undefined) return;
  // A language with a pivot first: its texts are compared with the pivot's.
  for (const { code } of targets(site).toSorted(
    (a, b) => Number(b.via !== undefined) - Number(a.via !== undefined),
  )) {
    updateFollowed(original, code, context, ({ catalogue }) => ({
      ...catalogue,
      entries: catalogue.entries.map((entry) => {
        const change = changes.get(entry.source);
        if (!change) return entry;
        if (entry.translation === "") return { ...entry, source: change.text };
        return linkEntry(entry, changes, surrounding, original) ?? outdated(entry, change.text);
      }),
    }));
  }
  if (!replaceText(site.root, original.file, plan.before, text)) {
    throw new UserError(`${original.file}: somebody changed it in the meantime; run this again`, 1);
  }
}

/** A translated entry with links; undefined when its translation has other numbers than the Dutch. */
function linkEntry(
  entry: Entry,
  changes: LinkPlan["changes"],
  { contacts }: Surrounding,
  { body: { references } }: Original,
): Entry | undefined {
  const link = (text: string) => linkContacts(text, contacts, references);
  const change = changes.get(entry.source)!;
  const { text, targets: own } = link(entry.translation);
  if (own.join() !== change.targets.join()) return undefined;
  const { previous, via, suggestion } = entry;
  const moved: Entry = {
    ...carried(entry, change.text, text),
    ...(previous !== undefined && { previous: link(previous).text }),
    ...(via && { via: { ...via, text: link(via.text).text } }),
    ...(suggestion && { suggestion: { ...suggestion, text: link(suggestion.text).text } }),
  };
  const { provenance } = moved;
  if (isSigned(entry) || !wasSigned(entry) || provenance?.by !== "person") return moved;
  return { ...moved, provenance: { ...provenance, hash: signature(madeFrom(moved), text) } };
}
