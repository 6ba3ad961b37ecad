import { type Fact, fits, isYear, textOf, thingOf } from "../../languages/facts/fact.ts";
import { isTime } from "../../languages/facts/lengths.ts";
import type { TextFacts } from "../../languages/facts/read.ts";
import { FUNCTION_WORDS } from "../../languages/function-words.ts";
import { languageData } from "../../languages/index.ts";
import { type Message, message } from "../../model/message.ts";
import { SOURCE } from "../../model/site.ts";
import { isMeasure } from "./conversions.ts";
import { halved, isInRange, parted, renamed, yearly } from "./neighbours.ts";

/** Exchanged numbers, found by the words around them. */
export function misplaced(dutch: TextFacts, translation: TextFacts, language: string): Message[] {
  return [
    ...miscounted(dutch, translation),
    ...misdated(dutch, translation),
    ...misnamed(dutch, translation, language),
    ...parted(dutch, translation),
    ...halved(dutch, translation),
    ...overflowing(dutch, translation, language),
    ...renamed(dutch, translation),
    ...yearly(dutch, translation, language),
  ];
}

/** Behind Dutch digits: `30e`, `25ste`. */
const ORDINAL = /^(?:e|de|ste)(?!\p{L})/u;

/** Whether a number cannot share the noun of `fact`, as in `de jongste is 3 jaar, de oudste 81`. */
const isOther = (number: Fact, { kind, counts }: Fact, text: TextFacts) =>
  isYear(number) ||
  (number.isDigits && ORDINAL.test(text.low.slice(number.end, number.end + 4))) ||
  (isMeasure(counts) &&
    !(kind === "time" && number.kind === "time") &&
    (number.counts !== undefined || number.kind === "time" || isInRange(number, text)));

/** Whether both are lengths of time, which may be expressed in each other's units: `een kwartier` in hours. */
const areTimes = (word: Fact, other: Fact) => !word.isDigits && isTime(word.counts) && isTime(other.counts);

/** Numbers that no longer count what they do in the Dutch: `een 44-jarige man om 7.55 uur`. */
function miscounted(dutch: TextFacts, translation: TextFacts): Message[] {
  const counting = dutch.facts.filter((fact) => thingOf(fact) && !fact.isFaint);
  return counting.flatMap((fact) => {
    const thing = thingOf(fact);
    const same = translation.facts.filter((each) => fits(fact, each));
    if (same.length === 0 || same.some((each) => thingOf(each) === thing && !each.isListed)) return [];
    const isElsewhere = same.every((each) => thingOf(each) !== undefined);
    const taker = translation.facts
      .filter((each) => thingOf(each) === thing)
      .map((each) => dutch.facts.filter((own) => fits(own, each)))
      .find((own) => own.length > 0 && own.every((each) => thingOf(each) !== thing && !areTimes(each, fact)));
    // `drie van de vier punten` may be three points of four.
    const isSure =
      isElsewhere &&
      (isMeasure(thing) || same.every(({ counts }) => isMeasure(counts)) || taker?.every(thingOf));
    if (!taker || !(isSure || taker.every((own) => isOther(own, fact, dutch)))) return [];
    return [
      message("check.facts.exchanged.numbers", { one: textOf(dutch, fact), other: textOf(dutch, taker[0]!) }),
    ];
  });
}

/** Labels next to a number, with the Dutch facts that have that kind and those that may have it. */
const CALLED: readonly {
  kind: string;
  is: (fact: Fact) => boolean;
  mayBe: (fact: Fact, text: TextFacts) => boolean;
}[] = [
  {
    kind: "calendar year",
    is: isYear,
    mayBe: ({ values = [], start, end, counts }, { low }) =>
      counts === "year" ||
      (values.some((value) => value > 1000 && value < 2100) && !/\d[.,]\d/.test(low.slice(start, end))),
  },
  {
    kind: "hour",
    is: ({ kind }) => kind === "time",
    mayBe: ({ counts, keys }) => counts === "hour" || keys.some((key) => /^[tod]:/.test(key)),
  },
];

