/** How many true lines readers would not see, and which faults planted in them are found. */
import { checkPair, errorsIn, type PairFinding } from "../../src/checks/index.ts";
import { isFound, type Planted, seedOf, seriousOf } from "./faults.ts";
import { randomizer } from "./random.ts";
import { DIFFERENCES } from "./true-differences.ts";
import { TRUE_FAULTS } from "./true-faults.ts";
import type { TrueLine } from "./true-lines.ts";

/** What is asked of the checks in each language. */
export const GOALS = { hidden: 0.02, recall: 0.98 };

export interface Judged extends TrueLine {
  /** What hides the line. */
  errors: readonly PairFinding[];
  planted: readonly (Planted & { number: number })[];
}

/** Judges each line as it is, and with one fault of each kind that it has a place for. */
export function judgeLines(lines: readonly TrueLine[]): Judged[] {
  return lines.map(({ number, pair }) => {
    const subject = { set: "held out" as const, pair, elsewhere: [] };
    const before = new Set(seriousOf(checkPair(pair)).map(({ check, message }) => `${check} ${message}`));
    const planted = TRUE_FAULTS.flatMap((fault) => {
      const random = randomizer(seedOf(`${fault.name} ${pair.language.code} ${pair.source}`));
      const translation = fault.plant(subject, random);
      if (translation === undefined) return [];
      const found = seriousOf(checkPair({ ...pair, translation }));
      const findings = found.filter(({ check, message }) => !before.has(`${check} ${message}`));
      return { number, fault, subject, translation, findings };
    });
    return { number, pair, errors: errorsIn(pair), planted };
  });
}

/** Without the lines that give another fact than the Dutch, and how many those are. */
export function withoutDifferences(lines: readonly TrueLine[]): { kept: TrueLine[]; out: TrueLine[] } {
  const { kept = [], out = [] } = Object.groupBy(lines, ({ number, pair }) =>
    DIFFERENCES[pair.language.code]?.includes(number) ? "out" : "kept",
  );
  return { kept, out };
}

/** Tables: hidden lines by language, half and check; faults by language and kind. `verbose` lists both. */
export function trueReport(judged: readonly Judged[], out: readonly TrueLine[], verbose: boolean): string {
  const byCode = Map.groupBy(judged, ({ pair }) => pair.language.code);
  const lines = [...byCode].flatMap(([code, own]) => [
    "",
    ...hiddenTable(
      code,
      own,
      out.filter(({ pair }) => pair.language.code === code),
    ),
    ...recallTable(own),
  ]);
  return [...lines, ...(verbose ? [...hiddenLines(judged), ...missedFaults(judged)] : [])].join("\n");
}

const percent = (part: number, whole: number) =>
  whole === 0 ? "-" : `${part}/${whole} ${((100 * part) / whole).toFixed(1)} %`;
const isHidden = ({ errors }: Judged) => errors.length > 0;

function hiddenTable(code: string, own: readonly Judged[], out: readonly TrueLine[]): string[] {
  const counts = new Map<string, number>();
  for (const { errors } of own) {
    for (const check of new Set(errors.map(({ check }) => check)))
      counts.set(check, (counts.get(check) ?? 0) + 1);
  }
  const checks = [...counts].sort(([, a], [, b]) => b - a).map(([check, count]) => `${check} ${count}`);
  const hidden = own.filter(isHidden).length;
  const isMissed = hidden > GOALS.hidden * own.length;
  return [
    `${code}: hidden ${percent(hidden, own.length)}${isMissed ? ` (goal ${100 * GOALS.hidden} %)` : ""}` +
      `${checks.length > 0 ? `: ${checks.join(", ")}` : ""}`,
    ...(out.length > 0
      ? [
          `  left out, as they give another fact than the Dutch: ${out.map(({ number }) => number).join(", ")}`,
        ]
      : []),
  ];
}

function recallTable(own: readonly Judged[]): string[] {
  return TRUE_FAULTS.map(({ name, expected }) => {
    const planted = own.flatMap((line) => line.planted.filter(({ fault }) => fault.name === name));
    const found = planted.filter(isFound).length;
    const mark = found < GOALS.recall * planted.length ? `  (goal ${GOALS.recall})` : "";
    const share = planted.length === 0 ? "-" : (found / planted.length).toFixed(3);
    return `  ${name.padEnd(16)} ${expected.padEnd(8)} ${`${found}/${planted.length}`.padStart(8)}  ${share}${mark}`;
  });
}

const hiddenLines = (judged: readonly Judged[]) =>
  judged
    .filter(isHidden)
    .flatMap(({ number, pair, errors }) => [
      "",
      `hidden: ${pair.language.code} ${number}`,
      `  Dutch: ${pair.source}`,
      `  text:  ${pair.translation}`,
      ...errors.map(({ check, message }) => `  [${check}] ${message}`),
    ]);

const missedFaults = (judged: readonly Judged[]) =>
  judged
    .flatMap(({ planted }) => planted)
    .filter((each) => !isFound(each))
    .flatMap(({ number, fault, subject: { pair }, translation, findings }) => [
      "",
      `missed: ${pair.language.code} ${number}, ${fault.name}`,
      `  Dutch: ${pair.source}`,
      `  true:  ${pair.translation}`,
      `  fault: ${translation}`,
      ...findings.map(({ check, severity, message }) => `  only ${severity} [${check}] ${message}`),
    ]);
