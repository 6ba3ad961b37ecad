/**
 * How words of a language change: which beginnings and endings one may have and still be the same word. It errs on the
 * narrow side: a word with other letters behind it is another word, so every ending stands in a list.
 *
 * Works on folded text (see terms.ts): composed small letters, `'` for every apostrophe, a space for every white space
 * and hyphen. Names keep their capitals.
 */

/** A way a word may begin, and what may follow it, as the source of a regular expression. */
export type Form = readonly [stem: string, endings: string];

/** Where a word stands in its term. */
export interface Place {
  first: boolean;
  last: boolean;
  /** The term is a name, with its capitals. */
  isName: boolean;
}

export interface Inflection {
  /** What may stand before the first word of a term, as the source of a regular expression. */
  prefix?: string;
  forms(word: string, place: Place): Form[];
  /** A letter behind an apostrophe belongs to the word before it. */
  apostropheJoins?: boolean;
}

/** Ends in no two small letters: an abbreviation, a number, a name such as LCC+. */
const isBare = (word: string) => !/\p{Ll}{2}$/u.test(word);

const without = (word: string, count: number) => word.slice(0, word.length - count);

/** Plurals that no rule gives: end of the word, end of the plural. */
type Irregular = readonly (readonly [end: string, plural: string])[];

const irregular = (word: string, table: Irregular, endings: string): Form[] =>
  table
    .filter(([end]) => word.endsWith(end))
    .map(([end, plural]) => [without(word, end.length) + plural, endings]);

const DUTCH: Irregular = [
  ["kind", "kinderen"],
  ["goed", "goederen"],
  ["lied", "liederen"],
  ["stad", "steden"],
  ["lid", "leden"],
  ["dag", "dagen"],
  ["weg", "wegen"],
  ["heid", "heden"],
  ["um", "a"],
];

/** Plural, -e, genitive and diminutive. Source: Algemene Nederlandse Spraakkunst, on nouns and adjectives. */
function dutch(word: string): Form[] {
  if (isBare(word)) return [[word, "(?:'?s)?"]];
  const s = /(?:cht|[szx])$/.test(word) ? "'s" : "'?s";
  const forms: Form[] = [[word, `(?:${s}|(?:[tp]?je|etje)s?)?`], ...irregular(word, DUTCH, "")];
  if (/[aeiou]$/.test(word)) return [...forms, [word, "(?:n|ën)"]];
  const final = word.at(-1)!;
  if (/(?:^|[^aeiou])[aeiou][bdfgklmnprst]$/.test(word)) {
    forms.push([word + final, "(?:en?|etjes?)"]);
    // A short vowel stays short: `wet` has `wetten`, and `weten` is another word.
    if (!/[aeiouy].*[^aeiouy].*[aeiouy]/.test(word)) return forms;
  }
  const open = /(?:aa|ee|oo|uu)[^aeiouy]$/.test(word) ? without(word, 2) : without(word, 1);
  const voiced = { f: "v", s: "z" }[final];
  return [...forms, ...[final, voiced].flatMap((end): Form[] => (end ? [[open + end, "en?"]] : []))];
}

const ENGLISH: Irregular = [
  ["man", "men"],
  ["child", "children"],
  ["person", "people"],
  ["ife", "ives"],
];

/** Plural and genitive. */
function english(word: string): Form[] {
  if (isBare(word)) return [[word, "(?:'?s)?"]];
  const genitive = "(?:'s)?";
  const forms: Form[] = [[word, genitive], ...irregular(word, ENGLISH, genitive)];
  if (/[^aeiou]y$/.test(word)) return [...forms, [`${without(word, 1)}ies`, ""]];
  // `heroes`, but `photos`; nobody can tell from the word.
  if (word.endsWith("o")) return [...forms, [word, `e?s${genitive}`]];
  return [...forms, [word, /(?:[sxz]|[cs]h)$/.test(word) ? "es" : `s${genitive}`]];
}

const VOWEL = "[aeıioöuü]";

/**
 * Endings of a Turkish noun in their order: plural, possessive, case, -ki, copula. `a` and `i` are the vowels harmony
 * allows. A buffer letter stands behind a vowel only, unless `isLoose`: nobody can tell how a name or number sounds.
 * Source: Göksel and Kerslake, "Turkish: A Comprehensive Grammar", chapter 8.
 */
function turkishEndings(a: string, i: string, isLoose = false): string {
  const link = (buffer: string) => (isLoose ? `${buffer}?` : `(?:(?<=${VOWEL})${buffer}|(?<!${VOWEL}))`);
  const linkVowel = isLoose ? `${i}?` : `(?:(?<=${VOWEL})|(?<!${VOWEL})${i})`;
  const ki = "(?:ki(?:ler)?(?:n?[ie]|n?in|n?den?|y?le)?)?";
  const place = `[dt]${a}(?:n|${ki})`;
  const cases = `(?:${link("y")}(?:${i}|${a}|l${a})|${place}|${link("n")}${i}n${ki})`;
  const his = `${link("s")}${i}(?:n(?:${i}n${ki}|${i}|${a}|${place})|yl${a})?`;
  const mine = `${linkVowel}[mn](?:${i}z)?`;
  const is = `(?:[dt]${i}(?:r(?:l${a}r)?)?|${link("y")}(?:m${i}ş|s${a}|${i}m|${i}z|ken)|s${i}n(?:${i}z)?)`;
  return `(?:l${a}r)?(?:${his}|(?:${mine})?${cases}?)${is}?`;
}

