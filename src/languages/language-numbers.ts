/** The sections of the contract in language.ts that are about numbers, times and what is counted. */

/** Number words and figures. Without them no words of facts are looked for, and a translation may have any of them. */
export interface Numbers {
  /**
   * `value:word|word`, cardinals before `/`, ordinals and parts behind it. A `~` marks a word that is often another one
   * (Turkish `yedi`, "ate"): it may be the number, and never must. A word of two values may be either: Arabic `مليونا` is
   * a million behind another number, and two million before a noun.
   */
  words: string;
  /** What is written as one with a number or a name. Without it and `endings` only words as they are listed are found. */
  joined?: Joined;
  /** How such words end. */
  endings?: Endings;
  /** Numbers of several words written as one. */
  compound?: OnesFirst | InARow;
  /** Words of more letters are several that are written as one: `يومالخميسأنه`, as copied from some PDF files. */
  longestWord?: number;
  /** Phrases with the numbers that a translator may say for them; `hint` is in each. */
  phrases?: { hint: RegExp; list: readonly NumberPhrase[] };
  /** What only looks like a number: `in acht nemen`; `hint` is in each. */
  notNumbers?: { hint: RegExp; pattern: RegExp };
  /** A hundred with this in it, or in front of it, is "per cent": "in the hundred". */
  perCent?: { word: RegExp; before: RegExp };
  scales?: Scales;
  /** A Roman numeral of one letter, where what stands beside it shows that it is a number. */
  romanLetter?: RegExp;
  /** What makes a number a century. One that belongs to a decade says nothing by itself. */
  century?: { before?: RegExp; behind?: RegExp; ofDecade?: RegExp };
  /** The sign that always parts thousands; where it is absent points and commas are tried both ways. */
  thousands?: string;
  /** `12/25` may be a day in December. */
  monthMayBeFirst?: true;
  /** Digits may be those of `٠١٢`. */
  hasEasternDigits?: true;
  /** Manners of writing that come before those of any language, see facts/spellings.ts. */
  writing?: Writing;
}

/** "And", "in", "for", "as" and the article, written as one with the word. */
export interface Joined {
  /** In front of a word whose article is its own. */
  beforeArticle: RegExp;
  prefix: RegExp;
  /** Behind a number: the mark of a case, a decade, "of them". */
  suffix: RegExp;
}

/** What is replaced by what, one after the other. */
export type Replacements = readonly (readonly [RegExp, string])[];

/** How words of a language end. */
export interface Endings {
  /** One spelling for those that people mix, of words and stems alike. */
  spell?: Replacements;
  /** A stem as it is before endings, in the source of a pattern; its first two letters stay. */
  turn?: Replacements;
  /** Stems of two letters. */
  short?: readonly string[];
  /** Words that are often another one have endings, too. */
  hasFaint?: true;
  /** Behind number words. */
  number: string;
  /** Behind months and weekdays; as behind numbers where it is not given. */
  name?: string;
  /** It makes a number an ordinal. */
  ordinal?: RegExp;
  /** Words that only look as if they had an ending. */
  never?: RegExp;
}

/** Numbers in one word with the ones before the tens: `eenentachtig`, `tweehonderd`, `zestienjarige`. */
export interface OnesFirst {
  order: "onesFirst";
  /** A weekday at the beginning of a longer word: `dinsdagavond`. */
  weekday: RegExp;
  /** Behind a number that is a part of a word: `zestienjarige`, `vijftigplusser`, `veertigers`. */
  ending: RegExp;
  /** What stands before a hundred or a thousand, the word for it, and what stands behind. */
  scale: RegExp;
  /** Ones and tens. */
  tens: RegExp;
  /** Between a scale and what is added. */
  link: RegExp;
  ordinal: RegExp;
}

/** Numbers in one word in the order of their values: `oniki`, `üçyüzelli`. */
export interface InARow {
  order: "inARow";
  /** The whole word, with the numbers in its first group. */
  word: RegExp;
  /** Each of the numbers. */
  part: RegExp;
  /** An ending that makes it an ordinal. */
  ordinal: RegExp;
}

/** A phrase with the numbers that a translator may say for it. */
export interface NumberPhrase {
  pattern: RegExp;
  values: readonly number[];
  /** Who says three quarters has to say the three. */
  isNeeded?: true;
}

/** Words and the keys of the facts that they say, see facts/fact.ts. */
export type Saying = readonly [RegExp, ...string[]];

/** What is said without a number or a name. Without it `midnight` for `0.00 uur` is a lost hour. */
export interface Implied {
  says?: readonly Saying[];
  /** A unit of time without its number, which is one where the translation has no other number for it. */
  oneUnit?: readonly Saying[];
  /** An ending or a word that says two without the number: `يومان`, `مرتين`. */
  two?: RegExp;
  /** The same before another noun, where it may also be another ending: `حافلتا المدرسة`, "my bus". */
  maybeTwo?: RegExp;
  /** How two of a unit are said by its ending. A year in the accusative, `عاما`, looks like two of them elsewhere. */
  duals?: Readonly<Record<string, RegExp>>;
  /** A single thing, without its number. */
  single?: RegExp;
}

