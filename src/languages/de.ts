import type { LanguageData, Vocabulary } from "./language.ts";

const words: Vocabulary = {
  homographs: "worden indien ging gingen haar minder welke ieder hebt sinds zwei elke niet",
  sharesPhrases: true,
};

/** Data on German, which shares words with Dutch. Sections are explained in language.ts. */
export const de: LanguageData = {
  code: "de",
  words,
};
