import type { Catalogue } from "../catalog/po.ts";
import { catalogueFiles, readCatalogue } from "../catalog/store.ts";
import { readFollowed, siteContext } from "../coverage/stored.ts";
import type { Original, Originals } from "../markdown/original.ts";
import { today } from "../model/dates.ts";
import { ProblemsError, printProblem } from "../model/errors.ts";
import type { Language, Site } from "../model/site.ts";
import type { TmxCatalogue } from "./tmx.ts";

/** The catalogues, up to date with the Dutch; with `slug` only that of this post or page. */
export function readForExport(site: Site, { posts, pages, problems }: Originals, slug: string | undefined) {
  const wanted = [...posts, ...pages].filter((original) => slug === undefined || original.slug === slug);
  const context = siteContext(site, today(site.timeZone));
  const broken = problems.map((problem) => `${printProblem(problem)}; left out`);
  let found = wanted.length;
  const attempt = (read: () => Catalogue): Catalogue | undefined => {
    try {
      const catalogue = read();
      broken.push(...(catalogue.faults ?? []).map((fault) => `${printProblem(fault)}; left out`));
      return catalogue;
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      broken.push(...error.message.split("\n").map((line) => `${line}; left out`));
      return undefined;
    }
  };
  const follow = (original: Original, code: string) =>
    attempt(() => readFollowed(original, context)(code).catalogue);
  return {
    broken,
    found: () => found,
    /** Every catalogue of a language, including removed posts. */
    catalogues: ({ code }: Language): TmxCatalogue[] =>
      catalogueFiles(site.root, code).flatMap((file) => {
        const post = file.split("/").slice(-2).join("/").replace(/\.po$/, "");
        if (slug !== undefined && post.split("/")[1] !== slug) return [];
        found++;
        const original = wanted.find(({ kind, slug: own }) => `${kind}/${own}` === post);
        const catalogue = original
          ? follow(original, code)
          : attempt(() => readCatalogue(site.root, file, code));
        return catalogue ? [{ post, catalogue, references: original?.body.references ?? {} }] : [];
      }),
    /** Every original for a language, with its catalogue. */
    originals: (language: Language): [Original, Catalogue, Language][] =>
      wanted
        .filter(({ meta }) => meta.languages?.includes(language.code) ?? true)
        .flatMap((original) => {
          const catalogue = follow(original, language.code);
          return catalogue ? [[original, catalogue, language]] : [];
        }),
  };
}
