import { languageData, languageOf } from "../../languages/index.ts";
import type { Growth } from "../../languages/language.ts";
import { type Message, message } from "../../model/message.ts";

/** The growth we measured for a language, before anything is learned; undefined if we did not. */
export const measuredGrowth = (code: string): Growth | undefined =>
  languageData(languageOf(code)).text?.growth;

/** A text much shorter or longer than expected from its Dutch. Source of the names: pofilter. */
export interface LengthFinding {
  check: "short" | "long";
  severity: "warning";
  message: Message;
}

/** Learns the usual lengths of the languages of a site from its translations. */
export interface Lengths {
  /** Adds a pair of visible texts; `language` is the code of the translation's language. */
  learn(language: string, source: string, translation: string): void;
  /** Returns a finding if the translation is too short or too long for its Dutch, by what was learned so far. */
  judge(language: string, source: string, translation: string): LengthFinding | undefined;
}

/** Shorter texts may have any length: `Fietsen` is `Bisiklete binmek`. */
const FEWEST = 30;
/** So many pairs are more reliable than our measurements. */
const ENOUGH = 200;
/** Standard deviations beyond which something is missing or added; explanations in brackets make texts longer. */
const TOO_SHORT = 3.5;
const TOO_LONG = 4.5;

/** Ratios are counted in steps, so that memory does not grow with the number of pairs. */
const STEP = 0.01;
const WIDEST = 3;
const STEPS = (2 * WIDEST) / STEP + 1;

/** Starts empty: until it has enough pairs, a language is judged by our measurements or, without those, not at all. */
export function createLengths(): Lengths {
  const counts = new Map<string, Uint32Array>();
  const known = new Map<string, Growth | undefined>();
  const growthOf = (language: string) => {
    if (!known.has(language)) known.set(language, growthIn(counts.get(language)) ?? measuredGrowth(language));
    return known.get(language);
  };
  return {
    learn(language, source, translation) {
      if (source.length < FEWEST || translation === "") return;
      const steps = counts.get(language) ?? new Uint32Array(STEPS);
      counts.set(language, steps);
      known.delete(language);
      steps[stepOf(Math.log(translation.length / source.length))]!++;
    },
    judge(language, source, translation) {
      const growth = growthOf(language);
      if (growth === undefined || source.length < FEWEST || translation === "") return undefined;
      const off = Math.log(translation.length / source.length) - growth.median;
      // The shorter a text, the more it may deviate.
      const deviation = Math.hypot(growth.spread, 1 / Math.sqrt(source.length));
      const check = off / deviation < -TOO_SHORT ? "short" : off / deviation > TOO_LONG ? "long" : undefined;
      if (check === undefined) return undefined;
      const usual = Math.round(source.length * Math.exp(growth.median));
      const values = { found: translation.length, count: usual };
      return { check, severity: "warning", message: message(CODES[check], values) };
    },
  };
}

const CODES = { short: "check.lengths.short", long: "check.lengths.long" } as const;

const stepOf = (ratio: number) => Math.round((Math.max(-WIDEST, Math.min(WIDEST, ratio)) + WIDEST) / STEP);

/** Ratio of standard deviation to median deviation in a normal distribution. */
const DEVIATION = 1.4826;

/** Returns undefined for too few pairs. */
function growthIn(counts: Uint32Array | undefined): Growth | undefined {
  const total = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  if (counts === undefined || total < ENOUGH) return undefined;
  const middle = medianOf(counts, total);
  const deviations = new Uint32Array(STEPS);
  counts.forEach((count, step) => {
    deviations[Math.abs(step - middle)]! += count;
  });
  return { median: middle * STEP - WIDEST, spread: medianOf(deviations, total) * STEP * DEVIATION };
}

function medianOf(counts: Uint32Array, total: number): number {
  let seen = 0;
  return counts.findIndex((count) => {
    seen += count;
    return seen * 2 >= total;
  });
}
