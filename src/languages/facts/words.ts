import { calendar } from "../calendar.ts";
import { MONTHS, type Names, WEEKDAYS } from "../names.ts";
import { type NumberWord, numberWords } from "../number-words.ts";
import { fold } from "./text.ts";

/** What a word may say. */
export interface Word {
  number?: NumberWord | undefined;
  /** 1 is January. */
  month?: number | undefined;
  /** 1 is Monday. */
  weekday?: number | undefined;
  /** A short name, as `okt`: only beside a number it is one. */
  isShort?: boolean | undefined;
}

/** The words of a language, and how they are found in longer ones. */
interface Lexicon {
  words: Map<string, Word>;
  /** Takes the ending off a word; undefined where no word is left that says a fact. */
  stem?: ((word: string) => Stem | undefined) | undefined;
  /** Words that were asked for. */
  known: Map<string, Word | undefined>;
}

/** So many words are remembered for a language: more than it has, less than fills the memory. */
const MOST_KNOWN = 100_000;
/** No word for a fact is longer, not even a Dutch number in one word. */
const LONGEST = 60;
/** Arabic "and", "in", "for", "as" and the article, written as one with the word. */
const PREFIX = /^(?:[وف]?(?:[بكل]?ال|لل)|[وف]?[بل]|[وف])(?=\p{L}{2})/u;
/** Behind an Arabic number: the mark of a case, a decade, "of them". */
const SUFFIX = /(?<=\p{L}{2})(?:ا|ه|يات|ها|هم|هما|هن|نا|كم)$/u;
const lexicons = new Map<string, Lexicon>();

/** Are there words for facts in this language? */
export const hasWords = (language: string) => language in MONTHS;

/** What a word of folded text says; undefined when it says no number, month or weekday. */
export function lookUp(word: string, language: string): Word | undefined {
  if (word.length > LONGEST) return undefined;
  const lexicon = lexiconOf(language);
  if (lexicon.known.has(word)) return lexicon.known.get(word);
  if (lexicon.known.size > MOST_KNOWN) lexicon.known.clear();
  const found = find(word, language, lexicon);
  lexicon.known.set(word, found);
  return found;
}

function find(word: string, language: string, { words, stem: stemOf }: Lexicon): Word | undefined {
  const whole = words.get(word);
  if (whole) return whole;
  if (language === "nl") return dutchCompound(word, words);
  if (language === "ar") {
    // `والفان` is "and two thousand": its article is the word's own.
    const own = words.get(word.replace(/^[وفبل](?=ال)/, ""));
    if (own?.number) return own;
    const stem = word.replace(PREFIX, "");
    const bare = words.get(stem) ?? words.get(stem.replace(SUFFIX, ""));
    return stem === word && bare && !bare.number ? undefined : bare;
  }
  const compound = language === "tr" ? turkishCompound(word, words) : undefined;
  if (compound) return compound;
  const stem = stemOf?.(word);
  if (!stem?.said.number) return stem?.said;
  const { number } = stem.said;
  return { ...stem.said, number: { ...number, isOrdinal: number.isOrdinal || stem.isOrdinal } };
}

/** Words of more letters are several that are written as one: `يومالخميسأنه`, as copied from some PDF files. */
const LONGEST_WORD: Readonly<Record<string, number>> = { ar: 14 };
/** Shorter names are in too many other words. */
const SHORTEST_WITHIN = 4;
const withins = new Map<string, RegExp>();

/** Names of facts within a word that is several words: what they say, and where. None in a word that is one. */
export function wordsWithin(word: string, language: string): { at: number; text: string; said: Word }[] {
  if (word.length <= (LONGEST_WORD[language] ?? Number.POSITIVE_INFINITY)) return [];
  const { words } = lexiconOf(language);
  const pattern = withins.get(language) ?? within(words);
  withins.set(language, pattern);
  return [...word.matchAll(pattern)].map(({ 0: text, index: at }) => ({
    at,
    text,
    said: words.get(text) ?? words.get(text.replace(/^ال/, ""))!,
  }));
}

/** A weekday within other words has its article. */
const within = (words: ReadonlyMap<string, Word>) =>
  new RegExp(
    [...words]
      .map(([word, { weekday }]) => (weekday ? `ال${word}` : word))
      .filter((word) => word.length >= SHORTEST_WITHIN)
      .sort((a, b) => b.length - a.length)
      .join("|"),
    "gu",
  );

