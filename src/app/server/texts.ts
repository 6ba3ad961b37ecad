import { readUi } from "../../i18n/ui.ts";
import { UserError } from "../../model/errors.ts";
import { inEnglish } from "../../model/message.ts";
import type { Language, Site } from "../../model/site.ts";
import { fillText, type Texts } from "../texts.ts";

const SECTION = "review.";

/** The section `review` of a language's ui.json, by key. Throws a UserError when the file is broken. */
export function loadTexts(site: Site, code: string): Texts {
  const ui = readUi(site, code);
  if (!("texts" in ui)) throw new UserError(`${ui.file}: ${inEnglish(ui.message)}`);
  return Object.fromEntries(
    [...ui.texts].flatMap(([key, text]) =>
      key.startsWith(SECTION) ? [[key.slice(SECTION.length), text]] : [],
    ),
  );
}

/** A text for a layout; a key that does not exist throws. */
export const translateWith =
  (texts: Texts, language: Language) =>
  (key: string, values?: Record<string, string | number>): string => {
    const text = fillText(texts, language, key, values);
    if (text === undefined) throw new Error(`ui.json has no "${SECTION}${key}"`);
    return text;
  };
