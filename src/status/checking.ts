import { adoptReviews } from "../catalog/adopt.ts";
import { type Entry, ignoredIn, isSigned, madeFrom, reportsOn } from "../catalog/entry.ts";
import { merge } from "../catalog/merge.ts";
import { type Catalogue, parseCatalogue } from "../catalog/po.ts";
import { readText } from "../catalog/store.ts";
import { type Finding, wordsOf } from "../checks/check.ts";
import { saysOtherFacts } from "../checks/facts/index.ts";
import { checkPair } from "../checks/index.ts";
import { pairOf } from "../checks/pair.ts";
import { parseInline, visibleText } from "../markdown/inline.ts";
import { type Original, parseOriginal, scanOriginals, segments } from "../markdown/original.ts";
import { type Problem, ProblemsError } from "../model/errors.ts";
import { EMPTY_GLOSSARY, type Glossary, loadGlossary } from "../model/glossary.ts";
import { type Language, paths, type Site, targets } from "../model/site.ts";
import { excerpt } from "../model/text.ts";
import { hashOf, openCache, softwareVersion } from "../site/cache.ts";
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
  /** Under which the results are kept. */
  keys: string[];
}

/** What readers see of a catalogue's translations and of their Dutch. Plain: it can be copied to another thread. */
export interface Read {
  file: string;
  language: string;
  post: string;
  texts: {
    source: string;
    translation: string;
    entry: string;
    line?: number | undefined;
    ignored: readonly string[];
  }[];
}

/** Every check of a segment and its translation, on the catalogues of a share of the originals. */
export function checkPart({ site, part }: { site: Site; part: Part }): Checked {
  const { found, surrounding, problems: unread } = scanOriginals(site);
  const checked: Checked = { findings: [], problems: part.own === 0 ? unread : [], catalogues: [], keys: [] };
  const cache = openCache<Result>(site.root, "check");
  const version = softwareVersion();
  const rooms = targets(site).map((language) => {
    const glossary = readGlossary(site, language);
    return { language, glossary, base: hashOf([version, JSON.stringify([language, glossary])]) };
  });
  for (const [at, { kind, file, text }] of found.entries()) {
    if (!isIn(part, at)) continue;
    const { original, problems } = parseOriginal(file, text, kind, surrounding);
    checked.problems.push(...problems);
    if (problems.length > 0 || original.meta.draft) continue;
    for (const { language, glossary, base } of rooms) {
      const where = {
        file: paths.catalogue(language.code, kind, original.slug),
        language: language.code,
        post: original.slug,
      };
      const stored = readStored(site, where);
      const key = typeof stored === "string" ? hashOf([base, where.file, text, stored]) : undefined;
      let result = key === undefined ? undefined : cache.get(key);
      if (!result) {
        result =
          typeof stored === "string" ? checkCatalogue(stored, where, original, language, glossary) : stored;
        if (key !== undefined) cache.set(key, result);
      }
      if (key !== undefined) checked.keys.push(key);
      checked.findings.push(...result.findings);
      checked.catalogues.push({ ...where, texts: result.texts });
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

type Where = Pick<Read, "file" | "language" | "post">;

/** What was found in a catalogue, and its texts. */
interface Result extends Pick<Read, "texts"> {
  findings: Finding[];
}

/** The text of a catalogue; what is found where there is none, or none that can be read. */
function readStored(site: Site, where: Where): string | Result {
  try {
    return readText(site.root, where.file) ?? { findings: [], texts: [] };
  } catch (error) {
    return broken(error, where);
  }
}

function broken(error: unknown, where: Where): Result {
  if (!(error instanceof ProblemsError)) throw error;
  return { findings: faulty(error.problems, where), texts: [] };
}

/** What of a catalogue cannot be read, as findings. */
const faulty = (problems: readonly Problem[], where: Where): Finding[] =>
  problems.map(({ line, message }) => ({ ...where, line, message, check: "po", severity: "error" }));

/** The checks of one catalogue. */
function checkCatalogue(
  text: string,
  where: Where,
  original: Original,
  language: Language,
  glossary: Glossary,
): Result {
  const texts: Read["texts"] = [];
  try {
    const stored = parseCatalogue(text, where.file, language.code);
    const catalogue = follow(stored, original);
    const lineOf = (entry: Entry) => stored.lines?.get(entry.source) ?? stored.lines?.get(madeFrom(entry));
    const signable = new Set(adoptReviews(catalogue, "").adopted.map(({ source }) => source));
    const findings = catalogue.entries.flatMap((entry) => {
      const pair = pairOf(entry, original, language, glossary);
      if (entry.translation !== "") {
        const line = stored.lines?.get(entry.source);
        texts.push({ ...wordsOf(pair), entry: entry.source, line, ignored: ignoredIn(entry) });
      }
      const found: Finding[] = [
        ...reported(entry),
        ...checkPair(pair),
        ...unsigned(entry, signable),
        ...overtaken(entry, original),
      ].map((finding) => ({
        ...finding,
        ...where,
        line: lineOf(entry),
      }));
      return found.map((finding) => inEntry(finding, entry.source));
    });
    return { findings: [...faulty(stored.faults ?? [], where), ...findings], texts };
  } catch (error) {
    return broken(error, where);
  }
}

/** The catalogue as it is held against the Dutch of now, which may have changed since a run wrote it. */
function follow(catalogue: Catalogue, original: Original): Catalogue {
  const wanted = segments(original);
  const texts = new Set(wanted.map(({ text }) => text));
  const isCurrent =
    texts.size === catalogue.entries.length && catalogue.entries.every(({ source }) => texts.has(source));
  return isCurrent ? catalogue : merge(catalogue, wanted, original.file, original.body.references);
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
