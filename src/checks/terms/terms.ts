import { type Folded, fold, foldText, LETTER } from "../../languages/folding.ts";
import { languageOf } from "../../languages/index.ts";
import { type Form, formsOf, inflectionOf } from "../../languages/inflection.ts";
import type { Glossary, Term } from "../../model/glossary.ts";
import { memoize } from "../../model/memoize.ts";
import { SOURCE } from "../../model/site.ts";
import { createPrefilter, type Prefilter, prefilter } from "./prefilter.ts";

/** Part of a text: offsets of its first character and after its last one. */
export interface Range {
  start: number;
  end: number;
}

/** The position of a glossary term or name in a text. */
export interface Span extends Range {
  term?: Term;
  name?: string;
}

/**
 * Finds `term` in `text` as a whole word, in any inflection of the language (a code). Case, Arabic diacritics, and
 * kinds of apostrophe, hyphen and white space are ignored; but a term with a capital is a name, whose case counts.
 */
export function findTerm(text: string, term: string, language: string): readonly Range[] {
  const matcher = compiled(term, language);
  return find(fold(text, matcher.language, matcher.isName), matcher);
}

/**
 * Finds the terms and names of the glossary in `source`, a visible text in the language of its terms, in order. Of
 * those that overlap, only the longest counts.
 */
