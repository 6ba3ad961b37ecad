import { memoize } from "../../model/memoize.ts";
import { languageData } from "../index.ts";
import type { Counted } from "../language.ts";
import { isTime } from "./lengths.ts";

/** Between a number and what it counts: a suffix, a space, a hyphen. */
const GAP = "(?:(?:st|nd|rd|th|s?te|e|de)(?=[ -]))?[ -]?";

interface Patterns {
  behind: RegExp;
  /** At the start of a number that includes its noun: "a year and a half". */
  first: RegExp;
  before: RegExp;
  /** Kinds, by the index of their group. */
  kinds: readonly string[];
  ending: RegExp;
  endings: readonly string[];
  labels: readonly string[];
}
const patternsOf = memoize((language) => {
  const { counted } = languageData(language);
  return counted && compile(counted);
});

function compile({ behind, before = {}, numbered, endings = {}, gap = GAP }: Counted): Patterns {
  const all = numbered ? { ...behind, number: numbered } : behind;
  const groups = (each: Counted["behind"]) =>
    Object.values(each)
      .map((source) => `(${source})`)
      .join("|") || "(?!)";
  const noun = `(?:${groups(all)})(?![\\p{L}\\d²])`;
  return {
    behind: new RegExp(`^${gap}${noun}`, "u"),
    first: new RegExp(`^${noun}`, "u"),
    before: new RegExp(`(?<!\\p{L})(?:${groups(before)}) ?$`, "u"),
    ending: new RegExp(`^(?:${groups(endings)})(?!\\p{L})`, "u"),
    kinds: Object.keys(all),
    endings: Object.keys(endings),
    labels: Object.keys(before),
  };
}

/** Characters around a number that are searched for what it counts. */
const [FRONT, BACK] = [16, 30];

/** Whether it is a number of hours (`8 saat`, "8 hours"), not a time of day (`saat 8`, `8 saatlerinde`, `الساعة 8`). */
export function isLengthOfHours(low: string, end: number, language: string): boolean {
  const known = patternsOf(language);
  const found = known?.behind.exec(low.slice(end, end + BACK));
  if (!known || !found || languageData(language).counted?.hoursOfClock?.test(found[0])) return false;
  return known.kinds[found.slice(1).findIndex((group) => group !== undefined)] === "hour";
}

/** The kind of thing that the number between `start` and `end` counts; undefined if unknown. */
export function countedAt(low: string, start: number, end: number, language: string): string | undefined {
  const known = patternsOf(language);
  if (!known) return undefined;
  const named = (found: RegExpExecArray | null, names: readonly string[]) =>
    found ? names[found.slice(1).findIndex((group) => group !== undefined)] : undefined;
  const isFigure = /\d/.test(low[end - 1] ?? "");
  const word = low.slice(start, end);
  const within = isFigure
    ? undefined
    : languageData(language).counted?.within?.find(([pattern]) => pattern.test(word));
  if (within) return within[1];
  const label = named(known.before.exec(low.slice(Math.max(0, start - FRONT), start)), known.labels);
  // `الدقيقة 89 يوم السبت`: the 89th minute.
  const behind = named(known.behind.exec(low.slice(end, end + BACK)), known.kinds);
  // `في عمر 3 أشهر`: an age may be in other units than years.
  const isAge = label === "year" && isTime(behind);
  if (isFigure && label !== undefined && isTime(label) && !isAge) return label;
  return (
    (isFigure ? named(known.ending.exec(low.slice(end, end + BACK)), known.endings) : undefined) ??
    behind ??
    (word.includes(" ") ? named(known.first.exec(word), known.kinds) : undefined) ??
    label
  );
}
