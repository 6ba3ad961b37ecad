import type { Fact } from "./fact.ts";
import { fractions } from "./fractions.ts";
import { scaleAt } from "./scales.ts";

/** What joins the words of one number. */
const JOINT: Readonly<Record<string, RegExp>> = {
  nl: /^ (?:en )?$/,
  tr: /^ $/,
  ar: /^ $/,
  so: /^[ -](?:(?:iyo|oo)[ -])?$/,
  en: /^(?: |-| and )$/,
};
/** Between figures and a word of scale: `1,5 malyan`, `3 oo kun`, `20-ka malyan`. */
const TO_SCALE = /^(?:['-]\p{L}+)? (?:oo )?$/u;
/** Behind a number: and a half. */
const HALF: Readonly<Record<string, RegExp>> = {
  nl: /^ en een half/,
  tr: /^(?:'\p{L}+)? buçu[kğ]\p{L}*/u,
  // Not of `السابعة والنصف وخمس دقائق`, which tells a time.
  ar: /^ و(?:ال)?نصف(?!\p{L}| (?:و|الا )\p{L}+ دق)/u,
  // Not of `iyo bariga`, "and the east".
  so: /^ iyo (?:bar|badh|nus)(?:k\p{L}*)?(?!\p{L})/u,
  en: /^ and a half/,
};
/** Languages in which a number and a half tells an hour. */
const HALF_HOURS: ReadonlySet<string> = new Set(["tr", "ar", "so"]);
const HALF_WORD = /half|quarter|ونصف|وربع|iyo (?:ba|nus|rub)/;
/** `an hour and a half`: one and a half of it; `an hour and three quarters`. */
const NOUN_AND_HALF: Readonly<Record<string, RegExp>> = {
  ar: /(?<!\p{L})(?<noun>\p{L}+(?= ونصف)|ساع(?:[ةه]|ات|تين|تان)) و(?:نصف|(?<quarter>ربع))/gu,
  so: /(?<!\p{L})(?<noun>\p{L}+(?= iyo (?:ba|nus))|saac(?:adood)?) iyo (?:(?:bar|badh|nus)(?:k\p{L}*)?|(?<quarter>rub[au]c))(?!\p{L})/gu,
  en: /(?<!\p{L})(?:an? (?=\p{L}+ and)|(?=hours and (?:a|three)[ -]quarter))(?<noun>\p{L}+) and (?:a half|(?<quarter>a|three)[ -]quarters?)/gu,
};

/** An Arabic noun of two. */
const DUAL = /(?:ان|ين)$/;

const isScale = (value: number) => value >= 1000 && /^10*$/.test(String(value));
/** A thousand, a million, ... in the word for one or, in Arabic, two of it. */
const scaleOf = (value: number) => (isScale(value) ? value : isScale(value / 2) ? value / 2 : undefined);

/** Numbers with those that are one put together: `kow iyo toban`, `1,5 milyon`, `iki buçuk`. In order of place. */
export function together(numbers: readonly Fact[], low: string, language: string): Fact[] {
  const made: Fact[] = [];
  for (let at = 0; at < numbers.length; ) {
    const number = scaled(numbers[at++]!, low, language);
    while (numbers[at] && !numbers[at]!.isDigits && numbers[at]!.start < number.end) at++;
    if (language === "so" && isWeeks(number, made.at(-1), low)) continue;
    const first = number.values?.[0] ?? 0;
    let scale = scaleOf(first);
    let sum = scale ? { total: first, current: 0 } : { total: 0, current: first };
    for (; at < numbers.length; at++) {
      const next = numbers[at]!;
      const gap = low.slice(number.end, next.start);
      if (
        !(number.kind === "number" || isDecimal(number)) ||
        next.isDigits ||
        (number.isOrdinal && language !== "ar") ||
        next.kind !== "number"
      )
        break;
      const value = next.values![0]!;
      if (number.isDigits) {
        if (!TO_SCALE.test(gap) || !(isScale(value) || (value === 100 && language === "so"))) break;
        number.kind = "number";
        number.values = number.values!.map((each) => round(each * value));
        scale = value;
      } else {
        // `Ondan üçe`, from ten to three, is no thirteen.
        if (language === "tr" && /[dt][ae]n$/.test(low.slice(number.start, number.end))) break;
        if (!JOINT[language]?.test(gap) || isHourWith(next, number, low, language)) break;
        const hasAnd =
          (gap.length > 1 && !gap.includes("oo")) || (language === "ar" && low[next.start] === "و");
        const summed = add(sum, value, hasAnd, language);
        if (!summed) break;
        sum = summed;
        number.values = [sum.total + sum.current];
        number.isFaint = false;
        number.isOrdinal = next.isOrdinal;
        if (isScale(value)) scale = value;
      }
      number.end = next.end;
    }
    const half = HALF[language]?.exec(low.slice(number.end, number.end + 32));
    if (half && number.kind === "number") {
      number.values = number.values!.map((each) => each + (scale ? scale / 2 : 0.5));
      number.end += half[0].length;
      number.isHalf = HALF_HOURS.has(language);
      number.isFaint = false;
      while (numbers[at] && numbers[at]!.start < number.end) at++;
      const scaled = numbers[at];
      if (scaled && TO_SCALE.test(low.slice(number.end, scaled.start)) && isScale(scaled.values?.[0] ?? 0)) {
        if (!scale) number.values = number.values.map((each) => each * scaled.values![0]!);
        number.end = scaled.end;
        at++;
      }
    }
    made.push(number);
  }
  const halves = nounsAndHalf(made, low, language);
  // "An hour and a half" says no half of its own, and "an hour and three quarters" no three.
  const isPart = ({ start, end, values }: Fact) =>
    halves.some(
      (half) =>
        start >= half.start &&
        end <= half.end &&
        (values?.[0] === 0.5 || half.values!.some((value) => (value * 2) % 1 !== 0)),
    );
  // Nor does the four of `أربع ساعات ونصف`.
  const isWhole = ({ end, values }: Fact) =>
    halves.some((half) => [0, 1].includes(half.start - end) && Math.floor(half.values![0]!) === values?.[0]);
  const own = made
    .filter((number) => !isPart(number) && !(number.isDigits && isWhole(number)))
    .map((number) => (isWhole(number) ? { ...number, isFaint: true } : number));
  const all = [...own, ...halves].sort((a, b) => a.start - b.start);
  return fractions(sums(all, low, language), low, language);
}

/** Between two numbers that may be one, the larger first: `مليار و400 مليون`, `labaatan iyo afar`, `boqol, shan`. */
const SUM: Readonly<Record<string, { and: RegExp; prefix?: string; least: number }>> = {
  // Before figures it stands by itself, before words as one with them.
  ar: { and: /^ و?$/, prefix: "و", least: 100 },
  so: { and: /^(?:,? iyo |, )$/, least: 10 },
};

/** Numbers, with the sum of two neighbours as what each of them may be instead. */
function sums(numbers: readonly Fact[], low: string, language: string): Fact[] {
  const sum = SUM[language];
  if (!sum) return [...numbers];
  const made = [...numbers];
  for (let at = 0; at + 1 < made.length; at++) {
    const [one, other] = [made[at]!, made[at + 1]!];
    const [value, more] = [one.values?.[0] ?? 0, other.values?.[0] ?? 0];
    const gap = low.slice(one.end, other.start);
    const hasAnd =
      sum.and.test(gap) && (!sum.prefix || gap.endsWith(sum.prefix) || low[other.start] === sum.prefix);
    const isWord = /\p{L}/u.test(low.slice(one.start, one.end));
    const isSmaller = Number.isInteger(more) && more >= 1 && value % 10 ** String(more).length === 0;
    const isLarge = value >= (gap.startsWith(", ") && gap.length === 2 ? 100 : sum.least);
    if (one.kind !== "number" || other.kind !== "number" || !(hasAnd && isWord && isSmaller && isLarge))
      continue;
    made[at] = { ...one, values: [...one.values!, value + more] };
    made[at + 1] = { ...other, values: [...other.values!, value + more] };
  }
  return made;
}

/** `2.25`: a time, or a number with decimals. */
const isDecimal = ({ kind, values = [] }: Fact) => kind === "time" && values.length > 0;

/** The number with what multiplies it in letters or short: `£2.8bn`, `125 mln`. */
function scaled(number: Fact, low: string, language: string): Fact {
  const { isDigits, start, end, values = [] } = number;
  if (!isDigits || values.length === 0) return { ...number };
  const scale = scaleAt(low, end, MONEY_BEFORE.test(low.slice(Math.max(0, start - 2), start)), language);
  if (!scale) return { ...number };
  const many = values.map((each) => round(each * scale.value));
  // `5 m` may be five metres.
  return scale.isOpen
    ? { ...number, values: [...values, ...many] }
    : { ...number, kind: "number", end: scale.end, values: many };
}

const MONEY_BEFORE = /[€$£] ?$/;

/** Somali `toddobaad`, seventh, is a week where a number counts it. */
const isWeeks = ({ start, end, values }: Fact, before: Fact | undefined, low: string) =>
  values?.[0] === 7 && before?.end === start - 1 && /^tod?d?obaad/.test(low.slice(start, end));

/** Are these the minutes of an hour: `sagaalka iyo toban daqiiqo` is ten past nine? */
function isHourWith(minutes: Fact, { start, end, isOrdinal }: Fact, low: string, language: string): boolean {
  if (!/^ (?:daq|دق)/.test(low.slice(minutes.end, minutes.end + 4))) return false;
  return language === "so"
    ? /(?:[kgdt]|sh)a$/.test(low.slice(start, end))
    : isOrdinal === true || low.slice(start, end) === "الواحدة";
}

/** `an hour and a half`, `laba saac iyo bar`, `ساعة وربع`, where the half is not said of a number itself. */
function nounsAndHalf(numbers: readonly Fact[], low: string, language: string): Fact[] {
  const nouns = HALF_WORD.test(low) ? NOUN_AND_HALF[language] : undefined;
  if (!nouns) return [];
  let at = 0;
  return [...low.matchAll(nouns)].flatMap(({ 0: text, index: start, groups }): Fact[] => {
    const noun = start + text.indexOf(groups!.noun!);
    while (numbers[at] && numbers[at]!.end < noun - 1) at++;
    const before = numbers[at];
    const isNumber = before && before.start <= noun && before.end > noun && before.values?.[0] !== 1;
    if (isNumber) return [];
    const isCounted = before !== undefined && before.end <= noun;
    const whole = isCounted
      ? (before.values?.[0] ?? 1)
      : language === "ar" && DUAL.test(groups!.noun!)
        ? 2
        : 1;
    const part = groups!.quarter === "three" ? 0.75 : groups!.quarter ? 0.25 : 0.5;
    const end = start + text.length;
    return [{ kind: "number", start, end, keys: [], values: [whole + part], isDigits: false }];
  });
}

/** One more word of a number; undefined when it begins another number. */
function add(sum: { total: number; current: number }, value: number, hasAnd: boolean, language: string) {
  const { total, current } = sum;
  if (value < 1) return undefined;
  // `مليون وألفان`, two thousand in one word.
  if (!isScale(value) && scaleOf(value)) {
    return hasAnd && total + current >= 1000 ? { total: total + current + value, current: 0 } : undefined;
  }
  if (isScale(value))
    return current > 0 && !hasAnd ? { total: total + current * value, current: 0 } : undefined;
  // English counts hundreds to twenty: "fifteen hundred".
  const isFew = current <= 9 || (language === "en" && current < 20);
  if (value === 100 && current >= 1 && isFew) return { total, current: current * 100 };
  const ones = current % 100;
  const isOpen = ones === 0 ? total + current > 0 && value < 1000 : ones % 10 === 0 && value < 10;
  if (isOpen && (ones === 0 || ones >= 20 || language === "tr") && current + total !== 0) {
    // "Yirmi, beş" are two numbers in Arabic and Somali, which say the ones first.
    if (ones > 0 && (language === "ar" || language === "so")) return undefined;
    return current % 1000 >= 100 && value >= 100 ? undefined : { total, current: current + value };
  }
  const isTurned = language === "so" ? hasAnd : language === "ar" && (hasAnd || value === 10);
  if (isTurned && ones >= 1 && ones <= 9 && value % 10 === 0 && value >= 10 && value <= 90) {
    return { total, current: current + value };
  }
  return undefined;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;
