import { languageData, languageOf } from "../../languages/index.ts";
import type { Period } from "../../languages/language.ts";
import { memoize } from "../../model/memoize.ts";
import { type Code, message } from "../../model/message.ts";
import { SOURCE } from "../../model/site.ts";
import { type Check, wordsOf } from "../check.ts";

const PERIODS: readonly Period[] = ["day", "week", "month", "year"];
const NAMES: Readonly<Record<Period, Code>> = {
  day: "check.periods.days",
  week: "check.periods.weeks",
  month: "check.periods.months",
  year: "check.periods.years",
};

/** A period with a number or a frequency: `6 weken`, `per dag`, `elke maand`. */
const COUNTED =
  /(?<![\p{L}\d])(?:\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|per|elke|iedere|ieder|elk) (?:werk)?(dag|we(?:ek|ken)|maand(?!ag)|ja(?:ar|ren))/giu;
/** Other languages may use another unit: `14 dagen` is two weeks, `12 maanden` a year. */
const CONVERTED = /(?<!\d)(?:7|14|21|28|acht) dagen|(?:12|18|24|twaalf|achttien) maanden|52 weken/iu;

const DUTCH = languageData(SOURCE).periods!.names;

const inDutch = memoize((text) => ({
  counted: [...text.matchAll(COUNTED)].map(([, name]) => PERIODS.find((each) => DUTCH[each].test(name!))!),
  named: PERIODS.filter((each) => DUTCH[each].test(text)),
  isConverted: CONVERTED.test(text),
  alternate: ALTERNATE.exec(text)?.[0],
}));

/** `Om de week`: every other one. */
const ALTERNATE = /(?<!\p{L})om de (?:andere )?(dag|week|maand)(?!\p{L})/iu;

/** A period that became another one: a deadline of weeks that became months, a daily dose that became weekly. */
export const periods: Check = {
  name: "periods",
  severity: "warning",
  run(pair) {
    const language = languageOf(pair.language.code);
    const { periods: own } = languageData(language);
    if (!own || language === SOURCE) return [];
    const { source, translation } = wordsOf(pair);
    const { counted, named, isConverted, alternate } = inDutch(source);
    if (alternate && !own.everySecond?.test(translation))
      return [message("check.periods.alternate", { text: alternate })];
    if (counted.length === 0 || isConverted) return [];
    const there = PERIODS.filter((each) => own.names[each].test(translation));
    const extra = there.find((each) => !named.includes(each));
    const lost = counted.find((each) => !there.includes(each));
    return lost && extra
      ? [message("check.periods.other", { dutch: message(NAMES[lost]), translation: message(NAMES[extra]) })]
      : [];
  },
};
