import type {
  AroundNumbers,
  Clock,
  Counted,
  Implied,
  Joining,
  Money,
  Numbers,
  Order,
  Particles,
} from "./language-numbers.ts";
import type { Stem } from "./stems.ts";

export type * from "./language-numbers.ts";

/**
 * Everything the project knows about a language: one contract, and one file per language with nothing but data. The
 * fact readers, the checks and the memory read it and have no rules of their own for any language.
 *
 * Every section is optional; its comment describes what is lost without it. Patterns run on folded text, see
 * facts/text.ts: lower case, Western digits, one kind of space, apostrophe and hyphen, one form of Arabic alef and yeh.
 */
export interface LanguageData {
  /** The primary subtag of a BCP 47 code: `ar`. */
  readonly code: string;
  /** The English name, for messages. Without it, the name in the settings of the site. */
  readonly name?: string;

  // Facts: dates, times, numbers and what they count.
  readonly names?: Names | undefined;
  readonly numbers?: Numbers;
  readonly joining?: Joining;
  readonly clock?: Clock;
  readonly counted?: Counted;
  readonly implied?: Implied;
  readonly aroundNumbers?: AroundNumbers;
  readonly particles?: Particles;
  readonly money?: Money;
  readonly order?: Order;

  // Meaning.
  readonly denials?: Denials;
  readonly limits?: Limits;
  readonly periods?: Periods;

  // Words, their forms and letters.
  readonly words?: Vocabulary;
  readonly letters?: Letters;
  readonly inflection?: Inflection;
  readonly joins?: Joins;
  readonly dictionary?: InDictionary;
  /**
   * Reduces the forms of a word to what they share, for the search. Kept apart, in stems.ts, as it runs in browsers.
   */
  readonly stem?: Stem | undefined;

  // Texts.
  readonly text?: Text;
  readonly abbreviations?: Abbreviations;
}

/** Words for one thing, separated by `|`, the usual one first: `maart|mrt`. */
type Variants = string;

/** Names of months and weekdays. For a language without a file, Intl gives the full ones. */
export interface Names {
  /** Twelve from January, in lower case: full, short, and as in other countries of the language. */
  months: readonly Variants[];
  /** Seven from Monday. */
  weekdays: readonly Variants[];
  /** The full names people write, where Intl has others or none. */
  written?: { months: readonly string[]; weekdays: readonly string[] };
  /** Weekdays are lower case outside dates, though Intl capitalises them. */
  hasSmallWeekdays?: true;
  /** The article that a name may lack: `كل خميس`. */
  article?: string;
  /** The first word of names of two words: `كانون الثاني`. */
  firstOfTwo?: RegExp;
  /** In front of a month's number or short name: `bisha 3aad`, "the third month". */
  beforeMonth?: RegExp;
  /** Short names that need no number next to them if a full stop follows: "on Sept." */
  shortAlone?: RegExp;
  /** Months that are another word in lower case: "you may". */
  needsCapital?: RegExp;
  /** Short weekday names, `Sal`, `Isn`, count everywhere; otherwise only those in `days`. */
  hasShortWeekdays?: true;
  /** Short names that are weekdays only in a list or a date: `ma t/m vr`, `za 28 nov.` */
  days?: ShortDays;
  /** Weekdays that are also another word: "market", "someone", "two". */
  otherWeekday?: RegExp;
  /** Context that makes such a word a weekday. */
  aroundWeekday?: { before?: RegExp; behind?: RegExp };
  /** A day never follows its month: Dutch `in juni een cursus` is a month and an article. */
  isDayFirst?: true;
  /** Prefixes and suffixes of a name, as pattern sources. Default: a suffix of up to five letters. */
  inText?: { before: string; behind: string };
}

/** Weekday names too short to be recognised on their own. */
export interface ShortDays {
  /** Seven from Monday. */
  names: readonly string[];
  /** Matches two or more of them. */
  list: RegExp;
  /** Matches one in front of a date. */
  ofDate: RegExp;
}

/** How a language denies. Without it, lost and added denials go unnoticed.
 *
 * A pattern matches one word or a few, in lower-case text with plain apostrophes. */
