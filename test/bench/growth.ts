/** Hostile texts, of which work must grow with their length: a text of four times the length takes four times as long. */

import { wordsOf } from "../../src/checks/check.ts";
import { facts } from "../../src/checks/facts/index.ts";
import { unreadable } from "../../src/checks/language/unreadable.ts";
import { negation } from "../../src/checks/meaning/negation.ts";
import { findTerm } from "../../src/checks/terms/terms.ts";
import { entities } from "../../src/checks/text/markup.ts";
import { placeholders } from "../../src/checks/text/placeholders.ts";
import { typography } from "../../src/checks/text/typography.ts";
import { url } from "../../src/checks/text/url.ts";
import { parseBody } from "../../src/markdown/body.ts";
import { parseOriginal } from "../../src/markdown/original.ts";
import { splitSentences } from "../../src/markdown/sentences.ts";
import { fromTagged, toTagged } from "../../src/markdown/tagged.ts";
import { escapeXml } from "../../src/model/entities.ts";
import { readCompletion } from "../../src/translate/engines/completion.ts";
import { fromHtml } from "../../src/translate/engines/html.ts";
import { check, pairFor } from "../checks/language/checking.ts";
import { pairIn } from "../checks/text/cases.ts";

/** Work over a text that repeats a unit so many times. */
export interface GrowthCase {
  area: string;
  unit: string;
  times: number;
  work(times: number): unknown;
}

const area = (
  name: string,
  units: readonly string[],
  times: number,
  work: (unit: string, times: number) => unknown,
): GrowthCase[] =>
  units.map((unit) => ({ area: name, unit, times: Math.ceil(times), work: (many) => work(unit, many) }));

const { references } = parseBody("Zie [^1] en [ref].\n\n[^1]: Noot.\n\n[ref]: https://ref.nl 'Titel'\n");
const surrounding = { languages: ["nl"], images: new Map(), files: new Set<string>(), contacts: new Map() };
const sentences = (unit: string, times: number) => splitSentences(unit.repeat(times), "nl", references);
const original = (unit: string, times: number) =>
  parseOriginal(
    "src/content/posts/post.md",
    `---\ntitle: T\ndate: 2026-11-23\n---\n${unit.repeat(times)}\n`,
    "posts",
    surrounding,
  );
const signs = [...typography, entities, placeholders, url];
const tagged = toTagged("**a**");

