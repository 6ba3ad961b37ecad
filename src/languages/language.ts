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
 * What a language is known by: one contract, and one file a language with nothing but data. The readers of facts, the
 * checks and the memory take it from here and know no language themselves.
 *
 * Every section may be absent; its comment says what that costs. Texts that patterns see are folded, see facts/text.ts:
 * small letters, western digits, one kind of space, apostrophe and hyphen, Arabic letters without their seats.
 */
export interface LanguageData {
  /** The first part of a BCP 47 code: `ar`. */
  readonly code: string;
  /** In English, as messages have it; of others the name in the settings of a site. */
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
  /** What the forms of a word share, for the search; it runs in browsers, so it is in stems.ts, apart from all else. */
  readonly stem?: Stem | undefined;

  // Texts.
  readonly text?: Text;
  readonly abbreviations?: Abbreviations;
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
  /** No day stands behind its month: Dutch `in juni een cursus` is a month and an article. */
  isDayFirst?: true;
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

/**
 * Words that tell a language from others. Without them, Dutch that was left is found by words that hardly another language
 * has, and another of our languages only where it is unmistakable.
 */
export interface Vocabulary {
  /** Words that every text of the language is full of, in small letters. */
  frequent?: string;
  /** Frequent words of others of these languages that are a word, or an ending behind an apostrophe, of this one too. */
  homographs?: string;
  /**
   * What shows that a text is in this language and in no other: frequent words that hardly another language has,
   * spellings that no other has, and the languages (codes) that may have them as well.
   */
  unmistakable?: { words: string; spelling?: RegExp; kin: string };
  /** It has, or may have, whole phrases in common with Dutch: `the water is warm in winter`. */
  sharesPhrases?: true;
  /** Spellings that Dutch has and this language seldom or never. */
  unlikeDutch?: RegExp;
  /** How its words are spelled that another language, by its code, has seldom or never. */
  unlike?: Readonly<Record<string, RegExp>>;
  /** Spellings that hardly any other language has either. */
  unlikeAny?: RegExp;
  /** Its name in the detector of languages (ISO 639-3), if it is in Latin letters. */
  detector?: string;
  /** Letters that only this language has: in a word for sure, and those of which one of so many (`share`) letters is. */
  telling?: { inWord: RegExp; letters: RegExp; share: number };
}

/** Letters that are written in more than one way. Without it letters are what they are. */
export interface Letters {
  /** I without a dot is another letter than i: `I`, `ı`. */
  hasDotlessI?: true;
  /** The letters of the language itself, where it has no Latin ones. Each of its words is looked at then. */
  own?: RegExp;
  /** What is joined to a name in Latin letters: `وMovisie`, `بـDigiD`, `الـ GGD`. */
  beforeName?: RegExp;
  /** Letters of other languages that look like its own, by the letter to type. */
  lookAlikes?: Readonly<Record<string, string>>;
  /** Signs for vowels, which most texts leave out. */
  vowels?: RegExp;
  /** Those, and every other mark. */
  marks?: RegExp;
  /** Letters that people mix, in names too. */
  alike?: Readonly<Record<string, string>>;
  /** The same of small letters, and not in names. */
  alikeWhenSmall?: Readonly<Record<string, string>>;
}

/** How the words of the language are found in the dictionary. It must have a column there. */
export interface InDictionary {
  /** A shorter beginning must be the whole word. */
  shortestBeginning?: number;
  /** The ending of a word too short to have its beginning listed: `eats`, `bags`, `adding`. */
  ending?: RegExp;
  /** The end of a word before a vowel: `çocuk`, `çocuğu`. */
  softens?: Readonly<Record<string, string>>;
  /** The column has letters anywhere in a word, as prefixes and patterns hide where it begins. */
  isRoots?: true;
  /** Letters that are often written alike. */
  alike?: Readonly<Record<string, string>>;
}

/** How words change. Without it the words of a glossary are found as they stand there only. */
export interface Inflection {
  /** What may stand before the first word of a term, as the source of a pattern. */
  prefix?: string;
  /** It may be written as one with a word, and left out. */
  article?: string;
  /** A letter behind an apostrophe belongs to the word before it. */
  apostropheJoins?: true;
  /** Words that the rules are for; where it is absent those that end in two small letters. */
  regular?: RegExp;
  /** What may follow any other word: an abbreviation, a number. */
  bare: string;
  /** That goes for names as well. */
  areNamesBare?: true;
  /** Kinds of words, with the texts that `{name}` in an ending stands for; the first that fits. */
  classes?: readonly { when: RegExp; texts: Readonly<Record<string, string>> }[];
  rules: readonly InflectionRule[];
}

/** One way in which a word may change. */
export interface InflectionRule {
  /** The part of the word that changes; a word without it does not change in this way. */
  from?: RegExp;
  /** What stands there then, as in `String.replace`; nothing changes where it is absent. */
  to?: string;
  /** Words that do not change in this way. */
  unless?: RegExp;
  /** What may follow, as the source of a pattern; `$1` is the first group of `from`. */
  endings?: string;
  /** Where the word must stand in its term; at the `end` of several. */
  place?: "first" | "notFirst" | "last" | "notLast" | "end";
  /** A word that changes in this way changes in no other way behind it. */
  isLast?: true;
}

/** `right` as it is; `lost`: a space was lost for certain; `unsure`: nobody can tell from the letters. */
export type Join = "right" | "lost" | "unsure";

/** What is written as one across the edge of markup. Without it nobody can tell at the start of an element. */
export interface Joins {
  /** What is written as one with the word behind it, and what that says. */
  prefix?: RegExp;
  prefixed?: Join;
  /** What may be an ending. */
  ending: RegExp;
  /** Words that look like one. */
  words?: RegExp;
  /** What may be an ending behind markup, and as well be a word. */
  maybe?: RegExp;
  /** What may be an ending that is marked itself. */
  marked?: RegExp;
}

/**
 * What tells a full stop of an abbreviation or a number from the end of a sentence, as lower-case words without their
 * last full stop. Abbreviations of single letters (`m.b.t.`, `N.V.`) are known by their form; those not listed may
 * end a sentence. Without it only abbreviations that many languages share do not end a sentence.
 */
export interface Abbreviations {
  /** Something always follows: a name behind a title, a noun behind a preposition. */
  open?: string;
  /** May end a sentence (`jl.`) or lead on (`art. Grondwet`): a word of `starters` behind it shows that it ended. */
  either?: string;
  /** An abbreviation before a number, elsewhere a word: `max. 3`, but `Dit is Max. Hij kookt.` */
  numeric?: string;
  /** End an enumeration, so a capital behind one starts a sentence: `e.d.`; `enz.` and `vb.` need no rule for that. */
  closing?: string;
  /** Words before a single capital that is no initial: `vitamine C.` */
  lettered?: string;
  /** Words that have a capital because a sentence starts, and seldom as part of a name. */
  starters?: string;
  /** Words behind an ordinal, in a language that writes ordinals with a full stop: `3. Bölüm`. */
  counted?: string;
}
