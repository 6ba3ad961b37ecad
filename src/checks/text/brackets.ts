import { message } from "../../model/message.ts";
import { type Check, wordsOf } from "../check.ts";

const BRACKET = /[()[\]{}（）]/g;
const OPENING: Record<string, string> = { ")": "(", "]": "[", "}": "{", "）": "（" };
const CLOSING: Record<string, string> = { "(": ")", "[": "]", "{": "}", "（": "）" };

/** Counts pairs and collects unmatched brackets; kinds may overlap. */
function countPairs(text: string): { pairs: number; alone: string[] } {
  const open = new Map<string, number>();
  const alone: string[] = [];
  let pairs = 0;
  for (const bracket of text.match(BRACKET) ?? []) {
    const opening = OPENING[bracket];
    const count = open.get(opening ?? bracket) ?? 0;
    if (opening === undefined) open.set(bracket, count + 1);
    else if (count === 0) alone.push(bracket);
    else {
      open.set(opening, count - 1);
      pairs++;
    }
  }
  for (const [bracket, count] of open) for (let at = 0; at < count; at++) alone.push(bracket);
  return { pairs, alone };
}

/**
 * Unmatched brackets (unless the Dutch has as many: `a)`, `:-)`) and lost pairs. A translation may have more pairs:
 * translators add the Dutch word in brackets. Source of the name: pofilter.
 */
export const brackets: Check = {
  name: "brackets",
  severity: "warning",
  run(pair) {
    const words = wordsOf(pair);
    const wanted = countPairs(words.source);
    const found = countPairs(words.translation);
    if (found.alone.length > wanted.alone.length) {
      return [...new Set(found.alone)]
        .filter((bracket) => !wanted.alone.includes(bracket))
        .map((bracket) =>
          message("check.brackets.alone", { bracket, other: (OPENING[bracket] ?? CLOSING[bracket])! }),
        );
    }
    if (found.pairs >= wanted.pairs) return [];
    return [message("check.brackets.fewer", { found: found.pairs, count: wanted.pairs })];
  },
};
