/** The sections of the contract in language.ts that are about numbers, times and what is counted. */

/** Number words and digits. Without it, facts in words are not compared, and a translation may have any of them. */
export interface Numbers {
  /**
   * `value:word|word`, cardinals before `/`, ordinals and fractions after it. A `~` marks a word that often means
   * something else (Turkish `yedi`, "ate"): it may be the number but need not. A word with two values may be either:
   * Arabic `مليونا` is a million behind another number, and two million in front of a noun.
   */
  words: string;
  /** Clitics of a number or a name. Without it and `endings`, only words exactly as listed are found. */
  joined?: Joined;
  /** Suffixes of numbers and names. */
  endings?: Endings;
  /** Numbers of several words written as one. */
  compound?: OnesFirst | InARow;
  /** Longer words are several written as one, as copied from some PDF files: `يومالخميسأنه`. */
  longestWord?: number;
  /** Phrases, with the numbers that may translate them; `hint` matches each. */
  phrases?: { hint: RegExp; list: readonly NumberPhrase[] };
  /** Phrases that only look like numbers: `in acht nemen`; `hint` matches each. */
  notNumbers?: { hint: RegExp; pattern: RegExp };
  /** Makes a hundred "per cent" ("in the hundred"): `word` in the word itself, `before` in front of it. */
  perCent?: { word: RegExp; before: RegExp };
  scales?: Scales;
  /** Matches a Roman numeral of one letter whose neighbours show that it is a number. */
  romanLetter?: RegExp;
  /** Words that make a number a century. The century of a decade is not a fact of its own. */
  century?: { before?: RegExp; behind?: RegExp; ofDecade?: RegExp };
  /** The sign that always separates thousands. Without it, points and commas are read both ways. */
  thousands?: string;
  /** `12/25` may be a day in December. */
  monthMayBeFirst?: true;
  /** Digits may be Eastern Arabic: `٠١٢`. */
  hasEasternDigits?: true;
  /** Spellings of facts that come before those of any language, see facts/spellings.ts. */
  writing?: Writing;
}

/** Clitics: "and", "in", "for", "as" and the article, written as one with the word. */
export interface Joined {
  /** In front of a word that includes its article. */
  beforeArticle: RegExp;
  prefix: RegExp;
  /** Behind a number: a case ending, a decade, "of them". */
  suffix: RegExp;
}

/** Patterns with their replacements, applied in order. */
export type Replacements = readonly (readonly [RegExp, string])[];

/** Suffixes of the words of a language. */
export interface Endings {
  /** Unifies alternative spellings, in words and in stems. */
  spell?: Replacements;
  /** Turns a stem into the pattern source for its form before suffixes; its first two letters stay. */
  turn?: Replacements;
  /** Stems of two letters. */
  short?: readonly string[];
  /** Words marked with `~` have suffixes, too. */
  hasFaint?: true;
  /** Behind number words. */
  number: string;
  /** Behind months and weekdays. Default: as behind numbers. */
  name?: string;
  /** Makes a number an ordinal. */
  ordinal?: RegExp;
  /** Words that only look as if they had a suffix. */
  never?: RegExp;
}

/** Numbers in one word with the ones before the tens: `eenentachtig`, `tweehonderd`, `zestienjarige`. */
export interface OnesFirst {
  order: "onesFirst";
  /** A weekday at the beginning of a longer word: `dinsdagavond`. */
  weekday: RegExp;
  /** Behind a number inside a word: `zestienjarige`, `vijftigplusser`, `veertigers`. */
  ending: RegExp;
  /** Captures what precedes a hundred or a thousand, the word for it, and what follows. */
  scale: RegExp;
  /** Captures ones and tens. */
  tens: RegExp;
  /** Between a scale and what is added. */
  link: RegExp;
  ordinal: RegExp;
}

/** Numbers in one word in the order of their values: `oniki`, `üçyüzelli`. */
export interface InARow {
  order: "inARow";
  /** Matches the whole word, with the numbers in its first group. */
  word: RegExp;
  /** Matches each of the numbers. */
  part: RegExp;
  /** A suffix that makes it an ordinal. */
  ordinal: RegExp;
}

/** A phrase with the numbers that may translate it. */
export interface NumberPhrase {
  pattern: RegExp;
  values: readonly number[];
  /** The translation must have the number: the three of "three quarters". */
  isNeeded?: true;
}

/** A pattern with the keys of the facts that it expresses, see facts/fact.ts. */
export type Saying = readonly [RegExp, ...string[]];

/** Facts expressed without a number or a name. Without it, "midnight" for `0.00 uur` is a lost hour. */
export interface Implied {
  says?: readonly Saying[];
  /** A unit of time without a number: one of it, if the translation has no other number instead. */
  oneUnit?: readonly Saying[];
  /** A suffix or a word that means two without the number: `يومان`, `مرتين`. */
  two?: RegExp;
  /** The same in front of another noun, where it may also be another suffix: `حافلتا المدرسة`, "my bus". */
  maybeTwo?: RegExp;
  /** Duals, by unit. A year in the accusative, `عاما`, looks like two of them elsewhere. */
  duals?: Readonly<Record<string, RegExp>>;
  /** A single thing, without its number. */
  single?: RegExp;
}

