import { parseCatalogue } from "../catalog/po.ts";
import type { Kind } from "../markdown/frontmatter.ts";
import { type Head, parseOriginal, type Surrounding } from "../markdown/original.ts";
import { type Problem, ProblemsError } from "../model/errors.ts";
import { paths, type Site, SOURCE, targets } from "../model/site.ts";
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
  /** ISO date. */
  today: string;
}

/** Reads and renders one original in every language, or says what is wrong with its files. Pure. */
export function renderWork(job: Job, { site, ui, surrounding, today }: WorkContext): Work | Problem[] {
  const { kind, slug, file } = job;
  const { images } = surrounding;
  const { original, problems } = parseOriginal(file, job.text, kind, surrounding);
  if (problems.length > 0) return problems;
  const { meta } = original;
  const articles: Record<string, Article> = {
    [SOURCE]: dutchArticle(original, surroundingsOf(original, images, ui.t(SOURCE), "ltr")),
  };
  try {
    for (const language of targets(site)) {
      const { code } = language;
      if (meta.languages && !meta.languages.includes(code)) continue;
      const t = ui.t(code);
      const catalogue = parseCatalogue(job.catalogues.get(code)!, paths.catalogue(code, kind, slug), code);
      const surroundings = surroundingsOf(original, images, t, language.dir);
      articles[code] = translatedArticle(original, catalogue, { site, language, t, surroundings, today });
    }
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return [...error.problems];
  }
  return { original: { kind, slug, file, meta }, articles };
}
