/** The consonants of names, the same for Latin and Arabic script: `Johnson` and `جونسون` are both `jnsn`. */

/** Arabic letters for consonants of other languages; the others are vowels, or an `h` that is often silent. */
const ARABIC: Record<string, string> = {
  ب: "b",
  ت: "t",
  ث: "t",
  ج: "j",
  د: "d",
  ذ: "d",
  ر: "r",
  ز: "s",
  س: "s",
  ش: "s",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "t",
  غ: "g",
  ف: "f",
  ق: "k",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  پ: "b",
  چ: "s",
  گ: "g",
  ڤ: "f",
};

/** Arabic prefixes of nouns. */
const PREFIX = /^[وف]?[بلك]?(?:ال)?(?=\p{Script=Arabic}{2})/u;

/** Latin spellings of one sound; everything but consonants is removed. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ch|ş|ç/g, "s"],
  [/ph|v/g, "f"],
  [/th/g, "t"],
  [/ck|[cq]/g, "k"],
  [/x/g, "ks"],
  [/p/g, "b"],
  [/z/g, "s"],
  [/ğ/g, "g"],
  [/[^bdfgjklmnrst]/g, ""],
];

const SHORTEST = 2;

/** Returns the consonants of a word as a list; empty if there are too few to compare. */
export function soundsOf(word: string): string[] {
  const sounds = /\p{Script=Arabic}/u.test(word)
    ? word.replace(PREFIX, "").replace(/./gu, (letter) => ARABIC[letter] ?? "")
    : LATIN.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word.toLowerCase());
  const single = sounds.replace(/(.)\1+/g, "$1");
  return single.length < SHORTEST ? [] : [single];
}
