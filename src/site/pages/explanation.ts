import { languageOf } from "../../i18n/ui.ts";
import { type Site, SOURCE, targets } from "../../model/site.ts";
import type { BlockMark } from "../content/article.ts";
import type { RenderedOriginal } from "../content/render.ts";
import type { ArticlePage, Explanation, LabelPlace, Link } from "./page.ts";

/** A page and what it was made from. */
export interface Shown {
  page: ArticlePage;
  rendered: RenderedOriginal;
}

/** Labels of a whole page, and marks of blocks. */
const PAGE_MARKS = [
  { name: "draft", title: "list.draft", mark: "machine" },
  { name: "partly", title: "marks.partly", mark: "machine-partly-checked" },
  { name: "reviewed", title: "marks.reviewed", mark: "checked" },
] as const;
const BLOCK_MARKS = [
  { name: "stale", title: "marks.stale" },
  { name: "held", title: "marks.held" },
  { name: "missing", title: "block.missing" },
] as const;

/**
 * The labels with their places among `shown`: in the language of the page, or on the Dutch page in every other
 * language. `held` returns the originals held in a language. Pure.
 */
export function explain(
  site: Site,
  { page, rendered }: Shown,
  shown: readonly Shown[],
  held: (code: string) => Link[],
): Explanation {
  const { t, lang } = page;
  const languages = lang === SOURCE ? targets(site) : [languageOf(site, lang)];
  const placesOf = (linksIn: (code: string) => Link[]): LabelPlace[] =>
    languages.flatMap((language) => {
      const [link, ...others] = linksIn(language.code);
      if (!link) return [];
      return {
        language: lang === SOURCE ? language : undefined,
        now: t("marks.now", { count: others.length + 1 }),
        link: link.lang === lang ? { ...link, lang: undefined } : link,
        dir: languageOf(site, link.lang!).dir,
      };
    });
  const linksTo = (code: string, placeIn: (each: Shown) => string | undefined): Link[] =>
    shown.flatMap((each) => {
      const place = each.page.lang === code ? placeIn(each) : undefined;
      return place === undefined ? [] : { text: each.page.title, url: place, lang: code };
    });
  const translated =
    shown.find((each) => each.rendered === rendered && each.page.lang !== SOURCE)?.page ?? page;
  const sample = lang === SOURCE ? translated : page;
  const dutch = rendered.articles[SOURCE]!;
  const reviewed = shown.find((each) => each.page.lang === lang && each.page.trust.mark === "checked");
  const [reviewer] = reviewed?.page.trust.reviewers ?? [];
  return {
    labels: [
      ...PAGE_MARKS.map(({ name, title, mark }) => ({
        name,
        title: t(title),
        places: placesOf((code) =>
          linksTo(code, ({ page: { trust, url } }) => (trust.mark === mark ? url : undefined)),
        ),
      })),
      ...BLOCK_MARKS.map(({ name, title }) => ({
        name,
        title: t(title),
        places: placesOf((code) => linksTo(code, (each) => blockWith(each, name))),
      })),
      { name: "waits", title: t("list.waiting"), places: placesOf(held) },
    ],
    sample: {
      text: sample.description ?? sample.title,
      lang: sample.lang,
      dir: sample.dir,
      dutch: (sample.description && dutch.description) ?? dutch.title,
    },
    reviewed: t("trust.reviewed", { name: reviewer?.name ?? "…", date: reviewer?.date.text ?? "…" }),
  };
}

/** The address of the first block with a note on a page; undefined without one. */
function blockWith({ page: { url, lang }, rendered }: Shown, name: BlockMark["name"]): string | undefined {
  const mark = rendered.articles[lang]!.marks.find((each) => each.name === name);
  return mark && `${url}#${mark.id}`;
}
