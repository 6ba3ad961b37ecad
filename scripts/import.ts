import { personName } from "../src/catalog/signer.ts";
import { siteContext } from "../src/coverage/stored.ts";
import { readUnits } from "../src/exchange/files.ts";
import { importTranslations, type Report } from "../src/exchange/import.ts";
import { indexOf } from "../src/exchange/match.ts";
import { loadOriginals } from "../src/markdown/original.ts";
import { importPages, type Post } from "../src/migrate/import.ts";
import { today } from "../src/model/dates.ts";
import { printProblem, UserError } from "../src/model/errors.ts";
import { loadSite, paths } from "../src/model/site.ts";
import { shorten } from "../src/model/text.ts";
import { defineCommand } from "./command.ts";

await defineCommand({
  name: "import",
  usage: ["FILE... [--date YYYY-MM-DD] [--site DIR]", "FILE.tmx FILE.xlf... [--name NAME] [--site DIR]"],
  about: `
Makes a Dutch post of each page that was copied from a Wix blog and pasted into
a text file, or imports the translations of TMX and XLIFF 2 files (.tmx, .xlf,
.xliff) from any tool into the catalogues, wherever the site has their Dutch.
`,
  options: {
    date: {
      type: "string",
      value: "YYYY-MM-DD",
      about: "the date of publication, for pages without one",
    },
    name: {
      type: "string",
      value: "NAME",
      about:
        "who translated, or checked, what the files bring: signed as reviewed today. Without it, what our own files say of who signed counts where nothing was changed; the rest are drafts",
    },
  },
  notes: `
Writes ${paths.posts}/<slug>.md, never over an existing file; never
changes a reviewed translation.
Exit codes: 0 all written; 1 a page could not be imported, a translation was left
out, or a catalogue has an unusable entry; 2 wrong usage, such as a missing
date, or a broken file.
`,
  async main({ date, name, site }, files) {
    if (files.length === 0) throw new UserError("name the text files, or the .tmx and .xlf files, to import");
    const isMemory = files.filter((file) => /\.(?:tmx|xlf|xliff)$/i.test(file));
    if (isMemory.length > 0 && isMemory.length < files.length) {
      throw new UserError("import pages and translations (.tmx, .xlf, .xliff) in two calls");
    }
    if (isMemory.length === 0) {
      if (name !== undefined) throw new UserError("--name is for translations; pages are not signed");
      return printPages(await importPages(site, files, date));
    }
    if (date !== undefined) throw new UserError("--date is for pages; translations are signed today");
    return importFiles(site, files, name);
  },
});

/** Imports translations into the catalogues and prints the result. */
async function importFiles(root: string, files: string[], name?: string): Promise<number> {
  const site = loadSite(root);
  const signer = {
    name: name === undefined ? undefined : personName(withoutAddress(name)),
    today: today(site.timeZone),
  };
  // Nothing is written until every file has been read.
  const parsed = await readUnits(files);
  const { posts, pages, problems } = loadOriginals(site);
  const index = indexOf([...posts, ...pages]);
  const context = siteContext(site, signer.today);
  for (const problem of problems) console.error(printProblem(problem));
  let left = problems.length;
  const faults = new Set<string>();
  for (const [file, units] of parsed) {
    const result = importTranslations(context, index, file, units, signer);
    console.log(`${file}: ${summary(result)}`);
    for (const draft of result.unfinished) console.error(printProblem(draft));
    for (const problem of result.left) console.error(printProblem(problem));
    for (const fault of result.faults) faults.add(printProblem(fault));
    left += result.left.length;
  }
  for (const fault of faults) console.error(fault);
  return left + faults.size > 0 ? 1 : 0;
}

/** A name as in mail programs, without its address. */
function withoutAddress(name: string): string {
  return name.replace(/\s*<[^>]*>\s*$/, "") || name;
}

function summary({
  signed,
  drafts,
  joined,
  same,
  sentences,
  unsigned,
  unknown,
  foreign,
  left,
}: Report): string {
  const count = (number: number, what: string) => (number > 0 ? [`${number} ${what}`] : []);
  const together = joined > 0 ? ` (${joined} composed of sentences)` : "";
  return [
    `${signed} signed, ${drafts} ${drafts === 1 ? "draft" : "drafts"}${together}, ${same} already there`,
    ...count(sentences, "sentences of texts that lack others, kept for npm run translate"),
    ...count(left.length, "left out"),
    ...count(unknown, "of Dutch that the site has not"),
    ...count(foreign, "in languages that the site has not"),
    ...count(unsigned, "approved in the file, which --name NAME would sign"),
  ].join("; ");
}

/** Prints the result for pages, and returns the exit code. */
function printPages({ written, troubles }: Awaited<ReturnType<typeof importPages>>): number {
  for (const post of written) console.log(report(post));
  for (const { message } of troubles) console.error(message);
  return Math.max(0, ...troubles.map(({ exitCode }) => exitCode));
}

/** Lists what was written, what was left out, and what to check. */
function report({ from, file, page: { dropped, notes } }: Post): string {
  return [
    `${file}: written from ${from}`,
    ...(dropped.length > 0
      ? [`  left out: ${dropped.map((line) => `"${shorten(line, 60)}"`).join(", ")}`]
      : []),
    ...notes.map((note) => `check: ${note}`),
  ].join("\n");
}
