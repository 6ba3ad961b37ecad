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
  [/(?<!\p{L})(?:zeven|een week|dagelijks|altijd)/u, "n:7"],
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
  [/kwartier/u, "n:15"],
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

/** An Arabic noun of two: `يومان`, `مرتين`. */
const DUAL = /\p{L}{2}(?:ان|ين)(?!\p{L})|(?<!\p{L})ال?ضعف/u;
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
  if (language === "ar" && fact.keys.includes("n:2") && DUAL.test(low)) return true;
  if (fact.keys.includes("n:1") && SINGLE[language]?.test(low)) return true;
  if (fact.keys.includes("t:720") && NOON[language]?.test(low)) return true;
  if (fact.keys.includes("t:0") && MIDNIGHT[language]?.test(low)) return true;
  if (fact.isDigits) return false;
  const word = dutch.low.slice(fact.start, fact.end);
  const at = low.indexOf(word);
  return at >= 0 && !/\p{L}/u.test((low[at - 1] ?? "") + (low[at + word.length] ?? ""));
}
