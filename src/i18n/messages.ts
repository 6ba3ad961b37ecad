import { readText } from "../model/files.ts";
import { memoize } from "../model/memoize.ts";
import type { Sentences } from "../model/message.ts";
import { paths, SOURCE } from "../model/site.ts";
import { SOFTWARE } from "./ui.ts";

/** Sentences for messages, with the locale of their plural forms. */
export interface LocalizedSentences {
  sentences: Sentences;
  locale: string;
}

/**
 * The sentences of the software's `messages.json` in a language, and the Dutch ones for codes it lacks: whoever works
 * for a site in another language reads Dutch, as its originals are Dutch.
 */
export const sentencesIn: (code: string) => LocalizedSentences = memoize((code) => {
  const own = readText(SOFTWARE, paths.messages(code));
  if (own === undefined) return sentencesIn(SOURCE);
  const dutch = code === SOURCE ? {} : sentencesIn(SOURCE).sentences;
  return { sentences: { ...dutch, ...(JSON.parse(own) as Sentences) }, locale: code };
});
