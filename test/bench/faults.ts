/** Faults planted in true pairs: which checks find them, and what checks find where there is none. */

import { checkPair, type PairFinding } from "../../src/checks/index.ts";
import { inEnglish } from "../../src/model/message.ts";
import { FACT_FAULTS } from "./faults-facts.ts";
import { type TruePair, truePairs } from "./faults-pairs.ts";
import { SIGN_FAULTS } from "./faults-signs.ts";
import type { Fault } from "./faults-text.ts";
import { WORD_FAULTS } from "./faults-words.ts";
import { randomizer } from "./random.ts";

export const FAULTS: readonly Fault[] = [...FACT_FAULTS, ...WORD_FAULTS, ...SIGN_FAULTS];

/** What is asked of the checks. */
export const GOALS = { recall: 0.98, falseAlarms: 0.02, falseWarnings: 0.04, recallOfOne: 0.9, enough: 20 };

/** A true pair and what the checks say of it: every finding is a false alarm. */
export interface Checked {
  subject: TruePair;
  alarms: readonly PairFinding[];
}

/** A fault in a true pair, and what the checks say of it that they did not say before. */
export interface Planted {
  fault: Fault;
  subject: TruePair;
  translation: string;
  findings: readonly PairFinding[];
}

/** One fault of each kind in each true pair that has a place for it; the same ones on every machine. */
export function plantFaults(): { checked: Checked[]; planted: Planted[] } {
  const planted: Planted[] = [];
  const checked = truePairs().map((subject) => {
    const { pair } = subject;
    const alarms = seriousOf(checkPair(pair));
    const before = new Set(alarms.map(({ check, message }) => `${check} ${inEnglish(message)}`));
    for (const fault of FAULTS) {
      const random = randomizer(seedOf(`${fault.name} ${pair.language.code} ${pair.source}`));
      const translation = fault.plant(subject, random);
      if (translation === undefined) continue;
      const found = seriousOf(checkPair({ ...pair, translation }));
      const findings = found.filter(({ check, message }) => !before.has(`${check} ${inEnglish(message)}`));
      planted.push({ fault, subject, translation, findings });
    }
    return { subject, alarms };
  });
  return { checked, planted };
}

/** Was the fault found, in the severity it calls for? */
export const isFound = ({ fault, findings }: Planted): boolean =>
  findings.some(({ severity }) => fault.expected === "warning" || severity === "error");

export const seriousOf = (findings: readonly PairFinding[]) =>
  findings.filter(({ severity }) => severity !== "note");

/** FNV-1a, so that each fault has numbers of its own. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
