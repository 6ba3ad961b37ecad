/** What request handlers work with, and lookups of what a path names. */
import type { Context } from "hono";
import type { Language, Site } from "../../model/site.ts";
import type { CatalogueStore, OpenCatalogue } from "../review/catalogue-store.ts";
import type { Drafts } from "../review/drafts.ts";
import type { Edits } from "../review/edits.ts";
import type { SimilarTexts } from "../review/similar.ts";
import type { TaskList } from "../review/task-list.ts";
import type { Audit } from "./audit.ts";
import type { Authentication, Person } from "./authentication.ts";
import type { Members } from "./members.ts";
import type { Presence } from "./presence.ts";
import { Refusal } from "./refusal.ts";

/** Everything that request handlers work with. */
export interface Services {
  site: Site;
  catalogues: CatalogueStore;
  taskList: TaskList;
  edits: Edits;
  authentication: Authentication;
  /** Absent when working alone. */
  members: Members | undefined;
  presence: Presence;
  audit: Audit;
  drafts: Drafts;
  similarTexts: SimilarTexts;
}

/** One of the person's languages. Throws a Refusal. */
export function languageOf(person: Person, code: string | undefined): Language {
  const language = person.languages.find((each) => each.code === code);
  if (!language) throw new Refusal(404, "missing", "there is no such language here");
  return language;
}

/** The post and language in the path, `:language/:kind/:slug`. Throws a Refusal. */
export function openCatalogueOf(
  { catalogues }: Pick<Services, "catalogues">,
  { req }: Context,
  person: Person,
): OpenCatalogue {
  const language = languageOf(person, req.param("language"));
  const original = catalogues.find(req.param("kind") ?? "", req.param("slug") ?? "");
  const opened = original && catalogues.open(original, language.code);
  if (!opened) throw new Refusal(404, "missing", "there is no such text");
  return opened;
}
