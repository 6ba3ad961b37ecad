/**
 * Endings and beginnings taken off, so that the forms of a word find each other, in languages where that finds more than
 * Pagefind's stemmers do: the Turkish one goes by letters that it has folded away before, the Dutch one parts `bedrag`
 * from `bedragen`, the Arabic one leaves what stands before an article, and for Somali there is none.
 * test/site/search/words.test.ts measures what finds what.
 *
 * What is left need not be a word; it has to be the same for all forms. So every rule is used until none fits: one that
 * took its ending from one form only would part it from the others. The patterns have no lookbehind, which Safari
 * learned in 2023.
 */

/** How the words of a language lose what they got. */
export interface Stem {
  /** What a word loses as it is written, before it is folded. */
  ending?: RegExp;
  /** The part that the forms of a folded word share. */
  stem(word: string): string;
}

/** What the first groups of the patterns leave of a word, until nothing changes. */
function cut(word: string, patterns: readonly RegExp[]): string {
  const rest = patterns.reduce((left, pattern) => left.replace(pattern, "$1"), word);
  return rest === word ? rest : cut(rest, patterns);
}

const single = (word: string) => word.replace(/(.)\1$/, "$1");

/**
 * Plurals, verbs, adjectives, diminutives. Double letters count as one, and v and z as f and s, as open and closed
 * syllables write them: `taal` and `talen`, `brief` and `brieven`.
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
  // `polisi` is polis with -i and `ailesi` aile with -si: nobody can tell from the word, so -s goes, too.
  /^(.{2,}[aeiou])s$/,
];
/** `kitabı`, `desteği`, `kanadı`: as they are without an ending. */
const HARD: Record<string, string> = { b: "p", d: "t", g: "k" };
const turkish = (word: string) => single(cut(word, TURKISH)).replace(/[bdg]$/, (letter) => HARD[letter]!);

/** Articles, demonstratives and possessives behind their consonant. Source: Saeed, "Somali". */
const DETERMINER =
  "(?:ii|aasi?|an?[iu]?|u|eer|ay[gd]?[au]?|aya[gd][au]|aa(?:[gd][au])?|iis[au]?|eed[au]?|een(?:n?[au])?|iinn?[au]|ood[au]?)";
const SOMALI = [
  new RegExp(
    // Clitics; plurals with and without article; the article; plurals; vowels at the end.
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
 * And, so, and the article with what may stand before it; pronouns, plural, feminine. A letter for by, like or to
 * without article stays: too many words begin with one. Source: Ryding, "A Reference Grammar of Modern Standard Arabic".
 */
const ARABIC = [
  /^()(?:[وف](?=...)|(?:[بك]?ال|لل)(?=..))/,
  /^(..+?)(?:هما|كما|كم|ها|هم|نا|ات|[هكتي])$/,
  /^(...+?)(?:كن|هن|ون|ين|ان|ا)$/,
];
const arabic = (word: string) => cut(word, ARABIC);

/** By the first part of a language's code. */
export const STEMS: Readonly<Record<string, Stem>> = {
  nl: { stem: dutch },
  // Endings of names stand behind an apostrophe.
  tr: { ending: /['’‘ʼ`´].*$/, stem: turkish },
  so: { stem: somali },
  ar: { stem: arabic },
};