/** What stands around numbers. Without it fewer numbers in each other's places are found. */
export interface AroundNumbers {
  /** What shows that a number counts, whatever stands behind it: "more than 2026", `2026'dan fazla`. */
  about?: { before?: RegExp; behind?: RegExp };
  /** Between a number and the word that it counts, where that is no space. */
  gap?: string;
  /** Adverbs, which stand where a noun might. */
  adverbs?: RegExp;
  /** Between a number and its year, and whether the year is first: `340 in 2025`, `2025 yılında 340`. */
  besideYear?: { isFirst?: boolean; gap: RegExp; yearFirst?: RegExp };
  /** Nouns that a year stands in front of. */
  nounsOfYears?: RegExp;
  /** In front of a year that belongs to a noun behind it: "the 2026 season". */
  determined?: RegExp;
  /** What makes degrees of those below zero: in front of the number, or behind it in its clause. */
  belowZero?: { before: RegExp; behind: RegExp };
  /** Shares of a whole that are said in words, in hundredths. */
  shares?: Readonly<Record<number, RegExp>>;
  /** Lengths of time that are parts of an hour, in minutes. */
  partsOfHour?: Readonly<Record<number, RegExp>>;
  /** What may have to change with a number, which stands here as the end of a line. */
  changesWith?: RegExp;
}

/** In which order things are said. Without it only what all languages say in the order of the Dutch is compared. */
export interface Order {
  /** Between a part and its whole, `3 of the 10`, where the part is said first. */
  partFirst?: RegExp;
  /** The same for sure: "4 of the 20", but not "12 in 5 weeks" or "2,706 in 2011". */
  partOfWhole?: RegExp;
  /** Between a part and one whole, of which there can be no more than one part: "1 in 5". */
  ofOne?: RegExp;
  /** Between a whole and its part, `10 kişiden 3'ü`, where the whole is said first. */
  wholeFirst?: RegExp;
  /** Behind the part of a whole that is said first, where the language marks it: `100 avronun 8 avrosu`. */
  owned?: RegExp;
  /** Where a clause is always turned round, by its Dutch word: `18.00 yerine 17.00`. */
  reversed?: Readonly<Record<string, RegExp>>;
  /** How a clause begins that stands behind in Dutch, where it stands behind, too; by its Dutch word. */
  clauses?: Readonly<Record<string, RegExp>>;
  /** `Niet meer om 18.00 uur`: where what is over may be said first. */
  contrast?: RegExp;
  /** Between two numbers that were turned round rightly: `45 of the 120`, `3 letters within 4 weeks`; others were not. */
  turned?: RegExp;
  /** How it says who won, with the higher number first, whoever it is about. */
  scored?: RegExp;
}

/** By the kind of a Dutch fact, its manners of writing with fields in braces: `%{value}|yüzde {value}`. */
export type Writing = Readonly<Record<string, string>>;

/** What multiplies the figures in front of it, by value: words with their endings, and letters. */
export interface Scales {
  words: Readonly<Record<number, string>>;
  /** Letters that count something else as well, behind figures without an amount: `5 m`, `10k`. */
  letters?: Readonly<Record<number, string>>;
}

/** How words make one number: `kow iyo toban`, `iki buçuk`. Without it each word is a number of its own. */
export interface Joining {
  /** What joins the words of one number. */
  joint?: RegExp;
  /** In such a joint, what does not add: Somali `oo`. */
  withoutAnd?: RegExp;
  /** Between two numbers that may be one, the larger first: `مليار و400 مليون`, `labaatan iyo afar`, `boqol, shan`. */
  sum?: { and: RegExp; prefix?: string; least: number };
  /** Behind a number: and a half. */
  half?: RegExp;
  /** A number and a half tells an hour. */
  halfTellsHour?: true;
  /** `An hour and a half`: one and a half of it; `an hour and three quarters`. `hint` is in each. */
  nounAndHalf?: { hint: RegExp; pattern: RegExp };
  /** A noun of two. */
  dual?: RegExp;
  fraction?: Fraction;
  /** Hundreds are counted up to this; ten where it is absent. English says "fifteen hundred". */
  hundredsBelow?: number;
  /** Ones stand behind ten: `on beş`. */
  isTenOpen?: true;
  /** The ones come before the tens, with "and" between them. */
  onesFirst?: true;
  /** Before ten they need no "and": `خمسة عشر`. */
  tenWithoutAnd?: true;
  /** A number goes on behind an ordinal: `الخامسة والعشرون`. */
  ordinalsGoOn?: true;
  /** A hundred multiplies figures: `3 boqol`. */
  hundredsOfFigures?: true;
  /** The ending of "from": `ondan üçe` is no thirteen. */
  from?: RegExp;
  /** A number word that is a unit behind a number: Somali `toddobaad`, seventh, is a week. */
  unitToo?: { value: number; word: RegExp };
}

/** How a fraction of two numbers is said. */
export interface Fraction {
  /** Between the two. */
  between: RegExp;
  /** How the second one is written. */
  second?: RegExp;
  /** The whole comes first: "of three places two". */
  isTurned?: true;
  /** Behind the whole: one part of it. */
  one?: RegExp;
}

