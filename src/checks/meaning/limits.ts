import { languageData, languageOf } from "../../languages/index.ts";
import type { Direction } from "../../languages/language.ts";
import { memoize } from "../../model/memoize.ts";
import { type Code, message } from "../../model/message.ts";
import { SOURCE } from "../../model/site.ts";
import { type Check, wordsOf } from "../check.ts";
import { countOfDenials, saysNot } from "./negation.ts";
import { writtenSentencesIn } from "./sentence-pairs.ts";

const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  least: "most",
  most: "least",
  before: "after",
  after: "before",
};
const DIRECTIONS = Object.keys(OPPOSITE) as Direction[];

/** How often a text has each direction. */
type Said = Readonly<Record<Direction, number>>;

const saidIn = (text: string, language: string): Said => {
  const words = languageData(language).limits!.words;
  const count = (direction: Direction) => text.match(words[direction])?.length ?? 0;
  return { most: count("most"), least: count("least"), before: count("before"), after: count("after") };
};

interface Sentence {
  text: string;
  said: Said;
}

/** The sentences of a text with their directions; undefined if none has any. */
function readLimits(text: string, language: string): Sentence[] | undefined {
  const sentences = writtenSentencesIn(text.normalize("NFC")).map((sentence) => ({
    text: sentence,
    said: saidIn(sentence, language),
  }));
  return sentences.some(({ said }) => DIRECTIONS.some((each) => said[each] > 0)) ? sentences : undefined;
}

const readDutch = memoize((text) => readLimits(text, SOURCE));

/** A direction that the Dutch has more often than the translation, which has its opposite more often. */
function turnedIn(here: Said, there: Sentence, language: string): Direction | undefined {
  return DIRECTIONS.find((each) => {
    const other = OPPOSITE[each];
    const maybe = languageData(language).limits?.maySay?.[each];
    const all = there.said[each] + (maybe ? (there.text.match(maybe)?.length ?? 0) : 0);
    return here[each] > all && there.said[other] > here[other];
  });
}

/** Joins all sentences into one. */
function whole(sentences: readonly Sentence[], language: string): Sentence {
  const text = sentences.map((sentence) => sentence.text).join(" ");
  return { text, said: saidIn(text, language) };
}

/** `Niet meer dan` is not a denial. */
const denies = (text: string, language: string) =>
  saysNot(
    DIRECTIONS.reduce((rest, each) => rest.replace(languageData(language).limits!.words[each], " "), text),
    language,
  );

/** "Not", even in a limit: `niet langer dan`. */
const NOT = /(?<!\p{L})(?:niet|geen|nooit)(?!\p{L})/iu;

/** A direction that is inverted in a sentence, but not by a denial: "Under 18s are not admitted". */
function turnedAnywhere(
  here: readonly Sentence[],
  there: readonly Sentence[],
  language: string,
): Direction | undefined {
  const pairs =
    here.length === there.length
      ? here.map((sentence, at) => [sentence, there[at]!] as const)
      : [[whole(here, SOURCE), whole(there, language)] as const];
  for (const [own, other] of pairs) {
    const turned = turnedIn(own.said, other, language);
    if (turned === undefined) continue;
    const isDenied =
      denies(own.text, SOURCE) !== denies(other.text, language) ||
      (NOT.test(own.text) && countOfDenials(other.text, language) > 0);
    if (!isDenied) return turned;
  }
  return undefined;
}

/** By the direction in the Dutch; the translation has the opposite. */
const CODES: Readonly<Record<Direction, Code>> = {
  least: "check.limits.least",
  most: "check.limits.most",
  before: "check.limits.before",
  after: "check.limits.after",
};

/** An inverted limit: `minimaal` as "at most", `jonger dan 12` as "over 12", `vóór 10 uur` as "after 10". */
export const limits: Check = {
  name: "limits",
  severity: "warning",
  run(pair) {
    const language = languageOf(pair.language.code);
    if (!languageData(language).limits || language === SOURCE) return [];
    const { source, translation } = wordsOf(pair);
    const here = readDutch(source);
    const there = here && readLimits(translation, language);
    if (!here || !there) return [];
    const turned = turnedAnywhere(here, there, language);
    return turned === undefined ? [] : [message(CODES[turned])];
  },
};
