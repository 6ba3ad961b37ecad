import { merge } from "../catalog/merge.ts";
import { createPivot, type Pivot } from "../catalog/pivot.ts";
import { adoptReviews, type Catalogue, parseCatalogue } from "../catalog/po.ts";
import { isPublishable } from "../checks/index.ts";
import { pairOf } from "../checks/pair.ts";
import type { Kind } from "../markdown/frontmatter.ts";
import { type Head, type Original, parseOriginal, type Surrounding, segments } from "../markdown/original.ts";
import { type Problem, ProblemsError } from "../model/errors.ts";
import type { Glossary } from "../model/glossary.ts";
import { type Language, paths, type Site, SOURCE, targets } from "../model/site.ts";
import { type Article, dutchArticle, surroundingsOf, translatedArticle } from "./article.ts";
import type { Ui } from "./ui.ts";

/** An original with its articles by language code, Dutch included; languages the original leaves out are absent. */
export interface Work {
  original: Head;
  articles: Readonly<Record<string, Article>>;
}

/** The files of one work as they stand on disk. */
export interface Job {
  kind: Kind;
  /** The original, relative to the site folder. */
  file: string;
  slug: string;
  text: string;
  /** Text of each language's catalogue; "" where there is none. */
  catalogues: ReadonlyMap<string, string>;
  /** Hash of all that the work depends on. */
  key: string;
}

export interface WorkContext {
  site: Site;
  ui: Ui;
  surrounding: Surrounding;
  /** By language code. */
  glossaries: ReadonlyMap<string, Glossary>;
  /** ISO date. */
  today: string;
}

/** Reads and renders one original in every language, or says what is wrong with its files. Pure. */
export function renderWork(job: Job, context: WorkContext): Work | Problem[] {
  const { site, ui, surrounding, glossaries, today } = context;
  const { kind, slug, file } = job;
  const { images } = surrounding;
  const { original, problems } = parseOriginal(file, job.text, kind, surrounding);
  if (problems.length > 0) return problems;
  const { meta } = original;
  const articles: Record<string, Article> = {
    [SOURCE]: dutchArticle(original, surroundingsOf(original, images, ui.t(SOURCE), "ltr")),
  };
  try {
    const stored = new Map(
      targets(site).map(({ code }): [string, Catalogue] => [
        code,
        parseCatalogue(job.catalogues.get(code)!, paths.catalogue(code, kind, slug), code),
      ]),
    );
    for (const language of targets(site)) {
      const { code, dir } = language;
      if (meta.languages && !meta.languages.includes(code)) continue;
      const t = ui.t(code);
      articles[code] = translatedArticle(original, stored.get(code)!, {
        site,
        language,
        glossary: glossaries.get(code)!,
        pivot: pivotOf(language, original, stored, context),
        t,
        surroundings: surroundingsOf(original, images, t, dir),
        today,
      });
    }
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return [...error.problems];
  }
  return { original: { kind, slug, file, meta }, articles };
}

/** What a language goes by way of, with that one's texts for this original. */
function pivotOf(
  { via }: Language,
  original: Original,
  stored: ReadonlyMap<string, Catalogue>,
  { site, glossaries, today }: WorkContext,
): Pivot | undefined {
  const language = site.languages.find(({ code }) => code === via);
  const catalogue = stored.get(via ?? "");
  if (!language || !catalogue) return undefined;
  const { file, body } = original;
  const merged = merge(adoptReviews(catalogue, today).catalogue, segments(original), file, body.references);
  const glossary = glossaries.get(language.code)!;
  return createPivot(language.code, merged, (entry) =>
    isPublishable(pairOf(entry, original, language, glossary)),
  );
}
