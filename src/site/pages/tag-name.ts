import type { Ui } from "../../i18n/ui.ts";
import { SOURCE } from "../../model/site.ts";

/** A tag in the language; an untranslated tag stays Dutch and is marked as such. */
export function tagName(ui: Ui, tag: string, code: string): { text: string; lang?: string | undefined } {
  const key = `tag.names.${tag}`;
  if (ui.has(key)) return { text: ui.t(code)(key) };
  return { text: tag, lang: code === SOURCE ? undefined : SOURCE };
}

/**
 * The names of tags, and the words by which readers of the language search for their subjects: `Veiligheid, slaan,
 * bedreigen`. Dutch ones are left out in other languages.
 */
export const subjectsOf = (ui: Ui, tags: readonly string[] = [], code: string): string =>
  tags
    .flatMap((tag) => {
      const { text, lang } = tagName(ui, tag, code);
      const key = `tag.words.${tag}`;
      return [...(lang === undefined ? [text] : []), ...(ui.has(key) ? [ui.t(code)(key)] : [])];
    })
    .join(", ");
