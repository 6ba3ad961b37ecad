import { languageData, languageOf } from "../../languages/index.ts";
import type { Denials } from "../../languages/language.ts";
import { memoize } from "../../model/memoize.ts";
import { type Message, message } from "../../model/message.ts";
import { SOURCE } from "../../model/site.ts";
import { type Check, isSame, wordsOf } from "../check.ts";
import { inStep, sentencesIn } from "./sentence-pairs.ts";

/** A translation that lost or added a denial. A warning, as other words may express one. */
export const negation: Check = {
  name: "negation",
  severity: "warning",
  run(pair) {
    const language = languageOf(pair.language.code);
    const denials = languageData(language).denials;
    if (!denials || language === SOURCE) return [];
    const { source, translation } = wordsOf(pair);
    const dutch = dutchOf(source);
    const other = small(translation, language);
    if (!dutch.isDenying && other.search(denials.sure) < 0) return [];
    const pairings = inStep(dutch.sentences, sentencesIn(other));
    const [first = [], ...others] = pairings.map(([here, there]) =>
      compare(
        here.map((text) => readDenials(text, languageData(SOURCE).denials!)),
        there.map((text) => readDenials(text, denials)),
      ),
    );
    return first.filter((one) => others.every((messages) => messages.some((other) => isSame(one, other))));
  },
};

/** Whether a text of the language `code` has a word that always denies. */
export function deniesSurely(text: string, code: string): boolean {
  const denials = languageData(code).denials;
  return denials !== undefined && denies({ ...readDenials(small(text, code), denials), maybe: 0, looks: 0 });
}

/** Whether a text of the language `code` has "not", "no" or "never", not only "without". */
export function saysNot(text: string, code: string): boolean {
  const denials = languageData(code).denials;
  return denials !== undefined && readDenials(small(text, code), denials).sure.length > 0;
}

/** How many words of a text in the language `code` deny or may deny. */
export function countOfDenials(text: string, code: string): number {
  const denials = languageData(code).denials;
  if (denials === undefined) return 0;
  const { sure, without, maybe } = readDenials(small(text, code), denials);
  return sure.length + without.length + maybe;
}

/** The denials of a sentence: words that always deny, and others. */
interface Reading {
  sure: string[];
  /** Words for "without". */
  without: string[];
  /** How many other words may deny. */
  maybe: number;
  /** How many of these are such a word in every language. */
  shared: number;
  /** How many words only look like denials. */
  looks: number;
  /** Words that forbid. */
  forbids: string[];
  /** How many denials repeat another. */
  again: number;
  /** Words that make an exception. */
  except: string[];
}

