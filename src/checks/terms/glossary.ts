import { languageData, languageOf } from "../../languages/index.ts";
import { wordsIn } from "../../languages/tokens.ts";
import { type Message, message } from "../../model/message.ts";
import { type Check, type Pair, wordsOf } from "../check.ts";
import { findTerm, neverIn, type Range, termsIn } from "./terms.ts";

/** A forbidden word in a translation. */
interface Fault {
  message: Message;
  /** The word is never right, or the preferred wording is absent. */
  isGrave: boolean;
}

/**
 * Forbidden words for a term of the Dutch, and words that are never right. A signature accepts them, as a person may
 * know better than a machine. Next to the preferred wording the word most likely means something else (`kurban` is a
 * victim and a feast), so that is only a warning.
 */
export const forbidden: Check = {
  name: "forbidden",
  severity: (pair) => (faultsOf(pair).some(({ isGrave }) => isGrave) ? "error" : "warning"),
  run: (pair) => faultsOf(pair).map(({ message }) => message),
};

function faultsOf(pair: Pair): Fault[] {
  const { glossary, language } = pair;
  if (glossary.terms.length === 0) return [];
  const { source, translation } = wordsOf(pair);
  const { terms, names } = termsIn(source, glossary);
  const inDutch = new Set(terms);
  const never = neverIn(translation, glossary, language.code);
  if (never.size + terms.length === 0) return [];
  const rangesOf = (wording: string) => findTerm(translation, wording, language.code);
  const suspects = never.size === 0 ? terms : glossary.terms;
  return suspects.flatMap((term) =>
    (inDutch.has(term) ? term.forbidden : term.never.filter((word) => never.has(word))).flatMap(
      (word): Fault[] => {
        const isNever = term.never.includes(word);
        const innocent = languageData(languageOf(language.code)).text?.innocent;
        const found = rangesOf(word).filter(
          (range) => !innocent?.test(wordAt(translation, range)) && (isNever || !isInName(range, pair)),
        );
        if (found.length === 0) return [];
        // A slur may be part of any preferred wording (`homo sapiens`), other words only of one for a term of the
        // Dutch.
        const good = [term, ...(isNever ? glossary.terms : terms)].map(({ preferred }) => preferred);
        const right = [...good, ...names].flatMap(rangesOf);
        if (found.every((range) => right.some((wording) => isInside(range, wording)))) return [];
        const isSaid = rangesOf(term.preferred).some((range) => !found.some((word) => isInside(range, word)));
        const code = inDutch.has(term) ? "check.forbidden.forTerm" : "check.forbidden.never";
        const { nl, preferred } = term;
        return [{ message: message(code, { word, nl, preferred }), isGrave: isNever || !isSaid }];
      },
    ),
  );
}

const LETTERS = /[\p{L}\p{M}]*/uy;

/** The whole word at the start of a range. */
function wordAt(text: string, { start }: Range): string {
  LETTERS.lastIndex = start;
  return LETTERS.exec(text)?.[0] ?? "";
}

const CAPITAL = /^\p{Lu}/u;

/**
 * Whether a word is part of a name: `Orleans Parish`, `the Advocate`. It has a capital, and its neighbour in the
 * sentence has one too or the Dutch has the same word.
 */
function isInName(range: Range, pair: Pair): boolean {
  const { source, translation } = wordsOf(pair);
  const word = wordAt(translation, range);
  if (!CAPITAL.test(word)) return false;
  if (wordsIn(source).includes(word)) return true;
  const before = /([\p{L}\p{M}]+) $/u.exec(
    translation.slice(Math.max(0, range.start - LONGEST), range.start),
  )?.[1];
  if (before === undefined) return false;
  const after = /^ ([\p{L}\p{M}]+)/u.exec(translation.slice(range.end, range.end + LONGEST))?.[1] ?? "";
  return CAPITAL.test(before) || CAPITAL.test(after);
}

/** Characters that are searched for a neighbour. */
const LONGEST = 40;

const isInside = (range: Range, outer: Range) => outer.start <= range.start && range.end <= outer.end;

/** Terms of the Dutch without their preferred wording, and names that were changed. */
export const glossary: Check = {
  name: "glossary",
  severity: "warning",
  run(pair) {
    const { source, translation } = wordsOf(pair);
    const { terms, names } = termsIn(source, pair.glossary);
    if (terms.length + names.length === 0) return [];
    const isMissing = (wording: string) => findTerm(translation, wording, pair.language.code).length === 0;
    return [
      ...terms
        .filter(({ preferred }) => isMissing(preferred))
        .map(({ nl, preferred }) => message("check.glossary.preferred", { nl, preferred })),
      ...names.filter(isMissing).map((name) => message("check.glossary.name", { name })),
    ];
  },
};
