import type { Said } from "./said.ts";

/** A unit of time in another: minutes (`d:`) up to a week, months (`y:`) from a month on. */
const UNITS = {
  minute: ["d", 1],
  quarter: ["d", 15],
  hour: ["d", 60],
  day: ["d", 1440],
  week: ["d", 10_080],
  month: ["y", 1],
  year: ["y", 12],
  decade: ["y", 120],
  century: ["y", 1200],
} as const;

type Unit = keyof typeof UNITS;

/** The nouns of these units, folded, in the source of a pattern; the end of the word follows. */
const NOUNS: Readonly<Record<string, Readonly<Partial<Record<Unit, string>>>>> = {
  nl: {
    minute: "minuut|minuten",
    quarter: "kwartier",
    hour: "uur|uren",
    day: "dag|dagen|etmaal|etmalen",
    week: "week|weken",
    month: "maand|maanden",
    year: "jaar|jaren",
    decade: "decennium|decennia",
    century: "eeuw|eeuwen",
  },
  tr: {
    minute: "dakika(?:lık|dır|dan|da|ya)?",
    hour: "saat(?:lik|tir|ten|te|i)?",
    day: "gün(?:lük|dür|den|de|ü)?",
    week: "hafta(?:lık|dır|dan|da|ya|sı)?",
    month: "ay(?:lık|dır|dan|da)?",
    year: "(?:yıl|sene)(?:lık|lik|dır|dir|dan|den|da|de|ı)?",
    century: "yüzyıl|asır",
  },
  ar: {
    minute: "دقيق[ةه]|دقائق|دقايق",
    hour: "ساع[ةه]|ساعات",
    day: "يوما?|ايام",
    week: "اسبوعا?|اسابيع",
    month: "شهرا?|اشهر|شهور",
    year: "سن[ةه]|سنوات|سنين|عاما?|اعوام",
    decade: "عقدا?|عقود",
    century: "قرنا?|قرون",
  },
  so: {
    minute: "daq\\p{L}*",
    hour: "saac\\p{L}*",
    day: "maal(?:in|mood|maha|mo)\\p{L}*|beri",
    week: "tod?dobaad\\p{L}*|[iu]s?buuc\\p{L}*|isbuuc\\p{L}*",
    month: "bil(?:ood)?\\p{L}*",
    year: "sann?o\\p{L}*|sann?a[dn]\\p{L}*|gu'?",
    century: "qarni\\p{L}*",
  },
  en: {
    minute: "minutes?",
    hour: "hours?",
    day: "days?",
    week: "weeks?",
    month: "months?",
    year: "years?",
    decade: "decades?",
    century: "century|centuries",
  },
};

/** Between a number and its noun: `3-da`, `oo`, the Arabic article, a hyphen. */
const GAP = "(?:['-]?\\p{L}{1,4})?[ -](?:oo )?(?:ال)?";

const PATTERNS = new Map(
  Object.entries(NOUNS).map(([language, nouns]) => {
    const units = Object.entries(nouns).map(([unit, words]) => `(?<${unit}>${words})`);
    const noun = `(?:${units.join("|")})(?!\\p{L})`;
    return [language, { behind: new RegExp(`^${GAP}${noun}`, "u"), whole: new RegExp(`^${noun}`, "u") }];
  }),
);

/**
 * Keys of the length of time that a number counts, the same for `48 uur` and "two days": `d:2880` are minutes, `y:24`
 * months. None where no unit of time stands behind the number.
 */
export function lengths({ start, end, values = [], isOrdinal }: Said, low: string, language: string) {
  const pattern = PATTERNS.get(language);
  if (!pattern || values.length === 0) return [];
  // "A year and a half" begins with its unit.
  const found = pattern.behind.exec(low.slice(end, end + 24)) ?? pattern.whole.exec(low.slice(start, end));
  if (!found || (isOrdinal && values.every(Number.isInteger))) return [];
  const unit = (Object.keys(UNITS) as Unit[]).find((each) => found.groups![each] !== undefined)!;
  const [key, factor] = UNITS[unit];
  return values.map((value) => `${key}:${Math.round(value * factor * 1000) / 1000}`);
}