export interface Denials {
  /** Contains a word of denial but has nothing to do with one: `kama dambays`, "the final one". */
  idle?: RegExp;
  /** Looks like a denial but is not one: `niet alleen ouders`, `olup olmadığı`. */
  none?: RegExp;
  /** Always denies. */
  sure: RegExp;
  /** "Without", for which another language may use a denial. */
  without?: RegExp;
  /** May deny, or replaces a denial: `unsafe`, `without`, `free`. */
  maybe: RegExp;
  /** Dutch words that other languages translate by a word of `maybe`, which then replaces no other denial. */
  shared?: RegExp;
  /** Forbids; another language may use any denial for it. */
  forbids?: RegExp;
  /** Repeats a denial that other languages express once: `noch`, `ook niet`. */
  again?: RegExp;
  /** Makes an exception, or an addition for which Dutch has the same word: `behalve`, "besides". */
  except: RegExp;
  /** Marks a question and denies nothing there: Somali `ma`. */
  question?: RegExp;
}

/** The directions of a limit, two pairs of opposites; `least` includes "older", `most` "younger". */
export type Direction = "least" | "most" | "before" | "after";

/** How a language expresses limits. Without it, "at least" for "at most" goes unnoticed. */
export interface Limits {
  /** Patterns have phrases with a denial, `niet meer dan`, first. */
  words: Readonly<Record<Direction, RegExp>>;
  /** Words that may express a direction but mostly mean something else: they count only in favour of a translation. */
  maySay?: Readonly<Partial<Record<Direction, RegExp>>>;
}

export type Period = "day" | "week" | "month" | "year";

/** Words for periods. Without it, weeks that became months are noticed only next to a number. */
export interface Periods {
  /** Names, alone or at the start of a word. */
  names: Readonly<Record<Period, RegExp>>;
  /** Every other one: Dutch `om de week`. */
  everySecond?: RegExp;
}

/** How texts are built. Without it, lost and added sentences go unnoticed, and lengths are learned from the site. */
export interface Text {
  /** How a conditional sentence begins or ends, which often translates a question: `Belt u niet? Dan …`. */
  supposes?: RegExp;
  /** Words and letters that join sentences where other languages have a comma. */
  joins?: RegExp;
  /** How translators treat sentences, measured on the sample content and on news whose Dutch was itself translated. */
  sentences?: Habit;
  /**
   * How long its texts are, measured on translations of Dutch texts of 30 characters and more in the sample content.
   */
  growth?: Growth;
  /**
   * Words doubled on purpose, in lower case and without vowel signs. Only those that are rare by themselves, as a word
   * doubled by mistake is mostly a frequent one.
   */
  twice?: string;
  /** Matches where such a word is doubled by mistake after all. */
  slips?: RegExp;
  /** Words spelt like an inflection of a slur that mean something else: `kaniisad` is a church. */
  innocent?: RegExp;
}

/** Length and loss of sentences in translation. */
export interface Habit {
  /** Natural logarithm of the usual length of a translation over that of its source. */
  growth: number;
  /** The cost of a lost sentence: the higher, the more evidence it takes to call a sentence lost. */
  loss: number;
}

/** Natural logarithms of the length of a translation over that of its Dutch. */
export interface Growth {
  /** The usual value. */
  median: number;
  /** The standard deviation, estimated from the median deviation. */
  spread: number;
}

/**
 * Words that distinguish a language from others. Without them, untranslated Dutch is found only by words that hardly
 * any other language has, and another of our languages only where it is unmistakable.
 */
export interface Vocabulary {
  /** The most frequent words, in lower case. */
  frequent?: string;
  /** Frequent words of our other languages that are also a word, or a suffix behind an apostrophe, of this one. */
  homographs?: string;
  /**
   * Shows that a text is in this language and in no other: frequent words that hardly any other language has, spellings
   * that no other has, and the languages (codes) that may have them as well.
   */
  unmistakable?: { words: string; spelling?: RegExp; kin: string };
  /** May have whole phrases in common with Dutch: `the water is warm in winter`. */
  sharesPhrases?: true;
  /** Spellings that Dutch has, and this language seldom or never. */
  unlikeDutch?: RegExp;
  /** Spellings of its words that another language (by code) seldom or never has. */
  unlike?: Readonly<Record<string, RegExp>>;
  /** Spellings of its words that hardly any other language has. */
  unlikeAny?: RegExp;
  /** Its code in the language detector (ISO 639-3), if it is written in Latin letters. */
  detector?: string;
  /** Letters that only this language has: `inWord` identifies a word, `letters` a text (more than one in `share`). */
  telling?: { inWord: RegExp; letters: RegExp; share: number };
}

