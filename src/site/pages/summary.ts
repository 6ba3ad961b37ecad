import type { Dataset } from "./dataset.ts";

/** Most posts and pages to name; more are only counted. */
const NAMED = 5;

/** A line per language: what exists, what waits for whom, and what is missing; and one for what appears later. */
export function summary({ site, articles, lists, held: heldIn, scheduled }: Dataset): string {
  const inLanguages = site.languages
    .map(({ code, name }) => {
      const posts = articles.filter(({ lang, type }) => lang === code && type === "article");
      const unchecked = posts.filter(({ trust }) => trust.kind === "draft").length;
      const dutchOnly = lists.find((list) => list.lang === code && list.tag === undefined)!.dutchOnly.length;
      const held = heldIn[code]!;
      const names = held.length <= NAMED ? ` (${held.join(", ")})` : "";
      return [
        `${name}: ${posts.length} ${posts.length === 1 ? "post" : "posts"}`,
        ...(unchecked > 0 ? [`${unchecked} not yet checked by a person`] : []),
        ...(held.length > 0 ? [`${held.length} held back until a person signs${names}`] : []),
        ...(dutchOnly > 0 ? [`${dutchOnly} only in Dutch`] : []),
      ].join(", ");
    })
    .join("\n");
  if (scheduled.length === 0) return inLanguages;
  const named = scheduled.slice(0, NAMED).map(({ name, from }) => `${name} from ${from}`);
  const more = scheduled.length > NAMED ? ", …" : "";
  return `${inLanguages}\nscheduled: ${scheduled.length} (${named.join(", ")}${more})`;
}
