import { memoize } from "../../model/memoize.ts";
import { calendar, withoutArticle } from "../calendar.ts";
import { languageData } from "../index.ts";
import type { Endings, Joined, Replacements } from "../language.ts";
import { numberWords } from "../number-words.ts";
import { inOneWord } from "./compound.ts";
import { lowered } from "./text.ts";
import type { Word, Words } from "./word.ts";

/** The words of a language, and how to find them in inflected ones. */
interface Lexicon {
  words: Map<string, Word>;
  /** Removes the suffix of a word; undefined if no word for a fact is left. */
  stem?: ((word: string) => Stem | undefined) | undefined;
  /** Cache of lookups. */
  known: Map<string, Word | undefined>;
}

/** Size of the cache of a language: more words than it has, but not enough to fill the memory. */
const MOST_KNOWN = 100_000;
/** The longest word for a fact, even a Dutch number in one word. */
const LONGEST = 60;
const lexicons = new Map<string, Lexicon>();

/** Whether we have words for facts in this language. */
export const hasWords = (language: string) => languageData(language).numbers !== undefined;

/** Looks up a word of folded text; undefined if it is not a number, month or weekday. */
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
  const { joined, compound } = languageData(language).numbers ?? {};
  if (joined) return parted(word, words, joined);
  const together = compound && inOneWord(word, words, compound);
  if (together) return together;
  const stem = stemOf?.(word);
  if (!stem?.said.number) return stem?.said;
  const { number } = stem.said;
  return { ...stem.said, number: { ...number, isOrdinal: number.isOrdinal || stem.isOrdinal } };
}

/** Looks up a word without its clitics. */
function parted(word: string, words: Words, { beforeArticle, prefix, suffix }: Joined): Word | undefined {
  const own = words.get(word.replace(beforeArticle, ""));
  if (own?.number) return own;
  const stem = word.replace(prefix, "");
  const bare = words.get(stem) ?? words.get(stem.replace(suffix, ""));
  return stem === word && bare && !bare.number ? undefined : bare;
}

/** Shorter names occur in too many other words. */
const SHORTEST_WITHIN = 4;
/** Matches the words of a language within other words; weekdays need their article. */
const withinOf = memoize((language) =>
  within(lexiconOf(language).words, languageData(language).names?.article ?? ""),
);

/** Finds facts within several words written as one, with their positions. None in a single word. */
export function wordsWithin(word: string, language: string): { at: number; text: string; said: Word }[] {
  const { names, numbers } = languageData(language);
  if (word.length <= (numbers?.longestWord ?? Number.POSITIVE_INFINITY)) return [];
  const { words } = lexiconOf(language);
  return [...word.matchAll(withinOf(language))].map(({ 0: text, index: at }) => ({
    at,
    text,
    said: words.get(text) ?? words.get(withoutArticle(text, names?.article))!,
  }));
}

const within = (words: Words, article: string) =>
  new RegExp(
    [...words]
      .map(([word, { weekday }]) => (weekday ? article + word : word))
      .filter((word) => word.length >= SHORTEST_WITHIN)
      .sort((a, b) => b.length - a.length)
      .join("|"),
    "gu",
  );

/** The meaning of the stem of a word; `isOrdinal`: its suffix makes it an ordinal. */
interface Stem {
  said: Word;
  isOrdinal: boolean;
}

function lexiconOf(language: string): Lexicon {
  const known = lexicons.get(language);
  if (known) return known;
  const words = new Map<string, Word>();
  const add = (word: string, said: Word) => words.set(word, { ...words.get(word), ...said });
  for (const [word, number] of numberWords(language)) add(lowered(word, language), { number });
  const { names } = languageData(language);
  if (names && hasWords(language)) {
    const { months, weekdays } = calendar(language);
    for (const [lists, sets, part] of [
      [names.months, months, "month"],
      [names.weekdays, weekdays, "weekday"],
    ] as const) {
      for (const [at, list] of lists.entries()) {
        const full = [list.split("|")[0]!, ...sets.map((each) => each[at]!)];
        for (const name of new Set([...full, ...list.split("|")])) {
          const word = withoutArticle(lowered(name, language), names.article);
          add(word, {
            [part]: at + 1,
            ...(!full.includes(name) && SHORT.test(word) && { isShort: true }),
          });
        }
      }
    }
  }
  const made = { words, stem: stemmer(languageData(language).numbers?.endings, words), known: new Map() };
  lexicons.set(language, made);
  return made;
}

/** As `okt`, `sept`. */
const SHORT = /^[a-zçşğü]{3,4}$/;

/** Returns a function that finds the stem of a word with a suffix; undefined for a language without suffixes. */
function stemmer(endings: Endings | undefined, words: Words): Lexicon["stem"] {
  if (!endings) return undefined;
  const { spell = [], turn = [], short = [], hasFaint, ordinal, never } = endings;
  const stems = [...words].filter(
    ([word, { number, isShort }]) =>
      (hasFaint || !number?.isFaint) && !isShort && (word.length > 2 || short.includes(word)),
  );
  const patterns = stems
    .sort(([a], [b]) => b.length - a.length)
    .map(([word, said]) => {
      const ending = said.number ? endings.number : (endings.name ?? endings.number);
      const stem = replaced(word, spell);
      return {
        first: stem.slice(0, 2),
        said,
        pattern: new RegExp(`^${replaced(stem, turn)}(${ending})$`, "u"),
      };
    });
  const byStart = Map.groupBy(patterns, ({ first }) => first);
  return (word) => {
    const spelt = replaced(word, spell);
    if (never?.test(spelt)) return undefined;
    for (const { pattern, said } of byStart.get(spelt.slice(0, 2)) ?? []) {
      const ending = pattern.exec(spelt)?.[1];
      if (ending !== undefined) return { said, isOrdinal: ordinal?.test(ending) ?? false };
    }
    return undefined;
  };
}

const replaced = (text: string, replacements: Replacements) =>
  replacements.reduce((rest, [pattern, other]) => rest.replace(pattern, other), text);
