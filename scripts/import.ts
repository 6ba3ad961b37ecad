import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { personName } from "../src/catalog/signer.ts";
import { siteContext } from "../src/coverage/stored.ts";
import { importTranslations, type Report } from "../src/exchange/import.ts";
import { indexOf } from "../src/exchange/match.ts";
import { parseTmx } from "../src/exchange/tmx.ts";
import type { Unit } from "../src/exchange/unit.ts";
import { parseXliff } from "../src/exchange/xliff-parse.ts";
import { decodeXml } from "../src/exchange/xml.ts";
import { loadOriginals, parseOriginal } from "../src/markdown/original.ts";
import { toOriginal } from "../src/migrate/markdown.ts";
import { type Page, readPage } from "../src/migrate/wix.ts";
import { isDate, today } from "../src/model/dates.ts";
import { printProblem, UserError } from "../src/model/errors.ts";
import { loadSite, paths } from "../src/model/site.ts";
import { run } from "./command.ts";

const HELP = `
npm run import -- FILE... [--date YYYY-MM-DD] [--site DIR]
npm run import -- FILE.tmx FILE.xlf... [--name NAME] [--site DIR]

Makes a Dutch post of each page that was copied from a Wix blog and pasted into
a text file, or brings the translations of TMX and XLIFF 2 files (.tmx, .xlf,
.xliff) of any tool into the catalogues, wherever the site has their Dutch.

  --date YYYY-MM-DD  the day of publication, for pages that do not give it
  --name NAME        who translated, or checked, what the files bring: signed as
                     reviewed today. Without it, what our own files say of who
                     signed holds where nothing was changed; the rest are drafts
  --site DIR         the folder of the site (default: this project)
  --help             this text

Writes ${paths.posts}/<slug>.md, and never over a file that is there; never
changes a reviewed translation.
Exit codes: 0 all written; 1 a page could not be imported, a translation was left
out, or a catalogue has an entry that cannot be used; 2 wrong usage, such as a date that is missing, or a broken file.
`;

const OPTIONS = { date: { type: "string" }, name: { type: "string" } } as const;

await run(HELP, OPTIONS, async ({ date, name, site }, files) => {
  if (files.length === 0) throw new UserError("name the text files, or the .tmx and .xlf files, to import");
  const isMemory = files.filter((file) => /\.(?:tmx|xlf|xliff)$/i.test(file));
  if (isMemory.length > 0 && isMemory.length < files.length) {
    throw new UserError("import pages and translations (.tmx, .xlf, .xliff) in two calls");
  }
  if (isMemory.length === 0) {
    if (name !== undefined) throw new UserError("--name is for translations; pages are not signed");
    return importPages(site, files, date);
  }
  if (date !== undefined) throw new UserError("--date is for pages; translations are signed today");
  return importFiles(site, files, name);
});

/** Brings translations into the catalogues and says what became of them. */
async function importFiles(root: string, files: string[], name?: string): Promise<number> {
  const signer = { name: name === undefined ? undefined : personName(withoutAddress(name)), today: today() };
  const site = loadSite(root);
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
  // Nothing is written before every file can be read.
  if (broken.length > 0) throw new UserError(broken.join("\n"));
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

/** A name as mail programs write it, without its address. */
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
  const together = joined > 0 ? ` (${joined} put together from sentences)` : "";
  return [
    `${signed} signed, ${drafts} ${drafts === 1 ? "draft" : "drafts"}${together}, ${same} there already`,
    ...count(sentences, "sentences of texts that lack others, kept for npm run translate"),
    ...count(left.length, "left out"),
    ...count(unknown, "of Dutch that the site has not"),
    ...count(foreign, "in languages that the site has not"),
    ...count(unsigned, "approved in the file, which --name NAME would sign"),
  ].join("; ");
}

interface Post {
  /** The text file it comes from, as the user named it. */
  from: string;
  /** Path of the post, relative to the site. */
  file: string;
  markdown: string;
  page: Page;
}

