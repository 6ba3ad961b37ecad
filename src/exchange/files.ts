import { UserError } from "../model/errors.ts";
import { readBytes } from "../model/files.ts";
import { parseTmx } from "./tmx.ts";
import type { Unit } from "./unit.ts";
import { parseXliff } from "./xliff-parse.ts";
import { decodeXml } from "./xml.ts";

/** The units of TMX and XLIFF files. Throws a UserError that names every unreadable file, and imports nothing then. */
export async function readUnits(files: readonly string[]): Promise<[file: string, units: Unit[]][]> {
  const parsed: [string, Unit[]][] = [];
  const broken: string[] = [];
  for (const file of files) {
    try {
      const text = decodeXml(await readBytes(file), file);
      parsed.push([file, /\.tmx$/i.test(file) ? parseTmx(text, file) : parseXliff(text, file)]);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      broken.push(error.message);
    }
  }
  if (broken.length > 0) throw new UserError(broken.join("\n"));
  return parsed;
}
