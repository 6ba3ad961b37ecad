import { SOURCE } from "../../model/site.ts";
import { languageData } from "../index.ts";
import type { Clock } from "../language.ts";
import { clockAt, isLate, ofDay } from "./clock.ts";
import type { Fact } from "./fact.ts";

/** Adds possible hours to numbers. In Dutch, a time in words becomes one fact and replaces the numbers in it. */
export function tellTimes(numbers: readonly Fact[], low: string, language: string): Fact[] {
  if (numbers.length === 0 && language === SOURCE) return [];
  const late = isLate(low, language);
  if (language !== SOURCE) {
    const spans: Span[] = [];
    const all = numbers.map((number) => told(number, low, language, late, spans));
    return [...all.map((number) => asMinutes(number, spans)), ...withoutHour(low, language)];
  }
  const all = numbers.map((number) => toldInDutch(number, low, late));
  const times = all.filter(({ isTold }) => isTold);
  const isWithin = ({ start, end }: Fact) => times.some((time) => start >= time.start && end <= time.end);
  return all.filter((number) => number.isTold || !isWithin(number));
}

/** Times without their hour, as each of the times they may be. */
function withoutHour(low: string, language: string): Fact[] {
  const pattern = languageData(language).clock?.withoutHour;
  return [...(pattern ? low.matchAll(pattern) : [])].map(({ 0: text, index: start }) => {
    const minutes = text.startsWith("half") ? 30 : text.endsWith("past") ? 15 : 45;
    const hours = Array.from({ length: 24 }, (_hour, at) => at * 60 + minutes);
    return { kind: "time", start, end: start + text.length, keys: [], values: [], hours, isDigits: false };
  });
}

/** A time in words in a translation, with the hours it may be. */
interface Span {
  start: number;
  end: number;
  hours: readonly number[];
}

/** Adds the hours of the time to its minutes: the `20` of "20 to 4" is not a number of its own. */
function asMinutes(number: Fact, spans: readonly Span[]): Fact {
  if (!number.isDigits || number.kind !== "number") return number;
  const span = spans.find(({ start, end }) => number.start >= start && number.end <= end);
  return span ? { ...number, hours: [...(number.hours ?? []), ...span.hours] } : number;
}

/** Reads a number of a Dutch text: `half acht`, `8 uur`, `19.30`. Without `uur`, a number is not an hour. */
function toldInDutch(number: Fact, low: string, late: boolean): Fact {
  if (!mayBeHour(number)) return number;
  const clock = clockOf(number, low, SOURCE);
  const { start, end, minutes } = clock ?? { ...number, minutes: minutesOf(number) };
  const part = ofDay(minutes, low, start, end, SOURCE);
  const isMorning = minutes >= MORNING && minutes < 720 && !DARK.test(low);
  if (clock) {
    const hours = part !== undefined ? [part] : isMorning ? [minutes] : bothHalves([minutes]);
    return { ...number, kind: "time", start, end, hours, values: [], isFaint: false, isTold: true };
  }
  if (number.kind === "time") {
    return { ...number, hours: part !== undefined ? [part] : late ? bothHalves([minutes]) : [minutes] };
  }
  const isHour = UUR.test(low.slice(end, end + 5));
  if (part !== undefined) return { ...number, hours: [part], ...(isHour && { isHour, isFaint: false }) };
  if (!isHour) return number;
  return { ...number, hours: isOf24(number) || isMorning ? [minutes] : bothHalves([minutes]) };
}

/** From nine on, an hour is in the morning, unless the text names an evening. */
const MORNING = 540;
const DARK = /avond|nacht/;

/** Whether a number can only be an hour of a 24-hour clock. */
export const isOf24 = ({ kind, values = [] }: Fact) =>
  kind === "number" && values.some((value) => value >= 13 && value <= 24);

const UUR = /^ u(?:ur)?(?!\p{L})/u;

/** Adds to a number of a translation every hour it may be, and times in words to `spans`. */
function told(number: Fact, low: string, language: string, late: boolean, spans: Span[]): Fact {
  const { halfAlone, ordinalHours, onlyTime } = languageData(language).clock ?? {};
  if (halfAlone && number.values?.[0] === 0.5) return { ...number, hours: [...halfAlone] };
  if (!mayBeHour(number) && !(ordinalHours && number.isOrdinal)) return number;
  const clock = clockOf(number, low, language);
  if (clock) spans.push({ ...clock, hours: hoursOf(number, clock, low, language, late).hours });
  const isSure = clock !== undefined && onlyTime?.test(low.slice(clock.start, clock.end));
  if (!clock || !isRange(clock, low))
    return { ...number, ...hoursOf(number, clock, low, language, late), ...(isSure && { isHour: true }) };
  const [time, bound] = [clock, undefined].map((each) => hoursOf(number, each, low, language, late));
  return { ...number, ...bound!, hours: [...bound!.hours, ...time!.hours] };
}

/** Whether a time may also be a range: "10 to 3". */
const isRange = ({ start, end }: { start: number; end: number }, low: string) =>
  /\d/.test(low[start]!) && /\d/.test(low[end - 1]!);

/** The hours that a number may be, in a time in words (`clock`) or by itself. */
function hoursOf(
  number: Fact,
  clock: ReturnType<typeof clockOf>,
  low: string,
  language: string,
  late: boolean,
): { hours: number[]; isHour?: boolean } {
  const { start, end, minutes } = clock ?? { ...number, minutes: minutesOf(number) };
  const part = ofDay(minutes, low, start, end, language);
  const parts = number.isDigits ? undefined : languageData(language).clock?.fromSix;
  if (part !== undefined) {
    return {
      hours: parts ? [part, ...countedFromSix(part, low.slice(end, end + 20), parts)] : [part],
      isHour: true,
    };
  }
  // Hours in words are on a 12-hour clock; digits are exact.
  const isOpen = clock || late || (!number.isDigits && minutes > 0);
  const hours = isOpen ? bothHalves([minutes]) : [minutes];
  return { hours: parts ? [...hours, ...hours.map((each) => (each + 360) % 1440)] : hours };
}

function mayBeHour({ kind, values, isPart, isOrdinal, isHalf }: Fact): boolean {
  if (kind === "time") return true;
  const value = values?.[0] ?? -1;
  return (Number.isInteger(value) || isHalf === true) && value >= 0 && value <= 24 && !isPart && !isOrdinal;
}

/** Finds the time in words around a number: `kwart over 8`, `yedi buçuk`. */
function clockOf({ kind, start, end, values, isHalf }: Fact, low: string, language: string) {
  const value = values?.[0] ?? 0;
  if (kind === "time" || value < 1 || value >= 13) return undefined;
  return isHalf ? { start, end, minutes: (value * 60) % 720 } : clockAt(low, start, end, value, language);
}

const minutesOf = ({ hours, values }: Fact) => hours?.[0] ?? ((values?.[0] ?? 0) * 60) % 1440;

/** The same hours before and after noon. */
export const bothHalves = (hours: readonly number[]) => [
  ...new Set(hours.flatMap((each) => [each % 720, (each % 720) + 720])),
];

/**
 * Converts an hour counted from six in the morning or in the evening; the result must be in the part of the day that
 * follows the number.
 */
function countedFromSix(minutes: number, behind: string, parts: NonNullable<Clock["fromSix"]>): number[] {
  const [, from, to] = parts.find(([part]) => part.test(behind)) ?? [undefined, 0, 0];
  const isWithin = (time: number) => time >= from && time < to;
  return [360, 1080]
    .map((turn) => (minutes + turn) % 1440)
    .filter((turned) => isWithin(turned) || isWithin(turned + 1440));
}