export function termSpans(source: string, glossary: Glossary, language = SOURCE): Span[] {
  const found: Span[] = [];
  for (const index of indexesOf(glossary, language)) {
    const folded =
      language === SOURCE
        ? foldDutch(source, index.isName)
        : fold(source, languageOf(language), index.isName);
    for (const { matcher, part } of prefilter(folded.text, index.candidates)) {
      for (const range of find(folded, matcher)) found.push({ ...range, ...part });
    }
  }
  const spans: Span[] = [];
  for (const span of found.sort(byLength)) {
    if (spans.every(({ start, end }) => span.end <= start || end <= span.start)) spans.push(span);
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Terms and names of a glossary, each once. */
interface Terms {
  terms: readonly Term[];
  names: readonly string[];
}

/** Several checks in a row need the same text. */
let lastAsked: { source: string; glossary: Glossary; terms: Terms } | undefined;

/** The terms and names among the `termSpans`, each once. */
export function termsIn(source: string, glossary: Glossary): Terms {
  if (lastAsked?.source === source && lastAsked.glossary === glossary) return lastAsked.terms;
  const spans = termSpans(source, glossary);
  const terms = {
    terms: [...new Set(spans.flatMap(({ term }) => term ?? []))],
    names: [...new Set(spans.flatMap(({ name }) => name ?? []))],
  };
  lastAsked = { source, glossary, terms };
  return terms;
}

/** Each language needs the same Dutch texts. */
const dutchTerms = memoize((text) => fold(text, SOURCE, false));
const dutchNames = memoize((text) => fold(text, SOURCE, true));
const foldDutch = (text: string, isName: boolean) => (isName ? dutchNames : dutchTerms)(text);

/** Longest first. In the same position, `rechten` comes before `recht`, and a term before a name. */
const byLength = (a: Span, b: Span) =>
  b.end - b.start - (a.end - a.start) || (b.term?.nl.length ?? 0) - (a.term?.nl.length ?? 0);

interface Entry {
  matcher: Matcher;
  part: { term: Term } | { name: string };
}

/** Entries of a glossary; names are separate, as their case counts. */
interface Index {
  isName: boolean;
  candidates: Prefilter<Entry>;
}

const indexes = new WeakMap<Glossary, Map<string, Index[]>>();

function indexesOf(glossary: Glossary, language: string): Index[] {
  const known = indexes.get(glossary) ?? new Map<string, Index[]>();
  indexes.set(glossary, known);
  let list = known.get(language);
  if (!list) {
    const entries = [
      ...glossary.terms.map((term) => ({ matcher: compiled(term.nl, language), part: { term } })),
      ...glossary.keep.map((name) => ({ matcher: compiled(name, language), part: { name } })),
    ];
    list = toIndexes(entries);
    known.set(language, list);
  }
  return list;
}

const toIndexes = (entries: readonly Entry[]): Index[] =>
  [false, true].map((isName) => {
    const own = entries.filter(({ matcher }) => matcher.isName === isName);
    return { isName, candidates: createPrefilter(own.map((item) => ({ word: item.matcher.core, item }))) };
  });

const neverWords = new WeakMap<Glossary, Map<string, { isName: boolean; candidates: Prefilter<string> }[]>>();

/** Words that are never right and that a text in this language (a code) may contain; confirm each with `findTerm`. */
export function neverIn(text: string, glossary: Glossary, language: string): Set<string> {
  const known =
    neverWords.get(glossary) ?? new Map<string, { isName: boolean; candidates: Prefilter<string> }[]>();
  neverWords.set(glossary, known);
  let list = known.get(language);
  if (!list) {
    const words = [...new Set(glossary.terms.flatMap(({ never }) => never))];
    const items = words.map((item) => ({ item, ...compiled(item, language) }));
    list = [false, true].map((isName) => {
      const own = items.filter((item) => item.isName === isName);
      return { isName, candidates: createPrefilter(own.map(({ core, item }) => ({ word: core, item }))) };
    });
    known.set(language, list);
  }
  const short = languageOf(language);
  return new Set(
    list.flatMap(({ isName, candidates }) => [...prefilter(fold(text, short, isName).text, candidates)]),
  );
}

/** Finds one term in folded text. */
interface Matcher {
  language: string;
  /** A name, whose case counts. */
  isName: boolean;
  /** Is in every text with the term, to skip most texts fast. */
  core: string;
  /** Must match in front of the first word; its group is part of the word. */
  before: RegExp;
  words: readonly (readonly Ways[])[];
}

/** A stem of a word with all its possible suffixes. */
interface Ways {
  stem: string;
  endings: RegExp;
}

const matchers = new Map<string, Map<string, Matcher>>();

function compiled(term: string, language: string): Matcher {
  const known = matchers.get(language) ?? new Map<string, Matcher>();
  matchers.set(language, known);
  const matcher = known.get(term) ?? compile(term, languageOf(language));
  known.set(term, matcher);
  return matcher;
}

function compile(term: string, language: string): Matcher {
  const isName = /\p{Lu}/u.test(term);
  const inflection = inflectionOf(language);
  const { prefix = "", apostropheJoins } = inflection;
  const apostrophe = apostropheJoins ? "'?" : "";
  const folded = foldText(term, language, isName).trim();
  const words = folded.split(/ +/);
  const forms = words.map((word, at) =>
    formsOf(word, { first: at === 0, last: at === words.length - 1, isName }, inflection),
  );
  // `the Netherlands` may start a sentence.
  if (isName) forms[0]!.push(...forms[0]!.map(([stem, endings]) => [capitalized(stem), endings] as const));
  const cores = forms.map((list) => list.map(([stem]) => stem).reduce(commonStart));
  // A sign at the edge, as in `LCC+`, is a word boundary.
  const isWord = /^[\p{L}\p{N}]/u.test(folded);
  return {
    language,
    isName,
    core: cores.reduce((longest, core) => (core.length > longest.length ? core : longest)),
    before: sticky(isWord ? `(?<=(?<!${LETTER}${apostrophe})(${prefix}))` : "()"),
    words: /[\p{L}\p{N}]/u.test(folded)
      ? forms.map((list) => waysOf(list, `(?!${apostrophe}${LETTER}|\\+)`))
      : [[]],
  };
}

function waysOf(forms: readonly Form[], behind: string): Ways[] {
  const byStem = Map.groupBy(forms, ([stem]) => stem);
  return [...byStem].map(([stem, same]) => {
    const endings = [...new Set(same.map(([, endings]) => endings))];
    return { stem, endings: sticky(`(?:${endings.join("|")})${behind}`) };
  });
}

const patterns = new Map<string, RegExp>();

/** Many words share a pattern, and patterns are slow to compile. */
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

/** The end of the words at `at`; undefined if they are not there. */
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
