import { together } from "./counting.ts";
import { ADDRESS, EMAIL } from "./dutch.ts";
import { bothHalves, tellTimes } from "./hours.ts";
import { named } from "./named.ts";
import { numerals } from "./numerals.ts";
import type { Said } from "./said.ts";
import { type Plain, plain } from "./text.ts";
import { unitOf } from "./units.ts";

/** A text and the facts in it, in order of place. */
export interface Scan extends Plain {
  said: Said[];
}

const TAKEN = "\uFFFC";
const MAY_BE_ADDRESS = /@|:\/\/|www\.|[\p{L}\d]\.\p{L}{2}/u;
/** Between two numbers of a list or a range, which share what stands behind the last: `10 tot 15 procent`. */
const LIST =
  /^(?:['-]?\p{L}{1,3})?(?: |,|-|–)*(?:tot(?: en met)?|t\/m|en|of|à|ile|ila|ve|veya|ya da|arası|and|or|to|till|until|الي|و|او|حتي|iyo|ama|ilaa)?(?: |-|–)*(?:(?:de|saat|ال?ساعة|والساعة|€) ?)?و?$/u;

const isList = (gap: string) => gap.length <= 24 && LIST.test(gap);

/** Everything in the text that may be a fact. `language` is the first part of its code. */
export function scan(raw: string, language: string): Scan {
  const { shown, low: whole } = plain(raw, language);
  const said: Said[] = [];
  const low = MAY_BE_ADDRESS.test(whole) ? addresses(whole, said) : whole;
  const text = { shown, low };
  const figures = /\d/.test(low) ? numerals(text, language) : [];
  const words = named(blank(low, figures), language);
  const numbers = [...figures, ...words]
    .filter(({ kind }) => kind === "number" || kind === "time")
    .sort(inOrder);
  said.push(...[...figures, ...words].filter(({ kind }) => kind !== "number" && kind !== "time"));
  const told = tellTimes(together(numbers, low, language), low, language);
  said.push(...measure(told, low, language));
  return { ...text, said: said.sort(inOrder) };
}

/** The text without the letters of postcodes and account numbers, of the same length. */
function blank(low: string, figures: readonly Said[]): string {
  let at = 0;
  let rest = "";
  for (const { start, end } of figures.filter(({ kind }) => kind === "address")) {
    rest += low.slice(at, start) + TAKEN.repeat(end - start);
    at = end;
  }
  return rest + low.slice(at);
}

const inOrder = (a: Said, b: Said) => a.start - b.start;

/** Adds e-mail and web addresses; the text that is left holds none. */
function addresses(low: string, said: Said[]): string {
  let rest = low;
  for (const pattern of [EMAIL, ADDRESS]) {
    for (const { 0: found, index: start } of rest.matchAll(pattern)) {
      const same = found.replace(/^(?:https?:\/\/)?(?:www\.)?|^mailto:|\/$/g, "");
      said.push({ kind: "address", start, end: start + found.length, keys: [`l:${same}`], isDigits: true });
    }
    rest = rest.replace(pattern, (found) => TAKEN.repeat(found.length));
  }
  return rest;
}

/** Numbers with their keys: what they count, and the hour they may be. */
function measure(numbers: readonly Said[], low: string, language: string): Said[] {
  const units = numbers.map(({ start, end, kind, values }) =>
    kind === "time" && !values?.length ? "n" : unitOf(low, start, end),
  );
  const made: Said[] = [];
  const merged = new Set<number>();
  for (const [at, number] of numbers.entries()) {
    if (merged.has(at)) continue;
    const next = numbers[at + 1];
    const isListed = next !== undefined && isList(low.slice(number.end, next.start));
    const unit = units[at]!;
    const values = number.isHour ? [] : (number.values ?? []);
    const keys = values.map((value) => (unit === "¢" ? `€:${value / 100}` : `${unit}:${value}`));
    if (isListed && unit === "n" && units[at + 1] !== "n")
      keys.push(...values.map((value) => `${units[at + 1]}:${value}`));
    if (unit === "€" && next && units[at + 1] === "¢" && next.start - number.end < 16) {
      keys.splice(0, keys.length, `€:${values[0]! + next.values![0]! / 100}`);
      merged.add(at + 1);
    }
    const hours = unit === "n" ? (number.hours ?? []) : [];
    if (isListed && hours.length + values.length > 0)
      hours.push(...sharedHours(number, next, hours, language));
    if (
      language === "nl" &&
      unit === "n" &&
      /(?:jaren|'|eind|begin) ?'?$/.test(low.slice(Math.max(0, number.start - 7), number.start))
    ) {
      keys.push(
        ...values.filter((value) => value < 100 && value % 10 === 0).map((value) => `n:${1900 + value}`),
      );
    }
    keys.push(...hours.map((minutes) => `t:${minutes}`));
    // `3/4` may be the third of April.
    if (low[number.start - 1] === "/" && language !== "nl") keys.push(...values.map((value) => `m:${value}`));
    made.push({ ...number, kind: unit === "n" ? number.kind : "number", keys: [...new Set(keys)] });
  }
  return made;
}

/** Hours that a number has from the one behind it: `9 en 12 uur`, `2 to 4.30 pm`. */
function sharedHours(number: Said, next: Said, hours: readonly number[], language: string): number[] {
  const value = number.values?.[0] ?? -1;
  if (language === "nl") {
    const isHour = next.hours && hours.length === 0 && Number.isInteger(value) && value >= 0 && value <= 24;
    return isHour ? bothHalves([value * 60]) : [];
  }
  return next.isHour ? bothHalves(hours) : [];
}