/** Words around numbers. Without it, fewer exchanged numbers are found. */
export interface AroundNumbers {
  /** Shows that a number counts something, whatever follows: "more than 2026", `2026'dan fazla`. */
  about?: { before?: RegExp; behind?: RegExp };
  /** Between a number and the word that it counts. Default: a space. */
  gap?: string;
  /** Adverbs in the position of a noun. */
  adverbs?: RegExp;
  /** Between a number and its year, and whether the year comes first: `340 in 2025`, `2025 yılında 340`. */
  besideYear?: { isFirst?: boolean; gap: RegExp; yearFirst?: RegExp };
  /** Nouns that may follow a year. */
  nounsOfYears?: RegExp;
  /** In front of a year that modifies a noun: "the 2026 season". */
  determined?: RegExp;
  /** Puts degrees below zero: in front of the number, or behind it in its clause. */
  belowZero?: { before: RegExp; behind: RegExp };
  /** Words for shares of a whole, by hundredths. */
  shares?: Readonly<Record<number, RegExp>>;
  /** Words for parts of an hour, as a length of time, by minutes. */
  partsOfHour?: Readonly<Record<number, RegExp>>;
  /** Words around a number that may have to change with it; the number itself is `\n` in the text. */
  changesWith?: RegExp;
}

/** Word order. Without it, only what all languages put in the same order as Dutch is compared. */
export interface Order {
  /** Between a part and its whole, if the part comes first: `3 of the 10`. */
  partFirst?: RegExp;
  /** The same, unmistakably: "4 of the 20", but not "12 in 5 weeks" or "2,706 in 2011". */
  partOfWhole?: RegExp;
  /** Between a part and a whole of one, where the part cannot exceed one: "1 in 5". */
  ofOne?: RegExp;
  /** Between a whole and its part, if the whole comes first: `10 kişiden 3'ü`. */
  wholeFirst?: RegExp;
  /** Behind the part, if the whole comes first and the language marks the part: `100 avronun 8 avrosu`. */
  owned?: RegExp;
  /** Between the numbers of a clause that is always inverted, by its Dutch word: `18.00 yerine 17.00`. */
  reversed?: Readonly<Record<string, RegExp>>;
  /** Start of a clause that comes last, as in Dutch; by its Dutch word. */
  clauses?: Readonly<Record<string, RegExp>>;
  /** `Niet meer om 18.00 uur`: words that allow the old value to come first. */
  contrast?: RegExp;
  /** Between two numbers that may be inverted: `45 of the 120`, `3 letters within 4 weeks`; others may not. */
  turned?: RegExp;
  /** Around a score that has the higher number first, whoever it is about. */
  scored?: RegExp;
}

/** By kind of Dutch fact, its spellings with fields in braces: `%{value}|yüzde {value}`. */
export type Writing = Readonly<Record<string, string>>;

/** Multipliers behind digits, by value: words with their suffixes, and letters. */
export interface Scales {
  words: Readonly<Record<number, string>>;
  /** Letters that may also be a unit, unless the digits are an amount of money: `5 m`, `10k`. */
  letters?: Readonly<Record<number, string>>;
}

/** How words form one number: `kow iyo toban`, `iki buçuk`. Without it, each word is a number of its own. */
export interface Joining {
  /** Joins the words of one number. */
  joint?: RegExp;
  /** A joint that does not add: Somali `oo`. */
  withoutAnd?: RegExp;
  /** Between two numbers that may be one, the larger first: `مليار و400 مليون`, `labaatan iyo afar`, `boqol, shan`. */
  sum?: { and: RegExp; prefix?: string; least: number };
  /** Behind a number: and a half. */
  half?: RegExp;
  /** A number and a half may be a time of day. */
  halfTellsHour?: true;
  /** "An hour and a half": one and a half of it; "an hour and three quarters". `hint` matches each. */
  nounAndHalf?: { hint: RegExp; pattern: RegExp };
  /** A noun in the dual. */
  dual?: RegExp;
  fraction?: Fraction;
  /** Hundreds stay below this. Default: 10. English has "fifteen hundred". */
  hundredsBelow?: number;
  /** Ones come after ten: `on beş`. */
  isTenOpen?: true;
  /** The ones come before the tens, with "and" between them. */
  onesFirst?: true;
  /** Before ten they need no "and": `خمسة عشر`. */
  tenWithoutAnd?: true;
  /** A number may continue after an ordinal: `الخامسة والعشرون`. */
  ordinalsGoOn?: true;
  /** A hundred multiplies digits: `3 boqol`. */
  hundredsOfFigures?: true;
  /** The suffix for "from": `ondan üçe` is not thirteen. */
  from?: RegExp;
  /** A number word that is a unit behind a number: Somali `toddobaad`, "seventh", is a week. */
  unitToo?: { value: number; word: RegExp };
}

/** How two numbers form a fraction. */
export interface Fraction {
  /** Between the two. */
  between: RegExp;
  /** Matches the second number. */
  second?: RegExp;
  /** The whole comes first: "of three places two". */
  isTurned?: true;
  /** Behind the whole: one part of it. */
  one?: RegExp;
}

