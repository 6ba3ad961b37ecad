/** The consonants of names, alike in Latin and in Arabic letters: `Johnson` and `جونسون` are both `jnsn`. */

/** Arabic letters that write a consonant of other languages; the others are vowels, or an `h` that is often silent. */
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

/** What Arabic joins to the front of a noun. */
const PREFIX = /^[وف]?[بلك]?(?:ال)?(?=\p{Script=Arabic}{2})/u;

/** Latin spellings of one sound; what is no consonant goes. */
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

/** The consonants of a word, in a list; an empty one where there are too few to tell. */
export function soundsOf(word: string): string[] {
  const sounds = /\p{Script=Arabic}/u.test(word)
    ? word.replace(PREFIX, "").replace(/./gu, (letter) => ARABIC[letter] ?? "")
    : LATIN.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word.toLowerCase());
  const single = sounds.replace(/(.)\1+/g, "$1");
  return single.length < SHORTEST ? [] : [single];
}
