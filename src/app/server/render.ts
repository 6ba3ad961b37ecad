/** Renders the app's pages from its layouts, in the language of the interface. */
import path from "node:path";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import nunjucks from "nunjucks";
import { formatDate } from "../../i18n/dates.ts";
import { isolateWhole } from "../../markdown/bidi.ts";
import { type Language, type Site, SOURCE } from "../../model/site.ts";
import { type Assets, bundle, loadAssets, versioned } from "../../site/build/assets.ts";
import type { PublicFile } from "../../site/build/files.ts";
import { loadTexts, translateWith } from "./texts.ts";

/** The assets of the site, for pages as readers see them, and of the app. */
export interface AppAssets {
  site: Assets;
  app: { style: PublicFile; script: PublicFile };
}

const FOLDER = path.resolve(import.meta.dirname, "..");
/** Reviewers have newer browsers than readers. */
const BROWSERS = ["chrome90", "safari15", "firefox90"];

export const loadAppAssets = (): AppAssets => ({
  site: loadAssets(),
  app: {
    style: versioned("app.css", bundle("styles/app.css", { folder: FOLDER })),
    script: versioned("app.js", bundle("client/main.ts", { folder: FOLDER, browsers: BROWSERS })),
  },
});

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([path.join(FOLDER, "layouts"), path.join(FOLDER, "../site/layouts")]),
  { autoescape: true, throwOnUndefined: false },
);
/** Data for the script, as JSON that cannot end its element. */
environment.addFilter(
  "json",
  (value: unknown) => new nunjucks.runtime.SafeString(JSON.stringify(value).replaceAll("<", "\\u003c")),
);
/** A Dutch name in a title. */
environment.addFilter("whole", function (this: { ctx: { dir: Language["dir"] } }, text: string) {
  return isolateWhole(text, this.ctx.dir);
});

/** Renders a layout with its data in the language of the interface. */
export type Show = (
  context: Context,
  layout: string,
  uiLanguage: Language,
  data: object,
  status?: 200 | 401 | 503,
) => Response | Promise<Response>;

export const createShow =
  (site: Site, assets: AppAssets): Show =>
  (context, layout, uiLanguage, data, status = 200) => {
    const { code: lang, dir, locale } = uiLanguage;
    const texts = loadTexts(site, lang);
    const html = environment.render(layout, {
      site,
      t: translateWith(texts, uiLanguage),
      date: (iso: string) => formatDate(iso, uiLanguage),
      texts,
      assets: { ...assets.app, icon: assets.site.icon },
      lang,
      dir,
      locale,
      uiLanguages: site.languages,
      here: context.req.path,
      ...data,
    });
    return context.html(html, status);
  };

/**
 * Choices that a browser keeps for a year, by cookie name. The names are from when the app was called a room: new ones
 * would reset everybody's choices.
 */
const CHOICES = { ui: "room-ui", language: "room-language" };
const YEAR = 31_536_000;

export const chosen = (context: Context, choice: keyof typeof CHOICES): string | undefined =>
  getCookie(context, CHOICES[choice]);

export const choose = (context: Context, choice: keyof typeof CHOICES, value: string): void =>
  setCookie(context, CHOICES[choice], value, { path: "/", httpOnly: true, sameSite: "Lax", maxAge: YEAR });

/** The language of the interface: the chosen one, else the one under review, else Dutch. */
export function uiLanguageOf(context: Context, { languages }: Site, reviewed?: Language): Language {
  const own = chosen(context, "ui");
  return (
    languages.find(({ code }) => code === own) ?? reviewed ?? languages.find(({ code }) => code === SOURCE)!
  );
}