/** Letters with more than one form. Without it, letters are compared as written. */
export interface Letters {
  /** I without a dot is a different letter from i: `I`, `ı`. */
  hasDotlessI?: true;
  /** Its letters, if they are not Latin. Then every word of a text is checked for its script. */
  own?: RegExp;
  /** Prefixes and the article joined to a name in Latin letters: `وMovisie`, `بـDigiD`, `الـ GGD`. */
  beforeName?: RegExp;
  /** Letters of other languages that look like its own, each with the letter to type instead. */
  lookAlikes?: Readonly<Record<string, string>>;
  /** Vowel signs, which most texts leave out. */
  vowels?: RegExp;
  /** Vowel signs and all other marks. */
  marks?: RegExp;
  /** Letters that people use for each other, in names too. */
  alike?: Readonly<Record<string, string>>;
  /** The same for lower-case letters, but not in names. */
  alikeWhenSmall?: Readonly<Record<string, string>>;
}

/** How words of the language are found in the dictionary, which must have a column for it. */
export interface InDictionary {
  /** An entry with fewer letters must be the whole word. */
  shortestBeginning?: number;
  /** The suffix of a word too short to be found by its beginning: `eats`, `bags`, `adding`. */
  ending?: RegExp;
  /** Last letters that change before a vowel: `çocuk`, `çocuğu`. */
  softens?: Readonly<Record<string, string>>;
  /** Entries match anywhere in a word, as prefixes and patterns hide where it begins. */
  isRoots?: true;
  /** Letters that people use for each other. */
  alike?: Readonly<Record<string, string>>;
}

/** How words are inflected. Without it, glossary terms are found only as listed. */
export interface Inflection {
  /** Prefixes of the first word of a term, as a pattern source. */
  prefix?: string;
  /** The article, which is joined to its word and may be left out. */
  article?: string;
  /** A letter behind an apostrophe belongs to the word before it. */
  apostropheJoins?: true;
  /** Words that the rules apply to. Default: those that end in two lower-case letters. */
  regular?: RegExp;
  /** Suffixes of any other word (an abbreviation, a number), as a pattern source. */
  bare: string;
  /** Names, too, have only the suffixes in `bare`. */
  areNamesBare?: true;
  /** Classes of words, with the texts that replace `{name}` in a suffix. The first match applies. */
  classes?: readonly { when: RegExp; texts: Readonly<Record<string, string>> }[];
  rules: readonly InflectionRule[];
}

/** One way to inflect a word. */
export interface InflectionRule {
  /** The part that changes. The rule skips words without it. */
  from?: RegExp;
  /** Its replacement, as in `String.replace`. Default: unchanged. */
  to?: string;
  /** Words that the rule skips. */
  unless?: RegExp;
  /** Suffixes, as a pattern source; `$1` is the first group of `from`. */
  endings?: string;
  /** Required position of the word in its term; `end` is the last of several. */
  place?: "first" | "notFirst" | "last" | "notLast" | "end";
  /** Rules after this one skip the words that it applies to. */
  isLast?: true;
}

/** `right`: correct as written; `lost`: a space is missing for certain; `unsure`: the letters do not show which. */
export type Join = "right" | "lost" | "unsure";

/** What is written as one word across the edge of markup. Without it, joins at the start of an element are `unsure`. */
export interface Joins {
  /** Prefixes of the word behind the edge, and the verdict on them. */
  prefix?: RegExp;
  prefixed?: Join;
  /** Matches what may be a suffix. */
  ending: RegExp;
  /** Words that look like a suffix. */
  words?: RegExp;
  /** Matches what may be a suffix behind markup, or a word. */
  maybe?: RegExp;
  /** Matches what may be a suffix inside markup. */
  marked?: RegExp;
}

/**
 * Distinguishes the full stop of an abbreviation or a number from the end of a sentence: lower-case words without their
 * last full stop. Abbreviations of single letters (`m.b.t.`, `N.V.`) are recognised by their form; those not listed may
 * end a sentence. Without it, only abbreviations that many languages share do not end a sentence.
 */
export interface Abbreviations {
  /** Something always follows: a name behind a title, a noun behind a preposition. */
  open?: string;
  /** May end a sentence (`jl.`) or not (`art. Grondwet`): it does if a word of `starters` follows. */
  either?: string;
  /** An abbreviation before a number, elsewhere a word: `max. 3`, but `Dit is Max. Hij kookt.` */
  numeric?: string;
  /** End an enumeration, so a capital behind one starts a sentence: `e.d.`; `enz.` and `vb.` need no rule for that. */
  closing?: string;
  /** Words before a single capital that is not an initial: `vitamine C.` */
  lettered?: string;
  /** Words that have a capital because a sentence starts, and seldom as part of a name. */
  starters?: string;
  /** Words behind an ordinal, in a language that writes ordinals with a full stop: `3. Bölüm`. */
  counted?: string;
}
