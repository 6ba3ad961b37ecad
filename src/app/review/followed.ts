/** Catalogues brought up to date with their Dutch, recomputed only when something changed. */
import type { Pivot } from "../../catalog/pivot.ts";
import type { Catalogue } from "../../catalog/po.ts";
import { type FollowContext, follow, pivotOf } from "../../coverage/follow.ts";
import type { Original } from "../../markdown/original.ts";
import type { Glossary } from "../../model/glossary.ts";

export interface Followed {
  /** A stored catalogue brought up to date with the current Dutch. */
  follow(stored: Catalogue, original: Original, context: FollowContext): Catalogue;
  /** An up-to-date catalogue as pivot for other languages. */
  pivot(followed: Catalogue, original: Original, context: FollowContext): Pivot;
}

/** Caches by the catalogue as it was read, and compares the other inputs. */
export function rememberFollowed(): Followed {
  const catalogues = new WeakMap<
    Catalogue,
    { original: Original; context: FollowContext; catalogue: Catalogue }
  >();
  const pivots = new WeakMap<Catalogue, { glossary: Glossary; pivot: Pivot }>();
  return {
    follow(stored, original, context) {
      const known = catalogues.get(stored);
      if (known?.original === original && isSame(known.context, context)) return known.catalogue;
      const { catalogue } = follow(stored, original, context);
      catalogues.set(stored, { original, context, catalogue });
      return catalogue;
    },
    pivot(catalogue, original, context) {
      const known = pivots.get(catalogue);
      if (known?.glossary === context.glossary) return known.pivot;
      const pivot = pivotOf({ catalogue, context }, original);
      pivots.set(catalogue, { glossary: context.glossary, pivot });
      return pivot;
    },
  };
}

const isSame = (one: FollowContext, other: FollowContext) =>
  one.pivot === other.pivot && one.glossary === other.glossary && one.today === other.today;
