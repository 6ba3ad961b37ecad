import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import type { PublicFile } from "./files.ts";

/** What pages load, by the name that layouts use. */
export type Assets = Record<"style" | "script" | "search" | "font" | "icon" | "pattern" | "card", PublicFile>;

const FOLDER = path.join(import.meta.dirname, "assets");

/**
 * Style sheet, script and icon under an address that changes with their content. The style sheet itself names the font
 * and the pattern, so their addresses stay: one that changes needs a new name.
 */
export function loadAssets(): Assets {
  const file = (name: string): PublicFile => ({ url: `/assets/${name}`, file: path.join(FOLDER, name) });
  const versioned = (name: string, content: string | Uint8Array): PublicFile => {
    const { name: stem, ext } = path.parse(name);
    const version = createHash("sha256").update(content).digest("hex").slice(0, 8);
    return { url: `/assets/${stem}.${version}${ext}`, content };
  };
  return {
    style: versioned("site.css", bundle("styles/site.css")),
    script: versioned("site.js", bundle("client/main.ts")),
    search: versioned("search.js", bundle("client/search.ts")),
    icon: versioned("icon.svg", readFileSync(path.join(FOLDER, "icon.svg"))),
    font: file("vazirmatn-arabic.woff2"),
    pattern: file("zellige.svg"),
    card: versioned("card.png", readFileSync(path.join(FOLDER, "card.png"))),
  };
}

/** A script or style sheet of src/site with all it imports; scripts for browsers from 2018 on (Chrome 70, Safari 12). */
export function bundle(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(import.meta.dirname, name)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    charset: "utf8",
    // Style sheets stay as they are: what an old browser does not know, it leaves out.
    ...(name.endsWith(".ts") && { target: ["chrome70", "safari12", "firefox68"] }),
    // All of them know it; Safari's fault in default values (WebKit bug 212072) touches nothing here.
    supported: { destructuring: true },
    external: ["*.woff2", "*.svg"],
    legalComments: "none",
  });
  return outputFiles[0]!.text;
}
