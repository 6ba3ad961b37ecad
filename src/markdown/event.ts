/** Reads `event` of the front matter. */
import type { Contacts } from "../model/contacts.ts";
import { isDate } from "../model/dates.ts";
import {
  dateOf,
  type Happening,
  isOn,
  MOST_OCCURRENCES,
  type Move,
  occurrencesOf,
  plannedStarts,
  type Repeat,
  weekdayOfMonth,
} from "../model/event.ts";
import { type Code, type Message, message, type Values } from "../model/message.ts";
import { paths } from "../model/site.ts";
import { SLUG } from "../model/slug.ts";
import { isMapping, shownValue, type YamlValue } from "../model/yaml.ts";
import { instantOf } from "../model/zone.ts";

/** What the reading of an event depends on. */
export interface EventSurrounding {
  timeZone: string;
  contacts: Contacts;
}

/** An event; undefined if it has a mistake. */
export interface EventResult {
  event?: Happening | undefined;
  /** Lines of its keys in the file, 1-based. */
  lines: ReadonlyMap<string, number>;
  mistakes: { line: number; message: Message }[];
}

const KEYS = [
  "start",
  "end",
  "allDay",
  "place",
  "online",
  "repeat",
  "repeatUntil",
  "except",
  "moved",
  "cancelled",
];
const NTH: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Reports a mistake of a key. */
type Report = (key: string, code: Code, values?: Values) => void;
/** The values of an event by key. */
type Given = ReadonlyMap<string, YamlValue>;

/** Reads and checks an event; `line` is that of the key `event`. Reports every mistake and throws nothing. */
export function readEvent(value: YamlValue, line: number, surrounding: EventSurrounding): EventResult {
  const lines = new Map<string, number>();
  const mistakes: EventResult["mistakes"] = [];
  const report: Report = (key, code, values) => {
    mistakes.push({ line: lines.get(key) ?? line, message: message(code, { key, ...values }) });
  };
  if (!isMapping(value)) {
    report("event", "event.lines");
    return { lines, mistakes };
  }
  const given = new Map<string, YamlValue>();
  for (const { key, value: own, line: at } of value.pairs) {
    lines.set(key, at);
    if (KEYS.includes(key)) given.set(key, own);
    else report(key, "event.key", { allowed: KEYS });
  }
  const event = shapeOf(given, surrounding, report);
  if (event && mistakes.length === 0) checkSense(event, surrounding.timeZone, report);
  return { event: mistakes.length === 0 ? event : undefined, lines, mistakes };
}

/** Each value on its own; undefined without a start. */
function shapeOf(given: Given, { contacts }: EventSurrounding, report: Report): Happening | undefined {
  const allDay = flagOf(given, "allDay", report);
  const time = (key: string, value = given.get(key)) => {
    if (value === undefined) return undefined;
    const local = typeof value === "string" ? localOf(value) : undefined;
    if (local !== undefined && local.includes("T") !== allDay) return local;
    report(key, allDay ? "event.day" : "event.time", { value: shownValue(value) });
    return undefined;
  };
  const start = time("start");
  if (!given.has("start")) report("event", "event.noStart");
  const end = time("end");
  if (start === undefined) return undefined;
  const cancelled = given.get("cancelled");
  return {
    start,
    end,
    allDay: allDay || undefined,
    place: placeOf(given.get("place"), contacts, report),
    online: onlineOf(given.get("online"), report),
    repeat: repeatOf(given.get("repeat"), start, report),
    repeatUntil: datesOf(given, "repeatUntil", report)[0],
    except: datesOf(given, "except", report),
    moved: movesOf(given.get("moved"), allDay, report),
    cancelled:
      typeof cancelled === "boolean"
        ? cancelled
        : cancelled !== undefined && datesOf(given, "cancelled", report),
  };
}

/** `2027-06-05T14:00`, also with a space for the T, or a date; undefined for anything else. */
export function localOf(text: string): string | undefined {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d))?$/.exec(text.trim()) ?? [];
  if (date === undefined || !isDate(date)) return undefined;
  return time === undefined ? date : `${date}T${time}`;
}

function flagOf(given: Given, key: string, report: Report): boolean {
  const value = given.get(key);
  if (value !== undefined && typeof value !== "boolean") report(key, "event.flag");
  return value === true;
}

/** One word in small letters is the id of a contact; a place in words has a capital or a space. */
function placeOf(value: YamlValue, contacts: Contacts, report: Report): Happening["place"] {
  if (value === undefined) return undefined;
  const text = typeof value === "string" ? value.trim().replace(/\s+/g, " ") : "";
  if (text === "") report("place", "event.place");
  else if (!SLUG.test(text)) return { text };
  else if (contacts.has(text)) return { contact: text };
  else report("place", "event.noContact", { id: text, file: paths.contacts, allowed: [...contacts.keys()] });
  return undefined;
}

function onlineOf(value: YamlValue, report: Report): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "string" && /^https:\/\/\S+$/.test(value) && URL.canParse(value)) return value;
  report("online", "event.online", { value: shownValue(value) });
  return undefined;
}

