import { SOURCE } from "../../model/site.ts";
import { inAnyLanguage } from "../index.ts";
import { around, isOfDecade } from "./around.ts";
import { countedAt, isLengthOfHours } from "./counted.ts";
import { type Fact, mayBeYear } from "./fact.ts";
import { bothHalves, isOf24 } from "./hours.ts";
import { type Unit, unitOf } from "./units.ts";

/** Between two numbers of a list or a range, which share what follows the last: `10 tot 15 procent`. */
const LIST = new RegExp(
  [
    `^(?:['-]?\\p{L}{1,3})?(?: |,|-|–)*(?:${inAnyLanguage(({ particles }) => particles?.list)})?(?: |-|–)*`,
    `(?:(?:€|${inAnyLanguage(({ particles }) => particles?.beforeLast)}) ?)?`,
    `(?:${inAnyLanguage(({ joining }) => joining?.sum?.prefix)})?$`,
  ].join(""),
  "u",
);
const LONGEST_LIST = 24;
/** In front of a short year: `de jaren 90`, `'26`, which may be in this century. */
const DECADE = /(?:jaren|'|eind|begin) ?'?$|jaren '?(?:\d+|\p{L}+tig)(?:,| en| of| tot)? '?$/u;
/** Characters in front of a number that are searched for `DECADE`. */
const DECADES = 24;
/** Behind a number of hours that may be expressed in minutes. */
const DUTCH_HOURS = /^ uur/;
/** In front of what may be an hour without `uur`: `van elf tot twee`. */
const FROM = /(?<!\p{L})(?:van|vanaf|om|tot|tussen|tussen [\p{L}\d]+ en) $/u;
/** `een op de vijf` is 20 %. */
const ONE_OF = /(?<!\p{L})(?:[eé][eé]n|1) op (?:de|elke) $/u;
/** `Kost 3,95`: an amount without a currency. */
const PRICE = /^\d+,\d\d$/;
/** Between euros and their cents: `12 euro and 50 cents`. */
const LONGEST_SUM = 16;

/** Whether it is an hour, which does not count what follows: `16.45'te, 14-17 yaşındaki kızlar`. */
const isClock = ({ kind, isHour }: Fact) => isHour === true || kind === "time";

/** Adds keys to numbers: what they count, and the hour they may be. */
export function measure(numbers: readonly Fact[], low: string, language: string): Fact[] {
  const units = numbers.map(({ start, end, kind, values }) =>
    kind === "time" && !values?.length ? "n" : unitOf(low, start, end),
  );
  const isListed = numbers.map((number, at) => {
    const next = numbers[at + 1];
    const length = (next?.start ?? 0) - number.end;
    return length >= 0 && length <= LONGEST_LIST && LIST.test(low.slice(number.end, next!.start));
  });
  const own = numbers.map(({ start, end }, at) =>
    units[at] === "n" || units[at] === "$" ? countedAt(low, start, end, language) : undefined,
  );
  const things = [...own];
  for (let at = numbers.length - 2; at >= 0; at--) {
    const isSame = isListed[at] && !isClock(numbers[at]!) && units[at] === "n" && units[at + 1] === "n";
    if (isSame && !mayBeYear(numbers[at]!)) things[at] ??= things[at + 1];
  }
  // `Kinderen van 8 tot 12`: both are ages.
  for (let at = 0; at + 1 < numbers.length; at++) {
    const isAge = isListed[at] && own[at] === "year" && units[at + 1] === "n" && !isClock(numbers[at + 1]!);
    if (isAge && !mayBeYear(numbers[at + 1]!)) things[at + 1] ??= "year";
  }
  const made: Fact[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]!;
    const [unit, next] = [units[at]!, numbers[at + 1]];
    if (next && language === SOURCE && isPrice(number, next, low)) {
      const sum = number.values![0]! + next.values![0]! / 100;
      made.push({ ...number, end: next.end, keys: [`€:${sum}`], values: [sum] });
      at++;
      continue;
    }
    if (unit === "€" && next && isCents(number, next, units[at + 1]!, low)) {
      const sum = number.values![0]! + next.values![0]! / 100;
      made.push({ ...number, kind: "number", end: next.end, keys: [`€:${sum}`] });
      at++;
      continue;
    }
    const shared =
      unit === "n" ? [at > 0 && isListed[at - 1] && units[at - 1]!, isListed[at] && units[at + 1]!] : [];
    const counted = [unit, ...shared.filter((each) => each !== false && each !== "n")] as Unit[];
    const hours =
      unit !== "n" ||
      (language !== SOURCE && number.kind !== "time" && isLengthOfHours(low, number.end, language))
        ? []
        : [
            ...(number.hours ?? []),
            ...(isListed[at] && !number.isHour ? sharedHours(number, next!, language) : []),
          ];
    const keys = [
      ...counted.flatMap((each) => counts(number, each)),
      ...(language === SOURCE && unit === "n" && PRICE.test(low.slice(number.start, number.end))
        ? counts(number, "€")
        : []),
      ...(unit === "n" ? others({ ...number, hours, counts: things[at] }, low, language) : []),
      ...(unit === "n" && number.kind === "number"
        ? around({ ...number, counts: things[at] }, low, language)
        : []),
      ...(language === SOURCE ? metric(number, things[at]) : []),
      ...hours.map((minutes) => `t:${minutes}`),
      ...(isListed[at - 1] && things[at] === undefined ? ends(numbers[at - 1]!, number, language) : []),
      ...(number.isHour || (language !== SOURCE && number.kind === "time")
        ? hours.map((minutes) => `o:${minutes}`)
        : []),
      ...(isOpen(number, language) ? hours.map((minutes) => `h:${minutes % 720}`) : []),
    ];
    const kind = unit === "n" ? number.kind : "number";
    const isFaint = number.isFaint || isOfDecade(number, low, language);
    const isListedThing = things[at] !== undefined && own[at] === undefined;
    made.push({
      ...number,
      kind,
      keys: [...new Set(keys)],
      counts: things[at],
      isFaint,
      ...(isListedThing && { isListed: true }),
    });
  }
  return made;
}

