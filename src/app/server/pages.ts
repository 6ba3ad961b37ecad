/** The app's pages: the task list and one post; rendered by the layouts, run by the client script. */
import { type Context, Hono } from "hono";
import type { Ui } from "../../i18n/ui.ts";
import { type Problem, ProblemsError } from "../../model/errors.ts";
import type { Language } from "../../model/site.ts";
import { nameOf } from "../review/catalogue-store.ts";
import { previewPage } from "../review/preview.ts";
import { editorReports } from "../review/reports.ts";
import { needsSecond } from "../review/sign.ts";
import type { Person } from "./authentication.ts";
import { PREVIEW_POLICY } from "./headers.ts";
import { ROLES } from "./members.ts";
import { Refusal } from "./refusal.ts";
import { type AppAssets, choose, chosen, createShow, type Show, uiLanguageOf } from "./render.ts";
import { languageOf, openCatalogueOf, type Services } from "./services.ts";
import { findingWording, sentenceFor } from "./texts.ts";

export interface PageServices extends Services {
  ui: Ui;
  assets: AppAssets;
}
interface Printing extends PageServices {
  show: Show;
}

export function createPages(services: PageServices): Hono {
  const printing = { ...services, show: createShow(services.site, services.assets) };
  const list = forPerson(printing, listPage);
  return new Hono()
    .get("/", (context) => enter(context, services) ?? list(context))
    .get("/join", (context) =>
      printing.show(context, "join.njk", uiLanguageOf(context, services.site), { page: "join" }),
    )
    .get("/preview/:language/:kind/:slug/", (context) => preview(context, services))
    .get("/:language/:kind/:slug/", forPerson(printing, postPage));
}

/** Handles the query of the list's address: the key of this run, or a language for the interface. */
function enter(context: Context, { site, authentication }: PageServices): Response | undefined {
  const { key, ui, from = "/" } = context.req.query();
  if (key !== undefined && authentication.open(context, key)) return context.redirect("/", 303);
  if (ui === undefined || !site.languages.some(({ code }) => code === ui)) return undefined;
  choose(context, "ui", ui);
  // A path of the app only: never a redirect to elsewhere.
  return context.redirect(/^\/(?:[\w-]+\/)*(?:\?language=[\w-]+)?$/.test(from) ? from : "/", 303);
}

/** A page for known people; others get one that explains how to get in. */
const forPerson =
  (printing: Printing, page: (context: Context, printing: Printing, person: Person) => Promise<Response>) =>
  (context: Context): Response | Promise<Response> => {
    const { authentication, members, site, show } = printing;
    let person: Person;
    try {
      person = authentication.person(context);
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 401) throw error;
      const data = { together: members !== undefined };
      return show(context, "closed.njk", uiLanguageOf(context, site), data, 401);
    }
    return page(context, printing, person).catch((error: unknown) => brokenPage(context, printing, error));
  };

/** Names what is wrong with the files that a page is made of. */
function brokenPage(
  context: Context,
  { site, show }: Printing,
  error: unknown,
): Response | Promise<Response> {
  if (!(error instanceof ProblemsError)) throw error;
  const uiLanguage = uiLanguageOf(context, site);
  return show(context, "broken.njk", uiLanguage, { problems: worded(error.problems, uiLanguage) }, 503);
}

const worded = (problems: readonly Problem[], uiLanguage: Language) =>
  problems.map(({ file, line, message }) => ({
    at: line === undefined ? file : `${file}:${line}`,
    sentence: sentenceFor(uiLanguage, message),
  }));

async function listPage(context: Context, printing: Printing, person: Person): Promise<Response> {
  const { site, catalogues, taskList, members, show } = printing;
  const asked = context.req.query("language") ?? chosen(context, "language");
  const language = person.languages.find(({ code }) => code === asked) ?? person.languages[0];
  if (!language) throw new Refusal(404, "missing", "there is no language to review");
  choose(context, "language", language.code);
  await taskList.ready;
  const { tasks, signed, total } = taskList.tasks(language.code);
  const uiLanguage = uiLanguageOf(context, site, language);
  const forEditor = person.role === "editor" ? editorReports(catalogues, taskList.heads()) : undefined;
  const counts = taskList.reports();
  return show(context, "task-list.njk", uiLanguage, {
    page: "tasks",
    person,
    language,
    tasks,
    signed,
    total,
    reported: tasks.filter(({ reports }) => reports > 0),
    reportCount: counts.get(language.code) ?? 0,
    elsewhere: Object.fromEntries([...counts].filter(([code, count]) => count > 0 && code !== language.code)),
    sourceReports: forEditor?.reports ?? [],
    mayAddReports: person.role !== "translator",
    problems: worded([...taskList.problems(), ...(forEditor?.problems ?? [])], uiLanguage),
    alone: members === undefined,
    members: members && person.role === "editor" ? members.all() : undefined,
    roles: ROLES,
    from: `/?language=${language.code}`,
  });
}

async function postPage(context: Context, printing: Printing, person: Person): Promise<Response> {
  const { site, members, show } = printing;
  const opened = openCatalogueOf(printing, context, person);
  const { original, language } = opened;
  const uiLanguage = uiLanguageOf(context, site, languageOf(person, language.code));
  return show(context, "post.njk", uiLanguage, {
    page: "post",
    person,
    language,
    via: site.languages.find(({ code }) => code === language.via),
    original,
    fourEyes: needsSecond(site, original),
    findingWording: findingWording(uiLanguage),
    alone: members === undefined,
    path: nameOf(opened),
    from: context.req.path,
  });
}

/** A post's page as readers see it. */
function preview(context: Context, services: PageServices): Response | Promise<Response> {
  const { authentication, catalogues, taskList, ui, assets } = services;
  const person = authentication.person(context);
  const { original, language } = openCatalogueOf(services, context, person);
  const others = taskList.heads();
  const html = previewPage(catalogues, original, language, { ui, assets: assets.site, others });
  context.header("content-security-policy", PREVIEW_POLICY);
  // Its scripts do not run here.
  return context.html(html.replace(/<script\b.*?<\/script>\n?/gs, ""));
}
