import { suite } from "uvu";
import * as assert from "uvu/assert";
import { FAULTS, GOALS, isFound, plantFaults } from "./faults.ts";
import { plantAcross } from "./faults-across.ts";
import { alarmRates, recallOf } from "./faults-report.ts";

const test = suite("seeded faults");
const { checked, planted } = plantFaults();
const subjects = checked.map(({ subject }) => subject);
const codes = [...new Set(subjects.map(({ pair }) => pair.language.code))];

test("there are enough true pairs, and faults of every kind", () => {
  assert.equal(codes.sort(), ["ar", "en", "so", "tr"]);
  for (const code of codes) {
    const own = subjects.filter(({ pair }) => pair.language.code === code);
    assert.ok(own.length >= 125, `${code}: ${own.length}`);
  }
  for (const fault of FAULTS)
    assert.ok(
      planted.some((each) => each.fault === fault),
      fault.name,
    );
});

test("checks find the faults that must not reach readers", () => {
  const recall = recallOf(planted, "error");
  assert.ok(
    recall >= GOALS.recall,
    `${recall.toFixed(3)}; npm run bench -- --only faults lists the missed ones`,
  );
});

const shareFound = (own: typeof planted) => own.filter(isFound).length / own.length;

for (const fault of FAULTS) {
  test(`${fault.name}: found in every language`, () => {
    const all = planted.filter((each) => each.fault === fault);
    assert.ok(shareFound(all) >= GOALS.recallOfOne, `${shareFound(all).toFixed(3)} of ${all.length}`);
    for (const [code, own] of Map.groupBy(all, ({ subject }) => subject.pair.language.code)) {
      if (own.length < GOALS.enough) continue;
      assert.ok(
        shareFound(own) >= GOALS.recallOfOne,
        `${code}: ${shareFound(own).toFixed(3)} of ${own.length}`,
      );
    }
  });
}

test("true translations are seldom called wrong", () => {
  for (const { check, severity, code, pairs, of } of alarmRates(checked)) {
    const most = severity === "error" ? GOALS.falseAlarms : GOALS.falseWarnings;
    assert.ok(pairs / of <= most, `${check}, ${severity}, ${code}: ${pairs} of ${of}`);
  }
});

test("checks over all catalogues find what other texts show", () => {
  for (const { kind, code, planted, found, alarms, pairs } of plantAcross(subjects)) {
    assert.ok(found / planted >= GOALS.recallOfOne, `${kind}, ${code}: ${found} of ${planted}`);
    assert.ok(alarms / pairs <= GOALS.falseWarnings, `${kind}, ${code}: ${alarms} of ${pairs}`);
  }
});

test.run();
