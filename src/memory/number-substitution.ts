import { calendar } from "../languages/calendar.ts";
import {
  ADDRESS,
  type DutchFact,
  type DutchFactKind,
  dutchFacts,
  EMAIL,
  GLUE,
  skeleton,
  TIME_GLUE,
} from "../languages/facts/dutch.ts";
import { western, written } from "../languages/facts/spellings.ts";
import { languageData, languageOf } from "../languages/index.ts";
import { numberWords } from "../languages/number-words.ts";
import { SOURCE } from "../model/site.ts";
import { isWordToo, namesDay, namesHour } from "./not-numbers.ts";

const DUTCH_NUMBERS = [...numberWords(SOURCE)].filter(([, { isOrdinal }]) => !isOrdinal);

/** A suffix, also behind the end of markup: `15'i`, `10-ka`. Marks may be private characters that stand for them. */
const SUFFIX = /^[*_~`\])\p{Co}\p{Cf}]*[-'’ʼ‐‑]?\p{L}/u;

/** What stands before and behind a text that is only a part of something. */
const joined = (glue: string) =>
  [
    new RegExp(String.raw`[\p{L}\p{M}\p{N}%٪€+]$|\p{N}[${glue}]$`, "u"),
    new RegExp(String.raw`^(?:[\p{L}\p{M}\p{N}]|[${glue}]\p{N}| ?[%٪€])`, "u"),
  ] as const;
const [IN_TEXT, IN_TIME] = [joined(GLUE), joined(TIME_GLUE)];
const IN_ADDRESS = [/[\p{L}\p{N}@._/-]$/u, /^(?:[\p{L}\p{N}/#=&_-]|[.@]\p{L})/u] as const;

/** With plain spaces, one for one: places stay the same. */
const withPlainSpaces = (text: string) => text.replace(/[\u00A0\u202F]/g, " ");

/** A fact of the old Dutch, what stands in its place in the new, and how often. */
type Pair = { old: DutchFact; next: DutchFact; count: number };
/** Where such a fact stands in the translation. */
type Spot = { text: string; start: number; end: number; pair: Pair };

/**
 * The translation of `oldDutch` made into one of `newDutch`, which has the same skeleton: every fact that changed is
 * replaced, in the manner of writing it has there. All are plain texts; `locale` is the translation's.
 *
 * Undefined when anything is not certain: a fact is not found exactly as often as in the Dutch (an unchanged one too,
 * unless it is an address or a name), could be taken for another, leaves a trace elsewhere, has a suffix or counts a
 * noun that may have to change with it, or when the way back does not give the same translation. A changed name is
 * never exchanged: translators explain names.
 */
export function substituteNumbers(
  oldDutch: string,
  newDutch: string,
  translation: string,
  locale: string,
  names: readonly string[] = [],
): string | undefined {
  if (oldDutch === newDutch) return translation;
  if (skeleton(oldDutch, names) !== skeleton(newDutch, names)) return undefined;
  const [old, next] = [dutchFacts(oldDutch, names), dutchFacts(newDutch, names)];
  const [there, back] = [pairUp(old, next, oldDutch), pairUp(next, old, newDutch)];
  const result = there && exchange(there, translation, oldDutch, locale);
  return result !== undefined && back && exchange(back, result, newDutch, locale) === translation
    ? result
    : undefined;
}

/** One way of `exchangeFacts`; undefined when anything is not certain. */
function exchange(
  pairs: readonly Pair[],
  translation: string,
  dutch: string,
  locale: string,
): string | undefined {
  const changed = pairs.filter(hasChanged);
  if (changed.length === 0) return translation;
  let result = "";
  let rest = "";
  let at = 0;
  for (const spot of locate(pairs, translation, locale) ?? []) {
    const written = changed.includes(spot.pair) ? rewrite(spot, translation, locale) : spot.text;
    if (written === undefined) return undefined;
    const before = translation.slice(at, spot.start);
    result += before + written;
    rest += `${before}\n`;
    at = spot.end;
  }
  const after = translation.slice(at);
  if (at === 0 || changed.some((pair) => leavesTrace(pair, rest + after, locale))) return undefined;
  if (isUnsure(changed, rest + after, dutch, locale)) return undefined;
  return result + after;
}

/** Does the rest of the translation say something of a day, an hour or a number that may have to change as well? */
function isUnsure(changed: readonly Pair[], rest: string, dutch: string, locale: string): boolean {
  const explained = new Set(runs(dutch));
  if (runs(western(rest)).some((digits) => !explained.has(digits))) return true;
  return changed.some(({ old, next }) => {
    if (old.kind === "time") return namesHour(rest, locale);
    if (old.kind !== "date" || next.kind !== "date") return false;
    if (namesDay(rest, locale)) return true;
    const names = [...written(old, locale).values(), ...written(next, locale).values()];
    return !old.day && !old.year && names.some((name) => isWordToo(name, locale));
  });
}

/** Facts of the old Dutch with those of the new, each meaning once; undefined when one may not become the other. */
function pairUp(old: readonly DutchFact[], next: readonly DutchFact[], dutch: string): Pair[] | undefined {
  if (old.length !== next.length) return undefined;
  const pairs = new Map<string, Pair>();
  for (const [at, fact] of old.entries()) {
    const other = next[at];
    const pair = pairs.get(meaning(fact)) ?? { old: fact, next: other!, count: 0 };
    if (other?.kind !== fact.kind || meaning(pair.next) !== meaning(other)) return undefined;
    pairs.set(meaning(fact), { ...pair, count: pair.count + 1 });
  }
  const all = [...pairs.values()];
  return all.every((pair) => !hasChanged(pair) || isSubstitutable(pair, dutch)) ? all : undefined;
}

/** The same for two facts that say the same, however they are written. */
function meaning(fact: DutchFact): string {
  if (fact.kind === "date") return `date ${[fact.weekday, fact.day, fact.month, fact.year].join("-")}`;
  if (fact.kind === "time") return `time ${fact.hour}:${fact.minute}`;
  return `${fact.kind} ${"value" in fact ? fact.value : fact.text}`;
}

/** Does the new fact say something else? */
const hasChanged = ({ old, next }: Pair) => meaning(old) !== meaning(next);

/** May the new fact take the place of the old one at all, wherever it stands? */
function isSubstitutable({ old, next }: Pair, dutch: string): boolean {
  if (old.kind === "date" && next.kind === "date") {
    return (["weekday", "day", "month", "year"] as const).every((part) => !old[part] === !next[part]);
  }
  if (old.kind === "time" && next.kind === "time") {
    // Translators add "in the morning", and write hours in words or by another clock.
    if (old.hour < 12 !== next.hour < 12 || typeof old.minute !== typeof next.minute) return false;
    return old.minute !== undefined || !hasInWords(old.hour, dutch);
  }
  return old.kind === "number" ? !hasInWords(old.value, dutch) : old.kind !== "name";
}

/** Does the text have the number as a word? A translation may then have that one, and not the fact, in digits. */
function hasInWords(value: number, text: string): boolean {
  const words = DUTCH_NUMBERS.filter(([, number]) => number.value === value).map(([word]) => word);
  return new RegExp(`(?<!\\p{L})(?:${words.join("|") || "(?!)"})(?!\\p{L})`, "iu").test(text);
}

/** Where the facts stand in the translation; undefined when one may be another, or does not stand there as often. */
function locate(pairs: readonly Pair[], translation: string, locale: string): Spot[] | undefined {
  const all = withPlainSpaces(translation);
  const owners = new Map<string, Set<Pair>>();
  for (const pair of pairs) {
    for (const text of written(pair.old, locale).values()) {
      if (all.includes(text)) owners.set(text, (owners.get(text) ?? new Set()).add(pair));
    }
  }
  const texts = [...owners].sort(([a], [b]) => b.length - a.length);
  // Digits in an address that is no fact here are none either.
  const addresses = [...all.matchAll(ADDRESS), ...all.matchAll(EMAIL)];
  const skips = new Map(addresses.map(({ 0: { length }, index }) => [index, length]));
  const found: Spot[] = [];
  for (let start = 0; start < all.length; ) {
    const [text, owning] = texts.find(([text]) => all.startsWith(text, start)) ?? ["", []];
    const [pair, other] = owning;
    const isFound = pair !== undefined && isApart(all, start, text, pair.old.kind);
    if (isFound && other) return undefined;
    const end = start + (isFound ? text.length : (skips.get(start) ?? 1));
    if (isFound) found.push({ text: translation.slice(start, end), start, end, pair });
    start = end;
  }
  const isSettled = (pair: Pair) =>
    (/url|email|name/.test(pair.old.kind) && !hasChanged(pair)) ||
    found.filter((each) => each.pair === pair).length === pair.count;
  return pairs.every(isSettled) ? found : undefined;
}

/** Is it no part of a longer word, number or address? */
function isApart(all: string, start: number, text: string, kind: DutchFactKind): boolean {
  const end = start + text.length;
  const before = all.slice(Math.max(0, start - 3), start);
  const words = kind === "time" && /\d[.:]\d/.test(text) ? IN_TIME : IN_TEXT;
  const [head, tail] = kind === "url" || kind === "email" ? IN_ADDRESS : words;
  // Arabic writes "and" as a letter before the word.
  return !tail.test(all.slice(end, end + 3)) && (!head.test(before) || /(?<![\p{L}\p{M}])و$/u.test(before));
}

/**
 * The new fact in the manner in which the old one stands there; undefined when that may be wrong, or something beside it
 * may have to change as well.
 */
function rewrite({ text, start, end, pair: { old, next } }: Spot, translation: string, locale: string) {
  if (SUFFIX.test(translation.slice(end))) return undefined;
  const around = `${translation.slice(Math.max(0, start - 9), start)}\n${translation.slice(end, end + 20)}`;
  if (languageData(languageOf(locale)).aroundNumbers?.changesWith?.test(around)) return undefined;
  // Which of the two in `5/6/2027` is the day? Americans write the month first, but never with full stops.
  if (old.kind === "date" && old.day! <= 12 && /\d[/-]/.test(text)) return undefined;
  // A noun has the form of its number (CLDR plural rules): Arabic, for one, has six.
  const form = (fact: DutchFact) =>
    new Intl.PluralRules(locale).select("value" in fact ? fact.value : "hour" in fact ? fact.hour : 0);
  const isCounting = old.kind === "time" ? !/[:.]|[ap]m/.test(text) : !/[%٪€]/.test(text);
  if (isCounting && form(old) !== form(next)) return undefined;
  const manners = written(old, locale);
  const [, found] =
    [...written(next, locale)].find(([manner]) => manners.get(manner) === withPlainSpaces(text)) ?? [];
  const spaces = text.match(/[ \u00A0\u202F]/g) ?? [];
  return found?.replace(/ /g, () => spaces.shift() ?? " ");
}

/** Does something of the old fact stand elsewhere: a number of it, its month or its weekday? */
function leavesTrace({ old, next }: Pair, rest: string, locale: string): boolean {
  const kept = traces(next, locale);
  const words = western(rest).toLocaleLowerCase(locale);
  const numbers = runs(words);
  // A weekday or a year that only the translator wrote would not go with another day.
  if (old.kind === "date" && old.day) {
    const names = calendar(locale).weekdays[0]!.map((name) => name.toLocaleLowerCase(locale));
    if (!old.weekday && names.some((name) => words.includes(name))) return true;
    if (!old.year && numbers.some((digits) => /^(?:19|20)\d\d$/.test(digits))) return true;
  }
  return [...traces(old, locale)].some(
    (trace) => !kept.has(trace) && (/^\d+$/.test(trace) ? numbers.includes(trace) : words.includes(trace)),
  );
}

/** Numbers as they stand, without zeros before them. */
const runs = (text: string) => (text.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, ""));

/** What would show that the fact stands somewhere: its numbers and names, small. */
function traces(fact: DutchFact, locale: string): Set<string> {
  const found = runs(fact.text);
  if (fact.kind === "url" || fact.kind === "email" || fact.kind === "phone") found.push(fact.text);
  if (fact.kind === "date") {
    for (const { months, weekdays } of [calendar(SOURCE), calendar(locale)]) {
      found.push(...months.map((names) => names[(fact.month ?? 0) - 1] ?? ""));
      found.push(...weekdays.map((names) => names[(fact.weekday ?? 0) - 1] ?? ""));
    }
  }
  return new Set(found.filter(Boolean).map((trace) => trace.toLocaleLowerCase(locale)));
}