/** The vowels a and i of endings, and the endings, by the harmony of the word. */
const harmony = (a: string, i: string) => ({ a, i, endings: turkishEndings(a, i) });
const FRONT = harmony("e", "[iü]");
const BACK = harmony("a", "[ıu]");
/** Arabic loans in -t, -l and the like: `saati`, `kalbi`. */
const EITHER = harmony("[ae]", "[ıiuü]");

function harmonyOf(word: string) {
  const vowel = /[aeıioöuü](?=[^aeıioöuü]*$)/.exec(word)?.[0];
  if (vowel === undefined || /[aou](?:[lt]|[lr][bfp])$/.test(word)) return EITHER;
  return "eiöü".includes(vowel) ? FRONT : BACK;
}

/** Endings of a Turkish name; harmony and buffer letters go by how it is said. */
export const TURKISH_NAME_ENDINGS = `(?=[a-zçğıöşü])${turkishEndings(EITHER.a, EITHER.i, true)}`;

/** Words that double their last letter before a vowel, as they stand then. */
const DOUBLED =
  "hak hakk his hiss hat hatt sır sırr af aff zan zann had hadd ret redd zıt zıdd tıp tıbb üs üss";
/** Words that lose their last vowel before a vowel. */
const ELIDED =
  "izin izn isim ism şehir şehr akıl akl fikir fikr emir emr hapis haps zulüm zulm kayıp kayb metin metn nesil nesl kısım kısm şekil şekl resim resm oğul oğl beyin beyn zihin zihn sabır sabr ömür ömr hüküm hükm ağız ağz göğüs göğs karın karn gönül gönl asıl asl";

const pairs = (words: string) =>
  new Map(words.split(" ").flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1]!]] : [])));
const doubled = pairs(DOUBLED);
const elided = pairs(ELIDED);
const whole = new Map([...doubled, ...elided].map(([word, stem]) => [stem, word]));

const SOFT: Record<string, string> = { p: "b", ç: "c", t: "d", k: "ğ", g: "ğ" };
const HARD: Record<string, string> = { b: "p", c: "ç", d: "t", ğ: "k", g: "k" };

function turkish(word: string, { first, last, isName }: Place): Form[] {
  if (isName || isBare(word)) return [[word, `(?:'?${TURKISH_NAME_ENDINGS})?`]];
  const { a, i, endings } = harmonyOf(word);
  // Of the words before the last only plural and genitive: `kadın hakları`, `kadınların hakları`.
  if (!last) return turkishStems(word, `(?:l${a}r)?(?:n?${i}n)?`);
  const forms = turkishStems(word, `(?:'${TURKISH_NAME_ENDINGS}|${endings})`);
  // A verb as a noun: `evlenmek`, `evlenmesi`.
  if (/.{3}m[ae]k$/.test(word)) forms.push([without(word, 1), endings]);
  // The last word of a compound has its possessive behind the plural: `yardım hattı`, `yardım hatları`.
  if (!first) forms.push(...headsOf(word).map((head): Form => [head, `(?=l${a}r)${endings}`]));
  return forms;
}

function turkishStems(word: string, endings: string): Form[] {
  const double = doubled.get(word);
  // `hakkında` is a preposition.
  const guard = word === "hak" ? "(?!ında(?!n))" : "";
  if (double)
    return [
      [word, `(?!${VOWEL})${endings}`],
      [double, `(?=${VOWEL})${guard}${endings}`],
    ];
  const soft = word.endsWith("nk") ? "g" : SOFT[word.at(-1)!];
  const stems = [elided.get(word), soft && without(word, 1) + soft].filter((stem) => stem !== undefined);
  return [[word, endings], ...stems.map((stem): Form => [stem, `(?=${VOWEL})${endings}`])];
}

/** What a noun with the possessive -(s)I may be without it: `dernek` of `derneği`, `mahkeme` of `mahkemesi`. */
function headsOf(word: string): string[] {
  if (!/[^aeıioöuü][ıiuü]$/.test(word)) return [];
  const noun = without(word, 1);
  const hard = HARD[noun.at(-1)!];
  const heads = [
    noun,
    hard && without(noun, 1) + hard,
    whole.get(noun),
    /[aeıioöuü]s$/.test(noun) && without(noun, 1),
  ];
  return heads.filter((head) => typeof head === "string");
}

