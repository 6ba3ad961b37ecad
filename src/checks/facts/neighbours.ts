import { type Fact, fits, mayBeYear, textOf } from "../../languages/facts/fact.ts";
import type { TextFacts } from "../../languages/facts/read.ts";
import { languageData } from "../../languages/index.ts";
import { type Message, message } from "../../model/message.ts";
import { SOURCE } from "../../model/site.ts";

/** Between the numbers of a score or a range in digits. */
const TIGHT = /^ ?[-–/] ?$/;
export const isTight = ({ low }: TextFacts, one: Fact | undefined, other: Fact | undefined) =>
  one?.isDigits === true && other?.isDigits === true && TIGHT.test(low.slice(one.end, other.start));

export function isInRange(number: Fact, text: TextFacts): boolean {
  const at = text.facts.indexOf(number);
  return isTight(text, text.facts[at - 1], number) || isTight(text, number, text.facts[at + 1]);
}

/** A name in front of a number, which stays in a translation: `Radio 4`, `Formule 1`. */
const NAME = /(?<![\p{L}\d])(\p{Lu}[\p{L}\d]+) $/u;
/** Characters in front of a number that are searched for a name. */
const LONGEST_NAME = 24;
const nameOf = ({ start }: Fact, { shown }: TextFacts) =>
  NAME.exec(shown.slice(Math.max(0, start - LONGEST_NAME), start))?.[1];

/** Numbers that left the name in front of them, if that name has a number in both texts: `Radio 4 om 11.15 uur`. */
export function renamed(dutch: TextFacts, translation: TextFacts): Message[] {
  const isFigure = ({ isDigits, isPart }: Fact) => isDigits && !isPart;
  return dutch.facts.flatMap((fact, at) => {
    const name = isFigure(fact) && dutch.facts[at + 1]?.kind !== "month" ? nameOf(fact, dutch) : undefined;
    if (!name) return [];
    const there = translation.facts.filter((each) => isFigure(each) && nameOf(each, translation) === name);
    const own = dutch.facts.filter((each) => isFigure(each) && nameOf(each, dutch) === name);
    const other = there.length === 1 && own.length === 1 ? there[0]! : undefined;
    if (!other || fits(fact, other)) return [];
    const taken = dutch.facts.find((each) => each.isDigits && fits(each, other));
    return taken
      ? [message("check.facts.exchanged.numbers", { one: textOf(dutch, fact), other: textOf(dutch, taken) })]
      : [];
  });
}

/** Numbers of a score or a range, `1-0`, that are apart in the translation. */
export function parted(dutch: TextFacts, translation: TextFacts): Message[] {
  const placeOf = (fact: Fact) => {
    const found = translation.facts.flatMap((each, at) => (fits(fact, each) && !each.isFaint ? [at] : []));
    return found.length === 1 ? found[0]! : undefined;
  };
  return dutch.facts.flatMap((fact, at) => {
    const next = dutch.facts[at + 1];
    if (!isTight(dutch, fact, next) || !next) return [];
    const [first, last] = [placeOf(fact), placeOf(next)];
    if (first === undefined || last === undefined || Math.abs(first - last) < 2) return [];
    const [one, other] = [translation.facts[first]!, translation.facts[last]!];
    return isInRange(one, translation) || isInRange(other, translation)
      ? [message("check.facts.apart", { one: textOf(dutch, fact), other: textOf(dutch, next) })]
      : [];
  });
}

/** A score, `2-2`, with only one of its numbers in the translation. */
export function halved(dutch: TextFacts, translation: TextFacts): Message[] {
  return dutch.facts.flatMap((fact, at) => {
    const next = dutch.facts[at + 1];
    const isScore =
      next !== undefined && !fact.isPart && isTight(dutch, fact, next) && fact.keys[0] === next.keys[0];
    if (!isScore || translation.facts.filter((each) => each.isDigits && fits(fact, each)).length !== 1)
      return [];
    return [message("check.facts.missing.score", { text: dutch.shown.slice(fact.start, next.end) })];
  });
}

/** The kind of a number labelled as a year, see counted.ts. */
const CALLED = "calendar year";

const NEVER = /(?!)/;

/** Each number with the year next to it. */
function ofYears({ facts, low }: TextFacts, language: string): { number: Fact; year: Fact }[] {
  const { isFirst, gap, yearFirst } = languageData(language).aroundNumbers?.besideYear ?? { gap: NEVER };
  return facts.flatMap((first, at) => {
    const second = facts[at + 1];
    const between = second && low.slice(first.end, second.start);
    const isTurned = between !== undefined && yearFirst?.test(between) === true;
    if (!second || !(isTurned || gap.test(between!))) return [];
    const [number, year] = isFirst || isTurned ? [second, first] : [first, second];
    const isOfYear = mayBeYear(year) && (year.counts ?? CALLED) === CALLED;
    return number.isDigits && isOfYear && !mayBeYear(number) ? [{ number, year }] : [];
  });
}

/** The numbers of the Dutch that are next to the same year in both texts. */
export function withTheirYears(
  dutch: TextFacts,
  translation: TextFacts,
  language: string,
): ReadonlySet<Fact> {
  const there = ofYears(translation, language);
  const kept = ofYears(dutch, SOURCE).filter(({ number, year }) =>
    there.some((each) => fits(each.year, year) && fits(each.number, number)),
  );
  return new Set(kept.map(({ number }) => number));
}

/** Numbers that left their year, if both texts have it next to a number: `140 in 2025, tegenover 95 in 2024`. */
export function yearly(dutch: TextFacts, translation: TextFacts, language: string): Message[] {
  const there = ofYears(translation, language);
  return ofYears(dutch, SOURCE).flatMap(({ number, year }) => {
    const isOnce = [dutch, translation].every(
      ({ facts }) => facts.filter((each) => fits(each, year)).length === 1,
    );
    const other = isOnce ? there.find((each) => fits(each.year, year))?.number : undefined;
    const taken = other && dutch.facts.find((each) => each.isDigits && fits(each, other));
    if (!taken || fits(number, other)) return [];
    return [
      message("check.facts.exchanged.numbers", { one: textOf(dutch, number), other: textOf(dutch, taken) }),
    ];
  });
}
