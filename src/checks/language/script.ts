import { INTERNATIONAL } from "../../languages/dutch-words.ts";
import { languageData, languageOf } from "../../languages/index.ts";
import type { Letters } from "../../languages/language.ts";
import { isInLatin } from "../../languages/scripts.ts";
import { hidden, withoutNames, wordsIn } from "../../languages/tokens.ts";
import { type Code, type Message, message } from "../../model/message.ts";
import { type Check, type Pair, wordsOf } from "../check.ts";
import { withoutMentions } from "./mentions.ts";
import { isInOtherScript } from "./other-script.ts";
import { isUnchanged } from "./same.ts";

/**
 * Letters of scripts other than Latin. Accents, `µ`, the modifier apostrophe and everything below U+0370 belong to all
 * scripts.
 */
const BEYOND = [
  "\\u0370-\\u1CFF\\u1F00-\\u1FFF\\u2C00-\\u2C5F\\u2C80-\\uA71F\\uA800-\\uAB2F\\uAB65-\\uFAFF",
  "\\uFB07-\\uFDFB\\uFE70-\\uFEFC\\uFF66-\\uFFDC",
].join("");
const BEYOND_LATIN = new RegExp(`[${BEYOND}]`);

const SCRIPTS: readonly (readonly [Code, RegExp])[] = [
  ["check.script.cyrillic", /\p{Script=Cyrillic}/u],
  ["check.script.greek", /\p{Script=Greek}/u],
  ["check.script.arabic", /\p{Script=Arabic}/u],
  ["check.script.hebrew", /\p{Script=Hebrew}/u],
  ["check.script.armenian", /\p{Script=Armenian}/u],
  ["check.script.georgian", /\p{Script=Georgian}/u],
  ["check.script.devanagari", /\p{Script=Devanagari}/u],
  ["check.script.thai", /\p{Script=Thai}/u],
  ["check.script.ethiopic", /\p{Script=Ethiopic}/u],
  ["check.script.han", /\p{Script=Han}/u],
];

const LATIN = /\p{Script=Latin}/u;
const ARABIC = /\p{Script=Arabic}/u;

/**
 * Letters of another script: a look-alike within a word, which breaks search and screen readers, or a word that is not
 * in the Dutch, which readers cannot read. For languages that are neither Arabic nor in Latin script, only whole texts
 * are checked.
 */
export const wrongScript: Check = {
  name: "wrong-script",
  severity(pair) {
    const letters = ownLetters(pair);
    return !letters || faultsInArabic(pair, letters).some(({ isGrave }) => isGrave) ? "error" : "warning";
  },
  run(pair) {
    const letters = ownLetters(pair);
    if (letters) return faultsInArabic(pair, letters).map(({ message }) => message);
    if (isInLatin(pair.language)) return faultsInLatin(pair);
    return isInOtherScript(pair) && !isUnchanged(pair) ? [message("check.script.other")] : [];
  },
};

/** The letters of a language with a script of its own. */
function ownLetters(pair: Pair): Letters | undefined {
  const { letters } = languageData(languageOf(pair.language.code));
  return letters?.own ? letters : undefined;
}

function faultsInLatin(pair: Pair): Message[] {
  if (!BEYOND_LATIN.test(pair.translation)) return [];
  const { source, translation } = wordsOf(pair);
  const outside = new Set(wordsIn(translation.replace(BRACKETS, hidden)));
  const words = [...new Set(wordsIn(translation))].filter((word) => BEYOND_LATIN.test(word));
  return (
    words
      .filter((word) => !source.includes(word) && !SYMBOL.test(word))
      // A word of another script in brackets may be an explanation; a look-alike letter in a word never is.
      .filter((word) => LATIN.test(word) || outside.has(word))
      .map(hasLetters)
  );
}

/** A Greek letter as a symbol, also in a unit: `π`, `μg`. */
const SYMBOL = /^(?:\p{Script=Greek}|μ(?:[glmsFAV]|mol|Sv))$/u;

const hasLetters = (word: string) => message("check.script.letters", { word, script: scriptsOf(word) });

/** The scripts of a word, except Latin. */
function scriptsOf(word: string): Message {
  const scripts = SCRIPTS.flatMap(([code, pattern]) => (pattern.test(word) ? [message(code)] : []));
  if (scripts.length === 0) return message("check.script.foreign");
  return scripts.reduce((one, other) => message("check.script.both", { one, other }));
}

