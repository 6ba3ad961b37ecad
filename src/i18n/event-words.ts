/** The times of events in words: whole sentences of the interface, filled with dates and hours. */
import { dateOf, type Happening, type Occurrence } from "../model/event.ts";
import type { Language } from "../model/site.ts";
import { addDays, weekdayOf } from "../model/zone.ts";
import { formatDate, formatDay, formatTime, weekdayNames } from "./dates.ts";
import type { Translate } from "./ui.ts";

/** A language with its interface texts. */
export interface Wording {
  language: Pick<Language, "locale">;
  t: Translate;
}

/** When something is: its day or days, and its hours. A time with two dates is all in `day`. */
export interface When {
  day: string;
  time?: string | undefined;
}

type Times = Pick<Occurrence, "start" | "end">;

const hourOf = (local: string): string => local.slice(11);

/**
 * When an occurrence is: `dinsdag 12 januari 2027` and `19:30 tot 21:00 uur`. One that goes on after midnight, for less
 * than a day, keeps the date on which it begins.
 */
export function whenOf({ start, end }: Times, { language, t }: Wording): When {
  const from = dateOf(start);
  const day = formatDay(from, language);
  if (!start.includes("T")) {
    const last = end ?? start;
    const days = last === start ? day : t("event.days", { from: day, to: formatDay(last, language) });
    return { day: days, time: t("event.allDay") };
  }
  if (end === undefined) return { day, time: t("event.from", { from: formatTime(hourOf(start), language) }) };
  const isOneNight = dateOf(end) === addDays(from, 1) && hourOf(end) < hourOf(start);
  if (dateOf(end) === from || isOneNight) {
    const [first, last] = [start, end].map((each) => formatTime(hourOf(each), language));
    return { day, time: t("event.hours", { from: first!, to: last! }) };
  }
  const [first, last] = [start, end].map((each) => momentOf(each, { language, t }));
  return { day: t("event.span", { from: first!, to: last! }) };
}

/** A day and an hour, or a day: `dinsdag 12 januari 2027, 19:30 uur`. */
export function momentOf(start: string, { language, t }: Wording): string {
  const day = formatDay(dateOf(start), language);
  if (!start.includes("T")) return day;
  return t("event.moment", { day, time: t("event.from", { from: formatTime(hourOf(start), language) }) });
}

/** `Verplaatst: eerst ..., nu ...`; undefined for an occurrence that was not moved. */
export function movedText({ start, movedFrom }: Occurrence, wording: Wording): string | undefined {
  if (movedFrom === undefined) return undefined;
  return wording.t("event.moved", { from: momentOf(movedFrom, wording), to: momentOf(start, wording) });
}

const NTH: Readonly<Record<number, string>> = {
  1: "first",
  2: "second",
  3: "third",
  4: "fourth",
  [-1]: "last",
};

/** The rhythm of a series: `Elke eerste dinsdag van de maand`; undefined without one. */
export function rhythmText({ start, repeat }: Happening, { language, t }: Wording): string | undefined {
  if (repeat === undefined || repeat.kind === "list") return undefined;
  const day = formatWeekday(dateOf(start), language);
  return repeat.kind === "weekly"
    ? t("event.weekly", { day })
    : t(`event.monthly.${NTH[repeat.nth]}`, { day });
}

const formatWeekday = (date: string, language: Pick<Language, "locale">): string =>
  weekdayNames(language)[weekdayOf(date) - 1]!;

/** The date of the last time of a series, in words. */
export const lastDayText = ({ start }: Occurrence, { language, t }: Wording): string =>
  t("event.lastDay", { date: formatDate(dateOf(start), language) });
