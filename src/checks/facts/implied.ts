import type { Said } from "./said.ts";
import type { Scan } from "./scan.ts";

/** What Dutch words say without being a fact that must be told: the figures a translator may write for them. */
const SAYS: readonly (readonly [RegExp, ...string[]])[] = [
  [/(?<!\p{L})(?:[eé][eé]n|enkel|elke?|iedere?|per|eens|eerst)/u, "n:1"],
  [/(?<!\p{L})(?:twee|tweede|dubbel|paar|beide|allebei|koppel)/u, "n:2"],
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
];

/** What the translation says and the Dutch does not, neither as a fact nor in a word like `kwartier`. */
export function surplusOf(dutch: Scan, translation: Scan): Said[] {
  const told = new Set(dutch.said.flatMap(({ keys }) => keys));
  const surplus = translation.said.filter(
    ({ keys }) => keys.length > 0 && !keys.some((key) => told.has(key)),
  );
  if (surplus.length === 0) return [];
  for (const [pattern, ...keys] of SAYS) if (pattern.test(dutch.low)) for (const key of keys) told.add(key);
  return surplus.filter(({ keys }) => !keys.some((key) => told.has(key)));
}

/** An Arabic noun of two: `يومان`, `مرتين`; before another noun `ثلثا`. */
const DUAL = /\p{L}{2}(?:ان|ين)(?!\p{L})|(?<!\p{L})(?:ال?ضعف|[وبلف]?(?:ثلث|ربع|خمس)[اي](?!\p{L}))/u;
const TWO_EUROS = /يورو(?:ان|ين)(?!\p{L})/u;
/** Two thousand before a noun; with a mark that is not looked at, one thousand. */
const TWO_THOUSAND = /(?<!\p{L})[وبلف]?الف[اي](?!\p{L})/u;
const NOON: Readonly<Record<string, RegExp>> = { tr: /öğle/, ar: /ظهر/, so: /duhur/, en: /noon|midday/ };
const MIDNIGHT: Readonly<Record<string, RegExp>> = {
  tr: /gece ?yarısı/,
  ar: /منتصف الليل/,
  so: /saqda dhexe/,
  en: /midnight/,
};

/** A single thing, without its number; Arabic always may. */
const SINGLE: Readonly<Record<string, RegExp>> = {
  tr: /(?<!\p{L})(?:her|tek|kez)/u,
  ar: /^/,
  so: /(?<!\p{L})mar(?!\p{L})|kasta|ba(?!\p{L})/u,
  en: /(?<!\p{L})(?:an?|per|each|every)(?!\p{L})/u,
};

/** Is a fact said without its number or its word: by a dual, as noon, or in Dutch words that stay? */
export function isImplied(fact: Said, dutch: Scan, translation: Scan, language: string): boolean {
  const { low } = translation;
  const isSaid = (key: string, pattern: RegExp) => fact.keys.includes(key) && pattern.test(low);
  if (
    language === "ar" &&
    (isSaid("n:2", DUAL) || isSaid("€:2", TWO_EUROS) || isSaid("n:2000", TWO_THOUSAND))
  ) {
    return true;
  }
  if (language === "en" && (isSaid("n:2", /fortnight/) || isSaid("n:3", /quarterly/))) return true;
  if (isInOtherParts(fact, dutch, translation)) return true;
  const isOne = !fact.isOrdinal && fact.keys.some((key) => key === "n:1" || key === "€:1");
  if (isOne && SINGLE[language]?.test(low)) return true;
  if (fact.keys.includes("t:720") && NOON[language]?.test(low)) return true;
  if (fact.keys.includes("t:0") && MIDNIGHT[language]?.test(low)) return true;
  if (fact.isDigits) return false;
  const word = dutch.low.slice(fact.start, fact.end);
  const at = low.indexOf(word);
  return at >= 0 && !/\p{L}/u.test((low[at - 1] ?? "") + (low[at + word.length] ?? ""));
}

/** `drie kwartier`, said in minutes; `30 minuten`, in hours; `driekwart`, in hundredths. */
function isInOtherParts({ end, values = [] }: Said, dutch: Scan, { said }: Scan): boolean {
  const isThere = (wanted: string) => said.some(({ keys }) => keys.includes(wanted));
  const [value = 0, behind] = [values[0], dutch.low.slice(end, end + 9)];
  if (/^ kwartier/.test(behind)) return isThere(`n:${value * 15}`);
  if (/^ minuten/.test(behind)) {
    const isQuarter = value === 15 && said.some(({ keys, isDigits }) => keys.includes("n:4") && !isDigits);
    return isQuarter || isThere(`n:${value / 60}`);
  }
  return values.includes(0.75) && isThere("%:75");
}
