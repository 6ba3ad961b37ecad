import type { Pair } from "../../../src/checks/check.ts";
import { checkPair } from "../../../src/checks/index.ts";
import type { Glossary } from "../../../src/model/glossary.ts";
import type { Language } from "../../../src/model/site.ts";

const LANGUAGES: Record<string, Language> = {
  tr: { code: "tr", name: "Türkçe", locale: "tr", dir: "ltr" },
  ar: { code: "ar", name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
  so: { code: "so", name: "Soomaali", locale: "so", dir: "ltr" },
  en: { code: "en", name: "English", locale: "en-GB", dir: "ltr" },
  nl: { code: "nl", name: "Nederlands", locale: "nl", dir: "ltr" },
  fa: { code: "fa", name: "فارسی", locale: "fa", dir: "rtl" },
  ti: { code: "ti", name: "ትግርኛ", locale: "en-GB", dir: "ltr" },
  uk: { code: "uk", name: "Українська", locale: "uk", dir: "ltr" },
  pl: { code: "pl", name: "Polski", locale: "pl", dir: "ltr" },
  de: { code: "de", name: "Deutsch", locale: "de", dir: "ltr" },
  af: { code: "af", name: "Afrikaans", locale: "af", dir: "ltr" },
  sr: { code: "sr", name: "Српски", locale: "sr", dir: "ltr" },
  "sr-Latn": { code: "sr-Latn", name: "Srpski", locale: "sr-Latn", dir: "ltr" },
  ku: { code: "ku", name: "Kurdî", locale: "ku", dir: "ltr" },
  ro: { code: "ro", name: "Română", locale: "ro", dir: "ltr" },
  it: { code: "it", name: "Italiano", locale: "it", dir: "ltr" },
  zh: { code: "zh", name: "中文", locale: "zh", dir: "ltr" },
  ja: { code: "ja", name: "日本語", locale: "ja", dir: "ltr" },
  pcm: { code: "pcm", name: "Naijá", locale: "pcm", dir: "ltr" },
  vls: { code: "vls", name: "West-Vlams", locale: "vls", dir: "ltr" },
  xx: { code: "xx", name: "A code that nobody knows", locale: "nl", dir: "ltr" },
  fr: { code: "fr", name: "Français", locale: "fr", dir: "ltr" },
};

const glossary: Glossary = {
  terms: [],
  keep: ["SMN", "LCC+", "Movisie", "Taalbrug", "Veilig Thuis", "DigiD", "Buurthuis De Brug"],
};

/** A pair as the checks get it; without an engine a person wrote it. */
export const pairFor = (
  code: string,
  source: string,
  translation: string,
  engine: string | null = "deepl",
): Pair => ({
  source,
  translation,
  language: LANGUAGES[code]!,
  references: {},
  glossary,
  engine: engine ?? undefined,
});

/** What the named checks say of a translation into `code`: `same error`, and so on, each once; without an engine a person wrote it. */
export function check(
  names: readonly string[],
  code: string,
  source: string,
  translation: string,
  engine: string | null = "deepl",
): string[] {
  const found = checkPair(pairFor(code, source, translation, engine));
  const own = found.filter((finding) => names.includes(finding.check));
  return [...new Set(own.map((finding) => `${finding.check} ${finding.severity}`))];
}
