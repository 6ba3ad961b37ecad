/** What waits in each language, the most needed first. */
import { needsReview } from "../../coverage/assess.ts";
import type { Kind } from "../../markdown/frontmatter.ts";
import type { Problem } from "../../model/errors.ts";
import type { Row } from "../../status/status.ts";
import type { Surveyed } from "../../status/survey.ts";
import type { CatalogueStore } from "./catalogue-store.ts";
import { openSurveys } from "./surveys.ts";

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
  /** What cannot be read, or not all of it. */
  problems(): Problem[];
}

/**
 * Dutch words a minute: an estimate, not measured here. A draft is read twice beside its Dutch, and a word in ten is
 * mended; translating a text takes twice as long as that.
 */
const PACE = { draft: 30, stale: 30, missing: 15 };

/** The task list of a site. It is asked for after `ready`; until then others are served. */
export function openTaskList(catalogues: CatalogueStore): TaskList {
  const { site } = catalogues;
  const surveys = openSurveys(catalogues);
  return {
    ready: surveys.ready,
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
