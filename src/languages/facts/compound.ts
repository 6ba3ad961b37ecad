import type { InARow, OnesFirst } from "../language.ts";
import type { Word, Words } from "./word.ts";

/** Reads a number of several words written as one; undefined for any other word. */
export const inOneWord = (word: string, words: Words, compound: OnesFirst | InARow): Word | undefined =>
  compound.order === "onesFirst" ? onesFirst(word, words, compound) : inARow(word, words, compound);

const NOT_COUNTED = { isOrdinal: false, isFaint: false };

/** `eenentachtig`, `tweehonderd`, `vijfenzeventigste`, `zestienjarige`, `dinsdagavond`. */
function onesFirst(word: string, words: Words, compound: OnesFirst): Word | undefined {
  const day = compound.weekday.exec(word);
  if (day) return { weekday: words.get(day[0])!.weekday };
  const ending = compound.ending.exec(word);
  if (ending) {
    const stem = word.slice(0, ending.index);
    const number = (words.get(stem) ?? onesFirst(stem, words, compound))?.number;
    return number && { number: { ...number, isOrdinal: true } };
  }
  const listed = (text: string) => words.get(text)?.number?.value ?? Number.NaN;
  const value = (text: string) => {
    const [, ones, tens] = compound.tens.exec(text) ?? [];
    return ones && tens ? listed(ones) + listed(tens) : listed(text);
  };
  const parts = compound.scale.exec(word);
  if (!parts) {
    const number = value(word);
    return Number.isNaN(number)
      ? undefined
      : { number: { ...NOT_COUNTED, value: number, isOrdinal: compound.ordinal.test(word) } };
  }
  const [, before, scale, after] = parts;
  const total =
    (before ? value(before) : 1) * listed(scale!) + (after ? value(after.replace(compound.link, "")) : 0);
  return Number.isNaN(total) ? undefined : { number: { ...NOT_COUNTED, value: total } };
}

/** `oniki`, `üçyüzelli`: many people write as one word what the spelling rules separate. */
function inARow(word: string, words: Words, compound: InARow): Word | undefined {
  const parts = compound.word.exec(word)?.[1];
  if (!parts) return undefined;
  let [total, current] = [0, 0];
  for (const [part] of parts.matchAll(compound.part)) {
    const value = words.get(part)!.number!.value;
    const isOpen =
      value === 1000 ? total === 0 : value === 100 ? current < 10 : current % (value < 10 ? 10 : 100) === 0;
    // `birbiri`, "each other", is not a number.
    if (!isOpen) return undefined;
    if (value === 1000) [total, current] = [(current || 1) * value, 0];
    else current = value === 100 ? (current || 1) * value : current + value;
  }
  const isOrdinal = compound.ordinal.test(word.slice(parts.length));
  return { number: { ...NOT_COUNTED, value: total + current, isOrdinal } };
}
