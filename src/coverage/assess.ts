import { blank, type Entry, type State, stateOf, wasSigned } from "../catalog/entry.ts";
import type { Catalogue } from "../catalog/po.ts";
import { type Original, segments } from "../markdown/original.ts";
import type { Site } from "../model/site.ts";
import type { FollowedBy } from "./follow.ts";
import { type KeptBack, keptBack } from "./shown.ts";

/** The progress of an original in a language, and its trust label. */
export interface Assessment {
  /** Segments by state. */
  states: Record<State, number>;
  /** Translated segments shown in Dutch, see `keptBack`. */
  blocked: number;
  /** Who reviewed it and when (the latest date of each), by name. */
  reviewers: { name: string; date: string }[];
  /** Translations shown that a person wrote or signed. */
  checked: number;
  /** Translations shown that no person has checked. */
  unchecked: number;
  /** Does it belong in this language's site? */
  published: boolean;
  /** Why not: too little is translated, or it waits for a review. */
  held?: "translation" | "review" | undefined;
}

/** A segment's entry and what readers see of it. */
export interface SegmentCoverage {
  entry: Entry;
  state: State;
  /** Translated, but readers see the Dutch. */
  keptBack?: KeptBack | undefined;
}

/** An assessment and its input. */
export interface Assessed extends Assessment {
  /** The catalogue, up to date with the Dutch. */
  catalogue: Catalogue;
  coverageOf(text: string): SegmentCoverage;
}

/** A post exists in a language when its title and this share of its segments are translated. */
const PUBLISHED_SHARE = 0.8;

/** Of the Dutch article: complete, and not a translation. */
export const DUTCH: Assessment = {
  states: { reviewed: 0, draft: 0, stale: 0, missing: 0 },
  blocked: 0,
  reviewers: [],
  checked: 0,
  unchecked: 0,
  published: true,
};

/** Assesses a catalogue that is up to date with its original. Pure. */
export function assess(original: Original, { catalogue, context }: FollowedBy, site: Site): Assessed {
  const parts = segments(original);
  const standing = new Map(
    catalogue.entries.map((entry) => [entry.source, coverageOf(entry, original, context)]),
  );
  const of = (text: string) => standing.get(text) ?? coverageOf(blank(text), original, context);

  const states: Assessment["states"] = { reviewed: 0, draft: 0, stale: 0, missing: 0 };
  const reviewers = new Map<string, string>();
  let blocked = 0;
  let checked = 0;
  for (const { text } of parts) {
    const { entry, state, keptBack } = of(text);
    states[state]++;
    if (keptBack) blocked++;
    else if (state === "reviewed" || (state === "stale" && wasSigned(entry))) checked++;
    const { provenance } = entry;
    if (state === "reviewed" && provenance?.by === "person") {
      if (provenance.date > (reviewers.get(provenance.name) ?? ""))
        reviewers.set(provenance.name, provenance.date);
    }
  }
  const { state, keptBack } = of(original.meta.title);
  // With the Dutch title the page keeps existing links working; a title that was never right makes no page.
  const held = heldBack(site, original, states, blocked, state !== "missing" && keptBack !== "error");
  return {
    states,
    blocked,
    reviewers: [...reviewers].map(([name, date]) => ({ name, date })),
    checked,
    unchecked: parts.length - states.missing - blocked - checked,
    published: held === undefined,
    held,
    catalogue,
    coverageOf: of,
  };
}

function coverageOf(entry: Entry, original: Original, context: FollowedBy["context"]): SegmentCoverage {
  const state = stateOf(entry);
  return { entry, state, ...(state !== "missing" && { keptBack: keptBack(entry, original, context) }) };
}

/** Must a person sign all of it before readers see it? Set by the original, or by the site for one of its tags. */
export function needsReview(site: Site, { meta }: Pick<Original, "meta">): boolean {
  const byTag = meta.tags?.some((tag) => site.review[tag] === "required") ? "required" : "optional";
  return (meta.review ?? byTag) === "required";
}

function heldBack(
  site: Site,
  original: Original,
  { reviewed, draft, stale, missing }: Assessment["states"],
  blocked: number,
  hasTitle: boolean,
): Assessment["held"] {
  const total = reviewed + draft + stale + missing;
  if (!hasTitle || total - missing - blocked < total * PUBLISHED_SHARE) return "translation";
  return needsReview(site, original) && reviewed - blocked < total ? "review" : undefined;
}
