import { type Fact, fits, isYear, textOf, thingOf } from "../../languages/facts/fact.ts";
import { isTime } from "../../languages/facts/lengths.ts";
import type { TextFacts } from "../../languages/facts/read.ts";
import { FUNCTION_WORDS } from "../../languages/function-words.ts";
import { SOURCE } from "../../model/site.ts";
import { isMeasure } from "./conversions.ts";
import { halved, isInRange, parted, renamed, yearly } from "./neighbours.ts";

/** Between a part and its whole, `3 of the 10`, where the part is said first. */
export const PART_FIRST: Readonly<Record<string, RegExp>> = {
  en: /^ (?:out )?(?:of|in) (?:the |every )?$/,
  ar: /^(?: \p{L}+)? من (?:كل|اصل|بين)? ?$/u,
};
/** Between a whole and its part, `10 kişiden 3'ü`, where the whole is said first. */
export const WHOLE_FIRST: Readonly<Record<string, RegExp>> = {
  tr: /^(?:'\p{L}+)?(?: \p{L}+)? \p{L}+(?:[dt][ea]n|n[ıiuü]n) /u,
  so: /^-?[tkdg](?:ii|a) [\p{L}']+(?:ba|ood) /u,
};

/** Behind the part of a whole in Turkish: `10 kişiden 3'ü`, `100 avronun 8 avrosu`. */
const OWNED: Readonly<Record<string, RegExp>> = {
  tr: /^(?:'(?:s?[ıiuü]|n?[ıiuü])(?!\p{L})| \p{L}+s[ıiuü](?!\p{L}))/u,
};

/** Numbers that are in the place of another one, by what stands around them. */
export function misplaced(dutch: TextFacts, translation: TextFacts, language: string): string[] {
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

/** Behind Dutch figures: `30e`, `25ste`. */
const ORDINAL = /^(?:e|de|ste)(?!\p{L})/u;

/** Can a number not count what `fact` does, with its noun left out: `de jongste is 3 jaar, de oudste 81`? */
const isOther = (number: Fact, { kind, counts }: Fact, text: TextFacts) =>
  isYear(number) ||
  (number.isDigits && ORDINAL.test(text.low.slice(number.end, number.end + 4))) ||
  (isMeasure(counts) &&
    !(kind === "time" && number.kind === "time") &&
    (number.counts !== undefined || number.kind === "time" || isInRange(number, text)));

/** Are both lengths of time, which may be told in each other's units: `een kwartier` in hours? */
const areTimes = (word: Fact, other: Fact) => !word.isDigits && isTime(word.counts) && isTime(other.counts);

/** `een 44-jarige man om 7.55 uur`: each number still counts what it does in the Dutch. */
function miscounted(dutch: TextFacts, translation: TextFacts): string[] {
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
    return [`the numbers ${textOf(dutch, fact)} and ${textOf(dutch, taker[0]!)} have changed places`];
  });
}

/** What a word in front of a number calls it, with the facts of the Dutch that it is, and those that it may be. */
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

/** `sannadkii 1200`, `saacadda 80`: called a year or an hour, where the one of the Dutch has gone elsewhere. */
function misdated(dutch: TextFacts, translation: TextFacts): string[] {
  return CALLED.flatMap(({ kind, is, mayBe }) => {
    const taker = translation.facts.find(({ counts }) => counts === kind);
    const own = taker && dutch.facts.filter((each) => fits(each, taker));
    if (!own?.length || own.some((each) => mayBe(each, dutch))) return [];
    const other = dutch.facts.find(
      (each) => is(each) && !translation.facts.some((there) => there.counts === kind && fits(each, there)),
    );
    if (!other) return [];
    return [`the numbers ${textOf(dutch, other)} and ${textOf(dutch, own[0]!)} have changed places`];
  });
}

/** In front of a year that belongs to a noun behind it: "the 2026 season". */
const DETERMINED: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:the|this|that|its|their|our|his|her|\p{L}+'s?) $/u,
};
/** Nouns that a year stands in front of. */
const OF_YEARS: Readonly<Record<string, RegExp>> = {
  en: /^(?:summer|winter|season|edition|version|election|budget|census|report|figures|model|film|tour)/u,
  so: /^(?:dhamma|bilow|xagaa|jiilaal|xilli|doorash|warbixin)/u,
  tr: /^(?:sonu|başı|başla|ortası|yazı|kışı|bahar|ilkbahar|sonbahar|güz|mevsim|sezon|seçim|bütçe|rapor|model|yapım|tarih|itibar|arası|doğumlu|mezun)/u,
};

/** What shows that a number counts, whatever stands behind it: "more than 2026", `2026'dan fazla`. */
const ABOUT: Readonly<Record<string, { before?: RegExp; behind?: RegExp }>> = {
  nl: {
    before: /(?<!\p{L})(?:meer dan|minder dan|ruim|bijna|minstens|ten minste|hoogstens|zo'n|ongeveer) $/u,
  },
  en: { before: /(?<!\p{L})(?:more than|less than|fewer than|almost|nearly|at least|at most|up to) $/u },
  tr: { behind: /^'[dt][ea]n (?:fazla|az|çok)/ },
  so: { before: /(?<!\p{L})(?:ka ?badan|ka ?yar|ku ?dh[ao]w[ao]+d|ugu ?yaraan|ugu ?badnaan|ilaa iyo) $/u },
};
/** Adverbs, which stand where a noun might. */
const ADVERBS: Readonly<Record<string, RegExp>> = {
  en: /^(?:alone|ago|later|earlier|again|onwards?|each|now)$/,
  so: /^k[ea]li+ya/,
};
/** Between a number and the word that it counts. */
const COUNTS: Readonly<Record<string, string>> = { so: " oo " };

/** "2026 applications in 340": a number that counted nothing does, and the one that counted does not. */
function misnamed(dutch: TextFacts, translation: TextFacts, language: string): string[] {
  const ofYears = OF_YEARS[language];
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
    if (DETERMINED[language]?.test(translation.low.slice(Math.max(0, there.start - 16), there.start)))
      return [];
    const taken = numbers.find((number) => {
      const found = only(number);
      return found && !found.counts && nounBehind(found, translation, language) === undefined;
    });
    return taken
      ? [`the numbers ${textOf(dutch, year)} and ${textOf(dutch, taken)} have changed places`]
      : [];
  });
}

/** Is there a month beside it? */
const isOfMonth = ({ facts }: TextFacts, at: number) =>
  [at - 1, at + 1].some((place) => facts[place]?.kind === "month");

/**
 * The word behind a number that it counts, as far as small letters tell; "people" where it counts whatever stands there.
 * Undefined where a particle stands there.
 */
export function nounBehind(
  { start: from, end }: Fact,
  { shown, low }: TextFacts,
  language: string,
): string | undefined {
  const { before, behind } = ABOUT[language] ?? {};
  if (before?.test(low.slice(Math.max(0, from - 16), from)) || behind?.test(low.slice(end, end + 16)))
    return "people";
  const gap = COUNTS[language] ?? " ";
  if (!shown.startsWith(gap, end)) return undefined;
  const start = end + gap.length;
  const [found] = /^\p{Ll}[\p{L}-]+/u.exec(shown.slice(start, start + 24)) ?? [];
  const word = found && low.slice(start, start + found.length);
  return word && !FUNCTION_WORDS[language]?.has(word) && !ADVERBS[language]?.test(word) ? word : undefined;
}

/** Between a part and its whole for sure: "4 of the 20", but not "12 in 5 weeks" or "2,706 in 2011". */
const PART_OF_WHOLE: Readonly<Record<string, RegExp>> = { en: /^ (?:out of|of the) (?:the |every )?$/ };
/** Between a part and one whole, of which there can be no more than one part: "1 in 5". */
const OF_ONE: Readonly<Record<string, RegExp>> = { en: /^ (?:in|out of|of) (?:every )?$/ };

/** "20 of the 4": a part that is larger than its whole. */
function overflowing(dutch: TextFacts, translation: TextFacts, language: string): string[] {
  const isDutch = (number: Fact) => number.isDigits && dutch.facts.some((each) => fits(number, each));
  return translation.facts.flatMap((first, at) => {
    const second = translation.facts[at + 1];
    if (!second || !isDutch(first) || !isDutch(second)) return [];
    const gap = translation.low.slice(first.end, second.start);
    const [one, other] = [first.values?.[0] ?? 0, second.values?.[0] ?? 0];
    // `247 of 30 September`
    if (translation.facts[at + 2]?.kind === "month") return [];
    const isOwned = OWNED[language]?.test(translation.low.slice(second.end, second.end + 16)) ?? true;
    const isWrong =
      (one > other && PART_OF_WHOLE[language]?.test(gap)) ||
      (one > other && other === 1 && OF_ONE[language]?.test(gap)) ||
      (one < other && isOwned && WHOLE_FIRST[language]?.test(gap));
    const texts = `${textOf(translation, first)} and ${textOf(translation, second)}`;
    return isWrong ? [`the numbers ${texts} have changed places`] : [];
  });
}
