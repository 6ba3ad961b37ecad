import { type Assessed, needsReview } from "../../coverage/assess.ts";
import type { Original } from "../../markdown/original.ts";
import type { Site } from "../../model/site.ts";

/** What readers may see of an original that has no page in their language. */
export interface Offered {
  title?: string | undefined;
  description?: string | undefined;
  /** Some of it is a machine's, unchecked. */
  isDraft: boolean;
}

/**
 * The translations of title and description that readers may see before the text itself: of the current Dutch, without
 * an error, and signed where the original needs a review.
 */
export function offeredOf(
  original: Original,
  { coverageOf }: Pick<Assessed, "coverageOf">,
  site: Site,
): Offered {
  const isSignedOnly = needsReview(site, original);
  let isDraft = false;
  const shown = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const { entry, state, keptBack } = coverageOf(text);
    if (keptBack || !(state === "reviewed" || (state === "draft" && !isSignedOnly))) return undefined;
    isDraft ||= state === "draft";
    return entry.translation;
  };
  const { title, description } = original.meta;
  return { title: shown(title), description: shown(description), isDraft };
}
