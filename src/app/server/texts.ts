import { type LocalizedSentences, sentencesIn } from "../../i18n/messages.ts";
import { readUi } from "../../i18n/ui.ts";
import { isolateInText } from "../../markdown/bidi.ts";
import { UserError } from "../../model/errors.ts";
import { inEnglish, type Message } from "../../model/message.ts";
import type { Language, Site } from "../../model/site.ts";
import { fillText, sentenceIn, type Texts } from "../texts.ts";

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

/** A text for a layout; throws for a missing key. */
export const translateWith =
  (texts: Texts, language: Language) =>
  (key: string, values?: Record<string, string | number>): string => {
    const text = fillText(texts, language, key, values);
    if (text === undefined) throw new Error(`ui.json has no "${SECTION}${key}"`);
    return text;
  };

/** The sentence of a message for a page in `language`, with what runs against its direction isolated. */
export const sentenceFor = ({ code, dir }: Language, message: Message): string =>
  isolateInText(sentenceIn(sentencesIn(code), dir, message), dir);

/** What a page needs to word findings. */
export function findingWording({ code }: Language): LocalizedSentences {
  const { sentences, locale } = sentencesIn(code);
  const own = Object.entries(sentences).filter(([key]) => /^(?:check|language)\.|^comma$/.test(key));
  return { sentences: Object.fromEntries(own), locale };
}
