import english from "../../locales/en/messages.json" with { type: "json" };

/** The code of a message: `check.facts.missing.time`. Its sentence in a language has that key in `messages.json`. */
export type Code = keyof typeof english;

/**
 * A problem without a sentence: a code with values for its placeholders. A value that is a message is
 * worded in the same language, a list is joined with commas, and a language gets its name in that language.
 */
export interface Message {
  readonly code: Code;
  readonly values: Values;
}

export type Values = Readonly<Record<string, Value>>;
export type Value = string | number | Message | LanguageName | readonly string[];

/** The name of the language with this code: `{ language: "tr" }` is "Turkish" in English. */
export interface LanguageName {
  readonly language: string;
}

export const message = (code: Code, values: Values = {}): Message => ({ code, values });

/** Sentences by code, plural forms with their suffix: `check.brackets.fewer_one`. */
export type Sentences = Readonly<Record<string, string>>;

/**
 * The sentence of a message in the language of `locale`; `count` chooses the plural form. `isolate` is applied to each
 * value, for a sentence that runs in another direction.
 *
 *     word({ "link.draft": "links to {{name}}, which is a draft" }, "en", message("link.draft", { name: "posts/a.md" }))
 *     // "links to posts/a.md, which is a draft"
 */
export function word(
  sentences: Sentences,
  locale: string,
  { code, values }: Message,
  isolate = (value: string): string => value,
): string {
  const { count } = values;
  const form =
    typeof count === "number" ? `${code}_${new Intl.PluralRules(locale).select(count)}` : (code as string);
  const sentence = sentences[form] ?? sentences[`${code}_other`] ?? sentences[code];
  if (sentence === undefined) throw new Error(`messages.json of ${locale} has no "${code}"`);
  return sentence.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the message ${code} has no value for {{${name}}}`);
    if (typeof value === "string" || typeof value === "number") return isolate(String(value));
    if ("language" in value) return nameOf(value.language, sentences, locale);
    if ("code" in value) return word(sentences, locale, value, isolate);
    return value.map(isolate).join(sentences.comma ?? ", ");
  });
}

/** The interface has names of its own for its languages; browsers know none in Somali. */
const nameOf = (language: string, sentences: Sentences, locale: string): string =>
  sentences[`language.${language}`] ??
  new Intl.DisplayNames([locale], { type: "language" }).of(language) ??
  language;

/** The English sentence, for the terminal and `--json`. */
export const inEnglish = (message: Message): string => word(english, "en", message);
