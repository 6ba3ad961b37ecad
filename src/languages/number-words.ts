import { languageData } from "./index.ts";

/** The meaning of a number word. */
export interface NumberWord {
  value: number;
  /** Another possible value. */
  also?: number | undefined;
  /** `eerste`, `üçüncü`, or a fraction, `üçte`. */
  isOrdinal: boolean;
  /** Often means something else: it may be the number but need not. */
  isFaint: boolean;
}

/** The number words of a language, as listed. */
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
