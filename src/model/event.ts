/** When and where an event takes place: facts, typed once and printed in every language. */
import { addDays, daysBetween, instantOf, startOfDay, weekdayOf } from "./zone.ts";

/** The data of an event. Times are local: `2027-06-05T14:00`; of one that lasts all day they are dates. */
export interface Happening {
  start: string;
  /** When it ends; of one that lasts all day, its last day. */
  end?: string | undefined;
  allDay?: boolean | undefined;
  /** Where: the id of a contact, or words. */
  place?: { contact: string } | { text: string } | undefined;
  /** Where one takes part from home (https). */
  online?: string | undefined;
  repeat?: Repeat | undefined;
  /** The last date on which a weekly or monthly event may begin. */
  repeatUntil?: string | undefined;
  /** Dates of a series on which there is none. */
  except: readonly string[];
  moved: readonly Move[];
  /** All of it, or the dates on which it is. */
  cancelled: boolean | readonly string[];
}

/** `monthly`: the nth weekday of the month (1 is Monday), the last one for -1. `list`: more starts. */
export type Repeat =
  | { kind: "weekly" }
  | { kind: "monthly"; nth: number; weekday: number }
  | { kind: "list"; starts: readonly string[] };

/** An occurrence that was to begin on a date, or at a time, and begins at another. */
export interface Move {
  from: string;
  to: string;
}

/** One time that an event takes place. */
export interface Occurrence {
  /** Which one it is of a series, whatever time it gets: `20270112`; "" for an event that takes place once. */
  key: string;
  /** Local, like `end`. */
  start: string;
  end?: string | undefined;
  /** The former start of one that was moved. */
  movedFrom?: string | undefined;
  cancelled: boolean;
}

/** Most occurrences of a series: weekly for almost four years. */
export const MOST_OCCURRENCES = 200;

export const dateOf = (local: string): string => local.slice(0, 10);
const timeOf = (local: string): string => local.slice(10);
const monthOf = (date: string): string => date.slice(0, 7);

/** The nth weekday of a month (`2027-06`), the last one for -1. */
export function weekdayOfMonth(month: string, nth: number, weekday: number): string {
  const first = `${month}-01`;
  if (nth > 0) return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  const last = addDays(`${monthOf(addDays(first, 31))}-01`, -1);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/**
 * The local starts of an event as planned, before anything was moved, in order: at most `MOST_OCCURRENCES` and one
 * more, so that a longer series can be noticed.
 */
export function plannedStarts({ start, repeat, repeatUntil, except }: Happening): string[] {
  const starts = repeat === undefined ? [start] : startsOf(start, repeat, repeatUntil ?? dateOf(start));
  return starts.filter((each) => !except.includes(dateOf(each)));
}

function startsOf(start: string, repeat: Repeat, until: string): string[] {
  if (repeat.kind === "list") return [...new Set([start, ...repeat.starts])].sort();
  const starts: string[] = [];
  let date = dateOf(start);
  while (date <= until && starts.length <= MOST_OCCURRENCES) {
    starts.push(date + timeOf(start));
    date =
      repeat.kind === "weekly"
        ? addDays(date, 7)
        : weekdayOfMonth(monthOf(addDays(`${monthOf(date)}-01`, 31)), repeat.nth, repeat.weekday);
  }
  return starts;
}

/** Is it the occurrence that begins on this date, or at this time? */
export const isOn = (start: string, dateOrTime: string): boolean =>
  start === dateOrTime || dateOf(start) === dateOrTime;

/** The occurrences of an event in the order in which they take place. */
export function occurrencesOf(event: Happening): Occurrence[] {
  const starts = plannedStarts(event);
  const length = event.end === undefined ? undefined : daysBetween(dateOf(event.start), dateOf(event.end));
  const seen = new Map<string, number>();
  return starts
    .map((planned): Occurrence => {
      const start = movedStart(event, planned) ?? planned;
      return {
        key: event.repeat === undefined ? "" : keyOf(planned, seen),
        start,
        end: length === undefined ? undefined : endOf(event, start, length),
        movedFrom: start === planned ? undefined : planned,
        cancelled: isCancelled(event, planned),
      };
    })
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** The date is the name of an occurrence, so that another hour changes nothing; a second one that day gets a number. */
function keyOf(planned: string, seen: Map<string, number>): string {
  const date = dateOf(planned).replaceAll("-", "");
  const count = (seen.get(date) ?? 0) + 1;
  seen.set(date, count);
  return count === 1 ? date : `${date}-${count}`;
}

/** A date alone is another day at the same hour. */
function movedStart({ moved }: Happening, planned: string): string | undefined {
  const move = moved.find(({ from }) => isOn(planned, from));
  if (!move) return undefined;
  return move.to.includes("T") ? move.to : move.to + timeOf(planned);
}

/** An occurrence lasts as many days as the first, and as long on the clock, so it follows a start at another hour. */
function endOf({ start: first, end }: Happening, start: string, days: number): string {
  const date = addDays(dateOf(start), days);
  if (!end!.includes("T")) return date;
  const minutes = (time: string) => Number(time.slice(1, 3)) * 60 + Number(time.slice(4, 6));
  const late = minutes(timeOf(end!)) + minutes(timeOf(start)) - minutes(timeOf(first));
  const day = Math.floor(late / 1440);
  const two = (value: number) => String(value).padStart(2, "0");
  const rest = late - day * 1440;
  return `${addDays(date, day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

const isCancelled = ({ cancelled }: Happening, planned: string): boolean =>
  typeof cancelled === "boolean" ? cancelled : cancelled.some((date) => isOn(planned, date));

/** Its first and last instant; without an end they are the same, and one that lasts all day has none. */
export function instantsOf(
  { start, end }: Pick<Occurrence, "start" | "end">,
  timeZone: string,
): { start: number; end: number } | undefined {
  if (!start.includes("T")) return undefined;
  const from = instantOf(start, timeZone)!;
  return { start: from, end: end === undefined ? from : instantOf(end, timeZone)! };
}

/** The date on which it counts as over: the one after its last day. One that ends at midnight ended the day before. */
export function overOn({ start, end = start }: Pick<Occurrence, "start" | "end">): string {
  const isMidnight = end > start && end.endsWith("T00:00");
  return isMidnight ? dateOf(end) : addDays(dateOf(end), 1);
}

/** The instant from which it counts as over: the beginning of that date. */
export const overAt = (occurrence: Pick<Occurrence, "start" | "end">, timeZone: string): number =>
  startOfDay(overOn(occurrence), timeZone);
