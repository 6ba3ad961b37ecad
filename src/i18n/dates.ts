import { intlNames, languageData, languageOf } from "../languages/index.ts";
import { formatLocale } from "../model/dates.ts";
import { memoize } from "../model/memoize.ts";
import type { Language } from "../model/site.ts";
import { weekdayOf } from "../model/zone.ts";

const formatOf = memoize(
  (locale) =>
    new Intl.DateTimeFormat(formatLocale(locale), {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
);
/** By locale and date: even a large site has few different days. */
const formatted = memoize((key) => format(...(key.split(" ") as [string, string])), Infinity);

/**
 * An ISO date (`2026-11-23`) in words of the language: `23 november 2026`, in the calendar and digits of
 * `formatLocale`.
 */
export function formatDate(date: string, { locale }: Pick<Language, "locale">): string {
  return formatted(`${locale} ${date}`);
}

function format(locale: string, date: string): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const months = languageData(languageOf(locale)).names?.written?.months;
  if (months) return `${day} ${months[month - 1]} ${year}`;
  return formatOf(locale).format(new Date(Date.UTC(year, month - 1, day)));
}

const dayFormat = memoize(
  (locale) =>
    new Intl.DateTimeFormat(formatLocale(locale), {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
);

/** An ISO date with its weekday: `dinsdag 12 januari 2027`. */
export function formatDay(date: string, language: Pick<Language, "locale">): string {
  const { weekdays } = languageData(languageOf(language.locale)).names?.written ?? {};
  if (weekdays) return `${weekdays[weekdayOf(date) - 1]} ${formatDate(date, language)}`;
  return dayFormat(language.locale).format(Date.parse(`${date}T00:00:00Z`));
}

const timeFormat = memoize(
  (locale) =>
    new Intl.DateTimeFormat(formatLocale(locale), {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: "UTC",
    }),
);

/** A time on the clock of 24 hours, `19:30`, in the digits of the language. */
export const formatTime = (time: string, { locale }: Pick<Language, "locale">): string =>
  timeFormat(locale).format(Date.parse(`2027-01-01T${time}:00Z`));

/** The names of the days in the language, from Monday: `maandag`, `dinsdag`. */
export const weekdayNames = ({ locale }: Pick<Language, "locale">): readonly string[] => weekdaysIn(locale);

const weekdaysIn = memoize((locale): readonly string[] => {
  const { written } = languageData(languageOf(locale)).names ?? {};
  return written?.weekdays ?? intlNames(formatLocale(locale)).weekdays;
});

/**
 * A date in words of the language for each month, with `{d}` for the day and `{y}` for the year. Months are Gregorian
 * in every locale: those of another calendar start on other days each year.
 */
export function datePatterns({ locale }: Pick<Language, "locale">): string[] {
  const language = { locale: new Intl.Locale(locale, { calendar: "gregory" }).toString() };
  const { format: digits } = new Intl.NumberFormat(formatLocale(locale), { useGrouping: false });
  const months = Array.from({ length: 12 }, (_none, at) => String(at + 1).padStart(2, "0"));
  return months.map((month) =>
    formatDate(`2001-${month}-28`, language).replace(digits(28), "{d}").replace(digits(2001), "{y}"),
  );
}
