import { readText } from "../model/files.ts";
import { memoize } from "../model/memoize.ts";
import type { Sentences } from "../model/message.ts";
import { paths, SOURCE } from "../model/site.ts";
import { SOFTWARE } from "./ui.ts";

/** Sentences for messages, with the locale of their plural forms. */
export interface Wording {
  sentences: Sentences;
  locale: string;
}

/**
 * The sentences of the software's `messages.json` in a language, else the Dutch ones: whoever
 * works for a site in another language reads Dutch, as its originals are Dutch.
 */
export const wordingOf: (code: string) => Wording = memoize((code) => {
  const own = readText(SOFTWARE, paths.messages(code));
  if (own === undefined) return wordingOf(SOURCE);
  return { sentences: JSON.parse(own) as Sentences, locale: code };
});
