/** Faults that only show beside other texts of the language: another translation of the same Dutch, a text cut off. */
import { wordsOf } from "../../src/checks/check.ts";
import { createConsistency } from "../../src/checks/terms/inconsistent.ts";
import { createLengths } from "../../src/checks/text/lengths.ts";
import type { TruePair } from "./faults-pairs.ts";

export interface Across {
  kind: string;
  code: string;
  planted: number;
  found: number;
  /** True pairs with a finding, of so many. */
  alarms: number;
  pairs: number;
}

/** Shorter texts may have any length. */
const FEWEST = 60;
/** What is left of a text that is cut off. */
const LEFT = 0.3;

/** What the checks over all catalogues find, once they have read all true pairs. */
export function plantAcross(subjects: readonly TruePair[]): Across[] {
  const lengths = createLengths();
  const consistency = createConsistency();
  const texts = subjects.map(({ pair }) => ({ code: pair.language.code, ...wordsOf(pair) }));
  const inconsistent = texts.map(({ code, source, translation }) => {
    lengths.learn(code, source, translation);
    return consistency.add(code, source, translation, "true.po") !== undefined;
  });
  const results = new Map<string, Across>();
  const count = (kind: string, code: string, counted: Partial<Across>) => {
    const key = `${kind} ${code}`;
    const row = results.get(key) ?? { kind, code, planted: 0, found: 0, alarms: 0, pairs: 0 };
    for (const each of ["planted", "found", "alarms", "pairs"] as const) row[each] += counted[each] ?? 0;
    results.set(key, row);
  };
  for (const [at, { code, source, translation }] of texts.entries()) {
    const isOff = lengths.judge(code, source, translation) !== undefined;
    count("cut off", code, { pairs: 1, alarms: Number(isOff) });
    if (source.length >= FEWEST) {
      const rest = translation.slice(0, LEFT * translation.length);
      count("cut off", code, { planted: 1, found: Number(lengths.judge(code, source, rest) !== undefined) });
    }
    const first = translation.split(" ").slice(1).join(" ");
    count("other translation", code, { pairs: 1, alarms: Number(inconsistent[at]) });
    if (first === "" || inconsistent[at]) continue;
    const isFound = consistency.add(code, source, first, "other.po") !== undefined;
    count("other translation", code, { planted: 1, found: Number(isFound) });
  }
  return [...results.values()].sort((a, b) => a.kind.localeCompare(b.kind));
}
