import { link, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseOriginal } from "../markdown/original.ts";
import { isDate } from "../model/dates.ts";
import { printProblem, UserError } from "../model/errors.ts";
import { readBytes } from "../model/files.ts";
import { paths } from "../model/site.ts";
import { toOriginal } from "./markdown.ts";
import { type Page, readPage } from "./wix.ts";

/** A page of another site as a post. */
export interface Post {
  /** Its text file, as the user named it. */
  from: string;
  /** Path of the post, relative to the site. */
  file: string;
  markdown: string;
  page: Page;
}

/**
 * Makes a post of each file with a pasted page. `date` (ISO) is the date of pages that have none.
 * Returns what was written and the problems; wrong usage writes nothing, as running the command again
 * fixes it.
 */
export async function importPages(
  site: string,
  files: readonly string[],
  date?: string,
): Promise<{ written: Post[]; troubles: UserError[] }> {
  if (date !== undefined && !isDate(date)) {
    throw new UserError(`--date ${date}: must be an existing date as YYYY-MM-DD, such as 2024-01-31`);
  }
  const troubles: UserError[] = [];
  /** The result of `work`, or undefined and one more problem. */
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
  const written: Post[] = [];
  if (!troubles.some(({ exitCode }) => exitCode === 2)) {
    for (const post of posts) if (await attempt(writeNew(site, post))) written.push(post);
  }
  return { written, troubles };
}

/** Reads one page and makes a post that the site's loader accepts. */
async function readPost(from: string, givenDate: string | undefined, others: readonly Post[]): Promise<Post> {
  const trouble = (message: string) => new UserError(`${from}: ${message}`, 1);
  const page = readPage(await readText(from));
  const { title } = page;
  if (!title) throw trouble("has no title; paste the whole page, from its title to its last sentence");
  if (page.blocks.length === 0) throw trouble(`has no text below its title "${title}"`);
  const date = page.date ?? givenDate;
  if (!date) throw new UserError(`${from}: the page has no date; add --date YYYY-MM-DD`);

  const { slug, markdown } = toOriginal({ ...page, title }, date);
  const file = `${paths.posts}/${slug}.md`;
  const twin = others.find((other) => other.file === file);
  if (twin) throw trouble(`would become ${file}, as ${twin.from} does; give one of them another title`);
  const nothing = { languages: [], images: new Map(), files: new Set<string>(), contacts: new Map() };
  const { problems } = parseOriginal(file, markdown, "posts", nothing);
  if (problems.length > 0) throw trouble(`cannot become a post: ${problems.map(printProblem).join("; ")}`);
  return { from, file, markdown, page };
}

async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  if (bytes.includes(0))
    throw new UserError(`${file}: is not a text file; save the page as plain text in UTF-8`, 1);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.trim() !== "") return text;
  } catch {
    throw new UserError(`${file}: is not in UTF-8; save it as plain text in UTF-8`, 1);
  }
  throw new UserError(`${file}: is empty`, 1);
}

/** Writes a post atomically, and never over another: a link fails when its name is taken. */
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
    // A leftover draft is hidden from the loader, and no reason to report a failure.
    await rm(draft, { force: true }).catch(() => undefined);
  }
}