export const GROWTH_CASES: readonly GrowthCase[] = [
  ...area(
    "originals",
    ["<b", "<!--", "<a ", "• a\n", "– a\n", "– a.\n\n", "&#61623; ", "<", "`<b>"],
    1000,
    original,
  ),
  ...[
    "[",
    "![",
    "`a",
    "_a ",
    "~~ ",
    "*",
    "\\",
    "([a. ",
    "(((a)",
    '"Bel. ',
    "'a. ",
    "[a. b](c) ",
    "\u2060",
  ].flatMap((unit) => area("sentences", [unit], 8_000 / unit.length, sentences)),
  ...["Bel ons. ", "**Bel. Kom.** ", "Zin.[^1] ", "Bel ons.\\\nb", "1. ", "A. ", ". ", "😀 ", " "].flatMap(
    (unit) => area("sentences", [unit], 40_000 / unit.length, sentences),
  ),
  ...area(
    "tagged text",
    ["a ", "*", "[", "`a", "<", "&", "~~ ", "\\", "_a ", "![", "😀"],
    500,
    (unit, times) => {
      const text = escapeXml(unit.repeat(times));
      return fromTagged(`${text}<g id="1">${text}</g>${text}`, tagged);
    },
  ),
  ...area("many tags", ["**a** `b` [c](d) "], 300, (unit, times) => {
    const many = toTagged(unit.repeat(times));
    return fromTagged(many.xml, many);
  }),
  ...area(
    "facts",
    ["1 ", "1.", "12 Mart ", "a", "on ", "- ", "3 Mart 2026 Salı, ", "x@", "ve "],
    4000,
    (unit, times) => facts.run(pairFor("tr", "3 maart 2026 en 5 mensen", unit.repeat(times))),
  ),
  ...area(
    "signs",
    ["(", "“a", "a” ", "‚a", "a ", "a. ", "{a", "_", "*", "&a", "<a", "a.", "a@", "www.a", "ا,", "ـ", "%("],
    5_000,
    (unit, times) => {
      const pair = pairIn("ar", "Bel ons.", `${unit.repeat(times)})]}’‘!`);
      wordsOf(pair);
      for (const { run } of signs) run(pair);
    },
  ),
  ...["nl", "en", "tr", "so", "ar", "de"].flatMap((language) =>
    area(
      `terms, ${language}`,
      ["a", "a ", " ", "recht ", "hak", "hakların", "'", "geweld-", "والعنف", "e\u0301", "+"],
      1_000,
      (unit, times) => {
        for (const term of ["recht", "hak", "huiselijk geweld", "a a", "عنف", "LCC+"])
          findTerm(unit.repeat(times), term, language);
      },
    ),
  ),
  ...area("lost sentences", ["De bus stopt. "], 300, (unit, times) =>
    check(
      ["dropped-sentence", "added-sentence"],
      "tr",
      unit.repeat(times),
      "Otobüs durur. ".repeat(times - 1),
    ),
  ),
  ...(
    [
      ["tr", ["a", "ma", "ıp "]],
      ["ar", ["لا "]],
      ["so", ["ha ", "ma"]],
      ["en", ["un", ". "]],
    ] as const
  ).flatMap(([code, units]) =>
    area(`denials, ${code}`, units, 20_000, (unit, times) =>
      negation.run(pairFor(code, "Rook niet.", unit.repeat(times))),
    ),
  ),
  ...["tr", "pl", "fa"].flatMap((code) =>
    area(
      `unreadable, ${code}`,
      ["a", "the of ", "(", "“a", "‘", '"', "و", "ğ ", "{a(", "de het "],
      4_000,
      (unit, times) => unreadable(pairFor(code, "De het. Een brief.", `Een ${unit.repeat(times)} a.`)),
    ),
  ),
  ...area(
    "untranslated",
    ["a", "?", "а", "-", "(", "a.", "“a", "@ ", "de het ", "x@", "{a("],
    4_000,
    (unit, times) =>
      check(
        ["same", "untranslated", "wrong-language", "wrong-script", "dropped-sentence"],
        "tr",
        "De het. Een brief.",
        `Аa@b.nl de het. Een ${unit.repeat(times)} a.`,
      ),
  ),
  ...area(
    "completions",
    ['["', '{"', "[", "<think>", "</think>", '"\\', '{"a": 1} ', "[ ", "```"],
    2000,
    (unit, times) => {
      try {
        readCompletion({ choices: [{ message: { content: unit.repeat(times) } }] }, 1);
      } catch {
        // No answer, as it should be.
      }
    },
  ),
  ...area(
    "HTML",
    ["<", "< ", "<b ", "<b id=", "&", "&#", "<img>", "</ ", '<b id="1">', "<img > <", "a=b "],
    10_000,
    (unit, times) => {
      fromHtml(unit.repeat(times));
      fromHtml(`<b ${unit.repeat(times)}>`);
    },
  ),
];

/** Times that both lengths are measured: whatever disturbs makes a time longer, never shorter. */
const TRIES = 5;

/** Processor time of this thread for one length and for four times that, in milliseconds: the least of five tries. */
export function growthOf({ times, work }: GrowthCase): { once: number; fourTimes: number } {
  const measure = (many: number) => {
    const start = process.threadCpuUsage();
    work(many);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  };
  const tries = Array.from({ length: TRIES }, () => [measure(times), measure(4 * times)] as const);
  return {
    once: Math.min(...tries.map(([once]) => once)),
    fourTimes: Math.min(...tries.map(([, fourTimes]) => fourTimes)),
  };
}
