import type { Translate } from "./ui.ts";

/** The plural forms of a text, for a browser that does not know the rules of the language. */
export interface Plurals {
  /** Each form, with `{{count}}` in place of its number. */
  forms: string[];
  /** The form of each number from 0 to 199, a digit each. Higher numbers follow their last two digits. */
  choice: string;
}

/**
 * The forms of a text of ui.json with a count. Old Chromium has no rules for Somali and would use those of the reader's
 * system. In no language of Unicode's CLDR do the hundreds of a whole number up to 999,999 matter.
 */
export function pluralsOf(t: Translate, key: string, code: string): Plurals {
  const rules = new Intl.PluralRules(code);
  const { pluralCategories } = rules.resolvedOptions();
  return {
    // A count that is a text has no form of its own.
    forms: pluralCategories.map((category) => t(`${key}_${category}`, { count: "{{count}}" })),
    choice: Array.from({ length: 200 }, (_none, number) =>
      pluralCategories.indexOf(rules.select(number)),
    ).join(""),
  };
}
