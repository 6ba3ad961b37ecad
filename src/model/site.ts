import { readFileSync } from "node:fs";
import path from "node:path";
import { type Problem, ProblemsError, UserError } from "./errors.ts";
import { type Code, inEnglish, message, type Values } from "./message.ts";
import { isRecord } from "./record.ts";
import { decodeUtf8, directionControl, normalizeText } from "./text.ts";

/** The language of the originals. */
export const SOURCE = "nl";

export interface Language {
  /** BCP 47 code, used in addresses and folder names. */
  code: string;
  /** The language's own name. */
  name: string;
  /** Intl locale for dates, numbers and sorting. */
  locale: string;
  dir: "ltr" | "rtl";
  /** The engine that drafts translations into it; absent: people only. */
  engine?: string | undefined;
  /** Its source language instead of Dutch. */
  via?: string | undefined;
}

/** An engine's price and limits. */
export interface EngineSettings {
  /** Euros for a million characters. */
  price?: number;
  /** Texts, characters and bytes in one request, requests at once, characters a minute. */
  texts?: number;
  characters?: number;
  bytes?: number;
  concurrent?: number;
  perMinute?: number;
}

/** The settings of `src/site.json`, validated and completed with defaults. */
export interface Site {
  /** Absolute path of the folder that has `src/` and `locales/`. */
  root: string;
  name: string;
  /** Origin of the published site, without a slash at the end. */
  url: string;
  email?: string | undefined;
  /**
   * Address (https) of a form for readers who see a mistake, instead of mail: opened with `page`, `language`, `block`,
   * `dutch` and `text` in its query. Without form, mail and WhatsApp, pages have no links to report mistakes.
   */
  report?: string | undefined;
  /** Number on WhatsApp for readers who see a mistake: international, without spaces (`+31612345678`). */
  whatsapp?: string | undefined;
  /** The responsible editor, named in every footer. */
  editor?: string | undefined;
  /** Dutch first, the others in the order of the file. */
  languages: readonly Language[];
  /** Tag -> `required`: posts with it appear in a language once all is reviewed. */
  review: Readonly<Record<string, "required" | "optional">>;
  /**
   * Texts that need two people, with a signer who neither wrote nor signed it first: all, or those with
   * one of these tags.
   */
  fourEyes: true | readonly string[];
  /** Characters: per run, and per calendar month by engine. */
  budget: { run?: number | undefined; month: Readonly<Record<string, number>> };
  /** Engine -> settings that differ from its maker's defaults. */
  engines: Readonly<Record<string, EngineSettings>>;
  /** Slugs of the fixed pages in the order of the menu; absent: all, by slug. */
  menu?: readonly string[] | undefined;
  /** May search engines list pages that no person has checked? */
  indexDrafts: boolean;
  /** May a build draw a picture of every page for link previews? Needs Chromium. */
  cards: boolean;
  /** The quick exit of posts with one of these tags, for readers who are watched; absent: none. */
  exit?: Exit | undefined;
  /** The IANA time zone of its events, and of the day on which a post appears. */
  timeZone: string;
  /** Tag -> ids of the contacts that are shown with every post of that tag, in this order. */
  contacts: Readonly<Record<string, readonly string[]>>;
}

/** The target of the quick exit (https), and the tags of the posts that have it. */
export interface Exit {
  tags: readonly string[];
  url: string;
}

const DEFAULT_LANGUAGES = {
  nl: { name: "Nederlands", locale: "nl" },
  tr: { name: "Türkçe", locale: "tr", engine: "deepl" },
  ar: { name: "العربية", locale: "ar-u-nu-latn", dir: "rtl", engine: "deepl" },
  so: { name: "Soomaali", locale: "so", engine: "google", via: "en" },
  en: { name: "English", locale: "en-GB", engine: "deepl" },
};

/** A weather page: harmless to have open. */
const DEFAULT_EXIT: Exit = { tags: ["veiligheid"], url: "https://www.buienradar.nl/" };

const KEYS = [
  "name",
  "url",
  "email",
  "report",
  "whatsapp",
  "editor",
  "languages",
  "review",
  "fourEyes",
  "budget",
  "engines",
  "menu",
  "indexDrafts",
  "cards",
  "exit",
  "timeZone",
  "contacts",
];
const ENGINE_KEYS = ["price", "texts", "characters", "bytes", "concurrent", "perMinute"];
const LANGUAGE_KEYS = ["name", "locale", "dir", "engine", "via"];

/** Paths below a site folder; the layout is defined only here. */
export const paths = {
  settings: "src/site.json",
  posts: "src/content/posts",
  pages: "src/content/pages",
  images: "src/content/images",
  audio: "src/content/audio",
  contacts: "src/content/contacts.yaml",
  ledger: "locales/ledger.json",
  ui: (language: string) => `locales/${language}/ui.json`,
  messages: (language: string) => `locales/${language}/messages.json`,
  glossary: (language: string) => `locales/${language}/glossary.csv`,
  keep: "locales/keep.csv",
  /** Readers' reports that no catalogue has, a line of JSON each. */
  reports: `locales/${SOURCE}/reports.jsonl`,
  catalogue: (language: string, kind: "posts" | "pages", slug: string) =>
    `locales/${language}/${kind}/${slug}.po`,
} as const;

