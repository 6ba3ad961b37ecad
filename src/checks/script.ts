import { type Check, type Pair, wordsOf } from "./check.ts";
import { withoutNames, wordsIn } from "./tokens.ts";

/**
 * Letters of other scripts than Latin. Accents, `µ` and the modifier apostrophe belong to every script, and so do marks
 * and signs below U+0370.
 */
const BEYOND = [
  "\\u0370-\\u1CFF\\u1F00-\\u1FFF\\u2C00-\\u2C5F\\u2C80-\\uA71F\\uA800-\\uAB2F\\uAB65-\\uFAFF",
  "\\uFB07-\\uFDFB\\uFE70-\\uFEFC\\uFF66-\\uFFDC",
].join("");
const BEYOND_LATIN = new RegExp(`[${BEYOND}]`);

const SCRIPTS = (
  [
    "Cyrillic",
    "Greek",
    "Arabic",
    "Hebrew",
    "Armenian",
    "Georgian",
    "Devanagari",
    "Thai",
    "Ethiopic",
    "Han",
  ] as const
).map((name) => [name, new RegExp(`\\p{Script=${name}}`, "u")] as const);

const LATIN = /\p{Script=Latin}/u;
const ARABIC = /\p{Script=Arabic}/u;

/** The languages we know to be written in Latin letters. */
const IN_LATIN = new Set(["nl", "tr", "so", "en"]);

/** How many letters of a text are of the script of a language, and how many of others; none where we do not know it. */
export function lettersOf(text: string, code: string): { own: number; other: number } {
  const script = code.split("-")[0] === "ar" ? ARABIC : IN_LATIN.has(code.split("-")[0]!) ? LATIN : undefined;
  const letters = text.match(/\p{L}/gu) ?? [];
  const own = script === undefined ? letters.length : letters.filter((letter) => script.test(letter)).length;
  return { own, other: letters.length - own };
}

const languageOf = (pair: Pair) => pair.language.code.split("-")[0]!;

/**
 * Letters of another script than the language's: a look-alike within a word, a word that is not in the Dutch either.
 * Searching and reading aloud fail on the first, readers on the second.
 */
export const wrongScript: Check = {
  name: "wrong-script",
  severity: (pair) =>
    languageOf(pair) !== "ar" || faultsInArabic(pair).some(({ isGrave }) => isGrave) ? "error" : "warning",
  run(pair) {
    const code = languageOf(pair);
    if (code === "ar") return faultsInArabic(pair).map(({ message }) => message);
    return IN_LATIN.has(code) ? faultsInLatin(pair) : [];
  },
};

function faultsInLatin(pair: Pair): string[] {
  if (!BEYOND_LATIN.test(pair.translation)) return [];
  const { source, translation } = wordsOf(pair);
  const words = [...new Set(wordsIn(translation))].filter((word) => BEYOND_LATIN.test(word));
  return words
    .filter((word) => !source.includes(word))
    .map((word) => `"${word}" has ${scriptsOf(word)} letters`);
}

/** The scripts of a word other than Latin. */
const scriptsOf = (word: string) =>
  SCRIPTS.flatMap(([name, pattern]) => (pattern.test(word) ? name : [])).join(" and ") || "foreign";

interface Fault {
  message: string;
  isGrave: boolean;
}

const LETTER_OF_LATIN = /[A-Za-z\u00C0-\u024F]/;
const NEITHER = /[\u0370-\u05FF\u0780-\u1CFF\u1F00-\u1FFF\u3040-\uA71F\uAC00-\uD7FF]/;
/** What Arabic joins to a name: `وMovisie`, `بـDigiD`, `الـ GGD`. */
const PREFIX = /^[وف]?[بكل]?(?:ال|لل)?ـ*(?=\p{Script=Latin})/u;
const BRACKETS = /\([^()]{1,120}\)/g;
const ABBREVIATION = /^\p{Lu}[\p{Lu}\p{N}]{0,5}$/u;

function faultsInArabic(pair: Pair): Fault[] {
  const isMixed = LETTER_OF_LATIN.test(pair.translation);
  if (!isMixed && !NEITHER.test(pair.translation)) return [];
  const { source, translation } = wordsOf(pair);
  const known = new Set(wordsIn(source.toLowerCase()));
  const text = withoutNames(translation, pair.glossary.keep);
  const outside = new Set(wordsIn(text.replace(BRACKETS, " ")));
  return [...new Set(wordsIn(text))].flatMap((whole): Fault[] => {
    const word = whole.replace(PREFIX, "");
    const isKnown = known.has(word.toLowerCase());
    if (NEITHER.test(word) && !isKnown)
      return [{ message: `"${word}" has ${scriptsOf(word)} letters`, isGrave: true }];
    if (!LATIN.test(word) || isKnown) return [];
    if (ARABIC.test(word)) return [{ message: `"${word}" mixes Arabic and Latin letters`, isGrave: true }];
    if (!outside.has(whole)) return [];
    return [
      { message: `"${word}" is in Latin letters and not in the Dutch`, isGrave: !ABBREVIATION.test(word) },
    ];
  });
}

/** Letters of Persian and Urdu that look like Arabic ones, by the letter to type. */
const LOOK_ALIKES: Record<string, string> = {
  ی: "ي",
  ک: "ك",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ۃ: "ة",
  ے: "ي",
  ۀ: "ه",
};
const LOOK_ALIKE = /[یکہھەۃےۀ]/;
const EACH_LOOK_ALIKE = /[یکہھەۃےۀ]/g;

/** Arabic with a letter of Persian or Urdu in it reads the same, but nobody who searches for the word finds it. */
export const arabicLetters: Check = {
  name: "arabic-letters",
  severity: "warning",
  run(pair) {
    if (languageOf(pair) !== "ar" || !LOOK_ALIKE.test(pair.translation)) return [];
    const found = [...new Set(wordsOf(pair).translation.match(EACH_LOOK_ALIKE))];
    return found.map((letter) => {
      const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
      return `has "${letter}" (U+${code}), which is not an Arabic letter; type "${LOOK_ALIKES[letter]}"`;
    });
  },
};
