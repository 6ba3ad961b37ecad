import { message } from "../../model/message.ts";
import { type Check, wordsOf } from "../check.ts";

const LATIN = /[,;?]/;
/** `,` `;` `?` behind an Arabic letter, or `,` `;` in front of one; not `1,5` and `Den Haag, Utrecht`. */
const MISPLACED =
  /[\u0620-\u064A\u066E-\u06D3][\u064B-\u065F\u0670]*[»"”)\]]*[ \u00A0]?([,;?])(?!\d)|([,;])[ \u00A0]["“«(]?[\u0620-\u064A\u066E-\u06D3]/gu;
const ARABIC: Record<string, string> = { ",": "،", ";": "؛", "?": "؟" };

/** Latin commas, semicolons and question marks in Arabic script, which has its own. */
export const arabicPunctuation: Check = {
  name: "arabic-punctuation",
  severity: "warning",
  run(pair) {
    if (pair.language.dir !== "rtl" || !LATIN.test(pair.translation)) return [];
    const marks = [...wordsOf(pair).translation.matchAll(MISPLACED)].map(
      ([, after, before]) => after ?? before!,
    );
    return [...new Set(marks)].map((mark) =>
      message("check.arabic.punctuation", { mark, arabic: ARABIC[mark]! }),
    );
  },
};

/**
 * A kashida within a word, and letters of the compatibility blocks; not the ligatures that are words or signs, such as
 * ﷺ and ﷲ. A kashida at the end of a word is spelling: `لـ 18`, `الـ PDF`, `1446 هـ`.
 */
const DECORATED =
  /\u0640(?=[\u0620-\u065F\u0670-\u06D3])|[\uFB50-\uFD3D\uFD40-\uFDF1\uFDF3-\uFDF9\uFE70-\uFEFC]/;

/** Letters stretched or shaped by hand, which break search and screen readers. Source of the name: Weblate. */
export const kashida: Check = {
  name: "kashida",
  severity: "warning",
  run({ source, translation }) {
    const found = DECORATED.exec(translation)?.[0];
    if (found === undefined || DECORATED.test(source)) return [];
    return found === "\u0640"
      ? [message("check.arabic.kashida")]
      : [message("check.arabic.shape", { letter: found, plain: found.normalize("NFKC").trim() })];
  },
};
