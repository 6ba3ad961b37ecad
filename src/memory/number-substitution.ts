import { type DutchFact, dutchFacts, skeleton } from "../languages/facts/dutch.ts";
import { spellings, written } from "../languages/facts/spellings.ts";
import { loweredText } from "../languages/facts/text.ts";
import { languageData, languageOf } from "../languages/index.ts";
import { numberWords } from "../languages/number-words.ts";
import { SOURCE } from "../model/site.ts";

/** A fact of the old Dutch and its counterpart in the new Dutch. */
type Pair = { old: DutchFact; next: DutchFact; hasChanged: boolean };

/**
 * Turns the translation of `oldDutch` into one of `newDutch`, which differs only in numbers, clock times, amounts,
 * percentages, telephone numbers and dates. All are plain texts; `locale` is that of the translation, and `names` are
 * the same in every language.
 *
 * Undefined unless the result is certain:
 *
 * - each digit of the translation belongs to a fact in a known spelling, and each fact appears once;
 * - nothing else may have to change: no suffix or plural, no part of the day, no weekday, no number in words;
 * - the reverse substitution turns the result back into the translation.
 *
 * @example substituteNumbers("Om 10.00 uur", "Om 11.00 uur", "Saat 10.00", "tr") // "Saat 11.00"
 */
export function substituteNumbers(
  oldDutch: string,
  newDutch: string,
  translation: string,
  locale: string,
  names: readonly string[] = [],
): string | undefined {
  if (oldDutch === newDutch) return translation;
  const words = skeleton(oldDutch, names);
  // Digits that are not a fact, as in `2e` or `12-jarige`, may be any of those in the translation.
  if (words !== skeleton(newDutch, names) || /\p{N}/u.test(words)) return undefined;
  const [old, next] = [dutchFacts(oldDutch, names), dutchFacts(newDutch, names)];
  const result = exchange(old, next, words, translation, locale);
  return result !== undefined && exchange(next, old, words, result, locale) === translation
    ? result
    : undefined;
}

/** Replaces each of the `old` facts in the translation by the `next` one; `words` is the Dutch without facts. */
function exchange(
  old: readonly DutchFact[],
  next: readonly DutchFact[],
  words: string,
  translation: string,
  locale: string,
): string | undefined {
  const meaning = (fact: DutchFact) => spellings(fact, locale)[0];
  const all = old.map((fact, at): Pair => {
    return { old: fact, next: next[at]!, hasChanged: meaning(fact) !== meaning(next[at]!) };
  });
  const changed = all.filter(({ hasChanged }) => hasChanged);
  if (!changed.every(isExchangeable)) return undefined;
  const pairs = all.filter(({ old }) => /\d/.test(old.text));
  const owners = new Map(pairs.flatMap((pair) => spellings(pair.old, locale).map((text) => [text, pair])));
  // Two facts with a common spelling could be mistaken for each other.
  if (pairs.some((pair) => spellings(pair.old, locale).some((text) => owners.get(text) !== pair))) {
    return undefined;
  }
  const pattern = factPattern([...owners.keys()]);
  const found: Pair[] = [];
  let isCertain = true;
  const result = translation.replace(pattern, (text: string, at: number) => {
    const pair = owners.get(withPlainSpaces(text))!;
    found.push(pair);
    const made = pair.hasChanged ? rewrite(pair, text, at, translation, locale) : text;
    if (made === undefined) isCertain = false;
    return made ?? text;
  });
  const rest = translation.replace(pattern, "\n");
  if (!isCertain || found.length !== pairs.length || new Set(found).size !== pairs.length) return undefined;
  if (/\p{N}/u.test(rest)) return undefined;
  const isElsewhere = ({ old }: Pair) => hasInWords(old, words, SOURCE) || isRepeated(old, rest, locale);
  return changed.some(isElsewhere) ? undefined : result;
}

/** Whether one fact may replace the other, in any spelling. */
function isExchangeable({ old, next }: Pair): boolean {
  if (old.kind === "date" && next.kind === "date") {
    const parts = (["weekday", "day", "month", "year"] as const).filter((part) => old[part] || next[part]);
    return parts.includes("day") && parts.every((part) => old[part] && next[part]);
  }
  if (old.kind === "time" && next.kind === "time") {
    // A translator may have added "in the morning" in words that no list has.
    return old.hour < 12 === next.hour < 12 && typeof old.minute === typeof next.minute;
  }
  return old.kind === next.kind && /^(?:number|amount|percentage|phone)$/.test(old.kind);
}

/** Replaces each no-break space by a plain one. */
const withPlainSpaces = (text: string) => text.replace(/[\u00A0\u202F]/g, " ");