/** What the stem of a word says; `isOrdinal`: its ending makes it one. */
interface Stem {
  said: Word;
  isOrdinal: boolean;
}

function lexiconOf(language: string): Lexicon {
  const known = lexicons.get(language);
  if (known) return known;
  const words = new Map<string, Word>();
  const add = (word: string, said: Word) => words.set(word, { ...words.get(word), ...said });
  for (const [word, number] of numberWords(language)) add(fold(word, language), { number });
  const { months, weekdays } = calendar(hasWords(language) ? language : "nl");
  for (const [lists, sets, part] of [
    [MONTHS, months, "month"],
    [WEEKDAYS, weekdays, "weekday"],
  ] as [Names, typeof months, "month" | "weekday"][]) {
    for (const [at, list] of (lists[language] ?? []).entries()) {
      const full = [list.split("|")[0]!, ...sets.map((names) => names[at]!)];
      for (const name of new Set([...full, ...list.split("|")])) {
        const word = fold(name, language).replace(/^ال/, "");
        add(word, { [part]: at + 1, ...(!full.includes(name) && SHORT.test(word) && { isShort: true }) });
      }
    }
  }
  const made = { words, stem: stemmer(language, words), known: new Map() };
  lexicons.set(language, made);
  return made;
}

/** As `okt`, `sept`. */
const SHORT = /^[a-zçşğü]{3,4}$/;

