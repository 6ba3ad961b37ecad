import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isFound } from "./faults.ts";
import { judgeLines, trueReport } from "./true.ts";
import { hasLines, trueLines } from "./true-lines.ts";

const test = suite("true lines");

const LINES = [
  ["De markt is op zaterdag 3 mei van 9 tot 17 uur.", "The market is on Saturday 3 May from 9 to 17."],
  ["U hoeft niet te betalen.", "You do not have to pay."],
  ["Het kost 5 euro.", "It costs 15 euros."],
];

const folder = mkdtempSync(path.join(tmpdir(), "taalbrug-true-"));
const text = LINES.map(([nl, en], at) => `${at + 1}\t${nl}\t${en}\n`).join("");
writeFileSync(path.join(folder, "nl-en.tsv"), text);
const all = { folder, from: 1, to: 99 };

test("counts what readers would not see, and the faults that are found", () => {
  const judged = judgeLines(trueLines(all));
  assert.equal(
    judged.map(({ errors }) => errors.map(({ check }) => check)),
    [[], [], ["facts", "facts"]],
  );
  const found = judged[0]!.planted.filter(isFound).map(({ fault }) => fault.name);
  assert.equal(found, [
    "changed digit",
    "swapped numbers",
    "dropped figure",
    "another month",
    "another weekday",
  ]);
  assert.equal(
    judged[1]!.planted.map((each) => `${each.fault.name} ${isFound(each)}`),
    ["lost denial true"],
  );
  assert.match(trueReport(judged, [], false), /en: hidden 1\/3 33\.3 %/);
});

test("reads the lines asked for", () => {
  assert.equal(
    trueLines({ ...all, from: 2 }).map(({ number }) => number),
    [2, 3],
  );
  assert.throws(() => trueLines({ ...all, language: "tr" }), /--language tr: must be one of en/);
  assert.not(hasLines(path.join(folder, "none")));
  writeFileSync(path.join(folder, "nl-tr.tsv"), "1\tAlleen Nederlands\n");
  assert.throws(() => trueLines(all), /nl-tr\.tsv:1: must be a number, Dutch and a translation/);
});

test.run();
