/** The open tasks of each language, the most urgent first. */
import { needsReview } from "../../coverage/assess.ts";
import type { Kind } from "../../markdown/frontmatter.ts";
import type { Problem } from "../../model/errors.ts";
import type { Row } from "../../status/status.ts";
import type { Surveyed } from "../../status/survey.ts";
import type { CatalogueStore } from "./catalogue-store.ts";
import { openSurveys } from "./surveys.ts";

/** Why a post waits: the first reason that applies, most urgent first. */
export const REASONS = ["reports", "held", "blocked", "stale", "drafts", "missing"] as const;
export type Reason = (typeof REASONS)[number];

/** A post with open tasks. */
export interface Task {
  kind: Kind;
  slug: string;
  title: string;
  reason: Reason;
  /** Estimated minutes of work. */
  minutes: number;
  /** Texts that wait, and the total. */
  open: number;
  total: number;
  reports: number;
  /** ISO date since when, where it is known. */
  since?: string | undefined;
}

export interface TaskList {
  /** Resolves when all originals are surveyed. Rejects with the error. */
  ready: Promise<void>;
  /** Updates from changed files and returns the tasks of each language. */
  tasks(code: string): { tasks: Task[]; signed: number; total: number };
  /** How many reports wait in each language, as of the last `tasks`. */
  reports(): ReadonlyMap<string, number>;
  /** Every published original, with its title. */
  heads(): readonly Surveyed[];
  /** Files that cannot be read, or only in part. */
  problems(): Problem[];
}

/**
 * Dutch words a minute: an estimate, not measured here. A draft is read twice next to its Dutch, and a word in ten is
 * corrected; translating a text takes twice as long.
 */
const PACE = { draft: 30, stale: 30, missing: 15 };

/** The task list of a site. Use it after `ready`; other requests are served until then. */
export function openTaskList(catalogues: CatalogueStore): TaskList {
  const { site } = catalogues;
  const surveys = openSurveys(catalogues);
  return {
    ready: surveys.ready,
    reports() {
      const counts = new Map<string, number>();
      for (const { language, coverage } of surveys.published().flatMap(({ rows }) => rows)) {
        counts.set(language, (counts.get(language) ?? 0) + coverage.reports);
      }
      return counts;
    },
    heads: () => surveys.published(),
    problems: () => surveys.problems(),
    tasks(code) {
      surveys.refresh();
      const all = surveys
        .published()
        .flatMap(({ original, rows }) =>
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

/** Undefined when nothing waits. */
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

/** By urgency; then the longest wait, then the shortest text. */
function byNeed(a: Task, b: Task): number {
  const need = REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason);
  if (need !== 0) return need;
  const [one, other] = [a.since ?? "9", b.since ?? "9"];
  return one < other ? -1 : one > other ? 1 : a.minutes - b.minutes || (a.slug < b.slug ? -1 : 1);
}
