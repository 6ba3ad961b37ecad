import { readSourceReports } from "../catalog/source-reports.ts";
import { catalogueFiles, readCatalogue } from "../catalog/store.ts";
import { findUiFaults } from "../checks/ui.ts";
import { findAliasFaults } from "../coverage/aliases.ts";
import { openCache } from "../coverage/cache.ts";
import { findBrokenLinks, findMenuFaults, type Named } from "../coverage/links.ts";
import { loadAudio } from "../coverage/recordings.ts";
import { perform, threadsFor } from "../coverage/threads.ts";
import { scanOriginals } from "../markdown/original.ts";
import { type Problem, ProblemsError } from "../model/errors.ts";
import type { Finding } from "../model/finding.ts";
import { loadGlossary } from "../model/glossary.ts";
import { message } from "../model/message.ts";
import { type Language, paths, type Site, SOURCE, targets } from "../model/site.ts";
import { findAcross } from "./across.ts";
import { checkPart, ofProblem, REPORT } from "./checking.ts";

/**
 * Runs every check on every original, catalogue, glossary and interface file of a site, by language and file; readers'
 * reports come first.
 */
export async function findFaults(site: Site): Promise<Finding[]> {
  const languages = targets(site);
  const files = new Map(languages.map((language) => [language, catalogueFiles(site.root, language.code)]));
  const of = threadsFor([...files.values()].flat().length, 400);
  const parts = Array.from({ length: of }, (_none, own) => ({ site, part: { own, of } }));
  const checked = await perform(import.meta.resolve("./checking.ts"), checkPart, parts);
  const ui = findUiFaults(site);
  const problems = checked.flatMap((part) => part.problems);
  openCache(site.root, "check").prune(new Set(checked.flatMap(({ keys }) => keys)));
  const originals = checked.flatMap((part) => part.originals);
  const catalogues = checked.flatMap((part) => part.catalogues);
  const known = new Set(catalogues.map(({ file }) => file));
  const found = [...checked.flatMap(({ findings }) => findings), ...findAcross(catalogues)];
  const byLanguage = Map.groupBy(found, ({ language }) => language);
  const all = [
    ...ui,
    ...fromProblems(problems, "original", SOURCE),
    ...checked.flatMap(({ findings }) => findings.filter(({ language }) => language === SOURCE)),
    ...findNamed(site, originals),
    ...findSourceReports(site),
    ...languages.flatMap((language) => [
      ...findGlossaryFaults(site, language),
      ...(byLanguage.get(language.code) ?? []).sort(byPlace),
      ...findOrphans(site, files.get(language)!, known, language),
    ]),
  ];
  return [...all.filter(isReport), ...all.filter((finding) => !isReport(finding))];
}

const isReport = ({ check }: Finding) => check === REPORT;

const byPlace = (a: Finding, b: Finding) =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;

function findGlossaryFaults(site: Site, { code }: Language): Finding[] {
  try {
    loadGlossary(site.root, code);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return fromProblems(error.problems, "glossary-file", code);
  }
}

/** Readers' reports that wait for editors: on the Dutch, or on a text that is gone. */
function findSourceReports({ root }: Site): Finding[] {
  const own = { check: REPORT, severity: "warning", language: SOURCE } as const;
  try {
    const { reports, problems } = readSourceReports(root);
    return [
      ...reports.map(({ date, language, kind, slug, text, line }): Finding => {
        const place = `${language}/${kind}/${slug}`;
        return { ...own, file: paths.reports, line, message: message("report.open", { date, place, text }) };
      }),
      ...problems.map((problem) => ofProblem(problem, own)),
    ];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return fromProblems(error.problems, REPORT, SOURCE);
  }
}

const fromProblems = (problems: readonly Problem[], check: string, language: string): Finding[] =>
  problems.map((problem) => ofProblem(problem, { check, severity: "error", language }));

/** Links, menu entries and recordings that readers do not get, as in the build. */
function findNamed(site: Site, originals: readonly Named[]): Finding[] {
  const files = new Set(scanOriginals(site).found.map(({ file }) => file));
  const recordings: Problem[] = [];
  loadAudio(site, originals, recordings);
  return [
    ...fromProblems(recordings, "recording", SOURCE),
    ...fromProblems(findBrokenLinks(originals, files), "original", SOURCE),
    ...fromProblems(findMenuFaults(site, originals, files), "menu", SOURCE),
    ...fromProblems(
      findAliasFaults(
        originals,
        site.languages.map(({ code }) => code),
      ),
      "original",
      SOURCE,
    ),
  ];
}

/**
 * Catalogues of removed originals: kept for the work in them, but not published. An unusable entry
 * affects no page, but the translation memory loses it.
 */
function findOrphans(
  site: Site,
  files: readonly string[],
  known: ReadonlySet<string>,
  { code }: Language,
): Finding[] {
  return files
    .filter((file) => !known.has(file))
    .flatMap((file): Finding[] => [
      {
        check: "orphan",
        severity: "note",
        file,
        language: code,
        message: message("orphan.noOriginal", { language: code }),
      },
      ...faultsOf(site, file, code).map((problem) =>
        ofProblem(problem, { check: "po", severity: "warning", language: code }),
      ),
    ]);
}

function faultsOf(site: Site, file: string, code: string): readonly Problem[] {
  try {
    return readCatalogue(site.root, file, code).faults ?? [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems;
  }
}