/**
 * Reads and validates the settings of the site folder `root`.
 * Throws a UserError that lists every mistake.
 */
export function loadSite(root: string): Site {
  const file = path.join(root, paths.settings);
  let text: string;
  try {
    text = decodeUtf8(readFileSync(file)) ?? fail(file, "file.notUtf8");
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = String((error as NodeJS.ErrnoException).code);
    return fail(file, "settings.unreadable", { reason, file: paths.settings });
  }
  return parseSite(normalizeText(text), path.resolve(root));
}

function fail(file: string, code: Code, values?: Values): never {
  throw new UserError(`${file}: ${inEnglish(message(code, values))}`);
}

/** The pure half of `loadSite`: parses and validates JSON text. */
export function parseSite(text: string, root: string): Site {
  const problems: Problem[] = [];
  const problem = (code: Code, values?: Values) => {
    problems.push({ file: paths.settings, message: message(code, values) });
  };
  const control = directionControl(text);
  if (control) problem("file.direction", { mark: control });

  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    problem("json.broken", { detail: (error as Error).message });
  }
  if (!isRecord(raw)) {
    if (problems.length === 0) problem("settings.object");
    throw new ProblemsError(problems);
  }

  for (const key of Object.keys(raw)) {
    if (!KEYS.includes(key)) problem("settings.unknown", { key, allowed: KEYS });
  }
  const string = (key: string): string | undefined => {
    const value = raw[key];
    if (value === undefined) return undefined;
    if (typeof value === "string" && value.trim()) return value.trim();
    problem("settings.text", { key });
    return undefined;
  };
  for (const [key, example] of Object.entries(EXAMPLES)) {
    if (raw[key] === undefined) problem("settings.missing", { key, example });
  }
  const url = string("url")?.replace(/\/+$/, "");
  if (url && !/^https?:\/\/[\p{L}\d.-]+(?::\d+)?$/u.test(url)) {
    problem("settings.url", { value: url });
  }
  const email = string("email");
  if (email && !/^[^\s@?&"<>]+@[^\s@?&"<>]+$/.test(email)) problem("settings.email", { value: email });
  const report = string("report");
  if (report !== undefined && !isSafeAddress(report)) {
    problem("settings.report", { value: report });
  }
  const whatsapp = string("whatsapp")?.replace(/[\s.-]/g, "");
  if (whatsapp !== undefined && !isInternational(whatsapp)) {
    problem("settings.whatsapp", { value: string("whatsapp")! });
  }
  const flag = (key: string, byDefault: boolean): boolean => {
    const value = raw[key] ?? byDefault;
    if (typeof value !== "boolean") problem("settings.flag", { key });
    return value === true;
  };
  const menu = raw.menu;
  if (menu !== undefined && !(Array.isArray(menu) && menu.every((slug) => typeof slug === "string"))) {
    problem("settings.menu");
  }

  const site: Site = {
    root,
    name: string("name") ?? "",
    url: url ?? "",
    email,
    report,
    whatsapp,
    editor: string("editor"),
    languages: languages(raw.languages ?? DEFAULT_LANGUAGES, problem),
    review: review(raw.review ?? {}, problem),
    fourEyes: fourEyes(raw.fourEyes ?? [], problem),
    budget: budget(raw.budget ?? {}, problem),
    engines: engines(raw.engines ?? {}, problem),
    menu: menu as string[] | undefined,
    indexDrafts: flag("indexDrafts", false),
    cards: flag("cards", true),
    exit: exit(raw.exit ?? {}, problem),
    timeZone: timeZone(string("timeZone") ?? "Europe/Amsterdam", problem),
    contacts: contacts(raw.contacts ?? {}, problem),
  };
  if (problems.length > 0) throw new ProblemsError(problems);
  return site;
}

/** A web address: https, without a password. */
function isSafeAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === "https:" && url.username === "" && url.password === "";
}

/**
 * A telephone number with its country (ITU-T E.164: at most 15 digits). Dutch ones have nine digits after 31: a zero
 * that was left in (`+310612345678`) leads readers to nobody.
 */
const isInternational = (number: string): boolean =>
  /^\+31/.test(number) ? /^\+31[1-9]\d{8}$/.test(number) : /^\+[1-9]\d{6,14}$/.test(number);

const EXAMPLES = { name: "Voorbeeld", url: "https://voorbeeld.example" };

/** All languages but Dutch. */
export function targets(site: Site): Language[] {
  return site.languages.filter((language) => language.code !== SOURCE);
}

/**
 * Do these tags mark a page for readers who may be watched? Such pages have the quick exit, and none of our
 * code keeps them on the reader's device.
 */