/** `monthly: first tuesday` as a pair, or as one text in quotation marks. */
function repeatOf(value: YamlValue, start: string, report: Report): Repeat | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) {
    const starts = value.map((item) => (typeof item === "string" ? localOf(item) : undefined));
    // A date alone is another day at the same hour.
    const full = starts.map((item) => (item?.includes("T") ? item : item && item + start.slice(10)));
    const isAllDay = !start.includes("T");
    if (full.length > 0 && full.every((item) => item !== undefined && item.includes("T") !== isAllDay))
      return { kind: "list", starts: full as string[] };
  }
  const pair = isMapping(value) && value.pairs.length === 1 ? value.pairs[0] : undefined;
  const rule = pair ? `${pair.key} ${shownValue(pair.value)}` : shownValue(value);
  const [, kind, nth, day] =
    /^(weekly|monthly)(?::? +([a-z]+) +([a-z]+))?$/.exec(rule.trim().toLowerCase()) ?? [];
  if (kind === "weekly" && nth === undefined) return { kind };
  if (kind === "monthly" && nth !== undefined && Object.hasOwn(NTH, nth) && WEEKDAYS.includes(day!))
    return { kind, nth: NTH[nth]!, weekday: WEEKDAYS.indexOf(day!) + 1 };
  report("repeat", "event.repeat", { first: Object.keys(NTH), days: WEEKDAYS });
  return undefined;
}

/** A date or a list of dates. */
function datesOf(given: Given, key: string, report: Report): string[] {
  const value = given.get(key);
  if (value === undefined) return [];
  const list = Array.isArray(value) && key !== "repeatUntil" ? value : [value];
  const dates = list.filter((item) => typeof item === "string" && isDate(item)) as string[];
  if (dates.length === list.length && list.length > 0) return dates;
  report(key, key === "repeatUntil" ? "event.date" : "event.dates");
  return [];
}

/** `{ from, to }`, or a list of them. */
function movesOf(value: YamlValue, allDay: boolean, report: Report): Move[] {
  if (value === undefined) return [];
  const moves = (Array.isArray(value) ? value : [value]).map((item): Move | undefined => {
    if (!isMapping(item)) return undefined;
    const parts = Object.fromEntries(
      item.pairs.map(({ key, value: own }) => [key, typeof own === "string" ? localOf(own) : undefined]),
    );
    const { from, to, ...rest } = parts;
    if (from === undefined || to === undefined || Object.keys(rest).length > 0) return undefined;
    return allDay && (from.includes("T") || to.includes("T")) ? undefined : { from, to };
  });
  if (moves.every((move) => move !== undefined)) return moves;
  report("moved", "event.moved");
  return [];
}

/** What the values mean together. */
function checkSense(event: Happening, timeZone: string, report: Report): void {
  const { start, end, repeatUntil, except, moved, cancelled } = event;
  if (end !== undefined && (event.allDay ? end < start : end <= start)) {
    report("end", "event.endsBefore", { start, end });
    return;
  }
  checkRepeat(event, report);
  const everyStart = plannedStarts({ ...event, except: [] });
  if (everyStart.length > MOST_OCCURRENCES || (repeatUntil !== undefined && repeatUntil < dateOf(start)))
    return;
  const starts = plannedStarts(event);
  const named = [
    ...except.map((date) => ["except", date, everyStart] as const),
    ...moved.map(({ from }) => ["moved", from, starts] as const),
    ...(typeof cancelled === "boolean" ? [] : cancelled).map((date) => ["cancelled", date, starts] as const),
  ];
  for (const [key, date, among] of named) {
    if (!among.some((each) => isOn(each, date))) report(key, "event.noOccurrence", { date });
  }
  if (starts.length === 0) report("except", "event.nothing");
  for (const { from, to } of moved) {
    // A date alone leaves the hour.
    const isStill = starts.some(
      (each) => isOn(each, from) && (to.includes("T") ? each === to : isOn(each, to)),
    );
    if (isStill) report("moved", "event.notMoved", { date: from });
  }
  checkClock(event, timeZone, report);
}

function checkRepeat({ start, repeat, repeatUntil, ...rest }: Happening, report: Report): void {
  const isRule = repeat !== undefined && repeat.kind !== "list";
  if (isRule && repeatUntil === undefined) report("repeat", "event.noUntil");
  if (!isRule && repeatUntil !== undefined) report("repeatUntil", "event.untilAlone");
  if (repeatUntil !== undefined && repeatUntil < dateOf(start))
    report("repeatUntil", "event.untilBefore", { start: dateOf(start) });
  if (repeat?.kind === "list") {
    const early = repeat.starts.find((each) => each < start);
    if (early !== undefined) report("repeat", "event.listBefore", { start, early });
  }
  if (repeat?.kind === "monthly") {
    const day = weekdayOfMonth(start.slice(0, 7), repeat.nth, repeat.weekday);
    if (day !== dateOf(start)) report("start", "event.otherDay", { start: dateOf(start), day });
  }
  const planned = plannedStarts({ start, repeat, repeatUntil, ...rest, except: [] });
  if (planned.length > MOST_OCCURRENCES) report("repeat", "event.many", { most: MOST_OCCURRENCES });
}

/** Hours that the clock skips, of any occurrence. */
function checkClock(event: Happening, timeZone: string, report: Report): void {
  const skipped = new Map<string, string>();
  for (const { start, end, movedFrom } of occurrencesOf(event)) {
    const key = movedFrom !== undefined ? "moved" : start === event.start ? "start" : "repeat";
    for (const [own, time] of [
      [key, start],
      [key === "start" ? "end" : key, end],
    ] as const) {
      if (time?.includes("T") && instantOf(time, timeZone) === undefined) skipped.set(time, own);
    }
  }
  for (const [time, key] of skipped) report(key, "event.skipped", { time, timeZone });
}
