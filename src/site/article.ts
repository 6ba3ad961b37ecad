import path from "node:path";
import { renderBody, type Segment, type Shown } from "../markdown/body.ts";
import { type ImageFile, isRelative, type Original, resolve } from "../markdown/original.ts";
import { escapeHtml, type Surroundings } from "../markdown/parser.ts";
import { type Language, paths, SOURCE } from "../model/site.ts";
import { type Assessed, type Assessment, DUTCH, type Standing } from "./assess.ts";
import type { Translate } from "./ui.ts";

/** One original in one language, ready for a page. */
export interface Article extends Assessment {
  title: string;
  description?: string | undefined;
  imageAlt?: string | undefined;
  /** The rendered body. Links to other originals stand in it as `taalbrug:posts/slug`. */
  html: string;
}

/** The Dutch article. */
export function dutchArticle(original: Original, surroundings: Surroundings): Article {
  const { title, description, imageAlt } = original.meta;
  const html = renderBody(original.body, () => undefined, surroundings);
  return { ...DUTCH, title, description, imageAlt, html };
}

/** An original in another language, from what was found of its catalogue. */
export function translatedArticle(
  original: Original,
  assessed: Assessed,
  language: Language,
  t: Translate,
  surroundings: Surroundings,
): Article {
  const { catalogue: _, standingOf, ...assessment } = assessed;
  const front = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const { entry, keptBack } = standingOf(text);
    return keptBack ? undefined : entry.translation || undefined;
  };
  const { title, description, imageAlt } = original.meta;
  const shown = (segment: Segment) => show(segment, standingOf(segment.text), t, language);
  return {
    ...assessment,
    title: front(title) ?? title,
    description: front(description),
    imageAlt: front(imageAlt),
    html: assessment.published ? renderBody(original.body, shown, surroundings) : "",
  };
}

function show(
  segment: Segment,
  { entry, state, keptBack }: Standing,
  t: Translate,
  { code, dir }: Language,
): Shown {
  const note = (key: string) =>
    `<span class="block-note" lang="${code}" dir="${dir}">${escapeHtml(t(key))}</span>`;
  if (state === "missing" || keptBack) {
    return {
      text: segment.text,
      attributes: { lang: SOURCE, dir: "ltr", "data-state": "missing" },
      after: () => ` ${note("block.missing")}`,
    };
  }
  if (state === "stale") {
    return {
      text: entry.translation,
      attributes: { "data-state": "stale" },
      after: (dutch) =>
        ` ${note("block.stale")} <span class="block-dutch" lang="${SOURCE}" dir="ltr">${dutch}</span>`,
    };
  }
  return { text: entry.translation };
}

/** What rendering an original needs beside its text: words in the page's language, images, links. */
export function surroundingsOf(
  original: Original,
  images: ReadonlyMap<string, ImageFile>,
  t: Translate,
  dir: Language["dir"],
): Surroundings {
  return {
    dir,
    labels: {
      table: t("content.table"),
      footnotes: t("content.footnotes"),
      footnoteBack: t("content.footnoteBack"),
      film: t("content.film", { host: "{host}" }),
    },
    image(source) {
      const file = resolve(original.file, source);
      const size = images.get(file);
      return size && { src: imageUrl(file), ...size };
    },
    link(href) {
      if (!isRelative(href)) return href;
      const file = resolve(original.file, href);
      if (images.has(file)) return imageUrl(file);
      const kind = file.startsWith(`${paths.posts}/`) ? "posts" : "pages";
      return `taalbrug:${kind}/${path.posix.basename(file, ".md")}${/[?#].*$/.exec(href)?.[0] ?? ""}`;
    },
  };
}

/** Address on the site of an image file. */
export const imageUrl = (file: string): string =>
  encodeURI(`/images/${path.posix.relative(paths.images, file)}`);
