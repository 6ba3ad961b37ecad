import { type Code, type Message, message } from "../../model/message.ts";
import type { Language } from "../../model/site.ts";
import { type Check, type Pair, wordsOf } from "../check.ts";

type Ending = "stop" | "question" | "exclamation" | "colon" | "semicolon" | "ellipsis" | "interrobang";

const NAMES: Record<Ending, Code> = {
  stop: "check.mark.stop",
  question: "check.mark.question",
  exclamation: "check.mark.exclamation",
  colon: "check.mark.colon",
  semicolon: "check.mark.semicolon",
  ellipsis: "check.mark.ellipsis",
  interrobang: "check.mark.interrobang",
};

const MARKS: Record<string, Ending> = {
  ".": "stop",
  "。": "stop",
  "।": "stop",
  "։": "stop",
  "።": "stop",
  "?": "question",
  "？": "question",
  "!": "exclamation",
  "！": "exclamation",
  ":": "colon",
  "：": "colon",
  ";": "semicolon",
  "；": "semicolon",
  "…": "ellipsis",
  "‽": "interrobang",
  "⁈": "interrobang",
  "⁉": "interrobang",
};

/** Only in languages written from right to left: in a Turkish text, `؟` is not a question mark. */
const RIGHT_TO_LEFT: Record<string, Ending> = { "؟": "question", "؛": "semicolon", "۔": "stop" };

/** Languages whose sentences end without a stop or with another sign (the Greek question mark is a semicolon). */
const OTHERWISE = new Set(["el", "th", "lo", "km", "my", "bo"]);

/** May follow the end mark: closing quotes of any language, brackets, white space. */
const CLOSERS = "\"'”’»“‘«›‹)]} \n\u00A0\u202F\u200E\u200F";

/** An address, code or footnote mark, see `visibleText`. */
const OBJECT = "\uFFFC";

/** Words whose full stop ends no sentence: `enz.`, `e.d.`, `p.m.`, `vb.` */
const ABBREVIATION =
  /(?:^|[\s(])(?:enz|etc|jl|nr|tel|blz|art|vb|vs|vd|cad|sok|mah|no|ltd|inc|co|jr|sr|st|iwm|iwl|إلخ|الخ)\.$|\p{L}\.\p{L}\.$/iu;

/** The end of the last word or mark, without quotes, brackets and footnote marks behind it. */
function endOf(text: string): number {
  let at = text.length;
  while (at > 0) {
    const char = text[at - 1]!;
    // A footnote mark directly follows the sentence; code or an address follows a space.
    const isNote = char === OBJECT && at > 1 && text[at - 2] !== " " && text[at - 2] !== OBJECT;
    if (!isNote && !CLOSERS.includes(char)) break;
    at--;
  }
  return at;
}

function markAt(text: string, end: number, isRightToLeft: boolean): Ending | undefined {
  const char = text[end - 1] ?? "";
  const mark = MARKS[char] ?? (isRightToLeft ? RIGHT_TO_LEFT[char] : undefined);
  if (mark === undefined) return undefined;
  const before = text[end - 2] ?? "";
  if (mark === "stop" && before === ".") return "ellipsis";
  const other = MARKS[before] ?? (isRightToLeft ? RIGHT_TO_LEFT[before] : undefined);
  const isBoth =
    (mark === "question" && other === "exclamation") || (mark === "exclamation" && other === "question");
  return isBoth ? "interrobang" : mark;
}

/** The mark at the end of a visible text, ignoring words in brackets behind it: `Ne zaman? (wanneer)`. */
function endingOf(text: string, isRightToLeft = false): Ending | undefined {
  const end = endOf(text);
  const mark = markAt(text, end, isRightToLeft);
  if (mark !== undefined || text[end] !== ")") return mark;
  return markAt(text, endOf(text.slice(0, Math.max(0, text.lastIndexOf("(", end)))), isRightToLeft);
}

/** The missing or added end mark, with its message. */
function faultOf(pair: Pair, language: Language): { ending: Ending; message: Message } | undefined {
  const { source, translation } = wordsOf(pair);
  const wanted = endingOf(source);
  const found = endingOf(translation, language.dir === "rtl");
  if (wanted === found || OTHERWISE.has(language.code)) return undefined;
  if (wanted === undefined) {
    // A heading such as "Zo kiest u" is a question in another language.
    if (found === "question" || (found === "stop" && isAbbreviated(translation))) return undefined;
    return { ending: found!, message: message("check.ending.added", { mark: message(NAMES[found!]) }) };
  }
  if (wanted === "stop" && ABBREVIATION.test(source.slice(-20))) return undefined;
  return { ending: wanted, message: message("check.ending.missing", { mark: message(NAMES[wanted]) }) };
}

/** An abbreviation, or a number with the full stop of an ordinal (`Madde 3.`). */
const isAbbreviated = (text: string) => /\p{Nd}\.$/u.test(text) || ABBREVIATION.test(text.slice(-20));

/**
 * An end mark that differs from the Dutch, except in its form. Source of the names: Weblate, "Checks and fixups".
 */
export const endings: readonly Check[] = (Object.keys(NAMES) as Ending[]).map((ending) => ({
  name: `end-${ending}`,
  severity: "warning",
  run(pair) {
    const fault = faultOf(pair, pair.language);
    return fault?.ending === ending ? [fault.message] : [];
  },
}));
