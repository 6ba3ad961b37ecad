/**
 * Somali months: CLDR has them, but writes dates the American way, and browsers have none at all. To be checked by a
 * native speaker.
 */
export const SOMALI_MONTHS: readonly string[] = [
  "Janaayo",
  "Febraayo",
  "Maarso",
  "Abriil",
  "Maajo",
  "Juun",
  "Luulyo",
  "Ogosto",
  "Sebtembar",
  "Oktoobar",
  "Nofembar",
  "Disembar",
];

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
