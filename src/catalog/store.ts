import { readFileSync } from "node:fs";
import path from "node:path";
import { UserError } from "../model/errors.ts";
import { writeAtomically } from "./files.ts";
import { type Catalogue, emptyCatalogue, parseCatalogue, printCatalogue } from "./po.ts";

/** The text of a file below `root`; undefined when there is none. */
export function readText(root: string, file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new UserError(`${file}: cannot be read (${code})`, 1);
  }
}

/**
 * The catalogue in `file` (relative to `root`), or an empty one when there is none.
 * Throws a ProblemsError with file and line when it is broken; the file is left as it is.
 */
export function readCatalogue(root: string, file: string, language: string): Catalogue {
  const text = readText(root, file);
  return text === undefined ? emptyCatalogue(language) : parseCatalogue(text, file, language);
}

/**
 * Reads a catalogue, changes it and writes it, only if that changes its bytes. The file is read again each time,
 * so that what a reviewer saved a moment ago is kept. Returns the catalogue as it stands now.
 */
export function updateCatalogue(
  root: string,
  file: string,
  language: string,
  change: (catalogue: Catalogue) => Catalogue,
): Catalogue {
  const before = readText(root, file);
  const catalogue = change(
    before === undefined ? emptyCatalogue(language) : parseCatalogue(before, file, language),
  );
  const after = printCatalogue(catalogue);
  if (after === before) return catalogue;
  try {
    writeAtomically(path.join(root, file), after);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(`${file}: cannot be written (${code ?? message}); what stood there is untouched`, 1);
  }
  return catalogue;
}
