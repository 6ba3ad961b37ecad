/**
 * What a language is known by: one contract, and one file a language with nothing but data. The readers of facts, the
 * checks and the memory take it from here and know no language themselves.
 *
 * Every section may be absent; its comment says what that costs. Texts that patterns see are folded, see facts/text.ts:
 * small letters, western digits, one kind of space, apostrophe and hyphen, Arabic letters without their seats.
 */
export interface LanguageData {
  /** The first part of a BCP 47 code: `ar`. */
  readonly code: string;
  readonly names?: Names | undefined;
  readonly numbers?: Numbers;
  readonly clock?: Clock;
  readonly denials?: Denials;
  readonly limits?: Limits;
  readonly periods?: Periods;
  readonly text?: Text;
  readonly implied?: Implied;
  readonly counting?: Counting;
  readonly order?: Order;
}

/** Words of one thing, `|` between them: `maart|mrt`. The first one is the usual one. */
type Variants = string;

/** Names of months and weekdays. Of a language without a file Intl gives the full ones. */
export interface Names {
  /** Twelve from January: full, short, and as in other countries of the language. Small letters. */
  months: readonly Variants[];
  /** Seven from Monday. */
  weekdays: readonly Variants[];
  /** How people write them in full, where Intl has other names or none. */
  written?: { months: readonly string[]; weekdays: readonly string[] };
  /** Weekdays are written small outside dates, and Intl gives them with a capital. */
  hasSmallWeekdays?: true;
  /** The article that a name may lack: `كل خميس`. */
  article?: string;
  /** The first words of names of two words: `كانون الثاني`. */
  firstOfTwo?: RegExp;
  /** In front of the number of a month, or of its short name: `bisha 3aad`, "the third month". */
  beforeMonth?: RegExp;
  /** Short names of months that are one without a number beside them: "on Sept." */
  shortAlone?: RegExp;
  /** Months that are another word where they have no capital: "you may". */
  needsCapital?: RegExp;
  /** Short names of weekdays, `Sal`, `Isn`, are looked for everywhere; else only in `days`. */
  hasShortWeekdays?: true;
  /** Short names that are days in a list or a date only: `ma t/m vr`, `za 28 nov.` */
  days?: ShortDays;
  /** Weekdays that are another word as well: a market, "someone", "two". */
  otherWeekday?: RegExp;
  /** What shows that such a word is a day. */
  aroundWeekday?: { before?: RegExp; behind?: RegExp };
  /** Months and weekdays that are words too: without the number of a day beside them nobody knows. */
  otherWords?: string;
  /** What may be written as one with a name, as patterns; an ending of up to five letters where this is absent. */
  inText?: { before: string; behind: string };
}

/** Short names of weekdays that are too short to be looked for alone. */
export interface ShortDays {
  /** Seven from Monday. */
  names: readonly string[];
  /** Two or more of them. */
  list: RegExp;
  /** One in front of a date. */
  ofDate: RegExp;
}

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

/** How a time is told. */
export interface Clock {
  /** Hours and parts of the day in words: beside a time that changes they may have to change, too. */
  words?: string;
}

/** How a language denies. Without it no lost or added denial is found.
 *
 * A pattern fits one word or a few; the text is in small letters, with plain apostrophes. */
export interface Denials {
  /** Has a word of denial in it and nothing to do with one: `kama dambays`, the final one. */
  idle?: RegExp;
  /** Looks like a denial and is none: `niet alleen ouders`, `olup olmadığı`. */
  none?: RegExp;
  /** Denies for sure. */
  sure: RegExp;
  /** `Without`, which another language may say by a denial. */
  without?: RegExp;
  /** May deny, or says by another word what a denial would say: `unsafe`, `without`, `free`. */
  maybe: RegExp;
  /** Those of Dutch that other languages say by such a word as well, so that it stands for no other denial. */
  shared?: RegExp;
  /** Forbids: another language says so by some denial or other. */
  forbids?: RegExp;
  /** Says a denial again that other languages say once: `noch`, `ook niet`. */
  again?: RegExp;
  /** Makes an exception, or adds what Dutch can say by the same word: `behalve`, "besides". */
  except: RegExp;
  /** What a question has that asks, and denies nothing: Somali `ma`. */
  question?: RegExp;
}

/** Two directions that exclude each other; `least` also says "older", `most` "younger". */
export type Direction = "least" | "most" | "before" | "after";

/** How limits are said. Without it `at least` for "at most" is not found. */
export interface Limits {
  /** What is said with a denial, `niet meer dan`, is looked for first. */
  words: Readonly<Record<Direction, RegExp>>;
  /** Words that may say a direction, and mostly say something else: they count for a translation, and never against it. */
  maySay?: Readonly<Partial<Record<Direction, RegExp>>>;
}

export type Period = "day" | "week" | "month" | "year";

/** How periods are named. Without it weeks that became months are not found where no number shows it. */
export interface Periods {
  /** Alone or at the beginning of a word. */
  names: Readonly<Record<Period, RegExp>>;
  /** Every second one, Dutch `om de week`. */
  everySecond?: RegExp;
}

/** How a language makes texts. Without it no lost or added sentence is found, and lengths are learned from a site. */
export interface Text {
  /** How a conditional sentence begins or ends, which often translates a question: `Belt u niet? Dan …`. */
  supposes?: RegExp;
  /** Words and letters that join sentences where another language has a comma. */
  joins?: RegExp;
  /** How it translates sentences; measured on the sample content and on news, whose Dutch was a translation itself. */
  sentences?: Habit;
  /** How long its texts are; measured on the sample content: translations of Dutch texts of 30 characters and more. */
  growth?: Growth;
  /**
   * Words that are said twice and meant so, in small letters and without vowel signs. Only those that are rare by
   * themselves, as a word doubled by mistake is mostly a frequent one.
   */
  twice?: string;
  /** A text where such a word is doubled by mistake after all. */
  slips?: RegExp;
  /** Words that are spelt like an inflection of a slur and mean something else: `kaniisad` is a church. */
  innocent?: RegExp;
}

/** How a language translates another. */
export interface Habit {
  /** Natural logarithm of the usual length of a translation over that of its source. */
  growth: number;
  /** What a lost sentence costs: the more, the more a translation must speak for it. */
  loss: number;
}

/** How the length of a translation compares with that of its Dutch: natural logarithms of one over the other. */
export interface Growth {
  /** The usual one. */
  median: number;
  /** How far texts are from it: standard deviation, estimated from the median deviation. */
  spread: number;
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
export interface Counting {
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
