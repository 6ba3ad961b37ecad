/** Faults in words: of the wrong kind, language or script, or not there. */
import { type Pair, wordsOf } from "../../src/checks/check.ts";
import { findTerm, termsIn } from "../../src/checks/terms/terms.ts";
import { type Sentence, splitSentences } from "../../src/markdown/sentences.ts";
import { change, type Fault, pick, places, prose, put, WORD } from "./faults-text.ts";

const LOOKALIKES: Record<string, string> = { a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", y: "у", i: "і" };
const ARABIC_LETTERS = "اهمنيو".split("");
const ENGLISH = "appointment please address meeting information office".split(" ");

const isArabic = ({ language }: Pair) => language.code === "ar";
const wordCount = (text: string) => places(prose(text), WORD).length;
const error = (name: string, plant: Fault["plant"]): Fault => ({ name, expected: "error", plant });

/** The sentences of both texts. */
const sentencesOf = ({ source, translation, language, references }: Pair) => ({
  dutch: splitSentences(source, "nl", references),
  translated: splitSentences(translation, language.code, references),
});
const joined = (sentences: readonly Sentence[]) =>
  sentences
    .map(({ text, after }) => text + after)
    .join("")
    .trim();

const RUN = /(?<![\p{L}\p{M}\p{N}’'-])\p{L}[\p{L}\p{M}]+(?: \p{L}[\p{L}\p{M}]+){3}(?![\p{L}\p{M}\p{N}’'-])/gu;

/** Of the Dutch, words in small letters: names stay as they are. */
const DUTCH_RUN = /(?<![\p{L}\p{M}\p{N}’'-])\p{Ll}+(?: \p{Ll}+){3}(?![\p{L}\p{M}\p{N}’'-])/gu;

/** `prose` without what stands in brackets and quotes: there, Dutch may stand. */
const unquoted = (text: string) =>
  prose(text).replace(/\([^()]*\)|[“«‘][^”»’]*[”»’]/g, (found) => "\uFFFC".repeat(found.length));

export const WORD_FAULTS: readonly Fault[] = [
  error("slur", ({ pair }, random) => {
    const slurs = pair.glossary.terms.flatMap(({ never }) => never);
    if (slurs.length === 0) return undefined;
    return change(pair.translation, / (?=\p{L})/gu, random, () => ` ${pick(slurs, random)} `);
  }),
  error("forbidden word", ({ pair }, random) => {
    const seen = prose(pair.translation);
    const told = termsIn(wordsOf(pair).source, pair.glossary).terms.flatMap((term) => {
      const ranges = findTerm(seen, term.preferred, pair.language.code);
      const place = { at: ranges[0]?.start ?? 0, text: seen.slice(ranges[0]?.start, ranges[0]?.end) };
      // Said twice, one wrong word may be another thing; and an ending does not fit another word.
      const isAlone = ranges.length === 1 && place.text.length === term.preferred.length;
      return isAlone && term.forbidden.length > term.never.length
        ? [{ place, forbidden: term.forbidden }]
        : [];
    });
    if (told.length === 0) return undefined;
    const { place, forbidden } = pick(told, random);
    return put(pair.translation, place, pick(forbidden, random));
  }),
  error("Cyrillic letter", ({ pair }, random) => {
    if (isArabic(pair)) return undefined;
    const pattern = /(?<=\p{L})[aceopxyi]|[aceopxyi](?=\p{L})/gu;
    return change(pair.translation, pattern, random, (letter) => LOOKALIKES[letter]!);
  }),
  error("Arabic letter", ({ pair }, random) => {
    if (isArabic(pair)) return undefined;
    return change(pair.translation, /(?<=\p{L})\p{Ll}(?=\p{L})/gu, random, () =>
      pick(ARABIC_LETTERS, random),
    );
  }),
  error("Latin letter", ({ pair }, random) => {
    if (!isArabic(pair)) return undefined;
    const pattern = /(?<=[\u0621-\u064A])[\u0621-\u064A](?=[\u0621-\u064A])/g;
    return change(pair.translation, pattern, random, () => pick([..."aohlis"], random));
  }),
  error("Latin word", ({ pair }, random) => {
    if (!isArabic(pair)) return undefined;
    const pattern = /(?<=^|[ *])[\u0621-\u064A]{4,}(?=[ .,*])/g;
    return change(pair.translation, pattern, random, () => pick(ENGLISH, random), unquoted(pair.translation));
  }),
  error("all in Dutch", ({ pair: { source, translation } }) =>
    wordCount(source) < 4 || source === translation ? undefined : source,
  ),
  error("sentence in Dutch", ({ pair }, random) => {
    const { dutch, translated } = sentencesOf(pair);
    if (dutch.length < 2 || dutch.length !== translated.length) return undefined;
    const at = random(dutch.length);
    if (wordCount(dutch[at]!.text) < 4) return undefined;
    return joined(translated.with(at, { ...translated[at]!, text: dutch[at]!.text }));
  }),
  error("Dutch words left in", ({ pair }, random) => {
    const dutch = places(prose(pair.source), DUTCH_RUN);
    if (dutch.length === 0) return undefined;
    return change(pair.translation, RUN, random, () => pick(dutch, random).text, unquoted(pair.translation));
  }),
  error("other language", ({ pair, elsewhere }, random) => {
    const long = elsewhere.filter(
      (text) => text !== pair.translation && prose(text).replace(/[^\p{L} ]/gu, "").length >= 40,
    );
    return long.length > 0 && wordCount(pair.source) >= 4 ? pick(long, random) : undefined;
  }),
  error("dropped sentence", ({ pair }, random) => {
    const { dutch, translated } = sentencesOf(pair);
    if (dutch.length < 2 || translated.length < 2) return undefined;
    return joined(translated.toSpliced(random(translated.length), 1));
  }),
  error("doubled sentence", ({ pair }, random) => {
    const { translated } = sentencesOf(pair);
    if (translated.length < 2) return undefined;
    const at = random(translated.length);
    const sentence = translated[at]!;
    return joined(translated.toSpliced(at, 0, { ...sentence, after: sentence.after || " " }));
  }),
];
