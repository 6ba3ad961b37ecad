import { isolateWithDirection } from "../../markdown/bidi.ts";
import { oneLine } from "../../markdown/prose.ts";
import { SOURCE } from "../../model/site.ts";
import type { Found } from "../client/search-results.ts";
import type { ArticlePage, WaitingPage } from "../pages/page.ts";

/** Everything that a page's search entry depends on. */
export type FoundFrom = Pick<
  ArticlePage,
  "url" | "lang" | "dir" | "title" | "description" | "text" | "date"
> & {
  hasDutchTitle: boolean;
  /** How far the text can be trusted, or why it is not there; undefined for Dutch. */
  state?: string | undefined;
  /** Words that find the page and are not shown. */
  subjects: string;
};

export const foundFrom = (page: ArticlePage | WaitingPage): FoundFrom => {
  const { url, lang, dir, title, description, subjects } = page;
  const same = { url, lang, dir, title, description, subjects };
  if ("reason" in page) return { ...same, text: "", hasDutchTitle: page.isDutch, state: page.reason };
  const { text, date, trust, titleState } = page;
  const state = trust.kind === "original" ? undefined : trust.kind;
  return { ...same, text, date, hasDutchTitle: titleState?.isDutch === true, state };
};

/** A page as a search result. */
export function foundOf(page: FoundFrom): Found {
  const { url, dir, title, hasDutchTitle, description, text, date, state } = page;
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
      ...(state !== undefined && { state }),
    },
  };
}
