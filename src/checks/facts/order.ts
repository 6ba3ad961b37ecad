import { type Fact, fits, textOf, thingOf } from "../../languages/facts/fact.ts";
import type { TextFacts } from "../../languages/facts/read.ts";
import { inAnyLanguage, languageData } from "../../languages/index.ts";
import { type Code, type Message, message } from "../../model/message.ts";
import { SOURCE } from "../../model/site.ts";
import type { Composed } from "./dates.ts";
import { misplaced } from "./misplaced.ts";
import { withTheirYears } from "./neighbours.ts";

/** A fact in the Dutch and its counterpart in the translation. */
interface Placed {
  kind: Fact["kind"];
  text: string;
  dutch: Fact;
  there: Fact;
}

/** The messages for exchanged facts. */
type Exchanged = Extract<Code, `check.facts.exchanged.${string}`>;

const NUMBERS = "check.facts.exchanged.numbers";

/** Kinds of facts that are compared with each other, by message. */
const GROUPS: readonly (readonly [Exchanged, readonly Fact["kind"][]])[] = [
  [NUMBERS, ["number", "time"]],
  ["check.facts.exchanged.weekdays", ["weekday"]],
  ["check.facts.exchanged.months", ["month"]],
  ["check.facts.exchanged.phones", ["phone"]],
  ["check.facts.exchanged.addresses", ["address"]],
];

/** Between two facts that other languages put in the same order: a range, a list, another clause. */
const KEEPS = /(?<!\p{L})(?:tot|t\/m|en|of|à|naar|maar|dan)(?!\p{L})|[,;:()\n–]|[.!?](?: |$)|^ ?[-/] ?$/u;
/** The same in other languages: without one of these, a translator has merged two clauses. */
const JOINT = new RegExp(
  `[,،;؛:()\\n–—]| - |[.!?؟](?: |$)|(?<!\\p{L})(?:${inAnyLanguage(({ particles }) => particles?.clause)})(?!\\p{L})`,
  "u",
);
const FULL_STOP = /[.!?؟] /;
const SENTENCE_END = /[.!?:;](?: |$)|\n/;
/** In front of a fact that modifies a noun, or in a clause that other languages put first. */
const MAY_TURN =
  /(?<!\p{L})(?:van|uit|als|die|dat|wanneer|omdat|nadat|voordat|zodra|om|terwijl|hoewel|doordat|waar(?:onder|van|bij))(?!\p{L})/u;
/** A clause that other languages may put first, or in front of its noun. */
const CLAUSE =
  /(?<!\p{L})(?:terwijl|hoewel|omdat|nadat|voordat|zodra|doordat|waar(?:onder|van|bij)|tegenover|vergeleken|vergelijking|in plaats van)(?!\p{L})/u;
/** Words with the same translation. */
const ALIKE: Readonly<Record<string, string>> = {
  doordat: "omdat",
  zodra: "nadat",
  waarvan: "waaronder",
  waarbij: "waaronder",
  vergeleken: "tegenover",
  vergelijking: "tegenover",
};
/** Comparisons, which keep their place unless the language has rules for them. */
const COMPARED: ReadonlySet<string> = new Set(["tegenover", "in plaats van"]);
/** A comma behind a word, with nothing after it. */
const ADDED = /\p{L}, $/u;

/** `3 van de 10`. */
const PART_OF = /^ ?(?:van|op|uit) (?:de |elke |iedere )?(?:(?:laatste|eerste|afgelopen|vorige|komende) )?$/;
/** `niet meer om 18.00 uur`: other languages may put the old value first. */
const CONTRAST = /(?<!\p{L})(?:niet|geen)(?!\p{L})/u;
/** `300 gram dadels met 75 gram noten` */
const WITH = /^ [\p{L} ]{1,24} (?:met|plus) $/u;
/** A text with its dates. */
type Dated = TextFacts & { days: readonly Composed[] };

/** Facts of one kind that are exchanged. */
export function exchanged(dutch: Dated, translation: Dated, language: string): Message[] {
  // `Febraayo 1-4` is a month and a score if the Dutch has no such date.
  const isDutch = ({ day }: Composed) =>
    day !== undefined && dutch.days.some((date) => date.day && fits(date.day, day));
  const [facts, there] = [apart(dutch), apart({ ...translation, days: translation.days.filter(isDutch) })];
  const compare = (code: Exchanged, placed: readonly Placed[]) =>
    turned(placed, code, dutch, translation, language);
  const groups = GROUPS.flatMap(([code, kinds]) => {
    const own = facts.filter(({ kind }) => kinds.includes(kind));
    return own.length < 2 ? [] : compare(code, placed(own, there, dutch));
  });
  return [
    ...groups,
    ...compare(NUMBERS, placed(ordinals(dutch), ordinals(translation), dutch)),
    ...compare("check.facts.exchanged.dates", placed(whole(dutch), whole(translation), dutch)),
    ...mispaired(dutch, translation),
    ...unlisted(dutch, translation),
    ...misplaced(dutch, translation, language),
  ];
}

