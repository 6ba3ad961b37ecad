import { SOURCE } from "../model/site.ts";
import { type Check, wordsOf } from "./check.ts";
import { DENIALS, type Denials } from "./denials.ts";
import { remember } from "./remember.ts";

/** A translation that affirms what the Dutch denies, or denies what it says. Other words may do the same: a warning. */
export const negation: Check = {
  name: "negation",
  severity: "warning",
  run(pair) {
    const language = pair.language.code.split("-")[0]!;
    const denials = DENIALS[language];
    if (!denials || language === SOURCE) return [];
    const { source, translation } = wordsOf(pair);
    const dutch = smallDutch(source);
    const other = small(translation, language);
    if (dutch.search(DENIALS[SOURCE]!.sure) < 0 && other.search(denials.sure) < 0) return [];
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
  return denials !== undefined && read(small(text, code), denials).sure.length > 0;
}

/** How many words of a text in the language `code` deny, or may do so. */
export function countOfDenials(text: string, code: string): number {
  const denials = DENIALS[code];
  if (denials === undefined) return 0;
  const all = small(text, code);
  return Math.max(all.match(denials.maybe)?.length ?? 0, all.match(denials.sure)?.length ?? 0);
}

/** What a sentence denies: the words that do so for sure, and whether others may. */
interface Reading {
  sure: string[];
  maybe: boolean;
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

function read(sentence: string, { none, sure, maybe, question }: Denials): Reading {
  const text = none ? sentence.replace(none, " ") : sentence;
  const isAsked = question !== undefined && /[?؟]/.test(sentence);
  const found = (isAsked ? text.replace(question, " ") : text).match(sure) ?? [];
  return {
    sure: found,
    maybe: found.length > 0 || text.length !== sentence.length || sentence.search(maybe) >= 0,
  };
}

const SENTENCE_END = /(?<=[.!?؟…]["”’»)]?)\s+|\n/u;

/** One message at most for each way: what is lost, and what is added. */
function compare(dutch: readonly Reading[], translation: readonly Reading[]): string[] {
  const lost = firstAlone(dutch, translation);
  const added = firstAlone(translation, dutch);
  return [
    ...(lost ? [`the Dutch denies something ("${lost}"), the translation does not`] : []),
    ...(added ? [`the translation denies something ("${added}"), the Dutch does not`] : []),
  ];
}

/** The first denial for which the other text has none, neither in its sentence nor in a neighbour that has one too many. */
function firstAlone(sentences: readonly Reading[], others: readonly Reading[]): string | undefined {
  const spare = (at: number) => others[at]?.maybe && !sentences[at]?.maybe;
  return sentences.find(
    ({ sure }, at) => sure.length > 0 && !others[at]?.maybe && !spare(at - 1) && !spare(at + 1),
  )?.sure[0];
}
