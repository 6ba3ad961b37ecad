import { formatLocale } from "../model/dates.ts";
import { memoize } from "../model/memoize.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { LanguageData, Names } from "./language.ts";
import { nl } from "./nl.ts";
import { so } from "./so.ts";
import { tr } from "./tr.ts";

/** Languages with a file. If two fit a text equally well, the first one counts. */
export const LANGUAGES: readonly LanguageData[] = [nl, tr, so, en, ar, de];

const byCode: ReadonlyMap<string, LanguageData> = new Map(
  LANGUAGES.map((data) => [data.code, data.names ? data : withIntl(data)]),
);

/** The primary subtag of a BCP 47 code or an Intl locale: `ar` for `ar-MA` and for `ar-u-nu-latn`. */
export const languageOf = (tag: string): string => tag.split("-", 1)[0]!;

/** Whether the language has a file. */
export const isKnown = (code: string): boolean => byCode.has(code);

/**
 * Returns the data on a language; `code` is the primary subtag of its code. A language without a file has only what
 * Intl knows, see `withIntl`.
 *
 * @example languageData("tr").names?.months[0] // "ocak|oca"
 */
export const languageData = (code: string): LanguageData => byCode.get(code) ?? added(code);

const added = memoize((code) => withIntl({ code }));

/** Adds the full names of months and weekdays to a language, lazily. */
function withIntl(data: LanguageData): LanguageData {
  let names: Names | undefined;
  return {
    ...data,
    get names() {
      names ??= namesFromIntl(data.code);
      return names;
    },
  };
}

/**
 * Joins pattern sources of all languages, to match in a text of any language.
 *
 * @example inAnyLanguage(({ particles }) => particles?.other) // "ya da|veya|ama|or|أو"
 */
export const inAnyLanguage = (sourceOf: (data: LanguageData) => string | undefined): string =>
  LANGUAGES.flatMap((data) => sourceOf(data) ?? []).join("|");

/** The names of twelve months from January and of seven weekdays from Monday, as Intl has them in a date. */
export function intlNames(locale: string): { months: string[]; weekdays: string[] } {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  const name = (wanted: "month" | "weekday", month: number, day: number) =>
    format.formatToParts(Date.UTC(2024, month, day)).find(({ type }) => type === wanted)!.value;
  // 1 January 2024 was a Monday.
  return {
    months: Array.from({ length: 12 }, (_none, at) => name("month", at, 1)),
    weekdays: Array.from({ length: 7 }, (_none, at) => name("weekday", 0, 1 + at)),
  };
}

/** Undefined for a code that Intl does not know, as it would return the names of another language. */
function namesFromIntl(code: string): Names | undefined {
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(code).length === 0) return undefined;
  } catch {
    return undefined;
  }
  const small = (names: readonly string[]) => names.map((name) => name.toLocaleLowerCase(code));
  const { months, weekdays } = intlNames(formatLocale(code));
  return { months: small(months), weekdays: small(weekdays) };
}