export function isSafety(site: Pick<Site, "exit">, tags: readonly string[] = []): boolean {
  return tags.some((tag) => site.exit?.tags.includes(tag));
}

type Report = (code: Code, values?: Values) => void;

function languages(raw: unknown, problem: Report): Language[] {
  if (!isRecord(raw)) {
    problem("settings.languages", { allowed: LANGUAGE_KEYS });
    return [];
  }
  const list: Language[] = [];
  for (const [code, value] of Object.entries(raw)) {
    const where = `languages.${code}`;
    if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code)) problem("settings.code", { key: where, value: code });
    if (!isRecord(value)) {
      problem("settings.named", { key: where });
      continue;
    }
    for (const key of Object.keys(value)) {
      if (!LANGUAGE_KEYS.includes(key)) {
        problem("settings.unknown", { key: `${where}.${key}`, allowed: LANGUAGE_KEYS });
      } else if (typeof value[key] !== "string") problem("settings.anyText", { key: `${where}.${key}` });
    }
    const { name, locale, dir, engine, via } = value as Record<string, string | undefined>;
    if (!name) problem("settings.languageName", { key: where });
    if (dir !== undefined && dir !== "ltr" && dir !== "rtl") problem("settings.dir", { key: where });
    try {
      Intl.getCanonicalLocales(locale ?? code);
    } catch {
      problem("settings.locale", { key: where, value: locale ?? code });
    }
    if (via !== undefined && !Object.hasOwn(raw, via))
      problem("settings.noPivot", { key: where, value: via });
    list.push({
      code,
      name: name ?? code,
      locale: locale ?? code,
      dir: dir === "rtl" ? "rtl" : "ltr",
      engine,
      via,
    });
  }
  for (const { code, via } of list) {
    if (via === code || list.find((other) => other.code === via)?.via !== undefined)
      problem("settings.pivot", { key: `languages.${code}`, value: via ?? "", source: SOURCE });
  }
  if (!list.some((language) => language.code === SOURCE)) problem("settings.noSource", { source: SOURCE });
  return list.sort((a, b) => Number(b.code === SOURCE) - Number(a.code === SOURCE));
}

function review(raw: unknown, problem: Report): Site["review"] {
  if (isRecord(raw) && Object.values(raw).every((value) => value === "required" || value === "optional")) {
    return raw as Site["review"];
  }
  problem("settings.review");
  return {};
}

function exit(raw: unknown, problem: Report): Exit | undefined {
  if (raw === false) return undefined;
  const { tags, url, ...rest } = { ...DEFAULT_EXIT, ...(isRecord(raw) ? raw : { other: raw }) };
  const areTags = Array.isArray(tags) && tags.every((tag) => typeof tag === "string");
  if (areTags && typeof url === "string" && isSafeAddress(url) && Object.keys(rest).length === 0) {
    return { tags, url };
  }
  problem("settings.exit");
  return undefined;
}

function timeZone(name: string, problem: Report): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
  } catch {
    problem("settings.timeZone", { value: name });
  }
  return name;
}

function contacts(raw: unknown, problem: Report): Site["contacts"] {
  const areIds = (value: unknown) => Array.isArray(value) && value.every((id) => typeof id === "string");
  if (isRecord(raw) && Object.values(raw).every(areIds)) return raw as Site["contacts"];
  problem("settings.contacts");
  return {};
}

function fourEyes(raw: unknown, problem: Report): Site["fourEyes"] {
  if (raw === true) return true;
  if (raw === false) return [];
  if (Array.isArray(raw) && raw.every((tag) => typeof tag === "string")) return raw;
  problem("settings.fourEyes");
  return [];
}

function budget(raw: unknown, problem: Report): Site["budget"] {
  const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  if (isRecord(raw)) {
    const { run, month = {}, ...rest } = raw;
    const fits =
      (run === undefined || isCount(run)) && isRecord(month) && Object.values(month).every(isCount);
    if (fits && Object.keys(rest).length === 0) {
      return { run: run as number | undefined, month: month as Record<string, number> };
    }
  }
  problem("settings.budget");
  return { month: {} };
}

function engines(raw: unknown, problem: Report): Site["engines"] {
  if (!isRecord(raw)) {
    problem("settings.engines", { allowed: ENGINE_KEYS });
    return {};
  }
  for (const [name, settings] of Object.entries(raw)) {
    const where = `engines.${name}`;
    if (!isRecord(settings)) {
      problem("settings.engine", { key: where, allowed: ENGINE_KEYS });
      continue;
    }
    for (const [key, value] of Object.entries(settings)) {
      const isPrice = key === "price";
      if (!ENGINE_KEYS.includes(key)) {
        problem("settings.unknown", { key: `${where}.${key}`, allowed: ENGINE_KEYS });
      } else if (isPrice ? !(Number(value) >= 0) : !(Number.isSafeInteger(value) && Number(value) > 0)) {
        problem(isPrice ? "settings.price" : "settings.whole", { key: `${where}.${key}` });
      }
    }
  }
  return raw as Site["engines"];
}
