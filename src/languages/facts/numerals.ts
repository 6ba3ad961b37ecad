import { languageData } from "../index.ts";
import type { Fact } from "./fact.ts";
import type { LoweredText } from "./text.ts";

const SEPARATED = (count: string) => `(?:(?: ?[-–] ?|[ ./])?\\d){${count}}`;
/** `09.00-12.00 13.00`: as many digits as a telephone number has. */
const HOURS = "(?!(?:[01]\\d|2[0-4])\\.[0-5]\\d ?[-–] ?(?:[01]\\d|2[0-4])\\.[0-5]\\d(?!\\d|\\.\\d))";
/** Groups of digits, the most specific first. */
const NUMERAL = new RegExp(
  [
    "(?<![a-z\\d])(?<iban>[a-z]{2} ?\\d\\d ?[a-z]{4}(?: ?\\d{4}){2} ?\\d\\d)(?![a-z\\d])",
    "(?<!\\d)(?<isoYear>(?:19|20)\\d\\d)-(?<isoMonth>0\\d|1[0-2])-(?<isoDay>[0-3]\\d)(?!\\d)",
    "(?<!\\d)(?<day>\\d{1,2})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<year>(?:19|20)\\d\\d|(?<!\\.)\\d\\d)(?![\\d/]|[.-]\\d)",
    [
      `(?<![\\d+])${HOURS}(?<phone>0[89]0[069](?: ?[-–] ?| )?\\d{4}(?:\\d{3})?`,
      `\\(0\\d{1,3}\\)${SEPARATED("6,8")}`,
      `(?:\\(\\+31\\)|(?:\\+|00)31) ?(?:\\(0\\))?${SEPARATED("9")}`,
      `(?:\\+|00)(?!31)[1-9]${SEPARATED("7,13")}`,
      `0[1-9]${SEPARATED("8")})(?!\\d)`,
    ].join("|"),
    "(?<![\\d.,])(?<postcode>[1-9]\\d{3} ?[a-z]{2})(?![\\p{L}\\d])",
    "(?<!\\d|\\d[.,:])(?<hour>[01]?\\d|2[0-4])(?<colon>[.:hu])(?<minute>[0-5]\\d)(?:[.:][0-5]\\d)?(?!\\d|[.,:]\\d)",
    "(?<=(?<!\\d)(?<century>19|20)\\d\\d ?[-–/] ?)(?<short>\\d\\d)(?!\\d|[.,:/-]\\d| ?%)",
    "(?<=(?<![\\p{L}\\d])[a-z]{2})(?<season>\\d\\d)(?![\\p{L}\\d.,])",
    "(?<![\\d.,:])(?<lettered>\\d+[abc])(?![\\p{L}\\d])",
    "(?<![\\p{L}\\d])(?<level>[abc][12])(?![\\p{L}\\d])",
    "(?<!\\d)(?<whole>\\d+)? ?(?<part>[½¼¾])",
    "(?<!\\d)(?<number>\\d{1,3}(?:(?<group>[.,' ])\\d{3})(?:\\k<group>\\d{3})*(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)(?!\\d)",
    "(?<rest>\\d+)",
  ].join("|"),
  "gu",
);
const PARTS: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };
/** Behind a postcode that looks like a year: a place name, punctuation or the end. */
const PLACE = /^(?: [A-Z]|[,.;)]|\s*$)/;