interface Fault {
  message: Message;
  isGrave: boolean;
}

const LETTER_OF_LATIN = /[A-Za-z\u00C0-\u024F]/;
const NEITHER = /[\u0370-\u05FF\u0780-\u1CFF\u1F00-\u1FFF\u3040-\uA71F\uAC00-\uD7FF]/;
const BRACKETS = /\([^()]{1,120}\)/g;

/**
 * Latin words allowed in Arabic text: names and abbreviations, by their capitals (`Netflix`, `iPhone`, `MWPs`, `5G`),
 * letters of lists and options, units, Roman numerals.
 */
const MAY_STAND =
  /^(?:\p{N}*\p{Lu}.*|\p{Ll}{1,2}\p{Lu}.*|\p{L}|[ivx]{2,5}|\p{N}*(?:[kmcµμ]?m[²³]?|[kmµμ]?g|[mcd]?l|[km]?w|[kmg]?b|k?hz|kwh|mmhg|rpm|bpm|kcal|min|ph)|\p{N}+\p{L}{1,3})$/u;

function faultsInArabic(pair: Pair, { beforeName = /^/ }: Letters): Fault[] {
  const isMixed = LETTER_OF_LATIN.test(pair.translation);
  if (!isMixed && !NEITHER.test(pair.translation)) return [];
  const { source, translation } = wordsOf(pair);
  const text = withoutNames(translation, pair.glossary.keep);
  const isDutch = knownIn(source, text);
  const outside = new Set(wordsIn(withoutMentions(text)));
  return [...new Set(wordsIn(text))].flatMap((whole): Fault[] => {
    const word = whole.replace(beforeName, "");
    if (isDutch(word)) return [];
    if (NEITHER.test(word)) return outside.has(whole) ? [{ message: hasLetters(word), isGrave: true }] : [];
    if (!LATIN.test(word)) return [];
    if (ARABIC.test(word)) return [mixed(word, isDutch)];
    if (!outside.has(whole)) return [];
    const isGrave = !MAY_STAND.test(word) && !INTERNATIONAL.has(word.toLowerCase());
    return [{ message: message("check.script.inLatin", { word }), isGrave }];
  });
}

/** A Dutch name may lack the space in front of it; a single letter or an unknown word inside a word is always wrong. */
function mixed(word: string, isDutch: (word: string) => boolean): Fault {
  const latin = word.match(/[\p{Script=Latin}\p{N}'’.]+/gu) ?? [];
  const isGlued = latin.every((part) => part.length > 1 && (isDutch(part) || CAPITALIZED.test(part)));
  return isGlued
    ? { message: message("check.script.needsSpace", { word }), isGrave: false }
    : { message: message("check.script.mixed", { word }), isGrave: true };
}

const CAPITALIZED = /^\p{Lu}\p{L}{2,}/u;
/** Possessives and plurals of Latin names: `Tennent's`, `DVD's`, `MWPs`. */
const ENDING = /['’]?s?$/;

/** Returns whether a word of `text` is in the Dutch, also with another suffix or other spaces: `1234AB`, `1234 AB`. */
function knownIn(source: string, text: string): (word: string) => boolean {
  const bare = (word: string) => word.toLowerCase().replace(ENDING, "");
  const words = new Set(wordsIn(source).map(bare));
  const joined = source.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return (word) => {
    if (words.has(bare(word))) return true;
    const at = word.length < SHORTEST_JOINED ? text.indexOf(word) : 0;
    const number = NUMBER_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_NUMBER), at))?.[1] ?? "";
    const whole = `${number}${word.toLowerCase()}`;
    return whole.length >= SHORTEST_JOINED && joined.includes(whole);
  };
}

const NUMBER_BEFORE = /(?<!\p{N})(\p{N}+) $/u;
const LONGEST_NUMBER = 12;
const SHORTEST_JOINED = 5;

/** A Persian or Urdu letter in an Arabic word looks the same, but search does not find the word. */
export const arabicLetters: Check = {
  name: "arabic-letters",
  severity: "warning",
  run(pair) {
    const { lookAlikes } = languageData(languageOf(pair.language.code)).letters ?? {};
    if (!lookAlikes) return [];
    const found = [...new Set(wordsOf(pair).translation)].filter((letter) => letter in lookAlikes);
    return found.map((letter) => {
      const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
      return message("check.arabic.letter", { letter, sign: `U+${code}`, arabic: lookAlikes[letter]! });
    });
  },
};
