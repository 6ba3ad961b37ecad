import { inAnyLanguage, LANGUAGES } from "../index.ts";
import type { Money } from "../language.ts";

/** Words for currencies and percentages in any language. */
const words = (name: Exclude<keyof Money, "note">) => inAnyLanguage(({ money }) => money?.[name]);

/** Behind a number: its currency or percent sign. The text is lowered, see text.ts. */
const BEHIND = new RegExp(
  [
    `^(?:['-]\\p{L}{1,4})?,?-{0,2}(?: (?:d'|${words("of")}))? ?`,
    `(?:(?:us|u\\.s\\.|${words("nation")}) )?(?:`,
    `(?<euro>€(?! ?\\d)|euro(?!p)|eur(?!\\p{L})|${words("euro")})`,
    `|(?<share>%(?!\\d)|${words("share")})`,
    `|(?<other>\\$|£|usd(?!\\p{L})|gbp(?!\\p{L})|yen(?!\\p{L})|${words("other")})`,
    `|(?<cent>${words("cent")})`,
    ")",
  ].join(""),
  "u",
);
const BEFORE = new RegExp(
  `(?:(?<euro>€|(?<!\\p{L})eur)|(?<share>${words("beforeShare")})|(?<other>[$£])) ?$|(?<percent>%)$`,
  "u",
);

/** What a number counts: euros, euro cents, other money, hundredths, or anything else (`n`). */
export type Unit = "€" | "¢" | "$" | "%" | "n";

const NOTES = LANGUAGES.flatMap(({ money }) => money?.note ?? []);

/** The unit of the number from `start` to `end`. */
export function unitOf(low: string, start: number, end: number): Unit {
  if (NOTES.some((note) => note.test(low.slice(start, end)))) return "€";
  const { euro, share, percent, other, cent } =
    BEHIND.exec(low.slice(end, end + 24))?.groups ??
    BEFORE.exec(low.slice(Math.max(0, start - 12), start))?.groups ??
    {};
  return euro ? "€" : share || percent ? "%" : other ? "$" : cent ? "¢" : "n";
}
