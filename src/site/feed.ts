import type { Site } from "../model/site.ts";
import type { ArticlePage, Feed } from "./page.ts";
import { languageOf } from "./ui.ts";

const FEED_ENTRIES = 20;

export const feedUrl = (code: string): string => `/${code}/feed.xml`;

/** The newest posts of a language among `pages`, which stand newest first. */
export function feedOf(site: Site, code: string, pages: readonly ArticlePage[]): Feed {
  const entries = pages
    .filter((page) => page.lang === code && page.type === "article")
    .slice(0, FEED_ENTRIES)
    .map(({ url, title, description, date, updated, trust, t }) => ({
      url,
      title,
      description,
      published: `${date!.iso}T00:00:00Z`,
      updated: `${(updated ?? date!).iso}T00:00:00Z`,
      label: trust.kind === "draft" ? t("list.draft") : undefined,
    }));
  return {
    url: feedUrl(code),
    lang: code,
    title: `${site.name} – ${languageOf(site, code).name}`,
    home: `/${code}/`,
    // A feed needs a date even when it is empty (RFC 4287, 4.1.1).
    updated:
      entries
        .map((entry) => entry.updated)
        .sort()
        .at(-1) ?? "1970-01-01T00:00:00Z",
    entries,
  };
}
