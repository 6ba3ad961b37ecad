import type { Dataset } from "./dataset.ts";

/** A line per language: what is there and what is not yet. */
export function summary({ site, articles, lists }: Dataset): string {
  return site.languages
    .map(({ code, name }) => {
      const posts = articles.filter(({ lang, type }) => lang === code && type === "article");
      const unchecked = posts.filter(({ trust }) => trust.kind === "draft").length;
      const dutchOnly = lists.find((list) => list.lang === code && list.tag === undefined)!.dutchOnly.length;
      return [
        `${name}: ${posts.length} ${posts.length === 1 ? "post" : "posts"}`,
        ...(unchecked > 0 ? [`${unchecked} not yet checked by a person`] : []),
        ...(dutchOnly > 0 ? [`${dutchOnly} only in Dutch`] : []),
      ].join(", ");
    })
    .join("\n");
}
