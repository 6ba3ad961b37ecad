/** The one way to bring a stored catalogue up to date with its original. */
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

/** What a catalogue is brought up to date with. */
export interface FollowContext {
  language: Language;
  /** Of the language. */
  glossary: Glossary;
  /** The language it is translated from instead of Dutch, with its texts of this original. */
  pivot?: Pivot | undefined;
  /** ISO date, for reviews of other tools that give none. */
  today: string;
}

/** A catalogue as it is for the Dutch of now. */
export interface Followed {
  catalogue: Catalogue;
  /** Entries signed now, because somebody reviewed them in another tool. */
  adopted: readonly Entry[];
  /** Entries that are marked as reviewed and count as drafts. */
  unsigned: readonly Unsigned[];
}

/**
 * A stored catalogue as it is for the original of now: reviews of other tools are signed, signatures that can be
 * nobody's are void, each segment has its entry, and drafts made from a pivot's text are stale where that has changed.
 * Pages, checks, status, runs, the app, exports, imports and reports all start from this. Pure.
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
 * A stored catalogue as the translation memory learns it. Its original may be gone, so its entries stay as they are, and
 * signatures are judged as `follow` judges them: reviews of other tools are signed, and void signatures, those of
 * obsolete entries too, make drafts. Pure.
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

/** What all languages of a site share when their catalogues are followed. */
export interface SiteContext {
  site: Site;
  /** By language code. */
  glossaries: ReadonlyMap<string, Glossary>;
  /** ISO date. */
  today: string;
}

/** A followed catalogue, with what it was followed with. */
export interface FollowedBy extends Followed {
  context: FollowContext;
}

/**
 * Follows the catalogues of one original by language code, each once, and a pivot before what is made from it.
 * `storedOf` reads a catalogue; a ProblemsError that it throws for a pivot leaves the other language without a pivot's
 * texts, as the mistake is reported where the pivot is followed itself.
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

/** The pivot that `make` returns; one without texts where its catalogue cannot be read. */
export function readablePivot(language: string, make: () => Pivot): Pivot {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { language, textOf: () => undefined };
  }
}

/** The language that another goes by way of: nothing is built upon what readers do not get. */
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