/** In front of a fact: nothing, a space, opening punctuation, markup, or the dash of a range. */
const BEFORE = String.raw`(?<=^|[\s\p{Ps}\p{Pi}\p{Co}\p{Cf}*_~\x60"'’–—]|\p{N}-)`;
/** Not behind a fact: a letter, more of a number or address, a unit. */
const BEHIND = String.raw`(?![\p{L}\p{M}\p{N}]|[.,:/@_][\p{L}\p{N}]| ?[%٪€])`;

/** Matches each of the texts outside longer words, numbers and addresses. */
function factPattern(texts: readonly string[]): RegExp {
  const sources = texts
    .toSorted((a, b) => b.length - a.length)
    .map((text) => {
      return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll(" ", "[ \u00A0\u202F]");
    });
  return new RegExp(`${BEFORE}(?:${sources.join("|") || "(?!)"})${BEHIND}`, "gu");
}

/** A suffix, also behind markup, which may be private-use characters: `15'i`, `10-ka`. */
const SUFFIX = /^[*_~`\])\p{Co}\p{Cf}]*[-'’ʼ‐‑]?\p{L}/u;

/** The new fact in the spelling of the old one; undefined if words next to it may have to change too. */
function rewrite({ old, next }: Pair, text: string, start: number, translation: string, locale: string) {
  const end = start + text.length;
  // Which of the two in `5/6/2027` is the day?
  if (old.kind === "date" && !/\p{L}/u.test(text)) return undefined;
  if (SUFFIX.test(translation.slice(end))) return undefined;
  const around = `${translation.slice(Math.max(0, start - 9), start)}\n${translation.slice(end, end + 20)}`;
  if (languageData(languageOf(locale)).aroundNumbers?.changesWith?.test(around)) return undefined;
  // A noun has the form of its number (CLDR plural rules): Arabic, for one, has six.
  const form = (fact: DutchFact) => new Intl.PluralRules(locale).select(countOf(fact) ?? 0);
  if (!/[%٪€]/.test(text) && form(old) !== form(next)) return undefined;
  const manners = written(old, locale);
  const [, found] =
    [...written(next, locale)].find(([manner]) => manners.get(manner) === withPlainSpaces(text)) ?? [];
  const spaces = text.match(/[ \u00A0\u202F]/g) ?? [];
  return found?.replace(/ /g, () => spaces.shift() ?? " ");
}

/** How many of something a fact may mean: a number, an amount or whole hours. */
function countOf(fact: DutchFact): number | undefined {
  if (fact.kind === "time") return fact.minute === undefined ? fact.hour : undefined;
  return "value" in fact ? fact.value : undefined;
}

/** Whether the text has the number of the fact as a word, which the digits may translate instead. */
function hasInWords(fact: DutchFact, text: string, locale: string): boolean {
  const words = [...numberWords(languageOf(locale))]
    .filter(([, { value, isOrdinal }]) => !isOrdinal && value === countOf(fact))
    .map(([word]) => word);
  return namesOne(words, text, languageOf(locale));
}

/** Whether the rest of the translation has the number in words, or a day or an hour that may have to change too. */
function isRepeated(fact: DutchFact, rest: string, locale: string): boolean {
  const language = languageOf(locale);
  const { names, clock } = languageData(language);
  if (fact.kind === "date") {
    const days = [...(names?.months ?? []), ...(names?.weekdays ?? [])].flatMap((list) => list.split("|"));
    // The first word of a two-word name is enough.
    return (
      days.length === 0 ||
      namesOne(
        days.map((day) => day.split(" ")[0]!),
        rest,
        language,
      )
    );
  }
  if (fact.kind === "time") return !clock?.words || namesOne(clock.words.split(/\s+/), rest, language);
  return hasInWords(fact, rest, locale);
}

/** Whether the text has one of the words, alone or with the prefixes and suffixes of the language. */
function namesOne(words: readonly string[], text: string, language: string): boolean {
  const { before, behind } = languageData(language).names?.inText ?? {
    before: "",
    behind: "['-]?\\p{L}{0,5}",
  };
  const plain = (text: string) => loweredText(text, language).low.replaceAll(".", "");
  // An abbreviation takes no suffix: `ara` is December, `arasında` is "between".
  const all = words.map(plain).map((word) => (word.length > 3 ? word + behind : word));
  const pattern = `(?<![\\p{L}\\p{M}])${before}(?:${all.join("|") || "(?!)"})(?![\\p{L}\\p{M}])`;
  return new RegExp(pattern, "u").test(plain(text));
}
