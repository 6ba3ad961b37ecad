/** Explains why a text is unsigned although a file or a signature claims it is. */
import type { Reason, Unreadable, Unsigned } from "../catalog/adopt.ts";
import { isShared } from "../catalog/signer.ts";
import { type Code, inEnglish, type Message, message } from "../model/message.ts";
import { excerpt } from "../model/text.ts";

/** The code for a text that nobody can have accepted. */
const UNREADABLE: Record<Unreadable, Code> = {
  same: "unsigned.same",
  "wrong-language": "unsigned.otherLanguage",
  "wrong-script": "unsigned.otherScript",
};

const isUnreadable = (reason: Reason): reason is { kind: Unreadable } => reason.kind in UNREADABLE;

/** Why an entry counts as a draft, and what to do, in one line without the entry. */
export function whyUnsigned({ reason, signer }: Omit<Unsigned, "entry">, count = 1): Message {
  const isOne = count === 1;
  const what =
    signer === undefined
      ? message(isOne ? "unsigned.unsigned" : "unsigned.severalUnsigned", { count })
      : message(isOne ? "unsigned.signature" : "unsigned.severalSignature", { count, name: signer });
  switch (reason.kind) {
    case "nobody":
      return message("unsigned.nobody", { what, name: named(reason.name) });
    case "machine":
      return message(isShared(reason.name) ? "unsigned.model" : "unsigned.machine", {
        what,
        name: named(reason.name),
      });
    case "header":
      return message("unsigned.header", { what, language: reason.language });
    default:
      return message(UNREADABLE[reason.kind], { what, check: reason.kind });
  }
}

const named = (name: string) =>
  name === "" ? message("unsigned.lastTranslator") : message("unsigned.name", { name });

/**
 * One line for each reason that applies to a whole file, with the number of entries, and one for each text that nobody
 * can have accepted. `file` is the catalogue.
 */
export function unsignedLines(file: string, all: readonly Unsigned[]): string[] {
  const lineFor = (one: Unsigned, count = 1) => {
    const why = inEnglish(whyUnsigned(one, count));
    return isUnreadable(one.reason) ? `${why} (in "${excerpt(one.entry.source)}")` : why;
  };
  return [...Map.groupBy(all, (one) => lineFor(one)).values()].map(
    (alike) => `${file}: ${lineFor(alike[0]!, alike.length)}`,
  );
}
