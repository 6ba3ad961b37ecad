/** Originals and catalogues of a site as they stand on disk now: what is in memory is used only while its file is the same. */
import { statSync } from "node:fs";
import path from "node:path";
import { adoptReviews } from "../catalog/adopt.ts";
import type { Entry } from "../catalog/entry.ts";
import { merge } from "../catalog/merge.ts";
import { createPivot, followPivot, type Pivot } from "../catalog/pivot.ts";
import type { Catalogue } from "../catalog/po.ts";
import { readStored, readText, type Stored, updateCatalogue } from "../catalog/store.ts";
import { isPublishable } from "../checks/index.ts";
import { pairOf } from "../checks/pair.ts";
import type { Kind } from "../markdown/frontmatter.ts";
import { type Original, parseOriginal, type Scan, scanOriginals, segments } from "../markdown/original.ts";
import { today } from "../model/dates.ts";
import { type Problem, ProblemsError, printProblem } from "../model/errors.ts";
import { type Glossary, loadGlossary } from "../model/glossary.ts";
import { type Language, paths, type Site, targets } from "../model/site.ts";

/** One original in one language, as the files are now. */
export interface Work {
  original: Original;
  language: Language;
  glossary: Glossary;
  /** Brought up to date with the Dutch. */
  catalogue: Catalogue;
  /** The language it goes by way of, with its catalogue of the same original. */
  pivot?: Pivot | undefined;
}

export interface Shelf {
  site: Site;
  /** Where all originals are, and what they are read with. */
  scan(): Scan;
  /** A published original of the site; undefined for any other name. Throws a ProblemsError when its file is broken. */
  find(kind: string, slug: string): Original | undefined;
  /** Undefined when the original is not for that language. Throws a ProblemsError when a file is broken. */
  open(original: Original, code: string): Work | undefined;
  /** Changes a catalogue as it stands then; what `change` throws leaves it as it is. Throws a UserError, see store.ts. */
  update(work: Work, change: (entries: readonly Entry[], catalogue: Catalogue) => Catalogue): Work;
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
export function openShelf(site: Site, log: (line: string) => void): Shelf {
  const { root } = site;
  const stamp = (file: string) => stampOf(root, file);
  const scans = keep<Scan>();
  const originals = keep<Original>();
  const catalogues = keep<Stored>();
  const glossaries = keep<Glossary>();
  /** By the catalogue as it was read, whose original and pivot are part of the key. */
  const merged = new WeakMap<
    Catalogue,
    { original: Original; pivot: Pivot | undefined; catalogue: Catalogue }
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
  const bring = (stored: Catalogue, original: Original, pivot: Pivot | undefined): Catalogue => {
    const known = merged.get(stored);
    if (known?.original === original && known.pivot === pivot) return known.catalogue;
    const { references } = original.body;
    const adopted = adoptReviews(stored, today()).catalogue;
    const followed = merge(adopted, segments(original), original.file, references);
    const catalogue = pivot ? followPivot(followed, pivot, references) : followed;
    merged.set(stored, { original, pivot, catalogue });
    return catalogue;
  };

  const pivotOf = (original: Original, { via }: Language): Pivot | undefined => {
    const language = via === undefined ? undefined : languageOf(via);
    if (!language) return undefined;
    const catalogue = bring(storedOf(original, language.code).catalogue, original, undefined);
    const glossary = glossaryOf(language.code);
    const known = pivots.get(catalogue);
    if (known?.glossary === glossary) return known.pivot;
    const isUsable = (entry: Entry) => isPublishable(pairOf(entry, original, language, glossary));
    const pivot = createPivot(language.code, catalogue, isUsable);
    pivots.set(catalogue, { glossary, pivot });
    return pivot;
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
      const pivot = pivotOf(original, language);
      const catalogue = bring(storedOf(original, code).catalogue, original, pivot);
      return { original, language, glossary: glossaryOf(code), catalogue, pivot };
    },
    update({ original, language, glossary, pivot }, change) {
      const { code } = language;
      const step = (stored: Catalogue) => {
        const now = bring(stored, original, pivot);
        return change(now.entries, now);
      };
      const file = fileOf(original, code);
      updateCatalogue(root, file, code, step, storedOf(original, code));
      own.set(file, stamp(file));
      const catalogue = bring(storedOf(original, code).catalogue, original, pivot);
      return { original, language, glossary, catalogue, pivot };
    },
    isOwn: (file) => own.get(file) === stamp(file),
  };
}
