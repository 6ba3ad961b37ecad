import { readText } from "../model/files.ts";
import { memoize } from "../model/memoize.ts";
import type { Sentences } from "../model/message.ts";
import { paths, SOURCE } from "../model/site.ts";
import { SOFTWARE } from "./ui.ts";

/** Sentences for messages, with the locale whose plural forms they have. */
export interface Wording {
  sentences: Sentences;
  locale: string;
}

/**
 * The sentences of the software's `messages.json` in a language, Dutch ones where there is none in that language: who
 * works for a site in another language reads Dutch, in which its originals are.
 */
export const wordingOf: (code: string) => Wording = memoize((code) => {
  const own = readText(SOFTWARE, paths.messages(code));
  if (own === undefined) return wordingOf(SOURCE);
  return { sentences: JSON.parse(own) as Sentences, locale: code };
});
