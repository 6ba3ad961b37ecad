/** How long it takes until the reviewers' room of a large site can be worked in. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { Visitor } from "../app/app.ts";
import { startApp } from "../app/process.ts";
import { makeSite } from "./site.ts";

/** Seconds since the command was given. */
export interface Opening {
  /** Until it printed the address to open. */
  address: number;
  /** Until the list of what waits was there. */
  list: number;
  /** Until the texts of a post were there, asked for at the same time. */
  post: number;
}

/** Opens the room of a site of `posts` posts, made in `root`: the first time, and again with what was kept of it. */
export async function openings(
  root: string,
  posts: number,
): Promise<{ plain: number; opened: [name: string, opening: Opening][] }> {
  makeSite(root, posts);
  const plain = readPlainly(root);
  const opened: [string, Opening][] = [];
  for (const name of ["cold", "warm"]) {
    const start = performance.now();
    const since = () => (performance.now() - start) / 1000;
    const room = await startApp(root);
    const address = since();
    try {
      const visitor = await Visitor.alone(room);
      const [list, post] = await Promise.all([
        visitor.ask("GET", "/?language=tr").then(({ data }) => {
          if (!String(data).includes("/tr/posts/bericht-1/"))
            throw new Error("the list lacks a post that waits");
          return since();
        }),
        visitor.cards("tr/posts/bericht-1").then(since),
      ]);
      opened.push([name, { address, list, post }]);
    } finally {
      await room.kill();
    }
  }
  return { plain, opened };
}

/** Seconds to read all originals and catalogues, one after another, and to do nothing with them. */
function readPlainly(root: string): number {
  const files = globSync(["src/content/**/*.md", "locales/**/*.po"], { cwd: root });
  const start = performance.now();
  for (const file of files) readFileSync(path.join(root, file), "utf8");
  return (performance.now() - start) / 1000;
}
