import type { Glossary, Term } from "../model/glossary.ts";
import { SOURCE } from "../model/site.ts";
import { type Form, INFLECTIONS, type Inflection } from "./inflection.ts";

/** A piece of a text: offsets of its first character and behind its last one. */
export interface Range {
  start: number;
  end: number;
}

/** Where a term or a name of a glossary stands in a text. */
export interface Span extends Range {
  term?: Term;
  name?: string;
}

/**
 * Where `term` stands in `text`, as a whole word with the inflection of the language (a code): offsets in `text`.
 * Capitals, accents of Arabic, kinds of apostrophe, hyphen and white space make no difference; but a term that has a
 * capital is a name, and stands as it is written.
 */
export function findTerm(text: string, term: string, language: string): readonly Range[] {
  const matcher = compiled(term, language);
  return find(fold(text, matcher.language, matcher.isName), matcher);
}

/**
 * The terms and names of the glossary in `source`, a visible text in the language its terms are from: in the order of
 * the text, none inside another: where they overlap the longest counts.
 */
export function termSpans(source: string, glossary: Glossary, language = SOURCE): Span[] {
  const found: Span[] = [];
  for (const { matcher, part } of entriesOf(glossary, language)) {
    const folded = fold(source, matcher.language, matcher.isName);
    for (const range of find(folded, matcher)) found.push({ ...range, ...part });
  }
  const spans: Span[] = [];
  // The sort is stable, so of a term and a name that are the same the term comes first.
  for (const span of found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (spans.every(({ start, end }) => span.end <= start || end <= span.start)) spans.push(span);
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** The terms and names among the `termSpans`, each once. */
export function termsIn(source: string, glossary: Glossary): { terms: Term[]; names: string[] } {
  const spans = termSpans(source, glossary);
  return {
    terms: [...new Set(spans.flatMap(({ term }) => term ?? []))],
    names: [...new Set(spans.flatMap(({ name }) => name ?? []))],
  };
}

interface Entry {
  matcher: Matcher;
  part: { term: Term } | { name: string };
}

const entries = new WeakMap<Glossary, Map<string, Entry[]>>();

function entriesOf(glossary: Glossary, language: string): Entry[] {
  const known = entries.get(glossary) ?? new Map<string, Entry[]>();
  entries.set(glossary, known);
  const list = known.get(language) ?? [
    ...glossary.terms.map((term) => ({ matcher: compiled(term.nl, language), part: { term } })),
    ...glossary.keep.map((name) => ({ matcher: compiled(name, language), part: { name } })),
  ];
  known.set(language, list);
  return list;
}

/** What finds one term in folded text. */
interface Matcher {
  language: string;
  /** A name: its capitals count. */
  isName: boolean;
  /** Stands in every text that has the term: most texts are done with here. */
  core: string;
  /** What must stand before the first word; its group is a part of the word. */
  before: RegExp;
  words: readonly (readonly Ways[])[];
}

/** A way a word may begin, and all that may follow up to the end of the word. */
interface Ways {
  stem: string;
  endings: RegExp;
}

/** A letter, mark or digit of folded text: neither a sign of ASCII nor what stands for any other sign. */
const LETTER = "[^\\0-/:-@[-`{-\\x7F\\uFFFC]";
const UNCHANGED: Inflection = { forms: (word) => [[word, ""]] };

const matchers = new Map<string, Map<string, Matcher>>();

function compiled(term: string, language: string): Matcher {
  const known = matchers.get(language) ?? new Map<string, Matcher>();
  matchers.set(language, known);
  const matcher = known.get(term) ?? compile(term, language.split("-")[0]!);
  known.set(term, matcher);
  return matcher;
}

function compile(term: string, language: string): Matcher {
  const isName = /\p{Lu}/u.test(term);
  const { forms, prefix = "", apostropheJoins } = INFLECTIONS[language] ?? UNCHANGED;
  const apostrophe = apostropheJoins ? "'?" : "";
  const words = foldText(term, language, isName).trim().split(/ +/);
  const formsOf = words.map((word, at) =>
    forms(word, { first: at === 0, last: at === words.length - 1, isName }),
  );
  // `the Netherlands` may begin a sentence.
  if (isName)
    formsOf[0]!.push(...formsOf[0]!.map(([stem, endings]) => [capitalized(stem), endings] as const));
  const cores = formsOf.map((list) => list.map(([stem]) => stem).reduce(commonStart));
  // A sign at the edge, as in `LCC+`, parts the word from what stands there.
  const isWord = /^[\p{L}\p{N}]/u.test(words[0]!);
  return {
    language,
    isName,
    core: cores.reduce((longest, core) => (core.length > longest.length ? core : longest)),
    before: sticky(isWord ? `(?<=(?<!${LETTER}${apostrophe})(${prefix}))` : "()"),
    words: /[\p{L}\p{N}]/u.test(term)
      ? formsOf.map((list) => waysOf(list, `(?!${apostrophe}${LETTER}|\\+)`))
      : [[]],
  };
}

function waysOf(forms: readonly Form[], behind: string): Ways[] {
  const byStem = Map.groupBy(forms, ([stem]) => stem);
  byStem.delete("");
  return [...byStem].map(([stem, same]) => {
    const endings = [...new Set(same.map(([, endings]) => endings))];
    return { stem, endings: sticky(`(?:${endings.join("|")})${behind}`) };
  });
}

const patterns = new Map<string, RegExp>();

/** Patterns are the same for many words, and dear to make. */
function sticky(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, "y");
  patterns.set(source, pattern);
  return pattern;
}

const capitalized = (stem: string) => stem.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

const NONE: readonly Range[] = [];

function find(folded: Folded, matcher: Matcher): readonly Range[] {
  if (!folded.text.includes(matcher.core)) return NONE;
  return rangesIn(folded.text, matcher).map(({ start, end }) => ({
    start: folded.starts?.[start] ?? start,
    end: folded.ends?.[end - 1] ?? end,
  }));
}

function rangesIn(text: string, { before, words }: Matcher): Range[] {
  const ranges: Range[] = [];
  for (const { stem } of words[0]!) {
    for (let at = text.indexOf(stem); at !== -1; at = text.indexOf(stem, at + 1)) {
      before.lastIndex = at;
      const prefix = before.exec(text)?.[1];
      const end = prefix === undefined ? undefined : endOf(text, at, words);
      if (end !== undefined) ranges.push({ start: at - prefix!.length, end });
    }
  }
  let last = 0;
  return ranges
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isApart = start >= last;
      if (isApart) last = end;
      return isApart;
    });
}

