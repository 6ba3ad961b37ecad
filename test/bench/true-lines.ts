/** Lines that people translated, each read as a machine's draft of its Dutch. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Pair } from "../../src/checks/check.ts";
import { UserError } from "../../src/model/errors.ts";
import { loadGlossary } from "../../src/model/glossary.ts";
import { loadSite, targets } from "../../src/model/site.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** Lies beside the repository, not in it: the licence of the lines asks the same of what they are built into. */
export const NTREX = path.resolve(ROOT, "../shared/data/ntrex");

export interface TrueLine {
  number: number;
  pair: Pair;
}

/** Which lines are read: all of `folder`, or those of one language, or of a range of numbers. */
export interface Selection {
  folder: string;
  language?: string | undefined;
  from: number;
  to: number;
}

const fileOf = (code: string) => `nl-${code}.tsv`;

/** The lines of `nl-<language>.tsv` (number, Dutch, translation), for each language of the sample site that has a file. */
export function trueLines({ folder, language, from, to }: Selection): TrueLine[] {
  const site = loadSite(ROOT);
  const own = targets(site).filter(({ code }) => existsSync(path.join(folder, fileOf(code))));
  if (own.length === 0)
    throw new UserError(`${folder}: has no ${fileOf("tr")} or the like; name one with --data`);
  const asked = own.filter(({ code }) => language === undefined || code === language);
  if (asked.length === 0)
    throw new UserError(`--language ${language}: must be one of ${own.map(({ code }) => code).join(", ")}`);
  return asked.flatMap((target) => {
    const glossary = loadGlossary(site.root, target.code);
    const file = path.join(folder, fileOf(target.code));
    return readLines(file).flatMap(({ number, source, translation }) => {
      if (number < from || number > to || translation === "") return [];
      return {
        number,
        pair: { source, translation, language: target, references: {}, glossary, engine: "llm" },
      };
    });
  });
}

function readLines(file: string): { number: number; source: string; translation: string }[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, at) => {
    if (line.trim() === "") return [];
    const [number, source, translation, ...rest] = line.split("\t");
    if (!/^\d+$/.test(number!) || source === undefined || translation === undefined || rest.length > 0)
      throw new UserError(
        `${file}:${at + 1}: must be a number, Dutch and a translation, with tabs between them`,
      );
    return { number: Number(number), source: source.trim(), translation: translation.trim() };
  });
}

/** Is there anything to read? */
export const hasLines = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((name) => /^nl-\w+\.tsv$/.test(name));