/** The position of the only fact that may be this one; undefined if there are none or several. */
function placeOf(fact: Fact, { facts }: TextFacts): number | undefined {
  const found = facts.filter((each) => fits(fact, each));
  return found.length === 1 ? found[0]!.start : undefined;
}

/** Weekdays that left their day: `zaterdag 5 en zondag 6`. */
function mispaired(dutch: Dated, translation: Dated): Message[] {
  const pairs = dutch.facts.flatMap((weekday, at) => {
    const day = dutch.facts[at + 1];
    const isPair = weekday.kind === "weekday" && day?.kind === "number" && day.isDigits;
    return isPair && /^\.?,? $/.test(dutch.low.slice(weekday.end, day.start)) ? [{ weekday, day }] : [];
  });
  return pairs.slice(1).flatMap(({ weekday, day }, at) => {
    const before = pairs[at]!;
    const [first, last] = [placeOf(before.weekday, translation), placeOf(weekday, translation)];
    const [one, other] = [placeOf(before.day, translation), placeOf(day, translation)];
    if (first === undefined || last === undefined || one === undefined || other === undefined) return [];
    return first < last === one < other
      ? []
      : [
          message("check.facts.exchanged.weekdays", {
            one: textOf(dutch, before.weekday),
            other: textOf(dutch, weekday),
          }),
        ];
  });
}

/** Days of a month in another order: `tussen 1 en 5 mei`. */
function unlisted({ days, ...dutch }: Dated, translation: Dated): Message[] {
  return days.flatMap(({ day, more }) => {
    const all = day ? [...more.toReversed(), day] : [];
    const turned = all.findIndex(
      (each, at) =>
        (placeOf(each, translation) ?? 0) > (placeOf(all[at + 1] ?? each, translation) ?? Infinity),
    );
    if (turned < 0) return [];
    return [
      message("check.facts.exchanged.days", {
        one: textOf(dutch, all[turned]!),
        other: textOf(dutch, all[turned + 1]!),
      }),
    ];
  });
}

/** The facts outside dates that have a day. */
function apart({ facts, days }: Dated): Fact[] {
  const taken = new Set(days.flatMap(({ day, more, parts }) => (day ? [...parts, ...more] : [])));
  return facts
    .filter((fact) => !fact.isFaint && (fact.isDigits || !fact.keys.includes("n:1")) && !taken.has(fact))
    .map((fact) => (isShortPhone(fact) ? { ...fact, kind: "phone" } : fact));
}

/** The ordinals in words: `de eerste prijs, de tweede prijs`. */
const ordinals = ({ facts }: TextFacts) => facts.filter(({ isOrdinal, isDigits }) => isOrdinal && !isDigits);

/** 112 and 113 may be counts; next to another phone number they are phone numbers. */
const isShortPhone = ({ isDigits, keys }: Fact) =>
  isDigits && (keys.includes("n:112") || keys.includes("n:113"));

/** The dates with a day, as one fact each. */
function whole({ days }: Dated): Fact[] {
  return days.flatMap(({ month, day, start, end }) =>
    day ? [{ ...month, start, end, keys: day.keys.map((key) => `${month.keys[0]} ${key}`) }] : [],
  );
}

/** The most facts of a text that are compared. */
const MOST = 40;

/** Facts that both texts have equally often, paired in order of occurrence and listed in the order of the Dutch. */
function placed(facts: readonly Fact[], there: readonly Fact[], { shown }: TextFacts): Placed[] {
  return facts.slice(0, MOST).flatMap((fact): Placed[] => {
    // `kwartier` has a four among its values but is not one.
    const alike = facts.filter((each) => fits(fact, each) && (each === fact || each.values?.length !== 3));
    const found = there.filter((each) => fits(fact, each));
    const same = found[alike.indexOf(fact)];
    if (alike.length !== found.length || !same) return [];
    return [{ kind: fact.kind, text: shown.slice(fact.start, fact.end), dutch: fact, there: same }];
  });
}

function turned(
  facts: readonly Placed[],
  code: Exchanged,
  dutch: TextFacts,
  translation: TextFacts,
  language: string,
): Message[] {
  const years = withTheirYears(dutch, translation, language);
  return facts.flatMap((fact, at) =>
    facts.slice(at + 1).flatMap((next, more, behind) => {
      if (next.text === fact.text || isRoundTheClock(fact, next)) return [];
      if (code === NUMBERS && [fact, next].some((each) => years.has(each.dutch))) return [];
      const gap = dutch.low.slice(fact.dutch.end, next.dutch.start);
      const between = behind.slice(0, more);
      // Amounts are neighbours even with another number between them: `€ 10 voor 3 lessen, € 4 voor 1 les`. So are
      // digits.
      const areNeighbours =
        more === 0 ||
        (isAlike(fact, next) && !between.some((each) => isAlike(fact, each))) ||
        (isOfOneWriting(fact, next) && !between.some((each) => isOfOneWriting(fact, each)));
      const isWrong = isExchanged(fact, next, gap, areNeighbours, code, translation, language);
      return isWrong ? [message(code, { one: fact.text, other: next.text })] : [];
    }),
  );
}

