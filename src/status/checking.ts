import { type Entry, ignoredIn, isSigned, madeFrom, reportsOn } from "../catalog/entry.ts";
import { adoptReviews, entryLines, parseCatalogue } from "../catalog/po.ts";
import { readText } from "../catalog/store.ts";
import { type Finding, wordsOf } from "../checks/check.ts";
import { saysOtherFacts } from "../checks/facts/index.ts";
import { checkPair } from "../checks/index.ts";
import { pairOf } from "../checks/pair.ts";
import { parseInline, visibleText } from "../markdown/inline.ts";
import { type Original, parseOriginal, scanOriginals } from "../markdown/original.ts";
import { type Problem, ProblemsError } from "../model/errors.ts";
import { EMPTY_GLOSSARY, type Glossary, loadGlossary } from "../model/glossary.ts";
import { type Language, paths, type Site, targets } from "../model/site.ts";
import { excerpt } from "../model/text.ts";
import { isIn, type Part } from "./part.ts";

/** The check that hands on what readers reported; its findings go before all others. */
export const REPORT = "report";

/** What was found in the catalogues of some originals. */
export interface Checked {
  findings: Finding[];
  /** Mistakes of the originals themselves: without sound ones a catalogue cannot be held against anything. */
  problems: Problem[];
  /** The catalogues that belong to them, with what is to be held against other catalogues. */
  catalogues: Read[];
}

/** What readers see of a catalogue's translations and of their Dutch. Plain: it can be copied to another thread. */
export interface Read {
  file: string;
  language: string;
  post: string;
  texts: { source: string; translation: string; entry: string; ignored: readonly string[] }[];
}

/** Every check of a segment and its translation, on the catalogues of a share of the originals. */
export function checkPart({ site, part }: { site: Site; part: Part }): Checked {
  const { found, surrounding, problems: unread } = scanOriginals(site);
  const checked: Checked = { findings: [], problems: part.own === 0 ? unread : [], catalogues: [] };
  const rooms = targets(site).map((language) => ({ language, glossary: readGlossary(site, language) }));
  for (const [at, { kind, file, text }] of found.entries()) {
    if (!isIn(part, at)) continue;
    const { original, problems } = parseOriginal(file, text, kind, surrounding);
    checked.problems.push(...problems);
    if (problems.length > 0 || original.meta.draft) continue;
    for (const { language, glossary } of rooms) {
      const file = paths.catalogue(language.code, kind, original.slug);
      const read: Read = { file, language: language.code, post: original.slug, texts: [] };
      checked.catalogues.push(read);
      checked.findings.push(...checkCatalogue(site, original, language, glossary, read));
    }
  }
  return checked;
}

/** A language's glossary; the texts are checked without one that is broken. */
function readGlossary(site: Site, { code }: Language): Glossary {
  try {
    return loadGlossary(site.root, code);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return EMPTY_GLOSSARY;
  }
}

/** The checks of one catalogue; none where there is no file. Its texts go to `read`. */
function checkCatalogue(
  site: Site,
  original: Original,
  language: Language,
  glossary: Glossary,
  read: Read,
): Finding[] {
  const { texts, file, ...rest } = read;
  const where = { file, ...rest };
  try {
    const text = readText(site.root, file);
    if (text === undefined) return [];
    const catalogue = parseCatalogue(text, file, language.code);
    const lines = lazy(() => entryLines(text));
    const signable = new Set(adoptReviews(catalogue, "").adopted.map(({ source }) => source));
    return catalogue.entries.flatMap((entry) => {
      const pair = pairOf(entry, original, language, glossary);
      if (entry.translation !== "") {
        texts.push({ ...wordsOf(pair), entry: entry.source, ignored: ignoredIn(entry) });
      }
      const found: Finding[] = [
        ...reported(entry),
        ...checkPair(pair),
        ...unsigned(entry, signable),
        ...overtaken(entry, original),
      ].map((finding) => ({ ...finding, ...where, line: lines().get(entry.source)?.[0] }));
      return found.map((finding) => inEntry(finding, entry.source));
    });
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map((problem) => ({ ...where, check: "po", severity: "error", ...problem }));
  }
}

/** The finding with the beginning of the Dutch it was found at. */
export const inEntry = (finding: Finding, source: string): Finding => ({
  ...finding,
  message: `${finding.message} (in "${excerpt(source)}")`,
});

type Found = Pick<Finding, "check" | "severity" | "message">;

/** What readers said of it, and nobody has answered with a signature. */
const reported = (entry: Entry): Found[] =>
  reportsOn(entry).map(({ date, text }) => ({
    check: REPORT,
    severity: "warning",
    message: `a reader wrote on ${date}: ${text}`,
  }));

/** The Dutch says another fact than the one that was translated: readers get the Dutch until it is mended. */
function overtaken(entry: Entry, { body: { references } }: Original): Found[] {
  const from = madeFrom(entry);
  const visible = (text: string) => visibleText(parseInline(text, references));
  if (from === entry.source || !saysOtherFacts(visible(from), visible(entry.source))) return [];
  const message = "a fact has changed in the Dutch; readers see the Dutch until the translation is mended";
  return [{ check: "stale-facts", severity: "warning", message }];
}

/** Marked as reviewed, but nobody can be named: it counts as a draft. */
function unsigned(entry: Entry, signable: ReadonlySet<string>): Found[] {
  if (entry.fuzzy || entry.translation === "" || isSigned(entry) || signable.has(entry.source)) return [];
  const message =
    "is not fuzzy but nobody signed it; fill in the file's Last-Translator, or it stays a draft";
  return [{ check: "unsigned", severity: "warning", message }];
}

function lazy<T>(compute: () => T): () => T {
  let value: { it: T } | undefined;
  return () => {
    value ??= { it: compute() };
    return value.it;
  };
}
