import { isDate } from "../model/dates.ts";

/** Languages in which Wix was seen to write dates on Dutch pages. */
const LANGUAGES = ["nl", "en", "de", "fr", "cs"];

/** Name of a month, long or short, without its full stop -> its number. */
const MONTHS = new Map(
  LANGUAGES.flatMap((language) =>
    (["long", "short"] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { day: "numeric", month, timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, at) => {
        const name = format.formatToParts(Date.UTC(2024, at, 1)).find(({ type }) => type === "month")!.value;
        return [monthKey(name), at + 1] as const;
      });
    }),
  ),
);

function monthKey(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

const DAY_FIRST = /^(?<day>\d{1,2})\.?\s(?<month>\p{L}+)\.?(?:,?\s(?<year>\d{4}))?$/u;
const MONTH_FIRST = /^(?<month>\p{L}+)\.?\s(?<day>\d{1,2})(?:,\s(?<year>\d{4}))?$/u;
const NUMBERS = /^(?<day>\d{1,2})(?:-|\. ?)(?<month>\d{1,2})(?:-|\. ?)(?<year>\d{4})$/;
const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;

/**
 * Parses a line with only a date: `12 jan. 2024`, `Jan 12, 2024`, `12-1-2024` -> `2024-01-12`.
 * Wix omits the current year: `12 jan` -> `no year`. Any other line, or a day that does not exist: undefined.
 */
export function readDate(line: string): string | "no year" | undefined {
  for (const pattern of [DAY_FIRST, MONTH_FIRST, NUMBERS, ISO]) {
    const { day, month, year } = pattern.exec(line)?.groups ?? {};
    if (!day || !month) continue;
    const number = MONTHS.get(monthKey(month)) ?? Number(month);
    const date = `${year ?? 2024}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (isDate(date)) return year ? date : "no year";
  }
  return undefined;
}