/**
 * What follows the consonant of a Somali determiner: articles, demonstratives, possessives, with their subject forms.
 * Source: Saeed, "Somali".
 */
export const SOMALI_DETERMINER =
  "(?:ii|aasi?|a|u|an[iu]?|eer|ay[gd][au]|aya[gd][au]|aag[au]|aad[au]|aa|ay|iis[au]?|eed[au]?|een(?:n?[au])?|iin(?:n?[au])?|ood[au]?)";
/** k, g, h with masculine words, t, d, dh, sh with feminine ones; none behind letters of the throat. */
const DETERMINED = `(?:[kghtd]|dh|(?<=yaa)sh|(?<=[hxqckg']))${SOMALI_DETERMINER}`;
/** And, but, every. */
const CLITIC = "(?:na|se|ba)?";

function somali(word: string, { isName }: Place): Form[] {
  if (isName || isBare(word)) return [[word, `(?:'?${DETERMINED}${CLITIC})?`]];
  const ending = (text: string) => text + CLITIC;
  const plural = `(?:y?o|y?a(?=[hdg])|yaal|yaa(?=sh)|y?iin|a${word.at(-1)})`;
  const forms: Form[] = [[word, ending(`(?:${plural}?(?:${DETERMINED})?|eed|aad|ood)`)]];
  const stem = without(word, 1);
  const determinedPlural = `(?:o|a(?=[hd])${DETERMINED})`;
  if (/[eo]$/.test(word))
    // The vowel before h is the one behind it: `aabbaha`, `aabbuhu`, `aabbihii`.
    forms.push([
      stem,
      ending(`(?:(?:a(?:yaal|yaa(?=sh))?|u(?=hu)|i(?=hi))${DETERMINED}|ayaal|oo?yin(?:${DETERMINED})?)`),
    ]);
  if (/i$/.test(word)) forms.push([stem, ending(`y${determinedPlural}`)]);
  if (/.{3}l$/.test(word)) forms.push([stem, ending(`sh${SOMALI_DETERMINER}`)]);
  // The last vowel goes: `xubin`, `xubno`.
  if (/[^aeiou'][aeiou][^aeiou']$/.test(word))
    forms.push([without(word, 2) + word.at(-1), ending(determinedPlural)]);
  return forms;
}

export const ARABIC_PRONOUN = "(?:هما|ها|هم|هن|ه|كما|كم|كن|ك|نا|ي)";
/** Accusative, plural and dual, also before a pronoun; a word of two letters takes too few of them to tell. */
const ARABIC = `(?:ا|ات${ARABIC_PRONOUN}?|[وي]${ARABIC_PRONOUN}?|[ويا]ن|${ARABIC_PRONOUN})?`;
const ARABIC_SHORT = `(?:ا|${ARABIC_PRONOUN})?`;

/** Source: Ryding, "A Reference Grammar of Modern Standard Arabic". */
function arabic(word: string, place: Place): Form[] {
  if (!/\p{Script=Arabic}{2}/u.test(word)) return [[word, ""]];
  const forms = arabicForms(word, place);
  if (/^ال..+$/u.test(word)) forms.push(...arabicForms(word.slice(2), place));
  return place.first
    ? forms
    : forms.flatMap(
        ([stem, endings]) =>
          [
            [stem, endings],
            [`ال${stem}`, endings],
          ] satisfies Form[],
      );
}

function arabicForms(word: string, { first }: Place): Form[] {
  const stem = without(word, 1);
  const endings = word.length > 2 ? ARABIC : ARABIC_SHORT;
  if (word.endsWith("ة")) return [[stem, `(?:[ةه]|ت(?:${ARABIC_PRONOUN}|ان|ين)|ات${ARABIC_PRONOUN}?|تا)`]];
  const forms: Form[] = [[word, endings]];
  if (word.endsWith("ه")) forms.push([stem, "ة"]);
  if (word.endsWith("ي")) forms.push([stem, `ا${ARABIC_PRONOUN}`]);
  if (word.endsWith("ء")) forms.push([stem, `[ئؤ]${endings}`]);
  // An adjective follows its noun in gender. Elsewhere -a makes another word: `مكتب` office, `مكتبة` library.
  if (!first || /[يئ]$/u.test(word)) forms.push([word, `(?:[ةه]|ت${ARABIC_PRONOUN})`]);
  return forms;
}

/** And, so; to, by, like; will, before a verb; the article. */
export const ARABIC_PREFIXES = "[وف]?(?:لل|(?:[بكل]|س(?=[يتنا]))?(?:ال)?)";

/** By the first part of a language's code. Words of other languages do not change. */
export const INFLECTIONS: Readonly<Record<string, Inflection>> = {
  nl: { forms: dutch },
  en: { forms: english },
  tr: { forms: turkish, apostropheJoins: true },
  so: { forms: somali, apostropheJoins: true },
  ar: { forms: arabic, prefix: ARABIC_PREFIXES },
};
