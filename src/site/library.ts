import { once } from "node:events";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { readText } from "../catalog/store.ts";
import { arrange, type ImageFile, scanOriginals } from "../markdown/original.ts";
import { type Problem, ProblemsError } from "../model/errors.ts";
import { loadGlossary } from "../model/glossary.ts";
import { paths, type Site, SOURCE, targets } from "../model/site.ts";
import { hashOf, openCache, rendererVersion } from "./cache.ts";
import type { Ui } from "./ui.ts";
import { type Job, renderWork, type Work, type WorkContext } from "./work.ts";
import type { Share } from "./worker.ts";

export interface Library {
  /** Newest first. */
  posts: readonly Work[];
  pages: readonly Work[];
  images: ReadonlyMap<string, ImageFile>;
}

/** Originals to render from which another thread is worth its start. */
const MANY = 200;

/**
 * Every original in every language. Works are kept between builds by a hash of all they depend on. Rejects with a
 * ProblemsError that lists every mistake of every original and catalogue. `today` is an ISO date.
 */
export async function loadLibrary(site: Site, ui: Ui, today: string): Promise<Library> {
  const { found, surrounding, problems } = scanOriginals(site);
  const { images, files } = surrounding;
  const cacheFolder = path.join(site.root, ".cache");
  const cache = openCache<Work>(cacheFolder);
  const glossaries = new Map(targets(site).map(({ code }) => [code, loadGlossary(site.root, code)]));
  const settings = JSON.stringify([site.languages, site.review, [...images], [...files], [...glossaries]]);
  const base = hashOf([rendererVersion(), settings, ui.source, today]);

  const jobs = found.map(({ kind, file, text }): Job => {
    const slug = path.posix.basename(file, ".md");
    const catalogues = new Map(
      targets(site).map(({ code }) => [code, readText(site.root, paths.catalogue(code, kind, slug)) ?? ""]),
    );
    return { kind, file, slug, text, catalogues, key: hashOf([base, file, text, ...catalogues.values()]) };
  });

  const context: WorkContext = { site, ui, surrounding, glossaries, today };
  const render = (job: Job): Work[] => {
    const work = renderWork(job, context);
    if (Array.isArray(work)) {
      problems.push(...work);
      return [];
    }
    cache.set(job.key, work);
    return [work];
  };
  await fillCache(
    jobs.filter(({ key }) => !cache.has(key)),
    cacheFolder,
    context,
    render,
  );
  const works = jobs.flatMap((job) => cache.get(job.key) ?? render(job));
  problems.push(...findBrokenLinks(works), ...findMenuFaults(site, works));
  if (problems.length > 0) throw new ProblemsError(unique(problems));
  cache.prune();
  return { ...arrange(works, ({ original }) => original), images };
}

const isPublished = ({ original }: Work) => original.meta.draft !== true;

/** Links to originals that are there but not published. */
function findBrokenLinks(works: readonly Work[]): Problem[] {
  const drafts = new Set(
    works.filter((work) => !isPublished(work)).map(({ original: { kind, slug } }) => `${kind}/${slug}`),
  );
  return works
    .filter(isPublished)
    .flatMap(({ original: { file }, articles }) =>
      [...articles[SOURCE]!.html.matchAll(/href="taalbrug:([^"?#]+)/g)].flatMap(([, name]) =>
        drafts.has(name!) ? [{ file, message: `links to ${name}.md, which is a draft` }] : [],
      ),
    );
}

function findMenuFaults({ menu = [] }: Site, works: readonly Work[]): Problem[] {
  const pages = new Set(
    works.filter(isPublished).flatMap(({ original: { kind, slug } }) => (kind === "pages" ? [slug] : [])),
  );
  return menu
    .filter((slug) => !pages.has(slug))
    .map((slug) => ({
      file: paths.settings,
      message: `"menu": there is no page "${slug}" in ${paths.pages}`,
    }));
}

/** Renders many missing works at once, a share on each core; this thread takes one share itself. */
async function fillCache(
  missing: readonly Job[],
  cacheFolder: string,
  { site, surrounding, glossaries, today }: WorkContext,
  render: (job: Job) => unknown,
): Promise<void> {
  if (missing.length < MANY) return;
  const threads = Math.min(availableParallelism(), Math.ceil(missing.length / MANY));
  const share = (number: number) => missing.filter((_job, at) => at % threads === number);
  const workers = Array.from({ length: threads - 1 }, (_none, at) => {
    const workerData: Share = {
      jobs: share(at + 1),
      cacheFolder,
      site,
      surrounding,
      glossaries,
      today,
    };
    // A thread that fails leaves its share to the main thread, where the error shows.
    return once(new Worker(new URL("./worker.ts", import.meta.url), { workerData }), "exit").catch(
      () => undefined,
    );
  });
  for (const job of share(0)) render(job);
  await Promise.all(workers);
}

/** A share's mistakes are found once when it is rendered and once when it is asked for. */
function unique<T extends { file: string; line?: number | undefined; message: string }>(
  problems: readonly T[],
): T[] {
  return [
    ...new Map(
      problems.map((problem) => [`${problem.file}:${problem.line}:${problem.message}`, problem]),
    ).values(),
  ];
}
