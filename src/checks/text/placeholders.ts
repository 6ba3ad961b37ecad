import { message } from "../../model/message.ts";
import { type Check, wordsOf } from "../check.ts";
import { difference } from "./multiset.ts";

/** `{{count}}` and `$t(key)` in a text of the interface. Source: i18next, "Interpolation" and "Nesting". */
const INTERPOLATION = /\{\{-?\s*([^{},]+?)\s*(?:,[^{}]*)?\}\}|\$t\([^)]*\)/g;

/** The interpolations in an interface text, without their options, sorted. */
export function interpolations(text: string): string[] {
  return [...text.matchAll(INTERPOLATION)]
    .map(([whole, name]) => (name === undefined ? whole : `{{${name}}}`))
    .sort();
}

/** An interface text with a number for each interpolation. */
export const filled = (text: string): string => text.replace(INTERPOLATION, "0");

/** `{{name}}`, `{name}`, `{0}`, `${name}`, `%s`, `%1$d`, `%(name)s`. `$1` is not among them: it may be an amount. */
const PLACEHOLDER =
  /\$?\{\{?[ ]?[\p{L}\p{N}_][\p{L}\p{N}_.-]*[ ]?\}?\}|(?<![\p{N}%])%(?:\(\w+\)|\d\$)?[sd](?![\p{L}\p{N}])/gu;

/** Placeholders, for software or readers to fill in, that differ from the Dutch. Source of the name: Weblate. */
export const placeholders: Check = {
  name: "placeholders",
  severity: "error",
  acceptedBy: "name",
  run(pair) {
    if (!/[{%]/.test(pair.source) && !/[{%]/.test(pair.translation)) return [];
    const words = wordsOf(pair);
    const wanted = words.source.match(PLACEHOLDER) ?? [];
    const found = words.translation.match(PLACEHOLDER) ?? [];
    return [
      ...difference(wanted, found).map((name) => message("check.placeholders.missing", { name })),
      ...difference(found, wanted).map((name) => message("check.placeholders.added", { name })),
    ];
  },
};
