import { ADDRESS, EMAIL } from "./dutch.ts";
import type { Fact } from "./fact.ts";
import { tellTimes } from "./hours.ts";
import { measure } from "./measure.ts";
import { named } from "./named.ts";
import { together } from "./number-phrases.ts";
import { numerals } from "./numerals.ts";
import { romans } from "./roman.ts";
import { type LoweredText, loweredText } from "./text.ts";

/** A text with its facts, in order of position. */
export interface TextFacts extends LoweredText {
  facts: Fact[];
}

const TAKEN = "\uFFFC";
const MAY_BE_ADDRESS = /@|:\/\/|www\.|[\p{L}\d]\.\p{L}{2}/u;
/** Finds everything in a text that may be a fact. `language` is the primary subtag of its code. */
export function readFacts(raw: string, language: string): TextFacts {
  const { shown, low: whole } = loweredText(raw, language);
  const facts: Fact[] = [];
  const low = MAY_BE_ADDRESS.test(whole) ? addresses(whole, facts) : whole;
  const text = { shown, low };
  const figures = /\d/.test(low) ? numerals(text, language) : [];
  const words = named({ shown, low: blank(low, figures) }, language);
  const numbers = [...figures, ...words, ...romans(shown, language)]
    .filter(({ kind }) => kind === "number" || kind === "time")
    .sort(inOrder);
  facts.push(...[...figures, ...words].filter(({ kind }) => kind !== "number" && kind !== "time"));
  const told = tellTimes(together(numbers, low, language), low, language).sort(inOrder);
  facts.push(...measure(told, low, language));
  return { ...text, facts: facts.sort(inOrder) };
}

/** Hides postcodes and account numbers, keeping the length. */
function blank(low: string, figures: readonly Fact[]): string {
  let at = 0;
  let rest = "";
  for (const { start, end } of figures.filter(({ kind }) => kind === "address")) {
    rest += low.slice(at, start) + TAKEN.repeat(end - start);
    at = end;
  }
  return rest + low.slice(at);
}

const inOrder = (a: Fact, b: Fact) => a.start - b.start;

/** Adds e-mail and web addresses to `facts`, and returns the text with them hidden. */
function addresses(low: string, facts: Fact[]): string {
  let rest = low;
  for (const pattern of [EMAIL, ADDRESS]) {
    for (const { 0: found, index: start } of rest.matchAll(pattern)) {
      const same = found.replace(/^(?:https?:\/\/)?(?:www\.)?|^mailto:|\/$/g, "");
      facts.push({ kind: "address", start, end: start + found.length, keys: [`l:${same}`], isDigits: true });
    }
    rest = rest.replace(pattern, (found) => TAKEN.repeat(found.length));
  }
  return rest;
}
