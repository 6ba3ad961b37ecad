import path from "node:path";
import { writeAtomically } from "../src/catalog/files.ts";
import type { Catalogue } from "../src/catalog/po.ts";
import { catalogueFiles, readCatalogue } from "../src/catalog/store.ts";
import { readFollowed, siteContext } from "../src/coverage/stored.ts";
import { printTmx, type TmxCatalogue, translations } from "../src/exchange/tmx.ts";
import { printXliff } from "../src/exchange/xliff.ts";
import { loadOriginals, type Original, type Originals, originalsNamed } from "../src/markdown/original.ts";
import { today } from "../src/model/dates.ts";
import { ProblemsError, printProblem, UserError } from "../src/model/errors.ts";
import { type Language, loadSite, type Site, targets } from "../src/model/site.ts";
import { run } from "./command.ts";

const HELP = `
npm run export -- [--format tmx|xliff] [--language tr,ar] [--post SLUG]
                  [--output DIR] [--site DIR]

Writes translations for other tools; npm run import reads what comes back.

  --format tmx      all translations of a language, those of removed and changed
                    texts too: taalbrug-tr.tmx (TMX 1.4b; the default)
  --format xliff    a file for each post and language, with what is still to be
                    translated: tr/posts/taalcafe.xlf (XLIFF 2.0)
  --language tr,ar  only these languages
  --post SLUG       only this post or page
  --output DIR      the folder to write to (default: export in the site's folder)
  --site DIR        another organisation's folder

Exit code 1: a catalogue, or an entry of one, could not be read; each is a line.
`;

const OPTIONS = {
  format: { type: "string", default: "tmx" },
  language: { type: "string" },
  post: { type: "string" },
  output: { type: "string" },
} as const;

await run(HELP, OPTIONS, async ({ site: root, format, language, post, output }) => {
  if (format !== "tmx" && format !== "xliff") throw new UserError(`--format ${format}: write tmx or xliff`);
  const site = loadSite(root);
  const languages = languagesOf(site, language);
  const folder = output === undefined ? path.join(root, "export") : path.resolve(output);
  const all = loadOriginals(site);
  const room = openRoom(site, all, post);
  for (const one of languages) {
    if (format === "tmx") writeTmx(one, room.catalogues(one), folder);
    else writeXliff(one, room.originals(one), folder);
  }
  if (post !== undefined && room.found() === 0) originalsNamed(all, post);
  for (const line of room.broken) console.error(line);
  return room.broken.length > 0 ? 1 : 0;
});

function languagesOf(site: Site, list: string | undefined): Language[] {
  const all = targets(site);
  if (list === undefined) return all;
  return list.split(",").map((code) => {
    const language = all.find((other) => other.code === code.trim());
    if (language) return language;
    throw new UserError(
      `--language ${code.trim()}: the site has ${all.map((other) => other.code).join(", ")}`,
    );
  });
}

/** The catalogues, up to date with the Dutch; with `slug` of that post or page only. */
function openRoom(site: Site, { posts, pages, problems }: Originals, slug: string | undefined) {
  const wanted = [...posts, ...pages].filter((original) => slug === undefined || original.slug === slug);
  const context = siteContext(site, today());
  const broken = problems.map((problem) => `${printProblem(problem)}; left out`);
  let found = wanted.length;
  const attempt = (read: () => Catalogue): Catalogue | undefined => {
    try {
      const catalogue = read();
      broken.push(...(catalogue.faults ?? []).map((fault) => `${printProblem(fault)}; left out`));
      return catalogue;
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      broken.push(...error.message.split("\n").map((line) => `${line}; left out`));
      return undefined;
    }
  };
  const follow = (original: Original, code: string) =>
    attempt(() => readFollowed(original, context)(code).catalogue);
  return {
    broken,
    found: () => found,
    /** Every catalogue of a language, those of removed posts too. */
    catalogues: ({ code }: Language): TmxCatalogue[] =>
      catalogueFiles(site.root, code).flatMap((file) => {
        const post = file.split("/").slice(-2).join("/").replace(/\.po$/, "");
        if (slug !== undefined && post.split("/")[1] !== slug) return [];
        found++;
        const original = wanted.find(({ kind, slug: own }) => `${kind}/${own}` === post);
        const catalogue = original
          ? follow(original, code)
          : attempt(() => readCatalogue(site.root, file, code));
        return catalogue ? [{ post, catalogue, references: original?.body.references ?? {} }] : [];
      }),
    /** Every original that is to be in a language, with its catalogue. */
    originals: (language: Language): [Original, Catalogue, Language][] =>
      wanted
        .filter(({ meta }) => meta.languages?.includes(language.code) ?? true)
        .flatMap((original) => {
          const catalogue = follow(original, language.code);
          return catalogue ? [[original, catalogue, language]] : [];
        }),
  };
}

function writeTmx({ code }: Language, catalogues: readonly TmxCatalogue[], folder: string): void {
  const file = path.join(folder, `taalbrug-${code}.tmx`);
  const count = catalogues.reduce((sum, { catalogue }) => sum + translations(catalogue).length, 0);
  console.log(`${write(file, printTmx(code, catalogues))}: ${count} translations`);
}

function writeXliff(
  { code }: Language,
  originals: readonly [Original, Catalogue, Language][],
  folder: string,
): void {
  for (const [original, catalogue, language] of originals) {
    const file = path.join(folder, code, original.kind, `${original.slug}.xlf`);
    const open = catalogue.entries.filter(({ translation }) => translation === "").length;
    const text = printXliff(original, catalogue, language);
    console.log(`${write(file, text)}: ${catalogue.entries.length} texts, ${open} not translated`);
  }
}

function write(file: string, text: string): string {
  try {
    writeAtomically(file, text);
  } catch (error) {
    throw new UserError(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`, 1);
  }
  return file;
}
