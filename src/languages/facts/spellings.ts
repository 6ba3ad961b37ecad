import { SOURCE } from "../../model/site.ts";
import { type Calendar, calendar } from "../calendar.ts";
import { languageData, languageOf } from "../index.ts";
import type { Writing } from "../language.ts";
import type { Day, DutchFact, Quantity, Time } from "./dutch.ts";

/** Spellings in any language, with fields in braces. */
const MANNERS: Writing = {
  date: "{date}|{weekday}|{weekday} {date}|{weekday}, {date}|{weekday}، {date}|{date} {weekday}|{date}, {weekday}",
  time: "{clock}|{bare}|{am}am|{am} am|{pm}pm|{pm} pm|{amHour}am|{amHour} am|{pmHour}pm|{pmHour} pm",
  amount: "€ {value}|€{value}|{value} €|{value}€|{value} euro|{value} euros|{value} avro",
  percentage: "{value}%|{value} %|%{value}|{value}٪|{value} per cent|{value} percent",
  number: "{value}",
};

/** Spellings of a fact in a language (Intl locale), the most usual first; the Dutch one is included. */
export function spellings(fact: DutchFact, locale: string): string[] {
  return [...new Set(written(fact, locale).values())];
}

/** Spellings of a fact by manner, the most usual first. Facts of one kind share the names of manners. */
export function written(fact: DutchFact, locale: string): Map<string, string> {
  const { numbers } = languageData(languageOf(locale));
  const manners = [numbers?.writing?.[fact.kind], MANNERS[fact.kind]].join("|").split("|");
  const found = new Map<string, string>();
  for (const [form, values] of forms(fact, locale)) {
    for (const manner of manners) {
      const fields = manner.match(/(?<=\{)\w+/g) ?? [];
      // A manner with a field that the fact lacks, or without one that it has, would mean something else.
      if (fields.length === 0 || fields.some((field) => !values[field])) continue;
      if (fact.kind === "date" && fields.length < Object.keys(values).length) continue;
      const text = manner.replace(/\{(\w+)\}/g, (_all, field: string) => values[field]!);
      found.set(`${form} ${manner}`, text);
      if (numbers?.hasEasternDigits) found.set(`${form} ${manner} arab`, eastern(text));
    }
  }
  return found.set("dutch", fact.text);
}

/** Forms of the names or the number in a fact, with the values for the fields of its manners. */
type Forms = [form: string, fields: Readonly<Record<string, string>>][];

/** The forms of a fact in a language; none if all languages write it the same. */
function forms(fact: DutchFact, locale: string): Forms {
  if (fact.kind === "date") return dateForms(fact, calendar(locale));
  if (fact.kind === "time") return timeForms(fact, fact.text.startsWith("0"));
  return "value" in fact ? numberForms(fact, /\d{4}/.test(fact.text), locale) : [];
}

/** Dates with names and in digits, each with every name of the weekday. */
function dateForms({ weekday, day, month, year }: Day, { months, weekdays }: Calendar): Forms {
  const dates: Forms = months.flatMap((names, set): Forms => {
    const name = month && names[month - 1]!;
    if (!name) return [];
    const usual: Forms[0] = [`${set} usual`, { date: [day, name, year].filter(Boolean).join(" ") }];
    return day ? [usual, [`${set} month`, { date: `${name} ${day}${year ? `, ${year}` : ""}` }]] : [usual];
  });
  for (const sign of day && month && year ? ["/", "-", "."] : []) {
    dates.push([sign, { date: [day, month, year].join(sign) }]);
    dates.push([`0${sign}`, { date: [two(day!), two(month!), year].join(sign) }]);
  }
  if (!weekday) return dates;
  const dated = dates.length > 0 ? dates : [["", {}] as Forms[0]];
  return weekdays.flatMap((names, set) =>
    dated.map(([form, date]): Forms[0] => [`${form} ${set}`, { ...date, weekday: names[weekday - 1]! }]),
  );
}

/** Times on a 24-hour and a 12-hour clock; `isPadded`: `09:00` comes first. */
function timeForms({ hour, minute }: Time, isPadded: boolean): Forms {
  const half = hour % 24 < 12 ? "am" : "pm";
  const twelve = `${hour % 12 || 12}`;
  const minutes = two(minute ?? 0);
  const whole = {
    ...(minute === undefined && { bare: `${hour}` }),
    ...(!minute && { [`${half}Hour`]: twelve }),
  };
  return [":", "."].flatMap((sign) =>
    [isPadded, !isPadded].map((padded): Forms[0] => {
      const clock = `${padded ? two(hour) : hour}${sign}${minutes}`;
      return [`${sign} ${padded}`, { clock, [half]: `${twelve}${sign}${minutes}`, ...whole }];
    }),
  );
}

/** `isPlain`: the form without a thousands separator, as in a year, comes first. */
function numberForms({ value, decimals }: Quantity, isPlain: boolean, locale: string): Forms {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const language = languageOf(locale);
  const isEastern = languageData(language).numbers?.hasEasternDigits;
  const own = isEastern ? [`${language}-u-nu-latn`, `${language}-u-nu-arab`] : [];
  const locales = [locale, ...own, SOURCE];
  return locales.flatMap((form) =>
    [!isPlain, isPlain].map((useGrouping): Forms[0] => [
      `${form} ${useGrouping}`,
      { value: new Intl.NumberFormat(form, { ...digits, useGrouping }).format(value) },
    ]),
  );
}

const ARABIC = "٠١٢٣٤٥٦٧٨٩";
/** Replaces Western digits by Eastern Arabic ones. */
const eastern = (text: string) => text.replace(/\d/g, (digit) => ARABIC[Number(digit)]!);
/** Replaces Eastern Arabic digits by Western ones. */
export const western = (text: string) => text.replace(/[٠-٩]/g, (digit) => String(ARABIC.indexOf(digit)));
/** Pads to two digits. */
const two = (count: number) => String(count).padStart(2, "0");
