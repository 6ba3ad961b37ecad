/** Originals and catalogues of a site as they stand on disk now: what is in memory is used only while its file is the same. */
import { statSync } from "node:fs";
import path from "node:path";
import type { Entry } from "../../catalog/entry.ts";
import type { Pivot } from "../../catalog/pivot.ts";
import type { Catalogue } from "../../catalog/po.ts";
import { readStored, type Stored, updateCatalogue } from "../../catalog/store.ts";
import { type FollowContext, follow, pivotOf, readablePivot } from "../../coverage/follow.ts";
import type { Kind } from "../../markdown/frontmatter.ts";
import { type Original, parseOriginal, type Scan, scanOriginals } from "../../markdown/original.ts";
import { today } from "../../model/dates.ts";
import { type Problem, ProblemsError, printProblem } from "../../model/errors.ts";
import { readText } from "../../model/files.ts";
import { type Glossary, loadGlossary } from "../../model/glossary.ts";
import { type Language, paths, type Site, targets } from "../../model/site.ts";

/** One original in one language, as the files are now. */
export interface OpenCatalogue extends FollowContext {
  original: Original;
  /** Brought up to date with the Dutch. */
  catalogue: Catalogue;
}

export interface CatalogueStore {
  site: Site;
  /** Where all originals are, and what they are read with. */
  scan(): Scan;
  /** A published original of the site; undefined for any other name. Throws a ProblemsError when its file is broken. */
  find(kind: string, slug: string): Original | undefined;
  /** Undefined when the original is not for that language. Throws a ProblemsError when a file is broken. */
  open(original: Original, code: string): OpenCatalogue | undefined;
  /** Changes a catalogue as it stands then; what `change` throws leaves it as it is. Throws a UserError, see store.ts. */
  update(
    opened: OpenCatalogue,
    change: (entries: readonly Entry[], catalogue: Catalogue) => Catalogue,
  ): OpenCatalogue;
  /** Is a catalogue as `update` left it last? */
  isOwn(file: string): boolean;
}

/** Equal while a file is the same, as far as the disk tells. */
export function stampOf(root: string, file: string): string {
  const found = statSync(path.join(root, file), { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : "";
}

/** Computes a value again when its key is another one than last time. */
function keep<T>(): (name: string, key: string, make: () => T) => T {
  const known = new Map<string, { key: string; value: T }>();
  return (name, key, make) => {
    const found = known.get(name);
    if (found?.key === key) return found.value;
    const value = make();
    known.set(name, { key, value });
    return value;
  };
}

/** The originals and catalogues of a site; `log` is told once of each entry of a catalogue that cannot be used. */
export function openCatalogueStore(site: Site, log: (line: string) => void): CatalogueStore {
  const { root } = site;
  const stamp = (file: string) => stampOf(root, file);
  const scans = keep<Scan>();
  const originals = keep<Original>();
  const catalogues = keep<Stored>();
  const glossaries = keep<Glossary>();
  /** By the catalogue as it was read, whose original and pivot are part of the key. */
  const followed = new WeakMap<
    Catalogue,
    { original: Original; context: FollowContext; catalogue: Catalogue }
  >();
  const pivots = new WeakMap<Catalogue, { glossary: Glossary; pivot: Pivot }>();

  /** What was told; the line of an entry changes with each change above it. */
  const told = new Set<string>();
  const tell = (fault: Problem) => {
    const key = printProblem({ ...fault, line: undefined });
    if (!told.has(key)) log(printProblem(fault));
    told.add(key);
  };

  /** Catalogues that were written here, with their stamps then. */
  const own = new Map<string, string>();

  const scan = () =>
    // A folder's own stamp changes with the names in it.
    scans("", [paths.posts, paths.pages, paths.images].map(stamp).join(), () => scanOriginals(site));

  const parse = (kind: Kind, file: string): Original => {
    const text = readText(root, file) ?? "";
    let { original, problems } = parseOriginal(file, text, kind, scan().surrounding);
    // It may name an image that came since in a folder below.
    if (problems.length > 0)
      ({ original, problems } = parseOriginal(file, text, kind, scanOriginals(site).surrounding));
    if (problems.length > 0) throw new ProblemsError(problems);
    return original;
  };

  const glossaryOf = (code: string) =>
    glossaries(code, [paths.glossary(code), paths.keep].map(stamp).join(), () => loadGlossary(root, code));
  const languageOf = (code: string) => targets(site).find((language) => language.code === code);
  const fileOf = ({ kind, slug }: Original, code: string) => paths.catalogue(code, kind, slug);

  const storedOf = (original: Original, code: string): Stored => {
    const file = fileOf(original, code);
    return catalogues(file, stamp(file), () => {
      const stored = readStored(root, file, code);
      for (const fault of stored.catalogue.faults ?? []) tell(fault);
      return stored;
    });
  };

  /** What a catalogue as it was read is for the Dutch of now. */
  const bring = (stored: Catalogue, original: Original, context: FollowContext): Catalogue => {
    const known = followed.get(stored);
    const { glossary, pivot, today: day } = context;
    const isSame =
      known?.original === original &&
      known.context.pivot === pivot &&
      known.context.glossary === glossary &&
      known.context.today === day;
    if (isSame) return known.catalogue;
    const { catalogue } = follow(stored, original, context);
    followed.set(stored, { original, context, catalogue });
    return catalogue;
  };

  const contextOf = (original: Original, language: Language): FollowContext => ({
    language,
    glossary: glossaryOf(language.code),
    pivot: pivotIn(original, language.via === undefined ? undefined : languageOf(language.via)),
    today: today(),
  });

  const pivotIn = (original: Original, language: Language | undefined): Pivot | undefined => {
    if (!language) return undefined;
    return readablePivot(language.code, () => {
      const context = contextOf(original, language);
      const catalogue = bring(storedOf(original, language.code).catalogue, original, context);
      const known = pivots.get(catalogue);
      if (known?.glossary === context.glossary) return known.pivot;
      const pivot = pivotOf({ catalogue, context }, original);
      pivots.set(catalogue, { glossary: context.glossary, pivot });
      return pivot;
    });
  };

  return {
    site,
    scan,
    find(kind, slug) {
      // Looked up among the files that are there: a name from a browser never makes a path.
      const found = scan().found.find(
        (each) => each.kind === kind && path.posix.basename(each.file, ".md") === slug,
      );
      if (!found) return undefined;
      const { file } = found;
      const original = originals(file, `${stamp(file)} ${stamp(paths.images)}`, () =>
        parse(found.kind, file),
      );
      return original.meta.draft ? undefined : original;
    },
    open(original, code) {
      const language = languageOf(code);
      if (!language || !(original.meta.languages?.includes(code) ?? true)) return undefined;
      const context = contextOf(original, language);
      const catalogue = bring(storedOf(original, code).catalogue, original, context);
      return { original, catalogue, ...context };
    },
    update({ original, language, glossary, pivot }, change) {
      const { code } = language;
      const context = { language, glossary, pivot, today: today() };
      const step = (stored: Catalogue) => {
        const now = bring(stored, original, context);
        return change(now.entries, now);
      };
      const file = fileOf(original, code);
      updateCatalogue(root, file, code, step, storedOf(original, code));
      own.set(file, stamp(file));
      const catalogue = bring(storedOf(original, code).catalogue, original, context);
      return { original, catalogue, ...context };
    },
    isOwn: (file) => own.get(file) === stamp(file),
  };
}
