import { SOURCE } from "../../model/site.ts";
import { calendar } from "../calendar.ts";

/** Parts of a date: `dinsdag 12 januari 2027`, `januari 2027`, `dinsdag`. Weekdays are 1 (Monday) to 7. */
export type Day = { kind: "date" } & { [part in "weekday" | "day" | "month" | "year"]?: number | undefined };
/** `10.00`, or the `19` of `19 uur`: a time of day or a number of hours, without `uur`. */
export type Time = { kind: "time"; hour: number; minute?: number | undefined };
/** Amounts are in euros; `decimals` counts the digits behind the comma. */
export type Quantity = { kind: "amount" | "percentage" | "number"; value: number; decimals: number };
/** The same in every language. */
type Literal = { kind: "phone" | "url" | "email" | "name" };
/** A fact with its position in UTF-16 units; `end` is exclusive. */
export type DutchFact = { start: number; end: number; text: string } & (Day | Time | Quantity | Literal);
export type DutchFactKind = DutchFact["kind"];

const DUTCH = calendar(SOURCE);

/** Characters that join digits into one number or date; but `10.00-12.00` is two times. */
export const GLUE = ".,:/-";
export const TIME_GLUE = ".,:/";
const TAKEN = "\uFFFC";
const SPACE = "[ \\u00A0\\u202F]";
const NUMBER = String.raw`(?<number>[1-9]\d{0,2}(?:\.\d{3}){1,4}(?:,\d{1,6})?|(?:0|[1-9]\d{0,14})(?:,\d{1,6})?)`;
const EUROS = String.raw`${NUMBER.slice(0, -1)}|(?:0|[1-9]\d{0,9})\.\d\d)(?:,(?:--?|–))?`;
const DAY = "(?<day>0?[1-9]|[12]\\d|3[01])";
/** `in juni 2000 mensen`: a number in front of one of these is not a year. */
const THINGS =
  "mensen|personen|kinderen|vrouwen|mannen|jongeren|ouderen|gezinnen|huishoudens|leden|bezoekers|deelnemers|leerlingen|studenten|vrijwilligers|woningen|huizen|plaatsen|plekken|aanvragen|stuks|keer|euro|meter|kilometer|kilo|liter";
