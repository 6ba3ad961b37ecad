/** The app's texts in one language, for the server's pages and their script. */
import { type Direction, isolateInText } from "../markdown/bidi.ts";

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
 * A sentence that runs from right to left with the signs that it quotes isolated: `"> "` would be shown as `" <"`. What
 * is quoted in letters from right to left stays as it is, and so does a bracket, which texts show mirrored, too.
 */
export const isolateQuoted = (sentence: string, dir: Direction): string =>
  dir === "ltr"
    ? sentence
    : sentence.replace(/"(?![()[\]{}]")([^"\p{Script=Arabic}\p{Script=Hebrew}]+)"/gu, '"\u2066$1\u2069"');
