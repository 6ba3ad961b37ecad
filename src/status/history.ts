import { type State, stateOf } from "../catalog/entry.ts";
import { emptyCatalogue, parseCatalogue } from "../catalog/po.ts";
import { follower, type SiteContext } from "../coverage/follow.ts";
import { siteContext } from "../coverage/stored.ts";
import type { Kind } from "../markdown/frontmatter.ts";
import { type Original, parseOriginal, segments } from "../markdown/original.ts";
import { ProblemsError } from "../model/errors.ts";
import { message } from "../model/message.ts";
import { paths, type Site, targets } from "../model/site.ts";
import { decodeUtf8 } from "../model/text.ts";
import { filesAt, type Log, monthEnds, readBlobs, readLog } from "./git.ts";
import { dutchWords } from "./status.ts";

const ORIGINALS: readonly string[] = [paths.posts, paths.pages];

/** Dutch words of a language by state, at the end of a month. */
export interface Point {
  /** `2026-11`. */
  month: string;
  /** By code. */
  languages: Readonly<Record<string, Record<State, number>>>;
}

/** The git history of a site's originals; undefined without one. */
export function readHistory(root: string): Log | undefined {
  return readLog(root, ORIGINALS);
}

/**
 * When a Dutch text was added to its file: the day (ISO) of the commit since which it is there without a break.
 * `current` is the file now: an uncommitted text counts from `edited`. Undefined where git cannot
 * answer. `wanted` has the texts of each file to look up.
 */
export function changesOf(
  root: string,
  log: Log | undefined,
  wanted: ReadonlyMap<string, { texts: readonly string[]; current: string; edited: string }>,
): (file: string, text: string) => string | undefined {
  if (!log || wanted.size === 0) return () => undefined;
  const ids = [...wanted.keys()].flatMap((file) =>
    (log.versions.get(file) ?? []).flatMap(({ blob }) => blob ?? []),
  );
  const contents = new Map<string, string>();
  for (const [id, bytes] of readBlobs(root, ids)) contents.set(id, folded(bytes.toString()));
  const days = new Map<string, string>();
  for (const [file, { texts, current, edited }] of wanted) {
    const versions = log.versions.get(file) ?? [];
    const isCommitted = contents.get(versions[0]?.blob ?? "") === folded(current);
    for (const text of texts) {
      const letters = folded(text);
      const end = versions.findIndex(({ blob }) => !contents.get(blob ?? "")?.includes(letters));
      // A text that is not found literally (a quoted title, say) changed in the last edit at the latest.
      const came = end === 0 && !isCommitted ? edited : versions.at(end <= 0 ? end : end - 1)?.date;
      const isTold = came !== undefined && !(log.isShallow && end === -1);
      if (isTold) days.set(`${file}\n${text}`, came);
    }
  }
  return (file, text) => days.get(`${file}\n${text}`);
}

/** Text without what Markdown may put between its words where lines are broken. */
const folded = (text: string) => text.replace(/[\s>\\]+/g, "").normalize("NFC");

/**
 * Coverage at the end of each month before `month` (`2026-11`), at most `most` of them, oldest first. A month without
 * commits is as the one before. A post whose catalogue was broken then is left out for its language.
 */
export function coverageOverTime(site: Site, month: string, most: number): Point[] {
  const below = [...ORIGINALS, "locales"];
  const ends = monthEnds(site.root, below);
  const months = monthsBetween([...ends.keys()][0] ?? month, month);
  const shown = months.slice(-most);
  const commits = new Map<string, string>();
  let commit: string | undefined;
  for (const each of months) {
    commit = ends.get(each) ?? commit;
    if (commit !== undefined && shown.includes(each)) commits.set(each, commit);
  }
  const trees = new Map<string, ReadonlyMap<string, string>>();
  for (const id of new Set(commits.values())) trees.set(id, filesAt(site.root, id, below));
  const read = readTrees(site, [...trees.values()]);
  const context = siteContext(site, "");
  const counted = new Map([...trees].map(([id, tree]) => [id, countTree(context, tree, read)]));
  return [...commits].map(([each, id]) => ({ month: each, languages: counted.get(id)! }));
}

/** Months from the one to before the other. */
function monthsBetween(from: string, before: string): string[] {
  const months: string[] = [];
  for (let at = from; at < before; ) {
    months.push(at);
    const [year, month] = at.split("-").map(Number) as [number, number];
    at = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
  }
  return months;
}

interface Text {
  original: Original;
  /** Dutch words of each segment, as often as it is there. */
  words: ReadonlyMap<string, number>;
  characters: number;
  languages?: readonly string[] | undefined;
}

/** Parsed contents by object id; undefined for a broken one or one that is not a post yet. */
interface Read {
  originals: ReadonlyMap<string, Text | undefined>;
  catalogues: ReadonlyMap<string, string | undefined>;
  /** Caches counts for pairs of contents: most are the same from month to month. */
  pairs: Map<string, Record<State, number> | undefined>;
}

const kindOf = (file: string): Kind => (file.startsWith(`${paths.posts}/`) ? "posts" : "pages");
const isOriginal = (file: string) => ORIGINALS.includes(file.slice(0, file.lastIndexOf("/")));

