import { inEnglish } from "../../src/model/message.ts";
import { type Checked, FAULTS, GOALS, isFound, type Planted } from "./faults.ts";
import { plantAcross } from "./faults-across.ts";

const EXAMPLES = 10;

/** The outcome as tables: recall for each kind of fault, false alarms for each check, and examples of both. */
export function faultReport(
  checked: readonly Checked[],
  planted: readonly Planted[],
  verbose: boolean,
): string {
  const lines: string[] = [];
  for (const set of ["sample", "held out"] as const) {
    const own = checked.filter(({ subject }) => subject.set === set);
    lines.push(
      "",
      ...recallTable(
        set,
        planted.filter(({ subject }) => subject.set === set),
      ),
      "",
      ...alarmTable(set, own),
    );
  }
  const limit = verbose ? Number.POSITIVE_INFINITY : EXAMPLES;
  lines.push("", ...acrossTable(checked), "", ...totals(checked, planted), "");
  return [...lines, ...examples(checked, planted, limit)].join("\n");
}

const codeOf = ({ subject }: Checked | Planted) => subject.pair.language.code;
const codesOf = (items: readonly (Checked | Planted)[]) => [...new Set(items.map(codeOf))];
const share = (part: number, whole: number) => (whole === 0 ? "-" : (part / whole).toFixed(3));

/** Found of planted in each language, recall, recall by warnings too, and who found them, most often first. */
function recallTable(set: string, planted: readonly Planted[]): string[] {
  const codes = codesOf(planted);
  const rows = FAULTS.flatMap(({ name, expected }) => {
    const all = planted.filter(({ fault }) => fault.name === name);
    if (all.length === 0) return [];
    const cells = codes.map((code) => {
      const own = all.filter((each) => codeOf(each) === code);
      return own.length === 0 ? "-" : `${own.filter(isFound).length}/${own.length}`;
    });
    const any = all.filter(({ findings }) => findings.length > 0).length;
    const [recall, byAny] = [share(all.filter(isFound).length, all.length), share(any, all.length)];
    return [[name, expected, ...cells, recall, byAny, finders(all)]];
  });
  return [
    `faults, ${set}`,
    ...table([["kind", "expected", ...codes, "recall", "by any", "found by"], ...rows]),
  ];
}

/** The checks that found something, those that keep a text from readers with a mark: `markup! 30`. */
function finders(planted: readonly Planted[]): string {
  const counts = new Map<string, number>();
  for (const { findings } of planted) {
    const names = new Set(
      findings.map(({ check, severity }) => `${check}${severity === "error" ? "!" : ""}`),
    );
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a).slice(0, 4);
  return sorted.map(([name, count]) => `${name} ${count}`).join(", ");
}

/** Pairs with a finding of each check, errors and warnings apart, of all true pairs of the language. */
function alarmTable(set: string, checked: readonly Checked[]): string[] {
  const codes = codesOf(checked);
  const rows = alarmRates(checked).map(({ check, severity, code, pairs, of }) => [
    check,
    severity,
    code,
    `${pairs}/${of}`,
    share(pairs, of),
  ]);
  const counts = codes.map((code) => `${code} ${checked.filter((each) => codeOf(each) === code).length}`);
  return [
    `false alarms, ${set}; true pairs: ${counts.join(", ")}`,
    ...table([["check", "severity", "language", "pairs", "share"], ...rows]),
  ];
}

export interface AlarmRate {
  check: string;
  severity: string;
  code: string;
  pairs: number;
  of: number;
}

/** How many true pairs of a language have a finding of a check. */
export function alarmRates(checked: readonly Checked[]): AlarmRate[] {
  const rates = new Map<string, AlarmRate>();
  const totals = Map.groupBy(checked, codeOf);
  for (const each of checked) {
    const code = codeOf(each);
    for (const name of new Set(each.alarms.map(({ check, severity }) => `${check} ${severity}`))) {
      const key = `${name} ${code}`;
      const [check, severity] = name.split(" ");
      const rate = rates.get(key) ?? {
        check: check!,
        severity: severity!,
        code,
        pairs: 0,
        of: totals.get(code)!.length,
      };
      rate.pairs++;
      rates.set(key, rate);
    }
  }
  return [...rates.values()].sort(
    (a, b) => a.severity.localeCompare(b.severity) || b.pairs / b.of - a.pairs / a.of,
  );
}