/** How a time is told. Without it only times in figures are found. */
export interface Clock {
  /** Hours and parts of the day in words: beside a time that changes they may have to change, too. */
  words?: string;
  /** How an hour is told in words, the longest way first. Dutch `half acht` is half past seven. */
  manners?: readonly Manner[];
  quarter?: RegExp;
  /** Between the words of minutes, where that is more than a space or a hyphen. */
  minuteJoint?: RegExp;
  telling?: Telling;
  parts?: PartsOfDay;
  /** Parts of the day without an ending are counted, but behind a word for an hour: `laba habeen` are two evenings. */
  evenings?: { behind: RegExp; hour: RegExp };
  /** What stands behind minutes, and the words for an hour in front of them: `sagaalka iyo toban daqiiqo` is ten past nine. */
  minutes?: { behind: RegExp; hour: RegExp };
  /** Minutes of an hour that was named before: "at a quarter past eight, as the door closes at half past". */
  withoutHour?: RegExp;
  /** With these the number of an hour counts nothing else. */
  onlyTime?: RegExp;
  /** The times that "at half" is: Turkish says it for half past twelve. */
  halfAlone?: readonly number[];
  /** Hours are ordinals. */
  ordinalHours?: true;
  /**
   * Hours may be counted from six in the morning and six in the evening: three in the morning is nine. The parts of such a
   * day, from and to which minute they go; those of a night go on behind midnight.
   */
  fromSix?: readonly (readonly [part: RegExp, from: number, to: number])[];
}

/** `before` stands in front of the hour, `after` behind it; the groups say how many minutes past or to it. */
export interface Manner {
  before?: RegExp;
  after?: RegExp;
  /** Minutes past the hour when no group says them; less than nothing is to it. */
  minutes?: number;
  /** 1 past the hour, -1 to it: for the number in the first group. */
  sign?: 1 | -1;
  /** Without this word the minutes are five, ten and so on: "two to four" is a range. */
  minuteWord?: RegExp;
}

/** What tells minutes and an hour from other numbers: `om tien voor twee`, but `tien voor twee weken`. */
export interface Telling {
  /** In front of a time. */
  introduced: RegExp;
  /** In front of what is no time. */
  paid: RegExp;
  /** Behind an hour, where nothing introduces the time: the end of a clause, or words that no hour counts. */
  free: RegExp;
}

/** Words behind an hour (`after`), or in front of it, that say the part of the day. */
export interface PartsOfDay {
  before?: RegExp;
  after?: RegExp;
  /** Behind a number that counts something, whatever stands in front of it: `her akşam üç film`, three films. */
  counted?: RegExp;
  /** In front of an hour, which counts nothing. */
  introduced?: RegExp;
  /** Anywhere in the text: it may be that part, or not. */
  anywhere?: RegExp;
}

/** What numbers count: kinds of things with their words, as the source of a pattern. Without it nobody looks at that. */
export interface Counted {
  /** Behind a number. */
  behind: Readonly<Record<string, string>>;
  /** In front of a number, telling what it is. */
  before?: Readonly<Record<string, string>>;
  /** The same behind it: `3 numaralı`. */
  numbered?: string;
  /** Endings of a number itself: `1980s`, `80'lerde`; of `7/24`. */
  endings?: Readonly<Record<string, string>>;
  /** The end of a number word that counts: a decade, `ستينيات`, `lixdameeyadii`; times, `tweemaal`. */
  within?: readonly (readonly [RegExp, string])[];
  /** Between a number and what it counts, where that is no ending, hyphen or article as English and Dutch have them. */
  gap?: string;
  /** Words for hours that are those of the clock. */
  hoursOfClock?: RegExp;
}

/**
 * Small words between and beside numbers, as sources of patterns. They are looked for in a text of any language, as those
 * of the Dutch may be left there; without them numbers of a list do not share what they count.
 */
export interface Particles {
  /** Between two numbers of a list or a range: `10 tot 15 procent`. */
  list?: string;
  /** Between them, in front of the last one: `saat 9 ile saat 10`. */
  beforeLast?: string;
  /** Between two parts of a sentence that keep their order. */
  clause?: string;
  /** In front of an amount that another one is explained with: "€100 or about $110". */
  other?: string;
  /** Between a day and its month: `3-da bisha Maarso`, `3 من مارس`, `1st of March`. */
  ofMonth?: string;
  /** Between a month and its year, or its day: `March the 3rd`. */
  behindMonth?: string;
}

/** Coins and shares behind a number, as sources of patterns. They, too, are looked for in a text of any language. */
export interface Money {
  /** In front of the coin that a number counts: `3 oo yuuro`. */
  of?: string;
  /** In front of the name of a coin: whose it is. */
  nation?: string;
  euro?: string;
  /** A hundredth. */
  share?: string;
  /** The same in front of its number: `yüzde 5`. */
  beforeShare?: string;
  /** Coins that are no euros. */
  other?: string;
  cent?: string;
  /** A banknote by its name, at the end of a number: `een tientje` is ten euros. */
  note?: RegExp;
}