/** Whether what the numbers count shows that each is where it belongs. */
function isSettled(fact: Placed, next: Placed): boolean {
  // Of two hours, one may lack "uur".
  if (isHour(fact) && isHour(next)) return false;
  const isSame = (one: Placed, other: Placed) => {
    const thing = thingOf(one.dutch);
    const others = [thingOf(other.dutch), thingOf(other.there)];
    return thing !== undefined && thing === thingOf(one.there) && !others.includes(thing);
  };
  return isSame(fact, next) || isSame(next, fact);
}

const isHour = ({ dutch, there }: Placed) =>
  dutch.kind === "time" ||
  there.kind === "time" ||
  (dutch.counts === "hour" && dutch.keys.some((key) => key.startsWith("t:")));

/** Whether two numbers count the same thing, as in a list. */
const isAlike = (fact: Placed, next: Placed) =>
  (isHour(fact) && isHour(next)) ||
  (thingOf(fact.dutch) !== undefined && thingOf(fact.dutch) === thingOf(next.dutch));

/** Whether both numbers are digits, or both are ordinals. */
const isOfOneWriting = ({ dutch: one }: Placed, { dutch: other }: Placed) =>
  (one.isDigits && other.isDigits) || (one.isOrdinal === true && other.isOrdinal === true);

/** Most characters between the numbers of a list or a range. */
const NEAR = 30;

/** `24/7`, which Turkish inverts. */
const isRoundTheClock = ({ dutch }: Placed, next: Placed) => {
  const keys = [...dutch.keys, ...next.dutch.keys];
  return keys.includes("n:24") && keys.includes("n:7");
};

/** `een nederlaag van 2-3` is "losing 3-2". */
function isOwnScore(fact: Placed, next: Placed, gap: string, { low }: TextFacts, language: string): boolean {
  const isScore = /^ ?[-–] ?$/.test(gap) && /^ ?[-–] ?$/.test(low.slice(next.there.end, fact.there.start));
  const isHighFirst = (next.there.values?.[0] ?? 0) > (fact.there.values?.[0] ?? 0);
  const around = low.slice(Math.max(0, next.there.start - SCORED_WITHIN), fact.there.end + SCORED_WITHIN);
  return isScore && isHighFirst && (languageData(language).order?.scored?.test(around) ?? false);
}
const SCORED_WITHIN = 40;

function isExchanged(
  fact: Placed,
  next: Placed,
  gap: string,
  areNeighbours: boolean,
  code: Exchanged,
  translation: TextFacts,
  language: string,
): boolean {
  const order = languageData(language).order ?? {};
  const isTurned = next.there.start < fact.there.start;
  const [first, last] = isTurned ? [next, fact] : [fact, next];
  const gapThere = translation.low.slice(first.there.end, last.there.start);
  if (PART_OF.test(gap)) {
    return (isTurned ? order.partFirst : order.wholeFirst)?.test(gapThere) ?? false;
  }
  const [clause] = CLAUSE.exec(gap) ?? [];
  const isNext = areNeighbours && (fact.kind === next.kind || (isHour(fact) && isHour(next)));
  if (!isTurned) {
    const turns = clause && order.reversed?.[ALIKE[clause] ?? clause];
    return isNext && (turns ? turns.test(gapThere) : false);
  }
  if (isSettled(fact, next) || isOwnScore(fact, next, gap, translation, language)) return false;
  // An edit of the Dutch may reorder its sentences; a translator may merge them.
  if (SENTENCE_END.test(gap)) return language !== SOURCE && JOINT.test(gapThere);
  if (!isNext) return false;
  const key = clause && (ALIKE[clause] ?? clause);
  const same = key && order.clauses?.[key];
  if (key && (same || !COMPARED.has(key) || order.reversed)) {
    return FULL_STOP.test(gapThere) || (same ? same.test(gapThere) : false);
  }
  if (CONTRAST.test(gap) && (order.contrast?.test(gapThere) ?? false)) return false;
  if (WITH.test(gap) && isAlike(fact, next)) return true;
  // What follows a comma may come first: `19 maanden, drie meer dan geëist`.
  if (ADDED.test(gap) && fact.dutch.isDigits !== next.dutch.isDigits) return false;
  if (KEEPS.test(gap) && (gap.length < NEAR || isAlike(fact, next) || JOINT.test(gapThere))) return true;
  if (code !== NUMBERS || fact.kind === "time") return gap.length < NEAR && !MAY_TURN.test(gap);
  return order.turned !== undefined && !order.turned.test(gapThere);
}
