import { memoize } from "../../model/memoize.ts";
import { SOURCE } from "../../model/site.ts";
import { type Check, languageOf, wordsOf } from "../check.ts";

type Period = "day" | "week" | "month" | "year";
const PERIODS: readonly Period[] = ["day", "week", "month", "year"];

const pattern = (source: string) => new RegExp(`(?<![\\p{L}])(?:${source})`, "iu");

/** How periods are named in a language, alone or at the beginning of a word. */
const NAMES: Readonly<Record<string, Readonly<Record<Period, RegExp>>>> = {
  nl: {
    day: pattern("(?:etmaal|dag)"),
    week: pattern("we(?:ek|ken)"),
    month: pattern("maand(?!ag)"),
    year: pattern("ja(?:ar|ren)"),
  },
  tr: {
    day: pattern("gün(?!e[sş]|cel|dem|ah)"),
    week: pattern("hafta"),
    month: pattern("ay(?:da|dan|d[ıa]r|l[ıa]k|lar|l[ıa]ğ|ı|ın)?(?!\\p{L})|ayl"),
    year: pattern("yıl(?!dız|maz|an)|sene|yaş"),
  },
  ar: {
    day: /يوم(?! (?:ال)?(?:جمع|سبت|[اأ]حد|[اإ]ثنين|ثلاث|[اأ]رب|خميس))|أيام|ايام|يومي/u,
    week: /[أا]سبوع|[أا]سابيع/u,
    month: /شهر|[أا]شهر|شهور/u,
    year: /سن(?:ة|ه|وات|وي|ين|تين|تان)|عام|[أا]عوام|عمر|(?<!\p{L})سن ال/u,
  },
  so: {
    day: pattern("maal(?:in|mood|ma)"),
    week: pattern("toddobaad|todobaad|usbuuc|asbuuc"),
    month: pattern("(?:bil(?:ood|aha|ihii|kasta|ba)?|bi(?:sha|shii|shiiba))(?!\\p{L})"),
    year: pattern("san(?:o|ad|nad|nooy)|jir"),
  },
  en: {
    day: pattern("da(?:y|il)|nightly"),
    week: pattern("week|fortnight"),
    month: pattern("month"),
    year: pattern("year|annual|yearly"),
  },
};

/** A period that is counted, or for which something holds: `6 weken`, `per dag`, `elke maand`. */
const COUNTED =
  /(?<![\p{L}\d])(?:\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|per|elke|iedere|ieder|elk) (?:werk)?(dag|we(?:ek|ken)|maand(?!ag)|ja(?:ar|ren))/giu;
/** Other languages say these in another unit: `14 dagen` is two weeks, `12 maanden` a year. */
const CONVERTED = /(?<!\d)(?:7|14|21|28|acht) dagen|(?:12|18|24|twaalf|achttien) maanden|52 weken/iu;

const inDutch = memoize((text) => ({
  counted: [...text.matchAll(COUNTED)].map(
    ([, name]) => PERIODS.find((each) => NAMES.nl![each].test(name!))!,
  ),
  named: PERIODS.filter((each) => NAMES.nl![each].test(text)),
  isConverted: CONVERTED.test(text),
  alternate: ALTERNATE.exec(text)?.[0],
}));

/** `Om de week`: every second one. */
const ALTERNATE = /(?<!\p{L})om de (?:andere )?(dag|week|maand)(?!\p{L})/iu;
/** The same in other languages. */
const SECOND: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:every (?:other|second|two)|alternat\p{L}*|fortnight\p{L}*|two \p{L}+s|bi-?(?:weekly|monthly)|(?:14|2) \p{L}+s)/iu,
  tr: /(?<!\p{L})(?:[iİ]ki|2|on dört|14) ?(?:hafta|gün|ay)|gün ?aşırı|çift haft/iu,
  ar: /يوم\S* بعد يوم|[أا]سبوعين|يومين|شهرين|(?:كل|مرة) (?:ثاني|2)|[أا]سبوع(?:ا|ً|اً)? و|(?<!\p{L})نصف شهري/u,
  so: /(?<!\p{L})(?:labad?i?i?|laba|labo|2|14)[ -]?\p{L}{0,4} ?(?:toddobaad|todobaad|usbuuc|asbuuc|maalmood|bilood)|labaad|(?:maalin|toddobaad) dhaaf/iu,
};

/** A deadline of weeks has become one of months, a dose for a day one for a week. */
export const periods: Check = {
  name: "periods",
  severity: "warning",
  run(pair) {
    const language = languageOf(pair);
    const names = NAMES[language];
    if (!names || language === SOURCE) return [];
    const { source, translation } = wordsOf(pair);
    const { counted, named, isConverted, alternate } = inDutch(source);
    if (alternate && !SECOND[language]?.test(translation))
      return [`the Dutch says "${alternate}", which is every second one; the translation does not`];
    if (counted.length === 0 || isConverted) return [];
    const there = PERIODS.filter((each) => names[each].test(translation));
    const extra = there.find((each) => !named.includes(each));
    const lost = counted.find((each) => !there.includes(each));
    return lost && extra ? [`the Dutch counts in ${lost}s, the translation in ${extra}s`] : [];
  },
};
