import { readdirSync } from "node:fs";
import path from "node:path";
import { UserError } from "../model/errors.ts";
import { readText } from "../model/files.ts";
import { paths } from "../model/site.ts";
import { replaceText } from "./files.ts";
import { type Catalogue, emptyCatalogue, parseCatalogue } from "./po.ts";
import { printSound } from "./sound.ts";

/** Every catalogue of a language, relative to `root`, with or without its original; sorted. */
export function catalogueFiles(root: string, language: string): string[] {
  return (["posts", "pages"] as const).flatMap((kind) => {
    const folder = path.posix.dirname(paths.catalogue(language, kind, "x"));
    let names: string[];
    try {
      names = readdirSync(path.join(root, folder));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" || code === "ENOTDIR") return [];
      throw new UserError(`${folder}: cannot be read (${code})`, 1);
    }
    return names
      .filter((name) => name.endsWith(".po"))
      .sort()
      .map((name) => `${folder}/${name}`);
  });
}

/**
 * The catalogue in `file` (relative to `root`), or an empty one if the file is missing.
 * Throws a ProblemsError with file and line when it is broken; the file is unchanged.
 */
export function readCatalogue(root: string, file: string, language: string): Catalogue {
  return readStored(root, file, language).catalogue;
}

/** The same, with the file's text. */
export function readStored(root: string, file: string, language: string): Stored {
  const text = readText(root, file);
  const catalogue = text === undefined ? emptyCatalogue(language) : parseCatalogue(text, file, language);
  return { text, catalogue };
}

/** A catalogue and its file. */
export interface Stored {
  /** Undefined without a file. */
  text: string | undefined;
  catalogue: Catalogue;
}

/**
 * Reads a catalogue, changes it and writes it, only if that changes its bytes. The file is read again each time,
 * to keep what a reviewer saved a moment ago; `change` gets whether it still equals `known`. If
 * another program writes it meanwhile, the change is repeated on the new content. The returned catalogue is
 * read from the new text.
 */
export function updateCatalogue(
  root: string,
  file: string,
  language: string,
  change: (catalogue: Catalogue, isKnown: boolean) => Catalogue,
  known?: Stored,
): Stored {
  for (;;) {
    const stored = tryUpdate(root, file, language, change, known);
    if (stored) return stored;
  }
}

/** Undefined when another program wrote the file in the meantime. */
function tryUpdate(...[root, file, language, change, known]: Parameters<typeof updateCatalogue>) {
  const before = readText(root, file);
  const isKnown = known !== undefined && known.text === before;
  const stored = isKnown
    ? known.catalogue
    : before === undefined
      ? emptyCatalogue(language)
      : parseCatalogue(before, file, language);
  const { text: after, catalogue } = printSound(change(stored, isKnown), file, language);
  if (after === before) return { text: after, catalogue };
  return replaceText(root, file, before, after) ? { text: after, catalogue } : undefined;
}
