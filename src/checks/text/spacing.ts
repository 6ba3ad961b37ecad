import { type Code, message } from "../../model/message.ts";
import type { Check, Pair } from "../check.ts";

/** Not tabs and line ends, which are spaces in a catalogue. U+00A0, U+202F and U+3000 are visible. */
const DOUBLE = /[ \u00A0\u2002-\u200A\u202F\u3000]{2}/;

const check = (name: string, pattern: RegExp, code: Code): Check => ({
  name,
  severity: "warning",
  run: ({ source, translation }: Pair) =>
    pattern.test(translation) && !pattern.test(source) ? [message(code)] : [],
});

/**
 * White space that is not in the Dutch: at the start, at the end, doubled between words. Readers do not see most of
 * it, but other tools keep it. Source of the names: Weblate, "Checks and fixups".
 */
export const spacing: readonly Check[] = [
  check("begin-space", /^\s/, "check.space.begin"),
  check("end-space", /\s$/, "check.space.end"),
  check("double-space", DOUBLE, "check.space.double"),
];
