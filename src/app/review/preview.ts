/** A page as readers see it, from the current files; includes pages that are not published yet. */

import path from "node:path";
import { assess, DUTCH } from "../../coverage/assess.ts";
import { contextOf } from "../../coverage/originals.ts";
import { readFollowed } from "../../coverage/stored.ts";
import { languageOf, type Ui } from "../../i18n/ui.ts";
import type { ImageFile, Original } from "../../markdown/original.ts";
import { today } from "../../model/dates.ts";
import { isSafety, type Language, paths, type Site, SOURCE } from "../../model/site.ts";
import type { Assets } from "../../site/build/assets.ts";
import { renderLayout } from "../../site/build/layouts.ts";
import {
  type Article,
  dutchArticle,
  NOTHING,
  surroundingsOf,
  translatedArticle,
} from "../../site/content/article.ts";
import type { PictureFiles } from "../../site/content/pictures.ts";
import type { RenderedOriginal as Rendered } from "../../site/content/render.ts";
import { buildDataset } from "../../site/pages/dataset.ts";
import { SIZE } from "../../site/share/draw.ts";
import type { Surveyed } from "../../status/survey.ts";
import type { CatalogueStore } from "./catalogue-store.ts";

/** Address in the app of an image file. */
export const imageUrl = (file: string): string =>
  encodeURI(`/images/${path.posix.relative(paths.images, file)}`);

/** Images unconverted: a reviewer does not wait for phone sizes. */
const asTheyAre = (images: ReadonlyMap<string, ImageFile>): Map<string, PictureFiles> =>
  new Map(
    [...images].map(([file, size]) => {
      const src = imageUrl(file);
      return [file, { src, ...size, sources: [], largest: src }];
    }),
  );

/** The HTML of the page of `original` in `language`; `others` are the originals it may link to. */
export function previewPage(
  catalogues: CatalogueStore,
  original: Original,
  language: Language,
  { ui, assets, others }: { ui: Ui; assets: Assets; others: readonly Surveyed[] },
): string {
  const { site } = catalogues;
  const { surrounding } = catalogues.scan();
  const context = contextOf(site, surrounding, today(site.timeZone));
  const pictures = asTheyAre(surrounding.images);
  const assessed = assess(original, readFollowed(original, context)(language.code), site);
  const renderingIn = (code: string) => {
    const { dir } = languageOf(site, code);
    const t = ui.t(code);
    return {
      site,
      language: languageOf(site, code),
      t,
      surroundings: surroundingsOf(original, pictures, t, dir, isSafety(site, original.meta.tags)),
    };
  };
  // Reviewers see it whether or not readers do.
  const shown = { ...assessed, published: true, held: undefined };
  const articles = {
    [SOURCE]: dutchArticle(original, renderingIn(SOURCE)),
    [language.code]: translatedArticle(original, shown, renderingIn(language.code)),
  };
  const { kind, slug, file, meta } = original;
  const own: Rendered = { original: { kind, slug, file, meta }, articles, problems: [] };
  const linked = new Set(Object.values(articles).flatMap(({ links }) => links));
  const stubs = others
    .filter(({ original: other }) => `${other.kind}/${other.slug}` !== `${kind}/${slug}`)
    .filter(({ original: other }) => other.kind === "pages" || linked.has(`${other.kind}/${other.slug}`))
    .map((other) => stubOf(other, site));
  const works = [own, ...stubs];
  const dataset = buildDataset(
    site,
    ui,
    {
      posts: works.filter((opened) => opened.original.kind === "posts"),
      pages: works.filter((opened) => opened.original.kind === "pages"),
      pictures,
      files: [],
      contacts: surrounding.contacts,
      audio: new Map(),
      scheduled: [],
      problems: [],
    },
    Date.now(),
  );
  const url = kind === "posts" ? `/${language.code}/posts/${slug}/` : `/${language.code}/${slug}/`;
  const item = dataset.articles.find((page) => page.url === url)!;
  item.preview.image = { ...SIZE, src: assets.card.url, alt: item.preview.fixed };
  return renderLayout("article.njk", { item, site, assets });
}

/** The data of an original that a link to it needs. */
function stubOf({ original, rows }: Surveyed, site: Site): Rendered {
  const { title } = original.meta;
  const article = (published: boolean): Article => ({ ...DUTCH, ...NOTHING, published, title });
  const articles = Object.fromEntries([
    [SOURCE, article(true)],
    ...rows
      .filter(({ language }) => site.languages.some(({ code }) => code === language))
      .map(({ language, coverage }) => [language, article(coverage.published)]),
  ]);
  return { original, articles, problems: [] };
}
