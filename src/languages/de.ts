import type { LanguageData, Vocabulary } from "./language.ts";

const words: Vocabulary = {
  homographs: "worden indien ging gingen haar minder welke ieder hebt sinds zwei elke niet",
  sharesPhrases: true,
};

/** What is known of German, which shares words with Dutch. Each section is explained in language.ts. */
export const de: LanguageData = {
  code: "de",
  words,
};
