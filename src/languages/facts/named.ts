import { MONTH_BEHIND } from "../names.ts";
import type { Fact } from "./fact.ts";
import type { Plain } from "./text.ts";
import { lookUp, type Word, wordsWithin } from "./words.ts";

const DUTCH_DAYS = "ma di wo do vr za zo".split(" ");
const DAY_LIST = new RegExp(
  `(?<!\\p{L})(?:${DUTCH_DAYS.join("|")})(?:\\.?(?: ?(?:t/m|en|of|tot|[-–,/&+]) ?)(?:${DUTCH_DAYS.join("|")})(?!\\p{L}))+`,
  "gu",
);
/** In front of a date: `za 28 nov.`, `za 28-11`. */
const DAY_OF_DATE = new RegExp(
  `(?<!\\p{L})(?:${DUTCH_DAYS.join("|")})(?=\\.?,? \\d{1,2}(?:[-/]\\d| (?:jan|feb|mrt|maart|apr|mei|ju[nl]|aug|sep|okt|nov|dec)))`,
  "gu",
);
/** `in acht nemen`, `vier het feest`: no numbers. */
const NO_NUMBER =
  /(?<!\p{L})(?:(?:in|ge(?:ef|eft|ven)|gaf|ne(?:em|emt|men)|nam|sla(?:at|an)?|sloeg(?:en)?|ik|u|wij|we) acht(?! \p{L}+(?:en|s|uur|jaar|keer)(?!\p{L})| (?:op|van) (?:de|elke) (?:\d|tien|twaalf|twintig|honderd))|vier (?:het|dit|dat|uw|je|jouw|samen|met|ook|onze|feest)(?!\p{L}))/gu;
/** A phrase with the numbers that a translator may say for it. */
interface Phrase {
  pattern: RegExp;
  values: readonly number[];
  /** Who says three quarters has to say the three. */
  isNeeded?: true;
}
const PHRASES: Readonly<Record<string, readonly Phrase[]>> = {
  nl: [
    { pattern: /(?<!\p{L})half ?jaar/gu, values: [0.5, 6] },
    { pattern: /(?<!\p{L})half ?uur/gu, values: [0.5, 30] },
    { pattern: /(?<!\p{L})half ?dozijn/gu, values: [6] },
    { pattern: /(?<!\p{L})kwartier/gu, values: [15, 4, 0.25] },
    { pattern: /(?<!\p{L})om de (?:week|dag|maand)(?!\p{L})/gu, values: [2] },
    { pattern: /(?<!\p{L})driekwart/gu, values: [3, 0.75], isNeeded: true },
    { pattern: /(?<!\p{L})dozijn/gu, values: [12] },
    { pattern: /(?<!\p{L})(?:een )?tientje(?!\p{L})/gu, values: [10], isNeeded: true },
    // `op twee na de jongste` is the third.
    { pattern: /(?<!\p{L})op twee na(?= )/gu, values: [2, 3] },
    { pattern: /(?<!\p{L})op drie na(?= )/gu, values: [3, 4] },
  ],
};
const MAY_BE_PHRASE = /half|kwart|dozijn|tientje|om de (?:week|dag|maand)|op (?:twee|drie) na/;
const WORD = /\p{L}+/gu;
/** Short names of months that stand alone: "on Sept." */
const ALONE: Readonly<Record<string, RegExp>> = { en: /^(?:feb|aug|sept|oct|nov|dec)$/ };
/** What stands beside the short name of a month. */
const [DAY_BEFORE, DAY_BEHIND] = [/\d\S{0,3} ?$/, /^\.?,? ?\d/];

/** Weekdays that are other words as well: a market, "someone", "two". */
const isWordToo = (word: string, language: string) =>
  language === "tr"
    ? word.startsWith("pazar") && !word.startsWith("pazartesi")
    : language === "ar" && /^.?(?:احد|اثنين)$/.test(word);

/** What shows that such a word is a day. */
const DAY_AROUND: Readonly<Record<string, { before?: RegExp; behind?: RegExp }>> = {
  ar: { before: /(?:كل|يوم) $/ },
  tr: { before: /(?<!\p{L})(?:her|geçen|gelecek) $/u, behind: /^ (?:gün|sabah|öğle|akşam|gece)/ },
};
function isDayAround(low: string, start: number, end: number, language: string): boolean {
  const { before, behind } = DAY_AROUND[language] ?? {};
  return (
    (before?.test(low.slice(Math.max(0, start - 9), start)) ?? false) ||
    (behind?.test(low.slice(end, end + 8)) ?? false)
  );
}

