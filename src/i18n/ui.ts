import path from "node:path";
import i18next from "i18next";
import { readText } from "../model/files.ts";
import type { Finding } from "../model/finding.ts";
import { message } from "../model/message.ts";
import { type Language, paths, type Site, SOURCE } from "../model/site.ts";
import { parseUi, type UiTexts } from "./ui-file.ts";

/** The folder of the software, whose own texts are used by a site without any. */
export const SOFTWARE = path.resolve(import.meta.dirname, "../..");

/** A text of the interface in one language; throws for a missing key. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

export interface Ui {
  t(language: string): Translate;
  /** Does the text exist? For keys that depend on content, such as the names of tags. */
  has(key: string): boolean;
  /** The JSON of all languages, for cache keys. */
  source: string;
}

export interface UiFile {
  file: string;
  texts: UiTexts;
  json: string;
}

/** Reads `ui.json` of a language: the site's own, else the software's. Invalid JSON is a finding. */
export function readUi(site: Site, language: string): UiFile | Finding {
  const file = paths.ui(language);
  const json = readText(site.root, file) ?? readText(SOFTWARE, file);
  if (json === undefined) {
    return {
      check: "ui-keys",
      severity: "error",
      file,
      language,
      message: message("ui.noFile", { file: paths.ui(SOURCE) }),
    };
  }
  const parsed = parseUi(json.replace(/^\uFEFF/, ""));
  if ("texts" in parsed) return { file, texts: parsed.texts, json };
  return { check: "json", severity: "error", file, line: parsed.line, language, message: parsed.message };
}

/** The interface texts of a site from the files of its languages, each of which has all keys. */
export async function createUi(site: Site, files: readonly UiFile[]): Promise<Ui> {
  const instance = i18next.createInstance();
  await instance.init({
    fallbackLng: false,
    // The codes are those of site.json; en must not become en-GB.
    load: "currentOnly",
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (languages, _namespace, key) => {
      throw new Error(
        `locales/${languages[0]}/ui.json has no "${key}"; add it to every language, then run npm run check`,
      );
    },
    resources: Object.fromEntries(
      site.languages.map(({ code }, at) => [code, { translation: JSON.parse(files[at]!.json) }]),
    ),
  });
  const translators = new Map(
    site.languages.map(({ code }) => [
      code,
      memoizeTranslate(instance.getFixedT(code) as unknown as Translate),
    ]),
  );
  return {
    t(language) {
      const translate = translators.get(language);
      if (!translate) throw new Error(`the site has no language "${language}"`);
      return translate;
    },
    has: (key) => files[0]!.texts.has(key),
    source: files.map(({ json }) => json).join("\n"),
  };
}

/**
 * i18next takes tens of microseconds for a text, and ten thousand pages use the same ones: each text is looked up
 * once, with its placeholders in place, and filled in here. Plurals depend on their number, so they are not cached.
 */
function memoizeTranslate(translate: Translate): Translate {
  const known = new Map<string, string>();
  return (key, values = {}) => {
    if ("count" in values) return translate(key, values);
    const names = Object.keys(values);
    const text =
      known.get(key) ?? translate(key, Object.fromEntries(names.map((name) => [name, `{{${name}}}`])));
    known.set(key, text);
    return names.length === 0
      ? text
      : text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name]));
  };
}

/** The language of a code; a code that the site lacks is a bug. */
export function languageOf(site: Site, code: string): Language {
  const language = site.languages.find((other) => other.code === code);
  if (!language) throw new Error(`the site has no language "${code}"`);
  return language;
}
