import { arrange, scanOriginals } from "../markdown/original.ts";
import { type Problem, ProblemsError } from "../model/errors.ts";
import { paths, type Site, SOURCE } from "../model/site.ts";
import { type AudioFile, loadAudio } from "./audio.ts";
import { hashOf, openCache, softwareVersion } from "./cache.ts";
import { makePictures, type Pictures } from "./pictures.ts";
import { perform, shares } from "./threads.ts";
import { loadUi, type Ui } from "./ui.ts";
import { contextOf, type Files, filesOf, type RenderContext, renderWork, type Work } from "./work.ts";

export interface Library extends Pictures {
  /** Newest first. */
  posts: readonly Work[];
  pages: readonly Work[];
  /** By the name of what they read and its language: `posts/taalcafe.tr`. */
  audio: ReadonlyMap<string, AudioFile>;
}

/** Originals from which another thread is worth its start. */
const MANY = 100;

/** Files to render, each under the key of its result. */
interface Share {
  jobs: readonly { files: Files; key: string }[];
  context: RenderContext;
}

/** Renders into the cache; what is wrong with a file is found again, and said, where the result is asked for. */
export async function renderShare({ jobs, context }: Share): Promise<void> {
  const cache = openCache<Work>(context.site.root, "pages");
  const ui = await loadUi(context.site);
  for (const { files, key } of jobs) {
    const work = renderWork(files, context, ui);
    if (!Array.isArray(work)) cache.set(key, work);
  }
}

/**
 * Every original in every language. Works are kept between builds by a hash of all they depend on. Rejects with a
 * ProblemsError that lists every mistake of every original, catalogue and image. `today` is an ISO date; `onPicture`
 * hears how many of the pictures that have to be made are done.
 */
export async function loadLibrary(
  site: Site,
  ui: Ui,
  today: string,
  onPicture?: (done: number, total: number) => void,
): Promise<Library> {
  const { found, surrounding, problems } = scanOriginals(site);
  const { images, files: named } = surrounding;
  const made = await makePictures(site.root, images.keys(), onPicture);
  problems.push(...made.problems);
  const { pictures, files: pictureFiles } = made;
  const context = { ...contextOf(site, surrounding, today), pictures };
  const cache = openCache<Work>(site.root, "pages");
  const settings = JSON.stringify([
    site.languages,
    site.review,
    [...pictures],
    [...named],
    [...context.glossaries],
  ]);
  const base = hashOf([softwareVersion(), settings, ui.source, today]);
  const jobs = found.map((original) => {
    const files = filesOf(site, original);
    return { files, key: hashOf([base, files.file, files.text, ...files.catalogues.values()]) };
  });
  // Many missing ones are rendered at once, a share on each core; a few here, when they are asked for.
  const missing = jobs.filter(({ key }) => !cache.has(key));
  if (missing.length > MANY) {
    await perform(
      import.meta.url,
      renderShare,
      shares(missing, MANY).map((share) => ({ jobs: share, context })),
    );
  }
  const works = jobs.flatMap(({ files, key }) => {
    const kept = cache.get(key);
    if (kept) return [kept];
    const work = renderWork(files, context, ui);
    if (Array.isArray(work)) {
      problems.push(...work);
      return [];
    }
    cache.set(key, work);
    return [work];
  });
  const audio = loadAudio(site, works, problems);
  problems.push(...findBrokenLinks(works), ...findMenuFaults(site, works));
  if (problems.length > 0) throw new ProblemsError(problems);
  cache.prune(new Set(jobs.map(({ key }) => key)));
  return { ...arrange(works, ({ original }) => original), pictures, files: pictureFiles, audio };
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
