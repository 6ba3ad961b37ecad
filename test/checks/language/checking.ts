import { checkPair } from "../../../src/checks/index.ts";
import type { Glossary } from "../../../src/model/glossary.ts";
import type { Language } from "../../../src/model/site.ts";

const LANGUAGES: Record<string, Language> = {
  tr: { code: "tr", name: "Türkçe", locale: "tr", dir: "ltr" },
  ar: { code: "ar", name: "العربية", locale: "ar-u-nu-latn", dir: "rtl" },
  so: { code: "so", name: "Soomaali", locale: "so", dir: "ltr" },
  en: { code: "en", name: "English", locale: "en-GB", dir: "ltr" },
  fr: { code: "fr", name: "Français", locale: "fr", dir: "ltr" },
};

const glossary: Glossary = {
  terms: [],
  keep: ["SMN", "LCC+", "Movisie", "Taalbrug", "Veilig Thuis", "DigiD", "Buurthuis De Brug"],
};

/** What the named checks say of a translation into `code`: `same error`, and so on, each once; without an engine a person wrote it. */
export function check(
  names: readonly string[],
  code: string,
  source: string,
  translation: string,
  engine: string | null = "deepl",
): string[] {
  const language = LANGUAGES[code]!;
  const found = checkPair({
    source,
    translation,
    language,
    references: {},
    glossary,
    engine: engine ?? undefined,
  });
  const own = found.filter((finding) => names.includes(finding.check));
  return [...new Set(own.map((finding) => `${finding.check} ${finding.severity}`))];
}
