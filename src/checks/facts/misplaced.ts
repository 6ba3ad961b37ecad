import { SOURCE } from "../../model/site.ts";
import { FUNCTION_WORDS } from "../function-words.ts";
import { isMeasure } from "./conversions.ts";
import { fits, mayBeYear, type Said } from "./said.ts";
import type { Scan } from "./scan.ts";

/** Between a part and its whole, `3 of the 10`, where the part is said first. */
export const PART_FIRST: Readonly<Record<string, RegExp>> = {
  en: /^ (?:out )?(?:of|in) (?:the |every )?$/,
  ar: /^(?: \p{L}+)? من (?:كل|اصل|بين)? ?$/u,
};
/** Between a whole and its part, `10 kişiden 3'ü`, where the whole is said first. */
export const WHOLE_FIRST: Readonly<Record<string, RegExp>> = {
  tr: /^(?:'\p{L}+)? \p{L}+(?:[dt][ea]n|n[ıiuü]n) /u,
  so: /^-?[tkdg](?:ii|a) [\p{L}']+(?:ba|ood) /u,
};

/** Behind the part of a whole in Turkish: `10 kişiden 3'ü`, `100 avronun 8 avrosu`. */
const OWNED: Readonly<Record<string, RegExp>> = {
  tr: /^(?:'(?:s?[ıiuü]|n?[ıiuü])(?!\p{L})| \p{L}+s[ıiuü](?!\p{L}))/u,
};

/** Numbers that are in the place of another one, by what stands around them. */
export function misplaced(dutch: Scan, translation: Scan, language: string): string[] {
  return [
    ...miscounted(dutch, translation),
    ...misdated(dutch, translation),
    ...misnamed(dutch, translation, language),
    ...parted(dutch, translation),
    ...overflowing(dutch, translation, language),
  ];
}

/** The text of a fact. */
export const textOf = ({ shown }: Scan, { start, end }: Said) => shown.slice(start, end);

/** `2026`, which counts nothing. */
const isYear = (number: Said) => !number.counts && mayBeYear(number);

/** Behind Dutch figures: `30e`, `25ste`. */
const ORDINAL = /^(?:e|de|ste)(?!\p{L})/u;

/** Can a number not count what `fact` does, with its noun left out: `de jongste is 3 jaar, de oudste 81`? */
const isOther = (number: Said, { counts }: Said, text: Scan) =>
  isYear(number) ||
  (number.isDigits && ORDINAL.test(text.low.slice(number.end, number.end + 4))) ||
  (isMeasure(counts) && (number.counts !== undefined || number.kind === "time" || isInRange(number, text)));

/** `een 44-jarige man om 7.55 uur`: each number still counts what it does in the Dutch. */
function miscounted(dutch: Scan, translation: Scan): string[] {
  const counting = dutch.said.filter(({ counts, isFaint }) => counts && !isFaint);
  return counting.flatMap((fact) => {
    const same = translation.said.filter((each) => fits(fact, each));
    if (same.length === 0 || same.some(({ counts, isListed }) => counts === fact.counts && !isListed))
      return [];
    const isElsewhere = same.every(({ counts }) => counts !== undefined && counts !== fact.counts);
    const taker = translation.said
      .filter(({ counts }) => counts === fact.counts)
      .map((each) => dutch.said.filter((own) => fits(own, each)))
      .find((own) => own.length > 0 && own.every(({ counts }) => counts !== fact.counts));
    if (!taker || !(isElsewhere || taker.every((own) => isOther(own, fact, dutch)))) return [];
    return [`the numbers ${textOf(dutch, fact)} and ${textOf(dutch, taker[0]!)} have changed places`];
  });
}

/** `sannadkii 1200`: a number that only looks like a year where the year of the Dutch has gone elsewhere. */
function misdated(dutch: Scan, translation: Scan): string[] {
  const isCalled = ({ counts }: Said) => counts === "calendar year";
  const taker = translation.said.find(
    (each) => isCalled(each) && !each.values?.some((value) => value > 1000),
  );
  const own = taker && dutch.said.find((each) => fits(each, taker));
  const year = dutch.said.find(
    (each) => isYear(each) && !translation.said.some((there) => isCalled(there) && fits(each, there)),
  );
  if (!own || !year) return [];
  return [`the numbers ${textOf(dutch, year)} and ${textOf(dutch, own)} have changed places`];
}

/** In front of a year that belongs to a noun behind it: "the 2026 season". */
const DETERMINED: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:the|this|that|its|their|our|his|her|\p{L}+'s?) $/u,
};
/** Nouns that a year stands in front of. */
const OF_YEARS: Readonly<Record<string, RegExp>> = {
  en: /^(?:summer|winter|season|edition|version|election|budget|census|report|figures|model|film|tour)/u,
  tr: /^(?:sonu|başı|başla|ortası|yazı|kışı|bahar|ilkbahar|sonbahar|güz|mevsim|sezon|seçim|bütçe|rapor|model|yapım|tarih|itibar|arası|doğumlu|mezun)/u,
};

/** "2026 applications in 340": a number that counted nothing does, and the one that counted does not. */
function misnamed(dutch: Scan, translation: Scan, language: string): string[] {
  const [words, dutchWords, ofYears] = [FUNCTION_WORDS[language], FUNCTION_WORDS[SOURCE], OF_YEARS[language]];
  if (!words || !dutchWords || !ofYears) return [];
  const only = (fact: Said) => {
    const found = translation.said.filter((each) => fits(fact, each));
    return found.length === 1 && found[0]!.isDigits ? found[0]! : undefined;
  };
  const [years, numbers] = [true, false].map((isCalled) =>
    dutch.said.filter(
      (each, at) =>
        !isOfMonth(dutch, at) &&
        each.isDigits &&
        each.kind === "number" &&
        !each.isPart &&
        isYear(each) === isCalled &&
        (isCalled || nounBehind(each, dutch, dutchWords) !== undefined),
    ),
  ) as [Said[], Said[]];
  return years.flatMap((year) => {
    const there = only(year);
    const noun = there && nounBehind(there, translation, words);
    if (!there || !noun || there.counts || isInRange(there, translation) || ofYears.test(noun)) return [];
    if (DETERMINED[language]?.test(translation.low.slice(Math.max(0, there.start - 16), there.start)))
      return [];
    const taken = numbers.find((number) => {
      const found = only(number);
      return found && !found.counts && nounBehind(found, translation, words) === undefined;
    });
    return taken
      ? [`the numbers ${textOf(dutch, year)} and ${textOf(dutch, taken)} have changed places`]
      : [];
  });
}

/** Is there a month beside it? */
const isOfMonth = ({ said }: Scan, at: number) =>
  [at - 1, at + 1].some((place) => said[place]?.kind === "month");

/** The word behind a number that it counts, as far as small letters tell; undefined where a particle stands there. */
function nounBehind({ end }: Said, { shown, low }: Scan, particles: ReadonlySet<string>): string | undefined {
  const found = /^ (\p{Ll}[\p{L}-]+)/u.exec(shown.slice(end, end + 24));
  const word = found && low.slice(end + 1, end + found[0].length);
  return word && !particles.has(word) ? word : undefined;
}

/** Between the numbers of a score or a range in figures. */
const TIGHT = /^ ?[-–/] ?$/;
const isTight = ({ low }: Scan, one: Said | undefined, other: Said | undefined) =>
  one?.isDigits === true && other?.isDigits === true && TIGHT.test(low.slice(one.end, other.start));

function isInRange(number: Said, text: Scan): boolean {
  const at = text.said.indexOf(number);
  return isTight(text, text.said[at - 1], number) || isTight(text, number, text.said[at + 1]);
}

/** `1-0`: the numbers of a score or a range are neighbours in the translation, too. */
function parted(dutch: Scan, translation: Scan): string[] {
  const placeOf = (fact: Said) => {
    const found = translation.said.flatMap((each, at) => (fits(fact, each) && !each.isFaint ? [at] : []));
    return found.length === 1 ? found[0]! : undefined;
  };
  return dutch.said.flatMap((fact, at) => {
    const next = dutch.said[at + 1];
    if (!isTight(dutch, fact, next) || !next) return [];
    const [first, last] = [placeOf(fact), placeOf(next)];
    if (first === undefined || last === undefined || Math.abs(first - last) < 2) return [];
    const [one, other] = [translation.said[first]!, translation.said[last]!];
    return isInRange(one, translation) !== isInRange(other, translation)
      ? [`the numbers ${textOf(dutch, fact)} and ${textOf(dutch, next)} stand apart`]
      : [];
  });
}

/** "20 of the 4": a part that is larger than its whole. */
function overflowing(dutch: Scan, translation: Scan, language: string): string[] {
  const isDutch = (number: Said) => number.isDigits && dutch.said.some((each) => fits(number, each));
  return translation.said.flatMap((first, at) => {
    const second = translation.said[at + 1];
    if (!second || !isDutch(first) || !isDutch(second)) return [];
    const gap = translation.low.slice(first.end, second.start);
    const [one, other] = [first.values?.[0] ?? 0, second.values?.[0] ?? 0];
    // `247 of 30 September`
    if (translation.said[at + 2]?.kind === "month") return [];
    const isOwned = OWNED[language]?.test(translation.low.slice(second.end, second.end + 16)) ?? true;
    const isWrong =
      (one > other && PART_FIRST[language]?.test(gap)) ||
      (one < other && isOwned && WHOLE_FIRST[language]?.test(gap));
    const texts = `${textOf(translation, first)} and ${textOf(translation, second)}`;
    return isWrong ? [`the numbers ${texts} have changed places`] : [];
  });
}