/** English `you may`, `a march`; the months have a capital. */
const isVerb = (word: string) => word === "may" || word === "march";

/** Languages whose short weekdays, `Sal`, `Isn`, are looked for outside a list of days. */
const SHORT_DAYS: ReadonlySet<string> = new Set(["en", "tr", "so"]);

/** What words say: numbers, months and weekdays. `low` of the text is without addresses. */
export function named({ low, shown }: Plain, language: string): Fact[] {
  const found: Fact[] = [];
  if (language === "nl") {
    const lists = [...low.matchAll(DAY_LIST)];
    const isListed = (at: number) =>
      lists.some(({ 0: list, index }) => at >= index && at < index + list.length);
    const alone = [...low.matchAll(DAY_OF_DATE)].filter(({ index }) => !isListed(index));
    for (const { 0: list, index } of [...lists, ...alone]) {
      for (const { 0: day, index: at } of list.matchAll(WORD)) {
        const weekday = DUTCH_DAYS.indexOf(day) + 1;
        const start = index + at;
        if (weekday)
          found.push({ kind: "weekday", start, end: start + 2, keys: [`w:${weekday}`], isDigits: false });
      }
    }
  }
  const phrases = MAY_BE_PHRASE.test(low) ? phrasesIn(low, language) : [];
  found.push(...phrases);
  const verbs = language === "nl" && /acht|vier/.test(low) ? [...low.matchAll(NO_NUMBER)] : [];
  let taken = 0;
  for (const { 0: word, index: start } of low.matchAll(WORD)) {
    if (start < taken) continue;
    if (phrases.some((phrase) => start >= phrase.start && start < phrase.end)) continue;
    for (const { at, text, said } of wordsWithin(word, language))
      found.push(...faintly(said, start + at, text));
    const single = lookUp(word, language);
    const pair = /^(?:و|ب|ل)?(?:كانون|تشرين)$/.test(word)
      ? /^ \p{L}+/u.exec(low.slice(start + word.length, start + word.length + 12))
      : null;
    const double = pair ? lookUp(word + pair[0], language) : undefined;
    const { number, month, weekday, isShort } = double ?? single ?? {};
    const end = start + (double ? word.length + pair![0].length : word.length);
    taken = end;
    const place = { start, end, isDigits: false };
    if (weekday && !(isShort && !SHORT_DAYS.has(language))) {
      found.push({
        ...place,
        kind: "weekday",
        keys: [`w:${weekday}`],
        isFaint: isShort || (isWordToo(word, language) && !isDayAround(low, start, end, language)),
      });
    }
    if (
      month &&
      !(language === "en" && isVerb(shown.slice(start, end))) &&
      !(
        isShort &&
        !(low[end] === "." && ALONE[language]?.test(word)) &&
        !DAY_BEFORE.test(low.slice(Math.max(0, start - 6), start)) &&
        !MONTH_BEHIND[language]?.test(low.slice(Math.max(0, start - 12), start)) &&
        !DAY_BEHIND.test(low.slice(end, end + 4))
      )
    ) {
      // The point of `okt.` ends no sentence.
      const isCut = isShort && low[end] === ".";
      found.push({ ...place, end: isCut ? end + 1 : end, kind: "month", keys: [`m:${month}`] });
    }
    // With an article, "one" and "two" are Sunday and Monday in Arabic.
    if (weekday && !isWordToo(word, language)) continue;
    // In Arabic, "per cent" is "in the hundred".
    if (number?.value === 100 && (/^بال/.test(word) || low.slice(Math.max(0, start - 3), start) === "في "))
      continue;
    if (!number || verbs.some(({ 0: text, index }) => index <= start && index + text.length >= end)) continue;
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

function phrasesIn(low: string, language: string): Fact[] {
  return (PHRASES[language] ?? []).flatMap(({ pattern, values, isNeeded }) =>
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

/** What a name within other words may say. */
function faintly({ number, month, weekday }: Word, start: number, { length }: string): Fact[] {
  const place = { start, end: start + length, isDigits: false, isFaint: true };
  if (month) return [{ ...place, kind: "month", keys: [`m:${month}`] }];
  if (weekday) return [{ ...place, kind: "weekday", keys: [`w:${weekday}`] }];
  return number
    ? [{ ...place, kind: "number", keys: [], values: [number.value], isOrdinal: number.isOrdinal }]
    : [];
}
