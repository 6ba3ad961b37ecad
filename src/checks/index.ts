import type { Check, Pair, Severity } from "./check.ts";
import { empty } from "./empty.ts";
import { forbidden, glossary } from "./glossary.ts";
import { linkTargets, markup } from "./markup.ts";
import { pseudo } from "./pseudo.ts";

/** Every check of a segment and its translation. */
export const CHECKS: readonly Check[] = [empty, markup, linkTargets, pseudo, forbidden, glossary];

/** Those that may keep a translation from its readers. */
const GATES = CHECKS.filter(({ severity }) => severity !== "warning" && severity !== "note");

const severityOf = ({ severity }: Check, pair: Pair): Severity =>
  typeof severity === "function" ? severity(pair) : severity;

/** What a check says of a translation; `accepted` is who accepted an error, which is a note since then. */
export interface PairFinding {
  check: string;
  severity: Severity;
  message: string;
  accepted?: string | undefined;
}

/** What the checks say of one translation; nothing where there is none. */
export function checkPair(pair: Pair): PairFinding[] {
  if (pair.translation === "") return [];
  return CHECKS.flatMap((check) => {
    const messages = check.run(pair);
    if (messages.length === 0) return [];
    const severity = severityOf(check, pair);
    if (severity !== "error") {
      if (pair.ignored?.includes(check.name)) return [];
    } else if (isAccepted(check, pair)) {
      const accepted = pair.signer!;
      return messages.map((text) => {
        const message = `${text}; accepted by ${accepted}`;
        return { check: check.name, severity: "note" as const, message, accepted };
      });
    }
    return messages.map((message) => ({ check: check.name, severity, message }));
  });
}

/** May readers see the translation? Not with an error that nobody accepted. */
export function isPublishable(pair: Pair): boolean {
  if (pair.translation === "") return true;
  return !GATES.some(
    (check) => check.run(pair).length > 0 && severityOf(check, pair) === "error" && !isAccepted(check, pair),
  );
}

/** Did the person who signed the pair accept what this check finds wrong with it? */
function isAccepted({ name, acceptedBy = "signature" }: Check, { signer, accepted }: Pair): boolean {
  return signer !== undefined && (acceptedBy === "signature" || accepted?.includes(name) === true);
}
