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
  const others = context.library.posts.filter(
    (post) => post !== to && post.articles[code]?.published && leavingOf(context, post)?.isGone !== true,
  );
  return [...others.filter(isAlike), ...others.filter((post) => !isAlike(post))]
    .slice(0, MOST)
    .map((post) => ({ ...itemOf(context, post, code), description: undefined, image: undefined }));
}
