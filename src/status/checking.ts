import { readFileSync } from "node:fs";
import path from "node:path";
import type { Unsigned } from "../catalog/adopt.ts";
import { type Entry, ignoredIn, madeFrom, reportsOn } from "../catalog/entry.ts";
import { wordsOf } from "../checks/check.ts";
import { checkPair } from "../checks/index.ts";
import { pairOf } from "../checks/pair.ts";
import { hashOf, openCache, softwareVersion } from "../coverage/cache.ts";
import type { FollowedBy, SiteContext } from "../coverage/follow.ts";
import { pictureFault } from "../coverage/images.ts";
import type { Named } from "../coverage/links.ts";
import { filesOf, followFiles } from "../coverage/originals.ts";
import { isOvertaken } from "../coverage/shown.ts";
import { catalogueOf } from "../coverage/stored.ts";
import { whyUnsigned } from "../coverage/unsigned.ts";
import { bodySegments } from "../markdown/body.ts";
import { linksOf, type Original, parseOriginal, scanOriginals } from "../markdown/original.ts";
import { writtenOut } from "../markdown/written-out.ts";
import { type Contacts, outlineOf } from "../model/contacts.ts";
import { type Problem, ProblemsError } from "../model/errors.ts";
import type { Finding } from "../model/finding.ts";
import { EMPTY_GLOSSARY, type Glossary, loadGlossary } from "../model/glossary.ts";
import { message } from "../model/message.ts";
import { type Language, paths, type Site, SOURCE, targets } from "../model/site.ts";
import { excerpt } from "../model/text.ts";
import { isIn, type Part } from "./part.ts";

/** The check for readers' reports; its findings come first. */
export const REPORT = "report";

/** The findings in the catalogues of some originals. */
export interface Checked {
  findings: Finding[];
  /** Problems of the originals themselves; their catalogues cannot be checked. */
  problems: Problem[];
  /** The valid originals, including drafts, for links from other files. */
  originals: Named[];
  /** Their catalogues, with the data to compare with other catalogues. */
  catalogues: CheckedCatalogue[];
  /** The cache keys of the results. */
  keys: string[];
}

