import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { toOriginal } from "../src/import/markdown.ts";
import { type Page, readPage } from "../src/import/wix.ts";
import { parseOriginal } from "../src/markdown/original.ts";
import { isDate } from "../src/model/dates.ts";
import { printProblem, UserError } from "../src/model/errors.ts";
import { paths } from "../src/model/site.ts";
import { run } from "./command.ts";

const HELP = `
npm run import -- FILE... [--date YYYY-MM-DD] [--site DIR]

Makes a Dutch post of each page that was copied from a Wix blog and pasted into a text file.

  --date YYYY-MM-DD  the day of publication, for pages that do not give it
  --site DIR         the folder of the site (default: this project)
  --help             this text

Writes ${paths.posts}/<slug>.md, and never over a file that is there.
Exit codes: 0 all written; 1 a page could not be imported; 2 wrong usage, such as a date that is missing.
`;

interface Post {
  /** The text file it comes from, as the user named it. */
  from: string;
  /** Path of the post, relative to the site. */
  file: string;
  markdown: string;
  page: Page;
}

await run(HELP, { date: { type: "string" } }, async ({ date, site }, files) => {
  if (files.length === 0) throw new UserError("name the text files to import: npm run import -- FILE...");
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
});

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

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const reasons: Record<string, string> = {
      ENOENT: "there is no such file",
      EISDIR: "is a folder; name files",
    };
    throw new UserError(`${file}: ${reasons[error.code ?? ""] ?? `cannot be read (${error.code})`}`, 1);
  });
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
