import { hasWords, parseInline } from "../../markdown/inline.ts";
import { message } from "../../model/message.ts";
import type { Check } from "../check.ts";

/** A translation without words: only white space, punctuation or markup. */
export const empty: Check = {
  name: "empty",
  severity: "error",
  run: ({ translation, references }) =>
    hasWords(parseInline(translation, references)) ? [] : [message("check.empty.noWords")],
};
