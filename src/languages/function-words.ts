import { type Language, SOURCE } from "../model/site.ts";
import { LANGUAGES, languageData, languageOf } from "./index.ts";
import { scriptsFor } from "./scripts.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.match(/\S+/g));

/** The frequent words of languages, by code, which distinguish them without a detector. */
export const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  LANGUAGES.flatMap(({ code, words }) => (words?.frequent ? [[code, set(words.frequent)]] : [])),
);

/** Languages whose words we have. */
const OWN = LANGUAGES.filter(({ words }) => words?.unmistakable).map(({ code }) => code);

/** Whether we have words of the language `code`. */
export const isOwn = (code: string): boolean => OWN.includes(code);

/**
 * What we know of the words of a language: its code, if it is one of ours or shares words with Dutch as German does.
 * Of others we have no words: none can be Dutch in another script (`otherLetters`), some in Latin script (`latin`), and
 * many if the language is close to Dutch (`near`).
 */
export type Vocabulary = string;

const NEAR = new Set(
  "af fy frr stq li nds act twd gos vel lb ksh pdt pfl sv da no nb nn fo is srn".split(" "),
);
/** Languages in which a Dutch text may be right. */
const DUTCH_ITSELF = new Set([SOURCE, "vls", "zea", "dum"]);

/** The vocabulary of a language; undefined if even Dutch may be right. */
export function vocabularyOf(language: Language): Vocabulary | undefined {
  const code = languageOf(language.code);
  if (isOwn(code)) return code;
  if (DUTCH_ITSELF.has(code)) return undefined;
  const scripts = scriptsFor(language);
  if (scripts.length === 0) return undefined;
  if (!scripts.includes("Latn")) return "otherLetters";
  return languageData(code).words?.homographs ? code : NEAR.has(code) ? "near" : "latin";
}

/** Whether it is a language whose words we do not have, but in which Dutch is wrong. */
export const isAdded = (vocabulary: Vocabulary | undefined) => vocabulary !== undefined && !isOwn(vocabulary);

const without = (words: Iterable<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].filter((word) => !others.has(word)));

const NONE: ReadonlySet<string> = new Set();
const SHORTEST = 4;

/** Shorter words that hardly any other language in Latin script has. */
const SHORT_DUTCH = "het een bij uit aan hij zij wij uw niet ook nog mijn hun jij zijn".split(" ");
/** Longer ones that another language has: `onze` is French, `over` English. */
const ELSEWHERE = set(
  "door over vier tien acht alle alles onze komt hier soms waren vele staat laat kwam geen zelf meer",
);

const LATIN = without(
  [...FUNCTION_WORDS[SOURCE]!].filter((word) => word.length >= SHORTEST || SHORT_DUTCH.includes(word)),
  ELSEWHERE,
);

/** Frequent Dutch words that a language does not have. */
const ONLY_DUTCH: Readonly<Record<Vocabulary, ReadonlySet<string>>> = {
  ...Object.fromEntries(
    LANGUAGES.filter(({ code }) => code !== SOURCE).map(({ code, words }) => {
      const all = isOwn(code) ? FUNCTION_WORDS[SOURCE]! : LATIN;
      return [code, without(all, set(words?.homographs ?? ""))];
    }),
  ),
  otherLetters: FUNCTION_WORDS[SOURCE]!,
  latin: LATIN,
  near: set(`zijn wij zij hij jij mijn uw jouw jullie deze bij niet wordt heeft geeft krijgt krijgen kunt moeten zullen
    zouden gaat doet komt hoeft hoeven blijft blijven bleef tijdens zonder altijd terwijl zodat zoals vijf zeven`),
};

/** Frequent Dutch words that the language does not have; undefined if it may have all of them. */
export function telltalesFor(language: Language): ReadonlySet<string> | undefined {
  const vocabulary = vocabularyOf(language);
  return vocabulary === undefined ? undefined : ONLY_DUTCH[vocabulary];
}

/** Frequent words of the language `other` that `code` does not have; empty if we know too little. */
export function telltalesOf(other: string, code: string): ReadonlySet<string> {
  return TELLTALES[code]?.[other] ?? NONE;
}

const TELLTALES: Readonly<Record<string, Readonly<Record<string, ReadonlySet<string>>>>> = Object.fromEntries(
  OWN.map((code) => {
    const shared = set(languageData(code).words?.homographs ?? "");
    const others = Object.entries(FUNCTION_WORDS).map(([other, words]) => {
      // For Dutch, `had` and the like are listed by hand.
      const own = other === SOURCE ? NONE : (FUNCTION_WORDS[code] ?? NONE);
      return [other, without(without(words, shared), own)];
    });
    return [code, Object.fromEntries(others)];
  }),
);

/** What makes our languages unmistakable, and the languages that may share it. */
const MARKS = LANGUAGES.flatMap(({ code, words }) => {
  if (!words?.unmistakable) return [];
  const { words: frequent, spelling, kin } = words.unmistakable;
  return [{ code, words: set(frequent), spelling, kin: set(kin) }];
});

/** For each of our languages, whether a word certainly belongs to it and not to the added `language`. */
export function unmistakableFor(language: Language): { code: string; isSure: (word: string) => boolean }[] {
  const dutch = telltalesFor(language) ?? NONE;
  const own = languageOf(language.code);
  return [
    { code: SOURCE, isSure: (word) => dutch.has(word) },
    ...MARKS.filter(({ kin }) => !kin.has(own)).map(({ code, words, spelling }) => ({
      code,
      isSure: (word: string) => words.has(word) || spelling?.test(word) === true,
    })),
  ];
}
