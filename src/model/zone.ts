/** Local times of a time zone and the instants they are. Local times are texts, `2027-06-05T14:00`, which sort by time. */
import { memoize } from "./memoize.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const clockOf = memoize(
  (timeZone) =>
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    }),
);

/** An instant (milliseconds since 1970) as clocks of the zone show it: `2027-06-05T14:00`. */
export function localTime(instant: number, timeZone: string): string {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year!.padStart(4, "0")}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** A local time as if it were UTC. */
const asUtc = (local: string): number => Date.parse(`${local}:00Z`);

/**
 * The instant of a local time; undefined for a time that the clock skips. Of an hour that comes twice it is the first
 * (RFC 5545, 3.3.5).
 *
 *     instantOf("2027-03-28T02:30", "Europe/Amsterdam") // undefined
 */
export function instantOf(local: string, timeZone: string): number | undefined {
  const utc = asUtc(local);
  // Zones are at most a day from UTC, so the offset is that of a day before, or that of a day after.
  const offsets = [utc - DAY, utc + DAY].map((near) => asUtc(localTime(near, timeZone)) - near);
  return offsets
    .map((offset) => utc - offset)
    .sort((a, b) => a - b)
    .find((instant) => localTime(instant, timeZone) === local);
}

/** The same; of a time that the clock skips it is as long after midnight as on other days (RFC 5545, 3.3.5). */
export function nearestInstant(local: string, timeZone: string): number {
  const before = asUtc(local) - DAY;
  return instantOf(local, timeZone) ?? asUtc(local) - (asUtc(localTime(before, timeZone)) - before);
}

/** The first instant of a day; where the clock skips midnight, the first that there is. */
export function startOfDay(date: string, timeZone: string): number {
  const midnight = instantOf(`${date}T00:00`, timeZone);
  if (midnight !== undefined) return midnight;
  let instant = asUtc(`${date}T00:00`) - DAY;
  while (localTime(instant, timeZone).slice(0, 10) < date) instant += 15 * MINUTE;
  return instant;
}

/** How far the zone is from UTC at an instant: `+01:00`. */
export function offsetAt(instant: number, timeZone: string): string {
  const minute = Math.floor(instant / MINUTE) * MINUTE;
  const minutes = (asUtc(localTime(minute, timeZone)) - minute) / MINUTE;
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** The date some days later or, with a negative number, earlier. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The number of days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** The weekday of a date, 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
