/**
 * Stemmers for the search, for languages in which they find more than those of Pagefind: its Turkish one needs letters
 * that are already folded, its Dutch one separates `bedrag` from `bedragen`, its Arabic one keeps prefixes of an
 * article, and it has none for Somali. test/site/search/words.test.ts measures what they find.
 *
 * A stem need not be a word, but must be the same for all forms. So rules are repeated until none matches: a rule that
 * matched only one form would separate it from the others. The patterns have no lookbehind, which Safari lacked until
 * 2023.
 */

/** The stemmer of a language. */
export interface Stem {
  /** Removed from a word before it is folded. */
  ending?: RegExp;
  /** Returns the part that the forms of a folded word share. */
  stem(word: string): string;
}

/** Replaces a word by the first group of each pattern, until nothing changes. */
function cut(word: string, patterns: readonly RegExp[]): string {
  const rest = patterns.reduce((left, pattern) => left.replace(pattern, "$1"), word);
  return rest === word ? rest : cut(rest, patterns);
}

const single = (word: string) => word.replace(/(.)\1$/, "$1");

/**
 * Plurals, verbs, adjectives, diminutives. Double letters count as one, and v and z as f and s, as open and closed
 * syllables differ in them: `taal` and `talen`, `brief` and `brieven`.
 */
const DUTCH = [/^(.{3,}?)(?:heden|heid|ingen|ing|eren|en|(?:e?t|p)?je|[est])$/];
const dutch = (word: string) =>
  cut(word.replace(/(.)\1/g, "$1").replace(/v/g, "f").replace(/z/g, "s"), DUTCH);

/**
 * Plural, possessive, case, -ki, copula, verbal noun; folded, with no i and u apart from ı and ü. A stem has three
 * letters, or two as `iş`, `ev` and `ad` have.
 */
const TURKISH = [
  /^(.{2,}[cfhkpst])t[ae]$/,
  /^(.+[cfhkpst])t[ae]n$/,
  /^([aeiou][^aeiou]|.{3,}?)(?:l[ae]r[iu]?|d[ae]n?|(?:[dt][ae]|[iu]n)ki|[dt][iu]r|m[ae]k?|y?l[ae]|[yn]?[aeiu]|[iu]?n|y?[iu]?m|[iu]?[mn][iu]z)$/,
  // `polisi` is polis with -i and `ailesi` aile with -si: the word does not show which, so -s is removed, too.
  /^(.{2,}[aeiou])s$/,
];
/** Final consonants without a suffix: `kitabı`, `desteği`, `kanadı`. */
const HARD: Record<string, string> = { b: "p", d: "t", g: "k" };
const turkish = (word: string) => single(cut(word, TURKISH)).replace(/[bdg]$/, (letter) => HARD[letter]!);

/** Articles, demonstratives and possessives, after their consonant. Source: Saeed, "Somali". */
const DETERMINER =
  "(?:ii|aasi?|an?[iu]?|u|eer|ay[gd]?[au]?|aya[gd][au]|aa(?:[gd][au])?|iis[au]?|eed[au]?|een(?:n?[au])?|iinn?[au]|ood[au]?)";
const SOMALI = [
  new RegExp(
    // Clitics; plurals with and without article; the article; plurals; final vowels.
    `^(.{3,}?)(?:na|se|ba|[aiu]h${DETERMINER}|(?:dh|[kghtd])${DETERMINER}|y?o|y?aal|oo?yin|y?iin|[aeiou]+y?|y)$`,
  ),
  // `qoysas`, of `qoys`.
  /^(.+ys)as$/,
];
/** `meesha`, of `meel`. */
const MELTED = new RegExp(`(aa|ee|ii|oo|uu)sh${DETERMINER}$`);
/** `xarumo`, of `xarun`. */
const somali = (word: string) => single(cut(word.replace(MELTED, "$1l"), SOMALI)).replace(/(...)m$/, "$1n");

/**
 * "And", "so", and the article with its prefixes; pronouns, plural, feminine. "By", "like" and "to" without an article
 * stay: too many words start with these letters. Source: Ryding, "A Reference Grammar of Modern Standard Arabic".
 */
const ARABIC = [
  /^()(?:[وف](?=...)|(?:[بك]?ال|لل)(?=..))/,
  /^(..+?)(?:هما|كما|كم|ها|هم|نا|ات|[هكتي])$/,
  /^(...+?)(?:كن|هن|ون|ين|ان|ا)$/,
];
const arabic = (word: string) => cut(word, ARABIC);

/** By the primary subtag of a language code. */
export const STEMS: Readonly<Record<string, Stem>> = {
  nl: { stem: dutch },
  // Names have their suffixes behind an apostrophe.
  tr: { ending: /['’‘ʼ`´].*$/, stem: turkish },
  so: { stem: somali },
  ar: { stem: arabic },
};
