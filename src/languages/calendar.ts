import { formatLocale, SOMALI_MONTHS } from "../model/dates.ts";

/** Sets of names: twelve months from January, seven weekdays from Monday. */
export type Calendar = Record<"months" | "weekdays", (readonly string[])[]>;

/** As Intl, but with a Somali Friday as it is often spelt. */
const SOMALI_WEEKDAYS = "Isniin Talaado Arbaco Khamiis Jimce Sabti Axad".split(" ");

const calendars = new Map<string, Calendar>();

/** The language of an Intl locale: `ar` of `ar-u-nu-latn`. */
export const languageOf = (locale: string) => locale.split("-")[0]!;

/** Names of months and weekdays in an Intl locale, in every way that is looked for, most usual first. */
export function calendar(locale: string): Calendar {
  const known = calendars.get(locale);
  if (known) return known;
  const language = languageOf(locale);
  const format = new Intl.DateTimeFormat(formatLocale(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const name = (wanted: "month" | "weekday", month: number, day: number) =>
    format.formatToParts(Date.UTC(2024, month, day)).find(({ type }) => type === wanted)!.value;
  // 1 January 2024 was a Monday.
  const weekdays = Array.from({ length: 7 }, (_none, at) => name("weekday", 0, 1 + at));
  const months = Array.from({ length: 12 }, (_none, at) => name("month", at, 1));
  const made: Calendar = { months: [months], weekdays: [weekdays] };
  if (language === "so") {
    made.months.unshift(SOMALI_MONTHS);
    made.weekdays.unshift(SOMALI_WEEKDAYS);
  }
  // Turkish writes weekdays small outside dates; Arabic leaves out the article after "every".
  if (language === "tr") made.weekdays.push(weekdays.map((day) => day.toLocaleLowerCase("tr")));
  if (language === "ar") made.weekdays.push(weekdays.map((day) => day.replace(/^ال/, "")));
  calendars.set(locale, made);
  return made;
}
