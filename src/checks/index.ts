import type { Check, Pair, Severity } from "./check.ts";
import { empty } from "./empty.ts";
import { addresses, markup } from "./markup.ts";
import { pseudo } from "./pseudo.ts";

/** Every check of a segment and its translation. */
const CHECKS: readonly Check[] = [empty, markup, addresses, pseudo];

/** What the checks say of one translation; nothing where there is none. */
export function checkPair(pair: Pair): { check: string; severity: Severity; message: string }[] {
  if (pair.translation === "") return [];
  return CHECKS.flatMap(({ name, severity, run }) =>
    run(pair).map((message) => ({ check: name, severity, message })),
  );
}

/** May readers see the translation? Not with an error finding. */
export function isPublishable(pair: Pair): boolean {
  return !checkPair(pair).some(({ severity }) => severity === "error");
}
