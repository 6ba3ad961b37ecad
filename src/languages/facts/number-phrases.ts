import { languageData } from "../index.ts";
import type { Joining } from "../language.ts";
import type { Fact } from "./fact.ts";
import { fractions } from "./fractions.ts";
import { scaleAt } from "./scales.ts";

/** Between digits and a scale word: `1,5 malyan`, `3 oo kun`, `20-ka malyan`. */
const TO_SCALE = /^(?:['-]\p{L}+)? (?:oo )?$/u;

const isScale = (value: number) => value >= 1000 && /^10*$/.test(String(value));
/** The scale (a thousand, a million, …) of a word for one or, in Arabic, two of it. */
const scaleOf = (value: number) => (isScale(value) ? value : isScale(value / 2) ? value / 2 : undefined);

/** Joins the words of one number: `kow iyo toban`, `1,5 milyon`, `iki buçuk`. Numbers are in order of position. */
export function together(numbers: readonly Fact[], low: string, language: string): Fact[] {
  const { joining = {} } = languageData(language);
  const made: Fact[] = [];
  for (let at = 0; at < numbers.length; ) {
    const number = scaled(numbers[at++]!, low, language);
    while (numbers[at] && !numbers[at]!.isDigits && numbers[at]!.start < number.end) at++;
    if (isUnit(number, made.at(-1), low, joining)) continue;
    const first = number.values?.[0] ?? 0;
    let scale = scaleOf(first);
    let sum = scale ? { total: first, current: 0 } : { total: 0, current: first };
    for (; at < numbers.length; at++) {
      const next = numbers[at]!;
      const gap = low.slice(number.end, next.start);
      if (
        !(number.kind === "number" || isDecimal(number)) ||
        next.isDigits ||
        (number.isOrdinal && !joining.ordinalsGoOn) ||
        next.kind !== "number"
      )
        break;
      const value = next.values![0]!;
      if (number.isDigits) {
        if (!TO_SCALE.test(gap) || !(isScale(value) || (value === 100 && joining.hundredsOfFigures))) break;
        number.kind = "number";
        number.values = number.values!.map((each) => round(each * value));
        scale = value;
      } else {
        // `Ondan üçe`, "from ten to three", is not thirteen.
        if (joining.from?.test(low.slice(number.start, number.end))) break;
        if (!joining.joint?.test(gap) || isHourWith(next, number, low, language)) break;
        const hasAnd =
          (gap.length > 1 && !joining.withoutAnd?.test(gap)) || low[next.start] === joining.sum?.prefix;
        const summed = add(sum, value, hasAnd, joining);
        if (!summed) break;
        sum = summed;
        number.values = [sum.total + sum.current];
        number.isFaint = false;
        number.isOrdinal = next.isOrdinal;
        if (isScale(value)) scale = value;
      }
      number.end = next.end;
    }
    const half = joining.half?.exec(low.slice(number.end, number.end + 32));
    if (half && number.kind === "number") {
      number.values = number.values!.map((each) => each + (scale ? scale / 2 : 0.5));
      number.end += half[0].length;
      number.isHalf = joining.halfTellsHour === true;
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
  const halves = nounsAndHalf(made, low, joining);
  // "An hour and a half" has no separate half, and "an hour and three quarters" no separate three.
  const isPart = ({ start, end, values }: Fact) =>
    halves.some(
      (half) =>
        start >= half.start &&
        end <= half.end &&
        (values?.[0] === 0.5 || half.values!.some((value) => (value * 2) % 1 !== 0)),
    );
  // Nor has `أربع ساعات ونصف` a separate four.
  const isWhole = ({ end, values }: Fact) =>
    halves.some((half) => [0, 1].includes(half.start - end) && Math.floor(half.values![0]!) === values?.[0]);
  const own = made
    .filter((number) => !isPart(number) && !(number.isDigits && isWhole(number)))
    .map((number) => (isWhole(number) ? { ...number, isFaint: true } : number));
  const all = [...own, ...halves].sort((a, b) => a.start - b.start);
  return fractions(sums(all, low, joining), low, joining.fraction);
}

/** Adds the sum of two neighbours to the possible values of each. */
function sums(numbers: readonly Fact[], low: string, { sum }: Joining): Fact[] {
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

/** Multiplies a number by a short scale behind it: `£2.8bn`, `125 mln`. */
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

/** Whether it is a number word that is a unit here, behind a number. */
const isUnit = ({ start, end, values }: Fact, before: Fact | undefined, low: string, { unitToo }: Joining) =>
  unitToo !== undefined &&
  values?.[0] === unitToo.value &&
  before?.end === start - 1 &&
  unitToo.word.test(low.slice(start, end));

/** Whether these are the minutes of an hour: `sagaalka iyo toban daqiiqo` is ten past nine. */
function isHourWith(minutes: Fact, { start, end, isOrdinal }: Fact, low: string, language: string): boolean {
  const { minutes: known, ordinalHours } = languageData(language).clock ?? {};
  if (!known?.behind.test(low.slice(minutes.end, minutes.end + 4))) return false;
  return (ordinalHours && isOrdinal) || known.hour.test(low.slice(start, end));
}

/** Finds nouns with a half that is not joined to a number: `an hour and a half`, `laba saac iyo bar`, `ساعة وربع`. */
function nounsAndHalf(numbers: readonly Fact[], low: string, { nounAndHalf, dual }: Joining): Fact[] {
  if (!nounAndHalf?.hint.test(low)) return [];
  let at = 0;
  return [...low.matchAll(nounAndHalf.pattern)].flatMap(({ 0: text, index: start, groups }): Fact[] => {
    const noun = start + text.indexOf(groups!.noun!);
    while (numbers[at] && numbers[at]!.end < noun - 1) at++;
    const before = numbers[at];
    const isNumber = before && before.start <= noun && before.end > noun && before.values?.[0] !== 1;
    if (isNumber) return [];
    const isCounted = before !== undefined && before.end <= noun;
    const whole = isCounted ? (before.values?.[0] ?? 1) : dual?.test(groups!.noun!) ? 2 : 1;
    const part = groups!.quarter === "three" ? 0.75 : groups!.quarter ? 0.25 : 0.5;
    const end = start + text.length;
    return [{ kind: "number", start, end, keys: [], values: [whole + part], isDigits: false }];
  });
}

/** Adds a word to a number; undefined if it starts another number. */
function add(sum: { total: number; current: number }, value: number, hasAnd: boolean, joining: Joining) {
  const { total, current } = sum;
  const { hundredsBelow = 10, isTenOpen, onesFirst, tenWithoutAnd } = joining;
  if (value < 1) return undefined;
  // `مليون وألفان`, two thousand in one word.
  if (!isScale(value) && scaleOf(value)) {
    return hasAnd && total + current >= 1000 ? { total: total + current + value, current: 0 } : undefined;
  }
  if (isScale(value))
    return current > 0 && !hasAnd ? { total: total + current * value, current: 0 } : undefined;
  if (value === 100 && current >= 1 && current < hundredsBelow) return { total, current: current * 100 };
  const ones = current % 100;
  const isOpen = ones === 0 ? total + current > 0 && value < 1000 : ones % 10 === 0 && value < 10;
  if (isOpen && (ones === 0 || ones >= 20 || isTenOpen) && current + total !== 0) {
    // Tens followed by ones are two numbers in languages with the ones first.
    if (ones > 0 && onesFirst) return undefined;
    return current % 1000 >= 100 && value >= 100 ? undefined : { total, current: current + value };
  }
  const isTurned = onesFirst && (hasAnd || (value === 10 && tenWithoutAnd));
  if (isTurned && ones >= 1 && ones <= 9 && value % 10 === 0 && value >= 10 && value <= 90) {
    return { total, current: current + value };
  }
  return undefined;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;
