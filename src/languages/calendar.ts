import { formatLocale } from "../model/dates.ts";
import { memoize } from "../model/memoize.ts";
import { intlNames, languageData, languageOf } from "./index.ts";

/** Sets of names: twelve months from January, seven weekdays from Monday. */
export type Calendar = Record<"months" | "weekdays", (readonly string[])[]>;

/** Names of months and weekdays in an Intl locale, in every recognised form, the most usual first. */
export const calendar: (locale: string) => Calendar = memoize((locale) => {
  const language = languageOf(locale);
  const { months, weekdays } = intlNames(formatLocale(locale));
  const made: Calendar = { months: [months], weekdays: [weekdays] };
  const { written, hasSmallWeekdays, article } = languageData(language).names ?? {};
  if (written) {
    made.months.unshift(written.months);
    made.weekdays.unshift(written.weekdays);
  }
  if (hasSmallWeekdays) made.weekdays.push(weekdays.map((day) => day.toLocaleLowerCase(language)));
  if (article) made.weekdays.push(weekdays.map((day) => withoutArticle(day, article)));
  return made;
});

/** Removes the article joined to a name. */
export const withoutArticle = (name: string, article: string | undefined): string =>
  article !== undefined && name.startsWith(article) ? name.slice(article.length) : name;
