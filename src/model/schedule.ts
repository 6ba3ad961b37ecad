/** When an original appears on the site, and when it leaves the lists. */
import { type Happening, occurrencesOf, overOn } from "./event.ts";
import { addDays, nearestInstant, startOfDay } from "./zone.ts";

/** The keys of the front matter that decide it. */
export interface Dates {
  date?: string | undefined;
  publish?: string | undefined;
  until?: string | undefined;
  event?: Happening | undefined;
}

/** The day or local time from which readers see it: the later of its date and `publish`. */
export const appearsOn = ({ date, publish }: Dates): string | undefined =>
  [date, publish]
    .filter((each) => each !== undefined)
    .sort()
    .at(-1);

/** Is it on the site at this instant? */
export function hasAppeared(dates: Dates, now: number, timeZone: string): boolean {
  const from = appearsOn(dates);
  if (from === undefined) return true;
  return now >= (from.includes("T") ? nearestInstant(from, timeZone) : startOfDay(from, timeZone));
}

/**
 * The instant at which it leaves the lists: after the day, or at the time, of `until`; without that at midnight after
 * the last time of its event. Undefined for one that stays.
 */
export function leavesAt({ until, event }: Dates, timeZone: string): number | undefined {
  if (until !== undefined)
    return until.includes("T") ? nearestInstant(until, timeZone) : startOfDay(addDays(until, 1), timeZone);
  return event && eventOverAt(event, timeZone);
}

/** The instant from which an event is over: midnight after its last time. */
export const eventOverAt = (event: Happening, timeZone: string): number =>
  startOfDay(occurrencesOf(event).map(overOn).sort().at(-1)!, timeZone);
