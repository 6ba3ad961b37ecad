/** Faults in facts and denials. */

import type { Pair } from "../../src/checks/check.ts";
import { calendar } from "../../src/languages/calendar.ts";
import {
  change,
  type Fault,
  other,
  PHONE,
  pick,
  places,
  put,
  type Random,
  withoutPhones,
  withoutTargets,
} from "./faults-text.ts";

export const DIGIT = "[\\d٠-٩]";
const ARABIC = "٠١٢٣٤٥٦٧٨٩";
export const latin = (text: string) =>
  text
    .replace(/[٠-٩]/g, (digit) => `${ARABIC.indexOf(digit)}`)
    .replace(/[٫٬]/g, (sign) => (sign === "٫" ? "," : "."));

/** A number in the digits that `like` has. */
const write = (value: number | string, like: string) =>
  /[٠-٩]/.test(like) ? `${value}`.replace(/\d/g, (digit) => ARABIC[Number(digit)]!) : `${value}`;

/** Another digit in one place; the first is never made 0. */
export function changeDigit(text: string, random: Random, from = 0): string {
  const digit = pick(places(text, new RegExp(DIGIT, "g")).slice(from), random);
  const choices = "123456789".split("");
  return put(text, digit, write(other(choices, latin(digit.text), random), digit.text));
}

export const alternatives = (names: readonly string[]) =>
  [...names].sort((a, b) => b.length - a.length).join("|");

const monthsOf = ({ language }: Pair) => calendar(language.locale).months[0]!;
/** Behind a day: `3 `, `3-da `. */
const BEHIND_DAY = `${DIGIT}(?:-\\p{L}+)? `;

export const SOMALI_DAYS = "Isniinta Talaadada Arbacada Khamiista Jimcaha Sabtida Axadda".split(" ");
const DUTCH_WEEKDAY = /\b(?:maan|dins|woens|donder|vrij|zater|zon)dag/i;

/** Number words from three on, a row for each form. */
const COUNTS: Record<string, readonly string[]> = {
  tr: ["üç dört beş altı yedi sekiz dokuz on"],
  en: ["three four five six seven eight nine ten eleven twelve"],
  so: ["saddex afar shan lix toddoba siddeed sagaal toban"],
  ar: ["ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة", "ثلاث أربع خمس ست سبع ثماني تسع عشر"],
};
const DUTCH_COUNTS = "drie vier vijf zes zeven acht negen tien elf twaalf"
  .split(" ")
  .map((word) => new RegExp(`\\b${word}\\b`, "i"));

const AMOUNT = new RegExp(
  `(?<=€ ?)${DIGIT}+(?:[.,٫٬]${DIGIT}+)*|(?<![\\d٠-٩.,٫٬])${DIGIT}+(?:[.,٫٬]${DIGIT}+)*(?= ?(?:€|euro|يورو))`,
  "g",
);
const PERCENTAGE = new RegExp(
  `(?<=[%٪] ?)${DIGIT}+(?:[.,٫]${DIGIT}+)*|(?<![\\d٠-٩.,٫٬])${DIGIT}+(?:[.,٫]${DIGIT}+)*(?= ?[%٪])`,
  "g",
);
const TIME = new RegExp(
  `(?<![\\d٠-٩.,:€]|€ )${DIGIT}{1,2}[.:]${DIGIT}{2}(?![\\d٠-٩]|[.,:][\\d٠-٩]| ?(?:€|euro|يورو))`,
  "g",
);
export const NUMERAL = new RegExp(`(?<![\\d٠-٩]|[\\d٠-٩][.,:٫٬/])${DIGIT}+(?:[.,:٫٬]${DIGIT}+)*`, "g");

/** Numerals that are neither a time, an amount, a percentage nor a part of a date or of a telephone number. */
function numbersIn(pair: Pair) {
  const seen = withoutPhones(pair.translation);
  const months = alternatives(monthsOf(pair));
  return places(seen, NUMERAL).filter(({ text, at }) => {
    if (/[:٫]/.test(text) || /^\d{1,2}\.\d\d$/.test(text)) return false;
    const before = seen.slice(Math.max(0, at - 12), at);
    const after = seen.slice(at + text.length, at + text.length + 16);
    if (/[€%٪+] ?$/.test(before) || new RegExp(`(?:${months}) $`, "u").test(before)) return false;
    return !new RegExp(
      `^(?: ?[€%٪]| euro| يورو|(?:-\\p{L}+)? (?:ve |iyo |and |و ?)?(?:${months})|[-/]${DIGIT})`,
      "u",
    ).test(after);
  });
}

const fact = (name: string, plant: Fault["plant"]): Fault => ({ name, expected: "error", plant });

