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
