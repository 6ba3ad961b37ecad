import { STATES, type State } from "../catalog/entry.ts";
import { type Site, targets } from "../model/site.ts";
import type { Library } from "./library.ts";
import type { Work } from "./work.ts";

/** Coverage of one original in one language, or of a whole language. */
export interface Coverage extends Record<State, number> {
  /** Is it in the site? For a language: is everything? */
  published: boolean;
  /** Names of those who signed, sorted. */
  reviewers: string[];
}

export interface Status {
  posts: Record<string, Record<string, Coverage>>;
  pages: Record<string, Record<string, Coverage>>;
  languages: Record<string, Coverage>;
}

/** Coverage by state, per original and language and summed per language. Pure. */
export function statusOf(site: Site, { posts, pages }: Library): Status {
  const codes = targets(site).map(({ code }) => code);
  const rows = (works: readonly Work[]) =>
    Object.fromEntries(works.map((work) => [work.original.slug, coverageOf(work, codes)]));
  const status = { posts: rows(posts), pages: rows(pages) };
  const all = [...Object.values(status.posts), ...Object.values(status.pages)];
  const languages = Object.fromEntries(
    codes.map((code) => [code, sum(all.flatMap((row) => (row[code] ? [row[code]] : [])))]),
  );
  return { ...status, languages };
}

function coverageOf({ articles }: Work, codes: readonly string[]): Record<string, Coverage> {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const article = articles[code];
      if (!article) return [];
      const { states, published, reviewers } = article;
      return [[code, { ...states, published, reviewers: reviewers.map(({ name }) => name).sort() }]];
    }),
  );
}

function sum(rows: readonly Coverage[]): Coverage {
  const total = { reviewed: 0, draft: 0, stale: 0, missing: 0 };
  for (const row of rows) for (const state of STATES) total[state] += row[state];
  return {
    ...total,
    published: rows.every(({ published }) => published),
    reviewers: [...new Set(rows.flatMap(({ reviewers }) => reviewers))].sort(),
  };
}
