import { languageData } from "./index.ts";

/** What a number word says. */
export interface NumberWord {
  value: number;
  /** What it may be instead. */
  also?: number | undefined;
  /** `eerste`, `üçüncü`; a part, as `üçte`, is one too. */
  isOrdinal: boolean;
  /** Often another word: it may be the number, and never must. */
  isFaint: boolean;
}

/** Number words of a language as they are listed. */
export function numberWords(language: string): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  for (const row of (languageData(language).numbers?.words ?? "").split(/\s+/).filter(Boolean)) {
    const [numbers = "", listed = ""] = row.split(":");
    const [value = 0, also] = numbers.split(",").map(Number);
    for (const [at, list] of listed.split("/").entries()) {
      for (const mark of list.split("|")) {
        const word = mark.replace("~", "");
        const known = words.get(word);
        if (!known && word) words.set(word, { value, also, isOrdinal: at > 0, isFaint: mark !== word });
      }
    }
  }
  return words;
}
