import { memoize } from "../model/memoize.ts";
import { languageData, languageOf } from "./index.ts";
import type { Abbreviations } from "./language.ts";

/** The words of each list. */
type Lists = Readonly<Record<keyof Abbreviations, ReadonlySet<string>>>;

/** Shared by many languages. */
const COMMON: Required<Abbreviations> = {
  open: "dr prof mrs ms",
  either: "jr sr inc ltd co corp ph.d tel nr",
  numeric: "no nos p pp",
  closing: "e.a c.s",
  lettered: "",
  starters: "",
  counted: "",
};

/** A label (number or letter) at the start of a sentence; the first of a list also behind a colon. */
const LABEL = /^\s*["'“‘„(*_~]*(?:(?:\p{Nd}{1,2}\.)*\p{Nd}{1,2}|\p{Ll})$|[:;] [1a]$/u;

/** Numbers behind abbreviations: `3`, `€ 5`, `A12`, `IV`. */
const NUMBER = /^[(€$£+#]*\s?(?:[A-Z]{0,2}\p{Nd}|[IVXLC]{2,}\b)/u;

/** Abbreviations of single letters, and initials: `m.b.t`, `N.V`, `J.-P`. */
const DOTTED = /^(?:\p{L}\.-?)+\p{L}$/u;

/**
 * Whether the full stop between `lead` and `next` (which starts as a sentence may) belongs to an abbreviation, a label,
 * an initial, a date or an ordinal. `lead` is the sentence before the stop, at least its last words; neither has
 * markup. `language` is a BCP 47 code.
 */
export function leadsOn(lead: string, next: string, language: string): boolean {
  const lower = (text: string) => text.normalize("NFC").toLocaleLowerCase(language);
  const words = wordsOf(language);
  const word = /[^\s/([]*$/u.exec(lead)![0].replace(/^["'“‘„‚«‹*_~]+/u, "");
  const earlier = lead.slice(0, lead.length - word.length).trimEnd();
  const first = /^["'“‘„‚«‹(*_~]*([\p{L}\p{M}]*)/u.exec(next)![1]!;
  // In a heading in capitals, `DHR. JANSEN` is a title; in other text, `ING.` is a bank.
  const key = isCapitals(word) && !isCapitals(first) ? "" : lower(word);
  const starts = words.starters.has(lower(first));
  if (LABEL.test(lead) || words.open.has(key)) return true;
  if (words.closing.has(key)) return false;
  if (words.numeric.has(key) && NUMBER.test(next)) return true;
  if (words.either.has(key) || DOTTED.test(word)) return !starts;
  if (/^[\p{Lu}\p{Lo}]$/u.test(word.normalize("NFC"))) {
    return !/\p{Nd}$/u.test(earlier) && !words.lettered.has(lower(/\p{L}*$/u.exec(earlier)![0]));
  }
  if (/^\p{Nd}{1,2}$/u.test(word)) return words.counted.has(lower(first)) || isDate(lead, next);
  return words.counted.size > 0 && /^[IVXLC]+$/.test(word);
}

const isCapitals = (word: string) => /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(word);

/** `12. 3. 2027`, in front of the month or the year. */
const isDate = (lead: string, next: string) =>
  /^\p{Nd}{1,2}\.\s?\p{Nd}{4}/u.test(next) ||
  (/^\p{Nd}{4}(?!\p{Nd})/u.test(next) && /(?:^|\P{Nd})\p{Nd}{1,2}\.\s?\p{Nd}{1,2}$/u.test(lead));

/** The words of a language, or those shared by many if it has no list. */
const wordsOf = memoize((code): Lists => {
  const own = languageData(languageOf(code)).abbreviations ?? {};
  const listOf = (name: keyof Abbreviations) => new Set(`${COMMON[name]} ${own[name] ?? ""}`.match(/\S+/g));
  return {
    open: listOf("open"),
    either: listOf("either"),
    numeric: listOf("numeric"),
    closing: listOf("closing"),
    lettered: listOf("lettered"),
    starters: listOf("starters"),
    counted: listOf("counted"),
  };
});
