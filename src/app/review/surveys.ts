/** The progress of each original of a site in each language, updated when files change. */
import { assessOriginal, contextOf, filesOf, type OriginalContext } from "../../coverage/originals.ts";
import { perform, threadsFor } from "../../coverage/threads.ts";
import type { Kind } from "../../markdown/frontmatter.ts";
import { today } from "../../model/dates.ts";
import { type Problem, ProblemsError } from "../../model/errors.ts";
import { readText } from "../../model/files.ts";
import { message } from "../../model/message.ts";
import { paths, type Site, targets } from "../../model/site.ts";
import { rowsOf } from "../../status/status.ts";
import { type Surveyed, surveyPart } from "../../status/survey.ts";
import type { CatalogueStore } from "./catalogue-store.ts";
import { keepByStamp, stampsOf } from "./stamps.ts";

export interface Surveys {
  /** Resolves when all originals are surveyed. Rejects with the error. */
  ready: Promise<void>;
  /** Updates the surveys of changed files. */
  refresh(): void;
  published(): Surveyed[];
  /** Files that cannot be read, or only in part. */
  problems(): Problem[];
}

/** An assessed original; `found` is undefined if that failed. */
interface Assessed {
  found: Surveyed | undefined;
  problems: readonly Problem[];
}

/** At least this many originals per thread. */
const PER_THREAD = 200;

export function openSurveys(catalogues: CatalogueStore): Surveys {
  const { site } = catalogues;
  const known = new Map<string, Assessed & { stamp: string }>();
  const contexts = keepByStamp<OriginalContext>();
  const contextNow = (): OriginalContext => {
    const { surrounding } = catalogues.scan();
    const glossaries = [paths.keep, ...targets(site).map(({ code }) => paths.glossary(code))];
    const key = [today(site.timeZone), surrounding.files.size, stampsOf(site.root, glossaries)].join();
    return contexts("", key, () => contextOf(site, surrounding, today(site.timeZone)));
  };

  const surveyAll = async (): Promise<void> => {
    const { found } = catalogues.scan();
    const before = new Map(found.map(({ kind, file }) => [file, stampOfAll(site, kind, file)]));
    for (const one of await surveyInThreads(site, found.length)) {
      const { file } = one.original;
      const stamp = before.get(file) ?? "";
      known.set(file, { stamp, found: one, problems: one.problems });
    }
  };
  const ready = surveyAll();
  // A failure reaches whoever awaits `ready`.
  ready.catch(() => undefined);

  return {
    ready,
    refresh() {
      const { found: files } = catalogues.scan();
      for (const { kind, file } of files) {
        const stamp = stampOfAll(site, kind, file);
        if (known.get(file)?.stamp === stamp) continue;
        known.set(file, { stamp, ...assess(site, kind, file, contextNow) });
      }
      if (known.size > files.length) {
        const there = new Set(files.map(({ file }) => file));
        for (const file of [...known.keys()]) if (!there.has(file)) known.delete(file);
      }
    },
    published: () =>
      [...known.values()].flatMap(({ found }) =>
        found && found.original.meta.draft !== true ? [found] : [],
      ),
    problems: () => [...known.values()].flatMap(({ problems }) => problems),
  };
}

/** The stamps of an original and its catalogues. */
function stampOfAll(site: Site, kind: Kind, file: string): string {
  const slug = file.slice(file.lastIndexOf("/") + 1, -".md".length);
  const files = [file, ...targets(site).map(({ code }) => paths.catalogue(code, kind, slug))];
  return stampsOf(site.root, files);
}

/** The first survey of all originals: in threads, using the results cached by earlier commands. */
async function surveyInThreads(site: Site, count: number): Promise<Surveyed[]> {
  const of = threadsFor(count, PER_THREAD);
  const parts = Array.from({ length: of }, (_none, own) => ({
    site,
    part: { own, of },
    today: today(site.timeZone),
  }));
  const idle = { site, part: { own: -1, of: 1 }, today: today(site.timeZone) };
  const module = import.meta.resolve("../../status/survey.ts");
  const surveys = await perform(module, surveyPart, [idle, ...parts]);
  return surveys.flatMap(({ surveyed }) => surveyed);
}

function assess(site: Site, kind: Kind, file: string, context: () => OriginalContext): Assessed {
  try {
    const files = filesOf(site, { kind, file, text: readText(site.root, file) ?? "" });
    const opened = assessOriginal(files, context());
    if (Array.isArray(opened)) {
      return { found: undefined, problems: opened };
    }
    const { original, problems } = opened;
    const head = { kind, slug: original.slug, file, meta: original.meta };
    return { found: { original: head, rows: rowsOf(opened), problems }, problems };
  } catch (error) {
    if (error instanceof ProblemsError) return { found: undefined, problems: error.problems };
    const detail = (error as Error).message;
    return { found: undefined, problems: [{ file, message: message("file.failed", { detail }) }] };
  }
}
