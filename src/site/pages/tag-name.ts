import type { Ui } from "../../i18n/ui.ts";
import { SOURCE } from "../../model/site.ts";

/** A tag in the language; an untranslated tag stays Dutch and is marked as such. */
export function tagName(ui: Ui, tag: string, code: string): { text: string; lang?: string | undefined } {
  const key = `tag.names.${tag}`;
  if (ui.has(key)) return { text: ui.t(code)(key) };
  return { text: tag, lang: code === SOURCE ? undefined : SOURCE };
}
