import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import type { PublicFile } from "./files.ts";

/** What every page loads, by the name that layouts use. */
export type Assets = Record<"style" | "script" | "font" | "icon" | "pattern", PublicFile>;

const FOLDER = path.join(import.meta.dirname, "assets");

/**
 * Style sheet, script and icon under an address that changes with their content. The style sheet itself names the font
 * and the pattern, so their addresses stay: one that changes needs a new name.
 */
export function loadAssets(): Assets {
  const file = (name: string): PublicFile => ({ url: `/assets/${name}`, file: path.join(FOLDER, name) });
  return {
    style: versioned("site.css", bundle("styles/site.css")),
    script: versioned("site.js", bundle("client/main.ts")),
    icon: versioned("icon.svg", readFileSync(path.join(FOLDER, "icon.svg"))),
    font: file("vazirmatn-arabic.woff2"),
    pattern: file("zellige.svg"),
  };
}

/** A file under an address that changes with its content. */
export function versioned(name: string, content: string | Uint8Array): PublicFile {
  const { name: stem, ext } = path.parse(name);
  const version = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return { url: `/assets/${stem}.${version}${ext}`, content };
}

/** Browsers from 2018 on, which readers have. */
const OLD = ["chrome70", "safari12", "firefox68"];

/** A script or style sheet of `folder` (this one, unless another is named) with all it imports. */
export function bundle(
  name: string,
  folder = import.meta.dirname,
  browsers: readonly string[] = OLD,
): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(folder, name)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    charset: "utf8",
    // Style sheets stay as they are: what an old browser does not know, it leaves out.
    ...(name.endsWith(".ts") && { target: [...browsers] }),
    external: ["*.woff2", "*.svg"],
    legalComments: "none",
  });
  return outputFiles[0]!.text;
}