/** Checks over all catalogues, which give warnings. */
function acrossTable(checked: readonly Checked[]): string[] {
  const rows = plantAcross(checked.map(({ subject }) => subject)).map((row) => [
    row.kind,
    row.code,
    `${row.found}/${row.planted}`,
    `${row.alarms}/${row.pairs}`,
  ]);
  return ["faults that other texts show", ...table([["kind", "language", "found", "false alarms"], ...rows])];
}

/** The recall of each kind of fault, over all languages. */
export const recallByKind = (planted: readonly Planted[], expected: string): number[] =>
  FAULTS.filter((fault) => fault.expected === expected).flatMap((fault) => {
    const all = planted.filter((each) => each.fault === fault);
    return all.length === 0 ? [] : [all.filter(isFound).length / all.length];
  });

/** So that kinds with few faults count as much as others. */
export const mean = (shares: readonly number[]): number =>
  shares.reduce((sum, each) => sum + each, 0) / shares.length;

/** Share of the faults that were found; of all kinds expected in this severity. */
export function recallOf(planted: readonly Planted[], expected: string): number {
  const all = planted.filter(({ fault }) => fault.expected === expected);
  return all.filter(isFound).length / all.length;
}

function totals(checked: readonly Checked[], planted: readonly Planted[]): string[] {
  const lines = [`${checked.length} true pairs, ${planted.length} faults`];
  for (const [name, kept] of [
    ["all", () => true],
    ["sample", ({ subject }: Planted) => subject.set === "sample"],
    ["held out", ({ subject }: Planted) => subject.set === "held out"],
  ] as const) {
    const own = planted.filter(kept);
    lines.push(
      `recall, ${name}: errors ${recallOf(own, "error").toFixed(3)} (goal ${GOALS.recall}), ` +
        `mean of kinds ${mean(recallByKind(own, "error")).toFixed(3)}; ` +
        `warnings ${recallOf(own, "warning").toFixed(3)}, ` +
        `mean of kinds ${mean(recallByKind(own, "warning")).toFixed(3)}`,
    );
  }
  const blocked = checked.filter(({ alarms }) => alarms.some(({ severity }) => severity === "error")).length;
  const warned = checked.filter(({ alarms }) => alarms.some(({ severity }) => severity === "warning")).length;
  lines.push(
    `true pairs with an error: ${share(blocked, checked.length)} (goal ${GOALS.falseAlarms} per check and language), ` +
      `with a warning: ${share(warned, checked.length)}`,
  );
  return lines;
}

function examples(checked: readonly Checked[], planted: readonly Planted[], limit: number): string[] {
  const missed = [
    ...Map.groupBy(
      planted.filter((each) => !isFound(each)),
      ({ fault }) => fault.name,
    ),
  ];
  const lines = missed.flatMap(([name, all]) => [
    "",
    `missed: ${name} (${all.length})`,
    ...all
      .slice(0, limit)
      .flatMap(({ subject: { pair, set }, translation, findings }) => [
        `  ${pair.language.code}, ${set}: ${pair.source}`,
        `    true:   ${pair.translation}`,
        `    fault:  ${translation}`,
        ...findings.map(
          ({ check, severity, message }) => `    only ${severity} [${check}] ${inEnglish(message)}`,
        ),
      ]),
  ]);
  const alarms = checked.flatMap(({ subject, alarms }) => alarms.map((alarm) => ({ subject, alarm })));
  const byCheck = [...Map.groupBy(alarms, ({ alarm }) => `${alarm.check}, ${alarm.severity}`)];
  return [
    ...lines,
    ...byCheck.flatMap(([name, all]) => [
      "",
      `false alarms: ${name} (${all.length})`,
      ...all
        .slice(0, limit)
        .flatMap(({ subject: { pair, set }, alarm }) => [
          `  ${pair.language.code}, ${set}: ${inEnglish(alarm.message)}`,
          `    Dutch: ${pair.source}`,
          `    text:  ${pair.translation}`,
        ]),
    ]),
  ];
}

/** Columns as wide as they need to be. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_cell, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join("  ")
      .trimEnd(),
  );
}