function readTrees(site: Site, trees: readonly ReadonlyMap<string, string>[]): Read {
  const originals = new Map<string, string>();
  const catalogues = new Map<string, string>();
  for (const tree of trees) {
    for (const [file, id] of tree) {
      if (file.endsWith(".md") && isOriginal(file)) originals.set(id, file);
      if (file.endsWith(".po")) catalogues.set(id, file);
    }
  }
  const read = <T>(files: ReadonlyMap<string, string>, parse: (text: string, file: string) => T) => {
    const parsed = new Map<string, T | undefined>();
    for (const [id, bytes] of readBlobs(site.root, files.keys())) {
      const text = decodeUtf8(bytes);
      parsed.set(id, text === undefined ? undefined : parse(text, files.get(id)!));
    }
    return parsed;
  };
  return {
    originals: read(originals, (text, file) => readOriginal(site, text, file)),
    catalogues: read(catalogues, (text) => text),
    pairs: new Map(),
  };
}

function readOriginal(site: Site, text: string, file: string): Text | undefined {
  const languages = site.languages.map(({ code }) => code);
  const surrounding = { languages, images: new Map(), files: new Set<string>(), contacts: new Map() };
  const { original } = parseOriginal(file, text, kindOf(file), surrounding);
  const { title, draft } = original.meta;
  // Unreadable front matter has no title, despite the type.
  if ((title as string | undefined) === undefined || draft === true) return undefined;
  const words = new Map<string, number>();
  let characters = 0;
  for (const part of segments(original)) {
    words.set(part.text, (words.get(part.text) ?? 0) + dutchWords(part.text));
    characters += part.text.length;
  }
  return { original, words, characters, languages: original.meta.languages };
}

function countTree(context: SiteContext, tree: ReadonlyMap<string, string>, read: Read): Point["languages"] {
  const files = [...tree].filter(([file, id]) => isOriginal(file) && read.originals.get(id));
  const languages = targets(context.site);
  const totals = languages.map(({ code, via }) => {
    const total: Record<State, number> = { reviewed: 0, draft: 0, stale: 0, missing: 0 };
    for (const [file, id] of files) {
      const text = read.originals.get(id)!;
      if (text.languages && !text.languages.includes(code)) continue;
      const slug = file.slice(file.lastIndexOf("/") + 1, -".md".length);
      const idOf = (other: string) => tree.get(paths.catalogue(other, kindOf(file), slug));
      const key = [id, code, idOf(code), via && idOf(via)].join(" ");
      if (!read.pairs.has(key)) {
        const contentOf = (other: string) => {
          const found = idOf(other);
          return found === undefined ? "" : read.catalogues.get(found);
        };
        read.pairs.set(key, countPair(text, code, context, contentOf));
      }
      const counts = read.pairs.get(key);
      if (counts) for (const state of Object.keys(total) as State[]) total[state] += counts[state];
    }
    return [code, total] as const;
  });
  return Object.fromEntries(totals);
}

/** Words by state of a text in a language; undefined where its catalogue was broken. */
function countPair(
  { original, words }: Text,
  code: string,
  context: SiteContext,
  contentOf: (code: string) => string | undefined,
): Record<State, number> | undefined {
  const followed = follower(original, context, (other) => {
    const content = contentOf(other);
    if (content === "") return emptyCatalogue(other);
    if (content === undefined)
      throw new ProblemsError([{ file: original.file, message: message("file.notUtf8") }]);
    return parseCatalogue(content, paths.catalogue(other, original.kind, original.slug), other);
  });
  try {
    const { entries } = followed(code).catalogue;
    const states = new Map(entries.map((entry) => [entry.source, stateOf(entry)]));
    const counts: Record<State, number> = { reviewed: 0, draft: 0, stale: 0, missing: 0 };
    for (const [text, count] of words) counts[states.get(text) ?? "missing"] += count;
    return counts;
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return undefined;
  }
}

/** The cost of translating each original whole after every edit. */
export interface Whole {
  /** Whole texts: one per original, and one per edit of it. */
  times: number;
  /** Their characters, by the languages of the originals. */
  characters: Readonly<Record<string, number>>;
}

/**
 * The cost of translating each original whole from `month` (`2026-11`) on: as it was then, and again
 * after each commit that changed it. Undefined where git lacks part of the history.
 */
export function wholeAgain(site: Site, log: Log, month: string): Whole | undefined {
  if (log.isShallow) return undefined;
  const wanted: { file: string; id: string }[] = [];
  for (const [file, versions] of log.versions) {
    if (!file.endsWith(".md") || !isOriginal(file)) continue;
    const changed = versions.filter(({ blob }, at) => blob !== versions[at + 1]?.blob);
    const before = changed.find(({ date }) => date.slice(0, 7) < month);
    const counted = changed.filter((version) => version.date.slice(0, 7) >= month || version === before);
    for (const { blob: id } of counted) if (id !== undefined) wanted.push({ file, id });
  }
  const sizes = new Map<string, Text | undefined>();
  const files = new Map(wanted.map(({ file, id }) => [id, file]));
  for (const [id, bytes] of readBlobs(site.root, files.keys())) {
    const text = decodeUtf8(bytes);
    if (text !== undefined) sizes.set(id, readOriginal(site, text, files.get(id)!));
  }
  const originals = wanted.flatMap(({ id }) => sizes.get(id) ?? []);
  const characters = targets(site).map(({ code }) => {
    const own = originals.filter(({ languages }) => languages?.includes(code) ?? true);
    return [code, own.reduce((sum, text) => sum + text.characters, 0)] as const;
  });
  return { times: originals.length, characters: Object.fromEntries(characters) };
}
