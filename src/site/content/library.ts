import { loadUi } from "../../checks/ui.ts";
import { findAliasFaults } from "../../coverage/aliases.ts";
import { hashOf, openCache, softwareVersion } from "../../coverage/cache.ts";
import { findBrokenLinks, findMenuFaults, type Named } from "../../coverage/links.ts";
import { contextOf, filesOf, keyOf, type OriginalFiles } from "../../coverage/originals.ts";
import { type AudioFile, loadAudio } from "../../coverage/recordings.ts";
import { perform, shares } from "../../coverage/threads.ts";
import type { Ui } from "../../i18n/ui.ts";
import type { Kind } from "../../markdown/frontmatter.ts";
import { arrange, inputsOf, scanOriginals } from "../../markdown/original.ts";
import type { Contacts } from "../../model/contacts.ts";
import { dayAt } from "../../model/dates.ts";
import { type Problem, ProblemsError } from "../../model/errors.ts";
import { appearsOn, hasAppeared } from "../../model/schedule.ts";
import { paths, type Site, SOURCE } from "../../model/site.ts";
import { makePictures, type Pictures } from "./pictures.ts";
import { type RenderContext, type RenderedOriginal, renderOriginal } from "./render.ts";

export interface Library extends Pictures {
  /** Newest first. */
  posts: readonly RenderedOriginal[];
  pages: readonly RenderedOriginal[];
  contacts: Contacts;
  /** By name and language of the text they read: `posts/taalcafe.tr`. */
  audio: ReadonlyMap<string, AudioFile>;
  /** What is not on the site yet, and from when it is: a date or a local time. */
  scheduled: readonly { name: string; from: string }[];
  /** Problems of originals, catalogues, images and recordings; what they concern is kept from readers. */
  problems: readonly Problem[];
}

/** Number of originals that makes another thread worth starting. */
const MANY = 100;

/** Files to render, each under the key of its result. */
interface Share {
  jobs: readonly { files: OriginalFiles; key: string }[];
  context: RenderContext;
}

/** Renders into the cache; the caller finds and reports problems when it reads the result. */
export async function renderShare({ jobs, context }: Share): Promise<void> {
  const cache = openCache<RenderedOriginal>(context.site.root, "pages");
  const ui = await loadUi(context.site);
  for (const { files, key } of jobs) {
    const rendered = renderOriginal(files, context, ui);
    if (!Array.isArray(rendered)) cache.set(key, rendered);
  }
}

/**
 * Every original in every language. Originals are cached between builds by a hash of all they depend on. One with a
 * mistake is left out, and an unreadable catalogue is empty; the library lists each. `now` is an instant in
 * milliseconds; `onPicture` gets how many of the pictures to be made are done.
 */
export async function loadLibrary(
  site: Site,
  ui: Ui,
  now: number,
  onPicture?: (done: number, total: number) => void,
): Promise<Library> {
  const today = dayAt(now, site.timeZone);
  const { found, surrounding, problems, siteFaults } = scanOriginals(site);
  if (siteFaults.length > 0) throw new ProblemsError(siteFaults);
  const { images, files } = surrounding;
  const made = await makePictures(site.root, images.keys(), onPicture);
  problems.push(...made.problems);
  const { pictures, files: pictureFiles } = made;
  const context = { ...contextOf(site, surrounding, today), pictures };
  const cache = openCache<RenderedOriginal>(site.root, "pages");
  const settings = JSON.stringify([
    site.languages,
    site.review,
    [...pictures],
    inputsOf(surrounding),
    [...context.glossaries],
  ]);
  const base = hashOf([softwareVersion(), settings, ui.source, today]);
  const jobs = found.map((original) => {
    const own = filesOf(site, original);
    return { files: own, key: keyOf(base, own) };
  });
  // Many missing ones are rendered at once, shared among the cores; a few here, on demand.
  const missing = jobs.filter(({ key }) => !cache.has(key));
  if (missing.length > MANY) {
    await perform(
      import.meta.url,
      renderShare,
      shares(missing, MANY).map((share) => ({ jobs: share, context })),
    );
  }
  const originals = jobs.flatMap(({ files, key }) => {
    const kept = cache.get(key);
    if (kept) return [kept];
    const rendered = renderOriginal(files, context, ui);
    if (Array.isArray(rendered)) {
      problems.push(...rendered);
      return [];
    }
    cache.set(key, rendered);
    return [rendered];
  });
  const named = originals.map(namedOf);
  const audio = loadAudio(site, named, problems);
  problems.push(...originals.flatMap((rendered) => rendered.problems), ...findBrokenLinks(named, files));
  const codes = site.languages.map(({ code }) => code);
  problems.push(...findMenuFaults(site, named, files), ...findAliasFaults(named, codes));
  cache.prune(new Set(jobs.map(({ key }) => key)));
  const { here, scheduled } = byAppearance(originals, now, site.timeZone);
  return {
    ...arrange(here, ({ original }) => original),
    scheduled,
    pictures,
    files: pictureFiles,
    contacts: surrounding.contacts,
    audio,
    problems,
  };
}

/** Those that readers may see at an instant, and those that wait for their day. */
function byAppearance(
  originals: readonly RenderedOriginal[],
  now: number,
  timeZone: string,
): { here: RenderedOriginal[]; scheduled: { name: string; from: string }[] } {
  const { true: here = [], false: waiting = [] } = Object.groupBy(originals, ({ original }) =>
    String(hasAppeared(original.meta, now, timeZone)),
  );
  const scheduled = waiting
    .filter(({ original }) => original.meta.draft !== true)
    .map(({ original: { kind, slug, meta } }) => ({ name: `${kind}/${slug}`, from: appearsOn(meta)! }));
  return { here, scheduled };
}

/** `posts/taalcafe` -> `src/content/posts/taalcafe.md` */
const fileOf = (name: string): string => {
  const [kind, slug] = name.split("/") as [Kind, string];
  return `${paths[kind]}/${slug}.md`;
};

const namedOf = ({ original, articles }: RenderedOriginal): Named => ({
  ...original,
  codes: Object.keys(articles),
  links: articles[SOURCE]!.links.map(fileOf),
});