/** Finds the facts in digits. The meaning of points and commas depends on `language`. */
export function numerals({ shown, low }: LoweredText, language: string): Fact[] {
  return [...low.matchAll(NUMERAL)].flatMap(({ 0: text, index: start, groups = {} }): Fact[] => {
    const { iban, lettered, level, phone, postcode, hour, minute, colon, whole = "0", part } = groups;
    const end = start + text.length;
    const fact = { start, end, isDigits: true };
    const same = iban?.replaceAll(" ", "") ?? lettered ?? level;
    if (same !== undefined) return [{ ...fact, kind: "address", keys: [`l:${same}`] }];
    if (phone !== undefined) return [{ ...fact, kind: "phone", keys: [`p:${dialled(phone)}`] }];
    if (postcode !== undefined) return place(postcode, shown.slice(start), fact, language);
    if (groups.isoYear !== undefined || groups.year !== undefined) return dayIn(groups, text, fact, language);
    if (hour !== undefined) {
      const values = colon === "." ? [Number(`${hour}.${minute}`)] : [];
      return [
        { ...fact, kind: "time", keys: [], hours: [(Number(hour) * 60 + Number(minute)) % 1440], values },
      ];
    }
    if (groups.season !== undefined) {
      // `EK28`: a number, or a year.
      return [{ ...fact, kind: "number", keys: [], values: [Number(text), 2000 + Number(text)] }];
    }
    if (groups.short !== undefined) {
      // `2026/27`: a year, or a number.
      const [short, year] = [Number(groups.short), Number(groups.century! + groups.short)];
      return [{ ...fact, kind: "number", keys: [], values: [short, year] }];
    }
    if (part !== undefined) {
      return [{ ...fact, kind: "number", keys: [], values: [Number(whole) + PARTS[part]!] }];
    }
    return [{ ...fact, kind: "number", keys: [], values: values(groups.number ?? text, language) }];
  });
}

/** The number that is dialled in the Netherlands: `+31 (0)20 123 45 67` is 0201234567. */
function dialled(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  const abroad = /^\(?\+/.test(phone) ? digits : /^00/.test(phone) ? digits.slice(2) : undefined;
  if (abroad === undefined) return digits;
  return abroad.startsWith("31") ? abroad.replace(/^310?/, "0") : `+${abroad}`;
}

/** A postcode, `1234 AB`, or a number with two letters behind it. */
function place(
  postcode: string,
  shown: string,
  fact: Pick<Fact, "start" | "end" | "isDigits">,
  language: string,
): Fact[] {
  const letters = shown.slice(0, postcode.length).slice(-2);
  const number = postcode.slice(0, 4);
  const isYear = /^(?:19|20)/.test(number);
  if (/^[A-Z]{2}$/.test(letters) && (!isYear || PLACE.test(shown.slice(postcode.length)))) {
    return [{ ...fact, kind: "address", keys: [`l:${number}${letters.toLowerCase()}`] }];
  }
  return [{ ...fact, end: fact.start + 4, kind: "number", keys: [], values: values(number, language) }];
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A date in digits: three facts at the same position. */
function dayIn(
  groups: Groups,
  text: string,
  fact: Pick<Fact, "start" | "end" | "isDigits">,
  language: string,
): Fact[] {
  const year = Number(groups.isoYear ?? groups.year);
  const [first, second] = [Number(groups.isoDay ?? groups.day), Number(groups.isoMonth ?? groups.month)];
  const isTurned = second > 12 && first <= 12 && languageData(language).numbers?.monthMayBeFirst;
  const [day, month] = isTurned ? [second, first] : [first, second];
  const number = (value: number): Fact => ({
    ...fact,
    kind: "number",
    keys: [],
    values: [value],
    isPart: true,
  });
  if (day < 1 || day > 31 || month < 1 || month > 12)
    return text.match(/\d+/g)!.map((digits) => number(Number(digits)));
  const years = year < 100 ? [year, 2000 + year, 1900 + year] : [year];
  return [
    number(day),
    { ...fact, kind: "month", keys: [`m:${month}`], isPart: true },
    { ...number(year), values: years },
  ];
}

/** The possible values of digits. */
function values(digits: string, language: string): number[] {
  const signs = digits.match(/[.,' ]/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return [Number(digits)];
  const [whole, decimals] = [
    digits.slice(0, digits.lastIndexOf(last)),
    digits.slice(digits.lastIndexOf(last) + 1),
  ];
  const plain = Number(digits.replace(/[.,' ]/g, ""));
  const decimal = Number(`${whole.replace(/[.,' ]/g, "")}.${decimals}`);
  if (decimals.length !== 3) return [decimal];
  if (signs.length > 1) return [new Set(signs).size > 1 ? decimal : plain];
  const thousands = languageData(language).numbers?.thousands;
  if (last === "'" || last === " " || last === thousands) return [plain];
  // Dutch notation may be left in any language: 1.500 may be 1500 there too.
  return thousands === undefined || last === "." ? [plain, decimal] : [decimal];
}
