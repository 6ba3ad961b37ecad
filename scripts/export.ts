import path from "node:path";
import { writeAtomically } from "../src/catalog/files.ts";
import type { Catalogue } from "../src/catalog/po.ts";
import { readForExport } from "../src/exchange/export.ts";
import { printTmx, type TmxCatalogue, translations } from "../src/exchange/tmx.ts";
import { printXliff } from "../src/exchange/xliff.ts";
import { loadOriginals, type Original, originalsNamed } from "../src/markdown/original.ts";
import { UserError } from "../src/model/errors.ts";
import { type Language, loadSite } from "../src/model/site.ts";
import { defineCommand, languagesIn } from "./command.ts";

await defineCommand({
  name: "export",
  about: `
Writes translations for other tools; npm run import reads what comes back.
`,
  options: {
    format: {
      type: "string",
      default: "tmx",
      value: "tmx|xliff",
      about:
        "tmx: all translations of a language, those of removed and changed texts too, as taalbrug-tr.tmx (TMX 1.4b; the default). xliff: a file for each post and language, including untranslated texts, as tr/posts/taalcafe.xlf (XLIFF 2.0)",
    },
    language: { type: "string", value: "tr,ar", about: "only these languages" },
    post: { type: "string", value: "SLUG", about: "only this post or page" },
    output: {
      type: "string",
      value: "DIR",
      about: "the folder to write to (default: export in the site's folder)",
    },
  },
  notes: `
Exit code 1: a catalogue, or an entry of one, is unreadable; each is a line.
`,
  async main({ site: root, format, language, post, output }) {
    if (format !== "tmx" && format !== "xliff") throw new UserError(`--format ${format}: write tmx or xliff`);
    const site = loadSite(root);
    const languages = languagesIn(site, language);
    const folder = output === undefined ? path.join(root, "export") : path.resolve(output);
    const all = loadOriginals(site);
    const stock = readForExport(site, all, post);
    for (const one of languages) {
      if (format === "tmx") writeTmx(one, stock.catalogues(one), folder);
      else writeXliff(one, stock.originals(one), folder);
    }
    if (post !== undefined && stock.found() === 0) originalsNamed(all, post);
    for (const line of stock.broken) console.error(line);
    return stock.broken.length > 0 ? 1 : 0;
  },
});

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
