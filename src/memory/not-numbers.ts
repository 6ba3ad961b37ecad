import { isKnown, languageData, languageOf } from "../languages/index.ts";

/*
 * Words that make an exchange of facts unsure: what a translator wrote beside a date or a time, and what would have to
 * change with it. No list is complete; each word of them was seen to lead to a wrong date or hour.
 */

/** Names of days and months, the first word of those that have two. */
function daysAndMonths(language: string): string {
  const { names } = languageData(language);
  if (!names || !isKnown(language)) return "";
  const all = [...names.months, ...names.weekdays].flatMap((list) => list.split("|"));
  return all.map((name) => name.split(" ")[0]).join(" ");
}

const LISTS = {
  days: daysAndMonths,
  hours: (language: string) => languageData(language).clock?.words ?? "",
  words: (language: string) => languageData(language).names?.otherWords ?? "",
};

const patterns = new Map<string, RegExp>();

/** Endings and what joins them to a word. */
const ENDING = "[’'-]?\\p{L}{0,5}";

function patternOf(list: keyof typeof LISTS, language: string): RegExp {
  const words = LISTS[list](language).match(/\S+/g) ?? [];
  const { before, behind } = languageData(language).names?.inText ?? { before: "", behind: ENDING };
  // An abbreviation takes no ending: `ara` is December, `arasında` is "between".
  const all = words
    .map((word) => unmarked(word, language))
    .map((word) => (word.length > 3 ? word + behind : word));
  return new RegExp(`(?<![\\p{L}\\p{M}])${before}(?:${all.join("|") || "(?!)"})(?![\\p{L}\\p{M}])`, "u");
}

/** Does the text hold one of the words, alone or with an ending behind it, in any case and without its marks? */
function holds(text: string, list: keyof typeof LISTS, locale: string): boolean {
  const language = languageOf(locale);
  const key = `${list} ${language}`;
  const pattern = patterns.get(key) ?? patternOf(list, language);
  patterns.set(key, pattern);
  return pattern.test(unmarked(text, language));
}

/** Small letters without vowel signs and points. */
const unmarked = (text: string, language: string) =>
  text
    .toLocaleLowerCase(language)
    .replace(/[\u064B-\u0652\u0640.]/g, "")
    .replace(/[أإآ]/g, "ا");

/** Does what stands beside an exchanged date name another day or month, or the same in another way? */
export const namesDay = (rest: string, locale: string) => holds(rest, "days", locale);

/** Does what stands beside an exchanged time name a part of the day, or an hour in words? */
export const namesHour = (rest: string, locale: string) => holds(rest, "hours", locale);

/** Is the name of a month or a weekday a word of the language too? */
export const isWordToo = (text: string, locale: string) => holds(text, "words", locale);
