import path from "node:path";
import { parseCatalogue } from "../catalog/po.ts";
import { readText } from "../catalog/store.ts";
import { loadOriginals, type Original, type Originals } from "../markdown/original.ts";
import { type Problem, ProblemsError } from "../model/errors.ts";
import { type Language, paths, type Site, SOURCE, targets } from "../model/site.ts";
import { type Article, dutchArticle, surroundingsOf, translatedArticle } from "./article.ts";
import { hashOf, openCache, rendererVersion } from "./cache.ts";
import { SOFTWARE, type Ui } from "./ui.ts";

/** An original with its articles by language code, Dutch included; languages the original leaves out are absent. */
export interface Work {
  original: Original;
  articles: ReadonlyMap<string, Article>;
}

export interface Library {
  posts: readonly Work[];
  pages: readonly Work[];
  originals: Originals;
}

type Stored = Record<string, Article>;

/**
 * Every original in every language. Articles are kept between builds by a hash of all they depend on. Throws a
 * ProblemsError that lists every broken original and catalogue. `today` is an ISO date.
 */
export function loadLibrary(site: Site, ui: Ui, today: string): Library {
  const originals = loadOriginals(site);
  const cache = openCache<Stored>(path.join(SOFTWARE, ".cache", hashOf([site.root])));
  const version = rendererVersion();
  const settings = JSON.stringify([site.languages, site.review, [...originals.images]]);
  const problems: Problem[] = [];

  const load = (original: Original): Work => {
    const languages = targets(site).filter(({ code }) => original.meta.languages?.includes(code) ?? true);
    const texts = languages.map(
      ({ code }) => readText(site.root, paths.catalogue(code, original.kind, original.slug)) ?? "",
    );
    const key = hashOf([version, settings, ui.source, today, original.file, original.source, ...texts]);
    let stored = cache.get(key);
    if (!stored) {
      try {
        stored = render(original, languages, texts);
        cache.set(key, stored);
      } catch (error) {
        if (!(error instanceof ProblemsError)) throw error;
        problems.push(...error.problems);
        stored = {};
      }
    }
    return { original, articles: new Map(Object.entries(stored)) };
  };

  const render = (original: Original, languages: readonly Language[], texts: readonly string[]): Stored => {
    const stored: Stored = {
      [SOURCE]: dutchArticle(original, surroundingsOf(original, originals, ui.t(SOURCE))),
    };
    languages.forEach((language, at) => {
      const t = ui.t(language.code);
      const file = paths.catalogue(language.code, original.kind, original.slug);
      const catalogue = parseCatalogue(texts[at]!, file, language.code);
      const surroundings = surroundingsOf(original, originals, t);
      stored[language.code] = translatedArticle(original, catalogue, {
        site,
        language,
        t,
        surroundings,
        today,
      });
    });
    return stored;
  };

  const posts = originals.posts.map(load);
  const pages = originals.pages.map(load);
  if (problems.length > 0) throw new ProblemsError(problems);
  cache.prune();
  return { posts, pages, originals };
}
