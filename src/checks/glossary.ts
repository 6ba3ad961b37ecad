import { parseInline, visibleText } from "../markdown/inline.ts";
import type { Term } from "../model/glossary.ts";
import type { Check, Pair } from "./check.ts";
import { findTerm, termsIn } from "./terms.ts";

const wordsOf = (markdown: string, { references }: Pair) => visibleText(parseInline(markdown, references));

/**
 * No forbidden word stands for a term of the Dutch, and none of those that are never right stands anywhere. A machine
 * is not believed; a person who writes or signs the word may know better.
 */
export const forbidden: Check = {
  name: "forbidden",
  severity: ({ engine }) => (engine === undefined ? "warning" : "error"),
  run(pair) {
    const { glossary, language } = pair;
    if (glossary.terms.length === 0) return [];
    const translation = wordsOf(pair.translation, pair);
    const { terms, names } = termsIn(wordsOf(pair.source, pair), glossary);
    /** Does the word stand there, other than as a part of wording that is right? */
    const stands = (word: string, { preferred }: Term) => {
      const found = findTerm(translation, word, language.code);
      if (found.length === 0) return false;
      const right = [preferred, ...terms.map((term) => term.preferred), ...names].flatMap((wording) =>
        findTerm(translation, wording, language.code),
      );
      return found.some(({ start, end }) => !right.some((range) => range.start <= start && end <= range.end));
    };
    const inDutch = new Set(terms);
    return glossary.terms.flatMap((term) =>
      (inDutch.has(term) ? term.forbidden : term.never)
        .filter((word) => stands(word, term))
        .map((word) =>
          inDutch.has(term)
            ? `"${word}" must not stand for "${term.nl}"; write "${term.preferred}"`
            : `"${word}" must not be written; for "${term.nl}" write "${term.preferred}"`,
        ),
    );
  },
};

/** Terms of the Dutch are in the preferred wording, and names are as they were. */
export const glossary: Check = {
  name: "glossary",
  severity: "warning",
  run(pair) {
    const { terms, names } = termsIn(wordsOf(pair.source, pair), pair.glossary);
    if (terms.length + names.length === 0) return [];
    const translation = wordsOf(pair.translation, pair);
    const isMissing = (wording: string) => findTerm(translation, wording, pair.language.code).length === 0;
    return [
      ...terms
        .filter(({ preferred }) => isMissing(preferred))
        .map(({ nl, preferred }) => `the preferred wording of "${nl}" is missing: "${preferred}"`),
      ...names.filter(isMissing).map((name) => `the name "${name}" is missing; it stays as it is`),
    ];
  },
};
