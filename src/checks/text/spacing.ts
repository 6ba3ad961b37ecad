import { type Code, message } from "../../model/message.ts";
import type { Check, Pair } from "../check.ts";

/** Not a tab or a line end: a catalogue holds them as spaces. U+00A0, U+202F and U+3000 do show. */
const DOUBLE = /[ \u00A0\u2002-\u200A\u202F\u3000]{2}/;

const check = (name: string, pattern: RegExp, code: Code): Check => ({
  name,
  severity: "warning",
  run: ({ source, translation }: Pair) =>
    pattern.test(translation) && !pattern.test(source) ? [message(code)] : [],
});

/**
 * White space that the Dutch does not have: at the start, at the end, twice between words. Most of it is folded before
 * a reader sees it; other tools keep it. Source of the names: Weblate, "Checks and fixups".
 */
export const spacing: readonly Check[] = [
  check("begin-space", /^\s/, "check.space.begin"),
  check("end-space", /\s$/, "check.space.end"),
  check("double-space", DOUBLE, "check.space.double"),
];
