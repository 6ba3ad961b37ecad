import { type Entry, isSigned } from "../catalog/entry.ts";
import { adoptReviews, entryLines, parseCatalogue } from "../catalog/po.ts";
import { catalogueFiles, readText } from "../catalog/store.ts";
import type { Finding } from "../checks/check.ts";
import { checkPair } from "../checks/index.ts";
import { pairOf } from "../checks/pair.ts";
import { loadOriginals, type Original } from "../markdown/original.ts";
import { ProblemsError } from "../model/errors.ts";
import { EMPTY_GLOSSARY, type Glossary, loadGlossary } from "../model/glossary.ts";
import { type Language, paths, type Site, SOURCE, targets } from "../model/site.ts";
import { findUiFaults } from "./ui.ts";

/** Every check on every original, catalogue and interface file of a site, in the order of the files. */
export function findFaults(site: Site): Finding[] {
  const findings = findUiFaults(site);
  let originals: Original[];
  try {
    const { posts, pages } = loadOriginals(site);
    originals = [...posts, ...pages];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    // Without sound originals a catalogue cannot be held against anything.
    return [...findings, ...fromProblems(error, "original", SOURCE)];
  }
  for (const language of targets(site)) {
    const glossary = readGlossary(site, language, findings);
    for (const original of originals) findings.push(...checkCatalogue(site, original, language, glossary));
    findings.push(...findOrphans(site, originals, language));
  }
  return findings;
}

/** A language's glossary; what is wrong with it is found, and the texts are checked without it. */
function readGlossary(site: Site, { code }: Language, findings: Finding[]): Glossary {
  try {
    return loadGlossary(site.root, code);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    findings.push(...fromProblems(error, "glossary-file", code));
    return EMPTY_GLOSSARY;
  }
}

function fromProblems(
  { problems }: ProblemsError,
  check: string,
  language: string,
  post?: string,
): Finding[] {
  return problems.map((problem) => ({ check, severity: "error", language, post, ...problem }));
}

/** The checks of one catalogue; none where there is no file. */
function checkCatalogue(site: Site, original: Original, language: Language, glossary: Glossary): Finding[] {
  const file = paths.catalogue(language.code, original.kind, original.slug);
  const where = { file, language: language.code, post: original.slug };
  try {
    const text = readText(site.root, file);
    if (text === undefined) return [];
    const catalogue = parseCatalogue(text, file, language.code);
    const lines = lazy(() => entryLines(text));
    const signable = new Set(adoptReviews(catalogue, "").adopted.map(({ source }) => source));
    return catalogue.entries.flatMap((entry) => {
      const found: Finding[] = [
        ...checkPair(pairOf(entry, original, language, glossary)),
        ...unsigned(entry, signable),
      ].map((finding) => ({ ...finding, ...where, line: lines().get(entry.source)?.[0] }));
      return found.map((finding) => ({
        ...finding,
        message: `${finding.message} (in "${excerpt(entry.source)}")`,
      }));
    });
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return fromProblems(error, "po", language.code, original.slug);
  }
}

/** Marked as reviewed, but nobody can be named: it counts as a draft. */
function unsigned(
  entry: Entry,
  signable: ReadonlySet<string>,
): Pick<Finding, "check" | "severity" | "message">[] {
  if (entry.fuzzy || entry.translation === "" || isSigned(entry) || signable.has(entry.source)) return [];
  const message =
    "is not fuzzy but nobody signed it; fill in the file's Last-Translator, or it stays a draft";
  return [{ check: "unsigned", severity: "warning", message }];
}

/** Catalogues of originals that are gone: kept, for the work in them, but nothing reads them. */
function findOrphans(site: Site, originals: readonly Original[], { code }: Language): Finding[] {
  const known = new Set(originals.map(({ kind, slug }) => paths.catalogue(code, kind, slug)));
  return catalogueFiles(site.root, code)
    .filter((file) => !known.has(file))
    .map((file) => ({
      check: "orphan",
      severity: "note" as const,
      file,
      language: code,
      message: `has no original: it is gone, renamed, a draft, or not for ${code}; a run still takes translations from here`,
    }));
}

const excerpt = (text: string) => (text.length > 50 ? `${text.slice(0, 49)}…` : text).replaceAll("\n", " ");

function lazy<T>(compute: () => T): () => T {
  let value: { it: T } | undefined;
  return () => {
    value ??= { it: compute() };
    return value.it;
  };
}
