/** Kinds of fault for texts of any subject: those that mislead a reader most. */
import type { Pair } from "../../src/checks/check.ts";
import { calendar } from "../../src/languages/calendar.ts";
import {
  alternatives,
  changeDigit,
  DIGIT,
  FACT_FAULTS,
  latin,
  NUMERAL,
  SOMALI_DAYS,
} from "./faults-facts.ts";
import { change, type Fault, other, pick, places, prose, put } from "./faults-text.ts";
import { WORD_FAULTS } from "./faults-words.ts";

const error = (name: string, plant: Fault["plant"]): Fault => ({ name, expected: "error", plant });
const known = (name: string) => [...FACT_FAULTS, ...WORD_FAULTS].find((fault) => fault.name === name)!;

const DUTCH_MONTH =
  /\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/;
const DUTCH_WEEKDAY = /(?:maan|dins|woens|donder|vrij|zater|zon)dag/i;

/** Beside those of Intl, as newspapers write them. */
const OTHER_MONTHS: Record<string, string> = {
  so: "Janaayo Febraayo Maarso Abriil Maajo Juun Luulyo Agoosto Sebtembar Oktoobar Nofeembar Diseembar",
  ar: "كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين",
};
const namesIn = (list: string) => list.split(/[ |]/);

/** Sets of names of the same kind and form, of which one is exchanged for another. */
function namesOf({ language }: Pair, kind: "months" | "weekdays"): (readonly string[])[] {
  const usual = calendar(language.locale)[kind];
  if (kind === "weekdays") return language.code === "so" ? [SOMALI_DAYS, ...usual] : usual;
  const more = OTHER_MONTHS[language.code];
  return more ? [...usual, namesIn(more)] : usual;
}

/** What may follow a name: a month has its endings behind an apostrophe, so that `Martin` is none. */
const ENDING = { months: "", weekdays: "\\p{L}{0,4}" };

/** A name becomes another of its set, where the Dutch has one too. */
const anotherName = (kind: "months" | "weekdays", dutch: RegExp): Fault["plant"] => {
  return ({ pair }, random) => {
    if (!dutch.test(pair.source)) return undefined;
    const sets = namesOf(pair, kind);
    const names = alternatives(sets.flat());
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{M}])(?:[وبل])?(?:${names})(?=${ENDING[kind]}(?!\\p{L}))`,
      "gu",
    );
    return change(pair.translation, pattern, random, (found) => {
      const set = sets.find((each) => each.some((name) => found.endsWith(name)))!;
      const name = set.find((each) => found.endsWith(each))!;
      return found.slice(0, found.length - name.length) + other(set, name, random);
    });
  };
};

/** A number without signs, so that `10,000` is `10.000`. */
const plain = (numeral: string) => latin(numeral).replace(/[.,]/g, "");

/** How a language denies, and what is left where it does not: good enough to be read as saying so. */
const AFFIRMED: Readonly<Record<string, readonly (readonly [denial: RegExp, left: string])[]>> = {
  en: [
    [/(?<=\b(?:is|are|was|were|do|does|did|has|have|had|would|should|could|need))n['’]t\b/g, ""],
    [/\bcannot\b|\bcan['’]t\b/g, "can"],
    [/\bwon['’]t\b/g, "will"],
    [/ (?:not|never)\b(?! (?:only|just))/g, ""],
    [/\bno (?=\p{L})/gu, "a "],
    [/\bnothing\b/g, "everything"],
    [/\b(?:nobody|no one)\b/gi, "everybody"],
  ],
  tr: [
    [/ değil(?!\p{L}| mi)/gu, " olur"],
    [/(?<!\p{L})yok(?=tu(?!\p{L})|(?!\p{L}))/gu, "var"],
    [/(?<=\p{L}{2})m(?=[ıiuü]yor)/gu, ""],
    [/(?<=\p{L}{2})m[ae](?=d[ıi](?!\p{L}))/gu, ""],
    [/(?<=\p{L}{2})m[ae]y(?=[ae]c[ae])/gu, ""],
    [/(?<=\p{L}{2})m[ae]z(?!\p{L})/gu, "r"],
    [/(?<=\p{L}{2})m[ae]z(?=s[ae])/gu, "r"],
    [/(?<=\p{L}{2})m[ae]y(?=[ıi]z(?!\p{L}))/gu, "r"],
  ],
  // "Still" (لا يزال) and "could not but" (لم يسعني إلا) deny nothing.
  ar: [[/(?<![\p{L}\p{M}])([وفأ]?)(?:لا|لم|لن|ليس|ليست|ليسوا) (?![يت]زال|زال|يسع\p{L}* إ)/gu, "$1"]],
  so: [
    [/(?<!\p{L})ma(?:na)? /giu, "waa "],
    [/(?<!\p{L})(in)?(?:aanan|aysan|uusan|aanay|aadan) /gu, "$1ay "],
    // Before a verb that denies: aan is "we" as well.
    [/(?<!\p{L})(in)?aan (?=(?:\p{L}+ ){0,3}\p{L}+n(?!\p{L}))/gu, "$1ay "],
    // "In the end" (kama dambays) and "cannot help" (kama qaban) deny nothing.
    [/(?<=(?<!\p{L})(?:ku|ka|la|lagu|laga|loo|u|is))ma(?!\p{L})(?! (?:dambay|qab))/gu, ""],
    [/(?<!\p{L})maaha(?!\p{L})/gu, "waaye"],
    [/(?<!\p{L})ma(?=jir)/giu, ""],
    [/(?<!\p{L})muu(?!\p{L})/giu, "wuu"],
  ],
};
const DUTCH_DENIAL =
  /(?<!\p{L})(?:niet|geen|nooit|niemand|niets|nergens)(?!\p{L})(?! (?:alleen|enkel|zozeer|(?:in )?het minst))/giu;

/** The translation without its denial, where both texts have just one. */
function affirm({ source, translation, language }: Pair): string | undefined {
  const forms = AFFIRMED[language.code] ?? [];
  const denials = forms.flatMap(([denial]) => places(translation, denial));
  if (denials.length !== 1 || places(source, DUTCH_DENIAL).length !== 1) return undefined;
  const affirmed = forms.reduce((text, [denial, left]) => text.replace(denial, left), translation);
  return STILL_DENIES.test(affirmed) ? undefined : affirmed;
}

/** Turkish and Somali words that go with a denial, and show that there was one. */
const STILL_DENIES =
  /(?<!\p{L})(?:asla|kimse|hiç\p{L}*|qofna|cidna|waxba|midna|marnaba|weligee\p{L}*)(?!\p{L})/iu;

/** Kinds of fault that are planted in true lines. */
export const TRUE_FAULTS: readonly Fault[] = [
  error("changed digit", ({ pair }, random) => {
    if (places(prose(pair.translation), new RegExp(DIGIT, "g")).length === 0) return undefined;
    return changeDigit(pair.translation, random);
  }),
  known("swapped numbers"),
  error("dropped figure", ({ pair }, random) => {
    const dutch = places(prose(pair.source), NUMERAL).map(({ text }) => plain(text));
    const found = places(prose(pair.translation), NUMERAL).filter(({ text }) => dutch.includes(plain(text)));
    return found.length === 0 ? undefined : put(pair.translation, pick(found, random), "");
  }),
  error("another month", anotherName("months", DUTCH_MONTH)),
  error("another weekday", anotherName("weekdays", DUTCH_WEEKDAY)),
  known("dropped sentence"),
  { name: "lost denial", expected: "warning", plant: ({ pair }) => affirm(pair) },
];
