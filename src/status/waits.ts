import { type Row, type Signed, together } from "./status.ts";

/** Segments of one original that wait for the same thing. */
export interface Item {
  /** `taalcafe`, `pages/contact`. */
  name: string;
  title: string;
  segments: number;
  /** Words of the Dutch. */
  words: number;
  /** ISO date, where it is known. */
  since?: string | undefined;
}

/** What waits for people in one language, each list the longest waiting first. */
export interface Waits {
  language: string;
  /** Readers' reports; `texts` the newest first. */
  reports: { name: string; title: string; since: string; texts: string[] }[];
  /** Originals that readers see once all of it is signed. */
  held: Item[];
  /** Translations shown in Dutch, for an error finding or a changed fact. */
  blocked: Item[];
  /** Translations of changed Dutch. */
  stale: Item[];
  /** Unsigned machine translations. */
  drafts: Item[];
  missing: Item[];
  /** People who signed in this language, the latest first. */
  people: Signed[];
}

/** The kinds of work that are lists of items, the most urgent first. */
export const KINDS = ["held", "blocked", "stale", "drafts", "missing"] as const;

/**
 * What waits for people in the language `code`. What is held is not listed again among the stale or the drafts; a
 * translation that is kept back is among the stale or the drafts too. Pure.
 */
export function waitsOf(code: string, all: readonly Row[]): Waits {
  const rows = all.filter(({ language }) => language === code);
  const items = (pick: (row: Row) => Omit<Item, "name" | "title"> | undefined): Item[] =>
    rows
      .flatMap((row) => {
        const item = pick(row);
        return item && item.segments > 0 ? [{ name: nameOf(row), title: row.title, ...item }] : [];
      })
      .sort(longestFirst);
  const isHeld = ({ coverage }: Row) => coverage.held === "review";
  const inState = (state: "draft" | "stale" | "missing") =>
    items((row) =>
      isHeld(row)
        ? undefined
        : { segments: row.coverage[state], words: row.words[state], since: row.since[state] },
    );
  return {
    language: code,
    reports: rows
      .flatMap((row) => {
        const newest = row.reported.toSorted((a, b) => (a.date < b.date ? 1 : -1));
        const since = newest.at(-1)?.date;
        const texts = newest.map(({ text }) => text);
        return since === undefined ? [] : [{ name: nameOf(row), title: row.title, since, texts }];
      })
      .sort(longestFirst),
    held: items((row) => (isHeld(row) ? unsigned(row) : undefined)),
    blocked: items(({ coverage, keptBack }) => ({ segments: coverage.blocked, words: keptBack })),
    stale: inState("stale"),
    drafts: inState("draft"),
    missing: inState("missing"),
    people: together(rows.flatMap(({ coverage }) => coverage.signed)).sort((a, b) =>
      a.date === b.date ? b.segments - a.segments : a.date < b.date ? 1 : -1,
    ),
  };
}

const nameOf = ({ kind, slug }: Row) => (kind === "pages" ? `pages/${slug}` : slug);

/** All of it that nobody signed. */
function unsigned({ coverage, words, since }: Row): Omit<Item, "name" | "title"> {
  const days = [since.draft, since.stale, since.missing].filter((day) => day !== undefined);
  return {
    segments: coverage.draft + coverage.stale + coverage.missing,
    words: words.draft + words.stale + words.missing,
    since: days.sort()[0],
  };
}

/** What waits since an unknown day comes last. */
function longestFirst(a: Pick<Item, "name" | "since">, b: Pick<Item, "name" | "since">): number {
  const [one, other] = [`${a.since ?? "9"} ${a.name}`, `${b.since ?? "9"} ${b.name}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
