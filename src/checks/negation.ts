import { SOURCE } from "../model/site.ts";
import { type Check, languageOf, wordsOf } from "./check.ts";
import { DENIALS, type Denials } from "./denials.ts";
import { remember } from "./remember.ts";

/** A translation that affirms what the Dutch denies, or denies what it says. Other words may do the same: a warning. */
export const negation: Check = {
  name: "negation",
  severity: "warning",
  run(pair) {
    const language = languageOf(pair);
    const denials = DENIALS[language];
    if (!denials || language === SOURCE) return [];
    const { source, translation } = wordsOf(pair);
    const dutch = smallDutch(source);
    const other = small(translation, language);
    const { sure, without } = DENIALS[SOURCE]!;
    if (dutch.search(sure) < 0 && dutch.search(without!) < 0 && other.search(denials.sure) < 0) return [];
    const there = sentences(other);
    const here = sentences(dutch);
    if (here.length !== there.length) return compare([read(dutch, DENIALS[SOURCE]!)], [read(other, denials)]);
    return compare(
      here.map((text) => read(text, DENIALS[SOURCE]!)),
      there.map((text) => read(text, denials)),
    );
  },
};

/** Does a text of the language `code` deny something by a word that can do nothing else? */
export function deniesSurely(text: string, code: string): boolean {
  const denials = DENIALS[code];
  return denials !== undefined && denies({ ...read(small(text, code), denials), maybe: 0 });
}

/** Does a text of the language `code` say "not", "no" or "never", and more than "without"? */
export function saysNot(text: string, code: string): boolean {
  const denials = DENIALS[code];
  return denials !== undefined && read(small(text, code), denials).sure.length > 0;
}

/** How many words of a text in the language `code` deny, or may do so. */
export function countOfDenials(text: string, code: string): number {
  const denials = DENIALS[code];
  if (denials === undefined) return 0;
  const { sure, without, maybe } = read(small(text, code), denials);
  return sure.length + without.length + maybe;
}

/** What a sentence denies: the words that do so for sure, and whether others may. */
interface Reading {
  sure: string[];
  /** Those that say `without`. */
  without: string[];
  /** How many others there are; one that only looks like a denial counts among them. */
  maybe: number;
  /** Those of them that every language says by such a word. */
  shared: number;
}

/** Marks that stand for the vowels of Arabic, and what nobody sees. */
const UNSEEN = /[\u00AD\u0640\u064B-\u0652\u0670\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

const small = (text: string, language: string) =>
  text
    .replace(UNSEEN, "")
    .replace(/[’‘ʼ´]/g, "'")
    .replace(language === "tr" ? /[Iİ]/g : /İ/g, (letter) => (letter === "I" ? "ı" : "i"))
    .toLowerCase();

const smallDutch = remember((text) => small(text, SOURCE));

const sentences = (text: string) => text.split(SENTENCE_END).filter((each) => /\p{L}/u.test(each));

function read(words: string, { idle, none, sure, without, maybe, shared, question }: Denials): Reading {
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
    maybe: count(others, maybe) + count(sentence, none) + (isAsked ? count(text, question) : 0),
    shared: count(others, shared),
  };
}

const count = (text: string, pattern: RegExp | undefined) =>
  pattern ? (text.match(pattern)?.length ?? 0) : 0;

const SENTENCE_END = /(?<=[.!?؟…]["”’»)]?)\s+|\n/u;

/** One message at most for each way: what is lost, and what is added. */
function compare(dutch: readonly Reading[], translation: readonly Reading[]): string[] {
  // What both texts have beside a denial, such as `gratis` and `free`, does not stand for it.
  const lost =
    firstAlone(dutch, translation, ({ sure }) => sure, isSilent) ??
    firstAlone(
      dutch,
      translation,
      ({ without }) => without,
      (own, other) => other.sure.length + other.without.length === 0 && other.maybe <= own.shared,
    );
  const added = firstAlone(
    translation,
    dutch,
    ({ sure }) => sure,
    (_own, other) => !denies(other),
  );
  return [
    ...(lost ? [`the Dutch denies something ("${lost}"), the translation does not`] : []),
    ...(added ? [`the translation denies something ("${added}"), the Dutch does not`] : []),
  ];
}

const isSilent = (own: Reading, other: Reading) =>
  // `Zonder pas helpen wij u niet` denies twice.
  (own.without.length > 0 && own.sure.length > 0 && weight(other) < 2) ||
  (other.sure.length === 0 &&
    other.maybe + Math.max(0, other.without.length - own.without.length) <= own.shared);

const weight = ({ sure, without, maybe }: Reading) => sure.length + without.length + maybe;

const denies = (reading: Reading | undefined) =>
  reading !== undefined && reading.sure.length + reading.without.length + reading.maybe > 0;

/** The first denial for which the other text has none, neither in its sentence nor in a neighbour that has one too many. */
function firstAlone(
  sentences: readonly Reading[],
  others: readonly Reading[],
  denialsIn: (own: Reading) => readonly string[],
  isAlone: (own: Reading, other: Reading) => boolean,
): string | undefined {
  const strength = ({ sure, without, shared }: Reading) => sure.length + without.length + shared;
  const spare = (at: number) =>
    (denies(others[at]) && !denies(sentences[at])) ||
    strength(others[at] ?? NOTHING) > strength(sentences[at] ?? NOTHING);
  const found = sentences.find(
    (own, at) =>
      denialsIn(own).length > 0 && isAlone(own, others[at] ?? NOTHING) && !spare(at - 1) && !spare(at + 1),
  );
  return found && denialsIn(found)[0];
}

const NOTHING: Reading = { sure: [], without: [], maybe: 0, shared: 0 };
