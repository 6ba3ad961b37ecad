import type { Fact } from "../../languages/facts/fact.ts";
import type { TextFacts } from "../../languages/facts/read.ts";
import { languageData } from "../../languages/index.ts";
import { isConversion } from "./conversions.ts";

/** Dutch words that need no fact in the translation, with the facts a translator may write for them. */
const SAYS: readonly (readonly [RegExp, ...string[]])[] = [
  [/(?<!\p{L})(?:[eé][eé]n|enkel|elke?|iedere?|per|eens|eerst)/u, "n:1"],
  [/(?<!\p{L})(?:twee(?!dehands)|dubbel|verdubbel|paar|beide|allebei|koppel|op [eé][eé]n na)/u, "n:2"],
  [/(?<!\p{L})(?:drie|derde)/u, "n:3"],
  [/(?<!\p{L})vier/u, "n:4"],
  [/(?<!\p{L})vijf/u, "n:5"],
  [/(?<!\p{L})zes/u, "n:6"],
  [/(?<!\p{L})(?:zeven|een week|dagelijks|altijd|(?:alle|elke|iedere) dag)/u, "n:7"],
  [/(?<!\p{L})acht(?!er|t\p{L})/u, "n:8"],
  [/(?<!\p{L})negen/u, "n:9"],
  [/(?<!\p{L})(?:tien|decennium)/u, "n:10"],
  [/(?<!\p{L})elf/u, "n:11"],
  [/(?<!\p{L})(?:twaalf|dozijn)/u, "n:12"],
  [/honderden/u, "n:100"],
  [/duizenden/u, "n:1000"],
  [/twee ?weken/u, "n:14"],
  [/veertien dagen/u, "n:2"],
  [/anderhal(?:f|ve)/u, "n:1.5", "n:90", "n:18"],
  [/(?<!(?:drie|vijf|[35]) )kwartier/u, "n:15"],
  [/(?:drie|3) kwartier/u, "n:45"],
  [/(?:vijf|5) kwartier/u, "n:75"],
  [/(?<!\p{L})kwart(?!\p{L})/u, "%:25"],
  [/helft/u, "%:50"],
  [/driekwart/u, "%:75", "n:4"],
  [/hal(?:f|ve) ?uur/u, "n:30"],
  [/dag en nacht|etmaal|dag\p{L}* lang|hele dag/u, "n:24", "n:7"],
  [/middag(?!\p{L})/u, "n:12", "t:720"],
  [/middernacht/u, "n:12", "n:24", "t:0"],
  [/weekend/u, "w:6", "w:7"],
  [/doordeweeks|werkdag/u, "w:1", "w:5"],
  // Days that have a date of their own.
  [/nieuwjaarsdag/u, "m:1", "n:1"],
  [/vrouwendag/u, "m:3", "n:8"],
  [/koningsdag/u, "m:4", "n:27"],
  [/dag van de arbeid/u, "m:5", "n:1"],
  [/dodenherdenking/u, "m:5", "n:4"],
  [/bevrijdingsdag/u, "m:5", "n:5"],
  [/ketikoti|keti koti/u, "m:7", "n:1"],
  [/sinterklaas|pakjesavond/u, "m:12", "n:5"],
  [/(?:eerste|1e) kerstdag/u, "m:12", "n:25"],
  [/(?:tweede|2e) kerstdag/u, "m:12", "n:26"],
  [/oudejaars|oud en nieuw/u, "m:12", "n:31"],
];

/** With more extra facts, conversions are not considered. */
const MOST = 40;

/** Facts of the translation that the Dutch does not have, not even in a word like `kwartier`. */
export function extraFacts(dutch: TextFacts, translation: TextFacts, language: string): Fact[] {
  const told = new Set(dutch.facts.flatMap(({ keys }) => keys));
  const extra = translation.facts.filter(({ keys }) => keys.length > 0 && !keys.some((key) => told.has(key)));
  if (extra.length === 0) return [];
  for (const [pattern, ...keys] of SAYS) if (pattern.test(dutch.low)) for (const key of keys) told.add(key);
  const left = extra.filter(({ keys }) => !keys.some((key) => told.has(key)));
  return left.length > MOST ? left : left.filter((fact) => !isConversion(fact, dutch, translation, language));
}

/**
 * Whether the translation expresses a fact without its number or its word: with a dual, as "noon", or in untranslated
 * Dutch. `isClashing`: it has a number that the Dutch does not have, so "a" does not translate a digit 1.
 */
export function isImplied(
  fact: Fact,
  dutch: TextFacts,
  translation: TextFacts,
  language: string,
  isClashing: boolean,
): boolean {
  const { low } = translation;
  const { says, oneUnit, two, maybeTwo, single } = languageData(language).implied ?? {};
  const isPut = ([pattern, ...keys]: readonly [RegExp, ...string[]]) =>
    keys.some((key) => fact.keys.includes(key)) && pattern.test(low);
  const isOther = fact.isDigits && isClashing;
  if (says?.some(isPut) || (!isOther && oneUnit?.some(isPut))) return true;
  // No noun can imply the numbers of a score.
  const isAlone = fact.isDigits && !isCounting(fact, dutch);
  const isHour = fact.keys.some((key) => key.startsWith("t:"));
  if (fact.keys.includes("n:2") && !isAlone && !isHour && two?.test(low)) return true;
  if (fact.keys.includes("n:2") && !fact.isDigits && maybeTwo?.test(low)) return true;
  if (isInOtherParts(fact, dutch, translation)) return true;
  const isOne = !fact.isOrdinal && !isHour && fact.keys.some((key) => key === "n:1" || key === "€:1");
  if (isOne && !isAlone && !isOther && single?.test(low)) return true;
  if (fact.isDigits) return false;
  const word = dutch.low.slice(fact.start, fact.end);
  const at = low.indexOf(word);
  return at >= 0 && !/\p{L}/u.test((low[at - 1] ?? "") + (low[at + word.length] ?? ""));
}

/** Whether the translation has a unit in the dual, `أسبوعين`, and the Dutch has no two. */
export function isDual(
  unit: string | undefined,
  dutch: TextFacts,
  { low }: TextFacts,
  language: string,
): boolean {
  const isTwo = languageData(language).implied?.duals?.[unit ?? ""]?.test(low) ?? false;
  return isTwo && !dutch.facts.some(({ keys }) => keys.includes("n:2") || keys.includes("€:2"));
}

/** Whether a word follows the number and no other number is joined to it: `1 keer`, not `1-0`. */
const isCounting = ({ start, end }: Fact, { low }: TextFacts) =>
  /^ ?\p{L}/u.test(low.slice(end, end + 2)) &&
  !/\d ?[-–:/.,]$/.test(low.slice(Math.max(0, start - 3), start));

/** Whether the translation has `drie kwartier` in minutes, `30 minuten` in hours, or `driekwart` in hundredths. */
function isInOtherParts({ end, values = [] }: Fact, dutch: TextFacts, { facts }: TextFacts): boolean {
  const isThere = (wanted: string) => facts.some(({ keys }) => keys.includes(wanted));
  const [value = 0, behind] = [values[0], dutch.low.slice(end, end + 9)];
  if (/^ kwartier/.test(behind)) return isThere(`n:${value * 15}`);
  if (/^ minuten/.test(behind)) {
    const isQuarter = value === 15 && facts.some(({ keys, isDigits }) => keys.includes("n:4") && !isDigits);
    return isQuarter || isThere(`n:${value / 60}`);
  }
  return values.includes(0.75) && isThere("%:75");
}