const SPACES = / +/y;

/** Where the words that begin at `at` end, when they stand there. */
function endOf(text: string, at: number, [word, ...rest]: Matcher["words"]): number | undefined {
  for (const { stem, endings } of word!) {
    endings.lastIndex = at + stem.length;
    if (!text.startsWith(stem, at) || !endings.test(text)) continue;
    if (rest.length === 0) return endings.lastIndex;
    SPACES.lastIndex = endings.lastIndex;
    const end = SPACES.test(text) ? endOf(text, SPACES.lastIndex, rest) : undefined;
    if (end !== undefined) return end;
  }
  return undefined;
}

/** A text as patterns see it. */
interface Folded {
  text: string;
  /** Where each character begins and ends in the original; absent when nothing has moved. */
  starts?: number[];
  ends?: number[];
}

/** All terms are looked for in a text, one after the other: the last text as it is for terms, and for names. */
const last: { text: string; language: string; folded: Folded }[] = [];

function fold(text: string, language: string, isName: boolean): Folded {
  const kept = last[Number(isName)];
  if (kept?.text === text && kept.language === language) return kept.folded;
  const folded = foldAll(text, language, isName);
  last[Number(isName)] = { text, language, folded };
  return folded;
}

function foldAll(text: string, language: string, isName: boolean): Folded {
  const folded = foldText(text, language, isName);
  if (folded.length === text.length && text.normalize("NFC") === text) return { text: folded };
  const starts: number[] = [];
  const ends: number[] = [];
  let moved = "";
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = foldText(letter, language, isName);
    for (let at = 0; at < piece.length; at++) {
      starts.push(index);
      ends.push(index + letter.length);
    }
    moved += piece;
  }
  return { text: moved, starts, ends };
}

/** Soft hyphens, joiners and direction marks: a reader does not see them. */
const UNSEEN = /[\u00AD\u061C\u200C-\u200F\u2060\uFEFF]/g;
const ARABIC_LETTERS: Record<string, string> = { آ: "ا", أ: "ا", إ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك" };
const CIRCUMFLEX: Record<string, string> = { â: "a", î: "i", û: "u" };

/** A text with the differences gone that make no other word; of a name, capitals stay. */
function foldText(text: string, language: string, isName: boolean): string {
  const plain = text
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(/[‘’ʻʼ`´′]/g, "'")
    .replace(/[\s\u2010-\u2015\u2212-]/g, " ")
    // Patterns that know every letter of Unicode would be slow: here, once, all other signs become one.
    .replace(/[^\p{L}\p{M}\p{N}\0-\x7F]/gu, (sign) => "\uFFFC".repeat(sign.length));
  const letters =
    language === "ar"
      ? plain.replace(/[\p{M}\u0640]/gu, "").replace(/[آأإٱىیک]/g, (letter) => ARABIC_LETTERS[letter]!)
      : plain;
  if (isName) return letters;
  if (language !== "tr") return letters.replaceAll("İ", "i").toLowerCase();
  return letters.toLocaleLowerCase("tr").replace(/[âîû]/g, (letter) => CIRCUMFLEX[letter]!);
}
