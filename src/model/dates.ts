import { localTime } from "./zone.ts";

/**
 * The Intl locale to write dates and numbers in: years are Gregorian and digits those from 0 to 9, as in the Dutch,
 * unless the settings name others. Intl's defaults would date a page in Farsi 1405, and mix digits on it: `fa` ->
 * `fa-u-ca-gregory-nu-latn`, `fa-u-ca-persian-nu-arabext` as it is (UTS 35, "Unicode locale extension").
 */
export function formatLocale(locale: string): string {
  const { calendar = "gregory", numberingSystem = "latn" } = new Intl.Locale(locale);
  return new Intl.Locale(locale, { calendar, numberingSystem }).toString();
}

/** Is it a day that exists, as `2026-11-23`? */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Today as an ISO date in a time zone; without one, in that of this machine. */
export const today = (timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone): string =>
  dayAt(Date.now(), timeZone);

/** The ISO date of an instant in a time zone. */
export const dayAt = (instant: number, timeZone: string): string => localTime(instant, timeZone).slice(0, 10);
