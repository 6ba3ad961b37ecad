import path from "node:path";
import { blank, type Entry, type State, stateOf, wasSigned } from "../catalog/entry.ts";
import { merge } from "../catalog/merge.ts";
import { followPivot, type Pivot } from "../catalog/pivot.ts";
import { adoptReviews, type Catalogue } from "../catalog/po.ts";
import { isPublishable } from "../checks/index.ts";
import { pairOf } from "../checks/pair.ts";
import { renderBody, type Segment, type Shown } from "../markdown/body.ts";
import { type ImageFile, isRelative, type Original, resolve, segments } from "../markdown/original.ts";
import { escapeHtml, type Surroundings } from "../markdown/parser.ts";
import type { Glossary } from "../model/glossary.ts";
import { type Language, paths, type Site, SOURCE } from "../model/site.ts";
import type { Translate } from "./ui.ts";

/** One original in one language, ready for a page. */
export interface Article {
  title: string;
  description?: string | undefined;
  imageAlt?: string | undefined;
  /** The rendered body. Links to other originals stand in it as `taalbrug:posts/slug`. */
  html: string;
  states: Record<State, number>;
  /** Translated segments that readers do not get, for an error finding. */
  blocked: number;
  /** Who reviewed it and when (the latest date of each), by name. */
  reviewers: { name: string; date: string }[];
  /** Translations shown that a person wrote or signed. */
  checked: number;
  /** Translations shown that no person has checked. */
  unchecked: number;
  /** May it stand in this language's site? See `isPublished`. */
  published: boolean;
  /** Why it may not: too little is translated, or it waits for a review. */
  held?: "translation" | "review" | undefined;
}

/** A segment's entry and where it stands. */
interface Standing {
  entry: Entry;
  state: State;
  /** Translated, but with an error finding: readers see the Dutch. */
  blocked: boolean;
}

/** A post exists in a language when its title and this share of its segments are translated. */
const PUBLISHED_SHARE = 0.8;

/** The Dutch article: all of it is there, and nobody translated it. */
export function dutchArticle(original: Original, surroundings: Surroundings): Article {
  const { title, description, imageAlt } = original.meta;
  return {
    title,
    description,
    imageAlt,
    html: renderBody(original.body, () => undefined, surroundings),
    states: { reviewed: 0, draft: 0, stale: 0, missing: 0 },
    blocked: 0,
    reviewers: [],
    checked: 0,
    unchecked: 0,
    published: true,
  };
}

/**
 * An original in another language, from its catalogue as it stands. The catalogue is held against the Dutch as it is
 * now, so a page is right even when no run has brought the file up to date. `today` (ISO) dates reviews of other tools
 * that give no date.
 */
export function translatedArticle(
  original: Original,
  stored: Catalogue,
  { site, language, glossary, pivot, t, surroundings, today }: ArticleContext,
): Article {
  const parts = segments(original);
  const { references } = original.body;
  const merged = merge(adoptReviews(stored, today).catalogue, parts, original.file, references);
  const catalogue = pivot ? followPivot(merged, pivot, references) : merged;
  const standing = new Map<string, Standing>();
  const standingOf = (entry: Entry): Standing => {
    const state = stateOf(entry);
    const isShown = state === "missing" || isPublishable(pairOf(entry, original, language, glossary));
    return { entry, state, blocked: !isShown };
  };
  for (const entry of catalogue.entries) standing.set(entry.source, standingOf(entry));
  const of = (text: string): Standing => standing.get(text) ?? standingOf(blank(text));

  const states: Article["states"] = { reviewed: 0, draft: 0, stale: 0, missing: 0 };
  const reviewers = new Map<string, string>();
  let blocked = 0;
  let checked = 0;
  for (const { text } of parts) {
    const { entry, state, blocked: isBlocked } = of(text);
    states[state]++;
    if (isBlocked) blocked++;
    else if (state === "reviewed" || (state === "stale" && wasSigned(entry))) checked++;
    const { provenance } = entry;
    if (state === "reviewed" && provenance?.by === "person") {
      if (provenance.date > (reviewers.get(provenance.name) ?? ""))
        reviewers.set(provenance.name, provenance.date);
    }
  }
  const front = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const { entry, blocked: isBlocked } = of(text);
    return isBlocked ? undefined : entry.translation || undefined;
  };
  const { meta } = original;
  const title = front(meta.title);
  const held = heldBack(site, original, states, blocked, title !== undefined);
  return {
    title: title ?? meta.title,
    description: front(meta.description),
    imageAlt: front(meta.imageAlt),
    html: held
      ? ""
      : renderBody(original.body, (segment) => show(segment, of(segment.text), t, language), surroundings),
    states,
    blocked,
    reviewers: [...reviewers].map(([name, date]) => ({ name, date })),
    checked,
    unchecked: parts.length - states.missing - blocked - checked,
    published: held === undefined,
    held,
  };
}

export interface ArticleContext {
  site: Site;
  language: Language;
  glossary: Glossary;
  /** The language's pivot, with its catalogue of this original. */
  pivot?: Pivot | undefined;
  t: Translate;
  surroundings: Surroundings;
  today: string;
}

function heldBack(
  site: Site,
  { meta }: Original,
  { reviewed, draft, stale, missing }: Article["states"],
  blocked: number,
  hasTitle: boolean,
): Article["held"] {
  const total = reviewed + draft + stale + missing;
  if (!hasTitle || total - missing - blocked < total * PUBLISHED_SHARE) return "translation";
  const rule =
    meta.review ?? (meta.tags?.some((tag) => site.review[tag] === "required") ? "required" : "optional");
  return rule === "required" && reviewed - blocked < total ? "review" : undefined;
}

function show(
  segment: Segment,
  { entry, state, blocked }: Standing,
  t: Translate,
  { code, dir }: Language,
): Shown {
  const note = (key: string) =>
    `<span class="block-note" lang="${code}" dir="${dir}">${escapeHtml(t(key))}</span>`;
  if (state === "missing" || blocked) {
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
