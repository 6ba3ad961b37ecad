import { type Direction, isolateInText } from "../../markdown/bidi.ts";
import { formatLocale } from "../../model/dates.ts";

/** The page's words, which it carries itself. */
let words: Record<string, string> | undefined;

const load = (): Record<string, string> => {
  words ??= JSON.parse(document.getElementById("words")!.textContent!) as Record<string, string>;
  return words;
};

/**
 * A text with its placeholders filled in; with `count` in the plural form for it. What runs against the direction of the
 * page is isolated by characters, as the text may go into an attribute.
 */
export function t(key: string, values: Record<string, string | number> = {}): string {
  const all = load();
  const { count } = values;
  const locale = document.body.dataset.locale;
  const form = typeof count === "number" ? `${key}_${new Intl.PluralRules(locale).select(count)}` : key;
  const text = all[form] ?? all[`${key}_other`] ?? all[key] ?? key;
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name] ?? ""));
  return isolateInText(filled, document.documentElement.dir as Direction);
}

/** Has the page words for it? */
export const has = (key: string): boolean => load()[key] !== undefined;

/** A date (ISO) as the page's language writes it. */
export function day(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(formatLocale(document.body.dataset.locale!), {
    dateStyle: "medium",
    timeZone: "UTC",
  }).format(date);
}
