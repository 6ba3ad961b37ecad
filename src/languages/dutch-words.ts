import { SOURCE } from "../model/site.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import { languageData } from "./index.ts";

/** Small words in Dutch names: `College voor de Rechten van de Mens`. */
const PARTICLES = new Set(
  "van voor de het der den en of te ter ten tot tegen op aan in bij met om uit over naar".split(" "),
);

/** Small words at the start of titles: `Samen aan Tafel`. */
const OPENERS = new Set(
  `samen alle allemaal elke ieder iedereen altijd nooit meer veel eerst binnen buiten onder boven tussen zonder vanuit
   door zelf twee drie vier vijf zes zeven acht negen tien nu na`.match(/\S+/g),
);

const HAS_LETTER = /\p{L}/u;
const LOWER = /^\p{Ll}/u;
export const CAPITALIZED = /^\p{Lu}\p{Ll}/u;

/** Whether a run of Dutch words is a name or a title: capitalised, except small words. */
export function isName(words: readonly string[]): boolean {
  const [first = ""] = words;
  if (LOWER.test(first) && first !== "de" && first !== "het") return false;
  if (/(?:\b1 ){3}/.test(words.map((word) => `${Number(PARTICLES.has(word))} `).join(""))) return false;
  const others = words.filter((word) => HAS_LETTER.test(word) && !PARTICLES.has(word.toLowerCase()));
  const isTitled = (word: string, at: number) =>
    CAPITALIZED.test(word) && (at > 0 || (others.length > 1 && OPENERS.has(word.toLowerCase())));
  return (
    others.length > 0 &&
    others.every((word, at) => !LOWER.test(word) && (!isFunctionWord(word) || isTitled(word, at)))
  );
}

/** Whether it is a Dutch function word. */
export const isFunctionWord = (word: string) => FUNCTION_WORDS[SOURCE]!.has(word.toLowerCase());

/** Words with the same spelling in many languages. */
export const INTERNATIONAL: ReadonlySet<string> = new Set(
  `website server video software internet laptop app apps chat link links online wifi browser cookie cookies router
   smartphone tablet podcast blog code account login menu post logo team quiz jazz taxi pizza yoga zone park film films
   test tests plan plans tram metro radio festival hotel restaurant museum school workshop workshops stress coach open
   token euro email e mail web webinar zoom hiv aids covid corona vitamin`.match(/\S+/g),
);

/** Dutch spellings that a language whose words we do not have seldom or never has. */
const LOOKS: Record<string, RegExp> = {
  otherLetters: /./,
  latin:
    /ij[bcdfgklmnprstvwz]|ij$|ieuw|eeuw|[aeiou]cht|schr|heid$|lijke?$|eur[dt]$|oei|(?:aa|oo|uu|ee)[klnprst].*en$/,
};

const FEWEST = 4;

/** Whether a word looks like Dutch and not like a language with this vocabulary. Words in capitals are names. */
export function hasDutchLook(word: string, vocabulary: string | undefined): boolean {
  if (word.length < FEWEST || !LOWER.test(word) || INTERNATIONAL.has(word)) return false;
  if (vocabulary === undefined) return false;
  return (languageData(vocabulary).words?.unlikeDutch ?? LOOKS[vocabulary])?.test(word) ?? false;
}
