import { isolateRuns } from "../../markdown/bidi.ts";
import { escapeHtml } from "../../markdown/parser.ts";
import { SOURCE } from "../../model/site.ts";
import type { Found } from "../client/search-results.ts";
import type { ArticlePage } from "../pages/page.ts";
import { wordsOfProse } from "./prose.ts";

/** What a page is found by and shown as depends on this, and on nothing else. */
export const foundFrom = ({
  url,
  lang,
  dir,
  title,
  titleState,
  description,
  html,
  date,
  trust,
}: ArticlePage) => ({
  url,
  lang,
  dir,
  title,
  hasDutchTitle: titleState?.held === true,
  description,
  html,
  date,
  trust: trust.kind,
});

/** A page as a search gives it. */
export function foundOf(page: ReturnType<typeof foundFrom>): Found {
  const { url, lang, dir, title, hasDutchTitle, description, html, date, trust } = page;
  const plain = (text: string) => wordsOfProse(isolateRuns(text, escapeHtml, dir), lang);
  return {
    url,
    // Pagefind makes no index of pages without a word, such as one photo.
    content: wordsOfProse(html, lang) || plain(title),
    meta: {
      title: hasDutchTitle ? title : plain(title),
      ...(hasDutchTitle && { titleLang: SOURCE }),
      ...(description !== undefined && { description: plain(description) }),
      ...(date && { date: date.text, isoDate: date.iso }),
      ...(trust !== "original" && { state: trust }),
    },
  };
}
