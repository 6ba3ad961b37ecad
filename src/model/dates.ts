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

/** Today as an ISO date, in the time zone of this machine. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
