import type { RenderedOriginal } from "../content/render.ts";
import { leavingOf, type PageContext } from "./context.ts";
import { itemOf } from "./lists.ts";
import type { Item } from "./page.ts";

const MOST = 2;

/** Posts to read after one, in its language: those with a tag in common first, then the newest. */
export function relatedPosts(context: PageContext, to: RenderedOriginal, code: string): Item[] {
  const tags = new Set(to.original.meta.tags);
  const isAlike = ({ original: { meta } }: RenderedOriginal) =>
    (meta.tags ?? []).some((tag) => tags.has(tag));
  const [alike, others]: [RenderedOriginal[], RenderedOriginal[]] = [[], []];
  // It stops at the first that are enough: on a large site there are as many pages as posts to look through.
  for (const post of context.library.posts) {
    if (alike.length === MOST) break;
    const found = isAlike(post) ? alike : others;
    const isFit = found.length < MOST && post !== to && post.articles[code]?.published;
    if (isFit && leavingOf(context, post)?.isGone !== true) found.push(post);
  }
  return [...alike, ...others]
    .slice(0, MOST)
    .map((post) => ({ ...itemOf(context, post, code), description: undefined, image: undefined }));
}
