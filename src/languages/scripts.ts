/** What any language is written in, by its code and locale. */

import { memoize } from "../model/memoize.ts";
import type { Language } from "../model/site.ts";

/** Scripts that Unicode has under other names; all others have their own. */
const PARTS: Readonly<Record<string, string>> = {
  Hans: "Hani",
  Hant: "Hani",
  Hanb: "Hani Bopo",
  Jpan: "Hani Hira Kana",
  Kore: "Hang Hani",
  Aran: "Arab",
};

/** Languages of which texts in more than one script go about. One too many finds less, one too few hides right texts. */
const SEVERAL = `
  Cyrl Latn: sr sh bs cnr ro crh gag rom rmn rmy tt ce cv
  Latn Cyrl Arab: az uz tk kk ky ku kmr kaa ug tg tly
  Latn Arab: ha ms sw wo bm man mnk snk ary arq aeb bjn ace min
  Latn Arab Adlm: ff ful fuf fub
  Latn Tfng Arab: zgh tzm shi rif kab tmh taq ber shy zen
  Arab Latn Deva Guru Cyrl: pa sd ks bal brh lrc zza diq kiu
  Latn Hebr Cyrl: lad yi
  Syrc Latn: arc syr aii tru
  Cyrl Mong: mn`;

const BY_LANGUAGE = new Map(
  SEVERAL.trim()
    .split("\n")
    .flatMap((line) => {
      const [scripts, codes] = line.trim().split(": ") as [string, string];
      return codes.split(" ").map((code) => [code, scripts.split(" ")] as const);
    }),
);

/** The names of the scripts (ISO 15924) for a code and a locale with a space between them. */
const scriptNames = memoize((tags): readonly string[] => {
  const tag = localeOf(tags);
  const usual = tag?.maximize().script;
  if (tag === undefined || usual === undefined) return [];
  // `sr-Latn` leaves no choice.
  const several = tag.script === undefined ? BY_LANGUAGE.get(tag.language) : undefined;
  return several ?? PARTS[usual]?.split(" ") ?? [usual];
});

/** The locale may name the script. One of another language formats dates where Intl does not know the language itself. */
function localeOf(tags: string): Intl.Locale | undefined {
  try {
    const [code, locale] = tags.split(" ").map((tag) => new Intl.Locale(tag));
    return code!.script === undefined && locale!.language === code!.language ? locale : code;
  } catch {
    // A code that a folder may have and Intl does not.
    return undefined;
  }
}

/**
 * The scripts that a text of the language may be in, by their codes; empty where nobody knows.
 *
 * @example scriptsFor({ code: "fa", … }) // ["Arab"]
 */
export const scriptsFor = ({ code, locale }: Language): readonly string[] => scriptNames(`${code} ${locale}`);

/** Is the language written in Latin letters and in nothing else? */
export const isInLatin = (language: Language) => scriptsFor(language).join() === "Latn";

const patternOf = memoize((names) => {
  try {
    return names === "" ? undefined : new RegExp(`[${names.replace(/\w+/g, "\\p{Script=$&}")}]`, "u");
  } catch {
    // A script that this version of Unicode does not have.
    return undefined;
  }
});

/** A Chinese character is a syllable or a word. */
const CHARACTER = /\p{Script=Han}/u;
const LETTERS_OF_CHARACTER = 3;

/** How many letters of a text are of the scripts of a language, and how many of others; none where we do not know it. */
export function lettersOf(text: string, language: Language): { own: number; other: number } {
  const letters = text.match(/\p{L}/gu) ?? [];
  const script = patternOf(scriptsFor(language).join(""));
  const own = script === undefined ? letters : letters.filter((letter) => script.test(letter));
  const characters = own.filter((letter) => CHARACTER.test(letter)).length;
  return {
    own: own.length + (LETTERS_OF_CHARACTER - 1) * characters,
    other: letters.length - own.length,
  };
}
