import { languageData } from "../index.ts";
import type { Telling } from "../language.ts";
import { lookUp } from "./words.ts";

/** Characters around the number of an hour that are searched. */
const AROUND = 40;

/** Finds a time in words around the number of its hour, with its position; undefined if there is none. */
export function clockAt(low: string, start: number, end: number, hour: number, language: string) {
  const before = low.slice(Math.max(0, start - AROUND), start);
  const after = low.slice(end, end + AROUND);
  const { telling, manners = [], quarter } = languageData(language).clock ?? {};
  for (const manner of manners) {
    const found = manner.before?.exec(before) ?? manner.after?.exec(after);
    if (!found) continue;
    const minutes = manner.sign ? minutesOf(found[1]!, language) : 0;
    if (minutes === undefined) continue;
    if (manner.minuteWord && minutes % 5 !== 0 && !manner.minuteWord.test(found[0])) continue;
    const isQuarter = manner.sign && quarter?.test(found[1]!);
    if (manner.sign && telling && !isTime(before.slice(0, found.index), after, telling, isQuarter)) continue;
    const told = hour * 60 + (manner.minutes ?? 0) + minutes * (manner.sign ?? 0);
    return {
      start: manner.before ? start - before.length + found.index : start,
      end: manner.after ? end + found[0].length : end,
      minutes: (told + 1440) % 720,
    };
  }
  return undefined;
}

/** Whether minutes and an hour are a time, given the texts around them. */
function isTime(before: string, after: string, { introduced, paid, free }: Telling, isQuarter = false) {
  if (paid.test(before)) return false;
  return isQuarter || introduced.test(before) || free.test(after);
}

function minutesOf(words: string, language: string): number | undefined {
  const { quarter, minuteJoint = /[ -]/ } = languageData(language).clock ?? {};
  if (quarter?.test(words)) return 15;
  const values = words
    .split(minuteJoint)
    .map((word) => (/^\d+$/.test(word) ? Number(word) : lookUp(word, language)?.number?.value));
  const sum = values.reduce<number>((all, value) => all + (value ?? Number.NaN), 0);
  return sum >= 1 && sum < 60 ? sum : undefined;
}

type Half = "am" | "pm" | "noon" | "night";
/** In every language: `7.30 pm`. */
const ENGLISH_HALF = /^ ?(?:(?<am>a\.?m)|(?<pm>p\.?m))(?!\p{L})/u;

/** Minutes since midnight of an hour with a part of the day around it; undefined without one. */
export function ofDay(
  minutes: number,
  low: string,
  start: number,
  end: number,
  language: string,
): number | undefined {
  const { evenings, parts: { before, after, counted, introduced } = {} } = languageData(language).clock ?? {};
  const behind = low.slice(end, end + AROUND);
  const isCounted = counted?.test(behind) && !introduced?.test(low.slice(Math.max(0, start - 5), start));
  if (evenings?.behind.test(behind) && !evenings.hour.test(low.slice(start, end))) return undefined;
  const found =
    ENGLISH_HALF.exec(behind) ??
    after?.exec(behind) ??
    (isCounted ? undefined : before?.exec(low.slice(Math.max(0, start - AROUND), start)));
  if (!found || minutes >= 780) return undefined;
  const { am, pm, later, noon } = found.groups!;
  const half: Half = am ? "am" : pm || later ? "pm" : noon ? "noon" : "night";
  const base = minutes % 720;
  if (half === "am") return base;
  if (half === "pm") return base + 720;
  if (half === "noon") return base >= 600 ? base : base + 720;
  return base >= 360 ? base + 720 : base;
}

/** Whether the text mentions an afternoon or an evening. */
export const isLate = (low: string, language: string) =>
  languageData(language).clock?.parts?.anywhere?.test(low) ?? false;
