import type { Glossary, Term } from "../model/glossary.ts";
import { SOURCE } from "../model/site.ts";
import { INFLECTIONS, type Inflection } from "./inflection.ts";

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
export function findTerm(text: string, term: string, language: string): Range[] {
  return find(text, compiled(term, language));
}

/**
 * The terms and names of the glossary in `source`, a visible text in the language its terms are from: in the order of
 * the text, none inside another: where they overlap the longest counts.
 */
export function termSpans(source: string, glossary: Glossary, language = SOURCE): Span[] {
  const found = entriesOf(glossary, language).flatMap(({ matcher, ...entry }) =>
    find(source, matcher).map((range): Span => ({ ...entry, ...range })),
  );
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

type Entry = { matcher: Matcher } & ({ term: Term } | { name: string });

const entries = new WeakMap<Glossary, Map<string, Entry[]>>();

function entriesOf(glossary: Glossary, language: string): Entry[] {
  const known = entries.get(glossary) ?? new Map<string, Entry[]>();
  entries.set(glossary, known);
  const list = known.get(language) ?? [
    ...glossary.terms.map((term) => ({ term, matcher: compiled(term.nl, language) })),
    ...glossary.keep.map((name) => ({ name, matcher: compiled(name, language) })),
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
  pattern: RegExp;
}

const matchers = new Map<string, Map<string, Matcher>>();

function compiled(term: string, language: string): Matcher {
  const known = matchers.get(language) ?? new Map<string, Matcher>();
  matchers.set(language, known);
  const matcher = known.get(term) ?? compile(term, language);
  known.set(term, matcher);
  return matcher;
}

const LETTER = "[\\p{L}\\p{M}\\p{N}]";
const UNCHANGED: Inflection = { forms: (word) => [[word, ""]] };

function compile(term: string, language: string): Matcher {
  const base = language.split("-")[0]!;
  const isName = /\p{Lu}/u.test(term);
  const folded = foldText(term, base, isName).trim();
  if (!/[\p{L}\p{N}]/u.test(folded)) return { language: base, isName, core: "", pattern: /(?!)/g };
  const { forms, prefixes, apostropheJoins } = INFLECTIONS[base] ?? UNCHANGED;
  const words = folded.split(/ +/);
  const formsOf = words.map((word, at) =>
    forms(word, { first: at === 0, last: at === words.length - 1, isName }),
  );
  // `the Netherlands` may begin a sentence.
  if (isName)
    formsOf[0]!.push(...formsOf[0]!.map(([stem, endings]) => [capitalized(stem), endings] as const));
  const sources = formsOf.map((list, at) => {
    const prefix = (at === 0 ? prefixes?.first : prefixes?.later) ?? "";
    return `${prefix}(?:${list.map(([stem, endings]) => `${literal(stem)}(?:${endings})`).join("|")})`;
  });
  // A sign at the edge, as in `LCC+`, ends the word whatever stands before or behind it.
  const apostrophe = apostropheJoins ? "'?" : "";
  const before = /^[\p{L}\p{N}]/u.test(folded) ? `(?<!${LETTER}${apostrophe})` : "";
  const source = `${before}${sources.join(" +")}(?!${apostrophe}${LETTER}|\\+)`;
  const cores = formsOf.map((list) => list.map(([stem]) => stem).reduce(commonStart));
  const core = cores.reduce((longest, one) => (one.length > longest.length ? one : longest));
  return { language: base, isName, core, pattern: new RegExp(source, "gu") };
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

const capitalized = (stem: string) => stem.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

function find(text: string, { language, isName, core, pattern }: Matcher): Range[] {
  const folded = fold(text, language, isName);
  if (!folded.text.includes(core)) return [];
  return Array.from(folded.text.matchAll(pattern), ({ index, 0: { length } }) => ({
    start: folded.starts?.[index] ?? index,
    end: folded.ends?.[index + length - 1] ?? index + length,
  }));
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
    .replace(/[\s\u2010-\u2015\u2212-]/g, " ");
  const letters =
    language === "ar"
      ? plain.replace(/[\p{M}\u0640]/gu, "").replace(/[آأإٱىیک]/g, (letter) => ARABIC_LETTERS[letter]!)
      : plain;
  if (isName) return letters;
  if (language !== "tr") return letters.replaceAll("İ", "i").toLowerCase();
  return letters.toLocaleLowerCase("tr").replace(/[âîû]/g, (letter) => CIRCUMFLEX[letter]!);
}
