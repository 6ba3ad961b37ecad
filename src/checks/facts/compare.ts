import { SOURCE } from "../../model/site.ts";
import { type Composed, dates, isBound } from "./dates.ts";
import { isImplied, surplusOf } from "./implied.ts";
import { exchanged } from "./order.ts";
import { shared } from "./pairing.ts";
import { fits, type Said } from "./said.ts";
import type { Scan } from "./scan.ts";
import { hasWords } from "./words.ts";

/** What differs between the facts of a Dutch text and those of a translation: one message per fact. */
export function differences(dutch: Scan, translation: Scan, language: string): string[] {
  const surplus = surplusOf(dutch, translation);
  const isClashing = surplus.some(({ kind, isFaint }) => kind === "number" && !isFaint);
  const lost = dutch.said.filter(
    (fact) =>
      fact.keys.length > 0 &&
      isNeeded(fact, isClashing, language) &&
      !translation.said.some((said) => fits(fact, said)) &&
      !isImplied(fact, dutch, translation, language),
  );
  if (lost.length === 0) {
    const told = dutch.said.filter((fact) => fact.keys.length > 0 && isNeeded(fact, isClashing, language));
    lost.push(
      ...shared(
        told.filter((fact) => !isImplied(fact, dutch, translation, language)),
        translation.said,
      ),
    );
  }
  const [days, daysThere] = [dates(dutch, SOURCE), dates(translation, language)];
  const [here, there] = [byPart(days), byPart(daysThere)];
  const namesDays = dutch.said.some(({ kind }) => kind === "weekday");
  const added = surplus.filter((said) => isAddition(said, there.get(said), namesDays));
  const messages = [
    ...lost.map((fact) => `the ${nameOf(fact, here.get(fact))} "${textOf(fact, dutch, here)}" is missing`),
    ...added.map((said) => `"${textOf(said, translation, there)}" is not in the Dutch`),
  ];
  if (messages.length > 0) return [...new Set(messages)];
  const unbound = days.filter((date) => !isBound(date, translation));
  if (unbound.length > 0) {
    return unbound.map(({ start, end }) => `the date "${dutch.shown.slice(start, end)}" is missing`);
  }
  return [
    ...unbalanced(dutch, translation),
    ...exchanged({ ...dutch, days }, { ...translation, days: daysThere }, language),
  ];
}

/** Each part of a date with its date. */
const byPart = (days: readonly Composed[]) =>
  new Map(days.flatMap((date) => date.parts.map((part) => [part, date] as const)));

/** Must a translation say the fact? `isClashing`: it says a number that the Dutch does not. */
function isNeeded(fact: Said, isClashing: boolean, language: string): boolean {
  // `een euro` is one when there is another amount instead.
  if (fact.isFaint) return isClashing && fact.keys[0]?.startsWith("€") === true;
  const isKnown = hasWords(language);
  if (fact.kind === "month" || fact.kind === "weekday" || fact.kind === "time") return isKnown;
  if (fact.kind !== "number") return true;
  const value = fact.values?.[0] ?? 0;
  if (!isKnown) return fact.isDigits && value > 12;
  if (fact.isDigits) return true;
  return (
    isClashing ||
    (!fact.isOrdinal && Number.isInteger(value) && value >= 2 && (value <= 99 || value % 100 !== 0))
  );
}

/** Is it a fault that the translation says this? Figures are; a word only where it makes a date or a list of days. */
function isAddition(said: Said, date: Composed | undefined, namesDays: boolean): boolean {
  if (said.isDigits) return true;
  // A weekday that is a market as well is one for sure only in a date.
  if (said.kind === "weekday") return namesDays && (!said.isFaint || date !== undefined);
  return said.kind === "month" && date?.day !== undefined;
}

/** Figures that stand there once too often, while others are one too few. */
function unbalanced(dutch: Scan, translation: Scan): string[] {
  const figures = dutch.said.filter(({ isDigits, kind }) => isDigits || kind === "weekday");
  if (figures.length < 2) return [];
  const count = ({ said }: Scan, fact: Said) => said.filter((each) => fits(fact, each)).length;
  const short = figures.find((fact) => count(translation, fact) < count(dutch, fact));
  if (!short) return [];
  const long = figures.find(
    (fact) => fact.kind === short.kind && count(translation, fact) > count(dutch, fact),
  );
  if (!long) return [];
  const text = ({ start, end }: Said) => dutch.shown.slice(start, end);
  return [`"${text(long)}" stands there too often, and "${text(short)}" too seldom`];
}

const NAMES = {
  time: "time",
  month: "month",
  weekday: "weekday",
  phone: "phone number",
  address: "address",
} as const;

function nameOf(fact: Said, date: Composed | undefined): string {
  if (date && date.parts.length > 1) return "date";
  if (fact.kind !== "number") return NAMES[fact.kind];
  const unit = fact.keys[0]![0];
  return unit === "€" || unit === "$" ? "amount" : unit === "%" ? "percentage" : "number";
}

/** The fact as it is written; of a date, all of it. */
function textOf(fact: Said, { shown }: Scan, dated: ReadonlyMap<Said, Composed>): string {
  const { start, end } = dated.get(fact) ?? fact;
  return shown.slice(start, end);
}
