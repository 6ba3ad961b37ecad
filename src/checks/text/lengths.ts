import { languageData, languageOf } from "../../languages/index.ts";
import type { Growth } from "../../languages/language.ts";
import { type Message, message } from "../../model/message.ts";

/** What we know of a language before anything is learned; undefined of one we never measured. */
export const measuredGrowth = (code: string): Growth | undefined =>
  languageData(languageOf(code)).text?.growth;

/** A text much shorter or longer than its Dutch makes one expect. Source of the names: pofilter. */
export interface LengthFinding {
  check: "short" | "long";
  severity: "warning";
  message: Message;
}

/** What the translations of a site say of the lengths of its languages. */
export interface Lengths {
  /** Takes note of a pair of visible texts, `language` being the code of the translation's. */
  learn(language: string, source: string, translation: string): void;
  /** Is this translation too short or too long for its Dutch, by all that was learned until now? */
  judge(language: string, source: string, translation: string): LengthFinding | undefined;
}

/** Shorter texts may have any length: `Fietsen` is `Bisiklete binmek`. */
const FEWEST = 30;
/** So many pairs say more than what we measured. */
const ENOUGH = 200;
/** Beyond so many standard deviations something is missing or too much; explanations in brackets make texts long. */
const TOO_SHORT = 3.5;
const TOO_LONG = 4.5;

/** Ratios are counted in steps, so that a hundred thousand pairs need no more memory than one. */
const STEP = 0.01;
const WIDEST = 3;
const STEPS = (2 * WIDEST) / STEP + 1;

/** Nothing learned yet: languages we measured are judged by that until enough pairs are known, others not at all. */
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
      // The shorter a text, the further it may be off.
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

/** Standard deviations in a median deviation, for values that are normally distributed. */
const DEVIATION = 1.4826;

/** Undefined of too few pairs. */
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
