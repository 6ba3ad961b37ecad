import path from "node:path";
import { parseCatalogue } from "../catalog/po.ts";
import { readText } from "../catalog/store.ts";
import {
  arrange,
  type Head,
  type ImageFile,
  type Original,
  parseOriginal,
  scanOriginals,
} from "../markdown/original.ts";
import { ProblemsError } from "../model/errors.ts";
import { paths, type Site, SOURCE, targets } from "../model/site.ts";
import { type Article, dutchArticle, surroundingsOf, translatedArticle } from "./article.ts";
import { hashOf, openCache, rendererVersion } from "./cache.ts";
import { SOFTWARE, type Ui } from "./ui.ts";

/** An original with its articles by language code, Dutch included; languages the original leaves out are absent. */
export interface Work {
  original: Head;
  articles: Readonly<Record<string, Article>>;
}

export interface Library {
  /** Newest first. */
  posts: readonly Work[];
  pages: readonly Work[];
  images: ReadonlyMap<string, ImageFile>;
}

/**
 * Every original in every language. Works are kept between builds by a hash of all they depend on. Throws a
 * ProblemsError that lists every mistake of every original and catalogue. `today` is an ISO date.
 */
export function loadLibrary(site: Site, ui: Ui, today: string): Library {
  const { found, surrounding, problems } = scanOriginals(site);
  const { images, files } = surrounding;
  const cache = openCache<Work>(path.join(SOFTWARE, ".cache", hashOf([site.root])));
  const settings = JSON.stringify([site.languages, site.review, [...images], [...files]]);
  const base = [rendererVersion(), settings, ui.source, today];

  const works = found.flatMap(({ kind, file, text }): Work[] => {
    const slug = path.posix.basename(file, ".md");
    const catalogues = new Map(
      targets(site).map(({ code }) => [code, readText(site.root, paths.catalogue(code, kind, slug)) ?? ""]),
    );
    const key = hashOf([...base, file, text, ...catalogues.values()]);
    const stored = cache.get(key);
    if (stored) return [stored];
    const { original, problems: mistakes } = parseOriginal(file, text, kind, surrounding);
    problems.push(...mistakes);
    if (mistakes.length > 0) return [];
    try {
      const work = render(original, catalogues);
      cache.set(key, work);
      return [work];
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });

  function render(original: Original, catalogues: ReadonlyMap<string, string>): Work {
    const { kind, slug, file, meta } = original;
    const articles: Record<string, Article> = {
      [SOURCE]: dutchArticle(original, surroundingsOf(original, images, ui.t(SOURCE))),
    };
    for (const language of targets(site)) {
      const { code } = language;
      if (meta.languages && !meta.languages.includes(code)) continue;
      const t = ui.t(code);
      const catalogue = parseCatalogue(catalogues.get(code)!, paths.catalogue(code, kind, slug), code);
      const surroundings = surroundingsOf(original, images, t);
      articles[code] = translatedArticle(original, catalogue, { site, language, t, surroundings, today });
    }
    return { original: { kind, slug, file, meta }, articles };
  }

  if (problems.length > 0) throw new ProblemsError(problems);
  cache.prune();
  return { ...arrange(works, ({ original }) => original), images };
}