/** Times of day in words. Without it, only times in digits are found. */
export interface Clock {
  /** Words for hours and parts of the day, which may have to change with a time next to them. */
  words?: string;
  /** Ways to express a time in words, the longest first. Dutch `half acht` is half past seven. */
  manners?: readonly Manner[];
  quarter?: RegExp;
  /** Between the words of minutes. Default: a space or a hyphen. */
  minuteJoint?: RegExp;
  telling?: Telling;
  parts?: PartsOfDay;
  /** Parts of the day without a suffix are counted, except after an hour: `laba habeen` is two evenings. */
  evenings?: { behind: RegExp; hour: RegExp };
  /** Follows minutes, with the words for an hour in front of them: `sagaalka iyo toban daqiiqo` is ten past nine. */
  minutes?: { behind: RegExp; hour: RegExp };
  /** Minutes of an hour named earlier: "at a quarter past eight, as the door closes at half past". */
  withoutHour?: RegExp;
  /** Words that make a number an hour and nothing else. */
  onlyTime?: RegExp;
  /** The times that "half" alone may be: half past twelve in Turkish. */
  halfAlone?: readonly number[];
  /** Hours may be ordinals. */
  ordinalHours?: true;
  /**
   * Hours may be counted from six in the morning and six in the evening: three in the morning is nine. Parts of such a
   * day, with their first minute and the one after the last; those of a night continue past midnight.
   */
  fromSix?: readonly (readonly [part: RegExp, from: number, to: number])[];
}

/** `before` matches in front of the hour, `after` behind it; the first group captures the minutes past or to it. */
export interface Manner {
  before?: RegExp;
  after?: RegExp;
  /** Fixed minutes past the hour, to which those of the first group are added; negative for "to". */
  minutes?: number;
  /** For the minutes in the first group: 1 past the hour, -1 to it. */
  sign?: 1 | -1;
  /** Without this word, minutes must be a multiple of five: "two to four" is a range. */
  minuteWord?: RegExp;
}

/** Distinguishes minutes and an hour from other numbers: `om tien voor twee`, but `tien voor twee weken`. */
export interface Telling {
  /** In front of a time. */
  introduced: RegExp;
  /** In front of what is not a time. */
  paid: RegExp;
  /** Behind a time that nothing introduces: the end of a clause, or words that an hour cannot count. */
  free: RegExp;
}

/** Words for the part of the day behind an hour (`after`) or in front of it. */
export interface PartsOfDay {
  before?: RegExp;
  after?: RegExp;
  /** Behind a number that counts something, whatever precedes it: `her akşam üç film`, three films. */
  counted?: RegExp;
  /** In front of an hour, which then counts nothing. */
  introduced?: RegExp;
  /** Anywhere in the text: afternoon or evening is possible. */
  anywhere?: RegExp;
}

/** What numbers count: kinds of things with their words, as pattern sources. Without it, this is not compared. */
export interface Counted {
  /** Behind a number. */
  behind: Readonly<Record<string, string>>;
  /** In front of a number, as its label. */
  before?: Readonly<Record<string, string>>;
  /** A label behind it: `3 numaralı`. */
  numbered?: string;
  /** Suffixes of digits: `1980s`, `80'lerde`; of `7/24`. */
  endings?: Readonly<Record<string, string>>;
  /** Ends of number words that include what they count: a decade, `ستينيات`, `lixdameeyadii`; times, `tweemaal`. */
  within?: readonly (readonly [RegExp, string])[];
  /** Between a number and what it counts. Default: the suffixes and hyphens of English and Dutch. */
  gap?: string;
  /** Words for hours of the clock, not lengths of time. */
  hoursOfClock?: RegExp;
}

/**
 * Small words between and next to numbers, as pattern sources. They apply to texts of any language, as Dutch ones may
 * be left there. Without it, the numbers of a list do not share what they count.
 */
export interface Particles {
  /** Between two numbers of a list or a range: `10 tot 15 procent`. */
  list?: string;
  /** Between them, directly in front of the last one: `saat 9 ile saat 10`. */
  beforeLast?: string;
  /** Between two parts of a sentence that keep their order. */
  clause?: string;
  /** In front of an amount that converts another: "€100 or about $110". */
  other?: string;
  /** Between a day and its month: `3-da bisha Maarso`, `3 من مارس`, `1st of March`. */
  ofMonth?: string;
  /** Between a month and its year, or its day: `March the 3rd`. */
  behindMonth?: string;
}

/** Currencies and percentages behind a number, as pattern sources. They apply to texts of any language. */
export interface Money {
  /** Between a number and its currency: `3 oo yuuro`. */
  of?: string;
  /** In front of the name of a currency: its country. */
  nation?: string;
  euro?: string;
  /** A hundredth. */
  share?: string;
  /** A hundredth in front of its number: `yüzde 5`. */
  beforeShare?: string;
  /** Currencies other than the euro. */
  other?: string;
  cent?: string;
  /** A banknote by its name, at the end of a number: `een tientje` is ten euros. */
  note?: RegExp;
}
