/** The room's pages: what waits, and one post; printed by the layouts, brought to life by the client script. */
import path from "node:path";
import type { Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import nunjucks from "nunjucks";
import { formatDate } from "../../i18n/dates.ts";
import type { Ui } from "../../i18n/ui.ts";
import { isolateInText, isolateWhole } from "../../markdown/bidi.ts";
import { type Language, SOURCE } from "../../model/site.ts";
import { type Assets, bundle, loadAssets, versioned } from "../../site/build/assets.ts";
import type { PublicFile } from "../../site/build/files.ts";
import { previewPage } from "../review/preview.ts";
import { needsSecond } from "../review/sign.ts";
import type { Person } from "./authentication.ts";
import { ROLES } from "./members.ts";
import { PREVIEW_POLICY, Refusal } from "./security.ts";
import { languageOf, openCatalogueOf, type Services } from "./services.ts";
import { fill, loadTexts } from "./texts.ts";

/** The site's assets, for pages as readers see them, and the room's own. */
export interface AppAssets {
  site: Assets;
  app: { style: PublicFile; script: PublicFile };
}

const FOLDER = path.resolve(import.meta.dirname, "..");
/** What reviewers have is younger than what readers have. */
const BROWSERS = ["chrome90", "safari15", "firefox90"];

export const loadAppAssets = (): AppAssets => ({
  site: loadAssets(),
  app: {
    style: versioned("room.css", bundle("styles/app.css", { folder: FOLDER })),
    script: versioned("room.js", bundle("client/main.ts", { folder: FOLDER, browsers: BROWSERS })),
  },
});

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([path.join(FOLDER, "layouts"), path.join(FOLDER, "../site/layouts")]),
  { autoescape: true, throwOnUndefined: false },
);
/** Data for the script: JSON that no HTML parser takes for an end of it. */
environment.addFilter(
  "json",
  (value: unknown) => new nunjucks.runtime.SafeString(JSON.stringify(value).replaceAll("<", "\\u003c")),
);
/** A Dutch name in a title. */
environment.addFilter("whole", function (this: { ctx: { dir: Language["dir"] } }, text: string) {
  return isolateWhole(text, this.ctx.dir);
});

const YEAR = 31_536_000;
const UI = "room-ui";
const LANGUAGE = "room-language";

export interface PageServices extends Services {
  ui: Ui;
  assets: AppAssets;
  publicUrl: string | undefined;
}

export function addPages(app: Hono, services: PageServices): void {
  const { site, authentication, taskList, catalogues, ui, assets, members } = services;

  const show = (
    context: Context,
    layout: string,
    uiLanguage: Language,
    data: object,
    status: 200 | 401 | 404 = 200,
  ) => {
    const texts = loadTexts(site, uiLanguage.code);
    const t = (key: string, values?: Record<string, string | number>) =>
      isolateInText(fill(texts, uiLanguage.locale, key, values), uiLanguage.dir);
    const date = (iso: string) => formatDate(iso, uiLanguage);
    const html = environment.render(layout, {
      site,
      t,
      date,
      texts,
      assets: { ...assets.app, icon: assets.site.icon },
      lang: uiLanguage.code,
      dir: uiLanguage.dir,
      locale: uiLanguage.locale,
      uiLanguages: site.languages,
      here: context.req.path,
      ...data,
    });
    return context.html(html, status);
  };

  /** The language of the interface: the one chosen, else the one that is reviewed. */
  const uiOf = (context: Context, reviewed?: Language): Language => {
    const chosen = site.languages.find(({ code }) => code === getCookie(context, UI));
    return chosen ?? reviewed ?? site.languages.find(({ code }) => code === SOURCE)!;
  };
  const cookie = (context: Context, name: string, value: string) =>
    setCookie(context, name, value, { path: "/", httpOnly: true, sameSite: "Lax", maxAge: YEAR });

  /** Who asks; a page that says how to come in when nobody known does. */
  const personOr = (context: Context): Person | Response => {
    try {
      return authentication.person(context);
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 401) throw error;
      return show(context, "closed.njk", uiOf(context), { together: members !== undefined }, 401);
    }
  };

  app.get("/", async (context) => {
    const key = context.req.query("key");
    if (key !== undefined && authentication.open(context, key)) return context.redirect("/", 303);
    const chosenUi = context.req.query("ui");
    if (site.languages.some(({ code }) => code === chosenUi)) {
      cookie(context, UI, chosenUi!);
      const back = context.req.query("from") ?? "/";
      // Only a path of the room: never to elsewhere.
      return context.redirect(/^\/(?:[\w-]+\/)*(?:\?language=[\w-]+)?$/.test(back) ? back : "/", 303);
    }
    const person = personOr(context);
    if (person instanceof Response) return person;
    const asked = context.req.query("language") ?? getCookie(context, LANGUAGE);
    const language = person.languages.find(({ code }) => code === asked) ?? person.languages[0];
    if (!language) throw new Refusal(404, "missing", "there is no language to review");
    cookie(context, LANGUAGE, language.code);
    await taskList.ready;
    const { tasks, signed, total } = taskList.tasks(language.code);
    return show(context, "task-list.njk", uiOf(context, language), {
      page: "queue",
      person,
      language,
      tasks,
      signed,
      total,
      problems: taskList.problems(),
      alone: members === undefined,
      members: members && person.role === "editor" ? members.all() : undefined,
      roles: ROLES,
      from: `/?language=${language.code}`,
    });
  });

  app.get("/join", (context) => show(context, "join.njk", uiOf(context), { page: "join" }));

  app.get("/preview/:language/:kind/:slug/", (context) => {
    const person = authentication.person(context);
    const { original, language } = openCatalogueOf(services, context, person);
    const html = previewPage(catalogues, original, language, {
      ui,
      assets: assets.site,
      others: taskList.heads(),
    });
    context.header("content-security-policy", PREVIEW_POLICY);
    // Its scripts would not run here.
    return context.html(html.replace(/<script\b.*?<\/script>\n?/gs, ""));
  });

  app.get("/:language/:kind/:slug/", (context) => {
    const person = personOr(context);
    if (person instanceof Response) return person;
    const opened = openCatalogueOf(services, context, person);
    const { original, language } = opened;
    const via = site.languages.find(({ code }) => code === language.via);
    return show(context, "post.njk", uiOf(context, languageOf(person, language.code)), {
      page: "post",
      person,
      language,
      via,
      original,
      fourEyes: needsSecond(site, original),
      alone: members === undefined,
      path: `${language.code}/${original.kind}/${original.slug}`,
      from: context.req.path,
    });
  });
}
