/** Brings a stored catalogue up to date with its original; nothing else does. */
import { adoptReviews, type Judge, type Unsigned, withoutVoid } from "../catalog/adopt.ts";
import type { Entry } from "../catalog/entry.ts";
import { merge } from "../catalog/merge.ts";
import { createPivot, followPivot, type Pivot } from "../catalog/pivot.ts";
import type { Catalogue } from "../catalog/po.ts";
import { unreadable } from "../checks/language/unreadable.ts";
import { pairOf } from "../checks/pair.ts";
import type { References } from "../markdown/inline.ts";
import { type Original, segments } from "../markdown/original.ts";
import { ProblemsError } from "../model/errors.ts";
import type { Glossary } from "../model/glossary.ts";
import { type Language, type Site, targets } from "../model/site.ts";
import { keptBack } from "./shown.ts";

/** The input besides the catalogue and its original. */
export interface FollowContext {
  language: Language;
  /** The language's glossary. */
  glossary: Glossary;
  /** The pivot language, with its texts of this original. */
  pivot?: Pivot | undefined;
  /** ISO date, for reviews of other tools that have none. */
  today: string;
}

/** A catalogue brought up to date with the current Dutch. */
export interface Followed {
  catalogue: Catalogue;
  /** Entries signed now because another tool marked them as reviewed. */
  adopted: readonly Entry[];
  /** Entries marked as reviewed that count as drafts. */
  unsigned: readonly Unsigned[];
}

/**
 * Brings a stored catalogue up to date: reviews of other tools become signatures, impossible signatures are
 * void, each segment has its entry, and drafts from a pivot's changed text are stale.
 * Pages, checks, status, runs, the app, exports, imports and reports all start from the result. Pure.
 */
export function follow(stored: Catalogue, original: Original, context: FollowContext): Followed {
  const { language, pivot, today } = context;
  const { references } = original.body;
  const judge = judgeOf(references, context);
  const adopted = adoptReviews(stored, { language: language.code, today, judge });
  const merged = merge(adopted.catalogue, segments(original), original.file, references);
  const valid = withoutVoid(merged, judge);
  return {
    catalogue: pivot ? followPivot(valid.catalogue, pivot, references) : valid.catalogue,
    adopted: adopted.adopted,
    unsigned: [...adopted.unsigned, ...valid.unsigned],
  };
}

/**
 * A stored catalogue for the translation memory. Its original may be gone, so its entries stay, and signatures are
 * judged as `follow` judges them: reviews of other tools become signatures, and void ones, also in obsolete entries,
 * become drafts. Pure.
 */
export function judged(
  stored: Catalogue,
  context: Pick<FollowContext, "language" | "glossary" | "today">,
  references: References = {},
): Catalogue {
  const judge = judgeOf(references, context);
  const { language, today } = context;
  const { catalogue } = adoptReviews(stored, { language: language.code, today, judge });
  const valid = (entries: readonly Entry[]) =>
    withoutVoid({ ...catalogue, entries }, judge).catalogue.entries;
  return { ...catalogue, entries: valid(catalogue.entries), obsolete: valid(catalogue.obsolete) };
}

const judgeOf =
  (references: References, { language, glossary }: Pick<FollowContext, "language" | "glossary">): Judge =>
  (entry) =>
    unreadable(pairOf(entry, { body: { references } }, language, glossary));

/** Shared by all languages of a site. */
export interface SiteContext {
  site: Site;
  /** By language code. */
  glossaries: ReadonlyMap<string, Glossary>;
  /** ISO date. */
  today: string;
}

/** An up-to-date catalogue, and the context used. */
export interface FollowedBy extends Followed {
  context: FollowContext;
}

/**
 * Brings the catalogues of one original up to date, once per language code, and a pivot before what depends on it.
 * `storedOf` reads a catalogue; if it throws a ProblemsError for a pivot, the other language has no pivot
 * texts, as the problem is reported for the pivot itself.
 */
export function follower(
  original: Original,
  { site, glossaries, today }: SiteContext,
  storedOf: (code: string) => Catalogue,
): (code: string) => FollowedBy {
  const known = new Map<string, FollowedBy>();
  const languageIn = (code: string | undefined) => targets(site).find((each) => each.code === code);
  const followed = (code: string): FollowedBy => {
    const found = known.get(code);
    if (found) return found;
    const language = languageIn(code)!;
    const via = languageIn(language.via);
    const pivot = via && readablePivot(via.code, () => pivotOf(followed(via.code), original));
    const context = { language, glossary: glossaries.get(code)!, pivot, today };
    const made = { ...follow(storedOf(code), original, context), context };
    known.set(code, made);
    return made;
  };
  return followed;
}

/** The result of `make`; a pivot without texts if its catalogue is unreadable. */
export function readablePivot(language: string, make: () => Pivot): Pivot {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { language, textOf: () => undefined };
  }
}

/** The pivot of a language; texts that readers do not see are not used. */
export function pivotOf(
  { catalogue, context }: Pick<FollowedBy, "catalogue" | "context">,
  original: Original,
): Pivot {
  return createPivot(
    context.language.code,
    catalogue,
    (entry) => keptBack(entry, original, context) === undefined,
  );
}
