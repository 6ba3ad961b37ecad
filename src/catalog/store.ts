import { readdirSync } from "node:fs";
import path from "node:path";
import { UserError } from "../model/errors.ts";
import { readText } from "../model/files.ts";
import { paths } from "../model/site.ts";
import { writeAtomically } from "./files.ts";
import { type Catalogue, emptyCatalogue, parseCatalogue } from "./po.ts";
import { printSound } from "./sound.ts";

/** Every catalogue of a language, relative to `root`, whether or not its original is still there; sorted. */
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
 * The catalogue in `file` (relative to `root`), or an empty one when there is none.
 * Throws a ProblemsError with file and line when it is broken; the file is left as it is.
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

/** A catalogue and the file it was read from or written to. */
export interface Stored {
  /** Undefined when there is no file. */
  text: string | undefined;
  catalogue: Catalogue;
}

/**
 * Reads a catalogue, changes it and writes it, only if that changes its bytes. The file is read again each time,
 * so that what a reviewer saved a moment ago is kept; `change` is told whether it still is what it was in `known`. Where
 * another program writes it meanwhile, the change is made again to what that wrote. The catalogue that is returned is
 * what is read from the new text.
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

/** Undefined when the file was written by another program in the meantime. */
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
  try {
    const isStill = () => readText(root, file) === before;
    if (!writeAtomically(path.join(root, file), after, undefined, isStill)) return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(`${file}: cannot be written (${code ?? message}); what stood there is untouched`, 1);
  }
  return { text: after, catalogue };
}
