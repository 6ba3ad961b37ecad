/** The scripts of any language, by its code and locale. */

import { memoize } from "../model/memoize.ts";
import type { Language } from "../model/site.ts";

/** Scripts with other names in Unicode. */
const PARTS: Readonly<Record<string, string>> = {
  Hans: "Hani",
  Hant: "Hani",
  Hanb: "Hani Bopo",
  Jpan: "Hani Hira Kana",
  Kore: "Hang Hani",
  Aran: "Arab",
};

/** Languages written in more than one script. One too many misses errors; one too few hides right texts. */
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

/** The names of the scripts (ISO 15924) for a code and a locale, separated by a space. */
const scriptNames = memoize((tags): readonly string[] => {
  const tag = localeOf(tags);
  const usual = tag?.maximize().script;
  if (tag === undefined || usual === undefined) return [];
  // `sr-Latn` leaves no choice.
  const several = tag.script === undefined ? BY_LANGUAGE.get(tag.language) : undefined;
  return several ?? PARTS[usual]?.split(" ") ?? [usual];
});

/**
 * The locale may name the script. It may be of another language, for dates, if Intl does not know the language itself.
 */
function localeOf(tags: string): Intl.Locale | undefined {
  try {
    const [code, locale] = tags.split(" ").map((tag) => new Intl.Locale(tag));
    return code!.script === undefined && locale!.language === code!.language ? locale : code;
  } catch {
    // A folder may have a code that Intl does not know.
    return undefined;
  }
}

/**
 * Returns the codes of the scripts that a text of the language may be in; empty if unknown.
 *
 * @example scriptsFor({ code: "fa", … }) // ["Arab"]
 */
export const scriptsFor = ({ code, locale }: Language): readonly string[] => scriptNames(`${code} ${locale}`);

/** Whether the language is written only in Latin script. */
export const isInLatin = (language: Language) => scriptsFor(language).join() === "Latn";

const patternOf = memoize((names) => {
  try {
    return names === "" ? undefined : new RegExp(`[${names.replace(/\w+/g, "\\p{Script=$&}")}]`, "u");
  } catch {
    // A script that this version of Unicode does not have.
    return undefined;
  }
});

/** Chinese characters, which are syllables or words. */
const CHARACTER = /\p{Script=Han}/u;
const LETTERS_OF_CHARACTER = 3;

/** Counts the letters of a text in the scripts of a language, and in others; both 0 if its scripts are unknown. */
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