/** Makes posts of pages and says what became of them. */
async function importPages(site: string, files: string[], date?: string): Promise<number> {
  if (date !== undefined && !isDate(date)) {
    throw new UserError(`--date ${date}: write a day that exists as YYYY-MM-DD, such as 2024-01-31`);
  }
  const troubles: UserError[] = [];
  /** What `work` returns, or undefined and a trouble more. */
  const attempt = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      troubles.push(error);
      return undefined;
    }
  };

  const posts: Post[] = [];
  for (const from of files) {
    const post = await attempt(readPost(from, date, posts));
    if (post) posts.push(post);
  }
  // Wrong usage is put right by running the command again, so nothing may be written yet.
  if (!troubles.some(({ exitCode }) => exitCode === 2)) {
    for (const post of posts) {
      if (await attempt(writeNew(site, post))) console.log(report(post));
    }
  }
  for (const { message } of troubles) console.error(message);
  return Math.max(0, ...troubles.map(({ exitCode }) => exitCode));
}

/** Reads one page and makes a post of it that the loader of the site accepts. */
async function readPost(from: string, givenDate: string | undefined, others: readonly Post[]): Promise<Post> {
  const trouble = (message: string) => new UserError(`${from}: ${message}`, 1);
  const page = readPage(await readText(from));
  const { title } = page;
  if (!title) throw trouble("holds no title; paste the whole page, from its title to its last sentence");
  if (page.blocks.length === 0) throw trouble(`holds no text below its title "${title}"`);
  const date = page.date ?? givenDate;
  if (!date) throw new UserError(`${from}: the page gives no date; add --date YYYY-MM-DD`);

  const { slug, markdown } = toOriginal({ ...page, title }, date);
  const file = `${paths.posts}/${slug}.md`;
  const twin = others.find((other) => other.file === file);
  if (twin) throw trouble(`would become ${file}, as ${twin.from} does; give one of them another title`);
  const nothing = { languages: [], images: new Map(), files: new Set<string>() };
  const { problems } = parseOriginal(file, markdown, "posts", nothing);
  if (problems.length > 0) throw trouble(`cannot become a post: ${problems.map(printProblem).join("; ")}`);
  return { from, file, markdown, page };
}

function readBytes(file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    const reasons: Record<string, string> = {
      ENOENT: "there is no such file",
      EISDIR: "is a folder; name files",
    };
    throw new UserError(`${file}: ${reasons[error.code ?? ""] ?? `cannot be read (${error.code})`}`, 1);
  });
}

async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  if (bytes.includes(0)) throw new UserError(`${file}: is no text; save the page as plain text in UTF-8`, 1);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.trim() !== "") return text;
  } catch {
    throw new UserError(`${file}: is not in UTF-8; save it as plain text in UTF-8`, 1);
  }
  throw new UserError(`${file}: is empty`, 1);
}

/** Writes a post whole or not at all, and never over another: a link fails when its name is taken. */
async function writeNew(site: string, { from, file, markdown }: Post): Promise<true> {
  const target = path.join(site, file);
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}`);
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(draft, markdown, { flag: "wx" });
    await link(draft, target);
    return true;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const reason =
      code === "EEXIST" && syscall === "link"
        ? "is there already and was left as it is"
        : `cannot be written (${code})`;
    throw new UserError(`${file}: ${reason}; ${from} was not imported`, 1);
  } finally {
    // A draft that stays behind is hidden from the loader, and no reason to call the import failed.
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** What was written, what was left out, and what to look at. */
function report({ from, file, page: { dropped, notes } }: Post): string {
  const short = (line: string) => (line.length > 60 ? `${line.slice(0, 59)}…` : line);
  return [
    `${file}: written from ${from}`,
    ...(dropped.length > 0 ? [`  left out: ${dropped.map((line) => `"${short(line)}"`).join(", ")}`] : []),
    ...notes.map((note) => `  look at it: ${note}`),
  ].join("\n");
}
