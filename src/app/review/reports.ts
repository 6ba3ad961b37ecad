/** Readers' reports in the app: pasted by a member, and those that editors answer. */
import { answerSourceReport, readSourceReports } from "../../catalog/source-reports.ts";
import { siteContext } from "../../coverage/stored.ts";
import { type Received, receiveReport } from "../../exchange/report.ts";
import { type Reported, readReports } from "../../exchange/report-text.ts";
import type { Kind } from "../../markdown/frontmatter.ts";
import { today } from "../../model/dates.ts";
import { type Problem, UserError } from "../../model/errors.ts";
import { pathOf } from "../../site/content/report.ts";
import type { Surveyed } from "../../status/survey.ts";
import type { CatalogueStore } from "./catalogue-store.ts";

/** What became of a pasted report; ui.json has words for each `outcome`. */
export interface AddedReport {
  outcome: "block" | "changed" | "title" | "known" | "source" | "gone" | "noWords" | "broken";
  /** The reader's words. */
  words: string;
  language: string;
  kind: Kind;
  slug: string;
  isNew: boolean;
}

export interface AddedReports {
  reports: AddedReport[];
  /** Lines that were left out: headers, signatures, names of a chat. */
  dropped: string[];
}

/** A report that editors answer. */
export interface EditorReport {
  id: string;
  /** ISO. */
  date: string;
  text: string;
  dutch?: string | undefined;
  /** The title of the text, or what its address says of it. */
  title: string;
  /** The page that the reader saw. */
  url: string;
}

/** Adds the reports in a pasted mail or message, as `npm run report` does. Without a place there are none. */
export function addReports(catalogues: CatalogueStore, text: string): AddedReports {
  const { site } = catalogues;
  const { reports, dropped } = readReports(text, site);
  const context = siteContext(site, today(site.timeZone));
  const add = (reported: Reported): AddedReport => {
    const { language, kind, slug } = reported.place;
    const about = { words: reported.words, language, kind, slug };
    try {
      const received = receiveReport(context, catalogues.find, reported);
      const isNew = received.kind !== "left" && received.isNew;
      return { ...about, isNew, outcome: outcomeOf(received) };
    } catch (error) {
      // A file that cannot be read or written costs this report alone; the page keeps its text.
      if (!(error instanceof UserError)) throw error;
      return { ...about, isNew: false, outcome: "broken" };
    }
  };
  return { reports: reports.map(add), dropped };
}

function outcomeOf(received: Received): AddedReport["outcome"] {
  if (received.kind === "left")
    return received.problem.message.code === "report.noWords" ? "noWords" : "broken";
  if (!received.isNew) return "known";
  if (received.kind === "kept") return received.above;
  return received.about.message.code === "report.dutch" ? "source" : "gone";
}

/** The reports that editors answer, with titles from `heads`, and what is wrong with their file. */
export function editorReports(
  { site }: CatalogueStore,
  heads: readonly Surveyed[],
): { reports: EditorReport[]; problems: Problem[] } {
  const { reports, problems } = readSourceReports(site.root);
  const views = reports.map(({ id, date, text, dutch, language, kind, slug, block }): EditorReport => {
    const page = `${site.url}${pathOf({ kind, slug }, language)}`;
    const head = heads.find(({ original }) => original.kind === kind && original.slug === slug);
    const title = head?.original.meta.title ?? slug;
    return { id, date, text, dutch, title, url: block === undefined ? page : `${page}#${block}` };
  });
  return { reports: views, problems };
}

/** Closes a report that editors answer; false when none with this id waits. Throws a UserError. */
export const answerEditorReport = ({ site }: CatalogueStore, id: string, name: string): boolean =>
  answerSourceReport(site.root, id, { name, date: today(site.timeZone) });