/** Arabic vowel signs and invisible characters. */
const UNSEEN = /[\u00AD\u0640\u064B-\u0652\u0670\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

const small = (text: string, language: string) =>
  text
    .replace(UNSEEN, "")
    .replace(/[’‘ʼ´]/g, "'")
    .replace(languageData(language).letters?.hasDotlessI ? /[Iİ]/g : /İ/g, (letter) =>
      letter === "I" ? "ı" : "i",
    )
    .toLowerCase();

/** The sentences of a Dutch text, and whether it denies, forbids or makes an exception. */
const dutchOf = memoize((text) => {
  const { sure, without, forbids, except } = languageData(SOURCE).denials!;
  const words = small(text, SOURCE);
  const isDenying = [sure, without!, forbids!, except].some((pattern) => words.search(pattern) >= 0);
  return { sentences: sentencesIn(words), isDenying };
});

function readDenials(
  words: string,
  { idle, none, sure, without, maybe, shared, forbids, again, except, question }: Denials,
): Reading {
  const sentence = idle ? words.replace(idle, " ") : words;
  const text = none ? sentence.replace(none, " ") : sentence;
  const isAsked = question !== undefined && /[?؟]/.test(sentence);
  const stated = isAsked ? text.replace(question, " ") : text;
  const found = stated.match(sure) ?? [];
  const rest = stated.replace(sure, " ");
  const others = without ? rest.replace(without, " ") : rest;
  return {
    sure: found,
    without: without ? (rest.match(without) ?? []) : [],
    maybe: count(others, maybe),
    looks: count(sentence, none) + (isAsked ? count(text, question) : 0),
    forbids: (forbids && sentence.match(forbids)) || [],
    again: count(sentence, again),
    except: sentence.match(except) ?? [],
    shared: count(others, shared),
  };
}

const count = (text: string, pattern: RegExp | undefined) =>
  pattern ? (text.match(pattern)?.length ?? 0) : 0;

/** Returns a message for each lost or added denial. */
function compare(dutch: readonly Reading[], translation: readonly Reading[]): Message[] {
  // What both texts have in addition to a denial, such as `gratis` and `free`, does not replace it.
  const lost = [
    ...alone(dutch, translation, ({ sure }) => sure, isSilent),
    ...alone(
      dutch,
      translation,
      ({ without }) => without,
      (own, other) =>
        (other.sure.length + other.without.length === 0 && other.maybe + other.looks <= own.shared) ||
        (own.without.length - own.again > 1 && weight(other) < own.without.length - own.again),
      (other, own) => hasMore(other, own) || other.without.length > own.without.length,
    ),
    ...alone(
      dutch,
      translation,
      ({ forbids }) => forbids,
      (_own, other) => !denies(other),
    ),
  ];
  const excepted = dutch.flatMap(({ except, sure, without, shared }, at) => {
    const other = translation[at] ?? NOTHING;
    const isKept = other.except.length > 0 || weight(other) > sure.length + without.length + shared;
    return isKept ? [] : except.slice(0, 1);
  });
  const added = alone(
    translation,
    dutch,
    ({ sure }) => sure,
    (own, other) => !denies(other) || own.sure.length - own.again > Math.max(1, weight(other)),
    (other, own) => other.sure.length + other.without.length > weight(own),
  );
  return [
    ...[...new Set(lost)].map((word) => message("check.negation.lost", { word })),
    ...excepted.map((word) => message("check.negation.exception", { word })),
    ...[...new Set(added)].map((word) => message("check.negation.added", { word })),
  ];
}

const isSilent = (own: Reading, other: Reading) =>
  // `Zonder pas helpen wij u niet` denies twice.
  (own.without.length > 0 && own.sure.length > 0 && weight(other) < 2) ||
  (own.sure.length - own.again > 1 && weight(other) < own.sure.length - own.again) ||
  (other.sure.length === 0 &&
    other.maybe + other.looks + Math.max(0, other.without.length - own.without.length) <=
      (own.without.length > 0 ? own.maybe : own.shared));

const weight = ({ sure, without, maybe, looks }: Reading) => sure.length + without.length + maybe + looks;

const denies = (reading: Reading | undefined) => reading !== undefined && weight(reading) > 0;

/** Denials without a counterpart in the same sentence of the other text, or in a neighbour with one too many. */
function alone(
  sentences: readonly Reading[],
  others: readonly Reading[],
  denialsIn: (own: Reading) => readonly string[],
  isAlone: (own: Reading, other: Reading) => boolean,
  hasOneMore: (other: Reading, own: Reading) => boolean = hasMore,
): string[] {
  const isSpare = (at: number) => hasOneMore(others[at] ?? NOTHING, sentences[at] ?? NOTHING);
  return sentences.flatMap((own, at) => {
    const [first] = denialsIn(own);
    if (first === undefined || !isAlone(own, others[at] ?? NOTHING)) return [];
    return isSpare(at - 1) || isSpare(at + 1) ? [] : [first];
  });
}

/** Whether a sentence denies more often than the other may. `Kimse … -maz` denies once. */
const hasMore = ({ sure, without }: Reading, other: Reading) => sure.length + without.length > weight(other);

const NOTHING: Reading = {
  sure: [],
  without: [],
  maybe: 0,
  looks: 0,
  shared: 0,
  forbids: [],
  again: 0,
  except: [],
};
