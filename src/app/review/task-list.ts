import { needsReview } from "../../coverage/assess.ts";
import { assessOriginal, contextOf, filesOf, type OriginalContext } from "../../coverage/originals.ts";
import { perform, threadsFor } from "../../coverage/threads.ts";
import type { Kind } from "../../markdown/frontmatter.ts";
import { today } from "../../model/dates.ts";
import { printProblem } from "../../model/errors.ts";
import { readText } from "../../model/files.ts";
import { paths, targets } from "../../model/site.ts";
import { type Row, rowsOf } from "../../status/status.ts";
import { type Surveyed, surveyPart } from "../../status/survey.ts";
import { type CatalogueStore, stampOf } from "./catalogue-store.ts";
/** Why a post waits: the first that holds, in this order of need. */
export const REASONS = ["reports", "held", "blocked", "stale", "drafts", "missing"] as const;
export type Reason = (typeof REASONS)[number];

/** A post with something to do in it. */
export interface Task {
  kind: Kind;
  slug: string;
  title: string;
  reason: Reason;
  /** Minutes of work, an estimate. */
  minutes: number;
  /** Texts that wait, of how many. */
  open: number;
  total: number;
  reports: number;
  /** ISO date since when, where it is known. */
  since?: string | undefined;
}

export interface TaskList {
  /** Resolves when all originals are known. Rejects with what went wrong. */
  ready: Promise<void>;
  /** Brings what is known up to date with the files, and says what waits in each language. */
  tasks(code: string): { tasks: Task[]; signed: number; total: number };
  /** Every published original, with its title. */
  heads(): readonly Surveyed[];
  /** Files that cannot be read, one line each. */
  problems(): string[];
}

/**
 * Dutch words a minute: an estimate, not measured here. A draft is read twice beside its Dutch, and a word in ten is
 * mended; translating a text takes twice as long as that.
 */
const PACE = { draft: 30, stale: 30, missing: 15 };

/** The queue of a site. It is asked for after `ready`; until then others are served. */
export function openTaskList(catalogues: CatalogueStore): TaskList {
  const { site } = catalogues;
  const known = new Map<string, { stamp: string; found: Surveyed | undefined; problems: string[] }>();
  const stampsOf = (kind: Kind, file: string) => {
    const slug = file.slice(file.lastIndexOf("/") + 1, -".md".length);
    const files = [file, ...targets(site).map(({ code }) => paths.catalogue(code, kind, slug))];
    return files.map((each) => stampOf(site.root, each)).join();
  };

  // The first time all at once, in threads of their own, from what earlier commands have kept.
  const survey = async (): Promise<void> => {
    const { found } = catalogues.scan();
    const before = new Map(found.map(({ kind, file }) => [file, stampsOf(kind, file)]));
    const of = threadsFor(found.length, 200);
    const parts = Array.from({ length: of }, (_none, own) => ({ site, part: { own, of }, today: today() }));
    const idle = { site, part: { own: -1, of: 1 }, today: today() };
    const surveys = await perform(import.meta.resolve("../../status/survey.ts"), surveyPart, [
      idle,
      ...parts,
    ]);
    for (const one of surveys.flatMap(({ surveyed }) => surveyed)) {
      const { file } = one.original;
      known.set(file, {
        stamp: before.get(file) ?? "",
        found: one,
        problems: one.problems.map(printProblem),
      });
    }
  };
  const ready = survey();
  // Who asks for the queue is told.
  ready.catch(() => undefined);

  let context: { key: string; value: OriginalContext } | undefined;
  const contextNow = (): OriginalContext => {
    const { surrounding } = catalogues.scan();
    const glossaries = [paths.keep, ...targets(site).map(({ code }) => paths.glossary(code))];
    const key = [
      today(),
      surrounding.files.size,
      ...glossaries.map((file) => stampOf(site.root, file)),
    ].join();
    if (context?.key !== key) context = { key, value: contextOf(site, surrounding, today()) };
    return context.value;
  };

  const surveyOne = (kind: Kind, file: string): { found: Surveyed | undefined; problems: string[] } => {
    try {
      const files = filesOf(site, { kind, file, text: readText(site.root, file) ?? "" });
      const opened = assessOriginal(files, contextNow());
      if (Array.isArray(opened))
        return { found: undefined, problems: opened.map(({ message }) => `${file}: ${message}`) };
      const { original } = opened;
      const head = { kind, slug: original.slug, file, meta: original.meta };
      const { problems } = opened;
      return {
        found: { original: head, rows: rowsOf(opened), problems },
        problems: problems.map(printProblem),
      };
    } catch (error) {
      return { found: undefined, problems: [(error as Error).message] };
    }
  };

  const refresh = (): void => {
    const { found: files } = catalogues.scan();
    for (const { kind, file } of files) {
      const stamp = stampsOf(kind, file);
      if (known.get(file)?.stamp !== stamp) known.set(file, { stamp, ...surveyOne(kind, file) });
    }
    if (known.size > files.length) {
      const there = new Set(files.map(({ file }) => file));
      for (const file of [...known.keys()]) if (!there.has(file)) known.delete(file);
    }
  };

  const published = () =>
    [...known.values()].flatMap(({ found: one }) => (one && one.original.meta.draft !== true ? [one] : []));

  return {
    ready,
    heads: published,
    problems: () => [...known.values()].flatMap(({ problems }) => problems),
    tasks(code) {
      refresh();
      const all = published().flatMap(({ original, rows }) =>
        rows.filter(({ language }) => language === code).map((row) => ({ original, row })),
      );
      const sum = (of: (row: Row) => number) => all.reduce((total, { row }) => total + of(row), 0);
      const tasks = all
        .flatMap(({ original, row }) => taskOf(row, needsReview(site, original)) ?? [])
        .sort(byNeed);
      return {
        tasks,
        signed: sum(({ coverage }) => coverage.reviewed),
        total: sum(({ coverage }) => totalOf(coverage)),
      };
    },
  };
}

const totalOf = ({ reviewed, draft, stale, missing }: Row["coverage"]) => reviewed + draft + stale + missing;

/** Undefined where nothing waits. */
function taskOf(row: Row, isHeld: boolean): Task | undefined {
  const { kind, slug, title, coverage, words, since, reported } = row;
  const { draft, stale, missing, blocked, reports } = coverage;
  const open = draft + stale + missing;
  if (open + reports === 0) return undefined;
  const reason: Reason =
    reports > 0
      ? "reports"
      : isHeld
        ? "held"
        : blocked > 0
          ? "blocked"
          : stale > 0
            ? "stale"
            : missing === open
              ? "missing"
              : "drafts";
  const days = [since.stale, since.draft, since.missing, ...reported.map(({ date }) => date)];
  const minutes = words.draft / PACE.draft + words.stale / PACE.stale + words.missing / PACE.missing;
  return {
    kind,
    slug,
    title,
    reason,
    minutes: Math.max(1, Math.round(minutes)),
    open,
    total: totalOf(coverage),
    reports,
    since: days.filter((day) => day !== undefined).sort()[0],
  };
}

/** By need; among equals what waits longest, then what is shortest. */
function byNeed(a: Task, b: Task): number {
  const need = REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason);
  if (need !== 0) return need;
  const [one, other] = [a.since ?? "9", b.since ?? "9"];
  return one < other ? -1 : one > other ? 1 : a.minutes - b.minutes || (a.slug < b.slug ? -1 : 1);
}
