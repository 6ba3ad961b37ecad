/** Catalogues on disk, brought up to date as they are read. */
import type { Catalogue } from "../catalog/po.ts";
import { readCatalogue, type Stored, updateCatalogue } from "../catalog/store.ts";
import type { Original } from "../markdown/original.ts";
import { loadGlossary } from "../model/glossary.ts";
import { paths, type Site, targets } from "../model/site.ts";
import { type FollowedBy, follower, type SiteContext } from "./follow.ts";

/** The context for a site's catalogues. `today` is an ISO date. Throws a ProblemsError for a broken glossary. */
export function siteContext(site: Site, today: string): SiteContext {
  const glossaries = new Map(targets(site).map(({ code }) => [code, loadGlossary(site.root, code)]));
  return { site, glossaries, today };
}

/** The file of an original's catalogue, relative to the site. */
export const catalogueOf = ({ kind, slug }: Pick<Original, "kind" | "slug">, code: string): string =>
  paths.catalogue(code, kind, slug);

/**
 * Reads the catalogues of an original by language code and brings them up to date. The returned function throws a
 * ProblemsError for a language whose catalogue is unreadable.
 */
export function readFollowed(original: Original, context: SiteContext): (code: string) => FollowedBy {
  return follower(original, context, (code) => stored(original, code, context));
}

const stored = (original: Original, code: string, { site }: SiteContext): Catalogue =>
  readCatalogue(site.root, catalogueOf(original, code), code);

/**
 * Changes an up-to-date catalogue and writes it like `updateCatalogue`; if `change` returns the stored one, nothing is
 * written. Throws a ProblemsError when it is unreadable,
 * a UserError when it cannot be written.
 */
export function updateFollowed(
  original: Original,
  code: string,
  context: SiteContext,
  change: (followed: FollowedBy, stored: Catalogue) => Catalogue,
): Stored {
  return updateCatalogue(context.site.root, catalogueOf(original, code), code, (now) => {
    const followed = follower(original, context, (other) =>
      other === code ? now : stored(original, other, context),
    );
    return change(followed(code), now);
  });
}