const YEAR = `(?<year>(?:19|20)\\d\\d)(?! (?:${THINGS})(?!\\p{L}))`;
const HOUR = "(?<hour>[01]?\\d|2[0-4])";
const WEEKDAY = `(?<weekday>${DUTCH.weekdays[0]!.join("|")})`;
const MONTH = `(?<month>${DUTCH.months[0]!.join("|")})`;
const digits = (count: string) => `(?:[ \\u00A0-]?\\d){${count}}`;
const PATH = String.raw`[^\s<>()[\]"“”'’⟨⟩\p{Co}${TAKEN}]*[\p{L}\p{N}/#=&_-]`;
const DOMAIN = String.raw`(?:[\p{L}\p{N}-]+\.)+(?:nl|be|com|org|net|eu|info|example)(?![\p{L}\p{N}-])`;
export const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._-])(?:(?:https?://|www\.|tel:|mailto:)${PATH}|${DOMAIN}(?:/${PATH})?)`,
  "giu",
);
export const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Dutch spellings of facts. Later patterns do not see what an earlier one matched. */
const PATTERNS: readonly (readonly [DutchFactKind, RegExp])[] = [
  ["url", ADDRESS],
  ["email", EMAIL],
  ["date", alone(`(?:${WEEKDAY},?${SPACE})?(?:${DAY}${SPACE})?${MONTH}(?:${SPACE}${YEAR})?`)],
  ["date", alone(`(?:${WEEKDAY},?${SPACE})?${DAY}(?<sign>[-/])(?<month>0?[1-9]|1[0-2])\\k<sign>${YEAR}`)],
  ["date", alone(WEEKDAY)],
  ["phone", alone(`0[89]0[069][ -]?\\d{4}(?:\\d{3})?|0[1-9]${digits("8")}`)],
  ["phone", alone(`\\(0\\d{1,3}\\)${digits("6,8")}|\\+31(?: ?\\(0\\))?${digits("9")}`)],
  ["phone", alone(`\\+(?!31)\\d${digits("7,12")}`)],
  ["amount", alone(`€${SPACE}?${EUROS}`)],
  ["amount", alone(`${EUROS}${SPACE}?(?:€|euro)`)],
  ["percentage", alone(`${NUMBER}(?:${SPACE}?%|${SPACE}procent)`)],
  ["time", alone(`${HOUR}[.:](?<minute>[0-5]\\d)`, TIME_GLUE)],
  ["time", alone(`${HOUR}(?=${SPACE}uur(?!\\p{L}))`)],
  // Again, as a time in front of them may have hidden them: `10.00-12 euro`.
  ["amount", alone(`${EUROS}${SPACE}?(?:€|euro)`)],
  ["percentage", alone(`${NUMBER}(?:${SPACE}?%|${SPACE}procent)`)],
  ["phone", alone("11[23]")],
  ["number", alone(NUMBER)],
];

/** Matches `source` outside longer words and numbers. */
function alone(source: string, glue = GLUE): RegExp {
  const before = String.raw`(?<![\p{L}\p{M}\p{N}](?=[\p{L}\p{N}])|\p{N}[${glue}](?=\p{N})|[\p{L}\p{N}][-'’](?=\p{L}))`;
  const after = String.raw`(?![\p{L}\p{M}\p{N}]|(?<=\p{N})[${glue}]\p{N}|[-'’]\p{L})`;
  return new RegExp(`${before}(?:${source})${after}`, "giu");
}

/**
 * Finds the facts of a Dutch plain text (visible words, no markup) in order, without overlaps. `names` of the keep list
 * are facts, too. Numbers in words are not, nor digits within a word (`12-jarige`, `2e`, `24/7`).
 */
export function dutchFacts(text: string, names: readonly string[] = []): DutchFact[] {
  const facts: DutchFact[] = [];
  let rest = text;
  const kept = alternatives(names.filter((name) => name !== ""));
  const named = new RegExp(`(?<![\\p{L}\\p{N}⟨])(?:${kept})(?![\\p{L}\\p{N}⟩])`, "gu");
  for (const [kind, pattern] of [["name", named] as const, ...PATTERNS]) {
    for (const { 0: found, index: start, groups } of rest.matchAll(pattern)) {
      facts.push({
        start,
        end: start + found.length,
        text: found,
        ...readFact(kind, groups ?? {}),
      } as DutchFact);
    }
    rest = rest.replace(pattern, (found) => TAKEN.repeat(found.length));
  }
  return facts.sort((a, b) => a.start - b.start);
}

/** Replaces each fact by its kind, as `⟨date⟩`: texts with the same skeleton differ only in facts. */
export function skeleton(text: string, names: readonly string[] = []): string {
  let at = 0;
  let bones = "";
  for (const { kind, start, end } of dutchFacts(text, names)) {
    bones += `${text.slice(at, start)}⟨${kind}⟩`;
    at = end;
  }
  return bones + text.slice(at);
}

/** Reads a Dutch fact from the groups of its pattern. */
function readFact(kind: DutchFactKind, groups: Readonly<Record<string, string | undefined>>) {
  const { weekday, day, month, year, hour, minute, number } = groups;
  const count = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  const place = (names: readonly string[], name: string) => names.indexOf(name.toLowerCase()) + 1;
  if (kind === "date") {
    const week = weekday && place(DUTCH.weekdays[0]!, weekday);
    const named = month && (place(DUTCH.months[0]!, month) || Number(month));
    return { kind, weekday: week, day: count(day), month: named, year: count(year) };
  }
  if (kind === "time") return { kind, hour: Number(hour), minute: count(minute) };
  if (number === undefined) return { kind };
  const decimal = /^\d+\.\d\d$/.test(number) ? number : number.replaceAll(".", "").replace(",", ".");
  return { kind, value: Number(decimal), decimals: decimal.split(".")[1]?.length ?? 0 };
}

/** A pattern source that matches any of the texts, longest first; nothing if there are none. */
function alternatives(texts: Iterable<string>): string {
  const sources = [...texts].sort((a, b) => b.length - a.length);
  return sources.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|") || "(?!)";
}
