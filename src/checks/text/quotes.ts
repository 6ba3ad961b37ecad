import { message } from "../../model/message.ts";
import { type Check, wordsOf } from "../check.ts";

const MARK = /["“”„‟«»'‘’‚‛‹›]/;
const MARKS = new RegExp(MARK, "g");
const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Closing marks for each opening one, in any language: “a”, „a“, „a”, ”a”, «a», »a«, "a", ‘a’, ‚a‘, ’a’. */
const CLOSING: Record<string, string> = {
  '"': '"”“',
  "“": '”"',
  "”": '”"',
  "„": '“”"',
  "‟": '”"',
  "«": "»",
  "»": "«»",
  "'": "'’",
  "‘": "’'",
  "’": "’'",
  "‚": "‘’'",
  "‛": "’'",
  "‹": "›",
  "›": "‹›",
};
const SINGLE = "'‘’‚‛";

/** Behind an apostrophe that starts a word: `’s avonds`, `’t`, `’n`, `’24`. */
const ELISION = /^(?:[stnkmr](?!\p{L})|\p{Nd}{2}(?!\p{Nd}))/iu;

const INCHES = /\p{Nd}"/u;

/** Counts quotations and collects unmatched marks; apostrophes are not quotes. */
function countQuotations(text: string): { quotations: number; alone: string[] } {
  const open: string[] = [];
  const alone: string[] = [];
  let quotations = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const isBehindWord = WORD.test(text[index - 1] ?? "");
    const isBeforeWord = WORD.test(text[index + 1] ?? "");
    const isSingle = SINGLE.includes(mark);
    if (isSingle && isBehindWord && isBeforeWord) continue;
    const at = isBeforeWord && isSingle ? -1 : openedBy(open, mark);
    if (at !== -1) {
      alone.push(...open.splice(at).slice(1));
      quotations++;
    } else if (opens(mark, isBehindWord, text.slice(index + 1, index + 4))) {
      open.push(mark);
    } else if (!isSingle && !INCHES.test(text.slice(Math.max(0, index - 1), index + 1))) {
      alone.push(mark);
    }
  }
  // An unmatched apostrophe is not a quote: `'em`.
  const unclosed = [...alone, ...open].filter((mark) => mark !== "'" && mark !== "’");
  return { quotations, alone: unclosed };
}

/** The index in `open` of the opening mark, or -1; nobody quotes more than three deep. */
function openedBy(open: readonly string[], mark: string): number {
  const last = open.length - 1;
  for (let at = last; at >= 0 && at > last - 3; at--) if (CLOSING[open[at]!]!.includes(mark)) return at;
  return -1;
}

function opens(mark: string, isBehindWord: boolean, next: string): boolean {
  if (mark === "'" || mark === "’") return !isBehindWord && WORD.test(next[0] ?? "") && !ELISION.test(next);
  return !isBehindWord;
}

/**
 * Unmatched quotation marks and lost quotations. The language may have other marks, and a translation more quotations.
 * Source: pofilter, "doublequoting" and "singlequoting".
 */
export const quotes: Check = {
  name: "quotes",
  severity: "warning",
  run(pair) {
    if (!MARK.test(pair.source) && !MARK.test(pair.translation)) return [];
    const words = wordsOf(pair);
    const wanted = countQuotations(words.source);
    const found = countQuotations(words.translation);
    if (found.alone.length > wanted.alone.length) {
      return [message("check.quotes.alone", { marks: [...new Set(found.alone)].join(" ") })];
    }
    if (found.quotations >= wanted.quotations) return [];
    return [message("check.quotes.fewer", { found: found.quotations, count: wanted.quotations })];
  },
};
