import { languageOf } from "../../i18n/ui.ts";
import { type Site, SOURCE } from "../../model/site.ts";
import type { ArticlePage, Feed } from "./page.ts";

const FEED_ENTRIES = 20;

export const feedUrl = (code: string): string => `/${code}/feed.xml`;

/** Text without characters that XML excludes even when escaped (XML 1.0, 2.2, "Char"). */
const inXml = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");

/** The newest posts of a language that lists have, among `pages`, which are newest first. `subtitle` is the site's subject. */
export function feedOf(site: Site, code: string, pages: readonly ArticlePage[], subtitle: string): Feed {
  const entries = pages
    .filter((page) => page.lang === code && page.type === "article" && page.leaves?.isGone !== true)
    .slice(0, FEED_ENTRIES)
    .map(({ url, title, titleState, description, date, updated, trust, t }) => ({
      url,
      title: inXml(title),
      titleLang: titleState?.isDutch && code !== SOURCE ? SOURCE : undefined,
      description: description === undefined ? undefined : inXml(description),
      published: `${date!.iso}T00:00:00Z`,
      updated: `${(updated ?? date!).iso}T00:00:00Z`,
      label: trust.kind === "draft" ? t("list.draft") : undefined,
    }));
  const { name, dir } = languageOf(site, code);
  return {
    url: feedUrl(code),
    lang: code,
    dir,
    title: `${site.name} – ${name}`,
    subtitle,
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