/** `sannadkii 1200`, `saacadda 80`: another number labelled as the year or the hour of the Dutch. */
function misdated(dutch: TextFacts, translation: TextFacts): Message[] {
  return CALLED.flatMap(({ kind, is, mayBe }) => {
    const taker = translation.facts.find(({ counts }) => counts === kind);
    const own = taker && dutch.facts.filter((each) => fits(each, taker));
    if (!own?.length || own.some((each) => mayBe(each, dutch))) return [];
    const other = dutch.facts.find(
      (each) => is(each) && !translation.facts.some((there) => there.counts === kind && fits(each, there)),
    );
    if (!other) return [];
    return [
      message("check.facts.exchanged.numbers", { one: textOf(dutch, other), other: textOf(dutch, own[0]!) }),
    ];
  });
}

/** "2026 applications in 340": the year counts something, and the number that should does not. */
function misnamed(dutch: TextFacts, translation: TextFacts, language: string): Message[] {
  const ofYears = languageData(language).aroundNumbers?.nounsOfYears;
  if (!ofYears) return [];
  const only = (fact: Fact) => {
    const found = translation.facts.filter((each) => fits(fact, each));
    return found.length === 1 && found[0]!.isDigits ? found[0]! : undefined;
  };
  const [years, numbers] = [true, false].map((isCalled) =>
    dutch.facts.filter(
      (each, at) =>
        !isOfMonth(dutch, at) &&
        each.isDigits &&
        each.kind === "number" &&
        !each.isPart &&
        isYear(each) === isCalled &&
        (isCalled || nounBehind(each, dutch, SOURCE) !== undefined),
    ),
  ) as [Fact[], Fact[]];
  return years.flatMap((year) => {
    const there = only(year);
    const noun = there && nounBehind(there, translation, language);
    if (!there || !noun || there.counts || isInRange(there, translation) || ofYears.test(noun)) return [];
    if (
      languageData(language).aroundNumbers?.determined?.test(
        translation.low.slice(Math.max(0, there.start - 16), there.start),
      )
    )
      return [];
    const taken = numbers.find((number) => {
      const found = only(number);
      return found && !found.counts && nounBehind(found, translation, language) === undefined;
    });
    return taken
      ? [message("check.facts.exchanged.numbers", { one: textOf(dutch, year), other: textOf(dutch, taken) })]
      : [];
  });
}

/** Whether there is a month next to it. */
const isOfMonth = ({ facts }: TextFacts, at: number) =>
  [at - 1, at + 1].some((place) => facts[place]?.kind === "month");

/**
 * The lower-case word behind a number that it counts; "people" if it counts something whatever follows; undefined if a
 * function word or an adverb follows.
 */
export function nounBehind(
  { start: from, end }: Fact,
  { shown, low }: TextFacts,
  language: string,
): string | undefined {
  const { about: { before, behind } = {}, gap = " ", adverbs } = languageData(language).aroundNumbers ?? {};
  if (before?.test(low.slice(Math.max(0, from - 16), from)) || behind?.test(low.slice(end, end + 16)))
    return "people";
  if (!shown.startsWith(gap, end)) return undefined;
  const start = end + gap.length;
  const [found] = /^\p{Ll}[\p{L}-]+/u.exec(shown.slice(start, start + 24)) ?? [];
  const word = found && low.slice(start, start + found.length);
  return word && !FUNCTION_WORDS[language]?.has(word) && !adverbs?.test(word) ? word : undefined;
}

/** "20 of the 4": a part that is larger than its whole. */
function overflowing(dutch: TextFacts, translation: TextFacts, language: string): Message[] {
  const { owned, partOfWhole, ofOne, wholeFirst } = languageData(language).order ?? {};
  const isDutch = (number: Fact) => number.isDigits && dutch.facts.some((each) => fits(number, each));
  return translation.facts.flatMap((first, at) => {
    const second = translation.facts[at + 1];
    if (!second || !isDutch(first) || !isDutch(second)) return [];
    const gap = translation.low.slice(first.end, second.start);
    const [one, other] = [first.values?.[0] ?? 0, second.values?.[0] ?? 0];
    // `247 of 30 September`
    if (translation.facts[at + 2]?.kind === "month") return [];
    const isOwned = owned?.test(translation.low.slice(second.end, second.end + 16)) ?? true;
    const isWrong =
      (one > other && partOfWhole?.test(gap)) ||
      (one > other && other === 1 && ofOne?.test(gap)) ||
      (one < other && isOwned && wholeFirst?.test(gap));
    const values = { one: textOf(translation, first), other: textOf(translation, second) };
    return isWrong ? [message("check.facts.exchanged.numbers", values)] : [];
  });
}
