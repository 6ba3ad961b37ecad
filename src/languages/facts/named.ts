import { languageData } from "../index.ts";
import type { Names, Numbers, ShortDays } from "../language.ts";
import type { Fact } from "./fact.ts";
import type { LoweredText } from "./text.ts";
import type { Word } from "./word.ts";
import { lookUp, wordsWithin } from "./words.ts";

const WORD = /\p{L}+/gu;
/** A day next to the short name of a month. */
const [DAY_BEFORE, DAY_BEHIND] = [/\d\S{0,3} ?$/, /^\.?,? ?\d/];

function isDayAround(low: string, start: number, end: number, names: Names): boolean {
  const { before, behind } = names.aroundWeekday ?? {};
  return (
    (before?.test(low.slice(Math.max(0, start - 9), start)) ?? false) ||
    (behind?.test(low.slice(end, end + 8)) ?? false)
  );
}

/** Finds numbers, months and weekdays in words. `low` must be without addresses. */
export function named({ low, shown }: LoweredText, language: string): Fact[] {
  const { names, numbers } = languageData(language);
  if (!names || !numbers) return [];
  const phrases = phrasesIn(low, numbers);
  const found = [...(names.days ? daysIn(low, names.days) : []), ...phrases];
  const { notNumbers } = numbers;
  const others = notNumbers?.hint.test(low) ? [...low.matchAll(notNumbers.pattern)] : [];
  let taken = 0;
  for (const { 0: word, index: start } of low.matchAll(WORD)) {
    if (start < taken) continue;
    if (phrases.some((phrase) => start >= phrase.start && start < phrase.end)) continue;
    for (const { at, text, said } of wordsWithin(word, language))
      found.push(...faintly(said, start + at, text));
    const second = names.firstOfTwo?.test(word)
      ? /^ \p{L}+/u.exec(low.slice(start + word.length, start + word.length + 12))?.[0]
      : undefined;
    const double = second === undefined ? undefined : lookUp(word + second, language);
    const said = double ?? lookUp(word, language) ?? {};
    const end = start + word.length + (double ? second!.length : 0);
    taken = end;
    const { number, month, weekday, isShort } = said;
    const place = { start, end, isDigits: false };
    const isOther = names.otherWeekday?.test(word) ?? false;
    if (weekday && !(isShort && !names.hasShortWeekdays)) {
      found.push({
        ...place,
        kind: "weekday",
        keys: [`w:${weekday}`],
        isFaint: isShort || (isOther && !isDayAround(low, start, end, names)),
      });
    }
    if (month && isMonth(said, { low, shown }, place, names)) {
      // The full stop of `okt.` does not end a sentence.
      const isCut = isShort && low[end] === ".";
      found.push({ ...place, end: isCut ? end + 1 : end, kind: "month", keys: [`m:${month}`] });
    }
    // In Arabic, "one" and "two" with an article are Sunday and Monday.
    if (weekday && !isOther) continue;
    if (number?.value === 100 && isPerCent(word, low.slice(Math.max(0, start - 3), start), numbers)) continue;
    if (!number || others.some(({ 0: text, index }) => index <= start && index + text.length >= end))
      continue;
    const { value, also, isOrdinal } = number;
    found.push({
      ...place,
      kind: "number",
      keys: [],
      values: also === undefined ? [value] : [value, also],
      isOrdinal,
      isFaint: number.isFaint || !!weekday,
    });
  }
  return found;
}

const isPerCent = (word: string, before: string, { perCent }: Numbers) =>
  perCent !== undefined && (perCent.word.test(word) || perCent.before.test(before));

/** Whether a name is a month here: a short name needs a number next to it, or an unmistakable context. */
function isMonth(
  { isShort }: Word,
  { low, shown }: LoweredText,
  { start, end }: { start: number; end: number },
  { needsCapital, shortAlone, beforeMonth }: Names,
): boolean {
  if (needsCapital?.test(shown.slice(start, end))) return false;
  if (!isShort) return true;
  return (
    (low[end] === "." && shortAlone?.test(low.slice(start, end)) === true) ||
    DAY_BEFORE.test(low.slice(Math.max(0, start - 6), start)) ||
    beforeMonth?.test(low.slice(Math.max(0, start - 12), start)) === true ||
    DAY_BEHIND.test(low.slice(end, end + 4))
  );
}

/** Finds short names of weekdays in lists and in front of dates. */
function daysIn(low: string, { names, list, ofDate }: ShortDays): Fact[] {
  const lists = [...low.matchAll(list)];
  const isListed = (at: number) =>
    lists.some(({ 0: days, index }) => at >= index && at < index + days.length);
  const alone = [...low.matchAll(ofDate)].filter(({ index }) => !isListed(index));
  return [...lists, ...alone].flatMap(({ 0: days, index }) =>
    [...days.matchAll(WORD)].flatMap(({ 0: day, index: at }): Fact[] => {
      const [weekday, start] = [names.indexOf(day) + 1, index + at];
      const end = start + day.length;
      return weekday ? [{ kind: "weekday", start, end, keys: [`w:${weekday}`], isDigits: false }] : [];
    }),
  );
}

function phrasesIn(low: string, { phrases }: Numbers): Fact[] {
  if (!phrases?.hint.test(low)) return [];
  return phrases.list.flatMap(({ pattern, values, isNeeded }) =>
    [...low.matchAll(pattern)].map(({ 0: text, index: start }): Fact => {
      const end = start + text.length;
      return {
        kind: "number",
        start,
        end,
        keys: [],
        values: [...values],
        isOrdinal: !isNeeded,
        isDigits: false,
      };
    }),
  );
}

/** The possible fact of a name within other words. */
function faintly({ number, month, weekday }: Word, start: number, { length }: string): Fact[] {
  const place = { start, end: start + length, isDigits: false, isFaint: true };
  if (month) return [{ ...place, kind: "month", keys: [`m:${month}`] }];
  if (weekday) return [{ ...place, kind: "weekday", keys: [`w:${weekday}`] }];
  return number
    ? [{ ...place, kind: "number", keys: [], values: [number.value], isOrdinal: number.isOrdinal }]
    : [];
}
