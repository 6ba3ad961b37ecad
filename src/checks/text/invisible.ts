import { message } from "../../model/message.ts";
import { DIRECTION_CONTROL } from "../../model/text.ts";
import type { Check, Pair } from "../check.ts";

const code = (char: string) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** Characters that `pattern` (global) finds in the translation and that are not in the Dutch, each once. */
function added({ source, translation }: Pair, pattern: RegExp): string[] {
  const found = translation.match(pattern);
  return found === null ? [] : [...new Set(found)].filter((char) => !source.includes(char));
}

/** Zero-width spaces and joiners, the soft hyphen, fillers, and tags (which only emoji flags use). */
const ZERO_WIDTH =
  /[\u00AD\u115F\u1160\u180E\u200B-\u200D\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0]|\u034F|\uDB40[\uDC00-\uDC7F]/g;

/** Languages that spell with the joiners U+200C and U+200D. */
const JOINING = new Set("fa ur ps ckb ug sd ks hi mr ne sa bn as pa gu or ta te kn ml si my km".split(" "));
const EMOJI = /\p{Extended_Pictographic}/u;

/** Invisible characters, which break search. Source of the name: Weblate. */
export const zeroWidthSpace: Check = {
  name: "zero-width-space",
  severity: "warning",
  run(pair) {
    const chars = added(pair, ZERO_WIDTH);
    if (chars.length === 0) return [];
    const isEmoji = EMOJI.test(pair.translation);
    return chars
      .filter((char) =>
        char === "\u200C" || char === "\u200D"
          ? !JOINING.has(pair.language.code) && !(isEmoji && char === "\u200D")
          : !(isEmoji && char.length === 2),
      )
      .map((char) => message("check.invisible.sign", { sign: code(char) }));
  },
};

const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Marks that change the direction of text. Those that embed or override can make a text read as another one, so they
 * are errors (Unicode TR 36, section 3.2). The page isolates foreign words itself, so the others are unnecessary.
 */
export const bidiControls: Check = {
  name: "bidi-controls",
  severity: ({ translation }) => (DIRECTION_CONTROL.test(translation) ? "error" : "warning"),
  acceptedBy: "name",
  run: (pair) => added(pair, BIDI).map((char) => message("check.invisible.direction", { sign: code(char) })),
};

/** Control codes except white space, lone surrogates, private-use characters, and replacement characters. */
const CONTROLS = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u2028\u2029\uFFF9-\uFFFD]/gu;

/** Characters that are not text: traces of a failed conversion. */
export const controlCharacters: Check = {
  name: "control-characters",
  severity: "error",
  acceptedBy: "name",
  run: (pair) =>
    added(pair, CONTROLS).map((char) =>
      char === "\uFFFD" ? message("check.control.lost") : message("check.control.sign", { sign: code(char) }),
    ),
};
