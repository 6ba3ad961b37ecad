import type { TruePair } from "./faults-pairs.ts";

/** A number from 0, below what is asked. */
export type Random = (below: number) => number;

/** A kind of fault. */
export interface Fault {
  name: string;
  /** What finds it: an error keeps the text from readers. */
  expected: "error" | "warning";
  /** The translation with one such fault; undefined where there is no place for one. */
  plant(subject: TruePair, random: Random): string | undefined;
}

const HIDDEN = "\uFFFC";
const UNSEEN =
  /\]\([^)]*\)|<[^>]*>|`[^`]*`|\[\^[^\]]*\]|\{[^}]*\}|https?:\S+|www\.\S+|[\p{L}\d._-]+@[\p{L}\d.-]+|\\/gu;
/** A telephone number as readers see it, and the words of a link that dials one. */
export const PHONE = /(?<![\d٠-٩])(?:\+\d|0)[\d -]{6,}\d|(?<=\[)\d{3,4}(?=\]\()/g;

/** The same text, as long as it was, with addresses, code and what is no prose hidden. */
export const prose = (markdown: string): string =>
  markdown.replace(UNSEEN, (found) => HIDDEN.repeat(found.length));

/** `prose` with telephone numbers hidden too. */
export const withoutPhones = (markdown: string): string =>
  prose(markdown.replace(PHONE, (found) => HIDDEN.repeat(found.length)));

/** The text, as long as it was, with the targets of links hidden: what they show stays. */
export const withoutTargets = (markdown: string): string =>
  markdown.replace(/(?<=\]\()[^)]*(?=\))/g, (found) => HIDDEN.repeat(found.length));

export const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)]!;

/** Another item of the list. */
export function other<T>(list: readonly T[], item: T, random: Random): T {
  return pick(
    list.filter((each) => each !== item),
    random,
  );
}

export interface Place {
  text: string;
  at: number;
}

/** Where a pattern is found. */
export const places = (text: string, pattern: RegExp): Place[] =>
  [...text.matchAll(pattern)].map((match) => ({ text: match[0], at: match.index }));

/** A text with another piece in a place. */
export const put = (text: string, { at, text: old }: Place, piece: string): string =>
  text.slice(0, at) + piece + text.slice(at + old.length);

/** Changes one place of those where a pattern is found in `seen`; undefined when there is none. */
export function change(
  text: string,
  pattern: RegExp,
  random: Random,
  to: (found: string) => string,
  seen = prose(text),
): string | undefined {
  const found = places(seen, pattern);
  if (found.length === 0) return undefined;
  const place = pick(found, random);
  const changed = put(text, place, to(text.slice(place.at, place.at + place.text.length)));
  return changed === text ? undefined : changed;
}

/** A word of three letters or more. */
export const WORD = /(?<![\p{L}\p{M}\p{N}’'-])\p{L}[\p{L}\p{M}]{2,}(?![\p{L}\p{M}\p{N}’'-])/gu;
