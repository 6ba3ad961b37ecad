import type { Severity } from "../model/finding.ts";
import { type Message, message } from "../model/message.ts";
import type { Check, Pair } from "./check.ts";
import { facts, numberWords } from "./facts/index.ts";
import { pseudo } from "./language/pseudo.ts";
import { same } from "./language/same.ts";
import { arabicLetters, wrongScript } from "./language/script.ts";
import { untranslated } from "./language/untranslated.ts";
import { wrongLanguage } from "./language/wrong-language.ts";
import { addedSentence, droppedSentence } from "./meaning/dropped.ts";
import { limits } from "./meaning/limits.ts";
import { negation } from "./meaning/negation.ts";
import { periods } from "./meaning/periods.ts";
import { forbidden, glossary } from "./terms/glossary.ts";
import { besideMarkup } from "./text/beside-markup.ts";
import { empty } from "./text/empty.ts";
import { entities, linkOrder, linkTargets, markup } from "./text/markup.ts";
import { placeholders } from "./text/placeholders.ts";
import { typography } from "./text/typography.ts";
import { url } from "./text/url.ts";

/** All checks, in the order they run. */
export const CHECKS: readonly Check[] = [
  empty,
  markup,
  linkTargets,
  linkOrder,
  besideMarkup,
  facts,
  numberWords,
  entities,
  placeholders,
  url,
  pseudo,
  forbidden,
  glossary,
  negation,
  periods,
  limits,
  same,
  wrongScript,
  arabicLetters,
  wrongLanguage,
  untranslated,
  droppedSentence,
  addedSentence,
  ...typography,
];

/** Checks that can block publication. */
const GATES = CHECKS.filter(({ severity }) => severity !== "warning" && severity !== "note");

const severityOf = ({ severity }: Check, pair: Pair): Severity =>
  typeof severity === "function" ? severity(pair) : severity;

/** A finding of a check. `accepted` is the person who accepted an error, which makes it a note. */
export interface PairFinding {
  check: string;
  severity: Severity;
  message: Message;
  accepted?: string | undefined;
}

/** The findings of all checks; none for an empty translation. */
export function checkPair(pair: Pair): PairFinding[] {
  return pair.translation === "" ? [] : CHECKS.flatMap((check) => judge(check, pair));
}

/** The errors that block publication. */
export function errorsIn(pair: Pair): PairFinding[] {
  return pair.translation === "" ? [] : GATES.flatMap((check) => judge(check, pair)).filter(isError);
}

/** Whether readers may see the translation: not with an error that nobody accepted. */
export function isPublishable(pair: Pair): boolean {
  return pair.translation === "" || !GATES.some((check) => judge(check, pair).some(isError));
}

const isError = ({ severity }: PairFinding) => severity === "error";

/** The findings of one check: accepted errors as notes, ignored warnings left out. */
function judge(check: Check, pair: Pair): PairFinding[] {
  const found = check.run(pair);
  if (found.length === 0) return [];
  const severity = severityOf(check, pair);
  const { name } = check;
  if (severity === "error" && isAccepted(check, pair)) {
    const accepted = pair.signer!;
    return found.map((finding) => ({
      check: name,
      severity: "note",
      message: message("check.accepted", { finding, name: accepted }),
      accepted,
    }));
  }
  if (severity !== "error" && pair.ignored?.includes(name)) return [];
  return found.map((message) => ({ check: name, severity, message }));
}

/** Whether the signer of the pair accepted the errors of this check. */
function isAccepted({ name, acceptedBy = "signature" }: Check, { signer, accepted }: Pair): boolean {
  return signer !== undefined && (acceptedBy === "signature" || accepted?.includes(name) === true);
}