export const FACT_FAULTS: readonly Fault[] = [
  fact("wrong month", ({ pair }, random) => {
    const months = monthsOf(pair);
    const pattern = new RegExp(`(?<=${BEHIND_DAY})(?:${alternatives(months)})`, "gu");
    return change(pair.translation, pattern, random, (month) => other(months, month, random));
  }),
  fact("wrong day", ({ pair }, random) => {
    const pattern = new RegExp(
      `(?<![\\d٠-٩.,])${DIGIT}{1,2}(?=(?:-\\p{L}+)? (?:${alternatives(monthsOf(pair))}))`,
      "gu",
    );
    const days = Array.from({ length: 28 }, (_none, at) => at + 1);
    return change(pair.translation, pattern, random, (day) =>
      write(other(days, Number(latin(day)), random), day),
    );
  }),
  fact("wrong year", ({ pair }, random) => {
    const pattern = new RegExp(`(?<=(?:${alternatives(monthsOf(pair))}) )${DIGIT}{4}`, "gu");
    const near = [2024, 2025, 2026, 2027, 2028];
    return change(pair.translation, pattern, random, (year) =>
      write(other(near, Number(latin(year)), random), year),
    );
  }),
  fact("wrong weekday", ({ pair }, random) => {
    if (!DUTCH_WEEKDAY.test(pair.source)) return undefined;
    const { weekdays } = calendar(pair.language.locale);
    const forms = pair.language.code === "so" ? [SOMALI_DAYS, ...weekdays] : weekdays;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{M}])(?:[وبل])?(?:${alternatives(forms.flat())})(?=\\p{L}{0,4}(?!\\p{L}))`,
      "gu",
    );
    return change(pair.translation, pattern, random, (found) => {
      const form = forms.find((days) => days.some((day) => found.endsWith(day)))!;
      const day = form.find((each) => found.endsWith(each))!;
      return found.slice(0, found.length - day.length) + other(form, day, random);
    });
  }),
  fact("wrong time", ({ pair }, random) => {
    if (!/\d[.:]\d\d/.test(pair.source.replace(/€ ?[\d.,]+/g, ""))) return undefined;
    const shift = (time: string) => {
      const [, hour, sign, minute] = /^(.+)([.:])(.+)$/.exec(time)!;
      if (random(2) === 0)
        return `${write(1 + ((Number(latin(hour!)) + random(11)) % 22), time)}${sign}${minute}`;
      return `${hour}${sign}${write(other(["00", "15", "30", "45"], latin(minute!), random), time)}`;
    };
    return change(pair.translation, TIME, random, shift, withoutPhones(pair.translation));
  }),
  fact("wrong number", ({ pair }, random) => {
    const numbers = numbersIn(pair);
    if (numbers.length === 0) return undefined;
    const number = pick(numbers, random);
    return put(pair.translation, number, changeDigit(number.text, random));
  }),
  fact("wrong number word", ({ pair }, random) => {
    const forms = COUNTS[pair.language.code]!.map((form) => form.split(" "));
    const isTold = DUTCH_COUNTS.map((count) => count.test(pair.source));
    const told = forms.flat().filter((word) => forms.some((form) => isTold[form.indexOf(word)]));
    if (told.length === 0) return undefined;
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives(told)})(?![\\p{L}\\p{N}’-])`, "gu");
    return change(pair.translation, pattern, random, (word) =>
      other(forms.find((form) => form.includes(word))!, word, random),
    );
  }),
  fact("swapped numbers", ({ pair }, random) => {
    const { translation } = pair;
    const found = places(withoutPhones(translation), NUMERAL);
    if (new Set(found.map(({ text }) => text)).size < 2) return undefined;
    const one = pick(found, random);
    const two = pick(
      found.filter(({ text }) => text !== one.text),
      random,
    );
    const [first, last] = one.at < two.at ? [one, two] : [two, one];
    return put(put(translation, last, first.text), first, last.text);
  }),
  fact("phone digit", ({ pair }, random) => {
    const found = places(withoutTargets(pair.translation), PHONE);
    if (found.length === 0) return undefined;
    const phone = pick(found, random);
    return put(pair.translation, phone, changeDigit(phone.text, random, phone.text.length > 5 ? 3 : 0));
  }),
  fact("wrong amount", ({ pair }, random) =>
    change(pair.translation, AMOUNT, random, (amount) => changeDigit(amount, random)),
  ),
  fact("wrong percentage", ({ pair }, random) =>
    change(pair.translation, PERCENTAGE, random, (percentage) => changeDigit(percentage, random)),
  ),
  fact("wrong e-mail address", ({ pair }, random) => {
    const address = /(?<=[\p{L}\d]{3})\p{L}(?=[\p{L}\d.]*@[\p{L}\d.-]+\.\p{L})/gu;
    return change(pair.translation, address, random, () => "", withoutTargets(pair.translation));
  }),
  {
    name: "lost denial",
    expected: "warning",
    plant: ({ affirmed }) => affirmed,
  },
  fact("link elsewhere", ({ pair }, random) =>
    change(
      pair.translation,
      /(?<=\]\()[^)]+(?=\))/g,
      random,
      () => "https://elders.example/blz",
      pair.translation,
    ),
  ),
  fact("links exchanged", ({ pair }, random) => {
    const links = places(pair.translation, /(?<=\]\()[^)]+(?=\))/g);
    if (new Set(links.map(({ text }) => text)).size < 2) return undefined;
    const first = links[random(links.length - 1)]!;
    const last = links.find(({ at, text }) => at > first.at && text !== first.text);
    return last && put(put(pair.translation, last, first.text), first, last.text);
  }),
];
