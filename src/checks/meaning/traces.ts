/**
 * Traces that a sentence leaves in any translation: a number, a name, a word of the dictionary, a question, a denial.
 * They distinguish a sentence that was merged into another from one that is gone.
 */

import { topicOf, topicsIn } from "../../languages/dictionary/index.ts";
import { isFunctionWord } from "../../languages/dutch-words.ts";
import { languageData } from "../../languages/index.ts";
import { soundsOf } from "../../languages/sounds.ts";
import { wordsIn } from "../../languages/tokens.ts";
import { SOURCE } from "../../model/site.ts";
import { countOfDenials, deniesSurely } from "./negation.ts";

export interface Trace {
  kind: "number" | "name" | "topic" | "question" | "denial";
  /** The digits, the name as written, or the row of the dictionary. */
  what: string;
}

/**
 * The probability of a trace in the translation of its sentence, and in a translation without that sentence, measured
 * on the sample content and on news.
 */
export const FOUND: Readonly<Record<Trace["kind"], { there: number; gone: number }>> = {
  number: { there: 0.93, gone: 0.03 },
  name: { there: 0.6, gone: 0.04 },
  topic: { there: 0.6, gone: 0.09 },
  question: { there: 0.97, gone: 0.25 },
  denial: { there: 0.93, gone: 0.3 },
};

const CAPITAL = /^\p{Lu}/u;
const ALL_CAPITALS = /^\p{Lu}{2,}$/u;
const SHORTEST_NAME = 3;
const DIGITS = /[\d٠-٩]+/g;
const HAS_DIGIT = /[\d٠-٩]/;

/** The traces of a sentence in the language `code`, each once; words of the dictionary only for Dutch. */
export function tracesOf(sentence: string, code: string): Trace[] {
  const traces = new Map<string, Trace>();
  const add = (kind: Trace["kind"], what = "") => traces.set(`${kind} ${what}`, { kind, what });
  if (/[?؟]/.test(sentence)) add("question");
  if (deniesSurely(sentence, code)) add("denial");
  for (const [at, word] of wordsIn(sentence).entries()) {
    if (HAS_DIGIT.test(word)) for (const number of numbersIn(word)) add("number", number);
    else {
      const topic = code === SOURCE ? topicOf(word) : undefined;
      if (topic !== undefined) add("topic", String(topic));
      else if (isName(word, at)) add("name", word);
    }
  }
  return [...traces.values()];
}

/** A capital at the start of a sentence does not make a name. */
const isName = (word: string, at: number) =>
  word.length >= SHORTEST_NAME &&
  CAPITAL.test(word) &&
  (at > 0 || ALL_CAPITALS.test(word)) &&
  !isFunctionWord(word);

/** Returns a function that counts a trace in a sentence in the language `code`, read lazily. */
export function traceReader(sentence: string, code: string): (trace: Trace) => number {
  const words = lazily(() => wordsIn(sentence));
  const topics = lazily(() => counted(words().flatMap((word) => topicsIn(word, code).map(String))));
  const numbers = lazily(() => counted(numbersIn(sentence)));
  const names = lazily(() => words().flatMap(soundsOf));
  const questions = lazily(
    () => countOf(sentence, QUESTION) + Number(languageData(code).text?.supposes?.test(sentence) === true),
  );
  const denials = lazily(() => countOfDenials(sentence, code));
  return ({ kind, what }) => {
    if (kind === "topic") return topics().get(what) ?? 0;
    if (kind === "number") return numbers().get(what) ?? 0;
    if (kind === "question") return questions();
    if (kind === "denial") return denials();
    const sounds = soundsOf(what);
    const alike = names().filter((other) => sounds.some((own) => areAlike(own, other))).length;
    return Math.max(alike, Number(sentence.includes(what)));
  };
}

/** The key of a trace. */
export const nameOf = ({ kind, what }: Trace) => `${kind} ${what}`;

const QUESTION = /[?؟]/g;
const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function counted(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const numbersIn = (text: string): string[] =>
  (text.match(DIGITS) ?? []).map((number) =>
    number.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15)),
  );

/** So many equal consonants at the start of a name are no coincidence. */
const ALIKE = 3;

const areAlike = (one: string, other: string) =>
  one === other ||
  (one.length >= ALIKE && other.length >= ALIKE && one.slice(0, ALIKE) === other.slice(0, ALIKE));
