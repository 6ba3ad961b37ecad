import { readFileSync } from "node:fs";
import path from "node:path";
import { makeSite } from "../../bench/site.ts";
import { write } from "../../site.ts";
import { filesIn } from "../difference.ts";

/** So many posts that a build renders them in threads (100 a thread), and a check reads their catalogues so (400). */
export const MANY = 210;
/** Days from one post to the next. */
const APART = 9;
/** Posts that have a second tag. */
const EVERY = 3;

/** Writes a site of many posts into `root`, over five years, in four languages, with lists of several pages. */
export function makeMany(root: string, posts = MANY): void {
  makeSite(root, posts);
  const folder = "src/content/posts";
  for (const [at, name] of [...filesIn(path.join(root, folder))].sort().entries()) {
    const day = new Date(Date.UTC(2021, 6, 1 + at * APART)).toISOString().slice(0, 10);
    const text = readFileSync(path.join(root, folder, name), "utf8")
      .replace(/^date: .*$/m, `date: ${day}`)
      .replace(/^tags: \[(.*)\]$/m, at % EVERY === 0 ? "tags: [$1, lezen]" : "tags: [$1]");
    write(root, { [`${folder}/${name}`]: text });
  }
}
