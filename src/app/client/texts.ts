import { type Direction, isolateInText } from "../../markdown/bidi.ts";
import { formatLocale } from "../../model/dates.ts";

/** The page's texts, which it carries itself. */
let texts: Record<string, string> | undefined;

const load = (): Record<string, string> => {
  texts ??= JSON.parse(document.getElementById("texts")!.textContent!) as Record<string, string>;
  return texts;
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

/** Does the page have a text for it? */
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
