/** Pages that search engines should not list: search, not found, offline, and following. */
import { datePatterns } from "../../i18n/dates.ts";
import { pluralsOf } from "../../i18n/plurals.ts";
import { languageOf } from "../../i18n/ui.ts";
import { previewOf } from "../share/preview.ts";
import { followUrl, homeUrl, offlineUrl, searchUrl } from "./addresses.ts";
import { frameOf, type PageContext, tagsIn } from "./context.ts";
import { feedUrl } from "./feed.ts";
import type { FollowPage, NotFoundPage, OfflinePage, Page, SearchPage } from "./page.ts";

/** A page in a language; its switcher leads to `there`. */
function unlisted(
  context: PageContext,
  code: string,
  url: string,
  there: (code: string) => string,
  texts: { title: string; description: string },
): Page {
  const page = { ...frameOf(context, code, url, there), ...texts };
  const preview = previewOf(context.site, { ...page, heading: context.ui.t(code)("home.title") });
  return { ...page, preview, alternates: [], noindex: true };
}

export function searchPage(context: PageContext, code: string): SearchPage {
  const t = context.ui.t(code);
  const texts = { title: t("search.title"), description: t("home.intro") };
  return {
    ...unlisted(context, code, searchUrl(code), searchUrl, texts),
    counts: pluralsOf(t, "search.count", languageOf(context.site, code).locale),
    subjects: tagsIn(context, code),
  };
}

export function notFoundPage(context: PageContext, code: string): NotFoundPage {
  const t = context.ui.t(code);
  const texts = { title: t("notFound.title"), description: t("notFound.text") };
  return { ...unlisted(context, code, `/${code}/404.html`, homeUrl, texts), missing: true };
}

export function offlinePage(context: PageContext, code: string): OfflinePage {
  const t = context.ui.t(code);
  const texts = { title: t("offline.title"), description: t("offline.how") };
  const page = unlisted(context, code, offlineUrl(code), offlineUrl, texts);
  return { ...page, dates: datePatterns(languageOf(context.site, code)) };
}

export function followPage(context: PageContext, code: string): FollowPage {
  const t = context.ui.t(code);
  const texts = { title: t("follow.title"), description: t("home.intro") };
  return { ...unlisted(context, code, followUrl(code), followUrl, texts), feed: feedUrl(code) };
}
