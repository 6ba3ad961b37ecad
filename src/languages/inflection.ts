/**
 * Inflection: the stems and suffixes that a word may have and still be the same word. It is strict: a word with other
 * letters behind it is another word, so every suffix must be in a rule of its language.
 *
 * Works on folded text (see terms.ts): composed lower-case letters, `'` for every apostrophe, a space for every white
 * space and hyphen. Names keep their capitals.
 */

import { languageData } from "./index.ts";
import type { Inflection, InflectionRule } from "./language.ts";

/** A stem of a word, and its possible suffixes as a pattern source. */
export type Form = readonly [stem: string, endings: string];

/** The position of a word in its term. */
export interface Place {
  first: boolean;
  last: boolean;
  /** The term is a name, with its capitals. */
  isName: boolean;
}

/** The rules of a language (primary subtag of its code). Without rules, words do not change. */
export const inflectionOf = (language: string): Inflection => languageData(language).inflection ?? UNCHANGED;

const UNCHANGED: Inflection = { bare: "", regular: /(?!)/, rules: [] };

/** Ends in two lower-case letters: not an abbreviation, a number, or a name such as LCC+. */
const REGULAR = /\p{Ll}{2}$/u;

/** Returns the forms of a word of a term. */
export function formsOf(word: string, place: Place, inflection: Inflection): Form[] {
  const { bare, areNamesBare, regular = REGULAR, article } = inflection;
  if ((place.isName && areNamesBare) || !regular.test(word)) return [[word, bare]];
  const forms = byRules(word, place, inflection);
  if (article === undefined) return forms;
  const rest = word.startsWith(article) ? word.slice(article.length) : "";
  if (rest.length > 1) forms.push(...byRules(rest, place, inflection));
  return place.first
    ? forms
    : forms.flatMap(([stem, endings]): Form[] => [
        [stem, endings],
        [article + stem, endings],
      ]);
}

function byRules(word: string, place: Place, { rules, classes = [] }: Inflection): Form[] {
  const texts: Readonly<Record<string, string>> = classes.find(({ when }) => when.test(word))?.texts ?? {};
  const forms: Form[] = [];
  for (const rule of rules) {
    const found = fits(rule, place) && !rule.unless?.test(word) ? (rule.from ?? ANY).exec(word) : null;
    if (!found) continue;
    if (rule.endings !== undefined || rule.to !== undefined) {
      const endings = (rule.endings ?? "")
        .replace(/\$(\d)/g, (_all, group: string) => found[Number(group)]!)
        .replace(/\{([a-z]+)\}/g, (_all, name: string) => texts[name]!);
      forms.push([rule.from ? word.replace(rule.from, rule.to ?? "$&") : word, endings]);
    }
    if (rule.isLast) break;
  }
  return forms;
}

const ANY = /^/;

function fits({ place }: InflectionRule, { first, last }: Place): boolean {
  if (place === "end") return last && !first;
  if (place === "first") return first;
  if (place === "notFirst") return !first;
  return place === undefined || (place === "last") === last;
}
