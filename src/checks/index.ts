import type { Check, Pair, Severity } from "./check.ts";
import { empty } from "./empty.ts";
import { forbidden, glossary } from "./glossary.ts";
import { addresses, markup } from "./markup.ts";
import { pseudo } from "./pseudo.ts";

/** Every check of a segment and its translation. */
const CHECKS: readonly Check[] = [empty, markup, addresses, pseudo, forbidden, glossary];

const severityOf = ({ severity }: Check, pair: Pair): Severity =>
  typeof severity === "function" ? severity(pair) : severity;

/** What the checks say of one translation; nothing where there is none. */
export function checkPair(pair: Pair): { check: string; severity: Severity; message: string }[] {
  if (pair.translation === "") return [];
  return CHECKS.flatMap((check) =>
    check.run(pair).map((message) => ({ check: check.name, severity: severityOf(check, pair), message })),
  );
}

/** May readers see the translation? Not with an error finding. */
export function isPublishable(pair: Pair): boolean {
  if (pair.translation === "") return true;
  return !CHECKS.some((check) => severityOf(check, pair) === "error" && check.run(pair).length > 0);
}
