/** The app's texts in one language, for the server's pages and their script. */
import type { LocalizedSentences } from "../i18n/messages.ts";
import { type Direction, isolateInText } from "../markdown/bidi.ts";
import { type Message, word } from "../model/message.ts";

/** By key: `save.saved`; plural forms have i18next's suffix: `minutes_one`. `{{…}}` is filled in. */
export type Texts = Readonly<Record<string, string>>;

export interface Wording {
  locale: string;
  dir: Direction;
}

/**
 * Fills in the placeholders of a text; undefined when there is none. With `count` it uses the plural form for that
 * number. Text against the direction is isolated by characters, as the result may go into an attribute.
 *
 *     fillText({ "near.percent": "{{percent}}% alike" }, { locale: "en-GB", dir: "ltr" }, "near.percent", { percent: 80 })
 *     // "80% alike"
 */
export function fillText(
  texts: Texts,
  { locale, dir }: Wording,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string | undefined {
  const { count } = values;
  const form = typeof count === "number" ? `${key}_${new Intl.PluralRules(locale).select(count)}` : key;
  const text = texts[form] ?? texts[`${key}_other`] ?? texts[key];
  return (
    text &&
    isolateInText(
      text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name] ?? "")),
      dir,
    )
  );
}

/**
 * The sentence of a message for a page that runs in direction `dir`. In one from right to left, values are isolated, and
 * signs that the sentence quotes: `"> "` would be shown as `" <"`. A bracket stays, as texts show it mirrored, too.
 */
export function sentenceIn(
  { sentences, locale }: LocalizedSentences,
  dir: Direction,
  message: Message,
): string {
  if (dir === "ltr") return word(sentences, locale, message);
  const sentence = word(sentences, locale, message, (value) =>
    /^[()[\]{}]$/.test(value) ? value : `\u2068${value}\u2069`,
  );
  return sentence.replace(
    /"(?![()[\]{}]")([^"\u2066-\u2069\p{Script=Arabic}\p{Script=Hebrew}]+)"/gu,
    '"\u2066$1\u2069"',
  );
}