/** A catalogue's translations and their Dutch as readers see them. Plain: it can be copied to another thread. */
export interface CheckedCatalogue {
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

/** Runs every check of a segment and its translation on the catalogues of a share of the originals. */
export async function checkPart({ site, part }: { site: Site; part: Part }): Promise<Checked> {
  const { found, surrounding, problems: unread } = scanOriginals(site);
  const checked: Checked = {
    findings: [],
    problems: part.own === 0 ? unread : [],
    originals: [],
    catalogues: [],
    keys: [],
  };
  const cache = openCache<Result>(site.root, "check");
  const glossaries = new Map(targets(site).map((language) => [language.code, readGlossary(site, language)]));
  const context: SiteContext = { site, glossaries, today: "" };
  const { contacts } = surrounding;
  const languages = targets(site).map((language) => ({
    language,
    base: baseOf(language, context, contacts),
  }));
  for (const [at, file] of found.entries()) {
    if (!isIn(part, at)) continue;
    const files = filesOf(site, file);
    const { original, problems } = parseOriginal(file.file, file.text, file.kind, surrounding);
    checked.problems.push(...problems);
    if (problems.length > 0) continue;
    checked.originals.push(namedOf(original, site));
    checked.findings.push(...writtenOutIn(original, contacts));
    if (original.meta.draft) continue;
    const followed = followFiles(original, files, context);
    for (const { language, base } of languages) {
      const where = {
        file: catalogueOf(original, language.code),
        language: language.code,
        post: original.slug,
      };
      const texts = [language.code, language.via].map((code) => files.catalogues.get(code ?? "") ?? "");
      if (texts[0] === "" && !files.unreadable.has(language.code)) {
        checked.catalogues.push({ ...where, texts: [] });
        continue;
      }
      const key = hashOf([base, where.file, file.text, ...texts]);
      const result = cache.get(key) ?? checkCatalogue(where, original, () => followed(language.code));
      cache.set(key, result);
      checked.keys.push(key);
      checked.findings.push(...result.findings);
      checked.catalogues.push({ ...where, texts: result.texts });
    }
  }
  const images = [...surrounding.images.keys()].filter((_file, at) => isIn(part, at));
  const version = images.length > 0 ? softwareVersion() : "";
  for (const file of images) {
    const key = hashOf(["image", file, version, contentOf(path.join(site.root, file))]);
    const result = cache.get(key) ?? {
      texts: [],
      findings: fromProblem(await pictureFault(site.root, file)),
    };
    cache.set(key, result);
    checked.keys.push(key);
    checked.findings.push(...result.findings);
  }
  return checked;
}

/** Numbers and addresses in the text that are a contact's: they would stay when the contact's change. */
const writtenOutIn = ({ body, file, slug }: Original, contacts: Contacts): Finding[] =>
  bodySegments(body).flatMap(({ text: dutch, line }) =>
    writtenOut(dutch, contacts).map(({ text, id, link }) => ({
      ...{ check: "contact", severity: "warning", file, line, language: SOURCE, post: slug },
      message: message("contact.written", { text: excerpt(text), id, link, file: paths.contacts }),
    })),
  );

/** Bytes as a text that differs whenever they do. */
const contentOf = (file: string): string => readFileSync(file).toString("latin1");

const fromProblem = (problem: Problem | undefined): Finding[] =>
  problem ? [ofProblem(problem, { check: "image", severity: "error", language: SOURCE })] : [];

/** A mistake in a file as a finding. */
export const ofProblem = (
  problem: Problem,
  more: Pick<Finding, "check" | "severity" | "language">,
): Finding => ({ ...more, ...problem });

/** An original for links from other files. */
function namedOf(original: Original, site: Site): Named {
  const { kind, slug, file, meta } = original;
  const codes = targets(site).map(({ code }) => code);
  const own = codes.filter((code) => meta.languages?.includes(code) ?? true);
  return { kind, slug, file, meta, codes: [SOURCE, ...own], links: linksOf(original) };
}

/** What findings in a language depend on besides the files of one original. */
function baseOf(language: Language, { site, glossaries }: SiteContext, contacts: Contacts): string {
  const via = targets(site).find(({ code }) => code === language.via);
  const settings = [language, via].map((each) => [each, each && glossaries.get(each.code)]);
  return hashOf([softwareVersion(), JSON.stringify([...settings, ...[...contacts.values()].map(outlineOf)])]);
}

/** A language's glossary; a broken one is left out. */
function readGlossary(site: Site, { code }: Language): Glossary {
  try {
    return loadGlossary(site.root, code);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return EMPTY_GLOSSARY;
  }
}

type Where = Pick<CheckedCatalogue, "file" | "language" | "post">;

/** The findings in a catalogue, and its texts. */
interface Result extends Pick<CheckedCatalogue, "texts"> {
  findings: Finding[];
}

function broken(error: unknown, where: Where): Result {
  if (!(error instanceof ProblemsError)) throw error;
  return { findings: faulty(error.problems, where), texts: [] };
}

/** The unreadable parts of a catalogue, as findings. */
const faulty = (problems: readonly Problem[], where: Where): Finding[] =>
  problems.map(({ line, message: fault }) => ({
    ...where,
    line,
    message: fault,
    check: "po",
    severity: "error",
  }));

/** Checks one catalogue. */
function checkCatalogue(where: Where, original: Original, follow: () => FollowedBy): Result {
  const texts: CheckedCatalogue["texts"] = [];
  try {
    const { catalogue, unsigned, context } = follow();
    const { faults = [], lines } = catalogue;
    const at = (found: Found, entry: Entry): Finding => {
      const line = lines?.get(entry.source) ?? lines?.get(madeFrom(entry));
      return inEntry({ ...found, ...where, line }, entry.source);
    };
    const findings = catalogue.entries.flatMap((entry) => {
      const pair = pairOf(entry, original, context.language, context.glossary);
      if (entry.translation !== "") {
        const line = lines?.get(entry.source);
        texts.push({ ...wordsOf(pair), entry: entry.source, line, ignored: ignoredIn(entry) });
      }
      const found = [...reported(entry), ...checkPair(pair), ...overtaken(entry, original)];
      return found.map((one) => at(one, entry));
    });
    const present = new Set(catalogue.entries.flatMap((entry) => [entry.source, madeFrom(entry)]));
    const drafts = unsigned.filter(({ entry }) => present.has(entry.source));
    const left = drafts.map((one) => at(notSigned(one), one.entry));
    return { findings: [...faulty(faults, where), ...findings, ...left], texts };
  } catch (error) {
    return broken(error, where);
  }
}

/** The finding with the beginning of its Dutch. */
export const inEntry = (finding: Finding, source: string): Finding => ({
  ...finding,
  message: message("finding.in", { finding: finding.message, text: excerpt(source) }),
});

type Found = Pick<Finding, "check" | "severity" | "message">;

/** Readers' reports that no signature has answered. */
const reported = (entry: Entry): Found[] =>
  reportsOn(entry).map(({ date, text }) => ({
    check: REPORT,
    severity: "warning",
    message: message("report.reader", { date, text }),
  }));

/** A fact in the Dutch changed: readers see the Dutch until the translation is corrected. */
function overtaken(entry: Entry, original: Original): Found[] {
  if (!isOvertaken(entry, original)) return [];
  return [{ check: "stale-facts", severity: "warning", message: message("stale.facts") }];
}

/** Marked as reviewed or signed, but a draft. */
const notSigned = (unsigned: Unsigned): Found => ({
  check: "unsigned",
  severity: "warning",
  message: whyUnsigned(unsigned),
});
