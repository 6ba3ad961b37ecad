/** Originals and catalogues of a site as they are on disk: a cached one is used only while its file is unchanged. */
import type { Entry } from "../../catalog/entry.ts";
import type { Pivot } from "../../catalog/pivot.ts";
import type { Catalogue } from "../../catalog/po.ts";
import { readStored, type Stored, updateCatalogue } from "../../catalog/store.ts";
import { type FollowContext, readablePivot } from "../../coverage/follow.ts";
import type { Original } from "../../markdown/original.ts";
import { today } from "../../model/dates.ts";
import { type Problem, printProblem } from "../../model/errors.ts";
import { type Glossary, loadGlossary } from "../../model/glossary.ts";
import { type Language, paths, type Site, targets } from "../../model/site.ts";
import { rememberFollowed } from "./followed.ts";
import { type OriginalStore, openOriginalStore } from "./original-store.ts";
import { keepByStamp, stampOf, stampsOf } from "./stamps.ts";

/** One original in one language, as the files are now. */
export interface OpenCatalogue extends FollowContext {
  original: Original;
  /** Brought up to date with the Dutch. */
  catalogue: Catalogue;
}

/** `tr/posts/taalcafe` */
export const nameOf = ({ original: { kind, slug }, language }: OpenCatalogue): string =>
  `${language.code}/${kind}/${slug}`;

export interface CatalogueStore extends OriginalStore {
  site: Site;
  /** Undefined when the original is not for that language. Throws a ProblemsError for a broken file. */
  open(original: Original, code: string): OpenCatalogue | undefined;
  /** Changes the current catalogue; if `change` throws, it is unchanged. Throws a UserError, see store.ts. */
  update(
    opened: OpenCatalogue,
    change: (entries: readonly Entry[], catalogue: Catalogue) => Catalogue,
  ): OpenCatalogue;
  /** Is a catalogue unchanged since the last `update`? */
  isOwn(file: string): boolean;
}

/** The originals and catalogues of a site; `log` gets each unusable entry of a catalogue once. */
export function openCatalogueStore(site: Site, log: (line: string) => void): CatalogueStore {
  const { root } = site;
  const tell = tellOnce(log);
  const catalogues = keepByStamp<Stored>();
  const glossaries = keepByStamp<Glossary>();
  const followed = rememberFollowed();
  /** Catalogues written here, with their stamps at that time. */
  const own = new Map<string, string>();

  const glossaryOf = (code: string) =>
    glossaries(code, stampsOf(root, [paths.glossary(code), paths.keep]), () => loadGlossary(root, code));
  const languageOf = (code: string | undefined) => targets(site).find((language) => language.code === code);
  const fileOf = ({ kind, slug }: Original, code: string) => paths.catalogue(code, kind, slug);

  const storedOf = (original: Original, code: string): Stored => {
    const file = fileOf(original, code);
    return catalogues(file, stampOf(root, file), () => {
      const stored = readStored(root, file, code);
      for (const fault of stored.catalogue.faults ?? []) tell(fault);
      return stored;
    });
  };
  const followedIn = (original: Original, context: FollowContext): OpenCatalogue => {
    const stored = storedOf(original, context.language.code).catalogue;
    return { original, catalogue: followed.follow(stored, original, context), ...context };
  };

  const contextOf = (original: Original, language: Language): FollowContext => ({
    language,
    glossary: glossaryOf(language.code),
    pivot: pivotIn(original, languageOf(language.via)),
    today: today(site.timeZone),
  });
  const pivotIn = (original: Original, language: Language | undefined): Pivot | undefined =>
    language &&
    readablePivot(language.code, () => {
      const context = contextOf(original, language);
      return followed.pivot(followedIn(original, context).catalogue, original, context);
    });

  return {
    site,
    ...openOriginalStore(site),
    open(original, code) {
      const language = languageOf(code);
      if (!language || !(original.meta.languages?.includes(code) ?? true)) return undefined;
      return followedIn(original, contextOf(original, language));
    },
    update({ original, language, glossary, pivot }, change) {
      const { code } = language;
      const context = { language, glossary, pivot, today: today(site.timeZone) };
      const step = (stored: Catalogue) => {
        const now = followed.follow(stored, original, context);
        return change(now.entries, now);
      };
      const file = fileOf(original, code);
      updateCatalogue(root, file, code, step, storedOf(original, code));
      own.set(file, stampOf(root, file));
      return followedIn(original, context);
    },
    isOwn: (file) => own.get(file) === stampOf(root, file),
  };
}

/** Logs each problem once; an entry's line number changes with each edit above it. */
function tellOnce(log: (line: string) => void): (problem: Problem) => void {
  const told = new Set<string>();
  return (problem) => {
    const key = printProblem({ ...problem, line: undefined });
    if (!told.has(key)) log(printProblem(problem));
    told.add(key);
  };
}
