import path from "node:path";
import nunjucks from "nunjucks";
import type { Site } from "../model/site.ts";
import type { Board } from "./board.ts";

/** The page for the board as self-contained HTML. */
export function renderBoard(item: Board, site: Site): string {
  const layouts = new nunjucks.FileSystemLoader(path.join(import.meta.dirname, "layouts"));
  return new nunjucks.Environment(layouts, { autoescape: true }).render("board.njk", { item, site });
}
