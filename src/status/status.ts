import { reportsOn, STATES, type State } from "../catalog/entry.ts";
import type { Assessment } from "../coverage/assess.ts";
import type { AssessedOriginal } from "../coverage/originals.ts";
import type { Kind } from "../markdown/frontmatter.ts";
import { memoize } from "../model/memoize.ts";

/** A person's signatures, in one original or more. */
export interface Signed {
  name: string;
  /** The latest day (ISO). */
  date: string;
  segments: number;
  /** Words of the Dutch, the same in every language. */
  words: number;
}

/** Coverage of one original in one language, or of a whole language. */
export interface Coverage extends Record<State, number> {
  /** Is it in the site? For a language: all of it? */
  published: boolean;
  /** Names of those who signed, sorted. */
  reviewers: string[];
  /** Translated segments shown in Dutch, for an error finding or a changed fact. */
  blocked: number;
  /** Why it is not in the site; never for a language. */
  held?: Assessment["held"];
  /** The day (ISO) since which the oldest segment waits, where that is known. */
  since?: string | undefined;
  /** Reports of readers since the last signature. */
  reports: number;
  /** Valid signatures of the current Dutch and translation, by name. */
  signed: Signed[];
}

export interface Status {
  posts: Record<string, Record<string, Coverage>>;
  pages: Record<string, Record<string, Coverage>>;
  languages: Record<string, Coverage>;
}

/** The status of one original in one language. Plain: it can be copied to another thread. */
export interface Row {
  kind: Kind;
  slug: string;
  /** The original, relative to the site folder. */
  file: string;
  title: string;
  language: string;
  coverage: Coverage;
  /** Words of the Dutch by state. */
  words: Record<State, number>;
  /** Dutch words of the blocked segments. */
  keptBack: number;
  /** Since when the oldest segment of a state waits (ISO), where that is known. */
  since: Partial<Record<State, string | undefined>>;
  /** Dutch texts with a stale translation, and the day of a machine's draft of the current Dutch, if any. */
  stale: { text: string; noticed?: string | undefined }[];
  /** Dates of readers' reports. */
  reported: { date: string; text: string }[];
}

const WORD = /[\p{L}\p{N}]+(?:[-'’.,:@/+&][\p{L}\p{N}]+)*/gu;
const ADDRESS = /\]\([^)]*\)|<[a-z]+:[^>]*>/g;

/** Words of a Dutch segment, without the addresses behind its links. Every language counts those of the same texts. */
export const dutchWords: (text: string) => number = memoize(
  (text) => text.replace(ADDRESS, "]").match(WORD)?.length ?? 0,
  Infinity,
);

/** One row for each language of an original. Pure. */
export function rowsOf({ original, languages }: AssessedOriginal): Row[] {
  const { kind, slug, file, meta } = original;
  return [...languages].map(([language, { catalogue, coverageOf: standingOf, ...assessment }]) => {
    const { states, published, reviewers, blocked, held } = assessment;
    const words = { reviewed: 0, draft: 0, stale: 0, missing: 0 };
    const since: Row["since"] = states.missing > 0 ? { missing: meta.date } : {};
    const stale: Row["stale"] = [];
    const reported: Row["reported"] = [];
    const signed: Signed[] = [];
    let keptBack = 0;
    for (const each of catalogue.entries) {
      const { entry, state, keptBack: isKeptBack } = standingOf(each.source);
      const { source, provenance, suggestion, notes } = entry;
      // A text may occur more than once in a post, and is one entry.
      const places = Math.max(1, entry.references.length);
      const count = places * dutchWords(source);
      words[state] += count;
      if (isKeptBack) keptBack += count;
      if (notes.length > 0) reported.push(...reportsOn(entry));
      if (state === "draft") since.draft = earliest(since.draft, provenance?.date);
      if (state === "stale") {
        const noticed = provenance?.by === "machine" ? provenance.date : suggestion?.date;
        stale.push({ text: source, noticed });
      }
      if (state === "reviewed" && provenance?.by === "person") {
        const { name, date } = provenance;
        signed.push({ name, date, segments: places, words: count });
      }
    }
    const coverage: Coverage = {
      ...states,
      published,
      reviewers: reviewers.map(({ name }) => name).sort(),
      blocked,
      ...(held && { held }),
      reports: reported.length,
      signed: together(signed),
    };
    const { title } = meta;
    return { kind, slug, file, title, language, coverage, words, keptBack, since, stale, reported };
  });
}

/** The earlier of two days, if any. */
function earliest(...days: (string | undefined)[]): string | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}

/** The same with all of one person's signatures in one, by name. */
export function together(all: readonly Signed[]): Signed[] {
  const people = new Map<string, Signed>();
  for (const { name, date, segments, words } of all) {
    const sum = people.get(name) ?? { name, date, segments: 0, words: 0 };
    sum.segments += segments;
    sum.words += words;
    if (date > sum.date) sum.date = date;
    people.set(name, sum);
  }
  return [...people.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The rows with the day since which they wait. `changed` returns when a Dutch text was added to its file; if unknown,
 * the day of the machine's draft counts.
 */
export function dateRows(
  rows: readonly Row[],
  changed: (file: string, text: string) => string | undefined,
): Row[] {
  return rows.map((row) => {
    const stale = earliest(...row.stale.map(({ text, noticed }) => changed(row.file, text) ?? noticed));
    const since = { ...row.since, stale };
    const oldest = earliest(...Object.values(since), ...row.reported.map(({ date }) => date));
    return { ...row, since, coverage: { ...row.coverage, ...(oldest !== undefined && { since: oldest }) } };
  });
}

/** Coverage by state, per original and language and summed for each of the languages' codes. Pure. */
export function statusOf(
  codes: readonly string[],
  originals: readonly { kind: Kind; slug: string }[],
  rows: readonly Row[],
): Status {
  const known = new Map<string, [string, Coverage][]>();
  for (const { kind, slug, language, coverage } of rows) {
    const own = known.get(`${kind}/${slug}`) ?? [];
    own.push([language, coverage]);
    known.set(`${kind}/${slug}`, own);
  }
  const of = (wanted: Kind): Status[Kind] =>
    Object.fromEntries(
      originals
        .filter(({ kind }) => kind === wanted)
        .map(({ slug }) => [slug, Object.fromEntries(known.get(`${wanted}/${slug}`) ?? [])]),
    );
  const languages = codes.map((code): [string, Coverage] => {
    const own = rows.flatMap(({ language, coverage }) => (language === code ? [coverage] : []));
    return [code, sum(own)];
  });
  return { posts: of("posts"), pages: of("pages"), languages: Object.fromEntries(languages) };
}

function sum(rows: readonly Coverage[]): Coverage {
  const total = { reviewed: 0, draft: 0, stale: 0, missing: 0, blocked: 0, reports: 0 };
  for (const row of rows) {
    for (const state of STATES) total[state] += row[state];
    total.blocked += row.blocked;
    total.reports += row.reports;
  }
  const since = earliest(...rows.map((row) => row.since));
  return {
    ...total,
    published: rows.every(({ published }) => published),
    reviewers: [...new Set(rows.flatMap(({ reviewers }) => reviewers))].sort(),
    ...(since !== undefined && { since }),
    signed: together(rows.flatMap(({ signed }) => signed)),
  };
}