/** How words of a language end. */
interface Endings {
  /** One spelling for those that people mix, of words and stems alike. */
  spell?: (word: string) => string;
  /** A stem as it is before endings, in the source of a pattern; its first two letters stay. */
  turn?: (stem: string) => string;
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

/** Somali endings, in the spelling of `spell`: articles and "of them". */
const SOMALI_ARTICLES = "[dtkghy][aiu](?:n|s|ni|si)?|(?<=[dt])[aiu]n?|[dtkgh]?(?:ed|od|id|en|in|is)[aiu]?";
/** Of ordinals and decades. */
const SOMALI_ORDINALS = "[mn]?[aā]?[aā]d(?:[kd][aiu]|[aiu]|e)?|(?:[mn]?[ae]y|y)[aā]d[aiu]?";
/** "Each", "and", "but". */
const SOMALI_LINKS = "(?:ba|na|se|s)?";

const ENDINGS: Readonly<Record<string, Endings>> = {
  // İkindi is the afternoon, beşik a cradle, onlar "they".
  tr: {
    short: ["üç"],
    number: "\\p{L}{0,10}",
    ordinal: /nc[ıiuü]/,
    never: /^(?:ikindi|ikiz|beşi[kğ]|milyarder|milyoner)/,
  },
  // Seconds are a length of time.
  en: { number: "s", never: /^seconds$/ },
  so: {
    hasFaint: true,
    // `tallaado`, `talaado`: one letter or two is a matter of taste, but `labaad` is another word than `labad`.
    spell: (word) =>
      word.replace(/(?<!a)a+(?=d)/g, (sound) => (sound.length > 1 ? "ā" : "a")).replace(/(\p{L})\1+/gu, "$1"),
    // `luulyo`, `luulyadii`; `lixdan`, `lixdamaadkii`; `abriil`, `abriishii`.
    turn: (stem) =>
      stem
        .replace(/[oea]$/, "[oaei]?")
        .replace(/n$/, "[nm]")
        .replace(/l$/, "(?:l|s(?=h))"),
    number: `(?:${SOMALI_ARTICLES}|${SOMALI_ORDINALS}|)${SOMALI_LINKS}`,
    // `jimcihii`: a vowel in front of the article.
    // `Talaadooyinka`, `Khamiisyada`: every one of them.
    name: `(?:${SOMALI_ARTICLES}|[aiu][dtkgh][aiu](?:n|s)?|oyin(?:k?[aui])?|y(?:o|ad[aiu]|al(?:k?[aui])?)|)${SOMALI_LINKS}`,
    ordinal: /[aā]d/,
    // "Not in", "who", "there", a hundredth.
    never: /^(?:kuma(?:na)?|halk\p{L}+|boqo?l(?:ki?i?ba|ki|l?ey\p{L}*|ey\p{L}*))$/u,
  },
};

/** Finds the stem of a word that has an ending; undefined for a language whose words have none. */
function stemmer(language: string, words: ReadonlyMap<string, Word>): Lexicon["stem"] {
  const endings = ENDINGS[language];
  if (!endings) return undefined;
  const { spell = (word) => word, turn = (stem) => stem, short = [], hasFaint, ordinal, never } = endings;
  const stems = [...words].filter(
    ([word, { number, isShort }]) =>
      (hasFaint || !number?.isFaint) && !isShort && (word.length > 2 || short.includes(word)),
  );
  const patterns = stems
    .sort(([a], [b]) => b.length - a.length)
    .map(([word, said]) => {
      const ending = said.number ? endings.number : (endings.name ?? endings.number);
      const stem = spell(word);
      return { first: stem.slice(0, 2), said, pattern: new RegExp(`^${turn(stem)}(${ending})$`, "u") };
    });
  const byStart = Map.groupBy(patterns, ({ first }) => first);
  return (word) => {
    const spelt = spell(word);
    if (never?.test(spelt)) return undefined;
    for (const { pattern, said } of byStart.get(spelt.slice(0, 2)) ?? []) {
      const ending = pattern.exec(spelt)?.[1];
      if (ending !== undefined) return { said, isOrdinal: ordinal?.test(ending) ?? false };
    }
    return undefined;
  };
}

const NOT_COUNTED = { isOrdinal: false, isFaint: false };
const DUTCH_DAY = /^(?:maan|dins|woens|donder|vrij|zater|zon)dag/;
/** Behind a number that is a part of a Dutch word: `zestienjarige`, `vijftigplusser`, `veertigers`. */
const DUTCH_ENDING =
  /(?:jarig|daags|weeks|jaars|delig|koppig|talig|voudig|urig|persoons|plusser)(?:e[ns]?|s)?$|(?<=tig)ers?$/;

/** `eenentachtig`, `tweehonderd`, `vijfenzeventigste`, `zestienjarige`, `dinsdagavond`. */
function dutchCompound(word: string, words: ReadonlyMap<string, Word>): Word | undefined {
  const day = DUTCH_DAY.exec(word);
  if (day) return { weekday: words.get(day[0])!.weekday };
  const ending = DUTCH_ENDING.exec(word);
  if (ending) {
    const stem = word.slice(0, ending.index);
    const number = (words.get(stem) ?? dutchCompound(stem, words))?.number;
    return number && { number: { ...number, isOrdinal: true } };
  }
  const parts = /^(.*?)(honderd|duizend)(.*)$/.exec(word);
  const value = (text: string) => {
    const [, ones, tens] =
      /^(.+?)(?:en|ën)((?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)(?:ste)?$/.exec(text) ?? [];
    if (ones && tens) return (words.get(ones)?.number?.value ?? Number.NaN) + words.get(tens)!.number!.value;
    return words.get(text)?.number?.value ?? Number.NaN;
  };
  if (!parts) {
    const number = value(word);
    return Number.isNaN(number)
      ? undefined
      : { number: { ...NOT_COUNTED, value: number, isOrdinal: word.endsWith("ste") } };
  }
  const [, before, scale, after] = parts;
  const total =
    (before ? value(before) : 1) * words.get(scale!)!.number!.value +
    (after ? value(after.replace(/^en/, "")) : 0);
  return Number.isNaN(total) ? undefined : { number: { ...NOT_COUNTED, value: total } };
}

const TURKISH_NUMBER =
  "bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz|bin";
const TURKISH_COMPOUND = new RegExp(`^((?:${TURKISH_NUMBER}){2,})\\p{L}{0,7}$`, "u");
const TURKISH_PART = new RegExp(TURKISH_NUMBER, "gu");

/** `oniki`, `üçyüzelli`: many write in one word what the rules part. */
function turkishCompound(word: string, words: ReadonlyMap<string, Word>): Word | undefined {
  const parts = TURKISH_COMPOUND.exec(word)?.[1];
  if (!parts) return undefined;
  let [total, current] = [0, 0];
  for (const [part] of parts.matchAll(TURKISH_PART)) {
    const value = words.get(part)!.number!.value;
    const isOpen =
      value === 1000 ? total === 0 : value === 100 ? current < 10 : current % (value < 10 ? 10 : 100) === 0;
    // `birbiri`, "each other", is no number.
    if (!isOpen) return undefined;
    if (value === 1000) [total, current] = [(current || 1) * value, 0];
    else current = value === 100 ? (current || 1) * value : current + value;
  }
  return {
    number: { ...NOT_COUNTED, value: total + current, isOrdinal: /nc[ıiuü]/.test(word.slice(parts.length)) },
  };
}
