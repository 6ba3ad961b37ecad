import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import type { PublicFile } from "./files.ts";

/** What pages load, by the name that layouts use; and the service worker, whose address never changes. */
export type Assets = Record<
  | "style"
  | "pagesStyle"
  | "choiceStyle"
  | "searchStyle"
  | "eventStyle"
  | "script"
  | "search"
  | "notFound"
  | "font"
  | "icon"
  | "pattern"
  | "arches"
  | "kilim"
  | "lattice"
  | "card"
  | "worker",
  PublicFile
>;

const shortHash = (content: string | Uint8Array) =>
  createHash("sha256").update(content).digest("hex").slice(0, 8);

const SITE = path.resolve(import.meta.dirname, "..");
const FOLDER = path.join(SITE, "assets");

/**
 * Style sheet, script and icon at addresses that change with their content. The style sheet itself names the font
 * and the patterns, so their addresses stay: a changed one needs a new name.
 */
export function loadAssets(): Assets {
  const file = (name: string): PublicFile => ({ url: `/assets/${name}`, file: path.join(FOLDER, name) });
  const shared = {
    style: versioned("site.css", bundle("styles/site.css")),
    pagesStyle: versioned("pages.css", bundle("styles/pages.css")),
    choiceStyle: versioned("choice.css", bundle("styles/choice.css")),
    script: versioned("site.js", bundle("client/main.ts")),
    icon: versioned("icon.svg", readFileSync(path.join(FOLDER, "icon.svg"))),
    pattern: file("zellige.svg"),
    arches: file("arches.svg"),
    kilim: file("kilim.svg"),
    lattice: file("lattice.svg"),
  };
  const kept = Object.values(shared).map(({ url }) => url);
  const worker = bundle("client/worker.ts", {
    constants: {
      ASSETS: JSON.stringify(kept),
      VERSION: JSON.stringify(`taalbrug-${shortHash(kept.join())}`),
    },
  });
  return {
    ...shared,
    searchStyle: versioned("search.css", bundle("styles/search-page.css")),
    eventStyle: versioned("event.css", bundle("styles/event.css")),
    search: versioned("search.js", bundle("client/search.ts")),
    notFound: versioned("notfound.js", bundle("client/not-found.ts")),
    card: versioned("card.png", readFileSync(path.join(FOLDER, "card.png"))),
    // Pages in other scripts do without it, so the worker keeps it only when requested.
    font: file("vazirmatn-arabic.woff2"),
    worker: { url: "/sw.js", content: worker },
  };
}

/** A file at an address that changes with its content. */
export function versioned(name: string, content: string | Uint8Array): PublicFile {
  const { name: stem, ext } = path.parse(name);
  return { url: `/assets/${stem}.${shortHash(content)}${ext}`, content };
}

/** Readers' browsers: from 2018 on. */
const OLD = ["chrome70", "safari12", "firefox68"];

/**
 * A script or style sheet of `folder` (src/site, unless another is named) with all it imports. `constants` are names in
 * it that mean JavaScript expressions.
 */
export function bundle(
  name: string,
  {
    folder = SITE,
    browsers = OLD,
    constants = {},
  }: { folder?: string; browsers?: readonly string[]; constants?: Record<string, string> } = {},
): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(folder, name)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    charset: "utf8",
    define: constants,
    // Style sheets stay as they are: old browsers skip what they do not know.
    ...(name.endsWith(".ts") && { target: [...browsers] }),
    // All of them support it; Safari's bug in default values (WebKit bug 212072) does not matter here.
    supported: { destructuring: true },
    external: ["*.woff2", "*.svg"],
    legalComments: "none",
  });
  return outputFiles[0]!.text;
}
