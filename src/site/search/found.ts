import { isolateWithDirection } from "../../markdown/bidi.ts";
import { oneLine } from "../../markdown/prose.ts";
import { SOURCE } from "../../model/site.ts";
import type { Found } from "../client/search-results.ts";
import type { ArticlePage } from "../pages/page.ts";

/** Everything that a page's search entry depends on. */
export const foundFrom = ({
  url,
  lang,
  dir,
  title,
  titleState,
  description,
  text,
  date,
  trust,
}: ArticlePage) => ({
  url,
  lang,
  dir,
  title,
  hasDutchTitle: titleState?.isDutch === true,
  description,
  text,
  date,
  trust: trust.kind,
});

/** A page as a search result. */
export function foundOf(page: ReturnType<typeof foundFrom>): Found {
  const { url, dir, title, hasDutchTitle, description, text, date, trust } = page;
  const plain = (words: string) => oneLine(isolateWithDirection(words, dir));
  return {
    url,
    // Pagefind does not index pages without a word, such as a single photo.
    content: text || plain(title),
    meta: {
      title: hasDutchTitle ? title : plain(title),
      ...(hasDutchTitle && { titleLang: SOURCE }),
      ...(description !== undefined && { description: plain(description) }),
      ...(date && { date: date.text, isoDate: date.iso }),
      ...(trust !== "original" && { state: trust }),
    },
  };
}