/** Whether two numbers are euros and cents, with nothing behind them that they count: `koffie kost twee vijftig`. */
function isPrice(number: Fact, next: Fact, low: string): boolean {
  return (
    number.kind === "number" &&
    !number.isDigits &&
    (number.values?.[0] ?? 0) < 100 &&
    isCentsInWords(next) &&
    low.slice(number.end, next.start) === " " &&
    /(?<!\p{L})(?:kost(?:en)?|betaalt?|betalen|voor|is) $/u.test(
      low.slice(Math.max(0, number.start - 9), number.start),
    ) &&
    /^(?:[.,;!?]|$| per )/.test(low.slice(next.end, next.end + 5))
  );
}

/** Between euros and cents without "cents": "two euros fifty". */
const EUROS = /^ ?(?:euros?|avro|yuuro|يورو) (?:and |ve |و ?)?$/u;

const isCents = (number: Fact, next: Fact, unit: Unit, low: string) =>
  unit === "¢"
    ? next.start - number.end < LONGEST_SUM
    : unit === "n" && isCentsInWords(next) && EUROS.test(low.slice(number.end, next.start));

const isCentsInWords = ({ kind, isDigits, isOrdinal, values = [] }: Fact) =>
  kind === "number" && !isDigits && !isOrdinal && values.some((value) => value >= 10 && value < 100);

/** Keys for old Dutch weights in metric units: `twee ons` is 200 grams, `drie pond` a kilo and a half. */
function metric({ values = [] }: Fact, thing: string | undefined): string[] {
  const factors = thing === "hectogram" ? [100] : thing === "pound" ? [500, 0.5] : [];
  return factors.flatMap((factor) => values.map((value) => `n:${factor * value}`));
}

/** Keys of a number with its unit; none for `7 pm`. Other money may be an unlisted currency there, so also a number. */
function counts({ values = [], isHour }: Fact, unit: Unit): string[] {
  if (isHour) return [];
  const keys = values.map((value) => (unit === "¢" ? `€:${value / 100}` : `${unit}:${value}`));
  return unit === "$" ? [...keys, ...values.map((value) => `n:${value}`)] : keys;
}

/** Whether it may be an hour on a 12-hour clock: `17 uur`, and the `5` of "9 to 5", but not with "a.m." behind it. */
const isOpen = (number: Fact, language: string) =>
  language === SOURCE ? isOf24(number) || number.isHour === true : number.isHour !== true;

/** Keys of the end of a range of hours: the 5 of `van 9 tot 5` is the 17 of `9-17`. */
function ends(first: Fact, last: Fact, language: string): string[] {
  const [from = 0, to = 0] = [first.values?.[0], last.values?.[0]];
  const isAfternoon = language === SOURCE ? to < from && from <= 12 : isOf24(last) && last.isDigits;
  return isAfternoon ? [`r:${language === SOURCE ? to + 12 : to}`] : [];
}

/** Keys of what else a bare number of the Dutch, or one behind a slash, may be. */
function others(
  { values = [], hours = [], start, end, counts }: Fact,
  low: string,
  language: string,
): string[] {
  // `3/4` may be the third of April.
  if (language !== SOURCE) return low[start - 1] === "/" ? values.map((value) => `m:${value}`) : [];
  const before = low.slice(Math.max(0, start - DECADES), start);
  const shares = ONE_OF.test(before) ? values.map((value) => Math.round(100 / value)) : [];
  const decades = DECADE.test(before) ? values.filter((value) => value % 10 === 0) : [];
  const short = values.filter((value) => value < 100);
  const years = [
    ...decades.map((value) => (value < 100 ? 1900 + value : value % 100)),
    ...short.filter(() => before.endsWith("'")).map((value) => 2000 + value),
  ];
  const whole = values.filter(
    (value) => hours.length === 0 && !counts && FROM.test(before) && Number.isInteger(value) && value <= 24,
  );
  const bare = bothHalves(whole.map((value) => (value * 60) % 1440));
  const minutes = values.filter((value) => value % 1 === 0.5 && DUTCH_HOURS.test(low.slice(end, end + 4)));
  return [
    ...shares.map((share) => `%:${share}`),
    ...years.map((year) => `n:${year}`),
    ...minutes.map((value) => `n:${value * 60}`),
    ...bare.map((each) => `o:${each}`),
  ];
}

/** Hours of a number that follow from the next one: `9 en 12 uur`, `2 to 4.30 pm`. */
function sharedHours({ values, hours = [] }: Fact, next: Fact, language: string): number[] {
  if (language !== SOURCE) return next.isHour ? bothHalves(hours) : [];
  const value = values?.[0] ?? -1;
  const isHour = next.hours && hours.length === 0 && Number.isInteger(value) && value >= 0 && value <= 24;
  if (!isHour) return [];
  if (next.isHour) return [beforeHour(value * 60, next.hours![0]!)];
  return isOf24(next) ? [value * 60] : bothHalves([value * 60]);
}

/** The start of a range whose end is known: `van twee tot vier uur 's middags`, `van tien tot één uur 's middags`. */
function beforeHour(minutes: number, end: number): number {
  const [morning, afternoon] = [minutes % 720, (minutes % 720) + 720];
  return afternoon <= end ? afternoon : morning;
}
