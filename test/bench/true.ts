/** How many true lines readers would not see, and which faults planted in them are found. */

import type { Pair } from "../../src/checks/check.ts";
import { checkPair, type PairFinding } from "../../src/checks/index.ts";
import { inEnglish } from "../../src/model/message.ts";
import { isFound, type Planted, seedOf, seriousOf } from "./faults.ts";
import { randomizer } from "./random.ts";
import { DIFFERENCES } from "./true-differences.ts";
import { TRUE_FAULTS } from "./true-faults.ts";
import type { TrueLine } from "./true-lines.ts";

const isError = ({ severity }: PairFinding) => severity === "error";

/** What is asked of the checks in each language. */
export const GOALS = { hidden: 0.02, recall: 0.98 };

export interface Judged extends TrueLine {
  /** What hides the line. */
  errors: readonly PairFinding[];
  /** Which of `WARNINGS` doubt it. */
  warnings: readonly string[];
  planted: readonly (Planted & { number: number })[];
}

/** Checks that readers do not see, and that ask a reviewer to look at what a text means. */
const WARNINGS = ["negation", "limits", "number-words", "periods"] as const;

/**
 * Judges each line as it is, and with one fault of each kind that it has a place for. Where a line has a finding of such a
 * fault as it is, nothing can be planted that shows.
 */
export function judgeLines(lines: readonly TrueLine[]): Judged[] {
  return lines.map(({ number, pair }) => {
    const subject = { set: "held out" as const, pair, elsewhere: [] };
    const findings = checkPair(pair);
    const before = new Set(seriousOf(findings).map(({ check, message }) => `${check} ${inEnglish(message)}`));
    const warnings = WARNINGS.filter((name) => findings.some(({ check }) => check === name));
    const errors = findings.filter(isError);
    const planted = TRUE_FAULTS.flatMap((fault) => {
      if (fault.expected === "warning" ? warnings.includes("negation") : errors.length > 0) return [];
      const random = randomizer(seedOf(`${fault.name} ${pair.language.code} ${pair.source}`));
      const translation = fault.plant(subject, random);
      if (translation === undefined) return [];
      const found = seriousOf(checkPair({ ...pair, translation }));
      const findings = found.filter(({ check, message }) => !before.has(`${check} ${inEnglish(message)}`));
      return { number, fault, subject, translation, findings };
    });
    return { number, pair, errors, warnings, planted };
  });
}

/** Two lines that follow each other, as one text of several sentences; and that text with either line lost. */
export interface Paragraph {
  number: number;
  pair: Pair;
  /** Does a check miss a sentence where none is gone? */
  isSuspected: boolean;
  /** Found as an error, and as a warning that is new. */
  without: readonly { translation: string; isFound: boolean; isWarned: boolean }[];
}

const DROPPED = "dropped-sentence";
const ENDS = /[.!?؟…]["'”’»)]?$/;

/** Lines are a sentence as a rule, so a lost sentence needs two. */
export function judgeParagraphs(lines: readonly TrueLine[]): Paragraph[] {
  return lines.flatMap((first, at): Paragraph[] => {
    const second = lines[at + 1];
    const isParagraph =
      first.number % 2 === 1 &&
      second?.number === first.number + 1 &&
      [first, second].every(({ pair }) => ENDS.test(pair.source) && ENDS.test(pair.translation));
    if (!isParagraph) return [];
    const translations = [first.pair.translation, second.pair.translation];
    const source = `${first.pair.source} ${second.pair.source}`;
    const pair = { ...first.pair, source, translation: translations.join(" ") };
    const findings = checkPair(pair);
    const isSuspected = findings.filter(isError).some(({ check }) => check === DROPPED);
    const before = findings.map(({ message }) => inEnglish(message));
    // Where a text is suspected as it is, nothing can be planted that shows.
    const without = (isSuspected ? [] : translations).map((translation) => {
      const all = checkPair({ ...pair, translation }).filter(
        ({ message }) => !before.includes(inEnglish(message)),
      );
      const isWarned = all.some(({ check }) => check === DROPPED);
      return { translation, isFound: all.some(isError), isWarned };
    });
    return [{ number: first.number, pair, isSuspected, without }];
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
export function trueReport(
  judged: readonly Judged[],
  paragraphs: readonly Paragraph[],
  out: readonly TrueLine[],
  verbose: boolean,
): string {
  const byCode = Map.groupBy(judged, ({ pair }) => pair.language.code);
  const lines = [...byCode].flatMap(([code, own]) => [
    "",
    ...hiddenTable(
      code,
      own,
      out.filter(({ pair }) => pair.language.code === code),
    ),
    ...recallTable(own),
    ...paragraphTable(paragraphs.filter(({ pair }) => pair.language.code === code)),
  ]);
  return [
    ...lines,
    ...(verbose ? [...hiddenLines(judged), ...missedFaults(judged), ...missedParagraphs(paragraphs)] : []),
  ].join("\n");
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
    `  with a warning of ${WARNINGS.map((check) => `${check}: ${percent(own.filter(({ warnings }) => warnings.includes(check)).length, own.length)}`).join(", ")}`,
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
    return recallRow(name, expected, found, planted.length);
  });
}

function recallRow(name: string, expected: string, found: number, all: number): string {
  const mark = found < GOALS.recall * all ? `  (goal ${GOALS.recall})` : "";
  const share = all === 0 ? "-" : (found / all).toFixed(3);
  return `  ${name.padEnd(16)} ${expected.padEnd(10)} ${`${found}/${all}`.padStart(8)}  ${share}${mark}`;
}

function paragraphTable(own: readonly Paragraph[]): string[] {
  const without = own.flatMap((paragraph) => paragraph.without);
  const found = without.filter(({ isFound }) => isFound).length;
  const noticed = without.filter(({ isFound, isWarned }) => isFound || isWarned).length;
  const suspected = own.filter(({ isSuspected }) => isSuspected).length;
  return [
    recallRow("dropped line", "error", found, without.length),
    recallRow("", "or warning", noticed, without.length),
    `  two lines as one text, hidden by ${DROPPED}: ${percent(suspected, own.length)}`,
  ];
}

const hiddenLines = (judged: readonly Judged[]) =>
  judged
    .filter(isHidden)
    .flatMap(({ number, pair, errors }) => [
      "",
      `hidden: ${pair.language.code} ${number}`,
      `  Dutch: ${pair.source}`,
      `  text:  ${pair.translation}`,
      ...errors.map(({ check, message }) => `  [${check}] ${inEnglish(message)}`),
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
      ...findings.map(
        ({ check, severity, message }) => `  only ${severity} [${check}] ${inEnglish(message)}`,
      ),
    ]);

const missedParagraphs = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap(({ number, pair, isSuspected, without }) => {
    const title = `${pair.language.code} ${number} and ${number + 1}`;
    const lost = without.filter(({ isFound }) => !isFound);
    return [
      ...(isSuspected
        ? ["", `hidden: ${title}`, `  Dutch: ${pair.source}`, `  text:  ${pair.translation}`]
        : []),
      ...lost.flatMap(({ translation }) => [
        "",
        `missed: ${title}, dropped line`,
        `  Dutch: ${pair.source}`,
        `  fault: ${translation}`,
      ]),
    ];
  });
