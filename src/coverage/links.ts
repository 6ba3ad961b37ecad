/** References in the content to originals that readers cannot see: links, the menu. */
import type { Head } from "../markdown/original.ts";
import type { Problem } from "../model/errors.ts";
import { message } from "../model/message.ts";
import { paths, type Site } from "../model/site.ts";

/** A valid original, for links from other files. */
export interface Named extends Head {
  /** Languages of the original, including Dutch. */
  codes: readonly string[];
  /** Files of the originals it links to. */
  links: readonly string[];
}

const isPublished = ({ meta }: Named) => meta.draft !== true;

/** Links to existing originals without a page: the words stay, without a link. `files` are all originals. */
export function findBrokenLinks(originals: readonly Named[], files: ReadonlySet<string>): Problem[] {
  const published = new Set(originals.filter(isPublished).map(({ file }) => file));
  const sound = new Set(originals.map(({ file }) => file));
  const why = (file: string) =>
    !files.has(file) || published.has(file)
      ? undefined
      : sound.has(file)
        ? ("link.draft" as const)
        : ("link.broken" as const);
  return originals.filter(isPublished).flatMap(({ file, links }) =>
    links.flatMap((link) => {
      const reason = why(link);
      const name = /[^/]+\/[^/]+$/.exec(link)?.[0] ?? link;
      return reason ? [{ file, message: message(reason, { name }) }] : [];
    }),
  );
}

/** Pages of the menu that do not exist. */
export function findMenuFaults(
  { menu = [] }: Site,
  originals: readonly Named[],
  files: ReadonlySet<string>,
): Problem[] {
  const pages = originals.filter(({ kind }) => kind === "pages");
  const isThere = (slug: string) => pages.some((page) => page.slug === slug && isPublished(page));
  /** Already listed as a problem. */
  const isBroken = (slug: string) =>
    files.has(`${paths.pages}/${slug}.md`) && !pages.some((page) => page.slug === slug);
  return menu
    .filter((slug) => !isThere(slug) && !isBroken(slug))
    .map((slug) => ({
      file: paths.settings,
      message: message("settings.menuPage", { slug, folder: paths.pages }),
    }));
}
